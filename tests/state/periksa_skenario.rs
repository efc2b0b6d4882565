//! The check of the open document beside scenarios, of which it knows nothing.

use std::sync::Arc;

use kalkulator_sakip::domain::audit::Temuan;
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::finding::Remedy;
use kalkulator_sakip::state::andai::Andai;
use kalkulator_sakip::state::history::Change;
use leptos::prelude::*;

use super::periksa::{REALISASI, Table, document};
use super::visit;

#[test]
fn a_scenario_neither_begins_a_check_nor_ends_one() {
    visit(|| async {
        let table = Table::new();
        let andai = Andai::new(table.workspace, table.session);
        table.opens(document());
        assert_eq!(table.waits().await, Some(400));
        let id = andai.baru(&[]).unwrap();
        andai.ketik(id, REALISASI, "70");
        andai.selesai(id, REALISASI);
        assert_eq!(table.waits().await, Some(0), "the check goes on");
        table.finishes().await;
        let kept = table.check().unwrap();

        andai.ketik(id, REALISASI, "75");
        andai.selesai(id, REALISASI);
        table.workspace.undo();
        assert_eq!(table.waits().await, None, "nothing is checked again");
        let now = table.check().unwrap();
        assert!(Arc::ptr_eq(&kept, &now));
        let at_once = untrack(|| table.periksa.kini());
        assert!(Arc::ptr_eq(&kept, &at_once));

        andai.jadikan(id);
        assert_eq!(
            table.waits().await,
            Some(400),
            "its figures are the draft's now"
        );
        table.finishes().await;
        andai.baru(&[]).unwrap();
        table.settles().await;
        table.workspace.open(document());
        table.settles().await;
        assert!(table.check().is_none(), "another document is another one");
    });
}

#[test]
fn a_way_out_fits_after_a_scenario_took_the_row_it_would_have_added() {
    visit(|| async {
        let table = Table::new();
        let andai = Andai::new(table.workspace, table.session);
        let mut document = document();
        document.apply(Edit::set(REALISASI, "1.500")).unwrap();
        table.opens(document);
        table.finishes().await;
        let adds = |temuan: &&Temuan| {
            let inserts = |way: &Remedy| matches!(way.edit, Edit::Insert { .. });
            temuan.jalan.iter().any(inserts)
        };
        let shown = table.found().iter().find(adds).cloned().unwrap();
        andai.baru(&[]).unwrap();
        assert_eq!(table.waits().await, None);

        let now = untrack(|| table.periksa.kini());
        let same = |temuan: &&Temuan| temuan.jenis == shown.jenis && adds(temuan);
        let edit = now.temuan.iter().find(same).unwrap().jalan[0].edit.clone();
        table.workspace.edit(Change::act("baca"), edit);
        table.finishes().await;
        assert!(
            !table
                .found()
                .iter()
                .any(|temuan| temuan.jenis == shown.jenis)
        );
    });
}
