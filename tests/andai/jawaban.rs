//! Answers of the goal seek in words: they keep what they say.

use std::sync::Arc;

use kalkulator_sakip::domain::compute;
use kalkulator_sakip::domain::document::{CellRef, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef, Outcome};
use kalkulator_sakip::domain::whatif::cari::{self, Pengubah, Pertanyaan, Syarat};
use kalkulator_sakip::text::andai as kata;

use super::{REALISASI, indikator};

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
