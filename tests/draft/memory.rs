//! A store in memory that fails on demand.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use kalkulator_sakip::draft::store::{KeyValue, StoreError};

/// A store in memory that can be made to fail.
#[derive(Default)]
pub struct Memory {
    pub texts: RefCell<BTreeMap<String, String>>,
    /// Units that may be stored in all.
    pub room: Cell<Option<usize>>,
    /// Longer texts find no room.
    pub longest: Cell<Option<usize>>,
    /// How many keys were removed: other tabs hear of that.
    pub removed: Cell<usize>,
    /// Keys containing this do not answer.
    pub silent: RefCell<Option<String>>,
    /// Writes are accepted and forgotten.
    pub forgetful: Cell<bool>,
    /// Removals are accepted and nothing goes.
    pub clings: Cell<bool>,
    /// Nothing at all is answered, as where the browser shuts the storage off.
    pub shut: Cell<bool>,
    /// Changes until the computer goes off: none after them.
    pub changes_left: Cell<Option<usize>>,
}

impl Memory {
    fn answer(&self, key: &str) -> Result<(), StoreError> {
        if self.shut.get() {
            return Err(StoreError::Unavailable);
        }
        match &*self.silent.borrow() {
            Some(part) if key.contains(part.as_str()) => {
                Err(StoreError::Other("NS_ERROR_FILE_CORRUPTED".into()))
            }
            _ => Ok(()),
        }
    }

    fn change(&self) -> Result<(), StoreError> {
        let left = self.changes_left.get();
        if left == Some(0) {
            return Err(StoreError::Other("off".into()));
        }
        self.changes_left.set(left.map(|left| left - 1));
        Ok(())
    }

    /// What stands there under any key.
    pub fn holds(&self, text: &str) -> bool {
        self.texts.borrow().values().any(|kept| kept == text)
    }

    /// A store that works, with what stood here.
    pub fn mended(&self) -> Rc<Memory> {
        let again = Memory::default();
        *again.texts.borrow_mut() = self.texts.borrow().clone();
        Rc::new(again)
    }

    pub fn text(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    pub fn put(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.into(), text.into());
    }
}

impl KeyValue for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.answer(key)?;
        Ok(self.text(key))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.answer(key)?;
        let others = |texts: &BTreeMap<String, String>| -> usize {
            texts
                .iter()
                .filter(|(other, _)| *other != key)
                .map(|(key, text)| key.len() + text.len())
                .sum()
        };
        if self
            .room
            .get()
            .is_some_and(|room| others(&self.texts.borrow()) + key.len() + text.len() > room)
        {
            return Err(StoreError::Full);
        }
        if self.longest.get().is_some_and(|most| text.len() > most) {
            return Err(StoreError::Full);
        }
        self.change()?;
        if !self.forgetful.get() {
            self.put(key, text);
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.answer(key)?;
        self.change()?;
        self.removed.set(self.removed.get() + 1);
        if !self.clings.get() {
            self.texts.borrow_mut().remove(key);
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.answer("")?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}
