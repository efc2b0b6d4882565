//! Sentences about leaving a draft of which something is not stored.

use super::store_error;
use crate::draft::store::StoreError;

/// Something else was asked for, and the draft is not stored.
pub const TERTAHAN: &str = "Isian terakhir draf ini belum tersimpan dan hilang bila Anda meninggalkannya. \
    Unduh cadangannya dulu, atau lepaskan.";
/// Lets go, and opens what was asked for.
pub const LEPASKAN: &str = "Lepaskan dan buka yang lain";
/// Lets go, and removes the draft.
pub const LEPASKAN_HAPUS: &str = "Lepaskan dan hapus";
/// Nothing happens.
pub const TETAP: &str = "Tetap di draf ini";
/// From a page without a document to the draft that is not stored.
pub const KEMBALI: &str = "Kembali ke draf";

/// The same with the reason.
pub fn tertahan(error: &StoreError) -> String {
    format!("Belum tersimpan: {}. {TERTAHAN}", store_error(error))
}
