//! Perjanjian Kinerja: each row below the jabatan that promises it, which a column, a line of its own or the title names.

use std::collections::HashMap;

use super::Masalah;
use super::kinerja::{jenis, nama_kelompok};
use super::tulis::Penulis;
use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::{Baris, Hasil};
use crate::domain::tempel::cocok::Daftar;
use crate::domain::tempel::peran::{Peran, PeranBaris};
use crate::domain::tempel::sel::lipat;
use crate::domain::tempel::usulan::{Cocok, Rekam, Usulan};

const SECTION: Section = Section::Perjanjian;
const ITEMS: [RowKind; 2] = [RowKind::IndikatorPk, RowKind::ProgramPk];

/// Words that a jabatan begins with, and how deep it stands.
const JABATAN: [(&str, RowKind); 18] = [
    ("kepala bidang", RowKind::Bidang),
    ("kepala seksi", RowKind::Seksi),
    ("kepala sub", RowKind::Seksi),
    ("kepala subbagian", RowKind::Seksi),
    ("kepala uptd", RowKind::Bidang),
    ("kepala upt", RowKind::Bidang),
    ("kepala balai", RowKind::Bidang),
    ("kepala", RowKind::Kepala),
    ("sekretaris", RowKind::Bidang),
    ("sekretariat", RowKind::Bidang),
    ("bidang", RowKind::Bidang),
    ("kabid", RowKind::Bidang),
    ("uptd", RowKind::Bidang),
    ("seksi", RowKind::Seksi),
    ("kasi", RowKind::Seksi),
    ("subbagian", RowKind::Seksi),
    ("sub bagian", RowKind::Seksi),
    ("kasubbag", RowKind::Seksi),
];

/// The columns that a person fills in.
const ISIAN: [(Peran, Field); 3] = [
    (Peran::Satuan, Field::Satuan),
    (Peran::Target, Field::Target),
    (Peran::Realisasi, Field::Realisasi),
];
const ISIAN_PROGRAM: [(Peran, Field); 2] = [
    (Peran::PaguSemula, Field::PaguSemula),
    (Peran::Pagu, Field::PaguPerubahan),
];

/// What stands directly below a jabatan.
struct Isi {
    /// What the document had.
    daftar: Daftar,
    /// How many rows there are by now.
    banyak: usize,
    /// The programmes that rows of indikator have named, each with its budget.
    program: Vec<(String, String)>,
}

/// Takes the rows over.
pub fn tulis(tulis: &mut Penulis, usulan: &Usulan, rows: &[Rekam]) {
    let kolom = |peran| usulan.kolom(peran);
    let mut all = Jabatan::new(tulis);
    let (mut sasaran, mut at): (String, Option<RowId>) = (String::new(), None);
    let program = kolom(Peran::Target).is_none()
        && kolom(Peran::Isian(Field::TargetPerubahan)).is_none()
        && kolom(Peran::Pagu).or(kolom(Peran::PaguSemula)).is_some();
    for row in rows {
        let said = jenis(usulan, row);
        match row.peran {
            PeranBaris::Kelompok => {
                let name = nama_kelompok(usulan, row);
                let kind = said.or_else(|| sebagai(name));
                match kind.filter(|kind| !ITEMS.contains(kind)) {
                    Some(kind) => at = Some(all.cari(tulis, kind, name)),
                    None => sasaran = name.to_string(),
                }
                continue;
            }
            PeranBaris::Jumlah => {
                tulis
                    .masalah
                    .push(Masalah::TanpaTempat { baris: row.baris });
                continue;
            }
            _ => {}
        }
        let named = row.sel(kolom(Peran::Jabatan));
        if !named.is_empty() {
            at = Some(all.bernama(tulis, named));
        }
        let own = row.sel(kolom(Peran::Sasaran));
        // Our own workbook repeats the sasaran: an empty one is none.
        if !own.is_empty() || said.is_some() {
            sasaran = own.to_string();
        }
        let (kode, name) = (row.sel(kolom(Peran::Kode)), row.sel(kolom(Peran::Uraian)));
        let serves = row.sel(kolom(Peran::Program));
        if name.is_empty() && serves.is_empty() {
            if row.berisi(usulan) {
                tulis.masalah.push(Masalah::TanpaNama { baris: row.baris });
            }
            continue;
        }
        let here = at.unwrap_or_else(|| all.utama(tulis, &usulan.judul));
        at = Some(here);
        all.program(tulis, usulan, here, row);
        if name.is_empty() {
            continue;
        }
        let guess = if program {
            RowKind::ProgramPk
        } else {
            RowKind::IndikatorPk
        };
        let kind = said.unwrap_or(guess);
        let found = all.isi(tulis, here).daftar.cari(kode, name);
        let found = found.filter(|_| usulan.cocok != Cocok::Baru);
        let id = match found {
            Some(id) => {
                tulis.kenal();
                id
            }
            None => {
                let first = match kind {
                    RowKind::ProgramPk => (Field::Kode, kode),
                    _ => (Field::SasaranPk, sasaran.as_str()),
                };
                all.tambah(tulis, here, kind, &[first, (Field::Uraian, name)])
            }
        };
        let fields: &[(Peran, Field)] = match kind {
            RowKind::ProgramPk => &ISIAN_PROGRAM,
            _ => &ISIAN,
        };
        for (peran, field) in fields {
            tulis.isi(CellRef::new(id, *field), row.sel(kolom(*peran)));
        }
        tulis.isian(usulan, id, row);
        tulis.hasil(
            Baris::Row(id),
            Hasil::Capaian,
            row.sel(kolom(Peran::Capaian)),
        );
    }
}

/// How deep a jabatan of this name stands; `None` where the name is that of something else.
fn sebagai(name: &str) -> Option<RowKind> {
    let name = lipat(name);
    let begins = |words: &str| {
        let rest = name.strip_prefix(words);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let found = JABATAN.iter().find(|(words, _)| begins(words));
    found.map(|(_, kind)| *kind)
}

/// The jabatan of a document.
struct Jabatan {
    /// Each is found once by a line of its own: two sections may have one name.
    sekali: HashMap<RowKind, Daftar>,
    /// Those that a column has named.
    kolom: HashMap<String, RowId>,
    /// The last one of each depth.
    buka: HashMap<RowKind, RowId>,
    isi: HashMap<RowId, Isi>,
}

impl Jabatan {
    fn new(tulis: &Penulis) -> Jabatan {
        let kinds = [RowKind::Kepala, RowKind::Bidang, RowKind::Seksi];
        let lists = kinds.map(|kind| (kind, Daftar::new(&tulis.document, &[kind])));
        Jabatan {
            sekali: lists.into_iter().collect(),
            kolom: HashMap::new(),
            buka: HashMap::new(),
            isi: HashMap::new(),
        }
    }

    /// The jabatan that a line of its own names.
    fn cari(&mut self, tulis: &mut Penulis, kind: RowKind, name: &str) -> RowId {
        let known = self.sekali.get_mut(&kind);
        let known = known.and_then(|known| known.cari("", name));
        if known.is_some() {
            tulis.kenal();
        }
        let id = known.unwrap_or_else(|| {
            let above = match kind {
                RowKind::Seksi => [RowKind::Bidang, RowKind::Kepala].as_slice(),
                RowKind::Bidang => &[RowKind::Kepala],
                _ => &[],
            };
            let above = above.iter().find_map(|kind| self.buka.get(kind));
            let index = match above {
                Some(above) => tulis.akhir(SECTION, *above),
                None => tulis.document.rows(SECTION).len(),
            };
            tulis.sisip(index, kind, &[(Field::Uraian, name)])
        });
        self.buka.insert(kind, id);
        id
    }

    /// The jabatan that a column names, however often.
    fn bernama(&mut self, tulis: &mut Penulis, name: &str) -> RowId {
        let key = lipat(name);
        if let Some(id) = self.kolom.get(&key) {
            return *id;
        }
        let id = self.cari(tulis, sebagai(name).unwrap_or(RowKind::Kepala), name);
        self.kolom.insert(key, id);
        id
    }

    /// The jabatan of a table that names none: the one in its title, else the first of the document, else a new one.
    fn utama(&mut self, tulis: &mut Penulis, title: &str) -> RowId {
        let words: Vec<&str> = title.split(' ').collect();
        let from = (0..words.len()).find(|from| {
            let rest = words.get(*from..).unwrap_or(&[]);
            sebagai(&rest.join(" ")).is_some()
        });
        let named = from.map(|from| {
            let rest = words.iter().skip(from);
            let own = rest.take_while(|word| lipat(word) != "tahun");
            own.copied().collect::<Vec<_>>().join(" ")
        });
        let first = || {
            let mut heads = tulis.document.of_kind(RowKind::Kepala);
            heads.next().map(|row| row.id)
        };
        match (named, first()) {
            (Some(name), _) => self.bernama(tulis, &name),
            (None, Some(first)) => first,
            (None, None) => self.cari(tulis, RowKind::Kepala, RowKind::Kepala.label()),
        }
    }

    /// The programme that a row of an indikator names beside it. One that serves several of them with the same budget is one.
    fn program(&mut self, tulis: &mut Penulis, usulan: &Usulan, here: RowId, row: &Rekam) {
        let money = ISIAN_PROGRAM.map(|(peran, field)| (row.sel(usulan.kolom(peran)), field));
        let name = row.sel(usulan.kolom(Peran::Program));
        let budget = money.map(|(text, _)| text).join(" ").trim().to_string();
        let known = &mut self.isi(tulis, here).program;
        let same = |(other, sum): &(String, String)| {
            *other == lipat(name) && (budget.is_empty() || *sum == budget)
        };
        if name.is_empty() || known.iter().any(same) {
            return;
        }
        known.push((lipat(name), budget.clone()));
        let found = self.isi(tulis, here).daftar.cari("", name);
        let found = found.filter(|_| usulan.cocok != Cocok::Baru);
        let id = match found {
            Some(id) => {
                tulis.kenal();
                id
            }
            None => self.tambah(tulis, here, RowKind::ProgramPk, &[(Field::Uraian, name)]),
        };
        for (text, field) in money {
            tulis.isi(CellRef::new(id, field), text);
        }
        tulis.isian(usulan, id, row);
    }

    /// What stands directly below a jabatan.
    fn isi(&mut self, tulis: &Penulis, id: RowId) -> &mut Isi {
        self.isi.entry(id).or_insert_with(|| {
            let rows = tulis.document.rows(SECTION).iter();
            let rows = rows.skip(tulis.di_bawah(SECTION, id));
            let own: Vec<_> = rows.take_while(|row| ITEMS.contains(&row.kind)).collect();
            Isi {
                banyak: own.len(),
                program: Vec::new(),
                daftar: Daftar::dari(own.into_iter().map(|row| &**row)),
            }
        })
    }

    /// Adds a row below a jabatan, after those that are there.
    fn tambah(
        &mut self,
        tulis: &mut Penulis,
        id: RowId,
        kind: RowKind,
        texts: &[(Field, &str)],
    ) -> RowId {
        let own = self.isi(tulis, id);
        let before = own.banyak;
        own.banyak = before.saturating_add(1);
        let index = tulis.di_bawah(SECTION, id).saturating_add(before);
        tulis.sisip(index, kind, texts)
    }
}
