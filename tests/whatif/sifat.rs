//! For any draft and any scenario: what the scenario gives is what the edited draft gives, reckoned at once or row by
//! row; adopting it is that edit; every act can be taken back.

use kalkulator_sakip::domain::compute::{hitung, hitung_ulang};
use kalkulator_sakip::domain::document::{CellRef, Document, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, FieldKind, Section};
use kalkulator_sakip::domain::outcome::Outcome;
use kalkulator_sakip::domain::whatif::banding::banding;
use kalkulator_sakip::domain::whatif::skenario::{Ubahan, angkat, buang, cari, ketik, tulis};
use proptest::prelude::*;

use super::dokumen::{self, example};
use super::{add, rows};

/// A cell and its text, to be fitted to a document.
type Dice = (usize, usize, usize);

fn dice() -> impl Strategy<Value = Dice> {
    (any::<usize>(), any::<usize>(), any::<usize>())
}

const TEXTS: [&str; 14] = [
    "",
    "5",
    "0",
    "-3",
    "12,5",
    "1.258",
    "<11",
    "80-90",
    "x",
    "1/3",
    "turun",
    "120",
    "1.000.000",
    "3 %",
];

/// Any cell that figures follow from, with any text.
fn any_cell(document: &Document, (row, field, text): Dice) -> Ubahan {
    let sections = [
        Section::Kinerja,
        Section::Anggaran,
        Section::Pengaturan,
        Section::Renstra,
    ];
    let rows = sections
        .into_iter()
        .flat_map(|section| document.rows(section).iter());
    let rows: Vec<_> = rows.collect();
    let row = rows[row % rows.len()];
    let fields = row.kind.fields();
    let field = fields[field % fields.len()];
    let isi = match field.kind() {
        // A choice is mostly one of those there are.
        FieldKind::Choice(choices) if text % 4 > 0 => choices[text % choices.len()].id,
        _ => TEXTS[text % TEXTS.len()],
    };
    Ubahan {
        at: CellRef::new(row.id, field),
        isi: isi.into(),
    }
}

/// A small draft of every kind of indikator and money.
fn small() -> Document {
    dokumen::document(
        "sasaran 1 uraian=s\n\
         indikator 2 uraian=a|satuan=%|target=80|realisasi=60|bobot=2\n\
         indikator 3 uraian=b|satuan=%|target=<11|realisasi=9,74|polaritas=turun\n\
         sasaran 4 uraian=t\n\
         indikator 5 uraian=c|satuan=unit|target=80-90|realisasi=85|polaritas=rentang\n\
         indikator 6 uraian=d|satuan=unit|target=1.500|realisasi=1.600\n\
         program 7 uraian=p\n\
         kegiatan 8 uraian=k|pagu_semula=1.000.000|realisasi_anggaran=900.000|indikator=#2\n\
         kegiatan 9 uraian=l|pagu_semula=2.000.000|pagu_perubahan=1.500.000|realisasi_anggaran=1|indikator=#3\n\
         kegiatan 10 uraian=m|pagu_semula=500|sumber_dana=dak",
    )
}

#[track_caller]
fn same(ours: &Outcome, theirs: &Outcome) {
    for (a, b) in ours.baris.iter().zip(&theirs.baris) {
        assert_eq!(a, b);
    }
    assert_eq!(ours.baris.len(), theirs.baris.len());
    assert_eq!(ours.pengaturan, theirs.pengaturan);
    assert_eq!(ours.indikator, theirs.indikator);
    let findings = |outcome: &Outcome| outcome.findings().cloned().collect::<Vec<_>>();
    assert_eq!(findings(ours), findings(theirs));
}

fn checked(mut document: Document, changes: &[Dice], later: &[(bool, Dice)]) {
    let base = hitung(&document);
    let ubahan: Vec<Ubahan> = changes
        .iter()
        .map(|dice| any_cell(&document, *dice))
        .collect();
    let mut edited = document.clone();
    for one in &ubahan {
        edited.apply(Edit::set(one.at, one.isi.clone())).unwrap();
    }
    let other = add(&mut document, "B", &[]);
    let id = add(&mut document, "A", &[]);
    let before = rows(&document);
    if let Some(edit) = tulis(&document, id, &ubahan) {
        let undo = document.apply(edit).unwrap();
        let after = rows(&document);
        let redo = document.apply(undo).unwrap();
        assert_eq!(rows(&document), before);
        document.apply(redo).unwrap();
        assert_eq!(rows(&document), after);
    }
    // The scenario stands beside a draft that has not changed.
    same(&hitung_ulang(&document, &base), &hitung(&document));
    let skenario = cari(&document, id).unwrap();
    let would_be = skenario.dokumen(&document);
    let mut outcome = hitung_ulang(&would_be, &hitung(&document));
    for (a, b) in rows(&would_be).iter().zip(rows(&edited)) {
        // But for the scenarios themselves.
        assert!(*a == b || std::sync::Arc::ptr_eq(a, document.rows(Section::Andai)));
    }
    let direct = hitung(&edited);
    assert_eq!(outcome.baris, direct.baris);
    same(&outcome, &hitung(&would_be));

    let beside = banding(&hitung(&document), &[(&skenario, &outcome)]);
    for baris in &beside.baris {
        for sel in &baris.sel {
            let sama = direct.baris(baris.baris).and_then(|of| of.sel(sel.hasil));
            assert_eq!(sel.lawan[0].nilai.as_ref(), sama.map(|sel| &sel.nilai));
            // A mean of other rows is another one, also where it happens to be as high.
            let lawan = &sel.lawan[0];
            let other = sel.dasar != lawan.nilai || lawan.anggota.is_some();
            assert_eq!(lawan.berubah(), other);
        }
    }

    // Draft and scenario go on; what is kept of the scenario's own outcome gives the same as a fresh start.
    let mut draft = hitung(&document);
    for (of_draft, dice) in later {
        let one = any_cell(&document, *dice);
        let edit = match of_draft {
            true => Some(Edit::set(one.at, one.isi)),
            false => ketik(&document, id, &one),
        };
        let Some(edit) = edit else { continue };
        document.apply(edit).unwrap();
        draft = hitung_ulang(&document, &draft);
        same(&draft, &hitung(&document));
        assert_eq!(draft.document, document);
        let would_be = cari(&document, id).unwrap().dokumen(&document);
        outcome = hitung_ulang(&would_be, &outcome);
        same(&outcome, &hitung(&would_be));
    }

    let before = rows(&document);
    let undo = document.apply(angkat(&document, id).unwrap()).unwrap();
    assert_eq!(hitung(&document).baris, outcome.baris);
    assert_eq!(cari(&document, id), None);
    document.apply(undo).unwrap();
    assert_eq!(rows(&document), before);
    let undo = document.apply(buang(&document, other).unwrap()).unwrap();
    document.apply(undo).unwrap();
    assert_eq!(rows(&document), before);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_scenario_gives_what_the_edited_draft_gives(
        changes in prop::collection::vec(dice(), 0..12),
        later in prop::collection::vec((any::<bool>(), dice()), 0..6),
    ) {
        checked(small(), &changes, &later);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn and_so_over_the_real_report(
        changes in prop::collection::vec(dice(), 1..30),
        later in prop::collection::vec((any::<bool>(), dice()), 0..4),
    ) {
        checked(example("babel-2020"), &changes, &later);
    }
}

#[test]
fn a_scenario_of_the_rules_gives_what_the_rules_give() {
    for (field, text) in [
        (Field::Batas, "100"),
        (Field::Rerata, "berbobot"),
        (Field::TargetNol, "seratus"),
    ] {
        let mut document = small();
        let at = CellRef::new(RowId::PENGATURAN, field);
        let isi = text.into();
        let id = add(&mut document, "A", &[Ubahan { at, isi }]);
        let would_be = cari(&document, id).unwrap().dokumen(&document);
        assert_eq!(would_be.pengaturan(field), text);
        same(
            &hitung_ulang(&would_be, &hitung(&document)),
            &hitung(&would_be),
        );
    }
}
