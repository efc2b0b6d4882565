//! Where in time a report stands: how far its figures go in the year, and which year of the Renstra it is.
//!
//! Read from the identitas; reckons no figure.

use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::field::Field;
use crate::domain::finding::{Finding, FindingKind};

/// Years of targets that a Renstra has.
pub const TAHUN_RENSTRA: usize = 5;

/// The place of a report in its year and in its Renstra.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waktu {
    /// The last quarter that is due, 1 to 4; 4 where the figures are those of the whole year.
    pub triwulan: usize,
    /// Which year of the Renstra the year of the report is, from 1. The years with targets are the last five of the
    /// period, or all of a shorter one: in `2017-2022` as in `2018-2022` the first is 2018. `None` where the year does
    /// not lie among them, or one of the two is missing.
    pub tahun_ke: Option<usize>,
    /// Which year of targets is the last one: 5, or fewer in a shorter period.
    pub tahun_akhir: usize,
}

/// Reads the place in time; a position or period that cannot be read is a finding.
pub fn read(document: &Document, findings: &mut Vec<Finding>) -> Waktu {
    let mut note = |field, kind| {
        findings.push(Finding::new(CellRef::new(RowId::IDENTITAS, field), kind));
    };
    let posisi = document.identitas(Field::Posisi);
    let chosen = Field::Posisi.choice(posisi);
    if chosen.is_none() && !posisi.trim().is_empty() {
        note(Field::Posisi, FindingKind::PilihanAsing);
    }
    let triwulan = match chosen.map(|choice| choice.id) {
        Some("tw1") => 1,
        Some("tw2") => 2,
        Some("tw3") => 3,
        _ => 4,
    };
    let text = document.identitas(Field::PeriodeRenstra);
    let period = period(text);
    if period.is_none() && !text.trim().is_empty() {
        note(Field::PeriodeRenstra, FindingKind::BukanPeriode);
    }
    let Some((first, last)) = period else {
        return Waktu {
            triwulan,
            tahun_ke: None,
            tahun_akhir: TAHUN_RENSTRA,
        };
    };
    let (before, tahun_akhir) = targets(first, last);
    let tahun_ke = year(document.identitas(Field::Tahun).trim())
        .and_then(|year| year.checked_sub(before))
        .filter(|ke| (1..=tahun_akhir).contains(ke));
    Waktu {
        triwulan,
        tahun_ke,
        tahun_akhir,
    }
}

/// The calendar year of the targets of year `ke` (from 1) of the Renstra; `None` where the period is missing or shorter.
pub fn tahun_target(document: &Document, ke: usize) -> Option<usize> {
    let (first, last) = period(document.identitas(Field::PeriodeRenstra))?;
    let (before, years) = targets(first, last);
    (1..=years).contains(&ke).then(|| before.saturating_add(ke))
}

/// The year before the first one with targets, and how many years have them.
fn targets(first: usize, last: usize) -> (usize, usize) {
    let years = last.saturating_sub(first).saturating_add(1);
    let years = years.min(TAHUN_RENSTRA);
    (last.saturating_sub(years), years)
}

/// First and last year of `2017-2022`, `2017 – 2022` or `2017 s.d. 2022`.
fn period(text: &str) -> Option<(usize, usize)> {
    let mut years = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(year);
    match (years.next(), years.next(), years.next()) {
        (Some(Some(first)), Some(Some(last)), None) if first <= last => Some((first, last)),
        _ => None,
    }
}

/// A year of four digits.
pub fn year(text: &str) -> Option<usize> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}
