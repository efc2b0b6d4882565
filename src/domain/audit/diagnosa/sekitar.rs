//! What stands round a figure: its other prints, its row, its column, the same item in other tables, its parts.

use super::super::bahan::Bahan;
use super::perkara::Angka;
use crate::domain::cetak::Cetakan;
use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::Field;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};

/// Rows of a column, and parts of a result, that are looked at.
const TERDEKAT: usize = 300;

/// The figures round one, the nearest first; each once as it is, and as it is printed in `di` where that is another.
pub fn tetangga<'a>(
    bahan: &'a Bahan,
    place: Place,
    di: &'a str,
) -> impl Iterator<Item = Angka> + use<'a> {
    let own = cetakan(bahan, place).filter_map(|of| printed(bahan, of));
    let places = sebaris(bahan, place)
        .chain(sekolom(bahan, place).take(TERDEKAT))
        .chain(senama(bahan, place))
        .chain(bagian(bahan, place).take(TERDEKAT));
    own.chain(places.flat_map(move |other| angka(bahan, other, di)))
}

/// A figure as it is, and as it is printed in `di` where that is another.
fn angka<'a>(bahan: &'a Bahan, place: Place, di: &'a str) -> impl Iterator<Item = Angka> + use<'a> {
    let figure = bahan.angka(place).map(|nilai| Angka {
        tempat: place,
        di: None,
        nilai,
    });
    let prints = figure.is_some().then(|| cetakan(bahan, place));
    let here = prints.into_iter().flatten().filter(move |of| &*of.di == di);
    let wrong = here.filter_map(|of| printed(bahan, of));
    figure.into_iter().chain(wrong)
}

/// The prints of a figure; an achievement is printed as it is, and counts in means as it is while there is no cap.
pub fn cetakan(bahan: &Bahan, place: Place) -> impl Iterator<Item = &Cetakan> + use<'_> {
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

/// The same figure under its other name.
pub fn lain(place: Place) -> Option<Place> {
    match place {
        Place::Hasil(at) if at.hasil == Hasil::CapaianDihitung => {
            Some(Place::Hasil(HasilRef::new(at.baris, Hasil::Capaian)))
        }
        _ => None,
    }
}

/// A print that is another figure than the one it stands for.
fn printed(bahan: &Bahan, of: &Cetakan) -> Option<Angka> {
    let read = bahan.baca(of)?;
    let right = bahan.angka(of.angka);
    let wrong = right.is_none_or(|right| !read.cocok(right));
    wrong.then(|| Angka {
        tempat: of.angka,
        di: Some(of.di.clone()),
        nilai: read.nilai,
    })
}

/// The row of a figure of one row.
fn milik(place: Place) -> Option<RowId> {
    match place {
        Place::Cell(at) => Some(at.row),
        Place::Hasil(at) => match at.baris {
            Baris::Row(row) => Some(row),
            _ => None,
        },
    }
}

/// The other figures of its row: typed, then computed.
fn sebaris(bahan: &Bahan, place: Place) -> impl Iterator<Item = Place> + use<'_> {
    let typed = milik(place).and_then(|id| bahan.denah().row(bahan.document(), id));
    let row = match place {
        Place::Cell(at) => Baris::Row(at.row),
        Place::Hasil(at) => at.baris,
    };
    // What stands in the line of all indikator are other ways to sum up the same.
    let results = bahan.outcome.baris(row).filter(|_| row != Baris::Rekap);
    let results = results.into_iter().flat_map(|line| &line.sel);
    let computed = results.map(move |sel| Place::Hasil(HasilRef::new(row, sel.hasil)));
    let all = typed.into_iter().flat_map(|row| isian(row)).chain(computed);
    // What counts in means is the achievement over again.
    all.filter(move |other| !sama(*other, place) && lain(*other).is_none())
}

fn isian(row: &Row) -> impl Iterator<Item = Place> {
    let figures = row
        .filled()
        .filter(|(field, _)| field.kind().is_numeric() || matches!(field, Field::Sel(_)));
    figures.map(|(field, _)| Place::Cell(CellRef::new(row.id, field)))
}

/// The same column in the rows of its kind, the nearest first.
fn sekolom(bahan: &Bahan, place: Place) -> impl Iterator<Item = Place> + use<'_> {
    let rows = milik(place).into_iter();
    let rows = rows.flat_map(|id| bahan.denah().sekolom(id));
    let same = rows.map(move |id| match place {
        Place::Cell(at) => Place::Cell(CellRef::new(id, at.field)),
        Place::Hasil(at) => Place::Hasil(HasilRef::new(Baris::Row(id), at.hasil)),
    });
    same.chain(jumlah_lain(place))
}

/// The other totals beside a total of money.
fn jumlah_lain(place: Place) -> impl Iterator<Item = Place> {
    let total = match place {
        Place::Hasil(at) if milik(place).is_none() => Some(at),
        _ => None,
    };
    total.into_iter().flat_map(|at| {
        let others = [Baris::Total, Baris::TotalApbd].into_iter();
        others
            .filter(move |baris| *baris != at.baris)
            .map(move |baris| Place::Hasil(HasilRef::new(baris, at.hasil)))
    })
}

/// The figures of the same indikator in the Renstra and in the performance agreements.
fn senama(bahan: &Bahan, place: Place) -> impl Iterator<Item = Place> + use<'_> {
    let denah = bahan.denah();
    let rows = milik(place).into_iter().flat_map(|id| denah.senama(id));
    rows.filter_map(|id| denah.row(bahan.document(), *id))
        .flat_map(|row| isian(row))
}

/// What it was reckoned from.
fn bagian(bahan: &Bahan, place: Place) -> impl Iterator<Item = Place> + use<'_> {
    let parts = bahan.sel(place).into_iter().flat_map(|sel| {
        let inputs = sel.cara.masukan.iter().filter_map(|of| of.asal);
        inputs.chain(sel.cara.suku.iter().copied())
    });
    parts.map(|of| dikenal(bahan, of))
}
