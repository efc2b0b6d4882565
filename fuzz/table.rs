//! What holds for every table, wherever it came from.

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::field::Section;
use kalkulator_sakip::domain::tempel::{self, Cocok, Lembar, Tujuan};

/// Its rows are of one width; taken over into any place it is one change that fits and can be taken back.
pub fn taken(sheet: &Lembar) {
    let width = sheet.baris[0].len();
    assert!(sheet.baris.iter().all(|row| row.len() == width));
    let document = Document::default();
    let guess = tempel::kenali(sheet);
    for tujuan in Tujuan::ALL {
        for cocok in Cocok::ALL {
            let mut guess = guess.clone();
            guess.ubah_tujuan(tujuan);
            guess.cocok = cocok;
            let Some(edit) = tempel::terapkan(&document, &guess).edit else {
                continue;
            };
            let mut after = document.clone();
            let back = after.apply(edit).expect("the change fits");
            after.apply(back).expect("it can be taken back");
            for section in Section::ALL {
                assert_eq!(after.rows(section), document.rows(section));
            }
        }
    }
}
