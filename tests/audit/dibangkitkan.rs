//! Consistent reports made by chance: the check has nothing of weight to say about any of them.

use kalkulator_sakip::domain::audit::Berat;

use super::lengkap::lengkap;
use super::{diperiksa, tulis};

/// How many reports are made.
const BANYAK: u64 = 200;

#[test]
fn consistent_reports_are_silent() {
    let (mut records, mut light, mut heavy) = (0, 0, Vec::new());
    for seed in 0..BANYAK {
        let checked = diperiksa(&lengkap(seed));
        assert_eq!(checked.bahan.cetak.lepas, [], "{seed}");
        records += checked.bahan.cetak.semua().len();
        for temuan in &checked.temuan {
            match temuan.berat {
                Berat::Rendah => light += 1,
                _ => heavy.push(format!("{seed}: {}", tulis(&checked, temuan))),
            }
        }
    }
    println!(
        "{BANYAK} reports with {records} printed figures: {} findings of weight, {light} light",
        heavy.len()
    );
    assert_eq!(heavy, Vec::<String>::new());
}
