//! The sentences of printed figures that do not follow from what they are reckoned from.

use crate::domain::audit::{Bahan, Temuan};

/// The finding in a sentence, without its cause.
pub(super) fn kalimat(_bahan: &Bahan, temuan: &Temuan) -> String {
    format!("{}: {}", temuan.aturan, temuan.tercetak)
}
