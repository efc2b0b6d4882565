//! The slider of a typed figure: how far it goes, and in which steps. Positions are whole numbers counted from the figure of
//! the draft, so that what it writes is an exact decimal, and position 0 is the very figure of the draft.

use rust_decimal::Decimal;

use super::kepekaan::persen;
use super::skenario::Skenario;
use super::tulisan::{self, Dilewati, angka};
use crate::domain::document::{CellRef, Document, RowId, Text};
use crate::domain::field::{Field, FieldKind};
use crate::domain::notation::{self, Evidence, Number};
use crate::domain::number;

/// Steps from 0 to the figure at least; ten times as many at most.
const LANGKAH: i64 = 100;
/// How far a slider goes from 0 where no figure says it: percent and numbers; rupiah.
const JAUH: Decimal = Decimal::ONE_HUNDRED;
const JAUH_RUPIAH: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);
/// Steps upwards of a small count at least.
const PALING_SEDIKIT: i32 = 10;

/// A slider over one figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Geser {
    /// The figure of the draft, in the unit of its cell.
    pub pusat: Decimal,
    /// One step, in the same unit; never zero.
    pub langkah: Decimal,
    /// Steps down; from a figure of 0 or more the last one is 0 exactly.
    pub turun: i32,
    /// Steps up.
    pub naik: i32,
    /// The field of the draft whose figure it is.
    contoh: Field,
}

impl Geser {
    /// The slider of a cell of a document: from nothing to twice the figure; from 0 as far as the figures beside it tell.
    /// Of a budget that was not revised it goes by the one before. `None` where there is no single figure.
    pub fn baru(document: &Document, at: CellRef) -> Option<Geser> {
        let revision = at.field == Field::PaguPerubahan && document.text(at).trim().is_empty();
        let contoh = if revision {
            Field::PaguSemula
        } else {
            at.field
        };
        let number = angka(document, CellRef::new(at.row, contoh))?;
        let pusat = number.value;
        let besar = match pusat.abs() {
            zero if zero.is_zero() => jauh(document, at),
            besar => besar,
        };
        let langkah = langkah(fine(document, at, &number)?, besar)?;
        let many = |far: Decimal| i32::try_from(far).ok();
        let naik = many(besar.checked_div(langkah)?.floor())?;
        let turun = if pusat.is_sign_negative() && !pusat.is_zero() {
            naik.max(PALING_SEDIKIT)
        } else {
            many(pusat.checked_div(langkah)?.ceil())?
        };
        Some(Geser {
            pusat,
            langkah,
            turun,
            naik: naik.max(PALING_SEDIKIT),
            contoh,
        })
    }

    /// The figure at a position, exact; a position beyond the ends is the end.
    pub fn nilai(&self, posisi: i32) -> Option<Decimal> {
        let posisi = posisi.clamp(self.turun.checked_neg()?, self.naik);
        let away = number::mul(self.langkah, Decimal::from(posisi)).ok()?;
        let nilai = number::add(self.pusat, away).ok()?;
        // The step before nothing may be a short one.
        let below = nilai < Decimal::ZERO && self.pusat >= Decimal::ZERO;
        Some(if below { Decimal::ZERO } else { nilai })
    }

    /// The text of a position, in the manner of the cell of the draft; at 0 that very text.
    ///
    /// # Errors
    /// [`Dilewati`] where the figure cannot stand there.
    pub fn teks(&self, draf: &Document, at: CellRef, posisi: i32) -> Result<Text, Dilewati> {
        if posisi == 0 {
            let row = draf.row(at.row).ok_or(Dilewati::Kosong)?;
            return Ok(row.shared(self.contoh));
        }
        let nilai = self.nilai(posisi).ok_or(Dilewati::TerlaluBesar)?;
        tulisan::tulis(draf, at, self.contoh, nilai)
    }

    /// The position nearest to a figure.
    pub fn posisi(&self, nilai: Decimal) -> i32 {
        let lowest = self.turun.saturating_neg();
        if self.nilai(lowest).is_some_and(|low| nilai <= low) {
            return lowest;
        }
        let away = number::sub(nilai, self.pusat).ok();
        let steps = away.and_then(|away| away.checked_div(self.langkah));
        let steps = steps.map(|steps| notation::round(steps, 0));
        match steps.map(i32::try_from) {
            Some(Ok(steps)) => steps.clamp(lowest, self.naik),
            _ if nilai < self.pusat => lowest,
            _ => self.naik,
        }
    }
}

/// The field in which the budget in force of a row stands in a scenario: the revision, once there is one or the scenario
/// has a word about it, also while that is being typed.
pub fn pagu(document: &Document, skenario: Option<&Skenario>, id: RowId) -> Field {
    let revision = CellRef::new(id, Field::PaguPerubahan);
    let said = skenario.is_some_and(|skenario| skenario.isi(revision).is_some());
    if said || !document.text(revision).trim().is_empty() {
        Field::PaguPerubahan
    } else {
        Field::PaguSemula
    }
}

/// The finest step: whole ones of what is counted, else one decimal more than was typed, as fine as anybody reports.
fn fine(document: &Document, at: CellRef, number: &Number) -> Option<Decimal> {
    if bulat(document, at) || number.amount > 0 {
        return Some(Decimal::ONE);
    }
    Decimal::try_new(1, number.decimals.saturating_add(1).min(6)).ok()
}

/// A power of ten of the finest step, so that `besar` is reached in a good number of steps.
fn langkah(fine: Decimal, besar: Decimal) -> Option<Decimal> {
    let mut langkah = fine;
    let ten = Decimal::TEN;
    while number::mul(langkah, ten)
        .and_then(|wide| number::mul(wide, Decimal::from(LANGKAH)))
        .is_ok_and(|reach| reach <= besar)
    {
        langkah = number::mul(langkah, ten).ok()?;
    }
    Some(langkah)
}

/// How far the slider of a 0 goes: 100 in percent, else as far as the figure that it is measured against, twice of that
/// where it may well be passed.
fn jauh(document: &Document, at: CellRef) -> Decimal {
    if persen(document, at) {
        return JAUH;
    }
    let beside: &[Field] = match at.field {
        Field::Target => &[Field::Realisasi],
        Field::Realisasi => &[Field::Target],
        Field::RealisasiAnggaran => &[Field::PaguPerubahan, Field::PaguSemula],
        Field::PaguSemula => &[Field::PaguPerubahan, Field::RealisasiAnggaran],
        Field::PaguPerubahan => &[Field::PaguSemula, Field::RealisasiAnggaran],
        _ => &[],
    };
    let money = at.field.kind() == FieldKind::Money;
    let found = beside.iter().find_map(|field| {
        let number = angka(document, CellRef::new(at.row, *field))?;
        (!number.value.is_zero()).then_some(number.value.abs())
    });
    match found {
        Some(far) if money => far,
        Some(far) => far.checked_mul(Decimal::TWO).unwrap_or(far),
        None if money => JAUH_RUPIAH,
        None => JAUH,
    }
}

/// Whether a figure is counted in whole ones: rupiah, people, documents.
fn bulat(document: &Document, at: CellRef) -> bool {
    match at.field.kind() {
        FieldKind::Money => true,
        FieldKind::Number => {
            let satuan = document.text(CellRef::new(at.row, Field::Satuan));
            notation::unit_evidence(satuan) == Evidence::Thousands
        }
        _ => false,
    }
}
