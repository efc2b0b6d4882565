//! References in running text: `{capaian:iku-01}` names a result or a typed cell, so that a sentence never disagrees
//! with its table.
//!
//! ```text
//! {name:place}    name   a field (target, realisasi), a result (capaian, kategori, serapan) or a short word (anggaran);
//!                        `besar` before it asks for the size without its sign, as in "turun {besar pertumbuhan:iku-03}"
//!                 place  the kode of an indikator, program, kegiatan or group of spending; rekap, total, total_apbd,
//!                        sumber.<id>, identitas; or # and the id of any row
//! ```
//!
//! Here a reference is only found and resolved; how its figure is worded is told in [`crate::text`].

mod huruf;

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::address::total_id;
use super::compute::ada_hasil;
use super::document::{CellRef, Document, Row, RowId};
use super::field::{Field, FieldKind, RowKind, Section};
use super::finding::{Finding, FindingKind};
use super::hasil::{Baris, Hasil, HasilRef, Place};
use super::rulebook::dana::SumberDana;
use huruf::{CODE, LONGEST, inside, is_name, is_place, parts, unclosed};

/// What a reference stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rujukan {
    /// The cell.
    pub place: Place,
    /// In which form it is wanted.
    pub bentuk: Bentuk,
}

/// In which form the figure of a reference is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bentuk {
    /// As it is.
    Asli,
    /// Its size, without a sign.
    Besar,
}

/// Why a reference stands for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RujukanError {
    /// No field and no result has this name.
    NamaAsing,
    /// No row has this kode or id.
    TempatAsing,
    /// Several rows have this kode.
    TempatGanda,
    /// The row is there, but has nothing of this name.
    TanpaIsi,
    /// A lone name: no colon and no place behind it.
    TanpaTempat,
    /// No closing brace.
    TanpaTutup,
}

/// Where a reference stands in a text, in bytes, and what it stands for.
pub type Ditemukan = (Range<usize>, Result<Rujukan, RujukanError>);

/// Every reference of a text, from left to right, and what was meant as one: a lone name, or one that is not closed. Other
/// braces are text.
pub fn find(document: &Document, text: &str) -> Vec<Ditemukan> {
    Pencari::new(document).find(text)
}

/// Whether a text of this field may hold references: the narasi and the analyses.
pub fn holds(kind: RowKind, field: Field) -> bool {
    let narasi = matches!(
        kind,
        RowKind::Narasi | RowKind::Sasaran | RowKind::Indikator
    );
    narasi && field.kind() == FieldKind::LongText && kind.holds(field)
}

/// A finding for each reference that stands for nothing.
pub fn findings(document: &Document) -> Vec<Finding> {
    let mut findings = Vec::new();
    let pencari = Pencari::new(document);
    let rows = [Section::Narasi, Section::Kinerja].map(|section| document.rows(section).iter());
    for row in rows.into_iter().flatten() {
        let fields = row
            .filled()
            .filter(|(field, text)| text.contains('{') && holds(row.kind, *field));
        for (field, text) in fields {
            for (range, found) in pencari.find(text) {
                let (Err(kenapa), Some(rujukan)) = (found, text.get(range)) else {
                    continue;
                };
                let kind = FindingKind::RujukanAsing {
                    rujukan: rujukan.into(),
                    kenapa,
                };
                findings.push(Finding::new(CellRef::new(row.id, field), kind));
            }
        }
    }
    findings
}

/// Looks up references of one document; ids and kode are gathered once.
pub struct Pencari<'a> {
    document: &'a Document,
    id: OnceCell<HashMap<RowId, &'a Arc<Row>>>,
    kode: OnceCell<HashMap<String, Vec<&'a Arc<Row>>>>,
}

impl<'a> Pencari<'a> {
    /// For the references of `document`.
    pub fn new(document: &'a Document) -> Self {
        Pencari {
            document,
            id: OnceCell::new(),
            kode: OnceCell::new(),
        }
    }

    /// See [`find`].
    pub fn find(&self, text: &str) -> Vec<Ditemukan> {
        let mut found = Vec::new();
        let mut from = 0_usize;
        while let Some(start) = text
            .get(from..)
            .and_then(|rest| rest.find('{'))
            .map(|at| from.saturating_add(at))
        {
            from = start.saturating_add(1);
            let Some((inside, closed)) = text.get(from..).map(inside) else {
                continue;
            };
            let (length, rujukan) = if !closed {
                let Some(length) = unclosed(inside) else {
                    continue;
                };
                (length, Err(RujukanError::TanpaTutup))
            } else if let Some((bentuk, name, place)) = parts(inside) {
                let place = self.resolve(&name, place);
                let rujukan = place.map(|place| Rujukan { place, bentuk });
                (inside.len().saturating_add(1), rujukan)
            } else if is_name(inside) && !text.get(..start).unwrap_or("").ends_with(CODE) {
                let length = inside.len().saturating_add(1);
                (length, Err(RujukanError::TanpaTempat))
            } else {
                continue;
            };
            let end = from.saturating_add(length);
            found.push((start..end, rujukan));
            from = end;
        }
        found
    }

    /// How a text names the row: by its kode where no other row has it, else by its id.
    pub fn tempat(&self, row: &Row) -> String {
        let kode = row.text(Field::Kode).trim();
        let plain = is_place(kode)
            && !kode.starts_with('#')
            && kode.len() < LONGEST / 2
            && total(&kode.to_lowercase()).is_none();
        let alone = || {
            self.rows(kode)
                .is_some_and(|rows| rows.len() == 1 && rows.iter().all(|one| one.id == row.id))
        };
        if plain && alone() {
            kode.to_string()
        } else {
            format!("#{}", row.id.0)
        }
    }

    fn resolve(&self, name: &str, place: &str) -> Result<Place, RujukanError> {
        let known = short(name).is_some()
            || Hasil::from_id(name).is_some()
            || Field::from_id(name).is_some_and(|field| field.kind() != FieldKind::LongText);
        if !known {
            return Err(RujukanError::NamaAsing);
        }
        let lower = place.to_lowercase();
        if lower == "identitas" {
            let row = self.document.row(RowId::IDENTITAS);
            let row = row.ok_or(RujukanError::TempatAsing)?;
            return self.of_row(name, row).ok_or(RujukanError::TanpaIsi);
        }
        if let Some(baris) = total(&lower) {
            return of_total(name, baris).ok_or(RujukanError::TanpaIsi);
        }
        if let Some(id) = place.strip_prefix('#') {
            let row = id.parse().ok().and_then(|id| self.row(RowId(id)));
            let row = row.ok_or(RujukanError::TempatAsing)?;
            return self.of_row(name, row).ok_or(RujukanError::TanpaIsi);
        }
        // An indikator and a kegiatan may share a kode: the one that has such a figure is meant.
        let rows = self.rows(place).ok_or(RujukanError::TempatAsing)?;
        let mut places = rows.iter().filter_map(|row| self.of_row(name, row));
        match (places.next(), places.next()) {
            (Some(place), None) => Ok(place),
            (Some(_), Some(_)) => Err(RujukanError::TempatGanda),
            (None, _) => Err(RujukanError::TanpaIsi),
        }
    }

    fn row(&self, id: RowId) -> Option<&'a Arc<Row>> {
        let gather = || {
            let mut map = HashMap::new();
            // No figure of the report stands in a scenario.
            let sections = Section::ALL.into_iter();
            let sections = sections.filter(|section| *section != Section::Andai);
            for row in sections.flat_map(|section| self.document.rows(section).iter()) {
                map.entry(row.id).or_insert(row);
            }
            map
        };
        self.id.get_or_init(gather).get(&id).copied()
    }

    fn rows(&self, kode: &str) -> Option<&Vec<&'a Arc<Row>>> {
        let gather = || {
            let mut map: HashMap<String, Vec<&Arc<Row>>> = HashMap::new();
            let rows = [Section::Kinerja, Section::Anggaran]
                .map(|section| self.document.rows(section).iter());
            for row in rows.into_iter().flatten() {
                let kode = row.text(Field::Kode).trim();
                if !kode.is_empty() {
                    map.entry(kode.to_lowercase()).or_default().push(row);
                }
            }
            map
        };
        self.kode.get_or_init(gather).get(&kode.to_lowercase())
    }

    /// What a name is in a row; in a cell of a table what was typed or what was reckoned, whichever stands there.
    fn of_row(&self, name: &str, row: &Row) -> Option<Place> {
        let result = |hasil| Place::Hasil(HasilRef::new(Baris::Row(row.id), hasil));
        // The money of a row is its computed one: a heading adds up what lies below it.
        if let Some(hasil) = short(name).filter(|hasil| has(row.kind, *hasil)) {
            return Some(result(hasil));
        }
        if let Some(field) =
            Field::from_id(name).filter(|field| field.kind() != FieldKind::LongText)
        {
            match (field, row.kind) {
                (Field::Sel(column), RowKind::Tabel) => {
                    let baris = Baris::Ringkasan(row.id);
                    return Some(Place::Hasil(HasilRef::new(baris, Hasil::Sel(column))));
                }
                (Field::Sel(id), RowKind::BarisTabel)
                    if self.row(id).is_some_and(|column| ada_hasil(row, column)) =>
                {
                    return Some(result(Hasil::Sel(id)));
                }
                (field, kind) if kind.holds(field) => {
                    return Some(Place::Cell(CellRef::new(row.id, field)));
                }
                _ => {}
            }
        }
        let hasil = match (Hasil::from_id(name)?, row.kind) {
            (Hasil::Capaian, RowKind::Tujuan | RowKind::Sasaran) => Hasil::Rerata,
            (hasil, _) => hasil,
        };
        has(row.kind, hasil).then(|| result(hasil))
    }
}

/// Short words for results.
fn short(name: &str) -> Option<Hasil> {
    Some(match name {
        "anggaran" => Hasil::Pagu,
        "realisasi_anggaran" => Hasil::RealisasiAnggaran,
        "penyerapan" => Hasil::Serapan,
        "rata_rata" => Hasil::Rerata,
        "efisiensi" => Hasil::Ei,
        _ => return None,
    })
}

fn total(name: &str) -> Option<Baris> {
    let sources = SumberDana::ALL.map(Baris::Sumber);
    [Baris::Rekap, Baris::TotalApbd, Baris::Total]
        .into_iter()
        .chain(sources)
        .find(|baris| total_id(*baris) == name)
}

fn of_total(name: &str, baris: Baris) -> Option<Place> {
    let hasil = short(name).or_else(|| Hasil::from_id(name))?;
    let has = match baris {
        Baris::Rekap => match hasil {
            Hasil::Capaian => return Some(Place::Hasil(HasilRef::new(baris, Hasil::Rerata))),
            Hasil::RerataTanpaTertinggi
            | Hasil::RerataSasaran
            | Hasil::JumlahSasaran
            | Hasil::JumlahIndikator
            | Hasil::TahunRenstra => true,
            other => has(RowKind::Sasaran, other),
        },
        _ => has(RowKind::Program, hasil),
    };
    has.then(|| Place::Hasil(HasilRef::new(baris, hasil)))
}

/// Whether rows of this kind have such a result.
const fn has(kind: RowKind, hasil: Hasil) -> bool {
    use Hasil::*;
    match kind {
        RowKind::Indikator => !matches!(
            hasil,
            Sel(_)
                | Rerata
                | RerataTanpaTertinggi
                | RerataSasaran
                | JumlahSasaran
                | JumlahSasaranPerubahan
                | JumlahIndikator
                | TahunRenstra
                | PaguSemula
                | Sisa
                | SisaPersen
                | Perubahan
                | PerubahanPersen
                | CapaianAwalTahun
                | CapaianAwalAkhir
                | CapaianUbahTahun
                | CapaianUbahAkhir
                | CapaianPerubahan
                | SelisihTarget
        ),
        RowKind::Tujuan | RowKind::Sasaran => {
            matches!(
                hasil,
                Rerata | Kategori | Ei | EfisiensiPmk | NilaiEfisiensi
            )
        }
        RowKind::Belanja | RowKind::Program | RowKind::Kegiatan => matches!(
            hasil,
            Pagu | PaguSemula
                | RealisasiAnggaran
                | Serapan
                | Sisa
                | SisaPersen
                | Perubahan
                | PerubahanPersen
        ),
        RowKind::Keluaran => matches!(hasil, Capaian | Kategori),
        RowKind::IndikatorRenstra => matches!(
            hasil,
            CapaianAwalTahun | CapaianAwalAkhir | CapaianUbahTahun | CapaianUbahAkhir
        ),
        RowKind::Kepala | RowKind::Bidang | RowKind::Seksi => {
            matches!(
                hasil,
                Rerata | Pagu | PaguSemula | JumlahSasaran | JumlahSasaranPerubahan
            )
        }
        RowKind::IndikatorPk => {
            matches!(hasil, Capaian | CapaianPerubahan | SelisihTarget | Kategori)
        }
        _ => false,
    }
}
