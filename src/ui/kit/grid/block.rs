//! Blocks of cells as the clipboard carries them: lines of tab-separated texts, with the quotes that
//! Excel, LibreOffice and Google Sheets put round a cell that holds a tab, a line break or a quote.
//! Does not read CSV (no comma or semicolon separates here) and never changes the text of a cell.

/// Reads a block of cells. `\r\n`, `\n` and `\r` all end a row, one at the very end adds none, and
/// an empty text is no row at all. A quote only opens a quoted cell at the cell's start and only if
/// a quote in the right place closes it; otherwise it is a letter like any other, so that a lone
/// quote can never swallow the rows after it. Rows may differ in length.
pub fn parse_block(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (cell, after) = quoted(rest).unwrap_or_else(|| plain(rest));
        row.push(cell);
        let mut chars = after.chars();
        match chars.next() {
            Some('\t') => {
                rest = chars.as_str();
                if rest.is_empty() {
                    row.push(String::new());
                }
            }
            Some('\r') => {
                rest = after.strip_prefix("\r\n").unwrap_or(chars.as_str());
                rows.push(std::mem::take(&mut row));
            }
            // A line feed; `plain` and `quoted` stop at nothing else.
            Some(_) => {
                rest = chars.as_str();
                rows.push(std::mem::take(&mut row));
            }
            None => rest = after,
        }
    }
    if !row.is_empty() {
        rows.push(row);
    }
    rows
}

/// Writes a block the way Excel does: tabs, `\r\n` between rows and none at the end, quotes only
/// where a cell needs them. `parse_block` reads it back to the same cells.
pub fn write_block(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for (i, row) in rows.iter().enumerate() {
        if i > 0 {
            text.push_str("\r\n");
        }
        for (j, cell) in row.iter().enumerate() {
            if j > 0 {
                text.push('\t');
            }
            if cell.starts_with('"') || cell.contains(['\t', '\n', '\r']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
    }
    // A last row of one empty cell would otherwise vanish with its line break.
    if rows
        .last()
        .is_some_and(|row| row.len() == 1 && row[0].is_empty())
    {
        text.push_str("\r\n");
    }
    text
}

/// The cell as it stands, up to the next tab or line break, and what follows it.
fn plain(text: &str) -> (String, &str) {
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    (text[..end].to_owned(), &text[end..])
}

/// A quoted cell and what follows it. None unless the closing quote is there and is followed by a
/// tab, a line break or the end.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let end = rest.find('"')?;
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        if let Some(after) = rest.strip_prefix('"') {
            cell.push('"');
            rest = after;
        } else if rest.is_empty() || rest.starts_with(['\t', '\n', '\r']) {
            return Some((cell, rest));
        } else {
            return None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        assert_eq!(parse_block(text), expected, "{text:?}");
    }

    #[test]
    fn rows_and_cells() {
        check("", &[]);
        check("85,5", &[&["85,5"]]);
        check("a\tb\nc\td", &[&["a", "b"], &["c", "d"]]);
        check("a\tb\r\nc\td\r\n", &[&["a", "b"], &["c", "d"]]);
        check("a\rb\r", &[&["a"], &["b"]]);
        check("a\n\nb", &[&["a"], &[""], &["b"]]);
        check("\n", &[&[""]]);
        check("\t", &[&["", ""]]);
        check("a\t\nb", &[&["a", ""], &["b"]]);
        check("a\t", &[&["a", ""]]);
        check("\t\t\n\t1\t", &[&["", "", ""], &["", "1", ""]]);
        check("a\tb\nc", &[&["a", "b"], &["c"]]);
        check(" 1.234,56 \tRp 5", &[&[" 1.234,56 ", "Rp 5"]]);
    }

    #[test]
    fn quotes_of_spreadsheets() {
        check("\"a\nb\"\tc", &[&["a\nb", "c"]]);
        check("\"a\r\nb\"\r\nc", &[&["a\r\nb"], &["c"]]);
        check("\"a\tb\"\nc", &[&["a\tb"], &["c"]]);
        check("\"ia bilang \"\"ya\"\"\"\tc", &[&["ia bilang \"ya\"", "c"]]);
        check("\"\"\tx", &[&["", "x"]]);
        check("\"\"", &[&[""]]);
        check("\"a\"\n", &[&["a"]]);
    }

    #[test]
    fn a_stray_quote_is_a_letter() {
        check("5\" pipa\t2\nb", &[&["5\" pipa", "2"], &["b"]]);
        check("\"a\tb\nc\td", &[&["\"a", "b"], &["c", "d"]]);
        check("\"a\"b\tc\nd", &[&["\"a\"b", "c"], &["d"]]);
        check("\"", &[&["\""]]);
        check("a\t\"\nb", &[&["a", "\""], &["b"]]);
        // The first quote finds no fitting partner, although others follow in later rows.
        check(
            "\"a\tb\nc \"d\" e\tf",
            &[&["\"a", "b"], &["c \"d\" e", "f"]],
        );
    }

    #[test]
    fn what_is_written_is_read_back() {
        let texts = [
            "", "a", "1.234,56", "\"", "\"\"", "a\"b", "\"a\"", "a\tb", "a\nb", "a\r\nb", "\r", " ",
        ];
        for a in texts {
            for b in texts {
                for block in [
                    vec![vec![a.to_owned()]],
                    vec![vec![a.to_owned(), b.to_owned()]],
                    vec![vec![a.to_owned()], vec![b.to_owned()]],
                    vec![
                        vec![a.to_owned(), b.to_owned()],
                        vec![b.to_owned(), a.to_owned()],
                    ],
                ] {
                    assert_eq!(parse_block(&write_block(&block)), block);
                }
            }
        }
        assert_eq!(write_block(&[]), "");
        assert_eq!(
            write_block(&[
                vec!["a\"b".into(), "c\nd".into()],
                vec!["\"x".into(), "y".into()]
            ]),
            "a\"b\t\"c\nd\"\r\n\"\"\"x\"\ty"
        );
    }
}
