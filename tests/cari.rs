//! Goal seek: what is promised is kept, the step before does not, and what is called impossible is.

#[path = "cari/acak.rs"]
mod acak;
#[path = "cari/benih.rs"]
mod benih;
#[path = "cari/besar.rs"]
mod besar;
#[path = "cari/contoh.rs"]
mod contoh;
#[path = "compute/dokumen.rs"]
mod dokumen;
#[path = "cari/merata.rs"]
mod merata;
#[path = "cari/satu.rs"]
mod satu;

use dokumen::{dec, outcome, place_id};
use kalkulator_sakip::domain::address::{parse_field_id, parse_hasil_id};
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::RowId;
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::notation::{Decimal, write_plain};
use kalkulator_sakip::domain::outcome::{Nilai, Outcome, Place};
use kalkulator_sakip::domain::whatif::cari::{
    Calon, Jawaban, Mustahil, Pengubah, Perhatian, Pertanyaan, Sisi, Syarat, cari,
};

/// `>= 90`, `<= 90` or `kelas 1`.
fn syarat(text: &str) -> Syarat {
    let (word, rest) = text.split_once(' ').expect("two words");
    match word {
        ">=" => Syarat::PalingSedikit(dec(rest)),
        "<=" => Syarat::PalingBanyak(dec(rest)),
        _ => Syarat::Kelas(rest.parse().expect("a rank")),
    }
}

fn pengubah(text: &str) -> Pengubah {
    match text.split_once(' ') {
        Some(("pagu", id)) => Pengubah::Pagu(RowId(id.parse().expect("id"))),
        Some(("uang", id)) => Pengubah::RealisasiAnggaran(RowId(id.parse().expect("id"))),
        _ if text == "merata" => Pengubah::Merata,
        _ => Pengubah::Isian(parse_field_id(text).expect("a cell")),
    }
}

fn tanya(hasil: &str, goal: &str, entry: &str) -> Pertanyaan {
    Pertanyaan {
        hasil: parse_hasil_id(hasil).expect("a result"),
        syarat: syarat(goal),
        pengubah: pengubah(entry),
    }
}

fn with(outcome: &Outcome, jawaban: &Jawaban) -> Outcome {
    let mut document = outcome.document.clone();
    for ubahan in &jawaban.ubahan {
        document
            .apply(Edit::set(ubahan.at, ubahan.isi.clone()))
            .expect("a cell");
    }
    hitung(&document)
}

/// The answer as one line: side, bound, other end, what is written, and the result.
fn baris(outcome: &Outcome, tanya: &Pertanyaan) -> String {
    let jawaban = match cari(outcome, tanya) {
        Ok(jawaban) => jawaban,
        Err(mustahil) => return mustahil_as(&mustahil),
    };
    let after = with(outcome, &jawaban);
    assert_eq!(
        after.sel(tanya.hasil).expect("a result").nilai,
        jawaban.hasil
    );
    let sisi = match jawaban.sisi {
        Sisi::PalingSedikit => ">=",
        Sisi::PalingBanyak => "<=",
        Sisi::Tepat => "=",
        Sisi::Bebas => "bebas",
    };
    let mut line = String::from(sisi);
    for (word, value) in [
        ("", jawaban.nilai),
        ("s.d. ", jawaban.sampai),
        ("poin ", jawaban.poin),
    ] {
        if let Some(value) = value {
            line += &format!(" {word}{}", write_plain(value));
        }
    }
    for ubahan in &jawaban.ubahan {
        let id = place_id(&outcome.document, Place::Cell(ubahan.at));
        line += &format!(" | {id}={}", ubahan.isi);
    }
    line + " -> "
        + &match &jawaban.hasil {
            Nilai::Angka(value) => tertulis(*value),
            Nilai::Kelas(_, word) => word.to_string(),
            other => format!("{other:?}"),
        }
}

/// What is said to a question, beside what a line says after `=>`.
#[track_caller]
fn check(outcome: &Outcome, asked: &Pertanyaan, line: &str) {
    let (_, expected) = line.split_once(" => ").expect("an answer");
    assert_eq!(baris(outcome, asked), expected, "{line}");
}

/// The same for a line that says the question: `result|goal|entry => answer`.
#[track_caller]
fn check_asked(outcome: &Outcome, line: &str) {
    let (asked, _) = line.split_once(" => ").expect("an answer");
    let parts: Vec<&str> = asked.split('|').collect();
    let [hasil, goal, entry] = parts[..] else {
        panic!("three parts: {line}")
    };
    check(outcome, &tanya(hasil, goal, entry), line);
}

fn tertulis(value: Decimal) -> String {
    kalkulator_sakip::domain::notation::write(value, 4)
}

fn mustahil_as(mustahil: &Mustahil) -> String {
    match mustahil {
        Mustahil::DiLuarJangkauan(Some(far)) => format!("di luar jangkauan: {}", write_plain(*far)),
        other => format!("{other:?}"),
    }
}
