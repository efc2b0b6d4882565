//! After everything was removed, nothing of it is left in the memory of any tab.

use super::berkas::{berkas, daftar, says, tampilan, working};
use super::gabungan::good;
use super::*;
use kalkulator_sakip::berkas::pesan::{Aksara, Asal, Kabar, Tampilan};
use kalkulator_sakip::domain::outcome::{Hasil, Place};
use kalkulator_sakip::platform::Terhapus;
use kalkulator_sakip::state::andai::tanya::{Jalan, Jenis, Susunan, Tanya};
use kalkulator_sakip::state::data::{Bersih, Data};
use kalkulator_sakip::state::session::Notice;

#[test]
fn no_figure_of_a_removed_draft_stays_in_memory() {
    visit(|| async {
        for here in [true, false] {
            let visitor = Visitor::new(Rc::new(Memory::default()));
            let data = Data::new(visitor.session, visitor.saver, visitor.drafts);
            let gabung = visitor.gabung();
            let (berkas, tempelan) = berkas(&visitor);
            let tanya = Tanya::new(visitor.session);
            let session = visitor.session;
            visitor.goes_to("/contoh/babel-2020/rekap");
            visitor.settles().await;
            visitor.workspace.type_text(REALISASI, "7");
            visitor.pauses().await;
            // Every place that remembers is filled.
            gabung.buka_draf();
            gabung.buka(vec![good("a.json", "Dinas A", 2024, 80)]);
            visitor.reads();
            assert_eq!(gabung.data().get_untracked().len(), 2);
            gabung.buka(vec![good("b.json", "Dinas B", 2024, 80)]);
            berkas.buka("a.csv", Some(b"x;7\n".to_vec()));
            let read = Tampilan {
                asal: Some(Asal {
                    teks: Some((';', Aksara::Utf8)),
                    ..Asal::default()
                }),
                ..Tampilan::default()
            };
            says(&visitor, Kabar::Tampilan(Box::new(read)), &[]);
            tempelan.baca("pagu 7.000.000".into());
            says(&visitor, tampilan(&["Satu"]), &[]);
            says(&visitor, tampilan(&["Satu"]), &[]);
            assert_eq!(daftar(tempelan), ["Satu"]);
            berkas.baca_ulang(Some(','), None);
            assert_eq!(working(&visitor), 2, "it still has the text of the file");
            tanya.susunan.set(Some(Susunan {
                dasar: None,
                baris: Baris::Row(RowId(3)),
                hasil: Hasil::Capaian,
                jenis: Jenis::PalingSedikit,
                nilai: "97,5".into(),
                lewat: Jalan::Realisasi,
            }));
            session.selected.set(Some(Place::Cell(REALISASI)));
            session.goto.set(Some(Place::Cell(REALISASI)));
            session.reminder.set(Some("7 perubahan".into()));
            session.notice.set(Some(Notice::done("Draf LKjIP 2020")));

            if here {
                data.hapus_semua();
                assert!(session.notice.get_untracked().is_none());
            } else {
                visitor.memory.texts.borrow_mut().clear();
                data.dihapus();
                let notice = session.notice.get_untracked().expect("a message");
                assert!(notice.text.contains("dihapus dari tab lain") && notice.action.is_none());
            }
            visitor.reads();
            visitor.settles().await;
            let blank = Document::default();
            assert_eq!(visitor.workspace.document().get_untracked(), blank);
            assert!(visitor.workspace.undo().is_none());
            assert!(gabung.data().get_untracked().is_empty(), "{here}");
            assert_eq!(gabung.kemajuan().get_untracked(), None);
            assert_eq!(gabung.kabar().get_untracked(), "");
            assert_eq!(untrack(|| tempelan.teks()), "");
            assert!(daftar(tempelan).is_empty());
            assert_eq!(working(&visitor), 0, "no module keeps a table");
            berkas.baca_ulang(Some(','), None);
            assert_eq!(
                working(&visitor),
                0,
                "nor is the text there to be read again"
            );
            assert_eq!(tanya.susunan.get_untracked(), None);
            assert_eq!(session.selected.get_untracked(), None);
            assert_eq!(session.goto.get_untracked(), None);
            assert_eq!(session.reminder.get_untracked(), None);
            assert!(visitor.memory.texts.borrow().is_empty());
        }
    });
}

#[test]
fn the_heading_says_no_more_than_what_was_removed() {
    for (draf, salinan, luring, words) in [
        (Ok(2), true, true, "Semua data Anda sudah dihapus"),
        (
            Ok(2),
            false,
            true,
            "Draf Anda sudah dihapus, tetapi belum semua sisanya",
        ),
        (
            Ok(2),
            true,
            false,
            "Draf Anda sudah dihapus, tetapi belum semua sisanya",
        ),
        (
            Err("penuh".to_string()),
            true,
            true,
            "Sebagian data Anda belum terhapus",
        ),
        (
            Err("penuh".to_string()),
            false,
            false,
            "Sebagian data Anda belum terhapus",
        ),
    ] {
        let lain = Terhapus { salinan, luring };
        assert_eq!(Bersih { draf, lain }.judul(), words);
    }
}

#[test]
fn a_question_that_holds_a_document_goes_too() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let data = Data::new(visitor.session, visitor.saver, visitor.drafts);
        visitor.goes_to("/contoh/babel-2020/rekap");
        *visitor.memory.refuses.borrow_mut() = Some(StoreError::Full);
        visitor.workspace.type_text(REALISASI, "7");
        visitor.settles().await;
        visitor.goes_to("/contoh/babel-2020/rekap");
        assert!(untrack(|| visitor.drafts.pertanyaan()).is_some());
        data.hapus_semua();
        assert_eq!(untrack(|| visitor.drafts.pertanyaan()), None);
        visitor.drafts.lepaskan();
        assert_eq!(
            visitor.workspace.document().get_untracked(),
            Document::default()
        );
    });
}
