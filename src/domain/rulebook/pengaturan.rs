//! The rules in force for one document, read from what the person chose; every default is the one of the rule book.

use rust_decimal::Decimal;

use super::Dasar;
use super::skala::{Kelas, Skala};
use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::formula::Deviation;
use crate::domain::notation::{self, LoneDot, Reading, Unreadable};
use crate::domain::order::PutInOrder;

/// How capaian are averaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rerata {
    /// Every computable indikator counts the same.
    Sederhana,
    /// By `bobot`.
    Berbobot,
}

/// What target 0 with realisasi 0 gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetNol {
    /// No result.
    TidakDihitung,
    /// 100 %.
    Seratus,
    /// 0 %.
    Nol,
}

/// The rules in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Pengaturan {
    /// Scale of categories.
    pub skala: Skala,
    /// Cap of the capaian in means and categories, percent.
    pub batas: Option<Decimal>,
    /// Kind of mean.
    pub rerata: Rerata,
    /// Rule for target 0 with realisasi 0.
    pub target_nol: TargetNol,
    /// Kind of standard deviation in tables.
    pub simpangan: Deviation,
}

impl Pengaturan {
    /// Reads the rules of a document; an unknown choice is a finding and leaves the default.
    pub fn read(doc: &Document, findings: &mut Vec<Finding>) -> Pengaturan {
        let mut chosen = |field: Field, default: &'static str| {
            let text = doc.pengaturan(field);
            if text.trim().is_empty() {
                return default;
            }
            field
                .choice(text)
                .map(|choice| choice.id)
                .unwrap_or_else(|| {
                    let place = CellRef::new(RowId::PENGATURAN, field);
                    findings.push(Finding::new(place, FindingKind::PilihanAsing));
                    default
                })
        };
        let skala = chosen(Field::Skala, "permendagri");
        let batas = match chosen(Field::Batas, "tanpa") {
            "tanpa" => None,
            id => notation::from_machine(id),
        };
        let rerata = match chosen(Field::Rerata, "sederhana") {
            "berbobot" => Rerata::Berbobot,
            _ => Rerata::Sederhana,
        };
        let target_nol = match chosen(Field::TargetNol, "tidak-dihitung") {
            "seratus" => TargetNol::Seratus,
            "nol" => TargetNol::Nol,
            _ => TargetNol::TidakDihitung,
        };
        let simpangan = match chosen(Field::Simpangan, "sampel") {
            "populasi" => Deviation::Population,
            _ => Deviation::Sample,
        };
        let own = (skala == "sendiri")
            .then(|| own_scale(doc, findings))
            .flatten();
        let skala = own
            .or_else(|| Skala::preset(skala))
            .or_else(|| Skala::preset("permendagri"));
        Pengaturan {
            skala: skala.unwrap_or_else(empty_scale),
            batas,
            rerata,
            target_nol,
            simpangan,
        }
    }
}

/// The office's own scale, if it has at least one complete band.
fn own_scale(doc: &Document, findings: &mut Vec<Finding>) -> Option<Skala> {
    let mut kelas: Vec<Kelas> = Vec::new();
    for row in doc.of_kind(RowKind::Kelas).filter(|row| !row.is_empty()) {
        let place = CellRef::new(row.id, Field::BatasBawah);
        let batas = match notation::read(row.text(Field::BatasBawah), LoneDot::Decimal) {
            Reading::Number(number) => number.value,
            Reading::Empty => {
                findings.push(Finding::new(place, FindingKind::Kosong));
                continue;
            }
            other => {
                let why = match other {
                    Reading::Unreadable(why) => why,
                    _ => Unreadable::NotANumber,
                };
                findings.push(Finding::new(place, FindingKind::BukanAngka(why)));
                continue;
            }
        };
        if kelas.last().is_some_and(|above| batas >= above.batas) {
            findings.push(Finding::new(place, FindingKind::SkalaTidakUrut));
        }
        let chosen = Field::Inklusif.choice(row.text(Field::Inklusif));
        if chosen.is_none() && !row.is_blank(Field::Inklusif) {
            findings.push(Finding::new(
                CellRef::new(row.id, Field::Inklusif),
                FindingKind::PilihanAsing,
            ));
        }
        let inklusif = chosen.is_none_or(|choice| choice.id == "ya");
        kelas.push(Kelas {
            label: row.text(Field::Uraian).trim().to_string(),
            batas,
            inklusif,
        });
    }
    // From the top down, whatever the order of typing: the first bound that is reached is the class.
    kelas.put_in_order_by_key(|kelas| std::cmp::Reverse(kelas.batas));
    if kelas.is_empty() {
        // The scale of the rule book stands in; that it does must be said.
        findings.push(Finding::new(
            CellRef::new(RowId::PENGATURAN, Field::Skala),
            FindingKind::Kosong,
        ));
        return None;
    }
    Some(Skala {
        kelas,
        ..empty_scale()
    })
}

fn empty_scale() -> Skala {
    Skala {
        id: "sendiri",
        nama: "Skala sendiri",
        kelas: Vec::new(),
        pembulatan: None,
        dasar: Dasar::Konvensi,
        sumber: "Diisi oleh instansi dalam Pengaturan",
    }
}
