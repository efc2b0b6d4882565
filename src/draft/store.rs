//! Drafts over any key-value store that keeps texts, such as the browser's.
//!
//! Each draft has two slots. Where there is a second store, a third copy stands there, and one of what the list shows: the
//! newest good one of the three counts, whatever a store has lost. Copies that do not open move to quarantine keys of their
//! store and stay there. Keys of others are never touched. Texts only: which copy is good is decided in
//! [`super::envelope`]; how a draft is saved, and what counts as saved, in [`super::simpan`].

use std::rc::Rc;

use super::envelope::{Best, choose_by, claimed_rev, unseal};
use super::keys::{
    copy_key, is_id, meta_key, original_key, quarantine_key, quarantine_number, slots,
};
use super::letak::{Copy, Silence, silence};
use super::migrate::{CHAIN, Chain};
use super::problem::RestoreNote;
use crate::domain::document::Document;
use crate::domain::order::PutInOrder;

pub use super::keys::PREFIX;
pub use super::revision::Seen;

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

    /// Moves a text to another key as it is, also one that cannot be read as text; it leaves its place only once it is
    /// safe there.
    ///
    /// # Errors
    /// Those of [`KeyValue::set`].
    fn shift(&self, from: &str, to: &str) -> Result<(), StoreError> {
        if let Some(text) = self.get(from)? {
            self.set(to, &text)?;
            if self.get(to)?.as_ref() != Some(&text) {
                return Err(StoreError::NotKept);
            }
        }
        self.remove(from)
    }

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

    /// Whether it keeps what it is given, as far as it knows.
    fn keeps(&self) -> bool {
        self.keys().is_ok()
    }
}

impl<T: KeyValue + ?Sized> KeyValue for Rc<T> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        (**self).get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        (**self).set(key, text)
    }
    fn shift(&self, from: &str, to: &str) -> Result<(), StoreError> {
        (**self).shift(from, to)
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        (**self).remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        (**self).keys()
    }
    fn keeps(&self) -> bool {
        (**self).keeps()
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
    /// The revision of it.
    pub rev: u64,
    /// See [`Seen`].
    pub heard: u64,
    /// When it was saved.
    pub saved_at: String,
    /// What was read otherwise than it was stored.
    pub notes: Vec<RestoreNote>,
    /// A newer copy was damaged or missing, so that the last changes may be lacking.
    pub used_older: bool,
    /// Why the first store gave nothing: a newer copy may stand there.
    pub unanswered: Option<StoreError>,
    /// Copies that did not open, as they were; they are in quarantine.
    pub damaged: Vec<String>,
}

impl Loaded {
    /// To be given back at the next save.
    pub fn seen(&self) -> Seen {
        Seen {
            rev: self.rev,
            heard: self.heard,
        }
    }
}

/// A stored draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// To be given back at the next save.
    pub rev: u64,
    /// Why the first store has not taken it: it stands in the second one only, once that has kept it.
    pub refused: Option<StoreError>,
}

/// The drafts of one store.
#[derive(Clone, Debug)]
pub struct DraftStore<K> {
    pub(super) kv: K,
    /// The second store.
    pub(super) salinan: Option<K>,
    pub(super) chain: Chain,
}

impl<K: KeyValue> DraftStore<K> {
    /// The drafts in `kv`, with their copies in `salinan`.
    pub fn new(kv: K, salinan: Option<K>) -> Self {
        DraftStore {
            kv,
            salinan,
            chain: CHAIN,
        }
    }

    /// The same along another chain of versions.
    pub fn along(self, chain: Chain) -> Self {
        DraftStore { chain, ..self }
    }

    /// The copies of a draft: of the two slots, of the second store, then the originals of older versions.
    pub(super) fn copies(&self, id: &str) -> Vec<Copy<'_, K>> {
        let first = slots(id).into_iter().map(|key| (&self.kv, key));
        let third = self.salinan.iter().map(|store| (store, copy_key(id)));
        let originals = self.original_keys(id).into_iter();
        let originals = originals.flat_map(|key| self.stores().map(move |at| (at, key.clone())));
        let read = |(store, key): (_, String)| Copy {
            answer: KeyValue::get(store, &key),
            store,
            key,
        };
        first
            .chain(third)
            .map(read)
            .chain(originals.map(read))
            .collect()
    }

    /// The one or two stores, the first one first.
    pub(super) fn stores(&self) -> impl Iterator<Item = &K> {
        std::iter::once(&self.kv).chain(&self.salinan)
    }

    /// Where the originals of a draft stand that came from older versions.
    fn original_keys(&self, id: &str) -> Vec<String> {
        let older = 1..self.chain.current();
        older.map(|versi| original_key(id, versi)).collect()
    }

    /// Opens a draft. Copies that do not open are moved to quarantine.
    ///
    /// # Errors
    /// [`LoadError`].
    pub fn load(&self, id: &str) -> Result<Loaded, LoadError> {
        let mut answers = self.copies(id);
        let silent = silence(&answers);
        answers.retain(|copy| copy.text().is_some());
        let texts: Vec<&str> = answers.iter().filter_map(Copy::text).collect();
        let choice = choose_by(self.chain, &texts);
        if let Some((index, versi)) = choice.newer {
            let raw = texts.get(index).copied().unwrap_or_default().to_owned();
            return Err(LoadError::Newer { versi, raw });
        }
        let mut raw = Vec::new();
        for copy in choice.damaged.iter().filter_map(|at| answers.get(*at)) {
            raw.extend(copy.text().map(str::to_owned));
            // Where there is no room to move it, it stays where it is.
            let _ = self.quarantine(copy.store, &copy.key);
        }
        let Some(Best {
            rev,
            saved_at,
            restored,
            ..
        }) = choice.best
        else {
            return Err(match silent {
                Silence::Some(error) | Silence::First(error) => LoadError::Store(error),
                Silence::None if raw.is_empty() => LoadError::NotFound,
                Silence::None => LoadError::Damaged { raw },
            });
        };
        // A lost copy is older only if it says so itself and its word is not newer than ours.
        let newer_lost = raw
            .iter()
            .any(|text| claimed_rev(text).is_none_or(|claimed| claimed > rev));
        let heard = self.heard(id).max(rev);
        Ok(Loaded {
            document: restored.document,
            rev,
            heard,
            saved_at,
            notes: restored.notes,
            used_older: newer_lost || heard > rev || matches!(silent, Silence::Some(_)),
            unanswered: match silent {
                Silence::First(error) => Some(error),
                _ => None,
            },
            damaged: raw,
        })
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
        let saved = self.save(new_id, &loaded.document, Seen::default(), saved_at)?;
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
        let mut keys = self.original_keys(id);
        keys.extend(slots(id));
        keys.extend([copy_key(id), meta_key(id)]);
        // From both, else it would come back.
        let gone = |store: &K| keys.iter().try_for_each(|key| store.remove(key));
        match (gone(&self.kv), self.salinan.as_ref().map(gone)) {
            // Where one store is shut, the draft stood in the other.
            (Err(StoreError::Unavailable), Some(second)) => second,
            (first, second) => first.and(second.unwrap_or(Ok(()))),
        }
    }

    /// The stored texts of a draft as they are, with their keys, for rescue and download.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn raw(&self, id: &str) -> Result<Vec<(String, String)>, StoreError> {
        let mut found = Vec::new();
        for copy in self.copies(id) {
            found.extend(copy.text().map(|text| (copy.key.clone(), text.to_owned())));
        }
        let key = meta_key(id);
        let beside = self.stores().find_map(|store| store.get(&key).ok()?);
        found.extend(beside.map(|text| (key, text)));
        if found.is_empty() {
            self.kv.keys()?;
        }
        Ok(found)
    }

    /// The copies that did not open, with their keys, as they were.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn quarantined(&self) -> Result<Vec<(String, String)>, StoreError> {
        let mut found = Vec::new();
        for store in self.stores() {
            let Ok(mut keys) = store.keys() else { continue };
            keys.retain(|key| quarantine_number(key).is_some());
            for key in keys {
                found.extend(store.get(&key).ok().flatten().map(|text| (key, text)));
            }
        }
        if found.is_empty() {
            self.kv.keys()?;
        }
        found.put_in_order_by_key(|(key, _)| quarantine_number(key));
        Ok(found)
    }

    /// The copies of a draft that do not open and stand where they stood, for want of room elsewhere.
    pub fn damaged(&self, id: &str) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for copy in self.copies(id) {
            let text = copy.text().filter(|text| unseal(text).is_none());
            found.extend(text.map(|text| (copy.key.clone(), text.to_owned())));
        }
        found
    }

    /// Moves a text to the next quarantine key of its store that is free in both.
    pub(super) fn quarantine(&self, store: &K, key: &str) -> Result<(), StoreError> {
        let mut taken = store.keys()?;
        taken.extend(
            self.stores()
                .flat_map(|store| store.keys().unwrap_or_default()),
        );
        let numbers = taken.iter().filter_map(|key| quarantine_number(key));
        let next = numbers.max().unwrap_or(0).saturating_add(1);
        store.shift(key, &quarantine_key(next))
    }
}
