//! The second store: whatever one of the two loses, the other gives back.

use std::rc::Rc;

use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::draft::envelope::{seal, unseal};
use kalkulator_sakip::draft::listing::DraftState;
use kalkulator_sakip::draft::store::{DraftStore, LoadError, Loaded, Seen, StoreError};

use super::WHEN;
use super::memory::Memory;
use super::peta::Peta;
use super::store::{Store, document, key};

/// Two stores, and a draft `x` saved three times under the name "Kantor".
fn saved() -> (Rc<Memory>, Rc<Memory>, Store) {
    let (first, second) = (Rc::new(Memory::default()), Rc::new(Memory::default()));
    let store: Store = DraftStore::new(first.clone(), Some(second.clone()));
    for (rev, nama) in (0..).zip(["satu", "dua", "tiga"]) {
        assert_eq!(
            store.save("x", &document(nama), rev, WHEN).unwrap().rev,
            rev + 1
        );
    }
    store.rename("x", "Kantor").unwrap();
    (first, second, store)
}

fn instansi(loaded: &Loaded) -> &str {
    loaded.document.identitas(Field::Instansi)
}

fn forget(memory: &Memory) {
    memory.texts.borrow_mut().clear();
}

#[test]
fn every_save_stands_in_both() {
    let (first, second, _) = saved();
    let copy = second.text(&key("x:c")).expect("a copy");
    assert_eq!(unseal(&copy).expect("whole").rev, 3);
    assert_eq!(first.text(&key("x:a")), Some(copy));
    assert_eq!(first.text(&key("x:c")), None);
}

#[test]
fn what_one_store_loses_the_other_gives_back() {
    for lost in 0..2 {
        let (first, second, store) = saved();
        forget([&first, &second][lost]);
        let list = store.list().unwrap();
        assert_eq!(list.len(), 1);
        assert_eq!(
            (list[0].nama.as_deref(), list[0].state),
            (Some("Kantor"), DraftState::Good)
        );
        let loaded = store.load("x").unwrap();
        assert_eq!(
            (instansi(&loaded), loaded.rev, loaded.used_older),
            ("tiga", 3, false)
        );
        // And the next save puts it into both again.
        assert_eq!(store.save("x", &document("empat"), 3, WHEN).unwrap().rev, 4);
        for memory in [&first, &second] {
            let newest = memory.texts.borrow();
            assert!(newest.values().any(|text| text.contains("empat")), "{lost}");
        }
    }
    let (first, second, store) = saved();
    forget(&first);
    forget(&second);
    assert_eq!(store.load("x"), Err(LoadError::NotFound));
}

/// A browser that was killed has lost what it had not written out: whole slots of the last minute.
#[test]
fn the_newest_counts_wherever_it_stands() {
    let (first, second, store) = saved();
    let before: Vec<_> = first.texts.borrow().clone().into_iter().collect();
    for (rev, nama) in (3..).zip(["empat", "lima", "enam"]) {
        store.save("x", &document(nama), rev, WHEN).unwrap();
    }
    *first.texts.borrow_mut() = before.into_iter().collect();
    let loaded = store.load("x").unwrap();
    assert_eq!((instansi(&loaded), loaded.rev), ("enam", 6));
    assert_eq!(store.save("x", &document("tujuh"), 6, WHEN).unwrap().rev, 7);
    // The other way round.
    let (_, other, _) = saved();
    *second.texts.borrow_mut() = other.texts.borrow().clone();
    assert_eq!(instansi(&store.load("x").unwrap()), "tujuh");
}

#[test]
fn a_full_store_keeps_the_newest_in_the_second() {
    let (first, _, store) = saved();
    first.room.set(Some(0));
    let saved = store.save("x", &document("penuh"), 3, WHEN).unwrap();
    assert_eq!((saved.rev, saved.refused), (4, Some(StoreError::Full)));
    let loaded = store.load("x").unwrap();
    assert_eq!((instansi(&loaded), loaded.rev), ("penuh", 4));
    // It goes on as soon as there is room.
    first.room.set(None);
    assert_eq!(
        store
            .save("x", &document("muat"), loaded.rev, WHEN)
            .unwrap()
            .rev,
        5
    );
    assert_eq!(instansi(&store.load("x").unwrap()), "muat");
}

#[test]
fn a_second_store_that_fails_is_no_failure() {
    let (_, second, store) = saved();
    *second.silent.borrow_mut() = Some(String::from(":"));
    assert_eq!(store.save("x", &document("empat"), 3, WHEN).unwrap().rev, 4);
    let loaded = store.load("x").unwrap();
    assert_eq!((instansi(&loaded), loaded.rev), ("empat", 4));
    assert_eq!(store.list().unwrap().len(), 1);
}

#[test]
fn a_damaged_copy_is_kept_aside_and_never_counts() {
    let (first, second, store) = saved();
    let whole = second.text(&key("x:c")).expect("a copy");
    for at in (0..whole.len()).step_by(whole.len() / 40) {
        let mut bytes = whole.clone().into_bytes();
        bytes[at] ^= 1;
        let Ok(flipped) = String::from_utf8(bytes) else {
            continue;
        };
        second.put(&key("x:c"), &flipped);
        let loaded = store.load("x").unwrap();
        assert_eq!(instansi(&loaded), "tiga");
        assert_eq!(loaded.damaged, std::slice::from_ref(&flipped));
        let aside = store.quarantined().unwrap();
        assert!(aside.iter().any(|(_, text)| *text == flipped), "at {at}");
        assert_eq!(second.text(&key("x:c")), None, "it is moved, not copied");
    }
    let aside = second.texts.borrow();
    assert!(aside.keys().any(|key| key.contains("karantina")));
    assert!(
        first
            .texts
            .borrow()
            .keys()
            .all(|key| !key.contains("karantina")),
        "a copy is put aside in its own store"
    );
}

#[test]
fn what_is_deleted_for_good_does_not_come_back() {
    let (first, second, store) = saved();
    store.delete_forever("x").unwrap();
    assert_eq!(store.list().unwrap(), []);
    assert_eq!(store.load("x"), Err(LoadError::NotFound));
    assert!(first.texts.borrow().is_empty() && second.texts.borrow().is_empty());
}

/// The first store has room for the key beside the draft alone; another tab has its own view of the second one.
#[test]
fn what_another_tab_stored_in_the_second_store_only_is_not_written_over() {
    let (first, second, store) = saved();
    let late = Peta::new(&second);
    let other: Store = DraftStore::new(first.clone(), Some(late.clone()));
    first.longest.set(Some(300));
    let kept = store.save("x", &document("empat"), 3, WHEN).unwrap();
    assert_eq!((kept.rev, kept.refused), (4, Some(StoreError::Full)));
    first.longest.set(None);
    let before = first.texts.borrow().clone();
    let conflict = Err(StoreError::Conflict { stored_rev: 4 });
    assert_eq!(other.save("x", &document("lain"), 3, WHEN), conflict);
    assert_eq!(*first.texts.borrow(), before);
    // Read anew it is there, and the work goes on from it.
    late.segarkan("");
    let loaded = other.load("x").unwrap();
    assert_eq!((instansi(&loaded), loaded.seen()), ("empat", 4.into()));
    let saved = other.save("x", &document("lima"), loaded.seen(), WHEN);
    assert_eq!((saved.unwrap().rev, late.tuntas()), (5, true));
}

/// A save that nobody has any more stands in nobody's way once the draft was opened without it.
#[test]
fn a_revision_that_is_lost_is_passed_by() {
    let newest = ["x:a", "x:c"];
    let lost = |how: &dyn Fn(&Memory, &str)| {
        let (first, second, store) = saved();
        for (memory, part) in [&first, &second].into_iter().zip(newest) {
            how(memory, &key(part));
        }
        let loaded = store.load("x").unwrap();
        assert!(loaded.used_older);
        assert_eq!(
            (instansi(&loaded), loaded.seen()),
            ("dua", Seen { rev: 2, heard: 3 })
        );
        // A tab that has not looked since does not know.
        let blind = store.save("x", &document("empat"), 2, WHEN);
        assert_eq!(blind, Err(StoreError::Conflict { stored_rev: 3 }));
        let saved = store.save("x", &document("empat"), loaded.seen(), WHEN);
        assert_eq!(saved.unwrap().rev, 4);
        let loaded = store.load("x").unwrap();
        assert_eq!((instansi(&loaded), loaded.used_older), ("empat", false));
    };
    lost(&|memory, key| drop(memory.texts.borrow_mut().remove(key)));
    lost(&|memory, key| memory.put(key, "KS1 rev=3 rusak"));
    lost(&|memory, key| memory.put(key, "rusak"));
}

#[test]
fn a_damaged_or_absurd_key_beside_a_draft_keeps_nobody_from_saving() {
    let (first, second, store) = saved();
    for memory in [&first, &second] {
        memory.put(&key("x:meta"), "KS1 rev=99 rusak");
    }
    assert_eq!(store.save("x", &document("empat"), 3, WHEN).unwrap().rev, 4);
    let absurd = "{\"versi\":1,\"instansi\":\"\",\"tahun\":\"\"}";
    first.put(&key("x:meta"), &seal(u64::MAX, WHEN, absurd));
    let loaded = store.load("x").unwrap();
    let saved = store.save("x", &document("lima"), loaded.seen(), WHEN);
    assert_eq!(saved.unwrap().rev, 5);
    assert_eq!(store.save("x", &document("enam"), 5, WHEN).unwrap().rev, 6);
    assert!(!store.load("x").unwrap().used_older);
}
