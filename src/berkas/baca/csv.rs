//! Text with a sign between its cells: CSV, TSV and their kin.

use std::borrow::Cow;

use super::Buku;
use super::kisi::{Lembaran, MAX_KANAN};
use super::teks;
use crate::berkas::pesan::{Baca, Gagal, Sebab};
use crate::berkas::tugas::Kemajuan;
use crate::domain::tempel::{MAX_BARIS, Potongan, Tanda, potong};
use crate::report::csv::buka;

/// Signs that set cells apart; of two that fit alike the first is taken, for commas are decimals here.
const PEMISAH: [char; 4] = ['\t', ';', ',', '|'];
/// So many lines are looked at to find the sign.
const CONTOH: usize = 200;
/// After so many lines it says how far it is.
const LAPOR: usize = 500;

/// Reads a text.
///
/// # Errors
/// What it is instead of a table; [`Sebab::TerlaluLuas`] where it has too many rows or columns.
pub fn buku(permintaan: &Baca, isi: &[u8], kemajuan: Kemajuan) -> Result<Buku, Gagal> {
    let aksara = permintaan.aksara.unwrap_or_else(|| teks::aksara(isi));
    let text = teks::baca(isi, aksara);
    lain(&text)?;
    let (text, named) = bernama(&text);
    let pemisah = permintaan.pemisah.or(named);
    let text = ujung_baris(text);
    let pemisah = pemisah.unwrap_or_else(|| terka(&text));
    let lembar = lembaran(&text, pemisah, nama(&permintaan.nama), kemajuan)?;
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

/// The text with `\n` at the end of every line; a copy only where another end occurs.
fn ujung_baris(text: &str) -> Cow<'_, str> {
    if !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for (at, part) in text.split('\r').enumerate() {
        // What follows is the line, or the second half of its end.
        plain.extend((at > 0 && !part.starts_with('\n')).then_some('\n'));
        plain.push_str(part);
    }
    Cow::Owned(plain)
}

/// The sign that cuts most of the first lines into equally many cells.
fn terka(text: &str) -> char {
    let fits = |sign: char| {
        let widths: Vec<usize> = Catatan::new(text, sign)
            .take(CONTOH)
            .map(|row| row.lebar)
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

/// Cuts a text, whose lines end with `\n`, into the cells of a sheet; stops where the sheet may reach no further.
///
/// # Errors
/// [`Sebab::TerlaluLuas`].
pub fn lembaran(
    text: &str,
    pemisah: char,
    nama: &str,
    kemajuan: Kemajuan,
) -> Result<Lembaran, Gagal> {
    let mut lembar = Lembaran::new(nama);
    // Of the lines that have several cells.
    let mut widths: Vec<(usize, usize)> = Vec::new();
    let mut rows = Catatan::new(text, pemisah);
    let mut at = 0_usize;
    while let Some(row) = rows.next() {
        if at.is_multiple_of(LAPOR) {
            kemajuan(rows.persen(text.len()), 100);
        }
        // Beyond the last row of a sheet nothing but empty lines is let through.
        if row.lebar > 1 && at < MAX_BARIS {
            widths.push((at, row.lebar));
        }
        if row.janggal && row.sel.iter().any(|cell| !cell.is_empty()) {
            lembar.tandai(at, 0, Tanda::Kutip);
        }
        for (kolom, cell) in row.sel.into_iter().enumerate() {
            lembar.isi(at, kolom, buka(&cell).into())?;
        }
        at = at.saturating_add(1);
    }
    let sample = widths.iter().take(CONTOH).map(|(_, width)| *width);
    let usual = lazim(&sample.collect::<Vec<_>>());
    for (at, width) in widths {
        // A line of one cell is a title or the end of the file.
        if width != usual {
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
    /// Its cells, those that reach too far in one: a line of a million signs takes no more memory than a sheet is wide.
    sel: Vec<String>,
    /// How many cells it has.
    lebar: usize,
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

    /// How much of so many bytes has been read, in percent.
    fn persen(&self, bytes: usize) -> u32 {
        let left = self.sisa.map_or(0, str::len).saturating_mul(100);
        let left = left.checked_div(bytes).unwrap_or(0);
        100_u32.saturating_sub(u32::try_from(left).unwrap_or(100))
    }
}

impl Iterator for Catatan<'_> {
    type Item = Satu;

    fn next(&mut self) -> Option<Satu> {
        let mut rest = self.sisa.take()?;
        let mut row = Satu {
            sel: Vec::new(),
            lebar: 0,
            janggal: false,
        };
        loop {
            let Potongan {
                teks,
                sisa,
                janggal,
            } = potong(rest, self.pemisah);
            row.lebar = row.lebar.saturating_add(1);
            row.janggal |= janggal;
            match row.sel.last_mut() {
                Some(last) if row.lebar > MAX_KANAN.saturating_add(1) => {
                    if last.is_empty() {
                        *last = teks;
                    }
                }
                _ => row.sel.push(teks),
            }
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
