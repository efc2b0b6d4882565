//! The file with all drafts while something is not as it should be: what is typed and not stored can be restored out of it,
//! and what could not be read is said.

use std::rc::Rc;

use kalkulator_sakip::draft::cadangan::Cadangan;
use kalkulator_sakip::draft::envelope::seal;
use kalkulator_sakip::draft::store::{DraftStore, StoreError};

use super::cadangan::{everything, opened};
use super::memory::Memory;
use super::store::{Store, document, key};
use super::{WHEN, encoded};

const LATER: &str = "2026-11-22T08:00:00+07:00";

/// A tab that has typed `ketikan` after revision 1, and its draft.
fn typed_after(stored: &[&str]) -> (Rc<Memory>, Rc<Memory>, Store) {
    let (first, second) = (Rc::new(Memory::default()), Rc::new(Memory::default()));
    let store: Store = DraftStore::new(first.clone(), Some(second.clone()));
    for (rev, text) in (0..).zip(stored) {
        store.save("x", &document(text), rev, WHEN).unwrap();
    }
    (first, second, store)
}

fn backup(store: &Store) -> Cadangan {
    let typed = document("ketikan");
    let (text, silent) = store.backup(Some(("x", 1.into(), &typed)), LATER).unwrap();
    assert_eq!(silent, 0);
    opened(&text)
}

/// What a browser holds after it took everything over: titles and offices.
fn restored(file: &Cadangan) -> Vec<(Option<String>, String, bool)> {
    let here: Store = DraftStore::new(Rc::new(Memory::default()), None);
    here.take_over(file, &everything(file), true).unwrap();
    let list = here.list().unwrap().into_iter();
    let mut all: Vec<_> = list
        .map(|info| {
            let loaded = here.load(&info.id).unwrap();
            assert!(!loaded.used_older, "{info:?}");
            let instansi = ["satu", "dua", "ketikan"].map(String::from).into_iter();
            let mut instansi = instansi.filter(|text| loaded.document == document(text));
            (info.nama, instansi.next().unwrap(), info.trashed)
        })
        .collect();
    all.sort();
    all
}

#[test]
fn what_lost_against_another_tab_comes_back_beside_what_that_stored() {
    let (_, _, store) = typed_after(&["satu", "dua"]);
    let beside = "LKjIP 2020 · ketikan (belum tersimpan)";
    assert_eq!(
        restored(&backup(&store)),
        [
            (None, "dua".into(), false),
            (Some(beside.into()), "ketikan".into(), false)
        ]
    );
    // A draft with a name keeps it; what is typed is not in the trash.
    store.rename("x", "Konsep").unwrap();
    store.trash("x").unwrap();
    assert_eq!(
        restored(&backup(&store)),
        [
            (Some("Konsep".into()), "dua".into(), true),
            (
                Some("Konsep (belum tersimpan)".into()),
                "ketikan".into(),
                false
            )
        ]
    );
}

#[test]
fn it_comes_back_as_often_as_it_was_taken_out() {
    let (_, _, store) = typed_after(&["satu", "dua"]);
    let file = backup(&store);
    let mut tugas = everything(&file);
    tugas.retain(|of| of.id != "x");
    store.take_over(&file, &tugas, false).unwrap();
    // Restored here once: the next one takes no key of it.
    assert_eq!(store.list().unwrap().len(), 2);
    assert_eq!(restored(&backup(&store)).len(), 3);
}

#[test]
fn what_a_newer_program_stored_stands_beside_as_well() {
    for rev in [2, 9] {
        let (first, _, store) = typed_after(&["satu"]);
        let newer = encoded(&document("masa depan")).replace("\"versi\":1", "\"versi\":2");
        first.put(&key("x:b"), &seal(rev, WHEN, &newer));
        let file = backup(&store);
        let has = |words: &str| {
            let copies = file.draf.iter().filter_map(|of| of.copy.as_deref());
            copies.filter(|copy| copy.contains(words)).count()
        };
        assert_eq!((has("masa depan"), has("ketikan")), (1, 1), "rev {rev}");
    }
}

#[test]
fn what_a_full_store_refused_takes_the_place_of_its_draft() {
    let (first, second, store) = typed_after(&["satu"]);
    for memory in [&first, &second] {
        memory.room.set(Some(0));
    }
    let refused = store.save("x", &document("ketikan"), 1, LATER);
    assert_eq!(refused, Err(StoreError::Full));
    assert_eq!(restored(&backup(&store)), [(None, "ketikan".into(), false)]);
}

#[test]
fn a_store_that_does_not_list_its_keys_is_missed_in_the_file() {
    let silent = |store: &Store| {
        let (text, silent) = store.backup(None, WHEN).unwrap();
        (opened(&text).draf.len(), silent)
    };
    let (first, second, store) = typed_after(&["satu", "dua"]);
    assert_eq!(silent(&store), (1, 0));
    // What the other one has is there all the same.
    for shut in [&first, &second] {
        shut.shut.set(true);
        assert_eq!(silent(&store), (1, 1));
        shut.shut.set(false);
    }
    // Where there is none, none is missed.
    let alone: Store = DraftStore::new(first.clone(), None);
    assert_eq!(silent(&alone), (1, 0));
    first.shut.set(true);
    assert_eq!(alone.backup(None, WHEN), Err(StoreError::Unavailable));
    // With something to write it is written, and the silence is told.
    let typed = document("ketikan");
    let (text, missed) = alone.backup(Some(("x", 1.into(), &typed)), WHEN).unwrap();
    assert!(text.contains("ketikan") && missed == 1);
}
