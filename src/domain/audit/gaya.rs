//! A figure written as another one is printed: the same decimals, signs, words and dots.

use rust_decimal::Decimal;

use super::banding::Tercetak;
use crate::domain::document::Text;
use crate::domain::notation;

/// Writes `nilai` in the style of a printed text: `61,70 %` where `61,67 %` stands, `Rp -8.657.852` where `Rp
/// 8.657.852`, `20,7 miliar` where `20,6 miliar`. A text that is no figure has no style: as few decimals as needed.
/// `desimal` is the least number of decimals of a figure without an amount word. What would read 0 in that style is
/// written plainly.
pub fn seperti(contoh: &str, nilai: Decimal, desimal: u32) -> Text {
    let Some(read) = Tercetak::baca(contoh, Some(nilai)) else {
        return notation::write_plain(notation::round(nilai, 2)).into();
    };
    let digits = |c: char| c.is_ascii_digit();
    let (Some(first), Some(last)) = (contoh.find(digits), contoh.rfind(digits)) else {
        return notation::write_plain(notation::round(nilai, 2)).into();
    };
    let body = contoh.get(first..=last).unwrap_or_default();
    let (before, after) = (
        contoh.get(..first).unwrap_or_default(),
        contoh.get(last.saturating_add(1)..).unwrap_or_default(),
    );
    // A decimal point instead of a comma is recognised by what it was read as.
    let separator = body.rfind([',', '.']);
    let tail = separator.map_or(0, |at| body.len().saturating_sub(at).saturating_sub(1));
    let amount = amount_power(after);
    let written = u32::try_from(read.digit.saturating_add(amount)).unwrap_or(0);
    let point = written > 0
        && usize::try_from(written) == Ok(tail)
        && separator
            .and_then(|at| body.get(at..))
            .is_some_and(|rest| rest.starts_with('.'));
    let decimals = match amount {
        0 => written.max(desimal),
        _ => written,
    };
    let shrunk = Tercetak { nilai, ..read }
        .kali(amount.saturating_neg())
        .map_or(nilai, |shrunk| shrunk.nilai);
    let grouped = body.matches('.').count() > usize::from(point) || body.len() < 5;
    let figure = match (point, grouped) {
        (true, _) => notation::write_ungrouped(shrunk, decimals).replace(',', "."),
        (false, true) => notation::write(shrunk, decimals),
        (false, false) => notation::write_ungrouped(shrunk, decimals),
    };
    if !nilai.is_zero() && notation::round(shrunk, decimals).is_zero() {
        return notation::write_plain(notation::round(nilai, desimal.max(2))).into();
    }
    let bare = |text: &str| text.replace(['(', '-', '−', '–', '<', '>', '≤', '≥', '='], "");
    // Rupiah that end in ",-" keep that; a bracket that stood for minus goes with it.
    let after = match before.contains('(') {
        true => after.replacen(')', "", 1),
        // `7 (tujuh)` says the old figure in words.
        false => after
            .split('(')
            .next()
            .unwrap_or_default()
            .trim_end()
            .to_string(),
    };
    format!("{}{figure}{after}", bare(before)).into()
}

/// The power of ten of an amount word.
fn amount_power(after: &str) -> i32 {
    let word = after.trim().to_lowercase();
    let words = [("ribu", 3), ("juta", 6), ("mil", 9), ("tri", 12)];
    words
        .iter()
        .find(|(start, _)| word.starts_with(start))
        .map_or(0, |(_, power)| *power)
}
