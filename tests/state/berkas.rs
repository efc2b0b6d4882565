//! Files of other programs: one job at a time, told how far it is, stopped, and what comes of each answer.

use std::rc::Rc;

use kalkulator_sakip::berkas::pesan::{
    Aksara, Asal, Kabar, Keluaran, Langkah, Permintaan, Sebab, Tampilan,
};
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::platform::{Download, Isi};
use kalkulator_sakip::state::berkas::{Berkas, Kerja};
use kalkulator_sakip::state::route::Page;
use kalkulator_sakip::state::tempel::Tempelan;
use leptos::prelude::*;

use super::{Memory, Visitor, visit};

pub const XLSX: &[u8] = b"PK\x03\x04 as far as the page looks";

pub fn berkas(visitor: &Visitor) -> (Berkas, Tempelan) {
    let tempelan = Tempelan::new(
        visitor.workspace,
        visitor.session,
        visitor.saver,
        visitor.drafts,
    );
    let berkas = Berkas::new(
        visitor.workspace,
        visitor.session,
        visitor.saver,
        visitor.drafts,
        tempelan,
    );
    (berkas, tempelan)
}

/// The second module that was started last says something, unless it was stopped.
pub fn says(visitor: &Visitor, kabar: Kabar, bytes: &[u8]) {
    let at = visitor.jobs.borrow().len() - 1;
    let hear = visitor.jobs.borrow_mut()[at].hear.take();
    let mut hear = hear.expect("it says one thing at a time");
    if !visitor.jobs.borrow()[at].stopped {
        hear(kabar, bytes.to_vec());
    }
    visitor.jobs.borrow_mut()[at].hear = Some(hear);
}

/// What it was asked last, with which bytes.
pub fn sent(visitor: &Visitor) -> Option<(Permintaan, Vec<u8>)> {
    let jobs = visitor.jobs.borrow();
    let job = jobs.last().filter(|job| !job.stopped);
    job.and_then(|job| job.asked.last().cloned())
}

pub fn asked(visitor: &Visitor) -> Option<Permintaan> {
    sent(visitor).map(|(asked, _)| asked)
}

/// The second modules that are at work.
pub fn working(visitor: &Visitor) -> usize {
    let jobs = visitor.jobs.borrow();
    jobs.iter().filter(|job| !job.stopped).count()
}

pub fn notice(visitor: &Visitor) -> String {
    let notice = visitor.session.notice.get_untracked();
    notice.map(|notice| notice.text).unwrap_or_default()
}

fn terbaca(nama: &str, teks: Option<(char, Aksara)>) -> Kabar {
    let asal = Asal {
        nama: nama.into(),
        teks,
        ..Asal::default()
    };
    Kabar::Tampilan(Box::new(Tampilan {
        asal: Some(asal),
        ..Tampilan::default()
    }))
}

/// An answer that is known by the names of its tables.
pub fn tampilan(daftar: &[&str]) -> Kabar {
    Kabar::Tampilan(Box::new(Tampilan {
        daftar: daftar.iter().map(ToString::to_string).collect(),
        ..Tampilan::default()
    }))
}

pub fn daftar(tempelan: Tempelan) -> Vec<String> {
    tempelan.tampilan().get_untracked().daftar
}

#[test]
fn a_workbook_goes_to_the_open_draft_and_else_to_a_new_one() {
    visit(|| async {
        for (from, to) in [
            (
                "/contoh/babel-2020/rekap",
                "/contoh/babel-2020/periksa/tempel",
            ),
            ("/", "/draf/d1/periksa/tempel"),
        ] {
            let visitor = Visitor::new(Rc::new(Memory::default()));
            visitor.goes_to(from);
            let (berkas, tempelan) = berkas(&visitor);
            // Whatever its name says.
            berkas.buka("laporan.json", Some(XLSX.to_vec()));
            let (first, bytes) = sent(&visitor).expect("a job");
            assert!(
                matches!(first, Permintaan::Meja(Langkah::Berkas(of)) if of.nama == "laporan.json")
            );
            assert_eq!(bytes, XLSX);
            assert_eq!(
                *visitor.hash.borrow(),
                from,
                "nothing is made before the file is read"
            );
            says(&visitor, terbaca("laporan.json", None), &[]);
            assert_eq!(*visitor.hash.borrow(), to);
            assert_eq!(berkas.kerja().get_untracked(), None);
            let shown = tempelan.tampilan().get_untracked();
            assert_eq!(shown.asal.expect("a file").nama, "laporan.json");
            // It is told at once for which draft it has read.
            let (asked, bytes) = sent(&visitor).expect("a job");
            assert!(matches!(
                asked,
                Permintaan::Meja(Langkah::Draf { ke: 1, .. })
            ));
            let draf = String::from_utf8(bytes).expect("JSON");
            let open = visitor.workspace.document().get_untracked();
            assert_eq!(restore(&draf).expect("a draft").document, open);
            says(&visitor, tampilan(&["Tabel 1"]), &[]);
            assert_eq!(daftar(tempelan), ["Tabel 1"]);
            // A pasted text takes the place of the workbook, in the same module.
            tempelan.baca("x\ty\n1\t2\n".into());
            let (asked, bytes) = sent(&visitor).expect("a job");
            assert_eq!(asked, Permintaan::Meja(Langkah::Teks));
            assert_eq!(bytes, b"x\ty\n1\t2\n");
            assert_eq!(visitor.jobs.borrow().len(), 1);
        }
    });
}

#[test]
fn another_file_takes_the_place_of_the_one_before_once_it_is_read() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/babel-2020/periksa/tempel");
        let (berkas, tempelan) = berkas(&visitor);
        berkas.buka("a.xlsx", Some(XLSX.to_vec()));
        says(&visitor, terbaca("a.xlsx", None), &[]);
        says(&visitor, tampilan(&["A"]), &[]);
        // Writing a report, and a file that cannot be read, leave it alone.
        berkas.unduh(Keluaran::Xlsx);
        says(&visitor, Kabar::Tertulis(Keluaran::Xlsx), b"bytes");
        berkas.buka("b.xlsx", Some(XLSX.to_vec()));
        says(&visitor, Kabar::Gagal(Sebab::Rusak.saja()), &[]);
        assert_eq!((daftar(tempelan), working(&visitor)), (vec!["A".into()], 1));
        berkas.buka("c.xlsx", Some(XLSX.to_vec()));
        assert_eq!(working(&visitor), 2);
        says(&visitor, terbaca("c.xlsx", None), &[]);
        assert_eq!(working(&visitor), 1);
        says(&visitor, tampilan(&["C"]), &[]);
        assert_eq!(daftar(tempelan), ["C"]);
    });
}

#[test]
fn a_text_is_read_otherwise_with_the_same_bytes() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/babel-2020/rekap");
        let (berkas, tempelan) = berkas(&visitor);
        let text = b"Indikator;Target\nIndeks;80\n".to_vec();
        berkas.buka("data.csv", Some(text.clone()));
        let comma = Some((',', Aksara::Utf8));
        says(&visitor, terbaca("data.csv", comma), &[]);
        berkas.baca_ulang(Some(';'), Some(Aksara::Windows1252));
        let (asked, bytes) = sent(&visitor).expect("a job");
        let Permintaan::Meja(Langkah::Berkas(baca)) = asked else {
            panic!("{asked:?}")
        };
        assert_eq!(
            (baca.pemisah, baca.aksara),
            (Some(';'), Some(Aksara::Windows1252))
        );
        assert_eq!(bytes, text);
        // What has no table in that way stays as it was read.
        says(&visitor, Kabar::Gagal(Sebab::Kosong.saja()), &[]);
        assert!(notice(&visitor).ends_with("Pilihan sebelumnya tetap dipakai."));
        let kept = tempelan.tampilan().get_untracked().asal;
        assert_eq!(kept.and_then(|asal| asal.teks), comma);
        assert_eq!(working(&visitor), 1);
    });
}

#[test]
fn what_fails_is_told_with_the_file_and_changes_nothing() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/babel-2020/rekap");
        let before = visitor.workspace.document().get_untracked();
        let (berkas, tempelan) = berkas(&visitor);
        let mut told = std::collections::BTreeSet::new();
        for sebab in Sebab::ALL {
            berkas.buka("anggaran.xlsx", Some(XLSX.to_vec()));
            says(&visitor, Kabar::Gagal(sebab.di("Lembar1!C7")), &[]);
            let words = notice(&visitor);
            assert!(words.starts_with("Berkas anggaran.xlsx "), "{words}");
            assert!(words.contains("(Lembar1!C7)"), "{words}");
            assert!(
                words.ends_with("Draf yang terbuka tidak berubah."),
                "{words}"
            );
            assert!(told.insert(words), "{sebab:?} is told as another one");
            berkas.unduh(Keluaran::Docx);
            says(&visitor, Kabar::Gagal(sebab.saja()), &[]);
            let words = notice(&visitor);
            assert!(
                words.starts_with("Berkas Word tidak dapat dibuat"),
                "{words}"
            );
        }
        assert_eq!(*visitor.hash.borrow(), "/contoh/babel-2020/rekap");
        assert_eq!(visitor.workspace.document().get_untracked(), before);
        assert_eq!(tempelan.tampilan().get_untracked(), Tampilan::default());
        // A PDF is not even asked about.
        berkas.buka("rapat.xlsx", Some(b"%PDF-1.7".to_vec()));
        assert_eq!(asked(&visitor), None);
        assert!(notice(&visitor).contains("PDF"), "{}", notice(&visitor));
    });
}

#[test]
fn one_job_at_a_time_is_followed_and_stopped() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/babel-2020/laporan");
        let (berkas, _) = berkas(&visitor);
        berkas.unduh(Keluaran::Xlsx);
        says(
            &visitor,
            Kabar::Kemajuan {
                selesai: 2,
                dari: 9,
            },
            &[],
        );
        let kerja = Kerja {
            nama: "Menyiapkan Excel".into(),
            kemajuan: Some((2, 9)),
        };
        assert_eq!(berkas.kerja().get_untracked(), Some(kerja));
        berkas.batalkan();
        assert_eq!(
            (asked(&visitor), berkas.kerja().get_untracked()),
            (None, None)
        );
        assert!(visitor.files.borrow().is_empty());

        berkas.unduh(Keluaran::Xlsx);
        berkas.buka("a.xlsx", Some(XLSX.to_vec()));
        assert!(
            matches!(asked(&visitor), Some(Permintaan::Meja(Langkah::Berkas(_)))),
            "the last one counts"
        );
    });
}

#[test]
fn each_file_is_written_about_the_right_drafts() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let (berkas, _) = berkas(&visitor);
        for _ in 0..2 {
            visitor.goes_to("/contoh/babel-2020/laporan");
            visitor.settles().await;
            visitor.workspace.type_text(super::REALISASI, "7");
            visitor.pauses().await;
        }
        visitor.goes_to("/");
        let list = visitor.drafts.list().get_untracked();
        assert_eq!(list.len(), 2);
        visitor.goes_to("/contoh/babel-2020/laporan");
        visitor.settles().await;
        for (keluaran, name, drafts) in [
            (
                Keluaran::Xlsx,
                "LKjIP-2020-Dinas-Perindustrian-dan-Perdagangan.xlsx",
                1,
            ),
            (
                Keluaran::Docx,
                "LKjIP-2020-Dinas-Perindustrian-dan-Perdagangan.docx",
                1,
            ),
            (
                Keluaran::Csv,
                "LKjIP-2020-Dinas-Perindustrian-dan-Perdagangan.zip",
                1,
            ),
            (Keluaran::RapiCsv, "data-SAKIP-CSV.zip", 2),
            (Keluaran::RapiNdjson, "data-SAKIP-NDJSON.zip", 2),
            (Keluaran::Templat, "templat-SAKIP.xlsx", 0),
        ] {
            berkas.unduh(keluaran);
            let (_, sent) = sent(&visitor).expect("a job");
            let sent = String::from_utf8(sent).expect("JSON");
            serde_json::from_str::<serde_json::Value>(&sent).expect("JSON");
            assert_eq!(sent.matches("\"dokumen\"").count(), drafts, "{keluaran:?}");
            says(&visitor, Kabar::Tertulis(keluaran), b"bytes");
            let file = visitor.files.borrow_mut().pop().expect("a file");
            let expected = Download {
                name: name.into(),
                mime: keluaran.mime(),
                isi: Isi::Bytes(b"bytes".to_vec()),
            };
            assert_eq!(file, expected);
        }
    });
}

#[test]
fn a_draft_that_is_left_out_is_told() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        let (berkas, _) = berkas(&visitor);
        for name in ["a", "b"] {
            visitor
                .drafts
                .create(&Document::default(), name, Page::Identitas);
            visitor.settles().await;
        }
        for (key, text) in visitor.memory.texts.borrow_mut().iter_mut() {
            if key.contains(":d1:") && !key.ends_with("meta") {
                text.push('x');
            }
        }
        berkas.unduh(Keluaran::RapiCsv);
        let (_, bytes) = sent(&visitor).expect("a job");
        let text = String::from_utf8(bytes).expect("JSON");
        assert_eq!(text.matches("\"dokumen\"").count(), 1);
        says(&visitor, Kabar::Tertulis(Keluaran::RapiCsv), b"bytes");
        assert_eq!(visitor.files.borrow().len(), 1);
        assert!(
            notice(&visitor).starts_with("1 draf tidak ikut"),
            "{}",
            notice(&visitor)
        );
    });
}
