//! Changes of many cells at once: all targets by so many percent, refocusing over chosen kegiatan, another rule.
//!
//! A change is data ([`Ubah`]); what it gives is a list of cells to be written into a scenario, with those that were left
//! out and why. It is reckoned over an outcome, which may be that of the scenario itself, so that changes stack. The
//! cells behind a total are found the way the total was reckoned: by what was added up in it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rust_decimal::Decimal;

use super::bagi::bagi;
use super::skenario::Ubahan;
use super::tulisan::{self, Dilewati};
use crate::domain::compute::Pembaca;
use crate::domain::document::{CellRef, Document, Row, RowId, Text};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, FieldKind, RowKind, Section};
use crate::domain::notation::round;
use crate::domain::number;
use crate::domain::outcome::{Alasan, Baris, Hasil, HasilRef, Nilai, Outcome, Place, Sel};

/// The figures of a bulk change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kolom {
    /// Targets of the year.
    Target,
    /// Actuals of the year.
    Realisasi,
    /// Budget in force: after a revision, else before.
    Pagu,
    /// Money spent.
    RealisasiAnggaran,
}

/// How much is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Potongan {
    /// Percent of the budget in force of the chosen rows together, rounded half-up to whole rupiah, at most all of it.
    Persen(Decimal),
    /// Rupiah.
    Rupiah(Decimal),
}

/// A change of many cells.
#[derive(Clone, Debug, PartialEq)]
pub enum Ubah {
    /// Every figure by so many percent, -100 or more.
    Persen(Kolom, Decimal),
    /// A cut of the budget in force, shared out in proportion in whole rupiah, by the largest remainder so that the sum
    /// is exact; what is left stands as the budget after the revision.
    Refocusing(Potongan),
    /// Another choice: of an indikator (polaritas) or of the rules (skala, batas, rerata, target nol), by its id.
    Pilihan(Field, Text),
}

/// What a change gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Usulan {
    /// What to write; cells that stay the same are not in it.
    pub ubahan: Vec<Ubahan>,
    /// Cells that were left as they are, and why.
    pub dilewati: Vec<(CellRef, Dilewati)>,
    /// Cells whose exact figure has more decimals than is written.
    pub dibulatkan: Vec<CellRef>,
    /// The sum cut off by a refocusing, rupiah.
    pub potongan: Option<Decimal>,
}

/// Why a change cannot be made at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tolak {
    /// Less than -100 %: every figure would turn its sign. Or a cut below 0.
    Negatif,
    /// More is to be cut than there is: this budget, rupiah.
    MelebihiPagu(Decimal),
    /// The choice is none of those of its field.
    PilihanAsing,
    /// The sums have more digits than a decimal holds.
    TerlaluBesar,
}

/// What a change gives over an outcome, in the chosen rows: typed ones, headings with what lies below them, or totals.
/// None chosen is all. The rules take no rows.
///
/// # Errors
/// [`Tolak`].
pub fn usulan(outcome: &Outcome, ubah: &Ubah, baris: &[Baris]) -> Result<Usulan, Tolak> {
    match ubah {
        Ubah::Persen(kolom, persen) => {
            let cells = cells(outcome, *kolom, baris);
            persentase(&outcome.document, &cells, *persen)
        }
        Ubah::Refocusing(potongan) => refocusing(outcome, *potongan, baris),
        Ubah::Pilihan(field, isi) => pilihan(outcome, *field, isi, baris),
    }
}

/// The typed cells behind a column of the chosen rows, each once.
fn cells(outcome: &Outcome, kolom: Kolom, baris: &[Baris]) -> Vec<CellRef> {
    let (field, hasil) = match kolom {
        Kolom::Target => (Field::Target, Hasil::CapaianDihitung),
        Kolom::Realisasi => (Field::Realisasi, Hasil::CapaianDihitung),
        Kolom::Pagu => (Field::PaguSemula, Hasil::Pagu),
        Kolom::RealisasiAnggaran => (Field::RealisasiAnggaran, Hasil::RealisasiAnggaran),
    };
    let kinerja = hasil == Hasil::CapaianDihitung;
    let all = [if kinerja { Baris::Rekap } else { Baris::Total }];
    let chosen = if baris.is_empty() { &all } else { baris };
    let mut open: Vec<Place> = chosen
        .iter()
        .rev()
        .map(|baris| hasil_of(*baris, hasil))
        .collect();
    let (mut seen, mut cells) = (HashSet::new(), Vec::new());
    while let Some(place) = open.pop() {
        if !seen.insert(place) {
            continue;
        }
        let at = match place {
            Place::Cell(at) => {
                cells.push(at);
                continue;
            }
            Place::Hasil(at) => at,
        };
        // A mean is over the capaian of indikator, whose own inputs are the typed cells.
        let group = kinerja.then(|| outcome.sel(HasilRef::new(at.baris, Hasil::Rerata)));
        let sel = group.flatten().or_else(|| outcome.sel(at));
        let parts = sel.map(|sel| sel.cara.suku.iter().chain(&sel.cara.dikeluarkan));
        let before = open.len();
        open.extend(parts.into_iter().flatten().copied());
        match (open.get_mut(before..), at.baris) {
            (Some(parts), _) if !parts.is_empty() => parts.reverse(),
            (_, Baris::Row(id)) => open.push(Place::Cell(at_fault(sel, CellRef::new(id, field)))),
            _ => {}
        }
    }
    cells
}

/// The cell for which a row has no figure; else the one where it would be typed.
fn at_fault(sel: Option<&Sel>, usual: CellRef) -> CellRef {
    let at = match sel.map(|sel| &sel.nilai) {
        Some(Nilai::BelumDiisi(Place::Cell(at))) => *at,
        Some(Nilai::TidakDapatDihitung(
            Alasan::BukanAngka(at)
            | Alasan::DuaBacaan(at)
            | Alasan::Majemuk(at)
            | Alasan::BukanRentang(at),
        )) => *at,
        _ => usual,
    };
    // A capaian may lack its target while the realisasi is asked for.
    let money = |field: Field| field.kind() == FieldKind::Money;
    if money(usual.field) && at.row == usual.row {
        at
    } else {
        usual
    }
}

fn hasil_of(baris: Baris, hasil: Hasil) -> Place {
    Place::Hasil(HasilRef::new(baris, hasil))
}

/// Every row by its id.
fn rows(document: &Document) -> HashMap<RowId, &Arc<Row>> {
    let sections = [Section::Pengaturan, Section::Kinerja, Section::Anggaran].into_iter();
    let rows = sections.flat_map(|section| document.rows(section).iter());
    rows.map(|row| (row.id, row)).collect()
}

impl Usulan {
    fn tulis(&mut self, row: &Row, field: Field, isi: Text) {
        if row.text(field) != &*isi {
            let at = CellRef::new(row.id, field);
            self.ubahan.push(Ubahan { at, isi });
        }
    }
}

fn persentase(document: &Document, cells: &[CellRef], persen: Decimal) -> Result<Usulan, Tolak> {
    let faktor = number::add(Decimal::ONE_HUNDRED, persen)
        .and_then(|part| number::mul(part, Decimal::new(1, 2)))
        .map_err(|_| Tolak::TerlaluBesar)?;
    if faktor < Decimal::ZERO {
        return Err(Tolak::Negatif);
    }
    let rows = rows(document);
    let mut usulan = Usulan::default();
    // Each cell is written beside those that are written already: what it says of them must hold in the end.
    let mut kerja = document.clone();
    for at in cells {
        let Some(row) = rows.get(&at.row).filter(|row| row.kind.holds(at.field)) else {
            continue;
        };
        match tulisan::kalikan(&kerja, *at, faktor) {
            Ok(tulisan) => {
                let _ = kerja.apply(Edit::set(*at, tulisan.isi.clone()));
                usulan.tulis(row, at.field, tulisan.isi);
                usulan.dibulatkan.extend(tulisan.dibulatkan.then_some(*at));
            }
            Err(lewat) => usulan.dilewati.push((*at, lewat)),
        }
    }
    Ok(usulan)
}

/// A budget in force and what is cut of it.
struct Bagian<'a> {
    row: &'a Row,
    at: CellRef,
    pagu: Decimal,
}

fn refocusing(outcome: &Outcome, potongan: Potongan, baris: &[Baris]) -> Result<Usulan, Tolak> {
    let document = &outcome.document;
    let (pembaca, rows) = (Pembaca::new(document), rows(document));
    let mut usulan = Usulan::default();
    let mut bagian = Vec::new();
    for at in cells(outcome, Kolom::Pagu, baris) {
        let Some(row) = rows.get(&at.row).filter(|row| row.kind.holds(at.field)) else {
            continue;
        };
        match tulisan::satu(&pembaca.baca(row, at.field)) {
            Ok(number) if number.value.is_zero() => usulan.dilewati.push((at, Dilewati::Nol)),
            Ok(number) if number.value.is_sign_negative() => {
                usulan.dilewati.push((at, Dilewati::Negatif));
            }
            Ok(number) => bagian.push(Bagian {
                row,
                at,
                pagu: number.value,
            }),
            Err(lewat) => usulan.dilewati.push((at, lewat)),
        }
    }
    let pagu: Vec<Decimal> = bagian.iter().map(|bagian| bagian.pagu).collect();
    let total = number::sum(pagu.iter().copied()).map_err(|_| Tolak::TerlaluBesar)?;
    let wanted = match potongan {
        Potongan::Rupiah(wanted) => round(wanted, 0),
        Potongan::Persen(persen) if persen > Decimal::ONE_HUNDRED => {
            return Err(Tolak::MelebihiPagu(total));
        }
        Potongan::Persen(persen) => {
            let part =
                number::mul(total, persen).and_then(|part| number::mul(part, Decimal::new(1, 2)));
            // All of a budget in sen is no more than all of it.
            round(part.map_err(|_| Tolak::TerlaluBesar)?, 0).min(total)
        }
    };
    if wanted < Decimal::ZERO {
        return Err(Tolak::Negatif);
    }
    if wanted > total {
        return Err(Tolak::MelebihiPagu(total));
    }
    let cuts = bagi(wanted, &pagu, Decimal::ONE, Some(&pagu)).map_err(|_| Tolak::TerlaluBesar)?;
    for (Bagian { row, at, pagu }, cut) in bagian.iter().zip(cuts) {
        let left = number::sub(*pagu, cut).map_err(|_| Tolak::TerlaluBesar)?;
        let to = CellRef::new(row.id, Field::PaguPerubahan);
        match tulisan::tulis(document, to, at.field, left) {
            Ok(isi) => usulan.tulis(row, Field::PaguPerubahan, isi),
            Err(lewat) => usulan.dilewati.push((*at, lewat)),
        }
    }
    usulan.potongan = Some(wanted);
    Ok(usulan)
}

fn pilihan(outcome: &Outcome, field: Field, isi: &Text, baris: &[Baris]) -> Result<Usulan, Tolak> {
    let choice = field.choice(isi).ok_or(Tolak::PilihanAsing)?;
    let targets = if RowKind::Pengaturan.holds(field) {
        vec![CellRef::new(RowId::PENGATURAN, field)]
    } else {
        let targets = cells(outcome, Kolom::Target, baris).into_iter();
        targets.map(|at| CellRef::new(at.row, field)).collect()
    };
    let rows = rows(&outcome.document);
    let mut usulan = Usulan::default();
    for at in targets {
        let Some(row) = rows.get(&at.row).filter(|row| row.kind.holds(field)) else {
            continue;
        };
        // The label of a choice says the same as its id.
        let now = field.choice(row.text(field));
        if now.is_none_or(|now| now.id != choice.id) {
            usulan.tulis(row, field, choice.id.into());
        }
    }
    Ok(usulan)
}
