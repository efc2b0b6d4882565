//! Writes the sheets: every cell with its text, number or formula, its look and its note.

use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, Formula, Note, Workbook, Worksheet, XlsxError};

use super::denah::{Denah, Letak, Tajuk};
use super::gaya::{self, Angka, Gaya, Peran};
use super::isian::{Isian, Pembaca};
use super::kertas::{baris_teks, cetak, kepala, tinggi, tinggi_kepala};
use super::lembar::{Garis, Isi, Kolom, Lembar, Muatan, Sumber, Tanda};
use super::rumus::Penyusun;
use crate::domain::document::CellRef;
use crate::domain::field::Field;
use crate::domain::outcome::{HasilRef, Nilai, Place, Sel};
use crate::text::{self, Tampil, xlsx as kata};

/// The row of the headings, counted from 0; the title and a line on the report stand above.
pub const KEPALA: u32 = 3;

/// The most characters of a cell.
pub const TERPANJANG: usize = 32_767;

/// A result that stands as a figure, not as a formula.
pub struct Tetap {
    /// Which.
    pub at: HasilRef,
    /// Where.
    pub letak: Letak,
}

/// Says where everything will stand; the first sheet has the number `mulai`.
pub fn petakan(
    lembar: &[Lembar],
    mulai: usize,
    sumber: &Sumber,
    pembaca: &Pembaca,
    denah: &mut Denah,
) {
    for (nomor, satu) in (mulai..).zip(lembar) {
        for (kolom, one) in (0..).zip(&satu.kolom) {
            match one.isi {
                Isi::Medan(field) => denah.taruh_kolom(nomor, Tajuk::Medan(field), kolom),
                Isi::Jenis => denah.taruh_kolom(nomor, Tajuk::Jenis, kolom),
                Isi::Hasil(hasil) | Isi::LihatHasil(hasil) => {
                    denah.taruh_kolom(nomor, Tajuk::Hasil(hasil), kolom);
                }
                _ => {}
            }
        }
        for (at, garis) in (0_u32..).zip(&satu.garis) {
            for (kolom, one) in (0..).zip(&satu.kolom) {
                let letak = Letak {
                    lembar: nomor,
                    kolom,
                    baris: KEPALA.saturating_add(1).saturating_add(at),
                };
                match garis.muatan(one.isi, sumber, &satu.kolom) {
                    Muatan::Ketikan(cell) => {
                        denah.taruh(Place::Cell(cell), letak);
                        if let Some((_, terbaca)) = pembaca.baca(sumber, cell) {
                            denah.bacaan(cell, terbaca);
                        }
                    }
                    Muatan::Hasil(at) => denah.taruh(Place::Hasil(at), letak),
                    _ => {}
                }
            }
        }
    }
}

/// Writes one sheet after the other.
pub struct Penulis<'a, 'b> {
    /// What it is made from.
    pub sumber: &'a Sumber<'b>,
    /// Typed cells.
    pub pembaca: &'a Pembaca<'b>,
    /// Formulas.
    pub penyusun: &'a Penyusun<'b>,
    /// Looks.
    pub gaya: Gaya,
    /// Results without a formula.
    pub tetap: Vec<Tetap>,
}

impl Penulis<'_, '_> {
    /// Adds a sheet.
    pub fn lembar(
        &mut self,
        buku: &mut Workbook,
        nomor: usize,
        satu: &Lembar,
    ) -> Result<(), XlsxError> {
        let name = self.penyusun.denah.lembar.get(nomor);
        let sheet = buku.add_worksheet();
        sheet.set_name(name.map_or("", String::as_str))?;
        kepala(
            sheet,
            &satu.judul,
            &kata::laporan(&self.sumber.outcome.document),
        )?;
        let head = gaya::kepala();
        for (at, kolom) in (0..).zip(&satu.kolom) {
            sheet.set_column_width(at, kolom.lebar)?;
            sheet.write_string_with_format(KEPALA, at, &*kolom.judul, &head)?;
        }
        sheet.set_row_height(KEPALA, tinggi_kepala(&satu.kolom))?;
        for (at, garis) in (0_u32..).zip(&satu.garis) {
            let baris = KEPALA.saturating_add(1).saturating_add(at);
            let mut lines = 1;
            for (kolom, one) in (0..).zip(&satu.kolom) {
                let di = Letak {
                    lembar: nomor,
                    kolom,
                    baris,
                };
                self.sel(sheet, di, garis, one, &satu.kolom)?;
                let text = self.teks_panjang(garis, one, &satu.kolom);
                lines = lines.max(baris_teks(&text, ruang(garis, one)));
            }
            tinggi(sheet, baris, lines)?;
        }
        let first = KEPALA.saturating_add(1);
        sheet.set_freeze_panes(first, satu.beku)?;
        let lebar: f64 = satu.kolom.iter().map(|kolom| kolom.lebar).sum();
        cetak(sheet, lebar, Some((KEPALA, satu.beku)))?;
        Ok(())
    }

    fn sel(
        &mut self,
        sheet: &mut Worksheet,
        di: Letak,
        garis: &Garis,
        kolom: &Kolom,
        all: &[Kolom],
    ) -> Result<(), XlsxError> {
        let tanda = garis.tanda;
        let inden = inden(garis, kolom);
        let label = |gaya: &mut Gaya| {
            gaya.sel(Peran::Label, Angka::Teks, tanda, inden, true)
                .clone()
        };
        match garis.muatan(kolom.isi, self.sumber, all) {
            Muatan::Kosong => {
                sheet.write_blank(di.baris, di.kolom, &label(&mut self.gaya))?;
            }
            Muatan::Nomor(nomor) => {
                let format = self.gaya.sel(Peran::Label, Angka::Urutan, tanda, 0, true);
                let value = f64::from(u32::try_from(nomor).unwrap_or(u32::MAX));
                sheet.write_number_with_format(di.baris, di.kolom, value, format)?;
            }
            Muatan::Label(text) => {
                teks(sheet, di, &text, &label(&mut self.gaya))?;
            }
            Muatan::Ketikan(cell) => self.ketikan(sheet, di, cell, tanda, inden)?,
            Muatan::Lihat(place) => self.lihat(sheet, di, place, tanda, inden)?,
            Muatan::Hasil(at) => self.hasil(sheet, di, at, tanda)?,
        }
        Ok(())
    }

    /// The words of a cell that may need several lines.
    fn teks_panjang(&self, garis: &Garis, kolom: &Kolom, all: &[Kolom]) -> String {
        let place = match garis.muatan(kolom.isi, self.sumber, all) {
            Muatan::Label(text) => return text,
            Muatan::Ketikan(cell) | Muatan::Lihat(Place::Cell(cell)) => cell,
            Muatan::Hasil(at) | Muatan::Lihat(Place::Hasil(at)) => {
                let sel = self.sumber.outcome.sel(at);
                let word = sel.filter(|sel| sel.nilai.angka().is_none());
                return word.map(|sel| text::sel(sel).text()).unwrap_or_default();
            }
            _ => return String::new(),
        };
        match self.pembaca.isian(self.sumber, place) {
            Isian::Teks(text, _) => text,
            _ => String::new(),
        }
    }

    fn ketikan(
        &mut self,
        sheet: &mut Worksheet,
        di: Letak,
        cell: CellRef,
        tanda: Tanda,
        inden: u8,
    ) -> Result<(), XlsxError> {
        match self.pembaca.isian(self.sumber, cell) {
            Isian::Kosong(angka) => {
                let format = self.gaya.sel(Peran::Isian, angka, tanda, inden, true);
                sheet.write_blank(di.baris, di.kolom, format)?;
            }
            Isian::Angka(value, angka) => {
                let format = self.gaya.sel(Peran::Isian, angka, tanda, inden, true);
                sheet.write_number_with_format(di.baris, di.kolom, pecahan(value), format)?;
                if terlalu_teliti(value) {
                    catatan(sheet, di, &kata::lengkap(value))?;
                }
            }
            Isian::Teks(text, note) => {
                let format = self.gaya.sel(Peran::Isian, Angka::Teks, tanda, inden, true);
                teks(sheet, di, &text, format)?;
                if let Some(note) = note {
                    catatan(sheet, di, &note)?;
                }
            }
        }
        Ok(())
    }

    fn lihat(
        &mut self,
        sheet: &mut Worksheet,
        di: Letak,
        place: Place,
        tanda: Tanda,
        inden: u8,
    ) -> Result<(), XlsxError> {
        let denah = self.penyusun.denah;
        let Some(letak) = denah.letak(place) else {
            return Ok(());
        };
        let formula = Formula::new(denah.sebut(di.lembar, letak));
        let (angka, ada, result) = match place {
            Place::Cell(cell) => match self.pembaca.isian(self.sumber, cell) {
                Isian::Kosong(_) => return Ok(()),
                Isian::Angka(value, angka) => (angka, true, pecahan(value).to_string()),
                Isian::Teks(text, _) => (Angka::Teks, true, potong(&text).to_string()),
            },
            Place::Hasil(at) => match self.sumber.outcome.sel(at) {
                Some(sel) => tampil(sel),
                None => return Ok(()),
            },
        };
        let format = self.gaya.sel(Peran::Label, angka, tanda, inden, ada);
        let formula = formula.set_result(result);
        sheet.write_formula_with_format(di.baris, di.kolom, formula, format)?;
        Ok(())
    }

    fn hasil(
        &mut self,
        sheet: &mut Worksheet,
        di: Letak,
        at: HasilRef,
        tanda: Tanda,
    ) -> Result<(), XlsxError> {
        let Some(sel) = self.sumber.outcome.sel(at) else {
            return Ok(());
        };
        let (angka, ada, result) = tampil(sel);
        let format = self.gaya.sel(Peran::Hasil, angka, tanda, 0, ada);
        match self.penyusun.rumus(at.baris, sel, di.lembar) {
            Some(formula) => {
                let formula = Formula::new(formula).set_result(result);
                sheet.write_formula_with_format(di.baris, di.kolom, formula, format)?;
            }
            None => match &sel.nilai {
                Nilai::Angka(value) => {
                    sheet.write_number_with_format(di.baris, di.kolom, pecahan(*value), format)?;
                    catatan(sheet, di, kata::TETAP)?;
                    self.tetap.push(Tetap { at, letak: di });
                }
                _ => {
                    sheet.write_string_with_format(di.baris, di.kolom, &result, format)?;
                }
            },
        }
        Ok(())
    }
}

/// How far a name is set in.
fn inden(garis: &Garis, kolom: &Kolom) -> u8 {
    match kolom.isi {
        Isi::Medan(Field::Uraian) | Isi::LihatMedan(Field::Uraian) => garis.jenjang,
        _ => 0,
    }
}

/// The width that is left for the words of a cell: those set in have less, and bold ones need more.
fn ruang(garis: &Garis, kolom: &Kolom) -> f64 {
    let bold = if garis.tanda == Tanda::Biasa {
        1.0
    } else {
        0.9
    };
    (kolom.lebar - 1.5 * f64::from(inden(garis, kolom))) * bold
}

/// The look of a result, whether there is one, and what it is as the cell keeps it.
pub fn tampil(sel: &Sel) -> (Angka, bool, String) {
    match &sel.nilai {
        Nilai::Angka(value) => {
            let angka = Angka::hasil(sel.cara.ukuran(), Some(*value));
            (angka, true, pecahan(*value).to_string())
        }
        _ => {
            let shown = text::sel(sel);
            let ada = !matches!(shown, Tampil::Tiada(_));
            (Angka::hasil(sel.cara.ukuran(), None), ada, shown.text())
        }
    }
}

/// A number as a spreadsheet keeps it: the nearest of those with some 15 digits. No sum is made of it.
pub fn pecahan(value: Decimal) -> f64 {
    value.to_string().parse().unwrap_or(0.0)
}

/// Whether a number has more digits than a spreadsheet keeps.
pub fn terlalu_teliti(value: Decimal) -> bool {
    let digits = value.normalize().mantissa().unsigned_abs().to_string();
    digits.trim_end_matches('0').len() > 15
}

/// As much of a text as a cell holds.
pub fn potong(text: &str) -> &str {
    match text.char_indices().nth(TERPANJANG) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}

/// A text, always as a text.
pub fn teks(
    sheet: &mut Worksheet,
    di: Letak,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let fits = potong(text);
    sheet.write_string_with_format(di.baris, di.kolom, fits, format)?;
    if fits.len() < text.len() {
        catatan(sheet, di, kata::TERPOTONG)?;
    }
    Ok(())
}

fn catatan(sheet: &mut Worksheet, di: Letak, text: &str) -> Result<(), XlsxError> {
    let note = Note::new(text)
        .add_author_prefix(false)
        .set_author("Kalkulator SAKIP");
    sheet.insert_note(di.baris, di.kolom, &note.set_width(260).set_height(90))?;
    Ok(())
}
