//! Running text as blocks: paragraphs, lists, bold words and figures put in by reference. Everything else that a person
//! types stays the text that it is: no links, no markup.

use super::Block;
use crate::domain::outcome::{Outcome, Place};
use crate::domain::rujukan::Pencari;
use crate::text;

/// A run of text within a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// The text as it is to be read.
    pub text: String,
    /// Whether it is bold.
    pub strong: bool,
    /// The cell whose figure it is, where it was put in by reference.
    pub place: Option<Place>,
}

/// The blocks of a narasi: blank lines part paragraphs, `- ` and `1. ` begin lists, `**` encloses bold words, and
/// `{capaian:iku-01}` is the figure. A reference that stands for nothing stays as typed.
pub fn narasi(outcome: &Outcome, text: &str) -> Vec<Block> {
    let pencari = Pencari::new(&outcome.document);
    let spans = |text: &str| spans(outcome, &pencari, text);
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Paragraph(text) => Block::Prose(spans(&text)),
            Piece::List { ordered, items } => Block::List {
                ordered,
                items: items.iter().map(|item| spans(item)).collect(),
            },
        })
        .collect()
}

#[derive(Debug, PartialEq)]
enum Piece {
    Paragraph(String),
    List { ordered: bool, items: Vec<String> },
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    // A blank line ends what stands before it; a list goes on behind it.
    let mut open = false;
    for line in text.lines() {
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        let last = pieces.last_mut();
        match (marker(line), last) {
            (
                Some((Mark::Dash, item)),
                Some(Piece::List {
                    ordered: false,
                    items,
                }),
            ) => {
                items.push(item.into());
            }
            (
                Some((Mark::Number(_), item)),
                Some(Piece::List {
                    ordered: true,
                    items,
                }),
            ) => {
                items.push(item.into());
            }
            // A year or a date at the start of a line is no list.
            (Some((Mark::Number(1), item)), _) => pieces.push(Piece::List {
                ordered: true,
                items: vec![item.into()],
            }),
            (Some((Mark::Dash, item)), _) => pieces.push(Piece::List {
                ordered: false,
                items: vec![item.into()],
            }),
            (_, Some(Piece::Paragraph(text))) if open => {
                text.push('\n');
                text.push_str(line.trim_end());
            }
            (_, Some(Piece::List { items, .. })) if open => {
                if let Some(item) = items.last_mut() {
                    item.push('\n');
                    item.push_str(line.trim());
                }
            }
            _ => pieces.push(Piece::Paragraph(line.trim().into())),
        }
        open = true;
    }
    pieces
}

enum Mark {
    Dash,
    Number(u8),
}

fn marker(line: &str) -> Option<(Mark, &str)> {
    let line = line.trim();
    if let Some(item) = line.strip_prefix("- ") {
        return Some((Mark::Dash, item.trim()));
    }
    let (number, item) = line.split_once(". ")?;
    let digits = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    let number = number.parse().ok().filter(|_| digits)?;
    Some((Mark::Number(number), item.trim()))
}

fn spans(outcome: &Outcome, pencari: &Pencari, text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    for (strong, text) in bold(text) {
        let mut push = |text: String, place: Option<Place>| {
            if !text.is_empty() {
                spans.push(Span {
                    text,
                    strong,
                    place,
                });
            }
        };
        let mut from = 0_usize;
        for (range, found) in pencari.find(text) {
            let Ok(rujukan) = found else { continue };
            push(text.get(from..range.start).unwrap_or_default().into(), None);
            push(text::narasi::rujukan(outcome, rujukan), Some(rujukan.place));
            from = range.end;
        }
        push(text.get(from..).unwrap_or_default().into(), None);
    }
    spans
}

/// The runs of a text and whether they are bold. Asterisks that enclose nothing, or blanks, are asterisks.
fn bold(text: &str) -> Vec<(bool, &str)> {
    let mut runs = Vec::new();
    let mut rest = text;
    let mut from = 0_usize;
    while let Some(start) = rest
        .get(from..)
        .and_then(|after| after.find("**"))
        .map(|at| from.saturating_add(at))
    {
        let inside = rest.get(start.saturating_add(2)..).unwrap_or_default();
        let Some((words, after)) = inside.split_once("**") else {
            break;
        };
        if words.is_empty() || words.trim() != words {
            from = start.saturating_add(2);
            continue;
        }
        runs.push((false, rest.get(..start).unwrap_or_default()));
        runs.push((true, words));
        rest = after;
        from = 0;
    }
    runs.push((false, rest));
    runs.retain(|(_, text)| !text.is_empty());
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_make_paragraphs_and_lists() {
        #[track_caller]
        fn check(text: &str, expected: &[&str]) {
            let show = |piece: &Piece| match piece {
                Piece::Paragraph(text) => format!("p {text}"),
                Piece::List { ordered, items } => {
                    format!("{} {}", if *ordered { "ol" } else { "ul" }, items.join("|"))
                }
            };
            let found: Vec<String> = pieces(text).iter().map(show).collect();
            assert_eq!(found, expected, "{text:?}");
        }
        check("", &[]);
        check(" \n\n", &[]);
        check("satu\ndua", &["p satu\ndua"]);
        check("satu\r\n\r\ndua", &["p satu", "p dua"]);
        check(
            "Sebab:\n- a\n- b\nlagi\n\nAkhir",
            &["p Sebab:", "ul a|b\nlagi", "p Akhir"],
        );
        check("1. a\n2. b\n\n3. c", &["ol a|b|c"]);
        check("- a\n1. b", &["ul a", "ol b"]);
        check(
            "2020. Tahun\n12. Desember",
            &["p 2020. Tahun\n12. Desember"],
        );
        check("-a\n-", &["p -a\n-"]);
        check("1.a", &["p 1.a"]);
    }

    #[test]
    fn pairs_of_asterisks_make_bold() {
        #[track_caller]
        fn check(text: &str, expected: &[(bool, &str)]) {
            assert_eq!(bold(text), expected, "{text:?}");
        }
        check("biasa", &[(false, "biasa")]);
        check("a **b** c", &[(false, "a "), (true, "b"), (false, " c")]);
        check("**b****c**", &[(true, "b"), (true, "c")]);
        check("a ** b ** c", &[(false, "a ** b ** c")]);
        check("a **b", &[(false, "a **b")]);
        check("****", &[(false, "****")]);
        check("2 ** 3 dan **b**", &[(false, "2 ** 3 dan "), (true, "b")]);
    }
}
