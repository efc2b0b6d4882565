//! What the format of a cell says of its figure: a percentage, a date, how many decimals are shown.

use super::angka::Angka;

/// What matters here of a format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// None, or one that says nothing.
    #[default]
    Umum,
    /// So many decimals are shown.
    Desimal(usize),
    /// A hundred times the figure, with a percent sign and so many decimals.
    Persen(usize),
    /// A day, perhaps with a time.
    Tanggal,
    /// A time of a day, or a span.
    Jam,
}

impl Format {
    /// Reads a format such as `_-"Rp"* #,##0.00_-`; only its first part, that of positive figures, is looked at.
    pub fn baca(kode: &str) -> Format {
        let mut plain = String::new();
        let mut chars = kode.chars();
        let mut elapsed = false;
        while let Some(c) = chars.next() {
            match c {
                // The next letter stands for itself or for its width.
                '\\' | '_' | '*' => {
                    chars.next();
                }
                '"' => {
                    let _ = chars.by_ref().find(|c| *c == '"');
                }
                '[' => {
                    let inner: String = chars.by_ref().take_while(|c| *c != ']').collect();
                    let unit = inner.to_ascii_lowercase();
                    let unit = unit.trim_matches(['h', 'm', 's']);
                    elapsed |= unit.is_empty() && !inner.is_empty();
                }
                ';' => break,
                c => plain.push(c.to_ascii_lowercase()),
            }
        }
        if plain.contains("general") || plain.contains('@') {
            return Format::Umum;
        }
        if elapsed {
            return Format::Jam;
        }
        if plain.contains(['y', 'd']) {
            return Format::Tanggal;
        }
        if plain.contains(['h', 's']) {
            return Format::Jam;
        }
        if plain.contains('m') {
            return Format::Tanggal;
        }
        let digits = |c: &char| matches!(c, '0' | '#' | '?');
        if !plain.contains(|c| digits(&c)) || plain.contains(['e', '/']) {
            return Format::Umum;
        }
        let decimals = plain.split_once('.').map_or("", |(_, rest)| rest);
        let decimals = decimals.chars().take_while(digits).count();
        if plain.contains('%') {
            Format::Persen(decimals)
        } else {
            Format::Desimal(decimals)
        }
    }

    /// The format that a workbook names by a number alone.
    pub fn bawaan(nomor: u32) -> Format {
        match nomor {
            1 | 3 | 5 | 6 | 37 | 38 | 41 | 42 => Format::Desimal(0),
            2 | 4 | 7 | 8 | 39 | 40 | 43 | 44 => Format::Desimal(2),
            9 => Format::Persen(0),
            10 => Format::Persen(2),
            14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Format::Tanggal,
            18..=21 | 32..=35 | 45..=47 | 55 | 56 => Format::Jam,
            _ => Format::Umum,
        }
    }
}

/// Days from 1 January 1900 to 1 January 1904 as Excel counts them, with a 29 February 1900 that never was.
const SEJAK_1904: u32 = 1_462;
/// 31 December 9999.
const AKHIR: u32 = 2_958_465;

/// The day and the time that a figure stands for: `17-08-2020`, `17-08-2020 09:30`, `09:30`. `None` where it is none.
pub fn tanggal(nilai: &str, format: Format, sejak_1904: bool) -> Option<String> {
    let (whole, rest) = Angka::baca(nilai)?.bagian()?;
    let time = jam(&rest);
    let (days, time) = match time {
        // So late that it rounds up to the next day.
        None => (whole.checked_add(1)?, (0, 0)),
        Some(time) => (whole, time),
    };
    let clock = || format!("{:02}:{:02}", time.0, time.1);
    if format == Format::Jam {
        let hours = days.checked_mul(24)?.checked_add(time.0)?;
        return Some(format!("{hours:02}:{:02}", time.1));
    }
    let days = if sejak_1904 {
        days.checked_add(SEJAK_1904)?
    } else {
        days
    };
    if days == 0 {
        return Some(clock());
    }
    let (d, m, y) = hari(days)?;
    let day = format!("{d:02}-{m:02}-{y}");
    Some(if time == (0, 0) {
        day
    } else {
        format!("{day} {}", clock())
    })
}

/// Hours and minutes of the decimals of a day; `None` where they round to the next day.
fn jam(decimals: &[u8]) -> Option<(u32, u32)> {
    // Minutes to a ten-thousandth: the digits beyond the ninth are no more than a blink.
    let mut billionths = 0_u64;
    for at in 0..9 {
        let digit = decimals.get(at).copied().unwrap_or(0);
        billionths = billionths.checked_mul(10)?.checked_add(u64::from(digit))?;
    }
    let minutes = billionths
        .checked_mul(1_440)?
        .checked_add(500_000_000)?
        .checked_div(1_000_000_000)?;
    let minutes = u32::try_from(minutes)
        .ok()
        .filter(|minutes| *minutes < 1_440)?;
    Some((minutes / 60, minutes % 60))
}

/// Day, month and year of a count of days.
fn hari(days: u32) -> Option<(u32, u32, u32)> {
    match days {
        60 => return Some((29, 2, 1900)),
        d if d > AKHIR => return None,
        _ => {}
    }
    let mut left = if days < 60 {
        days
    } else {
        days.checked_sub(1)?
    };
    let mut year = 1900_u32;
    loop {
        let length = if kabisat(year) { 366 } else { 365 };
        if left <= length {
            break;
        }
        left = left.checked_sub(length)?;
        year = year.checked_add(1)?;
    }
    let february = if kabisat(year) { 29 } else { 28 };
    let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (length, month) in lengths.into_iter().zip(1..) {
        if left <= length {
            return Some((left, month, year));
        }
        left = left.checked_sub(length)?;
    }
    None
}

fn kabisat(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}
