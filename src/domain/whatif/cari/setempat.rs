//! A mean taken apart once: what a point of each member adds to it, and each member with nothing beside it, so that a
//! question about one of them costs the same however many there are.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::suku::isian;
use crate::domain::compute;
use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::number::{add, mul, sub};
use crate::domain::outcome::{Baris, Cara, Catatan, Hasil, HasilRef, Outcome, Place};

/// One result of an indikator that a mean or sum is taken over.
#[derive(Clone, Copy, Debug)]
pub struct Bagian {
    /// The indikator.
    pub id: RowId,
    /// Its result.
    pub di: HasilRef,
    /// What that is now.
    pub nilai: Decimal,
    /// What one more of it adds to the whole.
    pub bobot: Decimal,
}

/// The members of a mean or sum, or of a mean of means; `None` where it is none, or held by a floor or cap.
pub fn urai(outcome: &Outcome, at: HasilRef) -> Option<Vec<Bagian>> {
    let mut all = Vec::new();
    turun(outcome, at, Decimal::ONE, &mut all)?;
    Some(all)
}

fn turun(outcome: &Outcome, at: HasilRef, bobot: Decimal, all: &mut Vec<Bagian>) -> Option<()> {
    let sel = outcome.sel(at)?;
    let nilai = sel.nilai.angka()?;
    if let Baris::Row(id) = at.baris
        && outcome.document.row(id)?.kind == RowKind::Indikator
    {
        all.push(Bagian {
            id,
            di: at,
            nilai,
            bobot,
        });
        return Some(());
    }
    let held = |note: &Catatan| matches!(note, Catatan::Batas(_) | Catatan::Lantai(_));
    if sel.cara.catatan.iter().any(held) {
        return None;
    }
    let (lereng, berbobot) = lereng(&sel.cara)?;
    let each = mul(bobot, lereng).ok()?;
    for place in &sel.cara.suku {
        let Place::Hasil(term) = *place else {
            return None;
        };
        let own = match (berbobot, term.baris) {
            (false, _) => Decimal::ONE,
            (true, Baris::Row(id)) => isian(outcome, CellRef::new(id, Field::Bobot))?,
            (true, _) => return None,
        };
        turun(outcome, term, mul(each, own).ok()?, all)?;
    }
    Some(())
}

/// What one more of the sum adds to a result that is reckoned of one, and whether its terms are weighted.
fn lereng(cara: &Cara) -> Option<(Decimal, bool)> {
    let sum = |simbol: &str| matches!(simbol, "J" | "JB");
    let count = |simbol: &str| matches!(simbol, "n" | "b");
    let known = |simbol: &str| sum(simbol) || count(simbol);
    if !cara.masukan.iter().all(|masukan| known(&masukan.simbol)) {
        return None;
    }
    let with = |value: Decimal| {
        let put = |name: &str| {
            if sum(name) {
                Some(value)
            } else {
                cara.masukan(name)
            }
        };
        cara.expr().evaluate(&put).ok()?.value().ok()
    };
    let lereng = sub(with(Decimal::ONE)?, with(Decimal::ZERO)?).ok()?;
    Some((lereng, cara.masukan("JB").is_some()))
}

impl Bagian {
    /// What it would have to be for the whole, now `kini`, to be `ambang`; `None` where it adds nothing.
    pub fn perlu(&self, kini: Decimal, ambang: Decimal) -> Option<Decimal> {
        let part = sub(ambang, kini).ok()?.checked_div(self.bobot)?;
        add(self.nilai, part).ok()
    }

    /// The whole, now `kini`, where this is `nilai`.
    pub fn seluruh(&self, kini: Decimal, nilai: Decimal) -> Option<Decimal> {
        let more = sub(nilai, self.nilai).ok()?;
        add(kini, mul(more, self.bobot).ok()?).ok()
    }

    /// The outcome of the indikator without its neighbours, where its result is the same there: else of all.
    pub fn sendiri(&self, outcome: &Outcome) -> Outcome {
        let mut document = outcome.document.clone();
        for section in Section::ALL {
            let stays = match section {
                Section::Notasi => true,
                // Its money is only told by what is linked to it.
                Section::Anggaran => self.di.hasil == Hasil::Ei,
                section => section.is_single() && section != Section::Narasi,
            };
            if stays {
                continue;
            }
            let own = document
                .rows(section)
                .iter()
                .filter(|row| row.id == self.id);
            let own = own.cloned().collect();
            *document.rows_mut(section) = Arc::new(own);
        }
        let alone = compute::hitung_ulang(&document, outcome);
        match alone.angka(self.di.baris, self.di.hasil) == Some(self.nilai) {
            true => alone,
            false => outcome.clone(),
        }
    }
}
