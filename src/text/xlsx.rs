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
    "Angka tampil dengan dua desimal, rupiah tanpa desimal. Di dalam rumus hasil bagi hanya dibulatkan ke dua belas desimal (rupiah lima), agar sisa pecahan biner tidak mengubah angka yang tampil.",
    "Lembar kerja menyimpan 15 angka. Bila isian lebih panjang, angka lengkapnya ada dalam catatan sel.",
    "Target rentang (80–90) atau batas (<11) tetap teks. Rumusnya memakai angka di dalam teks itu.",
];

/// The columns that a rule fills: the first of many.
pub fn kolom_terisi(nama: &[String]) -> String {
    const TERSEBUT: usize = 6;
    let first = nama.iter().take(TERSEBUT).map(String::as_str);
    let first = first.collect::<Vec<_>>().join(", ");
    match nama.len().checked_sub(TERSEBUT) {
        None | Some(0) => first,
        Some(more) => format!("{first}, dan {more} kolom lain"),
    }
}

/// How many cells of a column are figures, beside the first of them.
pub fn mulai_dari(banyak: usize) -> String {
    match banyak {
        1 => "1 sel".into(),
        banyak => format!("{banyak} sel mulai dari sel itu"),
    }
}

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

/// Below the title of the list of results.
pub const JEJAK_DI_LAYAR: &str = "Lembar ini ditelusuri di layar; yang tercetak hanya judulnya. Hapus area cetaknya bila \
    seluruh daftar perlu dicetak.";

/// More results than the list takes.
pub fn jejak_sebagian(tampil: usize, dari: usize) -> String {
    format!(
        "Daftar ini memuat {tampil} dari {dari} hasil. Rumus setiap sel terlihat di sel itu sendiri."
    )
}

/// A sheet of the empty tables.
#[derive(Clone, Copy, Debug)]
pub struct Templat {
    /// Name of the sheet.
    pub nama: &'static str,
    /// What it is.
    pub judul: &'static str,
    /// How it is filled in.
    pub petunjuk: &'static str,
    /// Columns from left to right.
    pub kolom: &'static [KolomTemplat],
}

/// A column of an empty table.
#[derive(Clone, Copy, Debug)]
pub struct KolomTemplat {
    /// Its heading, which the reading of files knows.
    pub judul: &'static str,
    /// What is typed in it.
    pub medan: Field,
    /// Its width in characters.
    pub lebar: f64,
    /// An example.
    pub contoh: &'static str,
}

const fn kolom(
    judul: &'static str,
    medan: Field,
    lebar: f64,
    contoh: &'static str,
) -> KolomTemplat {
    KolomTemplat {
        judul,
        medan,
        lebar,
        contoh,
    }
}

/// Title of the workbook of empty tables.
pub const JUDUL_TEMPLAT: &str = "Templat isian Kalkulator SAKIP";

/// The line with examples.
pub fn contoh(kolom: &[String]) -> String {
    format!("Contoh isian (tidak ikut dibaca): {}", kolom.join(" | "))
}

/// The empty tables.
pub const TEMPLAT: &[Templat] = &[
    Templat {
        nama: "Indikator",
        judul: "Indikator kinerja",
        petunjuk: "Satu baris untuk satu indikator. Sasaran yang sama ditulis berulang atau dikosongkan di bawahnya.",
        kolom: &[
            kolom(
                "Sasaran",
                Field::Keterangan,
                36.0,
                "Meningkatnya nilai ekspor",
            ),
            kolom(
                "Indikator Kinerja",
                Field::Uraian,
                44.0,
                "Nilai ekspor nonmigas",
            ),
            kolom("Satuan", Field::Satuan, 12.0, "persen"),
            kolom("Polaritas", Field::Polaritas, 22.0, "Naik"),
            kolom("Target", Field::Target, 16.0, "90,5"),
            kolom("Realisasi", Field::Realisasi, 16.0, "88,1"),
            kolom("Realisasi tahun lalu", Field::RealisasiLalu, 16.0, "85"),
            kolom("Target akhir Renstra", Field::TargetRenstra, 16.0, "95"),
        ],
    },
    Templat {
        nama: "Anggaran",
        judul: "Pagu dan realisasi anggaran",
        petunjuk: "Satu baris untuk satu program atau kegiatan, menurut kode. Baris program boleh tanpa angka bila kegiatannya berangka.",
        kolom: &[
            kolom("Kode", Field::Kode, 16.0, "3.30.02.1.01"),
            kolom(
                "Program/Kegiatan",
                Field::Uraian,
                48.0,
                "Kegiatan fasilitasi ekspor",
            ),
            kolom("Pagu", Field::PaguSemula, 20.0, "150.000.000"),
            kolom("Pagu Perubahan", Field::PaguPerubahan, 20.0, "120.000.000"),
            kolom(
                "Realisasi Anggaran",
                Field::RealisasiAnggaran,
                20.0,
                "118.500.250",
            ),
        ],
    },
    Templat {
        nama: "Triwulan",
        judul: "Target dan realisasi per triwulan",
        petunjuk: "Nama indikator sama dengan di lembar Indikator. Triwulan tanpa target dikosongkan.",
        kolom: &[
            kolom(
                "Indikator Kinerja",
                Field::Uraian,
                44.0,
                "Nilai ekspor nonmigas",
            ),
            kolom("Satuan", Field::Satuan, 12.0, "persen"),
            kolom("Konsolidasi triwulan", Field::Konsolidasi, 18.0, "Jumlah"),
            kolom("Target TW I", Field::TargetTw1, 14.0, "20"),
            kolom("Target TW II", Field::TargetTw2, 14.0, "20"),
            kolom("Target TW III", Field::TargetTw3, 14.0, "25"),
            kolom("Target TW IV", Field::TargetTw4, 14.0, "25"),
            kolom("Realisasi TW I", Field::RealisasiTw1, 14.0, "18"),
            kolom("Realisasi TW II", Field::RealisasiTw2, 14.0, "21"),
            kolom("Realisasi TW III", Field::RealisasiTw3, 14.0, "24"),
            kolom("Realisasi TW IV", Field::RealisasiTw4, 14.0, "26"),
        ],
    },
    Templat {
        nama: "Perjanjian Kinerja",
        judul: "Perjanjian Kinerja",
        petunjuk: "Satu baris untuk satu indikator. Target Perubahan diisi hanya bila perjanjiannya diubah.",
        kolom: &[
            kolom(
                "Sasaran",
                Field::SasaranPk,
                36.0,
                "Meningkatnya nilai ekspor",
            ),
            kolom(
                "Indikator Kinerja",
                Field::Uraian,
                44.0,
                "Nilai ekspor nonmigas",
            ),
            kolom("Satuan", Field::Satuan, 12.0, "persen"),
            kolom("Polaritas", Field::Polaritas, 22.0, "Naik"),
            kolom("Target", Field::Target, 16.0, "90,5"),
            kolom("Target Perubahan", Field::TargetPerubahan, 16.0, "88"),
            kolom("Realisasi", Field::Realisasi, 16.0, "88,1"),
        ],
    },
    Templat {
        nama: "IKK",
        judul: "Indikator kinerja kunci dan kertas kerjanya",
        petunjuk: "Satu baris untuk satu indikator. Rumus dan datanya ditulis seperti dalam kertas kerja.",
        kolom: &[
            kolom("No", Field::Kode, 8.0, "1"),
            kolom(
                "Indikator Kinerja Kunci",
                Field::Uraian,
                48.0,
                "Persentase kinerja realisasi pupuk",
            ),
            kolom("Satuan", Field::Satuan, 12.0, "persen"),
            kolom("Rumus", Field::Rumus, 40.0, "realisasi : RDKK x 100%"),
            kolom("Capaian Kinerja", Field::Realisasi, 18.0, "20"),
            kolom(
                "Keterangan",
                Field::Keterangan,
                36.0,
                "sumber data bidang perdagangan",
            ),
        ],
    },
    Templat {
        nama: "Rekap",
        judul: "Rekap capaian dan anggaran",
        petunjuk: "Satu baris untuk satu sasaran atau program, seperti dalam ringkasan laporan.",
        kolom: &[
            kolom("Uraian", Field::Uraian, 48.0, "Meningkatnya nilai ekspor"),
            kolom("Jumlah indikator", Field::Bobot, 14.0, "3"),
            kolom("Rata-rata capaian (%)", Field::CapaianLalu, 16.0, "98,5"),
            kolom("Anggaran (Rp)", Field::PaguSemula, 20.0, "150.000.000"),
            kolom(
                "Realisasi (Rp)",
                Field::RealisasiAnggaran,
                20.0,
                "118.500.250",
            ),
        ],
    },
];
