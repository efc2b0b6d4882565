//! Practice: sheets, their answers, the marking of planted slips, what is kept, the worksheet.

#[path = "latihan/buku.rs"]
mod buku;
#[path = "latihan/cetak.rs"]
mod cetak;
#[path = "latihan/lembar.rs"]
mod lembar;
#[path = "latihan/tanam.rs"]
mod tanam;

use std::sync::Arc;

use kalkulator_sakip::domain::latihan::{self, Jenis, Kunci, Pesanan, Soal, Tingkat};
use kalkulator_sakip::domain::outcome::Outcome;

/// A sheet of all kinds, whatever the level.
fn semua(benih: u64, banyak: usize) -> Vec<Soal> {
    let tingkat = Tingkat::ALL[benih as usize % 3];
    let jenis = Jenis::ALL.to_vec();
    latihan::lembar(&Pesanan {
        benih,
        tingkat,
        jenis,
        banyak,
    })
}

/// An exercise with its outcome and key.
fn terbuka(soal: &Soal) -> (Arc<Outcome>, Kunci) {
    let outcome = soal.outcome();
    let kunci = latihan::kunci(soal, &outcome).expect("every exercise has an answer");
    (outcome, kunci)
}
