//! The reactive layer on the host: opening, saving and undoing with a world of our own instead of a browser.

#[path = "state/andai.rs"]
mod andai;
#[path = "state/baris.rs"]
mod baris;
#[path = "state/belajar.rs"]
mod belajar;
#[path = "state/berkas.rs"]
mod berkas;
#[path = "state/data.rs"]
mod data;
#[path = "state/gabungan.rs"]
mod gabungan;
#[path = "state/gembok.rs"]
mod gembok;
#[path = "state/hapus.rs"]
mod hapus;
#[path = "state/jam.rs"]
mod jam;
#[path = "state/jawab.rs"]
mod jawab;
#[path = "state/kepekaan.rs"]
mod kepekaan;
#[path = "state/latihan.rs"]
mod latihan;
#[path = "state/penulis.rs"]
mod penulis;
#[path = "state/periksa.rs"]
mod periksa;
#[path = "state/periksa_skenario.rs"]
mod periksa_skenario;
#[path = "state/pindah.rs"]
mod pindah;
#[path = "state/simpan.rs"]
mod simpan;
#[path = "state/tabel.rs"]
mod tabel;
#[path = "state/tempel.rs"]
mod tempel;
#[path = "state/tercetak.rs"]
mod tercetak;

use self::gembok::Gembok;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use kalkulator_sakip::berkas::pesan::Permintaan;
use kalkulator_sakip::domain::document::{CellRef, Document, RowId};
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::domain::outcome::Baris;
use kalkulator_sakip::draft::store::{KeyValue, StoreError};
use kalkulator_sakip::platform::{Download, Hear, Isi, Pekerja, Pending, Platform, Visit};
use kalkulator_sakip::state::autosave::{SaveStatus, Saver};
use kalkulator_sakip::state::drafts::Drafts;
use kalkulator_sakip::state::history::Change;
use kalkulator_sakip::state::route::{Page, Route, Source};
use kalkulator_sakip::state::session::Session;
use kalkulator_sakip::state::workspace::Workspace;
use leptos::prelude::*;

/// A store whose next writes can be made to fail.
#[derive(Default)]
struct Memory {
    texts: RefCell<BTreeMap<String, String>>,
    refuses: RefCell<Option<StoreError>>,
}

impl KeyValue for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        if let Some(error) = self.refuses.borrow().clone() {
            return Err(error);
        }
        self.texts.borrow_mut().insert(key.into(), text.into());
        Ok(())
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}

/// A second module: what it was asked, with which bytes, and who hears of it; nobody once it was stopped.
struct Job {
    asked: Vec<(Permintaan, Vec<u8>)>,
    hear: Option<Hear>,
    stopped: bool,
}

type Jobs = Rc<RefCell<Vec<Job>>>;

type Waiting = Rc<RefCell<Option<Box<dyn FnOnce()>>>>;

/// One visit to the program: its signals and the world round them.
struct Visitor {
    workspace: Workspace,
    session: Session,
    saver: Saver,
    drafts: Drafts,
    memory: Rc<Memory>,
    hash: Rc<RefCell<String>>,
    files: Rc<RefCell<Vec<Download>>>,
    waiting: Waiting,
    jobs: Jobs,
    // Signals live as long as their owner.
    _owner: Owner,
}

/// What a downloaded file holds.
fn text(file: &Download) -> &str {
    match &file.isi {
        Isi::Teks(text) => text,
        Isi::Bytes(_) => panic!("{} holds no text", file.name),
    }
}

impl Visitor {
    fn new(memory: Rc<Memory>) -> Visitor {
        Visitor::beside(memory, &Gembok::default())
    }

    /// In a tab of the browser to which these locks belong.
    fn beside(memory: Rc<Memory>, gembok: &Gembok) -> Visitor {
        let owner = Owner::new();
        owner.set();
        let hash = Rc::new(RefCell::new(String::from("/")));
        let files = Rc::new(RefCell::new(Vec::new()));
        let waiting: Waiting = Rc::default();
        let jobs = Jobs::default();
        let work = jobs.clone();
        let count = Rc::new(Cell::new(0));
        let (timer, going, saving, here) =
            (waiting.clone(), hash.clone(), files.clone(), hash.clone());
        let platform = Platform {
            store: memory.clone(),
            salinan: None,
            kept: Rc::new(|done| done(false)),
            lock: gembok.platform(),
            penyimpanan: data::penyimpanan(),
            save_file: Rc::new(move |file| saving.borrow_mut().push(file)),
            now: Rc::new(|| "2026-11-21T14:32:05+07:00".into()),
            new_id: Rc::new(move || {
                count.set(count.get() + 1);
                format!("d{}", count.get())
            }),
            after: Rc::new(move |_, act| {
                *timer.borrow_mut() = Some(act);
                let timer = timer.clone();
                Pending(Some(Box::new(move || drop(timer.borrow_mut().take()))))
            }),
            hash: Rc::new(move || here.borrow().clone()),
            go: Rc::new(move |to, _: Visit| *going.borrow_mut() = to.into()),
            focus: Rc::new(|_| {}),
            reveal: Rc::new(|_| {}),
            copy: Rc::new(|_, done| done(true)),
            work: Rc::new(move |hear| {
                let at = work.borrow().len();
                work.borrow_mut().push(Job {
                    asked: Vec::new(),
                    hear: Some(hear),
                    stopped: false,
                });
                let (to, of) = (work.clone(), work.clone());
                Pekerja {
                    ask: Box::new(move |asked, bytes| {
                        to.borrow_mut()[at].asked.push((asked.clone(), bytes));
                    }),
                    stop: Pending(Some(Box::new(move || of.borrow_mut()[at].stopped = true))),
                }
            }),
            print: Rc::new(|_| {}),
        };
        let (workspace, session) = (Workspace::new(), Session::new());
        let saver = Saver::new(workspace, session, platform);
        let drafts = Drafts::new(workspace, session, saver);
        Visitor {
            workspace,
            session,
            saver,
            drafts,
            memory,
            hash,
            files,
            waiting,
            jobs,
            _owner: owner,
        }
    }

    /// Goes to an address as the address bar would.
    fn goes_to(&self, hash: &str) {
        *self.hash.borrow_mut() = hash.into();
        self.drafts.follow(hash);
    }

    /// Lets effects run.
    async fn settles(&self) {
        jam::settles().await;
    }

    /// Lets the pause after typing pass.
    async fn pauses(&self) {
        self.settles().await;
        let act = self.waiting.borrow_mut().take();
        if let Some(act) = act {
            act();
        }
        self.settles().await;
    }

    fn status(&self) -> SaveStatus {
        self.saver.status().get_untracked()
    }
}

const REALISASI: CellRef = CellRef::new(RowId(3), Field::Realisasi);

/// Runs a visit on one thread, as in a browser tab.
fn visit<F: Future<Output = ()>>(steps: impl FnOnce() -> F) {
    let _ = any_spawner::Executor::init_tokio();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, steps());
}

#[test]
fn a_change_of_the_example_becomes_a_draft_that_is_found_again() {
    visit(|| async {
        let memory = Rc::new(Memory::default());
        let first = Visitor::new(memory.clone());
        first.goes_to("/contoh/babel-2020/isian/indikator");
        first.settles().await;
        assert_eq!(first.status(), SaveStatus::Clean);
        assert!(
            memory.texts.borrow().is_empty(),
            "looking at an example stores nothing"
        );

        first.workspace.type_text(REALISASI, "2.000.000.000");
        first.settles().await;
        assert_eq!(first.status(), SaveStatus::Pending);
        assert_eq!(*first.hash.borrow(), "/draf/d1/isian/indikator");
        first.pauses().await;
        assert_eq!(first.status(), SaveStatus::Saved("14.32".into()));

        let second = Visitor::new(memory);
        second.goes_to("/draf/d1/rekap");
        let text = second
            .workspace
            .document()
            .with_untracked(|document| document.text(REALISASI).to_string());
        assert_eq!(text, "2.000.000.000");
        second.goes_to("/");
        let list = second.drafts.list().get_untracked();
        assert_eq!(list.len(), 1);
        assert_eq!(list[0].tahun, "2020");

        second.goes_to("/contoh/babel-2020");
        let text = second
            .workspace
            .document()
            .with_untracked(|document| document.text(REALISASI).to_string());
        assert_eq!(
            text, "1.203.105.606,54",
            "the example itself stays as it is"
        );
    });
}

#[test]
fn another_tab_is_never_overwritten() {
    visit(|| async {
        let memory = Rc::new(Memory::default());
        let here = Visitor::new(memory.clone());
        here.drafts
            .create(&Document::default(), "", Page::Identitas);
        here.settles().await;
        let cell = CellRef::new(RowId::IDENTITAS, Field::Instansi);

        let there = Visitor::new(memory.clone());
        there.goes_to("/draf/d1/isian/identitas");
        there.settles().await;
        there.workspace.type_text(cell, "dari tab lain");
        there.pauses().await;

        here._owner.set();
        here.workspace.type_text(cell, "dari tab ini");
        here.pauses().await;
        assert!(matches!(
            here.status(),
            SaveStatus::Failed(StoreError::Conflict { .. })
        ));
        let stored = memory
            .texts
            .borrow()
            .values()
            .any(|text| text.contains("dari tab lain"));
        assert!(stored, "what the other tab saved is still there");
    });
}

#[test]
fn a_file_is_opened_as_a_new_draft_and_a_bad_one_changes_nothing() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/babel-2020/rekap");
        visitor.settles().await;
        let before = visitor.workspace.document().get_untracked();
        for bytes in [
            b"%PDF-1.7".to_vec(),
            b"PK\x03\x04".to_vec(),
            b"{".to_vec(),
            Vec::new(),
        ] {
            visitor.drafts.open_file("laporan.json", Some(bytes));
            let notice = visitor.session.notice.get_untracked().expect("a message");
            assert!(
                notice.alarm && notice.text.contains("laporan.json"),
                "{}",
                notice.text
            );
            assert_eq!(visitor.workspace.document().get_untracked(), before);
        }
        visitor.saver.download_backup();
        let json = text(&visitor.files.borrow()[0]).to_string();
        visitor
            .drafts
            .open_file("cadangan.json", Some(json.into_bytes()));
        assert_eq!(visitor.workspace.document().get_untracked(), before);
        assert_eq!(visitor.saver.draft_id().as_deref(), Some("d1"));
        assert_eq!(*visitor.hash.borrow(), "/draf/d1/rekap");
    });
}

#[test]
fn only_what_changed_notifies() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/babel-2020/rekap");
        let workspace = visitor.workspace;
        let row = |id| {
            workspace
                .outcome_untracked()
                .baris(Baris::Row(RowId(id)))
                .cloned()
                .unwrap()
        };
        let (touched, other) = (row(3), row(4));
        workspace.edit(
            Change::act("ubah"),
            kalkulator_sakip::domain::edit::Edit::set(REALISASI, "1"),
        );
        assert!(!std::sync::Arc::ptr_eq(&touched, &row(3)));
        assert!(
            std::sync::Arc::ptr_eq(&other, &row(4)),
            "an untouched row is taken over, not reckoned again"
        );
        assert_eq!(
            Route::parse(&visitor.hash.borrow()),
            Route::Document(Source::Contoh("babel-2020".into()), Page::Rekap)
        );
    });
}
