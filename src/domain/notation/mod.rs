//! The only reader and writer of digits.
//!
//! People type and paste `Rp 4.170.195.729,-`, `91,22 %`, `<11`, `1.37` or `2-3 %`; [`read`] says what such a text
//! means, or why it means nothing, and never guesses: `1.258` without support from its unit or its neighbours is
//! [`Reading::Ambiguous`]. The `write*` functions print Indonesian notation, rounded half-up ([`round`]). Files use
//! [`to_machine`] and [`from_machine`].
//!
//! It does not reckon, does not know documents and words its reasons for no reader: [`Unreadable`] names them, the
//! message is written elsewhere. Everything is exact and total: no floats, no silent rounding, no panic.

mod column;
mod digits;
mod item;
mod machine;
mod read;
mod tidy;
mod words;
mod write;

pub use column::{Evidence, evidence, lone_dot, unit_evidence};
pub use machine::{from_machine, to_machine};
pub use read::read;
pub use rust_decimal::Decimal;
pub use words::words;
pub use write::{
    round, write, write_percent, write_plain, write_rupiah, write_rupiah_short, write_ungrouped,
};

/// How to read a lone dot before exactly three digits (`1.258`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum LoneDot {
    /// `1.258` is one thousand two hundred fifty-eight.
    Thousands,
    /// `1.258` is a little more than one.
    Decimal,
    /// Nobody has said: both readings are handed back, unless the text itself settles it (`Rp 1.258`).
    #[default]
    Ask,
}

/// What a text says as a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing typed, only blanks, or a lone dash (`-`, `–`, `Rp -`).
    Empty,
    /// One number.
    Number(Number),
    /// `2-3 %`, `7 s.d. 8`, `80–90`: both bounds, `lower` not above `upper`.
    Range {
        /// The first, smaller number.
        lower: Number,
        /// The second, larger number.
        upper: Number,
    },
    /// `100;11`, `25 : 28`, `3/4`: its parts as text, blanks trimmed. Not computable.
    Compound(Vec<String>),
    /// A lone dot before exactly three digits that nothing settles.
    Ambiguous {
        /// The reading with the dot as thousands separator.
        thousands: Number,
        /// The reading with the dot as decimal point.
        decimal: Number,
    },
    /// Not a number; says why.
    Unreadable(Unreadable),
}

/// One number as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The value, sign included, amount words (`juta`, `miliar`, …) multiplied in exactly. A percentage keeps its
    /// number: `65,55 %` is 65.55.
    pub value: Decimal,
    /// The operator before it: `<11`, `≤7,82`.
    pub bound: Option<Bound>,
    /// The currency or percent sign beside it.
    pub mark: Mark,
    /// How many decimals were written: 2 for `65,50`, 1 for `2,5 juta`.
    pub decimals: u32,
    /// The power of ten of the amount word beside it: 6 for `2,5 juta`, 0 without one.
    pub amount: u32,
}

/// A comparison written before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// `<`
    Less,
    /// `≤` or `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `≥` or `>=`
    GreaterOrEqual,
}

/// A sign or word beside a number that says what kind of quantity it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Mark {
    /// None of the others.
    #[default]
    None,
    /// `%` or `persen`
    Percent,
    /// `Rp`, `IDR` or `rupiah`
    Rupiah,
    /// `$`, `US$`, `USD` or `dolar`
    Dollar,
}

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unreadable {
    /// There is no number in it, or something beside the number that cannot belong to one: `n/a`, `1e5`, `#N/A`.
    NotANumber,
    /// Dots, commas or blanks stand in an order no notation uses: `1,2.3`.
    MixedSeparators,
    /// Thousands groups that are not exactly three digits, or start with 0: `1.234.56`.
    BadGrouping,
    /// English notation, comma for thousands and dot for decimals: `1,234.56`.
    EnglishNotation,
    /// More digits than an exact decimal holds (28); reading it would round it.
    TooLong,
    /// An amount abbreviated or named so that it cannot be told: `5 M`, `2 T`, `3 million`.
    UnclearAmount,
    /// A range whose first number is larger than its second: `9-7`.
    ReversedRange,
    /// A range with a lone dot that neither the text nor the column settles: `1.100-1.200`.
    AmbiguousRange,
}
