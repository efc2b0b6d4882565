//! Writes a figure into a cell the way the cell has it: `<11` keeps its operator, `Rp 5.000,-` its signs, `2,5 juta` its
//! word, `12.5` its dot. Bulk changes, sliders, sensitivity and the goal seek all write through here.
//!
//! What is written is read again in its place, and only a text that reads as the very figure is given. It must also leave
//! the cells beside it as they were read: the `1.258` next to a `2,5` is 1258 because of that comma, so that twice 2,5 is
//! written `5,0` there.

use rust_decimal::Decimal;

use crate::domain::compute::{self, Pembaca};
use crate::domain::document::{CellRef, Document, Text};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, FieldKind};
use crate::domain::notation::{
    self, Bound, Evidence, LoneDot, Mark, Number, Reading, Unreadable, to_machine, write_plain,
    write_ungrouped,
};
use crate::domain::number;

/// Decimals that a product may have beyond those of the figure it is made from.
pub const DESIMAL_LEBIH: u32 = 2;

/// A figure as it would be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tulisan {
    /// The text.
    pub isi: Text,
    /// The exact figure has more decimals than the text.
    pub dibulatkan: bool,
}

/// Why a cell is left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dilewati {
    /// Nothing is typed there.
    Kosong,
    /// It is 0, and so is every multiple.
    Nol,
    /// It is below 0.
    Negatif,
    /// It is no figure.
    BukanAngka,
    /// It can be read in two ways.
    DuaBacaan,
    /// It holds several figures.
    Majemuk,
    /// It holds a range where one figure is needed.
    Rentang,
    /// The exact figure has more digits than a decimal holds.
    TerlaluBesar,
    /// No text reads as the figure in this place.
    TidakTertulis,
    /// Every text that does would have this other cell read otherwise.
    Tetangga(CellRef),
}

/// The single figure that a cell holds, read in its context, as it was written; `None` where it holds none, or several.
pub fn angka(document: &Document, at: CellRef) -> Option<Number> {
    match compute::bacaan(document, at)? {
        Reading::Number(number) => Some(number),
        _ => None,
    }
}

/// The figure of a cell times `faktor`, both of a range: exact where that takes at most [`DESIMAL_LEBIH`] more decimals
/// than are typed, else rounded half-up to so many; rupiah never with more decimals than are typed.
///
/// # Errors
/// [`Dilewati`].
pub fn kalikan(document: &Document, at: CellRef, faktor: Decimal) -> Result<Tulisan, Dilewati> {
    let reading = compute::bacaan(document, at).ok_or(Dilewati::BukanAngka)?;
    let mut dibulatkan = false;
    let mut times = |number: &Number| {
        if number.value.is_zero() {
            return Err(Dilewati::Nol);
        }
        let value = number::mul(number.value, faktor).map_err(|_| Dilewati::TerlaluBesar)?;
        // Decimals of the whole figure: none in `2,5 juta`.
        let typed = number.decimals.saturating_sub(number.amount);
        let decimals = match at.field.kind() {
            FieldKind::Money => typed,
            _ => typed.saturating_add(DESIMAL_LEBIH),
        };
        let rounded = notation::round(value, decimals);
        dibulatkan |= rounded != value;
        Ok(rounded)
    };
    let isi = match &reading {
        Reading::Range { lower, upper } => {
            let (low, high) = (times(lower), times(upper));
            // A range from 0 moves with its other end.
            let bounds = match (low, high) {
                (Err(Dilewati::Nol), Err(Dilewati::Nol)) => return Err(Dilewati::Nol),
                (Err(Dilewati::Nol), high) => (Decimal::ZERO, high?),
                (low, Err(Dilewati::Nol)) => (low?, Decimal::ZERO),
                (low, high) => (low?, high?),
            };
            rentang(document, at, (lower, upper), bounds)?
        }
        _ => {
            let number = satu(&reading)?;
            satu_angka(document, at, document.text(at), number, times(number)?)?
        }
    };
    Ok(Tulisan { isi, dibulatkan })
}

/// The figure `value` as it would be typed in a cell, in the manner of the figure in `contoh` of the same row; plainly
/// where that holds no single one.
///
/// # Errors
/// [`Dilewati::TidakTertulis`], [`Dilewati::Tetangga`].
pub fn tulis(
    document: &Document,
    at: CellRef,
    contoh: Field,
    value: Decimal,
) -> Result<Text, Dilewati> {
    let contoh = CellRef::new(at.row, contoh);
    match angka(document, contoh) {
        Some(number) => satu_angka(document, at, document.text(contoh), &number, value),
        None => satu_angka(document, at, "", &POLOS, value),
    }
}

/// The manner of a cell without a figure.
const POLOS: Number = Number {
    value: Decimal::ZERO,
    bound: None,
    mark: Mark::None,
    decimals: 0,
    amount: 0,
};

/// The one figure of a cell, or why there is none.
pub fn satu(reading: &Reading) -> Result<&Number, Dilewati> {
    match reading {
        Reading::Number(number) => Ok(number),
        Reading::Empty => Err(Dilewati::Kosong),
        Reading::Range { .. } => Err(Dilewati::Rentang),
        Reading::Compound(_) => Err(Dilewati::Majemuk),
        Reading::Ambiguous { .. } => Err(Dilewati::DuaBacaan),
        Reading::Unreadable(_) => Err(Dilewati::BukanAngka),
    }
}

/// One figure in the text of another.
fn satu_angka(
    document: &Document,
    at: CellRef,
    text: &str,
    number: &Number,
    value: Decimal,
) -> Result<Text, Dilewati> {
    let (before, figure, after) = pisah(text).unwrap_or_default();
    let shown = shrink(value, number.amount).ok_or(Dilewati::TidakTertulis)?;
    let shown = shown.abs();
    // `,-` stands for the decimals that are not there.
    let sen = after.strip_prefix(",-").filter(|_| shown.scale() > 0);
    let after = sen.unwrap_or(after);
    let around = |figure: String| format!("{before}{figure}{after}");
    // Where the signs around it do not go with the figure, as `,-` after decimals.
    let plain = |figure: String| format!("{}{figure}", number.bound.map_or("", tanda));
    let whole = value.normalize();
    let texts = gaya(figure, number, shown).into_iter().map(around);
    let texts = texts
        .chain([write_plain(value), write_ungrouped(value, whole.scale())].map(plain))
        .chain(saksi(figure, number, shown).map(around))
        .chain(saksi(figure, number, whole).map(plain));
    let fits = |reading: &Reading| matches!(reading, Reading::Number(new) if new.value == value && new.bound == number.bound);
    pilih(document, at, texts, fits)
}

/// Both figures of a range in the text of the old ones.
fn rentang(
    document: &Document,
    at: CellRef,
    (lower, upper): (&Number, &Number),
    (low, high): (Decimal, Decimal),
) -> Result<Text, Dilewati> {
    let text = document.text(at);
    let in_place = || {
        let (before, figures, after) = pisah(text)?;
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        let first = figures.find(|c| !is_part(c))?;
        let last = figures.rfind(|c| !is_part(c))?;
        let (one, rest) = figures.split_at_checked(first)?;
        let end = last.saturating_sub(first);
        let wide = rest.get(end..)?.chars().next()?.len_utf8();
        let (between, other) = rest.split_at_checked(end.saturating_add(wide))?;
        let (low, high) = (shrink(low, lower.amount)?, shrink(high, upper.amount)?);
        let (low, high) = (low.abs(), high.abs());
        let ones = gaya(one, lower, low).into_iter();
        let ones = ones.chain(saksi(one, lower, low));
        let others = gaya(other, upper, high).into_iter();
        let others = others.chain(saksi(other, upper, high));
        let both = ones.zip(others);
        let texts = both.map(|(one, other)| format!("{before}{one}{between}{other}{after}"));
        Some(texts.collect::<Vec<_>>())
    };
    let plain = format!("{}-{}", write_plain(low), write_plain(high));
    let texts = in_place().unwrap_or_default().into_iter().chain([plain]);
    let fits = |reading: &Reading| matches!(reading, Reading::Range { lower, upper } if lower.value == low && upper.value == high);
    pilih(document, at, texts, fits)
}

/// The first of these texts that reads as it should and leaves the cells around it as they are read.
fn pilih(
    document: &Document,
    at: CellRef,
    texts: impl Iterator<Item = String>,
    fits: impl Fn(&Reading) -> bool,
) -> Result<Text, Dilewati> {
    let leaning = bersandar(document, at);
    let before = baca(document, &leaning);
    let mut why = Dilewati::TidakTertulis;
    for text in texts {
        let isi = Text::from(text);
        let mut tried = document.clone();
        // A cell that is not there cannot be read either.
        let _ = tried.apply(Edit::set(at, isi.clone()));
        if !compute::bacaan(&tried, at).is_some_and(|reading| fits(&reading)) {
            continue;
        }
        let after = baca(&tried, &leaning);
        let mut both = leaning.iter().zip(before.iter().zip(&after));
        match both.find(|(_, (before, after))| before != after) {
            None => return Ok(isi),
            Some((cell, _)) => why = Dilewati::Tetangga(*cell),
        }
    }
    Err(why)
}

/// Rows to either side whose column a cell may speak for; the reader looks no further.
const SEKITAR: usize = 25;

/// The cells whose reading may rest on how a cell is written: those with a lone dot in its row, and in its column where
/// the unit says nothing.
fn bersandar(document: &Document, at: CellRef) -> Vec<CellRef> {
    let kind = at.field.kind();
    let Some((section, place)) = document.find(at.row) else {
        return Vec::new();
    };
    // Rupiah and percent speak for nobody.
    if !matches!(kind, FieldKind::Number | FieldKind::Sel) {
        return Vec::new();
    }
    let open = |text: &str| {
        text.contains('.')
            && matches!(
                notation::read(text, LoneDot::Ask),
                Reading::Ambiguous { .. } | Reading::Unreadable(Unreadable::AmbiguousRange)
            )
    };
    let mut cells = Vec::new();
    let unit = document.text(CellRef::new(at.row, Field::Satuan));
    let alone = kind == FieldKind::Number && notation::unit_evidence(unit) != Evidence::Neutral;
    let near = document.rows(section).iter().enumerate();
    let near = near
        .skip(place.saturating_sub(SEKITAR))
        .take(SEKITAR.saturating_mul(2).saturating_add(1));
    for (index, row) in near {
        if index == place {
            let own = row.filled().filter(|(field, text)| {
                *field != at.field && field.kind().is_numeric() && open(text)
            });
            cells.extend(own.map(|(field, _)| CellRef::new(row.id, field)));
        } else if !alone && open(row.text(at.field)) {
            cells.push(CellRef::new(row.id, at.field));
        }
    }
    cells
}

/// What these cells read as.
fn baca(document: &Document, cells: &[CellRef]) -> Vec<Option<Reading>> {
    let pembaca = Pembaca::new(document);
    let one = |at: &CellRef| match at.field.kind() {
        FieldKind::Sel => compute::bacaan(document, *at),
        _ => Some(pembaca.baca(document.row(at.row)?, at.field)),
    };
    cells.iter().map(one).collect()
}

/// What stands before the first digit, from it to the last one, and behind.
fn pisah(text: &str) -> Option<(&str, &str, &str)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let first = text.find(is_digit)?;
    let last = text.rfind(is_digit)?.checked_add(1)?;
    Some((
        text.get(..first)?,
        text.get(first..last)?,
        text.get(last..)?,
    ))
}

/// The ways to write a figure, that of the old one first.
fn gaya(old: &str, number: &Number, shown: Decimal) -> [String; 3] {
    let grouped = write_plain(shown);
    let ungrouped = write_ungrouped(shown.normalize(), shown.normalize().scale());
    let dotted = to_machine(shown.normalize());
    let dot_decimal = bertitik(old, number);
    let long =
        shrink(number.value, number.amount).is_some_and(|old| old.abs() >= Decimal::ONE_THOUSAND);
    match (dot_decimal, long && !old.contains(['.', ' ', '\u{a0}'])) {
        (true, _) => [dotted, ungrouped, grouped],
        (false, true) => [ungrouped, grouped, dotted],
        (false, false) => [grouped, ungrouped, dotted],
    }
}

/// The figure with a decimal at least, which says how a lone dot beside it reads: `5,0`, `5.0`.
fn saksi(old: &str, number: &Number, shown: Decimal) -> [String; 2] {
    let decimals = shown.scale().max(1);
    let comma = write_ungrouped(shown, decimals);
    let dot = comma.replace(',', ".");
    if bertitik(old, number) {
        [dot, comma]
    } else {
        [comma, dot]
    }
}

/// Whether a figure has a dot before its decimals.
fn bertitik(old: &str, number: &Number) -> bool {
    old.contains('.') && !old.contains(',') && number.decimals > 0
}

/// The value divided by ten to the power of `power`; `None` where that takes more digits than a decimal holds.
fn shrink(value: Decimal, power: u32) -> Option<Decimal> {
    let mut shrunk = value.normalize();
    shrunk.set_scale(shrunk.scale().checked_add(power)?).ok()?;
    Some(shrunk.normalize())
}

/// The sign of a comparison, as it is typed.
pub const fn tanda(bound: Bound) -> &'static str {
    match bound {
        Bound::Less => "<",
        Bound::LessOrEqual => "≤",
        Bound::Greater => ">",
        Bound::GreaterOrEqual => "≥",
    }
}
