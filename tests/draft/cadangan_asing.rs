//! A file with all drafts from anywhere: what is damaged, newer, odd or hostile in it is named or left out, and does no harm.

use std::collections::BTreeMap;

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::draft::cadangan::{self, JENIS};
use kalkulator_sakip::draft::envelope::seal;
use kalkulator_sakip::draft::file::restore_file;
use kalkulator_sakip::draft::keys::{LATIHAN, OURS, TATA_LETAK};
use kalkulator_sakip::draft::listing::DraftState;
use kalkulator_sakip::draft::problem::RestoreError;
use kalkulator_sakip::draft::pulihkan::Tugas;
use kalkulator_sakip::draft::store::StoreError;

use super::cadangan::{everything, opened};
use super::store::{document, key, store};
use super::{WHEN, encoded};

const LATER: &str = "2026-11-22T08:00:00+07:00";

/// A file with these entries, as the rescue page writes it.
fn file(isi: &[(&str, &str)]) -> String {
    let isi: BTreeMap<&str, &str> = isi.iter().copied().collect();
    serde_json::to_string_pretty(&serde_json::json!({
        "jenis": JENIS, "versi": 1, "waktu": "2026-11-12T07:32:05.123Z", "isi": isi
    }))
    .unwrap()
}

#[test]
fn damaged_and_newer_drafts_are_named_and_the_rest_comes() {
    let whole = seal(4, WHEN, &encoded(&document("utuh")));
    let newer = seal(
        7,
        LATER,
        &encoded(&document("masa depan")).replace("\"versi\":1", "\"versi\":2"),
    );
    // The checksum is right, and nothing in it is ours.
    let empty = seal(2, WHEN, "[1]");
    let text = file(&[
        (&key("utuh:a"), &whole),
        (&key("utuh:b"), &whole[..whole.len() / 2]),
        (&key("baru:b"), &newer),
        (&key("rusak:a"), &whole.replace("utuh", "utuk")),
        (&key("isian:a"), &empty),
        (&key("hilang:meta"), "rusak"),
    ]);
    let file = opened(&text);
    let mut states: Vec<_> = file
        .draf
        .iter()
        .map(|of| (of.info.id.as_str(), of.info.state, of.copy.is_some()))
        .collect();
    states.sort_by_key(|(id, ..)| *id);
    assert_eq!(
        states,
        [
            ("baru", DraftState::Newer, true),
            ("hilang", DraftState::Damaged, false),
            ("isian", DraftState::Damaged, false),
            ("rusak", DraftState::Damaged, false),
            ("utuh", DraftState::Good, true),
        ]
    );
    assert_eq!(file.rusak.len(), 3);
    let (memory, here) = store();
    let done = here.take_over(&file, &everything(&file), true).unwrap();
    assert_eq!((done.baru.len(), done.rusak.len()), (2, 3));
    assert_eq!(here.load("utuh").unwrap().document, document("utuh"));
    assert_eq!(memory.text(&key("baru:a")), Some(newer), "kept as it is");
    let list = here.list().unwrap();
    assert_eq!(
        list.iter().find(|info| info.id == "baru").unwrap().state,
        DraftState::Newer
    );
}

#[test]
fn hostile_keys_and_ids_do_no_harm() {
    let whole = seal(1, WHEN, &encoded(&document("utuh")));
    let keys = [
        "orang-lain:1",
        "__proto__",
        "constructor",
        "",
        "kalkulator-sakip:",
        "kalkulator-sakip:1:",
        "kalkulator-sakip:2:x:a",
        "kalkulator-sakip:1::a",
        "kalkulator-sakip:1:x:y:a",
        "kalkulator-sakip:1:karantina:a",
        "kalkulator-sakip:1:karantina:-1",
        "kalkulator-sakip:1:karantina:99999999999999999999999",
        "kalkulator-sakip:1:catatan:a",
        "kalkulator-sakip:1:catatan:unduhan",
        "kalkulator-sakip:1:catatan:hapus",
    ];
    let entries: Vec<_> = keys.iter().map(|key| (*key, whole.as_str())).collect();
    let found = opened(&file(&entries));
    assert!(found.draf.is_empty(), "{:?}", found.draf);
    assert_eq!((found.rusak.len(), found.asing), (0, keys.len() - 3));
    let (memory, here) = store();
    let before = memory.texts.borrow().clone();
    assert_eq!(here.take_over(&found, &[], true), Ok(Default::default()));
    assert_eq!(*memory.texts.borrow(), before);

    // Ids are plain texts, and a target that is taken or none is refused.
    let (proto, long) = (
        key("__proto__:a"),
        key(&format!("{}:a", "i".repeat(100_000))),
    );
    let odd = opened(&file(&[(&proto, &whole), (&long, &whole)]));
    assert_eq!(odd.draf.len(), 2);
    let tugas = |id: &str| Tugas {
        index: 0,
        id: id.into(),
        nama: None,
        ganti: false,
    };
    for bad in ["", "a:b", "karantina", "catatan"] {
        let refused = here.take_over(&odd, &[tugas(bad)], true).unwrap_err();
        assert_eq!(refused.error, StoreError::BadId);
    }
    here.save("ada", &document("ada"), 0, WHEN).unwrap();
    let before = memory.texts.borrow().clone();
    for taken in [&[tugas("ada")][..], &[tugas("sama"), tugas("sama")]] {
        let refused = here.take_over(&odd, taken, true).unwrap_err();
        assert!(matches!(refused.error, StoreError::Conflict { .. }));
    }
    assert_eq!(*memory.texts.borrow(), before);
    // A position that the file does not have is left out.
    let beyond = Tugas {
        index: 99,
        ..tugas("y")
    };
    assert_eq!(
        here.take_over(&odd, &[beyond], false),
        Ok(Default::default())
    );
}

/// After the last number there is no newer one: every save would look as old as the first.
#[test]
fn a_revision_that_cannot_be_counted_past_begins_anew() {
    let whole = seal(u64::MAX, WHEN, &encoded(&document("utuh")));
    let odd = opened(&file(&[(&key("x:a"), &whole)]));
    let (_, here) = store();
    let done = here.take_over(&odd, &everything(&odd), true).unwrap();
    let loaded = here.load("x").unwrap();
    assert_eq!(done.baru, [("x".to_owned(), loaded.rev)]);
    assert!(loaded.document == document("utuh"));
    here.save("x", &document("baru"), loaded.seen(), LATER)
        .unwrap();
    assert!(here.load("x").unwrap().document == document("baru"));
}

#[test]
fn ten_thousand_keys() {
    let whole = seal(1, WHEN, &encoded(&Document::default()));
    let keys: Vec<String> = (0..10_000).map(|n| key(&format!("d{n}:a"))).collect();
    let entries: Vec<_> = keys
        .iter()
        .map(|key| (key.as_str(), whole.as_str()))
        .collect();
    let many = opened(&file(&entries));
    assert_eq!(many.draf.len(), 10_000);
    let (_, here) = store();
    let some: Vec<Tugas> = everything(&many).into_iter().take(300).collect();
    assert_eq!(here.take_over(&many, &some, true).unwrap().baru.len(), 300);
}

#[test]
fn what_is_no_such_file_is_refused_with_its_place() {
    let whole = seal(1, WHEN, &encoded(&document("utuh")));
    let text = file(&[(&key("x:a"), &whole)]);
    assert_eq!(restore_file(&text), Err(RestoreError::Backup));
    assert_eq!(
        restore_file(format!("\u{feff}{text}")),
        Err(RestoreError::Backup)
    );
    assert!(opened(&format!("\u{feff}{text}")).draf.len() == 1);
    let head = format!("\"jenis\":\"{JENIS}\"");
    for (bad, expected) in [
        (format!("{{{head}}}"), RestoreError::NoVersion),
        (
            format!("{{{head},\"versi\":0,\"isi\":{{}}}}"),
            RestoreError::NoVersion,
        ),
        (
            format!("{{{head},\"versi\":\"1\",\"isi\":{{}}}}"),
            RestoreError::NoVersion,
        ),
        (
            format!("{{{head},\"versi\":2,\"isi\":{{}}}}"),
            RestoreError::Newer { versi: 2 },
        ),
        (format!("{{{head},\"versi\":1}}"), RestoreError::NoDocument),
        (
            format!("{{{head},\"versi\":1,\"isi\":[]}}"),
            RestoreError::NoDocument,
        ),
    ] {
        assert_eq!(cadangan::read(&bad).map(drop), Err(expected), "{bad}");
        assert_eq!(restore_file(&bad), Err(RestoreError::Backup));
    }
    let k = key("x:a");
    let twice = format!("{{{head},\"versi\":1,\"isi\":{{\"{k}\":\"1\",\n\"{k}\":\"2\"}}}}");
    match cadangan::read(&twice) {
        Err(RestoreError::DuplicateKey { key, at }) => assert_eq!((key, at.line), (k.clone(), 2)),
        other => panic!("{other:?}"),
    }
    for cut in (0..text.len()).step_by(97) {
        let Some(cut) = text.get(..cut) else { continue };
        assert!(cadangan::read(cut).is_err() && restore_file(cut) != Err(RestoreError::Backup));
    }
    // A draft whose texts speak of it stays a draft.
    let draft = encoded(&document(JENIS));
    assert_eq!(restore_file(&draft).unwrap().document, document(JENIS));
    // Values that are no texts, however deep, are counted and left out; half a letter is no text either.
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let odd = format!(
        "{{{head},\"versi\":1,\"isi\":{{\"{k}\":{deep},\"{}\":null,\"{}\":\"\\ud800\"}}}}",
        key("y:a"),
        key("z:a")
    );
    let odd = opened(&odd);
    assert_eq!((odd.draf.len(), odd.asing), (0, 3));
}

/// Every text of the JSON suite, as the file, as its content, and as a draft in it.
#[test]
fn the_json_suite_does_no_harm() {
    let suite: serde_json::Value =
        serde_json::from_str(include_str!("../cases/drafts/json_test_suite.json")).unwrap();
    let cases = suite["berkas"].as_object().unwrap();
    assert!(cases.len() > 200);
    let (memory, here) = store();
    let before = memory.texts.borrow().clone();
    for text in cases.values().filter_map(serde_json::Value::as_str) {
        assert!(cadangan::read(text).is_err(), "{text:.80}");
        let _ = cadangan::read(&format!(
            "{{\"jenis\":\"{JENIS}\",\"versi\":1,\"isi\":{text}}}"
        ));
        let sealed = seal(1, WHEN, text);
        let found = opened(&file(&[(&key("x:a"), &sealed), (&key("y:a"), text)]));
        assert!(found.draf.iter().all(|of| of.copy.is_none()), "{text:.80}");
        let done = here.take_over(&found, &everything(&found), true).unwrap();
        assert_eq!(here.take_back(&done), Ok(0));
    }
    assert_eq!(*memory.texts.borrow(), before);
}

/// What the program keeps beside the drafts and is of use in any browser goes along, in either of the two files.
#[test]
fn our_own_notes_come_back_where_there_are_none() {
    let notes = [(LATIHAN, "buku lama"), (TATA_LETAK, "pilihan lama")];
    let (memory, full) = store();
    memory.texts.borrow_mut().remove("kalkulator-sakip:2:x:a");
    full.save("x", &document("satu"), 0, WHEN).unwrap();
    full.note(|unduhan| unduhan.changed("x", 1, WHEN));
    for (key, text) in notes {
        memory.put(key, text);
    }
    let (ours, _) = full.backup(None, WHEN).unwrap();
    let rescued: Vec<(String, String)> = memory.texts.borrow().clone().into_iter().collect();
    let rescued = rescued.iter().filter(|(key, _)| key.starts_with(OURS));
    let rescued: Vec<_> = rescued.map(|(key, text)| (&**key, &**text)).collect();
    for text in [ours, file(&rescued)] {
        let found = opened(&text);
        assert_eq!((found.draf.len(), found.asing), (1, 0));
        // All of them are here: nothing is changed, and nothing is said of them.
        let before = memory.texts.borrow().clone();
        assert_eq!(full.take_over(&found, &[], true), Ok(Default::default()));
        // Of two one is.
        memory.put(LATIHAN, "buku baru");
        memory.texts.borrow_mut().remove(TATA_LETAK);
        let done = full.take_over(&found, &[], true).unwrap();
        assert_eq!(memory.text(LATIHAN).as_deref(), Some("buku baru"));
        assert_eq!(memory.text(TATA_LETAK).as_deref(), Some("pilihan lama"));
        // Taken back, but not what was kept there since.
        full.take_back(&done).unwrap();
        assert_eq!(memory.text(TATA_LETAK), None);
        let done = full.take_over(&found, &[], true).unwrap();
        memory.put(TATA_LETAK, "pilihan baru");
        full.take_back(&done).unwrap();
        assert_eq!(memory.text(TATA_LETAK).as_deref(), Some("pilihan baru"));
        // And in an empty browser.
        full.wipe().unwrap();
        full.take_over(&found, &everything(&found), true).unwrap();
        for (key, text) in notes {
            assert_eq!(memory.text(key).as_deref(), Some(text));
        }
        *memory.texts.borrow_mut() = before;
    }
}

/// The file as it was first released opens for ever, the one that the rescue page wrote as well; the schema knows both.
#[test]
fn the_first_files_still_open() {
    let schema = include_str!("../../src/report/skema_cadangan.json");
    let schema = jsonschema::draft202012::new(&serde_json::from_str(schema).unwrap()).unwrap();
    for text in [
        include_str!("../cases/drafts/cadangan-1.json"),
        include_str!("../cases/drafts/cadangan-1-pemulihan.json"),
    ] {
        assert!(schema.is_valid(&serde_json::from_str(text).unwrap()));
        let found = opened(text);
        assert_eq!(
            (found.draf.len(), found.rusak.len(), found.asing),
            (2, 1, 0)
        );
        let (_, here) = store();
        here.take_over(&found, &everything(&found), true).unwrap();
        let instansi = |id: &str| {
            here.load(id)
                .unwrap()
                .document
                .identitas(Field::Instansi)
                .to_owned()
        };
        assert_eq!(
            (instansi("x"), instansi("y")),
            ("dua".into(), "buang".into())
        );
        let list = here.list().unwrap();
        let bin = list.iter().find(|info| info.id == "y").unwrap();
        assert_eq!((bin.trashed, bin.nama.as_deref()), (true, Some("Konsep")));
        // What we write is such a file again.
        let (again, _) = here.backup(None, WHEN).unwrap();
        assert!(schema.is_valid(&serde_json::from_str(&again).unwrap()));
    }
    for bad in [
        "{}",
        "{\"jenis\":\"kalkulator-sakip-cadangan\",\"versi\":2,\"waktu\":\"\",\"isi\":{}}",
    ] {
        assert!(
            !schema.is_valid(&serde_json::from_str(bad).unwrap()),
            "{bad}"
        );
    }
}
