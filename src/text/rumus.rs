//! What is wrong with a typed formula: where, and what was expected there.

use super::kalimat::unreadable;
use crate::domain::formula::{Function, SyntaxError, SyntaxKind};

/// A mistake as the end of a sentence: "huruf ke-5: di sini diperlukan angka, nama, atau kurung buka".
pub fn rumus_salah(error: SyntaxError, formula: &str) -> String {
    let at = error.at.saturating_add(1);
    let what = match error.kind {
        SyntaxKind::Unexpected(c) => {
            format!("tanda “{c}” tidak dikenal di sini. Pakai + - x : ( ) %")
        }
        SyntaxKind::MissingOperand => "di sini harus ada angka, nama, atau kurung buka".into(),
        SyntaxKind::MissingOperator => {
            "di sini harus ada tanda hitung: +, -, x, atau :. Nama lebih dari satu kata ditulis dalam [ ]".into()
        }
        SyntaxKind::MissingBracket(c) => format!("kurung tutup “{c}” belum ada"),
        SyntaxKind::StrayBracket => "kurung tutup ini tanpa kurung buka".into(),
        SyntaxKind::UnknownFunction => {
            let known: Vec<_> = Function::ALL.iter().map(|function| function.name()).collect();
            format!("fungsi ini tidak ada. Yang ada: abs, {}", known.join(", "))
        }
        SyntaxKind::WrongArguments(function) => {
            format!("isian fungsi tidak sesuai. Tulis misalnya {}", contoh_fungsi(function))
        }
        SyntaxKind::UnreadableNumber(why) => format!("angka {}", unreadable(why)),
        SyntaxKind::StrayRange => {
            "rentang ditulis di dalam jumlah, rata, dan sejenisnya, dari nama kiri ke nama kanan, misalnya jumlah([2013]..[2017])".into()
        }
        SyntaxKind::UnknownName => format!("“{}” tidak ada dalam tabel", name_at(formula, error.at)),
        SyntaxKind::AmbiguousName => {
            "nama ini dipakai lebih dari satu kali. Beri nama yang berbeda, atau pakai kode barisnya".into()
        }
        SyntaxKind::TextColumn => "kolom ini berisi teks, bukan angka".into(),
        SyntaxKind::RowOnly(function) => format!(
            "{} hanya ada dalam rumus baris. Dalam rumus kolom tulis misalnya {}",
            match function {
                Function::Lalu => "lalu(…)".into(),
                function => function.call(),
            },
            match function {
                Function::Lalu => "tumbuh([2013];[2014])",
                function => contoh_fungsi(function),
            }
        ),
        SyntaxKind::TooLong => "rumus paling panjang 500 huruf. Pecah ke dalam beberapa kolom".into(),
        SyntaxKind::TooDeep => "kurung paling banyak 40 lapis".into(),
        SyntaxKind::TooMany => "rumus paling banyak memuat 200 angka dan nama, rentang paling banyak 2.000 baris atau kolom".into(),
    };
    format!("huruf ke-{at}: {what}")
}

/// The name that begins there, without its brackets.
fn name_at(formula: &str, at: usize) -> String {
    let rest: String = formula.chars().skip(at).collect();
    match rest.strip_prefix('[') {
        Some(inner) => inner.split(']').next().unwrap_or(inner).trim().to_string(),
        None => rest
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect(),
    }
}

/// How a function is called, for messages and the help of the formula.
pub const fn contoh_fungsi(function: Function) -> &'static str {
    match function {
        Function::Jumlah => "jumlah([2013]..[2017])",
        Function::Rata => "rata([Jan]..[Des])",
        Function::Tertinggi => "tertinggi([Jan]..[Des])",
        Function::Terendah => "terendah([Jan]..[Des])",
        Function::Banyak => "banyak([Jan]..[Des])",
        Function::Sd => "sd([Jan]..[Des])",
        Function::Kv => "kv([Jan]..[Des])",
        Function::Porsi => "porsi([Jumlah])",
        Function::Tumbuh => "tumbuh([2013];[2014])",
        Function::Cagr => "cagr([2013];[2017])",
        Function::Bulat => "bulat([Nilai];2)",
        Function::Akar => "akar([Nilai])",
        Function::Lalu => "lalu([Jumlah])",
    }
}
