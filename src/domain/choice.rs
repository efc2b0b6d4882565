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
