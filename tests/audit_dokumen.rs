//! The rules about the document itself, and what they rest on.

#[path = "compute/dokumen.rs"]
mod dokumen;
#[path = "audit/kewajaran.rs"]
mod kewajaran;
#[path = "audit/nama.rs"]
mod nama;
#[path = "audit/pk.rs"]
mod pk;
#[path = "audit/rujukan.rs"]
mod rujukan;
#[path = "audit/seratus.rs"]
mod seratus;

use std::sync::Arc;

use kalkulator_sakip::domain::address;
use kalkulator_sakip::domain::audit::{Diperiksa, periksa};
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::Document;

/// The check of a document.
fn diperiksa(document: &Document) -> Diperiksa {
    periksa(Arc::new(hitung(document)))
}

/// What one rule finds in a document of these lines: how grave, and which figure.
fn temuan(aturan: &str, lines: &str) -> Vec<String> {
    let checked = diperiksa(&dokumen::document(lines));
    let own = checked
        .temuan
        .iter()
        .filter(|temuan| temuan.aturan == aturan);
    own.map(|temuan| {
        let figure = address::place_id(checked.bahan.document(), temuan.tempat).unwrap_or_default();
        format!("{} {figure}", temuan.berat.id())
    })
    .collect()
}
