//! Whatever opens something else asks first while the open draft is not stored, and what was typed is there until it is let
//! go of. A row for each entrance: one that is new belongs into the table.

use super::berkas::{XLSX, berkas, says, tampilan};
use super::gabungan::{good, text as laporan};
use super::penulis::{INSTANSI, newer};
use super::*;
use kalkulator_sakip::draft::store::PREFIX;
use kalkulator_sakip::state::data::Data;
use kalkulator_sakip::state::gabungan::Gabung;

const HERE: &str = "/draf/d2/isian/identitas";
const TYPED: &str = "Dinas B belum tersimpan";

/// Why nothing can be stored.
#[derive(Clone, Copy, Debug)]
enum Sebab {
    /// The stores refuse.
    Penuh,
    /// Another tab was first.
    Konflik,
    /// A newer program was.
    Baru,
}

/// A visit with "Dinas A" stored and something typed in the open "Dinas B" that is not.
async fn unsaved(sebab: Sebab) -> Visitor {
    let visitor = Visitor::new(Rc::new(Memory::default()));
    for name in ["Dinas A", "Dinas B"] {
        let blank = Document::default();
        visitor.drafts.create(&blank, "", Page::Identitas);
        visitor.arrives();
        visitor.types(name).await;
    }
    match sebab {
        Sebab::Penuh => *visitor.memory.refuses.borrow_mut() = Some(StoreError::Full),
        Sebab::Konflik => {
            let there = Visitor::new(visitor.memory.clone());
            there.goes_to(HERE);
            there.types("Dinas B di sana").await;
        }
        Sebab::Baru => {
            let mut texts = visitor.memory.texts.borrow_mut();
            texts.insert(format!("{PREFIX}d2:a"), newer(9));
        }
    }
    visitor.types(TYPED).await;
    assert!(visitor.saver.is_unsaved(), "{sebab:?}");
    visitor
}

impl Visitor {
    /// Hears of the address that the program went to, as the browser would tell it.
    fn arrives(&self) {
        let hash = self.hash.borrow().clone();
        self.drafts.follow(&hash);
    }

    fn asked(&self) -> Option<(String, &'static str)> {
        untrack(|| self.drafts.pertanyaan())
    }
}

fn from_gabungan(visitor: &Visitor, name: &str, fill: impl Fn(Gabung)) {
    visitor.goes_to("/gabungan");
    let gabung = visitor.gabung();
    fill(gabung);
    visitor.reads();
    let rekap = gabung.rekap().get_untracked().0;
    let found = rekap.baris.iter().find(|baris| {
        let office = &baris.laporan.ringkas.instansi;
        office.split(", Provinsi").next() == Some(name)
    });
    gabung.buka_laporan(found.expect("a report").laporan.id);
    visitor.arrives();
}

type Answer = Box<dyn FnOnce(bool)>;

/// An entrance: its name, what is open once the typing is let go of, and the way in.
type Entrance = (&'static str, &'static str, fn(&Visitor));

const ENTRANCES: &[Entrance] = &[
    ("the address of a draft", "Dinas A", |visitor| {
        visitor.goes_to("/draf/d1/rekap")
    }),
    ("a link on the first page", "Dinas A", |visitor| {
        visitor.goes_to("/");
        visitor.goes_to("/draf/d1/rekap");
    }),
    ("an example", CONTOH, |visitor| {
        visitor.goes_to("/contoh/babel-2020/rekap")
    }),
    ("a new draft", "", |visitor| {
        visitor.goes_to("/");
        let blank = Document::default();
        visitor.drafts.create(&blank, "", Page::Identitas);
    }),
    ("a file", "Dinas Berkas", |visitor| {
        let content = laporan("Dinas Berkas", 2024, 80).into_bytes();
        visitor.drafts.open_file("a.json", Some(content));
    }),
    ("a file on any page", "Dinas Berkas", |visitor| {
        visitor.goes_to("/data");
        let content = laporan("Dinas Berkas", 2024, 80).into_bytes();
        berkas(visitor).0.buka("a.json", Some(content));
    }),
    ("a workbook on the first page", "", |visitor| {
        visitor.goes_to("/");
        berkas(visitor).0.buka("a.xlsx", Some(XLSX.to_vec()));
        says(visitor, tampilan(&["Satu"]), &[]);
    }),
    ("a draft out of many reports", "Dinas A", |visitor| {
        from_gabungan(visitor, "Dinas A", |gabung| gabung.buka_draf())
    }),
    ("an example out of many reports", CONTOH, |visitor| {
        from_gabungan(visitor, CONTOH, |gabung| gabung.buka_contoh())
    }),
    ("a file out of many reports", "Dinas Jauh", |visitor| {
        let file = || good("jauh.json", "Dinas Jauh", 2024, 80);
        from_gabungan(visitor, "Dinas Jauh", move |gabung| {
            gabung.buka(vec![file()])
        })
    }),
];

const CONTOH: &str = "Dinas Perindustrian dan Perdagangan";

#[test]
fn no_entrance_replaces_what_is_not_stored() {
    visit(|| async {
        for sebab in [Sebab::Penuh, Sebab::Konflik, Sebab::Baru] {
            for (name, then, enter) in ENTRANCES {
                let case = format!("{name}, {sebab:?}");
                let visitor = unsaved(sebab).await;
                let stays = || {
                    assert_eq!(visitor.instansi(), TYPED, "{case}");
                    assert!(visitor.saver.is_unsaved(), "{case}");
                    assert_eq!(*visitor.hash.borrow(), HERE, "{case}");
                    let route = visitor.session.route.get_untracked();
                    assert_eq!(route.hash(), HERE, "{case}");
                };
                enter(&visitor);
                visitor.settles().await;
                stays();
                let (words, label) = visitor.asked().expect(&case);
                assert!(words.contains("belum tersimpan"), "{case}: {words}");
                assert_eq!(label, "Lepaskan dan buka yang lain");
                visitor.saver.download_backup();
                assert!(text(visitor.files.borrow().last().unwrap()).contains(TYPED));
                stays();
                visitor.drafts.tetap();
                assert_eq!(visitor.asked(), None);
                visitor.settles().await;
                stays();

                enter(&visitor);
                visitor.drafts.lepaskan();
                visitor.arrives();
                visitor.settles().await;
                assert_eq!(visitor.instansi(), *then, "{case}");
                assert_ne!(*visitor.hash.borrow(), HERE, "{case}");
                assert_eq!(visitor.asked(), None, "{case}");
                assert_ne!(visitor.saver.draft_id().as_deref(), Some("d2"), "{case}");
            }
        }
    });
}

#[test]
fn what_is_stored_is_left_without_a_question() {
    visit(|| async {
        for (name, then, enter) in ENTRANCES {
            let visitor = unsaved(Sebab::Penuh).await;
            *visitor.memory.refuses.borrow_mut() = None;
            enter(&visitor);
            visitor.arrives();
            assert_eq!(visitor.asked(), None, "{name}");
            assert_eq!(visitor.instansi(), *then, "{name}");
            // The save that failed was made up for on the way out.
            visitor.goes_to(HERE);
            assert_eq!(visitor.instansi(), TYPED, "{name}");
        }
    });
}

#[test]
fn what_lies_beside_the_draft_does_not_touch_it() {
    visit(|| async {
        let visitor = unsaved(Sebab::Penuh).await;
        let data = Data::new(visitor.session, visitor.saver, visitor.drafts);
        data.unduh();
        let cadangan = text(visitor.files.borrow().last().unwrap()).to_owned();
        visitor.goes_to("/data");
        for of in visitor.drafts.list().get_untracked() {
            visitor.drafts.duplicate(&of);
            visitor.drafts.rename(&of.id, "Nama lain");
            visitor.drafts.trash(&of);
        }
        let content = Some(cadangan.into_bytes());
        visitor.drafts.open_file("cadangan.json", content);
        data.pulihkan();
        for elsewhere in ["/belajar", "/gabungan", "/latihan", "/"] {
            visitor.goes_to(elsewhere);
            let route = visitor.session.route.get_untracked();
            assert_eq!(route.hash(), elsewhere);
            let back = untrack(|| visitor.drafts.tertinggal());
            assert_eq!(back.map(|route| route.hash()).as_deref(), Some(HERE));
        }
        assert_eq!(visitor.asked(), None);
        assert_eq!(visitor.instansi(), TYPED);
        assert!(visitor.saver.is_unsaved());
        // Once there is room it is stored, and there is nothing to go back for.
        *visitor.memory.refuses.borrow_mut() = None;
        visitor.saver.flush();
        assert_eq!(untrack(|| visitor.drafts.tertinggal()), None);
    });
}

#[test]
fn a_question_is_over_when_the_person_goes_elsewhere_or_the_draft_is_stored() {
    visit(|| async {
        for elsewhere in ["/", "/draf/d2/rekap"] {
            let visitor = unsaved(Sebab::Penuh).await;
            visitor.goes_to("/draf/d1/rekap");
            assert!(visitor.asked().is_some());
            visitor.goes_to(elsewhere);
            assert_eq!(visitor.asked(), None);
            visitor.drafts.lepaskan();
            assert_eq!(visitor.instansi(), TYPED);
        }
        let visitor = unsaved(Sebab::Penuh).await;
        visitor.goes_to("/draf/d1/rekap");
        visitor.settles().await;
        *visitor.memory.refuses.borrow_mut() = None;
        visitor.types("Dinas B lagi").await;
        assert_eq!(visitor.asked(), None);
        assert_eq!(
            visitor.instansi(),
            "Dinas B lagi",
            "and nobody is sent away"
        );
    });
}

#[test]
fn what_goes_to_the_other_store_is_waited_for() {
    visit(|| async {
        for (done, asked) in [(true, false), (false, true)] {
            let first = unsaved(Sebab::Penuh).await;
            let mut platform = first.saver.platform();
            let heard: Rc<RefCell<Option<Answer>>> = Rc::default();
            let hears = heard.clone();
            platform.salinan = Some(Rc::new(Memory::default()));
            platform.kept = Rc::new(move |done| *hears.borrow_mut() = Some(done));
            // Another tab, to which the first one leaves the draft.
            first.saver.opened(None);
            let (workspace, session) = (Workspace::new(), Session::new());
            let saver = Saver::new(workspace, session, platform);
            let drafts = Drafts::new(workspace, session, saver);
            drafts.follow(HERE);
            workspace.type_text(INSTANSI, TYPED);
            drafts.follow("/draf/d1/rekap");
            let keeping = SaveStatus::Keeping(Some(StoreError::Full));
            assert_eq!(saver.status().get_untracked(), keeping);
            let open = || saver.draft_id();
            assert_eq!(open().as_deref(), Some("d2"), "it is not stored yet");
            assert_eq!(untrack(|| drafts.pertanyaan()), None, "nor is it lost yet");
            first.settles().await;
            assert_eq!(open().as_deref(), Some("d2"));
            heard.borrow_mut().take().expect("it waits")(done);
            first.settles().await;
            assert_eq!(untrack(|| drafts.pertanyaan()).is_some(), asked);
            assert_eq!(open().as_deref(), Some(if asked { "d2" } else { "d1" }));
        }
    });
}

#[test]
fn a_draft_that_cannot_be_opened_costs_nothing() {
    visit(|| async {
        let visitor = unsaved(Sebab::Konflik).await;
        visitor.goes_to("/draf/tidak-ada/rekap");
        visitor.drafts.lepaskan();
        assert_eq!(visitor.instansi(), TYPED);
        assert!(visitor.saver.is_unsaved());
        assert_eq!(*visitor.hash.borrow(), "/");
        let back = untrack(|| visitor.drafts.tertinggal());
        assert_eq!(back.map(|route| route.hash()).as_deref(), Some(HERE));
    });
}

#[test]
fn the_open_draft_is_not_removed_with_what_is_not_stored_unasked() {
    visit(|| async {
        let visitor = unsaved(Sebab::Konflik).await;
        visitor.goes_to("/data");
        visitor
            .drafts
            .delete_forever(vec!["d1".into(), "d2".into()]);
        assert_eq!(visitor.instansi(), TYPED);
        assert_eq!(visitor.drafts.list().get_untracked().len(), 2);
        let (_, label) = visitor.asked().expect("a question");
        assert_eq!(label, "Lepaskan dan hapus");
        visitor.drafts.lepaskan();
        assert_eq!(visitor.drafts.list().get_untracked().len(), 0);
        assert_eq!(visitor.instansi(), "");
        assert!(!visitor.saver.is_unsaved());
    });
}
