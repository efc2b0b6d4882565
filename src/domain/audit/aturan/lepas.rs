//! Records of printed figures that stand for none of the document any more.

use super::super::temuan::{Berat, Jenis, Temuan};
use super::Aturan;
use crate::domain::document::CellRef;
use crate::domain::field::Field;
use crate::domain::outcome::Place;

const ID: &str = "lepas";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Angka tercetak tanpa pasangan",
    uraian: "Catatan angka tercetak yang baris atau kolomnya sudah tidak ada dalam draf, sehingga tidak dapat diperiksa.",
    berat: Berat::Rendah,
    butir: |bahan| bahan.cetak.lepas.len(),
    periksa: |bahan, at, found| {
        let row = bahan
            .cetak
            .lepas
            .get(at)
            .and_then(|id| bahan.document().row(*id));
        if let Some(row) = row {
            let place = Place::Cell(CellRef::new(row.id, Field::Angka));
            let mut temuan = Temuan::new(ID, Berat::Rendah, place, Jenis::Lepas);
            temuan.cetakan = Some(row.id);
            temuan.tercetak = row.shared(Field::Tercetak);
            temuan.di = row.text(Field::DicetakDi).trim().into();
            found.push(temuan);
        }
    },
};
