//! Every rule has a small file of the normal format in which exactly it speaks, with what it says beside it. Renew the texts
//! with `UPDATE_EXPECT=1 cargo test --no-default-features --test audit` and read the difference.

use std::fs;
use std::path::{Path, PathBuf};

use kalkulator_sakip::domain::audit::{ATURAN, Jenis};
use kalkulator_sakip::domain::finding::RemedyKind;
use kalkulator_sakip::draft::restore::restore;

use super::{diperiksa, semua};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/audit")
}

#[test]
fn every_rule_finds_what_its_example_shows() {
    for aturan in ATURAN {
        let id = aturan.id;
        let file = folder().join(format!("{id}.json"));
        let text = fs::read_to_string(&file).unwrap_or_else(|_| panic!("{id} lacks {file:?}"));
        let restored = restore(&text).unwrap_or_else(|error| panic!("{id}: {error:?}"));
        assert_eq!(restored.notes, [], "{id}");
        let checked = diperiksa(&restored.document);
        assert!(
            checked.temuan.iter().any(|temuan| temuan.aturan == id),
            "{id} finds nothing"
        );
        for temuan in &checked.temuan {
            // An input that is wrong in one place makes what follows from it there wrong too.
            let follows = matches!(
                temuan.jenis,
                Jenis::BedaSetempat { .. } | Jenis::BedaIkutan { .. }
            );
            assert!(temuan.aturan == id || follows, "{id}: {temuan:?}");
        }
        let gravest = checked.temuan.iter().map(|temuan| temuan.berat).min();
        assert_eq!(
            gravest,
            Some(aturan.berat),
            "{id}: the example shows the gravest"
        );
        let found = semua(&checked);
        let expected = folder().join(format!("{id}.txt"));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&expected, &found).expect("written");
        }
        let expected = fs::read_to_string(&expected).unwrap_or_default();
        assert_eq!(found, expected, "{id}: renew with UPDATE_EXPECT=1");
    }
}

/// Every way out that puts the printed text right, taken one after the other, leaves nothing that has such a way.
#[test]
fn the_ways_out_lead_out() {
    for aturan in ATURAN {
        let text = fs::read_to_string(folder().join(format!("{}.json", aturan.id)));
        let mut document = restore(&text.expect("the example"))
            .expect("it opens")
            .document;
        let mut taken = 0;
        loop {
            let checked = diperiksa(&document);
            let ways = checked.temuan.iter().flat_map(|temuan| &temuan.jalan);
            let right = ways
                .into_iter()
                .find(|way| way.kind == RemedyKind::PakaiSeharusnya);
            let Some(way) = right else {
                let open = checked
                    .temuan
                    .iter()
                    .find(|temuan| temuan.jenis == Jenis::Beda);
                let word = open.is_none_or(|temuan| temuan.seharusnya.is_none());
                assert!(word, "{}: {open:?}", aturan.id);
                break;
            };
            document.apply(way.edit.clone()).expect("it fits");
            taken += 1;
            assert!(taken < 100, "{}: it goes round in a circle", aturan.id);
        }
    }
}

#[test]
fn every_example_belongs_to_a_rule() {
    for entry in fs::read_dir(folder()).expect("the folder") {
        let path = entry.expect("an entry").path();
        let stem = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        assert!(ATURAN.iter().any(|aturan| aturan.id == stem), "{path:?}");
    }
}
