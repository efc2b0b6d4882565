//! How long a thousand reports take without a browser: opened from file text, reckoned, summed up and ranked. It prints
//! a table and judges nothing.

mod dokumen;
mod waktu;

use std::sync::Arc;
use std::time::Instant;

use kalkulator_sakip::domain::audit::periksa;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{CellRef, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::domain::gabungan::{Gabungan, Kolom, Ringkas, Urut, peringkat};
use kalkulator_sakip::draft::file::restore_file;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};
use kalkulator_sakip::report::gabungan::encode_rekap;
use kalkulator_sakip::report::json::encode_report;

use dokumen::{Stage, document};
use waktu::{Times, count, table};

/// Reports, and indikator of each.
const REPORTS: usize = 1_000;
const INDIKATOR: usize = 50;

const AT: Meta = Meta::at("2026-11-21T14:32:05+07:00");

fn main() {
    let drafts = texts(|document| encode_draft(document, AT));
    let reports = texts(|document| encode_report(&periksa(Arc::new(hitung(document))), AT));
    let gabungan = open(&drafts);
    let rekap = gabungan.rekap(None);
    let order = peringkat::peringkat(&rekap, Urut::menurut(Kolom::Rerata));
    let rows = [
        (
            "drafts opened and summed up",
            thrice(|| drop(open(&drafts))),
        ),
        (
            "JSON reports opened and summed up",
            thrice(|| drop(open(&reports))),
        ),
        (
            "totals, units and trends",
            Times::measure(|| drop(gabungan.rekap(None))),
        ),
        (
            "ranking",
            Times::measure(|| drop(peringkat::peringkat(&rekap, Urut::menurut(Kolom::Pagu)))),
        ),
        ("CSV", Times::measure(|| drop(encode_rekap(&rekap, &order)))),
    ];
    table(
        &[
            format!(
                "native, {} reports of {INDIKATOR} indikator",
                count(REPORTS)
            ),
            "milliseconds: median / p95".into(),
        ],
        &rows.map(|(name, times)| vec![name.to_owned(), times.cell()]),
    );
}

/// A whole reading takes long enough to be told apart from chance.
fn thrice(mut run: impl FnMut()) -> Times {
    let once = |_| {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64() * 1000.0
    };
    Times::of((0..3).map(once).collect())
}

/// As many reports, of a hundred offices in ten years.
fn texts(write: impl Fn(&kalkulator_sakip::domain::document::Document) -> String) -> Vec<String> {
    let mut document = document(INDIKATOR, Stage::Half);
    let text = |n: usize| {
        for (field, text) in [
            (Field::Instansi, format!("Dinas {}", n / 10)),
            (Field::Tahun, format!("{}", 2016 + n % 10)),
        ] {
            let at = CellRef::new(RowId::IDENTITAS, field);
            document.apply(Edit::set(at, text)).expect("a field");
        }
        write(&document)
    };
    (0..REPORTS).map(text).collect()
}

fn open(texts: &[String]) -> Gabungan {
    let mut gabungan = Gabungan::default();
    for text in texts {
        let restored = restore_file(text).expect("our own file");
        let outcome = hitung(&restored.document);
        let ringkas = Ringkas::of(&restored.document, &outcome);
        let saved = restored.saved_at.unwrap_or_default();
        gabungan.add(ringkas, "berkas.json", &saved);
    }
    gabungan
}
