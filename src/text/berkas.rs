//! Sentences about files and storage: what went wrong, where, and what to do.

use crate::berkas::pesan::{Aksara, Gagal, Keluaran, Sebab};
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
            format!("bukan draf atau laporan dari Kalkulator SAKIP. Berkas ini tampaknya {}", file_kind(*kind))
        }
        RestoreError::Backup => "adalah cadangan semua draf. Letakkan di Beranda untuk memulihkannya".into(),
        RestoreError::Incomplete => "terpotong sebelum datanya selesai. Unduh ulang berkasnya, atau pilih cadangan lain".into(),
    }
}

fn file_kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Zip => "Excel, ODS, atau arsip ZIP. Letakkan di Beranda untuk mengambil tabelnya",
        FileKind::OldOffice => {
            "Excel atau Word lama (XLS, DOC). Letakkan di Beranda untuk mengambil tabelnya"
        }
        FileKind::Pdf => "PDF. Salin tabelnya, lalu tempel di halaman Ambil tabel",
        FileKind::Html => "halaman HTML dari tempat lain",
        FileKind::Csv => "tabel CSV. Letakkan di Beranda untuk mengambil isinya",
        FileKind::Utf16 => "teks UTF-16. Letakkan di Beranda untuk mengambil tabelnya",
        FileKind::Image => "gambar",
        FileKind::Binary => "bukan teks",
    }
}

/// What the document for Word is; only Word, when asked to, knows the pages of its contents.
pub const WORD: &str = "Judul, daftar isi, dan tabel bernomor, untuk disunting dan dicetak. \
    Nomor halaman pada daftar isi muncul setelah Word memperbaruinya (Ctrl+A, F9).";

/// While a file of another program is read.
pub fn membaca(nama: &str) -> String {
    format!("Membaca {nama}")
}

/// While a file is written.
pub const fn menulis(keluaran: Keluaran) -> &'static str {
    match keluaran {
        Keluaran::Xlsx => "Menyiapkan Excel",
        Keluaran::Docx => "Menyiapkan Word",
        Keluaran::Csv => "Menyiapkan CSV",
        Keluaran::RapiCsv | Keluaran::RapiNdjson => "Menyiapkan data semua draf",
        Keluaran::Templat => "Menyiapkan templat",
    }
}

/// What a file that is written is called.
const fn keluaran(keluaran: Keluaran) -> &'static str {
    match keluaran {
        Keluaran::Xlsx => "Berkas Excel",
        Keluaran::Docx => "Berkas Word",
        Keluaran::Csv => "Berkas CSV",
        Keluaran::RapiCsv | Keluaran::RapiNdjson => "Data semua draf",
        Keluaran::Templat => "Templat Excel",
    }
}

/// Why a file of another program is not read, where, and what to do.
pub fn tak_terbaca(nama: &str, gagal: &Gagal) -> String {
    let (what, advice) = sebab(gagal.sebab);
    let place = tempat(gagal);
    format!("Berkas {nama} {what}{place}. {advice}. Draf yang terbuka tidak berubah.")
}

/// A text that has no table when it is read as the person asked.
pub fn tak_terbaca_begini(nama: &str) -> String {
    format!(
        "Dengan pemisah dan pengodean itu tidak ada tabel di berkas {nama}. Pilihan sebelumnya tetap dipakai."
    )
}

/// Why a file is not written, and what to do.
pub fn tak_tertulis(of: Keluaran, gagal: &Gagal) -> String {
    let (what, advice) = sebab(gagal.sebab);
    let cannot = format!("{} tidak dapat dibuat", keluaran(of));
    match gagal.sebab {
        Sebab::Kosong => format!("{cannot}: belum ada draf di peramban ini."),
        Sebab::Berhenti | Sebab::TakDimengerti => format!("{cannot}. {advice}."),
        _ => {
            let place = tempat(gagal);
            format!("{cannot}: isinya {what}{place}. Unduh cadangan draf, lalu kurangi isinya.")
        }
    }
}

/// Why the drafts cannot even be listed.
pub fn draf_tak_terbaca(error: &StoreError) -> String {
    format!(
        "Data semua draf tidak dapat dibuat: {}.",
        store_error(error)
    )
}

/// Drafts that are not in the data of all drafts.
pub fn draf_tertinggal(count: usize) -> String {
    format!(
        "{count} draf tidak ikut: rusak, atau disimpan oleh versi yang lebih baru. Buka draf itu di Beranda untuk keterangannya."
    )
}

/// What was under way when another file was opened.
pub fn dihentikan(nama: &str) -> String {
    format!("{nama} dihentikan karena berkas lain dibuka.")
}

/// The second module has stopped while tables lay ready, and what to do.
pub fn tabel_hilang(gagal: &Gagal) -> String {
    let (_, advice) = sebab(gagal.sebab);
    format!(
        "Tabel tidak dapat disiapkan: bagian aplikasi yang membaca tabel tidak termuat atau berhenti. {advice}. Draf tidak berubah."
    )
}

/// The draft was changed while a table was being taken over.
pub const DRAF_BERUBAH: &str =
    "Tabel tidak diambil: draf berubah selagi tabel disiapkan. Ambil lagi.";

/// Why one sheet of a file is not read, and what to do.
pub fn lembar_tak_terbaca(gagal: &Gagal) -> String {
    let (what, advice) = sebab(gagal.sebab);
    format!("Lembar ini {what}{}. {advice}.", tempat(gagal))
}

fn tempat(gagal: &Gagal) -> String {
    match &*gagal.tempat {
        "" => String::new(),
        // What a file is packed of says nothing to a person.
        inner if inner.ends_with(".xml") || inner.ends_with(".rels") => String::new(),
        place => format!(" ({place})"),
    }
}

/// What is wrong, to stand after the name of a file, and what to do.
const fn sebab(sebab: Sebab) -> (&'static str, &'static str) {
    match sebab {
        Sebab::Kosong => ("kosong", "Pilih berkas yang berisi tabel"),
        Sebab::BukanTabel => (
            "bukan tabel yang dapat dibaca",
            "Pilih XLSX, ODS, XLS, CSV, atau TSV, atau salin tabelnya lalu tempel",
        ),
        Sebab::Pdf => (
            "adalah PDF",
            "Salin tabelnya dari PDF itu, lalu tempel di halaman Ambil tabel",
        ),
        Sebab::Gambar => (
            "adalah gambar",
            "Pilih berkas Excel, ODS, atau CSV dari tabel itu",
        ),
        Sebab::Word => (
            "adalah dokumen Word",
            "Salin tabelnya dari Word, lalu tempel di halaman Ambil tabel",
        ),
        Sebab::Xlsb => (
            "adalah buku kerja biner (XLSB)",
            "Buka di Excel, simpan sebagai XLSX, lalu pilih lagi",
        ),
        Sebab::Html => (
            "adalah halaman HTML, apa pun akhiran namanya",
            "Buka di Excel atau LibreOffice, simpan sebagai XLSX, lalu pilih lagi",
        ),
        Sebab::Rusak => (
            "rusak atau terpotong",
            "Buka di Excel atau LibreOffice, simpan ulang sebagai XLSX, lalu pilih lagi",
        ),
        Sebab::Sandi => (
            "terkunci dengan sandi",
            "Simpan salinannya tanpa sandi, lalu pilih lagi",
        ),
        Sebab::TerlaluBesar => (
            "terlalu besar",
            "Simpan lembar yang diperlukan saja sebagai XLSX, lalu pilih lagi",
        ),
        Sebab::TerlaluLuas => (
            "memuat lembar yang terlalu luas",
            "Hapus baris dan kolom di luar tabel, atau salin tabelnya ke berkas baru, lalu pilih lagi",
        ),
        Sebab::Mencurigakan => (
            "memuat isi yang tidak lazim bagi sebuah tabel, sehingga tidak dibuka",
            "Salin tabelnya ke berkas baru, simpan sebagai XLSX, lalu pilih lagi",
        ),
        Sebab::TakDimengerti => (
            "tidak dapat dibaca oleh versi aplikasi yang sedang terbuka",
            "Muat ulang halaman ini, lalu coba lagi",
        ),
        Sebab::Berhenti => (
            "tidak dapat dibaca: bagian aplikasi untuk Excel dan Word tidak termuat atau berhenti",
            "Periksa sambungan, muat ulang halaman ini, lalu coba lagi",
        ),
    }
}

/// The name of an encoding.
pub const fn aksara(aksara: Aksara) -> &'static str {
    match aksara {
        Aksara::Utf8 => "UTF-8",
        Aksara::Utf16Le => "UTF-16 LE",
        Aksara::Utf16Be => "UTF-16 BE",
        Aksara::Windows1252 => "Windows-1252 (Excel lama)",
    }
}

/// Why nothing was stored, to stand after "Belum tersimpan:".
pub fn store_error(error: &StoreError) -> String {
    match error {
        StoreError::Unavailable => "peramban tidak mengizinkan penyimpanan".into(),
        StoreError::Full => "ruang peramban penuh".into(),
        StoreError::Conflict { .. } => "draf ini sudah berubah di tab lain".into(),
        StoreError::Newer { .. } => "draf ini sudah disimpan oleh aplikasi yang lebih baru".into(),
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
