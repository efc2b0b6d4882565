//! Tables of the source documents, figure by figure: what was recomputed from them comes out.
//!
//! `data/tabel_golden.json` holds labels and figures only: cells as printed, results as recomputed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kalkulator_sakip::domain::notation::round;
use kalkulator_sakip::domain::outcome::Outcome;
use serde_json::Value;

use super::dokumen::{dec, number, outcome};

fn golden() -> Value {
    serde_json::from_str(include_str!("../data/tabel_golden.json")).expect("JSON")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

#[track_caller]
fn same(outcome: &Outcome, id: &str, expected: &str) {
    let expected = dec(expected);
    let ours = round(number(outcome, id), expected.scale());
    assert_eq!(ours.normalize(), expected.normalize(), "{id}");
}

/// A table of these columns and rows: columns have the ids from 100 on, rows from 200 on.
fn table(
    satuan: &str,
    kind: &str,
    columns: &[&str],
    rows: &[(String, Vec<String>)],
    more: &str,
) -> Outcome {
    let mut lines = format!("tabel 1 satuan={satuan}\n");
    for (at, column) in columns.iter().enumerate() {
        writeln!(lines, "kolom_tabel {} uraian={column}|{kind}", 100 + at).unwrap();
    }
    for (at, (row, cells)) in rows.iter().enumerate() {
        write!(lines, "baris {} uraian={row}", 200 + at).unwrap();
        for (column, cell) in cells.iter().enumerate() {
            write!(lines, "|k{}={cell}", 100 + column).unwrap();
        }
        lines.push('\n');
    }
    lines.push_str(more);
    outcome(&lines)
}

/// Rows of a golden table: the name, then the cells of these columns.
fn rows(of: &Value, name: &str, cells: &str, columns: &[&str]) -> Vec<(String, Vec<String>)> {
    let row = |row: &Value| {
        let cell = |column: &&str| text(&row[cells][*column]).to_string();
        (
            text(&row[name]).to_string(),
            columns.iter().map(cell).collect(),
        )
    };
    of["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(row)
        .collect()
}

#[test]
fn industries_of_belitung() {
    let golden = golden();
    let years = ["2013", "2014", "2015", "2016", "2017"];
    let mut checked = 0;
    for (name, of) in golden["belitung_industri"].as_object().expect("tables") {
        let mut all = rows(of, "jenis_usaha", "nilai_raw", &years);
        let printed = years.map(|year| text(&of["jumlah_printed_raw"][year]).to_string());
        let last = all.len();
        all.push(("Jumlah tercetak".into(), printed.to_vec()));
        let more = "baris 300 uraian=Jumlah|rumus=jumlah()
             baris 301 uraian=Pertumbuhan|rumus=tumbuh(lalu(Jumlah); Jumlah)
             baris 302 uraian=Selisih|rumus=[Jumlah tercetak] - Jumlah\n";
        let source = table("unit", "", &years, &all, more);
        // The printed total is typed, but is not added again.
        let mut document = source.document.clone();
        let at = super::dokumen::cell(&format!("baris.{}.jenis_baris", 200 + last));
        document
            .apply(kalkulator_sakip::domain::edit::Edit::set(at, "lain"))
            .expect("fits");
        let source = kalkulator_sakip::domain::compute::hitung(&document);
        for (column, year) in years.iter().enumerate() {
            let id = |row: u32| format!("baris.{row}.k{}", 100 + column);
            same(&source, &id(300), text(&of["jumlah_recomputed"][*year]));
            same(&source, &id(302), text(&of["selisih_recomputed"][*year]));
            checked += 2;
            if let Some(growth) = of["pertumbuhan_recomputed_persen"][*year].as_str() {
                same(&source, &id(301), growth);
                checked += 1;
            }
        }
        assert_eq!(last, of["rows"].as_array().map_or(0, Vec::len), "{name}");
    }
    assert_eq!(checked, 3 * (5 + 5 + 4));
}

#[test]
fn civil_servants() {
    let golden = golden();
    let asn = &golden["asn"];
    let mut checked = 0;
    for (name, of) in asn.as_object().expect("tables") {
        let columns: Vec<&str> = of["kolom"]
            .as_array()
            .expect("columns")
            .iter()
            .map(text)
            .collect();
        let (first, last) = (columns[0], columns[columns.len() - 1]);
        let more = format!(
            "kolom_tabel 400 uraian=Semua|jenis_kolom=hitung|rumus=jumlah([{first}]..[{last}])|ringkasan=jumlah\n"
        );
        let all = rows(of, "opd", "nilai_raw", &columns);
        let source = table("Orang", "ringkasan=jumlah", &columns, &all, &more);
        for (column, name) in columns.iter().enumerate() {
            same(
                &source,
                &format!("ringkasan.1.k{}", 100 + column),
                text(&of["total_recomputed"][*name]),
            );
            checked += 1;
        }
        for (at, row) in of["rows"].as_array().expect("rows").iter().enumerate() {
            if let Some(sum) = row["jumlah_recomputed"].as_str() {
                same(&source, &format!("baris.{}.k400", 200 + at), sum);
                checked += 1;
            }
        }
        assert!(checked > 0, "{name}");
    }
    assert_eq!(checked, 2 + 3 + 3 + 3 + 10 + 3 + 13 + 3);
}

#[test]
fn assets_by_kode() {
    let golden = golden();
    let rows = golden["aset"]["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 50);
    // Once with every figure typed, once with those of the parents left to their children.
    for typed in [true, false] {
        let mut lines = String::from(
            "tabel 1 satuan=Rp\nkolom_tabel 2 uraian=Nilai|jenis_kolom=uang|desimal=2\n",
        );
        let mut parents = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            write!(
                lines,
                "baris {} kode={}|uraian={}",
                10 + at,
                text(&row["kode"]),
                text(&row["nama"])
            )
            .unwrap();
            match row["nilai_recomputed"].as_str() {
                Some(sum) if !typed => {
                    parents.insert(10 + at, sum);
                }
                _ => write!(lines, "|k2={}", text(&row["nilai_raw"])).unwrap(),
            }
            lines.push('\n');
        }
        let source = outcome(&lines);
        assert_eq!(
            source.findings().count(),
            2,
            "only the identitas is missing"
        );
        same(
            &source,
            "ringkasan.1.k2",
            text(&golden["aset"]["grand_total_recomputed"]),
        );
        for (id, sum) in &parents {
            same(&source, &format!("baris.{id}.k2"), sum);
        }
        assert_eq!(parents.len(), if typed { 0 } else { 11 });
    }
}

#[test]
fn small_industries_of_kalbar() {
    let golden = golden();
    let of = &golden["kalbar_ikm"];
    let source = outcome(
        "tabel 1
         kolom_tabel 2 uraian=Jumlah
         kolom_tabel 3 uraian=IKM per wilayah|jenis_kolom=hitung|rumus=ikm / Jumlah|desimal=2
         peubah 4 uraian=ikm|nilai=5.815|satuan=unit
         baris 10 uraian=Kabupaten/kota|satuan=kab|k2=14
         baris 11 uraian=Kecamatan|satuan=kec|k2=174
         baris 12 uraian=Kelurahan|satuan=desa|k2=99
         baris 13 uraian=Desa|satuan=desa|k2=2.031
         baris 14 uraian=Desa dan kelurahan|rumus=Desa + Kelurahan
         tabel 20
         kolom_tabel 21 uraian=Bintang
         kolom_tabel 22 uraian=IKM|ringkasan=jumlah
         kolom_tabel 23 uraian=Hasil kali|jenis_kolom=hitung|rumus=Bintang * IKM|ringkasan=jumlah
         kolom_tabel 24 uraian=Rata|jenis_kolom=hitung|rumus=[Hasil kali] / IKM
         baris 30 uraian=Bintang 3|k21=3|k22=4
         baris 31 uraian=Bintang 2|k21=2|k22=4
         baris 32 uraian=Bintang 1|k21=1|k22=1
         tabel 40
         kolom_tabel 41 uraian=2000|jenis_kolom=persen
         kolom_tabel 42 uraian=2015|jenis_kolom=persen
         kolom_tabel 43 uraian=Poin|jenis_kolom=hitung|rumus=[2015] - [2000]
         kolom_tabel 44 uraian=Relatif|jenis_kolom=hitung|rumus=tumbuh([2000];[2015])
         kolom_tabel 45 uraian=Per tahun|jenis_kolom=hitung|rumus=Poin / 15
         baris 50 uraian=Kontribusi|k41=24,1 %|k42=15,80%",
    );
    let recomputed = &of["recomputed"];
    same(
        &source,
        "baris.10.k3",
        text(&recomputed["rata_rata_ikm_per_kabupaten_kota"]),
    );
    same(
        &source,
        "baris.11.k3",
        text(&recomputed["rata_rata_ikm_per_kecamatan"]),
    );
    same(
        &source,
        "baris.14.k2",
        text(&recomputed["desa_dan_kelurahan"]),
    );
    same(
        &source,
        "baris.14.k3",
        text(&recomputed["rata_rata_ikm_per_desa_kelurahan"]),
    );
    same(
        &source,
        "ringkasan.20.k22",
        text(&of["ovop"]["total_recomputed"]),
    );
    same(
        &source,
        "ringkasan.20.k24",
        text(&of["ovop"]["rata_rata_bintang_recomputed"]),
    );
    let share = &of["kontribusi_industri_persen"];
    same(
        &source,
        "baris.50.k43",
        text(&share["perubahan_poin_recomputed"]),
    );
    same(
        &source,
        "baris.50.k44",
        text(&share["perubahan_relatif_persen_recomputed"]),
    );
    same(
        &source,
        "baris.50.k45",
        text(&share["rata_rata_poin_per_tahun_recomputed"]),
    );
}

#[test]
fn regions_of_kaltim() {
    let golden = golden();
    let mut lines = String::from(
        "tabel 1\nkolom_tabel 2 uraian=Kabupaten/kota|ringkasan=jumlah|jenis_kolom=rumus\nkolom_tabel 3 uraian=Nama|jenis_kolom=teks|ringkasan=banyak\n",
    );
    let regions = golden["kaltim_kawasan"]["wilayah"]
        .as_array()
        .expect("regions");
    for (at, region) in regions.iter().enumerate() {
        let names: Vec<&str> = region["kabupaten_kota"]
            .as_array()
            .expect("names")
            .iter()
            .map(text)
            .collect();
        // Counted as people count in a formula: one and one and one.
        let ones = vec!["1"; names.len()].join("+");
        writeln!(
            lines,
            "baris {} uraian=Wilayah {}|k2={ones}|k3={}",
            10 + at,
            text(&region["wilayah"]),
            names.join(", ")
        )
        .unwrap();
    }
    let source = outcome(&lines);
    for (at, region) in regions.iter().enumerate() {
        same(
            &source,
            &format!("baris.{}.k2", 10 + at),
            text(&region["jumlah_recomputed"]),
        );
    }
    same(
        &source,
        "ringkasan.1.k2",
        text(&golden["kaltim_kawasan"]["jumlah_kabupaten_kota_recomputed"]),
    );
    same(&source, "ringkasan.1.k3", "3");
}

/// All rows of the kertas kerja whose rumus is printed, in one table, against what they recompute to.
#[test]
fn kertas_kerja_ikk() {
    let golden = golden();
    let rows = golden["ikk"].as_array().expect("rows");
    assert_eq!(rows.len(), 36);
    let mut lines = String::from("tabel 1\nkolom_tabel 2 uraian=Rumus|jenis_kolom=rumus\n");
    for (at, row) in rows.iter().enumerate() {
        writeln!(
            lines,
            "baris {} uraian={}|k2={}",
            10 + at,
            text(&row["indikator"]),
            text(&row["ketikan"])
        )
        .unwrap();
    }
    let source = outcome(&lines);
    let mut checked = 0;
    for (at, row) in rows.iter().enumerate() {
        let id = format!("baris.{}.k2", 10 + at);
        match row["capaian_recomputed"].as_str() {
            Some(expected) => {
                same(&source, &id, expected);
                if let Some(exact) = row["capaian_exact"].as_str() {
                    same(&source, &id, exact);
                }
                checked += 1;
            }
            None if text(&row["ketikan"]).is_empty() => {
                assert!(
                    super::dokumen::show(&source, &id).starts_with("belum"),
                    "{id}"
                );
            }
            None => assert_eq!(super::dokumen::show(&source, &id), "tidak DasarNol", "{id}"),
        }
    }
    assert_eq!(
        checked, 30,
        "of 36 rows four print no rumus and two divide 0 by 0"
    );
}
