//! One number with what surrounds it: sign, comparison, currency, percent sign, amount and unit words, brackets.
//!
//! Does not know ranges and compounds, and does not decide a lone dot: it only says what the text itself supports.

use super::column::{self, Evidence};
use super::digits::{self, Digits, Shape};
use super::{Bound, Decimal, LoneDot, Mark, Number, Reading, Unreadable};

/// Words that multiply, with their power of ten.
const AMOUNTS: [(&str, u32); 9] = [
    ("ribu", 3),
    ("rb", 3),
    ("juta", 6),
    ("jt", 6),
    ("miliar", 9),
    ("milyar", 9),
    ("miliard", 9),
    ("triliun", 12),
    ("trilyun", 12),
];

/// Words that may multiply but cannot be told for certain: M is mega, miliar or metre. Taken as a unit they would
/// make the value wrong by a factor of a thousand or more without a word.
const UNCLEAR: &str =
    "k m b t mio bio mn bn tn ratus puluh ratusan thousand million billion trillion";

/// A number as written, before anyone decides a lone dot.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub digits: Digits,
    pub bound: Option<Bound>,
    pub mark: Mark,
    /// The power of ten its amount word stands for, if it has one.
    pub amount: Option<u32>,
    /// What sign and unit words say about a lone dot.
    pub support: Evidence,
    negative: bool,
}

/// Reads a tidied text that holds one number.
pub(super) fn parse(text: &str) -> Result<Item, Unreadable> {
    let mut before = Before::default();
    let rest = before.take(text);
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(Unreadable::NotANumber);
    }
    let (run, end, rest) = digits::split_digits(rest);
    let mut after = After {
        mark: before.mark,
        bracket_open: before.bracket_open,
        ..After::default()
    };
    // What follows is judged first: `1.2.3 foo!` is no number at all, `1.2.3 %` one with bad groups.
    after.take(rest, end)?;
    let digits = digits::understand(run)?;
    Ok(Item {
        support: after.support(),
        digits,
        bound: before.bound,
        mark: after.mark,
        amount: after.amount,
        negative: before.negative || before.bracket_open,
    })
}

impl Item {
    /// What the item says, given how its column writes a lone dot.
    pub fn reading(&self, lone_dot: LoneDot) -> Result<Reading, Unreadable> {
        if let Some(number) = self.number(lone_dot)? {
            return Ok(Reading::Number(number));
        }
        Ok(Reading::Ambiguous {
            thousands: self.with_decimals(0)?,
            decimal: self.with_decimals(self.digits.decimals)?,
        })
    }

    /// The number, or `None` when its lone dot is not settled.
    pub fn number(&self, lone_dot: LoneDot) -> Result<Option<Number>, Unreadable> {
        let decimals = match (self.digits.shape, lone_dot, self.support) {
            (Shape::LoneDot, LoneDot::Thousands, _)
            | (Shape::LoneDot, LoneDot::Ask, Evidence::Thousands) => 0,
            (Shape::LoneDot, LoneDot::Ask, _) => return Ok(None),
            _ => self.digits.decimals,
        };
        self.with_decimals(decimals).map(Some)
    }

    /// What the item tells about how its neighbours write numbers.
    pub fn evidence(&self) -> Evidence {
        match self.digits.shape {
            Shape::Indonesian => Evidence::Thousands,
            Shape::Point => Evidence::Decimal,
            Shape::LoneDot => self.support,
            // Whole numbers of that size: a column of counts or money.
            Shape::Whole if self.digits.is_thousand_or_more() => Evidence::Thousands,
            Shape::Whole => Evidence::Neutral,
        }
    }

    fn with_decimals(&self, decimals: u32) -> Result<Number, Unreadable> {
        let amount = self.amount.unwrap_or(0);
        let value: Decimal = self.digits.value(self.negative, decimals, amount)?;
        Ok(Number {
            value,
            bound: self.bound,
            mark: self.mark,
            decimals,
            amount,
        })
    }
}

/// What stands before the digits, each at most once and in any order: `-Rp`, `Rp -`, `< (`.
#[derive(Default)]
struct Before {
    negative: bool,
    signed: bool,
    bracket_open: bool,
    bound: Option<Bound>,
    mark: Mark,
}

impl Before {
    /// Takes all it knows from the front and returns the rest.
    fn take<'a>(&mut self, text: &'a str) -> &'a str {
        let mut rest = text.trim();
        while let Some(next) = self.step(rest) {
            rest = next.trim_start();
        }
        rest
    }

    fn step<'a>(&mut self, rest: &'a str) -> Option<&'a str> {
        if let Some((mark, next)) = currency(rest) {
            return (self.mark == Mark::None).then(|| {
                self.mark = mark;
                next
            });
        }
        let mut chars = rest.chars();
        let first = chars.next()?;
        let next = chars.as_str();
        match first {
            // A bracket already means minus; a second sign is no number.
            '-' | '+' if !self.signed && !self.bracket_open => {
                self.signed = true;
                self.negative = first == '-';
                Some(next)
            }
            '(' if !self.signed && !self.bracket_open => {
                self.bracket_open = true;
                Some(next)
            }
            '<' | '>' | '≤' | '≥' if self.bound.is_none() => {
                let with_equal = next.trim_start().strip_prefix('=');
                self.bound = Some(match (first, with_equal) {
                    ('<', None) => Bound::Less,
                    ('>', None) => Bound::Greater,
                    ('<' | '≤', _) => Bound::LessOrEqual,
                    _ => Bound::GreaterOrEqual,
                });
                Some(with_equal.unwrap_or(next))
            }
            _ => None,
        }
    }
}

/// A currency at the front of a text, and the rest.
pub(super) fn currency(text: &str) -> Option<(Mark, &str)> {
    const SPELLINGS: [(&str, Mark); 7] = [
        ("Rp.", Mark::Rupiah),
        ("Rp", Mark::Rupiah),
        ("IDR", Mark::Rupiah),
        ("US$", Mark::Dollar),
        ("US $", Mark::Dollar),
        ("USD", Mark::Dollar),
        ("$", Mark::Dollar),
    ];
    SPELLINGS.into_iter().find_map(|(spelling, mark)| {
        let (head, rest) = text.split_at_checked(spelling.len())?;
        let whole_word = !rest.starts_with(|c: char| c.is_ascii_alphabetic());
        (head.eq_ignore_ascii_case(spelling) && whole_word).then_some((mark, rest))
    })
}

/// What stands after the digits.
#[derive(Default)]
struct After {
    mark: Mark,
    bracket_open: bool,
    amount: Option<u32>,
    unit: Option<Evidence>,
    /// `,-` stands only after money, and a comma makes any dot before it a thousands separator.
    comma_after: bool,
}

impl After {
    /// Takes everything to the end, or says what cannot stand there. `end` is the separator that ended the digits.
    fn take(&mut self, text: &str, end: Option<char>) -> Result<(), Unreadable> {
        // `Rp 5.000,-`, `Rp 22.605.800, -`, `Rp 5.000 ,-` and the older `,=`
        let separated = match end {
            Some(_) => Some(text),
            None => text.trim_start().strip_prefix([',', '.']),
        };
        let dash = separated.and_then(|text| text.trim_start().strip_prefix(['-', '=']));
        self.comma_after = dash.is_some() || end == Some(',');
        let mut rest = dash.map_or(text, |next| next.strip_prefix('-').unwrap_or(next));
        let mut glued = true;
        loop {
            let next = rest.trim_start();
            glued = glued && next.len() == rest.len();
            if next.is_empty() {
                break;
            }
            rest = self.step(next, glued)?;
            glued = false;
        }
        if self.bracket_open {
            return Err(Unreadable::NotANumber);
        }
        Ok(())
    }

    fn step<'a>(&mut self, rest: &'a str, glued: bool) -> Result<&'a str, Unreadable> {
        if let Some((mark, next)) = currency(rest) {
            self.set_mark(mark)?;
            return Ok(next);
        }
        let mut chars = rest.chars();
        let first = chars.next().unwrap_or('\0');
        let next = chars.as_str();
        match first {
            '%' if self.mark == Mark::None => {
                self.mark = Mark::Percent;
                Ok(next)
            }
            ')' if self.bracket_open && self.unit.is_none() => {
                self.bracket_open = false;
                Ok(next)
            }
            '(' if !self.bracket_open => words_in_brackets(next),
            // Footnote marks: `*`, `**`, `*)`
            '*' => {
                let next = next.trim_start_matches('*');
                Ok(next.strip_prefix(')').unwrap_or(next))
            }
            // The end of a sentence.
            '.' if next.is_empty() => Ok(next),
            _ if first.is_ascii_alphabetic() => self.word(rest, glued),
            _ => Err(Unreadable::NotANumber),
        }
    }

    fn word<'a>(&mut self, text: &'a str, glued: bool) -> Result<&'a str, Unreadable> {
        let letters = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let length = text.len().saturating_sub(letters.len());
        let (word, rest) = text.split_at_checked(length).unwrap_or((text, ""));
        let is = |other: &str| word.eq_ignore_ascii_case(other);
        if self.unit.is_none() {
            if let Some((_, power)) = AMOUNTS.into_iter().find(|(name, _)| is(name)) {
                if self.amount.replace(power).is_some() {
                    return Err(Unreadable::UnclearAmount);
                }
                return Ok(rest.strip_prefix('.').unwrap_or(rest));
            }
            // `m²` is no abbreviation of an amount.
            if UNCLEAR.split(' ').any(is) && !rest.starts_with(['²', '³']) {
                return Err(Unreadable::UnclearAmount);
            }
        }
        if is("rupiah") {
            self.set_mark(Mark::Rupiah)?;
            return Ok(rest);
        }
        if is("dolar") {
            self.set_mark(Mark::Dollar)?;
            return Ok(rest);
        }
        if is("persen") {
            self.set_mark(Mark::Percent)?;
            return Ok(rest);
        }
        // `1e-5`, `0xff`: one letter stuck to a digit, or an x, is a piece of code, not a unit.
        if glued && (word.len() == 1 || word.starts_with(['x', 'X'])) {
            return Err(Unreadable::NotANumber);
        }
        self.unit = Some(match self.unit {
            Some(known) => known.and(column::unit_evidence(word)),
            None => column::unit_evidence(word),
        });
        // `unit/tahun`, `m²`, `org.`
        Ok(rest
            .trim_start_matches(['²', '³'])
            .trim_start_matches(['/', '.']))
    }

    /// A number is money or a percentage or neither; said twice is fine (`Rp 5 juta rupiah`), contradicted is not.
    fn set_mark(&mut self, mark: Mark) -> Result<(), Unreadable> {
        if self.mark != Mark::None && self.mark != mark {
            return Err(Unreadable::NotANumber);
        }
        self.mark = mark;
        Ok(())
    }

    /// What the text itself says about a lone dot. An amount word makes decimals likely even in money
    /// (`Rp 1.258 miliar`), a percent sign always does.
    fn support(&self) -> Evidence {
        let unit = self.unit.unwrap_or(Evidence::Neutral);
        match self.mark {
            Mark::Percent => Evidence::Decimal,
            _ if self.amount.is_some() => unit.without_thousands(),
            Mark::Rupiah | Mark::Dollar => unit.and(Evidence::Thousands),
            Mark::None if self.comma_after => unit.and(Evidence::Thousands),
            Mark::None => unit,
        }
    }
}

/// Skips `satu)` or `*)` after an opening bracket. A figure in brackets is a second number, not a remark.
fn words_in_brackets(text: &str) -> Result<&str, Unreadable> {
    match text.split_once(')') {
        Some((inside, rest)) if !inside.contains(|c: char| c == '(' || c.is_ascii_digit()) => {
            Ok(rest)
        }
        _ => Err(Unreadable::NotANumber),
    }
}
