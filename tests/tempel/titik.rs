//! Columns that may be read in two ways: asked once, and taken so that they read in one way alone; and what is remembered
//! of a layout.

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::notation::{self, LoneDot, Reading};
use kalkulator_sakip::domain::tempel::{self, Masalah, Peran, Titik, Tujuan, Usulan};

use super::{ambil, usulan};

/// A table whose targets are these.
fn target(cells: [&str; 2]) -> Usulan {
    let text = format!(
        "No\tSasaran\tIndikator\tTarget\tRealisasi\n1\tA\tLaju ekspor\t{}\t1\n2\tA\tLaju impor\t{}\t1\n",
        cells[0], cells[1]
    );
    usulan(&text).remove(0)
}

/// Whether the column of targets is asked about.
fn ditanya(guess: &Usulan) -> bool {
    let found = tempel::terapkan(&Document::default(), guess).masalah;
    found.iter().any(|masalah| {
        matches!(
            masalah,
            Masalah::TitikGanda { kolom: 3, .. } | Masalah::RibuanKoma { kolom: 3, .. }
        )
    })
}

/// The targets as the document holds them.
fn terisi(guess: &Usulan) -> Vec<String> {
    let mut document = Document::default();
    ambil(&mut document, guess);
    let rows = document.of_kind(RowKind::Indikator);
    rows.map(|row| row.text(Field::Target).to_string())
        .collect()
}

#[test]
fn a_column_asks_once_and_is_taken_as_answered() {
    let cases = [
        (["1.234", "5"], ["1234", "5"], ["1,234", "5"]),
        (
            ["1.234 poin", "1.500 %"],
            ["1234 poin", "1500 %"],
            ["1,234 poin", "1,500 %"],
        ),
        (["1.234", "1.37"], ["1234", "1.37"], ["1,234", "1,37"]),
        (["12,500", "7"], ["12,500", "7"], ["12500", "7"]),
        (["1,250.75", "7"], ["1,250.75", "7"], ["1250,75", "7"]),
        (
            ["<1.234", "(1.234)"],
            ["<1234", "(1234)"],
            ["<1,234", "(1,234)"],
        ),
    ];
    for (cells, thousands, decimal) in cases {
        let mut guess = target(cells);
        assert!(ditanya(&guess), "{cells:?}");
        // Nothing is written anew before the answer.
        assert_eq!(terisi(&guess), cells);
        for (titik, expected) in [(Titik::Ribuan, thousands), (Titik::Desimal, decimal)] {
            guess.ubah_titik(3, Some(titik));
            assert!(!ditanya(&guess), "{cells:?} {titik:?}");
            assert_eq!(terisi(&guess), expected, "{titik:?}");
        }
        for text in decimal {
            let reading = notation::read(text, LoneDot::Ask);
            assert!(
                !matches!(reading, Reading::Ambiguous { .. } | Reading::Unreadable(_)),
                "{text}"
            );
        }
    }
}

#[test]
fn what_the_column_settles_is_not_asked() {
    for cells in [
        ["1.234", "1.234.567"],
        ["1.234", "7,5"],
        ["1234", "0.5"],
        ["1.37", "2.5"],
        ["a", "-"],
    ] {
        assert!(!ditanya(&target(cells)), "{cells:?}");
    }
}

#[test]
fn choices_are_remembered_for_the_same_headings() {
    let mut first = target(["1.234", "5"]);
    first.ubah_kolom(4, Peran::Capaian);
    first.ubah_titik(3, Some(Titik::Desimal));
    let kept = first.pilihan();
    let mut next = target(["9.999", "8"]);
    assert_eq!(next.sidik(), first.sidik());
    assert!(next.pakai(&kept));
    assert_eq!(next.pilihan(), kept);
    assert_eq!(
        (next.kolom[4].peran, next.kolom[3].titik),
        (Peran::Capaian, Some(Titik::Desimal))
    );
    let other = usulan("No\tNama\tNilai\n1\ta\t5\n2\tb\t6\n").remove(0);
    assert_ne!(other.sidik(), first.sidik());
    // What does not fit, or is no choice at all, changes nothing.
    for text in [
        kept.as_str(),
        "",
        "kinerja",
        "kinerja nomor,uraian,pagu",
        "lain nomor",
        "sendiri nomor,uraian,angka:lain",
    ] {
        let mut same = other.clone();
        assert!(!same.pakai(text), "{text}");
        assert_eq!(same, other);
    }
    let mut same = other.clone();
    assert!(same.pakai("sendiri nomor,uraian,uang:ribuan"));
    assert_eq!(
        (same.tujuan, same.kolom[2].peran),
        (Tujuan::Sendiri, Peran::Uang)
    );
}
