//! Which kegiatan serve which indikator, and what they cost together.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::anggaran::AnggaranHasil;
use super::{tanpa, terapkan};
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::number;
use crate::domain::outcome::{Alasan, Baris, Hasil, HasilRef, Masukan, Nilai, Place, Sel};
use crate::domain::rulebook::rumus;

/// The money of one indikator: sums over its kegiatan, rupiah.
#[derive(Clone, Debug, PartialEq)]
pub struct Biaya {
    /// Budget in force.
    pub pagu: Sel,
    /// Money spent.
    pub realisasi: Sel,
}

impl Default for Biaya {
    fn default() -> Self {
        let none = |hasil| {
            tanpa(
                hasil,
                &rumus::JUMLAH,
                Nilai::TidakDapatDihitung(Alasan::TanpaKegiatan),
            )
        };
        Biaya {
            pagu: none(Hasil::Pagu),
            realisasi: none(Hasil::RealisasiAnggaran),
        }
    }
}

/// The indikator that a link text names; unknown names are left out and counted. For many texts ask [`Names`] once.
pub fn linked(document: &Document, text: &str) -> (Vec<RowId>, usize) {
    Names::new(document).resolve(text)
}

/// What each indikator costs, and what that rests on.
#[derive(Debug)]
pub struct Tautan {
    /// By indikator; one without kegiatan is not in it.
    pub biaya: HashMap<RowId, Arc<Biaya>>,
    /// What is wrong with the links.
    pub findings: Arc<Vec<Finding>>,
    /// How long the links mean the same.
    pub kaitan: Kaitan,
}

/// The indikator that some links were read against.
#[derive(Debug)]
pub struct Kaitan {
    ids: Vec<RowId>,
    /// Some link names its indikator by its text, which may be typed over.
    by_text: bool,
}

impl Kaitan {
    /// Whether the same links still mean the same in `document`.
    pub fn holds(&self, document: &Document) -> bool {
        !self.by_text
            && document
                .of_kind(RowKind::Indikator)
                .map(|row| row.id)
                .eq(self.ids.iter().copied())
    }
}

/// Sums the money of each indikator. A kegiatan that serves several counts in full for each, and is a finding.
pub fn hitung(document: &Document, anggaran: &AnggaranHasil) -> Tautan {
    let mut findings = Vec::new();
    let mut linked: HashMap<RowId, Vec<&Arc<Row>>> = HashMap::new();
    let names = Names::new(document);
    for row in &anggaran.leaves {
        let text = row.text(Field::Indikator);
        if text.trim().is_empty() {
            continue;
        }
        let (ids, unknown) = names.resolve(text);
        let place = CellRef::new(row.id, Field::Indikator);
        if unknown > 0 {
            findings.push(Finding::new(place, FindingKind::TautanAsing));
        }
        if ids.len() > 1 {
            findings.push(Finding::new(place, FindingKind::TautanGanda(ids.len())));
        }
        for id in ids {
            linked.entry(id).or_default().push(row);
        }
    }
    let cost = |rows: &[&Arc<Row>]| Biaya {
        pagu: sum(anggaran, rows, Hasil::Pagu),
        realisasi: sum(anggaran, rows, Hasil::RealisasiAnggaran),
    };
    let biaya = linked
        .iter()
        .map(|(id, rows)| (*id, Arc::new(cost(rows))))
        .collect();
    Tautan {
        biaya,
        findings: Arc::new(findings),
        kaitan: names.kaitan(),
    }
}

/// The sum of one column over the kegiatan of one indikator: all of them, or none.
fn sum(anggaran: &AnggaranHasil, rows: &[&Arc<Row>], hasil: Hasil) -> Sel {
    let place = |row: &Arc<Row>| Place::Hasil(HasilRef::new(Baris::Row(row.id), hasil));
    let mut figures = Vec::with_capacity(rows.len());
    for row in rows {
        match anggaran.sel(row.id, hasil).map(|sel| &sel.nilai) {
            Some(Nilai::Angka(value)) => figures.push(*value),
            Some(Nilai::BelumDiisi(missing)) => {
                return tanpa(hasil, &rumus::JUMLAH, Nilai::BelumDiisi(*missing));
            }
            _ => {
                let alasan = Alasan::Bergantung(HasilRef::new(Baris::Row(row.id), hasil));
                return tanpa(hasil, &rumus::JUMLAH, Nilai::TidakDapatDihitung(alasan));
            }
        }
    }
    let total = match number::sum(figures) {
        Ok(total) => total,
        Err(error) => {
            return tanpa(
                hasil,
                &rumus::JUMLAH,
                Nilai::TidakDapatDihitung(error.into()),
            );
        }
    };
    let mut sel = terapkan(
        hasil,
        &rumus::JUMLAH,
        vec![Masukan {
            simbol: "J".into(),
            nilai: total,
            asal: None,
        }],
    );
    sel.cara.suku = rows.iter().map(|row| place(row)).collect();
    sel
}

/// The ways to name an indikator. What is seldom asked for is gathered when first asked.
pub struct Names<'a> {
    document: &'a Document,
    ids: Vec<RowId>,
    known: HashMap<RowId, usize>,
    by_name: OnceCell<HashMap<String, RowId>>,
}

impl<'a> Names<'a> {
    /// The names in `document`.
    pub fn new(document: &'a Document) -> Self {
        let ids: Vec<RowId> = document
            .of_kind(RowKind::Indikator)
            .map(|row| row.id)
            .collect();
        let known = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        Names {
            document,
            ids,
            known,
            by_name: OnceCell::new(),
        }
    }

    /// A name may itself contain `;`, so the whole text is tried before its parts.
    pub fn resolve(&self, text: &str) -> (Vec<RowId>, usize) {
        if let Some(id) = self.one(text) {
            return (vec![id], 0);
        }
        let (mut ids, mut unknown) = (Vec::new(), 0_usize);
        for part in text.split(';').filter(|part| !part.trim().is_empty()) {
            match self.one(part) {
                Some(id) if ids.contains(&id) => {}
                Some(id) => ids.push(id),
                None => unknown = unknown.saturating_add(1),
            }
        }
        (ids, unknown)
    }

    fn one(&self, text: &str) -> Option<RowId> {
        let text = text.trim();
        if let Some(id) = text.strip_prefix('#') {
            let id = RowId(id.parse().ok()?);
            return self.known.contains_key(&id).then_some(id);
        }
        match text.parse::<usize>() {
            Ok(number) => self.ids.get(number.checked_sub(1)?).copied(),
            Err(_) => self
                .by_name
                .get_or_init(|| self.names())
                .get(&text.to_lowercase())
                .copied(),
        }
    }

    /// Which indikator it is, counted from 0.
    pub fn position(&self, id: RowId) -> Option<usize> {
        self.known.get(&id).copied()
    }

    /// What the links read so far rest on.
    pub fn kaitan(self) -> Kaitan {
        Kaitan {
            by_text: self.by_name.get().is_some(),
            ids: self.ids,
        }
    }

    fn names(&self) -> HashMap<String, RowId> {
        let name = |row: &Arc<Row>| (row.text(Field::Uraian).trim().to_lowercase(), row.id);
        let rows = self.document.of_kind(RowKind::Indikator);
        rows.map(name)
            .filter(|(name, _)| !name.is_empty())
            .collect()
    }
}
