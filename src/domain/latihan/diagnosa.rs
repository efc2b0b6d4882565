//! The slip behind a figure, asked of the check: the answer is put in as if a report had printed it.

use std::sync::Arc;

use crate::domain::audit::{self, Bahan, Berat, Jenis, Sebab, Temuan};
use crate::domain::cetak;
use crate::domain::compute;
use crate::domain::outcome::{HasilRef, Outcome, Place};

/// The simplest slip that gives this text for a result; `None` where none does.
pub fn sebab(outcome: &Arc<Outcome>, at: HasilRef, teks: &str) -> Option<Sebab> {
    let place = Place::Hasil(at);
    let mut document = outcome.document.clone();
    let printed = cetak::tulis(&document, &[(place, teks.into())])?;
    document.apply(printed).ok()?;
    let bahan = Bahan::new(Arc::new(compute::hitung_ulang(&document, outcome)));
    let record = bahan.cetak.utama(place)?;
    let mut temuan = Temuan {
        cetakan: Some(record.id),
        tercetak: record.teks.clone(),
        ..Temuan::new("", Berat::Sedang, place, Jenis::Beda)
    };
    audit::diagnosa::isi(&bahan, &mut temuan);
    temuan.sebab
}
