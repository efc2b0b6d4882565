//! The sentences of what the document itself does not bear out: places that contradict each other, lists that do not
//! match, figures that are hardly meant.

use crate::domain::audit::{Bahan, Temuan};

/// The finding in a sentence.
pub(super) fn kalimat(_bahan: &Bahan, temuan: &Temuan) -> String {
    format!("{}: {}", temuan.aturan, temuan.tercetak)
}
