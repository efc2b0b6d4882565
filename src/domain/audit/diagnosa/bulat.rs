//! Rounded or capped on the way.

use rust_decimal::Decimal;

use super::super::temuan::Sebab;
use super::perkara::{Dasar, Susunan};
use super::{Pencarian, Perkara};
use crate::domain::notation;
use crate::domain::rulebook::rumus;

/// Limits to which reports cut an achievement; 0 is that of negative ones.
const BATAS: [u32; 4] = [100, 110, 120, 150];
/// Decimals to which inputs are rounded before.
const DESIMAL: [u32; 5] = [2, 1, 0, 3, 4];

/// The figure, or the figures of its mean, cut to a limit.
pub fn batas(soal: &Perkara, search: &mut Pencarian) {
    let right = soal.seharusnya;
    for limit in BATAS.map(Decimal::from) {
        if soal.persen && right > limit && soal.tercetak.nilai == limit {
            search.ambil(Sebab::Dibatasi(limit));
        }
    }
    let Some(susunan) = soal.susunan.as_ref().filter(|of| of.rerata()) else {
        return;
    };
    if !soal.persen || !search.boleh(BATAS.len()) {
        return;
    }
    for dasar in &susunan.dasar {
        for limit in BATAS.map(Decimal::from) {
            let cut = |value: &Decimal| (*value).min(limit);
            let capped = Dasar {
                masukan: dasar.masukan.clone(),
                suku: dasar.suku.iter().map(cut).collect(),
            };
            if capped != *dasar {
                let result = susunan.hitung(susunan.expr, &capped);
                search.coba(result, || Some(Sebab::Dibatasi(limit)));
            }
        }
    }
}

/// Reckoned from inputs that were rounded before: all of them, or the achievement on the way to an E/I.
pub fn masukan(soal: &Perkara, search: &mut Pencarian) {
    let Some(susunan) = &soal.susunan else {
        return;
    };
    let [own, ..] = susunan.dasar.as_slice() else {
        return;
    };
    if !search.boleh(DESIMAL.len()) {
        return;
    }
    let by_way = Some(rumus::EI_CAPAIAN.expr())
        .filter(|expr| *expr != susunan.expr && is_ei(susunan) && susunan.mengenal(expr));
    for expr in [Some(susunan.expr), by_way].into_iter().flatten() {
        for desimal in DESIMAL {
            let cut = |value: &Decimal| notation::round(*value, desimal);
            let rounded = Dasar {
                masukan: own.masukan.iter().map(cut).collect(),
                suku: own.suku.iter().map(cut).collect(),
            };
            if rounded != *own {
                let result = susunan.hitung(expr, &rounded);
                search.coba(result, || Some(Sebab::MasukanDibulatkan { desimal }));
            }
        }
    }
    // Rounded one by one as the report prints them.
    for printed in susunan.dasar.iter().skip(1).filter(|of| dekat(own, of)) {
        let result = susunan.hitung(susunan.expr, printed);
        search.coba(result, || {
            Some(Sebab::MasukanDibulatkan {
                desimal: soal.desimal,
            })
        });
    }
}

fn is_ei(susunan: &Susunan) -> bool {
    susunan.rumus.id.starts_with("efisiensi.ei")
}

/// Whether the printed inputs are the document's but for rounding.
fn dekat(own: &Dasar, printed: &Dasar) -> bool {
    let all = |of: &Dasar| -> Vec<Decimal> { of.masukan.iter().chain(&of.suku).copied().collect() };
    let rounded = |(a, b): (&Decimal, &Decimal)| notation::round(*a, b.scale()) == *b;
    all(own).iter().zip(&all(printed)).all(rounded)
}
