//! Bulk changes: the real report by figures worked out by hand, the notation of each cell, what is left out
//! and why.

use kalkulator_sakip::domain::address::field_id;
use kalkulator_sakip::domain::compute::{self, hitung};
use kalkulator_sakip::domain::document::{CellRef, Document, RowId};
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::domain::notation::{Decimal, Reading, round, write_plain};
use kalkulator_sakip::domain::outcome::{Baris, Outcome};
use kalkulator_sakip::domain::whatif::massal::*;
use kalkulator_sakip::domain::whatif::skenario::{Skenario, Ubahan, cari, tulis};
use proptest::prelude::*;

use super::dokumen::{self, cell, example, show};
use super::{add, apply, ubahan};

pub fn percent(text: &str) -> Decimal {
    text.parse().expect("a number")
}

#[track_caller]
fn name(document: &Document, at: CellRef) -> String {
    field_id(document.row(at.row).expect("a row").kind, at)
}

pub fn written(document: &Document, usulan: &Usulan) -> Vec<String> {
    let line = |one: &Ubahan| format!("{} {}", name(document, one.at), one.isi);
    usulan.ubahan.iter().map(line).collect()
}

fn left(document: &Document, usulan: &Usulan) -> Vec<String> {
    let line = |(at, why)| format!("{} {why:?}", name(document, at));
    usulan.dilewati.iter().copied().map(line).collect()
}

/// The scenario of these changes over a draft, each over what the one before gives.
#[track_caller]
fn scenario(document: &mut Document, changes: &[(Ubah, &[Baris])]) -> (Skenario, Outcome) {
    let id = add(document, "A", &[]);
    let mut outcome = hitung(document);
    for (ubah, baris) in changes {
        let usulan = usulan(&outcome, ubah, baris).expect("it can be done");
        let edit = tulis(document, id, &usulan.ubahan);
        apply(document, edit);
        outcome = hitung(&cari(document, id).expect("it is there").dokumen(document));
    }
    (cari(document, id).expect("it is there"), outcome)
}

#[test]
fn a_cap_of_120_on_the_real_report() {
    let mut document = example("babel-2020");
    let cap = Ubah::Pilihan(Field::Batas, "120".into());
    let (skenario, outcome) = scenario(&mut document, &[(cap, &[])]);
    assert_eq!(skenario.ubahan.len(), 1);
    // (120 + 120 + 65,5523 + 111,4545 + 0 + 61,7 + 70,1754 + 111,3333) / 8
    assert_eq!(show(&hitung(&document), "rekap.rerata"), "290,27");
    assert_eq!(show(&outcome, "rekap.rerata"), "82,53");
    assert_eq!(show(&outcome, "rekap.kategori"), "Tinggi");
}

#[test]
fn five_percent_more_target_on_the_real_report() {
    let document = example("babel-2020");
    let outcome = hitung(&document);
    let up = Ubah::Persen(Kolom::Target, percent("5"));
    let all = usulan(&outcome, &up, &[]).unwrap();
    assert_eq!(
        written(&document, &all),
        [
            "indikator.1.target 14.865.070.384,5",
            "indikator.2.target 1,4385%",
            "indikator.3.target 1.927.104.793,95",
            "indikator.4.target <11,55",
            "indikator.5.target 1,2075%",
            "indikator.6.target 10,5%",
            "indikator.7.target 59,85%",
            "indikator.8.target 3,15",
        ]
    );
    assert!(all.dilewati.is_empty() && all.dibulatkan.is_empty());
    let (_, outcome) = scenario(&mut document.clone(), &[(up.clone(), &[])]);
    assert_eq!(show(&outcome, "rekap.rerata"), "277,64");
    // Chosen rows: a sasaran with what lies below it, and one indikator, each once.
    let rows = [21, 2, 8].map(|id| Baris::Row(RowId(id)));
    let some = usulan(&hitung(&document), &up, &rows).unwrap();
    let cells: Vec<u32> = some.ubahan.iter().map(|one| one.at.row.0).collect();
    assert_eq!(cells, [1, 2, 8]);
    // Over what it holds already, and to four decimals beyond the percent typed.
    let (skenario, _) = scenario(&mut document.clone(), &[(up.clone(), &[]), (up, &[])]);
    let isi = |id| skenario.isi(cell(id)).map(|isi| isi.to_string());
    assert_eq!(isi("indikator.6.target").as_deref(), Some("11,025%"));
    assert_eq!(isi("indikator.4.target").as_deref(), Some("<12,1275"));
}

#[test]
fn money_by_percent_is_whole_rupiah_in_the_cell_that_is_in_force() {
    let document = dokumen::document(
        "program 1 uraian=P|pagu_semula=Rp 999\n\
         kegiatan 2 uraian=a|pagu_semula=Rp 1.000.001,-|realisasi_anggaran=1000001\n\
         kegiatan 3 uraian=b|pagu_semula=Rp 5.000.000,00|pagu_perubahan=2,5 juta|realisasi_anggaran=0\n\
         kegiatan 4 uraian=c|pagu_semula=banyak\n\
         kegiatan 5 uraian=d",
    );
    let outcome = hitung(&document);
    let kegiatan = [2, 3, 4, 5].map(|id| Baris::Row(RowId(id)));
    let up = usulan(
        &outcome,
        &Ubah::Persen(Kolom::Pagu, percent("1.5")),
        &kegiatan,
    )
    .unwrap();
    assert_eq!(
        written(&document, &up),
        [
            "kegiatan.2.pagu_semula Rp 1.015.001,-",
            "kegiatan.3.pagu_perubahan 2,5375 juta"
        ]
    );
    assert_eq!(up.dibulatkan, [cell("kegiatan.2.pagu_semula")]);
    assert_eq!(
        left(&document, &up),
        [
            "kegiatan.4.pagu_semula BukanAngka",
            "kegiatan.5.pagu_semula Kosong"
        ]
    );
    // A total is that of the rows that were added up in it.
    let whole = usulan(&outcome, &Ubah::Persen(Kolom::Pagu, percent("1.5")), &[]).unwrap();
    assert_eq!(whole, up);
    let spent = Ubah::Persen(Kolom::RealisasiAnggaran, percent("-10"));
    let spent = usulan(&outcome, &spent, &kegiatan).unwrap();
    assert_eq!(
        written(&document, &spent),
        ["kegiatan.2.realisasi_anggaran 900001"]
    );
    assert_eq!(
        left(&document, &spent),
        [
            "kegiatan.3.realisasi_anggaran Nol",
            "kegiatan.4.realisasi_anggaran Kosong",
            "kegiatan.5.realisasi_anggaran Kosong"
        ]
    );
}

#[test]
fn each_cell_keeps_its_notation() {
    for (target, persen, expected) in [
        ("<11", "5", "<11,55"),
        ("≤ 7,82", "10", "≤ 8,602"),
        ("80-90", "5", "84-94,5"),
        ("7 s.d. 8", "10", "7,7 s.d. 8,8"),
        ("2-3 %", "-50", "1-1,5 %"),
        ("Rp 1.500.000,-", "10", "Rp 1.650.000,-"),
        ("Rp 1.500.001,-", "10", "Rp 1.650.001,1"),
        ("2,5 juta", "5", "2,625 juta"),
        ("950", "10", "1045"),
        ("14157209890", "5", "14865070384,5"),
        ("12.5", "10", "13.75"),
        ("-5", "10", "-5,5"),
        ("3,00", "0.5", "3,015"),
        ("1/3", "5", "Majemuk"),
        ("banyak", "5", "BukanAngka"),
        ("1.258", "5", "DuaBacaan"),
        ("0", "5", "Nol"),
        ("0-5", "10", "0-5,5"),
        ("", "5", "Kosong"),
        ("80", "-100", "0"),
    ] {
        let document =
            dokumen::document(&format!("indikator 1 uraian=a|realisasi=7|target={target}"));
        let change = Ubah::Persen(Kolom::Target, percent(persen));
        let given = usulan(&hitung(&document), &change, &[]).unwrap();
        let found = match (given.ubahan.first(), given.dilewati.first()) {
            (Some(one), None) => one.isi.to_string(),
            (None, Some((_, why))) => format!("{why:?}"),
            other => panic!("{target}: {other:?}"),
        };
        assert_eq!(found, expected, "{target} + {persen} %");
    }
}

/// A lone dot is read by what stands beside it, in the row or in the column; a change may not take that away.
#[test]
fn a_bulk_change_keeps_how_its_neighbours_are_read() {
    let twice = Ubah::Persen(Kolom::Target, percent("100"));
    let document = dokumen::document(
        "indikator 1 uraian=a|satuan=hari|polaritas=naik|target=2,5|realisasi=1.258",
    );
    let (_, outcome) = scenario(&mut document.clone(), &[(twice.clone(), &[])]);
    assert_eq!(outcome.document.text(cell("indikator.1.target")), "5,0");
    assert_eq!(show(&outcome, "indikator.1.capaian"), "25.160,00");

    let column = dokumen::document(
        "indikator 1 uraian=a|satuan=hari|polaritas=naik|target=2,5|realisasi=7\n\
         indikator 2 uraian=b|satuan=hari|polaritas=naik|target=1.258|realisasi=7",
    );
    let at = cell("indikator.2.target");
    assert!(matches!(
        compute::bacaan(&column, at),
        Some(Reading::Number(_))
    ));
    for order in [[1, 2], [2, 1]] {
        let rows = order.map(|id| Baris::Row(RowId(id)));
        let (_, outcome) = scenario(&mut column.clone(), &[(twice.clone(), &rows)]);
        let figure = |id| match compute::bacaan(&outcome.document, cell(id)) {
            Some(Reading::Number(number)) => number.value.normalize(),
            other => panic!("{id}: {other:?}"),
        };
        assert_eq!(figure("indikator.1.target"), percent("5"));
        assert_eq!(figure("indikator.2.target"), percent("2516"));
    }
}

#[test]
fn what_takes_more_decimals_is_rounded_and_said() {
    let document = dokumen::document("indikator 1 uraian=a|realisasi=1|target=3,3");
    let change = Ubah::Persen(Kolom::Target, percent("1.2345"));
    let given = usulan(&hitung(&document), &change, &[]).unwrap();
    assert_eq!(written(&document, &given), ["indikator.1.target 3,341"]);
    assert_eq!(given.dibulatkan, [cell("indikator.1.target")]);
    let turned = Ubah::Persen(Kolom::Target, percent("-100.01"));
    assert_eq!(
        usulan(&hitung(&document), &turned, &[]),
        Err(Tolak::Negatif)
    );
}

#[test]
fn another_rule_is_written_where_it_is_not_in_force() {
    let document = example("babel-2020");
    let outcome = hitung(&document);
    let naik = usulan(
        &outcome,
        &Ubah::Pilihan(Field::Polaritas, "naik".into()),
        &[],
    )
    .unwrap();
    assert_eq!(written(&document, &naik), ["indikator.4.polaritas naik"]);
    for (field, id) in [
        (Field::Skala, "lakin"),
        (Field::Rerata, "berbobot"),
        (Field::TargetNol, "seratus"),
    ] {
        if field.choice(id).is_none() {
            continue;
        }
        let one = usulan(&outcome, &Ubah::Pilihan(field, id.into()), &[]).unwrap();
        assert_eq!(
            one.ubahan,
            [ubahan(&format!("pengaturan.{}", field.id()), id)]
        );
    }
    let foreign = Ubah::Pilihan(Field::Batas, "tinggi".into());
    assert_eq!(usulan(&outcome, &foreign, &[]), Err(Tolak::PilihanAsing));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_product_reads_as_the_product(
        mantissa in 1_i64..9_999_999_999, scale in 0_u32..4, persen in -9_999_i64..50_000, turun in any::<bool>(),
    ) {
        let value = Decimal::new(mantissa, scale);
        let text = write_plain(value);
        let bound = if turun { "<" } else { "" };
        let document = dokumen::document(&format!("indikator 1 uraian=a|satuan=unit|realisasi=7|target={bound}{text}"));
        let at = cell("indikator.1.target");
        let Some(Reading::Number(typed)) = compute::bacaan(&document, at) else {
            return Ok(());
        };
        let persen = Decimal::new(persen, 2);
        let given = usulan(&hitung(&document), &Ubah::Persen(Kolom::Target, persen), &[]).unwrap();
        prop_assert!(given.dilewati.is_empty(), "{:?}", given.dilewati);
        let exact = typed.value + typed.value * persen / Decimal::ONE_HUNDRED;
        let mut document = document;
        let id = add(&mut document, "A", &given.ubahan);
        let would_be = cari(&document, id).unwrap().dokumen(&document);
        let Some(Reading::Number(read)) = compute::bacaan(&would_be, at) else {
            panic!("{}", would_be.text(at));
        };
        prop_assert_eq!(read.value, round(exact, typed.decimals + 2), "{}", would_be.text(at));
        prop_assert_eq!(read.bound.is_some(), turun);
        prop_assert_eq!(given.dibulatkan.is_empty(), read.value == exact);
    }
}
