//! A lesson and its address: they say the same, whatever the address says; figures go in exact steps.

use std::rc::Rc;

use kalkulator_sakip::domain::belajar::{JenisPeubah, Pelajaran, SEMUA, pelajaran};
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::rulebook::rumus;
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::samples;
use kalkulator_sakip::state::belajar::papan::Papan;
use kalkulator_sakip::state::belajar::rujukan::{RUJUKAN, alamat};
use kalkulator_sakip::state::belajar::{Batas, Belajar, Ke};
use kalkulator_sakip::state::route::{Query, Route};
use kalkulator_sakip::text;

use leptos::prelude::GetUntracked;

use super::{Memory, Visitor, visit};

fn lesson(id: &str) -> &'static Pelajaran {
    pelajaran(id).expect("a lesson")
}

fn papan(id: &str, query: &str) -> Papan {
    Papan::baca(lesson(id), &Query::parse(query))
}

#[track_caller]
fn check(id: &str, query: &str, expected: &str) {
    let papan = papan(id, query);
    assert_eq!(papan.query(lesson(id)).text(), expected, "{query}");
    let again = Papan::baca(lesson(id), &papan.query(lesson(id)));
    assert_eq!(again, papan, "{query}");
}

#[test]
fn an_address_and_what_is_shown_say_the_same() {
    check("capaian", "", "");
    check("capaian", "R=40&T=57", "");
    check("capaian", "T=60&R=41,5", "?R=41,5&T=60");
    check("capaian", "presentasi&langkah=3", "?langkah=3&presentasi");
    check("capaian", "rantai=2&R=", "?R&rantai=2");
    check(
        "capaian",
        "contoh=babel-tkerja&R=7,98",
        "?contoh=babel-tkerja",
    );
    check(
        "capaian",
        "contoh=babel-tkerja&R=8",
        "?contoh=babel-tkerja&R=8",
    );
}

#[test]
fn hostile_addresses_are_told_and_never_used() {
    // Steps and links that do not exist.
    for query in [
        "langkah=0",
        "langkah=-1",
        "langkah=100",
        "langkah=99999999999999999999",
        "rantai=0",
        "contoh=x",
    ] {
        check("capaian", query, "");
    }
    // Foreign names stay as they are; a second figure of the same name is not taken.
    check("capaian", "__proto__=1&R=9&R=8", "?R=9&__proto__=1");
    // A choice that there is not is told and not taken; one that there is counts beside it.
    let lesson_of = lesson("efisiensi");
    for (pairs, polaritas) in [(&["ngawur"][..], "turun"), (&["ngawur", "naik"], "naik")] {
        let pairs = pairs
            .iter()
            .map(|text| ("polaritas".into(), (*text).into()));
        let papan = Papan::baca(lesson_of, &Query(pairs.collect()));
        assert_eq!(papan.isian.teks("polaritas"), polaritas);
        assert_eq!(papan.asing, [("polaritas".into(), "ngawur".into())]);
    }
    let evil = "<img src=x onerror=alert(1)>";
    let query = Query(vec![("R".into(), evil.into()), (evil.into(), "1".into())]);
    let papan = Papan::baca(lesson("capaian"), &query);
    assert_eq!(papan.teks(0), evil);
    assert_eq!(papan.asing, [(evil.to_string(), "1".to_string())]);
    let route = Route::Belajar(Some("capaian".into()), papan.query(lesson("capaian")));
    assert!(!route.hash().contains('<'), "{}", route.hash());
    assert_eq!(Route::parse(&route.hash()), route);
    // Every lesson bears them in every input.
    for text in [
        evil,
        "",
        "1e9",
        "99999999999999999999999999999",
        "-",
        "1.2.3",
        "80-90",
        "\u{202e}1",
        "NaN",
    ] {
        for lesson in SEMUA {
            for peubah in lesson.peubah {
                let query = Query(vec![(peubah.simbol.into(), text.into())]);
                let papan = Papan::baca(lesson, &query);
                let taken = if peubah.boleh(text) {
                    text
                } else {
                    peubah.awal
                };
                assert_eq!(papan.isian.teks(peubah.simbol), taken);
                assert_eq!(papan.asing.is_empty(), taken == text);
                assert_eq!(
                    Papan::baca(lesson, &papan.query(lesson)),
                    papan,
                    "{} {text}",
                    lesson.id
                );
                let shown = (lesson.hitung)(&papan.isian);
                assert!(
                    shown.mata.is_empty() || shown.utama < shown.mata.len(),
                    "{} {text}",
                    lesson.id
                );
            }
        }
    }
}

#[test]
fn no_input_is_named_as_what_else_an_address_says() {
    for lesson in SEMUA {
        for peubah in lesson.peubah {
            let name = peubah.simbol;
            assert!(
                !["presentasi", "langkah", "rantai", "contoh"].contains(&name),
                "{} {name}",
                lesson.id
            );
        }
    }
}

#[test]
fn figures_go_in_exact_steps_and_stay_between_their_ends() {
    let batas = |id: &str, simbol: &str| {
        let mut inputs = lesson(id).peubah.iter();
        let peubah = inputs
            .find(|peubah| peubah.simbol == simbol)
            .expect("an input");
        Batas::dari(peubah).expect("drawn")
    };
    let r = batas("capaian-turun", "R");
    assert_eq!(r.maju("9,74", 1), "9,75");
    assert_eq!(r.maju("0,1", 2), "0,12");
    assert_eq!(r.maju("0,01", -5), "0");
    assert_eq!(r.maju("29,99", 1000), "30");
    // A figure beyond the ends comes back, never further out.
    assert_eq!(r.maju("31", 1), "31");
    assert_eq!(r.maju("31", -1), "30,99");
    // A text that is no figure begins anew.
    assert_eq!(r.maju("<b>", 1), "9,75");
    // The whole range over 600 pixels; a step needs 6 of them where there are few.
    assert_eq!(r.langkah_untuk(600), 3000);
    assert_eq!(r.langkah_untuk(-60), -300);
    let few = batas("lke-komponen", "SK_1");
    assert_eq!(few.langkah_untuk(5), 0);
    assert_eq!(few.langkah_untuk(12), 2);
    for lesson in SEMUA {
        for peubah in lesson.peubah {
            let drawn = matches!(peubah.jenis, JenisPeubah::Angka { .. });
            assert_eq!(
                Batas::dari(peubah).is_some(),
                drawn,
                "{} {}",
                lesson.id,
                peubah.simbol
            );
        }
    }
}

#[test]
fn the_address_follows_a_moment_later() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.drafts.follow("#/belajar/capaian?R=41");
        let belajar = Belajar::new(lesson("capaian"), visitor.session, visitor.saver);
        assert_eq!(belajar.teks(0), "41");
        belajar.naik(0, 1);
        belajar.langkahkan(Ke::Maju);
        belajar.langkahkan(Ke::Maju);
        belajar.presentasi(true);
        assert_eq!(*visitor.hash.borrow(), "/", "the address waits");
        let write = visitor
            .waiting
            .borrow_mut()
            .take()
            .expect("it is going to be written");
        write();
        assert_eq!(
            *visitor.hash.borrow(),
            "/belajar/capaian?R=42&langkah=2&presentasi"
        );
        let shown = belajar.papan.get_untracked();
        assert_eq!(shown, papan("capaian", "R=42&langkah=2&presentasi"));
        belajar.langkahkan(Ke::Awal);
        belajar.langkahkan(Ke::Mundur);
        assert_eq!(belajar.langkah().0, 0);
        for _ in 0..50 {
            belajar.langkahkan(Ke::Maju);
        }
        let (now, all) = belajar.langkah();
        assert_eq!(now, all, "no step beyond the last");
    });
}

#[test]
fn every_formula_leads_to_a_lesson_that_shows_it() {
    for (formula, id, chosen) in RUJUKAN {
        assert!(
            rumus::SEMUA.iter().any(|rumus| rumus.id == *formula),
            "{formula}"
        );
        for (simbol, value) in *chosen {
            let peubah = lesson(id)
                .peubah
                .iter()
                .find(|peubah| peubah.simbol == *simbol);
            let Some(JenisPeubah::Pilihan(choices)) = peubah.map(|peubah| &peubah.jenis) else {
                panic!("{id} has no choice {simbol}");
            };
            assert!(
                choices.iter().any(|choice| choice.id == *value),
                "{id} {simbol} {value}"
            );
        }
    }
    // Each result of the examples with a lesson finds itself there, with its own figure.
    let mut seen = 0;
    for sample in samples::ALL {
        let restored = restore(sample.text).expect(sample.id);
        let outcome = hitung(&restored.document);
        for row in &outcome.baris {
            for sel in &row.sel {
                let at = kalkulator_sakip::domain::outcome::HasilRef::new(row.baris, sel.hasil);
                let Some(Route::Belajar(Some(id), query)) = alamat(&outcome, at) else {
                    continue;
                };
                let papan = Papan::baca(lesson(&id), &query);
                let shown = (lesson(&id).hitung)(&papan.isian);
                let mata = &shown.mata[papan.mata.unwrap_or(shown.utama)];
                // Means are of many results, and quarters of several: their lessons have figures of their own.
                if ["rekap", "realisasi"].contains(&id.as_str()) {
                    continue;
                }
                if sel.nilai.ada() && sel.cara.rumus.id != "kategori" {
                    assert_eq!(mata.rumus.id, sel.cara.rumus.id, "{at:?}");
                    let shown = |nilai| text::nilai(nilai, sel.cara.ukuran());
                    assert_eq!(shown(&mata.nilai), shown(&sel.nilai), "{at:?}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 50, "{seen}");
}
