//! The lessons, in the order of the chain: PK, target, realisasi, capaian, kategori, serapan, efisiensi, rekap, periksa.

use super::Pelajaran;

/// Every lesson.
pub static SEMUA: &[&Pelajaran] = &[];
