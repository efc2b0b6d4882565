//! Pasting into a draft that has the rows already: found, filled in, compared; twice is as good as once.

use kalkulator_sakip::domain::cetak::Cetak;
use kalkulator_sakip::domain::compute;
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::outcome::Hasil;
use kalkulator_sakip::domain::outcome::{Baris, Place};
use kalkulator_sakip::domain::tempel::{self, Cocok};

use kalkulator_sakip::text;

use super::{ambil, kutipan, usulan};

#[test]
fn twice_is_once() {
    let mut document = Document::default();
    let all = [
        "tabel-3-2",
        "tabel-3-3",
        "tabel-3-4",
        "belanja",
        "program-kegiatan",
        "apbn",
    ];
    for nama in all {
        ambil(&mut document, &usulan(&kutipan(nama))[0]);
    }
    // What was typed of a belanja before its programmes came is printed now, without a place; its table gives the place.
    let placed = ambil(&mut document, &usulan(&kutipan("belanja"))[0]);
    assert_eq!((placed.ringkas.isian, placed.ringkas.tercetak), (0, 2));
    for nama in all {
        let again = tempel::terapkan(&document, &usulan(&kutipan(nama))[0]);
        assert_eq!(again.edit, None, "{nama}: {:?}", again.ringkas);
        assert_eq!(again.masalah, [], "{nama}");
    }
}

#[test]
fn what_differs_is_recorded_or_replaced() {
    let first = "No\tSasaran\tIndikator\tTarget\tRealisasi\n1\tA\tNilai ekspor\t5\t4\n";
    let second = "Tabel 9 Lain\nNo\tSasaran\tIndikator\tTarget\tRealisasi\n1\tA\tNilai Ekspor\t5\t3\n2\tA\tImpor\t7\t7\n";
    let with = |cocok: Cocok| {
        let mut document = Document::default();
        ambil(&mut document, &usulan(first)[0]);
        let mut guess = usulan(second).remove(0);
        guess.cocok = cocok;
        ambil(&mut document, &guess);
        let target: Vec<String> = document
            .of_kind(RowKind::Indikator)
            .map(|row| row.text(Field::Realisasi).to_string())
            .collect();
        let printed: Vec<(String, String)> = document
            .of_kind(RowKind::Cetakan)
            .map(|row| {
                (
                    row.text(Field::DicetakDi).into(),
                    row.text(Field::Tercetak).into(),
                )
            })
            .collect();
        let sasaran = document.of_kind(RowKind::Sasaran).count();
        (target.join(" "), printed, sasaran)
    };
    assert_eq!(
        with(Cocok::IsiKosong),
        ("4 7".into(), vec![("Tabel 9".into(), "3".into())], 1)
    );
    assert_eq!(with(Cocok::Timpa), ("3 7".into(), vec![], 1));
    assert_eq!(with(Cocok::Baru), ("4 3 7".into(), vec![], 1));
}

/// The tables of the report give the figures that an exact calculation gives; what is printed stands beside them.
#[test]
fn the_figures_are_those_of_the_report() {
    let mut document = Document::default();
    for nama in ["tabel-3-2", "belanja", "program-kegiatan", "aset"] {
        ambil(&mut document, &usulan(&kutipan(nama))[0]);
    }
    let outcome = compute::hitung(&document);
    let figure = |baris: Baris, hasil: Hasil| {
        let value = outcome.angka(baris, hasil).expect("a figure");
        kalkulator_sakip::domain::notation::write(value, 2)
    };
    // 290,26 with the capaian as printed; the exact one of the fifth indikator is 61,70.
    assert_eq!(figure(Baris::Rekap, Hasil::Rerata), "290,27");
    assert_eq!(figure(Baris::TotalApbd, Hasil::Pagu), "21.997.113.949,00");
    assert_eq!(
        figure(Baris::TotalApbd, Hasil::RealisasiAnggaran),
        "20.601.008.196,00"
    );
    assert_eq!(figure(Baris::TotalApbd, Hasil::Serapan), "93,65");
    let by_name = |section: Section, name: &str| {
        let rows = document.rows(section).iter();
        rows.into_iter()
            .find(|row| row.text(Field::Uraian) == name)
            .map(|row| Baris::Row(row.id))
            .expect("a row")
    };
    let direct = by_name(Section::Anggaran, "Belanja Langsung");
    assert_eq!(figure(direct, Hasil::Pagu), "10.012.502.970,00");
    assert_eq!(figure(direct, Hasil::Serapan), "89,33");
    let printed = Cetak::baca(&document);
    assert!(printed.lepas.is_empty());
    let of = |baris, hasil| -> Vec<String> {
        let place = Place::Hasil(kalkulator_sakip::domain::outcome::HasilRef::new(
            baris, hasil,
        ));
        printed
            .dari(place)
            .map(|record| record.teks.to_string())
            .collect()
    };
    assert_eq!(of(Baris::Rekap, Hasil::Rerata), ["295,96%"]);
    // The two tables of the budget print it both ways.
    assert_eq!(of(direct, Hasil::Serapan), ["97,26", "89,33"]);
    let column = document
        .of_kind(RowKind::KolomTabel)
        .next()
        .expect("a column")
        .id;
    let assets = by_name(Section::Tabel, "ASET TETAP");
    assert_eq!(figure(assets, Hasil::Sel(column)), "18.355.836.194,32");
    assert_eq!(of(assets, Hasil::Sel(column)), ["18.355.836.194,32"]);
}

/// Two tables without a number are two places; what is printed of a figure is not lost without a word.
#[test]
fn what_another_table_prints_stays() {
    let first = "Uraian\tPagu\tRealisasi\t%\nBelanja Langsung\t100\t50\t50,00\nBelanja Tidak Langsung\t100\t60\t60,00\n";
    let second = first.replace("50,00", "55,00");
    let place = |document: &Document, text: &str, others: &[String]| {
        let mut guess = usulan(text).remove(0);
        assert_eq!(guess.di, "");
        guess.di = tempel::tempat_baru(document, &guess, others, |n| format!("Tabel {n}"));
        guess
    };
    let mut document = Document::default();
    assert_eq!(place(&document, first, &["Tabel 1".into()]).di, "Tabel 2");
    let guess = place(&document, first, &[]);
    ambil(&mut document, &guess);
    // The same table again is where it was, another one is not.
    assert_eq!(place(&document, first, &[]).di, "Tabel 1");
    let mut other = place(&document, &second, &[]);
    assert_eq!(other.di, "Tabel 2");
    assert_eq!(tempel::terapkan(&document, &other).ringkas.tertimpa, []);
    other.di = "Tabel 1".into();
    let replaced = tempel::terapkan(&document, &other).ringkas;
    assert_eq!(replaced.tertimpa, [("50,00".into(), "55,00".into())]);
    assert!(
        text::tempel::ringkas(&replaced).contains("mengganti 1 angka tercetak: 50,00 → 55,00."),
        "{}",
        text::tempel::ringkas(&replaced)
    );
}
