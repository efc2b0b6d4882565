//! The lessons as data: inputs that can be read, words for everything, a chain that moves as one, and no text that
//! breaks them.

use std::collections::HashSet;

use kalkulator_sakip::domain::belajar::{
    JenisPeubah, Pelajaran, SEMUA, Terperiksa, angka, pelajaran,
};
use kalkulator_sakip::domain::outcome::Nilai;
use kalkulator_sakip::text::belajar as kata;

use crate::alat::{semua, simbol};

#[test]
fn every_lesson_stands_in_one_part_of_the_chain_and_has_words() {
    let order: Vec<_> = kata::BAGIAN
        .iter()
        .flat_map(|bagian| bagian.pelajaran)
        .collect();
    let ids: Vec<_> = SEMUA.iter().map(|pelajaran| &pelajaran.id).collect();
    assert_eq!(order, ids);
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
    for pelajaran in SEMUA {
        let kata = kata::kata(pelajaran.id).unwrap_or_else(|| panic!("{}", pelajaran.id));
        let mut texts = vec![kata.judul, kata.tujuan, kata.keliru, kata.tanya];
        texts.extend(kata.isi);
        assert!((2..=4).contains(&kata.isi.len()), "{}", pelajaran.id);
        for text in texts {
            assert!(!text.trim().is_empty(), "{}", pelajaran.id);
            for word in ["mohon", "maaf", "tidak valid"] {
                assert!(!text.to_lowercase().contains(word), "{text}");
            }
        }
        assert!(kata.tanya.ends_with(['?', '.']), "{}", kata.tanya);
    }
}

#[test]
fn inputs_have_names_and_can_be_read_and_dragged() {
    for pelajaran in SEMUA {
        for peubah in pelajaran.peubah {
            let at = format!("{} {}", pelajaran.id, peubah.simbol);
            assert!(!kata::peubah(peubah.simbol).is_empty(), "{at} has no name");
            match &peubah.jenis {
                JenisPeubah::Angka {
                    dari,
                    sampai,
                    langkah,
                    ..
                } => {
                    let [start, from, to, step] = [peubah.awal, dari, sampai, langkah]
                        .map(|text| angka(text).unwrap_or_else(|| panic!("{at}: {text}")));
                    assert!(from < to && step > angka("0").unwrap(), "{at}");
                    // The first figure may lie beyond what can be dragged only where one outlier is the point.
                    let outlier = pelajaran.id == "periksa-rerata" || peubah.simbol == "C_2";
                    assert!((from <= start && start <= to) || outlier, "{at}: {start}");
                }
                JenisPeubah::Pilihan(choices) => {
                    assert!(
                        choices.iter().any(|choice| choice.id == peubah.awal),
                        "{at}"
                    );
                }
                JenisPeubah::Target { .. } => assert!(!peubah.awal.is_empty(), "{at}"),
            }
        }
    }
}

#[test]
fn every_link_says_what_it_is_for_and_has_a_source() {
    for pelajaran in SEMUA {
        for (name, shown) in semua(pelajaran) {
            assert!(shown.utama < shown.mata.len(), "{name}");
            for mata in &shown.mata {
                let id = mata.rumus.id;
                let own = !kata::mata(id).is_empty();
                // The formulas of one case each are told by their names.
                assert!(
                    own || id.starts_with("capaian.") || id.starts_with("skp."),
                    "{name}: {id}"
                );
                assert!(id == "kategori" || !mata.rumus.sumber.is_empty(), "{id}");
            }
        }
    }
}

fn figures(pelajaran: &Pelajaran, changed: (&str, &str)) -> Vec<(String, String)> {
    let isian = pelajaran.isian(|simbol| (simbol == changed.0).then_some(changed.1));
    let shown = (pelajaran.hitung)(&isian);
    let link = |mata: kalkulator_sakip::domain::belajar::Mata| {
        (mata.rumus.id.to_string(), format!("{:?}", mata.nilai))
    };
    shown.mata.into_iter().map(link).collect()
}

#[test]
fn one_figure_moves_the_whole_chain() {
    let efisiensi = pelajaran("efisiensi").expect("lesson");
    let (before, after) = (
        figures(efisiensi, ("R", "9,74")),
        figures(efisiensi, ("R", "16")),
    );
    for ((id, before), (_, after)) in before.iter().zip(&after) {
        // What was spent does not follow from what was reached.
        assert_eq!(
            before == after,
            id == "anggaran.serapan",
            "{id}: {before} {after}"
        );
    }
    let rekap = pelajaran("rekap").expect("lesson");
    let (before, after) = (
        figures(rekap, ("R", "186.797.290.000")),
        figures(rekap, ("R", "1.000.000")),
    );
    let moved: HashSet<_> = before
        .iter()
        .zip(&after)
        .filter(|(a, b)| a != b)
        .map(|(a, _)| a.0.as_str())
        .collect();
    for id in [
        "capaian.naik",
        "kategori",
        "efisiensi.ei",
        "efisiensi.simpulan",
        "rerata.sederhana",
    ] {
        assert!(moved.contains(id), "{id} stays");
    }
}

#[test]
fn a_lone_dot_groups_thousands_while_a_figure_is_dragged() {
    let capaian = pelajaran("capaian").expect("lesson");
    let shown = figures(capaian, ("R", "1.140"));
    assert!(shown[0].1.contains("2000"), "{shown:?}");
}

fn periksa(id: &str, text: &str) -> Terperiksa {
    let lesson = pelajaran(id).expect("lesson");
    let isian = lesson.isian(|simbol| (simbol == "P").then_some(text));
    (lesson.hitung)(&isian).periksa.expect("checked")
}

#[test]
fn a_printed_figure_is_checked_and_its_slip_named() {
    let right = periksa("periksa", "61,70");
    assert_eq!(right.temuan, []);
    assert_eq!(
        kata::terperiksa(&right),
        "Angka tercetak sesuai dengan hitungan."
    );
    let wrong = periksa("periksa", "61,67");
    assert!(!wrong.temuan.is_empty());
    assert!(
        kata::terperiksa(&wrong).contains("61,70"),
        "{}",
        kata::terperiksa(&wrong)
    );
    // 10 / 6,17 is the formula of lower is better.
    let turned = kata::terperiksa(&periksa("periksa", "162,07"));
    assert!(turned.contains("rasio"), "{turned}");
    let mean = kata::terperiksa(&periksa("periksa-rerata", "295,96"));
    assert!(mean.contains("290,26"), "{mean}");
    let sum = kata::terperiksa(&periksa("periksa-rerata", "2.322,11"));
    assert!(sum.contains("jumlah"), "{sum}");
}

#[test]
fn no_text_breaks_a_lesson_and_each_missing_result_says_why() {
    let mut hostile: Vec<&str> = include_str!("../data/xss.txt").lines().collect();
    hostile.extend([
        "",
        " ",
        "-",
        "0",
        "-1",
        "1.2.3",
        "80-90",
        "90-80",
        "3;4",
        "1e9",
        "NaN",
        "\u{202e}7",
        "Rp",
        "99999999999999999999999999999",
        "0,0000000000000000000000000001",
        "tak-ada",
    ]);
    for pelajaran in SEMUA {
        for peubah in pelajaran.peubah {
            for text in &hostile {
                let isian = pelajaran.isian(|simbol| (simbol == peubah.simbol).then_some(*text));
                let shown = (pelajaran.hitung)(&isian);
                for mata in &shown.mata {
                    let why = kata::alasan(&simbol(pelajaran), &mata.nilai);
                    let none = matches!(
                        mata.nilai,
                        Nilai::BelumDiisi(_) | Nilai::TidakDapatDihitung(_)
                    );
                    assert_eq!(
                        why.is_some(),
                        none,
                        "{} {text}: {:?}",
                        pelajaran.id,
                        mata.nilai
                    );
                    for step in &mata.langkah {
                        assert!(!kata::langkah(&simbol(pelajaran), mata, step).is_empty());
                    }
                }
            }
        }
    }
}
