//! An office: some tabs that show a draft, two stores, and what may happen to them. It watches that what was told to be
//! stored is never written over and is what the next visit opens.
//!
//! The first store is one for all tabs. Of the second each has a view of its own ([`super::peta`]).

use std::collections::BTreeMap;
use std::rc::Rc;

use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::draft::envelope::claimed_rev;
use kalkulator_sakip::draft::store::{DraftStore, Loaded, Seen, StoreError};

use super::WHEN;
use super::kegagalan::document;
use super::memory::Memory;
use super::peta::Peta;
use super::store::{Store, key};

/// Longer than the key beside a draft, shorter than a draft.
const SMALL: usize = 300;

/// What may happen. The numbers choose a tab, a place in a text, how far back.
#[derive(Clone, Copy, Debug)]
pub enum Kejadian {
    /// The page of a tab is loaded, and shows the list of drafts.
    Mulai(usize),
    /// A tab opens the draft, or opens it anew.
    Buka(usize),
    Tutup(usize),
    /// A tab stores another text; it opens the draft if it must, and becomes the one that writes.
    Simpan(usize),
    /// The same of a tab that was asleep and does not know that another one writes.
    Terlambat(usize),
    /// Power cut: every tab is gone, and with them the last so many saves of the first store.
    Padam(usize),
    /// The first store loses everything, the tabs stay.
    Kosong,
    /// The second one does, and the browser starts anew.
    SalinanHilang,
    /// A copy is cut off, or one of its letters is another one.
    Potong(usize, usize),
    Balik(usize, usize),
    /// The first store is full until the next one of these; or only small keys fit.
    Penuh,
    Sesak,
}

/// A page that is loaded.
struct Tab {
    salinan: Rc<Peta>,
    /// What it has seen of the draft, where that is open.
    seen: Option<Seen>,
    /// Whether it has been the one that writes since it opened the draft, and may think that it still is.
    wrote: bool,
}

impl Tab {
    fn new(disk: &Rc<Memory>) -> Self {
        Tab {
            salinan: Peta::new(disk),
            seen: None,
            wrote: false,
        }
    }
}

struct Dunia {
    /// Whether a tab that becomes the one that writes reads the second store anew.
    segar: bool,
    first: Rc<Memory>,
    second: Rc<Memory>,
    /// What the first store held after each save.
    before: Vec<BTreeMap<String, String>>,
    tabs: [Option<Tab>; 3],
    writer: Option<usize>,
    texts: usize,
    /// How often a tab was told that another one was first.
    refused: usize,
    /// What was told to be stored last, and what was tried since and refused: that may be there, too.
    told: String,
    told_rev: u64,
    tried: Vec<String>,
    /// Both stores hold what was told, so that either may fail now.
    whole: bool,
}

/// In words what was lost.
pub type Hasil<T = ()> = Result<T, String>;

impl Dunia {
    fn new(segar: bool) -> Self {
        let mut dunia = Dunia {
            segar,
            first: Rc::default(),
            second: Rc::default(),
            before: Vec::new(),
            tabs: [None, None, None],
            writer: Some(0),
            texts: 0,
            refused: 0,
            told: String::new(),
            told_rev: 0,
            tried: Vec::new(),
            whole: false,
        };
        dunia.tabs[0] = Some(Tab {
            seen: Some(Seen::default()),
            wrote: true,
            ..Tab::new(&dunia.second)
        });
        dunia.simpan(0).expect("nothing to lose yet");
        dunia
    }

    /// Does something in a tab with its drafts. Where a key of the first store goes, the others hear of it.
    fn di<T>(&self, tab: &Tab, act: impl FnOnce(&Store) -> T) -> T {
        let removed = self.first.removed.get();
        let result = act(&DraftStore::new(
            self.first.clone(),
            Some(tab.salinan.clone()),
        ));
        tab.salinan.tuntas();
        if self.first.removed.get() != removed {
            let others = self.tabs.iter().flatten();
            for other in others.filter(|other| !Rc::ptr_eq(&other.salinan, &tab.salinan)) {
                other.salinan.segarkan("");
            }
        }
        result
    }

    fn mulai(&mut self, tab: usize) {
        self.tutup(tab);
        self.tabs[tab] = Some(Tab::new(&self.second));
    }

    fn tutup(&mut self, tab: usize) {
        self.tabs[tab] = None;
        if self.writer == Some(tab) {
            self.writer = None;
        }
    }

    /// Opens the draft as the tab sees it, and asks to write it, which it may where no other tab does.
    fn buka(&mut self, tab: usize) -> Hasil {
        if self.tabs[tab].is_none() {
            self.mulai(tab);
        }
        self.muat(tab);
        match self.writer {
            Some(other) if other != tab => Ok(()),
            _ => self.menulis(tab),
        }
    }

    /// What the tab shows from now on; where nothing opens, the list of drafts.
    fn muat(&mut self, at: usize) -> Option<String> {
        let tab = self.tabs[at].as_ref()?;
        let loaded = self.di(tab, |store| store.load("x")).ok();
        let tab = self.tabs[at].as_mut()?;
        tab.wrote = false;
        tab.seen = loaded.as_ref().map(Loaded::seen);
        Some(loaded?.document.identitas(Field::Instansi).to_owned())
    }

    /// A tab becomes the one that writes, and takes in what is newer than what it has seen.
    fn menulis(&mut self, at: usize) -> Hasil {
        let Some(Tab {
            salinan,
            seen: Some(seen),
            ..
        }) = &self.tabs[at]
        else {
            return Ok(());
        };
        let seen = *seen;
        self.writer = Some(at);
        if self.segar {
            salinan.segarkan(&key("x:"));
        }
        let tab = self.tabs[at].as_ref().expect("it is open");
        let newest = self.di(tab, |store| store.newest("x")).expect("ours");
        if newest.rev > seen.rev {
            if let Some(text) = self.muat(at) {
                self.benar(&text)?;
            }
        } else if let Some(tab) = &mut self.tabs[at] {
            // It has looked for all that there is.
            let heard = newest.heard;
            tab.seen = Some(Seen { heard, ..seen });
        }
        if let Some(tab) = &mut self.tabs[at] {
            tab.wrote = true;
        }
        Ok(())
    }

    fn simpan(&mut self, at: usize) -> Hasil {
        if self.tabs[at].as_ref().is_none_or(|tab| tab.seen.is_none()) {
            self.buka(at)?;
        }
        if self.writer != Some(at) {
            self.menulis(at)?;
        }
        self.tulis(at)
    }

    /// A tab without the lock has nothing to go by but the first store: where that says nothing of the last save, for it was
    /// emptied since or had no room even for a small key, only the lock keeps that save.
    fn terlambat(&mut self, at: usize) -> Hasil {
        let texts = self.first.texts.borrow();
        let says = texts.values().filter_map(|text| claimed_rev(text)).max();
        let known = says.is_some_and(|rev| rev >= self.told_rev) && self.first.room.get().is_none();
        drop(texts);
        let wrote = self.tabs[at].as_ref().is_some_and(|tab| tab.wrote);
        if known && wrote {
            self.tulis(at)
        } else {
            Ok(())
        }
    }

    fn tulis(&mut self, at: usize) -> Hasil {
        let Some(tab) = &self.tabs[at] else {
            return Ok(());
        };
        let Some(seen) = tab.seen else { return Ok(()) };
        self.texts += 1;
        let text = format!("Dinas {}", self.texts);
        let stored = self.di(tab, |store| store.save("x", &document(&text), seen, WHEN));
        let kept = tab.salinan.tuntas();
        let seen = match stored {
            Ok(saved) if saved.refused.is_none() || kept => {
                if seen.rev < self.told_rev {
                    return Err(format!("{text} written over {}", self.told));
                }
                self.told_rev = saved.rev;
                self.told = text;
                self.tried.clear();
                // Where one of the two has not taken it, the other one alone holds it.
                self.whole = saved.refused.is_none() && kept;
                self.before.push(self.first.texts.borrow().clone());
                Some(saved.rev.into())
            }
            // Told that it is not stored.
            Ok(saved) => {
                self.tried.push(text);
                Some(saved.rev.into())
            }
            // Told, and what another tab stored stays.
            Err(StoreError::Conflict { stored_rev }) => {
                assert!(stored_rev > seen.rev);
                self.refused += 1;
                None
            }
            Err(StoreError::Full) => {
                self.tried.push(text);
                Some(seen)
            }
            Err(error) => panic!("{error:?}"),
        };
        if let Some(tab) = &mut self.tabs[at] {
            tab.seen = seen;
        }
        Ok(())
    }

    fn benar(&self, text: &str) -> Hasil {
        match text == self.told || self.tried.iter().any(|tried| tried == text) {
            true => Ok(()),
            false => Err(format!("told {:?}, opened {text:?}", self.told)),
        }
    }

    /// The next visit finds what was told, or newer.
    fn berikutnya(&self) -> Hasil {
        let tab = Tab::new(&self.second);
        let loaded = self.di(&tab, |store| store.load("x"));
        let loaded = loaded.map_err(|error| format!("lost: {error:?}"))?;
        self.benar(loaded.document.identitas(Field::Instansi))
    }

    /// Gives whether it was a fault.
    fn terjadi(&mut self, kejadian: Kejadian) -> Hasil<bool> {
        use Kejadian::*;
        let fault = !matches!(
            kejadian,
            Mulai(_) | Buka(_) | Tutup(_) | Simpan(_) | Terlambat(_)
        );
        let full = self.first.room.get().is_some() || self.first.longest.get().is_some();
        let ends = full && matches!(kejadian, Penuh | Sesak);
        if fault && !ends && !self.whole {
            return Ok(false);
        }
        match kejadian {
            Mulai(tab) => self.mulai(tab),
            Buka(tab) => self.buka(tab)?,
            Tutup(tab) => self.tutup(tab),
            Simpan(tab) => self.simpan(tab)?,
            Terlambat(tab) => self.terlambat(tab)?,
            Padam(saves) => {
                self.mati();
                let kept = self.before.len().saturating_sub(saves);
                self.before.truncate(kept);
                let texts = self.before.last().cloned().unwrap_or_default();
                *self.first.texts.borrow_mut() = texts;
            }
            Kosong => self.first.texts.borrow_mut().clear(),
            SalinanHilang => {
                self.mati();
                self.second.texts.borrow_mut().clear();
            }
            Potong(copy, at) => self.rusak(copy, |text| {
                let end = at % text.len();
                (0..=end)
                    .rev()
                    .find_map(|end| text.get(..end))
                    .map(str::to_owned)
            }),
            Balik(copy, at) => self.rusak(copy, |text| {
                let mut bytes = text.as_bytes().to_vec();
                let at = at % bytes.len();
                bytes[at] ^= 1;
                String::from_utf8(bytes).ok()
            }),
            Penuh | Sesak if full => {
                self.first.room.set(None);
                self.first.longest.set(None);
            }
            Penuh => self.first.room.set(Some(0)),
            Sesak => self.first.longest.set(Some(SMALL)),
        }
        if fault {
            self.whole = false;
            self.berikutnya()?;
        }
        Ok(fault)
    }

    fn mati(&mut self) {
        self.tabs = [None, None, None];
        self.writer = None;
    }

    fn rusak(&self, copy: usize, change: impl FnOnce(&str) -> Option<String>) {
        let (memory, part) = [
            (&self.first, "x:a"),
            (&self.first, "x:b"),
            (&self.second, "x:c"),
        ][copy];
        if let Some(text) = memory.text(&key(part)).filter(|text| !text.is_empty())
            && let Some(changed) = change(&text)
        {
            memory.put(&key(part), &changed);
        }
    }
}

/// Runs a sequence; gives the saves, the faults and the refusals in it.
pub fn jalan(segar: bool, sequence: &[Kejadian]) -> Hasil<[usize; 3]> {
    let mut dunia = Dunia::new(segar);
    let mut faults = 0;
    for kejadian in sequence {
        faults += usize::from(dunia.terjadi(*kejadian)?);
    }
    dunia.berikutnya()?;
    Ok([dunia.texts, faults, dunia.refused])
}
