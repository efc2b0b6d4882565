//! Which cells a capaian is reckoned from: the target of the year, of a quarter, of the Renstra, of an agreement.

use super::super::capaian::{Bahan, DESIMAL, bulat};
use super::super::denah::{Letak, Terbaca};
use super::super::terjemah::Suku;
use super::{Di, Penyusun};
use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::Field;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Nilai, Place};
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::rulebook::rumus;

impl Penyusun<'_> {
    pub(super) fn capaian(&self, di: Di) -> Option<String> {
        let Baris::Row(id) = di.baris else {
            return None;
        };
        let row = self.baris.get(&id)?;
        // A row of the Renstra measures the indikator that it is linked to.
        let diukur = self.renstra.get(&id).copied().unwrap_or(id);
        let ukur = self.baris.get(&diukur)?;
        let direction = |row: &Row| {
            let text = row.text(Field::Polaritas);
            match text.trim().is_empty() {
                true => None,
                false => Field::Polaritas
                    .choice(text)
                    .and_then(|choice| Polaritas::from_id(choice.id)),
            }
        };
        let polaritas = direction(row).or_else(|| direction(ukur));
        let polaritas = polaritas.unwrap_or(Polaritas::Naik);
        let cell = |id, field| Place::Cell(CellRef::new(id, field));
        let quarter = TRIWULAN.iter().position(|hasil| *hasil == di.sel.hasil);
        let mut terburuk = self.suku(di, cell(diukur, Field::RealisasiTerburuk));
        let (target, realisasi, perlu) = match quarter {
            Some(at) => {
                let count = at.saturating_add(1);
                let targets = self.triwulan(di, &TARGET, count)?;
                let actuals = self.triwulan(di, &REALISASI, count)?;
                if !self.semua_berangka(di, &TARGET, count) || polaritas.takes_range() {
                    return None;
                }
                let sum = self
                    .outcome
                    .sel(HasilRef::new(di.baris, Hasil::RealisasiKumulatif))?;
                if sum.cara.rumus == &rumus::TRIWULAN_JUMLAH {
                    // The worst of the year says nothing about a sum of less.
                    terburuk = None;
                }
                let t = self.gabung(di, &targets)?;
                let r = self.gabung(di, &actuals)?;
                let mut cells = targets;
                cells.extend(actuals);
                let count = cells.len();
                let all = self.rentang(di, &cells).join(",");
                ((t.clone(), t), r, format!("COUNT({all})<{count}"))
            }
            None => {
                let place = self.target(di, diukur)?;
                let Place::Cell(at) = place else {
                    return None;
                };
                let target = match self.denah.terbaca(at) {
                    Some(Terbaca::Rentang(low, high)) => (Suku::angka(low), Suku::angka(high)),
                    // A range may be typed later; its bounds are not to be had by a formula.
                    _ if polaritas.takes_range() => return None,
                    _ => {
                        let one = self.suku(di, place)?;
                        (one.clone(), one)
                    }
                };
                let realisasi = match di.sel.hasil {
                    Hasil::CapaianTahunan => {
                        Place::Hasil(HasilRef::new(di.baris, Hasil::RealisasiKumulatif))
                    }
                    _ => cell(diukur, Field::Realisasi),
                };
                let r = self.suku(di, realisasi)?;
                let cells = [&target.0, &r]
                    .into_iter()
                    .filter(|suku| suku.letak.is_some());
                let cells: Vec<&str> = cells.map(|suku| suku.teks.as_str()).collect();
                let count = cells.len();
                let all = cells.join(",");
                let guard = match count {
                    0 => String::from("FALSE"),
                    _ => format!("COUNT({all})<{count}"),
                };
                (target, r, guard)
            }
        };
        let bahan = Bahan {
            polaritas,
            target,
            realisasi,
            terburuk,
            nol: self.outcome.pengaturan.target_nol,
        };
        Some(format!("IF({perlu},{},{})", self.kata(di), bahan.rumus()?))
    }

    /// The cell of the target that a capaian is held against.
    pub(super) fn target(&self, di: Di, diukur: RowId) -> Option<Place> {
        let known = di
            .sel
            .cara
            .masukan
            .iter()
            .find(|input| matches!(&*input.simbol, "T" | "B"));
        if let Some(Place::Cell(cell)) = known.and_then(|input| input.asal) {
            return Some(Place::Cell(cell));
        }
        let own = |field| self.medan(di, field);
        let waktu = self.outcome.waktu;
        let year =
            |fields: &[Field; 5], ke: usize| ke.checked_sub(1).and_then(|at| own(*fields.get(at)?));
        match di.sel.hasil {
            Hasil::Capaian | Hasil::CapaianTahunan => own(Field::Target),
            Hasil::CapaianPerubahan => own(Field::TargetPerubahan),
            Hasil::CapaianStandar => own(Field::Standar),
            Hasil::CapaianAwalTahun => year(&AWAL, waktu.tahun_ke?),
            Hasil::CapaianAwalAkhir => year(&AWAL, waktu.tahun_akhir),
            Hasil::CapaianUbahTahun => year(&UBAH, waktu.tahun_ke?),
            Hasil::CapaianUbahAkhir => year(&UBAH, waktu.tahun_akhir),
            // Which edition of the Renstra is in force is settled when the file is written.
            Hasil::CapaianRenstra | Hasil::CapaianRenstraTahun => match di.sel.nilai {
                Nilai::BelumDiisi(place @ Place::Cell(at))
                    if at != CellRef::new(diukur, Field::Realisasi) =>
                {
                    Some(place)
                }
                _ if di.sel.hasil == Hasil::CapaianRenstra => own(Field::TargetRenstra),
                _ => None,
            },
            _ => None,
        }
    }

    /// The quarters that have a target, up to the `count`th, of one of the two rows of cells.
    pub(super) fn triwulan(&self, di: Di, fields: &[Field; 4], count: usize) -> Option<Vec<Letak>> {
        let Baris::Row(id) = di.baris else {
            return None;
        };
        let row = self.baris.get(&id)?;
        let due = fields.iter().zip(TARGET).take(count);
        let due = due.filter(|(_, target)| !kosong(row, *target));
        due.map(|(field, _)| self.denah.letak(Place::Cell(CellRef::new(id, *field))))
            .collect::<Option<Vec<_>>>()
            .filter(|cells| !cells.is_empty())
    }

    /// What quarters come to together, by the way that the row of results names.
    pub(super) fn gabung(&self, di: Di, cells: &[Letak]) -> Option<Suku> {
        let at = HasilRef::new(di.baris, Hasil::RealisasiKumulatif);
        let way = self.outcome.sel(at)?.cara.rumus;
        let args = self.rentang(di, cells).join(",");
        Some(match (way.id, cells) {
            (_, [one]) => Suku::utuh(self.denah.sebut(di.lembar, *one)),
            (id, [.., last]) if id == rumus::TRIWULAN_TERAKHIR.id => {
                Suku::utuh(self.denah.sebut(di.lembar, *last))
            }
            (id, _) if id == rumus::TRIWULAN_RERATA.id => Suku::utuh(format!("AVERAGE({args})")),
            (id, _) if id == rumus::TRIWULAN_MAKSIMUM.id => Suku::utuh(format!("MAX({args})")),
            _ => Suku::utuh(format!("SUM({args})")),
        })
    }

    pub(super) fn kumulatif(&self, di: Di, fields: &[Field; 4]) -> Option<String> {
        let cells = self.triwulan(di, fields, self.outcome.waktu.triwulan)?;
        let perlu: Vec<String> = self.rentang(di, &cells);
        let text = self.gabung(di, &cells)?.teks;
        let (all, count) = (perlu.join(","), cells.len());
        if !di.sel.nilai.ada() && self.semua_berangka(di, fields, self.outcome.waktu.triwulan) {
            return None;
        }
        let text = bulat(&text, DESIMAL);
        Some(format!("IF(COUNT({all})<{count},{},{text})", self.kata(di)))
    }

    /// Whether every quarter that is due has a plain figure in its own cell.
    pub(super) fn semua_berangka(&self, di: Di, fields: &[Field; 4], count: usize) -> bool {
        let Baris::Row(id) = di.baris else {
            return false;
        };
        let Some(row) = self.baris.get(&id) else {
            return false;
        };
        let due = fields.iter().zip(TARGET).take(count);
        due.filter(|(_, target)| !kosong(row, *target))
            .all(|(field, _)| {
                let cell = CellRef::new(id, *field);
                matches!(self.denah.terbaca(cell), Some(Terbaca::Angka(_)))
            })
    }
}

pub(super) const TARGET: [Field; 4] = [
    Field::TargetTw1,
    Field::TargetTw2,
    Field::TargetTw3,
    Field::TargetTw4,
];

pub(super) const REALISASI: [Field; 4] = [
    Field::RealisasiTw1,
    Field::RealisasiTw2,
    Field::RealisasiTw3,
    Field::RealisasiTw4,
];

const TRIWULAN: [Hasil; 4] = [
    Hasil::CapaianTw1,
    Hasil::CapaianTw2,
    Hasil::CapaianTw3,
    Hasil::CapaianTw4,
];

const AWAL: [Field; 5] = [
    Field::Awal1,
    Field::Awal2,
    Field::Awal3,
    Field::Awal4,
    Field::Awal5,
];

const UBAH: [Field; 5] = [
    Field::Ubah1,
    Field::Ubah2,
    Field::Ubah3,
    Field::Ubah4,
    Field::Ubah5,
];

/// Whether nothing counts as typed there.
fn kosong(row: &Row, field: Field) -> bool {
    let text = row.text(field).trim();
    text.is_empty() || text == "-" || text == "–"
}
