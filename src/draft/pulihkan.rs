//! Drafts of a file with all drafts come back. None of those that are here is overwritten: each that comes takes a free id,
//! and one that it replaces goes to the trash. All of it is stored and read back, or nothing is changed.

use std::collections::BTreeMap;

use super::cadangan::{Anggota, Cadangan};
use super::envelope::{seal, unseal};
use super::keys::{
    ALONG, copy_key, id_of_key, is_id, meta_key, quarantine_key, quarantine_number, slots,
};
use super::listing::MetaText;
use super::ruang::{Usage, units};
use super::simpan::put;
use super::store::{DraftStore, KeyValue, StoreError};

/// No draft was ever saved so often, and the rescue page cannot count further.
const MOST_SAVES: u64 = 1 << 53;

/// How a draft of the file stands to those of this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Banding {
    /// There is none like it.
    Baru,
    /// One has the same content, whatever its id.
    Sama {
        /// It lies in the trash.
        trashed: bool,
    },
    /// The draft of this id has another content.
    Berbeda {
        /// When the one of this browser was saved.
        saved_at: String,
    },
}

/// A draft that is to be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tugas {
    /// Its position in [`Cadangan::draf`].
    pub index: usize,
    /// Its id here; nobody has it yet.
    pub id: String,
    /// A name of its own in place of the one in the file.
    pub nama: Option<String>,
    /// The draft here of the same id as in the file goes to the trash.
    pub ganti: bool,
}

/// What was taken over, so that it can be taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terpasang {
    /// New drafts, with their revisions.
    pub baru: Vec<(String, u64)>,
    /// Drafts that went to the trash.
    pub diganti: Vec<String>,
    /// Keys of copies that do not open.
    pub rusak: Vec<String>,
    /// What is kept beside the drafts and was not here, with its keys.
    pub catatan: Vec<(String, String)>,
}

/// Why nothing was taken over; everything is as before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batal {
    /// What the store said.
    pub error: StoreError,
    /// So many UTF-16 units are lacking, where that is why.
    pub kurang: Option<usize>,
}

impl From<StoreError> for Batal {
    fn from(error: StoreError) -> Self {
        Batal {
            error,
            kurang: None,
        }
    }
}

impl<K: KeyValue> DraftStore<K> {
    /// How each draft of a file stands to those here.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn compare(&self, from: &Cadangan) -> Result<Vec<Banding>, StoreError> {
        let here = self.list()?;
        let mut bodies: BTreeMap<String, bool> = BTreeMap::new();
        for info in &here {
            let copies = self.copies(&info.id);
            let whole = copies.iter().filter_map(|copy| unseal(copy.text()?));
            if let Some(newest) = whole.max_by_key(|copy| copy.rev) {
                let trashed = bodies.entry(newest.body.to_owned()).or_insert(true);
                *trashed = *trashed && info.trashed;
            }
        }
        let compare = |draf: &Anggota| {
            let body = draf.copy.as_deref().and_then(unseal).map(|copy| copy.body);
            if let Some(trashed) = body.and_then(|body| bodies.get(body)) {
                return Banding::Sama { trashed: *trashed };
            }
            match here.iter().find(|info| info.id == draf.info.id) {
                Some(info) => Banding::Berbeda {
                    saved_at: info.saved_at.clone(),
                },
                None => Banding::Baru,
            }
        };
        Ok(from.draf.iter().map(compare).collect())
    }

    /// Takes drafts of a file over, what is kept beside them where there is none here, and with `rusak` the copies that do
    /// not open and are not here yet.
    ///
    /// # Errors
    /// [`Batal`]: nothing is changed then.
    pub fn take_over(
        &self,
        from: &Cadangan,
        tugas: &[Tugas],
        rusak: bool,
    ) -> Result<Terpasang, Batal> {
        let mut done = Terpasang::default();
        // Keys that nobody has, in the order in which they are written; then keys that get another text.
        let (mut new, mut other) = (Vec::new(), Vec::new());
        for of in tugas {
            let Some(Anggota {
                info,
                copy: Some(copy),
            }) = from.draf.get(of.index)
            else {
                continue;
            };
            let Some(envelope) = unseal(copy) else {
                continue;
            };
            let known = |id: &String| done.baru.iter().any(|(taken, _)| taken == id);
            if !is_id(&of.id) {
                return Err(StoreError::BadId.into());
            }
            if known(&of.id) || self.is_there(&of.id) {
                return Err(StoreError::Conflict { stored_rev: 0 }.into());
            }
            let kept = from.isi.meta(&info.id).map(|meta| meta.text);
            let mut meta = kept.unwrap_or_else(|| MetaText::of_info(info));
            if let Some(nama) = &of.nama {
                meta.nama = Some(nama.clone());
            }
            let [slot, _] = slots(&of.id);
            // A revision that cannot be counted past begins anew: the next save would be no newer.
            let (rev, copy) = match envelope.rev {
                0..MOST_SAVES => (envelope.rev, copy.clone()),
                _ => (1, seal(1, envelope.saved_at, envelope.body)),
            };
            let beside = seal(rev, envelope.saved_at, &meta.encode());
            new.push((slot, copy));
            new.push((meta_key(&of.id), beside));
            done.baru.push((of.id.clone(), rev));
            if of.ganti && self.is_there(&info.id) {
                other.push((meta_key(&info.id), self.trashed_meta(&info.id)));
                done.diganti.push(info.id.clone());
            }
        }
        let aside = self.quarantined()?;
        let has = |text: &String| aside.iter().any(|(_, other)| other == text);
        let mut texts: Vec<String> = if rusak {
            from.rusak.clone()
        } else {
            Vec::new()
        };
        texts.retain(|text| !has(text));
        let from_file = texts.len();
        // A key that does not open is about to be written over.
        let lost = other
            .iter()
            .filter_map(|(key, _)| self.kv.get(key).ok().flatten());
        texts.extend(lost.filter(|text| unseal(text).is_none()));
        let highest = aside
            .iter()
            .filter_map(|(key, _)| quarantine_number(key))
            .max();
        let numbers = highest.unwrap_or(0).saturating_add(1)..;
        let aside = numbers.map(quarantine_key).zip(texts);
        new.extend(aside.inspect(|(key, _)| done.rusak.push(key.clone())));
        done.rusak.truncate(from_file);
        for key in ALONG {
            if let (Some(text), None) = (from.isi.kv.get(key)?, self.kv.get(key)?) {
                done.catatan.push((key.into(), text));
            }
        }
        new.extend(done.catatan.iter().cloned());
        self.write_all(&new, &other)?;
        // The second store may be shut: what stands in the first one is stored.
        let second =
            |key: &str, text: &str| self.salinan.as_ref().map(|store| store.set(key, text));
        for (key, text) in new.iter().chain(&other) {
            let _ = match id_of_key(key) {
                Some(id) if *key != meta_key(id) => second(&copy_key(id), text),
                Some(_) => second(key, text),
                None => None,
            };
        }
        Ok(done)
    }

    /// Takes back what was taken over. A draft that was changed since stays; the number of these.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn take_back(&self, done: &Terpasang) -> Result<usize, StoreError> {
        let mut left = 0_usize;
        for (id, rev) in &done.baru {
            if self.info(id).rev > *rev {
                left = left.saturating_add(1);
            } else {
                self.delete_forever(id)?;
            }
        }
        for key in &done.rusak {
            self.kv.remove(key)?;
        }
        for (key, text) in &done.catatan {
            // What was kept there since stays.
            if self.kv.get(key)?.as_ref() == Some(text) {
                self.kv.remove(key)?;
            }
        }
        for id in &done.diganti {
            // It is in the trash, from where it can be taken by hand.
            let _ = self.untrash(id);
        }
        Ok(left)
    }

    /// What the key beside a draft says once it lies in the trash.
    fn trashed_meta(&self, id: &str) -> String {
        let info = self.info(id);
        let (rev, saved_at, mut text) = match self.meta(id) {
            Some(meta) => (meta.rev, meta.saved_at, meta.text),
            None => (info.rev, info.saved_at.clone(), MetaText::of_info(&info)),
        };
        text.trashed = true;
        seal(rev, &saved_at, &text.encode())
    }

    /// Writes and reads back all of it or nothing: `new` keys that nobody has, and `other` texts for keys that are there.
    fn write_all(&self, new: &[(String, String)], other: &[(String, String)]) -> Result<(), Batal> {
        let before = other.iter().map(|(key, _)| Ok((key, self.kv.get(key)?)));
        let before: Vec<_> = before.collect::<Result<_, StoreError>>()?;
        let mut all = new.iter().chain(other);
        let Some(error) = all.find_map(|(key, text)| put(&self.kv, key, text).err()) else {
            return Ok(());
        };
        // The room that the new ones took is free before the old texts are put back.
        for (key, _) in new {
            let _ = self.kv.remove(key);
        }
        for (key, text) in before {
            let _ = match text {
                Some(text) => self.kv.set(key, &text),
                None => self.kv.remove(key),
            };
        }
        let needed = new.iter().fold(0, |sum: usize, (key, text)| {
            sum.saturating_add(units(key)).saturating_add(units(text))
        });
        let free = self.usage().map_or(usize::MAX, Usage::free);
        let lacking = needed.saturating_sub(free);
        let kurang = (error == StoreError::Full && lacking > 0).then_some(lacking);
        Err(Batal { error, kurang })
    }
}
