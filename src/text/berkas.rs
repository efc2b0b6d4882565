//! Sentences about files and storage: what went wrong, where, and what to do.

use crate::draft::problem::{FileKind, NoteKind, RestoreError, RestoreNote};
use crate::draft::store::{LoadError, StoreError};

/// Why a file cannot be opened.
pub fn restore_error(name: &str, error: &RestoreError) -> String {
    let what = restore_reason(error);
    format!("Berkas {name} {what}. Draf yang terbuka tidak berubah.")
}

/// The same without the name of the file and without a full stop, to stand after the name in a list.
pub fn restore_reason(error: &RestoreError) -> String {
    match error {
        RestoreError::Empty => "kosong. Pilih berkas JSON atau HTML yang diunduh dari Kalkulator SAKIP".into(),
        RestoreError::TooLarge { .. } => "lebih besar dari 10 MB. Pilih berkas yang lebih kecil".into(),
        RestoreError::NotJson(at) => format!(
            "rusak atau terpotong pada baris {}, huruf ke-{}. Unduh ulang berkasnya, atau pilih cadangan lain",
            at.line, at.column
        ),
        RestoreError::DuplicateKey { key, at } => format!(
            "memuat \"{key}\" dua kali (baris {}, huruf ke-{}), sehingga tidak jelas mana yang berlaku. Hapus salah satunya",
            at.line, at.column
        ),
        RestoreError::TooDeep(at) => {
            format!("bertingkat terlalu dalam pada baris {}. Berkas ini bukan buatan Kalkulator SAKIP", at.line)
        }
        RestoreError::NotOurs { .. } => "berformat JSON, tetapi bukan buatan Kalkulator SAKIP. Pilih berkas yang diunduh dari sini".into(),
        RestoreError::NoVersion => "tidak menyebut versi formatnya. Pilih berkas lain".into(),
        RestoreError::Newer { versi } => format!(
            "dibuat oleh Kalkulator SAKIP yang lebih baru (format versi {versi}). Muat ulang halaman ini untuk memperbarui aplikasi"
        ),
        RestoreError::NoDocument => "tidak memuat isian. Pilih berkas lain".into(),
        RestoreError::WrongKind(kind) => {
            format!("harus JSON atau HTML dari Kalkulator SAKIP. Berkas ini tampaknya {}", file_kind(*kind))
        }
        RestoreError::Incomplete => "terpotong sebelum datanya selesai. Unduh ulang berkasnya, atau pilih cadangan lain".into(),
    }
}

fn file_kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Zip => "Excel, Word, atau arsip ZIP",
        FileKind::OldOffice => "Excel atau Word lama (XLS, DOC)",
        FileKind::Pdf => "PDF",
        FileKind::Html => "halaman HTML dari tempat lain",
        FileKind::Csv => "tabel CSV",
        FileKind::Utf16 => "teks UTF-16; simpan ulang sebagai UTF-8",
        FileKind::Image => "gambar",
        FileKind::Binary => "bukan teks",
    }
}

/// Why nothing was stored, to stand after "Belum tersimpan:".
pub fn store_error(error: &StoreError) -> String {
    match error {
        StoreError::Unavailable => "peramban tidak mengizinkan penyimpanan".into(),
        StoreError::Full => "ruang peramban penuh".into(),
        StoreError::Conflict { .. } => {
            "draf ini sudah berubah di tab lain. Muat ulang halaman untuk melihatnya".into()
        }
        StoreError::NotKept => "peramban tidak menyimpan yang ditulis".into(),
        StoreError::BadId => "nama draf tidak dikenal".into(),
        StoreError::Other(words) => format!("penyimpanan peramban gagal ({words})"),
    }
}

/// Why a draft cannot be opened.
pub fn load_error(error: &LoadError) -> String {
    match error {
        LoadError::Store(error) => format!("Draf tidak dapat dibuka: {}.", store_error(error)),
        LoadError::NotFound => "Draf ini tidak ada di peramban ini.".into(),
        LoadError::Newer { versi, .. } => format!(
            "Draf ini disimpan oleh Kalkulator SAKIP yang lebih baru (format versi {versi}). Muat ulang halaman untuk memperbarui aplikasi. Isinya tidak diubah."
        ),
        LoadError::Damaged { .. } => {
            "Draf ini rusak dan tidak dapat dibuka. Isinya disimpan apa adanya dan dapat diunduh."
                .into()
        }
    }
}

/// What was read otherwise than it stands in the file.
pub fn restore_note(note: &RestoreNote) -> String {
    let what = match &note.kind {
        NoteKind::Number { tertulis, dibaca } => format!("angka {tertulis} dibaca {dibaca}"),
        NoteKind::Null => "kosong".into(),
        NoteKind::KeptAside { .. } => {
            "isinya tidak sesuai; disimpan dalam berkas, tidak ditampilkan".into()
        }
        NoteKind::UnknownRow { .. } => {
            "jenis barisnya tidak dikenal; disimpan dalam berkas, tidak ditampilkan".into()
        }
        NoteKind::KindAssumed => "jenis barisnya dilengkapi".into(),
        NoteKind::Moved { .. } => "dipindahkan ke bagian yang sesuai".into(),
        NoteKind::NewId { .. } => "mendapat nomor pengenal baru".into(),
        NoteKind::LongText { huruf } => format!("teks sepanjang {huruf} huruf"),
        NoteKind::Dropped => "tidak dikenal dan dilewati".into(),
    };
    format!("{}: {what}", note.tempat)
}
