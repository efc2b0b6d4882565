//! The sheet of the office and its rules: what was chosen, the cap, the scale that the classes are looked up in.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::denah::{Denah, Letak};
use super::gaya::{self, Angka, Gaya, Peran};
use super::isian::{Isian, Pembaca};
use super::kertas::{cetak, kepala, tinggi};
use super::lembar::{Sumber, Tanda};
use super::rumus::{BATAS, KELAS, KELAS_BATAS, KELAS_TERMASUK};
use super::tulis::{pecahan, teks};
use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, FieldKind, RowKind};
use crate::domain::outcome::Place;
use crate::text::xlsx as kata;

const ATURAN: [Field; 5] = [
    Field::Skala,
    Field::Batas,
    Field::Rerata,
    Field::TargetNol,
    Field::Simpangan,
];

/// The first row below the title.
const MULAI: u32 = 3;

fn identitas() -> impl Iterator<Item = (u32, Field)> {
    (MULAI.saturating_add(1)..).zip(RowKind::Identitas.fields().iter().copied())
}

/// The row of the heading of the rules.
fn baris_aturan() -> u32 {
    let fields = u32::try_from(RowKind::Identitas.fields().len()).unwrap_or(0);
    MULAI.saturating_add(fields).saturating_add(2)
}

/// Where the typed cells of the sheet stand.
pub fn petakan(denah: &mut Denah) {
    for (baris, field) in identitas() {
        let letak = Letak {
            lembar: 0,
            kolom: 1,
            baris,
        };
        denah.taruh(Place::Cell(CellRef::new(RowId::IDENTITAS, field)), letak);
    }
}

/// Writes the sheet and names its ranges.
pub fn tulis(
    buku: &mut Workbook,
    sumber: &Sumber,
    pembaca: &Pembaca,
    gaya: &mut Gaya,
) -> Result<(), XlsxError> {
    let document = &sumber.outcome.document;
    let rules = &sumber.outcome.pengaturan;
    let sheet = buku.add_worksheet();
    sheet.set_name(kata::PENGATURAN.0)?;
    kepala(sheet, kata::PENGATURAN.1, &kata::laporan(document))?;
    for (column, width) in (0..).zip([44.0, 56.0, 18.0, 28.0]) {
        sheet.set_column_width(column, width)?;
    }
    let head = gaya::kepala();
    let at = |baris, kolom| Letak {
        lembar: 0,
        kolom,
        baris,
    };
    sheet.write_string_with_format(MULAI, 0, kata::IDENTITAS, &head)?;
    sheet.write_string_with_format(MULAI, 1, "", &head)?;
    for (baris, field) in identitas() {
        let label = gaya.sel(Peran::Label, Angka::Teks, Tanda::Biasa, 0, true);
        sheet.write_string_with_format(baris, 0, field.label(), label)?;
        let cell = CellRef::new(RowId::IDENTITAS, field);
        match pembaca.isian(sumber, cell) {
            Isian::Kosong(angka) => {
                let format = gaya.sel(Peran::Isian, angka, Tanda::Biasa, 0, true);
                sheet.write_blank(baris, 1, format)?;
            }
            Isian::Angka(value, angka) => {
                let format = gaya.sel(Peran::Isian, angka, Tanda::Biasa, 0, true);
                sheet.write_number_with_format(baris, 1, pecahan(value), format)?;
            }
            Isian::Teks(text, _) => {
                let format = gaya.sel(Peran::Isian, Angka::Teks, Tanda::Biasa, 0, true);
                teks(sheet, at(baris, 1), &text, format)?;
            }
        }
    }
    let top = baris_aturan();
    sheet.write_string_with_format(top, 0, kata::ATURAN, &head)?;
    let [_, chosen] = kata::KOLOM_ATURAN;
    sheet.write_string_with_format(top, 1, chosen, &head)?;
    let mut row = top;
    for field in ATURAN {
        row = row.saturating_add(1);
        let label = gaya.sel(Peran::Label, Angka::Teks, Tanda::Biasa, 0, true);
        sheet.write_string_with_format(row, 0, field.label(), label)?;
        sheet.write_string_with_format(
            row,
            1,
            pilihan(document.pengaturan(field), field),
            label,
        )?;
    }
    row = row.saturating_add(1);
    let label = gaya.sel(Peran::Label, Angka::Teks, Tanda::Biasa, 0, true);
    sheet.write_string_with_format(row, 0, kata::BATAS, label)?;
    match rules.batas {
        Some(batas) => {
            let format = gaya.sel(Peran::Isian, Angka::Desimal(0), Tanda::Biasa, 0, true);
            sheet.write_number_with_format(row, 1, pecahan(batas), format)?;
        }
        None => {
            sheet.write_string_with_format(row, 1, kata::TANPA_BATAS, label)?;
        }
    }
    let cap = row.saturating_add(1);
    row = row.saturating_add(2);
    sheet.write_string_with_format(row, 0, kata::skala(rules.skala.nama), &gaya::keterangan())?;
    row = row.saturating_add(1);
    for (column, text) in (0..).zip(kata::KOLOM_SKALA) {
        sheet.write_string_with_format(row, column, text, &head)?;
    }
    // The longest of the headings stands on two lines.
    tinggi(sheet, row, 2)?;
    let first = row.saturating_add(2);
    let count = rules.skala.kelas.len();
    for (rank, kelas) in rules.skala.kelas.iter().enumerate() {
        row = row.saturating_add(1);
        let words = gaya.sel(Peran::Label, Angka::Teks, Tanda::Biasa, 0, true);
        teks(sheet, at(row, 0), &kelas.label, words)?;
        let sign = if kelas.inklusif { "≥" } else { ">" };
        let last = rank.saturating_add(1) == count;
        sheet.write_string_with_format(row, 3, kata::kelas(sign, kelas.batas, last), words)?;
        let decimals = u8::try_from(kelas.batas.normalize().scale()).unwrap_or(2);
        let format = gaya.sel(
            Peran::Isian,
            Angka::Desimal(decimals),
            Tanda::Biasa,
            0,
            true,
        );
        sheet.write_number_with_format(row, 1, pecahan(kelas.batas), format)?;
        let format = gaya.sel(Peran::Isian, Angka::Polos, Tanda::Biasa, 0, true);
        sheet.write_number_with_format(row, 2, f64::from(u8::from(kelas.inklusif)), format)?;
    }
    cetak(sheet, 100.0, None)?;
    let last = row.saturating_add(1);
    let name = kata::PENGATURAN.0;
    buku.define_name(BATAS, &format!("={name}!$B${cap}"))?;
    for (known, column) in [(KELAS, 'A'), (KELAS_BATAS, 'B'), (KELAS_TERMASUK, 'C')] {
        buku.define_name(
            known,
            &format!("={name}!${column}${first}:${column}${last}"),
        )?;
    }
    Ok(())
}

/// The word of a choice; of none the usual one.
fn pilihan(text: &str, field: Field) -> String {
    if let Some(choice) = field.choice(text) {
        return choice.label.into();
    }
    let FieldKind::Choice([first, ..]) = field.kind() else {
        return text.into();
    };
    format!("{} {}", first.label, kata::BAWAAN)
}
