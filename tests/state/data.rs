//! Everything that is kept in a browser: out and in as one file, the reminder, and leaving no trace.

use std::cell::RefCell;
use std::rc::Rc;

use kalkulator_sakip::domain::document::{CellRef, Document, RowId};
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::platform::{Penyimpanan, Ruang, Terhapus};
use kalkulator_sakip::state::autosave::SaveStatus;
use kalkulator_sakip::state::data::{Banding, Data, Lindung, Tindakan};
use kalkulator_sakip::state::route::Page;
use leptos::prelude::*;

use super::{Memory, Visitor, text, visit};
use kalkulator_sakip::draft::store::StoreError;

const NONE: [&str; 0] = [];

const INSTANSI: CellRef = CellRef::new(RowId::IDENTITAS, Field::Instansi);

/// A browser whose storage can be removed whole, and that tells nothing else of it.
pub fn penyimpanan() -> Penyimpanan {
    let gone = Terhapus {
        salinan: true,
        luring: true,
    };
    Penyimpanan {
        ruang: Rc::new(|done| done(Ruang::default())),
        lindungi: Rc::new(|_| {}),
        hapus: Rc::new(move |done| done(gone)),
    }
}

/// A visitor with drafts of these offices, the last one open.
async fn with_drafts(names: &[&str]) -> (Visitor, Data) {
    let visitor = Visitor::new(Rc::new(Memory::default()));
    let data = Data::new(visitor.session, visitor.saver, visitor.drafts);
    for name in names {
        visitor
            .drafts
            .create(&Document::default(), "", Page::Identitas);
        visitor.settles().await;
        visitor.workspace.type_text(INSTANSI, name);
        visitor.pauses().await;
    }
    (visitor, data)
}

fn last_file(visitor: &Visitor) -> String {
    text(visitor.files.borrow().last().expect("a file")).to_owned()
}

fn offices(visitor: &Visitor) -> Vec<(String, bool)> {
    visitor.drafts.refresh();
    let list = visitor.drafts.list().get_untracked().into_iter();
    let mut list: Vec<_> = list.map(|info| (info.instansi, info.trashed)).collect();
    list.sort();
    list
}

fn notice(visitor: &Visitor) -> String {
    let notice = visitor.session.notice.get_untracked();
    notice.map(|notice| notice.text).unwrap_or_default()
}

fn press(visitor: &Visitor) {
    let notice = visitor.session.notice.get_untracked().expect("a message");
    (notice.action.expect("a button").1)();
}

fn keys(visitor: &Visitor) -> Vec<String> {
    let texts = visitor.memory.texts.borrow();
    texts
        .keys()
        .filter(|key| key.starts_with("kalkulator-sakip:"))
        .cloned()
        .collect()
}

#[test]
fn out_everything_gone_and_in_again() {
    visit(|| async {
        let (visitor, data) = with_drafts(&["Dinas A", "Dinas B"]).await;
        visitor
            .memory
            .texts
            .borrow_mut()
            .insert("lain".into(), "x".into());
        data.unduh();
        let file = last_file(&visitor);
        assert_eq!(
            visitor.files.borrow()[0].name,
            "kalkulator-sakip-cadangan-2026-11-21.json"
        );
        assert!(
            data.terakhir()
                .starts_with("Cadangan terakhir diunduh 21 November 2026 pukul 14.32.")
        );

        // A change that is about to be stored goes with it.
        visitor.workspace.type_text(INSTANSI, "Dinas B2");
        data.hapus_semua();
        assert_eq!(keys(&visitor), NONE);
        assert!(offices(&visitor).is_empty());
        visitor.pauses().await;
        visitor.saver.flush();
        visitor.pauses().await;
        assert_eq!(visitor.status(), SaveStatus::Clean);
        assert_eq!(keys(&visitor), NONE, "nothing writes it back");
        assert_eq!(data.bersih().get_untracked().map(|of| of.draf), Some(Ok(2)));

        visitor
            .drafts
            .open_file("cadangan.json", Some(file.into_bytes()));
        assert_eq!(*visitor.hash.borrow(), "/data");
        let preview = data.preview().get_untracked().expect("a preview");
        assert_eq!(*preview.banding, [Banding::Baru, Banding::Baru]);
        assert_eq!(keys(&visitor), NONE, "looking stores nothing");
        data.pulihkan();
        assert_eq!(notice(&visitor), "2 draf dipulihkan.");
        assert_eq!(
            offices(&visitor),
            [("Dinas A".into(), false), ("Dinas B".into(), false)]
        );
        visitor.goes_to("/draf/d1/isian/identitas");
        let open = visitor
            .workspace
            .document()
            .with_untracked(|of| of.text(INSTANSI).to_string());
        assert_eq!(open, "Dinas A", "under its own id");
        press(&visitor);
        assert!(offices(&visitor).is_empty());
        assert_eq!(visitor.memory.texts.borrow()["lain"], "x");
    });
}

#[test]
fn what_differs_is_kept_beside_or_instead() {
    visit(|| async {
        let (visitor, data) = with_drafts(&["Dinas A", "Dinas B"]).await;
        data.unduh();
        let file = last_file(&visitor).into_bytes();
        visitor.workspace.type_text(INSTANSI, "Dinas B2");
        visitor.pauses().await;
        let open = || {
            visitor
                .drafts
                .open_file("cadangan.json", Some(file.clone()));
            data.preview().get_untracked().expect("a preview")
        };
        let preview = open();
        let at = preview
            .tindakan
            .iter()
            .position(|of| *of == Tindakan::Simpan)
            .expect("one differs");
        assert_eq!(preview.dipilih(), 1, "what is the same is left out");
        data.pulihkan();
        let all = offices(&visitor);
        assert_eq!(
            all,
            [
                ("Dinas A".into(), false),
                ("Dinas B".into(), false),
                ("Dinas B2".into(), false)
            ]
        );
        let names = visitor.drafts.list().get_untracked();
        assert!(
            names
                .iter()
                .any(|info| info.nama.as_deref() == Some("Dinas B (dari cadangan)"))
        );
        press(&visitor);
        assert_eq!(
            offices(&visitor),
            [("Dinas A".into(), false), ("Dinas B2".into(), false)]
        );

        open();
        data.preview()
            .update(|of| of.as_mut().unwrap().tindakan[at] = Tindakan::Ganti);
        data.pulihkan();
        assert_eq!(
            notice(&visitor),
            "1 draf dipulihkan; 1 draf yang diganti ada di sampah."
        );
        assert_eq!(
            offices(&visitor),
            [
                ("Dinas A".into(), false),
                ("Dinas B".into(), false),
                ("Dinas B2".into(), true)
            ]
        );
        press(&visitor);
        assert_eq!(
            offices(&visitor),
            [("Dinas A".into(), false), ("Dinas B2".into(), false)]
        );

        // A store without room changes nothing and says so.
        open();
        let before = visitor.memory.texts.borrow().clone();
        *visitor.memory.refuses.borrow_mut() = Some(StoreError::Full);
        data.pulihkan();
        assert!(notice(&visitor).starts_with(
            "Tidak ada yang dipulihkan dan tidak ada yang berubah: ruang peramban penuh."
        ));
        assert_eq!(*visitor.memory.texts.borrow(), before);
        assert!(data.preview().get_untracked().is_some());
        // And a file that is damaged is refused with its place.
        let cut = file[..file.len() / 2].to_vec();
        visitor.drafts.open_file("cadangan.json", Some(cut));
        assert!(
            notice(&visitor).starts_with("Berkas cadangan.json rusak atau terpotong pada baris")
        );
    });
}

#[test]
fn the_file_holds_what_could_not_be_stored() {
    visit(|| async {
        let (visitor, data) = with_drafts(&["Dinas A"]).await;
        *visitor.memory.refuses.borrow_mut() = Some(StoreError::Full);
        visitor.workspace.type_text(INSTANSI, "Dinas Penuh");
        visitor.pauses().await;
        data.unduh();
        assert!(last_file(&visitor).contains("Dinas Penuh"));
        visitor
            .drafts
            .open_file("cadangan.json", Some(last_file(&visitor).into_bytes()));
        let preview = data.preview().get_untracked().expect("a preview");
        assert_eq!(preview.cadangan.draf[0].info.instansi, "Dinas Penuh");
    });
}

#[test]
fn another_tab_that_removes_everything_is_heard() {
    visit(|| async {
        let (visitor, data) = with_drafts(&["Dinas A"]).await;
        visitor.workspace.type_text(INSTANSI, "Dinas A2");
        visitor.settles().await;
        visitor.memory.texts.borrow_mut().clear();
        data.dihapus();
        visitor.pauses().await;
        visitor.saver.flush();
        assert_eq!(keys(&visitor), NONE);
        assert_eq!(*visitor.hash.borrow(), "/");
        assert!(notice(&visitor).contains("dihapus dari tab lain"));
        // The work goes on afresh.
        visitor
            .drafts
            .create(&Document::default(), "", Page::Identitas);
        visitor.settles().await;
        visitor.workspace.type_text(INSTANSI, "Dinas Baru");
        visitor.pauses().await;
        assert_eq!(offices(&visitor), [("Dinas Baru".into(), false)]);
    });
}

#[test]
fn fifty_changes_remind_once() {
    visit(|| async {
        let (visitor, data) = with_drafts(&["Dinas A"]).await;
        let reminded = || {
            data.ingatkan();
            visitor.session.reminder.get_untracked()
        };
        assert_eq!(reminded(), None);
        // Typing in one cell is one change, however many keys it takes.
        for n in 0..60 {
            visitor.workspace.type_text(INSTANSI, &format!("Dinas {n}"));
        }
        visitor.pauses().await;
        assert_eq!(reminded(), None);
        for n in 0..49 {
            visitor.workspace.seal();
            visitor
                .workspace
                .type_text(INSTANSI, &format!("Kantor {n}"));
            visitor.pauses().await;
        }
        let words = reminded().expect("a reminder");
        assert_eq!(
            words,
            "Draf hanya ada di peramban ini. Cadangan semua draf belum pernah diunduh dari peramban ini; 50 perubahan belum ada dalam berkas unduhan mana pun."
        );
        visitor.session.reminder.set(None);
        assert_eq!(reminded(), None, "once a visit");

        // Another visit is reminded as well, until the drafts are downloaded.
        let again = Data::new(visitor.session, visitor.saver, visitor.drafts);
        again.ingatkan();
        assert!(visitor.session.reminder.get_untracked().is_some());
        again.unduh();
        assert_eq!(visitor.session.reminder.get_untracked(), None);
        Data::new(visitor.session, visitor.saver, visitor.drafts).ingatkan();
        assert_eq!(visitor.session.reminder.get_untracked(), None);
    });
}

#[test]
fn seven_days_remind_and_a_download_of_the_draft_does_too() {
    visit(|| async {
        for (since, due) in [
            ("2026-11-14", true),
            ("2026-11-15", false),
            ("2027-01-01", false),
        ] {
            let (visitor, data) = with_drafts(&["Dinas A"]).await;
            let note = format!(
                "{{\"draf\":{{\"d1\":{{\"perubahan\":1,\"sejak\":\"{since}T08:00:00+07:00\"}},\"hilang\":{{\"perubahan\":99,\"sejak\":\"2020-01-01T00:00:00Z\"}}}}}}"
            );
            let key = "kalkulator-sakip:1:catatan:unduhan";
            visitor.memory.texts.borrow_mut().insert(key.into(), note);
            data.ingatkan();
            assert_eq!(
                visitor.session.reminder.get_untracked().is_some(),
                due,
                "{since}"
            );
            if due {
                visitor.saver.download_backup();
                Data::new(visitor.session, visitor.saver, visitor.drafts).ingatkan();
                assert!(!visitor.memory.texts.borrow()[key].contains("d1"));
            }
            // A damaged note is as none.
            visitor
                .memory
                .texts
                .borrow_mut()
                .insert(key.into(), "{".into());
            assert!(data.terakhir().contains("belum pernah diunduh"));
        }
        // Nobody without drafts is reminded.
        let (visitor, data) = with_drafts(&[]).await;
        data.ingatkan();
        assert_eq!(visitor.session.reminder.get_untracked(), None);
    });
}

type Asked = Rc<RefCell<Vec<Box<dyn FnOnce(bool)>>>>;

#[test]
fn the_browser_is_asked_on_a_click_and_nothing_waits() {
    visit(|| async {
        let asked = Asked::default();
        let hears = asked.clone();
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let mut platform = visitor.saver.platform();
        platform.penyimpanan = Penyimpanan {
            ruang: Rc::new(|done| {
                done(Ruang {
                    terpakai: Some(1),
                    batas: None,
                    dilindungi: Some(false),
                })
            }),
            lindungi: Rc::new(move |done| hears.borrow_mut().push(done)),
            hapus: Rc::new(|done| {
                done(Terhapus {
                    salinan: true,
                    luring: false,
                })
            }),
        };
        let saver = kalkulator_sakip::state::autosave::Saver::new(
            visitor.workspace,
            visitor.session,
            platform,
        );
        let data = Data::new(visitor.session, saver, visitor.drafts);
        data.look();
        assert_eq!(
            (asked.borrow().len(), data.lindung().get_untracked()),
            (0, Lindung::Belum)
        );
        data.lindungi();
        assert_eq!(
            (asked.borrow().len(), data.lindung().get_untracked()),
            (1, Lindung::Ditanya)
        );
        let answer = asked.borrow_mut().remove(0);
        answer(true);
        assert_eq!(data.lindung().get_untracked(), Lindung::Ya);
        data.lindungi();
        let answer = asked.borrow_mut().remove(0);
        answer(false);
        assert_eq!(data.lindung().get_untracked(), Lindung::Tidak);
    });
}
