//! Tables: widths from what the columns hold, a heading that is repeated on every page, rows that stay whole, and the
//! caption, notes and source on the page of what they belong to.

use super::alinea::Alinea;
use super::halaman::Halaman;
use super::rumus::rumus;
use super::teks::{Huruf, kata};
use super::xml::Xml;
use crate::report::model::{Align, Cell, Column, Content, Mark, Origin, Page, Row, Table, Width};
use crate::text::laporan;

/// A table of so few rows stays on one page.
const SINGKAT: usize = 8;
/// A row with a longer text may break: it could be higher than a page.
const PANJANG: usize = 1500;
/// Headings with a longer text are not repeated: they would leave no room for what they head.
const ULANG: usize = 300;

/// How closely a table is set: by the paper and the number of columns, as the HTML report prints it.
struct Rapat {
    gaya: &'static str,
    /// The size of its letters in twentieths of a point.
    em: usize,
    /// Beside and above the text of a cell, in twentieths of a point.
    tepi: [usize; 2],
}

const BIASA: Rapat = Rapat {
    gaya: "IsiTabel",
    em: 170,
    tepi: [75, 40],
};
const LEBAR: Rapat = Rapat {
    gaya: "IsiTabelLebar",
    em: 160,
    tepi: [70, 36],
};
const RAPAT: Rapat = Rapat {
    gaya: "IsiTabelRapat",
    em: 132,
    tepi: [40, 26],
};

/// The grid of a table.
pub fn kisi(out: &mut Xml, table: &Table, page: Page) {
    let rapat = match (table.columns.len(), page) {
        (15.., _) => &RAPAT,
        (_, Page::Landscape) => &LEBAR,
        (_, Page::Portrait) => &BIASA,
    };
    let room = Halaman::dari(page).isi();
    let widths = lebar(table, rapat, room);
    out.el("w:tbl", &[], |tbl| {
        tbl.el("w:tblPr", &[], |style| {
            style.nilai("w:tblStyle", "TabelLaporan");
            sifat(style, room, rapat.tepi, |_| {});
            style.kosong(
                "w:tblLook",
                &[
                    ("w:val", "0620"),
                    ("w:firstRow", "1"),
                    ("w:lastRow", "0"),
                    ("w:firstColumn", "0"),
                    ("w:lastColumn", "0"),
                    ("w:noHBand", "1"),
                    ("w:noVBand", "1"),
                ],
            );
            style.nilai(
                "w:tblCaption",
                &format!("{}. {}", table.number, table.caption.text),
            );
        });
        kolom(tbl, &widths);
        kepala(tbl, table, rapat, &widths);
        let noted = !table.notes.is_empty() || table.source.is_some();
        let last = table.rows.len().saturating_sub(1);
        for (at, row) in table.rows.iter().enumerate() {
            let lanjut = match at == last {
                true => noted,
                false => {
                    table.rows.len() <= SINGKAT
                        || matches!(row.mark, Mark::Group | Mark::Subtotal)
                        || at.saturating_add(1) == last
                }
            };
            baris(tbl, table, row, rapat, &widths, lanjut);
        }
    });
}

/// What every table says: how wide, its lines, that its columns stay as wide, and the room in its cells.
pub fn sifat(
    out: &mut Xml,
    lebar: usize,
    [samping, atas]: [usize; 2],
    garis: impl FnOnce(&mut Xml),
) {
    out.kosong("w:tblW", &[("w:w", &lebar.to_string()), ("w:type", "dxa")]);
    garis(out);
    out.kosong("w:tblLayout", &[("w:type", "fixed")]);
    out.el("w:tblCellMar", &[], |edges| {
        let edge = |edges: &mut Xml, name, wide: usize| {
            edges.kosong(name, &[("w:w", &wide.to_string()), ("w:type", "dxa")]);
        };
        edge(edges, "w:top", atas);
        edge(edges, "w:left", samping);
        edge(edges, "w:bottom", atas);
        edge(edges, "w:right", samping);
    });
}

/// The grid of columns.
pub fn kolom(out: &mut Xml, widths: &[usize]) {
    out.el("w:tblGrid", &[], |grid| {
        for width in widths {
            grid.kosong("w:gridCol", &[("w:w", &width.to_string())]);
        }
    });
}

/// How wide a cell is and how many columns it covers.
pub fn luas(out: &mut Xml, lebar: usize, span: usize) {
    out.kosong("w:tcW", &[("w:w", &lebar.to_string()), ("w:type", "dxa")]);
    if span > 1 {
        out.nilai("w:gridSpan", &span.to_string());
    }
}

fn kepala(out: &mut Xml, table: &Table, rapat: &Rapat, widths: &[usize]) {
    out.el("w:tr", &[], |tr| {
        let longest = table.columns.iter().map(|of| of.label.chars().count());
        if longest.max().unwrap_or(0) < ULANG {
            tr.el("w:trPr", &[], |style| {
                style.kosong("w:cantSplit", &[]);
                style.kosong("w:tblHeader", &[]);
            });
        }
        for (column, width) in table.columns.iter().zip(widths) {
            tr.el("w:tc", &[], |tc| {
                tc.el("w:tcPr", &[], |style| luas(style, *width, 1));
                Alinea::baru(rapat.gaya)
                    .lanjut(true)
                    .kanan(column.align == Align::Right)
                    .tulis(tc, |p| kata(p, &column.label, Huruf::Tebal));
            });
        }
    });
}

fn baris(out: &mut Xml, table: &Table, row: &Row, rapat: &Rapat, widths: &[usize], lanjut: bool) {
    let longest = row.cells.iter().map(|cell| cell.text().chars().count());
    let whole = longest.max().unwrap_or(0) < PANJANG;
    out.el("w:tr", &[], |tr| {
        if whole {
            tr.el("w:trPr", &[], |style| style.kosong("w:cantSplit", &[]));
        }
        let mut at = 0_usize;
        for cell in &row.cells {
            let end = at.saturating_add(cell.span);
            let width = widths.get(at..end).unwrap_or_default().iter().sum();
            // A cell over several columns holds words, whatever the column that it begins in.
            let align = match (cell.span, table.columns.get(at)) {
                (1, Some(column)) => column.align,
                _ => Align::Left,
            };
            let heads = (at..end).contains(&table.head);
            let menjorok = match (heads, row.level) {
                (true, level @ 2..) => usize::from(level.min(5))
                    .saturating_sub(1)
                    .saturating_mul(130),
                _ => 0,
            };
            let alinea = Alinea::baru(rapat.gaya)
                .lanjut(lanjut && whole)
                .menjorok(menjorok)
                .kanan(align == Align::Right);
            tr.el("w:tc", &[], |tc| {
                tc.el("w:tcPr", &[], |style| {
                    luas(style, width, cell.span);
                    tanda(style, row.mark);
                });
                alinea.tulis(tc, |p| isi(p, cell, row.mark));
            });
            at = end;
        }
    });
}

/// How a row that heads or sums up others is told apart.
fn tanda(out: &mut Xml, mark: Mark) {
    if mark == Mark::Total {
        out.el("w:tcBorders", &[], |borders| {
            borders.kosong(
                "w:top",
                &[
                    ("w:val", "single"),
                    ("w:sz", "6"),
                    ("w:space", "0"),
                    ("w:color", "000000"),
                ],
            );
        });
    }
    if mark == Mark::Group {
        out.kosong(
            "w:shd",
            &[
                ("w:val", "clear"),
                ("w:color", "auto"),
                ("w:fill", "F0F0F0"),
            ],
        );
    }
}

fn isi(out: &mut Xml, cell: &Cell, mark: Mark) {
    let huruf = match (cell.origin, mark) {
        (Origin::Missing(_), _) => Huruf::Pudar,
        (_, Mark::Plain) => Huruf::Biasa,
        _ => Huruf::Tebal,
    };
    match &cell.content {
        Content::Phrase(phrase) => {
            kata(out, &phrase.text, huruf);
            if cell.partial {
                kata(out, laporan::TANDA_SEBAGIAN, Huruf::Naik);
            }
        }
        Content::Math(math) => rumus(out, math),
    }
}

/// The widths of columns, which fill the room: what they need, and to columns of words what is left. Figures get no more
/// than those that stand there take, so that names need fewer lines.
fn lebar(table: &Table, rapat: &Rapat, room: usize) -> Vec<usize> {
    /// What a column of words needs at least, in tenths of an em.
    const LEAST: usize = 100;
    let names = |column: &&Column| column.width == Width::Rest;
    let rests = table.columns.iter().filter(names).count();
    let tenths = |at: usize, column: &Column| {
        let usual = match column.width {
            Width::Number => 30,
            Width::Short => 56,
            Width::Word => 88,
            Width::Percent => 65,
            Width::Figure => 102,
            Width::Wide => 124,
            Width::Rest => return None,
        };
        let figures = matches!(column.width, Width::Figure | Width::Wide);
        Some(match figures && rests > 0 {
            true => usual.min(terisi(table, at, column, rapat)),
            false => usual,
        })
    };
    let twips = |tenths: usize| tenths.saturating_mul(rapat.em) / 10;
    let needs = table.columns.iter().enumerate();
    let needs = needs.map(|(at, column)| tenths(at, column).map(twips));
    let needs: Vec<Option<usize>> = needs.collect();
    let fixed: usize = needs.iter().flatten().sum();
    let rest = room
        .saturating_sub(fixed)
        .checked_div(rests)
        .unwrap_or(0)
        .max(twips(LEAST));
    let needs: Vec<usize> = needs.iter().map(|need| need.unwrap_or(rest)).collect();
    let sum: usize = needs.iter().sum::<usize>().max(1);
    let mut widths: Vec<usize> = needs
        .iter()
        .map(|need| need.saturating_mul(room) / sum)
        .collect();
    let left = room.saturating_sub(widths.iter().sum());
    if let Some(last) = widths.last_mut() {
        *last = last.saturating_add(left);
    }
    widths
}

/// What the heading and the cells of a column take, in tenths of an em. A heading, and why there is no figure, may break
/// between words.
fn terisi(table: &Table, at: usize, column: &Column, rapat: &Rapat) -> usize {
    let word = |text: &str| {
        let words = text.split_whitespace().map(|word| word.chars().count());
        words.max().unwrap_or(0)
    };
    let cell = |row: &Row| {
        let mut begins = 0_usize;
        for cell in &row.cells {
            if begins == at && cell.span == 1 {
                let text = cell.text();
                let partial = usize::from(cell.partial);
                let long = text.chars().count();
                return match cell.origin {
                    Origin::Missing(_) => word(&text).max(long.div_ceil(2)),
                    _ => long.saturating_add(partial),
                };
            }
            begins = begins.saturating_add(cell.span);
        }
        0
    };
    let longest = table.rows.iter().map(cell).max().unwrap_or(0);
    let [beside, _] = rapat.tepi;
    // A digit of the face is 5.6 tenths wide; a bold letter of the heading is no wider than six.
    let letters = longest
        .saturating_mul(58)
        .max(word(&column.label).saturating_mul(62))
        / 10;
    let edges = beside.saturating_mul(20) / rapat.em.max(1);
    letters.saturating_add(edges).saturating_add(4)
}
