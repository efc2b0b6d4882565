//! What describes the tables and loads them: README, `skema.json` and SQL, all made from the same data.

use super::Bentuk;
use super::skema::{Jenis, UraianTabel};
use crate::draft::json::Writer;
use crate::text::rapi as kata;

/// The functions of each dialect, and the one body for both.
const DUCKDB: &str = include_str!("../../../tests/sql/duckdb.sql");
const SPARK: &str = include_str!("../../../tests/sql/spark.sql");
const HITUNG: &str = include_str!("../../../tests/sql/hitung.sql");

/// Every file beside the tables.
pub fn semua(tabel: &[UraianTabel], bentuk: Bentuk) -> Vec<(String, Vec<u8>)> {
    let load = |functions: &str, one: fn(&UraianTabel, Bentuk) -> String| {
        let views = tabel.iter().map(|tabel| one(tabel, bentuk));
        let text: String = std::iter::once(functions.to_owned()).chain(views).collect();
        text.into_bytes()
    };
    vec![
        (
            kata::NAMA_BACA_AKU.into(),
            baca_aku(tabel, bentuk).into_bytes(),
        ),
        ("skema.json".into(), skema(tabel, bentuk).into_bytes()),
        ("duckdb.sql".into(), load(DUCKDB, muat_duckdb)),
        ("spark.sql".into(), load(SPARK, muat_spark)),
        ("hitung.sql".into(), HITUNG.into()),
    ]
}

fn baca_aku(tabel: &[UraianTabel], bentuk: Bentuk) -> String {
    let mut out = kata::pengantar(bentuk.akhiran());
    for tabel in tabel {
        let key = tabel.kunci.join(", ");
        out.push_str(&kata::judul_tabel(
            tabel.nama,
            bentuk.akhiran(),
            tabel.arti,
            &key,
        ));
        for kolom in &tabel.kolom {
            out.push_str(&kata::kolom(
                kolom.nama,
                kolom.jenis.kata(),
                kolom.satuan,
                kolom.arti,
            ));
        }
    }
    out
}

/// A data package of JSON Table Schemas (frictionless data).
fn skema(tabel: &[UraianTabel], bentuk: Bentuk) -> String {
    let mut out = Writer::default();
    out.map(|out| {
        out.line().pair("name", "kalkulator-sakip");
        out.line().key("resources").list(|out| {
            for tabel in tabel {
                out.line().map(|out| sumber(tabel, bentuk, out));
            }
            out.line();
        });
        out.line();
    });
    let mut text = out.finish();
    text.push('\n');
    text
}

fn sumber(tabel: &UraianTabel, bentuk: Bentuk, out: &mut Writer) {
    out.pair("name", tabel.nama);
    out.pair("path", &format!("{}.{}", tabel.nama, bentuk.akhiran()));
    out.pair("description", tabel.arti);
    out.pair("format", bentuk.akhiran());
    out.pair("encoding", "utf-8");
    out.key("schema").map(|out| {
        out.key("fields").list(|out| {
            for kolom in &tabel.kolom {
                out.line().map(|out| {
                    out.pair("name", kolom.nama);
                    // A decimal is a string in JSON: a number would lose digits.
                    let text = bentuk == Bentuk::Ndjson && kolom.jenis == Jenis::Desimal;
                    let jenis = if text {
                        Jenis::Teks.table_schema()
                    } else {
                        kolom.jenis.table_schema()
                    };
                    out.pair("type", jenis);
                    if !kolom.satuan.is_empty() {
                        out.pair("unit", kolom.satuan);
                    }
                    out.pair("description", kolom.arti);
                });
            }
        });
        out.key("primaryKey")
            .list(|out| tabel.kunci.iter().for_each(|kunci| out.text(kunci)));
        out.key("missingValues").list(|out| out.text(""));
    });
}

/// Names and types of the columns for a dialect, in which a text is called `teks`. Decimals stay texts: no one width of
/// DECIMAL holds all of them.
fn kolom(tabel: &UraianTabel, teks: &str, one: impl Fn(&str, &str) -> String) -> String {
    let columns = tabel.kolom.iter().map(|kolom| {
        let jenis = match kolom.jenis {
            Jenis::Teks | Jenis::Desimal => teks,
            Jenis::Bulat => "BIGINT",
            Jenis::Logis => "BOOLEAN",
        };
        one(kolom.nama, jenis)
    });
    columns.collect::<Vec<_>>().join(", ")
}

fn muat_duckdb(tabel: &UraianTabel, bentuk: Bentuk) -> String {
    let nama = tabel.nama;
    let columns = kolom(tabel, "VARCHAR", |nama, jenis| {
        format!("'{nama}': '{jenis}'")
    });
    let read = match bentuk {
        Bentuk::Csv => format!(
            "read_csv('{nama}.csv', header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', columns = {{{columns}}})"
        ),
        Bentuk::Ndjson => format!(
            "read_json('{nama}.ndjson', format = 'newline_delimited', columns = {{{columns}}})"
        ),
    };
    format!("\nCREATE OR REPLACE TEMPORARY VIEW {nama} AS SELECT * FROM {read};\n")
}

fn muat_spark(tabel: &UraianTabel, bentuk: Bentuk) -> String {
    let nama = tabel.nama;
    let columns = kolom(tabel, "STRING", |nama, jenis| format!("{nama} {jenis}"));
    let using = match bentuk {
        Bentuk::Csv => format!(
            "csv OPTIONS (path '{nama}.csv', header 'true', multiLine 'true', quote '\"', escape '\"')"
        ),
        Bentuk::Ndjson => format!("json OPTIONS (path '{nama}.ndjson')"),
    };
    format!("\nCREATE OR REPLACE TEMPORARY VIEW {nama} ({columns}) USING {using};\n")
}
