//! Words of the workbook: names of its sheets, headings, and how its figures are to be read.

use rust_decimal::Decimal;

use crate::domain::document::Document;
use crate::domain::field::Field;
use crate::domain::notation;

/// Name and title of a sheet.
pub type Nama = (&'static str, &'static str);

/// The rules.
pub const PENGATURAN: Nama = ("Pengaturan", "Identitas dan pengaturan");
/// Targets, actuals, capaian.
pub const INDIKATOR: Nama = ("Indikator", "Capaian indikator kinerja");
/// Quarters.
pub const TRIWULAN: Nama = ("Triwulan", "Capaian per triwulan");
/// Other years, the Renstra, a standard.
pub const PERBANDINGAN: Nama = (
    "Perbandingan",
    "Perbandingan dengan tahun lain, Renstra, dan standar",
);
/// Money against capaian.
pub const EFISIENSI: Nama = ("Efisiensi", "Efisiensi penggunaan anggaran per indikator");
/// Means.
pub const REKAP: Nama = ("Rekap", "Rekapitulasi per tujuan dan sasaran");
/// Money.
pub const ANGGARAN: Nama = ("Anggaran", "Pagu dan realisasi anggaran");
/// Outputs.
pub const KELUARAN: Nama = ("Keluaran", "Keluaran program dan kegiatan");
/// The five-year plan.
pub const RENSTRA: Nama = ("Renstra", "Target Renstra dan capaiannya");
/// Agreements.
pub const PERJANJIAN: Nama = ("Perjanjian Kinerja", "Perjanjian Kinerja dan perubahannya");
/// Words on the indikator.
pub const NASKAH: Nama = ("Narasi", "Definisi, penyebab, hambatan, dan tindak lanjut");
/// The formulas.
pub const CARA: Nama = (
    "Cara hitung",
    "Cara hitung: rumus yang dipakai dan sumbernya",
);
/// Every result with its making.
pub const JEJAK: Nama = ("Jejak hitung", "Jejak hitung setiap angka");

/// Heading of running numbers.
pub const NOMOR: &str = "No";
/// Heading of kinds of rows.
pub const JENIS: &str = "Jenis";
/// Heading of the program or kegiatan of a keluaran.
pub const INDUK: &str = "Program/kegiatan";
/// The last line of a table.
pub const RINGKASAN: &str = "Ringkasan";
/// Above the named inputs of a table.
pub const PEUBAH: &str = "Masukan bernama";
/// Page numbers at the foot.
pub const KAKI: &str = "&L&8&A&R&8Halaman &P dari &N";

/// Note at a result without a formula.
pub const TETAP: &str =
    "Angka tetap dari Kalkulator SAKIP, bukan rumus. Uraiannya ada di lembar Jejak hitung.";
/// Note at a text that does not fit.
pub const TERPOTONG: &str =
    "Teks ini lebih panjang daripada isi satu sel. Selengkapnya ada di draf.";

/// Headings of the table of rules.
pub const KOLOM_ATURAN: [&str; 2] = ["Aturan", "Pilihan"];
/// Mark at a choice that nobody made.
pub const BAWAAN: &str = "(bawaan)";
/// The cap as a figure.
pub const BATAS: &str = "Batas capaian dalam angka (%)";
/// Where there is no cap.
pub const TANPA_BATAS: &str = "tanpa batas";
/// Headings of the scale.
pub const KOLOM_SKALA: [&str; 4] = [
    "Kelas",
    "Batas bawah (%)",
    "Batas termasuk (1 = ya)",
    "Dibaca",
];
/// Above the identity.
pub const IDENTITAS: &str = "Identitas";
/// Above the rules.
pub const ATURAN: &str = "Aturan hitung";

/// Which class a bound begins.
pub fn kelas(sign: &str, batas: Decimal, terakhir: bool) -> String {
    match terakhir {
        true => "selain itu".into(),
        false => format!("capaian {sign} {} %", notation::write_plain(batas)),
    }
}

/// The scale by name.
pub fn skala(nama: &str) -> String {
    format!("Skala kategori: {nama}")
}

/// The line below a title.
pub fn laporan(document: &Document) -> String {
    let part = |field| document.identitas(field).trim().to_string();
    let parts = [Field::Instansi, Field::Pemerintah, Field::Tahun].map(part);
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// The title of the workbook.
pub fn judul(document: &Document) -> String {
    match document.identitas(Field::Tahun).trim() {
        "" => "Perhitungan kinerja".into(),
        tahun => format!("Perhitungan kinerja {tahun}"),
    }
}

/// Note at a figure with more digits than a spreadsheet keeps.
pub fn lengkap(value: Decimal) -> String {
    format!(
        "Angka lengkapnya {}. Lembar kerja menyimpan 15 angka.",
        notation::write_plain(value)
    )
}

/// Note at a text of which formulas take the figures.
pub fn dibaca(values: &[Decimal]) -> String {
    let figures: Vec<String> = values
        .iter()
        .map(|value| notation::write_plain(*value))
        .collect();
    format!(
        "Teks. Rumus memakai angka {}; bila teks diubah, rumusnya tidak ikut.",
        figures.join(" dan ")
    )
}

/// How the workbook is to be read.
pub const PENJELASAN: [&str; 9] = [
    "Sel berlatar kuning dengan huruf biru diisi. Sel lain berisi rumus yang menghitung ulang sendiri bila isian diubah.",
    "Yang belum diisi atau tidak dapat dihitung tampil sebagai kata, misalnya “– belum diisi”, dan tidak pernah dihitung sebagai 0.",
    "Rata-rata dan jumlah melewatkan baris yang tidak berangka. Baris yang dilewatkan disebut di lembar Jejak hitung.",
    "Rumus capaian mengikuti polaritas saat berkas ini dibuat. Bila polaritas diganti, buat ulang berkasnya.",
    "E/I ditulis anggaran × capaian : 100 − realisasi anggaran. Hasilnya sama dengan anggaran : target × realisasi − realisasi anggaran.",
    "Kategori dicari dalam skala di lembar Pengaturan. Capaian dibulatkan ke sepuluh desimal lebih dahulu, sebab lembar kerja menghitung pecahan biner.",
    "Angka ditampilkan dengan dua desimal dan tidak dibulatkan di dalam rumus. Rupiah tampil penuh tanpa desimal.",
    "Lembar kerja menyimpan 15 angka. Bila isian lebih panjang, angka lengkapnya ada dalam catatan sel.",
    "Target rentang (80–90) atau batas (<11) tetap teks. Rumusnya memakai angka di dalam teks itu.",
];

/// Headings of the list of formulas.
pub const KOLOM_RUMUS: [&str; 7] = [
    "Kolom",
    "Nama rumus",
    "Rumus",
    "Arti lambang",
    "Dasar",
    "Sumber",
    "Banyak sel",
];
/// Headings of the list of results.
pub const KOLOM_JEJAK: [&str; 8] = [
    "Lembar",
    "Sel",
    "Baris",
    "Kolom",
    "Hasil",
    "Rumus",
    "Dengan angka",
    "Catatan",
];
/// Above the results that are figures.
pub const JUDUL_TETAP: &str = "Sel yang berisi angka tetap, bukan rumus";
/// Where every result is a formula.
pub const TANPA_TETAP: &str = "Tidak ada: setiap angka hasil adalah rumus.";

/// More results than the list takes.
pub fn jejak_sebagian(tampil: usize, dari: usize) -> String {
    format!(
        "Daftar ini memuat {tampil} dari {dari} hasil. Rumus setiap sel terlihat di sel itu sendiri."
    )
}
