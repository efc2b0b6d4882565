//! From a result of a report to the lesson about its formula, with the figures of that result put in.

use super::papan::Papan;
use crate::domain::belajar::{JenisPeubah, Pelajaran, pelajaran};
use crate::domain::document::Document;
use crate::domain::notation;
use crate::domain::outcome::{HasilRef, Outcome, Place, Sel};
use crate::state::route::{Query, Route};

/// A formula, the lesson that takes it apart, and what is chosen there.
pub type Rujukan = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

/// Decimals of a result that goes into another formula: one of 28 digits leaves no room to reckon with it.
const DIGITS: u32 = 10;

/// Which lesson is about a formula.
pub static RUJUKAN: &[Rujukan] = &[
    ("pk.selisih-target", "pk", &[]),
    ("triwulan.jumlah", "realisasi", &[("konsolidasi", "jumlah")]),
    (
        "triwulan.terakhir",
        "realisasi",
        &[("konsolidasi", "terakhir")],
    ),
    (
        "triwulan.rata-rata",
        "realisasi",
        &[("konsolidasi", "rata-rata")],
    ),
    (
        "triwulan.maksimum",
        "realisasi",
        &[("konsolidasi", "maksimum")],
    ),
    ("capaian.naik", "capaian", &[]),
    ("capaian.turun", "capaian-turun", &[("cara", "turun")]),
    (
        "capaian.turun-rasio",
        "capaian-turun",
        &[("cara", "turun-rasio")],
    ),
    (
        "capaian.rentang",
        "capaian-rentang",
        &[("polaritas", "rentang")],
    ),
    (
        "capaian.rentang-turun",
        "capaian-rentang",
        &[("polaritas", "rentang-turun")],
    ),
    ("capaian.tepat", "capaian-tepat", &[("polaritas", "tepat")]),
    (
        "capaian.stabil-rendah",
        "capaian-tepat",
        &[("polaritas", "stabil")],
    ),
    (
        "capaian.stabil-tinggi",
        "capaian-tepat",
        &[("polaritas", "stabil")],
    ),
    (
        "capaian.turun-target-nol",
        "capaian-nol",
        &[("polaritas", "turun")],
    ),
    (
        "capaian.naik-target-negatif",
        "capaian-nol",
        &[("polaritas", "naik")],
    ),
    ("kategori", "kategori", &[]),
    ("anggaran.serapan", "serapan", &[]),
    ("anggaran.sisa", "serapan", &[]),
    ("anggaran.sisa-persen", "serapan", &[]),
    ("efisiensi.ei", "efisiensi", &[("polaritas", "naik")]),
    ("efisiensi.ei-turun", "efisiensi", &[("polaritas", "turun")]),
    ("efisiensi.ne", "nilai-efisiensi", &[]),
    ("efisiensi.selisih", "selisih-serapan", &[]),
    ("rerata.sederhana", "rekap", &[]),
    ("rerata.tanpa-tertinggi", "rekap", &[]),
    ("rerata.berbobot", "rekap", &[("rerata", "berbobot")]),
    ("capaian.selisih", "banding-tahun", &[]),
    ("realisasi.pertumbuhan", "banding-tahun", &[]),
];

/// The address of the lesson about a result; `None` where no lesson is about its formula.
pub fn alamat(outcome: &Outcome, at: HasilRef) -> Option<Route> {
    let sel = outcome.sel(at)?;
    let formula = sel.cara.rumus.id;
    let (_, id, chosen) = RUJUKAN.iter().find(|(rumus, ..)| *rumus == formula)?;
    let lesson = pelajaran(id)?;
    let figures = isian(lesson, &outcome.document, sel);
    let mut papan = Papan::baca(lesson, &figures);
    for (simbol, text) in *chosen {
        if let Some((_, old)) = papan.isian.0.iter_mut().find(|(known, _)| known == simbol) {
            *old = (*text).to_string();
        }
    }
    // Where the formula is one of the chain, but not the one that the lesson is named after.
    let shown = (lesson.hitung)(&papan.isian);
    let place = shown.mata.iter().position(|mata| mata.rumus.id == formula);
    papan.mata = place.filter(|place| *place != shown.utama);
    Some(Route::Belajar(Some(id.to_string()), papan.query(lesson)))
}

/// What of a result the lesson can put in: figures of the same symbol, and a target as it was typed.
fn isian(pelajaran: &Pelajaran, document: &Document, sel: &Sel) -> Query {
    let typed = |simbol: &str| {
        let mut inputs = sel.cara.masukan.iter();
        match inputs.find(|input| input.simbol == simbol)?.asal? {
            Place::Cell(cell) => Some(document.text(cell).trim().to_string()),
            Place::Hasil(_) => None,
        }
    };
    let figure = |simbol: &str| {
        let value = sel.cara.masukan(simbol)?;
        Some(notation::write_plain(notation::round(value, DIGITS)))
    };
    let figures = pelajaran.peubah.iter().filter_map(|peubah| {
        let text = match peubah.jenis {
            JenisPeubah::Angka { .. } => figure(peubah.simbol),
            // Of a range the formula takes in one bound.
            JenisPeubah::Target { .. } => typed(peubah.simbol).or_else(|| typed("B")),
            JenisPeubah::Pilihan(_) => None,
        };
        Some((peubah.simbol.to_string(), text?))
    });
    Query(figures.collect())
}
