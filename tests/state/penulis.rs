//! One draft in several tabs: one of them writes, none loses anything, and each says what is so.

use super::*;
use kalkulator_sakip::draft::envelope::seal;
use kalkulator_sakip::draft::listing::DraftState;
use kalkulator_sakip::draft::store::PREFIX;
use kalkulator_sakip::state::penulis::Peran;

pub const INSTANSI: CellRef = CellRef::new(RowId::IDENTITAS, Field::Instansi);

/// Two tabs with the draft `d1`, which says "Dinas": the first writes it.
async fn two_tabs() -> (Visitor, Visitor, Gembok) {
    let (memory, gembok) = (Rc::new(Memory::default()), Gembok::default());
    let here = Visitor::beside(memory.clone(), &gembok);
    here.drafts
        .create(&Document::default(), "", Page::Identitas);
    here.types("Dinas").await;
    let there = Visitor::beside(memory, &gembok);
    there.goes_to("/draf/d1/isian/identitas");
    there.settles().await;
    (here, there, gembok)
}

impl Visitor {
    pub async fn types(&self, text: &str) {
        self._owner.set();
        self.workspace.type_text(INSTANSI, text);
        self.pauses().await;
    }

    pub fn instansi(&self) -> String {
        let text = |document: &Document| document.text(INSTANSI).to_string();
        self.workspace.document().with_untracked(text)
    }

    pub fn peran(&self) -> Peran {
        untrack(|| self.saver.penulis().peran())
    }

    /// What is stored under the slots of `d1`.
    fn slots(&self) -> Vec<String> {
        let texts = self.memory.texts.borrow();
        let slots = ["a", "b"].map(|slot| texts.get(&format!("{PREFIX}d1:{slot}")).cloned());
        slots.into_iter().flatten().collect()
    }
}

#[test]
fn the_second_tab_only_reads() {
    visit(|| async {
        let (here, there, _) = two_tabs().await;
        assert_eq!(
            (here.peran(), there.peran()),
            (Peran::Menulis, Peran::Menonton)
        );
        let before = here.slots();
        there.types("Dinas Lain").await;
        assert!(there.workspace.undo().is_none() && there.workspace.redo().is_none());
        there
            .workspace
            .instead(INSTANSI, Change::act("x"), |_| None);
        assert_eq!(there.instansi(), "Dinas");
        assert_eq!(there.status(), SaveStatus::Clean);
        assert!(!there.saver.is_unsaved());
        assert_eq!(untrack(|| there.workspace.refused()), 4);
        assert_eq!(there.slots(), before);
        // Nothing is offered to be undone that was not done.
        let session = there.session;
        session.offer_undo(there.workspace, "Dihapus.".into(), || {});
        assert!(session.notice.get_untracked().is_none());
        // It follows what the other one stores.
        here.types("Dinas Baru").await;
        there.saver.ditulis_lain(&format!("{PREFIX}lain:a"));
        assert_eq!(there.instansi(), "Dinas");
        there.saver.ditulis_lain(&format!("{PREFIX}d1:a"));
        assert_eq!(there.instansi(), "Dinas Baru");
    });
}

#[test]
fn who_takes_over_gets_what_was_being_typed() {
    visit(|| async {
        let (here, there, _) = two_tabs().await;
        here._owner.set();
        here.workspace.type_text(INSTANSI, "Dinas yang sedang dike");
        there.saver.ambil_alih();
        assert_eq!(
            (here.peran(), there.peran()),
            (Peran::Diambil, Peran::Menulis)
        );
        assert_eq!(there.instansi(), "Dinas yang sedang dike");
        assert_eq!(here.instansi(), "Dinas yang sedang dike");
        assert!(!here.saver.is_unsaved());
        there.types("Dinas dari sana").await;
        assert_eq!(there.status(), SaveStatus::Saved("14.32".into()));
        here.types("Dinas dari sini").await;
        assert_eq!(here.instansi(), "Dinas yang sedang dike");

        here.saver.ambil_alih();
        assert_eq!(
            (here.peran(), there.peran()),
            (Peran::Menulis, Peran::Diambil)
        );
        assert_eq!(here.instansi(), "Dinas dari sana");
        here.types("Dinas dari sini").await;
        assert_eq!(here.status(), SaveStatus::Saved("14.32".into()));
    });
}

#[test]
fn a_tab_that_is_left_or_closed_lets_the_next_one_write() {
    visit(|| async {
        let (here, there, gembok) = two_tabs().await;
        here._owner.set();
        here.workspace.type_text(INSTANSI, "Dinas terakhir");
        here.goes_to("/");
        assert_eq!(gembok.wanted("d1"), 1);
        assert_eq!(there.peran(), Peran::Menulis);
        assert_eq!(there.instansi(), "Dinas terakhir");
        there.types("Dinas sana").await;

        // Who comes back reads on.
        here.goes_to("/draf/d1/rekap");
        here.settles().await;
        assert_eq!(here.peran(), Peran::Menonton);
        assert_eq!(here.instansi(), "Dinas sana");
        there.saver.opened(None);
        assert_eq!(here.peran(), Peran::Menulis);
        here.types("Dinas sini").await;
        assert_eq!(here.status(), SaveStatus::Saved("14.32".into()));

        // Other drafts are nobody's business.
        let other = Visitor::beside(here.memory.clone(), &gembok);
        other.goes_to("/contoh/babel-2020/rekap");
        assert_eq!((other.peran(), gembok.wanted("d1")), (Peran::Menulis, 1));
    });
}

#[test]
fn an_example_has_no_lock_until_it_is_changed() {
    visit(|| async {
        let gembok = Gembok::default();
        let visitor = Visitor::beside(Rc::default(), &gembok);
        visitor.goes_to("/contoh/babel-2020/isian/indikator");
        visitor.settles().await;
        assert_eq!(gembok.wanted("d1"), 0);
        visitor.workspace.type_text(REALISASI, "1");
        visitor.pauses().await;
        assert_eq!(gembok.wanted("d1"), 1);
        assert_eq!(visitor.status(), SaveStatus::Saved("14.32".into()));
        visitor.goes_to("/contoh/babel-2020/rekap");
        assert_eq!(gembok.wanted("d1"), 0);
    });
}

#[test]
fn a_tab_that_sleeps_loses_the_draft_but_not_what_was_typed_in_it() {
    visit(|| async {
        for told in [true, false] {
            let (here, there, gembok) = two_tabs().await;
            here._owner.set();
            here.workspace.type_text(INSTANSI, "Dinas tertidur");
            here.settles().await;
            gembok.sleeps(true);
            there.saver.ambil_alih();
            assert_eq!(there.instansi(), "Dinas");
            if told {
                gembok.sleeps(false);
                assert_eq!(here.peran(), Peran::Diambil);
            }
            // It wakes up and tries to store; nothing was typed in the other one yet.
            here.pauses().await;
            assert!(here.status().conflict(), "{told}: {:?}", here.status());
            assert_eq!(here.instansi(), "Dinas tertidur");
            assert!(!here.slots().concat().contains("tertidur"));
            here.saver.flush();
            assert!(!here.slots().concat().contains("tertidur"));

            // Both are kept.
            *here.hash.borrow_mut() = "/draf/d1/isian/identitas".into();
            here.drafts.create_beside();
            here.settles().await;
            assert!(!here.saver.is_unsaved());
            assert_eq!(here.peran(), Peran::Menulis);
            assert_eq!(here.instansi(), "Dinas tertidur");
            here.drafts.refresh();
            let list = here.drafts.list().get_untracked();
            let names: Vec<_> = list.iter().map(|info| info.nama.as_deref()).collect();
            assert_eq!(list.len(), 2);
            assert!(names.contains(&Some("Dinas (salinan)")), "{names:?}");
            there.types("Dinas terjaga").await;
            assert_eq!(there.status(), SaveStatus::Saved("14.32".into()));
        }
    });
}

#[test]
fn what_could_not_be_stored_when_it_was_taken_stays_on_the_screen() {
    visit(|| async {
        let (here, there, _) = two_tabs().await;
        *here.memory.refuses.borrow_mut() = Some(StoreError::Full);
        here._owner.set();
        here.workspace.type_text(INSTANSI, "Dinas tanpa ruang");
        there.saver.ambil_alih();
        assert_eq!(here.status(), SaveStatus::Failed(StoreError::Full));
        *here.memory.refuses.borrow_mut() = None;
        there.types("Dinas sana").await;
        here.saver.ditulis_lain(&format!("{PREFIX}d1:a"));
        assert_eq!(here.instansi(), "Dinas tanpa ruang");
        assert!(here.status().conflict());
        there.saver.opened(None);
        assert_eq!(here.peran(), Peran::Menulis);
        assert_eq!(here.instansi(), "Dinas tanpa ruang");
        assert!(here.status().conflict());
        here.saver.buka_tersimpan();
        assert_eq!(here.instansi(), "Dinas sana");
        assert_eq!(here.status(), SaveStatus::Clean);
    });
}

#[test]
fn without_locks_the_tabs_follow_each_other_and_never_write_over() {
    visit(|| async {
        let memory = Rc::new(Memory::default());
        let here = Visitor::new(memory.clone());
        here.drafts
            .create(&Document::default(), "", Page::Identitas);
        let there = Visitor::new(memory);
        there.goes_to("/draf/d1/isian/identitas");
        assert_eq!(
            (here.peran(), there.peran()),
            (Peran::Menulis, Peran::Menulis)
        );
        there.types("Dinas sana").await;
        here.saver.ditulis_lain(&format!("{PREFIX}d1:b"));
        assert_eq!(here.instansi(), "Dinas sana");
        here.types("Dinas sini").await;
        assert_eq!(here.status(), SaveStatus::Saved("14.32".into()));
        // Both at once: the second one is told, by the message or by its own save.
        for message in [true, false] {
            there.saver.buka_tersimpan();
            here._owner.set();
            here.workspace.type_text(INSTANSI, "Dinas berdua, sini");
            let other = format!("Dinas berdua, sana {message}");
            there.types(&other).await;
            if message {
                here.saver.ditulis_lain(&format!("{PREFIX}d1:a"));
            } else {
                here.pauses().await;
            }
            assert!(here.status().conflict());
            assert!(!here.slots().concat().contains("berdua, sini"));
            here.saver.buka_tersimpan();
            assert_eq!(here.instansi(), other);
        }
    });
}

/// What a program of the next format leaves in slot `a`, as it stands there.
pub fn newer(rev: u64) -> String {
    let body = "{\n\"format\": \"kalkulator-sakip\",\n\"versi\": 2,\n\"jenis\": \"draf\",\n\"besok\": {}}\n";
    seal(rev, "2027-01-01T00:00:00+07:00", body)
}

#[test]
fn what_a_newer_program_stores_meanwhile_is_left_alone() {
    visit(|| async {
        for (rev, typed, told) in [
            (9, false, true),
            (9, true, true),
            (9, true, false),
            (1, true, false),
        ] {
            let (here, there, _) = two_tabs().await;
            let key = format!("{PREFIX}d1:a");
            here._owner.set();
            if typed {
                here.workspace.type_text(INSTANSI, "Dinas lama");
                here.settles().await;
            }
            let text = newer(rev);
            here.memory.texts.borrow_mut().insert(key.clone(), text);
            let before = here.memory.texts.borrow().clone();
            if told {
                here.saver.ditulis_lain(&key);
            } else {
                here.pauses().await;
            }
            assert_eq!(here.peran(), Peran::Usang);
            let failed = SaveStatus::Failed(StoreError::Newer { versi: 2 });
            assert_eq!(here.status() == failed, typed);
            // A tab without changes of its own can load the new version.
            assert_eq!(here.saver.is_unsaved(), typed);
            here.types("Dinas lama sekali").await;
            here.saver.flush();
            assert_eq!(*here.memory.texts.borrow(), before);
            // Nor does the other tab write when it gets the lock.
            here.saver.opened(None);
            assert_eq!(there.peran(), Peran::Usang);
            there.types("Dinas sana").await;
            assert_eq!(*there.memory.texts.borrow(), before);
        }
    });
}

#[test]
fn a_draft_that_is_open_elsewhere_is_renamed_and_thrown_away_but_not_removed() {
    visit(|| async {
        let (here, there, _) = two_tabs().await;
        there.goes_to("/");
        there.drafts.rename("d1", "Nama baru");
        let info = there.drafts.list().get_untracked().remove(0);
        there.drafts.trash(&info);
        here.types("Dinas tetap").await;
        assert_eq!(here.status(), SaveStatus::Saved("14.32".into()));
        there.drafts.refresh();
        let info = there.drafts.list().get_untracked().remove(0);
        assert!(info.trashed && info.state == DraftState::Good);
        assert_eq!(info.nama.as_deref(), Some("Nama baru"));

        there.drafts.delete_forever(vec!["d1".into()]);
        assert_eq!(there.drafts.list().get_untracked().len(), 1);
        let notice = there.session.notice.get_untracked().expect("a message");
        assert!(notice.text.contains("sedang terbuka di tab lain"));
        here.types("Dinas masih").await;
        assert_eq!(here.status(), SaveStatus::Saved("14.32".into()));

        here.goes_to("/");
        there.drafts.delete_forever(vec!["d1".into()]);
        assert_eq!(there.drafts.list().get_untracked().len(), 0);
        assert!(there.slots().is_empty());
    });
}

/// The key beside the draft tells of a save of another tab that nobody finds any more, for the second store has not kept it.
#[test]
fn a_save_that_is_only_heard_of_is_looked_for_once() {
    visit(|| async {
        let (here, there, _) = two_tabs().await;
        let beside = "{\"versi\":1,\"instansi\":\"Dinas\",\"tahun\":\"\"}";
        let key = format!("{PREFIX}d1:meta");
        let heard = seal(9, "2026-11-21T14:32:05+07:00", beside);
        here.memory.texts.borrow_mut().insert(key, heard);
        // It may stand where this tab does not see it.
        here.types("Dinas dari sini").await;
        assert!(here.status().conflict());
        // Who takes over has read both stores anew.
        there.saver.ambil_alih();
        there.types("Dinas dari sana").await;
        assert_eq!(there.status(), SaveStatus::Saved("14.32".into()));
        assert!(
            there
                .slots()
                .iter()
                .any(|text| text.contains("Dinas dari sana"))
        );
    });
}
