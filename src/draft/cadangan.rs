//! All drafts in one file, and back: every stored text of ours under its key, as it is. The rescue page writes the very
//! same file (`simpanan.js`), so that whoever saved drafts there brings them back here.
//!
//! ```text
//! { "jenis": "kalkulator-sakip-cadangan", "versi": 1, "waktu": "2026-11-12T14:32:05+07:00",
//!   "isi": { "kalkulator-sakip:1:<draft>:a": "KS1 rev=12 length=…", … } }
//! ```
//!
//! A file is a store that only answers, so its drafts are listed and judged by the same code as those of the browser. What
//! is in it is taken over in [`super::pulihkan`].

use std::collections::BTreeMap;
use std::sync::Arc;

use super::envelope::{choose, seal};
use super::json::{self, Node, Writer};
use super::keys::{ALONG, OURS, copy_key, id_of_key, meta_key, note_key, quarantine_number};
use super::letak::Copy;
use super::listing::{DraftInfo, DraftState, MetaText};
use super::problem::RestoreError;
use super::store::{DraftStore, KeyValue, Seen, StoreError};
use super::wire::{Meta, encode_draft};
use crate::domain::document::Document;
use crate::domain::field::Field;
use crate::domain::order::PutInOrder;
use crate::text::data::belum_tersimpan;

/// What every such file says in `jenis`.
pub const JENIS: &str = "kalkulator-sakip-cadangan";

/// The version of the format that is written.
pub const VERSI: u64 = 1;

/// A file with drafts, opened; nothing of it is stored yet.
#[derive(Clone, Debug)]
pub struct Cadangan {
    /// When it was written, as it says; not checked.
    pub waktu: String,
    /// Its drafts, the last saved first.
    pub draf: Vec<Anggota>,
    /// Copies that do not open, each once, as they are.
    pub rusak: Vec<String>,
    /// Entries that are none of ours; they are left out.
    pub asing: usize,
    /// The file as a store that only answers.
    pub(super) isi: DraftStore<Arc<Isi>>,
}

/// A draft in the file.
#[derive(Clone, Debug)]
pub struct Anggota {
    /// What the list shows of it.
    pub info: DraftInfo,
    /// Its newest good copy, or that of a newer program; `None` when none opens.
    pub copy: Option<String>,
}

/// The texts of a file under their keys.
#[derive(Debug, Default)]
pub(super) struct Isi(BTreeMap<String, String>);

impl KeyValue for Arc<Isi> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.0.get(key).cloned())
    }
    fn set(&self, _: &str, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Unavailable)
    }
    fn remove(&self, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Unavailable)
    }
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.0.keys().cloned().collect())
    }
}

/// Whether a text is a file with all drafts, whatever its version.
pub fn is_backup(text: &str) -> bool {
    // Before anything is read: the word stands in no other file, but as something that a person typed.
    let named = || {
        let members = json::members(text, text).ok()?;
        let jenis = members.into_iter().find(|(name, _)| name == "jenis")?.1;
        Some(json::parse(jenis).ok()?.text() == Some(JENIS))
    };
    text.contains(JENIS) && named() == Some(true)
}

/// Opens a file with all drafts.
///
/// # Errors
/// [`RestoreError`]; a single draft that does not open is none.
pub fn read(text: &str) -> Result<Cadangan, RestoreError> {
    let text = text.trim_start_matches('\u{feff}');
    let members = json::members(text, text)?;
    let part = |name: &str| {
        members
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, part)| *part)
    };
    let word = |name| part(name).and_then(|part| json::parse(part).ok());
    if word("jenis").as_ref().and_then(Node::text) != Some(JENIS) {
        return Err(RestoreError::NotOurs { format: None });
    }
    match part("versi").and_then(|versi| versi.parse().ok()) {
        Some(VERSI) => {}
        None | Some(0) => return Err(RestoreError::NoVersion),
        Some(versi) => return Err(RestoreError::Newer { versi }),
    }
    let isi = part("isi").filter(|isi| isi.starts_with('{'));
    let mut texts = BTreeMap::new();
    let mut asing = 0_usize;
    for (key, part) in json::members(isi.ok_or(RestoreError::NoDocument)?, text)? {
        let ours = id_of_key(&key).is_some()
            || quarantine_number(&key).is_some()
            || ALONG.contains(&&*key);
        match json::parse(part) {
            Ok(Node::Text(text)) if ours => drop(texts.insert(key, text)),
            // What the program notes for itself belongs to the browser that it was noted in.
            Ok(Node::Text(_)) if key.starts_with(&note_key("")) => {}
            _ => asing = asing.saturating_add(1),
        }
    }
    let waktu = word("waktu")
        .as_ref()
        .and_then(Node::text)
        .unwrap_or_default()
        .to_owned();
    let isi = Arc::new(Isi(texts));
    Ok(Cadangan::of(
        waktu,
        asing,
        DraftStore::new(isi.clone(), Some(isi)),
    ))
}

impl Cadangan {
    fn of(waktu: String, asing: usize, isi: DraftStore<Arc<Isi>>) -> Self {
        let aside = isi.quarantined().unwrap_or_default();
        let mut rusak: Vec<String> = aside.into_iter().map(|(_, text)| text).collect();
        let mut draf = Vec::new();
        for mut info in isi.list().unwrap_or_default() {
            let copies = isi.copies(&info.id);
            let texts: Vec<&str> = copies.iter().filter_map(Copy::text).collect();
            let choice = choose(&texts);
            // The list believes a right checksum; here every draft is opened.
            let at = match (&choice.best, choice.newer) {
                (Some(best), _) => Some(best.index),
                (None, Some((index, _))) => {
                    info.state = DraftState::Newer;
                    Some(index)
                }
                (None, None) => {
                    info.state = DraftState::Damaged;
                    None
                }
            };
            let text = |at: usize| texts.get(at).map(|text| (*text).to_owned());
            rusak.extend(choice.damaged.iter().filter_map(|at| text(*at)));
            let copy = at.and_then(text);
            draf.push(Anggota { info, copy });
        }
        rusak.put_in_order();
        rusak.dedup();
        Cadangan {
            waktu,
            draf,
            rusak,
            asing,
            isi,
        }
    }
}

impl<K: KeyValue> DraftStore<K> {
    /// Every text of ours as one file; `open` is a draft with changes that are not stored: its id, what of it was seen, its content.
    /// Also the number of keys that did not answer, a whole store that lists none counted as one.
    ///
    /// # Errors
    /// [`StoreError`] when not even the keys are listed and there is nothing to write.
    pub fn backup(
        &self,
        open: Option<(&str, Seen, &Document)>,
        now: &str,
    ) -> Result<(String, usize), StoreError> {
        let mut texts = BTreeMap::new();
        let mut silent = 0_usize;
        let mut refused = None;
        for store in self.stores() {
            let keys = store.keys().unwrap_or_else(|error| {
                silent = silent.saturating_add(1);
                refused.get_or_insert(error);
                Vec::new()
            });
            for key in keys.into_iter().filter(|key| key.starts_with(OURS)) {
                match store.get(&key) {
                    Ok(Some(text)) => drop(texts.entry(key).or_insert(text)),
                    Ok(None) => {}
                    Err(_) => silent = silent.saturating_add(1),
                }
            }
        }
        if let Some((id, seen, document)) = open {
            self.add_unsaved(&mut texts, id, seen, document, now);
        }
        match refused {
            Some(error) if texts.is_empty() => Err(error),
            _ => Ok((write(&texts, now), silent)),
        }
    }

    /// What could not be stored: in the place of its draft where nothing newer stands there; else as a draft of its own, for
    /// of two copies of one draft the file gives back one.
    fn add_unsaved(
        &self,
        texts: &mut BTreeMap<String, String>,
        id: &str,
        seen: Seen,
        document: &Document,
        now: &str,
    ) {
        let body = encode_draft(document, Meta::at(now));
        let copies = self.copies(id);
        if self.may_write(id, &copies, seen).is_ok() {
            let rev = self.next_rev(id, &copies, seen);
            texts.insert(copy_key(id), seal(rev, now, &body));
            return;
        }
        let stored = self.meta(id);
        let mut meta = MetaText::of(document, stored.as_ref());
        meta.trashed = false;
        meta.nama = Some(belum_tersimpan(
            meta.nama.as_deref(),
            document.identitas(Field::Tahun),
            document.identitas(Field::Instansi),
        ));
        // One that was restored from an earlier file keeps its keys.
        let mut own = format!("{id}-belum-tersimpan");
        while texts.keys().any(|key| id_of_key(key) == Some(&own)) {
            own.push_str("-lagi");
        }
        texts.insert(copy_key(&own), seal(1, now, &body));
        texts.insert(meta_key(&own), seal(1, now, &meta.encode()));
    }
}

fn write(texts: &BTreeMap<String, String>, now: &str) -> String {
    let mut out = Writer::default();
    out.map(|out| {
        out.line().pair("jenis", JENIS);
        out.line().key("versi").number(VERSI);
        out.line().pair("waktu", now);
        out.line().key("isi").map(|out| {
            for (key, text) in texts {
                out.line().pair(key, text);
            }
            out.line();
        });
        out.line();
    });
    let mut text = out.finish();
    text.push('\n');
    text
}
