//! The grids of one table: its rows under the columns that the person designed, its columns, its named inputs. They are
//! the same widget as every other table; only the list of columns comes from the document.

use std::borrow::Cow;
use std::sync::Arc;

use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Hasil;
use crate::domain::tabel::{JenisKolom, folded, kind_of};
use crate::state::tabel;
use crate::ui::frame::table::{Column, Label, Shows, Table, column, hasil, typed};
use crate::ui::kit::grid::CardPlace::{Detail, Main, Title};

/// Columns of the rows themselves that are shown though no row uses them yet.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Asked {
    /// The kode that puts rows below each other.
    pub kode: bool,
    /// The unit of each row.
    pub satuan: bool,
    /// The formula of a row and whether it enters the sums.
    pub rumus: bool,
}

/// What the rows of the table use of these.
pub(super) fn used(document: &Document, id: RowId) -> Asked {
    let uses = |field| {
        let mut rows = tabel::scope(id).rows(document);
        rows.any(|(_, row)| !row.is_blank(field))
    };
    Asked {
        kode: uses(Field::Kode),
        satuan: uses(Field::Satuan),
        rumus: uses(Field::Rumus) || uses(Field::JenisBaris),
    }
}

/// The rows of a table.
pub(super) fn rows(document: &Document, id: RowId, asked: Asked) -> Table {
    let used = used(document, id);
    let heading = Label::Cell(CellRef::new(id, Field::NamaBaris));
    let mut columns = vec![typed(Field::Uraian, 200, Title).named(heading)];
    if used.kode || asked.kode {
        columns.push(typed(Field::Kode, 88, Detail));
    }
    if used.satuan || asked.satuan {
        columns.push(typed(Field::Satuan, 84, Detail));
    }
    let own = tabel::below(id, &[RowKind::KolomTabel]);
    let own: Vec<&Arc<Row>> = own.rows(document).map(|(_, row)| row).collect();
    for row in &own {
        columns.extend(columns_of(row, &own));
    }
    if used.rumus || asked.rumus {
        columns.push(typed(Field::Rumus, 200, Detail).named(Label::Words("Rumus baris")));
        columns.push(typed(Field::JenisBaris, 148, Detail));
    }
    let title = super::name_of(document, id);
    Table {
        label: Cow::Owned(title.unwrap_or_default()),
        scope: tabel::scope(id),
        columns: Cow::Owned(columns),
        edits: &[RowKind::BarisTabel],
    }
}

/// The column, and beside typed formulas their results, unless another column shows these.
fn columns_of(row: &Row, own: &[&Arc<Row>]) -> Vec<Column> {
    let field = Field::Sel(row.id);
    let result = hasil(Hasil::Sel(row.id), 120, Main);
    match kind_of(row) {
        JenisKolom::Teks => vec![typed(field, 136, Detail)],
        JenisKolom::Hitung => vec![result],
        JenisKolom::Rumus => {
            let name = folded(row.text(Field::Uraian));
            let formula = column(Shows::Rumus(field), 184, Detail);
            let shown_by = |other: &&Arc<Row>| {
                kind_of(other) == JenisKolom::Hitung && folded(other.text(Field::Rumus)) == name
            };
            match own.iter().any(shown_by) {
                true => vec![formula],
                false => vec![formula, result.named(Label::Result)],
            }
        }
        JenisKolom::Uang => vec![typed(field, 172, Main)],
        JenisKolom::Tahun => vec![typed(field, 80, Main)],
        JenisKolom::Persen => vec![typed(field, 96, Main)],
        JenisKolom::Angka => vec![typed(field, 112, Main)],
    }
}

/// The columns of a table, to be designed.
pub(super) fn columns(id: RowId) -> Table {
    Table {
        label: Cow::Borrowed("Kolom tabel"),
        scope: tabel::below(id, &[RowKind::KolomTabel]),
        columns: Cow::Owned(vec![
            typed(Field::Uraian, 160, Title).named(Label::Words("Nama kolom")),
            typed(Field::JenisKolom, 140, Main),
            typed(Field::Rumus, 220, Detail),
            typed(Field::Ringkasan, 176, Main),
            typed(Field::Desimal, 80, Detail),
            typed(Field::Satuan, 96, Detail),
        ]),
        edits: &[RowKind::KolomTabel],
    }
}

/// The named inputs of a table.
pub(super) fn inputs(id: RowId) -> Table {
    Table {
        label: Cow::Borrowed("Masukan bernama"),
        scope: tabel::below(id, &[RowKind::Peubah]),
        columns: Cow::Owned(vec![
            typed(Field::Uraian, 200, Title).named(Label::Words("Nama")),
            typed(Field::NilaiPeubah, 132, Main),
            typed(Field::Satuan, 96, Main),
            typed(Field::Keterangan, 220, Detail),
        ]),
        edits: &[RowKind::Peubah],
    }
}
