//! Page Andai without a browser: sliders write exact figures in the manner of their cell; answers in words are in `jawaban`.

#[path = "andai/jawaban.rs"]
mod jawaban;

use kalkulator_sakip::domain::compute::Pembaca;
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::notation::{self, Reading};
use kalkulator_sakip::domain::whatif::geser::{self, Geser};
use kalkulator_sakip::domain::whatif::skenario;
use kalkulator_sakip::domain::whatif::tulisan::{self, Dilewati};
use std::sync::Arc;

fn indikator(satuan: &str, target: &str, realisasi: &str) -> Document {
    let mut document = Document::default();
    let row = Row::new(RowId(1), RowKind::Indikator)
        .with(Field::Uraian, "Nilai Ekspor")
        .with(Field::Satuan, satuan)
        .with(Field::Polaritas, "naik")
        .with(Field::Target, target)
        .with(Field::Realisasi, realisasi);
    let insert = Edit::Insert {
        section: Section::Kinerja,
        index: 0,
        rows: vec![Arc::new(row)],
    };
    document.apply(insert).expect("a row");
    document
}

const REALISASI: CellRef = CellRef::new(RowId(1), Field::Realisasi);

#[test]
fn every_position_of_a_slider_is_an_exact_figure_that_reads_as_itself() {
    for (satuan, text) in [
        ("%", "7,98%"),
        ("%", "0"),
        ("US$", "1.203.105.606,54"),
        ("Rp", "Rp 5.123.352.410,-"),
        ("orang", "37"),
        ("Nilai", "3.34"),
        ("%", "<11"),
        ("juta", "2,5 juta"),
        ("%", "-4,5"),
    ] {
        let document = indikator(satuan, "10", text);
        let slider = Geser::baru(&document, REALISASI).expect(text);
        let row = document.row(RowId(1)).expect("the row");
        assert!(slider.naik >= 10, "{text}: {slider:?}");
        let inside = |at: &i32| (-slider.turun..=slider.naik).contains(at);
        let places = [-slider.turun, -7, -1, 0, 1, 2, 9, slider.naik];
        for at in places.into_iter().filter(inside) {
            let value = slider.nilai(at).expect("a figure");
            assert_eq!(slider.posisi(value), at, "{text} at {at}");
            let written = slider.teks(&document, REALISASI, at).expect(text);
            if at == 0 {
                assert_eq!(&*written, text);
            }
            let row = Row::clone(row).with(Field::Realisasi, &written);
            match Pembaca::new(&document).baca(&row, Field::Realisasi) {
                Reading::Number(number) => assert_eq!(number.value, value, "{text}: {written}"),
                other => panic!("{text} at {at}: {written} reads as {other:?}"),
            }
        }
    }
}

#[test]
fn people_and_rupiah_move_in_whole_ones() {
    for (satuan, text) in [("orang", "37"), ("Rp", "186.797.290.000")] {
        let slider = Geser::baru(&indikator(satuan, "10", text), REALISASI).expect(text);
        assert!(slider.langkah.fract().is_zero(), "{text}: {slider:?}");
        assert!(slider.langkah >= notation::Decimal::ONE);
    }
    let percent = Geser::baru(&indikator("%", "10", "7,98%"), REALISASI).expect("a slider");
    assert!(percent.langkah < notation::Decimal::ONE, "{percent:?}");
}

#[test]
fn what_is_no_single_figure_has_no_slider() {
    for text in ["", "80-90", "n/a", "100;11"] {
        assert_eq!(
            Geser::baru(&indikator("%", "10", text), REALISASI),
            None,
            "{text}"
        );
        assert_eq!(
            tulisan::angka(&indikator("%", "10", text), REALISASI),
            None,
            "{text}"
        );
    }
}

fn dec(text: &str) -> notation::Decimal {
    text.parse().expect("a number")
}

fn ends(document: &Document, at: CellRef) -> (notation::Decimal, notation::Decimal) {
    let slider = Geser::baru(document, at).expect("a slider");
    let end = |at| slider.nilai(at).expect("a figure").normalize();
    (end(-slider.turun), end(slider.naik))
}

#[test]
fn a_slider_goes_from_nothing_and_below_it_only_from_a_figure_that_is() {
    for (satuan, target, text, low, high) in [
        ("orang", "10", "3", "0", "13"),
        ("orang", "10", "37", "0", "74"),
        ("Rp", "10", "5", "0", "15"),
        // The step before nothing is a short one.
        ("Rp", "10", "186.797.290.000", "0", "372797290000"),
        ("%", "10", "-4,5", "-9", "0"),
        ("orang", "10", "-3", "-13", "7"),
        // From 0 as far as there is something to go by.
        ("%", "10", "0", "0", "100"),
        ("orang", "40", "0", "0", "80"),
        ("orang", "", "0", "0", "100"),
    ] {
        let document = indikator(satuan, target, text);
        let found = ends(&document, REALISASI);
        assert_eq!(found, (dec(low), dec(high)), "{text} {satuan}");
    }
    let mut document = indikator("%", "1", "1");
    let money = Row::new(RowId(2), RowKind::Kegiatan)
        .with(Field::Uraian, "Promosi")
        .with(Field::PaguSemula, "Rp 2.500")
        .with(Field::RealisasiAnggaran, "0");
    let insert = Edit::Insert {
        section: Section::Anggaran,
        index: 0,
        rows: vec![Arc::new(money)],
    };
    document.apply(insert).expect("a row");
    let spent = CellRef::new(RowId(2), Field::RealisasiAnggaran);
    assert_eq!(ends(&document, spent), (dec("0"), dec("2500")));

    // A budget that is cut in the scenario alone: its slider goes by the one before the revision.
    let revision = CellRef::new(RowId(2), Field::PaguPerubahan);
    assert_eq!(ends(&document, revision), (dec("0"), dec("5000")));
    let slider = Geser::baru(&document, revision).expect("a slider");
    let written = |at| slider.teks(&document, revision, at).expect("a text");
    assert_eq!((&*written(0), &*written(10)), ("Rp 2.500", "Rp 2.600"));
    assert_eq!(geser::pagu(&document, None, RowId(2)), Field::PaguSemula);
    let ubahan = skenario::Ubahan {
        at: revision,
        isi: "2.000".into(),
    };
    let id = document.next_id();
    let edit = skenario::baru(&document, "A", &[ubahan]).expect("a scenario");
    document.apply(edit).expect("it fits");
    let found = skenario::cari(&document, id).expect("it is there");
    let would_be = found.dokumen(&document);
    let field = geser::pagu(&would_be, Some(&found), RowId(2));
    assert_eq!(field, Field::PaguPerubahan);
}

/// A lone dot is read by the figure beside it: what a slider writes there says the same as the text before.
#[test]
fn a_slider_keeps_how_the_figure_beside_it_is_read() {
    let target = CellRef::new(RowId(1), Field::Target);
    let document = indikator("hari", "12,5", "1.258");
    let slider = Geser::baru(&document, target).expect("a slider");
    let at = |value: &str| slider.posisi(dec(value));
    let text = |value: &str| slider.teks(&document, target, at(value)).expect(value);
    assert_eq!(
        ["12.9", "13", "13.1"].map(|value| text(value).to_string()),
        ["12,9", "13,0", "13,1"]
    );
    for value in ["12.9", "13", "13.1"] {
        let mut tried = document.clone();
        tried.apply(Edit::set(target, text(value))).expect("a cell");
        let beside = tulisan::angka(&tried, REALISASI).expect("one figure");
        assert_eq!(beside.value, dec("1258"), "{value}");
    }
    // Where it is open, it stays so.
    let open = indikator("hari", "12.5", "1.258");
    let slider = Geser::baru(&open, target).expect("a slider");
    let written = slider.teks(&open, target, slider.posisi(dec("13")));
    assert!(
        matches!(written.as_deref(), Ok("13" | "13.0")),
        "{written:?}"
    );
    // Two figures that lean on each other: no text of the one keeps the other.
    let small = indikator("hari", "", "1.258");
    assert_eq!(
        tulisan::tulis(&small, target, Field::Target, dec("1.25")).as_deref(),
        Ok("1.25")
    );
    assert_eq!(
        tulisan::tulis(&small, target, Field::Target, dec("1.2585"))
            .map_err(|_: Dilewati| ())
            .as_deref(),
        Ok("1.2585")
    );
}
