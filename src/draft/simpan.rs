//! Saving, and what counts as saved: at least one store has taken the draft and gives it back.
//!
//! | first store | second store | said |
//! | --- | --- | --- |
//! | kept | whatever | saved |
//! | refused, full, shut | taken | saved in the second one only, with the reason, once that one has kept it |
//! | refused, full, shut | refused or none | not saved, with the reason of the first |
//!
//! What was put is asked for again. The first store answers with what stands there. The second one answers out of this tab's
//! own view of it, before the disk has anything: taken is not kept. `tuntas()` of `salinan.js` tells later whether the copy
//! came to the disk, or was refused there by the browser or for a newer one of another tab; until then nobody is told that a
//! draft is saved in the second one only.
//!
//! A save goes to the older of the two slots, so that a refused or torn write never touches the last good copy, and first
//! looks whether another tab has written. What does not open is never written over, and neither is the original of a draft
//! that an older program wrote: it is put aside first.

use super::envelope::{claimed_rev, seal, unseal};
use super::keys::{PREFIX, copy_key, is_id, meta_key, original_key, slots};
use super::letak::Copy;
use super::listing::MetaText;
use super::migrate::versi_of;
use super::store::{DraftStore, KeyValue, Saved, Seen, StoreError};
use super::wire::{Meta, encode_draft};
use crate::domain::document::Document;

/// What is tried out when asking whether there is room, in UTF-16 units: a small draft.
const TRIAL: usize = 4000;

/// What the two stores can do, before anything depends on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// Whether the first one keeps a small text.
    pub first: Result<(), StoreError>,
    /// Whether the second one keeps what it is given.
    pub second: bool,
}

impl<K: KeyValue> DraftStore<K> {
    /// Saves a draft, of which this tab has `seen` so much; `saved_at` is ISO 8601 local time.
    ///
    /// # Errors
    /// [`StoreError`]; the copies stored before are then as they were.
    pub fn save(
        &self,
        id: &str,
        document: &Document,
        seen: impl Into<Seen>,
        saved_at: &str,
    ) -> Result<Saved, StoreError> {
        if !is_id(id) {
            return Err(StoreError::BadId);
        }
        let copies = self.copies(id);
        let seen = seen.into();
        self.may_write(id, &copies, seen)?;
        self.keep_original(id, &copies)?;

        let rev = self.next_rev(id, &copies, seen);
        let meta = self.meta(id);
        let meta_text = MetaText::of(document, meta.as_ref());
        let versi = self.chain.current();
        let about = Meta {
            versi,
            ..Meta::at(saved_at)
        };
        let text = seal(rev, saved_at, &encode_draft(document, about));
        // First, so that it is under way to the disk while the slots are written.
        let key = copy_key(id);
        let second = self
            .salinan
            .as_ref()
            .map(|store| self.replace(store, &key, &text));
        let first = older_slot(id, &copies).and_then(|key| self.replace(&self.kv, &key, &text));
        let refused = match (first, second) {
            (Ok(()), _) => None,
            (Err(error), Some(Ok(()))) => Some(error),
            (Err(error), _) => return Err(error),
        };
        // The draft is safe; what the list shows beside it can be worked out again.
        let _ = self.put_meta(id, &meta_text, rev, saved_at);
        Ok(Saved { rev, refused })
    }

    /// Past what a damaged copy or the key beside the draft claims, so that no tab takes two saves for the same.
    pub(super) fn next_rev(&self, id: &str, copies: &[Copy<'_, K>], seen: Seen) -> u64 {
        let claims = copies.iter().filter_map(|copy| claimed_rev(copy.text()?));
        let claims = claims.chain([self.heard(id)]);
        let near = claims.filter(|claim| claim.abs_diff(seen.rev) < 1000);
        near.fold(seen.rev, u64::max).saturating_add(1)
    }

    /// What the stores can do. Leaves nothing behind.
    pub fn health(&self) -> Health {
        let key = format!("{PREFIX}coba");
        let first = put(&self.kv, &key, &" ".repeat(TRIAL));
        // Also where it was refused: an older one may stand there from a visit that was cut off.
        let _ = self.kv.remove(&key);
        let second = self.salinan.as_ref();
        Health {
            first,
            second: second.is_some_and(KeyValue::keeps),
        }
    }

    /// Writes the key beside a draft, wherever it can be kept.
    pub(super) fn put_meta(
        &self,
        id: &str,
        meta: &MetaText,
        rev: u64,
        saved_at: &str,
    ) -> Result<(), StoreError> {
        let (key, text) = (meta_key(id), seal(rev, saved_at, &meta.encode()));
        let second = self
            .salinan
            .as_ref()
            .map(|store| self.replace(store, &key, &text));
        let first = self.replace(&self.kv, &key, &text);
        if second == Some(Ok(())) {
            Ok(())
        } else {
            first
        }
    }

    /// Puts the newest copy aside as it is where an older program wrote it and the next save would in time replace it.
    fn keep_original(&self, id: &str, copies: &[Copy<'_, K>]) -> Result<(), StoreError> {
        let Some((_, original)) = newest(copies) else {
            return Ok(());
        };
        let body = unseal(original).map(|copy| copy.body);
        let Some(versi) = body
            .and_then(versi_of)
            .filter(|versi| *versi < self.chain.current())
        else {
            return Ok(());
        };
        let key = original_key(id, versi);
        let kept = copies
            .iter()
            .any(|copy| copy.key == key && copy.text() == Some(original));
        if kept {
            return Ok(());
        }
        let first = self.replace(&self.kv, &key, original);
        match (first, &self.salinan) {
            (Err(_), Some(second)) => self.replace(second, &key, original),
            (first, _) => first,
        }
    }

    /// Writes and reads back. What stood there and does not open goes to quarantine first.
    fn replace(&self, store: &K, key: &str, text: &str) -> Result<(), StoreError> {
        if store.get(key)?.is_some_and(|old| unseal(&old).is_none()) {
            self.quarantine(store, key)?;
        }
        put(store, key, text)
    }
}

/// Writes and reads back.
pub(super) fn put<K: KeyValue>(store: &K, key: &str, text: &str) -> Result<(), StoreError> {
    store.set(key, text)?;
    match store.get(key)? {
        Some(kept) if kept == text => Ok(()),
        _ => Err(StoreError::NotKept),
    }
}

/// The newest whole copy: its revision and text.
fn newest<'a, K>(copies: &'a [Copy<'_, K>]) -> Option<(u64, &'a str)> {
    let whole = copies.iter().filter_map(Copy::text);
    let whole = whole.filter_map(|text| Some((unseal(text)?.rev, text)));
    whole.max_by_key(|(rev, _)| *rev)
}

/// The slot that the next save goes to.
fn older_slot<K>(id: &str, copies: &[Copy<'_, K>]) -> Result<String, StoreError> {
    let [a, b] = slots(id);
    let rev = |key: &str| -> Result<Option<u64>, StoreError> {
        let copy = copies.iter().find(|copy| copy.key == key);
        let Some(copy) = copy else { return Ok(None) };
        let text = copy.answer.clone()?;
        Ok(text.as_deref().and_then(unseal).map(|copy| copy.rev))
    };
    Ok(if rev(&a)? > rev(&b)? { b } else { a })
}
