//! What holds for any text: nothing breaks, a change fits, and a table comes back as it was written.

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::tempel::{self, Cocok, Peran, PeranBaris, Tujuan, Usulan};
use proptest::prelude::*;

/// A cell: words, figures of several notations, marks, nothing.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[A-Za-z][a-z]{0,8}( [a-z]{1,8}){0,3}",
        "[0-9]{1,3}(\\.[0-9]{3}){0,3}(,[0-9]{1,2})?%?",
        "(No|Kode|Sasaran|Indikator|Target|Realisasi|Capaian \\(%\\)|Pagu|Jumlah|Total|20[12][0-9]|%)",
        "[0-9]{1,2}(\\.[0-9]{2}){0,2}\\.?",
        "\\PC{0,6}",
    ]
}

/// Lines as they come out of any copy.
fn text() -> impl Strategy<Value = String> {
    let line = (
        prop::collection::vec(cell(), 0..7),
        prop::sample::select(vec!["\t", "  ", " | ", "\n", "    "]),
    );
    let line = line.prop_map(|(cells, between)| cells.join(between));
    prop::collection::vec(line, 0..30).prop_map(|lines| lines.join("\n"))
}

/// Any role of any place.
fn peran() -> impl Strategy<Value = Peran> {
    let all = Tujuan::ALL
        .iter()
        .flat_map(|tujuan| tujuan.peran())
        .copied();
    prop::sample::select(all.collect::<Vec<_>>())
}

/// Every choice that a person can make of a table.
fn takes(document: &Document, guess: &Usulan) {
    for tujuan in Tujuan::ALL {
        for cocok in Cocok::ALL {
            let mut guess = guess.clone();
            guess.ubah_tujuan(tujuan);
            guess.cocok = cocok;
            let taken = tempel::terapkan(document, &guess);
            if let Some(edit) = taken.edit {
                let mut after = document.clone();
                let back = after.apply(edit).expect("the change fits");
                after.apply(back).expect("it can be taken back");
                for section in kalkulator_sakip::domain::field::Section::ALL {
                    assert_eq!(after.rows(section), document.rows(section));
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_read_and_any_change_fits(text in text(), at in 0..8usize, peran in peran(), row in 0..12usize, jenis in 0..PeranBaris::ALL.len()) {
        let mut document = Document::default();
        for sheet in tempel::baca(&text).unwrap_or_default() {
            let width = sheet.baris[0].len();
            prop_assert!(sheet.baris.iter().all(|row| row.len() == width));
            let mut guess = tempel::kenali(&sheet);
            takes(&document, &guess);
            guess.ubah_kolom(at, peran);
            guess.ubah_baris(row, PeranBaris::ALL[jenis]);
            takes(&document, &guess);
            guess.pisah_kolom(at);
            guess.gabung_kolom(row);
            takes(&document, &guess);
            if let Some(edit) = tempel::terapkan(&document, &guess).edit {
                document.apply(edit).expect("the change fits");
            }
        }
    }

    #[test]
    fn a_table_written_with_tabs_comes_back(rows in prop::collection::vec(prop::collection::vec("[A-Za-z0-9,.%]{1,6}( [a-z\"]{1,4})?", 3..=3), 1..20)) {
        let head = ["No", "Sasaran", "Indikator"].map(String::from).to_vec();
        let all: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
        let text: Vec<String> = all.iter().map(|row| row.join("\t")).collect();
        let read = tempel::baca(&text.join("\n")).expect("a table");
        prop_assert_eq!(read.len(), 1);
        prop_assert_eq!(&read[0].baris, &all);
    }
}
