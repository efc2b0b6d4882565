//! The draft and its scenarios side by side: which results differ, per indikator, per sasaran and in total.
//!
//! One table for any number of scenarios; each cell has the result of the draft and, per scenario, the result, the exact
//! difference (unrounded minus unrounded, to be rounded once where it is written) and which way it went. A result that
//! cannot be computed keeps its reason and has no difference.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rust_decimal::Decimal;

use super::skenario::Skenario;
use crate::domain::compute::Pembaca;
use crate::domain::document::{CellRef, Document, Row, RowId, Text};
use crate::domain::field::{RowKind, Section};
use crate::domain::notation::Reading;
use crate::domain::number;
use crate::domain::outcome::{
    Baris, BarisHasil, Hasil, HasilRef, Nilai, Outcome, Place, Sel, Simpulan,
};
use crate::domain::rulebook::dana::SumberDana;
use crate::domain::rulebook::rumus::Ukuran;

/// The columns, in their order. [`Hasil::CapaianDihitung`] is there only where some column of the table has a cap.
pub const KOLOM: [Hasil; 9] = [
    Hasil::Capaian,
    Hasil::CapaianDihitung,
    Hasil::Rerata,
    Hasil::Kategori,
    Hasil::Pagu,
    Hasil::RealisasiAnggaran,
    Hasil::Serapan,
    Hasil::Ei,
    Hasil::Simpulan,
];

/// Which way a result went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Arah {
    /// It is the same.
    Sama,
    /// It is better.
    LebihBaik,
    /// It is worse.
    LebihBuruk,
    /// It is another one, and neither is better: money, one of them cannot be computed, or they count other rows.
    Lain,
}

/// The rows that a mean or sum of a scenario counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anggota {
    /// Rows that entered.
    pub terhitung: usize,
    /// Rows that there are.
    pub dari: usize,
    /// What they are, where they are typed rows.
    pub jenis: Option<RowKind>,
}

/// A result in one scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Lawan {
    /// The result; `None` where the scenario has no such row or column.
    pub nilai: Option<Nilai>,
    /// Result minus that of the draft, unrounded, in its unit (points of percent, rupiah); `None` where one of them is no
    /// number, and where they count other rows.
    pub beda: Option<Decimal>,
    /// Which way it went.
    pub arah: Arah,
    /// What it counts, where the draft leaves out other rows: a mean over fewer of them is no gain and no loss.
    pub anggota: Option<Anggota>,
}

/// One result in the draft and in the scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct SelBanding {
    /// The column.
    pub hasil: Hasil,
    /// Its unit and decimals.
    pub ukuran: Ukuran,
    /// The result in the draft; `None` where it has no such row or column.
    pub dasar: Option<Nilai>,
    /// The same in each scenario, in their order.
    pub lawan: Vec<Lawan>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct BarisBanding {
    /// Which row.
    pub baris: Baris,
    /// Its results, in the order of [`KOLOM`].
    pub sel: Vec<SelBanding>,
}

/// A typed cell that some scenario fills in otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct IsianBanding {
    /// The cell.
    pub at: CellRef,
    /// What the draft holds.
    pub dasar: Text,
    /// Per scenario what it holds instead, and by how much the figure differs where both are one figure; `None` where it
    /// holds what the draft holds.
    pub lawan: Vec<Option<(Text, Option<Decimal>)>>,
}

/// The draft and its scenarios side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Banding {
    /// Tujuan, sasaran and indikator, all indikator together, sources of funds, totals of money.
    pub baris: Vec<BarisBanding>,
    /// The cells that differ, in the order of the document.
    pub isian: Vec<IsianBanding>,
}

impl Lawan {
    /// Whether it differs from the draft, in what it says or in the rows it counts.
    pub fn berubah(&self) -> bool {
        self.arah != Arah::Sama
    }
}

impl BarisBanding {
    /// Whether some result differs in some scenario.
    pub fn berubah(&self) -> bool {
        let mut all = self.sel.iter().flat_map(|sel| &sel.lawan);
        all.any(Lawan::berubah)
    }

    /// One result.
    pub fn sel(&self, hasil: Hasil) -> Option<&SelBanding> {
        self.sel.iter().find(|sel| sel.hasil == hasil)
    }
}

impl Banding {
    /// The rows in which something differs.
    pub fn berubah(&self) -> impl Iterator<Item = &BarisBanding> {
        self.baris.iter().filter(|baris| baris.berubah())
    }

    /// One row.
    pub fn baris(&self, baris: Baris) -> Option<&BarisBanding> {
        self.baris.iter().find(|known| known.baris == baris)
    }
}

/// Puts the outcomes of scenarios beside that of the draft.
pub fn banding(dasar: &Outcome, skenario: &[(&Skenario, &Outcome)]) -> Banding {
    let outcomes: Vec<&Outcome> = skenario.iter().map(|(_, outcome)| *outcome).collect();
    let all = || std::iter::once(dasar).chain(outcomes.iter().copied());
    let capped = all().any(|outcome| outcome.pengaturan.batas.is_some());
    let kolom = KOLOM.into_iter();
    let kolom: Vec<Hasil> = kolom
        .filter(|hasil| capped || *hasil != Hasil::CapaianDihitung)
        .collect();
    let kinerja = dasar.document.rows(Section::Kinerja).iter();
    let kinerja = kinerja.map(|row| Baris::Row(row.id));
    let sources = SumberDana::ALL.into_iter().map(Baris::Sumber);
    let rows = kinerja.chain([Baris::Rekap]).chain(sources);
    let rows = rows.chain([Baris::TotalApbd, Baris::Total]);
    let baris = rows.filter_map(|baris| {
        let here: Vec<_> = all()
            .map(|outcome| (outcome.baris(baris), outcome))
            .collect();
        let sel = kolom.iter().filter_map(|hasil| satu(*hasil, &here));
        let sel: Vec<_> = sel.collect();
        (!sel.is_empty()).then_some(BarisBanding { baris, sel })
    });
    Banding {
        baris: baris.collect(),
        isian: isian(&dasar.document, skenario),
    }
}

/// What a figure of this row takes together.
fn seluas<'a>(of: &(Option<&'a Arc<BarisHasil>>, &'a Outcome), hasil: Hasil) -> Cakupan<'a> {
    of.0.and_then(|baris| baris.sel(hasil))
        .map_or_else(Cakupan::default, |sel| cakupan(of.1, sel, DALAM))
}

/// One column of one row: that of the draft first.
fn satu(hasil: Hasil, here: &[(Option<&Arc<BarisHasil>>, &Outcome)]) -> Option<SelBanding> {
    let sel = |of: &(Option<&Arc<BarisHasil>>, _)| Some(of.0?.sel(hasil)?.nilai.clone());
    let mut known = here
        .iter()
        .filter_map(|(baris, _)| baris.as_ref()?.sel(hasil));
    let ukuran = known.next()?.cara.ukuran();
    let (first, others) = here.split_first()?;
    let dasar = sel(first);
    let here = seluas(first, hasil);
    let lawan = others.iter().map(|other| {
        let nilai = sel(other);
        let beda = dasar.as_ref().zip(nilai.as_ref());
        // The ranks of two scales say nothing of each other.
        let comparable = hasil != Hasil::Kategori
            || first.1.pengaturan.skala.kelas == other.1.pengaturan.skala.kelas;
        let both = beda.is_some_and(|(old, new)| old.ada() && new.ada());
        let cakupan = seluas(other, hasil);
        let anggota = (both && cakupan.luput != here.luput).then(|| cakupan.anggota(other.1));
        let arah = match arah(hasil, dasar.as_ref(), nilai.as_ref()) {
            _ if anggota.is_some() => Arah::Lain,
            Arah::LebihBaik | Arah::LebihBuruk if !comparable => Arah::Lain,
            arah => arah,
        };
        let beda = beda.filter(|_| anggota.is_none());
        Lawan {
            beda: beda.and_then(|(old, new)| number::sub(new.angka()?, old.angka()?).ok()),
            arah,
            anggota,
            nilai,
        }
    });
    Some(SelBanding {
        hasil,
        ukuran,
        lawan: lawan.collect(),
        dasar,
    })
}

/// How many results deep the rows behind one are looked for: kategori, capaian as it counts, mean, sum.
const DALAM: usize = 4;

/// The rows behind a mean or sum, or behind what was reckoned from one.
#[derive(Default)]
struct Cakupan<'a> {
    masuk: &'a [Place],
    luput: Vec<&'a Place>,
    satu: Option<&'a Place>,
}

impl Cakupan<'_> {
    fn anggota(&self, outcome: &Outcome) -> Anggota {
        let kind = |place: &Place| match place {
            Place::Hasil(HasilRef {
                baris: Baris::Row(id),
                ..
            }) => outcome.document.row(*id).map(|row| row.kind),
            _ => None,
        };
        Anggota {
            terhitung: self.masuk.len(),
            dari: self.masuk.len().saturating_add(self.luput.len()),
            jenis: self.satu.and_then(kind),
        }
    }
}

fn cakupan<'a>(outcome: &'a Outcome, sel: &'a Sel, deep: usize) -> Cakupan<'a> {
    let cara = &sel.cara;
    let all = || cara.suku.iter().chain(&cara.dikeluarkan);
    if all().next().is_some() {
        return Cakupan {
            masuk: &cara.suku,
            luput: cara.dikeluarkan.iter().collect(),
            satu: all().next(),
        };
    }
    let Some(deeper) = deep.checked_sub(1) else {
        return Cakupan::default();
    };
    // The first input that leaves rows out speaks for all; else the first that counts any.
    let inputs = cara
        .masukan
        .iter()
        .filter_map(|masukan| match masukan.asal {
            Some(Place::Hasil(at)) => outcome.sel(at),
            _ => None,
        });
    let mut found: Option<Cakupan> = None;
    for input in inputs {
        let next = cakupan(outcome, input, deeper);
        if !next.luput.is_empty() {
            return next;
        }
        found = found.filter(|found| found.satu.is_some()).or(Some(next));
    }
    found.unwrap_or_default()
}

/// Which way a result went. Money is neither good nor bad by itself, and so is its absorption: less spent for the same
/// capaian is a saving.
fn arah(hasil: Hasil, old: Option<&Nilai>, new: Option<&Nilai>) -> Arah {
    if old == new {
        return Arah::Sama;
    }
    let rank = |simpulan: &Simpulan| match simpulan {
        Simpulan::Inefisien => 0,
        Simpulan::Impas => 1,
        Simpulan::Efisien => 2,
    };
    let order = match (old, new) {
        (Some(Nilai::Angka(old)), Some(Nilai::Angka(new))) => match hasil {
            Hasil::Pagu | Hasil::RealisasiAnggaran | Hasil::Serapan => Ordering::Equal,
            _ => new.cmp(old),
        },
        // Rank 0 is the top.
        (Some(Nilai::Kelas(old, _)), Some(Nilai::Kelas(new, _))) => old.cmp(new),
        (Some(Nilai::Simpulan(old)), Some(Nilai::Simpulan(new))) => rank(new).cmp(&rank(old)),
        _ => Ordering::Equal,
    };
    match order {
        Ordering::Greater => Arah::LebihBaik,
        Ordering::Less => Arah::LebihBuruk,
        Ordering::Equal => Arah::Lain,
    }
}

/// The typed cells that some scenario fills in otherwise.
fn isian(dasar: &Document, skenario: &[(&Skenario, &Outcome)]) -> Vec<IsianBanding> {
    let own = Typed::new(dasar);
    let others = skenario.iter();
    let others: Vec<Typed> = others
        .map(|(_, outcome)| Typed::new(&outcome.document))
        .collect();
    let places = own.rows.iter().enumerate().map(|(at, row)| (row.id, at));
    let places: HashMap<RowId, usize> = places.collect();
    let named = skenario.iter().flat_map(|(skenario, _)| &skenario.ubahan);
    let named = named.filter_map(|ubahan| Some((*places.get(&ubahan.at.row)?, ubahan.at)));
    let cells: BTreeSet<(usize, CellRef)> = named.collect();
    let beside = |(place, at): (usize, CellRef)| {
        let (isi, angka) = own.cell(place, at)?;
        let lawan = others.iter().map(|other| {
            let (new, value) = other.cell(place, at)?;
            let beda = angka.zip(value);
            let beda = beda.and_then(|(old, new)| number::sub(new, old).ok());
            (new != isi).then_some((new, beda))
        });
        let lawan: Vec<_> = lawan.collect();
        lawan.iter().any(Option::is_some).then_some(IsianBanding {
            at,
            dasar: isi,
            lawan,
        })
    };
    cells.into_iter().filter_map(beside).collect()
}

/// The rows of a document, to be asked by their place: a scenario moves none.
struct Typed<'a> {
    rows: Vec<&'a Arc<Row>>,
    pembaca: Pembaca<'a>,
}

impl<'a> Typed<'a> {
    fn new(document: &'a Document) -> Self {
        let sections = Section::ALL.into_iter();
        let rows = sections.flat_map(|section| document.rows(section).iter());
        Typed {
            rows: rows.collect(),
            pembaca: Pembaca::new(document),
        }
    }

    /// What a cell holds, and its figure where it is one.
    fn cell(&self, place: usize, at: CellRef) -> Option<(Text, Option<Decimal>)> {
        let row = self.rows.get(place).filter(|row| row.id == at.row)?;
        let numeric = at.field.kind().is_numeric();
        let reading = numeric.then(|| self.pembaca.baca(row, at.field));
        let value = match reading {
            Some(Reading::Number(number)) => Some(number.value),
            _ => None,
        };
        Some((row.shared(at.field), value))
    }
}
