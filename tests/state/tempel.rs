//! Tables on their way into a draft: what the second module says is shown, and taken into the draft that it was made for.

use std::rc::Rc;

use kalkulator_sakip::berkas::pesan::{Diambil, Kabar, Langkah, Permintaan, Sebab};
use kalkulator_sakip::domain::document::{CellRef, Document, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::domain::tempel::Ubahan;
use kalkulator_sakip::draft::keys::TATA_LETAK;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};
use kalkulator_sakip::state::route::Page;
use leptos::prelude::*;

use super::berkas::{asked, berkas, daftar, notice, says, sent, tampilan, working};
use super::{Memory, Visitor, visit};

#[test]
fn only_the_last_answer_is_shown_and_a_module_that_stops_is_told() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/babel-2020/periksa/tempel");
        let (_, tempelan) = berkas(&visitor);
        tempelan.baca("x".into());
        for part in ["draf", "x"] {
            assert!(untrack(|| tempelan.menunggu()), "{part}");
            assert!(daftar(tempelan).is_empty(), "{part}");
            says(&visitor, tampilan(&[part]), &[]);
        }
        assert_eq!(daftar(tempelan), ["x"]);
        tempelan.ubah(Some(Ubahan::Gabung(1)));
        tempelan.ubah(Some(Ubahan::Gabung(2)));
        says(&visitor, tampilan(&["1"]), &[]);
        assert_eq!(daftar(tempelan), ["x"], "more was asked since");
        says(&visitor, tampilan(&["2"]), &[]);
        assert_eq!(daftar(tempelan), ["2"]);
        assert!(!untrack(|| tempelan.menunggu()));

        tempelan.ambil();
        says(&visitor, Kabar::Gagal(Sebab::Berhenti.saja()), &[]);
        assert!(notice(&visitor).starts_with("Tabel tidak dapat disiapkan"));
        assert_eq!(working(&visitor), 0);
        assert!(daftar(tempelan).is_empty() && !untrack(|| tempelan.mengambil()));
        // The text is still there, and the next key reads it again.
        assert_eq!(untrack(|| tempelan.teks()), "x");
        tempelan.baca("xy".into());
        assert_eq!(working(&visitor), 1);
    });
}

#[test]
fn a_table_is_taken_into_the_draft_that_it_was_made_for_and_into_no_other() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/babel-2020/periksa/tempel");
        let (_, tempelan) = berkas(&visitor);
        tempelan.ikuti();
        tempelan.baca("x".into());
        visitor.settles().await;
        let before = visitor.workspace.document().get_untracked();
        let mut after = before.clone();
        let cell = CellRef::new(RowId(3), Field::Uraian);
        after.apply(Edit::set(cell, "Lain")).expect("it fits");
        let bytes = encode_draft(&after, Meta::at("")).into_bytes();
        let diambil = |ke, tabel| {
            Kabar::Diambil(Diambil {
                ke,
                ringkas: "Tabel diambil: 1 isian.".into(),
                tabel,
                ingatan: "sidik\tpilihan".into(),
            })
        };
        for _ in 0..2 {
            says(&visitor, tampilan(&["Satu", "Dua"]), &[]);
        }
        tempelan.ambil();
        tempelan.ambil();
        assert_eq!(visitor.jobs.borrow()[0].asked.len(), 3, "once");
        assert!(untrack(|| tempelan.mengambil()));
        // The draft changes while the table is on its way.
        visitor.workspace.type_text(super::REALISASI, "5");
        says(&visitor, diambil(1, None), &bytes);
        assert!(notice(&visitor).starts_with("Tabel tidak diambil: draf berubah"));
        assert_eq!(
            untrack(|| visitor.workspace.document().get().text(cell).to_string()),
            before.text(cell)
        );
        visitor.settles().await;
        visitor.workspace.undo();
        visitor.settles().await;
        // It has come back, but the module has not heard of it when it answered.
        let ke = match asked(&visitor) {
            Some(Permintaan::Meja(Langkah::Draf { ke, .. })) => ke,
            other => panic!("{other:?}"),
        };
        says(&visitor, diambil(ke - 1, None), &bytes);
        assert_eq!(visitor.workspace.document().get_untracked(), before);

        says(&visitor, diambil(ke, None), &bytes);
        assert_eq!(visitor.workspace.document().get_untracked(), after);
        assert_eq!(notice(&visitor), "Tabel diambil: 1 isian.");
        // The next table is looked at when the module knows the draft with this one.
        visitor.settles().await;
        assert_eq!(asked(&visitor), Some(Permintaan::Meja(Langkah::Pilih(1))));
        let kept = visitor.memory.texts.borrow().get(TATA_LETAK).cloned();
        assert_eq!(kept.as_deref(), Some("sidik\tpilihan"));
        // One step back takes all of it back.
        visitor.workspace.undo();
        assert_eq!(visitor.workspace.document().get_untracked(), before);
        // What is no draft is no draft.
        visitor.settles().await;
        says(&visitor, diambil(ke + 2, None), b"{}");
        assert_eq!(visitor.workspace.document().get_untracked(), before);
    });
}

#[test]
fn an_empty_draft_is_not_another_empty_draft() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor
            .drafts
            .create(&Document::default(), "", Page::Tempel);
        let (_, tempelan) = berkas(&visitor);
        tempelan.ikuti();
        tempelan.baca("x".into());
        visitor.settles().await;
        for _ in 0..2 {
            says(&visitor, tampilan(&["Satu"]), &[]);
        }
        tempelan.ambil();
        // Another one is opened while the table is on its way.
        visitor
            .drafts
            .create(&Document::default(), "", Page::Identitas);
        let mut after = Document::default();
        let cell = CellRef::new(RowId::IDENTITAS, Field::Instansi);
        after.apply(Edit::set(cell, "Dinas")).expect("it fits");
        let bytes = encode_draft(&after, Meta::at("")).into_bytes();
        let diambil = Diambil {
            ke: 1,
            ringkas: String::new(),
            tabel: None,
            ingatan: String::new(),
        };
        says(&visitor, Kabar::Diambil(diambil), &bytes);
        let open = visitor.workspace.document().get_untracked();
        assert_eq!(open, Document::default());
        assert!(notice(&visitor).starts_with("Tabel tidak diambil"));
    });
}

#[test]
fn of_texts_that_come_faster_than_they_are_read_the_last_one_counts() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/babel-2020/periksa/tempel");
        let (_, tempelan) = berkas(&visitor);
        for text in ["a", "ab", "abc", "abcd"] {
            tempelan.baca(text.into());
        }
        // The draft and the first text.
        assert_eq!(visitor.jobs.borrow()[0].asked.len(), 2);
        says(&visitor, tampilan(&["draf"]), &[]);
        says(&visitor, tampilan(&["a"]), &[]);
        let (asked, bytes) = sent(&visitor).expect("a job");
        assert_eq!(
            (asked, &*bytes),
            (Permintaan::Meja(Langkah::Teks), &b"abcd"[..])
        );
        assert_eq!(visitor.jobs.borrow()[0].asked.len(), 3);
        says(&visitor, tampilan(&["abcd"]), &[]);
        assert_eq!(daftar(tempelan), ["abcd"]);
        assert!(!untrack(|| tempelan.menunggu()));
    });
}

#[test]
fn nobody_waits_for_a_module_that_is_gone() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/babel-2020/periksa/tempel");
        let (_, tempelan) = berkas(&visitor);
        tempelan.baca("x".into());
        says(&visitor, Kabar::Gagal(Sebab::Berhenti.saja()), &[]);
        tempelan.langkah(Langkah::Pilih(0));
        tempelan.ambil();
        assert!(!untrack(|| tempelan.menunggu() || tempelan.mengambil()));
    });
}
