//! Where the drawing of a line puts an entry and a result.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{HEIGHT, RIGHT, TOP, WIDTH, figures};
use crate::domain::notation;
use crate::domain::rulebook::rumus::Ukuran;
use crate::domain::whatif::kepekaan::Garis;
use crate::report::chart::Scale;

/// Where the drawing of a line puts an entry and a result.
#[derive(Clone, Debug, PartialEq)]
pub struct Letak {
    pub(super) left: i32,
    pub(super) dari: Decimal,
    pub(super) lebar: Decimal,
    pub(super) y: Scale,
}

impl Letak {
    /// The horizontal place of an entry.
    pub fn x(&self, isian: Decimal) -> i32 {
        let part = || {
            let share = isian
                .checked_sub(self.dari)?
                .checked_mul(Decimal::from(WIDTH - RIGHT - self.left))?;
            notation::round(share.checked_div(self.lebar)?, 0).to_i32()
        };
        self.left + part().unwrap_or(0)
    }

    /// The vertical place of a result; beyond an end it is that end.
    pub fn y(&self, hasil: Decimal) -> i32 {
        TOP + HEIGHT - self.y.place(hasil)
    }

    /// Upper and lower edge of the plot.
    pub fn tinggi(&self) -> (i32, i32) {
        (TOP, TOP + HEIGHT)
    }
}

/// Where the drawing of this line puts things.
pub fn letak(garis: &Garis) -> Letak {
    let values: Vec<Decimal> = figures(garis).collect();
    let least = match garis.ukuran {
        Ukuran::Rupiah => Decimal::ONE,
        _ if garis.pita.is_empty() => Decimal::ONE_HUNDRED,
        // The line of 100 % must be on it.
        _ => Decimal::from(120),
    };
    let ends = garis.titik.first().zip(garis.titik.last());
    let (dari, sampai) = ends.map_or((Decimal::ZERO, Decimal::ONE), |(first, last)| {
        (first.isian, last.isian)
    });
    Letak {
        left: if garis.ukuran == Ukuran::Rupiah {
            88
        } else {
            44
        },
        dari,
        lebar: sampai.checked_sub(dari).unwrap_or(Decimal::ONE),
        y: Scale::breaking(&values, least, HEIGHT),
    }
}
