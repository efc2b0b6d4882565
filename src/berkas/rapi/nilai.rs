//! A cell of a tidy table, and the two ways of writing a row of them.
//!
//! In both forms a decimal is its exact text with a dot: a JSON number would lose digits in most readers. What is not
//! there is nothing at all (an empty field, `null`), never 0 and never an empty text.

use crate::domain::notation::{Decimal, round, to_machine};
use crate::draft::json::Writer;
use crate::report::csv::terlindung;

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Nilai {
    /// Nothing.
    Kosong,
    /// Text, typed or ours.
    Teks(String),
    /// A decimal, exact or cut by the core at 28 digits.
    Desimal(Decimal),
    /// A count or a number of a row.
    Bulat(u64),
    /// Yes or no.
    Logis(bool),
}

impl Nilai {
    /// A text; nothing where it is blank.
    pub fn teks(text: &str) -> Nilai {
        match text.trim() {
            "" => Nilai::Kosong,
            _ => Nilai::Teks(text.to_owned()),
        }
    }

    /// A decimal, where there is one.
    pub fn desimal(value: Option<Decimal>) -> Nilai {
        value.map_or(Nilai::Kosong, Nilai::Desimal)
    }

    /// The decimal as it is shown, with so many decimals.
    pub fn tampil(value: Option<Decimal>, decimals: u32) -> Nilai {
        Nilai::desimal(value.map(|value| round(value, decimals)))
    }

    /// A count.
    pub fn bulat(count: usize) -> Nilai {
        Nilai::Bulat(u64::try_from(count).unwrap_or(u64::MAX))
    }

    /// The text that both forms share; `None` for nothing.
    fn tulis(&self) -> Option<String> {
        Some(match self {
            Nilai::Kosong => return None,
            Nilai::Teks(text) => text.clone(),
            Nilai::Desimal(value) => to_machine(value.normalize()),
            Nilai::Bulat(count) => count.to_string(),
            Nilai::Logis(yes) => yes.to_string(),
        })
    }
}

/// A line of CSV after RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe before it
/// ([`crate::report::csv::buka`] takes it away): whoever is handed such a file may well open it by a double click.
pub fn baris_csv(cells: &[Nilai], out: &mut String) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        let Some(text) = cell.tulis() else { continue };
        let guard = matches!(cell, Nilai::Teks(_)) && terlindung(&text);
        if !guard && !text.contains([',', '"', '\n', '\r']) && text.trim() == text {
            out.push_str(&text);
            continue;
        }
        out.push('"');
        if guard {
            out.push('\'');
        }
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    }
    out.push('\n');
}

/// A line of JSON. Texts stand in it exactly as typed.
pub fn baris_json(names: &[&str], cells: &[Nilai], out: &mut String) {
    let mut writer = Writer::default();
    writer.map(|out| {
        for (name, cell) in names.iter().zip(cells) {
            out.key(name);
            match cell {
                Nilai::Kosong => out.raw("null"),
                Nilai::Bulat(_) | Nilai::Logis(_) => out.raw(&cell.tulis().unwrap_or_default()),
                Nilai::Teks(_) | Nilai::Desimal(_) => out.text(&cell.tulis().unwrap_or_default()),
            }
        }
    });
    out.push_str(&writer.finish());
    out.push('\n');
}
