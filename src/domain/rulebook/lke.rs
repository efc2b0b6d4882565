//! The weights by which the accountability of an office is scored (LKE), and the answers that earn them.
//!
//! Read in working applications, four of which agree; the text of PermenPANRB 88/2021 was not read.

use rust_decimal::Decimal;

use crate::domain::choice::{Choice, pick};

/// A component with the weights of its parts: keberadaan 20 %, kualitas 30 %, pemanfaatan 50 %.
#[derive(Debug)]
pub struct Komponen {
    /// Name in files and on screen.
    pub nama: Choice,
    /// Weight of 100.
    pub bobot: Decimal,
    /// Weights of keberadaan, kualitas and pemanfaatan, which make it up.
    pub sub: [Decimal; 3],
}

const fn tenths(n: i64) -> Decimal {
    Decimal::from_parts(n as u32, 0, 0, false, 1)
}

const fn komponen(nama: Choice, bobot: i64, sub: [i64; 3]) -> Komponen {
    let [keberadaan, kualitas, pemanfaatan] = sub;
    Komponen {
        nama,
        bobot: tenths(bobot),
        sub: [tenths(keberadaan), tenths(kualitas), tenths(pemanfaatan)],
    }
}

/// The components of PermenPANRB 88/2021; weights in tenths.
pub static KOMPONEN: [Komponen; 4] = [
    komponen(
        pick("perencanaan", "Perencanaan kinerja"),
        300,
        [60, 90, 150],
    ),
    komponen(pick("pengukuran", "Pengukuran kinerja"), 300, [60, 90, 150]),
    komponen(pick("pelaporan", "Pelaporan kinerja"), 150, [30, 45, 75]),
    komponen(
        pick("evaluasi", "Evaluasi akuntabilitas kinerja internal"),
        250,
        [50, 75, 125],
    ),
];

/// The same as a choice.
pub const PILIHAN: &[Choice] = &[
    KOMPONEN[0].nama,
    KOMPONEN[1].nama,
    KOMPONEN[2].nama,
    KOMPONEN[3].nama,
];

/// The component of this name.
pub fn komponen_dari(id: &str) -> Option<&'static Komponen> {
    KOMPONEN.iter().find(|komponen| komponen.nama.id == id)
}
