//! Tables as CSV for a spreadsheet set to Indonesian: `;` between cells, comma for decimals, UTF-8 with its mark. Text that
//! a spreadsheet would take for a formula is quoted and gets an apostrophe before it; numbers never do, for that would
//! spoil every negative one. It knows no report.

use crate::domain::notation::{Decimal, write_ungrouped};

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Sel {
    /// Text, of a person or of ours.
    Teks(String),
    /// A number and its decimals.
    Angka(Decimal, u32),
    /// Nothing.
    Kosong,
}

/// A text cell.
pub fn teks(text: impl Into<String>) -> Sel {
    Sel::Teks(text.into())
}

/// What a spreadsheet may take for the beginning of a formula.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];

/// What may stand before it and is not seen.
const UNSEEN: [char; 9] = [
    ' ', '\n', '\u{a0}', '\u{feff}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{3000}',
];

/// Whether a spreadsheet would take the text for a formula, apostrophes before it left aside: with them the protection could
/// not be told from what was typed. A negative number is none, and must stay one.
pub fn terlindung(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    text.trim_start_matches(UNSEEN).starts_with(FORMULA) && !negative(text)
}

/// `-1.234,56` or `-5 %`: a minus, figures and nothing else.
fn negative(text: &str) -> bool {
    let figures = text.strip_suffix('%').unwrap_or(text).trim_end();
    figures.strip_prefix('-').is_some_and(|figures| {
        figures.starts_with(|c: char| c.is_ascii_digit())
            && figures
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    })
}

/// The text of a cell without the apostrophe that protects it: what [`encode_csv`] was given.
pub fn buka(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if terlindung(text) => text,
        _ => cell,
    }
}

/// A table as the text of a file.
pub fn encode_csv(rows: impl IntoIterator<Item = Vec<Sel>>) -> String {
    let mut out = String::from("\u{feff}");
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                out.push(';');
            }
            write(&mut out, cell);
        }
        out.push_str("\r\n");
    }
    out
}

fn write(out: &mut String, cell: &Sel) {
    let text = match cell {
        Sel::Kosong => return,
        Sel::Angka(value, decimals) => return out.push_str(&write_ungrouped(*value, *decimals)),
        Sel::Teks(text) => text,
    };
    let formula = terlindung(text);
    let special = text.contains([';', '"', '\n', '\r']) || text.trim() != text;
    if !formula && !special {
        return out.push_str(text);
    }
    out.push('"');
    if formula {
        out.push('\'');
    }
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: Sel, expected: &str) {
        assert_eq!(
            encode_csv([vec![cell, teks("x")]]),
            format!("\u{feff}{expected};x\r\n")
        );
    }

    #[test]
    fn text_is_never_a_formula_and_numbers_stay_numbers() {
        for (text, expected) in [
            ("Dinas A", "Dinas A"),
            ("", ""),
            ("A; B", "\"A; B\""),
            ("kata \"baik\"", "\"kata \"\"baik\"\"\""),
            ("dua\nbaris", "\"dua\nbaris\""),
            ("=1+1", "\"'=1+1\""),
            ("+62", "\"'+62\""),
            ("-", "\"'-\""),
            ("-1.234,56", "-1.234,56"),
            ("-5 %", "-5 %"),
            ("-1-1", "\"'-1-1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\tx", "\"'\tx\""),
            ("＝1", "\"'＝1\""),
            (" \u{200b}=1", "\"' \u{200b}=1\""),
            ("a=1", "a=1"),
            ("'=1", "\"''=1\""),
            ("'tis", "'tis"),
            ("– belum diisi", "– belum diisi"),
        ] {
            check(teks(text), expected);
        }
        check(Sel::Angka(Decimal::new(-1_234_567, 2), 2), "-12345,67");
        check(Sel::Angka(Decimal::new(5, 1), 0), "1");
        check(Sel::Kosong, "");
    }
}
