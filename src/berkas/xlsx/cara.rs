//! How it was reckoned: the formulas in words with their sources, the results that are figures, and every result with the
//! numbers that were put in.

use std::collections::HashMap;

use rust_xlsxwriter::{Formula, Url, Workbook, Worksheet, XlsxError};

use super::denah::Letak;
use super::gaya::{self, Peran};
use super::kertas::{baris_teks, cetak, kepala, tinggi};
use super::lembar::{Sumber, Tanda};
use super::rumus::Penyusun;
use super::tulis::{Penulis, Tetap, potong, tampil};
use crate::domain::order::PutInOrder;
use crate::domain::outcome::{Hasil, HasilRef, Place};
use crate::domain::rulebook::rumus::arti;
use crate::text::{self, xlsx as kata};

/// The most results that are listed one by one; reading more is nobody's work, and each cell shows its formula.
const TERURAI: usize = 5_000;

const LEBAR_RUMUS: [f64; 7] = [26.0, 34.0, 34.0, 44.0, 12.0, 52.0, 13.0];
const LEBAR_JEJAK: [f64; 8] = [18.0, 9.0, 40.0, 26.0, 20.0, 34.0, 44.0, 52.0];

/// The first row below the title.
const MULAI: u32 = 3;

/// A rule, and where it is used.
struct Aturan {
    /// One of its results.
    contoh: HasilRef,
    /// The columns that it fills.
    kolom: Vec<String>,
    /// How many results it has.
    banyak: usize,
}

/// The sheet of formulas.
pub fn cara(buku: &mut Workbook, penulis: &mut Penulis) -> Result<(), XlsxError> {
    let outcome = penulis.sumber.outcome;
    let document = &outcome.document;
    let sheet = buku.add_worksheet();
    sheet.set_name(kata::CARA.0)?;
    kepala(sheet, kata::CARA.1, &kata::laporan(document))?;
    for (column, width) in (0..).zip(LEBAR_RUMUS) {
        sheet.set_column_width(column, width)?;
    }
    let mut row = MULAI;
    for line in kata::PENJELASAN {
        sheet.write_string_with_format(row, 0, line, &gaya::keterangan())?;
        row = row.saturating_add(1);
    }
    row = row.saturating_add(1);
    let head = gaya::kepala();
    for (column, text) in (0..).zip(kata::KOLOM_RUMUS) {
        sheet.write_string_with_format(row, column, text, &head)?;
    }
    let mut rules: Vec<Aturan> = Vec::new();
    let mut known: HashMap<(Option<Hasil>, &str), usize> = HashMap::new();
    for baris in &outcome.baris {
        for sel in &baris.sel {
            let at = HasilRef::new(baris.baris, sel.hasil);
            if sel.cara.ketikan.is_some()
                || penulis.penyusun.denah.letak(Place::Hasil(at)).is_none()
            {
                continue;
            }
            // The columns of the office's own tables share their rules.
            let own = matches!(sel.hasil, Hasil::Sel(_));
            let key = ((!own).then_some(sel.hasil), sel.cara.rumus.id);
            let place = *known.entry(key).or_insert_with(|| {
                rules.push(Aturan {
                    contoh: at,
                    kolom: Vec::new(),
                    banyak: 0,
                });
                rules.len().saturating_sub(1)
            });
            if let Some(rule) = rules.get_mut(place) {
                rule.banyak = rule.banyak.saturating_add(1);
                let title = text::hasil_label(document, sel.hasil).into_owned();
                if !rule.kolom.contains(&title) {
                    rule.kolom.push(title);
                }
            }
        }
    }
    let format = penulis.gaya.sel(
        Peran::Label,
        super::gaya::Angka::Teks,
        Tanda::Biasa,
        0,
        true,
    );
    let number = gaya::paragraf();
    for rule in rules {
        let at = rule.contoh;
        let (Some(sel), Some(cara)) = (outcome.sel(at), text::cara_hitung(outcome, at)) else {
            continue;
        };
        row = row.saturating_add(1);
        let names = sel.cara.rumus.expr().names();
        let meaning = names.iter().map(|name| format!("{name} = {}", arti(name)));
        let meaning = meaning.collect::<Vec<_>>().join("; ");
        let columns = kata::kolom_terisi(&rule.kolom);
        let words = [
            columns.as_str(),
            cara.rumus,
            &cara.lambang.plain(),
            &meaning,
            cara.dasar,
            &cara.sumber,
        ];
        let mut lines = 1;
        for (column, (text, width)) in (0..).zip(words.into_iter().zip(LEBAR_RUMUS)) {
            sheet.write_string_with_format(row, column, potong(text), format)?;
            lines = lines.max(baris_teks(text, width));
        }
        tinggi(sheet, row, lines)?;
        let count = f64::from(u32::try_from(rule.banyak).unwrap_or(u32::MAX));
        sheet.write_number_with_format(row, 6, count, &number)?;
    }
    row = row.saturating_add(2);
    tetap(sheet, row, penulis.penyusun, &penulis.tetap, document)?;
    cetak(sheet, LEBAR_RUMUS.iter().sum(), None)
}

fn tetap(
    sheet: &mut Worksheet,
    row: u32,
    penyusun: &Penyusun,
    tetap: &[Tetap],
    document: &crate::domain::document::Document,
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(row, 0, kata::JUDUL_TETAP, &gaya::judul().set_font_size(11))?;
    if tetap.is_empty() {
        sheet.write_string_with_format(
            row.saturating_add(1),
            0,
            kata::TANPA_TETAP,
            &gaya::keterangan(),
        )?;
    }
    // One line a column: each of the cells says it in its note.
    let mut columns: Vec<(&Tetap, usize)> = Vec::new();
    for one in tetap {
        let same = |(of, _): &&mut (&Tetap, usize)| {
            (of.letak.lembar, of.letak.kolom) == (one.letak.lembar, one.letak.kolom)
        };
        match columns.iter_mut().find(same) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => columns.push((one, 1)),
        }
    }
    for (row, (first, count)) in (row.saturating_add(1)..).zip(columns) {
        sebut(sheet, row, 0, penyusun, first.letak)?;
        let column = text::hasil_label(document, first.at.hasil);
        sheet.write_string(row, 1, &*column)?;
        sheet.write_string(row, 2, kata::mulai_dari(count))?;
    }
    Ok(())
}

/// The name of a cell, leading to it.
fn sebut(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    penyusun: &Penyusun,
    letak: Letak,
) -> Result<(), XlsxError> {
    let name = penyusun
        .denah
        .lembar
        .get(letak.lembar)
        .map_or("", String::as_str);
    let target = format!("internal:'{}'!{}", name.replace('\'', "''"), letak.a1());
    let shown = penyusun.denah.sebut(usize::MAX, letak);
    let url = Url::new(target).set_text(shown);
    sheet.write_url_with_format(row, column, url, &gaya::tautan())?;
    Ok(())
}

/// The sheet of results, one in a row.
pub fn jejak(buku: &mut Workbook, nomor: usize, penulis: &mut Penulis) -> Result<(), XlsxError> {
    let sumber: &Sumber = penulis.sumber;
    let (outcome, penyusun) = (sumber.outcome, penulis.penyusun);
    let document = &outcome.document;
    let sheet = buku.add_worksheet();
    sheet.set_name(kata::JEJAK.0)?;
    kepala(sheet, kata::JEJAK.1, &kata::laporan(document))?;
    for (column, width) in (0..).zip(LEBAR_JEJAK) {
        sheet.set_column_width(column, width)?;
    }
    let head = gaya::kepala();
    for (column, text) in (0..).zip(kata::KOLOM_JEJAK) {
        sheet.write_string_with_format(MULAI, column, text, &head)?;
    }
    let mut all: Vec<(Letak, HasilRef)> = Vec::new();
    for baris in &outcome.baris {
        for sel in &baris.sel {
            let at = HasilRef::new(baris.baris, sel.hasil);
            all.extend(
                penyusun
                    .denah
                    .letak(Place::Hasil(at))
                    .map(|letak| (letak, at)),
            );
        }
    }
    all.put_in_order_by_key(|(letak, _)| (letak.lembar, letak.baris, letak.kolom));
    let mut note = String::from(kata::JEJAK_DI_LAYAR);
    if all.len() > TERURAI {
        note = format!("{} {note}", kata::jejak_sebagian(TERURAI, all.len()));
    }
    sheet.write_string_with_format(2, 0, note, &gaya::keterangan())?;
    let mut row = MULAI;
    for (letak, at) in all.into_iter().take(TERURAI) {
        let (Some(sel), Some(cara)) = (outcome.sel(at), text::cara_hitung(outcome, at)) else {
            continue;
        };
        row = row.saturating_add(1);
        let (angka, ada, result) = tampil(sel);
        let format = penulis
            .gaya
            .sel(Peran::Hasil, angka, Tanda::Biasa, 0, ada)
            .clone();
        let words = penulis.gaya.sel(
            Peran::Label,
            super::gaya::Angka::Teks,
            Tanda::Biasa,
            0,
            true,
        );
        let name = penyusun
            .denah
            .lembar
            .get(letak.lembar)
            .map_or("", String::as_str);
        sheet.write_string_with_format(row, 0, name, words)?;
        let shown = Url::new(format!(
            "internal:'{}'!{}",
            name.replace('\'', "''"),
            letak.a1()
        ));
        sheet.write_url_with_format(row, 1, shown.set_text(letak.a1()), &gaya::tautan())?;
        sheet.write_string_with_format(row, 2, potong(&cara.baris), words)?;
        sheet.write_string_with_format(row, 3, potong(&cara.judul), words)?;
        let formula = Formula::new(penyusun.denah.sebut(nomor, letak)).set_result(result);
        sheet.write_formula_with_format(row, 4, formula, &format)?;
        let symbols = cara.lambang.plain();
        sheet.write_string_with_format(row, 5, potong(&symbols), words)?;
        let put_in = cara.angka.map(|math| math.plain()).unwrap_or_default();
        sheet.write_string_with_format(row, 6, potong(&put_in), words)?;
        let mut notes = cara.catatan;
        notes.extend(cara.alasan);
        let left_out = cara.dikeluarkan.iter().map(|suku| suku.nama.as_str());
        let left_out = left_out.collect::<Vec<_>>();
        if !left_out.is_empty() {
            notes.push(text::laporan::dikeluarkan(
                &left_out
                    .iter()
                    .map(|name| name.to_string())
                    .collect::<Vec<_>>(),
            ));
        }
        let notes = notes.join(" ");
        sheet.write_string_with_format(row, 7, potong(&notes), words)?;
        let texts = [
            "",
            "",
            &cara.baris,
            &cara.judul,
            "",
            &symbols,
            &put_in,
            &notes,
        ];
        let lines = texts.into_iter().zip(LEBAR_JEJAK);
        let lines = lines.map(|(text, width)| baris_teks(text, width));
        tinggi(sheet, row, lines.max().unwrap_or(1))?;
    }
    sheet.set_freeze_panes(MULAI.saturating_add(1), 2)?;
    if row > MULAI {
        sheet.autofilter(MULAI, 0, row, 7)?;
    }
    // The list is followed on screen; on paper it would be two thirds of the workbook.
    sheet.set_print_area(0, 0, MULAI.saturating_sub(1), 7)?;
    cetak(sheet, LEBAR_JEJAK.iter().sum(), None)
}
