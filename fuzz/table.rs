//! What holds for every table, wherever it came from.

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::field::Section;
use kalkulator_sakip::domain::tempel::{self, Cocok, Lembar, Tujuan};

/// Its rows are of one width; taken over, as proposed or into the place that `choice` picks, it is one change that fits and
/// can be taken back.
pub fn taken(sheet: &Lembar, choice: usize) {
    let width = sheet.baris[0].len();
    assert!(sheet.baris.iter().all(|row| row.len() == width));
    let document = Document::default();
    let guess = tempel::kenali(sheet);
    let mut other = guess.clone();
    other.ubah_tujuan(Tujuan::ALL[choice % Tujuan::ALL.len()]);
    other.cocok = Cocok::ALL[choice % Cocok::ALL.len()];
    for guess in [guess, other] {
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
