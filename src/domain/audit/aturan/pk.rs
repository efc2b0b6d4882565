//! The performance agreements against the report, and down the cascade: indikator that stand in only one of both, and
//! targets that the revision changed in one place and left in another.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::super::bahan::Bahan;
use super::super::nama::Nama;
use super::super::sebutan::{Besaran, Di, Golongan, Sebutan};
use super::super::temuan::{Berat, Jenis, Temuan};
use super::Aturan;
use crate::domain::document::{CellRef, Row};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::Place;

const ID: &str = "pk";

/// So many words tie the promise of a section to that of its division, or to an indikator.
const KATA: usize = 2;

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Perjanjian Kinerja dan perubahannya",
    uraian: "Indikator yang hanya ada dalam tabel kinerja atau hanya dalam PK Kepala, target PK Perubahan yang tidak lagi \
             sama dengan target yang dipakai mengukur, dan target atasan yang tetap walau target bawahannya menjadi 0.",
    berat: Berat::Sedang,
    butir: |_| 3,
    periksa: |bahan, at, found| match at {
        0 => tidak_ada(bahan, found),
        1 => terhadap_kinerja(bahan, found),
        _ => terhadap_bawahan(bahan, found),
    },
};

/// Lists may lawfully differ, so that this is worth a look only.
fn tidak_ada(bahan: &Bahan, found: &mut Vec<Temuan>) {
    let daftar = bahan.sebutan();
    let lists = [&daftar.indikator, &daftar.kepala];
    if lists.iter().any(|list| list.posisi().is_empty()) {
        return;
    }
    let [indikator, kepala] = lists;
    for (own, other) in [(indikator, kepala), (kepala, indikator)] {
        let rows = |list: &Golongan| -> Vec<&Sebutan> {
            list.posisi()
                .iter()
                .filter_map(|at| daftar.semua.get(*at))
                .collect()
        };
        let others = rows(other);
        let missing = |row: &&Sebutan| {
            let within =
                |other: &Sebutan| row.nama.memuat(&other.nama) || other.nama.memuat(&row.nama);
            daftar.sama(other, &row.nama).is_none() && !others.iter().any(|other| within(other))
        };
        found.extend(rows(own).into_iter().filter(missing).map(|row| {
            let place = Place::Cell(CellRef::new(row.baris, Field::Uraian));
            Temuan::new(
                ID,
                Berat::Rendah,
                place,
                Jenis::TidakAda { baris: row.baris },
            )
        }));
    }
}

/// A promise of a bidang or seksi that was measured as the indikator is, until the revision changed it alone.
fn terhadap_kinerja(bahan: &Bahan, found: &mut Vec<Temuan>) {
    let indikator: Vec<&Sebutan> = bahan
        .sebutan()
        .semua
        .iter()
        .filter(|row| row.di == Di::Kinerja)
        .collect();
    for row in bawahan(bahan) {
        let figure = |field| bahan.angka(Place::Cell(CellRef::new(row.id, field)));
        let (Some(first), Some(revised)) = (figure(Field::Target), figure(Field::TargetPerubahan))
        else {
            continue;
        };
        if first.is_zero() || first == revised {
            continue;
        }
        let nama = Nama::baca(row.text(Field::Uraian));
        let same = indikator.iter().find_map(|other| {
            let place = other.tempat(Besaran::Target)?;
            let target = bahan.angka(place).filter(|target| *target == first)?;
            let tied = other.nama.kata().len() > KATA && nama.memuat(&other.nama);
            tied.then_some((place, target))
        });
        if let Some((lain, nilai)) = same {
            // What is promised no more is measured all the same.
            let weight = match revised.is_zero() {
                true => Berat::Sedang,
                false => Berat::Rendah,
            };
            found.push(beda(row, weight, lain, nilai));
        }
    }
}

/// A promise of a division that the revision left as it was, though the section below that sees to it promises 0 now.
fn terhadap_bawahan(bahan: &Bahan, found: &mut Vec<Temuan>) {
    let zero = |row: &Row, field| {
        let value = bahan.angka(Place::Cell(CellRef::new(row.id, field)));
        value.is_some_and(|value| value.is_zero())
    };
    let words = |row: &Row| -> Vec<String> {
        let nama = Nama::baca(row.text(Field::Uraian));
        nama.isi().map(str::to_string).collect()
    };
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    let mut above: Vec<(&Arc<Row>, Vec<String>)> = Vec::new();
    let mut seksi = false;
    for row in bahan.document().rows(Section::Perjanjian).iter() {
        match row.kind {
            RowKind::Kepala | RowKind::Bidang => (above, seksi) = (Vec::new(), false),
            RowKind::Seksi => seksi = true,
            RowKind::IndikatorPk if !seksi => {
                let same =
                    plain(row.text(Field::Target)) == plain(row.text(Field::TargetPerubahan));
                let words = words(row);
                if same
                    && !row.is_blank(Field::Target)
                    && !zero(row, Field::Target)
                    && words.len() >= KATA
                {
                    above.push((row, words));
                }
            }
            RowKind::IndikatorPk
                if zero(row, Field::TargetPerubahan) && !zero(row, Field::Target) =>
            {
                let own = words(row);
                let tied = |(_, words): &&(&Arc<Row>, Vec<String>)| {
                    words.iter().all(|word| own.contains(word))
                };
                if let Some((upper, _)) = above
                    .iter()
                    .find(tied)
                    .filter(|_| !row.is_blank(Field::Target))
                {
                    let place = Place::Cell(CellRef::new(row.id, Field::TargetPerubahan));
                    found.push(beda(upper, Berat::Rendah, place, Decimal::ZERO));
                }
            }
            _ => {}
        }
    }
}

/// The indikator of the agreements below the head's.
fn bawahan(bahan: &Bahan) -> Vec<&Arc<Row>> {
    let (mut found, mut head) = (Vec::new(), false);
    for row in bahan.document().rows(Section::Perjanjian).iter() {
        match row.kind {
            RowKind::IndikatorPk if !head => found.push(row),
            RowKind::IndikatorPk | RowKind::ProgramPk => {}
            kind => head = kind == RowKind::Kepala,
        }
    }
    found
}

fn beda(row: &Row, weight: Berat, lain: Place, nilai: Decimal) -> Temuan {
    let place = Place::Cell(CellRef::new(row.id, Field::TargetPerubahan));
    let jenis = Jenis::BedaRujukan {
        lain,
        lain_di: None,
        nilai,
    };
    Temuan::new(ID, weight, place, jenis)
}
