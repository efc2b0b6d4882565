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
        assert!(slider.banyak >= 10, "{text}: {slider:?}");
        for at in [-slider.banyak, -7, -1, 0, 1, 2, 9, slider.banyak] {
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
            geser::angka(&indikator("%", "10", text), REALISASI),
            None,
            "{text}"
        );
    }
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
