//! The worksheet: the seed on both parts, the key on a page of its own with steps and sources, no answer before it.

use kalkulator_sakip::domain::latihan::{Jenis, Pesanan, Tingkat, lembar};
use kalkulator_sakip::report::html;
use kalkulator_sakip::text::latihan as kata;

use super::terbuka;

#[test]
fn the_key_is_behind_the_sheet() {
    let order = Pesanan {
        benih: 7,
        tingkat: Tingkat::Sulit,
        jenis: Jenis::ALL.to_vec(),
        banyak: 16,
    };
    let made = html::latihan(&order).html;
    assert_eq!(
        made,
        html::latihan(&order).html,
        "the same order gives the same file"
    );
    let (sheet, key) = made.split_once(kata::JUDUL_KUNCI).expect("a key");
    for part in [sheet, key] {
        assert!(part.contains("Benih 7 · tingkat sulit · 16 soal"));
        assert_eq!(part.matches("<h3>").count(), 16);
    }
    assert!(key.contains("Peraturan:") && key.contains("<math"));
    assert!(
        !sheet.contains("<math"),
        "no formula is filled in before the key"
    );
    for soal in lembar(&order) {
        let (_, kunci) = terbuka(&soal);
        let answer = kata::jawaban(&soal, &kunci);
        assert!(key.contains(&answer), "{:?} {answer}", soal.jenis);
    }
    assert!(!made.contains("<script") && !made.contains("http://"));
}
