//! Practice: exercises made from a seed, and the marking of answers with the slip that explains a wrong one.
//!
//! ```text
//!   Pesanan (seed, level, kinds, how many)                                               pesanan
//!      |   chance that is the same for ever; wording, units, ranges                      acak, bahan
//!      v
//!   Soal: a small Document and the place that is asked                                   naskah, buat, salah, soal
//!      |   compute
//!      v
//!   Kunci: the right answer                                                              kunci
//!      |   the answer, read; another figure is put in as if a report had printed it      jawaban, diagnosa
//!      v
//!   Penilaian: credit and slip                                                           penilaian
//!      |
//!      v
//!   Buku: what is kept on the device                                                     buku
//! ```
//!
//! No result is stored with an exercise: the answer, its steps and its source come from [`crate::domain::compute`], the
//! slip from [`crate::domain::audit::diagnosa`].

pub mod acak;
pub mod bahan;
mod buat;
pub mod buku;
mod diagnosa;
pub mod jawaban;
pub mod kunci;
mod naskah;
pub mod penilaian;
pub mod pesanan;
mod salah;
pub mod soal;

pub use buku::{Buku, Kerja, Riwayat};
pub use jawaban::Kembali;
pub use kunci::{Kunci, kunci};
pub use penilaian::{Penilaian, Putusan, nilai};
pub use pesanan::{Jenis, Pesanan, Tingkat};
pub use soal::{Dicari, Diperiksa, Slip, Soal, Tanya};

use acak::Acak;

/// How often an exercise is drawn anew until it is a good one.
const ULANG: usize = 200;

/// The exercises of an order. The same order gives the same sheet, exercise by exercise.
pub fn lembar(pesanan: &Pesanan) -> Vec<Soal> {
    let kinds = urutan(pesanan);
    let numbered = kinds.into_iter().enumerate();
    numbered
        .filter_map(|(at, jenis)| satu(pesanan, at, jenis))
        .collect()
}

/// The kind of each exercise: every kind once before one comes again, mixed anew in each round.
fn urutan(pesanan: &Pesanan) -> Vec<Jenis> {
    let mut kinds = Vec::new();
    let mut acak = Acak::new(pesanan.benih);
    let all = pesanan.berlaku();
    let wanted = pesanan.banyak.min(Pesanan::PALING_BANYAK);
    while kinds.len() < wanted && !all.is_empty() {
        let mut round = all.clone();
        acak.kocok(&mut round);
        kinds.extend(round);
    }
    kinds.truncate(wanted);
    kinds
}

fn satu(pesanan: &Pesanan, at: usize, jenis: Jenis) -> Option<Soal> {
    let nomor = at.saturating_add(1);
    let stream = u64::try_from(nomor).unwrap_or_default();
    let mut acak = Acak::cabang(pesanan.benih, stream);
    let tingkat = pesanan.tingkat;
    (0..ULANG).find_map(|_| {
        let (document, tanya) = buat::buat(jenis, tingkat, &mut acak)?;
        let soal = Soal {
            nomor,
            jenis,
            tingkat,
            document,
            tanya,
        };
        layak(&soal).then_some(soal)
    })
}

/// Whether an exercise has an answer of its kind: a target of 0 has no result, every other question has one.
fn layak(soal: &Soal) -> bool {
    let outcome = soal.outcome();
    match kunci(soal, &outcome) {
        Some(Kunci::TidakDapat(_)) => soal.jenis == Jenis::TargetNol,
        Some(_) => soal.jenis != Jenis::TargetNol,
        None => false,
    }
}
