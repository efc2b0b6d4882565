//! What a report prints beside the figures: typed, pasted, cleared and taken back, each act one step.

use kalkulator_sakip::domain::cetak::Cetak;
use kalkulator_sakip::domain::document::{CellRef, Document, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef, Place};
use kalkulator_sakip::domain::scope::Scope;
use kalkulator_sakip::state::cetak;
use kalkulator_sakip::state::history::Change;
use kalkulator_sakip::state::rows::{self, Typed};
use kalkulator_sakip::state::workspace::Workspace;
use leptos::prelude::*;

use std::rc::Rc;

use super::{Memory, Visitor, visit};

const fn capaian(row: u32) -> Place {
    Place::Hasil(HasilRef::new(Baris::Row(RowId(row)), Hasil::Capaian))
}

const RERATA: Place = Place::Hasil(HasilRef::new(Baris::Rekap, Hasil::Rerata));

/// Two indikator and nothing printed.
fn dua_indikator(workspace: Workspace) -> Document {
    let row = |id: u32, target: &str, realisasi: &str| {
        kalkulator_sakip::domain::document::Row::new(RowId(id), RowKind::Indikator)
            .with(Field::Target, target)
            .with(Field::Realisasi, realisasi)
            .into()
    };
    let mut document = Document::default();
    let rows = vec![row(1, "100", "61,698"), row(2, "10", "9")];
    let insert = Edit::Insert {
        section: Section::Kinerja,
        index: 0,
        rows,
    };
    document.apply(insert).expect("rows");
    workspace.open(document.clone());
    document
}

/// What is printed of each figure, in the order of the records.
fn tercetak(workspace: Workspace) -> Vec<(Place, String, String)> {
    workspace.document().with_untracked(|document| {
        let cetak = Cetak::baca(document);
        let of = cetak.semua().iter();
        of.map(|of| (of.angka, of.teks.to_string(), of.di.to_string()))
            .collect()
    })
}

/// The same as texts of the first records of these figures.
fn teks(workspace: Workspace, figures: &[Place]) -> Vec<String> {
    let text = |angka: &Place| {
        let text = |document: &Document| cetak::teks(document, *angka).to_string();
        workspace.document().with_untracked(text)
    };
    figures.iter().map(text).collect()
}

#[test]
fn typing_is_one_step_and_what_is_emptied_leaves_nothing() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let workspace = visitor.workspace;
        let before = dua_indikator(workspace);
        for text in ["6", "61", "61,", "61,67"] {
            cetak::ketik(workspace, capaian(1), text);
        }
        cetak::selesai(workspace, capaian(1));
        assert_eq!(
            tercetak(workspace),
            [(capaian(1), "61,67".into(), String::new())]
        );
        assert_eq!(workspace.undo_label().as_deref(), Some("tercetak"));
        let typed = workspace.document().get_untracked();

        // Typed over: back to the figure before, then to none.
        for text in ["", "7", "70"] {
            cetak::ketik(workspace, capaian(1), text);
        }
        cetak::selesai(workspace, capaian(1));
        assert_eq!(teks(workspace, &[capaian(1)]), ["70"]);
        workspace.undo();
        assert_eq!(workspace.document().get_untracked(), typed);
        workspace.undo();
        assert_eq!(
            workspace.document().get_untracked().rows(Section::Periksa),
            before.rows(Section::Periksa)
        );
        workspace.redo();
        assert_eq!(teks(workspace, &[capaian(1)]), ["61,67"]);

        // Emptied and left: the record is gone, in one step.
        for text in ["61,6", ""] {
            cetak::ketik(workspace, capaian(1), text);
        }
        cetak::selesai(workspace, capaian(1));
        let rows = |document: &Document| document.rows(Section::Periksa).len();
        assert_eq!(workspace.document().with_untracked(rows), 0);
        workspace.undo();
        assert_eq!(teks(workspace, &[capaian(1)]), ["61,67"]);

        // Escape in a new field leaves nothing and nothing to take back.
        let label = workspace.undo_label();
        cetak::ketik(workspace, capaian(2), "9");
        cetak::menjadi(workspace, capaian(2), "".into());
        assert_eq!(teks(workspace, &[capaian(1), capaian(2)]), ["61,67", ""]);
        assert_eq!(workspace.undo_label(), label);
    });
}

#[test]
fn a_pasted_column_and_a_cleared_one_are_single_steps() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let (workspace, session) = (visitor.workspace, visitor.session);
        let before = dua_indikator(workspace);
        let printed = vec![
            (capaian(1), "61,67".into()),
            (capaian(2), "90,00".into()),
            (RERATA, "75,84".into()),
        ];
        let nothing_typed = Typed {
            scope: Scope::KINERJA,
            at: Baris::Row(RowId(1)),
            columns: &[],
            shown: None,
        };
        let block = vec![vec![String::new()]; 4];
        rows::paste_beside(workspace, session, nothing_typed, &block, (printed, 1));
        let all = [capaian(1), capaian(2), RERATA];
        assert_eq!(teks(workspace, &all), ["61,67", "90,00", "75,84"]);
        let notice = session
            .notice
            .get_untracked()
            .expect("what found no place is said");
        assert!(
            notice.alarm && notice.text.starts_with("1 dari 4 sel"),
            "{}",
            notice.text
        );

        let empty = all.map(|angka| (angka, "".into()));
        cetak::tulis(workspace, "kosongkan sel", Vec::new(), &empty);
        assert_eq!(tercetak(workspace), []);
        workspace.undo();
        assert_eq!(teks(workspace, &all), ["61,67", "90,00", "75,84"]);
        workspace.undo();
        let now = workspace.document().get_untracked();
        for section in Section::ALL {
            assert_eq!(now.rows(section), before.rows(section));
        }
    });
}

/// Rows that are added and records that are added need ids of their own.
#[test]
fn a_block_of_typed_and_printed_columns_goes_in_as_one_step() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let (workspace, session) = (visitor.workspace, visitor.session);
        dua_indikator(workspace);
        let block = [["50", "40"], ["10", "5"], ["8", "8"]];
        let block: Vec<Vec<String>> = block
            .iter()
            .map(|line| line.iter().map(ToString::to_string).collect())
            .collect();
        let typed = Typed {
            scope: Scope::KINERJA,
            at: Baris::Row(RowId(1)),
            columns: &[Some(Field::Target), Some(Field::Realisasi)],
            shown: None,
        };
        let printed = vec![(capaian(1), "80".into()), (capaian(2), "51".into())];
        rows::paste_beside(workspace, session, typed, &block, (printed, 0));
        let outcome = workspace.outcome_untracked();
        let reckoned = |row| outcome.angka(Baris::Row(RowId(row)), Hasil::Capaian);
        assert_eq!(
            reckoned(1).map(|of| of.normalize().to_string()).as_deref(),
            Some("80")
        );
        assert_eq!(outcome.indikator, 3);
        assert_eq!(teks(workspace, &[capaian(1), capaian(2)]), ["80", "51"]);
        workspace.undo();
        assert_eq!(workspace.outcome_untracked().indikator, 2);
        assert_eq!(tercetak(workspace), []);
    });
}

#[test]
fn a_figure_may_be_printed_in_several_places() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let workspace = visitor.workspace;
        dua_indikator(workspace);
        let target = Place::Cell(CellRef::new(RowId(1), Field::Target));
        cetak::tambah(workspace, capaian(1), "", "61,70");
        cetak::tambah(workspace, capaian(1), " Tabel 3.3 ", "61,67");
        cetak::tambah(workspace, target, "Tabel 3.2", "100");
        assert_eq!(
            tercetak(workspace),
            [
                (capaian(1), "61,70".to_string(), String::new()),
                (capaian(1), "61,67".into(), "Tabel 3.3".into()),
                (target, "100".into(), "Tabel 3.2".into()),
            ]
        );
        // The tables write the first; the others stay.
        cetak::tulis(workspace, "isi", Vec::new(), &[(capaian(1), "61,7".into())]);
        let ids = workspace
            .document()
            .with_untracked(|document| cetak::catatan(document, capaian(1)));
        assert_eq!(tercetak(workspace)[1].1, "61,67");
        cetak::hapus(workspace, ids[1]);
        assert_eq!(tercetak(workspace).len(), 2);
        workspace.undo();
        assert_eq!(tercetak(workspace).len(), 3);

        // A typed figure is held against what is read of it.
        let reading = cetak::nilai(workspace, target).and_then(|(nilai, _)| nilai.angka());
        assert_eq!(
            reading.map(|of| of.normalize().to_string()).as_deref(),
            Some("100")
        );
    });
}

/// Undo leads to the figure, also when its record is gone by then.
#[test]
fn a_record_tells_its_figure() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let workspace = visitor.workspace;
        dua_indikator(workspace);
        cetak::ketik(workspace, RERATA, "75,84");
        cetak::selesai(workspace, RERATA);
        let before = workspace.document().get_untracked();
        let cell = workspace
            .undo()
            .and_then(|change| change.cell)
            .expect("a cell");
        let now = workspace.document().get_untracked();
        assert!(now.row(cell.row).is_none());
        assert_eq!(cetak::angka(&before, &now, cell), Some(RERATA));
        let other = CellRef::new(RowId(1), Field::Target);
        assert_eq!(cetak::angka(&before, &now, other), None);
    });
}

/// The map that the tables read follows the records, and nothing else.
#[test]
fn typing_elsewhere_does_not_touch_what_is_printed() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let workspace = visitor.workspace;
        dua_indikator(workspace);
        cetak::tambah(workspace, capaian(1), "", "61,70");
        let all = cetak::tercetak(workspace);
        let first = all.get_untracked();
        assert_eq!(
            first.get("indikator.1.capaian").map(|of| &*of[0].0),
            Some("61,70")
        );
        let cell = CellRef::new(RowId(1), Field::Realisasi);
        workspace.edit(Change::typing(cell), Edit::set(cell, "62"));
        assert!(std::sync::Arc::ptr_eq(&first, &all.get_untracked()));
        cetak::ketik(workspace, RERATA, "7");
        assert_eq!(
            all.get_untracked().get("rekap.rerata").map(|of| &*of[0].0),
            Some("7")
        );
    });
}
