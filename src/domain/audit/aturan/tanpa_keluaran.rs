//! A result is reported though what would measure it or bring it about was not done: the output of the kegiatan was set
//! and reached at 0 while its money was spent, or the section that is to see to it reports 0 of a target put to 0.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::super::bahan::Bahan;
use super::super::nama::Nama;
use super::super::temuan::{Berat, Janggal, Jenis, Temuan};
use super::{Aturan, kewajaran};
use crate::domain::compute;
use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::Place;

const ID: &str = "tanpa-keluaran";

/// So many words of the same kind tie a promise of a section to an indikator.
const KATA: usize = 3;

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Hasil tanpa keluaran",
    uraian: "Indikator yang melaporkan realisasi, padahal keluaran kegiatan yang mengukur atau mewujudkannya, atau \
             indikator PK yang mendukungnya, ditetapkan dan terealisasi 0.",
    berat: Berat::Rendah,
    butir: |_| 1,
    periksa: |bahan, _, found| {
        let places = kegiatan(bahan).into_iter().chain(perjanjian(bahan));
        found.extend(places.map(|(place, indikator)| {
            Temuan::new(
                ID,
                Berat::Rendah,
                Place::Cell(place),
                Jenis::Janggal(Janggal::TanpaKeluaran { indikator }),
            )
        }));
    },
};

/// Whether an indikator reports something.
fn melapor(bahan: &Bahan, indikator: RowId) -> bool {
    let at = Place::Cell(CellRef::new(indikator, Field::Realisasi));
    bahan.angka(at).is_some_and(|value| !value.is_zero())
}

fn nol(bahan: &Bahan, row: RowId, field: Field) -> bool {
    bahan
        .angka(Place::Cell(CellRef::new(row, field)))
        .is_some_and(|value| value.is_zero())
}

/// Outputs of 0, with the indikator that their kegiatan serves: where no other kegiatan serves it with an output, or
/// where the kegiatan bears its name and so is what measures it.
fn kegiatan(bahan: &Bahan) -> Vec<(CellRef, RowId)> {
    let document = bahan.document();
    let empty: HashSet<RowId> = bahan
        .outcome
        .findings()
        .filter(|finding| kewajaran::milik(bahan, finding))
        .map(|finding| finding.place.row)
        .collect();
    if empty.is_empty() {
        return Vec::new();
    }
    let mut names: HashMap<RowId, Nama> = HashMap::new();
    for row in document
        .of_kind(RowKind::Indikator)
        .filter(|row| melapor(bahan, row.id))
    {
        names.insert(row.id, Nama::baca(row.text(Field::Uraian)));
    }
    // Per indikator whether some kegiatan of it has an output above 0, and the outputs of 0 with what measures it.
    let mut served: HashSet<RowId> = HashSet::new();
    let mut zero: Vec<(CellRef, RowId, bool)> = Vec::new();
    let mut linked: Vec<(RowId, bool)> = Vec::new();
    for row in document.rows(Section::Anggaran).iter() {
        match row.kind {
            RowKind::Keluaran if empty.contains(&row.id) => {
                let at = CellRef::new(row.id, Field::Realisasi);
                zero.extend(linked.iter().map(|(id, named)| (at, *id, *named)));
            }
            RowKind::Keluaran => served.extend(linked.iter().map(|(id, _)| *id)),
            _ => {
                let (ids, _) = match row.is_blank(Field::Indikator) {
                    true => (Vec::new(), 0),
                    false => compute::linked(document, row.text(Field::Indikator)),
                };
                let own = Nama::baca(row.text(Field::Uraian));
                let known = ids.into_iter().filter_map(|id| Some((id, names.get(&id)?)));
                linked = known.map(|(id, name)| (id, mengukur(&own, name))).collect();
            }
        }
    }
    let kept = zero
        .into_iter()
        .filter(|(_, id, named)| *named || !served.contains(id));
    kept.map(|(at, id, _)| (at, id)).collect()
}

/// Whether the name of a kegiatan holds all that the name of an indikator says.
fn mengukur(kegiatan: &Nama, indikator: &Nama) -> bool {
    let own: HashSet<&str> = kegiatan.kata().iter().map(String::as_str).collect();
    let mut words = indikator.isi().peekable();
    words.peek().is_some() && words.all(|word| own.contains(word))
}

/// Indikator of bidang and seksi whose target the revision put to 0, with the indikator that speaks most of the same.
fn perjanjian(bahan: &Bahan) -> Vec<(CellRef, RowId)> {
    let document = bahan.document();
    let mut by_word: HashMap<String, Vec<RowId>> = HashMap::new();
    let mut sasaran = Nama::default();
    for row in document.rows(Section::Kinerja).iter() {
        let name = Nama::baca(row.text(Field::Uraian));
        match row.kind {
            RowKind::Sasaran => sasaran = name,
            RowKind::Indikator if melapor(bahan, row.id) => {
                let words: HashSet<&str> = name.isi().chain(sasaran.isi()).collect();
                for word in words {
                    by_word.entry(word.to_string()).or_default().push(row.id);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    let mut jabatan: Option<&Arc<Row>> = None;
    for row in document.rows(Section::Perjanjian).iter() {
        match row.kind {
            RowKind::Kepala => jabatan = None,
            RowKind::Bidang | RowKind::Seksi => jabatan = Some(row),
            RowKind::IndikatorPk if dihapus(bahan, row) => {
                let Some(jabatan) = jabatan else { continue };
                let text = [
                    jabatan.text(Field::Uraian),
                    row.text(Field::SasaranPk),
                    row.text(Field::Uraian),
                ]
                .join(" ");
                let name = Nama::baca(&text);
                let words: HashSet<&str> = name.isi().collect();
                let mut shared: HashMap<RowId, usize> = HashMap::new();
                for id in words.iter().filter_map(|word| by_word.get(*word)).flatten() {
                    let count = shared.entry(*id).or_default();
                    *count = count.saturating_add(1);
                }
                let most = shared
                    .into_iter()
                    .max_by_key(|(id, count)| (*count, std::cmp::Reverse(*id)));
                if let Some((id, _)) = most.filter(|(_, count)| *count >= KATA) {
                    found.push((CellRef::new(row.id, Field::Realisasi), id));
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether a promise was put from a figure to 0, and 0 was reached.
fn dihapus(bahan: &Bahan, row: &Row) -> bool {
    let promised = !row.is_blank(Field::Target) && !nol(bahan, row.id, Field::Target);
    let zero = |field| nol(bahan, row.id, field);
    promised && zero(Field::TargetPerubahan) && zero(Field::Realisasi)
}
