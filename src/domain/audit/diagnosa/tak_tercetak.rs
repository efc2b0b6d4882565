//! A row that is missing in print: the totals of several columns are too large while those of the others agree.

use rust_decimal::Decimal;

use super::super::bahan::Bahan;
use super::super::bentuk::{Bentuk, bentuk};
use super::super::temuan::Temuan;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};

/// The totals of the same line that are too large, with by how much each; none where one is too small, or where the line
/// is no sum.
pub fn lebih(bahan: &Bahan, temuan: &Temuan) -> Vec<(Place, Decimal)> {
    match temuan.tempat {
        Place::Hasil(HasilRef {
            baris,
            hasil: Hasil::Sel(_),
        }) => cari(bahan, temuan, baris).unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn cari(bahan: &Bahan, temuan: &Temuan, line: Baris) -> Option<Vec<(Place, Decimal)>> {
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
        let printed = bahan.baca(record)?;
        let over = printed.nilai.checked_sub(right)?;
        if !printed.cocok(right) {
            more.push((place, over));
        }
    }
    let fits = more.iter().all(|(_, over)| *over > Decimal::ZERO);
    let spoken_of = more.iter().any(|(place, _)| *place == temuan.tempat);
    (fits && spoken_of).then_some(more)
}
