//! Number and title of a table, from the lines before it.

use crate::domain::tempel::kelipatan;
use crate::domain::tempel::lembar::nomor_tabel;
use crate::domain::tempel::sel::lipat;

/// So many lines before a table are looked at.
const FAR: usize = 6;

/// Adds what a line of its own says of all figures to a title that does not say so: `(dalam ribuan rupiah)`.
pub fn dalam(title: &mut String, lines: &[String]) {
    let said = |line: &&String| kelipatan::judul(line).is_some();
    let line = lines.iter().rev().take(FAR).find(said);
    if let Some(line) = line.filter(|_| kelipatan::judul(title).is_none()) {
        let inner = line.trim().trim_start_matches('(').trim_end_matches(')');
        let title_of = [title.as_str(), &format!("({inner})")].join(" ");
        *title = title_of.trim().to_string();
    }
}

/// Number and title of a table, from the lines before it.
pub fn nama(lines: &[String]) -> (String, String) {
    let mut near = lines.iter().rev().take(FAR);
    let numbered = near.find_map(|line| Some((line, nomor_tabel(line)?)));
    if let Some((line, (di, title))) = numbered {
        if !title.is_empty() {
            return (di, ringkas(title));
        }
        // The title stands in the lines below the number.
        let after = lines.iter().rev().take_while(|other| *other != line);
        let after: Vec<&str> = after.map(String::as_str).collect();
        let words: Vec<&str> = after.into_iter().rev().collect();
        return (di, ringkas(&words.join(" ")));
    }
    // The nearest line that is a name and no entry of a form; that of an office only where there is no other.
    let words = |line: &&String| match bantu(line) {
        false if !line.ends_with('.') && !line.starts_with('(') => line.split(' ').count(),
        _ => 0,
    };
    let near = || lines.iter().rev().take(FAR.saturating_mul(2));
    let long = || near().filter(|line| words(line) >= 3);
    let short = |line: &&String| words(line) == 2 && !line.contains(|c: char| c.is_ascii_digit());
    let title = long()
        .find(|line| !instansi(line))
        .or_else(|| near().filter(short).find(|line| !instansi(line)))
        .or_else(|| long().next())
        .or_else(|| {
            lines
                .first()
                .filter(|_| !lines.iter().skip(1).any(|line| !bantu(line)))
        });
    let title = title.map_or_else(String::new, |line| ringkas(line));
    // Two tables that print the same figure must be told apart.
    (sebutan(&title), title)
}

/// Whether a line is an entry of a form, or the office and year below a title of our own workbook.
fn bantu(line: &str) -> bool {
    [" : ", " | ", " · "].iter().any(|sign| line.contains(sign))
}

/// Whether a line names an office, as above the title of a sheet.
fn instansi(line: &str) -> bool {
    const OFFICES: [&str; 9] = [
        "dinas",
        "badan",
        "pemerintah",
        "kabupaten",
        "kota",
        "provinsi",
        "kecamatan",
        "sekretariat",
        "inspektorat",
    ];
    let text = lipat(line);
    OFFICES.contains(&text.split(' ').next().unwrap_or_default())
}

/// What a table without a number is called where it is printed: the first words of its title.
fn sebutan(title: &str) -> String {
    const MOST: usize = 60;
    let mut called = String::new();
    for word in title.split(' ') {
        let length = called.chars().count().saturating_add(word.chars().count());
        if length > MOST {
            break;
        }
        called.extend((!called.is_empty()).then_some(' '));
        called.push_str(word);
    }
    called
}

/// A title without the words that lead to the table.
fn ringkas(title: &str) -> String {
    const MOST: usize = 200;
    let mut title = title.trim();
    for ending in [
        " dapat dilihat",
        " adalah sebagai",
        " sebagai berikut",
        " berikut ini",
    ] {
        if let Some((before, _)) = title.split_once(ending) {
            title = before;
        }
    }
    let title = title.trim_end_matches([':', '.', ',', ' ']);
    title.chars().take(MOST).collect()
}
