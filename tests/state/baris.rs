//! What is done to the rows of a table: single steps, each of which can be taken back.

use kalkulator_sakip::domain::document::{CellRef, Document, RowId};
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::outcome::{Baris, Hasil, Place};
use kalkulator_sakip::domain::scope::Scope;
use kalkulator_sakip::state::rows;
use leptos::prelude::*;

use std::rc::Rc;

use super::{Memory, Visitor, visit};

#[test]
fn rows_are_added_removed_and_brought_back_as_single_steps() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let (workspace, session) = (visitor.workspace, visitor.session);
        visitor.goes_to("/contoh/babel-2020/isian/indikator");
        let before = workspace.document().get_untracked();
        rows::remove(workspace, session, Scope::KINERJA, &[21]);
        let ids = |document: &Document| {
            document
                .of_kind(RowKind::Indikator)
                .map(|row| row.id.0)
                .collect::<Vec<_>>()
        };
        assert_eq!(workspace.document().with_untracked(ids), [3, 4, 5, 6, 7, 8]);
        workspace.undo();
        assert_eq!(workspace.document().get_untracked(), before);

        rows::add(
            workspace,
            session,
            Scope::KINERJA,
            RowKind::Indikator,
            Some(RowId(8)),
        );
        let new = workspace
            .document()
            .with_untracked(|document| *ids(document).last().unwrap());
        assert_eq!(
            session.goto.get_untracked(),
            Some(Place::Cell(CellRef::new(RowId(new), Field::Uraian)))
        );
        let block = [
            vec!["80".to_string(), "88".into()],
            vec!["5".into(), "4".into()],
        ];
        let fields = [Some(Field::Target), Some(Field::Realisasi)];
        rows::paste(
            workspace,
            session,
            Scope::KINERJA,
            Baris::Row(RowId(new)),
            &fields,
            &block,
            None,
        );
        let capaian = |id| {
            workspace
                .outcome_untracked()
                .angka(Baris::Row(RowId(id)), Hasil::Capaian)
                .map(|c| c.normalize().to_string())
        };
        assert_eq!(capaian(new).as_deref(), Some("110"));
        assert_eq!(capaian(new + 1).as_deref(), Some("80"));
        workspace.undo();
        assert_eq!(capaian(new), None);
        workspace.redo();
        assert_eq!(capaian(new + 1).as_deref(), Some("80"));
        // The offer to bring rows back brings these back and nothing else.
        rows::remove(workspace, session, Scope::KINERJA, &[new + 1]);
        let act = || {
            session
                .notice
                .with_untracked(|notice| notice.as_ref()?.action.clone())
        };
        let (_, undo) = act().expect("an offer");
        workspace.undo();
        assert_eq!(capaian(new + 1).as_deref(), Some("80"));
        undo();
        assert_eq!(
            capaian(new + 1).as_deref(),
            Some("80"),
            "taken back already"
        );
        rows::remove(workspace, session, Scope::KINERJA, &[new + 1]);
        assert_eq!(capaian(new + 1), None);
        let (_, undo) = act().expect("an offer");
        undo();
        assert_eq!(capaian(new + 1).as_deref(), Some("80"));
    });
}
