//! Drafts over any key-value store that keeps texts, such as the browser's.
//!
//! Each draft has two slots; a save goes to the older one, so that a refused or torn write never touches the last good
//! copy. Where there is a second store, a third copy stands there, and one of what the list shows: the newest good one of the
//! three counts, whatever a store has lost. A save first looks whether another tab has written, and reads back what it wrote before it claims success.
//! Copies that do not open move to quarantine keys and stay there. Keys of others are never touched. Texts only: which
//! copy is good is decided in [`super::envelope`].

use std::rc::Rc;

use super::envelope::{Best, choose, claimed_rev, seal, unseal};
use super::listing::MetaText;
use super::problem::RestoreNote;
use super::put_in_order;
use super::wire::{Meta, encode_draft};
use crate::domain::document::Document;

/// How every key of ours begins: name and version of this layout of keys.
pub const PREFIX: &str = "kalkulator-sakip:1:";

/// In the place of a draft's id: keys of copies that did not open.
const QUARANTINE: &str = "karantina";

/// A store of texts under keys.
pub trait KeyValue {
    /// The text under a key.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Other`].
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts a text under a key; a refused one leaves the old text.
    ///
    /// # Errors
    /// [`StoreError::Full`] and those of [`KeyValue::get`].
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Takes a key away; one that is not there is no error.
    ///
    /// # Errors
    /// Those of [`KeyValue::get`].
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// Every key, also those of other programs.
    ///
    /// # Errors
    /// Those of [`KeyValue::get`].
    fn keys(&self) -> Result<Vec<String>, StoreError>;
}

impl<T: KeyValue + ?Sized> KeyValue for Rc<T> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        (**self).get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        (**self).set(key, text)
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        (**self).remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        (**self).keys()
    }
}

/// Why something was not stored. What was stored before is still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// There is no storage, or it is blocked.
    Unavailable,
    /// No room is left.
    Full,
    /// Another tab has saved this draft since.
    Conflict {
        /// The revision that is stored.
        stored_rev: u64,
    },
    /// A newer program has saved this draft since; what it stored stays as it is.
    Newer {
        /// Its `versi`.
        versi: u64,
    },
    /// The storage took the text but does not give it back.
    NotKept,
    /// The id of the draft is empty or contains a colon.
    BadId,
    /// Anything else, in the words of the storage.
    Other(String),
}

/// Why a draft cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The storage does not answer.
    Store(StoreError),
    /// There is no such draft.
    NotFound,
    /// It was saved by a newer program; it stays as it is.
    Newer {
        /// Its `versi`.
        versi: u64,
        /// The stored text, for download.
        raw: String,
    },
    /// None of its copies opens; they are in quarantine now.
    Damaged {
        /// The stored texts, for download.
        raw: Vec<String>,
    },
}

impl From<StoreError> for LoadError {
    fn from(error: StoreError) -> Self {
        LoadError::Store(error)
    }
}

/// An opened draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// What was typed.
    pub document: Document,
    /// To be given back at the next save.
    pub rev: u64,
    /// When it was saved.
    pub saved_at: String,
    /// What was read otherwise than it was stored.
    pub notes: Vec<RestoreNote>,
    /// A newer copy was damaged or missing, so that the last changes may be lacking.
    pub used_older: bool,
    /// Copies that did not open, as they were; they are in quarantine.
    pub damaged: Vec<String>,
}

/// A stored draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// To be given back at the next save.
    pub rev: u64,
}

/// The drafts of one store.
#[derive(Clone, Debug)]
pub struct DraftStore<K> {
    pub(super) kv: K,
    /// The second store; what it cannot do is no failure, for the first has kept it.
    pub(super) salinan: Option<K>,
}

impl<K: KeyValue> DraftStore<K> {
    /// The drafts in `kv`, with their copies in `salinan`.
    pub fn new(kv: K, salinan: Option<K>) -> Self {
        DraftStore { kv, salinan }
    }

    /// The three copies of a draft: of the two slots, then of the second store.
    pub(super) fn copies(&self, id: &str) -> Vec<(String, Result<Option<String>, StoreError>)> {
        let slots = slots(id).map(|key| (self.kv.get(&key), key));
        let third = self.salinan.as_ref().map(|salinan| {
            let key = copy_key(id);
            (salinan.get(&key), key)
        });
        let all = slots.into_iter().chain(third);
        all.map(|(answer, key)| (key, answer)).collect()
    }

    /// Hands a text to the second store as well.
    pub(super) fn put_copy(&self, key: &str, text: &str) {
        if let Some(salinan) = &self.salinan {
            let _ = salinan.set(key, text);
        }
    }

    /// Opens a draft. Copies that do not open are moved to quarantine.
    ///
    /// # Errors
    /// [`LoadError`].
    pub fn load(&self, id: &str) -> Result<Loaded, LoadError> {
        let answers = self.copies(id);
        let silent = answers
            .iter()
            .find_map(|(_, answer)| answer.as_ref().err().cloned());
        let copies: Vec<(String, String)> = answers
            .into_iter()
            .filter_map(|(key, answer)| Some((key, answer.ok()??)))
            .collect();
        let texts: Vec<&str> = copies.iter().map(|(_, text)| text.as_str()).collect();
        let choice = choose(&texts);
        if let Some((index, versi)) = choice.newer {
            let raw = copies
                .get(index)
                .map(|(_, text)| text.clone())
                .unwrap_or_default();
            return Err(LoadError::Newer { versi, raw });
        }
        let damaged: Vec<_> = choice
            .damaged
            .iter()
            .filter_map(|index| copies.get(*index))
            .collect();
        for (key, text) in &damaged {
            // Where there is no room to move it, it stays where it is.
            let _ = self.quarantine(key, text);
        }
        let raw: Vec<String> = damaged.iter().map(|(_, text)| text.clone()).collect();
        let Some(Best {
            rev,
            saved_at,
            restored,
            ..
        }) = choice.best
        else {
            return Err(match silent {
                Some(error) => LoadError::Store(error),
                None if raw.is_empty() => LoadError::NotFound,
                None => LoadError::Damaged { raw },
            });
        };
        // A lost copy is older only if it says so itself and its word is not newer than ours.
        let newer_lost = raw
            .iter()
            .any(|text| claimed_rev(text).is_none_or(|claimed| claimed > rev));
        let newer_known = self.meta(id).is_some_and(|meta| meta.rev > rev);
        Ok(Loaded {
            document: restored.document,
            rev,
            saved_at,
            notes: restored.notes,
            used_older: newer_lost || newer_known || silent.is_some(),
            damaged: raw,
        })
    }

    /// Saves a draft into its older slot. `rev_seen` is the revision that was loaded or last saved, 0 for a new draft;
    /// `saved_at` is ISO 8601 local time.
    ///
    /// # Errors
    /// [`StoreError`]; the copies stored before are then as they were.
    pub fn save(
        &self,
        id: &str,
        document: &Document,
        rev_seen: u64,
        saved_at: &str,
    ) -> Result<Saved, StoreError> {
        if !is_id(id) {
            return Err(StoreError::BadId);
        }
        let [a, b] = slots(id);
        let (text_a, text_b) = (self.kv.get(&a)?, self.kv.get(&b)?);
        self.may_write(id)?;
        let rev_of = |text: &Option<String>| text.as_deref().and_then(unseal).map(|copy| copy.rev);
        let (rev_a, rev_b) = (rev_of(&text_a), rev_of(&text_b));
        let stored_rev = rev_a.max(rev_b).unwrap_or(0);
        if stored_rev > rev_seen {
            return Err(StoreError::Conflict { stored_rev });
        }
        let (key, old, old_rev) = if rev_a > rev_b {
            (b, text_b, rev_b)
        } else {
            (a, text_a, rev_a)
        };
        if let (Some(damaged), None) = (&old, old_rev) {
            self.quarantine(&key, damaged)?;
        }
        // Past what a damaged copy or the meta key claims, so that no tab takes two saves for the same.
        let meta = self.meta(id);
        let known = rev_seen.max(stored_rev);
        let claims = [
            old.as_deref().and_then(claimed_rev),
            meta.as_ref().map(|meta| meta.rev),
        ];
        let near = claims
            .into_iter()
            .flatten()
            .filter(|claim| claim.abs_diff(known) < 1000);
        let rev = near.fold(known, u64::max).saturating_add(1);

        let text = seal(rev, saved_at, &encode_draft(document, Meta::at(saved_at)));
        // First, so that it is kept even where the slots are full.
        self.put_copy(&copy_key(id), &text);
        self.put(&key, &text)?;
        // The draft is safe; what the list shows beside it can be worked out again.
        let _ = self.put_meta(id, &MetaText::of(document, meta.as_ref()), rev, saved_at);
        Ok(Saved { rev })
    }

    /// Makes a copy of a draft under a new id, with a name of its own (empty for none).
    ///
    /// # Errors
    /// [`LoadError`]; [`StoreError::Conflict`] in it when the new id is taken.
    pub fn duplicate(
        &self,
        id: &str,
        new_id: &str,
        nama: &str,
        saved_at: &str,
    ) -> Result<Saved, LoadError> {
        let loaded = self.load(id)?;
        let saved = self.save(new_id, &loaded.document, 0, saved_at)?;
        if !nama.is_empty() {
            self.rename(new_id, nama)?;
        }
        Ok(saved)
    }

    /// Removes a draft for good. Its quarantined copies stay.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn delete_forever(&self, id: &str) -> Result<(), StoreError> {
        if !is_id(id) {
            return Err(StoreError::BadId);
        }
        if let Some(salinan) = &self.salinan {
            // Else it would come back from there.
            salinan.remove(&copy_key(id))?;
            salinan.remove(&meta_key(id))?;
        }
        slots(id)
            .iter()
            .chain([&meta_key(id)])
            .try_for_each(|key| self.kv.remove(key))
    }

    /// The stored texts of a draft as they are, with their keys, for rescue and download.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn raw(&self, id: &str) -> Result<Vec<(String, String)>, StoreError> {
        let mut found = self.texts(slots(id).into_iter().chain([meta_key(id)]))?;
        if let Some(salinan) = &self.salinan {
            let key = copy_key(id);
            found.extend(salinan.get(&key)?.map(|text| (key, text)));
        }
        Ok(found)
    }

    /// The copies that did not open, with their keys, as they were.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn quarantined(&self) -> Result<Vec<(String, String)>, StoreError> {
        let mut keys = self.kv.keys()?;
        keys.retain(|key| quarantine_number(key).is_some());
        put_in_order(&mut keys, |a, b| {
            quarantine_number(a) < quarantine_number(b)
        });
        self.texts(keys)
    }

    fn texts(
        &self,
        keys: impl IntoIterator<Item = String>,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let mut found = Vec::new();
        for key in keys {
            if let Some(text) = self.kv.get(&key)? {
                found.push((key, text));
            }
        }
        Ok(found)
    }

    /// Moves a text to the next free quarantine key; it leaves its place only once it is safe there.
    pub(super) fn quarantine(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let taken = self.kv.keys()?;
        let highest = taken
            .iter()
            .filter_map(|key| quarantine_number(key))
            .max()
            .unwrap_or(0);
        self.put(
            &format!("{PREFIX}{QUARANTINE}:{}", highest.saturating_add(1)),
            text,
        )?;
        match &self.salinan {
            Some(salinan) if key.ends_with(COPY) => salinan.remove(key),
            _ => self.kv.remove(key),
        }
    }

    /// Writes and reads back.
    pub(super) fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.kv.set(key, text)?;
        match self.kv.get(key)? {
            Some(kept) if kept == text => Ok(()),
            _ => Err(StoreError::NotKept),
        }
    }
}

/// Whether a text may be the id of a draft.
pub(super) fn is_id(id: &str) -> bool {
    !id.is_empty() && id != QUARANTINE && !id.contains(':')
}

/// The keys of the two slots of a draft.
pub(crate) fn slots(id: &str) -> [String; 2] {
    ["a", "b"].map(|slot| format!("{PREFIX}{id}:{slot}"))
}

/// How the key of the copy in the second store ends.
const COPY: &str = ":c";

/// The key of the copy in the second store.
pub(super) fn copy_key(id: &str) -> String {
    format!("{PREFIX}{id}{COPY}")
}

/// The key of what the list shows of a draft.
pub(super) fn meta_key(id: &str) -> String {
    format!("{PREFIX}{id}:meta")
}

/// The draft that a key belongs to.
pub(super) fn id_of_key(key: &str) -> Option<&str> {
    let (id, part) = key.strip_prefix(PREFIX)?.split_once(':')?;
    (is_id(id) && matches!(part, "a" | "b" | "c" | "meta")).then_some(id)
}

fn quarantine_number(key: &str) -> Option<u64> {
    key.strip_prefix(PREFIX)?
        .strip_prefix(QUARANTINE)?
        .strip_prefix(':')?
        .parse()
        .ok()
}
