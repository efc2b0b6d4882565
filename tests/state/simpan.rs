//! What is said of saving: before the first edit, after each, at Ctrl+S, and when the stored draft is asked for.

use super::*;
use kalkulator_sakip::draft::store::PREFIX;

impl Visitor {
    fn presses_save(&self) -> (String, bool) {
        self._owner.set();
        self.drafts.simpan();
        let notice = self.session.notice.get_untracked().expect("a message");
        (notice.text, notice.alarm)
    }
}

#[test]
fn the_status_never_claims_what_is_not_true() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/babel-2020");
        visitor.settles().await;
        visitor.workspace.type_text(REALISASI, "1");
        visitor.pauses().await;
        for error in [StoreError::Full, StoreError::Unavailable] {
            *visitor.memory.refuses.borrow_mut() = Some(error.clone());
            visitor.workspace.type_text(REALISASI, "12");
            visitor.pauses().await;
            assert_eq!(visitor.status(), SaveStatus::Failed(error));
            assert!(visitor.saver.is_unsaved());
            visitor.workspace.type_text(REALISASI, "13");
            visitor.pauses().await;
        }
        visitor.saver.download_backup();
        let files = visitor.files.borrow();
        assert!(
            text(&files[0]).contains("\"realisasi\": \"13\"")
                || text(&files[0]).contains("\"realisasi\":\"13\"")
        );
        drop(files);
        *visitor.memory.refuses.borrow_mut() = None;
        visitor.saver.flush();
        assert_eq!(visitor.status(), SaveStatus::Saved("14.32".into()));
    });
}

#[test]
fn trouble_is_said_before_the_first_edit_wherever_a_person_enters() {
    visit(|| async {
        let memory = Rc::new(Memory::default());
        let before = Visitor::new(memory.clone());
        before.drafts.create(&Document::default(), "", Page::Rekap);
        *memory.refuses.borrow_mut() = Some(StoreError::Unavailable);
        for address in [
            "/",
            "/data",
            "/belajar",
            "/gabungan",
            "/draf/d1/rekap",
            "/contoh/babel-2020/rekap",
            "/draf/tidak-ada/rekap",
        ] {
            let visitor = Visitor::new(memory.clone());
            assert_eq!(untrack(|| visitor.drafts.keadaan()), None);
            visitor.goes_to(address);
            let words = untrack(|| visitor.drafts.keadaan()).expect(address);
            assert!(words.starts_with("Draf tidak dapat disimpan"), "{words}");
            // Once: what was read is not said again on the next page, but something else is.
            visitor.drafts.dimengerti();
            visitor.goes_to("/");
            visitor.goes_to("/draf/d1/rekap");
            assert_eq!(untrack(|| visitor.drafts.keadaan()), None, "{address}");
            *memory.refuses.borrow_mut() = Some(StoreError::Full);
            visitor.goes_to("/");
            let words = untrack(|| visitor.drafts.keadaan()).expect(address);
            assert!(words.contains("penuh"), "{words}");
            *memory.refuses.borrow_mut() = Some(StoreError::Unavailable);
        }
    });
}

#[test]
fn save_by_hand_tells_the_truth() {
    visit(|| async {
        let gembok = Gembok::default();
        let here = Visitor::beside(Rc::default(), &gembok);
        here.goes_to("/contoh/babel-2020/isian/indikator");
        assert!(here.presses_save().0.starts_with("Ini contoh"));
        here.workspace.type_text(REALISASI, "1");
        let (words, alarm) = here.presses_save();
        assert!(words.starts_with("Draf ini tersimpan"), "{words}");
        assert!(!alarm && here.status() == SaveStatus::Saved("14.32".into()));

        let there = Visitor::beside(here.memory.clone(), &gembok);
        there.goes_to("/draf/d1/rekap");
        let (words, _) = there.presses_save();
        assert!(words.contains("sedang disunting di tab lain"), "{words}");

        here._owner.set();
        *here.memory.refuses.borrow_mut() = Some(StoreError::Full);
        here.workspace.type_text(REALISASI, "2");
        let (words, alarm) = here.presses_save();
        assert!(alarm && words.starts_with("Belum tersimpan: "), "{words}");
        assert!(words.contains("penuh"), "{words}");
        let notice = here.session.notice.get_untracked().expect("a message");
        (notice.action.expect("a button").1)();
        assert_eq!(here.files.borrow().len(), 1);
    });
}

#[test]
fn the_stored_draft_that_does_not_open_replaces_nothing() {
    visit(|| async {
        let memory = Rc::new(Memory::default());
        let here = Visitor::new(memory.clone());
        here.goes_to("/contoh/babel-2020/isian/indikator");
        here.workspace.type_text(REALISASI, "1");
        here.pauses().await;
        let there = Visitor::new(memory.clone());
        there.goes_to("/draf/d1/rekap");
        there.workspace.type_text(REALISASI, "2");
        there.pauses().await;
        here._owner.set();
        here.workspace.type_text(REALISASI, "3");
        here.pauses().await;
        assert!(here.status().conflict());
        let good = memory.texts.borrow().clone();
        for slot in ["a", "b"] {
            let key = format!("{PREFIX}d1:{slot}");
            memory.texts.borrow_mut().insert(key, "sobek".into());
        }
        here.saver.buka_tersimpan();
        assert!(here.status().conflict(), "{:?}", here.status());
        assert!(here.saver.is_unsaved());
        let text = || {
            let document = here.workspace.document();
            document.with_untracked(|of| of.text(REALISASI).to_string())
        };
        assert_eq!(text(), "3");
        let notice = here.session.notice.get_untracked().expect("a message");
        assert!(notice.alarm && notice.text.contains("rusak"));
        *memory.texts.borrow_mut() = good;
        here.saver.buka_tersimpan();
        assert_eq!((text().as_str(), here.status()), ("2", SaveStatus::Clean));
    });
}
