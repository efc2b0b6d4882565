//! How a printed figure is checked, whichever rule answers for it.
//!
//! Twice: does it agree with the figure that follows from the document, and does it follow from the inputs printed in the
//! same place?
//!
//! | document | same place | finding |
//! |---|---|---|
//! | agrees | agrees | none |
//! | agrees | differs | [`Jenis::BedaSetempat`]: the result is right, an input beside it is not |
//! | differs | agrees | [`Jenis::BedaIkutan`]: the input beside it carries the blame, one step less grave |
//! | differs | differs | [`Jenis::Beda`], once |
//!
//! Before a figure is called wrong it may be cut off ([`Jenis::Terpotong`]) or explained by rounding
//! ([`Jenis::Pembulatan`]); both are [`Berat::Rendah`].

use std::collections::{HashMap, HashSet};

use super::super::bahan::Bahan;
use super::super::banding::{Banding, Tercetak};
use super::super::batas::dibatasi;
use super::super::letak::{Letak, letak};
use super::super::temuan::{Berat, Jenis, Temuan};
use super::super::{pembulatan, setempat};
use super::{
    capaian, efisiensi, jumlah, masukan, pertumbuhan, rasio, rerata, salinan, satuan, selisih,
    tak_terdefinisi,
};
use crate::domain::cetak::Cetakan;
use crate::domain::document::CellRef;
use crate::domain::edit::Edit;
use crate::domain::field::Field;
use crate::domain::finding::{Remedy, RemedyKind};
use crate::domain::notation::{self, Decimal, LoneDot, Reading};
use crate::domain::outcome::{Alasan, Hasil, Nilai, Place, Simpulan};
use crate::domain::rulebook::rumus::Ukuran;

pub use super::super::bentuk::{Bentuk, bentuk};

/// Whether a rule answers for a record.
type Menjawab = fn(&Bahan, &Cetakan) -> bool;

/// Who answers for a record: the first that says so.
const PENJAWAB: &[(&str, Menjawab)] = &[
    (tak_terdefinisi::ATURAN.id, tak_terdefinisi::menjawab),
    (satuan::ATURAN.id, satuan::menjawab),
    (masukan::ATURAN.id, masukan::menjawab),
    (salinan::ATURAN.id, salinan::menjawab),
    (jumlah::ATURAN.id, jumlah::menjawab),
    (rerata::ATURAN.id, rerata::menjawab),
    (selisih::ATURAN.id, selisih::menjawab),
    (pertumbuhan::ATURAN.id, pertumbuhan::menjawab),
    (capaian::ATURAN.id, capaian::menjawab),
    (efisiensi::ATURAN.id, efisiensi::menjawab),
    (rasio::ATURAN.id, rasio::menjawab),
];

/// Which rule answers for which records; exactly one for each, or none where nothing can be said.
pub fn bagi(bahan: &Bahan) -> HashMap<&'static str, Vec<usize>> {
    let mut own: HashMap<&'static str, Vec<usize>> = HashMap::new();
    for (at, record) in bahan.cetak.semua().iter().enumerate() {
        let first = PENJAWAB.iter().find(|(_, answers)| answers(bahan, record));
        if let Some((id, _)) = first {
            own.entry(id).or_default().push(at);
        }
    }
    own
}

/// What the results printed in a place are reckoned from, down to the inputs of their inputs, with the result.
pub fn dipakai(bahan: &Bahan) -> HashMap<(Letak, Place), Vec<Place>> {
    const DEPTH: u8 = 2;
    let mut used: HashMap<(Letak, Place), Vec<Place>> = HashMap::new();
    for record in bahan.cetak.semua() {
        let here = letak(bahan.document(), record);
        let mut open = vec![(record.angka, DEPTH)];
        let mut seen = HashSet::new();
        while let Some((place, depth)) = open.pop() {
            // A verdict on a figure is no formula line of it.
            let Some(sel) = bahan
                .sel(place)
                .filter(|sel| sel.cara.ukuran() != Ukuran::Kata)
            else {
                continue;
            };
            for input in sel.cara.masukan.iter().filter_map(|input| input.asal) {
                if input != record.angka && seen.insert(input) {
                    let users = used.entry((here.clone(), input)).or_default();
                    users.push(record.angka);
                    if depth > 0 {
                        open.push((input, depth.saturating_sub(1)));
                    }
                }
            }
        }
    }
    used
}

/// The record that is the `at`th of a rule.
pub fn butir<'a>(bahan: &'a Bahan, aturan: &str, at: usize) -> Option<&'a Cetakan> {
    bahan.cetak.semua().get(*bahan.milik(aturan).get(at)?)
}

/// Checks a record. `berat` says how grave an error in it is.
pub fn periksa(
    bahan: &Bahan,
    aturan: &'static str,
    at: usize,
    berat: fn(&Bahan, &Cetakan) -> Berat,
    found: &mut Vec<Temuan>,
) {
    let Some(record) = butir(bahan, aturan, at) else {
        return;
    };
    if tak_terbaca(bahan, record.angka) {
        return;
    }
    let jenis = match (bahan.angka(record.angka), bahan.baca(record)) {
        (Some(angka), Some(printed)) => banding(bahan, record, &printed, angka),
        (Some(_), None) => kata(bahan, record),
        (None, _) => lain(bahan, record),
    };
    if let Some(jenis) = jenis {
        let berat = timbang(bahan, record, &jenis, berat(bahan, record));
        found.push(temuan(bahan, aturan, record, berat, jenis));
    }
}

/// Whether a sum or mean left out something that is typed but cannot be read: the report may have counted it, so that
/// nothing can be said of the printed figure. What is blank or undefined was left out by anyone.
fn tak_terbaca(bahan: &Bahan, angka: Place) -> bool {
    let left_out = bahan.sel(angka).map(|sel| sel.cara.dikeluarkan.as_slice());
    left_out
        .unwrap_or_default()
        .iter()
        .any(|place| match place {
            Place::Cell(at) => {
                let text = bahan.document().text(*at);
                notation::read(text, LoneDot::Ask) != Reading::Empty
            }
            Place::Hasil(_) => bahan.alasan(*place).is_some_and(|reason| {
                matches!(
                    reason,
                    Alasan::BukanAngka(_)
                        | Alasan::DuaBacaan(_)
                        | Alasan::Majemuk(_)
                        | Alasan::RumusSalah(_)
                        | Alasan::Melingkar(_)
                )
            }),
        })
}

/// A printed figure against the one that follows from the document, and against its inputs beside it.
fn banding(bahan: &Bahan, record: &Cetakan, printed: &Tercetak, angka: Decimal) -> Option<Jenis> {
    // A bound that holds, and what follows from the cap of capaian, are right too.
    let capped = || dibatasi(bahan, record.angka).is_some_and(|capped| printed.cocok(capped));
    if printed.dipenuhi(angka) || (!printed.cocok(angka) && capped()) {
        return None;
    }
    let here = letak(bahan.document(), record);
    let explains =
        |values: Option<&[_]>| pembulatan::menjelaskan(bahan, record.angka, &here, printed, values);
    let document = printed.banding(angka);
    let Some(local) = setempat::hitung(bahan, record.angka, &here) else {
        return match document {
            Banding::Cocok => None,
            Banding::Terpotong => Some(Jenis::Terpotong),
            Banding::Beda if explains(None) => Some(Jenis::Pembulatan),
            Banding::Beda => Some(Jenis::Beda),
        };
    };
    let masukan = local.masukan.clone();
    match (document, printed.banding(local.nilai)) {
        (Banding::Cocok, Banding::Cocok) => None,
        (Banding::Cocok, _) if explains(Some(&local.values)) => None,
        (Banding::Cocok, _) => Some(Jenis::BedaSetempat { masukan }),
        (_, Banding::Cocok) => Some(Jenis::BedaIkutan { masukan }),
        (Banding::Terpotong, _) => Some(Jenis::Terpotong),
        (Banding::Beda, _) if explains(None) => Some(Jenis::Pembulatan),
        (Banding::Beda, _) if explains(Some(&local.values)) => Some(Jenis::BedaIkutan { masukan }),
        (Banding::Beda, _) => Some(Jenis::Beda),
    }
}

/// A text that is not one figure where there is one. A dash says that nothing is printed.
fn kata(bahan: &Bahan, record: &Cetakan) -> Option<Jenis> {
    let typed = match record.angka {
        Place::Cell(at) => bahan.document().text(at).trim() == record.teks.trim(),
        Place::Hasil(_) => false,
    };
    let empty = notation::read(&record.teks, LoneDot::Ask) == Reading::Empty;
    (!typed && !empty).then_some(Jenis::BukanAngka)
}

/// A word where the result is one: another kategori of the scale, or the other verdict.
fn lain(bahan: &Bahan, record: &Cetakan) -> Option<Jenis> {
    let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
    let printed = &record.teks;
    let differs = match &bahan.sel(record.angka)?.nilai {
        Nilai::Kelas(_, right) => {
            let scale = bahan.outcome.pengaturan.skala.kelas.iter();
            let known = scale.map(|kelas| kelas.label.as_str());
            !same(printed, right) && known.into_iter().any(|label| same(printed, label))
        }
        Nilai::Simpulan(right) => verdict(printed).is_some_and(|said| said != *right),
        _ => false,
    };
    differs.then_some(Jenis::Beda)
}

/// The verdict that a printed word gives.
fn verdict(printed: &str) -> Option<Simpulan> {
    let word = printed.to_lowercase();
    let has = |part: &str| word.contains(part);
    if has("inefisien") || has("tidak efisien") {
        Some(Simpulan::Inefisien)
    } else if has("efisien") {
        Some(Simpulan::Efisien)
    } else {
        None
    }
}

/// How much a finding matters, where an error in the figure itself would matter so much.
fn timbang(bahan: &Bahan, record: &Cetakan, jenis: &Jenis, own: Berat) -> Berat {
    match jenis {
        Jenis::Beda if serupa(bahan, record) || arah(bahan, record) => Berat::Rendah,
        Jenis::Beda => own,
        Jenis::BedaIkutan { .. } => match own {
            Berat::Tinggi => Berat::Sedang,
            _ => Berat::Rendah,
        },
        // In a formula line the reader sees a reckoning that does not work out; in a table the wrong row has its own
        // finding, and the total is right.
        Jenis::BedaSetempat { .. } => match letak(bahan.document(), record) {
            Letak::Bernama(_) => Berat::Sedang,
            _ => Berat::Rendah,
        },
        _ => Berat::Rendah,
    }
}

/// Whether only the sign is another one, of a figure that has a direction: what is left of a budget, and by how much it
/// was changed, are printed under headings that say the direction (`Berkurang`, `Lebih/(Kurang)`).
pub fn arah(bahan: &Bahan, record: &Cetakan) -> bool {
    let directed = matches!(record.angka, Place::Hasil(at) if matches!(
        at.hasil,
        Hasil::Sisa | Hasil::SisaPersen | Hasil::Perubahan | Hasil::PerubahanPersen
    ));
    let turned = |right: Decimal| Decimal::ZERO.checked_sub(right);
    let both = bahan.angka(record.angka).and_then(turned);
    directed
        && both
            .zip(bahan.baca(record))
            .is_some_and(|(turned, printed)| printed.cocok(turned))
}

/// Whether nothing but decimals differs, and the first six digits are right: `1.835.337.899,07` for `1.835.337.899`. No
/// reader decides by the others; but money has to agree to the rupiah.
fn serupa(bahan: &Bahan, record: &Cetakan) -> bool {
    let near = |right: Decimal, printed: Tercetak| {
        let apart = printed.nilai.checked_sub(right)?.abs();
        let six = apart.checked_mul(Decimal::from(1_000_000))? <= right.abs();
        Some(six && apart < Decimal::ONE)
    };
    let both = bahan.angka(record.angka).zip(bahan.baca(record));
    both.and_then(|(right, printed)| near(right, printed))
        .unwrap_or(false)
}

/// Decimals to show of the right figure: as many as are printed, and all that were typed.
fn desimal(bahan: &Bahan, record: &Cetakan) -> u32 {
    let typed = match record.angka {
        Place::Cell(_) => bahan
            .angka(record.angka)
            .map(|value| value.normalize().scale()),
        Place::Hasil(_) => None,
    };
    let printed = bahan
        .baca(record)
        .map(|printed| printed.digit.max(0).unsigned_abs());
    printed.unwrap_or(2).max(typed.unwrap_or(0))
}

/// The finding about a record, with the ways out.
pub fn temuan(
    bahan: &Bahan,
    aturan: &'static str,
    record: &Cetakan,
    berat: Berat,
    jenis: Jenis,
) -> Temuan {
    let seharusnya = bahan.angka(record.angka);
    let decimals = desimal(bahan, record);
    let mut temuan = Temuan {
        cetakan: Some(record.id),
        tercetak: record.teks.clone(),
        di: record.di.clone(),
        seharusnya,
        ditulis: seharusnya.map(|right| bahan.tulis(record, right, decimals)),
        desimal: decimals,
        ..Temuan::new(aturan, berat, record.angka, jenis)
    };
    temuan.jalan = jalan(record, &temuan);
    temuan
}

/// The printed text put right, where the text itself is wrong; the printed figure taken for the typed one.
///
/// What follows from a wrong input beside it is put right there: by itself it would contradict that input. A figure in
/// another unit is no figure to be typed.
fn jalan(record: &Cetakan, temuan: &Temuan) -> Vec<Remedy> {
    let wrong = match temuan.jenis {
        Jenis::Beda | Jenis::Terpotong | Jenis::BukanAngka | Jenis::Pembulatan => true,
        Jenis::BedaSatuan { pangkat } => pangkat != 0,
        _ => false,
    };
    let Some(right) = temuan.ditulis.clone().filter(|_| wrong) else {
        return Vec::new();
    };
    let at = CellRef::new(record.id, Field::Tercetak);
    let mut ways = vec![Remedy {
        kind: RemedyKind::PakaiSeharusnya,
        edit: Edit::set(at, right),
    }];
    if let Place::Cell(typed) = record.angka
        && !matches!(temuan.jenis, Jenis::BukanAngka | Jenis::BedaSatuan { .. })
    {
        ways.push(Remedy {
            kind: RemedyKind::PakaiTercetak,
            edit: Edit::set(typed, record.teks.clone()),
        });
    }
    ways
}
