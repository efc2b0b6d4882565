//! The question of a finding, from its document: the figure taken apart, and the figures that could have been taken
//! instead, the nearest first.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::super::bahan::Bahan;
use super::super::banding::Tercetak;
use super::super::temuan::{Jenis, Sebab, Temuan};
use super::super::urai::{Bagian, Peran, urai};
use super::perkara::{Angka, Dasar, Perkara, Susunan};
use super::{sekitar, tak_tercetak};
use crate::domain::cetak::Cetakan;
use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, FieldKind};
use crate::domain::notation;
use crate::domain::number;
use crate::domain::order::PutInOrder;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place, Sel};
use crate::domain::rulebook::rumus::Ukuran;

/// Figures that are looked at in place of the inputs and terms, of all together.
const PENGGANTI: usize = 1_000;
/// And of each.
const TETANGGA: usize = 100;

/// The question; `None` where nothing printed is meant, or no figure.
pub fn perkara<'a>(bahan: &'a Bahan, temuan: &Temuan) -> Option<Perkara<'a>> {
    let id = temuan.cetakan?;
    let record = bahan.cetak.semua().iter().find(|of| of.id == id)?;
    let place = temuan.tempat;
    let seharusnya = temuan.seharusnya.or_else(|| bahan.angka(place))?;
    let tercetak = baca(bahan, record, seharusnya)?;
    let sel = bahan.sel(place);
    let (persen, desimal) = ukuran(sel, place, seharusnya);
    let mut susunan = sel
        .and_then(|sel| urai(bahan, sel))
        .map(|uraian| Susunan::new(&uraian, tambahan(bahan, uraian.sel, place)));
    if let Some(susunan) = &mut susunan {
        for part in susunan.masukan.iter_mut().chain(&mut susunan.suku) {
            part.asal = part.asal.map(|place| sekitar::dikenal(bahan, place));
        }
        let printed = setempat(bahan, susunan, &temuan.di);
        if !susunan.dasar.contains(&printed) {
            susunan.dasar.push(printed);
        }
        susunan.pengganti = pengganti(bahan, susunan, place);
    }
    let masukan_salah = match (&temuan.jenis, &susunan) {
        (Jenis::BedaSetempat { masukan }, Some(susunan)) => {
            let both = masukan
                .iter()
                .flat_map(|of| [Some(*of), sekitar::lain(*of)]);
            let known: HashSet<Place> = both.flatten().collect();
            let is_in = |place| known.contains(&place);
            let parts = susunan.masukan.iter().chain(&susunan.suku).enumerate();
            let wrong = parts.filter(|(_, part)| {
                let other = part.asal.and_then(sekitar::lain);
                part.asal.is_some_and(is_in) || other.is_some_and(is_in)
            });
            wrong.map(|(at, _)| at).collect()
        }
        _ => Vec::new(),
    };
    let salinan: Vec<Angka> = sekitar::tetangga(bahan, place, &record.di).collect();
    let menukar = menukar(bahan, &salinan, tercetak, seharusnya);
    Some(Perkara {
        tempat: place,
        setempat: matches!(temuan.jenis, Jenis::BedaSetempat { .. }),
        tercetak,
        seharusnya,
        desimal,
        persen,
        susunan,
        menukar,
        // The same figure in another place of the report says nothing of where this one comes from.
        salinan: salinan
            .into_iter()
            .filter(|of| of.tempat != place)
            .collect(),
        jauh: bahan.denah().isian(),
        masukan_salah,
        lebih: tak_tercetak::lebih(bahan, temuan),
        tandingan: sel
            .map(|sel| tandingan(bahan, place, sel))
            .unwrap_or_default(),
    })
}

/// A lone dot reads as what comes nearest, also where the sign is lost.
fn baca(bahan: &Bahan, record: &Cetakan, right: Decimal) -> Option<Tercetak> {
    let turned = Decimal::ZERO.checked_sub(right)?;
    let readings = [right, turned].map(|near| bahan.baca_dekat(record, Some(near)));
    let far = |of: &Tercetak| of.nilai.abs().checked_sub(right.abs()).map(|far| far.abs());
    readings.into_iter().flatten().min_by_key(far)
}

fn ukuran(sel: Option<&Sel>, place: Place, value: Decimal) -> (bool, u32) {
    match (sel.map(|sel| sel.cara.ukuran()), place) {
        (Some(ukuran), _) => {
            let persen = matches!(ukuran, Ukuran::Persen | Ukuran::PersenDesimal(_));
            (persen, ukuran.decimals())
        }
        (None, Place::Cell(at)) => {
            let persen = at.field.kind() == FieldKind::Percent;
            (persen, value.normalize().scale())
        }
        (None, Place::Hasil(_)) => (false, value.normalize().scale()),
    }
}

/// What another formula for the efficiency of an indikator would take.
fn tambahan(bahan: &Bahan, sel: &Sel, place: Place) -> Vec<Bagian> {
    let Place::Hasil(HasilRef {
        baris: Baris::Row(row),
        hasil: Hasil::Ei,
    }) = place
    else {
        return Vec::new();
    };
    let result = |hasil| Place::Hasil(HasilRef::new(Baris::Row(row), hasil));
    let cell = |field| Place::Cell(CellRef::new(row, field));
    [
        ("C", result(Hasil::Capaian)),
        ("T", cell(Field::Target)),
        ("R", cell(Field::Realisasi)),
    ]
    .into_iter()
    .filter(|(symbol, _)| sel.cara.masukan(symbol).is_none())
    .filter_map(|(symbol, place)| {
        Some(Bagian {
            asal: Some(place),
            nilai: bahan.angka(place)?,
            peran: Peran::Masukan(symbol.to_string()),
        })
    })
    .collect()
}

/// The values of inputs and terms as they are printed in the same place; where they are not, as they would be.
fn setempat(bahan: &Bahan, susunan: &Susunan, di: &str) -> Dasar {
    let value = |part: &Bagian| {
        let printed = part.asal.and_then(|place| {
            sekitar::cetakan(bahan, place)
                .filter(|of| &*of.di == di)
                .find_map(|of| bahan.baca_dekat(of, Some(part.nilai)))
        });
        let decimals = part
            .asal
            .and_then(|place| bahan.sel(place))
            .map(|sel| sel.cara.ukuran().decimals());
        match (printed, decimals) {
            (Some(printed), _) => printed.nilai,
            (None, Some(decimals)) => notation::round(part.nilai, decimals),
            (None, None) => part.nilai,
        }
    };
    let named = susunan.masukan.iter().chain(&susunan.tambahan);
    Dasar {
        masukan: named.map(value).collect(),
        suku: susunan.suku.iter().map(value).collect(),
    }
}

/// What could have been taken for each input and term: the nearest of each, then the next of each. A print of the figure
/// itself cannot be its cause.
fn pengganti(bahan: &Bahan, susunan: &Susunan, own: Place) -> Vec<(usize, Angka)> {
    let count = susunan.masukan.len().saturating_add(susunan.suku.len());
    let each = PENGGANTI.checked_div(count).unwrap_or_default();
    let each = each.clamp(1, TETANGGA);
    let parts = susunan.masukan.iter().chain(&susunan.suku).enumerate();
    let mut ranked: Vec<(usize, usize, Angka)> = Vec::new();
    for (at, part) in parts.take(PENGGANTI) {
        let Some(place) = part.asal else {
            continue;
        };
        let near = sekitar::tetangga(bahan, place, "");
        let differ = near.filter(|of| of.nilai != part.nilai && of.tempat != own);
        let nearest = differ.take(each).enumerate();
        ranked.extend(nearest.map(|(rank, of)| (rank, at, of)));
    }
    ranked.put_in_order_by_key(|(rank, at, _)| (*rank, *at));
    ranked.into_iter().map(|(_, at, of)| (at, of)).collect()
}

/// The neighbours whose figure is printed here, and in whose place the right figure is printed.
fn menukar(bahan: &Bahan, neighbours: &[Angka], printed: Tercetak, right: Decimal) -> Vec<Place> {
    let crossed = |other: &&Angka| {
        let Some(value) = bahan.angka(other.tempat) else {
            return false;
        };
        printed.cocok(value)
            && sekitar::cetakan(bahan, other.tempat).any(|of| {
                bahan
                    .baca_dekat(of, Some(right))
                    .is_some_and(|there| there.cocok(right) && !there.cocok(value))
            })
    };
    neighbours
        .iter()
        .filter(crossed)
        .map(|of| of.tempat)
        .collect()
}

/// Results of other ways to sum up the same rows.
fn tandingan(bahan: &Bahan, place: Place, sel: &Sel) -> Vec<(Sebab, Decimal)> {
    let Place::Hasil(at) = place else {
        return Vec::new();
    };
    let mut found = Vec::new();
    // A ratio of sums: the mean of the ratios of the rows that were added up, and of those below them.
    let rows = |of: &Sel| -> Vec<Baris> {
        of.cara
            .suku
            .iter()
            .filter_map(|place| baris(*place))
            .collect()
    };
    let first = sel.cara.masukan.first().and_then(|of| bahan.sel(of.asal?));
    let mut level = first.map(rows).unwrap_or_default();
    for _ in 0..2 {
        let ratios = level
            .iter()
            .filter_map(|row| bahan.angka(Place::Hasil(HasilRef::new(*row, at.hasil))));
        found.extend(rerata(ratios.collect()).map(|mean| (Sebab::RerataPersen, mean)));
        let column = first.map(|of| of.hasil);
        let below = level.iter().filter_map(|row| {
            let sel = bahan.outcome.sel(HasilRef::new(*row, column?))?;
            Some(rows(sel))
        });
        level = below.flatten().collect();
    }
    // A mean: over the groups instead of the rows, and over the rows instead of the groups.
    if sel.cara.rumus.id.starts_with("rerata") {
        found.extend(rerata(kelompok(bahan, sel)).map(|mean| (Sebab::RerataKelompok, mean)));
        let members = sel.cara.suku.iter().filter_map(|group| bahan.sel(*group));
        let members: Vec<Decimal> = members
            .flat_map(|group| &group.cara.suku)
            .filter_map(|place| bahan.angka(*place))
            .collect();
        found.extend(rerata(members).map(|mean| (Sebab::RerataKelompok, mean)));
    }
    found.retain(|(_, value)| Some(*value) != sel.nilai.angka());
    found
}

/// The means of the terms of a mean that stand under the same heading.
fn kelompok(bahan: &Bahan, sel: &Sel) -> Vec<Decimal> {
    let mut groups: Vec<(Option<RowId>, Vec<Decimal>)> = Vec::new();
    for place in &sel.cara.suku {
        let (Some(Baris::Row(row)), Some(value)) = (baris(*place), bahan.angka(*place)) else {
            return Vec::new();
        };
        let heading = bahan.denah().induk(row);
        match groups.last_mut().filter(|(of, _)| *of == heading) {
            Some((_, members)) => members.push(value),
            None => groups.push((heading, vec![value])),
        }
    }
    groups
        .into_iter()
        .filter_map(|(_, members)| rerata(members))
        .collect()
}

fn baris(place: Place) -> Option<Baris> {
    Some(match place {
        Place::Cell(at) => Baris::Row(at.row),
        Place::Hasil(at) => at.baris,
    })
}

fn rerata(values: Vec<Decimal>) -> Option<Decimal> {
    let count = Decimal::from(values.len());
    super::super::urai::bagi(number::sum(values).ok()?, count)
}
