//! A result from its formula and inputs, or the reason why there is none.

use rust_decimal::Decimal;

use crate::domain::number::Fraction;
use crate::domain::outcome::{Alasan, Baris, Cara, Hasil, HasilRef, Masukan, Nilai, Place, Sel};
use crate::domain::rulebook::rumus::Rumus;

/// A number that goes into a formula, from where it stands.
pub(super) fn masukan(simbol: &'static str, nilai: Decimal, asal: Place) -> Masukan {
    Masukan {
        simbol: simbol.into(),
        nilai,
        asal: Some(asal),
    }
}

/// Puts the inputs into a formula.
pub(super) fn terapkan(hasil: Hasil, rumus: &'static Rumus, masukan: Vec<Masukan>) -> Sel {
    terapkan_tepat(hasil, rumus, masukan, None)
}

/// The same; `tepat` is an input as the fraction that it is, of which the digits in `masukan` are kept.
pub(super) fn terapkan_tepat(
    hasil: Hasil,
    rumus: &'static Rumus,
    masukan: Vec<Masukan>,
    tepat: Option<(&str, Fraction)>,
) -> Sel {
    let cara = Cara {
        masukan,
        ..Cara::new(rumus)
    };
    let value = rumus
        .expr()
        .evaluate_exact(&|name| match tepat {
            Some((exact, fraction)) if exact == name => Some(fraction),
            _ => cara.masukan(name).map(Fraction::from),
        })
        .and_then(|fraction| fraction.value());
    let nilai = match value {
        Ok(value) => Nilai::Angka(value),
        Err(error) => Nilai::TidakDapatDihitung(Alasan::from(error)),
    };
    Sel { hasil, nilai, cara }
}

/// A result that is not there, with the formula that would have given it.
pub(super) fn tanpa(hasil: Hasil, rumus: &'static Rumus, nilai: Nilai) -> Sel {
    Sel {
        hasil,
        nilai,
        cara: Cara::new(rumus),
    }
}

/// The number of another result of the same row, or why this one has none either.
pub(super) fn dari(sel: &Sel, baris: Baris) -> Result<Decimal, Nilai> {
    match &sel.nilai {
        Nilai::Angka(value) => Ok(*value),
        Nilai::BelumDiisi(place) => Err(Nilai::BelumDiisi(*place)),
        Nilai::TidakDapatDihitung(
            alasan @ (Alasan::Bergantung(_) | Alasan::TanpaKegiatan | Alasan::TanpaAnggota),
        ) => Err(Nilai::TidakDapatDihitung(*alasan)),
        _ => Err(Nilai::TidakDapatDihitung(Alasan::Bergantung(
            HasilRef::new(baris, sel.hasil),
        ))),
    }
}
