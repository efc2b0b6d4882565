//! A row that is missing in print: the totals of several columns are too large while those of the others agree.

use rust_decimal::Decimal;

use super::super::bahan::Bahan;
use super::super::banding::Tercetak;
use super::super::bentuk::{Bentuk, bentuk};
use super::super::temuan::{Sebab, Temuan};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};

/// The totals of the same line that are too large, with by how much each; `None` where fewer than two are, where one is
/// too small, or where the line is no sum.
pub fn cari(bahan: &Bahan, temuan: &Temuan) -> Option<Sebab> {
    let Place::Hasil(HasilRef {
        baris: line @ (Baris::Ringkasan(_) | Baris::Row(_)),
        hasil: Hasil::Sel(_),
    }) = temuan.tempat
    else {
        return None;
    };
    let mut more = Vec::new();
    for sel in &bahan.outcome.baris(line)?.sel {
        let place = Place::Hasil(HasilRef::new(line, sel.hasil));
        let right = sel.nilai.angka();
        let (Some(right), Some(record)) = (right, bahan.cetak.di(place, &temuan.di)) else {
            continue;
        };
        if bentuk(bahan, place) != Some(Bentuk::Jumlah) {
            continue;
        }
        let printed = Tercetak::baca(&record.teks, Some(right))?;
        if printed.cocok(right) {
            continue;
        }
        let over = printed.nilai.checked_sub(right)?;
        if over < Decimal::ZERO {
            return None;
        }
        more.push((place, over));
    }
    let spoken_of = more.iter().any(|(place, _)| *place == temuan.tempat);
    (spoken_of && more.len() > 1).then_some(Sebab::BarisTakTercetak(more))
}
