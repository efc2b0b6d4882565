//! Cuts of a budget: the refocusing of the real report, shared out to the rupiah, and that every cut adds up.

use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{CellRef, RowId};
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::notation::{Decimal, round};
use kalkulator_sakip::domain::outcome::{Baris, Hasil};
use kalkulator_sakip::domain::whatif::massal::*;
use kalkulator_sakip::domain::whatif::skenario::{Ubahan, cari, tulis};
use proptest::prelude::*;

use super::dokumen::{self, example, number, show};
use super::massal::{percent, written};
use super::{add, apply};

/// Before the revision the report has 27.120.466.359 of the APBD; 5.123.352.410 of it was taken for the pandemic.
#[test]
fn the_refocusing_of_the_real_report() {
    let mut document = example("babel-2020");
    let revised = document
        .of_kind(RowKind::Belanja)
        .chain(document.of_kind(RowKind::Kegiatan));
    let revised = revised.filter(|row| !row.is_blank(Field::PaguPerubahan));
    let emptied: Vec<Ubahan> = revised
        .map(|row| Ubahan {
            at: CellRef::new(row.id, Field::PaguPerubahan),
            isi: "".into(),
        })
        .collect();
    let id = add(&mut document, "Sebelum refocusing", &emptied);
    let before = hitung(&cari(&document, id).unwrap().dokumen(&document));
    assert_eq!(show(&before, "total_apbd.pagu"), "27.120.466.359");

    let cut = Ubah::Refocusing(Potongan::Rupiah(Decimal::from(5_123_352_410_i64)));
    let real = usulan(&before, &cut, &[Baris::TotalApbd]).unwrap();
    assert_eq!(
        written(&document, &real),
        [
            "belanja.51.pagu_perubahan 9.964.389.692",
            "belanja.52.pagu_perubahan 12.032.724.257"
        ]
    );
    assert_eq!(real.potongan, Some(Decimal::from(5_123_352_410_i64)));
    let edit = tulis(&document, id, &real.ubahan);
    apply(&mut document, edit);
    let after = hitung(&cari(&document, id).unwrap().dokumen(&document));
    assert_eq!(show(&after, "total_apbd.pagu"), "21.997.113.949");
    assert_eq!(show(&after, "total_apbd.perubahan_persen"), "-18,89");

    let cut = Ubah::Refocusing(Potongan::Persen(percent("18.89")));
    let exact = usulan(&before, &cut, &[Baris::TotalApbd]).unwrap();
    assert_eq!(exact.potongan, Some(Decimal::from(5_123_056_095_i64)));
}

#[test]
fn a_cut_is_shared_out_to_the_rupiah() {
    let document = example("babel-2020");
    let outcome = hitung(&document);
    let cut = Ubah::Refocusing(Potongan::Persen(percent("18.89")));
    let program = usulan(&outcome, &cut, &[Baris::Row(RowId(103))]).unwrap();
    assert_eq!(
        written(&document, &program),
        [
            "kegiatan.11601.pagu_perubahan 15.273.804",
            "kegiatan.11602.pagu_perubahan 14.064.798",
            "kegiatan.11603.pagu_perubahan 3.203.845",
            "kegiatan.11604.pagu_perubahan 48.223.869",
        ]
    );
    assert_eq!(program.potongan, Some(Decimal::from(18_809_958)));
    // The kegiatan of an indikator, and one of them beside: each once.
    let both = [Baris::Row(RowId(2)), Baris::Row(RowId(11701))];
    let linked = usulan(&outcome, &cut, &both).unwrap();
    assert_eq!(linked.ubahan.len(), 1);
    let more = Ubah::Refocusing(Potongan::Rupiah(Decimal::from(99_576_275)));
    assert_eq!(
        usulan(&outcome, &more, &[Baris::Row(RowId(103))]),
        Err(Tolak::MelebihiPagu(Decimal::from(99_576_274)))
    );
    let all = Ubah::Refocusing(Potongan::Persen(percent("100")));
    let none_left = usulan(&outcome, &all, &[Baris::Row(RowId(103))]).unwrap();
    assert!(none_left.ubahan.iter().all(|one| &*one.isi == "0"));
    let less = Ubah::Refocusing(Potongan::Persen(percent("-1")));
    assert_eq!(usulan(&outcome, &less, &[]), Err(Tolak::Negatif));
}

#[test]
fn all_of_a_budget_in_sen_can_be_cut() {
    let document = dokumen::document(
        "program 1 uraian=P\n\
         kegiatan 2 uraian=a|pagu_semula=5,25\n\
         kegiatan 3 uraian=b|pagu_semula=5,25",
    );
    let cut = |persen: &str| {
        let cut = Ubah::Refocusing(Potongan::Persen(percent(persen)));
        usulan(&hitung(&document), &cut, &[])
    };
    let all = cut("100").unwrap();
    assert_eq!(all.potongan, Some(percent("10.5")));
    assert!(all.ubahan.len() == 2 && all.ubahan.iter().all(|one| &*one.isi == "0"));
    // Half-up: 9,5 of 10,50 is 10, in whole rupiah.
    let most = cut("90.5").unwrap();
    assert_eq!(most.potongan, Some(percent("10")));
    assert!(most.ubahan.iter().all(|one| &*one.isi == "0,25"));
    assert_eq!(cut("101"), Err(Tolak::MelebihiPagu(percent("10.5"))));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_cut_adds_up(
        pagu in prop::collection::vec(0_u64..99_999_999_999, 1..12),
        persen in 0_u32..=10_000,
    ) {
        let line = |(at, pagu): (usize, &u64)| format!("kegiatan {} uraian=k|pagu_semula={pagu}\n", at + 1);
        let lines: String = pagu.iter().enumerate().map(line).collect();
        let mut document = dokumen::document(&lines);
        let before = number(&hitung(&document), "total.pagu");
        let persen = Decimal::new(persen.into(), 2);
        let cut = Ubah::Refocusing(Potongan::Persen(persen));
        let given = usulan(&hitung(&document), &cut, &[]).unwrap();
        let wanted = round(before * persen / Decimal::ONE_HUNDRED, 0);
        prop_assert_eq!(given.potongan, Some(wanted));
        let ratio = if before.is_zero() { Decimal::ZERO } else { wanted / before };
        let id = add(&mut document, "A", &given.ubahan);
        let after = hitung(&cari(&document, id).unwrap().dokumen(&document));
        prop_assert_eq!(number(&after, "total.pagu"), before - wanted);
        for (at, pagu) in pagu.iter().enumerate() {
            let baris = Baris::Row(RowId(at as u32 + 1));
            let left = after.angka(baris, Hasil::Pagu).unwrap();
            let share = Decimal::from(*pagu) * (Decimal::ONE - ratio);
            prop_assert!((left - share).abs() < Decimal::new(1_001, 3), "{} {}", left, share);
            prop_assert_eq!(left, round(left, 0));
        }
    }
}
