//! The words of a Perjanjian Kinerja: a statement of our own after the usual form (formulas.md 4.3), and its tables.

use super::bagian::perjanjian_tahun;
use super::kalimat::{is_year, tahun};

/// Caption: the table of an agreement.
pub const T_PK: &str = "Sasaran, indikator kinerja, dan target";
/// Column of an agreement.
pub const INDIKATOR_KINERJA: &str = "Indikator kinerja";
/// Column of an agreement.
pub const PROGRAM_KEGIATAN: &str = "Program atau kegiatan";
/// Heading: the agreements of all jabatan.
pub const PK_SEMUA_JABATAN: &str = "Perjanjian kinerja semua jabatan";
/// Column: target of the first agreement.
pub const TARGET_PK: &str = "Target PK";
/// Column: target of the revised agreement.
pub const TARGET_PK_PERUBAHAN: &str = "Target PK Perubahan";
/// Column: what the revision did.
pub const PERUBAHAN: &str = "Perubahan";
/// Column: capaian against the first agreement.
pub const CAPAIAN_PK: &str = "Capaian PK (%)";
/// Column: capaian against the revised agreement.
pub const CAPAIAN_PK_PERUBAHAN: &str = "Capaian PK Perubahan (%)";
/// The target was not touched.
pub const PK_TETAP: &str = "tetap";
/// The target was changed.
pub const PK_BERUBAH: &str = "target berubah";
/// The indikator came in.
pub const PK_BARU: &str = "baru";
/// The indikator fell away.
pub const PK_DIHAPUS: &str = "dihapus";
/// Name of an official.
pub const NAMA: &str = "Nama";
/// Office of an official.
pub const JABATAN: &str = "Jabatan";
/// A line to write on.
pub const TITIK_TITIK: &str = "…………………………………………";
/// The one who promises.
pub const PIHAK_PERTAMA: &str = "Pihak Pertama";
/// The one who supervises.
pub const PIHAK_KEDUA: &str = "Pihak Kedua";
/// Agreement: how it begins.
pub const PK_PEMBUKA: &str = "Untuk mewujudkan pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang \
    bertanda tangan di bawah ini:";
/// Agreement: after the first party.
pub const PK_PIHAK_PERTAMA: &str = "selanjutnya disebut Pihak Pertama, dan";
/// Agreement: after the second party.
pub const PK_PIHAK_KEDUA: &str =
    "selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua, menyepakati hal berikut.";
/// Agreement: who answers for it.
pub const PK_TANGGUNG_JAWAB: &str =
    "Pihak Pertama bertanggung jawab atas keberhasilan dan kegagalan pencapaian target tersebut.";
/// Agreement: what the second party does.
pub const PK_SUPERVISI: &str = "Pihak Kedua melakukan supervisi dan evaluasi atas capaian kinerja, serta mengambil tindakan yang diperlukan \
    dalam pemberian penghargaan dan sanksi.";
/// Heading of the second page of an agreement.
pub const PK_LAMPIRAN: &str = "Lampiran perjanjian kinerja";

/// Heading of a first agreement.
pub fn judul_pk(tahun: &str, jabatan: &str) -> String {
    format!("{}: {jabatan}", perjanjian_tahun(tahun))
}

/// Heading of a revised agreement.
pub fn judul_pk_perubahan(tahun: &str, jabatan: &str) -> String {
    format!("Perubahan {}", judul_pk(tahun, jabatan))
}

/// What is promised.
pub fn pk_janji(tahun_laporan: &str) -> String {
    let year = match is_year(tahun_laporan) {
        true => format!(" {}", tahun(tahun_laporan).to_lowercase()),
        false => String::new(),
    };
    format!(
        "Pihak Pertama berjanji mewujudkan target kinerja{year} seperti dalam lampiran perjanjian ini."
    )
}

/// `Pangkalpinang, …………… 2020`
pub fn tempat_tanggal(tempat: &str, tahun: &str) -> String {
    let place = match tempat.trim() {
        "" => "……………………",
        place => place,
    };
    let year = if is_year(tahun) {
        tahun.trim()
    } else {
        "20……"
    };
    format!("{place}, …………………… {year}")
}

/// `NIP 1970…`
pub fn nip(nomor: &str) -> String {
    format!("NIP {nomor}")
}

/// Caption: the agreement of a jabatan, both editions.
pub fn pk_jabatan(nama: &str) -> String {
    format!("Perjanjian kinerja: {nama}")
}
