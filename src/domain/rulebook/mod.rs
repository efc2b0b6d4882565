//! Regulation as data: formulas, directions, scales and sources of funds, each with where it stands.
//!
//! Where practice disagrees every variant is a named value here; the engine has no `if year ==`. How far a statement
//! is to be trusted is said by [`Dasar`], so that a convention is never cited as law.

pub mod dana;
pub mod lke;
pub mod pengaturan;
pub mod polaritas;
pub mod praktik;
pub mod rumus;
mod simbol;
pub mod skala;
mod ukuran;

/// Name of this edition of the rule book, written into every file.
pub const ID: &str = "sakip-2026.1";

/// What a rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dasar {
    /// Stands in a regulation.
    Peraturan,
    /// Found in published reports or working applications.
    Praktik,
    /// Our reading where the sources are silent.
    Konvensi,
}

impl Dasar {
    /// The word in files.
    pub const fn id(self) -> &'static str {
        match self {
            Dasar::Peraturan => "peraturan",
            Dasar::Praktik => "praktik",
            Dasar::Konvensi => "konvensi",
        }
    }

    /// The word on screen.
    pub const fn label(self) -> &'static str {
        match self {
            Dasar::Peraturan => "Peraturan",
            Dasar::Praktik => "Praktik",
            Dasar::Konvensi => "Konvensi",
        }
    }
}
