//! Scenarios beside the open draft: typed and slid as one step, adopted and taken back, reckoned only when they must be.

use std::rc::Rc;
use std::sync::Arc;

use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{CellRef, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::domain::notation::Decimal;
use kalkulator_sakip::domain::outcome::{Baris, Hasil};
use kalkulator_sakip::domain::whatif::massal::{Kolom, Tolak, Ubah};
use kalkulator_sakip::domain::whatif::{PALING_BANYAK, Ubahan};
use kalkulator_sakip::state::andai::Andai;
use kalkulator_sakip::state::history::Change;
use leptos::prelude::*;

use super::{Memory, REALISASI, Visitor, visit};

const TARGET: CellRef = CellRef::new(RowId(3), Field::Target);

/// The first example, open, with its scenarios.
fn opened(visitor: &Visitor) -> Andai {
    visitor.goes_to("/contoh/babel-2020/andai");
    Andai::new(visitor.workspace, visitor.session)
}

fn texts(andai: Andai) -> Vec<Vec<String>> {
    let all = andai.semua();
    let isi = |ubahan: &Ubahan| ubahan.isi.to_string();
    all.iter()
        .map(|one| one.ubahan.iter().map(isi).collect())
        .collect()
}

#[test]
fn a_slider_is_one_step_and_back_at_the_draft_it_is_none() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let andai = opened(&visitor);
        let id = andai.baru(&[]).expect("a scenario");
        for text in ["1", "12", "123", "12"] {
            andai.ketik(id, TARGET, text);
        }
        andai.selesai(id, TARGET);
        assert_eq!(texts(andai), [["12"]]);
        andai.ketik(id, TARGET, "13");
        andai.selesai(id, TARGET);
        visitor.workspace.undo();
        assert_eq!(texts(andai), [["12"]]);
        visitor.workspace.undo();
        assert_eq!(texts(andai), [Vec::<String>::new()]);
        visitor.workspace.redo();
        assert_eq!(texts(andai), [["12"]]);

        let draft = visitor
            .workspace
            .document()
            .with_untracked(|document| document.text(TARGET).to_string());
        andai.ketik(id, TARGET, "7");
        andai.ketik(id, TARGET, &draft);
        assert_eq!(texts(andai), [[draft.clone()]]);
        andai.selesai(id, TARGET);
        assert_eq!(texts(andai), [Vec::<String>::new()]);
        visitor.workspace.undo();
        assert_eq!(texts(andai), [["12"]]);
        andai.kembalikan(id, TARGET);
        assert_eq!(texts(andai), [Vec::<String>::new()]);
        // Typed and slid back within one step: nothing is left of it.
        andai.ketik(id, REALISASI, "7");
        let same = visitor
            .workspace
            .document()
            .with_untracked(|document| document.text(REALISASI).to_string());
        andai.ketik(id, REALISASI, &same);
        andai.selesai(id, REALISASI);
        assert_eq!(texts(andai), [Vec::<String>::new()]);
        assert_eq!(
            visitor.workspace.undo_label().as_deref(),
            Some("kembalikan ke isian draf")
        );
    });
}

#[test]
fn after_one_is_taken_away_its_neighbour_is_worked_on() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let andai = opened(&visitor);
        let all: Vec<RowId> = (0..3).filter_map(|_| andai.baru(&[])).collect();
        assert_eq!(andai.hapus(all[1]), Some(all[2]));
        assert_eq!(andai.aktif().map(|one| one.id), Some(all[2]));
        assert_eq!(andai.hapus(all[2]), Some(all[0]));
        assert_eq!(andai.hapus(all[0]), None);
    });
}

#[test]
fn a_scenario_is_reckoned_again_only_when_it_or_the_draft_changed() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let andai = opened(&visitor);
        let workspace = visitor.workspace;
        let one = andai
            .baru(&[Ubahan {
                at: TARGET,
                isi: "100".into(),
            }])
            .expect("one");
        let two = andai.salin(one).expect("two");
        assert_eq!(andai.aktif().map(|active| active.id), Some(two));
        let before = andai.outcome(one).expect("an outcome");
        andai.ketik(two, REALISASI, "50");
        andai.ganti_nama(one, "Lain");
        let after = andai.outcome(one).expect("an outcome");
        assert!(Arc::ptr_eq(&before, &after));
        let capaian = |id| {
            let outcome = andai.outcome(id).expect("an outcome");
            outcome.angka(Baris::Row(RowId(3)), Hasil::Capaian)
        };
        assert_eq!(capaian(two), Some(Decimal::from(50)));
        workspace.edit(Change::act("isi"), Edit::set(REALISASI, "80"));
        assert_eq!(capaian(one), Some(Decimal::from(80)));
        assert_eq!(capaian(two), Some(Decimal::from(50)));
        for scenario in andai.semua().iter() {
            let fresh = workspace
                .document()
                .with_untracked(|document| hitung(&scenario.dokumen(document)));
            assert_eq!(andai.outcome(scenario.id).expect("it").baris, fresh.baris);
        }
        let banding = andai.banding();
        let count = banding.get().baris(Baris::Rekap).expect("rekap").sel[0]
            .lawan
            .len();
        assert_eq!(count, 2);
    });
}

#[test]
fn adopted_removed_and_changed_in_bulk_each_can_be_taken_back() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let andai = opened(&visitor);
        let workspace = visitor.workspace;
        let text = |at| {
            workspace
                .document()
                .with_untracked(|document| document.text(at).to_string())
        };
        let draft = text(TARGET);
        let id = andai.baru(&[]).expect("a scenario");
        let up = Ubah::Persen(Kolom::Target, Decimal::from(5));
        let given = andai.massal(id, &up, &[]).expect("it can be done");
        assert_eq!(given.ubahan.len(), 8);
        assert_eq!(texts(andai)[0].len(), 8);
        let less = Ubah::Persen(Kolom::Target, Decimal::from(-101));
        assert_eq!(andai.massal(id, &less, &[]), Err(Tolak::Negatif));
        andai.jadikan(id);
        assert_eq!(text(TARGET), "1.927.104.793,95");
        assert!(andai.semua().is_empty());
        let notice = visitor.session.notice.get_untracked().expect("a message");
        assert_eq!(
            notice.text,
            "Skenario “Skenario 1” menjadi isian draf: 8 sel berubah."
        );
        (notice.action.expect("a button").1)();
        assert_eq!(text(TARGET), draft);
        assert_eq!(texts(andai)[0].len(), 8);
        andai.hapus(id);
        assert!(andai.semua().is_empty() && andai.aktif().is_none());
        workspace.undo();
        assert_eq!(texts(andai)[0].len(), 8);
        workspace.undo();
        assert_eq!(texts(andai), [Vec::<String>::new()]);
        for _ in 1..PALING_BANYAK {
            andai.baru(&[]).expect("room");
        }
        assert!(andai.penuh());
        assert_eq!(andai.baru(&[]), None);
        assert!(visitor.session.notice.get_untracked().expect("said").alarm);
    });
}

#[test]
fn a_scenario_over_an_example_makes_a_draft_of_ones_own() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let andai = opened(&visitor);
        visitor.settles().await;
        andai.baru(&[]).expect("a scenario");
        visitor.pauses().await;
        assert!(
            visitor.hash.borrow().starts_with("/draf/"),
            "{}",
            visitor.hash.borrow()
        );
        assert_eq!(andai.semua().len(), 1);
    });
}
