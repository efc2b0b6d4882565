//! A pasted text as tables of raw cells. Pages are put together again; what the cells mean is not asked here.

use super::garis::{self, Garis, Susunan};
use super::kisi::Bertanda;
use super::runtun;
use super::sel::{angka, baris_nomor, hanya_tahun, lipat, lurus};

/// The longest text that is taken, in bytes.
pub const MAX_TEKS: usize = 2_000_000;
/// The most rows of a table.
pub const MAX_BARIS: usize = 12_000;
/// The most columns of a table.
pub const MAX_KOLOM: usize = 60;
/// The most tables of one text or sheet.
pub const MAX_TABEL: usize = 100;

/// One table as it was copied.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lembar {
    /// The lines before it, the nearest last.
    pub pengantar: Vec<String>,
    /// Its rows, all of the same width; at least one.
    pub baris: Vec<Vec<String>>,
    /// What its cells are besides their text, where it comes from a file.
    pub tanda: Vec<Bertanda>,
    /// Whether its figures are such in the file, but for those with a mark ([`super::Kisi::angka_asli`]).
    pub angka_asli: bool,
}

/// Why a text is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ditolak {
    /// Nothing was pasted.
    Kosong,
    /// There is no table in it.
    TanpaTabel,
    /// It is longer than [`MAX_TEKS`].
    TeksPanjang,
    /// A table has more rows than [`MAX_BARIS`].
    BanyakBaris,
    /// A table has more columns than [`MAX_KOLOM`].
    BanyakKolom,
    /// There are more than [`MAX_TABEL`].
    BanyakTabel,
}

/// Reads the tables of a text, in their order.
///
/// # Errors
/// [`Ditolak`] where there is no table, or more than a browser should be asked to show.
pub fn baca(text: &str) -> Result<Vec<Lembar>, Ditolak> {
    if text.len() > MAX_TEKS {
        return Err(Ditolak::TeksPanjang);
    }
    if text.trim().is_empty() {
        return Err(Ditolak::Kosong);
    }
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}'], "\n");
    let mut found = match garis::susunan(&text) {
        Susunan::Tab => tabel(di_atas(garis::tab(&text, '\t'))),
        Susunan::TitikKoma => tabel(di_atas(garis::tab(&text, ';'))),
        Susunan::Pipa => tabel(garis::pipa(&text)),
        Susunan::Jarak => tabel(garis::jarak(&text)),
        Susunan::Runtun => runtun::lembar(&text),
    };
    for table in &mut found {
        rata(table);
    }
    found.retain(|table| !table.baris.is_empty());
    if found.is_empty() {
        return Err(Ditolak::TanpaTabel);
    }
    batas(&found)?;
    Ok(found)
}

/// Whether tables are small enough to be shown and taken over.
///
/// # Errors
/// [`Ditolak::BanyakTabel`], [`Ditolak::BanyakBaris`], [`Ditolak::BanyakKolom`].
pub fn batas(tables: &[Lembar]) -> Result<(), Ditolak> {
    if tables.len() > MAX_TABEL {
        return Err(Ditolak::BanyakTabel);
    }
    if tables.iter().any(|table| table.baris.len() > MAX_BARIS) {
        return Err(Ditolak::BanyakBaris);
    }
    let wide = |table: &Lembar| table.baris.iter().any(|row| row.len() > MAX_KOLOM);
    if tables.iter().any(wide) {
        return Err(Ditolak::BanyakKolom);
    }
    Ok(())
}

/// Takes the title of a sheet out of its table: rows of one cell at the beginning or after a break, right above a heading.
pub fn di_atas(mut lines: Vec<Garis>) -> Vec<Garis> {
    let heading = |line: Option<&Garis>| match line {
        Some(Garis::Sel(row)) => {
            let figure = |cell: &String| angka(cell) && !hanya_tahun(cell);
            let filled = row.iter().filter(|cell| !cell.is_empty()).count();
            let names = filled >= 3 && !row.iter().any(figure) && !baris_nomor(row);
            (names || judul(row)) && row.first().is_some_and(|cell| !cell.is_empty())
        }
        _ => false,
    };
    let mut open: Option<Vec<usize>> = Some(Vec::new());
    let mut titles = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        match (line, &mut open) {
            (Garis::Kosong | Garis::Kata(_), None) => open = Some(Vec::new()),
            (Garis::Kosong | Garis::Kata(_), Some(_)) => {}
            (Garis::Sel(row), Some(run)) if sendiri(row) => run.push(at),
            (Garis::Sel(_), run) => {
                let run = run.take().unwrap_or_default();
                titles.extend(run.into_iter().filter(|_| heading(Some(line))));
            }
        }
    }
    for at in titles {
        if let Some(line) = lines.get_mut(at)
            && let Garis::Sel(row) = line
        {
            *line = Garis::Kata(row.concat());
        }
    }
    lines
}

/// Whether a row holds words in its first cell and nothing else.
fn sendiri(row: &[String]) -> bool {
    let mut filled = row.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let first = filled.next();
    first.is_some_and(|(at, cell)| at == 0 && !angka(cell)) && filled.next().is_none()
}

fn tabel(lines: Vec<Garis>) -> Vec<Lembar> {
    susun(lines).into_iter().map(|(table, _)| table).collect()
}

/// Puts the rows into tables, each with the lines that its rows stood in. A page break inside a table leaves foreign lines
/// or blank ones, then often the headings once more. One table too many is the last: none is taken then.
pub fn susun(lines: Vec<Garis>) -> Vec<(Lembar, Vec<usize>)> {
    let mut found: Vec<(Lembar, Vec<usize>)> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    let mut broken = false;
    for (at, line) in lines.into_iter().enumerate() {
        let row = match line {
            Garis::Kosong => {
                broken = true;
                continue;
            }
            Garis::Kata(text) => {
                broken = true;
                words.push(lurus(&text));
                continue;
            }
            Garis::Sel(row) => row,
        };
        let table = found.last_mut();
        let goes_on = |table: &Lembar| match broken {
            true => lanjut(table, &words, &row),
            false => !lain(table, &row),
        };
        match table.filter(|(table, _)| goes_on(table)) {
            Some((table, asal)) => {
                let again = broken && table.baris.first().is_some_and(|head| sama(head, &row));
                if !again {
                    table.baris.push(row);
                    asal.push(at);
                }
            }
            None => {
                if found.len() > MAX_TABEL {
                    break;
                }
                let table = Lembar {
                    pengantar: std::mem::take(&mut words),
                    baris: vec![row],
                    ..Lembar::default()
                };
                found.push((table, vec![at]));
            }
        }
        words.clear();
        broken = false;
    }
    found
}

/// Whether a row after a break still belongs to the table before it.
fn lanjut(table: &Lembar, words: &[String], row: &[String]) -> bool {
    let Some(head) = table.baris.first() else {
        return true;
    };
    let nomor = |lines: &[String]| {
        let mut lines = lines.iter().rev();
        lines.find_map(|line| nomor_tabel(line).map(|(nomor, _)| nomor))
    };
    // Under another number the same headings begin another table.
    let here = nomor(words);
    if here.is_some() && here != nomor(&table.pengantar) {
        return false;
    }
    if sama(head, row) {
        return true;
    }
    if here.is_some() {
        return false;
    }
    !judul(row) && (row.len() == head.len() || words.is_empty())
}

/// Whether a row right below a table is the heading of another one: it begins with "No" and is not that of the table again.
fn lain(table: &Lembar, row: &[String]) -> bool {
    let first = row.iter().find(|cell| !cell.is_empty());
    let number = first.is_some_and(|cell| matches!(lipat(cell).as_str(), "no" | "nomor"));
    let data = |row: &Vec<String>| row.iter().any(|cell| angka(cell) && !hanya_tahun(cell));
    number
        && judul(row)
        && table.baris.iter().any(data)
        && table.baris.first().is_some_and(|head| !sama(head, row))
}

/// Whether two rows say the same.
fn sama(a: &[String], b: &[String]) -> bool {
    let filled = |row: &[String]| -> Vec<String> {
        let texts = row.iter().map(|cell| lipat(cell));
        texts.filter(|cell| !cell.is_empty()).collect()
    };
    let (a, b) = (filled(a), filled(b));
    a == b && !a.is_empty()
}

/// Whether a row may be a heading: two words that headings use, and no figure but years.
pub fn judul(row: &[String]) -> bool {
    const WORDS: [&str; 16] = [
        "no",
        "nomor",
        "kode",
        "uraian",
        "sasaran",
        "indikator",
        "program",
        "kegiatan",
        "target",
        "realisasi",
        "capaian",
        "pagu",
        "anggaran",
        "nama",
        "satuan",
        "tahun",
    ];
    let known = |cell: &String| {
        let folded = lipat(cell);
        folded.split(' ').any(|word| WORDS.contains(&word))
    };
    let figure = |cell: &String| angka(cell) && !hanya_tahun(cell);
    let known = row.iter().filter(|cell| known(cell)).nth(1).is_some();
    known && !baris_nomor(row) && !row.iter().any(figure)
}

/// Rows of one width, without columns that are empty throughout. Says which columns are left.
pub fn rata(table: &mut Lembar) -> Vec<usize> {
    let width = table.baris.iter().map(Vec::len).max().unwrap_or(0);
    let mut used = vec![false; width];
    for row in &table.baris {
        for (used, cell) in used.iter_mut().zip(row) {
            *used |= !cell.is_empty();
        }
    }
    for row in &mut table.baris {
        row.resize(width, String::new());
        let mut keep = used.iter();
        row.retain(|_| keep.next().copied().unwrap_or(false));
    }
    table.baris.retain(|row| !row.is_empty());
    let kept = used.iter().enumerate().filter(|(_, used)| **used);
    kept.map(|(at, _)| at).collect()
}

/// The name of a table and the rest of the line: `Tabel 3.2 Capaian` is `Tabel 3.2` and `Capaian`.
pub fn nomor_tabel(line: &str) -> Option<(String, &str)> {
    let line = line.trim().trim_start_matches(['*', '#', ' ']);
    let (word, rest) = line.split_once(|c: char| c.is_whitespace())?;
    if !matches!(lipat(word).as_str(), "tabel" | "table" | "lampiran") {
        return None;
    }
    let rest = rest.trim_start();
    let end = rest
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-')))
        .unwrap_or(rest.len());
    let (number, title) = rest.split_at_checked(end)?;
    let number = number.trim_end_matches(['.', '-']);
    let counted = number.contains(|c: char| c.is_ascii_digit()) && number.len() <= 12;
    let title = title.trim_start_matches(['.', ':', '-', '–', ' ']).trim();
    let title = title.trim_end_matches('*');
    counted.then(|| (format!("{} {number}", kapital(word)), title))
}

fn kapital(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars.flat_map(char::to_lowercase)).collect()
}
