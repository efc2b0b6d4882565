//! Sentences about a new version of the program.

/// It is there and waits.
pub const VERSI_BARU: &str =
    "Versi baru tersedia. Versi ini tetap dapat dipakai sampai Anda memuat yang baru.";
/// Loads it.
pub const MUAT: &str = "Muat versi baru";
/// It is not loaded yet.
pub const BELUM_TERSIMPAN: &str =
    "Versi baru belum dimuat karena draf ini belum tersimpan. Unduh cadangannya, lalu coba lagi.";
