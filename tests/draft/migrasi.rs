//! Old drafts open for ever: frozen files, a chain of versions that do not exist yet, and the original kept until the new one
//! is safe.

use std::fs;
use std::rc::Rc;

use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::domain::sidik::sidik;
use kalkulator_sakip::draft::envelope::{seal, unseal};
use kalkulator_sakip::draft::migrate::{CHAIN, Chain, Members, versi_of};
use kalkulator_sakip::draft::store::{DraftStore, LoadError, StoreError};

use super::memory::Memory;
use super::store::{Store, document, key};
use super::{WHEN, encoded};

/// Every file that a released version may have written, as it was on that day.
const FROZEN: [(&str, u64); 8] = [
    ("v1-andai.json", 0x33d3d4ebeba41166),
    ("v1-asing.json", 0x5c8057ea5fd6d130),
    ("v1-kosong.json", 0xaefc43f1d72fcdf3),
    ("v1-laporan.json", 0x9c008b41c45cfd83),
    ("v1-lengkap.json", 0x2911d4aa443959a3),
    ("v1-minimal.json", 0x737136d7ae885ff8),
    ("v1-periksa.json", 0xdc340267b65b2584),
    ("v1-tabel.json", 0xdedd071552e2c51b),
];

#[test]
fn released_files_are_never_edited() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/drafts");
    let mut found = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        let name = file.file_name().into_string().unwrap();
        let released = name.starts_with('v') && name.ends_with(".json");
        if released {
            found.push((name, sidik(fs::read(file.path()).unwrap())));
        }
    }
    found.sort();
    let frozen = FROZEN.map(|(name, sidik)| (name.to_owned(), sidik));
    assert_eq!(
        found, frozen,
        "a new form is a new version with a file of its own"
    );
    for versi in 1..=CHAIN.current() {
        let start = format!("v{versi}-");
        assert!(
            frozen.iter().any(|(name, _)| name.starts_with(&start)),
            "{versi}"
        );
    }
}

fn rename(from: &str, to: &str, mut members: Members) -> Members {
    for (name, _) in &mut members {
        if name == from {
            *name = to.to_owned();
        }
    }
    members
}

/// Two versions that may come: the first calls `dokumen` `naskah`, the second `lembar`.
const LATER: Chain = Chain(&[
    |members| rename("naskah", "lembar", members),
    |members| rename("lembar", "dokumen", members),
]);

/// A draft as the first of three versions wrote it, `rev` times saved.
fn first_version(instansi: &str, rev: u64) -> String {
    let body = encoded(&document(instansi)).replacen("\"dokumen\":", "\"naskah\":", 1);
    assert!(body.contains("\"naskah\":") && versi_of(&body) == Some(1));
    seal(rev, WHEN, &body)
}

/// Both stores with a draft of the first version, its newest copy last.
fn old() -> (Rc<Memory>, Rc<Memory>, String) {
    let (one, two) = (Rc::new(Memory::default()), Rc::new(Memory::default()));
    let original = first_version("dua", 2);
    one.put(&key("x:a"), &first_version("satu", 1));
    one.put(&key("x:b"), &original);
    two.put(&key("x:c"), &original);
    (one, two, original)
}

fn later(one: &Rc<Memory>, two: &Rc<Memory>) -> Store {
    let second: Rc<dyn kalkulator_sakip::draft::store::KeyValue> = two.clone();
    DraftStore::new(one.clone() as Rc<_>, Some(second)).along(LATER)
}

fn instansi(store: &Store) -> String {
    let loaded = store.load("x").unwrap_or_else(|error| panic!("{error:?}"));
    assert!(!loaded.used_older && loaded.damaged.is_empty());
    loaded.document.identitas(Field::Instansi).to_owned()
}

#[test]
fn a_chain_of_versions_leads_to_the_newest_and_the_original_stays() {
    let (one, two, original) = old();
    let store = later(&one, &two);
    assert_eq!(instansi(&store), "dua");
    assert!(
        one.text(&key("x:lama1")).is_none(),
        "looking changes nothing"
    );
    for (rev, name) in (2..).zip(["tiga", "empat", "lima"]) {
        assert_eq!(
            store.save("x", &document(name), rev, WHEN).unwrap().rev,
            rev + 1
        );
        assert_eq!(instansi(&store), name);
        assert_eq!(one.text(&key("x:lama1")).as_ref(), Some(&original));
        let written = two.text(&key("x:c")).unwrap();
        assert_eq!(versi_of(unseal(&written).unwrap().body), Some(3));
    }
    // It is handed out, counted and deleted with the rest.
    assert!(
        store
            .raw("x")
            .unwrap()
            .contains(&(key("x:lama1"), original))
    );
    let units: usize = one
        .texts
        .borrow()
        .iter()
        .map(|(key, text)| key.len() + text.len())
        .sum();
    assert_eq!(store.usage().unwrap().ours, units);
    // A program of before does not open what is newer than itself.
    let before: Store = DraftStore::new(one.clone(), None);
    assert!(matches!(
        before.load("x"),
        Err(LoadError::Newer { versi: 3, .. })
    ));
    store.delete_forever("x").unwrap();
    assert!(one.texts.borrow().is_empty() && two.texts.borrow().is_empty());
}

#[test]
fn an_original_brings_a_draft_back_when_nothing_else_does() {
    let (one, two, _) = old();
    let store = later(&one, &two);
    store.save("x", &document("tiga"), 2, WHEN).unwrap();
    for memory in [&one, &two] {
        memory
            .texts
            .borrow_mut()
            .retain(|key, _| key.ends_with("lama1"));
    }
    assert_eq!(store.list().unwrap().len(), 1);
    assert_eq!(instansi(&store), "dua");
}

#[test]
fn no_save_without_the_original() {
    let (one, two, _) = old();
    let before = (one.texts.borrow().clone(), two.texts.borrow().clone());
    one.room.set(Some(0));
    two.room.set(Some(0));
    let store = later(&one, &two);
    assert_eq!(
        store.save("x", &document("tiga"), 2, WHEN),
        Err(StoreError::Full)
    );
    assert_eq!(
        (one.texts.borrow().clone(), two.texts.borrow().clone()),
        before
    );
    // One store with room is enough.
    two.room.set(None);
    let saved = store.save("x", &document("tiga"), 2, WHEN).unwrap();
    assert_eq!(saved.refused, Some(StoreError::Full));
    assert!(two.text(&key("x:lama1")).is_some());
    assert_eq!(instansi(&store), "tiga");
}

/// The computer goes off after every single change, in either store.
#[test]
fn killed_at_any_write_the_draft_opens_and_the_original_is_there() {
    let mut cut = 0;
    for store_of_the_cut in 0..2 {
        for changes in 0.. {
            let (one, two, original) = old();
            [&one, &two][store_of_the_cut]
                .changes_left
                .set(Some(changes));
            let saved = later(&one, &two).save("x", &document("tiga"), 2, WHEN);
            let whole = [&one, &two][store_of_the_cut].changes_left.get() != Some(0);

            let (one, two) = (one.mended(), two.mended());
            let store = later(&one, &two);
            let name = instansi(&store);
            assert!(
                name == "tiga" || saved.is_err() && name == "dua",
                "{changes}: {name}"
            );
            assert!(one.holds(&original) || two.holds(&original), "{changes}");
            let rev = store.load("x").unwrap().rev;
            for (rev, name) in (rev..).zip(["empat", "lima", "enam"]) {
                store.save("x", &document(name), rev, WHEN).unwrap();
                assert_eq!(instansi(&store), name);
                let kept = |memory: &Memory| {
                    let texts = memory.texts.borrow().clone();
                    texts.into_values().any(|text| text == original)
                };
                assert!(kept(&one) || kept(&two), "{changes}: {name}");
            }
            if whole {
                break;
            }
            cut += 1;
        }
    }
    assert!(cut >= 4, "{cut} cuts");
}
