//! The slider of a typed figure: how far it goes, and in which steps. Positions are whole numbers counted from the figure of
//! the draft, so that what it writes is an exact decimal, and position 0 is the very figure of the draft.

use rust_decimal::Decimal;

use super::tulisan;
use crate::domain::compute::{self, Pembaca};
use crate::domain::document::{CellRef, Document, Text};
use crate::domain::field::{Field, FieldKind};
use crate::domain::notation::{self, Evidence, Number, Reading};
use crate::domain::number;

/// Steps to either side at least; ten times as many at most.
const LANGKAH: i64 = 100;

/// A slider over one figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Geser {
    /// The figure of the draft, in the unit of its cell.
    pub pusat: Decimal,
    /// One step, in the same unit; never zero.
    pub langkah: Decimal,
    /// Steps to either side.
    pub banyak: i32,
}

impl Geser {
    /// The slider of a cell of a document; `None` where it holds no single figure.
    pub fn baru(document: &Document, at: CellRef) -> Option<Geser> {
        let number = angka(document, at)?;
        let pusat = number.value;
        let besar = pusat.abs();
        // From nothing to twice the figure, in steps of a power of ten.
        let whole = bulat(document, at);
        let fine = if whole || number.amount > 0 {
            Decimal::ONE
        } else {
            // One decimal more than was typed is as fine as anybody reports.
            Decimal::try_new(1, number.decimals.saturating_add(1).min(6)).ok()?
        };
        let mut langkah = fine;
        let ten = Decimal::TEN;
        while number::mul(langkah, ten)
            .and_then(|wide| number::mul(wide, Decimal::from(LANGKAH)))
            .is_ok_and(|reach| reach <= besar)
        {
            langkah = number::mul(langkah, ten).ok()?;
        }
        let banyak = besar.checked_div(langkah)?.floor();
        let banyak = i32::try_from(banyak).ok()?.max(10);
        Some(Geser {
            pusat,
            langkah,
            banyak,
        })
    }

    /// The figure at a position, exact; a position beyond the ends is the end.
    pub fn nilai(&self, posisi: i32) -> Option<Decimal> {
        let posisi = posisi.clamp(self.banyak.checked_neg()?, self.banyak);
        let away = number::mul(self.langkah, Decimal::from(posisi)).ok()?;
        number::add(self.pusat, away).ok()
    }

    /// The text of a position, in the manner of the cell of the draft; at 0 that very text.
    pub fn teks(&self, draf: &Document, at: CellRef, posisi: i32) -> Option<Text> {
        let row = draf.row(at.row)?;
        if posisi == 0 {
            return Some(row.shared(at.field));
        }
        let pembaca = Pembaca::new(draf);
        tulisan::tulis(&pembaca, row, at.field, at.field, self.nilai(posisi)?).ok()
    }

    /// The position nearest to a figure.
    pub fn posisi(&self, nilai: Decimal) -> i32 {
        let away = number::sub(nilai, self.pusat).ok();
        let steps = away.and_then(|away| away.checked_div(self.langkah));
        let steps = steps.map(|steps| notation::round(steps, 0));
        let ends = self.banyak;
        match steps.map(i32::try_from) {
            Some(Ok(steps)) => steps.clamp(ends.saturating_neg(), ends),
            _ if nilai < self.pusat => ends.saturating_neg(),
            _ => ends,
        }
    }
}

/// The single figure that a cell holds, as it was written.
pub fn angka(document: &Document, at: CellRef) -> Option<Number> {
    match compute::bacaan(document, at)? {
        Reading::Number(number) => Some(number),
        _ => None,
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
