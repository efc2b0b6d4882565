//! Cara hitung: a result unfolded for a reader, with the formula, the numbers put in, the rule and its source.

use std::borrow::Cow;

use super::{kalimat, nama, tampil};
use crate::domain::document::Document;
use crate::domain::formula::{Math, layout};
use crate::domain::notation;
use crate::domain::outcome::{Baris, HasilRef, Masukan, Nilai, Outcome, Place, Sel};
use crate::domain::rulebook::rumus::{self, Ukuran};

/// Everything that the inspector and the report show of one result.
#[derive(Clone, Debug, PartialEq)]
pub struct CaraHitung {
    /// Which column.
    pub judul: String,
    /// Of which row.
    pub baris: String,
    /// The result with its unit, or the dash and reason.
    pub hasil: String,
    /// Why there is none, and what would give one.
    pub alasan: Option<String>,
    /// Name of the formula.
    pub rumus: &'static str,
    /// `C = R / T x 100`
    pub lambang: Math,
    /// The same with the numbers put in, and the result; only where all inputs are there.
    pub angka: Option<Math>,
    /// The symbols that were used: symbol, meaning, number, place.
    pub simbol: Vec<Suku>,
    /// What was added up: name and number.
    pub suku: Vec<Suku>,
    /// What was left out: name and reason.
    pub dikeluarkan: Vec<Suku>,
    /// What the reader should know.
    pub catatan: Vec<String>,
    /// "Peraturan", "Praktik" or "Konvensi".
    pub dasar: &'static str,
    /// Where the formula was read.
    pub sumber: String,
    /// How the shown result was rounded.
    pub pembulatan: &'static str,
}

/// One line of a list of inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Suku {
    /// Symbol; empty where it has none.
    pub simbol: Cow<'static, str>,
    /// What it is.
    pub nama: String,
    /// The number, or the reason why there is none.
    pub nilai: String,
    /// Where it stands.
    pub asal: Option<Place>,
}

/// Unfolds a result; `None` where there is no such result.
pub fn cara_hitung(outcome: &Outcome, at: HasilRef) -> Option<CaraHitung> {
    let document = &outcome.document;
    let sel = outcome.sel(at)?;
    let rumus = sel.cara.rumus;
    // In a typed formula the names are words of the table, not symbols.
    let name = |text: &str| match sel.cara.ketikan {
        Some(_) => Math::Text(text.into()),
        None => Math::Name(text.into()),
    };
    let equals = |left: Math, right: Math| Math::Row(vec![left, Math::Sign("="), right]);
    let kata = sel.cara.ukuran() == Ukuran::Kata;
    let put_in = layout(sel.cara.expr(), &|symbol| match sel.cara.masukan(symbol) {
        Some(value) => Math::Number(notation::write_plain(shown(value))),
        None => name(symbol),
    });
    let complete = sel
        .cara
        .expr()
        .names()
        .iter()
        .all(|symbol| sel.cara.masukan(symbol).is_some());
    let angka = (complete && !kata && sel.nilai.angka().is_some())
        .then(|| equals(put_in, Math::Number(tampil::sel_satuan(sel))));
    let skala = &outcome.pengaturan.skala;
    let (sumber, dasar) = match &sel.nilai {
        Nilai::Kelas(..) => (
            format!("{}. {}", skala.nama, skala.sumber),
            skala.dasar.label(),
        ),
        _ => (rumus.sumber.to_string(), rumus.dasar.label()),
    };
    Some(CaraHitung {
        judul: nama::hasil_label(document, at.hasil).into_owned(),
        baris: nama::baris(document, at.baris),
        hasil: tampil::sel_satuan(sel),
        alasan: kalimat::alasan(document, &sel.nilai),
        rumus: rumus.nama,
        lambang: equals(name(rumus.hasil), layout(sel.cara.expr(), &name)),
        angka,
        simbol: symbols(document, sel, at.baris),
        suku: members(outcome, &sel.cara.suku),
        dikeluarkan: members(outcome, &sel.cara.dikeluarkan),
        catatan: notes(outcome, sel),
        dasar,
        sumber,
        pembulatan: match sel.cara.ukuran() {
            Ukuran::Rupiah => "Dibulatkan sekali di akhir, setengah ke atas, ke rupiah penuh.",
            Ukuran::Kata
            | Ukuran::Angka(_)
            | Ukuran::PersenDesimal(_)
            | Ukuran::RupiahDesimal(_) => "",
            _ => "Dibulatkan sekali di akhir, setengah ke atas, ke dua desimal.",
        },
    })
}

/// An intermediate result carries up to 28 digits; ten decimals show what matters and say that there are more.
fn shown(value: notation::Decimal) -> notation::Decimal {
    notation::round(value, 10)
}

/// The inputs; one that stands in the row of the result itself needs no more than its meaning.
fn symbols(document: &Document, sel: &Sel, baris: Baris) -> Vec<Suku> {
    let line = |input: &Masukan| {
        let own_row = match input.asal {
            Some(Place::Cell(cell)) => Baris::Row(cell.row) == baris,
            Some(Place::Hasil(at)) => at.baris == baris,
            None => true,
        };
        // The names of a typed formula are the person's own: a column called T is no target.
        let own_names = sel.cara.rumus == &rumus::TABEL_RUMUS;
        let meaning = if own_names {
            ""
        } else {
            rumus::arti(&input.simbol)
        };
        let nama = match input.asal {
            Some(place) if meaning.is_empty() => nama::tempat(document, place),
            // Which of the targets and actuals of the row: the standard, the Renstra, a quarter.
            Some(Place::Cell(cell)) if own_row && matches!(&*input.simbol, "T" | "R") => {
                nama::lower_first(&nama::field_label(document, cell.field))
            }
            Some(place) if !own_row => format!("{meaning}: {}", nama::tempat(document, place)),
            _ => meaning.to_string(),
        };
        let nilai = notation::write_plain(shown(input.nilai));
        Suku {
            simbol: input.simbol.clone(),
            nama,
            nilai,
            asal: input.asal,
        }
    };
    sel.cara.masukan.iter().map(line).collect()
}

fn members(outcome: &Outcome, places: &[Place]) -> Vec<Suku> {
    places
        .iter()
        .map(|place| match place {
            Place::Hasil(at) => Suku {
                simbol: "".into(),
                nama: nama::baris(&outcome.document, at.baris),
                nilai: outcome
                    .sel(*at)
                    .map_or_else(String::new, tampil::sel_satuan),
                asal: Some(*place),
            },
            Place::Cell(cell) => Suku {
                simbol: "".into(),
                nama: nama::tempat(&outcome.document, *place),
                nilai: outcome.document.text(*cell).trim().to_string(),
                asal: Some(*place),
            },
        })
        .collect()
}

fn notes(outcome: &Outcome, sel: &Sel) -> Vec<String> {
    let mut notes: Vec<String> = sel.cara.catatan.iter().map(kalimat::catatan).collect();
    if matches!(sel.nilai, Nilai::Kelas(..)) {
        let bands = outcome.pengaturan.skala.kelas.iter().map(|kelas| {
            let sign = if kelas.inklusif { "≥" } else { ">" };
            format!(
                "{} {sign} {}",
                kelas.label,
                notation::write_plain(kelas.batas)
            )
        });
        notes.push(format!("Kelas: {}.", bands.collect::<Vec<_>>().join("; ")));
    }
    notes
}
