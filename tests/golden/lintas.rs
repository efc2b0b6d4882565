//! The report's tables of outputs, of the Renstra and of the performance agreements: every figure that follows from
//! their printed cells, in documents made of those cells.

use std::fmt::Write;

use kalkulator_sakip::domain::compute::{Perubahan, perubahan};
use kalkulator_sakip::domain::document::RowId;
use serde_json::Value;

use super::dokumen::{dec, findings, number, outcome, show, typed};
use super::golden;
use kalkulator_sakip::domain::notation::write;

fn data() -> Value {
    serde_json::from_str(include_str!("../data/babel_lintas.json")).expect("JSON")
}

fn rows(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().expect("rows").iter()
}

fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or_default()
}

/// What the golden data says of a capaian: the figure, or why there is none.
fn expected(row: &Value, target: &str, realisasi: &str) -> String {
    match text(row, "capaian_status") {
        "ok" => write(dec(text(row, "capaian_recomputed")), 2),
        "undefined" => "tidak TargetNol".into(),
        "compound_target" => format!("tidak Majemuk {target}"),
        "missing" => format!("belum {realisasi}"),
        other => panic!("status {other}"),
    }
}

#[test]
fn outputs_of_program_and_kegiatan() {
    let data = data();
    let mut compared = 0;
    let tables = ["program_targets", "kegiatan_targets"];
    for (n, row) in tables
        .iter()
        .flat_map(|table| rows(&data[table]))
        .enumerate()
    {
        let spent = match text(row, "realisasi_anggaran") {
            "" => "0",
            spent => spent,
        };
        let ours = outcome(&format!(
            "identitas instansi=X|tahun=2020
             kegiatan 1 uraian=G|pagu_semula=5.000.000.000|realisasi_anggaran={spent}
             keluaran 2 uraian={}|satuan={}|target={}|realisasi={}",
            text(row, "indikator"),
            text(row, "satuan"),
            text(row, "target_raw"),
            text(row, "realisasi_raw"),
        ));
        let expected = expected(row, "keluaran.2.target", "keluaran.2.realisasi");
        assert_eq!(show(&ours, "keluaran.2.capaian"), expected, "{n}: {row}");
        let warned = findings(&ours).contains(&"keluaran.2.target belanja-tanpa-target".into());
        let zero_target = row["spent_with_zero_target"].as_bool().unwrap_or_default();
        assert_eq!(warned, zero_target, "{n}: {row}");
        compared += 1;
    }
    println!("keluaran: {compared} rows compared");
    assert_eq!(compared, 11 + 27);
}

/// Which IKU the rows of the revised Tabel 2.2 are; the last one is none.
const IKU: [usize; 8] = [1, 2, 5, 3, 4, 7, 8, 6];

#[test]
fn targets_of_both_editions_in_every_year() {
    let data = data();
    let mut compared = 0;
    for (table, edition) in [
        ("tujuan.renstra_awal", "awal"),
        ("sasaran_renstra.renstra_awal", "awal"),
        ("tujuan.renstra_perubahan", "ubah"),
        ("sasaran_renstra.renstra_perubahan", "ubah"),
    ] {
        for row in rows(&data[table]) {
            let mut cells = format!("satuan={}", text(row, "satuan"));
            for (n, target) in rows(&row["target_raw"]).enumerate() {
                let target = target.as_str().expect("text");
                write!(cells, "|{edition}{}={target}", n + 1).expect("a string");
            }
            for (n, target) in rows(&row["target"]).enumerate() {
                let ours = outcome(&format!(
                    "identitas tahun={}|periode_renstra=2017-2022
                     indikator 1 uraian=I|realisasi=1
                     indikator_renstra 2 uraian=R|indikator=#1|{cells}",
                    2018 + n
                ));
                let id = "indikator.1.target_renstra_tahun";
                match target.as_str() {
                    Some(target) => {
                        assert_eq!(number(&ours, id), dec(target), "{table} {row}");
                        compared += 1;
                    }
                    None => {
                        let why = show(&ours, id);
                        assert!(why.starts_with("belum") || why.starts_with("tidak Majemuk"));
                    }
                }
            }
        }
    }
    println!("renstra: {compared} targets compared");
    assert_eq!(compared, 148);
}

#[test]
fn the_iku_against_the_renstra_in_force() {
    let (data, golden) = (data(), golden());
    let mut lines = String::from("identitas tahun=2020|periode_renstra=2017-2022\n");
    for (n, row) in rows(&golden["renstra_vs"]["rows"]).enumerate() {
        let polaritas = if n == 3 { "turun" } else { "naik" };
        let realisasi = typed(text(row, "realisasi"));
        writeln!(
            lines,
            "indikator {} satuan=%|polaritas={polaritas}|realisasi={realisasi}",
            n + 1
        )
        .expect("a string");
    }
    for (n, row) in rows(&data["sasaran_renstra.renstra_perubahan"])
        .take(8)
        .enumerate()
    {
        let [ubah3, ubah5] = [2, 4].map(|at: usize| row["target_raw"][at].as_str().expect("text"));
        writeln!(
            lines,
            "indikator_renstra {} uraian=R|satuan={}|ubah3={ubah3}|ubah5={ubah5}|indikator=#{}",
            20 + n,
            text(row, "satuan"),
            IKU[n]
        )
        .expect("a string");
    }
    let ours = outcome(&lines);
    for (n, row) in rows(&golden["renstra_vs"]["rows"]).enumerate() {
        let id = format!("indikator.{}", n + 1);
        let target = dec(text(row, "target_tabel_2_2"));
        assert_eq!(
            number(&ours, &format!("{id}.target_renstra_tahun")),
            target,
            "{row}"
        );
        let capaian = show(&ours, &format!("{id}.capaian_renstra_tahun"));
        // Tabel 3.4 prints another target for the exports than Tabel 2.2.
        if n == 2 {
            assert_eq!(capaian, "65,55");
        } else {
            assert_eq!(
                capaian,
                write(dec(text(row, "capaian_recomputed")), 2),
                "{row}"
            );
        }
        let place = IKU.iter().position(|iku| *iku == n + 1).expect("a row");
        let renstra = format!("indikator_renstra.{}.capaian_ubah_tahun", 20 + place);
        assert_eq!(show(&ours, &renstra), capaian);
    }
    // Against the last year, as the example has it typed.
    for (id, akhir) in [
        (2, "475,00"),
        (3, "54,18"),
        (4, "111,45"),
        (7, "40,00"),
        (8, "66,80"),
    ] {
        assert_eq!(
            show(&ours, &format!("indikator.{id}.capaian_renstra")),
            akhir
        );
    }
}

/// Names are the same where their letters and digits are.
fn name(row: &Value) -> String {
    let letters = text(row, "indikator")
        .chars()
        .filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// One `indikator_pk` row, from its row in the agreement and in the revised one.
fn pk_line(id: usize, semula: Option<&Value>, baru: Option<&Value>) -> String {
    let row = baru.or(semula).expect("a row");
    let polaritas = match text(row, "direction") {
        "lower_is_better" => "turun",
        _ => "naik",
    };
    let target =
        |row: Option<&Value>| row.map_or(String::new(), |row| text(row, "target_raw").into());
    format!(
        "indikator_pk {id} uraian={}|satuan={}|polaritas={polaritas}|target={}|target_perubahan={}|realisasi={}\n",
        text(row, "indikator"),
        text(row, "satuan_target"),
        target(semula),
        target(baru),
        text(row, "realisasi_raw"),
    )
}

#[test]
fn performance_agreements_and_their_revision() {
    let data = data();
    let form = |id: &Value| rows(&data["pk_forms"]).find(|form| form["id"] == *id);
    let (mut compared, mut revised) = (0, 0);
    for pair in rows(&data["pk_pairs"]) {
        let none = Vec::new();
        let of =
            |id: &str| form(&pair[id]).map_or(&none, |form| form["rows"].as_array().expect("rows"));
        let (semula, mut baru): (_, Vec<_>) = (of("pk"), of("pk_perubahan").iter().collect());
        let mut lines = String::from("seksi 1 uraian=S\n");
        let mut merged = Vec::new();
        for row in semula {
            // The same indikator with the same realisasi is one row of both agreements.
            let same = |other: &&Value| {
                name(other) == name(row) && other["realisasi_raw"] == row["realisasi_raw"]
            };
            let other = baru.iter().position(same).map(|at| baru.remove(at));
            merged.push((Some(row), other));
        }
        merged.extend(baru.into_iter().map(|row| (None, Some(row))));
        for (n, (semula, baru)) in merged.iter().enumerate() {
            lines += &pk_line(10 + n, *semula, *baru);
        }
        let ours = outcome(&lines);
        for (n, (semula, baru)) in merged.iter().enumerate() {
            let id = format!("indikator_pk.{}", 10 + n);
            for (row, hasil, target) in [
                (semula, "capaian", "target"),
                (baru, "capaian_perubahan", "target_perubahan"),
            ] {
                let Some(row) = row else { continue };
                let expected = expected(row, &format!("{id}.{target}"), &format!("{id}.realisasi"));
                assert_eq!(show(&ours, &format!("{id}.{hasil}")), expected, "{row}");
                compared += 1;
            }
            let row = ours.document.row(RowId(10 + n as u32)).expect("the row");
            let listed = rows(&pair["perubahan_target"]).any(|change| {
                semula.is_some_and(|row| {
                    name(row) == name(change) && row["target_raw"] == change["target_pk_raw"]
                })
            });
            let kind = perubahan(row);
            if semula.is_some() && baru.is_some() {
                assert_eq!(
                    kind == Perubahan::TargetBerubah,
                    listed,
                    "{pair} {}",
                    text(semula.unwrap(), "indikator")
                );
                revised += usize::from(listed);
            }
        }
        let means = merged.iter().enumerate().filter_map(|(n, (_, baru))| {
            let hasil = if baru.is_some() {
                "capaian_perubahan"
            } else {
                "capaian"
            };
            let id = format!("indikator_pk.{}.{hasil}", 10 + n);
            super::dokumen::sel(&ours, &id).nilai.angka()
        });
        let figures: Vec<_> = means.collect();
        if figures.is_empty() {
            assert_eq!(show(&ours, "seksi.1.rerata"), "tidak TanpaAnggota");
        } else {
            let count = kalkulator_sakip::domain::notation::Decimal::from(figures.len());
            let mean = figures
                .into_iter()
                .sum::<kalkulator_sakip::domain::notation::Decimal>()
                / count;
            assert_eq!(show(&ours, "seksi.1.rerata"), write(mean, 2));
        }
    }
    println!("perjanjian kinerja: {compared} rows compared, {revised} revised targets");
    assert_eq!(compared, 103);
    assert_eq!(revised, 23);
}
