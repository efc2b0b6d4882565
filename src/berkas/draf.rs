//! The drafts that come along with a request to write: one JSON draft, or a list of them.

use super::pesan::{Gagal, Sebab};
use crate::draft::json::{Node, parse};
use crate::draft::restore::{Restored, restore_stored};

/// The drafts, in their order. What cannot be opened is named by its number, counted from 1.
///
/// # Errors
/// [`Sebab::TakDimengerti`]: the text is no JSON or no draft of ours; [`Sebab::Kosong`]: an empty list.
pub fn baca(isi: &[u8]) -> Result<Vec<Restored>, Gagal> {
    let tak_dimengerti = || Sebab::TakDimengerti.saja();
    let text = std::str::from_utf8(isi).map_err(|_| tak_dimengerti())?;
    if !text.trim_start().starts_with('[') {
        return restore_stored(text)
            .map(|one| vec![one])
            .map_err(|_| tak_dimengerti());
    }
    let Ok(Node::List(items)) = parse(text) else {
        return Err(tak_dimengerti());
    };
    if items.is_empty() {
        return Err(Sebab::Kosong.saja());
    }
    let each = items.iter().enumerate().map(|(at, item)| {
        let number = at.saturating_add(1);
        restore_stored(&item.to_json())
            .map_err(|_| Sebab::TakDimengerti.di(format!("draf {number}")))
    });
    each.collect()
}
