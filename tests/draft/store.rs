//! Drafts over a store with faults: nothing that was stored is lost, nothing is claimed that is not so.

use std::rc::Rc;

use kalkulator_sakip::domain::document::{Document, RowId};
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::draft::envelope::{choose, seal};
use kalkulator_sakip::draft::listing::DraftState;
use kalkulator_sakip::draft::store::{
    DraftStore, KeyValue, LoadError, Loaded, PREFIX, Seen, StoreError,
};

use super::memory::Memory;
use super::{WHEN, dump, encoded, full, set};

pub type Store = DraftStore<Rc<dyn KeyValue>>;

pub fn store() -> (Rc<Memory>, Store) {
    let memory = Rc::new(Memory::default());
    for n in 0..20 {
        memory.put(&format!("orang-lain:{n}"), "{}");
    }
    memory.put("kalkulator-sakip:2:x:a", "masa depan");
    (memory.clone(), DraftStore::new(memory, None))
}

pub fn key(part: &str) -> String {
    format!("{PREFIX}{part}")
}

/// A document whose instansi says which one it is.
pub fn document(instansi: &str) -> Document {
    let mut document = full();
    set(&mut document, RowId::IDENTITAS, Field::Instansi, instansi);
    document
}

/// A draft `x` saved twice: `satu` in slot a, `dua` in slot b.
pub fn saved_twice() -> (Rc<Memory>, Store) {
    let (memory, store) = store();
    assert_eq!(store.save("x", &document("satu"), 0, WHEN).unwrap().rev, 1);
    assert_eq!(store.save("x", &document("dua"), 1, WHEN).unwrap().rev, 2);
    assert!(
        memory.text(&key("x:a")).unwrap().contains("satu")
            && memory.text(&key("x:b")).unwrap().contains("dua")
    );
    (memory, store)
}

#[track_caller]
pub fn loads(store: &Store, instansi: &str) -> Loaded {
    let loaded = store.load("x").unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(dump(&loaded.document), dump(&document(instansi)));
    loaded
}

#[track_caller]
pub fn foreign_keys_are_untouched(memory: &Memory) {
    assert!((0..20).all(|n| memory.text(&format!("orang-lain:{n}")).as_deref() == Some("{}")));
    assert_eq!(
        memory.text("kalkulator-sakip:2:x:a").as_deref(),
        Some("masa depan")
    );
}

#[test]
fn a_save_goes_to_the_older_slot() {
    let (memory, store) = saved_twice();
    let before = memory.text(&key("x:b"));
    store
        .save("x", &document("tiga"), 2, "2026-11-22T08:00:00+07:00")
        .unwrap();
    assert_eq!(memory.text(&key("x:b")), before);
    let loaded = loads(&store, "tiga");
    assert_eq!(
        (loaded.rev, loaded.used_older, loaded.damaged.len()),
        (3, false, 0)
    );
    assert_eq!(loaded.saved_at, "2026-11-22T08:00:00+07:00");
    foreign_keys_are_untouched(&memory);
}

#[test]
fn another_tab_is_never_overwritten() {
    let (_, store) = saved_twice();
    let refused = store.save("x", &document("lama"), 1, WHEN);
    assert_eq!(refused, Err(StoreError::Conflict { stored_rev: 2 }));
    assert_eq!(
        store.save("x", &document("baru"), 0, WHEN),
        Err(StoreError::Conflict { stored_rev: 2 })
    );
    loads(&store, "dua");
    // Where our own copies have vanished, the work on screen is saved all the same.
    store.delete_forever("x").unwrap();
    assert_eq!(store.save("x", &document("dua"), 2, WHEN).unwrap().rev, 3);
}

#[test]
fn a_full_store_is_said_and_keeps_the_last_copy() {
    let (memory, store) = saved_twice();
    let used = memory
        .texts
        .borrow()
        .iter()
        .map(|(key, text)| key.len() + text.len())
        .sum::<usize>();
    memory.room.set(Some(used + 100));
    let large = document(&"besar ".repeat(100));
    assert_eq!(store.save("x", &large, 2, WHEN), Err(StoreError::Full));
    assert_eq!(loads(&store, "dua").rev, 2);
    memory.room.set(None);
    assert_eq!(store.save("x", &large, 2, WHEN).unwrap().rev, 3);
}

#[test]
fn a_write_that_is_not_kept_is_no_success() {
    let (memory, store) = saved_twice();
    memory.forgetful.set(true);
    assert_eq!(
        store.save("x", &document("tiga"), 2, WHEN),
        Err(StoreError::NotKept)
    );
    memory.forgetful.set(false);
    loads(&store, "dua");
}

#[test]
fn a_slot_that_does_not_answer() {
    let (memory, store) = saved_twice();
    memory.silent.replace(Some("x:b".into()));
    assert!(loads(&store, "satu").used_older);
    assert!(matches!(
        store.save("x", &document("tiga"), 2, WHEN),
        Err(StoreError::Other(_))
    ));
    assert_eq!(store.list().unwrap()[0].state, DraftState::OlderCopy);
    memory.silent.replace(Some("x:".into()));
    assert!(matches!(
        store.load("x"),
        Err(LoadError::Store(StoreError::Other(_)))
    ));
    memory.silent.replace(Some(String::new()));
    assert!(matches!(store.list(), Err(StoreError::Other(_))));
    memory.silent.replace(None);
    loads(&store, "dua");
}

#[test]
fn a_draft_of_a_newer_program_is_left_alone() {
    let (memory, store) = saved_twice();
    let newer = seal(
        3,
        WHEN,
        &encoded(&document("masa depan")).replace("\"versi\":1", "\"versi\":2"),
    );
    memory.put(&key("x:a"), &newer);
    let before = memory.texts.borrow().clone();
    assert_eq!(
        store.load("x"),
        Err(LoadError::Newer {
            versi: 2,
            raw: newer
        })
    );
    assert_eq!(
        store.save("x", &document("dua"), 2, WHEN),
        Err(StoreError::Newer { versi: 2 })
    );
    assert_eq!(store.list().unwrap()[0].state, DraftState::Newer);
    assert_eq!(*memory.texts.borrow(), before);
}

#[test]
fn what_a_newer_program_stored_is_never_written_over_whatever_its_revision() {
    let ours = encoded(&document("masa depan"));
    let bodies = [
        ours.replace("\"versi\":1", "\"versi\":2"),
        ours.replace("\"versi\":1", "\"versi\" : 2"),
        // Said last, and after a text that says otherwise.
        "{\"catatan\":{\"versi\":1},\"format\":\"kalkulator-sakip\",\"versi\":2}".into(),
    ];
    for body in bodies {
        for rev in [0, 1, 2, 3, 999] {
            for part in ["x:a", "x:b"] {
                let (memory, store) = saved_twice();
                memory.put(&key(part), &seal(rev, WHEN, &body));
                let before = memory.texts.borrow().clone();
                for seen in [0, 2, rev, 1000] {
                    let refused = store.save("x", &document("lama"), seen, WHEN);
                    assert_eq!(refused, Err(StoreError::Newer { versi: 2 }), "{body}");
                }
                assert_eq!(store.newest("x"), Err(StoreError::Newer { versi: 2 }));
                assert_eq!(*memory.texts.borrow(), before);
            }
        }
    }
    // The copy in the second store counts as well.
    let (memory, copies) = (Rc::new(Memory::default()), Rc::new(Memory::default()));
    let store: Store = DraftStore::new(memory.clone(), Some(copies.clone()));
    assert_eq!(store.save("x", &document("satu"), 0, WHEN).unwrap().rev, 1);
    let newer = ours.replace("\"versi\":1", "\"versi\":2");
    copies.put(&key("x:c"), &seal(7, WHEN, &newer));
    let before = (memory.texts.borrow().clone(), copies.texts.borrow().clone());
    let refused = store.save("x", &document("dua"), 1, WHEN);
    assert_eq!(refused, Err(StoreError::Newer { versi: 2 }));
    let after = (memory.texts.borrow().clone(), copies.texts.borrow().clone());
    assert_eq!(after, before);
}

#[test]
fn the_beside_key_of_a_newer_program_is_left_alone() {
    let (memory, store) = saved_twice();
    let meta = "{\"versi\":2,\"instansi\":\"dua\",\"tahun\":\"\",\"besok\":1}";
    memory.put(&key("x:meta"), &seal(2, WHEN, meta));
    let before = memory.texts.borrow().clone();
    let newer = StoreError::Newer { versi: 2 };
    assert_eq!(
        store.rename("x", "nama"),
        Err(LoadError::Store(newer.clone()))
    );
    assert_eq!(store.trash("x"), Err(LoadError::Store(newer.clone())));
    assert_eq!(store.save("x", &document("tiga"), 2, WHEN), Err(newer));
    assert_eq!(*memory.texts.borrow(), before);
}

#[test]
fn the_newest_revision_is_that_of_the_copies_that_open() {
    let (memory, store) = saved_twice();
    assert_eq!(store.newest("x"), Ok(2.into()));
    memory.put(&key("x:b"), "KS1 rev=9 rusak");
    assert_eq!(store.newest("x"), Ok(Seen { rev: 1, heard: 2 }));
    assert_eq!(store.newest("tiada"), Ok(0.into()));
}

#[test]
fn the_list_does_without_the_key_beside_a_draft() {
    let (memory, store) = saved_twice();
    store.rename("x", "Konsep pertama").unwrap();
    let info = store.list().unwrap().remove(0);
    assert_eq!(
        (
            info.instansi.as_str(),
            info.tahun.as_str(),
            info.nama.as_deref()
        ),
        ("dua", "2020", Some("Konsep pertama"))
    );
    assert_eq!(
        (info.rev, info.state, info.trashed),
        (2, DraftState::Good, false)
    );
    assert_eq!(
        (info.saved_at.as_str(), info.bytes),
        (WHEN, encoded(&document("dua")).len())
    );
    let beside = key("x:meta");
    let whole = memory.text(&beside).unwrap();
    for damaged in [
        "",
        "null",
        &whole[..whole.len() / 2],
        &whole.replace("dua", "dia"),
    ] {
        memory.put(&beside, damaged);
        let info = store.list().unwrap().remove(0);
        assert_eq!(
            (info.instansi.as_str(), info.nama, info.state),
            ("dua", None, DraftState::Good),
            "{damaged}"
        );
    }
    store.save("x", &document("tiga"), 2, WHEN).unwrap();
    assert_eq!(
        store.quarantined().unwrap().len(),
        1,
        "what stood there is kept"
    );
    assert_eq!(store.list().unwrap()[0].instansi, "tiga");
    memory.texts.borrow_mut().remove(&beside);
    assert_eq!(store.list().unwrap()[0].instansi, "tiga");
}

#[test]
fn rename_trash_duplicate_delete() {
    let (memory, store) = saved_twice();
    store.trash("x").unwrap();
    assert!(store.list().unwrap()[0].trashed);
    store.save("x", &document("dua"), 2, WHEN).unwrap();
    assert!(
        store.list().unwrap()[0].trashed,
        "a save does not take it out of the trash"
    );
    store.untrash("x").unwrap();
    store.rename("x", "nama \u{202e} \"sendiri\"").unwrap();
    store
        .duplicate("x", "y", "salinan", "2027-01-01T00:00:00+07:00")
        .unwrap();
    let list = store.list().unwrap();
    let names: Vec<_> = list
        .iter()
        .map(|info| (info.id.as_str(), info.nama.as_deref(), info.trashed))
        .collect();
    assert_eq!(
        names,
        [
            ("y", Some("salinan"), false),
            ("x", Some("nama \u{202e} \"sendiri\""), false)
        ]
    );
    assert_eq!(
        dump(&store.load("y").unwrap().document),
        dump(&store.load("x").unwrap().document)
    );
    let taken = store.duplicate("x", "y", "", WHEN);
    assert_eq!(
        taken,
        Err(LoadError::Store(StoreError::Conflict { stored_rev: 1 }))
    );
    store.rename("y", "").unwrap();
    assert_eq!(store.list().unwrap()[0].nama, None);
    store.delete_forever("x").unwrap();
    assert_eq!(store.load("x"), Err(LoadError::NotFound));
    assert_eq!(store.list().unwrap().len(), 1);
    assert_eq!(store.trash("x"), Err(LoadError::NotFound));
    foreign_keys_are_untouched(&memory);
}

#[test]
fn ids_are_plain_keys() {
    let (_, store) = store();
    for id in ["__proto__", "constructor", "é", "a/b"] {
        store.save(id, &document(id), 0, WHEN).unwrap();
        assert_eq!(
            store.load(id).unwrap().document.identitas(Field::Instansi),
            id
        );
    }
    assert_eq!(store.list().unwrap().len(), 4);
    for id in ["", "a:b", "karantina", "catatan"] {
        assert_eq!(
            store.save(id, &document(id), 0, WHEN),
            Err(StoreError::BadId)
        );
        assert_eq!(store.delete_forever(id), Err(StoreError::BadId));
        assert_eq!(store.rename(id, "x"), Err(LoadError::NotFound));
    }
}

#[test]
fn usage_counts_units_of_our_keys_only() {
    let (memory, store) = store();
    memory.put(&key("x:a"), "é𝄞");
    let usage = store.usage().unwrap();
    let later = "kalkulator-sakip:2:x:amasa depan".len();
    assert_eq!(usage.ours, key("x:a").len() + 3 + later);
    assert_eq!(
        usage.others,
        (0..20)
            .map(|n| format!("orang-lain:{n}{{}}").len())
            .sum::<usize>()
    );
}

#[test]
fn the_newest_copy_is_chosen_wherever_it_was_kept() {
    let copy = |rev, instansi| seal(rev, WHEN, &encoded(&document(instansi)));
    let (a, b, c) = (copy(4, "empat"), copy(6, "enam"), copy(5, "lima"));
    let choice = choose(&[&a, "rusak", &b, &c]);
    let best = choice.best.unwrap();
    assert_eq!(
        (best.index, best.rev, choice.damaged, choice.newer),
        (2, 6, vec![1], None)
    );
    assert_eq!(best.restored.document.identitas(Field::Instansi), "enam");
    assert_eq!(choose(&[]), Default::default());
}
