//! The second store as one tab sees it, after `salinan.js`: a map that was read when the tab started and is read anew when
//! somebody says so, and changes that come to the disk behind it, where a newer copy of another tab stays.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use kalkulator_sakip::draft::store::{KeyValue, StoreError};

use super::memory::Memory;

enum Ubah {
    Taruh(String, String),
    Buang(String),
    Pindah(String, String, Option<String>),
}

/// What a tab sees.
pub struct Peta {
    disk: Rc<Memory>,
    texts: RefCell<BTreeMap<String, String>>,
    /// On the way to the disk.
    writing: RefCell<Vec<Ubah>>,
    /// Keys whose last change the disk has not taken.
    lost: RefCell<BTreeSet<String>>,
}

impl Peta {
    /// Of a tab that starts now.
    pub fn new(disk: &Rc<Memory>) -> Rc<Self> {
        Rc::new(Peta {
            disk: disk.clone(),
            texts: disk.texts.clone(),
            writing: RefCell::default(),
            lost: RefCell::default(),
        })
    }

    /// Reads anew what stands under keys that begin so.
    pub fn segarkan(&self, begin: &str) {
        let mut texts = self.texts.borrow_mut();
        texts.retain(|key, _| !key.starts_with(begin));
        let disk = self.disk.texts.borrow();
        let found = disk.iter().filter(|(key, _)| key.starts_with(begin));
        texts.extend(found.map(|(key, text)| (key.clone(), text.clone())));
    }

    /// Writes what is on the way, and tells whether every change is kept.
    pub fn tuntas(&self) -> bool {
        for change in self.writing.take() {
            self.tulis(change);
        }
        self.lost.borrow().is_empty()
    }

    fn tulis(&self, change: Ubah) {
        let mut disk = self.disk.texts.borrow_mut();
        match change {
            Ubah::Taruh(key, text) => {
                let there = disk.get(&key).filter(|_| key.ends_with(":c"));
                let newer = there.filter(|there| rev(there) >= rev(&text) && **there != text);
                if let Some(there) = newer {
                    self.texts.borrow_mut().insert(key.clone(), there.clone());
                    self.lost.borrow_mut().insert(key);
                } else {
                    self.lost.borrow_mut().remove(&key);
                    disk.insert(key, text);
                }
            }
            Ubah::Buang(key) => {
                disk.remove(&key);
            }
            Ubah::Pindah(from, to, text) => {
                match disk.get(&from) {
                    there if there == text.as_ref() => drop(disk.remove(&from)),
                    Some(there) => drop(self.texts.borrow_mut().insert(from, there.clone())),
                    None => {}
                }
                disk.extend(text.map(|text| (to, text)));
            }
        }
    }
}

/// As `salinan.js` reads it: by the first line alone.
fn rev(text: &str) -> Option<u64> {
    let (rev, _) = text.strip_prefix("KS1 rev=")?.split_once(' ')?;
    rev.parse().ok()
}

impl KeyValue for Peta {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().insert(key.into(), text.into());
        let change = Ubah::Taruh(key.into(), text.into());
        self.writing.borrow_mut().push(change);
        Ok(())
    }

    fn shift(&self, from: &str, to: &str) -> Result<(), StoreError> {
        let mut texts = self.texts.borrow_mut();
        let text = texts.remove(from);
        texts.extend(text.clone().map(|text| (to.into(), text)));
        let change = Ubah::Pindah(from.into(), to.into(), text);
        self.writing.borrow_mut().push(change);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().remove(key);
        self.writing.borrow_mut().push(Ubah::Buang(key.into()));
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}
