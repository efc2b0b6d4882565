//! The reports into which slips are planted are consistent to begin with.

use std::sync::Arc;

use kalkulator_sakip::domain::audit::Bahan;
use kalkulator_sakip::domain::audit::banding::{Banding, Tercetak};
use kalkulator_sakip::domain::compute::hitung;

use super::pembangkit::tercetak;

#[test]
fn generated_reports_print_what_follows() {
    for seed in 0..100 {
        let outcome = hitung(&tercetak(seed));
        let findings: Vec<_> = outcome.findings().collect();
        assert!(findings.is_empty(), "seed {seed}: {findings:?}");
        let bahan = Bahan::new(Arc::new(outcome));
        assert!(bahan.cetak.semua().len() > 100, "seed {seed}");
        for cetakan in bahan.cetak.semua() {
            let angka = bahan.angka(cetakan.angka);
            let read = Tercetak::baca(&cetakan.teks, angka);
            let agrees = angka.zip(read).map(|(angka, read)| read.banding(angka));
            assert_eq!(agrees, Some(Banding::Cocok), "seed {seed}: {cetakan:?}");
        }
    }
}
