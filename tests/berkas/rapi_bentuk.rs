//! The two forms of the tidy tables hold the same, and what describes them names every column.

use kalkulator_sakip::berkas::pesan::Keluaran;
use kalkulator_sakip::berkas::rapi::tabel;
use kalkulator_sakip::report::csv::buka;

use super::rapi_bahan::{Acak, draf};
use super::{buka_zip, tulis};

#[test]
fn both_forms_hold_the_same_and_the_description_names_every_column() {
    let mut acak = Acak::new(7);
    let drafts = format!("[{}]", draf(1, 2024, 12, &mut acak));
    let csv = buka_zip(&tulis(Keluaran::RapiCsv, drafts.as_bytes()));
    let json = buka_zip(&tulis(Keluaran::RapiNdjson, drafts.as_bytes()));
    let file = |files: &[(String, Vec<u8>)], name: &str| {
        let found = files.iter().find(|(known, _)| known == name);
        let (_, bytes) = found.unwrap_or_else(|| panic!("{name}"));
        String::from_utf8(bytes.clone()).expect("UTF-8")
    };
    let skema: serde_json::Value = serde_json::from_str(&file(&csv, "skema.json")).expect("JSON");
    for tabel in tabel() {
        let rows = super::csv::sel(&file(&csv, &format!("{}.csv", tabel.nama)), ',');
        let names: Vec<&str> = tabel.kolom.iter().map(|kolom| kolom.nama).collect();
        assert_eq!(rows[0], names);
        let lines = file(&json, &format!("{}.ndjson", tabel.nama));
        assert_eq!(lines.lines().count(), rows.len() - 1);
        for (line, row) in lines.lines().zip(&rows[1..]) {
            let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
            for (name, cell) in names.iter().zip(row) {
                let value = match &line[name] {
                    serde_json::Value::Null => String::new(),
                    serde_json::Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                assert_eq!(value, buka(cell), "{name}");
            }
        }
        let resources = skema["resources"].as_array().expect("tables");
        let described = resources
            .iter()
            .find(|of| of["name"] == tabel.nama)
            .expect("a table");
        let fields = described["schema"]["fields"].as_array().expect("columns");
        assert!(fields.iter().map(|field| &field["name"]).eq(names.iter()));
        let readme = file(&csv, "BACA-AKU.md");
        assert!(
            names
                .iter()
                .all(|name| readme.contains(&format!("| {name} |")))
        );
        for kunci in tabel.kunci {
            assert!(names.contains(kunci));
        }
    }
}
