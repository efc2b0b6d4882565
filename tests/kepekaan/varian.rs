//! The comparison of formulas: formulas.md 1.2 to 1.6 as the core reckons them, and what is said of practice.

use kalkulator_sakip::domain::notation::{Decimal, from_machine, round, write};
use kalkulator_sakip::domain::outcome::Nilai;
use kalkulator_sakip::domain::rulebook::polaritas::Polaritas;
use kalkulator_sakip::domain::rulebook::praktik::{self, Bukti, Pokok};
use kalkulator_sakip::domain::whatif::varian::{
    BATAS, KASUS, Keadaan, Terukur, bandingkan, dibatasi, kasus, kategori, rumus_arah, skala,
    terbalik,
};
use kalkulator_sakip::text::varian as kata;
use proptest::prelude::*;

use super::dokumen::{dec, example};

fn soal(target: &str, realisasi: &str) -> Terukur {
    Terukur {
        target: target.into(),
        realisasi: realisasi.into(),
        ..Terukur::default()
    }
}

/// `111,45`, or the reason.
fn shown(nilai: &Nilai) -> String {
    match nilai {
        Nilai::Angka(value) => write(*value, 2),
        Nilai::TidakDapatDihitung(alasan) => alasan.code().into(),
        other => format!("{other:?}"),
    }
}

#[test]
fn one_indikator_under_every_direction_in_every_situation() {
    let all = bandingkan(&soal("11", "9,74"));
    let lines: Vec<String> = all
        .iter()
        .map(|varian| {
            let cells = varian.capaian.iter().flatten().map(|sel| shown(&sel.nilai));
            let cells: Vec<_> = cells.collect();
            format!("{} {}", varian.polaritas.choice().id, cells.join(" "))
        })
        .collect();
    assert_eq!(
        lines,
        [
            "naik 88,55 100,00 90,00 110,00 0,00 250,00",
            "turun 111,45 100,00 110,00 90,00 200,00 0,00",
            "turun-rasio 112,94 100,00 111,11 90,91 realisasi-nol 40,00",
            "rentang perlu-rentang perlu-rentang perlu-rentang perlu-rentang perlu-rentang perlu-rentang",
            "rentang-turun perlu-rentang perlu-rentang perlu-rentang perlu-rentang perlu-rentang perlu-rentang",
            "tepat 88,55 100,00 90,00 90,00 0,00 0,00",
            "stabil 98,38 120,00 100,00 100,00 0,00 0,00",
        ]
    );
    let range = bandingkan(&soal("80-90", "92"));
    let of = |polaritas| range.iter().find(|varian| varian.polaritas == polaritas);
    let first = of(Polaritas::Rentang).and_then(|varian| varian.capaian[0].clone());
    assert_eq!(
        shown(&first.expect("a figure").nilai),
        "102,22",
        "not the misprinted 113"
    );
    let plain = of(Polaritas::Naik).and_then(|varian| varian.capaian[0].clone());
    assert_eq!(shown(&plain.expect("a reason").nilai), "bukan-rentang");
}

/// formulas.md 1.2: T/R is never below the mirror, and they are the same only at R = T.
#[test]
fn ratio_and_mirror() {
    proptest!(|(target in 1_i64..1_000_000, realisasi in 1_i64..1_000_000)| {
        let soal = soal(&target.to_string(), &realisasi.to_string());
        let of = |polaritas| soal.capaian(polaritas).and_then(|sel| sel.nilai.angka()).expect("a figure");
        let (mirror, ratio) = (of(Polaritas::Turun), of(Polaritas::TurunRasio));
        prop_assert!(ratio >= mirror);
        prop_assert_eq!(ratio == mirror, target == realisasi);
    });
    let same = soal("11", "11");
    assert_eq!(
        same.capaian(Polaritas::Turun).map(|sel| sel.nilai),
        Some(Nilai::Angka(dec("100")))
    );
}

/// formulas.md 1.5, in the order of the cases.
#[test]
fn zero_and_negative_cases() {
    let lines: Vec<String> = KASUS
        .iter()
        .map(|case| {
            let cells = kasus(*case);
            let cells = cells
                .iter()
                .map(|(_, sel)| sel.as_ref().map_or("-".into(), |sel| shown(&sel.nilai)));
            format!(
                "{}: {}",
                case.join("/"),
                cells.collect::<Vec<_>>().join(" ")
            )
        })
        .collect();
    // naik, turun, turun-rasio, tepat, stabil
    assert_eq!(
        lines,
        [
            "10/0//: 0,00 200,00 realisasi-nol 0,00 0,00",
            "0/0//: target-nol target-nol target-nol target-nol target-nol",
            "0/0//seratus: 100,00 100,00 100,00 100,00 100,00",
            "0/0//nol: 0,00 0,00 0,00 0,00 0,00",
            "0/4//: target-nol target-nol target-nol target-nol target-nol",
            "0/4/10/: target-nol 60,00 60,00 target-nol target-nol",
            "-10/-5//: 150,00 target-negatif target-negatif target-negatif target-negatif",
            "-10/-11//: 90,00 target-negatif target-negatif target-negatif target-negatif",
            "-10/-12//: 80,00 target-negatif target-negatif target-negatif target-negatif",
        ]
    );
}

/// formulas.md 1.6: Lima Puluh Kota prints 100 where no cap gives 109,68.
#[test]
fn caps_and_scales() {
    let sel = soal("72,29", "79,29")
        .capaian(Polaritas::Naik)
        .expect("a capaian");
    let shown: Vec<String> = BATAS
        .iter()
        .map(|batas| shown(&dibatasi(&sel, *batas)))
        .collect();
    assert_eq!(
        shown,
        ["109,68", "100,00", "109,68", "109,68", "109,68", "109,68"]
    );
    let words: Vec<(&str, &str, &str)> = Vec::from_iter(["permendagri", "dasbor", "jatim"])
        .into_iter()
        .map(|id| {
            let all = skala();
            let skala = all.iter().find(|skala| skala.id == id).expect("a scale");
            let word = |batas| kategori(&sel, batas, skala).map_or("", |(_, word)| word);
            (
                id,
                word(None).to_string().leak() as &str,
                word(Some(100)).to_string().leak() as &str,
            )
        })
        .collect();
    assert_eq!(
        words,
        [
            ("permendagri", "Sangat Tinggi", "Sangat Tinggi"),
            ("dasbor", "Melampaui", "Tercapai"),
            ("jatim", "Sangat Baik", "Baik"),
        ]
    );
    assert_eq!(skala().len(), 10);
    let none = soal("0", "4").capaian(Polaritas::Naik).expect("a reason");
    assert_eq!(kategori(&none, None, &skala()[0]), None);
}

/// Every printed figure of the practices follows from its target and realisasi, and a misprint does not.
#[test]
fn printed_figures_are_reckoned_again() {
    let mut seen = 0;
    for praktik in praktik::SEMUA {
        assert!(
            !praktik.siapa.is_empty() && praktik.isi.ends_with('.'),
            "{praktik:?}"
        );
        let read = praktik.bukti != Bukti::TidakDibaca;
        assert_eq!(
            read,
            !praktik.sumber.is_empty(),
            "what was read has a source: {praktik:?}"
        );
        for contoh in praktik.contoh {
            let sel = Terukur::contoh(contoh)
                .capaian(contoh.polaritas)
                .expect("a capaian");
            let value = dibatasi(&sel, contoh.batas).angka().expect("a figure");
            let printed = from_machine(contoh.tercetak).expect("a figure");
            let ours = write(value, printed.scale());
            assert_eq!(
                ours == write(printed, printed.scale()),
                contoh.cocok,
                "{contoh:?}: {ours}"
            );
            seen += 1;
        }
    }
    assert!(seen >= 18, "{seen}");
    for polaritas in Polaritas::ALL {
        assert!(
            praktik::tentang(Pokok::Arah(polaritas)).next().is_some(),
            "{polaritas:?}"
        );
        assert!(!rumus_arah(polaritas).is_empty());
    }
    for batas in BATAS {
        assert!(
            praktik::tentang(Pokok::Batas(batas)).next().is_some(),
            "{batas:?}"
        );
    }
}

/// On an indikator of a document the comparison says for its own direction what the document says.
#[test]
fn it_agrees_with_the_document() {
    use kalkulator_sakip::domain::compute::hitung;
    use kalkulator_sakip::domain::field::{Field, RowKind};
    use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef};
    let document = example("babel-2020");
    let outcome = hitung(&document);
    for row in document.of_kind(RowKind::Indikator) {
        let polaritas = Polaritas::from_id(row.text(Field::Polaritas)).expect("a direction");
        let ours = Terukur::dari(&document, row.id).capaian(polaritas);
        let at = HasilRef::new(Baris::Row(row.id), Hasil::Capaian);
        let known = outcome.sel(at).map(|sel| sel.nilai.clone());
        assert_eq!(
            ours.map(|sel| sel.nilai),
            known,
            "{}",
            row.text(Field::Uraian)
        );
        assert_eq!(
            Keadaan::Kini.soal(&Terukur::dari(&document, row.id)),
            Some(Terukur::dari(&document, row.id))
        );
    }
}

#[test]
fn at_target_zero_neither_mirror_nor_ratio_is_claimed() {
    let soal = Terukur {
        terburuk: "10".into(),
        ..soal("0", "4")
    };
    let of = |polaritas| soal.capaian(polaritas).expect("a result");
    let (mirror, ratio) = (of(Polaritas::Turun), of(Polaritas::TurunRasio));
    let said = kata::cermin_dan_rasio(&mirror, &ratio).expect("words");
    assert!(
        said.contains("Pada target 0 cermin dan rasio tidak dipakai"),
        "{said}"
    );
    assert!(
        said.contains("60,00") && !said.contains("sama dengan target"),
        "{said}"
    );
}

#[test]
fn a_row_shows_the_formula_that_was_reckoned() {
    let ids = |soal: &Terukur, polaritas: Polaritas| -> Vec<&str> {
        let all = bandingkan(soal);
        let row = all
            .iter()
            .find(|row| row.polaritas == polaritas)
            .expect("a row");
        row.rumus().iter().map(|rumus| rumus.id).collect()
    };
    assert_eq!(
        ids(&soal("-10", "-11"), Polaritas::Naik),
        ["capaian.naik-target-negatif"]
    );
    assert_eq!(ids(&soal("10", "11"), Polaritas::Naik), ["capaian.naik"]);
    let zero = Terukur {
        terburuk: "10".into(),
        ..soal("0", "4")
    };
    assert_eq!(ids(&zero, Polaritas::Turun), ["capaian.turun-target-nol"]);
    assert_eq!(ids(&zero, Polaritas::Naik), ["capaian.naik"]);
    // Inside a range one formula, outside of it another.
    let inside = ids(&soal("80-90", "85"), Polaritas::Rentang);
    assert_eq!(inside, ["capaian.dalam-rentang", "capaian.rentang"]);
}

#[test]
fn the_reversed_scale_keeps_the_ratio() {
    let of = |soal: &Terukur| terbalik(soal)[0].clone().expect("a cell");
    let sel = of(&soal("11", "9,74"));
    assert_eq!(sel.cara.rumus.id, "capaian.terbalik");
    assert_eq!(
        round(sel.nilai.angka().expect("a figure"), 2),
        Decimal::new(8855, 2)
    );
    assert!(!of(&soal("0", "4")).nilai.ada());
    assert!(!of(&soal("-10", "-11")).nilai.ada());
}
