//! The run of digits and separators inside a number: which separator groups and which one is the decimal mark.
//!
//! Knows nothing of signs, units and currencies.

use super::{Decimal, Unreadable};

/// A decimal holds every number of this many digits, and not every one with a digit more.
const MOST_DIGITS: usize = 28;

/// Digits with their separators understood, as far as the digits alone can say.
#[derive(Clone, Debug)]
pub(super) struct Digits {
    /// The digits alone, separators dropped.
    figures: String,
    /// How many of them stand after the decimal mark; for [`Shape::LoneDot`] if the dot were one.
    pub decimals: u32,
    /// How the separators were used.
    pub shape: Shape,
}

/// How separators were used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// No separator, or blanks between groups of three.
    Whole,
    /// Grouping dots or a decimal comma: Indonesian beyond doubt.
    Indonesian,
    /// One dot that can only be a decimal point: `1.37`, `0.125`, `1234.567`.
    Point,
    /// One dot between one to three digits and exactly three: `1.258`.
    LoneDot,
}

/// Splits a text that begins with a digit into its digits, the separator that ends them, and the rest.
///
/// A blank belongs to the digits only when a digit follows: `1 234 orang`.
pub(super) fn split_digits(text: &str) -> (&str, Option<char>, &str) {
    let mut end = 0_usize;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let goes_on = match c {
            '0'..='9' | '.' | ',' => true,
            ' ' => chars.peek().is_some_and(|(_, next)| next.is_ascii_digit()),
            _ => false,
        };
        if !goes_on {
            break;
        }
        end = at.saturating_add(c.len_utf8());
    }
    let (run, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    match run.strip_suffix(['.', ',']) {
        Some(body) => (body, run.chars().next_back(), rest),
        None => (run, None, rest),
    }
}

/// Understands the separators of a run of digits.
pub(super) fn understand(run: &str) -> Result<Digits, Unreadable> {
    if run.contains(' ') {
        return spaced(run);
    }
    let commas = run.matches(',').count();
    let dots = run.matches('.').count();
    match (commas, dots) {
        (0, 0) => Ok(Digits::new(run, "", Shape::Whole)),
        (0, 1) => Ok(one_dot(run)),
        (0, _) if is_grouped(run, '.') => Ok(Digits::new(run, "", Shape::Indonesian)),
        (0, _) => Err(Unreadable::BadGrouping),
        (1, _) => one_comma(run, dots),
        (_, 0) if is_grouped(run, ',') => Err(Unreadable::EnglishNotation),
        (_, 0) => Err(Unreadable::BadGrouping),
        _ => Err(comma_before_dot(run)),
    }
}

/// `1 234 567,5`: blanks group, a comma may follow; a dot beside blanks could be either.
fn spaced(run: &str) -> Result<Digits, Unreadable> {
    if run.contains('.') {
        return Err(Unreadable::MixedSeparators);
    }
    let (whole, decimals) = run.split_once(',').unwrap_or((run, ""));
    if !is_grouped(whole, ' ') || !decimals.chars().all(|c| c.is_ascii_digit()) {
        return Err(Unreadable::BadGrouping);
    }
    let shape = if decimals.is_empty() {
        Shape::Whole
    } else {
        Shape::Indonesian
    };
    Ok(Digits::new(whole, decimals, shape))
}

/// `1.37`, `06.42`, `0.125`, `1234.567` are decimal points; a thousands group never starts with 0.
fn one_dot(run: &str) -> Digits {
    let (whole, decimals) = run.split_once('.').unwrap_or((run, ""));
    let groups = decimals.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    let shape = if groups { Shape::LoneDot } else { Shape::Point };
    Digits::new(whole, decimals, shape)
}

/// With a comma after all dots the comma is decimal and the dots must group.
fn one_comma(run: &str, dots: usize) -> Result<Digits, Unreadable> {
    let (whole, decimals) = run.split_once(',').unwrap_or((run, ""));
    if decimals.contains('.') {
        return Err(comma_before_dot(run));
    }
    if dots > 0 && !is_grouped(whole, '.') {
        return Err(Unreadable::BadGrouping);
    }
    Ok(Digits::new(whole, decimals, Shape::Indonesian))
}

/// `1,234.56` is English and said so; anything else with a comma before a dot is a muddle.
fn comma_before_dot(run: &str) -> Unreadable {
    match run.split_once('.') {
        Some((whole, decimals)) if is_grouped(whole, ',') && !decimals.contains(['.', ',']) => {
            Unreadable::EnglishNotation
        }
        _ => Unreadable::MixedSeparators,
    }
}

/// At least two groups: one to three digits not starting with 0, then exactly three each.
fn is_grouped(whole: &str, separator: char) -> bool {
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or("");
    let mut others = groups.peekable();
    matches!(first.len(), 1..=3)
        && !first.starts_with('0')
        && others.peek().is_some()
        && first.chars().all(|c| c.is_ascii_digit())
        && others.all(|group| group.len() == 3 && group.chars().all(|c| c.is_ascii_digit()))
}

impl Digits {
    fn new(whole: &str, decimals: &str, shape: Shape) -> Self {
        let figures = whole.chars().chain(decimals.chars());
        Self {
            figures: figures.filter(char::is_ascii_digit).collect(),
            // A text longer than u32 is refused by `value` anyway.
            decimals: u32::try_from(decimals.len()).unwrap_or(u32::MAX),
            shape,
        }
    }

    /// One thousand or more, so that the writer shows how thousands are written here.
    pub fn is_thousand_or_more(&self) -> bool {
        let whole = self.figures.trim_start_matches('0').len();
        whole.saturating_sub(usize::try_from(self.decimals).unwrap_or(usize::MAX)) > 3
    }

    /// The exact value with this many decimals, times ten to the power of `amount`.
    pub fn value(&self, negative: bool, decimals: u32, amount: u32) -> Result<Decimal, Unreadable> {
        let figures = self.figures.trim_start_matches('0');
        if figures.len() > MOST_DIGITS {
            return Err(Unreadable::TooLong);
        }
        let shift = amount.saturating_sub(decimals);
        let mantissa = mantissa(figures, shift).ok_or(Unreadable::TooLong)?;
        let signed = if negative {
            mantissa.checked_neg().ok_or(Unreadable::TooLong)?
        } else {
            mantissa
        };
        Decimal::try_from_i128_with_scale(signed, decimals.saturating_sub(amount))
            .map_err(|_| Unreadable::TooLong)
    }
}

/// The figures as a whole number with `zeros` zeros after them; `None` beyond what a decimal surely holds.
fn mantissa(figures: &str, zeros: u32) -> Option<i128> {
    let mut sum = 0_i128;
    for figure in figures.chars() {
        let figure = i128::from(figure.to_digit(10)?);
        sum = sum.checked_mul(10)?.checked_add(figure)?;
    }
    sum.checked_mul(10_i128.checked_pow(zeros)?)
}
