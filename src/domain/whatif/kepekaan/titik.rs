//! Places on a line: where another line of the rule book may begin to count, and where a reader looks first.

use rust_decimal::Decimal;

use super::garis::Tanda;
use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Row};
use crate::domain::field::{Field, FieldKind, RowKind};
use crate::domain::notation::{self, Evidence, Reading};
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::whatif::tulisan;

/// Half of a figure, twice it, and its share of 100.
const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);
const TWICE: Decimal = Decimal::TWO;
/// The base of stabil at which the steeper part begins, on both sides of the target.
const STABIL: [Decimal; 2] = [
    Decimal::from_parts(9, 0, 0, false, 1),
    Decimal::from_parts(11, 0, 0, false, 1),
];

/// The range that is offered first: 0 to 100 for a percentage that is not very small, else from 0 to twice the figure; an
/// empty cell goes by the target or realisasi beside it.
pub fn rentang(document: &Document, at: CellRef) -> (Decimal, Decimal) {
    let beside = match at.field {
        Field::Target => Field::Realisasi,
        _ => Field::Target,
    };
    let nilai = angka(document, at).or_else(|| angka(document, CellRef::new(at.row, beside)));
    let whole = (Decimal::ZERO, Decimal::ONE_HUNDRED);
    let Some(nilai) = nilai.filter(|nilai| !nilai.is_zero()) else {
        return whole;
    };
    if persen(document, at) && (Decimal::TEN..=Decimal::ONE_HUNDRED).contains(&nilai) {
        return whole;
    }
    let far = nilai.checked_mul(TWICE).unwrap_or(nilai);
    (far.min(Decimal::ZERO), far.max(Decimal::ZERO))
}

/// Whether a figure is in percent.
pub fn persen(document: &Document, at: CellRef) -> bool {
    let unit = document.text(CellRef::new(at.row, Field::Satuan));
    at.field.kind() == FieldKind::Percent
        || (at.field.kind() == FieldKind::Number
            && unit.contains(['%'])
            && notation::unit_evidence(unit) == Evidence::Decimal)
}

/// The figure of a typed cell.
fn angka(document: &Document, at: CellRef) -> Option<Decimal> {
    tulisan::angka(document, at).map(|number| number.value)
}

/// Where the capaian of the row that an entry stands in may turn: target, the bounds of a range, where stabil bends; and
/// twice the target, at which the mirror and stabil reach 0. There nothing bends in other directions: it is a place to
/// go by, where naik is 200 % and the ratio 50 %.
pub(super) fn patahan(document: &Document, at: CellRef) -> Vec<(Decimal, Tanda)> {
    let Some(row) = document
        .row(at.row)
        .filter(|row| row.kind == RowKind::Indikator)
    else {
        return Vec::new();
    };
    let mut kinks = match at.field {
        Field::Realisasi => of_realisasi(document, row),
        Field::Target => of_target(document, row),
        _ => Vec::new(),
    };
    // What the cell itself holds is no kink.
    kinks.retain(|(x, _)| x.scale() < Decimal::MAX_SCALE);
    kinks
}

fn polaritas(row: &Row) -> Polaritas {
    let choice = Field::Polaritas.choice(row.text(Field::Polaritas));
    choice
        .and_then(|choice| Polaritas::from_id(choice.id))
        .unwrap_or(Polaritas::Naik)
}

fn of_realisasi(document: &Document, row: &Row) -> Vec<(Decimal, Tanda)> {
    let polaritas = polaritas(row);
    let target = CellRef::new(row.id, Field::Target);
    match compute::bacaan(document, target) {
        Some(Reading::Number(number)) => {
            let mut kinks = around(number.value, Some, polaritas, TWICE);
            // The ratio has no figure there.
            if polaritas == Polaritas::TurunRasio {
                kinks.push((Decimal::ZERO, Tanda::Nol));
            }
            kinks
        }
        Some(Reading::Range { lower, upper }) => {
            let (lower, upper) = (lower.value, upper.value);
            let mut kinks = vec![(lower, Tanda::BatasBawah), (upper, Tanda::BatasAtas)];
            if polaritas == Polaritas::RentangTurun {
                let twice = upper.checked_mul(TWICE);
                kinks.extend(twice.map(|twice| (twice, Tanda::DuaTarget)));
            }
            kinks
        }
        _ => Vec::new(),
    }
}

fn of_target(document: &Document, row: &Row) -> Vec<(Decimal, Tanda)> {
    let mut kinks = vec![(Decimal::ZERO, Tanda::Nol)];
    if let Some(realisasi) = angka(document, CellRef::new(row.id, Field::Realisasi)) {
        let inverse = |factor: Decimal| Decimal::ONE.checked_div(factor);
        kinks.extend(around(realisasi, inverse, polaritas(row), HALF));
    }
    kinks
}

/// The figure, twice the target in every direction, and where stabil bends; `turn` takes a factor of the target to one
/// of the realisasi.
fn around(
    nilai: Decimal,
    turn: impl Fn(Decimal) -> Option<Decimal>,
    polaritas: Polaritas,
    floor: Decimal,
) -> Vec<(Decimal, Tanda)> {
    let mut kinks = vec![(nilai, Tanda::Target)];
    kinks.extend(
        nilai
            .checked_mul(floor)
            .map(|twice| (twice, Tanda::DuaTarget)),
    );
    if polaritas == Polaritas::Stabil {
        let bend = |factor: Decimal| turn(factor)?.checked_mul(nilai);
        let bends = STABIL.into_iter().filter_map(bend);
        kinks.extend(bends.map(|x| (notation::round(x, 12), Tanda::Stabil)));
    }
    kinks
}
