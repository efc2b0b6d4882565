//! Page Andai without a browser: sliders write exact figures in the manner of their cell, and answers are told in words that
//! keep what they say.

use kalkulator_sakip::domain::compute::{self, Pembaca};
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::notation::{self, Reading};
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef, Outcome};
use kalkulator_sakip::domain::whatif::cari::{self, Pengubah, Pertanyaan, Syarat};
use kalkulator_sakip::domain::whatif::geser::{self, Geser};
use kalkulator_sakip::domain::whatif::skenario;
use kalkulator_sakip::domain::whatif::tulisan::{self, Dilewati};
use kalkulator_sakip::text::andai as kata;
use std::sync::Arc;

fn indikator(satuan: &str, target: &str, realisasi: &str) -> Document {
    let mut document = Document::default();
    let row = Row::new(RowId(1), RowKind::Indikator)
        .with(Field::Uraian, "Nilai Ekspor")
        .with(Field::Satuan, satuan)
        .with(Field::Polaritas, "naik")
        .with(Field::Target, target)
        .with(Field::Realisasi, realisasi);
    let insert = Edit::Insert {
        section: Section::Kinerja,
        index: 0,
        rows: vec![Arc::new(row)],
    };
    document.apply(insert).expect("a row");
    document
}

const REALISASI: CellRef = CellRef::new(RowId(1), Field::Realisasi);

#[test]
fn every_position_of_a_slider_is_an_exact_figure_that_reads_as_itself() {
    for (satuan, text) in [
        ("%", "7,98%"),
        ("%", "0"),
        ("US$", "1.203.105.606,54"),
        ("Rp", "Rp 5.123.352.410,-"),
        ("orang", "37"),
        ("Nilai", "3.34"),
        ("%", "<11"),
        ("juta", "2,5 juta"),
        ("%", "-4,5"),
    ] {
        let document = indikator(satuan, "10", text);
        let slider = Geser::baru(&document, REALISASI).expect(text);
        let row = document.row(RowId(1)).expect("the row");
        assert!(slider.naik >= 10, "{text}: {slider:?}");
        let inside = |at: &i32| (-slider.turun..=slider.naik).contains(at);
        let places = [-slider.turun, -7, -1, 0, 1, 2, 9, slider.naik];
        for at in places.into_iter().filter(inside) {
            let value = slider.nilai(at).expect("a figure");
            assert_eq!(slider.posisi(value), at, "{text} at {at}");
            let written = slider.teks(&document, REALISASI, at).expect(text);
            if at == 0 {
                assert_eq!(&*written, text);
            }
            let row = Row::clone(row).with(Field::Realisasi, &written);
            match Pembaca::new(&document).baca(&row, Field::Realisasi) {
                Reading::Number(number) => assert_eq!(number.value, value, "{text}: {written}"),
                other => panic!("{text} at {at}: {written} reads as {other:?}"),
            }
        }
    }
}

#[test]
fn people_and_rupiah_move_in_whole_ones() {
    for (satuan, text) in [("orang", "37"), ("Rp", "186.797.290.000")] {
        let slider = Geser::baru(&indikator(satuan, "10", text), REALISASI).expect(text);
        assert!(slider.langkah.fract().is_zero(), "{text}: {slider:?}");
        assert!(slider.langkah >= notation::Decimal::ONE);
    }
    let percent = Geser::baru(&indikator("%", "10", "7,98%"), REALISASI).expect("a slider");
    assert!(percent.langkah < notation::Decimal::ONE, "{percent:?}");
}

#[test]
fn what_is_no_single_figure_has_no_slider() {
    for text in ["", "80-90", "n/a", "100;11"] {
        assert_eq!(
            Geser::baru(&indikator("%", "10", text), REALISASI),
            None,
            "{text}"
        );
        assert_eq!(
            tulisan::angka(&indikator("%", "10", text), REALISASI),
            None,
            "{text}"
        );
    }
}

fn dec(text: &str) -> notation::Decimal {
    text.parse().expect("a number")
}

fn ends(document: &Document, at: CellRef) -> (notation::Decimal, notation::Decimal) {
    let slider = Geser::baru(document, at).expect("a slider");
    let end = |at| slider.nilai(at).expect("a figure").normalize();
    (end(-slider.turun), end(slider.naik))
}

#[test]
fn a_slider_goes_from_nothing_and_below_it_only_from_a_figure_that_is() {
    for (satuan, target, text, low, high) in [
        ("orang", "10", "3", "0", "13"),
        ("orang", "10", "37", "0", "74"),
        ("Rp", "10", "5", "0", "15"),
        // The step before nothing is a short one.
        ("Rp", "10", "186.797.290.000", "0", "372797290000"),
        ("%", "10", "-4,5", "-9", "0"),
        ("orang", "10", "-3", "-13", "7"),
        // From 0 as far as there is something to go by.
        ("%", "10", "0", "0", "100"),
        ("orang", "40", "0", "0", "80"),
        ("orang", "", "0", "0", "100"),
    ] {
        let document = indikator(satuan, target, text);
        let found = ends(&document, REALISASI);
        assert_eq!(found, (dec(low), dec(high)), "{text} {satuan}");
    }
    let mut document = indikator("%", "1", "1");
    let money = Row::new(RowId(2), RowKind::Kegiatan)
        .with(Field::Uraian, "Promosi")
        .with(Field::PaguSemula, "Rp 2.500")
        .with(Field::RealisasiAnggaran, "0");
    let insert = Edit::Insert {
        section: Section::Anggaran,
        index: 0,
        rows: vec![Arc::new(money)],
    };
    document.apply(insert).expect("a row");
    let spent = CellRef::new(RowId(2), Field::RealisasiAnggaran);
    assert_eq!(ends(&document, spent), (dec("0"), dec("2500")));

    // A budget that is cut in the scenario alone: its slider goes by the one before the revision.
    let revision = CellRef::new(RowId(2), Field::PaguPerubahan);
    assert_eq!(ends(&document, revision), (dec("0"), dec("5000")));
    let slider = Geser::baru(&document, revision).expect("a slider");
    let written = |at| slider.teks(&document, revision, at).expect("a text");
    assert_eq!((&*written(0), &*written(10)), ("Rp 2.500", "Rp 2.600"));
    assert_eq!(geser::pagu(&document, None, RowId(2)), Field::PaguSemula);
    let ubahan = skenario::Ubahan {
        at: revision,
        isi: "2.000".into(),
    };
    let id = document.next_id();
    let edit = skenario::baru(&document, "A", &[ubahan]).expect("a scenario");
    document.apply(edit).expect("it fits");
    let found = skenario::cari(&document, id).expect("it is there");
    let would_be = found.dokumen(&document);
    let field = geser::pagu(&would_be, Some(&found), RowId(2));
    assert_eq!(field, Field::PaguPerubahan);
}

/// A lone dot is read by the figure beside it: what a slider writes there says the same as the text before.
#[test]
fn a_slider_keeps_how_the_figure_beside_it_is_read() {
    let target = CellRef::new(RowId(1), Field::Target);
    let document = indikator("hari", "12,5", "1.258");
    let slider = Geser::baru(&document, target).expect("a slider");
    let at = |value: &str| slider.posisi(dec(value));
    let text = |value: &str| slider.teks(&document, target, at(value)).expect(value);
    assert_eq!(
        ["12.9", "13", "13.1"].map(|value| text(value).to_string()),
        ["12,9", "13,0", "13,1"]
    );
    for value in ["12.9", "13", "13.1"] {
        let mut tried = document.clone();
        tried.apply(Edit::set(target, text(value))).expect("a cell");
        let beside = tulisan::angka(&tried, REALISASI).expect("one figure");
        assert_eq!(beside.value, dec("1258"), "{value}");
    }
    // Where it is open, it stays so.
    let open = indikator("hari", "12.5", "1.258");
    let slider = Geser::baru(&open, target).expect("a slider");
    let written = slider.teks(&open, target, slider.posisi(dec("13")));
    assert!(
        matches!(written.as_deref(), Ok("13" | "13.0")),
        "{written:?}"
    );
    // Two figures that lean on each other: no text of the one keeps the other.
    let small = indikator("hari", "", "1.258");
    assert_eq!(
        tulisan::tulis(&small, target, Field::Target, dec("1.25")).as_deref(),
        Ok("1.25")
    );
    assert_eq!(
        tulisan::tulis(&small, target, Field::Target, dec("1.2585"))
            .map_err(|_: Dilewati| ())
            .as_deref(),
        Ok("1.2585")
    );
}

fn tanya(field: Field, syarat: Syarat) -> Pertanyaan {
    Pertanyaan {
        hasil: HasilRef::new(Baris::Row(RowId(1)), Hasil::Capaian),
        syarat,
        pengubah: Pengubah::Isian(CellRef::new(RowId(1), field)),
    }
}

#[test]
fn an_answer_says_what_to_write_how_exact_it_is_and_what_comes_of_it() {
    let outcome = compute::hitung(&indikator("US$", "3.000", "1.000"));
    let of = tanya(Field::Realisasi, Syarat::PalingSedikit(90.into()));
    let answer = cari::cari(&outcome, &of).expect("an answer");
    let said = kata::jawaban(&outcome, &of, &answer);
    assert_eq!(
        said.utama,
        "Realisasi Nilai Ekspor paling sedikit 2.700\u{a0}US$."
    );
    let all = said.rinci.join(" ").replace('\u{a0}', " ");
    assert!(all.contains("Kini terisi 1.000 US$."), "{all}");
    assert!(
        all.contains("Dengan itu capaian menjadi 90,00 %; capaian kini 33,33 %."),
        "{all}"
    );
    assert_eq!(
        kata::nilai(&outcome.document, &of, &answer),
        "2.700\u{a0}US$"
    );
}

#[test]
fn a_goal_that_is_reached_says_how_much_room_is_left() {
    let outcome = compute::hitung(&indikator("US$", "3.000", "4.000"));
    let of = tanya(Field::Realisasi, Syarat::PalingSedikit(100.into()));
    let answer = cari::cari(&outcome, &of).expect("an answer");
    let said = kata::jawaban(&outcome, &of, &answer);
    assert!(said.utama.starts_with("Sudah tercapai"), "{said:?}");
    let room = said.rinci.join(" ").replace('\u{a0}', " ");
    assert!(
        room.contains("masih boleh turun sampai 3.000 US$"),
        "{room}"
    );
}

/// A realisasi below 0 gives a capaian below 0, so "whatever stands there" is said only of what was looked at.
#[test]
fn a_goal_that_any_entry_reaches_says_from_which_one() {
    for (realisasi, goal, field, utama, nilai) in [
        (
            "4.000",
            -20,
            Field::Realisasi,
            "Sudah tercapai, apa pun isinya mulai 0 US$: capaian kini 133,33 %.",
            "apa pun isinya mulai 0 US$",
        ),
        (
            "4.000",
            -20,
            Field::Target,
            "Sudah tercapai, apa pun isinya mulai 1 US$: capaian kini 133,33 %.",
            "apa pun isinya mulai 1 US$",
        ),
        (
            "",
            0,
            Field::Realisasi,
            "Tercapai, apa pun isinya mulai 0 US$.",
            "apa pun isinya mulai 0 US$",
        ),
        (
            "-300",
            -20,
            Field::Realisasi,
            "Sudah tercapai: capaian kini -10,00 %.",
            "-600 US$",
        ),
    ] {
        let outcome = compute::hitung(&indikator("US$", "3.000", realisasi));
        let of = tanya(field, Syarat::PalingSedikit(goal.into()));
        let answer = cari::cari(&outcome, &of).expect("an answer");
        let said = kata::jawaban(&outcome, &of, &answer);
        assert_eq!(said.utama.replace('\u{a0}', " "), utama);
        let end = kata::nilai(&outcome.document, &of, &answer);
        assert_eq!(end.replace('\u{a0}', " "), nilai);
    }
}

#[test]
fn what_is_impossible_is_told_with_the_reason_and_a_way_out() {
    let outcome = compute::hitung(&indikator("%", "10", ""));
    let of = tanya(Field::Target, Syarat::PalingSedikit(100.into()));
    let why = cari::cari(&outcome, &of).expect_err("no realisasi");
    let said = kata::mustahil(&outcome, &of, &why);
    assert!(
        said.utama.contains("realisasi indikator 1 (Nilai Ekspor)"),
        "{said:?}"
    );
    for line in std::iter::once(&said.utama).chain(&said.rinci) {
        assert!(line.ends_with('.'), "{line}");
    }
}

/// A mean of 85 (80 and 90 of 100), asked to be so much by all alike.
fn merata(syarat: Syarat) -> (kata::Terjawab, String) {
    let mut document = indikator("unit", "100", "80");
    let second = Row::new(RowId(2), RowKind::Indikator)
        .with(Field::Uraian, "Ekspor Nonmigas")
        .with(Field::Satuan, "unit")
        .with(Field::Target, "100")
        .with(Field::Realisasi, "90");
    let rows = vec![second.into()];
    let index = document.rows(RowKind::Indikator.section()).len();
    let section = RowKind::Indikator.section();
    document
        .apply(Edit::Insert {
            section,
            index,
            rows,
        })
        .expect("a row");
    let outcome = compute::hitung(&document);
    let of = Pertanyaan {
        hasil: HasilRef::new(Baris::Rekap, Hasil::Rerata),
        syarat,
        pengubah: Pengubah::Merata,
    };
    let answer = cari::cari(&outcome, &of).expect("an answer");
    let end = kata::nilai(&outcome.document, &of, &answer);
    (kata::jawaban(&outcome, &of, &answer), end)
}

#[test]
fn equal_effort_is_told_the_way_it_goes() {
    let (said, end) = merata(Syarat::PalingSedikit(95.into()));
    assert_eq!(said.utama, "Capaian setiap indikator naik 10,00 poin.");
    assert_eq!(end, "naik 10,00 poin");
    let (said, end) = merata(Syarat::PalingBanyak(75.into()));
    assert_eq!(said.utama, "Capaian setiap indikator turun 10,00 poin.");
    assert_eq!(end, "turun 10,00 poin");
    let (said, _) = merata(Syarat::PalingBanyak(95.into()));
    assert!(
        said.rinci
            .contains(&"Setiap capaian masih boleh naik 10,00 poin.".into())
    );
    let (said, _) = merata(Syarat::PalingSedikit(75.into()));
    assert!(
        said.rinci
            .contains(&"Setiap capaian masih boleh turun 10,00 poin.".into())
    );
}

#[test]
fn a_realisasi_that_falls_is_told_as_falling() {
    let said = |value: &str| kata::usaha(value.parse().expect("a figure")).replace('\u{a0}', " ");
    assert_eq!(said("-7.142"), "-7,14 %");
    assert_eq!(said("7.142"), "+7,14 %");
    assert_eq!(said("0"), "0,00 %");
}

/// An indikator behind which money stands.
fn beranggaran(pagu: &str, realisasi: &str) -> Outcome {
    let mut document = indikator("%", "100", "100");
    let row = Row::new(RowId(2), RowKind::Kegiatan)
        .with(Field::Uraian, "Pameran")
        .with(Field::Indikator, "1")
        .with(Field::PaguSemula, pagu)
        .with(Field::RealisasiAnggaran, realisasi);
    let insert = Edit::Insert {
        section: Section::Anggaran,
        index: 0,
        rows: vec![Arc::new(row)],
    };
    document.apply(insert).expect("a row");
    compute::hitung(&document)
}

/// What is said of the least budget that still gives this.
fn sepagu(pagu: &str, realisasi: &str, ei: i64) -> String {
    let outcome = beranggaran(pagu, realisasi);
    let of = Pertanyaan {
        hasil: HasilRef::new(Baris::Row(RowId(1)), Hasil::Ei),
        syarat: Syarat::PalingSedikit(ei.into()),
        pengubah: Pengubah::Pagu(RowId(1)),
    };
    let answer = cari::cari(&outcome, &of).expect("an answer");
    let said = kata::jawaban(&outcome, &of, &answer);
    let all = format!("{} {}", said.utama, said.rinci.join(" "));
    all.replace('\u{a0}', " ")
}

#[test]
fn refocusing_is_told_as_an_amount_and_a_part_of_the_budget() {
    let said = sepagu("1.000", "800", 0);
    assert!(
        said.contains("paling banyak Rp 200 (20,00 % dari pagu yang berlaku)"),
        "{said}"
    );
    let said = sepagu("1.000", "1.200", 0);
    assert!(
        said.contains("tidak ada, pagu justru perlu naik Rp 200 (20,00 %"),
        "{said}"
    );
    // It may fall, and what was spent is then more than it: one road, not two.
    let said = sepagu("1.000", "800", -300);
    assert!(
        said.contains("Realisasi anggaran Rp 800 lebih besar daripada pagu sebesar itu."),
        "{said}"
    );
    assert!(!said.contains("perlu ditambah"), "{said}");
}

#[test]
fn a_percentage_stays_one_and_names_that_are_alike_are_told_apart() {
    assert_eq!(kata::isian_lain(REALISASI, "80", "57%"), "80%");
    assert_eq!(kata::isian_lain(REALISASI, "80", "57"), "80");
    assert_eq!(kata::isian_lain(REALISASI, "", "57%"), "– kosong");
    assert_eq!(
        kata::nama_semua(["A", "B", " A"]),
        ["A (skenario ke-1)", "B", "A (skenario ke-3)"]
    );
}
