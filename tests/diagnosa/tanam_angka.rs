//! Slips in the figure itself: its sign, its decimal point, its rounding, one of its digits.

use kalkulator_sakip::domain::audit::{Bahan, Sebab};
use kalkulator_sakip::domain::field::RowKind;
use kalkulator_sakip::domain::notation::{Decimal, round, write};
use kalkulator_sakip::domain::outcome::{Hasil, Place, Sel};

use super::pembangkit::Acak;
use super::tanam::{Tanam, capaian, desimal, hasil, mean, rekap, satu, teks};

/// Any figure that a report prints: an achievement, a share of the money, a sum, a mean.
fn apa_saja<'a>(bahan: &'a Bahan, acak: &mut Acak) -> Option<(Place, &'a Sel, Decimal)> {
    let of = match acak.antara(0, 4) {
        0 | 1 => capaian(bahan),
        2 => hasil(bahan, RowKind::Program, Hasil::Serapan),
        3 => hasil(bahan, RowKind::Program, Hasil::Pagu),
        _ => rekap(bahan).into_iter().collect(),
    };
    (!of.is_empty()).then(|| *acak.pilih(&of))
}

pub fn tanda(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let all = hasil(bahan, RowKind::Indikator, Hasil::Ei);
    let (place, sel, value) = *acak.pilih(&all);
    satu(place, teks(sel, -value), Sebab::Tanda)
}

pub fn pangkat(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let (place, sel, value) = apa_saja(bahan, acak)?;
    let (by, power) = *acak.pilih(&[
        (Decimal::TEN, 1),
        (Decimal::new(1, 1), -1),
        (Decimal::new(1, 3), -3),
    ]);
    let shown = round(value, desimal(sel)) * by;
    let text = write(shown, shown.normalize().scale());
    satu(place, text, Sebab::Pangkat(power))
}

pub fn persen(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let all = hasil(bahan, RowKind::Program, Hasil::Serapan);
    let (place, sel, value) = *acak.pilih(&all);
    let text = write(round(value, desimal(sel)) / Decimal::ONE_HUNDRED, 4) + "%";
    satu(place, text, Sebab::PersenDariPersen)
}

pub fn terpotong(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let (place, sel, value) = *acak.pilih(&capaian(bahan));
    let text = teks(sel, value.trunc_with_scale(desimal(sel)));
    satu(place, text, Sebab::Terpotong)
}

pub fn ke_atas(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let (place, sel, value) = *acak.pilih(&capaian(bahan));
    let cut = value.trunc_with_scale(desimal(sel));
    let text = teks(sel, cut + Decimal::new(1, desimal(sel)));
    (cut != value).then(|| satu(place, text, Sebab::DibulatkanKeAtas))?
}

pub fn dibatasi(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let (place, sel, value) = *acak.pilih(&capaian(bahan));
    let limit = Decimal::from(*acak.pilih(&[100, 110, 120]));
    (value > limit + Decimal::ONE).then(|| satu(place, teks(sel, limit), Sebab::Dibatasi(limit)))?
}

pub fn rerata_dibatasi(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let (place, sel, _) = rekap(bahan)?;
    let limit = Decimal::from(*acak.pilih(&[100, 110, 120]));
    let values: Vec<Decimal> = capaian(bahan).iter().map(|of| of.2.min(limit)).collect();
    satu(place, teks(sel, mean(&values)), Sebab::Dibatasi(limit))
}

/// The text with its digits changed; separators are left out, which no reader minds.
fn diubah(
    bahan: &Bahan,
    acak: &mut Acak,
    change: impl FnOnce(&mut Vec<char>, &mut Acak) -> Option<Sebab>,
) -> Option<Tanam> {
    let (place, sel, value) = apa_saja(bahan, acak)?;
    let text: String = teks(sel, value).replace('.', "");
    let (whole, decimals) = text.split_once(',').unwrap_or((&text, ""));
    let mut digits: Vec<char> = whole.chars().collect();
    let sebab = change(&mut digits, acak)?;
    // A figure does not begin with 0, and one of three digits before its decimals says enough.
    if digits.first() == Some(&'0') || digits.len() + decimals.len() < 4 {
        return None;
    }
    let whole: String = digits.into_iter().collect();
    let text = if decimals.is_empty() {
        whole
    } else {
        format!("{whole},{decimals}")
    };
    satu(place, text, sebab)
}

pub fn digit_tertukar(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    diubah(bahan, acak, |digits, acak| {
        let at = acak.antara(1, digits.len() as u64 - 1) as usize;
        let differ = digits[at] != digits[at - 1];
        digits.swap(at - 1, at);
        differ.then_some(Sebab::DigitTertukar)
    })
}

pub fn digit_hilang(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    diubah(bahan, acak, |digits, acak| {
        let at = acak.antara(0, digits.len() as u64 - 1) as usize;
        digits.remove(at);
        Some(Sebab::DigitHilang)
    })
}

pub fn digit_lebih(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    diubah(bahan, acak, |digits, acak| {
        let at = acak.antara(0, digits.len() as u64) as usize;
        let digit = *acak.pilih(&['1', '2', '3', '5', '7', '9']);
        digits.insert(at, digit);
        Some(Sebab::DigitLebih(digit))
    })
}

pub fn digit_salah(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    diubah(bahan, acak, |digits, acak| {
        let at = acak.antara(0, digits.len() as u64 - 1) as usize;
        let seharusnya = digits[at];
        let tercetak = *acak.pilih(&['1', '2', '3', '4', '6', '7', '8', '9']);
        digits[at] = tercetak;
        let sebab = Sebab::DigitSalah {
            tercetak,
            seharusnya,
        };
        (tercetak != seharusnya).then_some(sebab)
    })
}
