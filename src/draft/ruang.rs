//! What drafts take of the browser's room, and removing everything of ours. Keys of others are counted, never touched.

use super::keys::{OURS, copy_key, note_key, slots};
use super::listing::DraftInfo;
use super::store::{DraftStore, KeyValue, StoreError};

/// What browsers allow to all programs of one address together, in UTF-16 units of keys and texts.
pub const QUOTA: usize = 5_242_880;

/// A draft that takes more than this, in UTF-16 units, is spoken of.
pub const LARGE: usize = 700_000;

/// From here on, in UTF-16 units, the copies of a draft may no longer fit beside each other and beside other drafts.
pub const TOO_LARGE: usize = 1_000_000;

/// Who takes what, in UTF-16 units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Ours, keys included.
    pub ours: usize,
    /// Other programs of the same address.
    pub others: usize,
}

impl Usage {
    /// What is still to be had.
    pub fn free(self) -> usize {
        QUOTA.saturating_sub(self.ours.saturating_add(self.others))
    }
}

/// The length of a text as browsers count it.
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The key that is set for a moment when everything was removed, so that other tabs hear of it.
pub fn wiped_key() -> String {
    note_key("hapus")
}

impl<K: KeyValue> DraftStore<K> {
    /// What is taken of [`QUOTA`].
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn usage(&self) -> Result<Usage, StoreError> {
        let mut usage = Usage::default();
        for key in self.kv.keys()? {
            let text = self.kv.get(&key)?.unwrap_or_default();
            let sum = match key.starts_with(OURS) {
                true => &mut usage.ours,
                false => &mut usage.others,
            };
            *sum = sum.saturating_add(units(&key)).saturating_add(units(&text));
        }
        Ok(usage)
    }

    /// The drafts of a list of which a copy takes more than [`LARGE`], with its units.
    pub fn large(&self, list: &[DraftInfo]) -> Vec<(DraftInfo, usize)> {
        // A byte is never less than a unit, so that most texts are not even read.
        let large = list.iter().filter(|info| info.bytes > LARGE);
        let measured = large.filter_map(|info| {
            let copies = slots(&info.id).map(|key| self.kv.get(&key).ok().flatten());
            let most = copies.iter().flatten().map(|text| units(text)).max();
            Some((info.clone(), most.filter(|most| *most > LARGE)?))
        });
        measured.collect()
    }

    /// Removes every key of ours from both stores and gives the number of drafts that are gone. Goes on after a failure.
    ///
    /// # Errors
    /// The [`StoreError`] of a store in which something is left; one that is not there has nothing.
    pub fn wipe(&self) -> Result<usize, StoreError> {
        let drafts = self.list().map_or(0, |list| list.len());
        let mut done = Ok(drafts);
        for store in self.stores() {
            done = empty(store).and(done);
        }
        // There is room for it now; it is the change that is heard.
        let _ = self.kv.set(&wiped_key(), "1");
        let _ = self.kv.remove(&wiped_key());
        done
    }

    /// Whether a draft has a copy in either store.
    pub(super) fn is_there(&self, id: &str) -> bool {
        let first = slots(id).map(|key| self.kv.get(&key));
        let second = self
            .salinan
            .iter()
            .map(|salinan| salinan.get(&copy_key(id)));
        // What does not answer may be there.
        let mut all = first.into_iter().chain(second);
        all.any(|answer| !matches!(answer, Ok(None)))
    }
}

/// Removes every key of ours from a store.
fn empty<K: KeyValue>(store: &K) -> Result<(), StoreError> {
    let ours = || match store.keys() {
        Ok(mut keys) => {
            keys.retain(|key| key.starts_with(OURS));
            Ok(keys)
        }
        Err(StoreError::Unavailable) => Ok(Vec::new()),
        Err(error) => Err(error),
    };
    let mut why = StoreError::NotKept;
    for key in ours()? {
        if let Err(error) = store.remove(&key) {
            why = error;
        }
    }
    // Whatever was said: what counts is what is left.
    if ours()?.is_empty() { Ok(()) } else { Err(why) }
}
