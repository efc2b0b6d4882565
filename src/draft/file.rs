//! What a person opens: told by its first bytes, whatever its name says. Our HTML report carries its JSON in a hidden
//! `<pre>`; nothing else of it is read and nothing in it is run.

use super::cadangan;
use super::problem::{FileKind, RestoreError};
use super::restore::{MAX_FILE_BYTES, Restored, restore};

/// The `id` of the element of the HTML report that carries its JSON.
pub const DATA_ID: &str = "kalkulator-sakip-data";

/// The largest file of any kind that is read at all, in bytes; the size to check before reading.
pub const MAX_HTML_BYTES: usize = MAX_FILE_BYTES;

/// First bytes of files that are often taken for one of ours.
const SIGNATURES: &[(&[u8], FileKind)] = &[
    (b"PK\x03\x04", FileKind::Zip),
    (b"PK\x05\x06", FileKind::Zip),
    (b"\xd0\xcf\x11\xe0", FileKind::OldOffice),
    (b"%PDF", FileKind::Pdf),
    (b"\x89PNG", FileKind::Image),
    (b"\xff\xd8\xff", FileKind::Image),
    (b"GIF8", FileKind::Image),
    (b"\xff\xfe", FileKind::Utf16),
    (b"\xfe\xff", FileKind::Utf16),
];

/// Opens a file: our JSON, or our HTML report. Takes bytes; a text that a browser has decoded works as well.
///
/// # Errors
/// [`RestoreError`]; [`RestoreError::WrongKind`] says what the file is instead.
pub fn restore_file(content: impl AsRef<[u8]>) -> Result<Restored, RestoreError> {
    let bytes = content.as_ref();
    if let Some((_, kind)) = SIGNATURES
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature))
    {
        return Err(RestoreError::WrongKind(*kind));
    }
    if bytes.len() > MAX_HTML_BYTES {
        return Err(RestoreError::TooLarge { bytes: bytes.len() });
    }
    // UTF-16 without a mark: every other byte of plain Latin text is 0.
    if let [a, b, c, d, ..] = bytes
        && [[a, c], [b, d]]
            .iter()
            .any(|pair| pair.iter().all(|byte| **byte == 0))
    {
        return Err(RestoreError::WrongKind(FileKind::Utf16));
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(RestoreError::WrongKind(FileKind::Binary));
    };
    let body = text.strip_prefix('\u{feff}').unwrap_or(text).trim_start();
    if body.starts_with('<') {
        return restore(&html_data(body)?);
    }
    if cadangan::is_backup(body) {
        return Err(RestoreError::Backup);
    }
    let result = restore(text);
    if matches!(result, Err(RestoreError::NotJson(_))) && !body.starts_with(['{', '[']) {
        if body.starts_with('\u{fffd}') || body.contains('\0') {
            // A browser put marks in the place of bytes that are no text.
            return Err(RestoreError::WrongKind(FileKind::Binary));
        }
        if is_table(body) {
            return Err(RestoreError::WrongKind(FileKind::Csv));
        }
    }
    result
}

/// Whether what is none of our files may be a table of another program: by its first bytes, and where these say nothing by
/// its name.
pub fn maybe_table(name: &str, error: &RestoreError) -> bool {
    const ENDINGS: [&str; 4] = ["csv", "tsv", "tab", "txt"];
    match error {
        RestoreError::WrongKind(kind) => matches!(
            kind,
            FileKind::Zip
                | FileKind::OldOffice
                | FileKind::Csv
                | FileKind::Utf16
                | FileKind::Binary
        ),
        RestoreError::NotJson(_) => {
            let ending = name.rsplit('.').next().unwrap_or_default();
            ENDINGS.iter().any(|of| ending.eq_ignore_ascii_case(of))
        }
        _ => false,
    }
}

/// Whether the first lines have the same separators, at least one.
fn is_table(text: &str) -> bool {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(2)
        .collect();
    [';', '\t', ','].into_iter().any(|separator| {
        let mut counts = lines.iter().map(|line| line.matches(separator).count());
        counts
            .next()
            .is_some_and(|first| first > 0 && counts.all(|count| count == first))
    })
}

/// The JSON that our HTML report carries.
fn html_data(html: &str) -> Result<String, RestoreError> {
    let mark = format!("id=\"{DATA_ID}\"");
    // Whatever a person typed stands in the file with its quotes escaped, so the mark can only be ours.
    let (_, rest) = html
        .split_once(&mark)
        .ok_or(RestoreError::WrongKind(FileKind::Html))?;
    let (_, rest) = rest.split_once('>').ok_or(RestoreError::Incomplete)?;
    let (data, _) = rest.split_once("</pre>").ok_or(RestoreError::Incomplete)?;
    Ok(unescape(data))
}

/// Takes back the escapes of our report, and those that a browser writes when it saves the page.
fn unescape(text: &str) -> String {
    const NAMED: [(&str, char); 7] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("#39", '\''),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
    ];
    let mut parts = text.split('&');
    let mut out = String::with_capacity(text.len());
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let known = part.split_once(';').and_then(|(name, rest)| {
            let (_, c) = NAMED.iter().find(|(known, _)| *known == name)?;
            Some((*c, rest))
        });
        match known {
            Some((c, rest)) => {
                out.push(c);
                out.push_str(rest);
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
    out
}
