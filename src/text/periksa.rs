//! The sentences of the check: what was found, what it should be, why.

mod cetakan;
mod dokumen;
mod sebab;
mod tempat;
mod tercetak;

use crate::domain::audit::{Bahan, Berat, Jenis, Temuan};

pub use sebab::sebab;
pub use tempat::{Potong, beda, kelompok, lower_first, nama_angka, seharusnya, tempat};
pub use tercetak::{
    DI_SINI, Dibanding, KUNCI, LAIN, PETUNJUK_DI, Putusan, SEMUA_KOLOM, banding, diabaikan, judul,
    juga, tampilkan,
};

/// The word of a weight.
pub const fn berat(berat: Berat) -> &'static str {
    match berat {
        Berat::Tinggi => "Berat",
        Berat::Sedang => "Sedang",
        Berat::Rendah => "Ringan",
    }
}

/// A finding in a sentence or two that can be sent to the author of the report: where, what is printed, what it should
/// be, why.
pub fn temuan(bahan: &Bahan, temuan: &Temuan) -> String {
    let mut text = match &temuan.jenis {
        Jenis::Beda
        | Jenis::BedaSetempat { .. }
        | Jenis::BedaIkutan { .. }
        | Jenis::Terpotong
        | Jenis::Pembulatan
        | Jenis::TanpaHasil
        | Jenis::BukanAngka
        | Jenis::BedaSatuan { .. } => cetakan::kalimat(bahan, temuan),
        Jenis::BedaRujukan { .. }
        | Jenis::BukanSeratus { .. }
        | Jenis::TidakAda { .. }
        | Jenis::Janggal(_)
        | Jenis::Isian(_)
        | Jenis::Lepas => dokumen::kalimat(bahan, temuan),
    };
    match &temuan.sebab {
        Some(cause) => {
            text.push(' ');
            text.push_str(&sebab(bahan, cause));
        }
        None if temuan.dicari => {
            text.push(' ');
            text.push_str(TANPA_SEBAB);
        }
        None => {}
    }
    text
}

/// Said where no slip gives the printed figure.
const TANPA_SEBAB: &str = "Sebabnya tidak ditemukan.";
