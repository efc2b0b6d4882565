//! The workbook inside a chart: what Word opens for "Edit data". Names in the first column, a series in each of the others.

use std::ops::RangeInclusive;

use super::paket::{Bagian, R, bungkus};
use super::xml::Xml;
use crate::report::chart::Data;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LEMBAR: &str = "Data";

/// Where cells of a column stand: column and rows from 0, as a formula names them.
pub fn alamat(column: usize, rows: RangeInclusive<usize>) -> String {
    let [from, to] = [rows.start(), rows.end()].map(|row| row.saturating_add(1));
    let letter = huruf(column);
    match from == to {
        true => format!("{LEMBAR}!${letter}${from}"),
        false => format!("{LEMBAR}!${letter}${from}:${letter}${to}"),
    }
}

/// The letter of a column; a chart has at most eight series.
fn huruf(column: usize) -> char {
    let place = u8::try_from(column).unwrap_or(25).min(25);
    char::from(b'A'.saturating_add(place))
}

/// The bytes of the workbook.
pub fn buku(data: &Data) -> Option<Vec<u8>> {
    let mut book = Xml::bagian();
    book.el("workbook", &[("xmlns", MAIN), R], |book| {
        book.el("sheets", &[], |sheets| {
            let sheet = [("name", LEMBAR), ("sheetId", "1"), ("r:id", "rId1")];
            sheets.kosong("sheet", &sheet);
        });
    });
    let to = |kind, target: &str| [("rId1".to_string(), kind, target.to_string())];
    bungkus(&[
        Bagian::hubungan("_rels/.rels", &to("officeDocument", "xl/workbook.xml")),
        Bagian::xml(
            "xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            book.selesai(),
        ),
        Bagian::hubungan(
            "xl/_rels/workbook.xml.rels",
            &to("worksheet", "worksheets/sheet1.xml"),
        ),
        Bagian::xml(
            "xl/worksheets/sheet1.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
            lembar(data),
        ),
    ])
}

fn lembar(data: &Data) -> String {
    let mut out = Xml::bagian();
    out.el("worksheet", &[("xmlns", MAIN)], |sheet| {
        sheet.el("sheetData", &[], |rows| {
            rows.el("row", &[("r", "1")], |row| {
                for (at, seri) in data.seri.iter().enumerate() {
                    teks(row, at.saturating_add(1), 0, &seri.nama);
                }
            });
            for (at, nama) in data.nama.iter().enumerate() {
                let line = at.saturating_add(1);
                let r = line.saturating_add(1).to_string();
                rows.el("row", &[("r", &r)], |row| {
                    teks(row, 0, line, nama);
                    for (column, seri) in data.seri.iter().enumerate() {
                        let nilai = seri.titik.get(at).and_then(|titik| titik.nilai);
                        if let Some(nilai) = nilai {
                            let r = tempat(column.saturating_add(1), line);
                            row.el("c", &[("r", &r)], |cell| {
                                cell.kata("v", &[], &nilai.to_string());
                            });
                        }
                    }
                });
            }
        });
    });
    out.selesai()
}

fn tempat(column: usize, row: usize) -> String {
    format!("{}{}", huruf(column), row.saturating_add(1))
}

/// A text in its cell; it is no formula, whatever it begins with.
fn teks(out: &mut Xml, column: usize, row: usize, text: &str) {
    let r = tempat(column, row);
    out.el("c", &[("r", &r), ("t", "inlineStr")], |cell| {
        cell.el("is", &[], |of| {
            of.kata("t", &[("xml:space", "preserve")], text);
        });
    });
}
