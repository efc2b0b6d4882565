//! The check: every rule has its example and its line in the catalogue, speaks where a figure is wrong and is silent where
//! all figures are right. Each subject has a file of its own; here stands what they share.

#[path = "audit/banding.rs"]
mod banding;
#[path = "audit/contoh.rs"]
mod contoh;
#[path = "audit/dibangkitkan.rs"]
mod dibangkitkan;
#[path = "compute/dokumen.rs"]
mod dokumen;
#[path = "audit/gaya.rs"]
mod gaya;
#[path = "audit/katalog.rs"]
mod katalog;
#[path = "audit/kewajaran.rs"]
mod kewajaran;
#[path = "periksa/lengkap.rs"]
mod lengkap;
#[path = "audit/nama.rs"]
mod nama;
#[path = "periksa/pembangkit.rs"]
mod pembangkit;
#[path = "audit/pk.rs"]
mod pk;
#[path = "audit/rujukan.rs"]
mod rujukan;
#[path = "audit/senyap.rs"]
mod senyap;
#[path = "audit/seratus.rs"]
mod seratus;
#[path = "audit/teliti.rs"]
mod teliti;
#[path = "audit/wajar.rs"]
mod wajar;

use std::sync::Arc;

use kalkulator_sakip::domain::address;
use kalkulator_sakip::domain::audit::{Diperiksa, Temuan, periksa};
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::text;

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
        let figure = address::place_id(checked.bahan.document(), temuan.tempat);
        format!("{} {}", temuan.berat.id(), figure.unwrap_or_default())
    })
    .collect()
}

/// A finding in two lines: the rule, how grave, which figure, where printed; the sentence.
fn tulis(checked: &Diperiksa, temuan: &Temuan) -> String {
    let document = checked.bahan.document();
    let figure = address::place_id(document, temuan.tempat).unwrap_or_default();
    let sentence = text::periksa::temuan(&checked.bahan, temuan);
    format!(
        "{} {} {figure} [{}]\n  {sentence}\n",
        temuan.aturan,
        temuan.berat.id(),
        temuan.di
    )
}

/// What the check finds, the gravest first.
fn semua(checked: &Diperiksa) -> String {
    let all = checked.temuan.iter();
    all.map(|temuan| tulis(checked, temuan)).collect()
}
