//! Why a figure of the examples is wrong: the slips that were worked out by hand are named by the whole check.

use super::periksa_contoh::{diperiksa, tempat};
use kalkulator_sakip::domain::address::{parse_place, place_id};
use kalkulator_sakip::domain::audit::{Sebab, Temuan};
use kalkulator_sakip::domain::notation::write_plain;
use kalkulator_sakip::domain::outcome::Place;
use kalkulator_sakip::text;

const RUMUS_EI: &str = "Subbab 2.3, rumus E/I";

/// The one finding at a place of an example.
fn satu(contoh: &str, name: &str) -> &'static Temuan {
    let checked = &diperiksa()[contoh];
    let tempat = tempat(checked.bahan.document(), name);
    let mut found = checked.temuan.iter().filter(|temuan| tempat.dari(temuan));
    let temuan = found.next().unwrap_or_else(|| panic!("nothing at {name}"));
    assert_eq!(found.next(), None, "{name}");
    println!("{}", text::periksa::temuan(&checked.bahan, temuan));
    temuan
}

fn babel(name: &str) -> &'static Temuan {
    satu("babel-2020", name)
}

fn place(name: &str) -> Place {
    let document = diperiksa()["babel-2020"].bahan.document();
    parse_place(document, name).unwrap_or_else(|| panic!("{name}"))
}

fn name(place: Place) -> String {
    let document = diperiksa()["babel-2020"].bahan.document();
    place_id(document, place).expect("a place of the document")
}

/// 295,96 is the mean with the 107,24 of Tabel 3.3 in place of 61,70.
#[test]
fn the_mean_took_a_figure_of_the_next_table() {
    let temuan = babel("rekap.rerata [Tabel 3.2]");
    let Some(Sebab::MasukanLain {
        untuk, di, nilai, ..
    }) = &temuan.sebab
    else {
        panic!("{:?}", temuan.sebab);
    };
    assert!(name(*untuk).starts_with("indikator.6.capaian"), "{untuk:?}");
    assert_eq!(di.as_deref(), Some("Tabel 3.3"));
    assert_eq!(write_plain(*nilai), "107,24");
}

#[test]
fn two_percentages_stand_in_each_others_place() {
    for (at, other) in [(51, 52), (52, 51)] {
        let temuan = babel(&format!("belanja.{at}.serapan [Subbab 3.3, tabel belanja]"));
        let other = place(&format!("belanja.{other}.serapan"));
        assert_eq!(temuan.sebab, Some(Sebab::Tertukar(other)));
    }
}

/// `910%` for 10 %: a digit too many, and the result beside it follows from the right target.
#[test]
fn a_digit_too_many_in_a_formula_line() {
    let target = babel(&format!("indikator.6.target [{RUMUS_EI}]"));
    assert_eq!(target.sebab, Some(Sebab::DigitLebih('9')));
    salah_cetak("indikator.6.ei", "indikator.6.target", "10");
}

/// 51.665.000 is what was spent; the printed E/I follows from the budget, 51.740.000.
#[test]
fn the_money_spent_stands_for_the_budget() {
    let pagu = babel(&format!("indikator.7.pagu [{RUMUS_EI}]"));
    let Some(Sebab::AngkaTetangga { dipakai, .. }) = pagu.sebab else {
        panic!("{:?}", pagu.sebab);
    };
    assert_eq!(name(dipakai), "indikator.7.jumlah_realisasi_anggaran");
    salah_cetak("indikator.7.ei", "indikator.7.pagu", "51.740.000");
}

#[track_caller]
fn salah_cetak(result: &str, input: &str, right: &str) {
    let temuan = babel(&format!("{result} [{RUMUS_EI}]"));
    let Some(Sebab::MasukanSalahCetak { masukan, nilai }) = temuan.sebab else {
        panic!("{:?}", temuan.sebab);
    };
    assert_eq!(
        (name(masukan).as_str(), &*write_plain(nilai)),
        (input, right)
    );
}

/// Three totals too large by 6, 9 and 6, those of the two years before right: a row is missing in print.
#[test]
fn a_row_of_the_table_is_not_printed() {
    for column in [103, 104, 105] {
        let temuan = satu(
            "belitung-industri",
            &format!("baris.126.k{column} [Tabel 4.72]"),
        );
        let Some(Sebab::BarisTakTercetak(columns)) = &temuan.sebab else {
            panic!("{:?}", temuan.sebab);
        };
        let over: Vec<String> = columns.iter().map(|(_, by)| write_plain(*by)).collect();
        assert_eq!(over, ["6", "9", "6"]);
    }
}

/// 57.228/57.297 is 99,88: one digit is another one, or one was put in for it.
#[test]
fn one_digit_of_a_percentage_is_wrong() {
    let temuan = babel("baris.8638.k8603 [Kertas kerja IKK]");
    let wrong = Sebab::DigitSalah {
        tercetak: '9',
        seharusnya: '8',
    };
    assert_eq!(temuan.sebab, Some(wrong));
}

/// 63 + 39 is 102, printed 10.
#[test]
fn the_last_digit_of_a_sum_is_missing() {
    let temuan = babel("baris.8628.k8603 [Kertas kerja IKK]");
    assert_eq!(temuan.sebab, Some(Sebab::DigitHilang));
}
