//! Lines of a text as rows of cells: tabs, semicolons, bars of Markdown, or columns aligned with blanks.

use super::sel::{angka, kode, rapi};
use crate::domain::order::PutInOrder;

/// A line of a pasted text.
#[derive(Clone, Debug, PartialEq)]
pub enum Garis {
    /// A row of a table.
    Sel(Vec<String>),
    /// Words outside of a table.
    Kata(String),
    /// Nothing.
    Kosong,
}

/// How the cells of a text are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Susunan {
    /// By tabs.
    Tab,
    /// By semicolons, as in a file of comma-separated values.
    TitikKoma,
    /// By bars.
    Pipa,
    /// By two or more blanks.
    Jarak,
    /// Each in a line of its own.
    Runtun,
}

/// Says how the cells of a text are set apart.
pub fn susunan(text: &str) -> Susunan {
    if text.contains('\t') {
        return Susunan::Tab;
    }
    let bars = |line: &&str| line.matches('|').count() >= 2;
    if text.lines().filter(bars).nth(1).is_some() {
        return Susunan::Pipa;
    }
    let semicolons = |line: &&str| line.matches(';').count() >= 2;
    if text.lines().filter(semicolons).nth(1).is_some() {
        return Susunan::TitikKoma;
    }
    let gaps = |line: &&str| petak(line).len() >= 2;
    match text.lines().filter(gaps).nth(1) {
        Some(_) => Susunan::Jarak,
        None => Susunan::Runtun,
    }
}

/// The lines of a text in which tabs or another sign set the cells apart. A cell of a spreadsheet that holds several lines stands in
/// quotation marks.
pub fn tab(text: &str, sign: char) -> Vec<Garis> {
    let mut lines = Vec::new();
    let mut row = vec![String::new()];
    let mut tabs = false;
    let mut rest = text;
    loop {
        let Potongan {
            teks: cell,
            sisa: after,
            ..
        } = potong(rest, sign);
        if let Some(last) = row.last_mut() {
            *last = cell;
        }
        let mut chars = after.chars();
        match chars.next() {
            Some(next) if next == sign => {
                tabs = true;
                row.push(String::new());
            }
            end => {
                lines.push(garis(
                    std::mem::replace(&mut row, vec![String::new()]),
                    tabs,
                ));
                tabs = false;
                if end.is_none() {
                    break;
                }
            }
        }
        rest = chars.as_str();
    }
    sambung(lines)
}

/// The first cell of a text.
#[derive(Debug)]
pub struct Potongan<'a> {
    /// The cell, without its quotation marks.
    pub teks: String,
    /// What follows, beginning with the sign or the line break that ends the cell.
    pub sisa: &'a str,
    /// Whether it begins with a quotation mark that does not end it: the mark is taken as part of the text.
    pub janggal: bool,
}

/// Cuts the first cell off a text whose lines end with `\n`.
pub fn potong(text: &str, sign: char) -> Potongan<'_> {
    let opens = text.strip_prefix('"');
    if let Some((teks, sisa)) = opens.and_then(|text| kutipan(text, sign)) {
        return Potongan {
            teks,
            sisa,
            janggal: false,
        };
    }
    let end = text.find([sign, '\n']).unwrap_or(text.len());
    let (cell, sisa) = text.split_at_checked(end).unwrap_or((text, ""));
    Potongan {
        teks: cell.to_string(),
        sisa,
        janggal: opens.is_some(),
    }
}

/// A cell in quotation marks and what follows it; `None` where the mark is part of the text.
fn kutipan(text: &str, sign: char) -> Option<(String, &str)> {
    const MOST: usize = 33_000;
    let mut cell = String::new();
    let mut rest = text;
    while cell.len() < MOST {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        if let Some(more) = after.strip_prefix('"') {
            cell.push('"');
            rest = more;
        } else {
            let ends = after.is_empty() || after.starts_with([sign, '\n']);
            return ends.then_some((cell, after));
        }
    }
    None
}

/// A line of a table, or of words, without surplus blanks.
pub fn garis(cells: Vec<String>, table: bool) -> Garis {
    baris(cells.iter().map(|cell| rapi(cell)).collect(), table)
}

/// A line of cells that are as they should be.
pub fn baris(cells: Vec<String>, table: bool) -> Garis {
    if cells.iter().all(String::is_empty) {
        return Garis::Kosong;
    }
    if table {
        return Garis::Sel(cells);
    }
    Garis::Kata(cells.join(" "))
}

/// Puts rows together again that a line break inside a cell has cut: both pieces make up the width of the table.
fn sambung(lines: Vec<Garis>) -> Vec<Garis> {
    let mut widths: Vec<usize> = lines.iter().filter_map(lebar).collect();
    widths.put_in_order();
    let usual = widths.get(widths.len().div_ceil(2)).copied().unwrap_or(0);
    let mut found: Vec<Garis> = Vec::with_capacity(lines.len());
    for line in lines {
        let (before, here) = (found.last().and_then(lebar), lebar(&line));
        let fits = before.zip(here).is_some_and(|(a, b)| {
            a > 1 && a < usual && b < usual && a.saturating_add(b) == usual.saturating_add(1)
        });
        match (found.last_mut(), line) {
            (Some(Garis::Sel(above)), Garis::Sel(cells)) if fits && terpotong(above, &cells) => {
                let mut cells = cells.into_iter();
                if let (Some(last), Some(first)) = (above.last_mut(), cells.next()) {
                    *last = format!("{last} {first}");
                }
                above.extend(cells);
            }
            (_, line) => found.push(line),
        }
    }
    found
}

fn lebar(line: &Garis) -> Option<usize> {
    match line {
        Garis::Sel(cells) => Some(cells.len()),
        _ => None,
    }
}

fn terpotong(above: &[String], below: &[String]) -> bool {
    let words = |cell: Option<&String>| {
        cell.is_some_and(|cell| !cell.is_empty() && !angka(cell) && !kode(cell))
    };
    words(above.last()) && words(below.first())
}

/// The lines of a text in which bars set the cells apart.
pub fn pipa(text: &str) -> Vec<Garis> {
    let line = |line: &str| {
        if line.matches('|').count() < 2 {
            return garis(vec![line.to_string()], false);
        }
        let line = line.trim();
        let line = line.strip_prefix('|').unwrap_or(line);
        let line = line.strip_suffix('|').unwrap_or(line);
        let rule = line
            .chars()
            .all(|c| matches!(c, '-' | ':' | '|' | ' ' | '='));
        if rule && line.contains('-') {
            return Garis::Kosong;
        }
        garis(line.split('|').map(String::from).collect(), true)
    };
    text.lines().map(line).collect()
}

/// A piece of a line and the letters that it takes, from and to.
type Petak = (usize, usize, String);

/// The pieces of a line between gaps of two or more blanks.
fn petak(line: &str) -> Vec<Petak> {
    let mut pieces: Vec<Petak> = Vec::new();
    let mut blanks = 2_usize;
    for (at, c) in line.chars().enumerate() {
        // A hard blank belongs to the words round it.
        if c == ' ' {
            blanks = blanks.saturating_add(1);
            continue;
        }
        match pieces.last_mut() {
            Some((_, to, text)) if blanks < 2 => {
                text.extend((blanks == 1).then_some(' '));
                text.push(c);
                *to = at;
            }
            _ => pieces.push((at, at, c.to_string())),
        }
        blanks = 0;
    }
    pieces
}

/// The lines of a text in which blanks align the columns. A stretch of such lines is a table: its columns are where the
/// fullest of its lines have their pieces, and every piece goes to the column that it overlaps most.
pub fn jarak(text: &str) -> Vec<Garis> {
    let lines: Vec<(&str, Vec<Petak>)> = text.lines().map(|line| (line, petak(line))).collect();
    let most = lines.iter().map(|(_, pieces)| pieces.len()).max();
    let columns = kolom(&lines, most.unwrap_or(0));
    let mut begun = false;
    let line = |(line, pieces): (&str, Vec<Petak>)| {
        let alone = pieces.len() == 1;
        // A lone piece far to the right is the rest of a cell above, one at the left edge is a sentence.
        let inside = begun && pieces.first().is_some_and(|(from, _, _)| *from > 1);
        if pieces.is_empty() || (alone && !inside) {
            begun &= pieces.is_empty();
            return garis(vec![line.to_string()], false);
        }
        begun = true;
        let mut cells = vec![String::new(); columns.len()];
        for (from, to, text) in pieces {
            if let Some(cell) = terdekat(&columns, from, to).and_then(|at| cells.get_mut(at)) {
                cell.push(' ');
                cell.push_str(&text);
            }
        }
        garis(cells, true)
    };
    lines.into_iter().map(line).collect()
}

/// From and to of each column, from the lines that have the most pieces.
fn kolom(lines: &[(&str, Vec<Petak>)], most: usize) -> Vec<(usize, usize)> {
    let full = lines.iter().filter(|(_, pieces)| pieces.len() == most);
    let mut columns: Vec<(usize, usize)> = Vec::new();
    for (_, pieces) in full {
        for (at, (from, to, _)) in pieces.iter().enumerate() {
            match columns.get_mut(at) {
                Some((left, right)) => (*left, *right) = ((*left).min(*from), (*right).max(*to)),
                None => columns.push((*from, *to)),
            }
        }
    }
    columns
}

fn terdekat(columns: &[(usize, usize)], from: usize, to: usize) -> Option<usize> {
    // First by how much is shared, then by how near it is.
    let key = |(left, right): (usize, usize)| {
        let shared = right
            .min(to)
            .saturating_add(1)
            .saturating_sub(left.max(from));
        let far = left.saturating_sub(to).max(from.saturating_sub(right));
        (shared, usize::MAX.saturating_sub(far))
    };
    let best = columns.iter().enumerate().rev();
    best.max_by_key(|(_, column)| key(**column))
        .map(|(at, _)| at)
}
