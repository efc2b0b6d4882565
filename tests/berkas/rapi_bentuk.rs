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

/// A year that a draft names is a row of its own, whether it lies before the report or is one of the Renstra.
#[test]
fn every_year_of_an_indikator_is_a_row() {
    #[track_caller]
    fn check(identitas: &str, expected: &str) {
        let draft = format!(
            r##"{{"format":"kalkulator-sakip","versi":1,"jenis":"draf","dokumen":{{"identitas":{identitas},
            "kinerja":[{{"id":1,"jenis":"indikator","uraian":"a","satuan":"%","target":"80","realisasi":"60",
              "realisasi_lalu":"50,5","capaian_lalu":"101","capaian_lalu3":"98,5","target_renstra":"95"}},
              {{"id":2,"jenis":"indikator","uraian":"b","realisasi":"baik"}}],
            "renstra":[{{"id":3,"jenis":"indikator_renstra","uraian":"a","awal1":"70","awal2":"75-80","ubah2":"78","awal3":"90",
              "indikator":"#1"}}]}}}}"##
        );
        let files = buka_zip(&tulis(Keluaran::RapiCsv, draft.as_bytes()));
        let table = files.iter().find(|(name, _)| name == "indikator_tahun.csv");
        let text = std::str::from_utf8(&table.expect("the table").1).expect("UTF-8");
        let rows = super::csv::sel(text, ',');
        let shown = [
            "indikator",
            "urutan",
            "tahun",
            "jarak",
            "tahun_renstra",
            "target",
            "realisasi_teks",
            "realisasi",
            "capaian",
            "renstra_awal_teks",
            "renstra_awal",
            "renstra_perubahan",
            "pertumbuhan_tampil",
        ];
        let at = shown.map(|name| rows[0].iter().position(|cell| cell == name).expect(name));
        let line = |row: &Vec<String>| at.map(|at| row[at].as_str()).join("|");
        let found: Vec<String> = rows.iter().skip(1).map(line).collect();
        assert_eq!(found.join("\n"), expected);
    }
    check(
        r#"{"tahun":"2020","periode_renstra":"2019-2023"}"#,
        "1|1|2017|-3|||||98.5||||
1|2|2019|-1|1||50,5|50.5|101|70|70||
1|3|2020|0|2|80|60|60|75|75-80||78|18.81
1|4|2021|1|3|||||90|90||
2|1|2020|0|||baik||||||",
    );
    // Without a period nobody knows which year a target of the Renstra is for.
    check(
        r#"{"tahun":"2020"}"#,
        "1|1|2017|-3|||||98.5||||
1|2|2019|-1|||50,5|50.5|101||||
1|3|2020|0||80|60|60|75||||18.81
1|4|||1|||||70|70||
1|5|||2|||||75-80||78|
1|6|||3|||||90|90||
2|1|2020|0|||baik||||||",
    );
    check(
        r#"{"tahun":"TA 20","periode_renstra":"2019-2023"}"#,
        "1|1|2019||1|||||70|70||
1|2|2020||2|||||75-80||78|
1|3|2021||3|||||90|90||
1|4||-3|||||98.5||||
1|5||-1|||50,5|50.5|101||||
1|6||0||80|60|60|75||||18.81
2|1||0|||baik||||||",
    );
}
