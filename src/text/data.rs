//! Sentences about what is kept in this browser: all drafts in one file, the room they take, removing everything.

use super::gabungan::banyak;
use super::waktu::{saat, tanggal};
use crate::draft::listing::DraftInfo;
use crate::draft::pulihkan::{Banding, Batal};
use crate::draft::store::StoreError;

/// What every first page and this one say.
pub const JANJI: &str = "Tidak ada server, tidak ada akun, tidak ada yang dikirim. Draf tersimpan hanya di peramban dan komputer ini: \
    membersihkan data peramban menghapusnya. Unduh laporan atau cadangan untuk menyimpannya di tempat lain.";

/// What a private window means; whether this is one, no browser tells.
pub const PRIBADI: &str =
    "Di jendela pribadi (penyamaran), draf hilang begitu jendela terakhirnya ditutup.";

/// What protection is.
pub const LINDUNGI: &str = "Bila ruang komputer menipis, peramban dapat menghapus data situs dengan sendirinya. \
    Anda dapat memintanya menyisihkan draf dari itu; peramban yang memutuskan.";

/// What goes, and what stays.
pub const HAPUS: &str = "Menghapus semua draf, sampah, salinan rusak, dan catatan Kalkulator SAKIP di peramban ini, \
    beserta berkas aplikasi yang disimpan untuk bekerja tanpa jaringan. Tab lain yang sedang membuka draf melepaskannya. \
    Data situs lain dan berkas yang sudah diunduh tidak tersentuh. Tidak dapat diurungkan.";

/// What is to be typed before everything goes.
pub const KATA_HAPUS: &str = "HAPUS";

/// Another tab has removed everything.
pub const TERHAPUS_DI_TAB_LAIN: &str = "Semua data Kalkulator SAKIP di peramban ini dihapus dari tab lain. Draf yang tadi terbuka dilepaskan.";

/// What stands over the account of what was removed: that everything is, only where it is so.
pub const fn judul_hapus(draf: bool, lain: bool) -> &'static str {
    match (draf, lain) {
        (true, true) => "Semua data Anda sudah dihapus",
        (true, false) => "Draf Anda sudah dihapus, tetapi belum semua sisanya",
        (false, _) => "Sebagian data Anda belum terhapus",
    }
}

/// When all drafts were last downloaded, and what was changed since.
pub fn terakhir(waktu: Option<&str>, perubahan: u64) -> String {
    let last = match waktu.and_then(saat) {
        Some(saat) => format!("Cadangan terakhir diunduh {saat}"),
        None => "Cadangan semua draf belum pernah diunduh dari peramban ini".into(),
    };
    match perubahan {
        0 => format!("{last}."),
        some => format!("{last}; {some} perubahan belum ada dalam berkas unduhan mana pun."),
    }
}

/// It is time to download.
pub fn ingatkan(waktu: Option<&str>, perubahan: u64) -> String {
    format!(
        "Draf hanya ada di peramban ini. {}",
        terakhir(waktu, perubahan)
    )
}

/// A file with all drafts was handed over.
pub fn diunduh(silent: usize) -> String {
    match silent {
        0 => "Cadangan semua draf diserahkan ke peramban untuk diunduh. Simpan di tempat lain, misalnya di diska lepas.".into(),
        some => format!("Cadangan diunduh, tetapi belum lengkap: {some} bagian penyimpanan tidak dapat dibaca peramban. Coba lagi setelah peramban dibuka ulang."),
    }
}

/// Of which file the preview is.
pub fn pratinjau(nama: &str, waktu: &str, asing: usize) -> String {
    let made = tanggal(waktu).map(|made| format!(", dibuat {made}"));
    let made = made.unwrap_or_default();
    let others = match asing {
        0 => String::new(),
        some => format!(" {some} catatan lain di dalamnya tidak dikenal dan dilewati."),
    };
    format!("Isi berkas {nama}{made}. Belum ada yang disimpan.{others}")
}

/// How a draft of a file stands to those here.
pub fn banding(banding: &Banding) -> String {
    match banding {
        Banding::Baru => "baru".into(),
        Banding::Sama { trashed: false } => "sama".into(),
        Banding::Sama { trashed: true } => "sama, di sampah".into(),
        Banding::Berbeda { saved_at } => match saat(saved_at) {
            Some(saat) => format!("berbeda dari draf di sini ({saat})"),
            None => "berbeda dari draf di sini".into(),
        },
    }
}

/// What came of it.
pub fn dipulihkan(baru: usize, diganti: usize, rusak: usize) -> String {
    let mut words = format!("{baru} draf dipulihkan");
    if diganti > 0 {
        words.push_str(&format!("; {diganti} draf yang diganti ada di sampah"));
    }
    if rusak > 0 {
        words.push_str(&format!("; {rusak} salinan rusak disimpan apa adanya"));
    }
    words + "."
}

/// Why nothing was taken over.
pub fn batal(batal: &Batal) -> String {
    let why = match (&batal.error, batal.kurang) {
        (_, Some(units)) => format!(
            "ruang peramban kurang {} karakter. Kosongkan sampah, atau lewati sebagian draf",
            banyak(units)
        ),
        (StoreError::Full, None) => {
            "ruang peramban penuh. Kosongkan sampah, atau lewati sebagian draf".into()
        }
        (StoreError::Conflict { .. }, _) => {
            "draf di peramban ini berubah selagi pratinjau terbuka. Buka berkasnya lagi".into()
        }
        (error, _) => super::store_error(error),
    };
    format!("Tidak ada yang dipulihkan dan tidak ada yang berubah: {why}.")
}

/// An import was taken back.
pub fn diurungkan(left: usize) -> String {
    match left {
        0 => "Pemulihan diurungkan.".into(),
        some => format!("Pemulihan diurungkan; {some} draf yang sudah Anda ubah tetap ada."),
    }
}

/// How much of the store is taken.
pub fn terpakai(ours: usize, others: usize, of: usize) -> String {
    let rest = match others {
        0 => String::new(),
        some => format!(", situs lain di alamat yang sama {}", banyak(some)),
    };
    format!(
        "Draf memakai {} dari {} karakter{rest}.",
        banyak(ours),
        banyak(of)
    )
}

/// How much of the disk is taken, as the browser estimates it.
pub fn diska(terpakai: u64, batas: u64) -> String {
    format!(
        "Menurut peramban: {} dari sekitar {} di komputer ini, termasuk aplikasinya.",
        ukuran(terpakai),
        ukuran(batas)
    )
}

/// A draft that takes much.
pub fn besar(nama: &str, units: usize, most: usize) -> String {
    format!(
        "{nama} memakai {} karakter, mendekati batas {}. Bagi menjadi dua draf sebelum penuh.",
        banyak(units),
        banyak(most)
    )
}

/// `12,3 kB`, `4,5 MB`, in steps of 1,000.
pub fn ukuran(bytes: u64) -> String {
    let (tenths, unit) = match bytes {
        0..1_000 => return format!("{bytes} B"),
        1_000..1_000_000 => (bytes / 100, "kB"),
        1_000_000..1_000_000_000 => (bytes / 100_000, "MB"),
        _ => (bytes / 100_000_000, "GB"),
    };
    format!("{},{} {unit}", tenths / 10, tenths % 10)
}

/// The name of a draft in the list.
pub fn title(info: &DraftInfo) -> String {
    judul(info.nama.as_deref(), &info.tahun, &info.instansi)
}

/// The name of a draft that holds what could not be stored.
pub fn belum_tersimpan(nama: Option<&str>, tahun: &str, instansi: &str) -> String {
    format!("{} (belum tersimpan)", judul(nama, tahun, instansi))
}

fn judul(nama: Option<&str>, tahun: &str, instansi: &str) -> String {
    if let Some(nama) = nama {
        return nama.into();
    }
    let (year, office) = (tahun.trim(), instansi.trim());
    match (year.is_empty(), office.is_empty()) {
        (true, true) => "Draf tanpa nama".into(),
        (false, true) => format!("LKjIP {year}"),
        (true, false) => office.to_string(),
        (false, false) => format!("LKjIP {year} · {office}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_written_for_people() {
        for (bytes, expected) in [
            (0, "0 B"),
            (999, "999 B"),
            (1_000, "1,0 kB"),
            (12_345, "12,3 kB"),
            (4_560_000, "4,5 MB"),
            (7_890_000_000, "7,8 GB"),
        ] {
            assert_eq!(ukuran(bytes), expected);
        }
    }
}
