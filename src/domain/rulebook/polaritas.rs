//! Directions: what counts as better, and the named variants where practice disagrees.

use crate::domain::field::{Choice, pick};

/// How an indikator is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Polaritas {
    /// Higher is better.
    Naik,
    /// Lower is better, mirror.
    Turun,
    /// Lower is better, inverse.
    TurunRasio,
    /// Target range, higher is better.
    Rentang,
    /// Target range, lower is better.
    RentangTurun,
    /// On the spot is best.
    Tepat,
    /// Stabilise, on the scale of the Ministry of Finance.
    Stabil,
}

impl Polaritas {
    /// Every direction, in the order of [`POLARITAS`].
    pub const ALL: [Polaritas; 7] = [
        Polaritas::Naik,
        Polaritas::Turun,
        Polaritas::TurunRasio,
        Polaritas::Rentang,
        Polaritas::RentangTurun,
        Polaritas::Tepat,
        Polaritas::Stabil,
    ];

    /// The words in files and on screen.
    pub const fn choice(self) -> Choice {
        match self {
            Polaritas::Naik => pick("naik", "Naik"),
            Polaritas::Turun => pick("turun", "Turun (cermin)"),
            Polaritas::TurunRasio => pick("turun-rasio", "Turun (rasio)"),
            Polaritas::Rentang => pick("rentang", "Rentang"),
            Polaritas::RentangTurun => pick("rentang-turun", "Rentang, turun"),
            Polaritas::Tepat => pick("tepat", "Tepat"),
            Polaritas::Stabil => pick("stabil", "Stabil (Kemenkeu)"),
        }
    }

    /// The direction with this file name.
    pub fn from_id(id: &str) -> Option<Polaritas> {
        Self::ALL
            .into_iter()
            .find(|polaritas| polaritas.choice().id == id)
    }

    /// Whether the target is a range of two bounds.
    pub const fn takes_range(self) -> bool {
        matches!(self, Polaritas::Rentang | Polaritas::RentangTurun)
    }
}
