//! Text with a sign between its cells: CSV, TSV and their kin.

use super::Buku;
use super::kisi::Lembaran;
use super::teks;
use crate::berkas::pesan::{Baca, Gagal, Sebab};
use crate::domain::tempel::{Potongan, Tanda, potong};
use crate::report::csv::buka;

/// Signs that set cells apart; of two that fit alike the first is taken, for commas are decimals here.
const PEMISAH: [char; 4] = ['\t', ';', ',', '|'];
/// So many lines are looked at to find the sign.
const CONTOH: usize = 200;

/// Reads a text.
///
/// # Errors
/// What it is instead of a table; [`Sebab::TerlaluLuas`] where it has too many rows or columns.
pub fn buku(permintaan: &Baca, isi: &[u8]) -> Result<Buku, Gagal> {
    let aksara = permintaan.aksara.unwrap_or_else(|| teks::aksara(isi));
    let text = teks::baca(isi, aksara);
    lain(&text)?;
    let (text, named) = bernama(&text);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let pemisah = permintaan.pemisah.or(named);
    let pemisah = pemisah.unwrap_or_else(|| terka(&text));
    let lembar = lembaran(&text, pemisah, nama(&permintaan.nama))?;
    Ok(Buku {
        lembar: vec![lembar.selesai()],
        teks: Some((pemisah, aksara)),
    })
}

/// What is text but no table.
fn lain(text: &str) -> Result<(), Gagal> {
    let start: String = text.trim_start().chars().take(100).collect();
    let start = start.to_lowercase();
    let html = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<table",
        "<meta",
    ];
    if html.iter().any(|tag| start.starts_with(tag)) {
        return Err(Sebab::Html.saja());
    }
    let other = start.starts_with("<?xml") || start.starts_with("{\"") || start.starts_with("{\n");
    // No text holds this; a file of another kind soon does.
    if other || text.contains('\0') {
        return Err(Sebab::BukanTabel.saja());
    }
    Ok(())
}

/// The sign that the first line names, as `sep=;`, and the text below it.
fn bernama(text: &str) -> (&str, Option<char>) {
    let named = text.strip_prefix("sep=").and_then(|rest| {
        let mut chars = rest.chars();
        let sign = chars.next()?;
        let rest = chars.as_str();
        let rest = rest
            .strip_prefix("\r\n")
            .or(rest.strip_prefix(['\n', '\r']))?;
        Some((rest, Some(sign)))
    });
    named.unwrap_or((text, None))
}

/// The sign that cuts most of the first lines into equally many cells.
fn terka(text: &str) -> char {
    let fits = |sign: char| {
        let widths: Vec<usize> = Catatan::new(text, sign)
            .take(CONTOH)
            .map(|row| row.sel.len())
            .filter(|width| *width > 1)
            .collect();
        let usual = lazim(&widths);
        widths.iter().filter(|width| **width == usual).count()
    };
    // Of equals `max_by_key` gives the last one.
    let best = PEMISAH.into_iter().rev().max_by_key(|sign| fits(*sign));
    best.unwrap_or(';')
}

/// The number that occurs most often; 0 of none.
fn lazim(widths: &[usize]) -> usize {
    let count = |width: usize| widths.iter().filter(|other| **other == width).count();
    let best = widths
        .iter()
        .copied()
        .max_by_key(|width| (count(*width), *width));
    best.unwrap_or(0)
}

/// Cuts a text, whose lines end with `\n`, into the cells of a sheet.
///
/// # Errors
/// [`Sebab::TerlaluLuas`].
pub fn lembaran(text: &str, pemisah: char, nama: &str) -> Result<Lembaran, Gagal> {
    let mut lembar = Lembaran::new(nama);
    let mut widths = Vec::new();
    for (at, row) in Catatan::new(text, pemisah).enumerate() {
        let filled = row.sel.iter().any(|cell| !cell.is_empty());
        widths.push(row.sel.len());
        if row.janggal && filled {
            lembar.tandai(at, 0, Tanda::Kutip);
        }
        for (kolom, cell) in row.sel.into_iter().enumerate() {
            lembar.isi(at, kolom, buka(&cell).into())?;
        }
    }
    let sample: Vec<usize> = widths
        .iter()
        .copied()
        .filter(|width| *width > 1)
        .take(CONTOH)
        .collect();
    let usual = lazim(&sample);
    for (at, width) in widths.into_iter().enumerate() {
        // A line of one cell is a title or the end of the file.
        if width > 1 && width != usual {
            lembar.tandai(at, 0, Tanda::Timpang);
        }
    }
    Ok(lembar)
}

/// The name of a file without its ending.
fn nama(berkas: &str) -> &str {
    let short = berkas.rsplit_once('.').map_or(berkas, |(short, _)| short);
    if short.is_empty() { berkas } else { short }
}

/// The records of a text, one after the other.
struct Catatan<'a> {
    sisa: Option<&'a str>,
    pemisah: char,
}

/// A line, or several where a cell holds line breaks.
struct Satu {
    sel: Vec<String>,
    janggal: bool,
}

impl<'a> Catatan<'a> {
    fn new(text: &'a str, pemisah: char) -> Catatan<'a> {
        // The line break at the end ends the last line and begins none.
        let text = text.strip_suffix('\n').unwrap_or(text);
        Catatan {
            sisa: Some(text),
            pemisah,
        }
    }
}

impl Iterator for Catatan<'_> {
    type Item = Satu;

    fn next(&mut self) -> Option<Satu> {
        let mut rest = self.sisa.take()?;
        let mut row = Satu {
            sel: Vec::new(),
            janggal: false,
        };
        loop {
            let Potongan {
                teks,
                sisa,
                janggal,
            } = potong(rest, self.pemisah);
            row.sel.push(teks);
            row.janggal |= janggal;
            let mut chars = sisa.chars();
            match chars.next() {
                None => break,
                Some('\n') => {
                    self.sisa = Some(chars.as_str());
                    break;
                }
                Some(_) => rest = chars.as_str(),
            }
        }
        Some(row)
    }
}
