//! Which finding a printed figure gives, case by case.

use super::dokumen::document;
use super::{diperiksa, tulis};

/// What is found about the printed figures of a document of these lines, without the sentences.
#[track_caller]
fn found(lines: &str) -> Vec<String> {
    let checked = diperiksa(&document(lines));
    let printed = checked
        .temuan
        .iter()
        .filter(|temuan| temuan.cetakan.is_some());
    let head = |text: String| text.lines().next().unwrap_or_default().to_string();
    printed
        .map(|temuan| head(tulis(&checked, temuan)))
        .collect()
}

/// `indikator 1` with the printed texts of its capaian.
#[track_caller]
fn capaian(target: &str, realisasi: &str, printed: &str) -> Vec<String> {
    found(&format!(
        "indikator 1 uraian=A|satuan=%|target={target}|realisasi={realisasi}\n\
         cetakan 2 angka=indikator.1.capaian|tercetak={printed}"
    ))
}

#[test]
fn a_dash_and_a_blank_are_silent_where_a_figure_could_stand() {
    for printed in ["-", "–", ""] {
        assert_eq!(capaian("10", "6", printed), [""; 0], "{printed:?}");
    }
}

#[test]
fn rounding_explains_only_what_it_can() {
    let rounding = ["capaian rendah indikator.1.capaian []"];
    // 6,17 may be 6,167.
    assert_eq!(capaian("10", "6,17", "61,67 %"), rounding);
    assert_eq!(capaian("10", "6,17", "61,65 %"), rounding);
    assert_eq!(
        capaian("10", "6,17", "61,64 %"),
        ["capaian sedang indikator.1.capaian []"]
    );
    // Counts and two digits explain nothing.
    assert_eq!(
        capaian("57", "40", "70,19 %"),
        ["capaian sedang indikator.1.capaian []"]
    );
    assert_eq!(
        capaian("10", "6,2", "61,67 %"),
        ["capaian sedang indikator.1.capaian []"]
    );
}

#[test]
fn a_figure_cut_off_is_milder_than_a_wrong_one() {
    assert_eq!(capaian("57", "40", "70,18"), [""; 0]);
    assert_eq!(capaian("57", "40", "70"), [""; 0]);
    assert_eq!(
        capaian("57", "40", "70,17"),
        ["capaian rendah indikator.1.capaian []"]
    );
    assert_eq!(
        capaian("57", "40", "71"),
        ["capaian sedang indikator.1.capaian []"]
    );
    // Another kategori, or twice as much, is judged otherwise.
    assert_eq!(
        capaian("57", "40", "107,18"),
        ["capaian tinggi indikator.1.capaian []"]
    );
    assert_eq!(
        capaian("10", "130", "3.004,7"),
        ["capaian tinggi indikator.1.capaian []"]
    );
}

#[test]
fn a_text_that_is_no_figure_is_said() {
    assert_eq!(
        capaian("10", "6", "60;70"),
        ["capaian rendah indikator.1.capaian []"]
    );
    assert_eq!(capaian("", "6", "60"), [""; 0]);
    assert_eq!(capaian("18;25", "6", "60"), [""; 0]);
}

/// Inputs printed in the same place: the four cases of the table in `aturan/cetakan.rs`.
#[test]
fn a_result_is_held_against_the_document_and_against_its_place() {
    let line = |printed: &str| {
        found(&format!(
            "indikator 1 uraian=A|satuan=Orang|target=1000|realisasi=500\n\
             cetakan 2 angka=indikator.1.realisasi|dicetak_di=Kalimat|tercetak=400\n\
             cetakan 3 angka=indikator.1.capaian|dicetak_di=Kalimat|tercetak={printed}"
        ))
    };
    let input = "masukan sedang indikator.1.realisasi [Kalimat]";
    let own = |berat: &str| format!("capaian {berat} indikator.1.capaian [Kalimat]");
    assert_eq!(line("50 %"), [own("sedang"), input.into()]);
    assert_eq!(line("40 %"), [input.into(), own("rendah")]);
    assert_eq!(line("45 %"), [own("sedang"), input.into()]);
    // Printed so coarsely that both give it.
    let coarse = "indikator 1 uraian=A|satuan=%|target=1000|realisasi=500\n\
                  cetakan 2 angka=indikator.1.realisasi|dicetak_di=Kalimat|tercetak=499\n\
                  cetakan 3 angka=indikator.1.capaian|dicetak_di=Kalimat|tercetak=50 %";
    assert_eq!(found(coarse), [input]);
}

/// A mean reckoned from the capaian as printed is no error of the mean, over as many steps as there are.
#[test]
fn what_is_printed_beside_it_is_chained() {
    let lines = |mean: &str| {
        found(&format!(
            "indikator 1 uraian=A|satuan=%|target=10|realisasi=6\n\
             indikator 2 uraian=B|satuan=%|target=10|realisasi=9\n\
             cetakan 3 angka=indikator.1.capaian|dicetak_di=Tabel 3.2|tercetak=80,00 %\n\
             cetakan 4 angka=rekap.rerata|dicetak_di=Tabel 3.2|tercetak={mean}"
        ))
    };
    let wrong = "capaian tinggi indikator.1.capaian [Tabel 3.2]";
    assert_eq!(
        lines("85,00 %"),
        [wrong, "rerata sedang rekap.rerata [Tabel 3.2]"]
    );
    assert_eq!(
        lines("80,00 %"),
        ["rerata tinggi rekap.rerata [Tabel 3.2]", wrong]
    );
    assert_eq!(
        lines("75,00 %"),
        [wrong, "rerata sedang rekap.rerata [Tabel 3.2]"]
    );
}

/// The table of efficiency is another place than that of capaian, though neither is named.
#[test]
fn home_tables_are_places_of_their_own() {
    let lines = "indikator 1 uraian=A|satuan=%|target=10|realisasi=6\n\
                 kegiatan 2 uraian=K|pagu_semula=1000|realisasi_anggaran=500|indikator=#1\n\
                 cetakan 3 angka=indikator.1.target|tercetak=12\n\
                 cetakan 4 angka=indikator.1.ei|tercetak=100";
    assert_eq!(found(lines), ["salinan sedang indikator.1.target []"]);
}

#[test]
fn a_place_that_prints_millions_is_no_error() {
    let lines = |second: &str| {
        found(&format!(
            "kegiatan 1 uraian=A|pagu_semula=4.170.195.729|realisasi_anggaran=4.000.000.000\n\
             kegiatan 2 uraian=B|pagu_semula=2.020.000.000|realisasi_anggaran=1.000.000.000\n\
             cetakan 3 angka=kegiatan.1.pagu|dicetak_di=T|tercetak=4.170\n\
             cetakan 4 angka=kegiatan.2.pagu|dicetak_di=T|tercetak=2.020\n\
             cetakan 5 angka=total.pagu|dicetak_di=T|tercetak={second}"
        ))
    };
    assert_eq!(lines("6.190"), [""; 0]);
    assert_eq!(lines("6.290"), ["jumlah tinggi total.pagu [T]"]);
}

#[test]
fn nothing_is_said_of_a_sum_that_lacks_what_cannot_be_read() {
    let lines = |cell: &str| {
        found(&format!(
            "tabel 1 uraian=T\nkolom_tabel 2 uraian=A|ringkasan=jumlah|satuan=unit\n\
             baris 3 uraian=a|k2=12\nbaris 4 uraian=b|k2={cell}\n\
             cetakan 5 angka=ringkasan.1.k2|tercetak=20"
        ))
    };
    assert_eq!(lines("8"), [""; 0]);
    assert_eq!(lines("3;5"), [""; 0]);
    assert_eq!(lines("-"), ["jumlah sedang ringkasan.1.k2 []"]);
}

#[test]
fn six_right_digits_are_enough() {
    let lines = "indikator 1 uraian=A|satuan=US$|target=1.835.337.899|realisasi=5\n\
                 cetakan 2 angka=indikator.1.target|dicetak_di=T|tercetak=1.835.337.899,07";
    assert_eq!(found(lines), ["salinan rendah indikator.1.target [T]"]);
}

/// The rule of a typed formula follows from its shape, also through a column that only names another.
#[test]
fn typed_formulas_find_their_rule() {
    for (formula, rule) in [
        ("[A] + [B]", "jumlah"),
        ("jumlah([A]..[B])", "jumlah"),
        ("[A] / [B] * 100%", "rasio"),
        ("[A] * [B]", "rasio"),
        ("rata([A]..[B])", "rerata"),
        ("([A] + [B]) / 2", "rerata"),
        ("[A] - [B]", "selisih"),
        ("([A] - [B]) / [B] * 100", "pertumbuhan"),
        ("tumbuh([A];[B])", "pertumbuhan"),
        ("tertinggi([A]..[B])", "salinan"),
    ] {
        for figure in ["k4", "k5"] {
            let lines = format!(
                "tabel 1 uraian=T\nkolom_tabel 2 uraian=A\nkolom_tabel 3 uraian=B\n\
                 kolom_tabel 4 uraian=C|jenis_kolom=hitung|rumus={formula}\n\
                 kolom_tabel 5 uraian=D|jenis_kolom=hitung|rumus=[C]\n\
                 baris 6 uraian=a|k2=12|k3=7\n\
                 cetakan 7 angka=baris.6.{figure}|tercetak=987"
            );
            assert_eq!(
                found(&lines),
                [format!("{rule} sedang baris.6.{figure} []")],
                "{formula}"
            );
        }
    }
}
