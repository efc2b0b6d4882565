//! Laws of several reports, for any of them.

use kalkulator_sakip::domain::gabungan::{Gabungan, Kolom, Rekap, Ringkas, Urut, peringkat};
use kalkulator_sakip::domain::notation::Decimal;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use proptest::prelude::*;

use super::{laporan, outcome};

/// Office, year, capaian, money, and the minute at which it was saved.
type Report = (u8, u16, Vec<Option<u32>>, Option<(u64, u64)>, u32);

fn reports() -> impl Strategy<Value = Vec<Report>> {
    let capaian = prop::collection::vec(prop::option::of(0..400_000_u32), 0..5);
    let money = prop::option::of((1..10_u64.pow(13), 0..10_u64.pow(13)));
    let report = (0..6_u8, 2020..2024_u16, capaian, money, 0..60_u32);
    prop::collection::vec(report, 0..12)
}

/// Opens the reports in this order.
fn open<'a>(reports: impl IntoIterator<Item = &'a Report>) -> Gabungan {
    let mut gabungan = Gabungan::default();
    for (office, year, capaian, money, minute) in reports {
        let capaian: Vec<String> = capaian
            .iter()
            .map(|capaian| {
                capaian.map_or_else(String::new, |c| format!("{},{:03}", c / 1000, c % 1000))
            })
            .collect();
        let capaian: Vec<&str> = capaian.iter().map(String::as_str).collect();
        let money = money.map(|(pagu, spent)| (format!("Rp {pagu}"), format!("Rp {spent}")));
        let money = money.as_ref().map(|(a, b)| (a.as_str(), b.as_str()));
        let lines = laporan(
            &format!("Dinas {office}"),
            &year.to_string(),
            &capaian,
            money,
        );
        let outcome = outcome(&lines);
        let disimpan = format!("2026-11-21T10:{minute:02}:00Z");
        gabungan.add(
            Ringkas::of(&outcome.document, &outcome),
            "berkas.json",
            &disimpan,
        );
    }
    gabungan
}

/// Everything but the ids, which say in which order the reports were opened.
fn told(rekap: &Rekap) -> String {
    let rows: Vec<_> = rekap
        .baris
        .iter()
        .map(|baris| {
            (
                &baris.laporan.ringkas,
                &baris.laporan.disimpan,
                baris.ikut,
                baris.ganda,
                &baris.beda,
            )
        })
        .collect();
    let units: Vec<_> = rekap
        .unit
        .iter()
        .flat_map(|unit| &unit.tahun)
        .map(|tahun| (&tahun.laporan.ringkas, &tahun.rerata, &tahun.serapan))
        .collect();
    let ranks: Vec<_> = Kolom::ALL
        .into_iter()
        .map(|kolom| peringkat::peringkat(rekap, Urut::menurut(kolom)))
        .collect();
    format!("{rows:?}\n{:?}\n{units:?}\n{ranks:?}", rekap.total)
}

fn exact(value: Decimal) -> BigRational {
    BigRational::new(
        BigInt::from(value.mantissa()),
        BigInt::from(10).pow(value.scale()),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_opening_does_not_matter(reports in reports(), turn in any::<prop::sample::Index>(), back in any::<bool>()) {
        let mut other = reports.clone();
        if !other.is_empty() {
            let at = turn.index(other.len());
            other.rotate_left(at);
        }
        if back {
            other.reverse();
        }
        for year in [None, Some("2022")] {
            prop_assert_eq!(told(&open(&reports).rekap(year)), told(&open(&other).rekap(year)));
        }
    }

    #[test]
    fn sums_equal_a_direct_sum(reports in reports()) {
        let rekap = open(&reports).rekap(None);
        // The newest of each office and year; of equals any, for they may differ only in what is compared below as a set.
        let mut newest: std::collections::BTreeMap<(u8, u16), u32> = Default::default();
        for (office, year, .., minute) in &reports {
            let best = newest.entry((*office, *year)).or_insert(*minute);
            *best = (*best).max(*minute);
        }
        prop_assert_eq!(rekap.total.laporan, newest.len());
        let clear = |of: &&Report| {
            let same = |other: &&Report| (other.0, other.1, other.4) == (of.0, of.1, of.4);
            reports.iter().filter(same).count() == 1
        };
        prop_assume!(reports.iter().all(|report| clear(&report)));
        let counted: Vec<&Report> = reports.iter().filter(|of| newest[&(of.0, of.1)] == of.4).collect();
        let sum = |pick: fn(&(u64, u64)) -> u64| -> BigRational {
            let money = counted.iter().filter_map(|of| of.3.as_ref());
            money.map(|money| BigRational::from(BigInt::from(pick(money)))).sum()
        };
        let total = &rekap.total;
        let (pagu, spent) = (sum(|money| money.0), sum(|money| money.1));
        match total.pagu.nilai.angka() {
            Some(value) => prop_assert_eq!(exact(value), pagu.clone()),
            None => prop_assert!(pagu.is_zero()),
        }
        if let Some(value) = total.realisasi.nilai.angka() {
            prop_assert_eq!(exact(value), spent.clone());
        }
        let near = |ours: Decimal, exact_value: BigRational| {
            let tiny = BigRational::new(1.into(), BigInt::from(10).pow(15));
            (exact(ours) - exact_value).abs() < tiny
        };
        if let Some(value) = total.serapan.nilai.angka() {
            prop_assert!(near(value, spent * BigRational::from(BigInt::from(100)) / pagu));
        }
        let all: Vec<u32> = counted.iter().flat_map(|of| of.2.iter().flatten().copied()).collect();
        prop_assert_eq!(total.terhitung, all.len());
        let thousand = |sum: BigInt, count: usize| BigRational::new(sum, BigInt::from(1000 * count));
        if let Some(value) = total.rerata_indikator.nilai.angka() {
            let sum: BigInt = all.iter().map(|capaian| BigInt::from(*capaian)).sum();
            prop_assert!(near(value, thousand(sum, all.len())));
        }
        let means: Vec<BigRational> = counted
            .iter()
            .map(|of| of.2.iter().flatten().copied().collect::<Vec<u32>>())
            .filter(|capaian| !capaian.is_empty())
            .map(|capaian| thousand(capaian.iter().map(|c| BigInt::from(*c)).sum(), capaian.len()))
            .collect();
        if let Some(value) = total.rerata_laporan.nilai.angka() {
            let count = BigRational::from(BigInt::from(means.len()));
            prop_assert!(near(value, means.iter().sum::<BigRational>() / count));
        } else {
            prop_assert!(means.is_empty());
        }
        let banded: usize = total.kategori.iter().flat_map(|group| &group.sebaran).sum();
        prop_assert_eq!(banded, all.len());
    }
}
