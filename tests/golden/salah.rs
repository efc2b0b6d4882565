//! The figures that the report prints and that do not follow from it: none of them may come out of the example.

use serde_json::Value;

use super::dokumen::{dec, number};
use super::reckoned;
use kalkulator_sakip::domain::notation::write;

/// Where our result stands for a printed figure that is wrong.
const WRONG: &[(&str, &str)] = &[
    ("/iku/rows/7/program/0/anggaran", "indikator.8.pagu"),
    (
        "/efficiency/rows/0/kegiatan/5/realisasi",
        "kegiatan.11703.jumlah_realisasi_anggaran",
    ),
    ("/efficiency/rows/1/ei_printed", "indikator.2.ei"),
    ("/efficiency/rows/1/ei_text", "indikator.2.ei"),
    (
        "/efficiency/rows/5/kegiatan/0/persen_printed",
        "kegiatan.11901.serapan",
    ),
    (
        "/efficiency/rows/6/formula_printed/anggaran",
        "indikator.7.pagu",
    ),
    ("/pk_2020/rows/5/capaian_printed", "indikator.6.capaian"),
    ("/pk_2020/rata_rata/printed", "rekap.rerata"),
    ("/yoy/rows/0/capaian_2020", "indikator.1.capaian"),
    ("/yoy/rows/0/selisih_printed", "indikator.1.selisih_capaian"),
    ("/yoy/rows/5/capaian_2020", "indikator.6.capaian"),
    ("/yoy/rows/5/selisih_printed", "indikator.6.selisih_capaian"),
    (
        "/per_sasaran/4/rows/0/capaian_printed",
        "indikator.6.capaian",
    ),
    (
        "/per_sasaran/4/narrative_figures/1/value",
        "indikator.6.capaian",
    ),
    (
        "/per_sasaran/5/narrative_figures/2/value",
        "indikator.7.capaian",
    ),
    (
        "/budget/belanja/rows/0/persen_printed",
        "belanja.51.serapan",
    ),
    (
        "/budget/belanja/rows/1/persen_printed",
        "belanja.52.serapan",
    ),
];

/// Listed as inconsistent where the printed figure is nevertheless the right one, and what of ours equals it.
const RIGHT: &[(&str, &str)] = &[
    (
        "/efficiency/rows/0/kegiatan/5/persen_printed",
        "kegiatan.11703.serapan",
    ),
    (
        "/efficiency/rows/0/realisasi_anggaran",
        "indikator.1.jumlah_realisasi_anggaran",
    ),
    ("/efficiency/rows/5/ei_printed", "indikator.6.ei"),
    ("/efficiency/rows/5/capaian_printed", "indikator.6.capaian"),
    ("/efficiency/rows/6/ei_printed", "indikator.7.ei"),
];

/// Inconsistencies of figures that a person types or that no cell of the example holds.
const INPUTS: &[&str] = &[
    "/iku/jumlah_text/iku",
    "/pk_2020/rows/2/target",
    "/pk_2020/rows/7/realisasi",
    "/yoy/rows/2/capaian_2019",
    "/efficiency/rows/3/formula_printed/realisasi",
    "/efficiency/rows/5/formula_printed/target",
    "/renstra_vs/rows/0/realisasi",
    "/renstra_vs/rows/2/target_renstra",
    "/per_sasaran/4/target_line/0/value",
    "/per_sasaran/5/target_line/0/value",
];

fn discrepancies() -> Vec<Value> {
    serde_json::from_str(include_str!("../data/babel_discrepancies.json")).expect("JSON")
}

/// Our result and the printed figure, both with the printed number of decimals.
#[track_caller]
fn pair(item: &Value, id: &str) -> (String, String) {
    let printed = dec(item["printed_value"].as_str().expect("printed_value"));
    let ours = number(&reckoned(), id);
    (
        write(ours, printed.scale()),
        write(printed, printed.scale()),
    )
}

#[test]
fn wrong_figures_do_not_come_out() {
    for item in discrepancies() {
        let (at, name) = (item["printed_ref"].as_str().expect("ref"), &item["id"]);
        let of = |table: &[(&'static str, &'static str)]| {
            table
                .iter()
                .find(|(place, _)| *place == at)
                .map(|(_, id)| *id)
        };
        match (of(WRONG), of(RIGHT), INPUTS.contains(&at)) {
            (Some(id), None, false) => {
                let (ours, printed) = pair(&item, id);
                assert_ne!(ours, printed, "{name} {id}");
            }
            (None, Some(id), false) => {
                let (ours, printed) = pair(&item, id);
                assert_eq!(ours, printed, "{name} {id}");
            }
            (None, None, true) => {}
            _ => panic!("{name} {at} must stand in exactly one table"),
        }
    }
}

#[test]
fn no_table_names_a_place_that_is_not_listed() {
    let items = discrepancies();
    let places = WRONG.iter().chain(RIGHT).map(|(place, _)| place);
    for place in places.chain(INPUTS) {
        assert!(
            items.iter().any(|item| item["printed_ref"] == *place),
            "{place}"
        );
    }
}
