//! Files of other programs: one job at a time, told how far it is, stopped, and what comes of each answer.

use std::rc::Rc;

use kalkulator_sakip::berkas::pesan::{
    Aksara, Buku, Kabar, Keluaran, LembarBuku, Permintaan, Sebab,
};
use kalkulator_sakip::domain::tempel::Lembar;
use kalkulator_sakip::platform::{Download, Isi};
use kalkulator_sakip::state::berkas::{Berkas, Kerja};
use kalkulator_sakip::state::tempel::Tempelan;
use leptos::prelude::*;

use super::{Memory, Visitor, visit};

const XLSX: &[u8] = b"PK\x03\x04 as far as the page looks";

fn berkas(visitor: &Visitor) -> (Berkas, Tempelan) {
    let tempelan = Tempelan::new();
    let berkas = Berkas::new(
        visitor.workspace,
        visitor.session,
        visitor.saver,
        visitor.drafts,
        tempelan,
    );
    (berkas, tempelan)
}

/// The second module says something; what it says last ends the job.
fn says(visitor: &Visitor, kabar: Kabar, bytes: &[u8]) {
    let job = visitor.job.borrow_mut().take();
    let (asked, was, mut hear) = job.expect("a job under way");
    let goes_on = matches!(kabar, Kabar::Kemajuan { .. });
    hear(kabar, bytes.to_vec());
    if goes_on {
        *visitor.job.borrow_mut() = Some((asked, was, hear));
    }
}

fn asked(visitor: &Visitor) -> Option<Permintaan> {
    let job = visitor.job.borrow();
    job.as_ref().map(|(asked, ..)| asked.clone())
}

fn notice(visitor: &Visitor) -> String {
    let notice = visitor.session.notice.get_untracked();
    notice.map(|notice| notice.text).unwrap_or_default()
}

fn lembar(nama: &str, tersembunyi: bool, rows: &[&[&str]]) -> LembarBuku {
    let baris = rows
        .iter()
        .map(|row| row.iter().map(|cell| (*cell).to_string()).collect());
    let tabel = Lembar {
        baris: baris.collect(),
        ..Lembar::default()
    };
    LembarBuku {
        nama: nama.into(),
        tersembunyi,
        gagal: None,
        tabel: if rows.is_empty() {
            Vec::new()
        } else {
            vec![tabel]
        },
    }
}

fn indikator(nama: &str) -> LembarBuku {
    let head: &[&str] = &["No", "Indikator", "Satuan", "Target", "Realisasi"];
    lembar(nama, false, &[head, &["1", "Indeks", "Poin", "80", "82,5"]])
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
            assert!(
                matches!(asked(&visitor), Some(Permintaan::Baca(of)) if of.nama == "laporan.json")
            );
            assert_eq!(visitor.job.borrow().as_ref().unwrap().1, XLSX);
            assert_eq!(
                *visitor.hash.borrow(),
                from,
                "nothing is made before the file is read"
            );
            let buku = Buku {
                lembar: vec![
                    lembar("Rahasia", true, &[&["a", "1"]]),
                    lembar("Sampul", false, &[]),
                    indikator("IKU"),
                ],
                teks: None,
            };
            says(&visitor, Kabar::Terbaca(buku), &[]);
            assert_eq!(*visitor.hash.borrow(), to);
            assert_eq!(berkas.kerja().get_untracked(), None);
            let chosen = untrack(|| tempelan.asal()).expect("a workbook");
            assert_eq!((&*chosen.nama, chosen.lembar), ("laporan.json", 2));
            let cell = untrack(|| tempelan.dengan(|usulan| usulan.baris[1].sel[1].clone()));
            assert_eq!(cell.as_deref(), Some("Indeks"));
            // A hidden sheet is only looked at when it is asked for.
            tempelan.pilih_lembar(0, visitor.workspace);
            let cell = untrack(|| tempelan.dengan(|usulan| usulan.baris[0].sel[1].clone()));
            assert_eq!(cell.as_deref(), Some("1"));
            // A pasted text takes the place of the workbook.
            tempelan.baca("x\ty\n1\t2\n".into(), visitor.workspace);
            assert!(untrack(|| tempelan.asal()).is_none());
        }
    });
}

#[test]
fn a_text_is_read_otherwise_with_the_same_bytes() {
    visit(|| async {
        let visitor = Visitor::new(Rc::new(Memory::default()));
        visitor.goes_to("/contoh/babel-2020/rekap");
        let (berkas, _) = berkas(&visitor);
        let text = b"Indikator;Target\nIndeks;80\n".to_vec();
        berkas.buka("data.csv", Some(text.clone()));
        let buku = |pemisah| Buku {
            lembar: vec![indikator("data")],
            teks: Some((pemisah, Aksara::Utf8)),
        };
        says(&visitor, Kabar::Terbaca(buku(',')), &[]);
        berkas.baca_ulang(Some(';'), Some(Aksara::Windows1252));
        let job = visitor.job.borrow();
        let (asked, bytes, _) = job.as_ref().expect("a job");
        let Permintaan::Baca(baca) = asked else {
            panic!("{asked:?}")
        };
        assert_eq!(
            (baca.pemisah, baca.aksara),
            (Some(';'), Some(Aksara::Windows1252))
        );
        assert_eq!(*bytes, text);
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
                words.starts_with("Berkas Word tidak dapat dibuat."),
                "{words}"
            );
        }
        assert_eq!(*visitor.hash.borrow(), "/contoh/babel-2020/rekap");
        assert_eq!(visitor.workspace.document().get_untracked(), before);
        assert!(untrack(|| tempelan.asal()).is_none());
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
            matches!(asked(&visitor), Some(Permintaan::Baca(_))),
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
            let sent = visitor.job.borrow().as_ref().expect("a job").1.clone();
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
