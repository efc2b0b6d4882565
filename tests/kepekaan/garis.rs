//! The line: points, kinks, bands, gaps.

use kalkulator_sakip::domain::address::{field_id, parse_hasil_id};
use kalkulator_sakip::domain::compute::{hitung, hitung_ulang};
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::notation::{Decimal, to_machine};
use kalkulator_sakip::domain::outcome::{Hasil, HasilRef, Nilai};
use kalkulator_sakip::domain::whatif::kepekaan::{
    Garis, Tanda, angka, dengan, garis, isian, rentang, teks,
};

use super::dokumen::{cell, dec, document, example};

#[track_caller]
fn gambar(document: &Document, hasil: &str, isian: &str, dari: &str, sampai: &str) -> Garis {
    let at = parse_hasil_id(hasil).expect("a result");
    garis(&hitung(document), at, cell(isian), dec(dari), dec(sampai)).expect("a line")
}

/// Where something begins, as `9.1 Kelas(1) = 91`.
fn tanda(garis: &Garis) -> Vec<String> {
    let mut lines = Vec::new();
    for titik in &garis.titik {
        for tanda in &titik.tanda {
            let hasil = match &titik.hasil {
                Nilai::Angka(value) => to_machine(value.normalize()),
                other => format!("{other:?}"),
            };
            let x = to_machine(titik.isian.normalize());
            lines.push(format!("{x} {tanda:?} = {hasil}"));
        }
    }
    lines
}

#[track_caller]
fn check(lines: &str, hasil: &str, isian: &str, (dari, sampai): (&str, &str), expected: &[&str]) {
    let garis = gambar(&document(lines), hasil, isian, dari, sampai);
    assert_eq!(tanda(&garis), expected, "{lines}");
}

const R: &str = "indikator.1.realisasi";
const T: &str = "indikator.1.target";
const C: &str = "indikator.1.capaian";

#[test]
fn what_begins_somewhere_begins_exactly_there() {
    check(
        "indikator 1 satuan=%|target=57|realisasi=40",
        C,
        R,
        ("0", "120"),
        &[
            "29.07 Kelas(3) = 51",
            "37.62 Kelas(2) = 66",
            "40 Kini = 70.175438596491228070175438596",
            "43.32 Kelas(1) = 76",
            "51.87 Kelas(0) = 91",
            "57 Target = 100",
            "114 DuaTarget = 200",
        ],
    );
    // The mirror: 0 at twice the target and beyond.
    check(
        "indikator 1 satuan=%|polaritas=turun|target=<11|realisasi=9,74",
        C,
        R,
        ("0", "33"),
        &[
            "9.74 Kini = 111.45454545454545454545454545",
            "11 Target = 100",
            "11.99 Kelas(0) = 91",
            "13.64 Kelas(1) = 76",
            "14.74 Kelas(2) = 66",
            "16.39 Kelas(3) = 51",
            "22 DuaTarget = 0",
        ],
    );
    // Target as the entry: the ratio bends all the way, the bands still begin where they begin.
    check(
        "indikator 1 satuan=%|target=57|realisasi=36,4",
        C,
        T,
        ("0", "100"),
        &[
            "0 Nol = TidakDapatDihitung(TargetNol)",
            "18.2 DuaTarget = 200",
            "36.4 Target = 100",
            "40 Kelas(0) = 91",
            "47.894736842105 Kelas(1) = 76.0000000000001666666666666",
            "55.151515151515 Kelas(2) = 66.0000000000001813186813187",
            "57 Kini = 63.859649122807017543859649123",
            "71.372549019607 Kelas(3) = 51.0000000000005604395604396",
        ],
    );
    check(
        "indikator 1 satuan=%|polaritas=turun-rasio|target=60|realisasi=50",
        C,
        R,
        ("0", "130"),
        &[
            "0 Nol = TidakDapatDihitung(RealisasiNol)",
            "50 Kini = 120",
            "60 Target = 100",
            "65.934065934065 Kelas(0) = 91.0000000000000910000000000",
            "78.947368421052 Kelas(1) = 76.0000000000006080000000000",
            "90.909090909090 Kelas(2) = 66.0000000000006600000000000",
            "117.647058823529 Kelas(3) = 51.0000000000001785000000000",
            "120 DuaTarget = 50",
        ]
        .map(|line| line)
        .as_slice(),
    );
    check(
        "indikator 1 satuan=%|polaritas=rentang-turun|target=7-8|realisasi=9",
        C,
        R,
        ("0", "20"),
        &[],
    );
    check(
        "indikator 1 satuan=%|polaritas=stabil|target=100|realisasi=96",
        C,
        R,
        ("0", "200"),
        &[],
    );
}
