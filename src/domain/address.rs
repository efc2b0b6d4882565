//! The stable names of cells: `indikator.3.target` (typed), `indikator.3.capaian`, `rekap.rerata`,
//! `total_apbd.serapan`, `baris.41.k32`, `ringkasan.30.k32` (computed; a column of a table is named by its id). The same names stand in the page (`id`, `data-cell`) and in the JSON report.

use std::borrow::Cow;

use super::compute;
use super::document::{CellRef, Document, RowId};
use super::field::{Field, RowKind};
use super::outcome::{Baris, Hasil, HasilRef, Place};
use super::rulebook::dana::SumberDana;

/// Name of a row: `indikator.3`, `identitas`.
pub fn row_id(kind: RowKind, id: RowId) -> String {
    if kind.section().is_single() {
        kind.id().to_string()
    } else {
        format!("{}.{}", kind.id(), id.0)
    }
}

/// The text that links a kegiatan to the indikator `id`.
pub fn link_text(id: RowId) -> String {
    format!("#{}", id.0)
}

/// Name of a typed cell of a row of `kind`.
pub fn field_id(kind: RowKind, at: CellRef) -> String {
    format!("{}.{}", row_id(kind, at.row), at.field.id())
}

/// Name of a result; `None` when the row is not in the document.
pub fn hasil_id(document: &Document, at: HasilRef) -> Option<String> {
    let row = match at.baris {
        Baris::Row(id) => row_id(document.row(id)?.kind, id),
        other => total_id(other).to_string(),
    };
    Some(format!("{row}.{}", at.hasil.id()))
}

/// Name of a row of totals; empty for a typed row.
pub fn total_id(baris: Baris) -> Cow<'static, str> {
    Cow::Borrowed(match baris {
        Baris::Row(_) => "",
        Baris::Ringkasan(tabel) => return Cow::Owned(format!("ringkasan.{}", tabel.0)),
        Baris::Rekap => "rekap",
        Baris::TotalApbd => "total_apbd",
        Baris::Total => "total",
        Baris::Sumber(SumberDana::Apbd) => "sumber.apbd",
        Baris::Sumber(SumberDana::Dak) => "sumber.dak",
        Baris::Sumber(SumberDana::Did) => "sumber.did",
        Baris::Sumber(SumberDana::ApbnDekonsentrasi) => "sumber.apbn-dekonsentrasi",
        Baris::Sumber(SumberDana::ApbnTugasPembantuan) => "sumber.apbn-tugas-pembantuan",
        Baris::Sumber(SumberDana::Lainnya) => "sumber.lainnya",
    })
}

/// The typed cell with this name.
pub fn parse_field_id(text: &str) -> Option<CellRef> {
    let (row, field) = text.rsplit_once('.')?;
    let field = Field::from_id(field)?;
    let row = match row {
        "identitas" => RowId::IDENTITAS,
        "pengaturan" => RowId::PENGATURAN,
        "narasi" => RowId::NARASI,
        _ => typed_row(row)?,
    };
    Some(CellRef::new(row, field))
}

/// The result with this name.
pub fn parse_hasil_id(text: &str) -> Option<HasilRef> {
    let (row, hasil) = text.rsplit_once('.')?;
    let hasil = Hasil::from_id(hasil)?;
    let totals = [Baris::Rekap, Baris::TotalApbd, Baris::Total];
    let sources = SumberDana::ALL.map(Baris::Sumber);
    let total = totals
        .into_iter()
        .chain(sources)
        .find(|baris| total_id(*baris) == row);
    let table = || row_number(row.strip_prefix("ringkasan.")?).map(Baris::Ringkasan);
    let baris = total
        .or_else(table)
        .or_else(|| typed_row(row).map(Baris::Row))?;
    Some(HasilRef::new(baris, hasil))
}

/// Name of a place, typed or computed; `None` when its row is not in the document.
pub fn place_id(document: &Document, place: Place) -> Option<String> {
    match place {
        Place::Cell(at) => Some(field_id(document.row(at.row)?.kind, at)),
        Place::Hasil(at) => hasil_id(document, at),
    }
}

/// The place with this name. Where a field and a result have the same name, as in a table of the office's own, it is the
/// one that stands in the document: the result where a formula or the rows below give the figure.
pub fn parse_place(document: &Document, text: &str) -> Option<Place> {
    let text = text.trim();
    let typed = parse_field_id(text).filter(|at| {
        let row = document.row(at.row);
        let holds = row.is_some_and(|row| row.kind.holds(at.field));
        let column = match at.field {
            Field::Sel(column) => document.row(column),
            _ => None,
        };
        let computed = column
            .zip(row)
            .is_some_and(|(column, row)| compute::ada_hasil(row, column));
        holds && !computed
    });
    if let Some(at) = typed {
        return Some(Place::Cell(at));
    }
    let at = parse_hasil_id(text)?;
    let here = match at.baris {
        Baris::Row(id) | Baris::Ringkasan(id) => document.row(id).is_some(),
        _ => true,
    };
    here.then_some(Place::Hasil(at))
}

fn typed_row(text: &str) -> Option<RowId> {
    let (kind, id) = text.split_once('.')?;
    RowKind::from_id(kind)?;
    row_number(id)
}

fn row_number(text: &str) -> Option<RowId> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits).map(RowId)
}
