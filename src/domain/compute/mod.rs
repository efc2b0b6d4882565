//! From a document to everything that follows from it: pure, total, and with each step kept.
//!
//! [`hitung`] always returns. A second call may be given the outcome of the first ([`hitung_ulang`]): rows whose text,
//! rules and money have not changed are then taken over, so that one keystroke costs about one row.

mod anggaran;
mod baca;
mod cacah;
mod capaian;
mod efisiensi;
mod indikator;
mod jumlah;
mod keluaran;
mod perbandingan;
mod perjanjian;
mod rekap;
mod renstra;
mod sel;
pub(super) mod tabel;
mod tautan;
mod triwulan;
mod waktu;

use std::collections::HashMap;
use std::sync::Arc;

use super::document::{CellRef, Document, Row, RowId};
use super::field::{Field, RowKind, Section};
use super::finding::{Finding, FindingKind};
use super::notation::Reading;
use super::outcome::{Baris, BarisHasil, Hasil, HasilRef, Outcome, Sel};
use super::rulebook::pengaturan::Pengaturan;

pub use baca::{Pembaca, semua};
pub use capaian::dihitung;
pub use perjanjian::{Perubahan, direvisi, perubahan};
pub use renstra::pasangan;
pub use tabel::{MAX_BARIS, MAX_KOLOM, MAX_SEL, ada_hasil, isian};
pub use tautan::{Names, linked};
pub use waktu::{Waktu, tahun_target, year};

use anggaran::AnggaranHasil;
use baca::{Bacaan, Seen};
use indikator::IndikatorHasil;
use renstra::{Acuan, KeptRenstra, Renstra};
use sel::{dari, masukan, tanpa, terapkan, terapkan_tepat};
use tabel::TabelHasil;
use tautan::{Biaya, Tautan};

/// What a computation keeps for the next one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    rujukan: Option<Arc<Vec<Finding>>>,
    indikator: Vec<KeptIndikator>,
    anggaran: Option<Arc<AnggaranHasil>>,
    tautan: Option<Arc<Tautan>>,
    keluaran: Option<Arc<Bagian>>,
    renstra: Option<Arc<Renstra>>,
    baris_renstra: Vec<KeptRenstra>,
    perjanjian: Option<Arc<Bagian>>,
    tabel: Option<Arc<TabelHasil>>,
}

#[derive(Clone, Debug)]
struct KeptIndikator {
    row: Arc<Row>,
    biaya: Arc<Biaya>,
    acuan: Option<Acuan>,
    hasil: Arc<IndikatorHasil>,
}

/// The results of a section that rest on it alone, the rules aside.
#[derive(Debug)]
struct Bagian {
    baris: Vec<Arc<BarisHasil>>,
    findings: Arc<Vec<Finding>>,
    /// Some reading, or its remedies, rests on more than the section.
    beyond_row: bool,
}

impl Bagian {
    fn new(baris: Vec<Arc<BarisHasil>>, seen: Seen) -> Self {
        Bagian {
            baris,
            findings: Arc::new(seen.findings),
            beyond_row: seen.beyond_row,
        }
    }
}

/// What every row is reckoned under.
struct Konteks<'a> {
    pengaturan: &'a Pengaturan,
    waktu: Waktu,
    bacaan: &'a Bacaan<'a>,
}

impl Konteks<'_> {
    /// The kategori of a capaian among the results of a row; before it the capaian as it counts, where there is a cap.
    fn kategori(&self, sel: &[Sel], hasil: Hasil, baris: Baris) -> Vec<Sel> {
        let Some(capaian) = sel.iter().find(|sel| sel.hasil == hasil) else {
            return Vec::new();
        };
        let batas = self.pengaturan.batas;
        if batas.is_none() {
            return vec![indikator::kategori(capaian, baris, self.pengaturan)];
        }
        let dihitung = capaian::dihitung(capaian, batas, HasilRef::new(baris, hasil));
        let kategori = indikator::kategori(&dihitung, baris, self.pengaturan);
        vec![dihitung, kategori]
    }
}

/// Everything that follows from a document.
pub fn hitung(document: &Document) -> Outcome {
    reckon(document, None)
}

/// The same as [`hitung`], taking over from `before` what has not changed.
pub fn hitung_ulang(document: &Document, before: &Outcome) -> Outcome {
    // No figure follows from a scenario: a slider that is moved there costs nothing here.
    if before.document.next_id() == document.next_id() && sama(&before.document, document) {
        return Outcome {
            document: document.clone(),
            ..before.clone()
        };
    }
    reckon(document, Some(before))
}

/// Whether two documents share everything that figures follow from: all but the scenarios.
pub fn sama(one: &Document, two: &Document) -> bool {
    Section::ALL
        .into_iter()
        .filter(|section| *section != Section::Andai)
        .all(|section| Arc::ptr_eq(one.rows(section), two.rows(section)))
}

fn reckon(document: &Document, before: Option<&Outcome>) -> Outcome {
    let mut general = Vec::new();
    check_identitas(document, &mut general);
    let pengaturan = Arc::new(Pengaturan::read(document, &mut general));
    let waktu = waktu::read(document, &mut general);

    let same = |section: Section| {
        before.filter(|before| Arc::ptr_eq(before.document.rows(section), document.rows(section)))
    };
    // What a reference stands for rests on rows and kode alone, which most keystrokes leave as they are.
    let mut named = Section::ALL
        .into_iter()
        .filter(|section| *section == Section::Narasi || !section.is_single())
        .filter(|section| *section != Section::Andai);
    let rujukan = before
        .filter(|_| named.all(|section| same(section).is_some()))
        .and_then(|before| before.kept.rujukan.clone())
        .unwrap_or_else(|| Arc::new(super::rujukan::findings(document)));
    let mut findings = vec![rujukan.clone(), Arc::new(general)];

    let bacaan = Bacaan::new(document);
    let anggaran = same(Section::Anggaran)
        .and_then(|before| before.kept.anggaran.clone())
        .unwrap_or_else(|| Arc::new(anggaran::hitung(document, &bacaan)));
    let tautan = same(Section::Anggaran)
        .and_then(|before| before.kept.tautan.clone())
        .filter(|tautan| tautan.kaitan.holds(document))
        .unwrap_or_else(|| Arc::new(tautan::hitung(document, &anggaran)));

    // The rules, the time and the remembered notation touch every row: keep rows only while they are as before.
    let keep = before.filter(|before| {
        *before.pengaturan == *pengaturan
            && before.waktu == waktu
            && same(Section::Notasi).is_some()
    });
    // A remedy names the next free row: what has some is kept only while that is the same row.
    let next_id = |before: &Outcome| before.document.next_id() == document.next_id();
    let kept_of = |section| same(section).and(keep);
    let konteks = Konteks {
        pengaturan: &pengaturan,
        waktu,
        bacaan: &bacaan,
    };
    let keluaran = kept_of(Section::Anggaran)
        .and_then(|before| Some((before, before.kept.keluaran.clone()?)))
        .filter(|(before, kept)| !kept.beyond_row || next_id(before))
        .map_or_else(
            || Arc::new(keluaran::hitung(document, &anggaran, &konteks)),
            |(_, kept)| kept,
        );
    let perjanjian = kept_of(Section::Perjanjian)
        .and_then(|before| Some((before, before.kept.perjanjian.clone()?)))
        .filter(|(before, kept)| !kept.beyond_row || next_id(before))
        .map_or_else(
            || Arc::new(perjanjian::hitung(document, &konteks)),
            |(_, kept)| kept,
        );
    let kept_renstra = kept_of(Section::Renstra)
        .and_then(|before| Some((before, before.kept.renstra.clone()?)))
        .filter(|(before, kept)| !kept.beyond_row || next_id(before))
        .filter(|(_, kept)| same(Section::Kinerja).is_some() || kept.kaitan.holds(document));
    let (renstra, rows_before) = match kept_renstra {
        Some((before, renstra)) => (renstra, before.kept.baris_renstra.as_slice()),
        None => (Arc::new(renstra::baca(document, &konteks)), [].as_slice()),
    };
    let mut lookup = Lookup::new(keep);
    let mut kept = Vec::new();
    let none = Arc::new(Biaya::default());
    for row in document.of_kind(RowKind::Indikator) {
        let biaya = tautan.biaya.get(&row.id).unwrap_or(&none);
        let acuan = renstra.acuan.get(&row.id).copied();
        let old = lookup.find(row.id).filter(|old| {
            !old.hasil.depends_on_neighbours
                && (Arc::ptr_eq(&old.row, row) || old.row == *row)
                && (Arc::ptr_eq(&old.biaya, biaya) || old.biaya == *biaya)
                && old.acuan == acuan
        });
        let hasil = match old {
            Some(old) => old.hasil.clone(),
            None => Arc::new(indikator::hitung(row, biaya, acuan, &konteks)),
        };
        kept.push(KeptIndikator {
            row: row.clone(),
            biaya: biaya.clone(),
            acuan,
            hasil,
        });
    }

    let results: Vec<_> = kept.iter().map(|kept| kept.hasil.clone()).collect();
    let mut baris = rekap::kinerja(document, &results, &pengaturan, waktu);
    baris.extend(anggaran.baris.iter().cloned());
    let baris_renstra = renstra.hitung(&results, &konteks, rows_before);
    baris.extend(keluaran.baris.iter().cloned());
    baris.extend(baris_renstra.iter().map(|row| row.hasil.clone()));
    baris.extend(perjanjian.baris.iter().cloned());

    let tabel = keep.and_then(|before| before.kept.tabel.as_ref());
    let tabel = tabel::hitung(document, &bacaan, pengaturan.simpangan, tabel);
    baris.extend(tabel.baris.iter().cloned());

    findings.extend(results.iter().map(|hasil| hasil.findings.clone()));
    findings.push(anggaran.findings.clone());
    findings.push(tautan.findings.clone());
    findings.push(keluaran.findings.clone());
    findings.push(renstra.findings.clone());
    findings.push(perjanjian.findings.clone());
    findings.push(tabel.findings.clone());
    findings.retain(|findings| !findings.is_empty());

    Outcome {
        document: document.clone(),
        pengaturan,
        waktu,
        index: index(&baris, before),
        baris,
        indikator: results.iter().filter(|hasil| !hasil.kosong).count(),
        findings,
        kept: Kept {
            rujukan: Some(rujukan),
            indikator: kept,
            anggaran: Some(anggaran),
            tautan: Some(tautan),
            keluaran: Some(keluaran),
            renstra: Some(renstra),
            baris_renstra,
            perjanjian: Some(perjanjian),
            tabel: Some(tabel),
        },
    }
}

/// Where each row of results stands; taken over while the rows are the same.
fn index(baris: &[Arc<BarisHasil>], before: Option<&Outcome>) -> Arc<HashMap<Baris, usize>> {
    if let Some(before) = before
        && before.baris.len() == baris.len()
        && before
            .baris
            .iter()
            .zip(baris)
            .all(|(a, b)| a.baris == b.baris)
    {
        return before.index.clone();
    }
    Arc::new(
        baris
            .iter()
            .enumerate()
            .map(|(at, hasil)| (hasil.baris, at))
            .collect(),
    )
}

/// Finds kept rows: mostly the next one, by search only after rows were moved.
struct Lookup<'a> {
    kept: &'a [KeptIndikator],
    next: usize,
    map: Option<HashMap<RowId, usize>>,
}

impl<'a> Lookup<'a> {
    fn new(before: Option<&'a Outcome>) -> Self {
        Lookup {
            kept: before.map_or(&[], |before| &before.kept.indikator),
            next: 0,
            map: None,
        }
    }

    fn find(&mut self, id: RowId) -> Option<&'a KeptIndikator> {
        let at = match self.kept.get(self.next) {
            Some(kept) if kept.row.id == id => self.next,
            _ => {
                let rows = self.kept.iter().enumerate();
                let map = self
                    .map
                    .get_or_insert_with(|| rows.map(|(at, kept)| (kept.row.id, at)).collect());
                *map.get(&id)?
            }
        };
        self.next = at.saturating_add(1);
        self.kept.get(at)
    }
}

/// The reading of one typed cell in its context, for the inspector; `None` where it holds no figure by nature.
pub fn bacaan(document: &Document, at: CellRef) -> Option<Reading> {
    match at.field {
        Field::Sel(_) => tabel::bacaan(document, at),
        _ => baca::bacaan(document, at),
    }
}

fn check_identitas(document: &Document, findings: &mut Vec<Finding>) {
    for field in [Field::Instansi, Field::Tahun] {
        let text = document.identitas(field).trim();
        let year = field == Field::Tahun && waktu::year(text).is_none();
        let place = CellRef::new(RowId::IDENTITAS, field);
        if text.is_empty() {
            findings.push(Finding::new(place, FindingKind::Kosong));
        } else if year {
            findings.push(Finding::new(place, FindingKind::BukanTahun));
        }
    }
}
