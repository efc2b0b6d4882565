//! Sources of funds, and which of them make up the APBD.

use crate::domain::field::{Choice, pick};

/// A source of funds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SumberDana {
    /// Regional budget.
    Apbd,
    /// Special allocation from the centre, within the APBD.
    Dak,
    /// Incentive from the centre, within the APBD.
    Did,
    /// Deconcentrated national funds, outside the APBD.
    ApbnDekonsentrasi,
    /// Co-administered national funds, outside the APBD.
    ApbnTugasPembantuan,
    /// Anything else.
    Lainnya,
}

impl SumberDana {
    /// Every source.
    pub const ALL: [SumberDana; 6] = [
        SumberDana::Apbd,
        SumberDana::Dak,
        SumberDana::Did,
        SumberDana::ApbnDekonsentrasi,
        SumberDana::ApbnTugasPembantuan,
        SumberDana::Lainnya,
    ];

    /// The word in files.
    pub const fn id(self) -> &'static str {
        match self {
            SumberDana::Apbd => "apbd",
            SumberDana::Dak => "dak",
            SumberDana::Did => "did",
            SumberDana::ApbnDekonsentrasi => "apbn-dekonsentrasi",
            SumberDana::ApbnTugasPembantuan => "apbn-tugas-pembantuan",
            SumberDana::Lainnya => "lainnya",
        }
    }

    /// The word on screen.
    pub const fn label(self) -> &'static str {
        match self {
            SumberDana::Apbd => "APBD",
            SumberDana::Dak => "DAK",
            SumberDana::Did => "DID",
            SumberDana::ApbnDekonsentrasi => "APBN dekonsentrasi",
            SumberDana::ApbnTugasPembantuan => "APBN tugas pembantuan",
            SumberDana::Lainnya => "Lainnya",
        }
    }

    /// Both words, as an offered answer.
    pub const fn choice(self) -> Choice {
        pick(self.id(), self.label())
    }

    /// Whether the money passes through the regional budget. DAK and DID are transfers into it; dekonsentrasi and
    /// tugas pembantuan stay in the national budget (UU 33/2004).
    pub const fn within_apbd(self) -> bool {
        matches!(self, SumberDana::Apbd | SumberDana::Dak | SumberDana::Did)
    }

    /// The source with this file name.
    pub fn from_id(id: &str) -> Option<SumberDana> {
        Self::ALL.into_iter().find(|dana| dana.id() == id)
    }
}
