//! How wide columns are: as what they hold needs it, and no wider than what stands in them, so that a table goes on one sheet
//! of paper.

use super::lembar::{Isi, Kolom, Lembar, Muatan, Sumber};
use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, FieldKind};
use crate::domain::outcome::{Hasil, Place};
use crate::domain::tabel::kind_of;
use crate::text::{self, Tampil};

/// A figure typed later, somewhat longer than those that stand there, still fits.
const LONGGAR: f64 = 2.0;

/// The usual width of a typed field, in characters.
pub fn medan(field: Field) -> f64 {
    match (field, field.kind()) {
        (Field::Uraian, _) => 44.0,
        (Field::SasaranPk, _) => 36.0,
        (Field::Kode | Field::Satuan | Field::Polaritas | Field::SumberDana, _) => 14.0,
        (Field::Indikator, _) => 12.0,
        (Field::Definisi, _) => 44.0,
        (_, FieldKind::LongText) => 52.0,
        (_, FieldKind::Money) => 20.0,
        (_, FieldKind::Percent | FieldKind::Weight) => 12.0,
        (_, FieldKind::Text) => 24.0,
        _ => 17.0,
    }
}

/// The usual width of a result, in characters.
pub fn hasil(hasil: Hasil) -> f64 {
    match hasil {
        Hasil::Pagu
        | Hasil::PaguSemula
        | Hasil::RealisasiAnggaran
        | Hasil::Sisa
        | Hasil::Perubahan
        | Hasil::Ei => 20.0,
        Hasil::TargetKumulatif | Hasil::RealisasiKumulatif | Hasil::TargetRenstraTahun => 18.0,
        _ => 15.0,
    }
}

/// Makes the columns of figures, of kinds and of units as wide as what stands in them.
pub fn sesuaikan(lembar: &mut Lembar, sumber: &Sumber) {
    let widths: Vec<f64> = lembar
        .kolom
        .iter()
        .map(|kolom| lebar(lembar, kolom, sumber))
        .collect();
    for (kolom, width) in lembar.kolom.iter_mut().zip(widths) {
        kolom.lebar = width;
    }
}

fn lebar(lembar: &Lembar, kolom: &Kolom, sumber: &Sumber) -> f64 {
    let need = |part: fn(&Terlihat) -> usize| {
        let cells = lembar.garis.iter();
        let cells = cells.map(|garis| garis.muatan(kolom.isi, sumber, &lembar.kolom));
        let longest = cells.map(|cell| part(&terlihat(&cell, sumber))).max();
        longest.unwrap_or(0) as f64 + LONGGAR
    };
    // A heading breaks between words only, and is bold.
    let heading = terpanjang(&kolom.judul) as f64 * 1.15 + 2.0;
    let figures = |least: f64| {
        let most = kolom.lebar.max(heading);
        need(Terlihat::angka).max(heading).clamp(least, most)
    };
    match kolom.isi {
        // Most kinds on one line, the longest on two.
        Isi::Jenis => need(|shown| match panjang(shown.teks()) {
            long @ 18.. => long.div_ceil(2),
            short => short,
        })
        .max(12.0),
        Isi::Medan(Field::Kode) => need(|shown| panjang(shown.teks())).clamp(9.0, kolom.lebar),
        Isi::Medan(Field::Satuan) | Isi::LihatMedan(Field::Satuan) => {
            need(|shown| terpanjang(shown.teks())).clamp(kolom.lebar, 24.0)
        }
        Isi::Medan(field) | Isi::LihatMedan(field) if field.kind().is_numeric() => figures(11.0),
        Isi::Hasil(of) | Isi::LihatHasil(of) if of != Hasil::Kategori => figures(11.0),
        Isi::Sel(column) if berangka(sumber, column) => figures(9.0),
        _ => kolom.lebar,
    }
}

/// Whether a column of a table of the office's own holds figures.
fn berangka(sumber: &Sumber, column: RowId) -> bool {
    let head = sumber.baris.get(&column);
    head.is_some_and(|row| kind_of(row).is_numeric())
}

fn panjang(text: &str) -> usize {
    text.chars().count()
}

/// The length of the longest word.
fn terpanjang(text: &str) -> usize {
    text.split_whitespace().map(panjang).max().unwrap_or(0)
}

/// What is to be read in a cell.
enum Terlihat {
    /// On one line.
    Sebaris(String),
    /// Why there is no figure, which may stand on two lines.
    Alasan(String),
}

impl Terlihat {
    fn teks(&self) -> &str {
        match self {
            Terlihat::Sebaris(text) | Terlihat::Alasan(text) => text,
        }
    }

    /// The room that a figure needs, or what is said in its place.
    fn angka(&self) -> usize {
        match self {
            Terlihat::Sebaris(text) => panjang(text),
            Terlihat::Alasan(text) => terpanjang(text).max(panjang(text).div_ceil(2)),
        }
    }
}

fn terlihat(muatan: &Muatan, sumber: &Sumber) -> Terlihat {
    let typed = |at: CellRef| {
        let row = sumber.baris.get(&at.row);
        row.map_or(String::new(), |row| row.text(at.field).to_owned())
    };
    Terlihat::Sebaris(match muatan {
        Muatan::Kosong => String::new(),
        Muatan::Nomor(nomor) => nomor.to_string(),
        Muatan::Label(text) => text.clone(),
        Muatan::Ketikan(at) | Muatan::Lihat(Place::Cell(at)) => typed(*at),
        Muatan::Hasil(at) | Muatan::Lihat(Place::Hasil(at)) => {
            match sumber.outcome.sel(*at).map(text::sel) {
                Some(Tampil::Tiada(alasan)) => return Terlihat::Alasan(alasan.to_string()),
                shown => shown.map_or(String::new(), |shown| shown.text()),
            }
        }
    })
}
