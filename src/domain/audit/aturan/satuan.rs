//! Unit and sign: the right digits in another magnitude, or beside a sign that makes something else of them.

use super::super::bahan::Bahan;
use super::super::banding::Tercetak;
use super::super::letak::letak;
use super::super::satuan::{self, Satuan};
use super::super::temuan::{Berat, Jenis, Temuan};
use super::Aturan;
use super::cetakan;
use crate::domain::cetak::Cetakan;
use crate::domain::notation::Mark;

const ID: &str = "satuan";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Satuan dan tanda",
    uraian: "Angka yang benar tetapi seribu, sejuta atau semiliar kali terlalu besar atau kecil, atau bertanda %, Rp atau US$ yang bukan satuannya.",
    berat: Berat::Sedang,
    butir: |bahan| bahan.milik(ID).len(),
    periksa,
};

/// It answers for figures whose digits are right and whose unit is not.
pub fn menjawab(bahan: &Bahan, record: &Cetakan) -> bool {
    beda(bahan, record).is_some()
}

fn periksa(bahan: &Bahan, at: usize, found: &mut Vec<Temuan>) {
    let Some(record) = cetakan::butir(bahan, ID, at) else {
        return;
    };
    if let Some(pangkat) = beda(bahan, record) {
        let jenis = Jenis::BedaSatuan { pangkat };
        let berat = match pangkat != 0 && tersendiri(bahan, record) {
            true => Berat::Rendah,
            false => Berat::Sedang,
        };
        found.push(cetakan::temuan(bahan, ID, record, berat, jenis));
    }
}

/// The power of ten between the printed figure and the right one; 0 where the sign alone is wrong.
fn beda(bahan: &Bahan, record: &Cetakan) -> Option<i32> {
    let right = bahan.angka(record.angka)?;
    let printed = bahan.baca(record)?;
    let unit = satuan::satuan(bahan, record.angka);
    if printed.dipenuhi(right) {
        return None;
    }
    if printed.cocok(right) {
        return asing(unit, &printed).then_some(0);
    }
    // A percentage is never in millions.
    match unit {
        Satuan::Persen => None,
        _ => satuan::pangkat(&printed, right),
    }
}

/// Whether it is money without `Rp` or an amount word, in a place with no full rupiah beside it that it contradicts: a
/// heading may say the unit.
fn tersendiri(bahan: &Bahan, record: &Cetakan) -> bool {
    let here = letak(bahan.document(), record);
    let bare = Tercetak::baca(&record.teks, None)
        .is_some_and(|said| !said.kata && said.mark == Mark::None);
    let alone = bahan.tulisan(&here).is_none_or(|said| said.penuh == 0);
    bare && alone && satuan::uang(bahan, record.angka)
}

/// Whether the sign says another unit. No sign contradicts nothing, since headings say the unit.
fn asing(unit: Satuan, printed: &Tercetak) -> bool {
    match printed.mark {
        Mark::None => false,
        Mark::Percent => matches!(unit, Satuan::Rupiah | Satuan::Dolar | Satuan::Lain),
        Mark::Rupiah => matches!(unit, Satuan::Persen | Satuan::Dolar),
        Mark::Dollar => matches!(unit, Satuan::Persen | Satuan::Rupiah),
    }
}
