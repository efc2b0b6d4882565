//! Why a printed figure is wrong: the simplest slip that gives it exactly.

use super::bahan::Bahan;
use super::temuan::Temuan;

/// Searches the cause of a finding, where one may be found.
pub fn isi(_bahan: &Bahan, _temuan: &mut Temuan) {}
