//! Sentences about leaving a draft of which something is not stored.

use super::store_error;
use crate::draft::store::StoreError;

/// Lets go, and opens what was asked for.
pub const LEPASKAN: &str = "Lepaskan dan buka yang lain";
/// Lets go, and removes the draft.
pub const LEPASKAN_HAPUS: &str = "Lepaskan dan hapus";
/// Nothing happens.
pub const TETAP: &str = "Tetap di draf ini";
/// From a page without a document to the draft that is not stored.
pub const KEMBALI: &str = "Kembali ke draf";

/// Something else was asked for while the draft is not stored, and why it is not.
pub fn tertahan(error: Option<&StoreError>) -> String {
    let why = error.map_or_else(String::new, |error| format!(": {}", store_error(error)));
    format!(
        "Isian terakhir draf ini belum tersimpan{why}. Bila Anda lanjut, isian itu hilang. \
         Unduh cadangannya dulu, atau lepaskan."
    )
}
