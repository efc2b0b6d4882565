//! Category scales: a list of bands from the top down, each with its lower bound. A scale has no gaps by construction:
//! every capaian falls in the first band whose bound it reaches, else in the last.
//!
//! Printed scales have gaps (91–100, 76–90 leave 90,5 to nobody); bounds are therefore lower bounds on the unrounded
//! value, or on the whole percent where a scale says so.

use rust_decimal::Decimal;

use super::Dasar;
use crate::domain::notation;
use crate::domain::number::settled;

/// One band.
#[derive(Clone, Debug, PartialEq)]
pub struct Kelas {
    /// Its word.
    pub label: String,
    /// Lower bound, percent. The last band of a scale takes everything below it as well.
    pub batas: Decimal,
    /// Whether the bound belongs to the band (`>=`), or only what lies above it (`>`).
    pub inklusif: bool,
}

impl Kelas {
    /// The unrounded figure from which on the band holds, from which on above it where its bound is not its own; of a
    /// scale that rounds to so many decimals. Half-up: 90,5 is 91.
    pub fn mulai(&self, pembulatan: Option<u32>) -> Decimal {
        let Some(decimals) = pembulatan else {
            return self.batas;
        };
        let half = Decimal::new(5, decimals.saturating_add(1));
        let begins = match self.inklusif {
            true => self.batas.checked_sub(half),
            false => self.batas.checked_add(half),
        };
        begins.unwrap_or(self.batas)
    }
}

/// A scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Skala {
    /// Name in files.
    pub id: &'static str,
    /// Name on screen.
    pub nama: &'static str,
    /// Bands from the top down.
    pub kelas: Vec<Kelas>,
    /// Decimals to which the capaian is rounded before it is classed; `None` takes it unrounded.
    pub pembulatan: Option<u32>,
    /// What it rests on.
    pub dasar: Dasar,
    /// Where it was read.
    pub sumber: &'static str,
}

impl Skala {
    /// The rank of the band that a capaian (percent) falls in: 0 is the top. `None` only for a scale without bands.
    pub fn kelas(&self, capaian: Decimal) -> Option<usize> {
        let value = settled(capaian);
        let value = self
            .pembulatan
            .map_or(value, |decimals| notation::round(value, decimals));
        let reached =
            |kelas: &Kelas| value > kelas.batas || (kelas.inklusif && value == kelas.batas);
        self.kelas
            .iter()
            .position(reached)
            .or(self.kelas.len().checked_sub(1))
    }

    /// The preset with this file name; `sendiri` is not one.
    pub fn preset(id: &str) -> Option<Skala> {
        let preset = PRESETS.iter().find(|preset| preset.id == id)?;
        Some(Skala {
            id: preset.id,
            nama: preset.nama,
            kelas: preset
                .kelas
                .iter()
                .map(|(label, percent, bound)| Kelas {
                    label: (*label).into(),
                    batas: Decimal::from(*percent),
                    inklusif: matches!(bound, Ge),
                })
                .collect(),
            pembulatan: preset.pembulatan,
            dasar: preset.dasar,
            sumber: preset.sumber,
        })
    }
}

/// How a lower bound reads.
enum Bound {
    /// `>=`
    Ge,
    /// `>`
    Gt,
}
use Bound::{Ge, Gt};

struct Preset {
    id: &'static str,
    nama: &'static str,
    /// Word, lower bound in percent, bound.
    kelas: &'static [(&'static str, i64, Bound)],
    pembulatan: Option<u32>,
    dasar: Dasar,
    sumber: &'static str,
}

const PERMENDAGRI: &str = "Rentang: LKjIP Inspektorat Kab. Sampang 2019, Tabel 3.1; istilah dihubungkan dengan Permendagri 54/2010 dan 86/2017";

const PERMENDAGRI_KELAS: &[(&str, i64, Bound)] = &[
    ("Sangat Tinggi", 91, Ge),
    ("Tinggi", 76, Ge),
    ("Sedang", 66, Ge),
    ("Rendah", 51, Ge),
    ("Sangat Rendah", 0, Ge),
];

static PRESETS: &[Preset] = &[
    Preset {
        id: "permendagri",
        nama: "Permendagri 54/2010 (Sangat Tinggi–Sangat Rendah)",
        kelas: PERMENDAGRI_KELAS,
        pembulatan: None,
        dasar: Dasar::Peraturan,
        sumber: PERMENDAGRI,
    },
    Preset {
        id: "permendagri-baik",
        nama: "Permendagri 54/2010 (Sangat Baik–Sangat Kurang)",
        kelas: &[
            ("Sangat Baik", 91, Ge),
            ("Baik", 76, Ge),
            ("Cukup", 66, Ge),
            ("Kurang", 51, Ge),
            ("Sangat Kurang", 0, Ge),
        ],
        pembulatan: None,
        dasar: Dasar::Peraturan,
        sumber: PERMENDAGRI,
    },
    Preset {
        id: "permendagri-bulat",
        nama: "Permendagri 54/2010, capaian dibulatkan ke persen penuh",
        kelas: PERMENDAGRI_KELAS,
        pembulatan: Some(0),
        dasar: Dasar::Konvensi,
        sumber: PERMENDAGRI,
    },
    Preset {
        id: "empat-tingkat",
        nama: "Empat tingkat (Sangat Berhasil–Kurang Berhasil)",
        kelas: &[
            ("Sangat Berhasil", 100, Ge),
            ("Berhasil", 75, Ge),
            ("Cukup Berhasil", 55, Ge),
            ("Kurang Berhasil", 0, Ge),
        ],
        pembulatan: None,
        dasar: Dasar::Praktik,
        sumber: "wp-eval-sakip",
    },
    Preset {
        id: "jatim",
        nama: "Empat tingkat Jawa Timur",
        kelas: &[
            ("Sangat Baik", 100, Gt),
            ("Baik", 75, Ge),
            ("Cukup", 55, Ge),
            ("Kurang", 0, Ge),
        ],
        pembulatan: None,
        dasar: Dasar::Praktik,
        sumber: "Disnakertransduk Jawa Timur 2013",
    },
    Preset {
        id: "enam-tingkat",
        nama: "Enam tingkat (Memuaskan–Kurang)",
        kelas: &[
            ("Memuaskan", 85, Gt),
            ("Sangat Baik", 75, Gt),
            ("Baik", 65, Gt),
            ("Cukup Baik", 50, Gt),
            ("Agak Kurang", 30, Gt),
            ("Kurang", 0, Ge),
        ],
        pembulatan: None,
        dasar: Dasar::Praktik,
        sumber: "LKJIP Kab. Maluku Tengah 2021; tepat 85 tidak diatur di sana dan dibaca Sangat Baik",
    },
    Preset {
        id: "skp",
        nama: "SKP 8/2021",
        kelas: &[
            ("Sangat Baik", 100, Gt),
            ("Baik", 100, Ge),
            ("Cukup", 80, Ge),
            ("Kurang", 60, Ge),
            ("Sangat Kurang", 0, Ge),
        ],
        pembulatan: Some(0),
        dasar: Dasar::Peraturan,
        sumber: "PermenPANRB 8/2021, hlm. 93 (diganti PermenPANRB 6/2022)",
    },
    Preset {
        id: "lampu",
        nama: "Lampu lalu lintas",
        kelas: &[("Hijau", 90, Gt), ("Kuning", 70, Ge), ("Merah", 0, Ge)],
        pembulatan: None,
        dasar: Dasar::Praktik,
        sumber: "aplikasi Kab. Banjarnegara",
    },
    Preset {
        id: "dasbor",
        nama: "Dasbor (Melampaui–Kritis)",
        kelas: &[
            ("Melampaui", 105, Gt),
            ("Tercapai", 95, Ge),
            ("Mendekati Target", 80, Ge),
            ("Perlu Perhatian", 60, Ge),
            ("Kritis", 0, Ge),
        ],
        pembulatan: None,
        dasar: Dasar::Praktik,
        sumber: "aplikasi Kab. Pringsewu",
    },
    Preset {
        id: "semarang",
        nama: "Kota Semarang",
        kelas: &[
            ("Istimewa", 90, Ge),
            ("Baik", 80, Ge),
            ("Butuh Perbaikan", 70, Ge),
            ("Kurang", 60, Ge),
            ("Sangat Kurang", 0, Ge),
        ],
        pembulatan: None,
        dasar: Dasar::Praktik,
        sumber: "aplikasi Kota Semarang; nama kelas terbawah adalah konvensi",
    },
    Preset {
        id: "akip",
        nama: "Predikat AKIP (PermenPANRB 88/2021)",
        kelas: &[
            ("AA", 90, Gt),
            ("A", 80, Gt),
            ("BB", 70, Gt),
            ("B", 60, Gt),
            ("CC", 50, Gt),
            ("C", 30, Gt),
            ("D", 0, Ge),
        ],
        pembulatan: Some(2),
        dasar: Dasar::Praktik,
        sumber: "PermenPANRB 88/2021 sebagaimana diterapkan dalam tiga aplikasi e-SAKIP",
    },
    Preset {
        id: "selisih-efisiensi",
        nama: "Selisih capaian dan serapan",
        kelas: &[
            ("Efisien", 5, Gt),
            ("Cukup efisien", -5, Ge),
            ("Tidak efisien", -100, Ge),
        ],
        pembulatan: None,
        dasar: Dasar::Praktik,
        sumber: "aplikasi Kab. Banjarnegara",
    },
    Preset {
        id: "jatim-terbalik",
        nama: "Empat tingkat Jawa Timur, dibalik",
        kelas: &[
            ("Kurang", 100, Gt),
            ("Cukup", 75, Ge),
            ("Baik", 55, Ge),
            ("Sangat Baik", 0, Ge),
        ],
        pembulatan: None,
        dasar: Dasar::Praktik,
        sumber: "Disnakertransduk Jawa Timur 2013, indikator negatif: capaian di atas 100 % mendapat skor terendah",
    },
];
