//! A sheet of XLS: its cells as they come, with what is said about them.

use super::super::kisi::Lembaran;
use super::super::ole::{u16_di, u32_di};
use super::super::sel::{self, berangka};
use super::Bersama;
use super::catatan::{Catatan, Jenis};
use super::untai;
use crate::berkas::pesan::{Gagal, Sebab};
use crate::domain::tempel::Tanda;

/// After so many records it says how far it is.
const LAPOR: usize = 1_000;

/// Reads a sheet; `kemajuan` hears how many of its bytes are read.
///
/// # Errors
/// [`Gagal`] with the place in the sheet.
pub fn baca(
    records: &[u8],
    bersama: &Bersama,
    mut lembar: Lembaran,
    kemajuan: &mut dyn FnMut(usize),
) -> Result<Lembaran, Gagal> {
    let name = lembar.nama.clone();
    let mut bytes = 0_usize;
    let mut formula = (0, 0);
    let mut inside = 0_usize;
    for (at, record) in Catatan::new(records).enumerate() {
        if at.is_multiple_of(LAPOR) {
            kemajuan(bytes);
        }
        let record = record.map_err(|sebab| sebab.di(&name))?;
        bytes = bytes.saturating_add(record.panjang());
        let data = record.utama();
        // Charts within the sheet hold records that look like cells.
        match record.jenis {
            Jenis::AWAL => inside = inside.saturating_add(1),
            Jenis::AKHIR => {
                inside = inside.saturating_sub(1);
                if inside == 0 {
                    break;
                }
            }
            _ if inside > 1 => continue,
            _ => {}
        }
        let short = || Sebab::Rusak.di(&name);
        let at = |from| u16_di(data, from).map(usize::from);
        let place = || Some((at(0)?, at(2)?));
        match record.jenis {
            Jenis::BARIS if data.get(12).is_some_and(|flags| flags & 0x20 != 0) => {
                lembar.tandai(at(0).unwrap_or(0), 0, Tanda::BarisTersembunyi);
            }
            Jenis::KOLOM if data.get(8).is_some_and(|flags| flags & 1 != 0) => {
                let (from, to) = (at(0).unwrap_or(0), at(2).unwrap_or(0));
                for column in from..=to {
                    lembar.tandai(0, column, Tanda::KolomTersembunyi);
                }
            }
            Jenis::GABUNG => {
                for part in data.get(2..).unwrap_or(&[]).chunks_exact(8) {
                    let at = |from| u16_di(part, from).map_or(0, usize::from);
                    let rows = at(2).saturating_sub(at(0)).saturating_add(1);
                    lembar.gabung(at(0), at(4), rows);
                }
            }
            Jenis::ANGKA => {
                let (row, column) = place().ok_or_else(short)?;
                let value = f64_di(data, 6).ok_or_else(short)?;
                angka(&mut lembar, bersama, (row, column), at(4), &value, None)?;
            }
            Jenis::RK => {
                let (row, column) = place().ok_or_else(short)?;
                let value = u32_di(data, 6).map(rk).ok_or_else(short)?;
                angka(&mut lembar, bersama, (row, column), at(4), &value, None)?;
            }
            Jenis::BANYAK_RK => {
                let (row, first) = place().ok_or_else(short)?;
                let body = data.get(4..data.len().saturating_sub(2)).unwrap_or(&[]);
                for (part, column) in body.chunks_exact(6).zip(first..) {
                    let style = u16_di(part, 0).map(usize::from);
                    let value = u32_di(part, 2).map(rk).ok_or_else(short)?;
                    angka(&mut lembar, bersama, (row, column), style, &value, None)?;
                }
            }
            Jenis::TEKS => {
                let (row, column) = place().ok_or_else(short)?;
                let index = u32_di(data, 6).and_then(|index| usize::try_from(index).ok());
                match index.and_then(|index| bersama.untai.get(index)) {
                    Some(text) => teks(&mut lembar, (row, column), text.clone(), false)?,
                    None => galat(&mut lembar, (row, column), "#N/A")?,
                }
            }
            Jenis::LABEL | Jenis::LABEL_KAYA => {
                let (row, column) = place().ok_or_else(short)?;
                let text = untai::panjang(&record, 6, bersama.lama).ok_or_else(short)?;
                teks(&mut lembar, (row, column), text, false)?;
            }
            Jenis::LOGIKA => {
                let here = place().ok_or_else(short)?;
                match (data.get(6), data.get(7)) {
                    (Some(code), Some(1)) => galat(&mut lembar, here, salah(*code))?,
                    (Some(value), _) => lembar.isi(here.0, here.1, logika(*value))?,
                    _ => return Err(short()),
                }
            }
            Jenis::RUMUS => {
                formula = place().ok_or_else(short)?;
                let result = data.get(6..14).ok_or_else(short)?;
                match result {
                    [kind, _, value, .., 0xff, 0xff] => match kind {
                        1 => {
                            lembar.isi(formula.0, formula.1, logika(*value))?;
                            lembar.tandai(formula.0, formula.1, Tanda::Rumus);
                        }
                        2 => galat(&mut lembar, formula, salah(*value))?,
                        // A text comes in a record of its own; an empty one does not.
                        _ => {}
                    },
                    _ => {
                        let value = f64_di(data, 6).ok_or_else(short)?;
                        let mark = Some(Tanda::Rumus);
                        angka(&mut lembar, bersama, formula, at(4), &value, mark)?;
                    }
                }
            }
            Jenis::HASIL => {
                let text = untai::panjang(&record, 0, bersama.lama).ok_or_else(short)?;
                teks(&mut lembar, formula, text, true)?;
            }
            _ => {}
        }
    }
    Ok(lembar)
}

/// A figure with its format.
fn angka(
    lembar: &mut Lembaran,
    bersama: &Bersama,
    (row, column): (usize, usize),
    style: Option<usize>,
    value: &str,
    mark: Option<Tanda>,
) -> Result<(), Gagal> {
    let format = style.and_then(|style| bersama.gaya.get(style));
    let format = format.copied().unwrap_or_default();
    let (text, own) = sel::bilangan(value, format, bersama.sejak_1904);
    lembar.isi(row, column, text)?;
    if let Some(mark) = own.or(mark) {
        lembar.tandai(row, column, mark);
    }
    Ok(())
}

fn teks(
    lembar: &mut Lembaran,
    (row, column): (usize, usize),
    text: String,
    formula: bool,
) -> Result<(), Gagal> {
    // What a formula gives as text is no figure of the file either.
    let figure = berangka(&text).then_some(Tanda::TeksAngka);
    let mark = figure.or(formula.then_some(Tanda::Rumus));
    if let Some(mark) = mark.filter(|_| !text.is_empty()) {
        lembar.tandai(row, column, mark);
    }
    lembar.isi(row, column, text)
}

fn galat(lembar: &mut Lembaran, (row, column): (usize, usize), text: &str) -> Result<(), Gagal> {
    lembar.tandai(row, column, Tanda::Galat);
    lembar.isi(row, column, text.into())
}

fn logika(value: u8) -> String {
    if value == 0 { "FALSE" } else { "TRUE" }.into()
}

fn salah(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

/// The shortest decimal that is the binary fraction at a place: this file knows no other figures.
fn f64_di(data: &[u8], at: usize) -> Option<String> {
    let part = data.get(at..at.checked_add(8)?)?;
    let value = f64::from_le_bytes(part.try_into().ok()?);
    Some(format!("{value:e}"))
}

/// A figure in four bytes: a whole number or the upper half of a binary fraction, perhaps in hundredths.
fn rk(bits: u32) -> String {
    let mut text = if bits & 2 != 0 {
        // The two lowest bits are flags; the sign stays.
        format!("{}", bits.cast_signed() >> 2)
    } else {
        let value = f64::from_bits(u64::from(bits & !3) << 32);
        format!("{value:e}")
    };
    if bits & 1 != 0 {
        match text.split_once('e') {
            Some((mantissa, power)) => {
                let power = power.parse::<i32>().unwrap_or(0).saturating_sub(2);
                text = format!("{mantissa}e{power}");
            }
            None => text.push_str("e-2"),
        }
    }
    text
}
