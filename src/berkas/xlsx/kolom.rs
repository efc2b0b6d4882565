//! The columns of the sheets.

use super::lembar::Isi::{self, Hasil as H, Induk, Jenis, LihatHasil, LihatMedan, Medan, Nomor};
use crate::domain::field::Field;
use crate::domain::outcome::Hasil;

/// Targets, actuals, capaian.
pub const INDIKATOR: &[Isi] = &[
    Nomor,
    Jenis,
    Medan(Field::Kode),
    Medan(Field::Uraian),
    Medan(Field::Satuan),
    Medan(Field::Polaritas),
    Medan(Field::Target),
    Medan(Field::Realisasi),
    H(Hasil::Capaian),
    H(Hasil::CapaianDihitung),
    H(Hasil::Kategori),
    Medan(Field::Bobot),
    Medan(Field::RealisasiTerburuk),
    Medan(Field::SumberData),
];

/// Money.
pub const ANGGARAN: &[Isi] = &[
    Jenis,
    Medan(Field::Kode),
    Medan(Field::Uraian),
    Medan(Field::SumberDana),
    Medan(Field::PaguSemula),
    Medan(Field::PaguPerubahan),
    Medan(Field::RealisasiAnggaran),
    H(Hasil::PaguSemula),
    H(Hasil::Pagu),
    H(Hasil::RealisasiAnggaran),
    H(Hasil::Serapan),
    H(Hasil::Sisa),
    H(Hasil::SisaPersen),
    H(Hasil::Perubahan),
    H(Hasil::PerubahanPersen),
    Medan(Field::Indikator),
];

/// Outputs.
pub const KELUARAN: &[Isi] = &[
    Nomor,
    Induk(Field::Uraian),
    Medan(Field::Uraian),
    Medan(Field::Satuan),
    Medan(Field::Polaritas),
    Medan(Field::Target),
    Medan(Field::Realisasi),
    H(Hasil::Capaian),
    H(Hasil::CapaianDihitung),
    H(Hasil::Kategori),
    Medan(Field::Keterangan),
];

/// Quarters.
pub const TRIWULAN: &[Isi] = &[
    Nomor,
    LihatMedan(Field::Uraian),
    LihatMedan(Field::Satuan),
    Medan(Field::Konsolidasi),
    Medan(Field::TargetTw1),
    Medan(Field::TargetTw2),
    Medan(Field::TargetTw3),
    Medan(Field::TargetTw4),
    Medan(Field::RealisasiTw1),
    Medan(Field::RealisasiTw2),
    Medan(Field::RealisasiTw3),
    Medan(Field::RealisasiTw4),
    H(Hasil::TargetKumulatif),
    H(Hasil::RealisasiKumulatif),
    H(Hasil::CapaianTw1),
    H(Hasil::CapaianTw2),
    H(Hasil::CapaianTw3),
    H(Hasil::CapaianTw4),
    H(Hasil::CapaianTahunan),
];

/// Other years, the Renstra, a standard.
pub const PERBANDINGAN: &[Isi] = &[
    Nomor,
    LihatMedan(Field::Uraian),
    LihatMedan(Field::Satuan),
    Medan(Field::RealisasiLalu5),
    Medan(Field::RealisasiLalu4),
    Medan(Field::RealisasiLalu3),
    Medan(Field::RealisasiLalu2),
    Medan(Field::RealisasiLalu),
    LihatMedan(Field::Realisasi),
    Medan(Field::CapaianLalu5),
    Medan(Field::CapaianLalu4),
    Medan(Field::CapaianLalu3),
    Medan(Field::CapaianLalu2),
    Medan(Field::CapaianLalu),
    LihatHasil(Hasil::Capaian),
    H(Hasil::SelisihCapaian),
    H(Hasil::Pertumbuhan),
    H(Hasil::PertumbuhanRata),
    H(Hasil::PertumbuhanMajemuk),
    Medan(Field::TargetRenstra),
    H(Hasil::CapaianRenstra),
    H(Hasil::TargetRenstraTahun),
    H(Hasil::CapaianRenstraTahun),
    Medan(Field::Standar),
    Medan(Field::NamaStandar),
    H(Hasil::CapaianStandar),
    H(Hasil::SelisihStandar),
];

/// Money against capaian.
pub const EFISIENSI: &[Isi] = &[
    Nomor,
    LihatMedan(Field::Uraian),
    LihatHasil(Hasil::Capaian),
    H(Hasil::Pagu),
    H(Hasil::RealisasiAnggaran),
    H(Hasil::Serapan),
    H(Hasil::Sisa),
    H(Hasil::Ei),
    H(Hasil::EfisiensiPmk),
    H(Hasil::NilaiEfisiensi),
    H(Hasil::SelisihSerapan),
    H(Hasil::Simpulan),
];

/// Means.
pub const REKAP: &[Isi] = &[
    Jenis,
    LihatMedan(Field::Uraian),
    H(Hasil::Rerata),
    H(Hasil::Kategori),
    H(Hasil::RerataTanpaTertinggi),
    H(Hasil::RerataSasaran),
    H(Hasil::Ei),
    H(Hasil::EfisiensiPmk),
    H(Hasil::NilaiEfisiensi),
    H(Hasil::JumlahSasaran),
    H(Hasil::JumlahIndikator),
    H(Hasil::TahunRenstra),
];

/// The five-year plan.
pub const RENSTRA: &[Isi] = &[
    Nomor,
    Jenis,
    Medan(Field::Uraian),
    Medan(Field::Satuan),
    Medan(Field::Polaritas),
    Medan(Field::KondisiAwal),
    Medan(Field::Awal1),
    Medan(Field::Awal2),
    Medan(Field::Awal3),
    Medan(Field::Awal4),
    Medan(Field::Awal5),
    Medan(Field::Ubah1),
    Medan(Field::Ubah2),
    Medan(Field::Ubah3),
    Medan(Field::Ubah4),
    Medan(Field::Ubah5),
    Medan(Field::Indikator),
    H(Hasil::CapaianAwalTahun),
    H(Hasil::CapaianAwalAkhir),
    H(Hasil::CapaianUbahTahun),
    H(Hasil::CapaianUbahAkhir),
];

/// Agreements.
pub const PERJANJIAN: &[Isi] = &[
    Nomor,
    Jenis,
    Medan(Field::SasaranPk),
    Medan(Field::Kode),
    Medan(Field::Uraian),
    Medan(Field::Satuan),
    Medan(Field::Polaritas),
    Medan(Field::Target),
    Medan(Field::TargetPerubahan),
    Medan(Field::Realisasi),
    H(Hasil::Capaian),
    H(Hasil::CapaianPerubahan),
    H(Hasil::SelisihTarget),
    H(Hasil::CapaianDihitung),
    H(Hasil::Kategori),
    H(Hasil::Rerata),
    Medan(Field::PaguSemula),
    Medan(Field::PaguPerubahan),
    H(Hasil::PaguSemula),
    H(Hasil::Pagu),
    H(Hasil::JumlahSasaran),
    H(Hasil::JumlahSasaranPerubahan),
    Medan(Field::Pejabat),
    Medan(Field::Nip),
    Medan(Field::Pangkat),
    Medan(Field::Keterangan),
    Medan(Field::Definisi),
];

/// Words.
pub const NASKAH: &[Isi] = &[
    Nomor,
    Jenis,
    LihatMedan(Field::Uraian),
    Medan(Field::Narasi),
    Medan(Field::Definisi),
    Medan(Field::Penyebab),
    Medan(Field::Hambatan),
    Medan(Field::TindakLanjut),
];
