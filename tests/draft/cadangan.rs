//! All drafts in one file and back: nothing is lost on the way, and nothing of the browser's is changed where it cannot be
//! done whole.

use std::cell::Cell;
use std::rc::Rc;

use kalkulator_sakip::domain::document::{Document, RowId};
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::draft::cadangan::{self, Cadangan};
use kalkulator_sakip::draft::envelope::{seal, unseal};
use kalkulator_sakip::draft::pulihkan::{Banding, Batal, Tugas};
use kalkulator_sakip::draft::store::{DraftStore, KeyValue, StoreError};

use super::memory::Memory;
use super::store::{Store, document, key, store};
use super::{WHEN, set};

const LATER: &str = "2026-11-22T08:00:00+07:00";

/// Every file of a draft that was ever released.
fn fixtures() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/drafts");
    let files = std::fs::read_dir(folder).unwrap().flatten();
    let names = files.map(|file| file.file_name().into_string().unwrap());
    let mut names: Vec<String> = names
        .filter(|name| name.starts_with("v1-") && name.ends_with(".json"))
        .collect();
    names.sort();
    assert!(names.len() >= 8, "{names:?}");
    let read = |name: String| {
        let text = std::fs::read_to_string(format!("{folder}/{name}")).unwrap();
        (name.replace(['.', '_'], "-"), text)
    };
    names.into_iter().map(read).collect()
}

/// A browser with the fixtures as they are, one in the trash, one with a name, one damaged copy aside.
fn filled() -> (Rc<Memory>, Store) {
    let (memory, store) = store();
    for (at, (id, body)) in fixtures().into_iter().enumerate() {
        memory.put(&key(&format!("{id}:a")), &seal(at as u64 + 1, WHEN, &body));
    }
    store.save("x", &document("satu"), 0, WHEN).unwrap();
    store.save("x", &document("dua"), 1, LATER).unwrap();
    store.rename("x", "Nama \u{202e} \"sendiri\"").unwrap();
    store.save("buang", &document("buang"), 0, WHEN).unwrap();
    store.trash("buang").unwrap();
    memory.put(&key("karantina:3"), "rusak sejak dulu\u{0}\u{2028}");
    (memory, store)
}

pub fn opened(text: &str) -> Cadangan {
    cadangan::read(text).unwrap_or_else(|error| panic!("{error:?} in {text:.300}"))
}

fn backup(store: &Store) -> Cadangan {
    let (text, silent) = store.backup(None, WHEN).unwrap();
    assert_eq!(silent, 0);
    opened(&text)
}

/// Everything that opens, under its own id.
pub fn everything(from: &Cadangan) -> Vec<Tugas> {
    let drafts = from.draf.iter().enumerate();
    let whole = drafts.filter(|(_, draf)| draf.copy.is_some());
    let tugas = whole.map(|(index, draf)| Tugas {
        index,
        id: draf.info.id.clone(),
        nama: None,
        ganti: false,
    });
    tugas.collect()
}

/// The body of every draft, by id, with what the list shows.
fn bodies(memory: &Memory, store: &Store) -> Vec<(String, Option<String>, bool, String)> {
    let newest = |id: &str| {
        let texts = ["a", "b"].map(|slot| memory.text(&key(&format!("{id}:{slot}"))));
        let whole = texts.iter().flatten().filter_map(|text| unseal(text));
        let newest = whole.max_by_key(|copy| copy.rev);
        newest.map(|copy| copy.body.to_owned()).unwrap_or_default()
    };
    let list = store.list().unwrap().into_iter();
    let mut all: Vec<_> = list
        .map(|info| {
            let body = newest(&info.id);
            (info.id, info.nama, info.trashed, body)
        })
        .collect();
    all.sort();
    all
}

#[test]
fn all_drafts_come_back_byte_for_byte() {
    let (memory, full) = filled();
    let before = bodies(&memory, &full);
    assert!(before.len() >= 10 && before.iter().all(|(.., body)| !body.is_empty()));
    let file = backup(&full);
    assert_eq!(
        (file.draf.len(), file.asing, file.waktu.as_str()),
        (before.len(), 1, WHEN)
    );
    assert_eq!(file.rusak, ["rusak sejak dulu\u{0}\u{2028}"]);

    // Everything of ours goes, also what a later layout has put there; nothing of others.
    assert_eq!(full.wipe(), Ok(before.len()));
    assert!(
        memory
            .texts
            .borrow()
            .keys()
            .all(|key| key.starts_with("orang-lain:"))
    );
    assert_eq!(memory.texts.borrow().len(), 20);

    let banding = full.compare(&file).unwrap();
    assert!(banding.iter().all(|of| *of == Banding::Baru));
    let done = full.take_over(&file, &everything(&file), true).unwrap();
    assert_eq!((done.baru.len(), done.rusak.len()), (before.len(), 1));
    assert_eq!(bodies(&memory, &full), before);
    let aside = full.quarantined().unwrap();
    assert_eq!(aside.len(), 1);
    assert_eq!(aside[0].1, "rusak sejak dulu\u{0}\u{2028}");
    // The very same once more: there is nothing to do.
    let banding = full.compare(&file).unwrap();
    assert!(banding.iter().all(|of| matches!(of, Banding::Sama { .. })));
    assert_eq!(full.take_over(&file, &[], true).unwrap().rusak.len(), 0);
}

#[test]
fn the_second_store_goes_along() {
    let (first, second) = (Rc::new(Memory::default()), Rc::new(Memory::default()));
    let both: Store = DraftStore::new(first.clone(), Some(second.clone()));
    both.save("x", &document("satu"), 0, WHEN).unwrap();
    // The first store has lost it.
    first.texts.borrow_mut().clear();
    let file = backup(&both);
    assert_eq!(both.wipe(), Ok(1));
    assert!(first.texts.borrow().is_empty() && second.texts.borrow().is_empty());
    both.take_over(&file, &everything(&file), false).unwrap();
    assert_eq!(second.text(&key("x:c")), first.text(&key("x:a")));
    assert!(second.text(&key("x:meta")).is_some());
    assert_eq!(both.load("x").unwrap().document, document("satu"));
}

#[test]
fn what_is_not_stored_is_in_the_file_as_well() {
    let (memory, full) = filled();
    memory.room.set(Some(0));
    let typed = document("belum tersimpan");
    let (text, _) = full.backup(Some(("x", 2.into(), &typed)), LATER).unwrap();
    let file = opened(&text);
    let x = file.draf.iter().find(|draf| draf.info.id == "x").unwrap();
    assert_eq!(x.info.rev, 3);
    assert!(x.copy.as_deref().unwrap().contains("belum tersimpan"));
}

#[test]
fn both_are_kept_or_one_goes_to_the_trash() {
    let (memory, full) = filled();
    let file = backup(&full);
    full.save("x", &document("tiga"), 2, LATER).unwrap();
    let index = file
        .draf
        .iter()
        .position(|draf| draf.info.id == "x")
        .unwrap();
    let banding = full.compare(&file).unwrap();
    assert_eq!(
        banding[index],
        Banding::Berbeda {
            saved_at: LATER.into()
        }
    );
    let before = memory.texts.borrow().clone();
    let count = full.list().unwrap().len();

    for ganti in [false, true] {
        let tugas = [Tugas {
            index,
            id: "baru".into(),
            nama: Some("Dari cadangan".into()),
            ganti,
        }];
        let done = full.take_over(&file, &tugas, true).unwrap();
        assert_eq!(full.load("baru").unwrap().document, document("dua"));
        assert_eq!(
            full.load("x").unwrap().document,
            document("tiga"),
            "it is never overwritten"
        );
        let list = full.list().unwrap();
        assert_eq!(list.len(), count + 1);
        let of = |id: &str| list.iter().find(|info| info.id == id).unwrap().clone();
        assert_eq!(
            (of("x").trashed, of("x").nama),
            (ganti, Some("Nama \u{202e} \"sendiri\"".into()))
        );
        assert_eq!(
            (of("baru").trashed, of("baru").nama),
            (false, Some("Dari cadangan".into()))
        );
        assert_eq!(full.take_back(&done), Ok(0));
        assert_eq!(*memory.texts.borrow(), before, "ganti {ganti}");
    }
    // What was typed since stays.
    let tugas = [Tugas {
        index,
        id: "baru".into(),
        nama: None,
        ganti: true,
    }];
    let done = full.take_over(&file, &tugas, true).unwrap();
    full.save("baru", &document("diubah"), 2, LATER).unwrap();
    assert_eq!(full.take_back(&done), Ok(1));
    assert_eq!(full.load("baru").unwrap().document, document("diubah"));
    assert!(
        !full
            .list()
            .unwrap()
            .iter()
            .any(|info| info.id == "x" && info.trashed)
    );
}

/// Fails at the k-th write, and from then on if it is told to.
struct Failing {
    memory: Rc<Memory>,
    writes: Cell<usize>,
    at: usize,
    ever_after: bool,
    torn: bool,
}

impl KeyValue for Failing {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.memory.get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let now = self.writes.get();
        self.writes.set(now + 1);
        if now == self.at && self.torn {
            let half: String = text.chars().take(text.len() / 2).collect();
            return self.memory.set(key, &half);
        }
        if now == self.at || now > self.at && self.ever_after {
            return Err(StoreError::Full);
        }
        self.memory.set(key, text)
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.memory.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.memory.keys()
    }
}

#[test]
fn a_failure_at_any_write_changes_nothing() {
    let (memory, full) = filled();
    let file = backup(&full);
    full.save("x", &document("tiga"), 2, LATER).unwrap();
    memory.texts.borrow_mut().remove(&key("karantina:3"));
    // The key beside a draft that is replaced does not open either.
    let x = file
        .draf
        .iter()
        .position(|draf| draf.info.id == "x")
        .unwrap();
    let mut tugas = everything(&file);
    for of in &mut tugas {
        of.id = format!("lagi-{}", of.id);
        of.ganti = of.index == x;
    }
    for damaged_meta in [false, true] {
        if damaged_meta {
            memory.put(&key("x:meta"), "rusak");
        }
        let before = memory.texts.borrow().clone();
        let mut all = 0;
        for (ever_after, torn) in [(false, false), (false, true), (true, false)] {
            for at in 0.. {
                let kv = Failing {
                    memory: memory.clone(),
                    writes: Cell::new(0),
                    at,
                    ever_after,
                    torn,
                };
                let failing = DraftStore::new(kv, None);
                let Err(Batal { error, .. }) = failing.take_over(&file, &tugas, true) else {
                    all = at;
                    break;
                };
                assert_eq!(
                    error,
                    if torn {
                        StoreError::NotKept
                    } else {
                        StoreError::Full
                    }
                );
                // Where nothing more can be written, the last text that was changed can only be taken away and not put back.
                assert_eq!(
                    *memory.texts.borrow(),
                    before,
                    "at write {at}, {ever_after}, {torn}"
                );
            }
            assert!(all > 2 * tugas.len(), "{all}");
            *memory.texts.borrow_mut() = before.clone();
        }
    }
}

#[test]
fn a_full_store_says_how_much_is_lacking() {
    // The store of these tests counts bytes: nothing but ASCII.
    let (_, full) = store();
    let mut large = Document::default();
    set(
        &mut large,
        RowId::IDENTITAS,
        Field::Instansi,
        &"Dinas ".repeat(5_000),
    );
    full.save("x", &large, 0, WHEN).unwrap();
    let file = backup(&full);
    let memory = Rc::new(Memory::default());
    let small: Store = DraftStore::new(memory.clone(), None);
    let free = 5_242_880 - 10_000;
    memory.put("lain", &"x".repeat(free - 4));
    memory.room.set(Some(5_242_880));
    let batal = small
        .take_over(&file, &everything(&file), true)
        .unwrap_err();
    assert_eq!(batal.error, StoreError::Full);
    let lacking = batal.kurang.unwrap();
    assert_eq!(memory.texts.borrow().len(), 1);
    // So much less of the other, and it fits; one unit more, and it does not.
    memory.put("lain", &"x".repeat(free - 4 - lacking + 1));
    assert_eq!(
        small
            .take_over(&file, &everything(&file), true)
            .unwrap_err()
            .kurang,
        Some(1)
    );
    memory.put("lain", &"x".repeat(free - 4 - lacking));
    assert!(small.take_over(&file, &everything(&file), true).is_ok());
}
