//! The format: frozen files open for ever, every document survives, every edit can be taken back.

use std::sync::Arc;

use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, Section};
use kalkulator_sakip::domain::rulebook::ID;
use kalkulator_sakip::draft::wire::{APLIKASI, VERSI};
use proptest::prelude::*;

use super::{WHEN, dump, encoded, full, opened};

/// Files of released versions with what they hold. Never edited after their release.
const FROZEN: &[(&str, &str, &str)] = &[
    (
        "v1-lengkap",
        include_str!("../cases/drafts/v1-lengkap.json"),
        include_str!("../cases/drafts/v1-lengkap.txt"),
    ),
    (
        "v1-kosong",
        include_str!("../cases/drafts/v1-kosong.json"),
        include_str!("../cases/drafts/v1-kosong.txt"),
    ),
    (
        "v1-tabel",
        include_str!("../cases/drafts/v1-tabel.json"),
        include_str!("../cases/drafts/v1-tabel.txt"),
    ),
    (
        "v1-periksa",
        include_str!("../cases/drafts/v1-periksa.json"),
        include_str!("../cases/drafts/v1-periksa.txt"),
    ),
    (
        "v1-andai",
        include_str!("../cases/drafts/v1-andai.json"),
        include_str!("../cases/drafts/v1-andai.txt"),
    ),
    (
        "v1-laporan",
        include_str!("../cases/drafts/v1-laporan.json"),
        include_str!("../cases/drafts/v1-laporan.txt"),
    ),
    (
        "v1-asing",
        include_str!("../cases/drafts/v1-asing.json"),
        include_str!("../cases/drafts/v1-asing.txt"),
    ),
    (
        "v1-minimal",
        include_str!("../cases/drafts/v1-minimal.json"),
        include_str!("../cases/drafts/v1-minimal.txt"),
    ),
];

#[test]
fn frozen_files_open_for_ever() {
    for (name, file, expected) in FROZEN {
        let restored = opened(file);
        assert_eq!(dump(&restored.document), *expected, "{name}");
        assert_eq!(restored.notes, [], "{name}");
        let again = opened(&encoded(&restored.document));
        assert_eq!(dump(&again.document), *expected, "{name}, saved again");
        assert_eq!(
            again.document.next_id(),
            restored.document.next_id(),
            "{name}"
        );
    }
}

#[test]
fn every_version_has_a_frozen_file() {
    for versi in 1..=VERSI {
        assert!(
            FROZEN
                .iter()
                .any(|(name, ..)| name.starts_with(&format!("v{versi}-"))),
            "{versi}"
        );
    }
}

#[test]
fn the_file_is_written_as_documented() {
    let frozen = include_str!("../cases/drafts/v1-andai.json");
    // A new version of the program or of the rule book does not make a new format.
    let expected = frozen
        .replace("\"0.1.0\"", &format!("\"{APLIKASI}\""))
        .replace("\"sakip-2026.1\"", &format!("\"{ID}\""));
    assert_eq!(encoded(&full()), expected);
    let restored = opened(frozen);
    assert_eq!(restored.saved_at.as_deref(), Some(WHEN));
    assert_eq!(restored.aturan.as_deref(), Some("sakip-2026.1"));
}

#[test]
fn an_id_once_given_is_not_given_again() {
    let mut document = full();
    let last = document.next_id();
    document
        .apply(Edit::Remove {
            section: Section::Notasi,
            index: 0,
            count: 1,
        })
        .unwrap();
    assert_eq!(opened(&encoded(&document)).document.next_id(), last);
}

#[test]
fn kept_members_never_stand_in_the_way_of_typed_ones() {
    let mut document = Document::default();
    let mut row =
        Row::new(RowId(1), full().rows(Section::Kinerja)[2].kind).with(Field::Target, "80");
    for (name, value) in [
        ("target", "1"),
        ("target", "[2]"),
        ("id", "3"),
        ("x", "no json"),
        ("", "{\"a\":1e400}"),
    ] {
        row.extra.push((name.into(), value.into()));
    }
    super::add(&mut document, row);
    document.extra.push(("kinerja".into(), "true".into()));
    let restored = opened(&encoded(&document));
    assert_eq!(restored.notes, []);
    let row = &restored.document.rows(Section::Kinerja)[0];
    assert_eq!(row.text(Field::Target), "80");
    let extra: Vec<_> = row
        .extra
        .iter()
        .map(|(name, value)| (&**name, &**value))
        .collect();
    let expected = [
        ("target_asing", "1"),
        ("target_asing_2", "[2]"),
        ("id_asing", "3"),
        ("x", "\"no json\""),
        ("", "{\"a\":1e400}"),
    ];
    assert_eq!(extra, expected);
    assert_eq!(&*restored.document.extra[0].0, "kinerja_asing");
}

#[test]
fn naughty_strings_survive_in_every_field() {
    let naughty: Vec<String> =
        serde_json::from_str(include_str!("../data/notation_naughty.json")).unwrap();
    let own = [
        "\u{0}\u{1}\u{1f}\u{7f}\u{85}\u{9f}",
        "\u{2028}\u{2029}\u{feff}\u{fffe}\u{202e}",
        "__proto__",
        "</pre>",
        "\r\n",
    ];
    for text in naughty.iter().map(String::as_str).chain(own) {
        let mut document = full();
        for section in Section::ALL {
            for row in document.rows(section).clone().iter() {
                for field in row.kind.fields() {
                    super::set(&mut document, row.id, *field, text);
                }
            }
        }
        let restored = opened(&encoded(&document));
        assert_eq!(dump(&restored.document), dump(&document), "{text:?}");
        assert_eq!(restored.notes, [], "{text:?}");
    }
}

/// A random change, to be fitted to a document.
#[derive(Clone, Debug)]
struct Dice {
    what: u8,
    section: usize,
    a: usize,
    b: usize,
    field: usize,
    text: String,
}

fn dice() -> impl Strategy<Value = Dice> {
    let text = prop_oneof![
        any::<String>(),
        "[0-9.,% -]{0,12}",
        Just(String::new()),
        "[\\PC\\u{0}-\\u{1f}\"\\\\]{0,8}"
    ];
    (
        0..10_u8,
        any::<usize>(),
        any::<usize>(),
        any::<usize>(),
        any::<usize>(),
        text,
    )
        .prop_map(|(what, section, a, b, field, text)| Dice {
            what,
            section,
            a,
            b,
            field,
            text,
        })
}

impl Dice {
    fn edit(&self, document: &Document) -> Edit {
        let section = Section::ALL[self.section % Section::ALL.len()];
        let len = document.rows(section).len();
        let index = self.a % (len + 1);
        let count = self.b % (len - index + 1);
        match self.what {
            0..4 => {
                let kind = section.kinds()[self.b % section.kinds().len()];
                let fresh = |n: u32| {
                    let field = kind.fields()[self.field % kind.fields().len()];
                    Arc::new(
                        Row::new(RowId(document.next_id().0 + n), kind).with(field, &self.text),
                    )
                };
                Edit::Insert {
                    section,
                    index,
                    rows: (0..self.b as u32 % 3).map(fresh).collect(),
                }
            }
            4..7 => {
                let row = document
                    .rows(section)
                    .get(self.a % len.max(1))
                    .map_or(RowId(7), |row| row.id);
                Edit::set(
                    CellRef::new(row, Field::ALL[self.field % Field::ALL.len()]),
                    self.text.as_str(),
                )
            }
            7 => Edit::Remove {
                section,
                index,
                count,
            },
            8 => Edit::Move {
                section,
                from: index,
                count,
                to: self.field % (len - count + 1),
            },
            _ => {
                let at = CellRef::new(RowId::IDENTITAS, Field::Instansi);
                let twice = [Edit::set(at, self.text.as_str()), Edit::set(at, "")];
                Edit::Batch(
                    twice
                        .into_iter()
                        .chain([Edit::Remove {
                            section,
                            index,
                            count,
                        }])
                        .collect(),
                )
            }
        }
    }
}

fn document() -> impl Strategy<Value = Document> {
    prop::collection::vec(dice(), 0..40).prop_map(|dice| {
        let mut document = Document::default();
        for dice in dice {
            // An edit that does not fit leaves the document as it was.
            let _ = document.apply(dice.edit(&document));
        }
        document
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_document_survives_being_saved(document in document()) {
        let restored = opened(&encoded(&document));
        prop_assert_eq!(dump(&restored.document), dump(&document));
        prop_assert_eq!(&restored.document, &document);
        prop_assert_eq!(restored.notes, []);
    }

    #[test]
    fn saving_again_gives_the_same_bytes(document in document()) {
        let file = encoded(&document);
        prop_assert_eq!(encoded(&opened(&file).document), file);
    }

    #[test]
    fn every_edit_can_be_taken_back(start in document(), dice in prop::collection::vec(dice(), 1..40)) {
        let mut document = start.clone();
        let (mut undo, mut states) = (Vec::new(), Vec::new());
        for dice in &dice {
            let before = dump(&document);
            match document.apply(dice.edit(&document)) {
                Ok(inverse) => {
                    undo.push(inverse);
                    states.push(before);
                }
                Err(_) => prop_assert_eq!(dump(&document), before),
            }
        }
        let end = dump(&document);
        let mut redo = Vec::new();
        while let Some(inverse) = undo.pop() {
            redo.push(document.apply(inverse).unwrap());
            prop_assert_eq!(dump(&document), states.pop().unwrap());
        }
        prop_assert_eq!(dump(&document), dump(&start));
        while let Some(again) = redo.pop() {
            document.apply(again).unwrap();
        }
        prop_assert_eq!(dump(&document), end);
    }
}
