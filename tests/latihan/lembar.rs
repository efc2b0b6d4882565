//! Sheets: the same for ever, of realistic figures, each exercise with an answer that is marked as right.

use std::collections::BTreeMap;

use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::latihan::acak::Acak;
use kalkulator_sakip::domain::latihan::bahan::INDIKATOR;
use kalkulator_sakip::domain::latihan::{Jenis, Kunci, Pesanan, Soal, Tingkat, lembar, nilai};
use kalkulator_sakip::domain::notation::{self, Decimal, LoneDot, Reading};
use kalkulator_sakip::text::latihan as kata;

use super::{semua, terbuka};

/// What seed 7 draws below 12 miliar, and between 90 juta and 12 miliar.
const LEBAR: (u64, [i64; 4]) = (
    4_677_956_980,
    [289_948_587, 10_818_059_706, 7_032_699_790, 5_478_582_970],
);
/// How many seeds.
const BENIH: u64 = 2_000;

/// A sheet with its answers, as text.
fn teks(pesanan: &Pesanan) -> String {
    let one = |soal: &Soal| {
        let (outcome, kunci) = terbuka(soal);
        let tanya = kata::pertanyaan(soal, &outcome, &kunci);
        let given = tanya.diketahui.iter().map(|of| {
            let figures: Vec<_> = of
                .isi
                .iter()
                .map(|(name, figure)| format!("{name} {figure}"))
                .collect();
            format!("  {}: {}", of.nama, figures.join("; "))
        });
        let mut lines = vec![format!("{}. {}", soal.nomor, tanya.tanya)];
        lines.extend(tanya.aturan.iter().map(|rule| format!("  {rule}")));
        lines.extend(given);
        lines.push(format!("  = {}", kata::jawaban(soal, &kunci)));
        lines.join("\n")
    };
    let all: Vec<_> = lembar(pesanan).iter().map(one).collect();
    format!("{}\n", all.join("\n")).replace('\u{a0}', " ")
}

/// A sheet that was handed out stays as it is: its seed is printed on it.
#[test]
fn a_seed_gives_its_sheet_for_ever() {
    let order = |tingkat| Pesanan {
        benih: 7,
        tingkat,
        jenis: Vec::new(),
        banyak: 10,
    };
    let ours: Vec<_> = Tingkat::ALL
        .into_iter()
        .map(|tingkat| teks(&order(tingkat)))
        .collect();
    let frozen = include_str!("../data/latihan_benih_7.txt");
    let ours = ours.join("\n");
    assert!(
        ours == frozen,
        "the frozen sheet differs; this one is:\n{ours}"
    );
}

/// Figures beyond 2^32 are drawn in 64 bits everywhere: in a browser `usize` has 32, and a width cut to it would draw the
/// least figure each time. The types keep it so; these are the figures.
#[test]
fn wide_figures_are_drawn_whole() {
    let mut acak = Acak::new(7);
    let below: u64 = acak.di_bawah(12_000_000_000_u64);
    let drawn = [0; 4].map(|_| acak.antara(90_000_000, 12_000_000_000));
    assert_eq!((below, drawn), (LEBAR.0, LEBAR.1));
    assert_eq!(acak.antara(5, 5), 5);
    assert_eq!(acak.antara(5, 4), 5);
    // The frozen sheet of the hardest level has such figures.
    let frozen = include_str!("../data/latihan_benih_7.txt");
    assert!(frozen.contains("Pagu Rp 6.859.443.010"));
}

#[test]
fn other_seeds_give_other_sheets() {
    let of = |benih| {
        teks(&Pesanan {
            benih,
            ..Pesanan::default()
        })
    };
    let sheets: Vec<_> = (1..60).map(of).collect();
    let mut once = sheets.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), sheets.len());
    assert_eq!(of(5), of(5));
}

/// One more exercise moves none of those before it.
#[test]
fn a_longer_sheet_begins_as_the_shorter_one() {
    let order = |banyak| Pesanan {
        benih: 21,
        tingkat: Tingkat::Sulit,
        jenis: Vec::new(),
        banyak,
    };
    let (short, long) = (teks(&order(5)), teks(&order(30)));
    assert!(long.starts_with(short.trim_end()));
}

#[test]
fn every_exercise_has_an_answer_that_is_right() {
    let mut seen = BTreeMap::new();
    for benih in 1..=BENIH {
        let sheet = semua(benih, 8);
        assert_eq!(sheet.len(), 8, "seed {benih}");
        for soal in sheet {
            *seen.entry(soal.jenis).or_insert(0) += 1;
            let (outcome, kunci) = terbuka(&soal);
            let written = kata::jawaban(&soal, &kunci);
            // Of "C 2: sebabnya" the letter and the number are the answer.
            let answer = written.split(": ").next().unwrap_or_default();
            let marked = nilai(&soal, &outcome, answer);
            let marked = marked
                .unwrap_or_else(|why| panic!("seed {benih} {:?} {answer}: {why:?}", soal.jenis));
            assert_eq!(
                marked.nilai, 100,
                "seed {benih} {:?} {answer}: {marked:?}",
                soal.jenis
            );
            let target_nol = matches!(kunci, Kunci::TidakDapat(_));
            assert_eq!(target_nol, soal.jenis == Jenis::TargetNol, "seed {benih}");
            wajar(&soal);
        }
    }
    println!("{seen:?}");
    assert_eq!(seen.len(), Jenis::ALL.len(), "{seen:?}");
}

fn angka(text: &str) -> Option<Decimal> {
    match notation::read(text, LoneDot::Thousands) {
        Reading::Number(number) => Some(number.value),
        _ => None,
    }
}

/// Figures as a report could have them.
fn wajar(soal: &Soal) {
    let hundred = Decimal::ONE_HUNDRED;
    for row in soal.document.of_kind(RowKind::Indikator) {
        let known = INDIKATOR
            .iter()
            .find(|of| of.nama == row.text(Field::Uraian));
        for field in [Field::Target, Field::Realisasi, Field::RealisasiLalu] {
            let text = row.text(field);
            let Some(value) = angka(text) else {
                assert!(text.is_empty() || text.contains('-'), "{text}");
                continue;
            };
            assert!(!value.is_sign_negative(), "{row:?}");
            if let Some(of) = known {
                assert_eq!(value.scale(), of.desimal, "{row:?}");
                assert!(value > Decimal::ZERO, "{row:?}");
                if of.paling.is_some() {
                    assert!(value <= hundred, "{row:?}");
                }
            }
            if field == Field::Target
                && let Some(of) = known
            {
                let far = Decimal::new(of.target.1, of.desimal);
                assert!(value <= far, "{row:?}");
            }
        }
    }
    for row in soal.document.of_kind(RowKind::Kegiatan) {
        let pagu = angka(row.text(Field::PaguSemula)).expect("a budget");
        assert!(pagu >= Decimal::from(50_000_000), "{row:?}");
        if let Some(spent) = angka(row.text(Field::RealisasiAnggaran)) {
            assert!(spent <= pagu && spent > Decimal::ZERO, "{row:?}");
        }
    }
}

#[test]
fn kinds_follow_the_level_and_the_choice() {
    let easy = Pesanan {
        banyak: 40,
        ..Pesanan::default()
    };
    assert!(
        lembar(&easy)
            .iter()
            .all(|soal| soal.jenis.mulai() == Tingkat::Mudah)
    );
    let chosen = Pesanan {
        jenis: vec![Jenis::Ne, Jenis::Turun],
        ..easy.clone()
    };
    let kinds: Vec<_> = lembar(&chosen).iter().map(|soal| soal.jenis).collect();
    assert!(kinds.iter().all(|jenis| chosen.jenis.contains(jenis)));
    // Every kind once before one comes again.
    assert!(kinds.chunks(2).all(|pair| pair[0] != pair[1]), "{kinds:?}");
}

#[test]
fn an_order_is_read_as_it_is_written() {
    let order = Pesanan {
        benih: 417,
        tingkat: Tingkat::Sulit,
        jenis: vec![Jenis::Turun, Jenis::Ei],
        banyak: 20,
    };
    let pairs = order.tulis();
    let get = |name: &str| {
        pairs
            .iter()
            .find(|(of, _)| *of == name)
            .map(|(_, value)| value.as_str())
    };
    assert_eq!(Pesanan::baca(get), order);
    for (text, benih) in [
        (" 42 ", Some(42)),
        ("0", Some(0)),
        ("007", Some(7)),
        ("999999", Some(999_999)),
        ("1000000", None),
        ("12345678901234567890123", None),
        ("abc", None),
        ("", None),
        ("-1", None),
        ("+1", None),
        ("4,2", None),
    ] {
        assert_eq!(Pesanan::baca_benih(text), benih, "{text}");
    }
    let strange = |name: &str| match name {
        "benih" => Some("9999999999999999999999"),
        "tingkat" => Some("dewa"),
        "jenis" => Some("turun,x,,turun"),
        "banyak" => Some("-1"),
        _ => None,
    };
    let read = Pesanan::baca(strange);
    assert_eq!(
        read,
        Pesanan {
            jenis: vec![Jenis::Turun],
            ..Pesanan::default()
        }
    );
}

/// Sums of one figure are no step; those of several show their figures grouped.
#[test]
fn steps_show_sums_of_several_figures_grouped() {
    let mut seen = 0;
    for soal in (1..40).flat_map(|benih| semua(benih, 16)) {
        let (outcome, kunci) = terbuka(&soal);
        for step in kata::langkah(&soal, &outcome, &kunci) {
            let plain = step.lambang.plain();
            assert!(
                !plain.ends_with("J = J") || step.suku.len() > 1,
                "{:?} {plain}",
                soal.jenis
            );
            let Some(words) = kata::suku(&step) else {
                continue;
            };
            let mut digits = words.split(|letter: char| !letter.is_ascii_digit());
            assert!(digits.all(|run| run.len() <= 3), "{words}");
            assert!(
                words.contains(" + ") || words.contains("Tidak ikut"),
                "{words}"
            );
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}
