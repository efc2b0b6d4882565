//! What counts as saved, as a table: every fault of the first store with every fault of the second.

use std::rc::Rc;

use kalkulator_sakip::domain::document::{Document, RowId};
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::draft::simpan::Health;
use kalkulator_sakip::draft::store::{DraftStore, LoadError, StoreError};
use kalkulator_sakip::text::simpan::keadaan;

use super::memory::Memory;
use super::store::{Store, key};
use super::{WHEN, set};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    None,
    Full,
    Shut,
    /// Reading throws, as Firefox does over a broken file.
    Throws,
    /// What is written is gone.
    Forgets,
    /// There is none; of the second only.
    Absent,
}

use Fault::{Absent, Forgets, Full, Shut, Throws};

impl Fault {
    fn befalls(self, memory: &Memory) {
        match self {
            Fault::None | Absent => {}
            Full => memory.room.set(Some(0)),
            Shut => memory.shut.set(true),
            Throws => *memory.silent.borrow_mut() = Some(String::new()),
            Forgets => memory.forgetful.set(true),
        }
    }

    fn error(self) -> StoreError {
        match self {
            Full => StoreError::Full,
            Shut => StoreError::Unavailable,
            Throws => StoreError::Other("NS_ERROR_FILE_CORRUPTED".into()),
            _ => StoreError::NotKept,
        }
    }

    /// Whether what stood there before can still be read.
    fn reads(self) -> bool {
        matches!(self, Fault::None | Full | Forgets)
    }
}

/// A small document whose instansi says which one it is.
pub fn document(instansi: &str) -> Document {
    let mut document = Document::default();
    set(&mut document, RowId::IDENTITAS, Field::Instansi, instansi);
    document
}

fn open(store: &Store) -> Result<String, LoadError> {
    let loaded = store.load("x")?;
    Ok(loaded.document.identitas(Field::Instansi).to_owned())
}

/// A draft `lama` in both stores, then the faults.
fn struck(first: Fault, second: Fault) -> (Rc<Memory>, Rc<Memory>, Store) {
    let (one, two) = (Rc::new(Memory::default()), Rc::new(Memory::default()));
    let other = (second != Absent).then(|| two.clone() as _);
    let store: Store = DraftStore::new(one.clone(), other);
    assert_eq!(store.save("x", &document("lama"), 0, WHEN).unwrap().rev, 1);
    first.befalls(&one);
    second.befalls(&two);
    (one, two, store)
}

#[test]
fn what_is_called_saved_is_found_again_under_every_pair_of_faults() {
    let mut pairs = 0;
    for first in [Fault::None, Full, Shut, Throws, Forgets] {
        for second in [Fault::None, Full, Shut, Throws, Forgets, Absent] {
            let case = format!("{first:?} and {second:?}");
            let (one, two, store) = struck(first, second);
            let saved = store.save("x", &document("baru"), 1, WHEN);
            let refused = (first != Fault::None).then(|| first.error());
            let stands = first == Fault::None || second == Fault::None;
            match (saved, stands) {
                (Ok(saved), true) => assert_eq!((saved.rev, saved.refused), (2, refused), "{case}"),
                (saved, _) => assert_eq!(saved, Err(first.error()), "{case}"),
            }
            // The page is loaded anew while the faults last: what was called saved is there.
            let found = open(&store);
            match (stands, first.reads() || second.reads() && second != Absent) {
                (true, _) => assert_eq!(found.as_deref(), Ok("baru"), "{case}"),
                (false, true) => assert_eq!(found.as_deref(), Ok("lama"), "{case}"),
                (false, false) => assert_eq!(found, Err(LoadError::Store(first.error())), "{case}"),
            }
            let listed = store.list().map_or(0, |list| list.len());
            assert_eq!(listed, usize::from(found.is_ok()), "{case}");
            // What is said before the first edit is what happens.
            let health = store.health();
            assert_eq!(health.first.is_ok(), first == Fault::None, "{case}");
            assert_eq!(health.second, second.reads() && second != Absent, "{case}");
            // And when they are over.
            let other = (second != Absent).then(|| two.mended() as _);
            let after: Store = DraftStore::new(one.mended(), other);
            let expected = if stands { "baru" } else { "lama" };
            assert_eq!(open(&after).as_deref(), Ok(expected), "{case}");
            pairs += 1;
        }
    }
    assert_eq!(pairs, 30);
}

#[test]
fn trying_the_stores_leaves_nothing_behind() {
    let (one, two, store) = struck(Fault::None, Fault::None);
    let before = (one.texts.borrow().clone(), two.texts.borrow().clone());
    assert_eq!(
        store.health(),
        Health {
            first: Ok(()),
            second: true
        }
    );
    assert_eq!(
        (one.texts.borrow().clone(), two.texts.borrow().clone()),
        before
    );
    // Room for a key, not for a draft.
    let used = before.0.iter().map(|(key, text)| key.len() + text.len());
    one.room.set(Some(used.sum::<usize>() + 100));
    assert_eq!(store.health().first, Err(StoreError::Full));
}

#[test]
fn each_state_of_the_stores_has_words_of_its_own() {
    let words = |first: Result<(), StoreError>, second| keadaan(&Health { first, second });
    assert_eq!(words(Ok(()), true), None);
    let said = [
        words(Ok(()), false),
        words(Err(StoreError::Full), true),
        words(Err(StoreError::Full), false),
        words(Err(StoreError::Unavailable), true),
        words(Err(StoreError::Unavailable), false),
    ]
    .map(|words| words.expect("a sentence"));
    assert!(said[0].contains("IndexedDB"), "{}", said[0]);
    assert!(said[1].contains("ruang peramban penuh") && said[1].contains("penyimpanan kedua"));
    assert!(said[2].starts_with("Draf tidak dapat disimpan: ruang peramban penuh."));
    assert!(
        said[4].starts_with("Draf tidak dapat disimpan: peramban tidak mengizinkan penyimpanan.")
    );
}

#[test]
fn a_damaged_copy_without_room_elsewhere_is_not_written_over_and_the_second_store_takes_the_save() {
    let (one, two, store) = struck(Fault::None, Fault::None);
    let damaged = "x".repeat(5000);
    one.put(&key("x:b"), &damaged);
    Full.befalls(&one);
    let saved = store.save("x", &document("baru"), 1, WHEN).unwrap();
    assert_eq!(saved.refused, Some(StoreError::Full));
    assert_eq!(one.text(&key("x:b")).as_deref(), Some(damaged.as_str()));
    assert_eq!(open(&store).as_deref(), Ok("baru"));
    assert!(one.holds(&damaged));
    // The same in the second store, which then refuses while the first one takes it.
    let (one, two_again, store) = struck(Fault::None, Fault::None);
    two_again.put(&key("x:c"), &damaged);
    Full.befalls(&two_again);
    let saved = store.save("x", &document("baru"), 1, WHEN).unwrap();
    assert_eq!(saved.refused, None);
    assert_eq!(
        two_again.text(&key("x:c")).as_deref(),
        Some(damaged.as_str())
    );
    assert_eq!(open(&store).as_deref(), Ok("baru"));
    assert!(one.texts.borrow().len() > 2 && !two.holds(&damaged));
}

#[test]
fn deleting_works_where_only_the_second_store_answers() {
    let (one, two, store) = struck(Shut, Fault::None);
    store.save("x", &document("baru"), 1, WHEN).unwrap();
    store.rename("x", "Nama").unwrap();
    store.trash("x").unwrap();
    let info = store.list().unwrap().remove(0);
    assert_eq!((info.nama.as_deref(), info.trashed), (Some("Nama"), true));
    store.delete_forever("x").unwrap();
    assert!(two.texts.borrow().is_empty());
    assert_eq!(store.list().unwrap(), []);
    one.shut.set(false);
    assert_eq!(
        open(&store).as_deref(),
        Ok("lama"),
        "what could not be reached is not gone"
    );
}

/// Two stores with two drafts, something of a later layout, and something of others.
fn to_be_wiped() -> (Rc<Memory>, Rc<Memory>, Store) {
    let (one, two, store) = struck(Fault::None, Fault::None);
    store.save("y", &document("dua"), 0, WHEN).unwrap();
    one.put("kalkulator-sakip:2:z:a", "masa depan");
    one.put("orang-lain", "{}");
    (one, two, store)
}

fn left(memory: &Memory) -> Vec<String> {
    memory.texts.borrow().keys().cloned().collect()
}

#[test]
fn everything_goes_where_only_the_second_store_answers() {
    let (one, two, store) = to_be_wiped();
    one.shut.set(true);
    assert_eq!(store.wipe(), Ok(2));
    assert!(left(&two).is_empty());
    // And where neither does, nothing is left that could be reached.
    two.shut.set(true);
    assert_eq!(store.wipe(), Ok(0));
    // A second one that is shut keeps nothing back in the first.
    let (one, two, store) = to_be_wiped();
    two.shut.set(true);
    assert_eq!(store.wipe(), Ok(2));
    assert_eq!(left(&one), ["orang-lain"]);
}

#[test]
fn removing_everything_goes_on_after_a_failure_and_says_what_is_left() {
    for (silent, stays) in [
        (":x:b", &[][..]),
        (":x:a", &["x:a"]),
        (":x:", &["x:a", "x:meta"]),
        ("", &[]),
    ] {
        let (one, two, store) = to_be_wiped();
        *one.silent.borrow_mut() = Some(silent.into());
        let before = left(&one);
        let wiped = store.wipe();
        assert!(left(&two).is_empty(), "{silent}");
        let here: Vec<String> = match silent {
            "" => before,
            _ => {
                let stays = stays.iter().map(|part| key(part));
                stays.chain(["orang-lain".into()]).collect()
            }
        };
        assert_eq!(left(&one), here, "{silent}");
        let whole = here == ["orang-lain"];
        let expected = (!whole).then(|| Throws.error());
        assert_eq!(wiped.err(), expected, "{silent}");
        // When it answers again the rest goes as well.
        *one.silent.borrow_mut() = None;
        assert!(store.wipe().is_ok());
        assert_eq!(left(&one), ["orang-lain"], "{silent}");
    }
    // What says that it is gone and is not.
    let (one, _, store) = to_be_wiped();
    one.clings.set(true);
    assert_eq!(store.wipe(), Err(StoreError::NotKept));
}
