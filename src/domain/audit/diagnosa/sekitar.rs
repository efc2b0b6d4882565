//! What stands round a figure: its other prints, its row, its column, the same item in other tables, its parts.

use rust_decimal::Decimal;

use super::super::bahan::Bahan;
use super::super::banding::Tercetak;
use super::soal::Angka;
use crate::domain::cetak::Cetakan;
use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};
use crate::domain::tabel::{self, JenisBaris};

/// The figures round one, the nearest first; each once as it is, and as it is printed in `di` where that is another.
pub fn tetangga(bahan: &Bahan, place: Place, di: &str) -> Vec<Angka> {
    let mut found: Vec<Angka> = cetakan(bahan, place)
        .filter_map(|of| printed(of, bahan.angka(place)))
        .collect();
    let mut places = sebaris(bahan, place);
    places.extend(sekolom(bahan.document(), place));
    places.extend(senama(bahan.document(), place));
    places.extend(bagian(bahan, place));
    for other in places {
        let Some(nilai) = bahan.angka(other) else {
            continue;
        };
        found.push(Angka {
            tempat: other,
            di: None,
            nilai,
        });
        let wrong = cetakan(bahan, other).filter(|of| &*of.di == di);
        found.extend(wrong.filter_map(|of| printed(of, Some(nilai))));
    }
    found
}

/// Every typed figure, in the order of its row and column.
pub fn di_mana_pun(bahan: &Bahan) -> Vec<Angka> {
    let mut all: Vec<_> = bahan.isian().collect();
    all.sort_by_key(|(at, _)| *at);
    let figure = |(at, nilai)| Angka {
        tempat: Place::Cell(at),
        di: None,
        nilai,
    };
    all.into_iter().map(figure).collect()
}

/// The prints of a figure; an achievement is printed as it is, and counts in means as it is while there is no cap.
pub fn cetakan(bahan: &Bahan, place: Place) -> impl Iterator<Item = &Cetakan> {
    let other = Some(dikenal(bahan, place)).filter(|other| *other != place);
    let also = other.into_iter().flat_map(|other| bahan.cetak.dari(other));
    bahan.cetak.dari(place).chain(also)
}

/// Whether two places are the same figure to a reader.
pub fn sama(a: Place, b: Place) -> bool {
    a == b || lain(a) == Some(b) || lain(b) == Some(a)
}

/// The place of a figure as a reader knows it.
pub fn dikenal(bahan: &Bahan, place: Place) -> Place {
    let known = lain(place).filter(|other| bahan.angka(*other) == bahan.angka(place));
    known.unwrap_or(place)
}

fn lain(place: Place) -> Option<Place> {
    match place {
        Place::Hasil(at) if at.hasil == Hasil::CapaianDihitung => {
            Some(Place::Hasil(HasilRef::new(at.baris, Hasil::Capaian)))
        }
        _ => None,
    }
}

/// A print that is another figure than the one it stands for.
fn printed(of: &Cetakan, right: Option<Decimal>) -> Option<Angka> {
    let read = Tercetak::baca(&of.teks, right)?;
    let wrong = right.is_none_or(|right| !read.cocok(right));
    wrong.then(|| Angka {
        tempat: of.angka,
        di: Some(of.di.clone()),
        nilai: read.nilai,
    })
}

/// The other figures of its row: typed, then computed.
fn sebaris(bahan: &Bahan, place: Place) -> Vec<Place> {
    let row = match place {
        Place::Cell(at) => Baris::Row(at.row),
        Place::Hasil(at) => at.baris,
    };
    let mut found = Vec::new();
    if let Baris::Row(id) = row
        && let Some(typed) = bahan.document().row(id)
    {
        found.extend(isian(typed));
    }
    // What stands in the line of all indikator are other ways to sum up the same.
    if let Some(results) = bahan.outcome.baris(row).filter(|_| row != Baris::Rekap) {
        let all = results.sel.iter();
        found.extend(all.map(|sel| Place::Hasil(HasilRef::new(row, sel.hasil))));
    }
    // What counts in means is the achievement over again.
    found.retain(|other| !sama(*other, place) && lain(*other).is_none());
    found
}

fn isian(row: &Row) -> impl Iterator<Item = Place> {
    let figures = row
        .filled()
        .filter(|(field, _)| field.kind().is_numeric() || matches!(field, Field::Sel(_)));
    figures.map(|(field, _)| Place::Cell(CellRef::new(row.id, field)))
}

/// The same column in the rows of its kind, the nearest first.
fn sekolom(document: &Document, place: Place) -> Vec<Place> {
    let row = match place {
        Place::Cell(at) => at.row,
        Place::Hasil(HasilRef {
            baris: Baris::Row(row),
            ..
        }) => row,
        Place::Hasil(at) => return jumlah_lain(at),
    };
    let Some((section, index)) = document.find(row) else {
        return Vec::new();
    };
    let table = tabel::table_of(document, row);
    let rows = document.rows(section);
    let Some(own) = rows.get(index) else {
        return Vec::new();
    };
    let mut near: Vec<(usize, RowId)> = rows
        .iter()
        .enumerate()
        .filter(|(at, row)| *at != index && row.kind == own.kind)
        .map(|(at, row)| (at.abs_diff(index), row.id))
        .collect();
    near.sort_by_key(|(away, _)| *away);
    near.into_iter()
        .filter(|(_, id)| table.is_none() || tabel::table_of(document, *id) == table)
        .filter(|(_, id)| !catatan(document, *id))
        .map(|(_, id)| match place {
            Place::Cell(at) => Place::Cell(CellRef::new(id, at.field)),
            Place::Hasil(at) => Place::Hasil(HasilRef::new(Baris::Row(id), at.hasil)),
        })
        .collect()
}

/// Whether a row of a table is typed beside the sums: a printed total that was copied in explains nothing.
fn catatan(document: &Document, id: RowId) -> bool {
    let row = document.row(id);
    row.is_some_and(|row| {
        row.kind == RowKind::BarisTabel && tabel::row_kind_of(row) == JenisBaris::Lain
    })
}

/// The other totals beside a total of money.
fn jumlah_lain(at: HasilRef) -> Vec<Place> {
    let totals = [Baris::Total, Baris::TotalApbd].into_iter();
    totals
        .filter(|baris| *baris != at.baris)
        .map(|baris| Place::Hasil(HasilRef::new(baris, at.hasil)))
        .collect()
}

/// The figures of the same indikator in the Renstra and in the performance agreements.
fn senama(document: &Document, place: Place) -> Vec<Place> {
    let (Place::Cell(CellRef { row, .. })
    | Place::Hasil(HasilRef {
        baris: Baris::Row(row),
        ..
    })) = place
    else {
        return Vec::new();
    };
    const KINDS: [RowKind; 3] = [
        RowKind::Indikator,
        RowKind::IndikatorPk,
        RowKind::IndikatorRenstra,
    ];
    let Some(own) = document.row(row).filter(|own| KINDS.contains(&own.kind)) else {
        return Vec::new();
    };
    let name = |row: &Row| row.text(Field::Uraian).trim().to_lowercase();
    let wanted = name(own);
    let pairs = compute::pasangan(document).into_iter();
    let linked: Vec<RowId> = pairs
        .map(|(indikator, mut rows)| {
            rows.push(indikator);
            rows
        })
        .filter(|rows| rows.contains(&own.id))
        .flatten()
        .collect();
    KINDS
        .into_iter()
        .flat_map(|kind| document.of_kind(kind))
        .filter(|row| row.id != own.id)
        .filter(|row| linked.contains(&row.id) || (!wanted.is_empty() && name(row) == wanted))
        .flat_map(|row| isian(row))
        .collect()
}

/// What it was reckoned from.
fn bagian(bahan: &Bahan, place: Place) -> Vec<Place> {
    let Some(sel) = bahan.sel(place) else {
        return Vec::new();
    };
    let inputs = sel.cara.masukan.iter().filter_map(|of| of.asal);
    let all = inputs.chain(sel.cara.suku.iter().copied());
    all.map(|of| dikenal(bahan, of)).collect()
}
