//! What stands in columns and is no table of figures: names with values, the main figures, places for signatures.

use super::alinea::Alinea;
use super::halaman::Halaman;
use super::tabel::{kolom, luas, sifat};
use super::teks::{Huruf, kata};
use super::xml::Xml;
use crate::report::model::{Figure, Page, Party, Phrase};
use crate::text::laporan;

/// How names with values look.
#[derive(Clone, Copy, Debug)]
pub struct Rincian {
    /// Width of the names.
    nama: usize,
    /// How the names are written.
    huruf: Huruf,
    /// Whether a line stands above and below.
    bergaris: bool,
}

/// What the report is about, on its cover.
pub const IDENTITAS: Rincian = Rincian {
    nama: 3400,
    huruf: Huruf::Biasa,
    bergaris: true,
};
/// Names with longer values.
pub const RINCIAN: Rincian = Rincian {
    nama: 2900,
    huruf: Huruf::Tebal,
    bergaris: false,
};

/// Room in the cells: beside and above the text.
const TEPI: [usize; 2] = [60, 20];
const ISI: Alinea = Alinea::baru("Rincian");

/// What stands between the margins of upright paper.
fn ruang() -> usize {
    Halaman::dari(Page::Portrait).isi()
}

/// Names with values, in two columns.
pub fn rincian(out: &mut Xml, list: &[(Phrase, Phrase)], rincian: Rincian) {
    if list.is_empty() {
        return;
    }
    let widths = [rincian.nama, ruang().saturating_sub(rincian.nama)];
    let lines: &[Garis] = match rincian.bergaris {
        true => &[("w:top", "single"), ("w:bottom", "single")],
        false => &[],
    };
    tabel(out, &widths, lines, |tbl| {
        for (name, value) in list {
            // A definition may be longer than a page: its row may break.
            tbl.el("w:tr", &[], |tr| {
                let [left, right] = widths;
                sel(tr, left, &[], |tc| {
                    ISI.tulis(tc, |p| kata(p, &name.text, rincian.huruf));
                });
                sel(tr, right, &[], |tc| {
                    ISI.tulis(tc, |p| kata(p, &value.text, Huruf::Biasa));
                });
            });
        }
    });
}

/// The figures that matter most, three beside each other.
pub fn angka(out: &mut Xml, list: &[Figure]) {
    const BESIDE: usize = 3;
    const NOTE: Alinea = Alinea::baru("KeteranganAngka");
    let width = ruang() / BESIDE;
    tabel(out, &[width; BESIDE], &[], |tbl| {
        for figures in list.chunks(BESIDE) {
            baris(tbl, |tr| {
                for at in 0..BESIDE {
                    let figure = figures.get(at);
                    let lines: &[Garis] = match figure {
                        Some(_) => &[("w:top", "single")],
                        None => &[],
                    };
                    sel(tr, width, lines, |tc| {
                        let Some(figure) = figure else {
                            return NOTE.tulis(tc, |_| {});
                        };
                        NOTE.lanjut(true)
                            .tulis(tc, |p| kata(p, &figure.label, Huruf::Biasa));
                        Alinea::baru("AngkaUtama")
                            .tulis(tc, |p| kata(p, &figure.value, Huruf::Biasa));
                        NOTE.tulis(tc, |p| kata(p, &figure.note, Huruf::Biasa));
                    });
                }
            });
        }
    });
}

/// Lines to be filled in by hand.
pub fn tanda_tangan(out: &mut Xml, lines: &[&str]) {
    const WIDTHS: [usize; 2] = [2200, 4000];
    tabel(out, &WIDTHS, &[], |tbl| {
        for (at, line) in lines.iter().enumerate() {
            let lanjut = at.saturating_add(1) < lines.len();
            let isi = Alinea::baru("Isian").lanjut(lanjut);
            baris(tbl, |tr| {
                let [left, right] = WIDTHS;
                sel(tr, left, &[], |tc| {
                    isi.tulis(tc, |p| kata(p, line, Huruf::Biasa));
                });
                sel(tr, right, &[("w:bottom", "dotted")], |tc| {
                    isi.tulis(tc, |_| {});
                });
            });
        }
    });
}

/// Place and date, and two parties with room to sign between office and name.
pub fn pihak(out: &mut Xml, date: &Phrase, parties: &[Party; 2]) {
    let width = ruang() / 2;
    let below = parties.iter().map(|party| party.below.len());
    let rows = below.max().unwrap_or(0).saturating_add(4);
    tabel(out, &[width; 2], &[], |tbl| {
        for at in 0..rows {
            let isi = Alinea::baru(match at {
                3 => "RuangTandaTangan",
                _ => "Pihak",
            })
            .lanjut(at.saturating_add(1) < rows);
            baris(tbl, |tr| {
                for (side, party) in parties.iter().enumerate() {
                    sel(tr, width, &[], |tc| {
                        isi.tulis(tc, |p| match at {
                            0 if side > 0 => kata(p, &date.text, Huruf::Biasa),
                            0 => {}
                            1 => kata(p, party.role, Huruf::Tebal),
                            2 => kata(p, &party.position.text, Huruf::Biasa),
                            3 if party.name.text.is_empty() => {
                                kata(p, laporan::TITIK_TITIK, Huruf::Biasa);
                            }
                            3 => kata(p, &party.name.text, Huruf::Biasa),
                            _ => {
                                if let Some(line) = party.below.get(at.saturating_sub(4)) {
                                    kata(p, &line.text, Huruf::Biasa);
                                }
                            }
                        });
                    });
                }
            });
        }
    });
}

/// An edge and how it is drawn.
type Garis = (&'static str, &'static str);

fn tabel(out: &mut Xml, widths: &[usize], lines: &[Garis], rows: impl FnOnce(&mut Xml)) {
    out.el("w:tbl", &[], |tbl| {
        tbl.el("w:tblPr", &[], |style| {
            sifat(style, widths.iter().sum(), TEPI, |style| {
                garis(style, "w:tblBorders", lines);
            });
        });
        kolom(tbl, widths);
        rows(tbl);
    });
}

fn garis(out: &mut Xml, name: &'static str, lines: &[Garis]) {
    if lines.is_empty() {
        return;
    }
    out.el(name, &[], |borders| {
        for (edge, kind) in lines {
            borders.kosong(
                edge,
                &[
                    ("w:val", kind),
                    ("w:sz", "6"),
                    ("w:space", "0"),
                    ("w:color", "000000"),
                ],
            );
        }
    });
}

fn baris(out: &mut Xml, cells: impl FnOnce(&mut Xml)) {
    out.el("w:tr", &[], |tr| {
        tr.el("w:trPr", &[], |style| style.kosong("w:cantSplit", &[]));
        cells(tr);
    });
}

fn sel(out: &mut Xml, width: usize, lines: &[Garis], content: impl FnOnce(&mut Xml)) {
    out.el("w:tc", &[], |tc| {
        tc.el("w:tcPr", &[], |style| {
            luas(style, width, 1);
            garis(style, "w:tcBorders", lines);
        });
        content(tc);
    });
}
