//! ODS: the sheets of LibreOffice, in one pass over `content.xml`. Rows and cells that are said to be repeated are written
//! out only where they hold something, and only as far as a sheet may reach.

use std::collections::HashSet;

use super::Buku;
use super::angka;
use super::arsip::Arsip;
use super::format::Format;
use super::kisi::{Lembaran, MAX_LEMBAR, Terpakai};
use super::sel::{TANPA_HASIL, berangka, iso};
use super::xml::{Simpul, Unsur, Xml};
use crate::berkas::pesan::{Gagal, Sebab};
use crate::berkas::tugas::Kemajuan;
use crate::domain::tempel::Tanda;

const ISI: &str = "content.xml";
/// Repetitions are counted no further: no sheet reaches there.
const JAUH: usize = 2_000_000;

/// A cell under way.
struct Sel {
    teks: String,
    tanda: Option<Tanda>,
    /// How many rows it covers.
    turun: usize,
}

/// Reads a workbook.
///
/// # Errors
/// [`Gagal`] where it cannot be read; that of a sheet stays with the sheet.
pub fn buku(arsip: &mut Arsip, kemajuan: Kemajuan) -> Result<Buku, Gagal> {
    const MANIFEST: &str = "META-INF/manifest.xml";
    if arsip.ada(MANIFEST) && arsip.teks(MANIFEST)?.contains("encryption-data") {
        return Err(Sebab::Sandi.saja());
    }
    let text = arsip.teks(ISI)?;
    let bad = |sebab: Sebab| sebab.di(ISI);
    let all = u64::try_from(text.len()).unwrap_or(u64::MAX).max(1);
    let mut xml = Xml::new(&text);
    let mut hidden: HashSet<String> = HashSet::new();
    let mut style = String::new();
    let mut buku = Buku::default();
    let mut terpakai = Terpakai::default();
    while let Some(piece) = xml.lanjut().map_err(bad)? {
        let Simpul::Buka(unsur) = piece else { continue };
        match unsur.nama() {
            "style" => style = unsur.atribut("name").unwrap_or_default(),
            "table-properties" if unsur.atribut("display").as_deref() == Some("false") => {
                hidden.insert(style.clone());
            }
            // Changes that were not accepted hold cells, too.
            "tracked-changes" => xml.lewati().map_err(bad)?,
            "table" => {
                if buku.lembar.len() >= MAX_LEMBAR {
                    return Err(Sebab::TerlaluLuas.di(ISI));
                }
                let name = unsur.atribut("name").unwrap_or_default();
                let kept = unsur.atribut("style-name").unwrap_or_default();
                let tersembunyi = hidden.contains(&kept);
                let mut lembaran = Lembaran::sesudah(&name, terpakai);
                lembaran.tersembunyi = tersembunyi;
                let level = xml.dalam();
                let mut progress = |at: u64| {
                    let part = at.saturating_mul(100).checked_div(all).unwrap_or(0);
                    kemajuan(u32::try_from(part).unwrap_or(100), 100);
                };
                match tabel(&mut xml, &mut lembaran, &mut progress) {
                    Ok(()) => {
                        terpakai = lembaran.terpakai();
                        buku.lembar.push(lembaran.selesai());
                    }
                    // What is damaged is damaged from here on; what is too large ends with the sheet.
                    Err(gagal) if gagal.sebab == Sebab::Rusak => return Err(gagal),
                    Err(gagal) => {
                        buku.lembar.push(Lembaran::gagal(&name, tersembunyi, gagal));
                        while xml.dalam() >= level && xml.lanjut().map_err(bad)?.is_some() {}
                    }
                }
            }
            _ => {}
        }
    }
    Ok(buku)
}

/// Reads a sheet up to its end.
fn tabel(xml: &mut Xml, lembar: &mut Lembaran, kemajuan: &mut dyn FnMut(u64)) -> Result<(), Gagal> {
    const LAPOR: usize = 500;
    let level = xml.dalam();
    let name = lembar.nama.clone();
    let bad = |sebab: Sebab| sebab.di(&name);
    let (mut row, mut column, mut read) = (0_usize, 0_usize, 0_usize);
    while let Some(piece) = xml.lanjut().map_err(bad)? {
        match piece {
            Simpul::Tutup if xml.dalam() < level => break,
            Simpul::Tutup | Simpul::Teks(_) => {}
            Simpul::Buka(unsur) => match unsur.nama() {
                "table-column" => {
                    let count = ulang(&unsur, "number-columns-repeated");
                    if tertutup(&unsur) {
                        for at in (column..column.saturating_add(count)).take(500) {
                            lembar.tandai(0, at, Tanda::KolomTersembunyi);
                        }
                    }
                    column = column.saturating_add(count);
                }
                "table-row" => {
                    row = baris(xml, &unsur, lembar, row)?;
                    read = read.saturating_add(1);
                    if read.is_multiple_of(LAPOR) {
                        kemajuan(xml.posisi());
                    }
                }
                // Rows and columns may stand in groups.
                "table-header-rows"
                | "table-rows"
                | "table-row-group"
                | "table-header-columns"
                | "table-columns"
                | "table-column-group" => {}
                _ => xml.lewati().map_err(bad)?,
            },
        }
    }
    Ok(())
}

/// Reads a row; returns where the next one stands.
fn baris(xml: &mut Xml, unsur: &Unsur, lembar: &mut Lembaran, row: usize) -> Result<usize, Gagal> {
    let times = ulang(unsur, "number-rows-repeated");
    let hidden = tertutup(unsur);
    let level = xml.dalam();
    let name = lembar.nama.clone();
    let bad = |sebab: Sebab| sebab.di(&name);
    let mut column = 0_usize;
    let mut cells: Vec<(usize, Sel)> = Vec::new();
    while let Some(piece) = xml.lanjut().map_err(bad)? {
        let unsur = match piece {
            Simpul::Tutup if xml.dalam() < level => break,
            Simpul::Buka(unsur) => unsur,
            _ => continue,
        };
        if !matches!(unsur.nama(), "table-cell" | "covered-table-cell") {
            xml.lewati().map_err(bad)?;
            continue;
        }
        let count = ulang(&unsur, "number-columns-repeated");
        let covered = unsur.bernama("covered-table-cell");
        let cell = sel(xml, &unsur).map_err(bad)?;
        let next = column.saturating_add(count);
        if !cell.teks.is_empty() && !covered {
            for at in column..next {
                // The bound of a sheet ends this, not the count.
                lembar.isi(row, at, cell.teks.clone())?;
                cells.push((
                    at,
                    Sel {
                        teks: cell.teks.clone(),
                        ..cell
                    },
                ));
            }
        }
        column = next;
    }
    let next = row.saturating_add(times).min(JAUH);
    if cells.is_empty() {
        return Ok(next);
    }
    for at in row..next {
        if hidden {
            lembar.tandai(at, 0, Tanda::BarisTersembunyi);
        }
        for (kolom, cell) in &cells {
            lembar.isi(at, *kolom, cell.teks.clone())?;
            if let Some(tanda) = cell.tanda {
                lembar.tandai(at, *kolom, tanda);
            }
            lembar.gabung(at, *kolom, cell.turun);
        }
    }
    Ok(next)
}

fn sel(xml: &mut Xml, unsur: &Unsur) -> Result<Sel, Sebab> {
    let mut shown = String::new();
    let level = xml.dalam();
    while let Some(piece) = xml.lanjut()? {
        match piece {
            Simpul::Buka(inner) if inner.bernama("p") => {
                if !shown.is_empty() {
                    shown.push('\n');
                }
                paragraf(xml, &mut shown)?;
            }
            // Notes, pictures and tables within the cell.
            Simpul::Buka(_) => xml.lewati()?,
            Simpul::Tutup if xml.dalam() < level => break,
            _ => {}
        }
    }
    let kind = unsur.atribut("value-type").unwrap_or_default();
    let value = unsur.atribut("value");
    let formula = unsur.atribut("formula").is_some();
    let (teks, own) = match (kind.as_str(), value) {
        ("float" | "currency", Some(value)) => bilangan(&value, &shown, false),
        ("percentage", Some(value)) => bilangan(&value, &shown, true),
        ("date", _) => {
            let value = unsur.atribut("date-value").unwrap_or_default();
            (iso(&value), Some(Tanda::Tanggal))
        }
        ("time", _) => (shown, Some(Tanda::Tanggal)),
        ("boolean", _) => {
            let yes = unsur.atribut("boolean-value").as_deref() == Some("true");
            (if yes { "TRUE" } else { "FALSE" }.into(), None)
        }
        ("", _) if formula && shown.is_empty() => {
            (TANPA_HASIL.into(), Some(Tanda::RumusTanpaHasil))
        }
        _ if galat(&shown) && formula => (shown, Some(Tanda::Galat)),
        _ => {
            let figure = berangka(&shown);
            (shown, figure.then_some(Tanda::TeksAngka))
        }
    };
    Ok(Sel {
        teks,
        tanda: own.or(formula.then_some(Tanda::Rumus)),
        turun: unsur.bilangan("number-rows-spanned").unwrap_or(1),
    })
}

/// The text of a paragraph: blanks in a row and line breaks are elements.
fn paragraf(xml: &mut Xml, out: &mut String) -> Result<(), Sebab> {
    let level = xml.dalam();
    while let Some(piece) = xml.lanjut()? {
        match piece {
            Simpul::Teks(text) => out.push_str(&text),
            Simpul::Buka(inner) if inner.bernama("s") => {
                let count = inner.bilangan("c").unwrap_or(1).min(100);
                out.extend(std::iter::repeat_n(' ', count));
            }
            Simpul::Buka(inner) if inner.bernama("tab") => out.push('\t'),
            Simpul::Buka(inner) if inner.bernama("line-break") => out.push('\n'),
            Simpul::Buka(inner) if inner.bernama("annotation") => xml.lewati()?,
            Simpul::Tutup if xml.dalam() < level => break,
            _ => {}
        }
    }
    Ok(())
}

/// A figure as text, and the mark of one that is taken as shown. How many decimals are shown tells the text of the cell.
fn bilangan(value: &str, shown: &str, percent: bool) -> (String, Option<Tanda>) {
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let kind = |decimals| {
        if percent {
            Format::Persen(decimals)
        } else {
            Format::Desimal(decimals)
        }
    };
    let seen = digits(shown);
    let fits = |decimals: &usize| {
        angka::tampak(value, kind(*decimals)).is_some_and(|text| digits(&text) == seen)
    };
    let format = match (0..=12).find(fits) {
        Some(decimals) => kind(decimals),
        None if percent => Format::Persen(2),
        None => Format::Umum,
    };
    match angka::tulis(value, format) {
        Some(written) => (written.teks, written.tampilan.then_some(Tanda::Tampilan)),
        None => (value.into(), Some(Tanda::Galat)),
    }
}

/// Whether a text is an error as cells show it.
fn galat(text: &str) -> bool {
    text.starts_with('#') || text.starts_with("Err:")
}

fn ulang(unsur: &Unsur, name: &str) -> usize {
    unsur.bilangan(name).unwrap_or(1).clamp(1, JAUH)
}

fn tertutup(unsur: &Unsur) -> bool {
    let state = unsur.atribut("visibility");
    matches!(state.as_deref(), Some("collapse" | "filter"))
}
