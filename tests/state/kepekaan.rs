//! The page of sensitivity: the tornado in small steps after a pause, begun anew by each change, gone with the page.

use std::sync::Arc;

use kalkulator_sakip::domain::document::{Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::notation::Decimal;
use kalkulator_sakip::domain::whatif::kepekaan::{Kerja, Tornado};
use kalkulator_sakip::state::andai::Andai;
use kalkulator_sakip::state::kepekaan::Kepekaan;
use kalkulator_sakip::state::session::Session;
use kalkulator_sakip::state::workspace::Workspace;
use leptos::prelude::*;

use super::jam::{Jam, settles};
use super::visit;

/// Indikator enough for several turns: 60, 61, 62 … of 80.
pub fn indikator(many: u32) -> Document {
    let row = |id: u32| {
        Row::new(RowId(id), RowKind::Indikator)
            .with(Field::Uraian, &format!("Indikator {id}"))
            .with(Field::Satuan, "%")
            .with(Field::Target, "80")
            .with(Field::Realisasi, &(59 + id).to_string())
            .into()
    };
    let mut document = Document::default();
    let insert = Edit::Insert {
        section: Section::Kinerja,
        index: 0,
        rows: (1..=many).map(row).collect(),
    };
    document.apply(insert).unwrap();
    document
}

/// The page over `workspace`, with the owner it goes with.
fn page(workspace: Workspace, jam: &Jam) -> (Kepekaan, Owner) {
    let session = Session::new();
    let owner = Owner::current().unwrap().child();
    let page = owner.with(|| {
        let andai = Andai::new(workspace, session);
        Kepekaan::new(workspace, andai, session, jam.platform())
    });
    (page, owner)
}

fn progress(page: Kepekaan) -> Option<(usize, usize)> {
    untrack(|| page.kemajuan())
}

fn tornado(page: Kepekaan) -> Option<Arc<Tornado>> {
    untrack(|| page.tornado())
}

#[test]
fn a_pause_then_small_steps_then_the_tornado_as_of_one_go() {
    visit(|| async {
        let root = Owner::new();
        root.set();
        let (workspace, jam) = (Workspace::new(), Jam::default());
        workspace.open(indikator(5));
        let (page, _owner) = page(workspace, &jam);
        let mut seen = Vec::new();
        while let Some(millis) = jam.waits().await {
            seen.push((millis, progress(page), tornado(page).is_some()));
        }
        // Ten entries, four in one go.
        let steps = [
            (300, Some((4, 10)), false),
            (0, Some((8, 10)), false),
            (0, None, true),
        ];
        assert_eq!(seen, steps);
        let outcome = workspace.outcome_untracked();
        let mut at_once = Kerja::new(outcome, page.hasil.get_untracked(), Decimal::TEN);
        while at_once.lanjut(usize::MAX) {}
        assert_eq!(tornado(page).as_deref(), at_once.hasil().as_ref());
    });
}

#[test]
fn a_newer_choice_ends_the_tornado_under_way() {
    visit(|| async {
        let root = Owner::new();
        root.set();
        let (workspace, jam) = (Workspace::new(), Jam::default());
        workspace.open(indikator(5));
        let (page, _owner) = page(workspace, &jam);
        assert_eq!(jam.waits().await, Some(300));
        page.persen.set("20".into());
        settles().await;
        assert_eq!((progress(page), tornado(page)), (None, None));
        assert_eq!(jam.waits().await, Some(300), "it begins anew after a pause");
        assert_eq!(progress(page), Some((4, 10)));
        jam.finishes().await;
        assert_eq!(tornado(page).unwrap().persen, Decimal::from(20));
        page.persen.set("0".into());
        assert_eq!(jam.waits().await, None, "by nothing, nothing is moved");
        assert_eq!(tornado(page), None);
    });
}

#[test]
fn nothing_runs_after_the_page_is_gone() {
    visit(|| async {
        let root = Owner::new();
        root.set();
        let (workspace, jam) = (Workspace::new(), Jam::default());
        workspace.open(indikator(5));
        for turns in 0..2 {
            let (_page, owner) = page(workspace, &jam);
            settles().await;
            for _ in 0..turns {
                jam.waits().await;
            }
            owner.cleanup();
            assert_eq!(jam.waits().await, None, "after {turns} turns");
        }
    });
}
