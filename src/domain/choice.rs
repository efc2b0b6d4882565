//! The offered answers of the choice fields: the word that files keep and the word on screen.

use super::rulebook::dana::SumberDana;
use super::rulebook::polaritas::Polaritas;

/// One offered answer of a choice field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word in files.
    pub id: &'static str,
    /// The word on screen.
    pub label: &'static str,
}

/// A choice of these words.
pub const fn pick(id: &'static str, label: &'static str) -> Choice {
    Choice { id, label }
}

/// How an indikator is to be read: what counts as better. See [`crate::domain::rulebook::polaritas`].
pub const POLARITAS: &[Choice] = &[
    Polaritas::Naik.choice(),
    Polaritas::Turun.choice(),
    Polaritas::TurunRasio.choice(),
    Polaritas::Rentang.choice(),
    Polaritas::RentangTurun.choice(),
    Polaritas::Tepat.choice(),
    Polaritas::Stabil.choice(),
];

/// Where the money comes from. The first three are part of the APBD.
pub const SUMBER_DANA: &[Choice] = &[
    SumberDana::Apbd.choice(),
    SumberDana::Dak.choice(),
    SumberDana::Did.choice(),
    SumberDana::ApbnDekonsentrasi.choice(),
    SumberDana::ApbnTugasPembantuan.choice(),
    SumberDana::Lainnya.choice(),
];

/// The scales of the rule book, and the office's own.
pub const SKALA: &[Choice] = &[
    pick(
        "permendagri",
        "Permendagri 54/2010: Sangat Tinggi–Sangat Rendah",
    ),
    pick(
        "permendagri-baik",
        "Permendagri 54/2010: Sangat Baik–Sangat Kurang",
    ),
    pick(
        "permendagri-bulat",
        "Permendagri 54/2010, dibulatkan ke persen penuh",
    ),
    pick(
        "empat-tingkat",
        "Empat tingkat: Sangat Berhasil–Kurang Berhasil",
    ),
    pick("jatim", "Empat tingkat Jawa Timur"),
    pick("enam-tingkat", "Enam tingkat: Memuaskan–Kurang"),
    pick("skp", "SKP 8/2021"),
    pick("lampu", "Lampu lalu lintas: hijau, kuning, merah"),
    pick("dasbor", "Dasbor: Melampaui–Kritis"),
    pick("semarang", "Kota Semarang: Istimewa–terendah"),
    pick("sendiri", "Skala sendiri"),
];

/// Caps on the capaian that enters means and categories.
pub const BATAS: &[Choice] = &[
    pick("tanpa", "Tanpa batas"),
    pick("100", "100 %"),
    pick("110", "110 %"),
    pick("120", "120 %"),
    pick("150", "150 %"),
];

/// How capaian are averaged.
pub const RERATA: &[Choice] = &[pick("sederhana", "Sederhana"), pick("berbobot", "Berbobot")];

/// What target 0 with realisasi 0 gives.
pub const TARGET_NOL: &[Choice] = &[
    pick("tidak-dihitung", "Tidak dapat dihitung"),
    pick("seratus", "100 %"),
    pick("nol", "0 %"),
];

/// Whether a bound belongs to its band.
pub const INKLUSIF: &[Choice] = &[pick("ya", "Ya (≥)"), pick("tidak", "Tidak (>)")];

/// How a lone dot before three digits reads.
pub const BACAAN: &[Choice] = &[pick("ribuan", "Ribuan"), pick("desimal", "Desimal")];

/// Up to which quarter the figures go.
pub const POSISI: &[Choice] = &[
    pick("tahunan", "Setahun penuh"),
    pick("tw1", "Triwulan I"),
    pick("tw2", "Triwulan II"),
    pick("tw3", "Triwulan III"),
    pick("tw4", "Triwulan IV"),
];

/// How the quarters make up the year (formulas.md 1.7: KMK, WP-SIPD, KPPN Denpasar).
pub const KONSOLIDASI: &[Choice] = &[
    pick("jumlah", "Jumlah"),
    pick("terakhir", "Nilai terakhir"),
    pick("rata-rata", "Rata-rata"),
    pick("maksimum", "Maksimum"),
];

/// Sample (n - 1) or population (n) standard deviation.
pub const SIMPANGAN: &[Choice] = &[
    pick("sampel", "Sampel (n − 1)"),
    pick("populasi", "Populasi (n)"),
];

/// Chart of a table of the office's own.
pub const GRAFIK: &[Choice] = &[
    pick("tanpa", "Tanpa grafik"),
    pick("garis", "Garis"),
    pick("batang", "Batang"),
];

/// Chapter in which a table of the office's own stands.
pub const LETAK: &[Choice] = &[
    pick("bab1", "BAB I Pendahuluan"),
    pick("bab2", "BAB II Perencanaan kinerja"),
    pick("bab3", "BAB III Akuntabilitas kinerja"),
    pick("lampiran", "Lampiran"),
    pick("tidak", "Tidak dicetak"),
];

/// What the cells of a column are.
pub const JENIS_KOLOM: &[Choice] = &[
    pick("teks", "Teks"),
    pick("angka", "Angka"),
    pick("uang", "Uang (Rp)"),
    pick("persen", "Persen"),
    pick("tahun", "Tahun"),
    pick("rumus", "Rumus per baris"),
    pick("hitung", "Dihitung"),
];

/// Whether a row of a table enters its sums: a printed total or a note is typed but not added again.
pub const JENIS_BARIS: &[Choice] = &[
    pick("data", "Data"),
    pick("lain", "Tidak dijumlahkan"),
    pick("judul", "Judul"),
];

/// What the last line of a column shows. `rumus` puts the last lines of the other columns into the formula.
pub const RINGKASAN: &[Choice] = &[
    pick("tanpa", "Kosong"),
    pick("jumlah", "Jumlah"),
    pick("rata-rata", "Rata-rata"),
    pick("tertinggi", "Tertinggi"),
    pick("terendah", "Terendah"),
    pick("banyak", "Banyaknya isian"),
    pick("rumus", "Menurut rumus kolom"),
];
