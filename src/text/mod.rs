//! Labels and sentences shared by screen and report, in Indonesian. Another language would stand here.
//!
//! Sentences say what to do, without "mohon", "maaf" and "tidak valid". No layout, no markup.

pub mod andai;
pub mod belajar;
pub mod berkas;
mod cara;
pub mod data;
pub mod gabungan;
mod kalimat;
pub mod kepekaan;
mod kolom;
pub mod laporan;
pub mod latihan;
pub mod luring;
mod nama;
pub mod narasi;
pub mod penulis;
pub mod periksa;
pub mod pindah;
pub mod rapi;
mod rumus;
pub mod simpan;
mod tampil;
pub mod tempel;
pub mod varian;
mod waktu;
pub mod xlsx;

pub use berkas::{load_error, restore_error, restore_note, restore_reason, store_error};
pub use cara::{CaraHitung, Suku, cara_hitung};
pub use kalimat::{
    alasan, alasan_pendek, bacaan, bacaan_sel, catatan, perbaikan, simpulan, temuan,
};
pub use kolom::{PERUBAHAN_PK, PK_TETAP, judul_kolom, perubahan_pk, tanpa_pilihan};
pub use nama::{baris, field_label, hasil_label, row_name, sel_label, tempat, upper_first};
pub use rumus::{contoh_fungsi, rumus_salah};
pub use tampil::{Tampil, angka_satuan, nilai, sel, sel_satuan};
pub use waktu::{jam, saat, tanggal};
