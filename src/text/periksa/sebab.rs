//! Why a printed figure is wrong, in words.

use crate::domain::audit::{Bahan, Sebab};

/// The cause in a sentence.
pub fn sebab(_bahan: &Bahan, _sebab: &Sebab) -> String {
    String::new()
}
