//! A sheet of a workbook: its cells as they come, with what is said about them.

use super::super::kisi::{Lembaran, dari_alamat};
use super::super::sel::{TANPA_HASIL, berangka, bilangan, iso};
use super::super::xml::{Simpul, Unsur, Xml};
use super::Bersama;
use super::untai::untai;
use crate::berkas::pesan::{Gagal, Sebab};
use crate::domain::tempel::Tanda;

/// The most merged regions that are looked at.
const MAX_GABUNG: usize = 100_000;
/// After so many rows it says how far it is.
const LAPOR: usize = 500;

/// A cell under way.
#[derive(Default)]
struct Sel {
    baris: usize,
    kolom: usize,
    gaya: usize,
    jenis: String,
    rumus: bool,
    nilai: String,
}

/// Reads a sheet; `kemajuan` hears how far it is, in percent.
///
/// # Errors
/// [`Gagal`] with the place in the sheet.
pub fn baca(
    text: &str,
    bersama: &Bersama,
    mut lembar: Lembaran,
    kemajuan: &mut dyn FnMut(u32),
) -> Result<Lembaran, Gagal> {
    let mut xml = Xml::new(text);
    let name = lembar.nama.clone();
    let bad = |sebab: Sebab| sebab.di(&name);
    let all = u64::try_from(text.len()).unwrap_or(u64::MAX).max(1);
    let (mut row, mut column) = (0_usize, 0_usize);
    let mut rows = 0_usize;
    let mut merged = 0_usize;
    while let Some(piece) = xml.lanjut().map_err(bad)? {
        let Simpul::Buka(unsur) = piece else { continue };
        match unsur.nama() {
            "row" => {
                row = match unsur.bilangan("r") {
                    Some(at) => at.saturating_sub(1),
                    None if rows > 0 => row.saturating_add(1),
                    None => 0,
                };
                column = 0;
                if unsur.ya("hidden") {
                    lembar.tandai(row, 0, Tanda::BarisTersembunyi);
                }
                if rows.is_multiple_of(LAPOR) {
                    let part = xml
                        .posisi()
                        .saturating_mul(100)
                        .checked_div(all)
                        .unwrap_or(0);
                    kemajuan(u32::try_from(part).unwrap_or(100));
                }
                rows = rows.saturating_add(1);
            }
            "c" => {
                let place = match unsur.atribut("r") {
                    Some(text) => dari_alamat(&text)
                        .ok_or(())
                        .map_err(|()| Sebab::TerlaluLuas.di(format!("{}!{text}", lembar.nama)))?,
                    None => (row, column),
                };
                (row, column) = (place.0, place.1.saturating_add(1));
                let cell = sel(&mut xml, &unsur, place).map_err(bad)?;
                tulis(&mut lembar, bersama, cell)?;
            }
            "col" if unsur.ya("hidden") => {
                let (from, to) = (unsur.bilangan("min"), unsur.bilangan("max"));
                if let Some((from, to)) = from.zip(to) {
                    // Beyond the bound of a sheet no mark is kept.
                    for at in (from..=to).take(500) {
                        lembar.tandai(0, at.saturating_sub(1), Tanda::KolomTersembunyi);
                    }
                }
            }
            "mergeCell" if merged < MAX_GABUNG => {
                merged = merged.saturating_add(1);
                if let Some(area) = unsur.atribut("ref") {
                    gabung(&mut lembar, &area);
                }
            }
            _ => {}
        }
    }
    Ok(lembar)
}

fn sel(xml: &mut Xml, unsur: &Unsur, place: (usize, usize)) -> Result<Sel, Sebab> {
    let mut found = Sel {
        baris: place.0,
        kolom: place.1,
        gaya: unsur.bilangan("s").unwrap_or(0),
        jenis: unsur.atribut("t").unwrap_or_default(),
        ..Sel::default()
    };
    let level = xml.dalam();
    while let Some(piece) = xml.lanjut()? {
        match piece {
            Simpul::Buka(inner) if inner.bernama("f") => {
                found.rumus = true;
                xml.lewati()?;
            }
            Simpul::Buka(inner) if inner.bernama("v") && found.jenis != "inlineStr" => {
                xml.teks(&mut found.nilai, &[])?;
            }
            Simpul::Buka(inner) if inner.bernama("is") => untai(xml, &mut found.nilai)?,
            Simpul::Buka(_) => xml.lewati()?,
            Simpul::Tutup if xml.dalam() < level => break,
            _ => {}
        }
    }
    Ok(found)
}

/// Puts a cell into the sheet as text, with its marks.
fn tulis(lembar: &mut Lembaran, bersama: &Bersama, sel: Sel) -> Result<(), Gagal> {
    if sel.nilai.is_empty() {
        // An empty text is a result like any other.
        if sel.rumus && sel.jenis != "str" {
            lembar.isi(sel.baris, sel.kolom, TANPA_HASIL.into())?;
            lembar.tandai(sel.baris, sel.kolom, Tanda::RumusTanpaHasil);
        }
        return Ok(());
    }
    let mut mark = sel.rumus.then_some(Tanda::Rumus);
    let text = match sel.jenis.as_str() {
        "s" => {
            let at = sel.nilai.trim().parse().ok();
            match at.and_then(|at| bersama.untai.ambil(at)) {
                Some(text) => text.to_string(),
                // The file says there is a text and does not have it.
                None => {
                    mark = Some(Tanda::Galat);
                    "#N/A".into()
                }
            }
        }
        "b" => if sel.nilai.trim() == "1" {
            "TRUE"
        } else {
            "FALSE"
        }
        .into(),
        "e" => {
            mark = Some(Tanda::Galat);
            sel.nilai.trim().into()
        }
        "inlineStr" | "str" => sel.nilai,
        "d" => {
            mark = Some(Tanda::Tanggal);
            iso(sel.nilai.trim())
        }
        _ => {
            let (text, own) = bilangan(
                &sel.nilai,
                bersama.gaya.format(sel.gaya),
                bersama.sejak_1904,
            );
            mark = own.or(mark);
            text
        }
    };
    let kept = matches!(sel.jenis.as_str(), "s" | "inlineStr" | "str");
    if kept && mark != Some(Tanda::Galat) && berangka(&text) {
        mark = Some(Tanda::TeksAngka);
    }
    lembar.isi(sel.baris, sel.kolom, text)?;
    if let Some(mark) = mark {
        lembar.tandai(sel.baris, sel.kolom, mark);
    }
    Ok(())
}

/// Marks what a merged region covers.
fn gabung(lembar: &mut Lembaran, area: &str) {
    let Some((from, to)) = area.split_once(':') else {
        return;
    };
    let (Some(from), Some(to)) = (dari_alamat(from), dari_alamat(to)) else {
        return;
    };
    let rows = to.0.saturating_sub(from.0).saturating_add(1);
    lembar.gabung(from.0, from.1, rows);
}
