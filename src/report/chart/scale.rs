//! The scale of a bar chart: which figures it reaches, where a figure stands on it, and whether some do not fit.
//!
//! One indikator of 1.319 % would press all others to nothing. The scale then ends at twice the middle figure, and what
//! is longer is drawn broken and says so: an honest break instead of a bent axis.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::domain::notation;
use crate::domain::order::PutInOrder;

/// A linear scale from `low` to `high` over `length` units.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    low: Decimal,
    high: Decimal,
    step: Decimal,
    length: i32,
}

impl Scale {
    /// A scale that reaches every figure and, at least, `least`.
    pub fn whole(values: &[Decimal], least: Decimal, length: i32) -> Scale {
        let highest = values.iter().copied().fold(least, Decimal::max);
        let lowest = values.iter().copied().fold(Decimal::ZERO, Decimal::min);
        Scale::reaching(lowest, highest, length)
    }

    /// A scale that leaves out figures far beyond the middle one, if there are any.
    pub fn breaking(values: &[Decimal], least: Decimal, length: i32) -> Scale {
        let highest = values.iter().copied().fold(least, Decimal::max);
        let lowest = values.iter().copied().fold(Decimal::ZERO, Decimal::min);
        let mut sizes: Vec<Decimal> = values.iter().map(Decimal::abs).collect();
        sizes.put_in_order();
        let middle = sizes
            .get(sizes.len().saturating_sub(1) / 2)
            .copied()
            .unwrap_or(least);
        let enough = middle
            .checked_add(middle)
            .map_or(highest, |twice| twice.max(least));
        let limit = |size: Decimal| match enough.checked_add(enough) {
            Some(far) if size > far => enough,
            _ => size,
        };
        Scale::reaching(-limit(-lowest), limit(highest), length)
    }

    /// A scale from one figure to another in so many steps, whether or not 0 lies on it: for what is compared with a
    /// figure of its own. Where both are the same, it reaches one to each side.
    pub fn between(low: Decimal, high: Decimal, steps: u32, length: i32) -> Scale {
        let (low, high) = match low < high {
            true => (low, high),
            false => (
                low.checked_sub(Decimal::ONE).unwrap_or(low),
                high.checked_add(Decimal::ONE).unwrap_or(high),
            ),
        };
        let wide = high.checked_sub(low).unwrap_or(Decimal::ONE);
        let step = wide.checked_div(Decimal::from(steps)).unwrap_or(wide);
        // A step that was rounded off would leave a last one of almost nothing.
        let exact = step.checked_mul(Decimal::from(steps)) == Some(wide);
        let more = if exact {
            Decimal::ZERO
        } else {
            Decimal::new(1, 12)
        };
        Scale {
            low,
            high,
            step: step.checked_add(more).unwrap_or(step),
            length,
        }
    }

    fn reaching(lowest: Decimal, highest: Decimal, length: i32) -> Scale {
        let extent = highest.max(-lowest).max(Decimal::ONE);
        let step = nice(extent.checked_div(Decimal::from(4)).unwrap_or(extent));
        let whole = |value: Decimal| {
            let steps = value.checked_div(step).map(|steps| steps.ceil());
            steps
                .and_then(|steps| steps.checked_mul(step))
                .unwrap_or(value)
        };
        Scale {
            low: -whole(-lowest),
            high: whole(highest.max(Decimal::ZERO)),
            step,
            length,
        }
    }

    /// Where a figure stands, from 0 to the length; figures beyond an end stand at that end.
    pub fn place(&self, value: Decimal) -> i32 {
        let value = value.clamp(self.low, self.high);
        let part = |above: Decimal, range: Decimal| {
            let share = above
                .checked_div(range)?
                .checked_mul(Decimal::from(self.length))?;
            notation::round(share, 0).to_i32()
        };
        let above = value.checked_sub(self.low);
        let range = self.high.checked_sub(self.low);
        above
            .zip(range)
            .and_then(|(above, range)| part(above, range))
            .unwrap_or(0)
    }

    /// Whether a figure lies beyond an end, so that its bar is longer than drawn.
    pub fn exceeds(&self, value: Decimal) -> bool {
        value > self.high || value < self.low
    }

    /// The upper end.
    pub fn high(&self) -> Decimal {
        self.high
    }

    /// The lower end.
    pub fn low(&self) -> Decimal {
        self.low
    }

    /// The figures to be written at the axis, both ends included.
    pub fn ticks(&self) -> Vec<Decimal> {
        let mut ticks = vec![self.low];
        while let Some(last) = ticks.last().copied()
            && last < self.high
            && ticks.len() < 12
            && let Some(next) = last.checked_add(self.step)
        {
            ticks.push(next);
        }
        ticks
    }
}

/// The smallest of 1, 2, 2.5 or 5 times a power of ten that is not below a positive figure.
fn nice(value: Decimal) -> Decimal {
    let mut unit = Decimal::ONE;
    while let Some(next) = unit.checked_mul(Decimal::TEN)
        && next <= value
    {
        unit = next;
    }
    while let Some(next) = unit.checked_div(Decimal::TEN)
        && unit > value
        && !next.is_zero()
    {
        unit = next;
    }
    let steps = [10, 20, 25, 50, 100].map(|tenths| Decimal::new(tenths, 1));
    let sizes = steps.into_iter().filter_map(|step| step.checked_mul(unit));
    sizes
        .into_iter()
        .find(|size| *size >= value)
        .unwrap_or(value)
}
