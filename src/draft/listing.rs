//! The list of drafts, and the small key beside each draft that makes it cheap: office, year, own name, trash flag.
//!
//! All of it but name and flag can be worked out from the draft itself, and is when the key is missing or damaged.

use std::collections::BTreeSet;

use super::envelope::{choose_by, claimed_rev, unseal};
use super::json::{self, Node, Writer, member};
use super::keys::{id_of_key, is_id, meta_key};
use super::letak::{Copy, Silence, silence};
use super::store::{DraftStore, KeyValue, LoadError, StoreError};
use super::wire::VERSI;
use crate::domain::document::Document;
use crate::domain::field::Field;
use crate::domain::order::PutInOrder;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftInfo {
    /// Its id.
    pub id: String,
    /// Name of the office, as typed.
    pub instansi: String,
    /// Year of the report, as typed.
    pub tahun: String,
    /// A name of its own, if it was given one.
    pub nama: Option<String>,
    /// When it was last saved, ISO 8601; empty when no copy says.
    pub saved_at: String,
    /// The revision of the newest good copy; 0 when there is none.
    pub rev: u64,
    /// Size of the newest good copy as a file, in bytes.
    pub bytes: usize,
    /// Whether it lies in the trash.
    pub trashed: bool,
    /// Whether it opens.
    pub state: DraftState,
}

/// Whether a draft opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftState {
    /// It opens.
    Good,
    /// It opens from an older copy: a newer one is damaged or missing.
    OlderCopy,
    /// It was saved by a newer program.
    Newer,
    /// None of its copies opens.
    Damaged,
}

/// What the key beside a draft says, and for which revision.
pub(super) struct StoredMeta {
    pub(super) rev: u64,
    pub(super) saved_at: String,
    pub(super) text: MetaText,
}

/// What the key beside a draft says.
#[derive(Clone, Debug, Default)]
pub(super) struct MetaText {
    pub(super) versi: u64,
    instansi: String,
    tahun: String,
    pub(super) nama: Option<String>,
    pub(super) trashed: bool,
}

impl MetaText {
    /// For a draft whose key is missing, from what the list shows of it.
    pub(super) fn of_info(info: &DraftInfo) -> Self {
        MetaText {
            // A newer one is told by its version.
            versi: VERSI.saturating_add(u64::from(info.state == DraftState::Newer)),
            instansi: info.instansi.clone(),
            tahun: info.tahun.clone(),
            nama: info.nama.clone(),
            trashed: info.trashed,
        }
    }

    /// For a document, keeping the name and flag of `before`.
    pub(super) fn of(document: &Document, before: Option<&StoredMeta>) -> Self {
        MetaText {
            versi: VERSI,
            instansi: document.identitas(Field::Instansi).to_owned(),
            tahun: document.identitas(Field::Tahun).to_owned(),
            nama: before.and_then(|before| before.text.nama.clone()),
            trashed: before.is_some_and(|before| before.text.trashed),
        }
    }

    pub(super) fn encode(&self) -> String {
        let mut out = Writer::default();
        out.map(|out| {
            out.key("versi").number(self.versi);
            out.pair("instansi", &self.instansi);
            out.pair("tahun", &self.tahun);
            if let Some(nama) = &self.nama {
                out.pair("nama", nama);
            }
            if self.trashed {
                out.key("dibuang").raw("true");
            }
        });
        out.finish()
    }

    fn decode(text: &str) -> Option<Self> {
        let Node::Map(members) = json::parse(text).ok()? else {
            return None;
        };
        let word = |name| {
            member(&members, name)
                .and_then(Node::text)
                .map(str::to_owned)
        };
        let literal = |name| match member(&members, name) {
            Some(Node::Literal(literal)) => Some(literal.as_str()),
            _ => None,
        };
        Some(MetaText {
            versi: literal("versi")?.parse().ok()?,
            // Ours always has them; another text under this key is none.
            instansi: word("instansi")?,
            tahun: word("tahun")?,
            nama: word("nama"),
            trashed: literal("dibuang") == Some("true"),
        })
    }
}

impl<K: KeyValue> DraftStore<K> {
    /// Every draft, the last saved first, those in the trash included.
    ///
    /// # Errors
    /// [`StoreError`] when the storage does not even list its keys.
    pub fn list(&self) -> Result<Vec<DraftInfo>, StoreError> {
        let first = self.kv.keys();
        let second = self.salinan.as_ref().and_then(|store| store.keys().ok());
        let mut keys = match (first, &second) {
            (Err(error), None) => return Err(error),
            (first, _) => first.unwrap_or_default(),
        };
        keys.extend(second.unwrap_or_default());
        let ids: BTreeSet<&str> = keys.iter().filter_map(|key| id_of_key(key)).collect();
        let mut list: Vec<DraftInfo> = ids.into_iter().map(|id| self.info(id)).collect();
        list.put_in_order_by(|a, b| b.saved_at.cmp(&a.saved_at));
        Ok(list)
    }

    /// Gives a draft a name of its own; an empty one takes it away.
    ///
    /// # Errors
    /// [`LoadError`].
    pub fn rename(&self, id: &str, nama: &str) -> Result<(), LoadError> {
        self.change_meta(id, |meta| {
            meta.nama = (!nama.is_empty()).then(|| nama.to_owned())
        })
    }

    /// Puts a draft into the trash: it is only marked.
    ///
    /// # Errors
    /// [`LoadError`].
    pub fn trash(&self, id: &str) -> Result<(), LoadError> {
        self.change_meta(id, |meta| meta.trashed = true)
    }

    /// Takes a draft out of the trash.
    ///
    /// # Errors
    /// [`LoadError`].
    pub fn untrash(&self, id: &str) -> Result<(), LoadError> {
        self.change_meta(id, |meta| meta.trashed = false)
    }

    /// What the key beside a draft says; `None` when it is missing, damaged or does not answer.
    pub(super) fn meta(&self, id: &str) -> Option<StoredMeta> {
        let read = |text: String| {
            let copy = unseal(&text)?;
            Some(StoredMeta {
                rev: copy.rev,
                saved_at: copy.saved_at.to_owned(),
                text: MetaText::decode(copy.body)?,
            })
        };
        let key = meta_key(id);
        let texts = self.stores().filter_map(|store| store.get(&key).ok()?);
        // The first of equals.
        texts
            .filter_map(read)
            .reduce(|best, meta| if meta.rev > best.rev { meta } else { best })
    }

    fn change_meta(&self, id: &str, change: impl FnOnce(&mut MetaText)) -> Result<(), LoadError> {
        if !is_id(id) {
            return Err(LoadError::NotFound);
        }
        let mut meta = match self.meta(id) {
            Some(meta) => meta,
            None => {
                let loaded = self.load(id)?;
                let text = MetaText::of(&loaded.document, None);
                StoredMeta {
                    rev: loaded.rev,
                    saved_at: loaded.saved_at,
                    text,
                }
            }
        };
        if meta.text.versi > self.chain.current() {
            // What else it says would be lost.
            return Err(StoreError::Newer {
                versi: meta.text.versi,
            }
            .into());
        }
        change(&mut meta.text);
        Ok(self.put_meta(id, &meta.text, meta.rev, &meta.saved_at)?)
    }

    /// One line of the list. The whole text of a draft is read only where the key beside it does not do.
    pub(super) fn info(&self, id: &str) -> DraftInfo {
        let meta = self.meta(id);
        let copies = self.copies(id);
        let silent = matches!(silence(&copies), Silence::Some(_));
        let texts: Vec<&str> = copies.iter().filter_map(Copy::text).collect();
        let newest = texts
            .iter()
            .filter_map(|text| unseal(text))
            .max_by_key(|copy| copy.rev);
        let rev = newest.map_or(0, |copy| copy.rev);
        let damaged = texts.iter().filter(|text| unseal(text).is_none());
        let newer_lost = silent
            || meta.as_ref().is_some_and(|meta| meta.rev > rev)
            || damaged
                .into_iter()
                .any(|text| claimed_rev(text).is_none_or(|claimed| claimed > rev));

        let whole = if newer_lost {
            DraftState::OlderCopy
        } else {
            DraftState::Good
        };
        let mut info = DraftInfo {
            id: id.to_owned(),
            instansi: meta
                .as_ref()
                .map(|meta| meta.text.instansi.clone())
                .unwrap_or_default(),
            tahun: meta
                .as_ref()
                .map(|meta| meta.text.tahun.clone())
                .unwrap_or_default(),
            nama: meta.as_ref().and_then(|meta| meta.text.nama.clone()),
            saved_at: newest
                .map(|copy| copy.saved_at.to_owned())
                .unwrap_or_default(),
            rev,
            bytes: newest.map_or(0, |copy| copy.body.len()),
            trashed: meta.as_ref().is_some_and(|meta| meta.text.trashed),
            state: if newest.is_some() {
                whole
            } else {
                DraftState::Damaged
            },
        };
        match meta {
            Some(meta) if meta.text.versi > self.chain.current() => info.state = DraftState::Newer,
            Some(meta) if meta.rev == rev || newest.is_none() => {}
            _ => self.work_out(&texts, &mut info),
        }
        info
    }

    /// Fills in a line from the draft itself.
    fn work_out(&self, texts: &[&str], info: &mut DraftInfo) {
        let choice = choose_by(self.chain, texts);
        if choice.newer.is_some() {
            info.state = DraftState::Newer;
        } else if let Some(best) = choice.best {
            let document = &best.restored.document;
            info.instansi = document.identitas(Field::Instansi).to_owned();
            info.tahun = document.identitas(Field::Tahun).to_owned();
            if best.rev < info.rev {
                (info.rev, info.saved_at, info.state) =
                    (best.rev, best.saved_at, DraftState::OlderCopy);
            }
        } else {
            info.state = DraftState::Damaged;
        }
    }
}
