//! Several reports at once, on the host: files come one by one, a bad one stops nothing, and reading can be stopped.

use std::cell::RefCell;
use std::rc::Rc;

use kalkulator_sakip::platform::{OnRead, Picked, Unread};
use kalkulator_sakip::state::gabungan::{Gabung, Kemajuan};
use leptos::prelude::*;

use super::{Memory, Visitor, visit};

/// A report of one indikator and its money, as file text.
pub fn text(instansi: &str, tahun: u16, realisasi: u32) -> String {
    format!(
        r##"{{"format":"kalkulator-sakip","versi":1,"jenis":"draf","disimpan":"2026-11-21T14:32:05+07:00","dokumen":{{
        "identitas":{{"instansi":"{instansi}","tahun":"{tahun}"}},
        "kinerja":[{{"id":1,"jenis":"indikator","uraian":"=A1","satuan":"%","target":"100","realisasi":"{realisasi}"}}],
        "anggaran":[{{"id":2,"jenis":"kegiatan","uraian":"K","pagu_semula":"1.000.000","realisasi_anggaran":"900.000","indikator":"#1"}}]}}}}"##
    )
}

/// A file that answers at once.
fn file(name: &str, content: Result<Vec<u8>, Unread>) -> Picked {
    Picked {
        name: name.into(),
        read: Box::new(move |act| act(content.clone())),
    }
}

pub fn good(name: &str, instansi: &str, tahun: u16, realisasi: u32) -> Picked {
    file(name, Ok(text(instansi, tahun, realisasi).into_bytes()))
}

impl Visitor {
    pub fn gabung(&self) -> Gabung {
        Gabung::new(self.session, self.saver, self.drafts)
    }

    /// Lets every turn of the reading pass.
    pub fn reads(&self) {
        loop {
            let act = self.waiting.borrow_mut().take();
            match act {
                Some(act) => act(),
                None => return,
            }
        }
    }
}

#[test]
fn every_file_is_read_or_told_and_nothing_is_stored() {
    visit(|| async {
        let memory = Rc::new(Memory::default());
        let visitor = Visitor::new(memory.clone());
        let gabung = visitor.gabung();
        let mut files: Vec<Picked> = (0..30)
            .map(|at| good(&format!("{at}.json"), &format!("Dinas {at}"), 2024, 50 + at))
            .collect();
        files.insert(3, file("rusak.json", Ok(b"{\"format\":".to_vec())));
        files.insert(9, file("rapat.pdf", Ok(b"%PDF-1.7".to_vec())));
        files.insert(12, file("besar.json", Err(Unread::TooLarge)));
        files.push(file("hilang.json", Err(Unread::Failed)));
        gabung.buka(files);
        let begun = Kemajuan {
            selesai: 0,
            semua: 34,
        };
        assert_eq!(gabung.kemajuan().get_untracked(), Some(begun));
        visitor.reads();
        assert_eq!(gabung.kemajuan().get_untracked(), None);
        assert_eq!(
            gabung.kabar().get_untracked(),
            "30 laporan dibaca, 4 berkas tidak dapat dibuka."
        );
        let failed = gabung.gagal().get_untracked();
        let names: Vec<&str> = failed.iter().map(|of| of.nama.as_str()).collect();
        assert_eq!(
            names,
            ["rusak.json", "rapat.pdf", "besar.json", "hilang.json"]
        );
        for (of, part) in failed.iter().zip([
            "rusak atau terpotong",
            "tampaknya PDF",
            "lebih besar",
            "tidak dapat dibaca",
        ]) {
            assert!(of.sebab.contains(part), "{}: {}", of.nama, of.sebab);
        }
        let total = gabung.rekap().get_untracked().0.total.clone();
        assert_eq!((total.laporan, total.unit, total.indikator), (30, 30, 30));
        assert!(memory.texts.borrow().is_empty(), "nothing is stored");

        gabung.unduh_csv();
        let csv = visitor.files.borrow()[0].clone();
        assert_eq!(
            (csv.name.as_str(), csv.mime),
            ("gabungan-LKjIP.csv", "text/csv")
        );
        let text = super::text(&csv);
        assert!(text.starts_with("\u{feff}Peringkat;Instansi;Tahun;"));
        assert_eq!(text.lines().count(), 31);
        let best = text.lines().nth(1).unwrap();
        assert!(
            best.starts_with(
                "1;Dinas 29;2024;1;1;79,00;Tinggi;Tinggi 1;1000000;900000;90,00;-110000;ya;"
            ),
            "{best}"
        );

        gabung.kosongkan();
        assert!(gabung.data().get_untracked().is_empty());
        assert!(gabung.gagal().get_untracked().is_empty());
    });
}

#[test]
fn reading_can_be_stopped_and_a_late_answer_is_not_taken() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let gabung = visitor.gabung();
        let mut files: Vec<Picked> = (0..20)
            .map(|at| good(&format!("{at}.json"), &format!("Dinas {at}"), 2024, 80))
            .collect();
        // The tenth keeps its answer for later.
        let late: Rc<RefCell<Option<OnRead>>> = Rc::default();
        let keeper = late.clone();
        files[9] = Picked {
            name: "lambat.json".into(),
            read: Box::new(move |act| *keeper.borrow_mut() = Some(act)),
        };
        gabung.buka(files);
        visitor.reads();
        let now = gabung.kemajuan().get_untracked().expect("it still reads");
        assert_eq!((now.selesai, now.semua), (9, 20));
        gabung.batalkan();
        assert_eq!(gabung.kemajuan().get_untracked(), None);
        assert_eq!(
            gabung.kabar().get_untracked(),
            "Dibatalkan setelah 9 dari 20 berkas. Yang sudah dibaca tetap ada."
        );
        let act = late.borrow_mut().take().expect("it was asked");
        act(Ok(text("Dinas Lambat", 2024, 80).into_bytes()));
        visitor.reads();
        assert_eq!(gabung.data().get_untracked().len(), 9);
        // More can be opened afterwards.
        gabung.buka(vec![good("baru.json", "Dinas Baru", 2024, 80)]);
        visitor.reads();
        assert_eq!(gabung.kabar().get_untracked(), "1 laporan dibaca.");
        assert_eq!(gabung.data().get_untracked().len(), 10);
    });
}

#[test]
fn drafts_and_files_open_for_work_only_when_asked() {
    visit(|| async {
        let memory = Rc::new(Memory::default());
        let visitor = Visitor::new(memory.clone());
        let content = text("Dinas Draf", 2023, 70).into_bytes();
        visitor.drafts.open_file("draf.json", Some(content));
        visitor.goes_to("/gabungan");
        visitor.settles().await;
        let kept = memory.texts.borrow().clone();
        let gabung = visitor.gabung();
        gabung.buka_draf();
        gabung.buka(vec![good("baru.json", "Dinas Baru", 2024, 80)]);
        gabung.buka_contoh();
        visitor.reads();
        let rekap = gabung.rekap().get_untracked().0;
        assert!(rekap.total.laporan >= 3);
        assert_eq!(*memory.texts.borrow(), kept, "looking stores nothing");
        let id = |name: &str| {
            let found = rekap
                .baris
                .iter()
                .find(|baris| *baris.laporan.ringkas.instansi == *name);
            found.unwrap_or_else(|| panic!("no {name}")).laporan.id
        };
        gabung.buka_laporan(id("Dinas Draf"));
        assert_eq!(*visitor.hash.borrow(), "/draf/d1/rekap");
        gabung.buka_laporan(id("Dinas Baru"));
        assert_eq!(*visitor.hash.borrow(), "/draf/d2/rekap");
        assert!(memory.texts.borrow().len() > kept.len());
    });
}
