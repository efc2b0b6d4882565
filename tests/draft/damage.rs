//! Damaged copies: the other one opens, and what is damaged is kept as it was.

use kalkulator_sakip::draft::envelope::{seal, unseal};
use kalkulator_sakip::draft::listing::DraftState;
use kalkulator_sakip::draft::store::{LoadError, StoreError};

use super::store::{document, foreign_keys_are_untouched, key, loads, saved_twice};
use super::{WHEN, encoded, full};

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
            .save("x", &document("tiga"), loaded.rev, WHEN)
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
    assert_eq!(loads(&store, "satu").damaged, [damaged.as_str()]);
    assert_eq!(
        store.save("x", &document("tiga"), 1, WHEN),
        Err(StoreError::Full)
    );
    assert_eq!(memory.text(&key("x:b")), Some(damaged));
    memory.room.set(None);
    store.save("x", &document("tiga"), 1, WHEN).unwrap();
    assert_eq!(store.quarantined().unwrap().len(), 1);
}
