//! Damaged copies: the other one opens, and what is damaged is kept as it was.

use std::rc::Rc;

use kalkulator_sakip::domain::document::{Document, RowId};
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::draft::envelope::{seal, unseal};
use kalkulator_sakip::draft::listing::DraftState;
use kalkulator_sakip::draft::store::{DraftStore, LoadError, StoreError};

use super::memory::Memory;
use super::store::{Store, document, foreign_keys_are_untouched, key, loads, saved_twice};
use super::{WHEN, encoded, full, set};

/// Puts `damaged` over the newest copy: the older one opens, the damaged one is kept as it was.
#[track_caller]
fn damage(damaged: &str) {
    let (memory, store) = saved_twice();
    memory.put(&key("x:b"), damaged);
    assert_eq!(
        store.list().unwrap()[0].state,
        DraftState::OlderCopy,
        "{damaged:.80}"
    );
    let loaded = loads(&store, "satu");
    assert!(loaded.used_older, "{damaged:.80}");
    assert_eq!(loaded.damaged, [damaged]);
    assert_eq!(
        store.quarantined().unwrap(),
        [(key("karantina:1"), damaged.to_owned())]
    );
    assert!(
        store.load("x").unwrap().used_older,
        "still said when opened again"
    );
    // A tab that had seen the lost revision is not taken for the one that went on from the older copy.
    assert_eq!(
        store
            .save("x", &document("tiga"), loaded.seen(), WHEN)
            .unwrap()
            .rev,
        3
    );
    assert!(!loads(&store, "tiga").used_older);
    foreign_keys_are_untouched(&memory);
}

#[test]
fn a_damaged_copy_gives_way_to_the_older_one_and_is_kept() {
    let whole = seal(2, WHEN, &encoded(&document("dua")));
    for sixteenth in 0..16 {
        let mut cut = whole.len() * sixteenth / 16;
        while !whole.is_char_boundary(cut) {
            cut -= 1;
        }
        damage(&whole[..cut]);
    }
    let noise = "\u{1}x".repeat(1000);
    for foreign in [
        "null",
        "undefined",
        "[]",
        "",
        "{\"elements\":[]}",
        "KS1",
        &noise,
        "\u{fffd}",
    ] {
        damage(foreign);
    }
    // A right checksum over what is no draft.
    for body in [
        "",
        "null",
        "{}",
        "{\"format\":\"kalkulator-sakip\",\"versi\":1}",
    ] {
        let (memory, store) = saved_twice();
        memory.put(&key("x:b"), &seal(2, WHEN, body));
        assert!(loads(&store, "satu").used_older);
        assert_eq!(store.quarantined().unwrap().len(), 1);
    }
}

#[test]
fn one_wrong_bit_always_shows() {
    let whole = seal(7, WHEN, &encoded(&full()));
    assert!(unseal(&whole).is_some());
    for at in 0..whole.len() {
        for bit in 0..8 {
            let mut bytes = whole.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            if let Ok(text) = String::from_utf8(bytes) {
                assert_eq!(unseal(&text), None, "byte {at}, bit {bit}");
            }
        }
    }
    damage(
        &whole
            .replacen("Dinas", "Dimas", 1)
            .replacen("rev=7", "rev=2", 1),
    );
}

#[test]
fn when_no_copy_opens_all_are_kept() {
    let (memory, store) = saved_twice();
    memory.put(&key("x:a"), "rusak satu");
    memory.put(&key("x:b"), "rusak dua");
    let raw = vec!["rusak satu".to_owned(), "rusak dua".to_owned()];
    assert_eq!(store.list().unwrap()[0].state, DraftState::Damaged);
    assert_eq!(
        store.load("x"),
        Err(LoadError::Damaged { raw: raw.clone() })
    );
    let kept: Vec<_> = store
        .quarantined()
        .unwrap()
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    assert_eq!(kept, raw);
    // The list still names it, from what stands beside it.
    let info = &store.list().unwrap()[0];
    assert_eq!(
        (info.instansi.as_str(), info.state),
        ("dua", DraftState::Damaged)
    );
    assert_eq!(store.load("x"), Err(LoadError::NotFound));
    store.delete_forever("x").unwrap();
    assert_eq!(store.quarantined().unwrap().len(), 2);
}

#[test]
fn a_damaged_copy_that_cannot_be_moved_stays_and_is_not_overwritten() {
    let (memory, store) = saved_twice();
    let damaged = "x".repeat(5000);
    memory.put(&key("x:b"), &damaged);
    memory.room.set(Some(0));
    let loaded = loads(&store, "satu");
    assert_eq!(loaded.damaged, [damaged.as_str()]);
    assert_eq!(
        store.save("x", &document("tiga"), loaded.seen(), WHEN),
        Err(StoreError::Full)
    );
    assert_eq!(memory.text(&key("x:b")), Some(damaged));
    memory.room.set(None);
    store
        .save("x", &document("tiga"), loaded.seen(), WHEN)
        .unwrap();
    assert_eq!(store.quarantined().unwrap().len(), 1);
}

/// Where a copy stands: the two slots and the second store. Two saves leave the newest in `b` and `c`.
const PLACES: [&str; 3] = ["x:a", "x:b", "x:c"];

/// A small draft in all three places, then `damaged` over those of `struck`; what opens, and nothing is lost.
fn strike(texts: &[String; 3], struck: &[usize], damaged: &str, case: &str) {
    let (first, second) = (Rc::new(Memory::default()), Rc::new(Memory::default()));
    for (at, place) in PLACES.iter().enumerate() {
        let text = if struck.contains(&at) {
            damaged
        } else {
            &texts[at]
        };
        [&first, &first, &second][at].put(&key(place), text);
    }
    let store: Store = DraftStore::new(first.clone(), Some(second.clone()));
    let expected = [2, 1, 0].into_iter().find(|at| !struck.contains(at));
    match (store.load("x"), expected) {
        (Ok(loaded), Some(at)) => {
            let name = ["satu", "dua", "dua"][at];
            assert_eq!(loaded.document.identitas(Field::Instansi), name, "{case}");
            assert_eq!(loaded.damaged.len(), struck.len(), "{case}");
            assert_eq!(loaded.saved_at, WHEN, "{case}");
        }
        (Err(LoadError::Damaged { raw }), None) => assert_eq!(raw.len(), 3, "{case}"),
        (found, expected) => panic!("{case}: {found:?} instead of {expected:?}"),
    }
    let aside = store.quarantined().unwrap();
    assert_eq!(aside.len(), struck.len(), "{case}");
    assert!(aside.iter().all(|(_, text)| text == damaged), "{case}");
}

/// The texts of a small draft in the three places.
fn small() -> [String; 3] {
    let draft = |rev, instansi| {
        let mut document = Document::default();
        set(&mut document, RowId::IDENTITAS, Field::Instansi, instansi);
        seal(rev, WHEN, &encoded(&document))
    };
    [draft(1, "satu"), draft(2, "dua"), draft(2, "dua")]
}

const STRUCK: [&[usize]; 7] = [&[0], &[1], &[2], &[0, 1], &[1, 2], &[0, 2], &[0, 1, 2]];

#[test]
fn cut_at_every_byte_in_every_place() {
    let small = small();
    let whole = &small[1];
    let mut cuts = 0;
    for cut in (0..whole.len()).filter(|cut| whole.is_char_boundary(*cut)) {
        for struck in STRUCK {
            strike(
                &small,
                struck,
                &whole[..cut],
                &format!("cut at {cut} in {struck:?}"),
            );
            cuts += 1;
        }
    }
    println!("{cuts} cuts, nothing lost");
    assert!(cuts > 7 * 300, "{cuts} cuts");
}

#[test]
fn every_bit_flipped_in_every_place() {
    let small = small();
    let whole: Vec<char> = small[1].chars().collect();
    let mut flips = 0;
    for at in 0..whole.len() {
        for bit in 0..16 {
            // What is no character is half of one, which no text here can hold; browsers hand it over as U+FFFD.
            let flipped = char::from_u32(u32::from(whole[at]) ^ (1 << bit)).unwrap_or('\u{fffd}');
            let mut damaged = whole.clone();
            damaged[at] = flipped;
            let damaged: String = damaged.into_iter().collect();
            // The three places in turn, and all of them for every eighth.
            let struck = if flips % 8 == 7 {
                STRUCK[6]
            } else {
                STRUCK[flips % 3]
            };
            strike(
                &small,
                struck,
                &damaged,
                &format!("bit {bit} of {at} in {struck:?}"),
            );
            flips += 1;
        }
    }
    println!("{flips} bits flipped, nothing lost");
    assert!(flips > 16 * 300, "{flips} flips");
}

#[test]
fn anything_may_stand_in_every_place() {
    let small = small();
    let noise = "x\u{1}".repeat(2_000_000);
    for foreign in [
        "",
        "null",
        "\"undefined\"",
        "[]",
        "{\"elements\":[]}",
        "KS1 rev=9 \u{fffd}",
        &noise,
    ] {
        for struck in STRUCK {
            strike(
                &small,
                struck,
                foreign,
                &format!("{foreign:.20} in {struck:?}"),
            );
        }
    }
}
