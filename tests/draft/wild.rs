//! Any JSON at all: it is opened or refused, never half; and once it was opened and saved, nothing is left to repair
//! and nothing is lost.

use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::draft::file::restore_file;
use kalkulator_sakip::draft::restore::restore;
use proptest::prelude::*;

use super::{dump, encoded, full, opened};

/// Names that mean something to us, and some that do not.
fn name() -> impl Strategy<Value = String> {
    let ours = Section::ALL
        .map(|section| section.id().to_owned())
        .into_iter()
        .chain(Field::ALL.iter().map(|field| field.id().into_owned()));
    let own = [
        "id",
        "jenis",
        "id_berikutnya",
        "kinerja_asing",
        "target_asing",
        "",
        "__proto__",
    ];
    let ours: Vec<String> = ours.chain(own.map(String::from)).collect();
    prop_oneof![9 => prop::sample::select(ours), 1 => any::<String>()]
}

fn scalar() -> impl Strategy<Value = String> {
    let kinds: Vec<String> = RowKind::ALL
        .iter()
        .map(|kind| format!("\"{}\"", kind.id()))
        .collect();
    prop_oneof![
        prop::sample::select(kinds),
        (0..5_u32).prop_map(|id| id.to_string()),
        any::<i64>().prop_map(|number| number.to_string()),
        "-?(0|[1-9][0-9]{0,40})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?",
        any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap()),
        prop::sample::select(vec![
            "null".to_owned(),
            "true".to_owned(),
            "\"\"".to_owned()
        ]),
    ]
}

fn value() -> impl Strategy<Value = String> {
    scalar().prop_recursive(4, 60, 8, |inner| {
        let list = prop::collection::vec(inner.clone(), 0..6)
            .prop_map(|items| format!("[{}]", items.join(", ")));
        prop_oneof![list, object(inner)]
    })
}

fn object(value: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop::collection::btree_map(name(), value, 0..8).prop_map(|members| {
        let members = members
            .iter()
            .map(|(name, value)| format!("{}:{value}", serde_json::to_string(name).unwrap()));
        format!("{{{}}}", members.collect::<Vec<_>>().join(",\n"))
    })
}

/// A `dokumen` that is nearly one: sections in their place, filled with rows of all sorts.
fn dokumen() -> impl Strategy<Value = String> {
    let rows = prop::collection::vec(prop_oneof![9 => object(scalar()), 1 => value()], 0..8);
    let section =
        prop_oneof![4 => rows.prop_map(|rows| format!("[{}]", rows.join(","))), 1 => value()];
    object(section)
}

fn file(dokumen: &str) -> String {
    format!(r#"{{"format":"kalkulator-sakip","versi":1,"jenis":"draf","dokumen":{dokumen}}}"#)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn once_repaired_nothing_is_left_to_repair(dokumen in dokumen()) {
        let first = opened(&file(&dokumen));
        let again = opened(&encoded(&first.document));
        prop_assert_eq!(&again.notes, &[]);
        prop_assert_eq!(&again.document, &first.document);
        // And the rest of the program can live with it.
        let _ = hitung(&first.document);
    }

    #[test]
    fn every_long_text_is_still_there(dokumen in dokumen(), mark in "[a-z]{30}", at in any::<prop::sample::Index>()) {
        // Put a mark in the place of any text; wherever it stood, it is still in the file that is saved.
        let places: Vec<usize> = dokumen.match_indices("\"\"").map(|(place, _)| place + 1).collect();
        prop_assume!(!places.is_empty());
        let place = places[at.index(places.len())];
        let marked = format!("{}{mark}{}", &dokumen[..place], &dokumen[place..]);
        prop_assert!(encoded(&opened(&file(&marked)).document).contains(&mark), "{}", marked);
    }

    #[test]
    fn broken_files_are_refused_or_opened_but_never_stop_us(cut in any::<prop::sample::Index>(), put in any::<String>()) {
        let whole = encoded(&full());
        let mut at = cut.index(whole.len());
        while !whole.is_char_boundary(at) {
            at -= 1;
        }
        prop_assert!(at == 0 || restore(&whole[..at]).is_err() || whole[at..].trim().is_empty());
        let changed = format!("{}{put}{}", &whole[..at], &whole[at..]);
        if let Ok(restored) = restore_file(&changed) {
            prop_assert_eq!(dump(&opened(&encoded(&restored.document)).document), dump(&restored.document));
        }
        let _ = restore_file(put.as_bytes());
    }
}

#[test]
fn forged_members_do_not_hide_ours() {
    let racun = "<img src=x onerror=kena=1>\"'</script>";
    let text = serde_json::json!({ "format": "kalkulator-sakip", "versi": 1, "jenis": "draf", "disimpan": racun, "aplikasi": racun,
        "dokumen": { "__proto__": { "kena": racun }, "constructor": racun, "hasOwnProperty": racun, "": racun,
          "identitas": { "instansi": racun, "tahun": racun, "__proto__": racun },
          "kinerja": [{ "id": 1, "jenis": racun }, { "id": -1, "jenis": "indikator", "uraian": racun, "__proto__": racun }] } });
    let restored = super::opened(&text.to_string());
    assert_eq!(
        restored
            .document
            .identitas(kalkulator_sakip::domain::field::Field::Instansi),
        racun
    );
}
