//! The capaian as a formula: every case of a direction, so that it also holds after a figure was changed.
//!
//! The cases are those of `domain::compute::capaian`; each formula in them is that of the rule book.

use super::terjemah::{Suku, Terjemah};
use crate::domain::formula::Deviation;
use crate::domain::outcome::Alasan;
use crate::domain::rulebook::pengaturan::TargetNol;
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::rulebook::rumus::{self, Rumus};
use crate::text;

/// What a capaian is reckoned from.
pub struct Bahan {
    /// Direction.
    pub polaritas: Polaritas,
    /// Target; of a range the lower and the upper bound.
    pub target: (Suku, Suku),
    /// Actual.
    pub realisasi: Suku,
    /// Worst tolerable actual.
    pub terburuk: Option<Suku>,
    /// Rule for target 0 with realisasi 0.
    pub nol: TargetNol,
}

/// A formula of the rule book with its symbols put in.
pub fn isi(rumus: &'static Rumus, simbol: &[(&str, &Suku)]) -> Option<String> {
    let nama = |name: &str| {
        let found = simbol.iter().find(|(known, _)| *known == name);
        found.map(|(_, suku)| (*suku).clone())
    };
    let of = |cells: &[super::denah::Letak]| cells.iter().map(|cell| cell.a1()).collect();
    let suku = Terjemah::new(&nama, &of, Deviation::Sample).suku(rumus.expr())?;
    Some(suku.teks)
}

/// Decimals of a quotient: enough that what follows from it does not feel the rest, few enough for figures of reports.
pub const DESIMAL: u8 = 12;

/// A quotient without what binary fractions leave behind its last decimals: 10,125 stays on the side of its exact value,
/// and so is shown as the core shows it.
pub fn bulat(text: &str, desimal: u8) -> String {
    match text.contains('/') || text.starts_with("AVERAGE(") {
        true => format!("ROUND({text},{desimal})"),
        false => text.to_string(),
    }
}

/// The words of a reason in quotation marks, as they stand in the cell.
pub fn kata(alasan: Alasan) -> String {
    petik(&text::Tampil::Tiada(text::alasan_pendek(alasan)).text())
}

/// A text in a formula.
pub fn petik(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

impl Bahan {
    /// The formula, given that target and realisasi are numbers.
    pub fn rumus(&self) -> Option<String> {
        match self.polaritas {
            Polaritas::Rentang | Polaritas::RentangTurun => self.rentang(),
            _ => self.tunggal(),
        }
    }

    fn tunggal(&self) -> Option<String> {
        let (t, r) = (&self.target.0, &self.realisasi);
        let of = |rumus: &'static Rumus| Some(bulat(&isi(rumus, &[("T", t), ("R", r)])?, DESIMAL));
        let floor = |rumus| Some(format!("MAX(0,{})", of(rumus)?));
        let negative = kata(Alasan::TargetNegatif);
        let (t0, r0) = (&t.teks, &r.teks);
        let usual = match self.polaritas {
            Polaritas::Naik => format!(
                "IF({t0}<0,{},{})",
                floor(&rumus::CAPAIAN_NAIK_NEGATIF)?,
                of(&rumus::CAPAIAN_NAIK)?
            ),
            Polaritas::Turun => {
                format!("IF({t0}<0,{negative},{})", floor(&rumus::CAPAIAN_TURUN)?)
            }
            Polaritas::TurunRasio => format!(
                "IF({t0}<0,{negative},IF({r0}=0,{},IF({r0}<0,{},{})))",
                kata(Alasan::RealisasiNol),
                kata(Alasan::RealisasiNegatif),
                floor(&rumus::CAPAIAN_TURUN_RASIO)?
            ),
            Polaritas::Tepat => {
                format!("IF({t0}<0,{negative},{})", floor(&rumus::CAPAIAN_TEPAT)?)
            }
            _ => format!("IF({t0}<0,{negative},{})", self.stabil()?),
        };
        Some(format!("IF({t0}=0,{},{usual})", self.target_nol()?))
    }

    fn target_nol(&self) -> Option<String> {
        let r = &self.realisasi;
        let none = kata(Alasan::TargetNol);
        let met = |rumus| {
            let text = isi(rumus, &[])?;
            Some(format!("IF({}=0,{text},{none})", r.teks))
        };
        let usual = match self.nol {
            TargetNol::Seratus => met(&rumus::CAPAIAN_NOL_SERATUS)?,
            TargetNol::Nol => met(&rumus::CAPAIAN_NOL_NOL)?,
            TargetNol::TidakDihitung => none,
        };
        let falling = matches!(self.polaritas, Polaritas::Turun | Polaritas::TurunRasio);
        let Some(w) = self.terburuk.as_ref().filter(|_| falling) else {
            return Some(usual);
        };
        let of = bulat(
            &isi(&rumus::CAPAIAN_TURUN_NOL, &[("W", w), ("R", r)])?,
            DESIMAL,
        );
        Some(format!("IF(N({})>0,MAX(0,{of}),{usual})", w.teks))
    }

    fn stabil(&self) -> Option<String> {
        let (t, r) = (&self.target.0, &self.realisasi);
        let of = |rumus| isi(rumus, &[("T", t), ("R", r)]);
        let base = format!(
            "MAX(0,IF({}<={},{},{}))",
            r.teks,
            t.teks,
            of(&rumus::CAPAIAN_STABIL_BAWAH)?,
            of(&rumus::CAPAIAN_STABIL_ATAS)?
        );
        let k = Suku::utuh(base.as_str());
        Some(format!(
            "ROUND(IF(ROUND({base},10)<90,{},{}),12)",
            isi(&rumus::STABIL_RENDAH, &[("K", &k)])?,
            isi(&rumus::STABIL_TINGGI, &[("K", &k)])?
        ))
    }

    fn rentang(&self) -> Option<String> {
        let (low, high, r) = (&self.target.0, &self.target.1, &self.realisasi);
        let rule = match self.polaritas {
            Polaritas::RentangTurun => &rumus::CAPAIAN_RENTANG_TURUN,
            _ => &rumus::CAPAIAN_RENTANG,
        };
        let against = |bound: &Suku| {
            let text = bulat(&isi(rule, &[("B", bound), ("R", r)])?, DESIMAL);
            let floored = match self.polaritas {
                Polaritas::RentangTurun => format!("MAX(0,{text})"),
                _ => text,
            };
            let (zero, negative) = (kata(Alasan::TargetNol), kata(Alasan::TargetNegatif));
            let b = &bound.teks;
            Some(format!("IF({b}=0,{zero},IF({b}<0,{negative},{floored}))"))
        };
        let inside = isi(&rumus::CAPAIAN_DALAM_RENTANG, &[])?;
        let (lo, hi, r0) = (&low.teks, &high.teks, &r.teks);
        Some(format!(
            "IF(AND({r0}>={lo},{r0}<={hi}),{inside},IF({r0}>{hi},{},{}))",
            against(high)?,
            against(low)?
        ))
    }
}
