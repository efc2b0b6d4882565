//! Every recomputed figure of the golden data that this version computes; those that it does not are named.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::Value;

use super::dokumen::{dec, notes, number, outcome, show, typed};
use super::{golden, pasangan_anggaran, reckoned};
use kalkulator_sakip::domain::notation::write;
use kalkulator_sakip::domain::outcome::Outcome;

/// Figures that have no counterpart in the outcome of the example, with the reason.
const NOT_COMPUTED: &[(&str, &str)] = &[
    (
        "/pk_2020/rata_rata/recomputed",
        "mean of the rounded capaian; ours is of the unrounded ones",
    ),
    (
        "/pk_2020/rata_rata/recomputed_exact",
        "mean of the rounded capaian",
    ),
    (
        "/per_sasaran/5/realisasi_recomputed",
        "4 of 10 objects, not a cell of the document",
    ),
    (
        "/per_sasaran/6/peningkatan_recomputed",
        "index of two years, not a cell of the document",
    ),
    (
        "/efficiency/rows/0/kegiatan/5/persen_recomputed",
        "from a realisasi that the sentence prints wrongly",
    ),
    (
        "/iku/rows/7/anggaran_recomputed",
        "from an anggaran that Tabel 2.6 prints wrongly",
    ),
    (
        "/efficiency/total_recomputed",
        "belanja langsung without program 01; checked apart",
    ),
];

/// The golden data, and which of its recomputed figures were compared.
pub struct Compared {
    pub golden: Value,
    pub ours: Outcome,
    seen: RefCell<BTreeSet<String>>,
}

impl Compared {
    #[track_caller]
    fn text(&self, pointer: &str) -> &str {
        let value = self.golden.pointer(pointer).and_then(Value::as_str);
        value.unwrap_or_else(|| panic!("no text at {pointer}"))
    }

    pub fn rows(&self, pointer: &str) -> impl Iterator<Item = (usize, &Value)> {
        let rows = self.golden.pointer(pointer).and_then(Value::as_array);
        rows.expect("rows").iter().enumerate()
    }

    /// Our result, written with as many decimals as the golden figure has.
    #[track_caller]
    pub fn same(&self, pointer: &str, id: &str) {
        self.value(pointer, id, number(&self.ours, id));
    }

    #[track_caller]
    pub fn value(
        &self,
        pointer: &str,
        id: &str,
        ours: kalkulator_sakip::domain::notation::Decimal,
    ) {
        let expected = dec(self.text(pointer));
        assert_eq!(
            write(ours, expected.scale()),
            write(expected, expected.scale()),
            "{pointer}: {id}"
        );
        self.seen.borrow_mut().insert(pointer.to_string());
    }
}

fn id_of(iku: &Value) -> u32 {
    let iku = iku["iku"].as_str().expect("iku");
    iku.trim_start_matches("iku-").parse().expect("number")
}

pub fn id_of_kegiatan(kegiatan: &Value) -> u32 {
    let digits = kegiatan["kode"].as_str().expect("kode").replace('.', "");
    10_000 + digits.parse::<u32>().expect("digits")
}

#[test]
fn every_recomputed_figure_is_ours() {
    let all = Compared {
        golden: golden(),
        ours: reckoned(),
        seen: RefCell::default(),
    };
    capaian(&all);
    efficiency(&all);
    pasangan_anggaran::budget(&all);
    let known = |pointer: &String| {
        let skipped =
            |(skip, _): &(&str, &str)| pointer == skip || pointer.starts_with(&format!("{skip}/"));
        all.seen.borrow().contains(pointer) || NOT_COMPUTED.iter().any(skipped)
    };
    let missed: Vec<_> = recomputed(&all.golden)
        .into_iter()
        .filter(|at| !known(at))
        .collect();
    assert_eq!(missed, Vec::<String>::new());
    // So that a table that vanishes from the data is noticed.
    assert_eq!(all.seen.borrow().len(), 262);
}

fn capaian(all: &Compared) {
    for (at, row) in all.rows("/pk_2020/rows") {
        let id = id_of(row);
        for field in ["capaian_recomputed", "capaian_exact"] {
            all.same(
                &format!("/pk_2020/rows/{at}/{field}"),
                &format!("indikator.{id}.capaian"),
            );
        }
    }
    all.same(
        "/pk_2020/rata_rata/recomputed_from_exact_capaian",
        "rekap.rerata",
    );
    // Ours is of the unrounded capaian and with 61,70 for the wrong 61,67: 195,8831; both round to 195,88.
    all.same(
        "/pk_2020/rata_rata/recomputed_per_sasaran",
        "rekap.rerata_sasaran",
    );
    // The year before, against its target in the Renstra.
    let [target, realisasi] = ["target_tabel_2_2", "realisasi"]
        .map(|field| typed(all.text(&format!("/yoy/ekspor_2019/{field}"))));
    let last_year = outcome(&format!(
        "identitas tahun=2019|periode_renstra=2017-2022
         indikator 1 satuan=US$|realisasi={realisasi}
         indikator_renstra 2 uraian=R|satuan=US$|ubah2={target}|indikator=#1"
    ));
    all.value(
        "/yoy/ekspor_2019/capaian_recomputed",
        "capaian_renstra_tahun",
        number(&last_year, "indikator.1.capaian_renstra_tahun"),
    );
    for (at, row) in all.rows("/yoy/rows") {
        let selisih = format!("indikator.{}.selisih_capaian", id_of(row));
        // The golden column subtracts from the printed 61,67, which should be 61,70.
        match id_of(row) {
            6 => assert_eq!(show(&all.ours, &selisih), "-29,30"),
            _ => all.same(&format!("/yoy/rows/{at}/selisih_from_tabel_3_2"), &selisih),
        }
        // The printed columns of Tabel 3.3 by themselves, also where they contradict Tabel 3.2.
        let pointer = format!("/yoy/rows/{at}");
        let [now, last] = ["capaian_2020", "capaian_2019"]
            .map(|field| typed(all.text(&format!("{pointer}/{field}"))));
        let printed = outcome(&format!(
            "indikator 1 target=100|realisasi={now}|capaian_lalu={last}"
        ));
        all.value(
            &format!("{pointer}/selisih_recomputed"),
            "selisih",
            number(&printed, "indikator.1.selisih_capaian"),
        );
    }
    for (at, row) in all.rows("/renstra_vs/rows") {
        let pointer = format!("/renstra_vs/rows/{at}");
        let [target, realisasi] = ["target_renstra", "realisasi"]
            .map(|field| typed(all.text(&format!("{pointer}/{field}"))));
        let polaritas = if id_of(row) == 4 { "turun" } else { "naik" };
        let printed = outcome(&format!(
            "indikator 1 satuan=Rp|polaritas={polaritas}|target={target}|realisasi={realisasi}"
        ));
        all.value(
            &format!("{pointer}/capaian_recomputed"),
            "capaian",
            number(&printed, "indikator.1.capaian"),
        );
    }
    for (at, sasaran) in all.rows("/per_sasaran") {
        for (n, row) in sasaran["rows"].as_array().expect("rows").iter().enumerate() {
            let pointer = format!("/per_sasaran/{at}/rows/{n}/capaian_recomputed");
            all.same(&pointer, &format!("indikator.{}.capaian", id_of(row)));
        }
    }
    all.same(
        "/per_sasaran/1/penurunan_recomputed",
        "indikator.3.pertumbuhan",
    );
}

fn efficiency(all: &Compared) {
    for (at, row) in all.rows("/iku/rows").take(7) {
        all.same(
            &format!("/iku/rows/{at}/anggaran_recomputed"),
            &format!("indikator.{}.pagu", id_of(row)),
        );
    }
    // The koefisien variasi read as if higher were better.
    let naik = outcome(
        "indikator 1 target=<11|realisasi=9,74\n\
         kegiatan 2 pagu_semula=629.679.481|realisasi_anggaran=435.020.381|indikator=#1",
    );
    all.value(
        "/efficiency/rows/3/ei_with_untransformed_realisasi",
        "ei",
        number(&naik, "indikator.1.ei"),
    );
    for (at, row) in all.rows("/efficiency/rows") {
        let (pointer, id) = (
            format!("/efficiency/rows/{at}"),
            format!("indikator.{}", id_of(row)),
        );
        for (field, hasil) in [
            ("ei_recomputed", "ei"),
            ("persen_recomputed", "serapan"),
            ("anggaran_recomputed", "pagu"),
            ("realisasi_anggaran_recomputed", "jumlah_realisasi_anggaran"),
            ("capaian_recomputed", "capaian"),
        ] {
            all.same(&format!("{pointer}/{field}"), &format!("{id}.{hasil}"));
        }
        let verdict = match row["kategori_recomputed"].as_str() {
            Some("efisiensi") => "Efisien",
            _ => "Inefisien",
        };
        assert_eq!(show(&all.ours, &format!("{id}.simpulan")), verdict);
        all.seen
            .borrow_mut()
            .insert(format!("{pointer}/kategori_recomputed"));
        let exceeds = notes(&all.ours, &format!("{id}.ei")).contains(&"MelebihiAnggaran".into());
        assert_eq!(
            exceeds,
            row["ei_exceeds_anggaran"].as_bool().expect("bool"),
            "{id}"
        );
        formula_line(all, &pointer);
        for (n, kegiatan) in row["kegiatan"]
            .as_array()
            .expect("kegiatan")
            .iter()
            .enumerate()
        {
            let (pointer, id) = (
                format!("{pointer}/kegiatan/{n}"),
                format!("kegiatan.{}", id_of_kegiatan(kegiatan)),
            );
            if NOT_COMPUTED
                .iter()
                .all(|(skip, _)| *skip != format!("{pointer}/persen_recomputed"))
            {
                all.same(
                    &format!("{pointer}/persen_recomputed"),
                    &format!("{id}.serapan"),
                );
            }
            if kegiatan["semula"].is_string() {
                all.same(
                    &format!("{pointer}/selisih_recomputed"),
                    &format!("{id}.perubahan"),
                );
            }
        }
    }
    let semula = (101..=106).filter_map(|id| {
        let sel = super::dokumen::sel(&all.ours, &format!("program.{id}.jumlah_pagu_semula"));
        sel.nilai.angka()
    });
    all.value(
        "/efficiency/total_recomputed/semula_known_sum",
        "semula",
        semula.sum(),
    );
}

/// The inputs of a printed formula line, as they stand there, give what the golden data says they give.
fn formula_line(all: &Compared, pointer: &str) {
    let [a, t, r, ra] = ["anggaran", "target", "realisasi", "realisasi_anggaran"]
        .map(|field| typed(all.text(&format!("{pointer}/formula_printed/{field}"))));
    let printed = outcome(&format!(
        "indikator 1 satuan=Rp|target={t}|realisasi={r}\n\
         kegiatan 2 pagu_semula={a}|realisasi_anggaran={ra}|indikator=#1"
    ));
    let expected = dec(all.text(&format!("{pointer}/ei_from_formula_printed")));
    assert_eq!(
        show(&printed, "indikator.1.ei"),
        write(expected, 0),
        "{pointer}"
    );
}

/// The places of all recomputed figures.
fn recomputed(golden: &Value) -> Vec<String> {
    fn walk(value: &Value, at: &str, name: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                for (key, inner) in members {
                    // Members of `total_recomputed` are recomputed themselves.
                    let name = if name.ends_with("recomputed") {
                        name
                    } else {
                        key
                    };
                    walk(inner, &format!("{at}/{key}"), name, found);
                }
            }
            Value::Array(items) => {
                for (n, inner) in items.iter().enumerate() {
                    walk(inner, &format!("{at}/{n}"), name, found);
                }
            }
            _ if name.contains("recomputed") => found.push(at.to_string()),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(golden, "", "", &mut found);
    found
}
