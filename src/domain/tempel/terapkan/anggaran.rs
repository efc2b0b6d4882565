//! Belanja, program and kegiatan: their outline first, then the figures of those at its ends, then what the table prints
//! of the sums.

use std::collections::{BTreeSet, HashSet};

use super::Masalah;
use super::kinerja::jenis;
use super::tulis::Penulis;
use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::{Baris, Hasil};
use crate::domain::rulebook::dana::SumberDana;
use crate::domain::tempel::cocok::{Daftar, kunci_kode, mirip};
use crate::domain::tempel::peran::{Peran, PeranBaris};
use crate::domain::tempel::sel::lipat;
use crate::domain::tempel::usulan::{Cocok, Rekam, Usulan};

const SECTION: Section = Section::Anggaran;
/// Words of the name of a total that are no part of what is added up.
const KATA_JUMLAH: [&str; 6] = ["jumlah", "total", "sub", "subtotal", "grand", "nilai"];

/// A column of money: where it is typed, and what the rows below give.
struct Uang {
    kolom: usize,
    field: Field,
    hasil: Hasil,
}

/// Takes the rows over.
pub fn tulis(tulis: &mut Penulis, usulan: &Usulan, rows: &[Rekam]) {
    let data: Vec<&Rekam> = of(rows, PeranBaris::Data);
    let totals: Vec<&Rekam> = of(rows, PeranBaris::Jumlah);
    let placed = susun(tulis, usulan, &data, &totals);
    let uang = uang(tulis, usulan, &placed);
    // A sum is known only when what it adds up stands there.
    let (ends, sums): (Vec<_>, Vec<_>) = placed.iter().partition(|(id, _)| ujung(tulis, *id));
    for (id, row) in ends.iter().chain(&sums) {
        angka(tulis, usulan, &uang, *id, row);
    }
    for (id, row) in &placed {
        tulis.isian(usulan, *id, row);
    }
    if usulan.kolom(Peran::Jenis).is_none() {
        lepas(tulis, &uang, &placed);
    }
    jumlah(tulis, usulan, &uang, &totals);
}

fn of(rows: &[Rekam], peran: PeranBaris) -> Vec<&Rekam> {
    rows.iter().filter(|row| row.peran == peran).collect()
}

/// The columns of money. A lone budget is the one in force: where the rows beside it know a revision, the revised one.
fn uang(tulis: &Penulis, usulan: &Usulan, placed: &[(RowId, &Rekam)]) -> Vec<Uang> {
    let rows = tulis.document.rows(SECTION);
    let first = placed.first().map(|(id, _)| *id);
    let at = rows.iter().position(|row| Some(row.id) == first);
    let above = rows.get(..=at.unwrap_or(0)).unwrap_or(&[]);
    let group = above.iter().rposition(|row| row.kind == RowKind::Belanja);
    let (from, count) = match group {
        Some(group) => (group, tulis.document.block_len(SECTION, group)),
        None => (0, rows.len()),
    };
    let mut beside = rows.iter().skip(from).take(count);
    let revised = beside.any(|row| !row.is_blank(Field::PaguPerubahan));
    let [semula, pagu, realisasi] =
        [Peran::PaguSemula, Peran::Pagu, Peran::RealisasiAnggaran].map(|peran| usulan.kolom(peran));
    let mut found = Vec::new();
    let mut add = |kolom: Option<usize>, field, hasil| {
        found.extend(kolom.map(|kolom| Uang {
            kolom,
            field,
            hasil,
        }));
    };
    match (semula, pagu) {
        (Some(_), Some(_)) => {
            add(semula, Field::PaguSemula, Hasil::PaguSemula);
            add(pagu, Field::PaguPerubahan, Hasil::Pagu);
        }
        (lone, other) => {
            let revised = revised || lone.is_none();
            let field = if revised {
                Field::PaguPerubahan
            } else {
                Field::PaguSemula
            };
            add(lone.or(other), field, Hasil::Pagu);
        }
    }
    add(
        realisasi,
        Field::RealisasiAnggaran,
        Hasil::RealisasiAnggaran,
    );
    found
}

/// Puts each row in its place in the outline: the one that is there, or a new one.
fn susun<'a>(
    tulis: &mut Penulis,
    usulan: &Usulan,
    data: &[&'a Rekam],
    totals: &[&Rekam],
) -> Vec<(RowId, &'a Rekam)> {
    const KINDS: [RowKind; 3] = [RowKind::Belanja, RowKind::Program, RowKind::Kegiatan];
    let (kode, uraian) = (usulan.kolom(Peran::Kode), usulan.kolom(Peran::Uraian));
    let guessed = tingkat(data, kode, uraian).into_iter();
    let said = data.iter().map(|row| jenis(usulan, row));
    let kinds: Vec<RowKind> = guessed
        .zip(said)
        .map(|(guess, said)| said.unwrap_or(guess))
        .collect();
    let mut known = Daftar::new(&tulis.document, &KINDS);
    let below = kinds.iter().any(|kind| *kind != RowKind::Belanja);
    // The total of a programme names no group of spending.
    let program = |row: &Rekam| {
        let total = nama_jumlah(row);
        data.iter().any(|row| mirip(&total, row.sel(uraian)))
    };
    let named = kinds.contains(&RowKind::Belanja)
        || totals
            .first()
            .is_some_and(|first| program(first) || keseluruhan(first).is_some());
    let groups = if named { &[] } else { totals };
    let mut belanja = below.then(|| kelompok(tulis, usulan, groups)).flatten();
    let mut program = None;
    let mut placed = Vec::new();
    for (row, kind) in data.iter().zip(kinds) {
        let (kode, name) = (row.sel(kode), row.sel(uraian));
        if name.is_empty() {
            tulis.masalah.push(Masalah::TanpaNama { baris: row.baris });
            continue;
        }
        let found = known
            .cari(kode, name)
            .filter(|_| usulan.cocok != Cocok::Baru);
        let (id, kind) = match found.and_then(|id| Some((id, tulis.baris(id)?.kind))) {
            Some(found) => {
                tulis.kenal();
                found
            }
            None => {
                let parent = match kind {
                    RowKind::Kegiatan => program.or(belanja),
                    RowKind::Program => belanja,
                    _ => None,
                };
                let index = match parent {
                    Some(parent) => tulis.akhir(SECTION, parent),
                    None => tulis.document.rows(SECTION).len(),
                };
                let texts = [(Field::Kode, kode), (Field::Uraian, name)];
                (tulis.sisip(index, kind, &texts), kind)
            }
        };
        match kind {
            RowKind::Belanja => (belanja, program) = (Some(id), None),
            RowKind::Program => program = Some(id),
            _ => {}
        }
        placed.push((id, *row));
    }
    placed
}

/// The kind of each row: by the depth of its kode, the deepest being kegiatan; without any by its name.
fn tingkat(data: &[&Rekam], kode: Option<usize>, uraian: Option<usize>) -> Vec<RowKind> {
    let depth = |row: &Rekam| {
        let key = kunci_kode(row.sel(kode));
        (!key.is_empty()).then(|| key.split('.').count())
    };
    let depths: BTreeSet<usize> = data.iter().filter_map(|row| depth(row)).collect();
    let begins = |row: &Rekam, word: &str| lipat(row.sel(uraian)).starts_with(word);
    let programs = data.iter().any(|row| begins(row, "program"));
    let kind = |row: &&Rekam| {
        if let Some(depth) = depth(row) {
            return match depths.iter().rev().position(|known| *known == depth) {
                Some(0) | None => RowKind::Kegiatan,
                Some(1) => RowKind::Program,
                Some(_) => RowKind::Belanja,
            };
        }
        if begins(row, "program") {
            RowKind::Program
        } else if begins(row, "belanja")
            || begins(row, "apbn")
            || begins(row, "apbd")
            || !(programs || depths.len() > 1 || begins(row, "kegiatan"))
        {
            RowKind::Belanja
        } else {
            RowKind::Kegiatan
        }
    };
    data.iter().map(kind).collect()
}

/// The belanja that program and kegiatan stand under: the one of the source that the title names, else the one that the
/// first of several totals names.
fn kelompok(tulis: &mut Penulis, usulan: &Usulan, totals: &[&Rekam]) -> Option<RowId> {
    let title = lipat(&usulan.judul);
    let dana = [
        ("apbn dekonsentrasi", SumberDana::ApbnDekonsentrasi),
        ("dekonsentrasi", SumberDana::ApbnDekonsentrasi),
        ("tugas pembantuan", SumberDana::ApbnTugasPembantuan),
    ];
    if let Some((_, dana)) = dana.into_iter().find(|(words, _)| title.contains(words)) {
        let choice = dana.choice();
        let same = |text: &str| {
            Field::SumberDana
                .choice(text)
                .is_some_and(|c| c.id == choice.id)
        };
        let known = tulis
            .document
            .of_kind(RowKind::Belanja)
            .find(|row| same(row.text(Field::SumberDana)))
            .map(|row| row.id);
        if known.is_some() {
            return known;
        }
        let texts = [
            (Field::Uraian, choice.label),
            (Field::SumberDana, choice.id),
        ];
        let index = tulis.document.rows(SECTION).len();
        return Some(tulis.sisip(index, RowKind::Belanja, &texts));
    }
    let name = match totals {
        [first, _, ..] => nama_jumlah(first),
        _ => String::new(),
    };
    if name.is_empty() {
        return None;
    }
    let known = kelompok_semua(tulis).bernama(&name);
    Some(known.unwrap_or_else(|| {
        let index = tulis.document.rows(SECTION).len();
        tulis.sisip(index, RowKind::Belanja, &[(Field::Uraian, &name)])
    }))
}

/// What a total adds up: `Total Nilai Belanja Langsung` is `Belanja Langsung`.
fn nama_jumlah(row: &Rekam) -> String {
    let words = row
        .sel
        .iter()
        .find(|cell| cell.chars().any(char::is_alphabetic));
    let words = words.map_or("", |words| words).split(' ');
    let own = words.filter(|word| !KATA_JUMLAH.contains(&lipat(word).as_str()));
    own.collect::<Vec<_>>().join(" ")
}

/// The total of all that our own tables print.
fn keseluruhan(row: &Rekam) -> Option<Baris> {
    match lipat(&nama_jumlah(row)).as_str() {
        "belanja apbd" => Some(Baris::TotalApbd),
        "seluruh sumber dana" => Some(Baris::Total),
        _ => None,
    }
}

/// The rows that a total can belong to.
fn kelompok_semua(tulis: &Penulis) -> Daftar {
    Daftar::new(&tulis.document, &[RowKind::Belanja, RowKind::Program])
}

/// The rows of money below a row.
fn bawah(tulis: &Penulis, id: RowId) -> impl Iterator<Item = &Row> {
    let rows = tulis.document.rows(SECTION);
    let at = tulis.letak(id).map_or(rows.len(), |(_, at)| at);
    let count = tulis.document.block_len(SECTION, at);
    let below = rows.iter().skip(at).take(count).skip(1).map(|row| &**row);
    below.filter(|row| row.kind != RowKind::Keluaran)
}

fn ujung(tulis: &Penulis, id: RowId) -> bool {
    bawah(tulis, id).next().is_none()
}

/// Whether the rows below give a sum of a column.
fn terjumlah(tulis: &Penulis, id: RowId, uang: &Uang) -> bool {
    let mut below = bawah(tulis, id);
    below.any(|row| {
        let pagu = uang.hasil == Hasil::Pagu && !row.is_blank(Field::PaguSemula);
        pagu || !row.is_blank(uang.field)
    })
}

/// Writes the figures of a row: typed at the ends of the outline, printed where they are sums.
fn angka(tulis: &mut Penulis, usulan: &Usulan, uang: &[Uang], id: RowId, row: &Rekam) {
    // Our own workbook has other columns for sums: what stands in these was typed.
    let typed = usulan.kolom(Peran::Jenis).is_some();
    for of in uang {
        let text = row.sel(Some(of.kolom));
        if !typed && terjumlah(tulis, id, of) {
            tulis.hasil(Baris::Row(id), of.hasil, text);
        } else {
            tulis.isi(CellRef::new(id, of.field), text);
        }
    }
    hitungan(tulis, usulan, Baris::Row(id), row);
}

/// Records the columns that are computed of every row.
fn hitungan(tulis: &mut Penulis, usulan: &Usulan, baris: Baris, row: &Rekam) {
    for (peran, hasil) in [(Peran::Serapan, Hasil::Serapan), (Peran::Sisa, Hasil::Sisa)] {
        tulis.hasil(baris, hasil, row.sel(usulan.kolom(peran)));
    }
}

/// What was typed in a row becomes a printed figure once the rows below it give the sum.
fn lepas(tulis: &mut Penulis, uang: &[Uang], placed: &[(RowId, &Rekam)]) {
    let placed: HashSet<RowId> = placed.iter().map(|(id, _)| *id).collect();
    let groups: Vec<RowId> = tulis
        .document
        .rows(SECTION)
        .iter()
        .filter(|row| matches!(row.kind, RowKind::Belanja | RowKind::Program))
        .map(|row| row.id)
        .collect();
    for id in groups {
        let gained = bawah(tulis, id).any(|row| placed.contains(&row.id));
        for of in uang.iter().filter(|_| gained) {
            let at = CellRef::new(id, of.field);
            let text = tulis.document.text(at).to_string();
            if !text.trim().is_empty() && terjumlah(tulis, id, of) {
                tulis.hasil_di(Baris::Row(id), of.hasil, &text, "");
                tulis.kosongkan(at);
            }
        }
    }
}

/// The printed totals: those that name a belanja or a program belong to it, the last one to all.
fn jumlah(tulis: &mut Penulis, usulan: &Usulan, uang: &[Uang], totals: &[&Rekam]) {
    let mut groups = kelompok_semua(tulis);
    let several = totals.len() > 1;
    let title = lipat(&usulan.judul);
    let apbn = title.contains("dekonsentrasi") || title.contains("tugas pembantuan");
    for (at, row) in totals.iter().enumerate() {
        let last = at.saturating_add(1) == totals.len();
        let name = nama_jumlah(row);
        let named = groups.bernama(&name);
        let all = keseluruhan(row).or(last.then_some(Baris::TotalApbd));
        let group = match named {
            None if keseluruhan(row).is_some() => None,
            None if last && apbn => kelompok(tulis, usulan, &[]),
            None if !last && several && !name.is_empty() => {
                let index = tulis.document.rows(SECTION).len();
                let id = tulis.sisip(index, RowKind::Belanja, &[(Field::Uraian, &name)]);
                groups.tambah(id, &name);
                Some(id)
            }
            named => named,
        };
        match (group, all) {
            (Some(id), _) => angka(tulis, usulan, uang, id, row),
            (None, Some(all)) => {
                for of in uang {
                    tulis.hasil(all, of.hasil, row.sel(Some(of.kolom)));
                }
                hitungan(tulis, usulan, all, row);
            }
            _ => tulis
                .masalah
                .push(Masalah::TanpaTempat { baris: row.baris }),
        }
    }
}
