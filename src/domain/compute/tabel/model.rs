//! A table made ready for reckoning: its columns, inputs and rows with what they are called and what stands below what.
//! Reads settings, not figures.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::formula::Function;
use crate::domain::notation::{self, LoneDot, Reading, Unreadable};
use crate::domain::outcome::Hasil;
use crate::domain::rulebook::rumus::Ukuran;
use crate::domain::tabel::{
    JenisBaris, JenisKolom, folded, is_empty, kind_of, kode_key, parents, row_kind_of,
};

/// What the last line of a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ringkasan {
    /// Nothing.
    Tanpa,
    /// A function of the plain rows.
    Agregat(Function),
    /// The column's formula over the last lines of the others.
    Rumus,
    /// The same or the sum of its cells, whichever means something: what a computed column does unasked.
    RumusBila,
}

/// A column.
pub struct Kolom<'a> {
    /// The row that it is in the document.
    pub row: &'a Arc<Row>,
    /// Its name as typed.
    pub nama: &'a str,
    /// What its cells are.
    pub jenis: JenisKolom,
    /// What its last line shows.
    pub ringkasan: Ringkasan,
    /// Decimals asked for.
    pub desimal: Option<u8>,
    /// Its unit, else that of the table, in lower case.
    pub satuan: String,
    /// Its figures are rupiah.
    pub rupiah: bool,
    /// They are so by the column itself, not by the unit of the table: then the unit of a row says nothing about them.
    pub uang: bool,
}

impl Kolom<'_> {
    /// The field of its cells.
    pub fn field(&self) -> Field {
        Field::Sel(self.row.id)
    }

    /// The column of its results.
    pub fn hasil(&self) -> Hasil {
        Hasil::Sel(self.row.id)
    }

    /// Where its formula is typed.
    pub fn rumus(&self) -> CellRef {
        CellRef::new(self.row.id, Field::Rumus)
    }

    /// How a result in it is shown.
    pub fn ukuran(&self, percent: bool) -> Ukuran {
        let percent = percent || self.jenis == JenisKolom::Persen;
        match (percent, self.rupiah, self.desimal) {
            (true, _, None | Some(2)) => Ukuran::Persen,
            (true, _, Some(decimals)) => Ukuran::PersenDesimal(decimals),
            (false, true, None | Some(0)) => Ukuran::Rupiah,
            (false, true, Some(decimals)) => Ukuran::RupiahDesimal(decimals),
            (false, false, decimals) => Ukuran::Angka(decimals),
        }
    }
}

/// A row.
pub struct Baris<'a> {
    /// The row that it is in the document.
    pub row: &'a Arc<Row>,
    /// What it is in the sums.
    pub jenis: JenisBaris,
    /// The row that its kode stands below.
    pub induk: Option<usize>,
    /// The rows whose kode stand directly below its own, those not wholly empty.
    pub anak: Vec<usize>,
    /// Its own unit in lower case.
    pub satuan: String,
    /// Nothing at all is typed in it.
    pub kosong: bool,
}

impl Baris<'_> {
    /// Whether a sum of a column takes it: a plain row that stands below no other.
    pub fn terhitung(&self) -> bool {
        self.jenis == JenisBaris::Data && self.induk.is_none() && !self.kosong
    }
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nama {
    /// One thing, by its position.
    Satu(usize),
    /// Several things.
    Ganda,
}

/// A table.
pub struct Model<'a> {
    /// The row that it is in the document.
    pub row: &'a Arc<Row>,
    /// Its columns.
    pub kolom: Vec<Kolom<'a>>,
    /// Its named inputs.
    pub peubah: Vec<&'a Arc<Row>>,
    /// Its rows.
    pub baris: Vec<Baris<'a>>,
    /// Columns by name.
    pub nama_kolom: HashMap<String, Nama>,
    /// Inputs by name.
    pub nama_peubah: HashMap<String, Nama>,
    /// Rows by kode.
    pub kode: HashMap<String, Nama>,
    /// Rows by uraian.
    pub uraian: HashMap<String, Nama>,
}

impl<'a> Model<'a> {
    /// Makes the table ready whose row and rows below it are `block`; `None` for an empty block.
    pub fn new(block: &'a [Arc<Row>], findings: &mut Vec<Finding>) -> Option<Model<'a>> {
        let (row, below) = block.split_first()?;
        for field in [Field::Grafik, Field::Letak] {
            chosen(row, field, findings);
        }
        let of = |kind| below.iter().filter(move |row| row.kind == kind);
        let kolom: Vec<Kolom> = of(RowKind::KolomTabel)
            .map(|column| kolom(column, row, findings))
            .collect();
        let peubah: Vec<&Arc<Row>> = of(RowKind::Peubah).collect();
        let columns = kolom.iter().map(|kolom| kolom.row.id).collect();
        let baris = rows(
            &of(RowKind::BarisTabel).collect::<Vec<_>>(),
            &columns,
            findings,
        );
        let rows = || {
            let named = baris.iter().enumerate();
            named.filter(|(_, baris)| baris.jenis != JenisBaris::Judul)
        };
        let text = |row: &Row, field| folded(row.text(field));
        Some(Model {
            row,
            nama_kolom: names(kolom.iter().map(|kolom| folded(kolom.nama)).enumerate()),
            nama_peubah: names(
                peubah
                    .iter()
                    .map(|row| text(row, Field::Uraian))
                    .enumerate(),
            ),
            kode: names(rows().map(|(at, baris)| (at, text(baris.row, Field::Kode)))),
            uraian: names(rows().map(|(at, baris)| (at, text(baris.row, Field::Uraian)))),
            kolom,
            peubah,
            baris,
        })
    }

    /// The unit of a cell in lower case: rupiah and percent where the column says so, else that of its row, else of its
    /// column, else of the table.
    pub fn satuan(&self, baris: usize, kolom: usize) -> &str {
        match self.kolom.get(kolom) {
            Some(kolom) if kolom.uang => return "rp",
            Some(kolom) if kolom.jenis == JenisKolom::Persen => return "%",
            _ => {}
        }
        let row = self.baris.get(baris).map_or("", |baris| &baris.satuan);
        match (row, self.kolom.get(kolom)) {
            ("", Some(kolom)) => &kolom.satuan,
            _ => row,
        }
    }
}

fn kolom<'a>(row: &'a Arc<Row>, tabel: &Row, findings: &mut Vec<Finding>) -> Kolom<'a> {
    chosen(row, Field::JenisKolom, findings);
    let jenis = kind_of(row);
    let unit = if row.is_blank(Field::Satuan) {
        tabel.text(Field::Satuan)
    } else {
        row.text(Field::Satuan)
    };
    let counts = jenis.is_numeric() && !matches!(jenis, JenisKolom::Persen | JenisKolom::Tahun);
    let ringkasan = match (chosen(row, Field::Ringkasan, findings), jenis) {
        (Some("banyak"), _) => Ringkasan::Agregat(Function::Banyak),
        (_, JenisKolom::Teks) => Ringkasan::Tanpa,
        (Some("jumlah"), _) => Ringkasan::Agregat(Function::Jumlah),
        (Some("rata-rata"), _) => Ringkasan::Agregat(Function::Rata),
        (Some("tertinggi"), _) => Ringkasan::Agregat(Function::Tertinggi),
        (Some("terendah"), _) => Ringkasan::Agregat(Function::Terendah),
        (Some("rumus"), JenisKolom::Hitung) => Ringkasan::Rumus,
        (Some(_), _) => Ringkasan::Tanpa,
        (None, JenisKolom::Uang) => Ringkasan::Agregat(Function::Jumlah),
        (None, JenisKolom::Hitung) => Ringkasan::RumusBila,
        (None, _) => Ringkasan::Tanpa,
    };
    let rupiah = |unit: &str| {
        let word = folded(unit);
        jenis == JenisKolom::Uang || (counts && matches!(word.as_str(), "rp" | "rupiah"))
    };
    Kolom {
        row,
        nama: row.text(Field::Uraian).trim(),
        jenis,
        ringkasan,
        desimal: decimals(row, findings),
        satuan: unit.trim().to_lowercase(),
        rupiah: rupiah(unit),
        uang: rupiah(row.text(Field::Satuan)),
    }
}

fn decimals(row: &Row, findings: &mut Vec<Finding>) -> Option<u8> {
    const MOST: u8 = 10;
    let place = CellRef::new(row.id, Field::Desimal);
    let why = match notation::read(row.text(Field::Desimal), LoneDot::Thousands) {
        Reading::Empty => return None,
        Reading::Number(number) => {
            let whole = Some(number.value.normalize()).filter(|value| value.scale() == 0);
            let decimals = whole.and_then(|value| u8::try_from(value.mantissa()).ok());
            match decimals {
                Some(decimals) if decimals <= MOST => return Some(decimals),
                _ => Unreadable::NotANumber,
            }
        }
        Reading::Unreadable(why) => why,
        _ => Unreadable::NotANumber,
    };
    findings.push(Finding::new(place, FindingKind::BukanAngka(why)));
    None
}

/// The word chosen; a text that is none of the choices is a finding.
fn chosen(row: &Row, field: Field, findings: &mut Vec<Finding>) -> Option<&'static str> {
    let choice = field.choice(row.text(field));
    if choice.is_none() && !row.is_blank(field) {
        let place = CellRef::new(row.id, field);
        findings.push(Finding::new(place, FindingKind::PilihanAsing));
    }
    choice.map(|choice| choice.id)
}

fn rows<'a>(
    rows: &[&'a Arc<Row>],
    columns: &HashSet<RowId>,
    findings: &mut Vec<Finding>,
) -> Vec<Baris<'a>> {
    let mut kodes = HashSet::new();
    let mut found: Vec<Baris> = Vec::with_capacity(rows.len());
    for (row, induk) in rows.iter().zip(parents(rows)) {
        chosen(row, Field::JenisBaris, findings);
        let (jenis, kode) = (row_kind_of(row), kode_key(row));
        if jenis == JenisBaris::Data && !kode.is_empty() && !kodes.insert(kode) {
            let place = CellRef::new(row.id, Field::Kode);
            findings.push(Finding::new(place, FindingKind::KodeGanda));
        }
        found.push(Baris {
            row,
            jenis,
            induk,
            anak: Vec::new(),
            satuan: row.text(Field::Satuan).trim().to_lowercase(),
            kosong: is_empty(row, columns),
        });
    }
    for at in 0..found.len() {
        let Some((induk, false)) = found.get(at).and_then(|row| Some((row.induk?, row.kosong)))
        else {
            continue;
        };
        if let Some(induk) = found.get_mut(induk) {
            induk.anak.push(at);
        }
    }
    found
}

fn names(all: impl Iterator<Item = (usize, String)>) -> HashMap<String, Nama> {
    let mut names = HashMap::new();
    for (at, name) in all.filter(|(_, name)| !name.is_empty()) {
        names
            .entry(name)
            .and_modify(|nama| *nama = Nama::Ganda)
            .or_insert(Nama::Satu(at));
    }
    names
}
