//! What a raw cell says: tidied text, figure, year, ordinal, words of totals. Guesses nothing of its place.

use crate::domain::notation::{self, LoneDot, Reading};

/// A cell without surplus blanks, and without the marks that Markdown puts round it (`\$`, `**`).
pub fn rapi(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some(next)) if next.is_ascii_punctuation() => {}
            ('\u{feff}' | '\u{200b}' | '\u{ad}', _) => {}
            _ => plain.push(c),
        }
    }
    let text = lurus(&plain);
    let bare = text
        .strip_prefix("**")
        .and_then(|text| text.strip_suffix("**"));
    bare.map_or_else(|| text.clone(), |bare| bare.trim().to_string())
}

/// A text in one line, without surplus blanks.
pub fn lurus(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// A text without blanks, seen or not, at its ends.
pub fn pinggir(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{ad}')
    })
}

/// Whether a text could be that of a figure which its file keeps as one: digits and at most a decimal comma, with nothing but
/// signs and words round them.
pub fn berkoma(text: &str) -> bool {
    let inner = text.trim_matches(|c: char| !c.is_ascii_digit());
    let comma = inner.matches(',').count() <= 1;
    comma && inner.chars().all(|c| c.is_ascii_digit() || c == ',')
}

/// A text as names are compared: small letters and digits, everything else a blank.
pub fn lipat(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Whether a cell is a figure or several; a dash is none.
pub fn angka(text: &str) -> bool {
    // Most cells are words: they need no reading.
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let figure = |text: &str| {
        !matches!(
            notation::read(text, LoneDot::Thousands),
            Reading::Empty | Reading::Unreadable(_)
        )
    };
    // Written the English way it is a figure that a person must be asked about.
    figure(text) || koma(text) == Koma::Ribuan && figure(&text.replace(',', ""))
}

/// `– belum diisi`: why there is no figure, as our own reports print it.
pub fn alasan(text: &str) -> bool {
    let why = text.strip_prefix("– ");
    why.is_some_and(|why| why.starts_with(char::is_lowercase))
}

/// Whether a cell says that there is no figure, or that it went wrong: `-`, `n/a`, `Belum ada data`, `#DIV/0!`.
pub fn tanpa_nilai(text: &str) -> bool {
    const WORDS: [&str; 9] = [
        "",
        "n a",
        "na",
        "nihil",
        "belum ada",
        "belum ada data",
        "tidak ada",
        "tidak ada data",
        "data belum tersedia",
    ];
    text.starts_with('#') || alasan(text) || WORDS.contains(&lipat(text).as_str())
}

/// Whether a cell of a column of figures cannot be read as one.
pub fn tak_terbaca(text: &str) -> bool {
    matches!(
        notation::read(text, LoneDot::Thousands),
        Reading::Unreadable(_)
    )
}

/// The year that a text ends with or is, between 1900 and 2100.
pub fn tahun(text: &str) -> Option<u32> {
    let digits: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| part.len() == 4)
        .collect();
    let year = digits.last()?.parse().ok()?;
    (1900..=2100).contains(&year).then_some(year)
}

/// Whether a cell is nothing but a year.
pub fn hanya_tahun(text: &str) -> bool {
    text.len() == 4 && tahun(text).is_some()
}

/// `1`, `1.`, `12)`: the number of a row.
pub fn urutan(text: &str) -> Option<usize> {
    let digits = text.trim_end_matches(['.', ')']);
    let plain = !digits.is_empty() && digits.len() <= 4;
    let plain = plain && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| plain)
}

/// `(3)`: the number of a column below its heading.
pub fn nomor_kolom(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('(')?.strip_suffix(')')?;
    urutan(inner.trim())
}

/// Whether a row numbers the columns: `(1) (2) (3)`, or `1 2 3` where everything else would be read as data.
pub fn baris_nomor(row: &[String]) -> bool {
    let filled = row.iter().filter(|cell| !cell.is_empty()).count();
    if filled < 3 {
        return false;
    }
    // `6=5/4` and the like count by the number they begin with.
    let number = |cell: &str| {
        let head = cell.split('=').next().unwrap_or(cell).trim();
        nomor_kolom(head).or_else(|| urutan(head))
    };
    let first = row.iter().find(|cell| !cell.is_empty());
    let from = first.and_then(|cell| number(cell));
    let Some(from) = from.filter(|from| *from <= 1) else {
        return false;
    };
    let numbers = row.iter().filter(|cell| !cell.is_empty());
    numbers
        .zip(from..)
        .all(|(cell, at)| number(cell) == Some(at))
}

/// `01`, `1.03`, `5.1.02.`, `1.02.03.2.01`: digits between dots.
pub fn kode(text: &str) -> bool {
    let text = text.trim_end_matches('.');
    let part = |part: &str| {
        (1..=6).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    !text.is_empty() && text.split('.').all(part)
}

/// Whether a text begins as the name of a total.
pub fn kata_jumlah(text: &str) -> bool {
    let text = lipat(text);
    let first = text.split(' ').next().unwrap_or_default();
    matches!(first, "jumlah" | "total" | "subtotal" | "rata" | "rerata")
        || text.starts_with("sub total")
        || text.starts_with("sub jumlah")
        || text.starts_with("grand total")
}

/// Whether a text is nothing but the word of a total: with more words it may be an indikator, as `Jumlah eksportir`.
pub fn hanya_jumlah(text: &str) -> bool {
    const WORDS: [&str; 7] = [
        "jumlah",
        "total",
        "subtotal",
        "sub",
        "grand",
        "keseluruhan",
        "seluruhnya",
    ];
    kata_jumlah(text) && lipat(text).split(' ').all(|word| WORDS.contains(&word))
}

/// `Sumber: BPS`, `Catatan: angka sementara`, `*) data BPS`: what stands below a table.
pub fn catatan_kaki(text: &str) -> bool {
    const WORDS: [&str; 5] = ["sumber", "catatan", "keterangan", "ket", "sumber data"];
    let head = text.split_once(':').map(|(head, _)| lipat(head));
    text.starts_with('*') || head.is_some_and(|head| WORDS.contains(&head.as_str()))
}

/// Whether a total is a mean.
pub fn kata_rerata(text: &str) -> bool {
    let text = lipat(text);
    text.split(' ')
        .any(|word| matches!(word, "rata" | "rerata" | "ratarata"))
}

/// What the commas of a figure are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Koma {
    /// There is none, or it is no figure.
    Tiada,
    /// Before decimals, as in `99,5`.
    Desimal,
    /// Between thousands, as in `1,835,337` or `1,250.75`.
    Ribuan,
    /// Either, as in `12,500`.
    Mungkin,
}

/// Says what the commas of a figure are.
pub fn koma(text: &str) -> Koma {
    let inner = text.trim_matches(|c: char| !c.is_ascii_digit());
    let (whole, decimals) = match inner.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (inner, None),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = digits(first)
        && first.len() <= 3
        && !first.starts_with('0')
        && rest.iter().all(|group| digits(group) && group.len() == 3);
    match (rest.len(), decimals) {
        (0, None) => Koma::Tiada,
        (1.., Some(decimals)) if grouped && digits(decimals) => Koma::Ribuan,
        (2.., None) if grouped => Koma::Ribuan,
        (1, None) if grouped => Koma::Mungkin,
        _ if inner.contains(',') => Koma::Desimal,
        _ => Koma::Tiada,
    }
}
