//! Sentences about the stores of the browser: what is kept, where, and what is not.

use super::{saat, store_error};
use crate::draft::simpan::Health;
use crate::draft::store::{Loaded, StoreError};

/// What Ctrl+S finds of an example.
pub const CONTOH: &str =
    "Ini contoh, jadi tidak disimpan. Begitu Anda mengubahnya, perubahan itu menjadi draf baru.";
/// What it finds of a draft that is on its way.
pub const SEDANG: &str = "Draf ini sedang disimpan. Hasilnya tertulis di atas halaman.";
/// What it finds of a draft that is stored.
pub const TERSIMPAN: &str = "Draf ini tersimpan di peramban ini; setiap perubahan disimpan dengan sendirinya. \
    Unduh cadangan ada di halaman Laporan.";
/// What is amiss with the stores was read.
pub const MENGERTI: &str = "Mengerti";

/// What is amiss before anything was typed; `None` where both stores work.
pub fn keadaan(health: &Health) -> Option<String> {
    Some(match (&health.first, health.second) {
        (Ok(()), true) => return None,
        (Ok(()), false) => "Penyimpanan kedua (IndexedDB) tidak tersedia di peramban ini. Draf tersimpan, tetapi bila komputer mati \
            mendadak, isian semenit terakhir dapat hilang."
            .into(),
        (Err(error), true) => format!(
            "Penyimpanan utama tidak dapat dipakai: {}. Draf disimpan hanya di penyimpanan kedua; unduh cadangannya sebelum \
            menutup halaman.",
            store_error(error)
        ),
        (Err(error), false) => format!(
            "Draf tidak dapat disimpan: {}. Anda tetap dapat bekerja; unduh hasilnya sebelum menutup halaman.",
            store_error(error)
        ),
    })
}

/// A change is nowhere but on the screen.
pub fn gagal(error: &StoreError) -> String {
    format!("Belum tersimpan: {}. ", store_error(error))
}

/// A change stands in the first store only, though there is a second one.
pub fn pertama(clock: &str) -> String {
    format!(
        "Tersimpan pukul {clock} tanpa salinan kedua; bila komputer mati mendadak, isian semenit terakhir dapat hilang"
    )
}

/// A change stands in the second store only.
pub fn kedua(clock: &str, error: &StoreError) -> String {
    format!(
        "Tersimpan hanya di penyimpanan kedua pukul {clock}: {}. ",
        store_error(error)
    )
}

/// What the person must know of a draft that was opened; `None` where it is whole.
pub fn dibuka(loaded: &Loaded) -> Option<String> {
    let copy = match saat(&loaded.saved_at) {
        Some(saat) => format!("Salinan {saat} dibuka."),
        None => "Salinan sebelumnya dibuka.".into(),
    };
    if loaded.used_older {
        return Some(match loaded.damaged.is_empty() {
            true => format!("Simpanan terakhir draf ini hilang. {copy}"),
            false => format!("Simpanan terakhir draf ini rusak. {copy}"),
        });
    }
    let error = loaded.unanswered.as_ref()?;
    let reason = store_error(error);
    Some(format!(
        "Penyimpanan utama tidak menjawab: {reason}. {copy}"
    ))
}
