//! Offices with power cuts: some tabs, two stores, and made-up sequences of saves and faults. Whatever was told to be stored
//! is what opens next, as long as one fault at a time strikes and a save lies between two of them.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::draft::store::{DraftStore, StoreError};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::WHEN;
use super::memory::Memory;
use super::store::{Store, document, key};

/// What may happen. The numbers choose a tab, a place in a text, how far back.
#[derive(Clone, Copy, Debug)]
enum Kejadian {
    /// A tab stores another text, if it is open.
    Simpan(usize),
    /// A tab opens the draft, or opens it anew.
    Buka(usize),
    Tutup(usize),
    /// Power cut: every tab is gone, and with them the last so many saves of the first store.
    Padam(usize),
    /// The first store loses everything, the tabs stay.
    Kosong,
    /// The second one does, and the browser starts anew.
    SalinanHilang,
    /// A copy is cut off, or one of its letters is another one.
    Potong(usize, usize),
    Balik(usize, usize),
    /// The first store is full until the next one of these.
    Penuh,
}

fn kejadian() -> impl Strategy<Value = Kejadian> {
    use Kejadian::*;
    prop_oneof![
        12 => (0..3_usize).prop_map(Simpan),
        3 => (0..3_usize).prop_map(Buka),
        1 => (0..3_usize).prop_map(Tutup),
        1 => (0..30_usize).prop_map(Padam),
        1 => Just(Kosong),
        1 => Just(SalinanHilang),
        1 => (0..3_usize, any::<usize>()).prop_map(|(copy, at)| Potong(copy, at)),
        1 => (0..3_usize, any::<usize>()).prop_map(|(copy, at)| Balik(copy, at)),
        1 => Just(Penuh),
    ]
}

struct Dunia {
    first: Rc<Memory>,
    second: Rc<Memory>,
    /// What the first store held after each save.
    before: Vec<BTreeMap<String, String>>,
    /// The revision that each open tab has seen.
    tabs: [Option<u64>; 3],
    texts: usize,
    /// What was told to be stored last, and what was tried since and refused: that may be there, too.
    told: String,
    told_rev: u64,
    tried: Vec<String>,
    /// Both stores hold what was told, so that either may fail now.
    whole: bool,
}

impl Dunia {
    fn new() -> Self {
        let mut dunia = Dunia {
            first: Rc::default(),
            second: Rc::default(),
            before: Vec::new(),
            tabs: [Some(0), None, None],
            texts: 0,
            told: String::new(),
            told_rev: 0,
            tried: Vec::new(),
            whole: false,
        };
        dunia.simpan(0);
        dunia
    }

    fn store(&self) -> Store {
        DraftStore::new(self.first.clone(), Some(self.second.clone()))
    }

    fn simpan(&mut self, tab: usize) {
        let Some(seen) = self.tabs[tab] else { return };
        self.texts += 1;
        let text = format!("Dinas {}", self.texts);
        match self.store().save("x", &document(&text), seen, WHEN) {
            Ok(saved) => {
                assert!(saved.rev > seen);
                assert!(
                    seen >= self.told_rev,
                    "written over what another tab stored"
                );
                self.told_rev = saved.rev;
                self.tabs[tab] = Some(saved.rev);
                self.told = text;
                self.tried.clear();
                // Where the first store has no room, the second one alone holds it.
                self.whole = saved.refused.is_none();
                self.before.push(self.first.texts.borrow().clone());
            }
            // Told, and what another tab stored stays.
            Err(StoreError::Conflict { stored_rev }) => {
                assert!(stored_rev > seen);
                self.tabs[tab] = None;
            }
            Err(StoreError::Full) => self.tried.push(text),
            Err(error) => panic!("{error:?}"),
        }
    }

    /// Opens the draft as a tab does: it is what was told, or newer.
    fn buka(&self) -> u64 {
        let loaded = self.store().load("x");
        let loaded = loaded.unwrap_or_else(|error| panic!("lost: {error:?}"));
        let text = loaded.document.identitas(Field::Instansi);
        assert!(
            text == self.told || self.tried.iter().any(|tried| tried == text),
            "told {:?}, opened {text:?}",
            self.told
        );
        loaded.rev
    }

    fn terjadi(&mut self, kejadian: Kejadian) -> bool {
        let fault = !matches!(
            kejadian,
            Kejadian::Simpan(_) | Kejadian::Buka(_) | Kejadian::Tutup(_)
        );
        let ends = matches!(kejadian, Kejadian::Penuh) && self.first.room.get().is_some();
        if fault && !ends && !self.whole {
            return false;
        }
        match kejadian {
            Kejadian::Simpan(tab) => self.simpan(tab),
            Kejadian::Buka(tab) => self.tabs[tab] = Some(self.buka()),
            Kejadian::Tutup(tab) => self.tabs[tab] = None,
            Kejadian::Padam(saves) => {
                self.tabs = [None; 3];
                let kept = self.before.len().saturating_sub(saves);
                self.before.truncate(kept);
                let texts = self.before.last().cloned().unwrap_or_default();
                *self.first.texts.borrow_mut() = texts;
            }
            Kejadian::Kosong => self.first.texts.borrow_mut().clear(),
            Kejadian::SalinanHilang => {
                self.tabs = [None; 3];
                self.second.texts.borrow_mut().clear();
            }
            Kejadian::Potong(copy, at) => self.rusak(copy, |text| {
                let end = at % text.len();
                (0..=end)
                    .rev()
                    .find_map(|end| text.get(..end))
                    .map(str::to_owned)
            }),
            Kejadian::Balik(copy, at) => self.rusak(copy, |text| {
                let mut bytes = text.as_bytes().to_vec();
                let at = at % bytes.len();
                bytes[at] ^= 1;
                String::from_utf8(bytes).ok()
            }),
            Kejadian::Penuh => {
                let room = self.first.room.get().is_none().then_some(0);
                self.first.room.set(room);
            }
        }
        if fault {
            self.whole = false;
            self.buka();
        }
        fault
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

#[test]
fn what_was_told_to_be_stored_is_what_opens_next() {
    let config = Config {
        cases: 600,
        failure_persistence: None,
        ..Config::default()
    };
    let (saves, faults) = (Cell::new(0), Cell::new(0));
    let mut runner = TestRunner::new(config);
    runner
        .run(&prop::collection::vec(kejadian(), 1..80), |sequence| {
            let mut dunia = Dunia::new();
            for kejadian in sequence {
                let fault = dunia.terjadi(kejadian);
                faults.set(faults.get() + usize::from(fault));
            }
            dunia.buka();
            saves.set(saves.get() + dunia.texts);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
    println!(
        "{} saves, {} faults, nothing lost",
        saves.get(),
        faults.get()
    );
    assert!(faults.get() > 1000, "too few faults to prove anything");
}
