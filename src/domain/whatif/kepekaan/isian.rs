//! Which typed cells a result comes from: its making followed down to the last figure that somebody typed.

use std::collections::HashSet;

use crate::domain::document::CellRef;
use crate::domain::field::Field;
use crate::domain::outcome::{Alasan, Baris, HasilRef, Nilai, Outcome, Place};
use crate::domain::rulebook::rumus;

/// The typed cells that a result rests on, in the order of its making; also those that are still to be filled in.
pub fn isian(outcome: &Outcome, hasil: HasilRef) -> Vec<CellRef> {
    let mut seen = HashSet::new();
    let mut cells = Vec::new();
    let mut open = vec![Place::Hasil(hasil)];
    while let Some(place) = open.pop() {
        if !seen.insert(place) {
            continue;
        }
        match place {
            Place::Cell(at) if at.field.kind().is_numeric() => cells.push(at),
            Place::Cell(_) => {}
            Place::Hasil(at) => {
                let below = below(outcome, at);
                // The last one is looked at first.
                open.extend(below.into_iter().rev());
            }
        }
    }
    cells
}

/// What one result is made of.
fn below(outcome: &Outcome, at: HasilRef) -> Vec<Place> {
    let Some(sel) = outcome.sel(at) else {
        return Vec::new();
    };
    let cara = &sel.cara;
    let mut places: Vec<Place> = cara.masukan.iter().filter_map(|from| from.asal).collect();
    places.extend(cara.suku.iter().chain(&cara.dikeluarkan).copied());
    // The weights of a mean are in its two sums, which stand nowhere.
    if cara.rumus == &rumus::RERATA_BERBOBOT {
        let weight = |place: &Place| match place {
            Place::Hasil(HasilRef {
                baris: Baris::Row(id),
                ..
            }) => Some(Place::Cell(CellRef::new(*id, Field::Bobot))),
            _ => None,
        };
        let weights: Vec<Place> = cara.suku.iter().filter_map(weight).collect();
        places.extend(weights);
    }
    places.extend(missing(&sel.nilai));
    places
}

/// What would give a result where there is none.
fn missing(nilai: &Nilai) -> Option<Place> {
    match nilai {
        Nilai::BelumDiisi(place) => Some(*place),
        Nilai::TidakDapatDihitung(alasan) => match alasan {
            Alasan::BukanAngka(at)
            | Alasan::DuaBacaan(at)
            | Alasan::Majemuk(at)
            | Alasan::BukanRentang(at) => Some(Place::Cell(*at)),
            Alasan::Bergantung(at) => Some(Place::Hasil(*at)),
            _ => None,
        },
        _ => None,
    }
}
