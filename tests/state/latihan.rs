//! Practice: answers stay with their sheet, the address says the sheet that is shown, deleting can be taken back.

use std::rc::Rc;

use kalkulator_sakip::domain::latihan::{Kembali, Tingkat};
use kalkulator_sakip::draft::keys::LATIHAN;
use kalkulator_sakip::state::data::Data;
use kalkulator_sakip::state::latihan::Latih;
use leptos::prelude::*;

use super::{Memory, Visitor, visit};

const LEMBAR: &str = "/latihan?benih=7&tingkat=sedang&jenis=turun&banyak=5";

async fn latihan(visitor: &Visitor, hash: &str) -> Latih {
    visitor.goes_to(hash);
    let latih = Latih::new(visitor.session, visitor.saver, visitor.drafts);
    visitor.settles().await;
    latih
}

fn dijawab(latih: &Latih) -> usize {
    let answered = |at: &usize| untrack(|| latih.kerja(*at)).jawaban.is_some();
    (0..40).filter(answered).count()
}

#[test]
fn answers_stay_with_their_sheet() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        // Without an order the address is given one, so that the way back leads to this sheet.
        let latih = latihan(&visitor, "/latihan").await;
        let first = visitor.hash.borrow().clone();
        assert_eq!(first, "/latihan?benih=1");
        for at in 0..3 {
            if latih.jawab(at, "1").is_err() {
                let words = "tidak dapat dihitung";
                assert!(latih.jawab(at, words).is_ok() || latih.jawab(at, "Sedang").is_ok());
            }
        }
        assert_eq!(dijawab(&latih), 3);
        let mut other = latih.pesanan().get_untracked();
        other.tingkat = Tingkat::Sulit;
        latih.atur(&other);
        let hash = visitor.hash.borrow().clone();
        visitor.goes_to(&hash);
        visitor.settles().await;
        assert_eq!(dijawab(&latih), 0);
        visitor.goes_to(&first);
        visitor.settles().await;
        assert_eq!(dijawab(&latih), 3);
        assert_eq!(latih.kini.get_untracked(), 3);
    });
}

/// What is removed or restored with everything else is so on the page as well: the next answer is kept beside it.
#[test]
fn the_book_goes_and_comes_back_with_the_drafts() {
    visit(|| async {
        let memory = Rc::new(Memory::default());
        let visitor = Visitor::new(memory.clone());
        let latih = latihan(&visitor, LEMBAR).await;
        let data = Data::new(visitor.session, visitor.saver, visitor.drafts);
        assert_eq!(latih.jawab(0, "1 %"), Ok(()));
        let file = visitor
            .saver
            .store()
            .backup(None, "2026-11-21T14:32:05+07:00");
        let (file, _) = file.expect("a file");
        data.hapus_semua();
        visitor.settles().await;
        assert_eq!(dijawab(&latih), 0);
        assert_eq!(latih.jawab(1, "1 %"), Ok(()));
        data.hapus_semua();
        visitor
            .drafts
            .open_file("semua.json", Some(file.into_bytes()));
        data.pulihkan();
        visitor.settles().await;
        assert_eq!(dijawab(&latih), 1);
        assert_eq!(latih.jawab(1, "1 %"), Ok(()));
        assert_eq!(dijawab(&latih), 2);
    });
}

#[test]
fn deleting_and_beginning_anew_can_be_taken_back() {
    visit(|| async {
        let memory = Rc::new(Memory::default());
        let visitor = Visitor::new(memory.clone());
        let latih = latihan(&visitor, LEMBAR).await;
        assert_eq!(latih.jawab(0, "1 %"), Ok(()));
        let stored = || memory.texts.borrow().get(LATIHAN).cloned();
        let before = stored();
        assert!(before.is_some());
        for remove in [Latih::ulang, Latih::hapus] {
            remove(&latih);
            assert_eq!(dijawab(&latih), 0);
            assert_ne!(stored(), before);
            let notice = visitor.session.notice.get_untracked().expect("a notice");
            let (_, undo) = notice.action.expect("a way back");
            undo();
            assert_eq!(dijawab(&latih), 1);
            assert_eq!(stored(), before);
        }
        latih.hapus();
        assert_eq!(stored(), None, "nothing is left on the device");
    });
}

#[test]
fn a_seed_that_is_none_is_told() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let latih = latihan(&visitor, "/latihan?benih=abc&tingkat=sulit").await;
        assert_eq!(*visitor.hash.borrow(), "/latihan?benih=1&tingkat=sulit");
        assert_eq!(untrack(|| latih.ditolak()).as_deref(), Some("abc"));
        latih.benih("42");
        let hash = visitor.hash.borrow().clone();
        assert_eq!(hash, "/latihan?benih=42&tingkat=sulit");
        visitor.goes_to(&hash);
        visitor.settles().await;
        assert_eq!(untrack(|| latih.ditolak()), None);
        for typed in ["", "-1", "4,2", "12345678901234567890123"] {
            latih.benih(typed);
            assert_eq!(untrack(|| latih.ditolak()).as_deref(), Some(typed));
            assert_eq!(latih.pesanan().get_untracked().benih, 42);
            assert_eq!(*visitor.hash.borrow(), hash);
        }
    });
}

#[test]
fn an_answer_that_would_be_cut_is_not_marked() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let latih = latihan(&visitor, LEMBAR).await;
        let long = format!("1,{}", "0".repeat(90));
        assert_eq!(latih.jawab(0, &long), Err(Kembali::TerlaluPanjang));
        assert_eq!(dijawab(&latih), 0);
    });
}
