//! The money of one indikator: one sum over all its kegiatan.

use rust_decimal::Decimal;

use super::super::fungsi::Fungsi;
use super::super::{Mustahil, Perhatian, sebab};
use super::{Bentuk, Peubah};
use crate::domain::compute;
use crate::domain::document::{CellRef, RowId};
use crate::domain::field::Field;
use crate::domain::number;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Outcome, Place};

/// The money of one indikator, shared out over its kegiatan.
pub fn uang(outcome: &Outcome, id: RowId, hasil: Hasil) -> Result<Peubah, Mustahil> {
    let document = &outcome.document;
    let at = |hasil| HasilRef::new(Baris::Row(id), hasil);
    let sum = |hasil| outcome.sel(at(hasil)).ok_or(Mustahil::TidakBergantung);
    let own = sum(hasil)?;
    // One of the two sums says which kegiatan there are; the other may be what is asked for.
    let other = match hasil {
        Hasil::Pagu => sum(Hasil::RealisasiAnggaran)?,
        _ => sum(Hasil::Pagu)?,
    };
    let whole = if own.nilai.ada() { own } else { other };
    if !whole.nilai.ada() {
        return Err(sebab(outcome, &whole.nilai));
    }
    let kegiatan: Vec<RowId> = whole
        .cara
        .suku
        .iter()
        .filter_map(|place| match place {
            Place::Hasil(HasilRef {
                baris: Baris::Row(id),
                ..
            }) => Some(*id),
            _ => None,
        })
        .collect();
    let figures = |hasil: Hasil| -> Option<Vec<Decimal>> {
        let figure = |id: &RowId| outcome.angka(Baris::Row(*id), hasil);
        let figures: Vec<Decimal> = kegiatan.iter().map(figure).collect::<Option<_>>()?;
        let usable = figures.iter().all(|figure| *figure >= Decimal::ZERO)
            && figures.iter().any(|figure| *figure > Decimal::ZERO);
        usable.then_some(figures)
    };
    let equal = || vec![Decimal::ONE; kegiatan.len()];
    let bobot = figures(hasil)
        .or_else(|| figures(Hasil::Pagu))
        .unwrap_or_else(equal);
    let field = match hasil {
        Hasil::Pagu => Field::PaguPerubahan,
        _ => Field::RealisasiAnggaran,
    };
    let total = number::sum(bobot.iter().copied()).map_err(|_| Mustahil::TerlaluBesar)?;
    let mut tempat = vec![(Place::Hasil(at(hasil)), Fungsi::sebanding(Decimal::ONE))];
    for (id, own) in kegiatan.iter().zip(&bobot) {
        let share = own.checked_div(total).ok_or(Mustahil::TerlaluBesar)?;
        let place = Place::Cell(CellRef::new(*id, field));
        tempat.push((place, Fungsi::sebanding(share)));
    }
    let bersama: Vec<RowId> = kegiatan
        .iter()
        .filter(|id| {
            let text = document.text(CellRef::new(**id, Field::Indikator));
            compute::linked(document, text).0.len() > 1
        })
        .copied()
        .collect();
    let cells = kegiatan.iter().map(|id| CellRef::new(*id, field));
    Ok(Peubah {
        bentuk: Bentuk::Bagian(cells.zip(bobot.iter().copied()).collect()),
        kini: own.nilai.angka(),
        acuan: other.nilai.angka(),
        min: Some(Decimal::ZERO),
        maks: None,
        desimal: 0,
        bulat: true,
        persen: false,
        ambang: vec![Decimal::ZERO],
        longgar: Decimal::new(1, 6),
        meleset: Decimal::from(kegiatan.len()),
        wajib: None,
        perhatian: match bersama.is_empty() {
            true => Vec::new(),
            false => vec![Perhatian::KegiatanBersama(bersama)],
        },
        tempat,
    })
}
