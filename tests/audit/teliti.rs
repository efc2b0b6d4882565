//! Where a report prints a figure otherwise and yet rightly, and what must not hide behind that.

use kalkulator_sakip::domain::audit::{Berat, Diperiksa};
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::finding::RemedyKind;

use super::dokumen::document;
use super::{diperiksa, tulis};

/// What is found of weight, without the sentences.
fn berbobot(checked: &Diperiksa) -> Vec<String> {
    let found = checked.temuan.iter();
    let heavy = found.filter(|temuan| temuan.berat <= Berat::Sedang);
    heavy.map(|temuan| kepala(tulis(checked, temuan))).collect()
}

fn kepala(text: String) -> String {
    text.lines().next().unwrap_or_default().to_string()
}

#[track_caller]
fn found(lines: &str) -> Vec<String> {
    let checked = diperiksa(&document(lines));
    let printed = checked.temuan.iter().filter(|of| of.cetakan.is_some());
    printed
        .map(|temuan| kepala(tulis(&checked, temuan)))
        .collect()
}

#[track_caller]
fn satu(lines: &str) -> (Diperiksa, usize) {
    let checked = diperiksa(&document(lines));
    let at = checked.temuan.iter().position(|of| of.cetakan.is_some());
    let at = at.unwrap_or_else(|| panic!("nothing is found in {lines}"));
    (checked, at)
}

/// The first finding about a printed figure, in words.
#[track_caller]
fn kalimat(lines: &str) -> String {
    let (checked, at) = satu(lines);
    tulis(&checked, &checked.temuan[at])
}

/// The ways out of the first finding about a printed figure.
#[track_caller]
fn jalan(lines: &str) -> Vec<RemedyKind> {
    let (checked, at) = satu(lines);
    checked.temuan[at]
        .jalan
        .iter()
        .map(|way| way.kind)
        .collect()
}

/// The document after the way out that puts the printed text right.
#[track_caller]
fn sesudah(lines: &str) -> Document {
    let (checked, at) = satu(lines);
    let way = checked.temuan[at].jalan.first().expect("a way out");
    let mut document = document(lines);
    document.apply(way.edit.clone()).expect("it fits");
    document
}

const DIBATASI: &str = "pengaturan batas=120\n\
    indikator 1 uraian=A|satuan=Orang|target=75|realisasi=98,4\n\
    kegiatan 2 uraian=K|pagu_semula=200.000.000|realisasi_anggaran=180.000.000|indikator=#1\n\
    cetakan 3 angka=indikator.1.capaian|dicetak_di=Tabel 3.2|tercetak=";

#[test]
fn the_cap_that_was_chosen_is_in_force() {
    let lines = |capaian: &str, ei: &str| {
        found(&format!(
            "{DIBATASI}{capaian}\ncetakan 4 angka=indikator.1.ei|dicetak_di=Tabel 3.2|tercetak={ei}"
        ))
    };
    // 98,4 / 75 = 131,2 %; E/I of 120 % is 60.000.000, of 131,2 % 82.400.000.
    assert_eq!(lines("120", "60.000.000"), [""; 0]);
    assert_eq!(lines("131,2", "82.400.000"), [""; 0]);
    assert_eq!(lines("120", "82.400.000"), [""; 0]);
    assert_eq!(
        lines("121", "82.400.000"),
        ["capaian sedang indikator.1.capaian [Tabel 3.2]"]
    );
    assert_eq!(
        lines("120", "61.000.000"),
        ["efisiensi tinggi indikator.1.ei [Tabel 3.2]"]
    );
    // Without a cap it is another figure.
    let free = format!("{DIBATASI}120").replace("pengaturan batas=120\n", "");
    assert_eq!(found(&free).len(), 1);
}

#[test]
fn targets_are_exact_and_exchanged_digits_are_no_rounding() {
    for (target, actual, direction, printed) in [
        ("95,5", "97,2", "naik", "101,87"),
        ("1,37", "7,98", "naik", "584,28"),
        ("0,350", "0,312", "turun", "110,68"),
        ("10", "6,17", "naik", "61,07"),
    ] {
        let lines = format!(
            "indikator 1 uraian=A|satuan=%|target={target}|realisasi={actual}|polaritas={direction}\n\
             cetakan 2 angka=indikator.1.capaian|tercetak={printed}"
        );
        let heavy = berbobot(&diperiksa(&document(&lines)));
        assert!(!heavy.is_empty(), "{printed} passes");
    }
}

#[test]
fn money_agrees_to_the_rupiah() {
    let lines = |printed: &str| {
        found(&format!(
            "kegiatan 1 uraian=A|pagu_semula=14.002.240.625\nkegiatan 2 uraian=B|pagu_semula=10.000.000.000\n\
             cetakan 3 angka=total.pagu|tercetak={printed}"
        ))
    };
    let wrong = ["jumlah tinggi total.pagu []"];
    assert_eq!(lines("24.002.240.625"), [""; 0]);
    assert_eq!(lines("24.002.250.625"), wrong);
    assert_eq!(lines("24.002.240.652"), wrong);
    assert_eq!(lines("24.002.240.625,40"), ["jumlah rendah total.pagu []"]);
}

fn dana(figures: &[(&str, &str)], more: &str) -> String {
    let mut lines = String::new();
    for (at, (pagu, _)) in figures.iter().enumerate() {
        lines += &format!(
            "kegiatan {} uraian=Kegiatan {at}|pagu_semula={pagu}\n",
            at + 1
        );
    }
    for (at, (_, printed)) in figures.iter().enumerate() {
        let (id, row) = (at + 50, at + 1);
        lines += &format!(
            "cetakan {id} angka=kegiatan.{row}.pagu|dicetak_di=Tabel 3.8|tercetak={printed}\n"
        );
    }
    lines + more
}

#[test]
fn small_budgets_in_millions_are_a_unit() {
    let four = [
        ("5.000.000", "5"),
        ("8.000.000", "8"),
        ("45.000.000", "45"),
        ("58.250.000", "58"),
    ];
    assert_eq!(found(&dana(&four, "")), [""; 0]);
    let three = [("5.000.000", "5"), ("7.000.000", "7"), ("45.000.000", "45")];
    assert_eq!(found(&dana(&three, "")), [""; 0]);
    let wrong = [("5.000.000", "5"), ("7.000.000", "9"), ("45.000.000", "45")];
    assert_eq!(found(&dana(&wrong, "")).len(), 1);
}

#[test]
fn a_place_in_millions_may_say_its_unit_or_print_in_full() {
    let rows = [("1.885.845.678", "1.886"), ("1.500.000.000", "1.500")];
    let total = |printed: &str| {
        let more = format!("cetakan 60 angka=total.pagu|dicetak_di=Tabel 3.8|tercetak={printed}");
        dana(&rows, &more)
    };
    for printed in ["3.386", "Rp3,39 miliar", "Rp3.385.845.678", "3.385,8 juta"] {
        assert_eq!(found(&total(printed)), [""; 0], "{printed}");
    }
    for printed in ["3.486", "Rp3,49 miliar", "Rp3.485.845.678"] {
        assert_eq!(
            found(&total(printed)),
            ["jumlah tinggi total.pagu [Tabel 3.8]"],
            "{printed}"
        );
        assert_eq!(
            berbobot(&diperiksa(&sesudah(&total(printed)))),
            [""; 0],
            "{printed}"
        );
    }
    let (checked, at) = satu(&total("3.486"));
    let right = kalkulator_sakip::text::periksa::seharusnya(&checked.temuan[at]);
    assert_eq!(right.as_deref(), Some("3.386"));
    assert!(
        kalimat(&total("3.486")).contains("seharusnya 3.386"),
        "{}",
        kalimat(&total("3.486"))
    );
}

#[test]
fn the_power_of_a_title_is_the_unit_of_the_table() {
    let lines = |printed: &str| {
        format!(
            "tabel 1 uraian=PDRB (miliar rupiah)\nkolom_tabel 2 uraian=Nilai|ringkasan=jumlah|satuan=Rp|jenis_kolom=uang\n\
             baris 3 uraian=a|k2=2.530,12\nbaris 4 uraian=b|k2=2.000\n\
             cetakan 5 angka=ringkasan.1.k2|dicetak_di=Bab I|tercetak={printed}"
        )
    };
    for printed in [
        "4,53 triliun",
        "Rp4.530 miliar",
        "4.530,12",
        "4.530.120.000.000",
    ] {
        assert_eq!(found(&lines(printed)), [""; 0], "{printed}");
    }
    let wrong = lines("4,63 triliun");
    assert_eq!(found(&wrong), ["jumlah sedang ringkasan.1.k2 [Bab I]"]);
    assert!(
        kalimat(&wrong).contains("seharusnya 4,53 triliun"),
        "{}",
        kalimat(&wrong)
    );
    assert_eq!(found_in(&sesudah(&wrong)), [""; 0]);
}

fn found_in(document: &Document) -> Vec<String> {
    berbobot(&diperiksa(document))
}

#[test]
fn ways_out_make_nothing_worse() {
    // A budget is not Rp 1.235.
    let unit = "kegiatan 1 uraian=A|pagu_semula=1.234.567.890\n\
                cetakan 2 angka=kegiatan.1.pagu_semula|dicetak_di=Ikhtisar|tercetak=Rp 1.235";
    assert_eq!(jalan(unit), [RemedyKind::PakaiSeharusnya]);
    // What follows from a wrong input is not put right without it.
    let follows = "indikator 1 uraian=A|satuan=Orang|target=1000|realisasi=500\n\
                   cetakan 2 angka=indikator.1.realisasi|dicetak_di=Kalimat|tercetak=400\n\
                   cetakan 3 angka=indikator.1.capaian|dicetak_di=Kalimat|tercetak=40 %";
    let checked = diperiksa(&document(follows));
    let led = checked
        .temuan
        .iter()
        .find(|of| of.jenis.id() == "beda-ikutan");
    assert!(led.expect("it follows").jalan.is_empty());
}

#[test]
fn a_direction_in_the_heading_is_no_error() {
    let lines = |figure: &str, printed: &str| {
        found(&format!(
            "kegiatan 1 uraian=A|pagu_semula=500.000.000|pagu_perubahan=400.000.000|realisasi_anggaran=250.000.000\n\
             cetakan 2 angka=kegiatan.1.{figure}|tercetak={printed}"
        ))
    };
    for (figure, printed) in [
        ("sisa", "(150.000.000)"),
        ("perubahan", "100.000.000"),
        ("perubahan_persen", "20,00"),
    ] {
        let all = lines(figure, printed);
        assert!(
            all.len() == 1 && all[0].contains(" rendah "),
            "{figure}: {all:?}"
        );
    }
    assert!(lines("sisa", "(160.000.000)")[0].contains(" sedang "));
    let text = kalimat(
        "kegiatan 1 uraian=A|pagu_semula=400.000.000|realisasi_anggaran=250.000.000\n\
         cetakan 2 angka=kegiatan.1.sisa|tercetak=(150.000.000)",
    );
    assert!(text.contains("arah tandanya perlu dilihat"), "{text}");
}

#[test]
fn a_figure_taken_over_from_its_table_keeps_its_unit() {
    let rows = "kegiatan 1 uraian=A|pagu_semula=4.170.195.729\nkegiatan 2 uraian=B|pagu_semula=223.000.000\n\
                cetakan 5 angka=total.pagu|dicetak_di=Ikhtisar|tercetak=4.393\n";
    assert_eq!(found(rows), ["satuan rendah total.pagu [Ikhtisar]"]);
    let table = "cetakan 3 angka=kegiatan.1.pagu|tercetak=4.170\ncetakan 4 angka=kegiatan.2.pagu|tercetak=223\n";
    assert_eq!(found(&format!("{rows}{table}")), [""; 0]);
    let full = "cetakan 6 angka=kegiatan.1.pagu|dicetak_di=Ikhtisar|tercetak=4.170.195.729\n";
    assert_eq!(
        found(&format!("{rows}{full}")),
        ["satuan sedang total.pagu [Ikhtisar]"]
    );
}

#[test]
fn a_place_is_one_however_it_is_written() {
    let lines = "indikator 1 uraian=A|satuan=Orang|target=1000|realisasi=500\n\
                 cetakan 2 angka=indikator.1.realisasi|dicetak_di=tabel  3.3|tercetak=400\n\
                 cetakan 3 angka=indikator.1.capaian|dicetak_di=Tabel 3.3|tercetak=40 %";
    let all = found(lines);
    assert!(
        all.contains(&"capaian rendah indikator.1.capaian [Tabel 3.3]".into()),
        "{all:?}"
    );
}

#[test]
fn a_bound_that_holds_is_right() {
    let lines = |printed: &str| {
        found(&format!(
            "indikator 1 uraian=A|satuan=Orang|target=50|realisasi=51\n\
             cetakan 2 angka=indikator.1.capaian|tercetak={printed}"
        ))
    };
    for printed in [">100", "≥102 %", "<103"] {
        assert_eq!(lines(printed), [""; 0], "{printed}");
    }
    assert_eq!(lines(">110").len(), 1);
}
