//! Where things stand: keys of the grid, rows and columns of the document, pages.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Column, Shows, Table};
use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::{Baris, BarisHasil, Hasil, HasilRef, Place};
use crate::domain::rulebook::dana::SumberDana;
use crate::state::route::Page;
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

/// The row of results behind a key of the grid.
pub fn baris_of(key: u32) -> Baris {
    let totals = [Baris::Rekap, Baris::TotalApbd, Baris::Total];
    let sources = SumberDana::ALL.map(Baris::Sumber);
    let total = totals
        .into_iter()
        .chain(sources)
        .find(|baris| total_key(*baris) == key);
    total.unwrap_or(Baris::Row(RowId(key)))
}

/// The sum of a column of money.
const fn sum_of(field: Field) -> Option<Hasil> {
    match field {
        Field::PaguSemula => Some(Hasil::PaguSemula),
        Field::PaguPerubahan => Some(Hasil::Pagu),
        Field::RealisasiAnggaran => Some(Hasil::RealisasiAnggaran),
        _ => None,
    }
}

/// The sum that stands in a column of money: that of a total, and of a heading whose rows below have figures while
/// none is typed in the heading itself.
pub(super) fn summed(
    workspace: &Workspace,
    baris: Baris,
    row: Option<&Row>,
    field: Field,
) -> Option<Hasil> {
    let hasil = sum_of(field)?;
    let from_below = |results: Arc<BarisHasil>| {
        matches!(results.sel(hasil)?.cara.suku.first(), Some(Place::Hasil(_))).then_some(hasil)
    };
    match row {
        None => Some(hasil),
        Some(row) if row.is_blank(field) => from_below(workspace.hasil(baris)?),
        Some(_) => None,
    }
}

/// A heading shows its mean where its members show their capaian.
pub(super) fn hasil_in(baris: Baris, kind: Option<RowKind>, hasil: Hasil) -> Hasil {
    let heading = matches!(kind, Some(RowKind::Tujuan | RowKind::Sasaran)) || baris == Baris::Rekap;
    match hasil {
        Hasil::Capaian if heading => Hasil::Rerata,
        other => other,
    }
}

/// The page on which a place is typed.
pub fn page_of(workspace: Workspace, place: Place) -> Option<Page> {
    let Place::Cell(at) = place else { return None };
    let kind = workspace
        .document()
        .with_untracked(|document| document.row(at.row).map(|row| row.kind))?;
    Some(match kind.section() {
        Section::Identitas => Page::Identitas,
        Section::Kinerja => Page::Indikator,
        Section::Anggaran => Page::IsianAnggaran,
        Section::Narasi | Section::Renstra | Section::Perjanjian | Section::Tabel => Page::Laporan,
        Section::Pengaturan | Section::Skala | Section::Notasi => Page::Pengaturan,
    })
}

/// Where a place stands in a table.
pub(super) fn position(table: &Table, place: Place) -> Option<CellPos> {
    let (row, shows): (u32, &dyn Fn(&Column) -> bool) = match place {
        Place::Cell(cell) => (
            cell.row.0,
            &move |c: &Column| matches!(c.shows, Shows::Field(f) | Shows::Read(f) if f == cell.field),
        ),
        Place::Hasil(at) => (total_key(at.baris), &move |c: &Column| {
            c.shows == Shows::Hasil(at.hasil)
                || matches!(c.shows, Shows::Field(field) if sum_of(field) == Some(at.hasil))
        }),
    };
    let col = table.columns.iter().position(shows)?;
    Some(CellPos {
        row,
        col: col as u16,
    })
}

/// What a cell of the grid is in the document; does not track.
pub(super) fn place(table: &Table, workspace: &Workspace, at: CellPos) -> Option<Place> {
    let column = table.columns.get(usize::from(at.col))?;
    let baris = baris_of(at.row);
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
        Shows::Field(field) | Shows::Read(field) => {
            match untrack(|| summed(workspace, baris, row.as_deref(), field)) {
                Some(sum) => hasil(sum),
                None => row.map(|row| Place::Cell(CellRef::new(row.id, field))),
            }
        }
    }
}
