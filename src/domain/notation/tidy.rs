//! Folds the many characters a paste brings into the few the reader knows. Changes no digit and no separator.

/// One spelling for blanks, dashes, full-width characters and comparison signs.
///
/// Line breaks and tabs become `\n`, other blanks a space: a space may group digits, a line break never does.
pub(super) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // Invisible: soft hyphen, zero-width characters, left-to-right marks that copying from Windows adds. The
            // right-to-left overrides stay (and make the text unreadable): they show digits in another order.
            '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'
            | '\u{202C}'
            | '\u{202D}'
            | '\u{2060}'
            | '\u{FEFF}' => {}
            '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => {
                out.push(' ');
            }
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => out.push('-'),
            '\u{2266}' | '\u{2A7D}' => out.push('≤'),
            '\u{2267}' | '\u{2A7E}' => out.push('≥'),
            '\u{FF01}'..='\u{FF5E}' => out.push(half_width(c)),
            // The escape of typeset sources: `US\$`, `65\%`.
            '\\' if matches!(chars.peek(), Some('$' | '%')) => {}
            _ => out.push(c),
        }
    }
    out
}

/// The ASCII character a full-width one stands for: the block repeats ASCII at a fixed distance.
fn half_width(c: char) -> char {
    u32::from(c)
        .checked_sub(0xFEE0)
        .and_then(char::from_u32)
        .unwrap_or(c)
}
