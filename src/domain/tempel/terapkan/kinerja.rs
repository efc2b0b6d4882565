//! Sasaran and indikator: those that are there are filled in or compared, the others are added.

use super::Masalah;
use super::tulis::Penulis;
use crate::domain::audit::banding::Tercetak;
use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::notation::{self, Bound, LoneDot, Reading};
use crate::domain::outcome::{Baris, Hasil};
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::tempel::cocok::{Daftar, mirip};
use crate::domain::tempel::peran::{Peran, PeranBaris, Tujuan};
use crate::domain::tempel::sel::{kata_jumlah, kata_rerata};
use crate::domain::tempel::usulan::{Cocok, Rekam, Usulan};

/// The columns that a person fills in.
const ISIAN: [(Peran, Field); 5] = [
    (Peran::Satuan, Field::Satuan),
    (Peran::Target, Field::Target),
    (Peran::Realisasi, Field::Realisasi),
    (Peran::CapaianLalu, Field::CapaianLalu),
    (Peran::RealisasiLalu, Field::RealisasiLalu),
];

/// The columns that are computed.
const HASIL: [(Peran, Hasil); 3] = [
    (Peran::Capaian, Hasil::Capaian),
    (Peran::Selisih, Hasil::SelisihCapaian),
    (Peran::TargetRenstra, Hasil::TargetRenstraTahun),
];

/// Takes the rows over.
pub fn tulis(tulis: &mut Penulis, usulan: &Usulan, rows: &[Rekam]) {
    let kolom = |peran| usulan.kolom(peran);
    let mut known = Daftar::new(&tulis.document, &[RowKind::Indikator]);
    let mut groups = Daftar::new(&tulis.document, &[RowKind::Sasaran]);
    let mut goals = Daftar::new(&tulis.document, &[RowKind::Tujuan]);
    let compares = usulan.tujuan == Tujuan::Perbandingan && !known.kosong();
    let last = rows.iter().rposition(|row| row.peran == PeranBaris::Data);
    let mut sasaran = String::new();
    let mut under: Option<RowId> = None;
    for (at, row) in rows.iter().enumerate() {
        let named = row.sel(kolom(Peran::Sasaran));
        match row.peran {
            PeranBaris::Kelompok => {
                // A line of its own names the sasaran of the rows below it.
                let words = if named.is_empty() {
                    nama_kelompok(usulan, row)
                } else {
                    named
                };
                if jenis(usulan, row) == Some(RowKind::Tujuan) {
                    tujuan(tulis, &mut goals, words);
                    (sasaran, under) = (String::new(), None);
                    continue;
                }
                (sasaran, under) = (words.to_string(), None);
                continue;
            }
            PeranBaris::Jumlah => {
                let (inside, capaian) = (Some(at) < last, row.sel(kolom(Peran::Capaian)));
                // No capaian is added up, and before the last row only a sasaran has a mean of its own.
                match under.filter(|_| inside) {
                    above if above.is_some() == inside && !dijumlah(row) => {
                        rata(tulis, capaian, above);
                    }
                    _ => tulis
                        .masalah
                        .push(Masalah::TanpaTempat { baris: row.baris }),
                }
                continue;
            }
            _ => {}
        }
        if !named.is_empty() && !mirip(named, &sasaran) {
            (sasaran, under) = (named.to_string(), None);
        }
        let (name, kode) = (row.sel(kolom(Peran::Uraian)), row.sel(kolom(Peran::Kode)));
        if name.is_empty() {
            if row.berisi(usulan) {
                tulis.masalah.push(Masalah::TanpaNama { baris: row.baris });
            }
            continue;
        }
        let found = known
            .cari(kode, name)
            .filter(|_| usulan.cocok != Cocok::Baru);
        let id = match found {
            Some(id) => {
                tulis.kenal();
                under = under.or_else(|| induk(tulis, id));
                id
            }
            None if compares => {
                tulis
                    .masalah
                    .push(Masalah::TanpaPasangan { baris: row.baris });
                continue;
            }
            None => {
                let parent = under.or_else(|| cari_sasaran(tulis, &mut groups, &sasaran));
                under = parent;
                let section = Section::Kinerja;
                let index = match parent {
                    Some(parent) => tulis.akhir(section, parent),
                    None => tulis.document.rows(section).len(),
                };
                baru(tulis, usulan, row, index)
            }
        };
        for (peran, field) in ISIAN {
            tulis.isi(CellRef::new(id, field), row.sel(kolom(peran)));
        }
        tulis.isian(usulan, id, row);
        for (peran, hasil) in HASIL {
            tulis.hasil(Baris::Row(id), hasil, row.sel(kolom(peran)));
        }
    }
}

/// The kind that a row says it is.
pub fn jenis(usulan: &Usulan, row: &Rekam) -> Option<RowKind> {
    usulan.tujuan.jenis(row.sel(usulan.kolom(Peran::Jenis)))
}

/// The name of a line of its own: in the column of names where the kind has one of its own, else its first words.
pub fn nama_kelompok<'a>(usulan: &Usulan, row: &'a Rekam) -> &'a str {
    if usulan.kolom(Peran::Jenis).is_some() {
        return row.sel(usulan.kolom(Peran::Uraian));
    }
    let mut cells = row.sel.iter();
    let words = cells.find(|cell| cell.chars().any(char::is_alphabetic));
    words.map_or("", |words| words)
}

/// Makes sure that there is a tujuan of this name; what is added next stands below the last one.
fn tujuan(tulis: &mut Penulis, goals: &mut Daftar, name: &str) {
    if !name.is_empty() && goals.bernama(name).is_none() {
        let index = tulis.document.rows(Section::Kinerja).len();
        let id = tulis.sisip(index, RowKind::Tujuan, &[(Field::Uraian, name)]);
        goals.tambah(id, name);
    }
}

/// Whether a row of totals is a sum.
fn dijumlah(row: &Rekam) -> bool {
    let named = |of: fn(&str) -> bool| row.sel.iter().any(|cell| of(cell));
    named(kata_jumlah) && !named(kata_rerata)
}

/// The mean of a sasaran, or of all.
fn rata(tulis: &mut Penulis, text: &str, sasaran: Option<RowId>) {
    let baris = sasaran.map_or(Baris::Rekap, Baris::Row);
    tulis.hasil(baris, Hasil::Rerata, text);
}

/// The sasaran that an indikator stands under.
fn induk(tulis: &Penulis, id: RowId) -> Option<RowId> {
    let (section, index) = tulis.letak(id)?;
    let parent = tulis.document.parent(section, index)?;
    (parent.kind == RowKind::Sasaran).then_some(parent.id)
}

/// The sasaran of this name, a new one where there is none; without a name none.
fn cari_sasaran(tulis: &mut Penulis, groups: &mut Daftar, name: &str) -> Option<RowId> {
    if name.is_empty() {
        return None;
    }
    let known = groups.bernama(name);
    known.or_else(|| {
        let index = tulis.document.rows(Section::Kinerja).len();
        let id = tulis.sisip(index, RowKind::Sasaran, &[(Field::Uraian, name)]);
        groups.tambah(id, name);
        Some(id)
    })
}

/// A new indikator, with the unit and the direction that its figures show.
fn baru(tulis: &mut Penulis, usulan: &Usulan, row: &Rekam, index: usize) -> RowId {
    let text = |peran| row.sel(usulan.kolom(peran));
    let (name, target) = (text(Peran::Uraian), text(Peran::Target));
    // In our own workbook what is empty is meant to be.
    let own = jenis(usulan, row).is_some();
    let satuan = if text(Peran::Satuan).is_empty() && !own {
        satuan(name, target)
    } else {
        String::new()
    };
    let said = own || !text(Peran::Isian(Field::Polaritas)).is_empty();
    let turun = !said && menurun(target, text(Peran::Realisasi), text(Peran::Capaian));
    let polaritas = if turun {
        Polaritas::Turun.choice().id
    } else {
        ""
    };
    let texts = [
        (Field::Kode, text(Peran::Kode)),
        (Field::Uraian, name),
        (Field::Satuan, &satuan),
        (Field::Polaritas, polaritas),
    ];
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    tulis.sisip(index, RowKind::Indikator, &texts.collect::<Vec<_>>())
}

/// The unit that the name ends with in brackets, or the percent sign of the target.
fn satuan(name: &str, target: &str) -> String {
    const LONG: usize = 12;
    let inside = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once('('));
    let unit = inside.map(|(_, unit)| unit.trim());
    match unit.filter(|unit| !unit.is_empty() && unit.chars().count() <= LONG) {
        Some(unit) => unit.to_string(),
        None if target.ends_with('%') => "%".into(),
        None => String::new(),
    }
}

/// Whether less is better: the target is an upper bound, or the printed capaian is that of the mirror formula and not
/// that of the plain one.
fn menurun(target: &str, realisasi: &str, capaian: &str) -> bool {
    let bound = match notation::read(target, LoneDot::Thousands) {
        Reading::Number(number) => number.bound,
        _ => None,
    };
    if matches!(bound, Some(Bound::Less | Bound::LessOrEqual)) {
        return true;
    }
    let figures = || {
        let target = Tercetak::baca(target, None)?.nilai;
        let realisasi = Tercetak::baca(realisasi, Some(target))?.nilai;
        let capaian = Tercetak::baca(capaian, None)?;
        let ratio = realisasi
            .checked_mul(notation::Decimal::ONE_HUNDRED)?
            .checked_div(target)?;
        let mirror = notation::Decimal::TWO
            .checked_mul(notation::Decimal::ONE_HUNDRED)?
            .checked_sub(ratio)?;
        Some(capaian.cocok(mirror) && !capaian.cocok(ratio))
    };
    figures().unwrap_or(false)
}
