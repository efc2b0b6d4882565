//! What kind of reckoning a result is, by its formula: that decides which rule answers for it.

use super::bahan::Bahan;
use crate::domain::formula::{Expr, Function, Op};
use crate::domain::outcome::{Place, Sel};
use crate::domain::rulebook::rumus;

/// A kind of reckoning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bentuk {
    /// A sum or a count.
    Jumlah,
    /// A quotient or product.
    Rasio,
    /// A mean.
    Rerata,
    /// A difference.
    Selisih,
    /// Growth in percent.
    Pertumbuhan,
    /// An achievement.
    Capaian,
    /// Efficiency.
    Efisiensi,
    /// One figure taken as it is.
    Salinan,
}

/// The kind of a computed figure; `None` for a typed one.
pub fn bentuk(bahan: &Bahan, angka: Place) -> Option<Bentuk> {
    bahan.sel(sumber(bahan, angka)).map(dari_sel)
}

/// Where a figure is reckoned: a cell that only names another computed one (`[Rumus]`) is a copy of that one.
pub fn sumber(bahan: &Bahan, angka: Place) -> Place {
    const DEPTH: u8 = 4;
    let mut at = angka;
    for _ in 0..DEPTH {
        let Some(sel) = bahan.sel(at) else {
            return at;
        };
        match (sel.cara.expr(), sel.cara.masukan.as_slice()) {
            (Expr::Name(_), [input]) if *sel.cara.rumus == rumus::TABEL_RUMUS => match input.asal {
                Some(from @ Place::Hasil(_)) => at = from,
                _ => return at,
            },
            _ => return at,
        }
    }
    at
}

fn dari_sel(sel: &Sel) -> Bentuk {
    if *sel.cara.rumus == rumus::TABEL_RUMUS {
        return dari_expr(sel.cara.expr());
    }
    dari_rumus(sel.cara.rumus.id)
}

/// The kind of a formula of the rule book, by its id.
pub fn dari_rumus(id: &str) -> Bentuk {
    match id {
        "anggaran.jumlah" | "tabel.jumlah" | "tabel.jumlah-kode" | "tabel.banyak"
        | "efisiensi.ei-total" | "triwulan.jumlah" | "cacah" | "renstra.tahun-ke"
        | "lke.komponen" | "lke.total" => Bentuk::Jumlah,
        "anggaran.serapan"
        | "anggaran.sisa-persen"
        | "tabel.koefisien-variasi"
        | "tabel.rumus"
        | "lke.keberadaan"
        | "lke.kualitas"
        | "lke.pemanfaatan"
        | "lke.persen"
        | "biaya.rencana"
        | "biaya.nyata" => Bentuk::Rasio,
        "realisasi.pertumbuhan-rata"
        | "tabel.rata-rata"
        | "tabel.simpangan"
        | "triwulan.rata-rata"
        | "anggaran.nka" => Bentuk::Rerata,
        "capaian.selisih" | "anggaran.sisa" | "anggaran.perubahan" | "efisiensi.selisih"
        | "standar.selisih" | "pk.selisih-target" | "periksa.selisih" => Bentuk::Selisih,
        "realisasi.pertumbuhan"
        | "realisasi.pertumbuhan-majemuk"
        | "anggaran.perubahan-persen"
        | "anggaran.refocusing" => Bentuk::Pertumbuhan,
        "renstra.target" | "triwulan.terakhir" | "triwulan.maksimum" | "tabel.tertinggi"
        | "tabel.terendah" => Bentuk::Salinan,
        id if id.starts_with("rerata.") => Bentuk::Rerata,
        id if id.starts_with("efisiensi.") => Bentuk::Efisiensi,
        // All that is left: `capaian.*`, `skp.*` and the classes they fall in, as a test holds.
        _ => Bentuk::Capaian,
    }
}

/// The kind of a typed formula, by its outermost operation; a factor of 100 aside.
fn dari_expr(expr: &Expr) -> Bentuk {
    match expr {
        Expr::Name(_) | Expr::Number(_) | Expr::Range(..) => Bentuk::Salinan,
        Expr::Negative(inner) | Expr::Absolute(inner) | Expr::Percent(inner) => dari_expr(inner),
        Expr::Binary(Op::Add, ..) => Bentuk::Jumlah,
        Expr::Binary(Op::Sub, ..) => Bentuk::Selisih,
        Expr::Binary(Op::Mul, a, b) => match (seratus(a), seratus(b)) {
            (_, true) => dari_expr(a),
            (true, _) => dari_expr(b),
            _ => Bentuk::Rasio,
        },
        Expr::Binary(Op::Div, a, b) => bagi(a, b),
        Expr::Call(function, arguments) => match (function, arguments.as_slice()) {
            (Function::Jumlah | Function::Banyak, _) => Bentuk::Jumlah,
            (Function::Rata | Function::Sd, _) => Bentuk::Rerata,
            (Function::Tumbuh | Function::Cagr, _) => Bentuk::Pertumbuhan,
            (Function::Tertinggi | Function::Terendah | Function::Lalu, _) => Bentuk::Salinan,
            (Function::Bulat, [value, ..]) => dari_expr(value),
            _ => Bentuk::Rasio,
        },
    }
}

/// `(b - a) / a` is growth, `(a + b + c) / 3` a mean, everything else a ratio.
fn bagi(a: &Expr, b: &Expr) -> Bentuk {
    match (a, b) {
        (Expr::Binary(Op::Sub, later, earlier), base) if **later == *base || **earlier == *base => {
            Bentuk::Pertumbuhan
        }
        (Expr::Binary(Op::Add, ..) | Expr::Call(Function::Jumlah, _), Expr::Number(_)) => {
            Bentuk::Rerata
        }
        // `x / y * 100`, written as `x * 100 / y`.
        (Expr::Binary(Op::Mul, x, hundred), base) if seratus(hundred) => bagi(x, base),
        _ => Bentuk::Rasio,
    }
}

/// `100` or `100%`
fn seratus(expr: &Expr) -> bool {
    match expr {
        Expr::Number(value) => *value == rust_decimal::Decimal::ONE_HUNDRED,
        Expr::Percent(inner) => seratus(inner),
        _ => false,
    }
}
