//! The words of the pages of what-if: the question of the goal seek, its answer, the scenarios side by side.

mod banding;
mod jawaban;
mod mustahil;
mod tanya;

pub use banding::{
    TANDA, beda, beda_isian, isian, isian_lain, judul, nama_baris, nama_isian,
    nilai as nilai_banding, pratinjau, tak_tertulis, tanda, tolak,
};
pub use jawaban::{Terjawab, angka_isian, jawaban, nilai, siapa, tercapai, ubahan, usaha};
pub use mustahil::mustahil;
pub use tanya::{akhiran, hasil_pendek, pengubah, pilihan_baris, syarat};

use crate::domain::whatif::PALING_BANYAK;

/// What the page is for, below its title.
pub const PEMBUKA: &str = "Coba angka lain tanpa mengubah draf: tanyakan angka yang diperlukan, atau bandingkan draf dengan skenario.";

/// What a person reads who has no scenario yet.
pub const KOSONG: &str = "Skenario adalah salinan angka yang boleh diubah sesuka hati: target, realisasi, pagu, realisasi anggaran, atau \
    aturannya. Hasilnya tampil di samping draf, dan draf tidak berubah sampai skenario itu dijadikan isi draf.";

/// Why there is no further scenario.
pub fn penuh() -> String {
    format!(
        "Sudah ada {PALING_BANYAK} skenario, jumlah terbanyak. Hapus satu, atau jadikan isi draf, untuk membuat yang baru."
    )
}

/// Entries of a scenario whose row is gone.
pub fn lepas(count: usize) -> String {
    format!("{count} isian tidak berlaku lagi: barisnya sudah dihapus.")
}

/// A scenario was taken away.
pub fn dihapus(nama: &str) -> String {
    format!("Skenario “{nama}” dihapus.")
}

/// A scenario became the draft.
pub fn dijadikan(nama: &str, count: usize) -> String {
    format!("Skenario “{nama}” menjadi isian draf: {count} sel berubah.")
}

/// A bulk change was written.
pub fn diubah(count: usize) -> String {
    format!("{count} isian skenario diubah.")
}

/// Why nothing can be asked yet.
pub const TANPA_INDIKATOR: &str = "Belum ada indikator yang dapat ditanyakan. Isi indikator dengan target dan realisasinya dahulu.";

/// What is said at a name that another scenario has as well.
pub const NAMA_KEMBAR: &str =
    "Skenario lain bernama sama. Beri nama lain, agar keduanya mudah dibedakan.";

/// The names of all scenarios as they stand in a list: those that are alike are told apart by their place.
pub fn nama_semua<'a>(nama: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let names = nama.into_iter().zip(1..);
    let names: Vec<String> = names.map(|(nama, ke)| nama_skenario(nama, ke)).collect();
    let count = |name: &String| names.iter().filter(|other| *other == name).count();
    let told = names.iter().zip(1..).map(|(name, ke)| match count(name) {
        1 => name.clone(),
        _ => format!("{name} (skenario ke-{ke})"),
    });
    told.collect()
}

/// The name of a scenario without one.
pub fn nama_skenario(nama: &str, ke: usize) -> String {
    match nama.trim() {
        "" => format!("Skenario {ke}"),
        nama => nama.to_string(),
    }
}
