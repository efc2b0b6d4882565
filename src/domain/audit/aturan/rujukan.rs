//! The same figure in two places of the document: of one indikator in the kinerja table, the Perjanjian Kinerja, the
//! Renstra, the outputs and the office's own tables; of one program in the agreement, the budget and those tables.
//!
//! A row is held against the one that it is surest to speak of: of an indikator, else of an output, else of money. Units
//! that differ, several figures in one cell and figures that only round to each other are passed over.

use rust_decimal::Decimal;

use super::super::bahan::Bahan;
use super::super::banding::{Banding, Tercetak};
use super::super::nama::{Sama, sesatuan};
use super::super::sebutan::{Besaran, Daftar, Di, Golongan, Sebutan};
use super::super::temuan::{Berat, Jenis, Temuan};
use super::super::urai::bagi;
use super::Aturan;
use crate::domain::field::Field;
use crate::domain::notation::{self, LoneDot, Mark, Reading};
use crate::domain::number;
use crate::domain::outcome::{Hasil, Place, Sel};
use crate::domain::rulebook::polaritas::Polaritas;

const ID: &str = "rujukan";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Rujukan silang",
    uraian: "Target, realisasi, dan anggaran dari hal yang sama (menurut nama atau kodenya) dalam tabel kinerja, \
             Perjanjian Kinerja, Renstra, keluaran, anggaran, dan tabel sendiri.",
    berat: Berat::Tinggi,
    butir: |bahan| bahan.sebutan().semua.len(),
    periksa,
};

fn periksa(bahan: &Bahan, at: usize, found: &mut Vec<Temuan>) {
    let daftar = bahan.sebutan();
    let Some(sebutan) = daftar.semua.get(at) else {
        return;
    };
    let Some((same, acuan)) = acuan(daftar, sebutan) else {
        return;
    };
    for (what, place) in &sebutan.angka {
        let figure = Angka {
            sebutan,
            what: *what,
            place: *place,
        };
        if let Some((other, nilai, rounded)) = beda(bahan, figure, &pembanding(*what, &acuan)) {
            let weight = match rounded {
                true => Berat::Rendah,
                false => berat(bahan, figure, &acuan, same, other),
            };
            let jenis = Jenis::BedaRujukan {
                lain: other,
                lain_di: None,
                nilai,
            };
            found.push(Temuan::new(ID, weight, turun(bahan, *place), jenis));
        }
    }
}

/// One figure of a row.
#[derive(Clone, Copy)]
struct Angka<'a> {
    sebutan: &'a Sebutan,
    what: Besaran,
    place: Place,
}

/// What a row is held against, and how sure it is that they speak of the same.
fn acuan<'a>(daftar: &'a Daftar, sebutan: &Sebutan) -> Option<(Sama, Vec<&'a Sebutan>)> {
    let by_name = |golongan: &Golongan| {
        let (same, found) = daftar.sama(golongan, &sebutan.nama)?;
        // The unit of a row is not that of its money.
        let money = sebutan.angka.iter().any(|(what, _)| what.uang());
        let fits = |other: &&Sebutan| money || sesatuan(&sebutan.satuan, &other.satuan);
        let found: Vec<_> = found.into_iter().filter(fits).collect();
        (!found.is_empty()).then_some((same, found))
    };
    match sebutan.di {
        Di::Kinerja | Di::Anggaran => None,
        Di::Renstra => tertaut(daftar, sebutan),
        Di::PkKepala | Di::Pk => by_name(&daftar.indikator).or_else(|| by_name(&daftar.keluaran)),
        Di::Program(_) => by_name(&daftar.indikator),
        Di::Kegiatan(program) => by_name(&daftar.indikator).or_else(|| {
            // Numbers of kegiatan add up to those of the program; percentages do not.
            let (same, mut found) = by_name(&daftar.keluaran)?;
            found.retain(|other| other.di == Di::Program(program));
            let percent = sebutan.satuan.iter().any(|word| word == "persen");
            (percent && !found.is_empty()).then_some((same, found))
        }),
        Di::PkProgram => {
            let (same, mut found) = by_name(&daftar.anggaran)?;
            found.retain(|other| {
                sebutan.kode.is_empty() || other.kode.is_empty() || other.kode == sebutan.kode
            });
            (!found.is_empty()).then_some((same, found))
        }
        Di::Tabel => {
            let kinds = [&daftar.indikator, &daftar.keluaran, &daftar.anggaran];
            kinds.into_iter().find_map(by_name)
        }
    }
}

/// The indikator of a row of the Renstra: the linked one, else the one of its name that no other row is linked to.
fn tertaut<'a>(daftar: &'a Daftar, sebutan: &Sebutan) -> Option<(Sama, Vec<&'a Sebutan>)> {
    let is = |id| move |other: &&Sebutan| other.di == Di::Kinerja && other.baris == id;
    let found = match sebutan.tautan {
        Some(id) => (Sama::Persis, daftar.semua.iter().filter(is(id)).collect()),
        None => {
            let (same, mut found) = daftar.sama(&daftar.indikator, &sebutan.nama)?;
            found.retain(|other| {
                !daftar
                    .semua
                    .iter()
                    .any(|row| row.tautan == Some(other.baris))
            });
            (same, found)
        }
    };
    let (same, mut found) = found;
    found.retain(|other| sesatuan(&sebutan.satuan, &other.satuan));
    (same < Sama::Longgar && !found.is_empty()).then_some((same, found))
}

/// The figures that one is held against.
fn pembanding<'a>(what: Besaran, acuan: &[&'a Sebutan]) -> Vec<Angka<'a>> {
    // The Renstra sets what the kinerja table takes as its target; a table of the office's own may mean the target of
    // this year or of the last one.
    let kinds: &[Besaran] = match what {
        Besaran::TargetRenstra => &[Besaran::Target, Besaran::TargetAkhir],
        _ => &[what],
    };
    let of = |sebutan: &'a Sebutan| {
        let places = kinds.iter().filter_map(|kind| sebutan.tempat(*kind));
        places.map(move |place| Angka {
            sebutan,
            what,
            place,
        })
    };
    acuan.iter().flat_map(|sebutan| of(sebutan)).collect()
}

/// How a figure stands to the same figure in another place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hubungan {
    /// They say the same, or may not be compared.
    Setuju,
    /// They would, but for the digits that one of them leaves out.
    Kasar,
    Beda,
}

/// The first of the others with its value, where a figure agrees with none of them and not with their sum; and whether
/// it only leaves out digits.
fn beda(bahan: &Bahan, own: Angka, others: &[Angka]) -> Option<(Place, Decimal, bool)> {
    let value = bahan.angka(own.place)?;
    let mut rounded = false;
    let mut values = Vec::new();
    for other in others {
        let Some(figure) = bahan.angka(other.place) else {
            continue;
        };
        match hubungan(bahan, (own, value), (*other, figure)) {
            Hubungan::Setuju => return None,
            Hubungan::Kasar => rounded = true,
            Hubungan::Beda => {}
        }
        values.push((other.place, figure));
    }
    let sum = number::sum(values.iter().map(|(_, value)| *value)).ok()?;
    let (place, figure) = values.first().copied().filter(|_| sum != value)?;
    Some((place, figure, rounded))
}

fn hubungan(bahan: &Bahan, (a, x): (Angka, Decimal), (b, y): (Angka, Decimal)) -> Hubungan {
    let scaled = |of: Angka, value: Decimal| {
        let by = of.sebutan.nama.besaran();
        by.and_then(|by| value.checked_mul(by)).unwrap_or(value)
    };
    let units = [a, b].map(|of| tanda(bahan, of));
    let [unit_a, unit_b] = &units;
    if [(x, y), (scaled(a, x), y), (x, scaled(b, y))]
        .iter()
        .any(|(x, y)| x == y)
        || !(a.what.uang() || sesatuan(unit_a, unit_b))
    {
        return Hubungan::Setuju;
    }
    let rounds = |typed: Angka, value: Decimal, to: Decimal| {
        let read = teks(bahan, typed.place).and_then(|text| Tercetak::baca(text, Some(value)));
        read.is_some_and(|read| read.banding(to) != Banding::Beda)
    };
    if !rounds(a, x, y) && !rounds(b, y, x) {
        return Hubungan::Beda;
    }
    // 33 for 33,33 is rough; 3 for 3,34 is another figure.
    match x
        .checked_sub(y)
        .and_then(|off| bagi(off.abs(), x.abs().max(y.abs())))
    {
        Some(part) if part <= Decimal::new(1, 3) => Hubungan::Setuju,
        Some(part) if part <= Decimal::new(5, 2) => Hubungan::Kasar,
        _ => Hubungan::Beda,
    }
}

/// The unit of a figure: that of its row, else what is typed beside it.
fn tanda(bahan: &Bahan, of: Angka) -> Vec<String> {
    let sebutan = of.sebutan;
    let mark = match teks(bahan, of.place).map(|text| notation::read(text, LoneDot::Thousands)) {
        Some(Reading::Number(number)) => number.mark,
        _ => Mark::None,
    };
    match mark {
        _ if !sebutan.satuan.is_empty() => sebutan.satuan.clone(),
        Mark::Percent => vec!["persen".into()],
        Mark::Rupiah => vec!["rp".into()],
        Mark::Dollar => vec!["us".into()],
        Mark::None => Vec::new(),
    }
}

fn teks(bahan: &Bahan, place: Place) -> Option<&str> {
    match place {
        Place::Cell(at) => Some(bahan.document().text(at)),
        Place::Hasil(_) => None,
    }
}

/// Where a figure was typed, when it only passes on another one.
fn turun(bahan: &Bahan, place: Place) -> Place {
    let only = |sel: &Sel| match (sel.hasil, sel.cara.suku.as_slice()) {
        (Hasil::Sel(_), [one]) => Some(*one),
        _ => None,
    };
    bahan.sel(place).and_then(only).unwrap_or(place)
}

/// The agreement of the head and what restates an indikator of the report mislead; the rest is worth a look, since a
/// name may be used for a part of the same thing, and a yearly target may lawfully leave that of the Renstra.
fn berat(bahan: &Bahan, own: Angka, acuan: &[&Sebutan], same: Sama, other: Place) -> Berat {
    let headline = acuan.iter().any(|other| other.di == Di::Kinerja);
    match (own.sebutan.di, own.what) {
        _ if same == Sama::Longgar => Berat::Rendah,
        (Di::PkKepala, _) if headline && genting(bahan, acuan, own, other) => Berat::Tinggi,
        (Di::PkKepala | Di::Program(_) | Di::Tabel, _) if headline => Berat::Sedang,
        (Di::Renstra, Besaran::TargetAkhir) | (Di::PkProgram, _) => Berat::Sedang,
        (Di::Tabel, what) if what.uang() => Berat::Sedang,
        _ => Berat::Rendah,
    }
}

/// Whether a decision would change: one figure is at least twice the other, or only one of them reaches the target.
fn genting(bahan: &Bahan, acuan: &[&Sebutan], own: Angka, other: Place) -> bool {
    let (Some(a), Some(b)) = (bahan.angka(own.place), bahan.angka(other)) else {
        return false;
    };
    let twice =
        |low: Decimal, high: Decimal| low.checked_add(low).is_none_or(|double| double <= high);
    let (low, high) = (a.min(b), a.max(b));
    if low.is_sign_negative() || twice(low, high) {
        return true;
    }
    let Some(indikator) = acuan.first() else {
        return false;
    };
    let row = bahan.document().row(indikator.baris);
    let polaritas = row.and_then(|row| Field::Polaritas.choice(row.text(Field::Polaritas)));
    let falls = polaritas
        .and_then(|choice| Polaritas::from_id(choice.id))
        .is_some_and(|polaritas| matches!(polaritas, Polaritas::Turun | Polaritas::TurunRasio));
    let reached = |target: Decimal, realisasi: Decimal| match falls {
        true => realisasi <= target,
        false => realisasi >= target,
    };
    let figure = |what| indikator.tempat(what).and_then(|place| bahan.angka(place));
    match (
        own.what,
        figure(Besaran::Target),
        figure(Besaran::Realisasi),
    ) {
        (Besaran::Realisasi, Some(target), _) => reached(target, a) != reached(target, b),
        (Besaran::Target, _, Some(realisasi)) => reached(a, realisasi) != reached(b, realisasi),
        _ => false,
    }
}
