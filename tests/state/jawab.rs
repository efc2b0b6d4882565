//! The answer of the goal seek: at once where it is about one entry, else after a pause and in small steps.

use kalkulator_sakip::domain::notation::Decimal;
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef};
use kalkulator_sakip::domain::whatif::cari::{Syarat, cari, siapa};
use kalkulator_sakip::state::andai::jawab::{Dasar, Dijawab, Penjawab};
use kalkulator_sakip::state::andai::tanya::{Jalan, Jenis, Susunan};
use kalkulator_sakip::state::workspace::Workspace;
use leptos::prelude::*;

use super::jam::{Jam, settles};
use super::kepekaan::indikator;
use super::visit;

const RERATA: HasilRef = HasilRef::new(Baris::Rekap, Hasil::Rerata);

/// What must change so that the mean is at least 90.
fn susunan(lewat: Jalan) -> Susunan {
    Susunan {
        dasar: None,
        baris: RERATA.baris,
        hasil: RERATA.hasil,
        jenis: Jenis::PalingSedikit,
        nilai: "90".into(),
        lewat,
    }
}

/// A question over five indikator, and what is said to it.
struct Percakapan {
    workspace: Workspace,
    susunan: RwSignal<Option<Susunan>>,
    dijawab: Memo<Option<Dijawab>>,
    jam: Jam,
    page: Owner,
    _root: Owner,
}

impl Percakapan {
    fn new(lewat: Jalan) -> Self {
        let root = Owner::new();
        root.set();
        let (workspace, jam) = (Workspace::new(), Jam::default());
        workspace.open(indikator(5));
        let susunan = RwSignal::new(Some(susunan(lewat)));
        let page = root.child();
        let dijawab = page.with(|| {
            let asked = Memo::new(move |_| susunan.get());
            let dasar = Memo::new(move |_| Dasar(workspace.outcome()));
            Penjawab::menjawab(asked, dasar, jam.platform())
        });
        Percakapan {
            workspace,
            susunan,
            dijawab,
            jam,
            page,
            _root: root,
        }
    }

    fn says(&self) -> Option<Dijawab> {
        self.dijawab.get_untracked()
    }

    /// How long each turn waited, until nothing waits any more.
    async fn turns(&self) -> Vec<u32> {
        let mut turns = Vec::new();
        while let Some(millis) = self.jam.waits().await {
            turns.push(millis);
        }
        turns
    }
}

#[test]
fn who_could_do_it_is_asked_member_by_member_after_a_pause() {
    visit(|| async {
        let cakap = Percakapan::new(Jalan::Satu);
        assert_eq!(cakap.says(), Some(Dijawab::Menghitung));
        assert_eq!(cakap.jam.waits().await, Some(300));
        assert_eq!(cakap.says(), Some(Dijawab::Menghitung), "one is left");
        assert_eq!(cakap.turns().await, [0]);
        let syarat = Syarat::PalingSedikit(Decimal::from(90));
        let all = siapa(&cakap.workspace.outcome_untracked(), RERATA, syarat);
        assert_eq!(all.len(), 5);
        assert_eq!(cakap.says(), Some(Dijawab::Siapa(RERATA, syarat, all)));
    });
}

#[test]
fn all_alike_is_reckoned_in_one_go_after_a_pause() {
    visit(|| async {
        let cakap = Percakapan::new(Jalan::Merata);
        assert_eq!(cakap.says(), Some(Dijawab::Menghitung));
        assert_eq!(cakap.turns().await, [300]);
        let tanya = susunan(Jalan::Merata).pertanyaan().unwrap();
        let jawaban = cari(&cakap.workspace.outcome_untracked(), &tanya);
        assert!(jawaban.is_ok(), "{jawaban:?}");
        assert_eq!(cakap.says(), Some(Dijawab::Satu(tanya, jawaban)));
    });
}

#[test]
fn a_newer_question_ends_the_one_under_way() {
    visit(|| async {
        let cakap = Percakapan::new(Jalan::Satu);
        cakap.jam.waits().await;
        cakap.susunan.set(Some(susunan(Jalan::Merata)));
        settles().await;
        assert_eq!(cakap.says(), Some(Dijawab::Menghitung));
        assert_eq!(cakap.turns().await, [300], "the older one does not go on");
        assert!(matches!(cakap.says(), Some(Dijawab::Satu(..))));
        let unread = Susunan {
            nilai: "sembilan".into(),
            ..susunan(Jalan::Satu)
        };
        cakap.susunan.set(Some(unread));
        assert_eq!(cakap.turns().await, [0; 0]);
        assert_eq!(cakap.says(), Some(Dijawab::BelumTerbaca));
    });
}

#[test]
fn nothing_is_reckoned_after_the_page_is_gone() {
    visit(|| async {
        for turns in 0..2 {
            let cakap = Percakapan::new(Jalan::Satu);
            settles().await;
            for _ in 0..turns {
                cakap.jam.waits().await;
            }
            cakap.page.cleanup();
            assert_eq!(cakap.jam.waits().await, None, "after {turns} turns");
        }
    });
}
