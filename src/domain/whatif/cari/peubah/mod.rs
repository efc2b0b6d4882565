//! The entry that may change: what stands there, how far it may go, in which steps, and how a figure is written there.

mod tulis;
mod uang;

use rust_decimal::Decimal;

use self::tulis::{tanda, teks};
use self::uang::uang;
use super::bagi::bagi;
use super::fungsi::Fungsi;
use super::{Mustahil, Pengubah, Perhatian};
use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Text};
use crate::domain::field::{Field, FieldKind, RowKind};
use crate::domain::notation::{
    Evidence, Number, Reading, unit_evidence, write_plain, write_ungrouped,
};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Outcome, Place};
use crate::domain::whatif::skenario::Ubahan;

/// Decimals of a step where fewer are typed and nothing is counted.
const DESIMAL: u32 = 2;
/// Parts of a rupiah in which money is shared out to try a formula, so that each share is in proportion.
pub const HALUS: Decimal = Decimal::from_parts(1, 0, 0, false, 12);

/// An entry, or several that move together.
#[derive(Clone)]
pub struct Peubah {
    bentuk: Bentuk,
    /// What stands there now.
    pub kini: Option<Decimal>,
    /// What it is measured against where nothing stands there: the other one of target and realisasi.
    pub acuan: Option<Decimal>,
    /// The least that may stand there.
    pub min: Option<Decimal>,
    /// The most.
    pub maks: Option<Decimal>,
    /// Decimals of a step.
    pub desimal: u32,
    /// Only whole steps, because it is counted or money.
    pub bulat: bool,
    /// It is in percent.
    pub persen: bool,
    /// Entries at which another branch may begin, as far as the row itself tells.
    pub ambang: Vec<Decimal>,
    /// How far a figure may lie from its share of the whole, because shares are parts of [`HALUS`].
    pub longgar: Decimal,
    /// The result that the entry must leave in its row.
    pub wajib: Option<HasilRef>,
    /// How far the bound may be off in the end, because written shares are whole rupiah.
    pub meleset: Decimal,
    /// What the reader should know of it.
    pub perhatian: Vec<Perhatian>,
    tempat: Vec<(Place, Fungsi)>,
}

#[derive(Clone)]
enum Bentuk {
    /// One figure, with the sign of comparison before it: the 11 of `<11`.
    Satu { at: CellRef, tanda: &'static str },
    /// One bound of a range, and the other.
    Rentang {
        at: CellRef,
        lain: Decimal,
        atas: bool,
    },
    /// Money of several kegiatan, with what it is shared out by.
    Bagian(Vec<(CellRef, Decimal)>),
}

impl Peubah {
    /// The entry that a question names.
    ///
    /// # Errors
    /// [`Mustahil`].
    pub fn new(outcome: &Outcome, pengubah: Pengubah) -> Result<Peubah, Mustahil> {
        match pengubah {
            Pengubah::Isian(at) => satu(&outcome.document, at),
            Pengubah::Pagu(id) => uang(outcome, id, Hasil::Pagu),
            Pengubah::RealisasiAnggaran(id) => uang(outcome, id, Hasil::RealisasiAnggaran),
            Pengubah::Merata => Err(Mustahil::TidakBergantung),
        }
    }

    /// What a place is for an entry `x`; `None` where it does not move with it.
    pub fn fungsi(&self, place: Place) -> Option<Fungsi> {
        let found = self.tempat.iter().find(|(known, _)| *known == place);
        found.map(|(_, fungsi)| *fungsi)
    }

    /// What to write for an entry `x`. Money is shared out in parts of `langkah` rupiah.
    pub fn ubahan(&self, document: &Document, x: Decimal, langkah: Decimal) -> Option<Vec<Ubahan>> {
        match &self.bentuk {
            Bentuk::Satu { at, tanda } => {
                let isi = teks(document, *at, tanda, x)?;
                Some(vec![Ubahan { at: *at, isi }])
            }
            Bentuk::Rentang { at, lain, atas } => {
                let (bawah, atas) = if *atas { (*lain, x) } else { (x, *lain) };
                let [bawah, atas] = [bawah, atas].map(|angka| write_ungrouped(angka, skala(angka)));
                let isi = Text::from(format!("{bawah} s.d. {atas}"));
                Some(vec![Ubahan { at: *at, isi }])
            }
            Bentuk::Bagian(all) => {
                let bobot: Vec<Decimal> = all.iter().map(|(_, bobot)| *bobot).collect();
                let parts = bagi(x, &bobot, langkah).ok()?;
                let write = |((at, _), part): (&(CellRef, Decimal), Decimal)| Ubahan {
                    at: *at,
                    isi: write_plain(part).into(),
                };
                let all = all.iter().zip(parts).map(write);
                // What stands there already is no change.
                Some(
                    all.filter(|new| document.text(new.at) != &*new.isi)
                        .collect(),
                )
            }
        }
    }
}

impl Peubah {
    /// A result as if it could be typed: only to see what rests on it.
    pub fn dari_hasil(at: HasilRef) -> Peubah {
        Peubah {
            bentuk: Bentuk::Bagian(Vec::new()),
            kini: None,
            acuan: None,
            min: None,
            maks: None,
            desimal: 0,
            bulat: false,
            persen: false,
            ambang: Vec::new(),
            longgar: Decimal::ZERO,
            meleset: Decimal::ZERO,
            wajib: None,
            perhatian: Vec::new(),
            tempat: vec![(Place::Hasil(at), Fungsi::sebanding(Decimal::ONE))],
        }
    }

    /// The rows whose money it moves.
    pub fn baris_uang(&self) -> Vec<Baris> {
        let money = |(place, _): &(Place, Fungsi)| match place {
            Place::Hasil(at) => Some(at.baris),
            Place::Cell(at) if at.field.kind() == FieldKind::Money => Some(Baris::Row(at.row)),
            Place::Cell(_) => None,
        };
        self.tempat.iter().filter_map(money).collect()
    }
}

/// The decimals that a figure needs.
pub fn skala(angka: Decimal) -> u32 {
    angka.normalize().scale()
}

fn number(document: &Document, at: CellRef) -> Option<Number> {
    match compute::bacaan(document, at)? {
        Reading::Number(number) => Some(number),
        _ => None,
    }
}

/// One typed cell.
fn satu(document: &Document, at: CellRef) -> Result<Peubah, Mustahil> {
    let row = document.row(at.row).ok_or(Mustahil::TidakBergantung)?;
    let reading = compute::bacaan(document, at).ok_or(Mustahil::TidakBergantung)?;
    let kind = at.field.kind();
    let others: Vec<CellRef> = row
        .kind
        .fields()
        .iter()
        .filter(|field| field.kind() == kind && **field != at.field)
        .map(|field| CellRef::new(at.row, *field))
        .filter(|cell| !row.is_blank(cell.field))
        .collect();
    // Of the many figures of a row those at whose values a capaian turns; all of them where quarters are consolidated.
    let main = [Field::Target, Field::Realisasi];
    let usual = row.kind == RowKind::Indikator && main.contains(&at.field);
    let (mut ambang, mut decimals, mut negative) = (vec![Decimal::ZERO], 0_u32, false);
    let mut acuan = None;
    let own = (at, Some(reading.clone()));
    let read = |cell: &CellRef| (*cell, compute::bacaan(document, *cell));
    for (cell, reading) in others.iter().map(read).chain([own]) {
        let figures = match reading {
            Some(Reading::Number(number)) => vec![number],
            Some(Reading::Range { lower, upper }) => vec![lower, upper],
            _ => continue,
        };
        for number in &figures {
            negative |= number.value < Decimal::ZERO;
            if cell == at || (usual && main.contains(&cell.field)) {
                decimals = decimals.max(number.decimals.saturating_sub(number.amount));
                decimals = decimals.max(skala(number.value).min(8));
            }
            let counts = !usual || main.contains(&cell.field) || figures.len() > 1;
            if cell != at && counts {
                ambang.push(number.value);
            }
        }
        if cell != at && usual && main.contains(&cell.field) {
            acuan = figures.last().map(|number| number.value);
        }
    }
    let money = kind == FieldKind::Money;
    let satuan = row.text(Field::Satuan);
    let counted = unit_evidence(satuan) == Evidence::Thousands && decimals == 0;
    let bulat = money || (kind == FieldKind::Number && counted);
    let unbounded = (negative && kind == FieldKind::Number)
        || matches!(kind, FieldKind::Percent | FieldKind::Sel);
    let mut peubah = Peubah {
        bentuk: Bentuk::Satu { at, tanda: "" },
        kini: None,
        acuan,
        min: (!unbounded).then_some(Decimal::ZERO),
        maks: None,
        desimal: if bulat { 0 } else { decimals.max(DESIMAL) },
        bulat,
        persen: kind == FieldKind::Number && (satuan.contains('%') || is_persen(satuan)),
        ambang,
        longgar: Decimal::ZERO,
        meleset: Decimal::ZERO,
        wajib: usual.then_some(HasilRef::new(Baris::Row(at.row), Hasil::Capaian)),
        perhatian: Vec::new(),
        tempat: vec![(Place::Cell(at), Fungsi::sebanding(Decimal::ONE))],
    };
    match reading {
        Reading::Number(number) => {
            peubah.kini = Some(number.value);
            let tanda = number.bound.map_or("", tanda);
            peubah.bentuk = Bentuk::Satu { at, tanda };
        }
        Reading::Range { lower, upper } => {
            peubah.rentang(
                at,
                lower.value,
                upper.value,
                turun(row.text(Field::Polaritas)),
            );
        }
        _ => {}
    }
    Ok(peubah)
}

fn is_persen(satuan: &str) -> bool {
    satuan.trim().eq_ignore_ascii_case("persen")
}

fn turun(polaritas: &str) -> bool {
    use crate::domain::rulebook::polaritas::Polaritas;
    let chosen = Field::Polaritas.choice(polaritas);
    chosen.and_then(|choice| Polaritas::from_id(choice.id)) == Some(Polaritas::RentangTurun)
}

impl Peubah {
    /// Of a range the bound that counts: the one that the realisasi lies beyond; inside it the one beyond which it
    /// would be worse.
    fn rentang(&mut self, at: CellRef, bawah: Decimal, atas: Decimal, turun: bool) {
        let upper = match self.acuan {
            Some(r) if r > atas => true,
            Some(r) if r < bawah => false,
            _ => turun,
        };
        let lain = if upper { bawah } else { atas };
        self.kini = Some(if upper { atas } else { bawah });
        if upper {
            self.min = Some(self.min.map_or(lain, |min| min.max(lain)));
        } else {
            self.maks = Some(lain);
        }
        self.bentuk = Bentuk::Rentang {
            at,
            lain,
            atas: upper,
        };
    }
}
