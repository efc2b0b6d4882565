//! The document behind an exercise, written row by row, and the figures that are drawn for it.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::acak::Acak;
use super::bahan::{INDIKATOR, Indikator, KEGIATAN};
use super::pesanan::Tingkat;
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind};
use crate::domain::notation;
use crate::domain::rulebook::polaritas::Polaritas;

/// A document being written.
#[derive(Default)]
pub struct Naskah {
    /// What stands there so far.
    pub document: Document,
}

impl Naskah {
    /// Chooses a rule.
    pub fn aturan(&mut self, field: Field, id: &str) {
        let at = CellRef::new(RowId::PENGATURAN, field);
        // The row of the rules is always there.
        let _ = self.document.apply(Edit::set(at, id));
    }

    /// Adds a row at the end of its section.
    pub fn baris(&mut self, kind: RowKind, cells: &[(Field, &str)]) -> RowId {
        let id = self.document.next_id();
        let row = cells.iter().fold(Row::new(id, kind), |row, (field, text)| {
            row.with(*field, text)
        });
        let section = kind.section();
        // A new row at the end of its own section always fits.
        let _ = self.document.apply(Edit::Insert {
            section,
            index: self.document.rows(section).len(),
            rows: vec![Arc::new(row)],
        });
        id
    }

    /// Writes one more cell.
    pub fn isi(&mut self, row: RowId, field: Field, text: &str) {
        let _ = self
            .document
            .apply(Edit::set(CellRef::new(row, field), text));
    }

    /// Adds an indikator with target and realisasi.
    pub fn indikator(&mut self, angka: &Angka, arah: Polaritas) -> RowId {
        let [target, realisasi] = [angka.target, angka.realisasi].map(|value| angka.teks(value));
        self.baris(
            RowKind::Indikator,
            &[
                (Field::Uraian, angka.bahan.nama),
                (Field::Satuan, angka.bahan.satuan),
                (Field::Polaritas, arah.choice().id),
                (Field::Target, &target),
                (Field::Realisasi, &realisasi),
            ],
        )
    }

    /// Adds a kegiatan with its money in rupiah, for an indikator where one is given.
    pub fn kegiatan(
        &mut self,
        nama: &str,
        pagu: i64,
        realisasi: i64,
        untuk: Option<RowId>,
    ) -> RowId {
        let id = self.baris(
            RowKind::Kegiatan,
            &[
                (Field::Uraian, nama),
                (Field::PaguSemula, &pagu.to_string()),
                (Field::RealisasiAnggaran, &realisasi.to_string()),
            ],
        );
        if let Some(indikator) = untuk {
            self.isi(id, Field::Indikator, &format!("#{}", indikator.0));
        }
        id
    }
}

/// An indikator with the figures drawn for it, in units of its last decimal.
#[derive(Clone, Copy)]
pub struct Angka {
    /// The indikator.
    pub bahan: &'static Indikator,
    /// Target.
    pub target: i64,
    /// Realisasi.
    pub realisasi: i64,
}

impl Angka {
    /// Draws an indikator of this direction (any where none is given) with a target, and a realisasi other than that.
    pub fn ambil(acak: &mut Acak, tingkat: Tingkat, arah: Option<Polaritas>) -> Option<Angka> {
        let fitting: Vec<_> = INDIKATOR
            .iter()
            .filter(|bahan| arah.is_none_or(|arah| bahan.arah == arah))
            .collect();
        let bahan = acak.pilih(&fitting)?;
        let step = langkah(bahan, tingkat);
        let target = bulat(acak.antara(bahan.target.0, bahan.target.1), step).max(step);
        let mut angka = Angka {
            bahan,
            target,
            realisasi: target,
        };
        angka.realisasi = angka.sekitar(acak, tingkat, target);
        (angka.realisasi != target).then_some(angka)
    }

    /// A figure of this indikator near another one.
    pub fn sekitar(&self, acak: &mut Acak, tingkat: Tingkat, dekat: i64) -> i64 {
        let far = matches!(self.bahan.arah, Polaritas::Turun) && acak.sekian_dari_sepuluh(1);
        let (least, most) = match (tingkat, self.bahan.paling) {
            (Tingkat::Mudah, _) => (750, 1_150),
            (Tingkat::Sedang, Some(_)) => (820, 1_090),
            (Tingkat::Sedang, None) => (650, 1_300),
            (Tingkat::Sulit, Some(_)) => (700, 1_120),
            // Sometimes more than twice the target, where the mirror ends.
            (Tingkat::Sulit, None) if far => (1_900, 2_300),
            (Tingkat::Sulit, None) => (500, 1_450),
        };
        let permil = acak.antara(least, most);
        let step = langkah(self.bahan, tingkat);
        let value = bulat(per_seribu(dekat, permil), step).max(step);
        match self.bahan.paling {
            Some(most) if value > most => acak.antara(dekat.min(most), most),
            _ => value,
        }
    }

    /// A figure of this indikator as it is typed.
    pub fn teks(&self, value: i64) -> String {
        teks(value, self.bahan.desimal)
    }
}

/// A figure in units of its last decimal, as it is typed.
pub fn teks(value: i64, desimal: u32) -> String {
    notation::write_ungrouped(Decimal::new(value, desimal), desimal)
}

/// So many thousandths of a figure, cut off.
pub fn per_seribu(value: i64, permil: i64) -> i64 {
    value
        .saturating_mul(permil)
        .checked_div(1_000)
        .unwrap_or_default()
}

/// Cut down to a multiple.
pub fn bulat(value: i64, step: i64) -> i64 {
    let rest = value.checked_rem(step).unwrap_or_default();
    value.saturating_sub(rest)
}

/// At the easiest level figures are whole, and tens where they are large.
fn langkah(bahan: &Indikator, tingkat: Tingkat) -> i64 {
    let one = 10_i64.saturating_pow(bahan.desimal);
    match tingkat {
        Tingkat::Mudah if bahan.target.0 >= one.saturating_mul(10_000) => one.saturating_mul(1_000),
        Tingkat::Mudah if bahan.target.0 >= one.saturating_mul(200) => one.saturating_mul(10),
        Tingkat::Mudah => one,
        _ => 1,
    }
}

/// Budget and spending of a kegiatan, rupiah.
pub fn uang(acak: &mut Acak, tingkat: Tingkat) -> (i64, i64) {
    let (least, most, step) = match tingkat {
        Tingkat::Mudah => (50, 500, 10_000_000),
        Tingkat::Sedang => (80_000, 3_000_000, 1_000),
        Tingkat::Sulit => (90_000_000, 12_000_000_000, 1),
    };
    let pagu = match tingkat {
        Tingkat::Mudah => bulat(acak.antara(least, most), 10).saturating_mul(1_000_000),
        _ => acak.antara(least, most).saturating_mul(step),
    };
    let permil = acak.antara(720, 995);
    let spent = match tingkat {
        Tingkat::Mudah => bulat(per_seribu(pagu, permil), 1_000_000),
        _ => bulat(per_seribu(pagu, permil), step).saturating_add(acak.antara(0, 999)),
    };
    (pagu, spent.min(pagu))
}

/// Names of so many kegiatan, each once.
pub fn kegiatan(acak: &mut Acak, banyak: usize) -> Vec<&'static str> {
    let mut names = KEGIATAN.to_vec();
    acak.kocok(&mut names);
    names.truncate(banyak);
    names
}
