//! What a person must know of cells that are more than their text: said once for each column, with the first of them.

use super::Masalah;
use crate::domain::tempel::kisi::Tanda;
use crate::domain::tempel::peran::{Peran, PeranBaris, Yakin};
use crate::domain::tempel::usulan::{Baris, Usulan};

/// The marks that matter in cells that are taken as figures.
const ANGKA: [Tanda; 4] = [
    Tanda::Rumus,
    Tanda::Tampilan,
    Tanda::TeksAngka,
    Tanda::Gabung,
];
/// The marks of rows.
const BARIS: [Tanda; 3] = [Tanda::BarisTersembunyi, Tanda::Timpang, Tanda::Kutip];

/// The notes on a table.
pub fn catatan(usulan: &Usulan) -> Vec<Masalah> {
    let mut found = Vec::new();
    let mut add = |tanda, kolom, rows: &mut dyn Iterator<Item = usize>| {
        if let Some(baris) = rows.next() {
            found.push(Masalah::Bertanda {
                tanda,
                baris,
                kolom,
                banyak: rows.count().saturating_add(1),
            });
        }
    };
    let numbered = || (0_usize..).zip(&usulan.baris);
    let marked: Vec<(usize, &Baris)> = numbered()
        .filter(|(_, baris)| !baris.tanda.is_empty())
        .collect();
    let taken =
        |baris: &Baris| !matches!(baris.peran, PeranBaris::Abaikan | PeranBaris::JudulKolom);
    for (kolom, of) in usulan.kolom.iter().enumerate() {
        if of.tersembunyi && of.yakin != Yakin::Tangan {
            add(Tanda::KolomTersembunyi, kolom, &mut std::iter::once(0));
        }
        if of.peran == Peran::Abaikan {
            continue;
        }
        let rows = |tanda: Tanda| {
            let own = marked
                .iter()
                .filter(move |(_, baris)| taken(baris) && baris.bertanda(kolom, tanda));
            own.map(|(at, _)| *at)
        };
        for tanda in [Tanda::Galat, Tanda::RumusTanpaHasil] {
            add(tanda, kolom, &mut rows(tanda));
        }
        for tanda in ANGKA.into_iter().filter(|_| of.peran.angka()) {
            add(tanda, kolom, &mut rows(tanda));
        }
    }
    for tanda in BARIS {
        // A hidden row that a person has decided about is no question any more.
        let open = |baris: &Baris| tanda != Tanda::BarisTersembunyi || baris.yakin != Yakin::Tangan;
        let own = marked
            .iter()
            .filter(|(_, baris)| baris.bertanda(0, tanda) && open(baris));
        add(tanda, 0, &mut own.map(|(at, _)| *at));
    }
    found
}
