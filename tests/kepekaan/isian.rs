//! The entries of a line: which ones a result rests on, the range that is offered, and how a figure is put in.

use kalkulator_sakip::domain::address::{field_id, parse_hasil_id};
use kalkulator_sakip::domain::compute::{hitung, hitung_ulang};
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::whatif::kepekaan::{dengan, isian, rentang};
use kalkulator_sakip::domain::whatif::tulisan::angka;

use super::dokumen::{cell, dec, document};
use super::garis::{C, R, T};

/// The text that is put in says for its neighbours what the one before said.
#[test]
fn a_figure_put_in_keeps_the_readings_beside_it() {
    let lines = "indikator 1 satuan=hari|target=1.258|realisasi=1.250,5";
    let draft = document(lines);
    let outcome = hitung(&draft);
    let beside = |document: &Document| angka(document, cell(T)).map(|number| number.value);
    assert_eq!(beside(&draft), Some(dec("1258")));
    let changed = dengan(&outcome, cell(R), dec("1300")).expect("a text");
    assert_eq!(beside(&changed.document), Some(dec("1258")));
    let ulang = hitung_ulang(&changed.document, &outcome);
    let at = parse_hasil_id(C).expect("a result");
    assert_eq!(changed.sel(at), ulang.sel(at));
    let put_in = |lines: &str, value: &str| {
        let changed = dengan(&hitung(&document(lines)), cell(R), dec(value)).expect("a text");
        changed.document.text(cell(R)).to_string()
    };
    assert_eq!(
        put_in("indikator 1 target=11|realisasi=<11", "9.50"),
        "<9,5"
    );
    assert_eq!(put_in("indikator 1 target=11", "1258"), "1258");
}

#[test]
fn the_range_that_is_offered() {
    #[track_caller]
    fn check(cells: &str, dari: &str, sampai: &str) {
        let document = document(&format!("indikator 1 {cells}"));
        assert_eq!(
            rentang(&document, cell(R)),
            (dec(dari), dec(sampai)),
            "{cells}"
        );
    }
    check("satuan=%|target=80|realisasi=60", "0", "100");
    check("satuan=%|target=1,37|realisasi=7,98", "0", "15.96");
    check("satuan=%|target=100|realisasi=130", "0", "260");
    check("satuan=unit|target=80|realisasi=60", "0", "120");
    check("satuan=unit|target=-10|realisasi=-11", "-22", "0");
    check("satuan=unit|target=80|realisasi=", "0", "160");
    check("satuan=unit|target=|realisasi=", "0", "100");
    check("satuan=unit|target=|realisasi=0", "0", "100");
}

/// Everything a result rests on, down to what was typed; weights too.
#[test]
fn entries_are_followed_to_what_was_typed() {
    let lines = "pengaturan rerata=berbobot
        sasaran 9 uraian=S
        indikator 1 satuan=unit|target=10|realisasi=8|bobot=2
        indikator 2 satuan=unit|polaritas=stabil|target=10|realisasi=9|bobot=3
        program 20 uraian=P
        kegiatan 21 pagu_semula=1.000|realisasi_anggaran=600|indikator=#1";
    let document = document(lines);
    let outcome = hitung(&document);
    let names = |hasil: &str| {
        let cells = isian(&outcome, parse_hasil_id(hasil).expect(hasil));
        let name = |at: kalkulator_sakip::domain::document::CellRef| {
            field_id(document.row(at.row).expect("row").kind, at)
        };
        cells.into_iter().map(name).collect::<Vec<_>>()
    };
    assert_eq!(
        names("rekap.rerata"),
        [
            "indikator.1.target",
            "indikator.1.realisasi",
            "indikator.2.target",
            "indikator.2.realisasi",
            "indikator.1.bobot",
            "indikator.2.bobot",
        ]
    );
    assert_eq!(
        names("indikator.1.ei"),
        [
            "kegiatan.21.pagu_semula",
            "kegiatan.21.realisasi_anggaran",
            "indikator.1.target",
            "indikator.1.realisasi",
        ]
    );
}
