//! The contents: chapters and sections, tables, charts, each as a field that Word can renew, with its entries in place.
//!
//! A page number stands in no entry until a program has set the pages: a guessed one would be believed.

use super::alinea::Alinea;
use super::bidang::{self, penanda};
use super::naskah::Naskah;
use super::teks::{Huruf, kata, tab};
use super::xml::Xml;
use crate::report::model::{Entry, EntryKind};
use crate::text::laporan;

/// The lists, in their order.
pub fn daftar_isi(naskah: &mut Naskah, entries: &[Entry]) {
    daftar(
        naskah,
        entries,
        " TOC \\o \"1-3\" \\h \\z \\u ",
        |entry, deep| match entry.kind {
            EntryKind::Part => Some("TOC1"),
            EntryKind::Section if deep => Some("TOC3"),
            EntryKind::Section => Some("TOC2"),
            EntryKind::Table | EntryKind::Chart => None,
        },
    );
    let lists = [
        (
            EntryKind::Table,
            laporan::DAFTAR_TABEL,
            " TOC \\h \\z \\c \"Tabel\" ",
        ),
        (
            EntryKind::Chart,
            laporan::DAFTAR_GRAFIK,
            " TOC \\h \\z \\c \"Grafik\" ",
        ),
    ];
    for (wanted, title, field) in lists {
        if entries.iter().any(|entry| entry.kind == wanted) {
            naskah.alinea(Alinea::baru("JudulDaftar"), |p| {
                kata(p, title, Huruf::Biasa)
            });
            daftar(naskah, entries, field, |entry, _| {
                (entry.kind == wanted).then_some("TableofFigures")
            });
        }
    }
}

fn daftar(
    naskah: &mut Naskah,
    entries: &[Entry],
    field: &str,
    gaya: impl Fn(&Entry, bool) -> Option<&'static str>,
) {
    let mut begun = false;
    for entry in entries {
        let deep = naskah.dalam.contains(entry.id.as_str());
        let Some(gaya) = gaya(entry, deep) else {
            continue;
        };
        naskah.alinea(Alinea::baru(gaya), |p| {
            if !begun {
                bidang::mulai(p, field);
            }
            butir(p, entry);
        });
        begun = true;
    }
    if begun {
        naskah.alinea(Alinea::baru("Pemisah"), bidang::akhir);
    }
}

fn butir(out: &mut Xml, entry: &Entry) {
    let name = penanda(&entry.id);
    let link = [("w:anchor", name.as_str()), ("w:history", "1")];
    out.el("w:hyperlink", &link, |out| {
        if !entry.label.is_empty() {
            kata(out, &format!("{} ", entry.label), Huruf::Biasa);
        }
        kata(out, &entry.text.text, Huruf::Biasa);
        tab(out);
        bidang::sederhana(out, &format!(" PAGEREF {name} \\h "), "", Huruf::Biasa);
    });
}
