//! The letters of a reference: where it ends, and what in it is form, name and place. What these stand for is not
//! looked up here.

use super::Bentuk;

/// Longer than any reference, in bytes: what follows a lone `{` is not searched through.
pub(super) const LONGEST: usize = 120;

/// Before a brace it makes a lone name a piece of code.
pub(super) const CODE: [char; 5] = ['$', '#', '%', '{', '\\'];

/// What stands up to the closing brace of the same line, or what stands in the place of such a text, and whether there
/// is a closing brace. Whatever the text, only so much of it is looked at.
pub(super) fn inside(rest: &str) -> (&str, bool) {
    let mut most = rest.len().min(LONGEST.saturating_add(1));
    while !rest.is_char_boundary(most) {
        most = most.saturating_sub(1);
    }
    let near = rest.get(..most).unwrap_or("");
    let end = near.find(['}', '{', '\n', '\r']).unwrap_or(near.len());
    let (inside, behind) = near.split_at_checked(end).unwrap_or((near, ""));
    (inside, behind.starts_with('}'))
}

/// How long the name, colon and place are that begin a text without closing brace.
pub(super) fn unclosed(text: &str) -> Option<usize> {
    let (name, behind) = text.split_once(':')?;
    let place = behind.split_whitespace().next()?;
    let (_, tail) = behind.split_once(place)?;
    let sound = is_name(name.trim()) && is_place(place) && place.len() < LONGEST / 2;
    sound.then(|| text.len().saturating_sub(tail.len()))
}

/// Whether a text may be the name of a figure, and nothing else.
pub(super) fn is_name(text: &str) -> bool {
    let letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    text.starts_with(|first: char| first.is_ascii_alphabetic()) && text.chars().all(letter)
}

/// Form, name and place of what stands between the braces.
pub(super) fn parts(inside: &str) -> Option<(Bentuk, String, &str)> {
    let (name, place) = inside.split_once(':')?;
    let (name, place) = (name.trim(), place.trim());
    let letter = |letter: char| letter.is_ascii_alphanumeric() || "_- ".contains(letter);
    let sound = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(letter)
        && is_place(place);
    if !sound {
        return None;
    }
    let name = name.to_ascii_lowercase();
    let (bentuk, name) = match name.strip_prefix("besar ") {
        Some(name) => (Bentuk::Besar, name.trim()),
        None => (Bentuk::Asli, name.as_str()),
    };
    Some((bentuk, name.replace(['-', ' '], "_"), place))
}

/// Whether a text may be a place: no brackets, quotes or semicolons, so that pasted code is text.
pub(super) fn is_place(text: &str) -> bool {
    let letter = |letter: char| letter.is_alphanumeric() || "-_./# ".contains(letter);
    !text.is_empty() && text.chars().all(letter)
}
