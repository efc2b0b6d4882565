//! Tables of which a copy gives one cell per line, as from many PDF files: headings, then the cells of each row.

use super::lembar::Lembar;
use super::sel::{angka, hanya_tahun, kata_jumlah, lipat, nomor_kolom, rapi, urutan};

/// A heading has at most so many cells.
const MOST_HEADINGS: usize = 40;

/// The tables of a text with one cell per line. A heading begins with "No" and ends with the numbers of the columns, or
/// before row 1.
pub fn lembar(text: &str) -> Vec<Lembar> {
    // An empty line sets cells apart; a line of hard blanks is an empty cell.
    let cells: Vec<String> = text
        .lines()
        .filter(|line| !line.is_empty() && (line.contains('\u{a0}') || !line.trim().is_empty()))
        .map(rapi)
        .collect();
    let mut found = Vec::new();
    let (mut at, mut since) = (0, 0);
    while let Some(cell) = cells.get(at) {
        let rest = cells.get(at..).unwrap_or(&[]);
        let table = matches!(lipat(cell).as_str(), "no" | "nomor")
            .then(|| satu(rest))
            .flatten();
        let Some((rows, taken)) = table else {
            at = at.saturating_add(1);
            continue;
        };
        let before = cells.get(since..at).unwrap_or(&[]).iter();
        found.push(Lembar {
            pengantar: before.filter(|line| !line.is_empty()).cloned().collect(),
            baris: rows,
            ..Lembar::default()
        });
        at = at.saturating_add(taken);
        since = at;
    }
    found
}

/// The table whose first heading is the first cell, and how many cells it takes.
fn satu(cells: &[String]) -> Option<(Vec<Vec<String>>, usize)> {
    let (mut rows, mut at, width) = kepala(cells)?;
    let mut next = 1;
    loop {
        let rest = cells.get(at..).unwrap_or(&[]);
        let (row, taken) = match rest {
            [first, ..] if urutan(first) == Some(next) => {
                next = next.saturating_add(1);
                (rest.get(..width)?.to_vec(), width)
            }
            [blank, word, ..] if blank.is_empty() && kata_jumlah(word) => {
                let (row, taken) = jumlah(rest.get(1..)?, width);
                (row, taken.saturating_add(1))
            }
            [word, ..] if kata_jumlah(word) => jumlah(rest, width),
            _ => break,
        };
        rows.push(row);
        at = at.saturating_add(taken);
    }
    (next > 1).then_some((rows, at))
}

/// The rows of headings, where the first row of data begins, and how many columns there are.
fn kepala(cells: &[String]) -> Option<(Vec<Vec<String>>, usize, usize)> {
    let numbered = |from: usize| {
        let numbers = cells.get(from..).unwrap_or(&[]).iter().zip(1..);
        let numbers = numbers.take_while(|(cell, n)| nomor_kolom(cell) == Some(*n));
        numbers.count()
    };
    let ends = |at: &usize| {
        let one = cells.get(*at).and_then(|cell| urutan(cell)) == Some(1);
        one || numbered(*at) >= 2
    };
    let end = (1..cells.len().min(MOST_HEADINGS)).find(ends)?;
    let headings = cells.get(..end)?;
    let count = numbered(end);
    let start = end.saturating_add(count);
    let width = if count >= 2 {
        count
    } else {
        // The row 2 stands one width after row 1; a heading over several columns is not a column of its own.
        let fits = |width: &usize| {
            let second = cells.get(start.saturating_add(*width));
            second.is_some_and(|cell| urutan(cell) == Some(2) || kata_jumlah(cell))
        };
        (2..=headings.len()).rev().find(fits)?
    };
    let mut rows = susun(headings, width);
    if count >= 2 {
        rows.push(cells.get(end..start)?.to_vec());
    }
    Some((rows, start, width))
}

/// Headings of one level, or of two where there are more of them than columns: the years at the end stand below the
/// heading before them.
fn susun(headings: &[String], width: usize) -> Vec<Vec<String>> {
    let years = headings
        .iter()
        .rev()
        .take_while(|cell| hanya_tahun(cell))
        .count();
    let extra = headings.len().saturating_sub(width);
    let plain = headings.len().saturating_sub(years);
    if extra == 1 && years >= 2 {
        let mut top = headings.get(..plain).unwrap_or(&[]).to_vec();
        let mut below = vec![String::new(); plain.saturating_sub(1)];
        below.extend(headings.iter().skip(plain).cloned());
        top.resize(width, String::new());
        return vec![top, below];
    }
    let mut row = headings.to_vec();
    row.resize(width, String::new());
    vec![row]
}

/// A row of totals: its word, and the figures after it in the last columns.
fn jumlah(cells: &[String], width: usize) -> (Vec<String>, usize) {
    let figures = cells
        .iter()
        .skip(1)
        .take(width)
        .take_while(|cell| angka(cell));
    let figures: Vec<String> = figures.take(width.saturating_sub(1)).cloned().collect();
    let first = width.saturating_sub(figures.len());
    let mut row = vec![String::new(); first];
    // The word stands where names stand, after the number of the row.
    let place = first.saturating_sub(1).min(1);
    if let (Some(cell), Some(word)) = (row.get_mut(place), cells.first()) {
        cell.clone_from(word);
    }
    let taken = figures.len().saturating_add(1);
    row.extend(figures);
    (row, taken)
}
