//! Where things stand: keys of the grid, rows and columns of the document, pages.

use leptos::prelude::*;

use super::model::{BESIDE, Column, Shows, Table};
use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, BarisHasil, Hasil, HasilRef, Nilai, Place};
use crate::domain::outline::Scope;
use crate::domain::rulebook::dana::SumberDana;
use crate::state::workspace::Workspace;
use crate::ui::kit::grid::CellPos;

/// Rows of totals have keys of their own, above every typed row.
const TOTALS: u32 = RowId::RESERVED;

pub(super) fn total_key(baris: Baris) -> u32 {
    match baris {
        Baris::Row(id) => id.0,
        Baris::Rekap => TOTALS,
        Baris::TotalApbd => TOTALS + 1,
        Baris::Total => TOTALS + 2,
        Baris::Ringkasan(_) => TOTALS + 3,
        Baris::Sumber(dana) => TOTALS + 10 + dana as u32,
    }
}

/// The row of results behind a key of the grid of `scope`.
pub fn baris_of(scope: Scope, key: u32) -> Baris {
    let totals = [Baris::Rekap, Baris::TotalApbd, Baris::Total];
    let sources = SumberDana::ALL.map(Baris::Sumber);
    let total = totals
        .into_iter()
        .chain(sources)
        .chain(scope.under.map(Baris::Ringkasan))
        .find(|baris| total_key(*baris) == key);
    total.unwrap_or(Baris::Row(RowId(key)))
}

/// The result that takes the place of a typed field: the sum of a column of money, the cell of an own table.
pub(super) const fn result_of(field: Field) -> Option<Hasil> {
    match field {
        Field::PaguSemula => Some(Hasil::PaguSemula),
        Field::PaguPerubahan => Some(Hasil::Pagu),
        Field::RealisasiAnggaran => Some(Hasil::RealisasiAnggaran),
        Field::Sel(column) => Some(Hasil::Sel(column)),
        _ => None,
    }
}

/// The result that stands in a typed column: that of a total; of a heading whose rows below have figures while none is
/// typed in the heading itself; of a computed row of an own table.
pub(super) fn computed(
    workspace: &Workspace,
    baris: Baris,
    row: Option<&Row>,
    shows: Shows,
) -> Option<Hasil> {
    let (Shows::Field(field) | Shows::Read(field)) = shows else {
        return None;
    };
    let hasil = result_of(field)?;
    let Some(row) = row else { return Some(hasil) };
    if !row.is_blank(field) {
        return None;
    }
    let results = workspace.hasil(baris)?;
    let sel = results.sel(hasil)?;
    let stands = match field {
        // Where nothing follows from the rows below yet, a figure can still be typed.
        Field::Sel(_) => !row.is_blank(Field::Rumus) || !matches!(sel.nilai, Nilai::BelumDiisi(_)),
        _ => from_below(&results, hasil),
    };
    stands.then_some(hasil)
}

fn from_below(results: &BarisHasil, hasil: Hasil) -> bool {
    let first = results.sel(hasil).and_then(|sel| sel.cara.suku.first());
    matches!(first, Some(Place::Hasil(_)))
}

/// A heading shows its mean where its members show their capaian.
pub(super) fn hasil_in(baris: Baris, kind: Option<RowKind>, hasil: Hasil) -> Hasil {
    let heading = matches!(
        kind,
        Some(
            RowKind::Tujuan | RowKind::Sasaran | RowKind::Kepala | RowKind::Bidang | RowKind::Seksi
        )
    ) || baris == Baris::Rekap;
    match hasil {
        Hasil::Capaian if heading => Hasil::Rerata,
        other => other,
    }
}

/// Where a place stands in a table; nowhere, where its row is not one of the table.
pub(super) fn position(table: &Table, workspace: &Workspace, place: Place) -> Option<CellPos> {
    let (baris, shows): (Baris, &dyn Fn(&Column) -> bool) = match place {
        Place::Cell(cell) => (Baris::Row(cell.row), &move |c: &Column| {
            c.shows.field() == Some(cell.field)
        }),
        Place::Hasil(at) => (at.baris, &move |c: &Column| {
            matches!(c.shows, Shows::Hasil(of) if of == at.hasil || hasil_in(at.baris, kind(workspace, at.baris), of) == at.hasil)
                || matches!(c.shows, Shows::Field(field) if result_of(field) == Some(at.hasil))
        }),
    };
    let here = match baris {
        Baris::Row(id) => workspace.document().with_untracked(|document| {
            let mut rows = table.scope.rows(document);
            rows.any(|(_, row)| row.id == id)
        }),
        Baris::Ringkasan(tabel) => table.scope.under == Some(tabel),
        _ => table.scope.under.is_none(),
    };
    let (col, _) = table.keyed().find(|(_, column)| shows(column))?;
    here.then_some(CellPos {
        row: total_key(baris),
        col,
    })
}

fn kind(workspace: &Workspace, baris: Baris) -> Option<RowKind> {
    let Baris::Row(id) = baris else { return None };
    workspace
        .document()
        .with_untracked(|document| document.row(id).map(|row| row.kind))
}

/// What a cell of the grid is in the document; a printed figure is what it stands for. Does not track.
pub(super) fn place(table: &Table, workspace: &Workspace, at: CellPos) -> Option<Place> {
    let column = table.column(at.col & !BESIDE)?;
    let baris = baris_of(table.scope, at.row);
    let row = match baris {
        Baris::Row(id) => Some(
            workspace
                .document()
                .with_untracked(|document| document.row(id).cloned())?,
        ),
        _ => None,
    };
    let hasil = |hasil| Some(Place::Hasil(HasilRef::new(baris, hasil)));
    match column.shows {
        Shows::Hasil(of) => hasil(hasil_in(baris, row.map(|row| row.kind), of)),
        Shows::Perubahan | Shows::Tercetak(_) => None,
        shows => match untrack(|| computed(workspace, baris, row.as_deref(), shows)) {
            Some(of) => hasil(of),
            None => row
                .map(|row| shows.field().map(|field| CellRef::new(row.id, field)))?
                .map(Place::Cell),
        },
    }
}
