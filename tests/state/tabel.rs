//! The acts on the office's own tables: each is one step that is taken back whole.

use std::rc::Rc;

use kalkulator_sakip::domain::document::{CellRef, Document, RowId};
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::outcome::Place;
use kalkulator_sakip::state::rows;
use kalkulator_sakip::state::tabel::{self, Filling, Meja, Order, Siap, TEMPLAT};
use leptos::prelude::*;

use super::{Memory, Visitor, visit};

fn meja(visitor: &Visitor) -> Meja {
    Meja {
        workspace: visitor.workspace,
        session: visitor.session,
        drafts: visitor.drafts,
    }
}

/// Names and figures of the rows of a table, in order.
fn lines(document: &Document, tabel: RowId, column: RowId) -> Vec<String> {
    let line = |text: &str, cell: &str| format!("{text}|{cell}");
    tabel::scope(tabel)
        .rows(document)
        .map(|(_, row)| line(row.text(Field::Uraian), row.text(Field::Sel(column))))
        .collect()
}

fn columns(document: &Document, tabel: RowId) -> Vec<(RowId, String, String)> {
    let columns = tabel::below(tabel, &[RowKind::KolomTabel]);
    let line = |row: &kalkulator_sakip::domain::document::Row| {
        let text = |field| row.text(field).to_string();
        (row.id, text(Field::Uraian), text(Field::Rumus))
    };
    columns.rows(document).map(|(_, row)| line(row)).collect()
}

#[test]
fn a_table_is_made_filled_and_taken_back_step_by_step() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let (meja, workspace) = (meja(&visitor), visitor.workspace);
        visitor.goes_to("/contoh/kalbar-ikm/tabel");
        let before = workspace.document().get_untracked();
        meja.create();
        let Some(Place::Cell(title)) = visitor.session.goto.get_untracked() else {
            panic!("the focus goes to the title")
        };
        let tabel = title.row;
        assert_eq!(title.field, Field::Uraian);
        assert_eq!(
            *visitor.hash.borrow(),
            format!("/contoh/kalbar-ikm/tabel/{}", tabel.0)
        );
        let document = || workspace.document().get_untracked();
        assert_eq!(tabel::scope(tabel).rows(&document()).count(), 3);

        // A second column joins the first one, before the rows; a row joins the rows.
        let scope = tabel::below(tabel, &[RowKind::KolomTabel]);
        rows::add(workspace, visitor.session, scope, RowKind::KolomTabel, None);
        let own = columns(&document(), tabel);
        let second = own[1].0;
        workspace.type_text(CellRef::new(second, Field::Uraian), "Target");
        workspace.seal();
        let kinds: Vec<_> = document()
            .rows(Section::Tabel)
            .iter()
            .skip_while(|row| row.id != tabel)
            .map(|row| row.kind)
            .collect();
        assert_eq!(kinds[1..3], [RowKind::KolomTabel; 2]);

        meja.add_computed(tabel, Siap::Pertumbuhan);
        let computed = columns(&document(), tabel);
        assert_eq!(computed[2].1, "Pertumbuhan (%)");
        assert_eq!(computed[2].2, "tumbuh([Nilai];[Target])");
        for _ in 0..4 {
            workspace.undo();
        }
        let rows = |document: &Document| document.rows(Section::Tabel).clone();
        assert_eq!(rows(&document()), rows(&before));
    });
}

#[test]
fn too_few_columns_for_a_formula_are_told() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/kalbar-ikm/tabel");
        let meja = meja(&visitor);
        meja.create();
        let Some(Place::Cell(title)) = visitor.session.goto.get_untracked() else {
            panic!("the focus goes to the title")
        };
        meja.add_computed(title.row, Siap::Cagr);
        let notice = visitor.session.notice.get_untracked().expect("a message");
        assert!(
            notice.alarm && notice.text.contains("2 kolom"),
            "{}",
            notice.text
        );
    });
}

#[test]
fn a_new_name_of_a_column_reaches_the_formulas_in_one_step() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/kalbar-ikm/tabel");
        let (meja, workspace) = (meja(&visitor), visitor.workspace);
        let templat = TEMPLAT
            .iter()
            .find(|of| of.id == "koefisien-variasi")
            .expect("the template");
        meja.create_from(templat, Filling::TanpaAngka);
        let Some(Place::Cell(title)) = visitor.session.goto.get_untracked() else {
            panic!("the focus goes to the title")
        };
        let own = |document: &Document| columns(document, title.row);
        let before = workspace.document().with_untracked(own);
        let (first, name, _) = before[0].clone();
        let uses = |all: &[(RowId, String, String)], name: &str| {
            let bracketed = format!("[{name}]");
            all.iter()
                .filter(|(_, _, rumus)| rumus.contains(&bracketed))
                .count()
        };
        assert!(uses(&before, &name) > 0, "{before:?}");
        let cell = CellRef::new(first, Field::Uraian);
        for text in ["B", "Bu", "Bulan ke-1"] {
            workspace.type_text(cell, text);
        }
        tabel::rename(workspace, first);
        let after = workspace.document().with_untracked(own);
        assert_eq!(after[0].1, "Bulan ke-1");
        assert_eq!(uses(&after, "Bulan ke-1"), uses(&before, &name));
        assert_eq!(uses(&after, &name), 0);
        workspace.undo();
        assert_eq!(workspace.document().with_untracked(own), before);
        workspace.redo();
        assert_eq!(workspace.document().with_untracked(own), after);
    });
}

#[test]
fn rows_are_sorted_below_their_kode_and_back() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/kalbar-ikm/tabel");
        let (meja, workspace) = (meja(&visitor), visitor.workspace);
        meja.create();
        let Some(Place::Cell(title)) = visitor.session.goto.get_untracked() else {
            panic!("the focus goes to the title")
        };
        let tabel = title.row;
        let document = || workspace.document().get_untracked();
        let column = columns(&document(), tabel)[0].0;
        let first = tabel::scope(tabel)
            .rows(&document())
            .map(|(_, row)| row.id)
            .next()
            .expect("a row");
        let block: Vec<Vec<String>> = [
            ["Dua", "2", "9"],
            ["Dua satu", "2.1", "5"],
            ["Dua dua", "2.2", "4"],
            ["Satu", "1", "1000"],
            ["Tiga", "3", ""],
        ]
        .iter()
        .map(|row| row.iter().map(|text| (*text).to_string()).collect())
        .collect();
        let fields = [Field::Uraian, Field::Kode, Field::Sel(column)].map(Some);
        rows::paste(
            workspace,
            visitor.session,
            tabel::scope(tabel),
            kalkulator_sakip::domain::outcome::Baris::Row(first),
            &fields,
            &block,
            None,
        );
        let pasted = lines(&document(), tabel, column);
        meja.sort(tabel, Field::Sel(column), Order::Turun);
        assert_eq!(
            lines(&document(), tabel, column),
            ["Satu|1000", "Dua|9", "Dua satu|5", "Dua dua|4", "Tiga|"]
        );
        meja.sort(tabel, Field::Sel(column), Order::Naik);
        assert_eq!(
            lines(&document(), tabel, column),
            ["Dua|9", "Dua dua|4", "Dua satu|5", "Satu|1000", "Tiga|"]
        );
        workspace.undo();
        workspace.undo();
        assert_eq!(lines(&document(), tabel, column), pasted);
    });
}

#[test]
fn a_table_is_copied_and_deleted_and_comes_back() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/kalbar-ikm/tabel/100");
        let (meja, workspace) = (meja(&visitor), visitor.workspace);
        let document = || workspace.document().get_untracked();
        let before = document();
        let (source, column) = (RowId(100), columns(&before, RowId(100))[0].0);
        meja.duplicate(source);
        let Some(Place::Cell(title)) = visitor.session.goto.get_untracked() else {
            panic!("the focus goes to the title")
        };
        let copy = title.row;
        let copied = columns(&document(), copy)[0].0;
        assert_eq!(
            lines(&document(), copy, copied),
            lines(&before, source, column)
        );
        meja.remove(source);
        assert!(document().row(source).is_none());
        assert!(document().row(copy).is_some());
        assert_eq!(*visitor.hash.borrow(), "/contoh/kalbar-ikm/tabel");
        let notice = visitor.session.notice.get_untracked().expect("a message");
        let (_, undo) = notice.action.expect("a way back");
        undo();
        assert_eq!(
            lines(&document(), source, column),
            lines(&before, source, column)
        );
        workspace.undo();
        assert_eq!(document().rows(Section::Tabel), before.rows(Section::Tabel));
    });
}

#[test]
fn every_template_can_be_taken_with_its_data_and_without() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/belitung-bimtek/tabel");
        let (meja, workspace) = (meja(&visitor), visitor.workspace);
        for templat in TEMPLAT {
            for filling in [Filling::Lengkap, Filling::TanpaAngka, Filling::Kosong] {
                meja.create_from(templat, filling);
                let Some(Place::Cell(title)) = visitor.session.goto.get_untracked() else {
                    panic!("{} opens", templat.id)
                };
                let document = workspace.document().get_untracked();
                assert!(!columns(&document, title.row).is_empty(), "{}", templat.id);
                let own: Vec<_> = columns(&document, title.row)
                    .into_iter()
                    .map(|(id, ..)| id)
                    .collect();
                for (_, row) in tabel::scope(title.row).rows(&document) {
                    for (field, _) in row.sel() {
                        assert!(
                            matches!(field, Field::Sel(column) if own.contains(&column)),
                            "{}: a cell without its column",
                            templat.id
                        );
                    }
                }
            }
        }
    });
}
