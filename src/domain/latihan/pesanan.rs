//! What a sheet is ordered by: seed, level, kinds, number of exercises.

use crate::domain::choice::{Choice, pick};

/// How hard the exercises are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tingkat {
    /// Round figures, one step.
    #[default]
    Mudah,
    /// Figures as reports have them.
    Sedang,
    /// Several steps, ranges, caps and cases that have no result.
    Sulit,
}

impl Tingkat {
    /// Every level, the easiest first.
    pub const ALL: [Tingkat; 3] = [Tingkat::Mudah, Tingkat::Sedang, Tingkat::Sulit];

    /// The words in addresses and on screen.
    pub const fn choice(self) -> Choice {
        match self {
            Tingkat::Mudah => pick("mudah", "Mudah"),
            Tingkat::Sedang => pick("sedang", "Sedang"),
            Tingkat::Sulit => pick("sulit", "Sulit"),
        }
    }

    /// The level of this name.
    pub fn from_id(id: &str) -> Option<Tingkat> {
        Self::ALL
            .into_iter()
            .find(|tingkat| tingkat.choice().id == id)
    }
}

/// What an exercise is about, along the chain of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Jenis {
    /// Capaian where higher is better.
    Naik,
    /// Capaian where lower is better.
    Turun,
    /// Capaian against a range.
    Rentang,
    /// A target of 0.
    TargetNol,
    /// Category of a capaian.
    Kategori,
    /// Capaian against the year before, points.
    Selisih,
    /// Growth of the realisasi.
    Pertumbuhan,
    /// Mean of several capaian.
    Rerata,
    /// Absorption of the budget.
    Serapan,
    /// What is left of the budget.
    Sisa,
    /// Change of the budget, percent.
    Perubahan,
    /// Efficiency or inefficiency in rupiah.
    Ei,
    /// The verdict on efficiency.
    Simpulan,
    /// The efficiency score.
    Ne,
    /// Which entry gives a wanted capaian.
    Cari,
    /// Which printed figure is wrong, and by which slip.
    Periksa,
}

impl Jenis {
    /// Every kind, along the chain.
    pub const ALL: [Jenis; 16] = [
        Jenis::Naik,
        Jenis::Turun,
        Jenis::Rentang,
        Jenis::TargetNol,
        Jenis::Kategori,
        Jenis::Selisih,
        Jenis::Pertumbuhan,
        Jenis::Rerata,
        Jenis::Serapan,
        Jenis::Sisa,
        Jenis::Perubahan,
        Jenis::Ei,
        Jenis::Simpulan,
        Jenis::Ne,
        Jenis::Cari,
        Jenis::Periksa,
    ];

    /// The words in addresses and on screen.
    pub const fn choice(self) -> Choice {
        match self {
            Jenis::Naik => pick("naik", "Capaian naik"),
            Jenis::Turun => pick("turun", "Capaian turun"),
            Jenis::Rentang => pick("rentang", "Target rentang"),
            Jenis::TargetNol => pick("target-nol", "Target 0"),
            Jenis::Kategori => pick("kategori", "Kategori"),
            Jenis::Selisih => pick("selisih", "Selisih poin"),
            Jenis::Pertumbuhan => pick("pertumbuhan", "Pertumbuhan"),
            Jenis::Rerata => pick("rerata", "Rata-rata capaian"),
            Jenis::Serapan => pick("serapan", "Serapan"),
            Jenis::Sisa => pick("sisa", "Sisa anggaran"),
            Jenis::Perubahan => pick("perubahan", "Perubahan pagu"),
            Jenis::Ei => pick("ei", "E/I"),
            Jenis::Simpulan => pick("simpulan", "Simpulan efisiensi"),
            Jenis::Ne => pick("ne", "Nilai efisiensi"),
            Jenis::Cari => pick("cari", "Mencari nilai"),
            Jenis::Periksa => pick("periksa", "Menemukan yang salah"),
        }
    }

    /// The kind of this name.
    pub fn from_id(id: &str) -> Option<Jenis> {
        Self::ALL.into_iter().find(|jenis| jenis.choice().id == id)
    }

    /// The level from which it is among the exercises where no kinds are chosen.
    pub const fn mulai(self) -> Tingkat {
        match self {
            Jenis::Naik
            | Jenis::Turun
            | Jenis::Kategori
            | Jenis::Selisih
            | Jenis::Pertumbuhan
            | Jenis::Serapan
            | Jenis::Sisa
            | Jenis::Perubahan => Tingkat::Mudah,
            Jenis::TargetNol
            | Jenis::Rerata
            | Jenis::Ei
            | Jenis::Simpulan
            | Jenis::Cari
            | Jenis::Periksa => Tingkat::Sedang,
            Jenis::Rentang | Jenis::Ne => Tingkat::Sulit,
        }
    }
}

/// A sheet as it is asked for. The same order gives the same sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pesanan {
    /// The seed, up to [`Pesanan::BENIH`].
    pub benih: u64,
    /// How hard.
    pub tingkat: Tingkat,
    /// Which kinds; none means all of the level.
    pub jenis: Vec<Jenis>,
    /// How many exercises.
    pub banyak: usize,
}

impl Default for Pesanan {
    fn default() -> Self {
        Pesanan {
            benih: 1,
            tingkat: Tingkat::Mudah,
            jenis: Vec::new(),
            banyak: 10,
        }
    }
}

impl Pesanan {
    /// The greatest seed: short enough to be read out in a room.
    pub const BENIH: u64 = 999_999;
    /// The most exercises of a sheet.
    pub const PALING_BANYAK: usize = 40;

    /// Reads a seed: digits alone, up to [`Pesanan::BENIH`].
    pub fn baca_benih(text: &str) -> Option<u64> {
        let text = text.trim();
        let digits = text.bytes().all(|letter| letter.is_ascii_digit());
        let benih = text.parse().ok().filter(|_| digits)?;
        (benih <= Self::BENIH).then_some(benih)
    }

    /// Reads an order from named values, as in an address; what is missing or foreign is as at first.
    pub fn baca<'a>(nilai: impl Fn(&str) -> Option<&'a str>) -> Pesanan {
        let usual = Pesanan::default();
        let benih = nilai("benih").and_then(Self::baca_benih);
        let banyak = nilai("banyak").and_then(|text| text.trim().parse().ok());
        let named = nilai("jenis").unwrap_or_default();
        Pesanan {
            benih: benih.unwrap_or(usual.benih),
            tingkat: nilai("tingkat")
                .and_then(Tingkat::from_id)
                .unwrap_or_default(),
            // In the order of the chain, each once.
            jenis: Jenis::ALL
                .into_iter()
                .filter(|jenis| named.split(',').any(|id| id.trim() == jenis.choice().id))
                .collect(),
            banyak: banyak
                .filter(|banyak| (1..=Self::PALING_BANYAK).contains(banyak))
                .unwrap_or(usual.banyak),
        }
    }

    /// The named values of an order; what is as at first is left out, but for the seed.
    pub fn tulis(&self) -> Vec<(&'static str, String)> {
        let usual = Pesanan::default();
        let ids: Vec<_> = self.jenis.iter().map(|jenis| jenis.choice().id).collect();
        let all = [
            ("benih", Some(self.benih.to_string())),
            (
                "tingkat",
                (self.tingkat != usual.tingkat).then(|| self.tingkat.choice().id.to_string()),
            ),
            ("jenis", (!ids.is_empty()).then(|| ids.join(","))),
            (
                "banyak",
                (self.banyak != usual.banyak).then(|| self.banyak.to_string()),
            ),
        ];
        all.into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .collect()
    }

    /// The kinds that occur: the chosen ones, else all of the level.
    pub fn berlaku(&self) -> Vec<Jenis> {
        if !self.jenis.is_empty() {
            return self.jenis.clone();
        }
        let all = Jenis::ALL.into_iter();
        all.filter(|jenis| jenis.mulai() <= self.tingkat).collect()
    }
}
