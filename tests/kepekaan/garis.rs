//! The line: points, kinks, bands, gaps.

use kalkulator_sakip::domain::address::parse_hasil_id;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::notation::{round, to_machine};
use kalkulator_sakip::domain::outcome::{Alasan, Nilai};
use kalkulator_sakip::domain::whatif::kepekaan::{
    Garis, Tanda, Titik, dengan, garis, isian, rentang,
};
use kalkulator_sakip::domain::whatif::tulisan::angka;

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
                Nilai::Angka(value) => to_machine(round(*value, 6).normalize()),
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

pub const R: &str = "indikator.1.realisasi";
pub const T: &str = "indikator.1.target";
pub const C: &str = "indikator.1.capaian";

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
            "40 Kini = 70.175439",
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
            "9.74 Kini = 111.454545",
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
            "47.894736842105 Kelas(1) = 76",
            "55.151515151515 Kelas(2) = 66",
            "57 Kini = 63.859649",
            "71.372549019607 Kelas(3) = 51",
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
            "65.934065934065 Kelas(0) = 91",
            "78.947368421052 Kelas(1) = 76",
            "90.90909090909 Kelas(2) = 66",
            "117.647058823529 Kelas(3) = 51",
            "120 DuaTarget = 50",
        ],
    );
    check(
        "indikator 1 satuan=bulan|polaritas=rentang-turun|target=7-8|realisasi=9",
        C,
        R,
        ("0", "20"),
        &[
            "7 BatasBawah = 100",
            "8 BatasAtas = 100",
            "8.72 Kelas(0) = 91",
            "9 Kini = 87.5",
            "9.92 Kelas(1) = 76",
            "10.72 Kelas(2) = 66",
            "11.92 Kelas(3) = 51",
            "16 DuaTarget = 0",
        ],
    );
    check(
        "indikator 1 satuan=%|polaritas=stabil|target=100|realisasi=96",
        C,
        R,
        ("80", "120"),
        &[
            "81.9 Kelas(0) = 91",
            "90 Stabil = 100",
            "96 Kini = 112",
            "100 Target = 120",
            "110 Stabil = 100",
            "118.1 Kelas(0) = 91",
        ],
    );
}

/// The cap bends a mean where the capaian of its member reaches it, and hides the bands above itself.
#[test]
fn a_cap_bends_the_mean_and_hides_bands() {
    let lines = "pengaturan batas=100|skala=dasbor
        sasaran 9 uraian=S
        indikator 1 satuan=%|target=80|realisasi=60
        indikator 2 satuan=%|target=80|realisasi=72";
    let garis = gambar(&document(lines), "sasaran.9.rerata", R, "0", "160");
    assert_eq!(
        tanda(&garis),
        [
            "24 Kelas(3) = 60",
            "56 Kelas(2) = 80",
            "60 Kini = 82.5",
            "80 Target = 95",
            "80 Batas(100) = 95",
            "80 Kelas(1) = 95",
            "160 DuaTarget = 95",
        ]
    );
    let bands: Vec<_> = garis.pita.iter().map(|pita| pita.label.as_str()).collect();
    assert_eq!(
        bands,
        ["Tercapai", "Mendekati Target", "Perlu Perhatian", "Kritis"]
    );
}

/// A scale that rounds first begins its bands half a unit lower; the band of every point is the one drawn behind it.
#[test]
fn bands_begin_where_the_points_change_their_word() {
    for skala in kalkulator_sakip::domain::field::SKALA {
        let lines = format!(
            "pengaturan skala={}\nindikator 1 satuan=%|target=80|realisasi=60",
            skala.id
        );
        let garis = gambar(&document(&lines), C, R, "0", "100");
        for titik in &garis.titik {
            let value = titik.hasil.angka().expect("a figure");
            let (rank, word) = titik.kelas.clone().expect("a band");
            let reached = |pita: &&kalkulator_sakip::domain::whatif::kepekaan::Pita| {
                pita.mulai.is_none_or(|mulai| value >= mulai)
            };
            let band = garis.pita.iter().find(reached).expect("a band");
            let on_bound = band.mulai == Some(value);
            assert!(
                band.label == *word || (on_bound && rank == band.kelas + 1),
                "{}: {value} is {word}, drawn {}",
                skala.id,
                band.label
            );
        }
    }
}

/// Every point is what the core makes of the document with that text in it, reckoned from nothing.
#[test]
fn points_are_the_core_on_the_changed_document() {
    let document = example("babel-2020");
    let outcome = hitung(&document);
    let mut points = 0;
    for (hasil, at) in [
        ("indikator.4.capaian", "indikator.4.realisasi"),
        ("indikator.4.ei", "indikator.4.target"),
        (
            "indikator.4.nilai_efisiensi",
            "kegiatan.10205.realisasi_anggaran",
        ),
        ("indikator.1.capaian", "indikator.1.target"),
        ("rekap.rerata", "indikator.2.realisasi"),
        ("rekap.ei", "indikator.3.realisasi"),
        ("total.serapan", "kegiatan.10101.realisasi_anggaran"),
    ] {
        let (hasil, at) = (parse_hasil_id(hasil).expect(hasil), cell(at));
        let (dari, sampai) = rentang(&document, at);
        let garis = garis(&outcome, hasil, at, dari, sampai).expect("a line");
        assert!(
            garis
                .titik
                .windows(2)
                .all(|pair| pair[0].isian < pair[1].isian)
        );
        assert_eq!(garis.titik.first().map(|titik| titik.isian), Some(dari));
        assert_eq!(garis.titik.last().map(|titik| titik.isian), Some(sampai));
        // The core from nothing is slow: every seventh place, and where something begins.
        let looked = |(at, titik): &(usize, &Titik)| at % 7 == 0 || !titik.tanda.is_empty();
        let places = garis.titik.iter().enumerate().filter(looked);
        for (_, titik) in places {
            let changed = dengan(&outcome, at, titik.isian).expect("a text");
            let changed = changed.document;
            assert_eq!(
                angka(&changed, at).map(|number| number.value),
                Some(titik.isian),
                "the text says the figure"
            );
            let fresh = hitung(&changed);
            assert_eq!(fresh.sel(hasil).map(|sel| &sel.nilai), Some(&titik.hasil));
            points += 1;
        }
        let now = garis
            .titik
            .iter()
            .find(|titik| titik.tanda.contains(&Tanda::Kini));
        let now = now.map(|titik| &titik.hasil);
        assert_eq!(
            now,
            outcome.sel(hasil).map(|sel| &sel.nilai),
            "the present is the present"
        );
    }
    assert!(points > 49, "{points}");
}

/// E/I crosses zero and NE stops exactly where E is 20 percent.
#[test]
fn money_lines_have_their_kinks() {
    let lines = "sasaran 9 uraian=S
        indikator 1 satuan=unit|target=10|realisasi=8
        program 20 uraian=P
        kegiatan 21 pagu_semula=1.000|realisasi_anggaran=600|indikator=#1";
    let document = document(lines);
    let ei = gambar(&document, "indikator.1.ei", R, "0", "20");
    assert_eq!(
        tanda(&ei),
        [
            "6 Impas = 0",
            "8 Kini = 200",
            "10 Target = 400",
            "20 DuaTarget = 1400"
        ]
    );
    let ne = gambar(&document, "indikator.1.nilai_efisiensi", R, "2", "12");
    assert_eq!(
        tanda(&ne),
        [
            "5 BatasE(-20) = 0",
            "7.5 BatasE(20) = 100",
            "8 Kini = 100",
            "10 Target = 100"
        ]
    );
}

#[test]
fn what_cannot_be_computed_is_a_gap_with_its_reason() {
    let empty = document("indikator 1 satuan=%|target=|realisasi=40");
    let at = parse_hasil_id(C).expect("a result");
    assert_eq!(
        isian(&hitung(&empty), at),
        [cell(T)],
        "the missing cell is an entry"
    );
    let garis = gambar(&empty, C, T, "0", "80");
    let gaps: Vec<_> = garis
        .titik
        .iter()
        .filter(|titik| !titik.hasil.ada())
        .collect();
    assert_eq!(gaps.len(), 1);
    assert_eq!(gaps[0].isian, dec("0"));
    assert_eq!(gaps[0].hasil, Nilai::TidakDapatDihitung(Alasan::TargetNol));
    let outcome = hitung(&empty);
    let none = kalkulator_sakip::domain::whatif::kepekaan::garis;
    assert_eq!(none(&outcome, at, cell(T), dec("5"), dec("5")), None);
    assert_eq!(none(&outcome, at, cell(T), dec("5"), dec("4")), None);
}

/// What the draft cannot read, the line does not read for it: 12.5 says nothing of the 1.258 beside it, nor may 13,5.
#[test]
fn the_line_has_no_result_where_the_draft_has_none() {
    let open = document("indikator 1 satuan=hari|polaritas=naik|target=12.5|realisasi=1.258");
    let at = parse_hasil_id(C).expect("a result");
    let reason = Nilai::TidakDapatDihitung(Alasan::DuaBacaan(cell(R)));
    assert_eq!(
        hitung(&open).sel(at).map(|sel| sel.nilai.clone()),
        Some(reason.clone())
    );
    let garis = gambar(&open, C, T, "0", "25");
    for titik in &garis.titik {
        let nothing = matches!(titik.hasil, Nilai::TidakDapatDihitung(_));
        assert!(nothing, "{titik:?}");
    }
    assert!(garis.titik.iter().any(|titik| titik.hasil == reason));
}
