//! The worked examples of `data/formula_examples.json`, with their sources: each formula that this version computes
//! gives the right figure, and not the printed one where that is wrong. A formula that it does not compute is listed.

#[path = "compute/dokumen.rs"]
mod dokumen;

use std::collections::BTreeSet;

use dokumen::{dec, number, outcome, show, typed};
use kalkulator_sakip::domain::notation::{Decimal, round, words, write, write_rupiah};
use kalkulator_sakip::domain::rulebook::skala::Skala;
use serde_json::Value;

/// Formulas that are not computed, and why.
const NOT_COMPUTED: &[(&str, &str)] = &[
    (
        "capaian_kemenkeu_konversi120",
        "later: targets that cannot be exceeded",
    ),
    (
        "capaian_target_negatif_rasio_mutlak",
        "contradicts KMK 127/2026, which is used",
    ),
    ("nilai_capaian_iki", "later: nilai SKP"),
    ("nilai_capaian_iki_cukup", "later: nilai SKP"),
    ("konsolidasi_sum", "later: quarters"),
    ("konsolidasi_take_last_known", "later: quarters"),
    ("rata_geometrik_pmk", "later: geometric mean of PMK 22/2021"),
    (
        "rata_geometrik_capaian_keluaran",
        "later: geometric mean of PMK 214/2017",
    ),
    (
        "persen_sisa_anggaran",
        "sisa is shown in rupiah; its percent is 100 - serapan",
    ),
    ("nka_implementasi_satker", "later: NKA of PMK 22/2021"),
    (
        "efisiensi_dari_ne",
        "the inverse of NE; NE is computed from E",
    ),
    ("tingkat_efisiensi_bpom", "later: BPOM's indeks efisiensi"),
    ("indeks_efisiensi", "later: BPOM's indeks efisiensi"),
    (
        "klasifikasi_efisiensi_selisih",
        "later: verdict by points; ours is by the sign of E/I",
    ),
    ("level_ikk_konsumen", "later: Indeks Keberdayaan Konsumen"),
    ("lke_total", "later: LKE"),
    (
        "terbilang_rupiah",
        "later: amounts in words of the Perjanjian Kinerja",
    ),
];

/// Rows of a computed formula for which this version deliberately does otherwise, and what it does.
const OTHERWISE: &[(&str, &str)] = &[
    // One application sets 100 %; no ratio exists (formulas.md 1.5).
    ("pringsewu-turun-nol", "tidak RealisasiNol"),
    // The printed scale leaves exactly 85 to nobody; ours has no gap.
    ("malteng-85", "Sangat Baik"),
    // 0/0 has no value; the result says so in words.
    ("babel-ikk-0-0", "tidak DasarNol"),
    // Only one style of writing rupiah is offered.
    ("rupiah-sen", "Rp\u{a0}501"),
    ("rupiah-babel-strip", "Rp\u{a0}22.605.800"),
];

fn examples() -> Vec<Value> {
    serde_json::from_str(include_str!("data/formula_examples.json")).expect("JSON")
}

fn text<'a>(row: &'a Value, member: &str) -> &'a str {
    row[member].as_str().unwrap_or("")
}

/// An input as a person types it.
#[track_caller]
fn input(row: &Value, name: &str) -> String {
    typed(
        row["inputs"][name]
            .as_str()
            .unwrap_or_else(|| panic!("{} has no {name}", row["id"])),
    )
}

/// An input that lists several figures.
#[track_caller]
fn inputs(row: &Value, name: &str) -> Vec<String> {
    input(row, name).split(';').map(str::to_string).collect()
}

/// What this version makes of a row: a figure, or a word or sentence.
enum Ours {
    Number(Decimal),
    Text(String),
}

/// `None` for a formula that it does not compute.
#[track_caller]
fn ours(row: &Value) -> Option<Ours> {
    let get = |name: &str| input(row, name);
    let capaian = |polaritas: &str, target: String, rule: &str, hasil: &str| {
        let outcome = outcome(&format!(
            "pengaturan {rule}\nindikator 1 satuan=Rp|polaritas={polaritas}|target={target}|realisasi={}",
            get("realisasi")
        ));
        let id = format!("indikator.1.{hasil}");
        let number = dokumen::sel(&outcome, &id).nilai.angka();
        number.map_or_else(|| Ours::Text(show(&outcome, &id)), Ours::Number)
    };
    let range = || format!("{}-{}", get("batas_bawah"), get("batas_atas"));
    let of = |lines: &str, id: &str| Ours::Number(number(&outcome(lines), id));
    let cell = |formula: &str| {
        let lines = format!("tabel 1\nkolom_tabel 2 jenis_kolom=rumus\nbaris 3 k2={formula}");
        let outcome = outcome(&lines);
        let number = dokumen::sel(&outcome, "baris.3.k2").nilai.angka();
        number.map_or_else(|| Ours::Text(show(&outcome, "baris.3.k2")), Ours::Number)
    };
    let class = |skala: &str, name: &str| {
        let skala = Skala::preset(skala).expect("preset");
        let rank = skala
            .kelas(dec(text(&row["inputs"], name)))
            .expect("a class");
        Ours::Text(skala.kelas[rank].label.clone())
    };
    Some(match text(row, "formula") {
        "capaian_naik" => capaian("naik", get("target"), "", "capaian"),
        "capaian_naik_cap" => {
            let cap = format!("batas={}", get("cap"));
            capaian("naik", get("target"), &cap, "capaian_dihitung")
        }
        "capaian_turun_cermin" | "capaian_turun_cermin_lantai0" => {
            capaian("turun", get("target"), "", "capaian")
        }
        "capaian_turun_rasio" => capaian("turun-rasio", get("target"), "", "capaian"),
        "capaian_rentang_normal" => capaian("rentang", range(), "", "capaian"),
        "capaian_rentang_khusus" => capaian("rentang-turun", range(), "", "capaian"),
        "capaian_kemenkeu_minimize" => {
            capaian("turun", get("target"), "batas=120", "capaian_dihitung")
        }
        "capaian_kemenkeu_maximize_target_negatif" => {
            capaian("naik", get("target"), "batas=120", "capaian_dihitung")
        }
        "capaian_kemenkeu_stabilize" => capaian("stabil", get("target"), "", "capaian"),
        "rata_rata_capaian" => {
            let line = |(at, c): (usize, &String)| {
                format!("indikator {} target=100|realisasi={c}\n", at + 1)
            };
            let lines: String = inputs(row, "capaian")
                .iter()
                .enumerate()
                .map(line)
                .collect();
            of(&lines, "rekap.rerata")
        }
        "selisih_capaian_tahun_lalu" => {
            let (now, last) = (get("capaian_kini"), get("capaian_lalu"));
            let lines = format!("indikator 1 target=100|realisasi={now}|capaian_lalu={last}");
            of(&lines, "indikator.1.selisih_capaian")
        }
        "pertumbuhan" => {
            let (now, last) = (get("kini"), get("lalu"));
            let lines = format!("indikator 1 realisasi={now}|realisasi_lalu={last}");
            of(&lines, "indikator.1.pertumbuhan")
        }
        "ei_babel" => {
            // The realisasi of the one lower-is-better row is given mirrored.
            let (polaritas, realisasi) = match text(row, "direction") {
                "turun" => {
                    let [t, r] =
                        ["target", "realisasi"].map(|name| dec(text(&row["inputs"], name)));
                    ("turun", typed(&(t + t - r).to_string()))
                }
                _ => ("naik", get("realisasi")),
            };
            let lines = format!(
                "indikator 1 polaritas={polaritas}|satuan=Rp|target={}|realisasi={realisasi}\n\
                 kegiatan 2 pagu_semula={}|realisasi_anggaran={}|indikator=#1",
                get("target"),
                get("anggaran"),
                get("realisasi_anggaran"),
            );
            of(&lines, "indikator.1.ei")
        }
        "penyerapan_anggaran" => {
            let (a, ra) = (get("anggaran"), get("realisasi_anggaran"));
            let lines = format!("kegiatan 1 pagu_semula={a}|realisasi_anggaran={ra}");
            of(&lines, "kegiatan.1.serapan")
        }
        "persen_perubahan_pagu" => {
            let (before, after) = (get("semula"), get("menjadi"));
            let lines = format!("kegiatan 1 pagu_semula={before}|pagu_perubahan={after}");
            // The source prints a cut without its minus.
            Ours::Number(-number(&outcome(&lines), "kegiatan.1.perubahan_persen"))
        }
        "rekap_jumlah" => {
            let line = |(at, a): (usize, &String)| format!("program {} pagu_semula={a}\n", at + 1);
            let lines: String = inputs(row, "nilai").iter().enumerate().map(line).collect();
            of(&lines, "total.pagu")
        }
        "nilai_efisiensi" => {
            // With capaian 100 %, E is the share of the budget that was not spent.
            let spent = Decimal::ONE_HUNDRED - dec(text(&row["inputs"], "e"));
            let lines = format!(
                "indikator 1 target=1|realisasi=1\n\
                 kegiatan 2 pagu_semula=100|realisasi_anggaran={}|indikator=#1",
                typed(&spent.to_string()),
            );
            of(&lines, "indikator.1.nilai_efisiensi")
        }
        // As people type them into a table of their own.
        "ikk_rasio" => cell(&format!("{}/{} x 100%", get("pembilang"), get("penyebut"))),
        "skor_tahap" => cell(&inputs(row, "bobot").join(" + ")),
        "koefisien_variasi" => cell(&format!(
            "{}/{} x 100%",
            get("simpangan_baku"),
            get("rata_rata")
        )),
        "efisiensi_selisih" => {
            let lines = format!(
                "indikator 1 target=100|realisasi={}\n\
                 kegiatan 2 pagu_semula=100|realisasi_anggaran={}|indikator=#1",
                get("capaian"),
                get("serapan"),
            );
            of(&lines, "indikator.1.selisih_serapan")
        }
        "kategori_permendagri_sebutan_baik" => class("permendagri-baik", "capaian"),
        "kategori_empat_tingkat" => class("empat-tingkat", "capaian"),
        "kategori_empat_tingkat_jatim_positif" => class("jatim", "capaian"),
        "kategori_enam_tingkat" => class("enam-tingkat", "capaian"),
        "predikat_akip" => class("akip", "nilai"),
        "terbilang" => Ours::Text(words(dec(text(&row["inputs"], "n")))),
        "format_rupiah" | "format_negatif" => {
            Ours::Text(write_rupiah(dec(text(&row["inputs"], "n"))))
        }
        _ => return None,
    })
}

/// Decimals of `2 desimal, half-up`.
fn decimals(row: &Value) -> u32 {
    let digits = text(row, "rounding").split(' ').next().unwrap_or("");
    digits.parse().unwrap_or(12)
}

#[track_caller]
fn check(row: &Value) {
    let Some(ours) = ours(row) else { return };
    let (id, expected) = (text(row, "id"), text(row, "expected_rounded"));
    let otherwise = OTHERWISE.iter().find(|(other, _)| *other == id);
    match (ours, otherwise) {
        (Ours::Text(ours), Some((_, expected))) => assert_eq!(ours, *expected, "{id}"),
        (Ours::Text(ours), None) => assert_eq!(ours.replace('\u{a0}', " "), expected, "{id}"),
        (Ours::Number(ours), None) => {
            let exact = text(row, "expected");
            let near = (ours - dec(exact)).abs() <= Decimal::new(1, 12);
            assert!(near, "{id}: {ours} is not {exact}");
            assert_eq!(round(ours, decimals(row)), dec(expected), "{id}");
            wrong_prints_differ(row, ours);
        }
        (Ours::Number(ours), Some(_)) => panic!("{id} gives {ours}"),
    }
}

/// A printed figure that is wrong must not come out at the precision it was printed with.
#[track_caller]
fn wrong_prints_differ(row: &Value, ours: Decimal) {
    if text(row, "status") == "wrong" {
        let printed = dec(text(row, "printed_value"));
        let scale = printed.scale();
        assert_ne!(write(ours, scale), write(printed, scale), "{}", row["id"]);
    }
}

#[test]
fn every_example_of_a_computed_formula_gives_its_figure() {
    let rows = examples();
    rows.iter().for_each(check);
    let computed = rows.iter().filter(|row| ours(row).is_some()).count();
    assert_eq!((rows.len(), computed), (165, 137));
}

#[test]
fn every_formula_is_computed_or_listed() {
    let rows = examples();
    for row in &rows {
        let formula = text(row, "formula");
        let listed = NOT_COMPUTED.iter().any(|(name, _)| *name == formula);
        assert_ne!(
            ours(row).is_some(),
            listed,
            "{formula} must be computed or listed, not both"
        );
    }
    let known: BTreeSet<_> = rows.iter().map(|row| text(row, "formula")).collect();
    for (formula, _) in NOT_COMPUTED {
        assert!(known.contains(formula), "no example of {formula}");
    }
}

#[test]
fn every_exception_is_an_example() {
    let rows = examples();
    for (id, _) in OTHERWISE {
        assert!(
            rows.iter().any(|row| text(row, "id") == *id),
            "no example {id}"
        );
    }
}

/// The three outputs of PMK 214/2017 whose inputs are printed; the result is ours (formulas.md 3.2).
#[test]
fn pmk_214_over_several_outputs() {
    let outcome = outcome(
        "indikator 1 target=100|realisasi=122
         indikator 2 target=100|realisasi=80
         indikator 3 target=100|realisasi=142
         kegiatan 4 pagu_semula=4.000.000.000|realisasi_anggaran=3.800.000.000|indikator=#1
         kegiatan 5 pagu_semula=1.000.000.000|realisasi_anggaran=975.000.000|indikator=#2
         kegiatan 6 pagu_semula=5.000.000.000|realisasi_anggaran=4.725.000.000|indikator=#3",
    );
    assert_eq!(show(&outcome, "rekap.efisiensi_pmk"), "25,67");
    assert_eq!(show(&outcome, "rekap.nilai_efisiensi"), "100,00");
}
