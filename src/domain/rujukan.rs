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

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::address::total_id;
use super::document::{CellRef, Document, Row, RowId};
use super::field::{Field, FieldKind, RowKind, Section};
use super::finding::{Finding, FindingKind};
use super::hasil::{Baris, Hasil, HasilRef, Place};
use super::rulebook::dana::SumberDana;

/// Longer than any reference, in bytes: what follows a lone `{` is not searched through.
const LONGEST: usize = 120;

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
}

/// Where a reference stands in a text, in bytes, and what it stands for.
pub type Ditemukan = (Range<usize>, Result<Rujukan, RujukanError>);

/// Every reference of a text, from left to right. Braces that do not hold a name, a colon and a place are text.
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

/// A finding at each text with a reference that stands for nothing.
pub fn findings(document: &Document, findings: &mut Vec<Finding>) {
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
}

/// Looks up references of one document; the kode are gathered once.
pub struct Pencari<'a> {
    document: &'a Document,
    kode: OnceCell<HashMap<String, Vec<&'a Arc<Row>>>>,
}

impl<'a> Pencari<'a> {
    /// For the references of `document`.
    pub fn new(document: &'a Document) -> Self {
        Pencari {
            document,
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
            let Some(inside) = text.get(from..).and_then(inside) else {
                continue;
            };
            let Some((bentuk, name, place)) = parts(inside) else {
                continue;
            };
            let end = from.saturating_add(inside.len()).saturating_add(1);
            let rujukan = self
                .resolve(&name, place)
                .map(|place| Rujukan { place, bentuk });
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
            return of_row(name, row).ok_or(RujukanError::TanpaIsi);
        }
        if let Some(baris) = total(&lower) {
            return of_total(name, baris).ok_or(RujukanError::TanpaIsi);
        }
        if let Some(id) = place.strip_prefix('#') {
            let row = id.parse().ok().and_then(|id| self.document.row(RowId(id)));
            let row = row.ok_or(RujukanError::TempatAsing)?;
            return of_row(name, row).ok_or(RujukanError::TanpaIsi);
        }
        // An indikator and a kegiatan may share a kode: the one that has such a figure is meant.
        let rows = self.rows(place).ok_or(RujukanError::TempatAsing)?;
        let mut places = rows.iter().filter_map(|row| of_row(name, row));
        match (places.next(), places.next()) {
            (Some(place), None) => Ok(place),
            (Some(_), Some(_)) => Err(RujukanError::TempatGanda),
            (None, _) => Err(RujukanError::TanpaIsi),
        }
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
}

/// What stands up to the closing brace of the same line.
fn inside(rest: &str) -> Option<&str> {
    let (inside, _) = rest.split_once('}')?;
    let plain = !inside.contains(['{', '\n', '\r']) && inside.len() <= LONGEST;
    plain.then_some(inside)
}

/// Form, name and place of what stands between the braces.
fn parts(inside: &str) -> Option<(Bentuk, String, &str)> {
    let (name, place) = inside.split_once(':')?;
    let (name, place) = (name.trim(), place.trim());
    let letter = |letter: char| letter.is_ascii_alphanumeric() || "_- ".contains(letter);
    let sound = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(letter)
        && is_place(place);
    if !sound {
        return None;
    }
    let name = name.to_ascii_lowercase();
    let (bentuk, name) = match name.strip_prefix("besar ") {
        Some(name) => (Bentuk::Besar, name.trim()),
        None => (Bentuk::Asli, name.as_str()),
    };
    Some((bentuk, name.replace(['-', ' '], "_"), place))
}

/// Whether a text may be a place: no brackets, quotes or semicolons, so that pasted code is text.
fn is_place(text: &str) -> bool {
    let letter = |letter: char| letter.is_alphanumeric() || "-_./# ".contains(letter);
    !text.is_empty() && text.chars().all(letter)
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
            Hasil::RerataTanpaTertinggi | Hasil::RerataSasaran => true,
            other => has(RowKind::Sasaran, other),
        },
        _ => has(RowKind::Program, hasil),
    };
    has.then(|| Place::Hasil(HasilRef::new(baris, hasil)))
}

fn of_row(name: &str, row: &Row) -> Option<Place> {
    let result = |hasil| Place::Hasil(HasilRef::new(Baris::Row(row.id), hasil));
    // The money of a row is its computed one: a heading adds up what lies below it.
    if let Some(hasil) = short(name).filter(|hasil| has(row.kind, *hasil)) {
        return Some(result(hasil));
    }
    if let Some(field) = Field::from_id(name).filter(|field| field.kind() != FieldKind::LongText) {
        match (field, row.kind) {
            (Field::Sel(column), RowKind::Tabel) => {
                let baris = Baris::Ringkasan(row.id);
                return Some(Place::Hasil(HasilRef::new(baris, Hasil::Sel(column))));
            }
            (Field::Sel(column), RowKind::BarisTabel) if row.is_blank(field) => {
                return Some(result(Hasil::Sel(column)));
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
            matches!(hasil, Rerata | Pagu | PaguSemula)
        }
        RowKind::IndikatorPk => {
            matches!(hasil, Capaian | CapaianPerubahan | SelisihTarget | Kategori)
        }
        _ => false,
    }
}
