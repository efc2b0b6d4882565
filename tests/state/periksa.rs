//! The check of the open document: in small steps, begun anew by each change, and never about another document.

use std::sync::Arc;

use kalkulator_sakip::domain::audit::{Diperiksa, Temuan, abaian};
use kalkulator_sakip::domain::cetak;
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId, Text};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef, Place};
use kalkulator_sakip::state::history::Change;
use kalkulator_sakip::state::periksa::Periksa;
use kalkulator_sakip::state::periksa::daftar::{Saringan, daftar, salinan, terkandung};
use kalkulator_sakip::state::route::{Page, Route, Source};
use kalkulator_sakip::state::session::Session;
use kalkulator_sakip::state::workspace::Workspace;
use leptos::prelude::*;

use super::jam::{Jam, settles};
use super::kepekaan::indikator;
use super::visit;

pub struct Table {
    pub workspace: Workspace,
    pub session: Session,
    pub periksa: Periksa,
    jam: Jam,
    _owner: Owner,
}

/// A percentage that does not follow, and one that does.
pub fn document() -> Document {
    let mut document = Document::default();
    let row = |id, name: &str, target: &str, realisasi: &str| {
        Row::new(RowId(id), RowKind::Indikator)
            .with(Field::Uraian, name)
            .with(Field::Satuan, "%")
            .with(Field::Target, target)
            .with(Field::Realisasi, realisasi)
    };
    let rows = vec![
        row(1, "Pertama", "80", "60").into(),
        row(2, "Kedua", "50", "40").into(),
    ];
    let insert = Edit::Insert {
        section: Section::Kinerja,
        index: 0,
        rows,
    };
    document.apply(insert).unwrap();
    print(&mut document, &[(1, "57,00"), (2, "80,00")]);
    document
}

fn capaian(id: u32) -> Place {
    Place::Hasil(HasilRef::new(Baris::Row(RowId(id)), Hasil::Capaian))
}

fn print(document: &mut Document, texts: &[(u32, &str)]) {
    let texts: Vec<(Place, Text)> = texts
        .iter()
        .map(|(id, text)| (capaian(*id), (*text).into()))
        .collect();
    let edit = cetak::tulis(document, &texts).unwrap();
    document.apply(edit).unwrap();
}

impl Table {
    pub fn new() -> Table {
        let owner = Owner::new();
        owner.set();
        let jam = Jam::default();
        let (workspace, session) = (Workspace::new(), Session::new());
        Table {
            workspace,
            session,
            periksa: Periksa::new(workspace, session, jam.platform()),
            jam,
            _owner: owner,
        }
    }

    pub fn opens(&self, document: Document) {
        self.workspace.open(document);
        let route = Route::Document(Source::Draft("d1".into()), Page::Periksa);
        self.session.route.set(route);
    }

    pub async fn settles(&self) {
        settles().await;
    }

    pub async fn waits(&self) -> Option<u32> {
        self.jam.waits().await
    }

    pub async fn finishes(&self) {
        self.jam.finishes().await;
    }

    fn types(&self, cell: CellRef, text: &str) {
        self.workspace.type_text(cell, text);
    }

    pub fn check(&self) -> Option<Arc<Diperiksa>> {
        untrack(|| self.periksa.hasil())
    }

    fn counts(&self) -> [usize; 3] {
        untrack(|| self.periksa.hitungan())
    }

    pub fn found(&self) -> Vec<Temuan> {
        let check = self.check();
        check.map_or_else(Vec::new, |check| check.temuan.clone())
    }
}

pub const REALISASI: CellRef = CellRef::new(RowId(1), Field::Realisasi);

#[test]
fn a_pause_then_small_steps_then_what_was_found() {
    visit(|| async {
        let table = Table::new();
        assert_eq!(
            table.waits().await,
            None,
            "nothing is open, nothing is checked"
        );
        table.opens(document());
        assert_eq!(table.waits().await, Some(400));
        table.finishes().await;
        let found = table.found();
        assert!(
            found.iter().any(|temuan| temuan.tempat == capaian(1)),
            "{found:?}"
        );
        assert!(
            !found.iter().any(|temuan| temuan.tempat == capaian(2)),
            "{found:?}"
        );
        assert_eq!(table.counts().iter().sum::<usize>(), found.len());
        assert_eq!(untrack(|| table.periksa.kemajuan()), None);

        table.types(REALISASI, "45,6");
        table.finishes().await;
        let found = table.found();
        assert!(
            !found.iter().any(|temuan| temuan.tempat == capaian(1)),
            "{found:?}"
        );
    });
}

#[test]
fn it_is_told_how_far_the_check_is_until_it_is_through() {
    visit(|| async {
        let table = Table::new();
        let mut document = indikator(200);
        let wrong: Vec<_> = (1..=200).map(|id| (id, "12,34")).collect();
        print(&mut document, &wrong);
        table.opens(document);
        let mut seen = Vec::new();
        while let Some(millis) = table.waits().await {
            let progress = untrack(|| table.periksa.kemajuan());
            seen.push((millis, progress.is_some(), table.check().is_some()));
        }
        let (first, last) = ((400, false, false), (0, false, true));
        assert_eq!((seen.first(), seen.last()), (Some(&first), Some(&last)));
        let between = &seen[1..seen.len() - 1];
        assert!(!between.is_empty());
        assert!(between.iter().all(|turn| *turn == (0, true, false)));
    });
}

#[test]
fn a_newer_change_ends_the_check_under_way() {
    visit(|| async {
        let table = Table::new();
        table.opens(document());
        table.waits().await;
        assert!(table.check().is_none(), "the check is still under way");
        table.types(REALISASI, "45,6");
        table.settles().await;
        assert_eq!(untrack(|| table.periksa.kemajuan()), None);
        assert_eq!(
            table.waits().await,
            Some(400),
            "it begins anew after a pause"
        );
        table.finishes().await;
        assert!(
            !table
                .found()
                .iter()
                .any(|temuan| temuan.tempat == capaian(1))
        );
    });
}

#[test]
fn what_was_found_in_another_document_is_forgotten() {
    visit(|| async {
        let table = Table::new();
        table.opens(document());
        table.finishes().await;
        assert!(!table.found().is_empty());
        table.workspace.open(Document::default());
        table.settles().await;
        assert!(table.check().is_none());
        table.finishes().await;
        assert!(table.check().is_some() && table.found().is_empty());
        // A copy shares every row, and is checked all the same.
        let copy = table.workspace.document().get_untracked();
        table.workspace.open(copy);
        table.settles().await;
        assert!(table.check().is_none());
        table.finishes().await;
        assert!(table.check().is_some());
        // Home again: nothing is begun.
        table.session.route.set(Route::Beranda);
        table.workspace.open(document());
        assert_eq!(table.waits().await, None);
    });
}

#[test]
fn the_check_as_of_now_does_not_wait() {
    visit(|| async {
        let table = Table::new();
        table.opens(document());
        table.settles().await;
        let now = untrack(|| table.periksa.kini());
        assert!(now.temuan.iter().any(|temuan| temuan.tempat == capaian(1)));
        table.finishes().await;
        let kept = table.check().unwrap();
        let again = untrack(|| table.periksa.kini());
        assert!(Arc::ptr_eq(&kept, &again), "what is fresh is not made anew");
    });
}

#[test]
fn what_is_put_aside_is_not_counted_and_comes_back_with_another_figure() {
    visit(|| async {
        let table = Table::new();
        table.opens(document());
        table.finishes().await;
        let all: usize = table.counts().iter().sum();
        let first = table
            .found()
            .into_iter()
            .find(|temuan| temuan.tempat == capaian(1))
            .unwrap();
        let edit = table.workspace.document().with_untracked(|document| {
            assert_eq!(
                abaian::abaikan(document, &first.kunci(document), "  "),
                None
            );
            abaian::abaikan(document, &first.kunci(document), "sudah disepakati").unwrap()
        });
        table.workspace.edit(Change::act("abaikan"), edit);
        table.finishes().await;
        assert_eq!(table.counts().iter().sum::<usize>(), all - 1);
        assert_eq!(table.found().len(), all, "it stays in the record");

        let hidden = |saringan: &Saringan| {
            let list = daftar(&table.check().unwrap());
            let aside = untrack(|| table.periksa.abaian());
            list.iter()
                .filter(|butir| !saringan.cocok(butir, &aside))
                .count()
        };
        assert_eq!(hidden(&Saringan::default()), 1);
        let also = Saringan {
            diabaikan: true,
            ..Saringan::default()
        };
        assert_eq!(hidden(&also), 0);

        table.workspace.undo();
        table.finishes().await;
        assert_eq!(table.counts().iter().sum::<usize>(), all);
        table.workspace.redo();
        let edit = table.workspace.document().with_untracked(|document| {
            cetak::tulis(document, &[(capaian(1), "58,00".into())]).unwrap()
        });
        table.workspace.edit(Change::act("tercetak"), edit);
        table.finishes().await;
        assert_eq!(
            table.counts().iter().sum::<usize>(),
            all,
            "another figure is another finding"
        );
    });
}

#[test]
fn a_rule_that_is_switched_off_finds_nothing() {
    visit(|| async {
        let table = Table::new();
        table.opens(document());
        table.finishes().await;
        let rule = table
            .found()
            .iter()
            .find(|temuan| temuan.tempat == capaian(1))
            .unwrap()
            .aturan;
        let turn = || {
            let edit = |document: &Document| abaian::alihkan(document, rule);
            let edit = table.workspace.document().with_untracked(edit);
            table.workspace.edit(Change::act("aturan"), edit);
        };
        turn();
        table.finishes().await;
        assert!(table.found().iter().all(|temuan| temuan.aturan != rule));
        turn();
        table.finishes().await;
        assert!(table.found().iter().any(|temuan| temuan.aturan == rule));
    });
}

#[test]
fn findings_are_listed_by_weight_then_place_and_copied_as_one_text() {
    visit(|| async {
        let table = Table::new();
        let mut document = document();
        print(&mut document, &[(2, "18,00")]);
        table.opens(document);
        table.finishes().await;
        let list = daftar(&table.check().unwrap());
        assert!(list.is_sorted_by_key(|butir| butir.temuan.berat));
        let text = salinan(list.iter());
        for butir in list.iter() {
            assert!(text.contains(&butir.kalimat), "{text}");
        }
        assert!(text.lines().any(|line| line.starts_with("1. ")), "{text}");
        let some = &list[1..];
        assert!(terkandung(some, &list) && !terkandung(&list, some));
    });
}
