//! Files of other programs: what is asked and answered between the two modules, reading, writing, and what is refused.

#[path = "berkas/baca_csv.rs"]
mod baca_csv;
#[path = "berkas/baca_jahat.rs"]
mod baca_jahat;
#[path = "berkas/baca_kembar.rs"]
mod baca_kembar;
#[path = "berkas/baca_xlsx.rs"]
mod baca_xlsx;
#[path = "berkas/buat.rs"]
mod buat;
#[path = "berkas/csv.rs"]
mod csv;
#[path = "berkas/docx.rs"]
mod docx;
#[path = "berkas/impor_alik.rs"]
mod impor_alik;
#[path = "berkas/impor_templat.rs"]
mod impor_templat;
#[path = "berkas/korpus.rs"]
mod korpus;
#[path = "berkas/rapi.rs"]
mod rapi;
#[path = "berkas/rapi_bahan.rs"]
mod rapi_bahan;
#[path = "berkas/rapi_bentuk.rs"]
mod rapi_bentuk;
#[path = "berkas/xlsx.rs"]
mod xlsx;

use std::io::{Cursor, Read};

use kalkulator_sakip::berkas::pesan::{
    Aksara, Baca, Buku, Kabar, Keluaran, LembarBuku, Permintaan, Sebab,
};
use kalkulator_sakip::berkas::tugas::kerjakan;
use kalkulator_sakip::domain::tempel::{Bertanda, Lembar, Tanda};

#[test]
fn requests_arrive_as_they_were_sent() {
    let read = Baca {
        nama: "a\"b;c.csv".into(),
        pemisah: Some('\t'),
        aksara: Some(Aksara::Utf16Le),
    };
    let mut all = vec![Permintaan::Baca(read), Permintaan::Baca(Baca::default())];
    all.extend(Keluaran::ALL.map(|keluaran| Permintaan::Tulis {
        keluaran,
        saat: "2026-11-21T14:32:05+07:00".into(),
    }));
    for asked in all {
        assert_eq!(Permintaan::decode(&asked.encode()), Some(asked));
    }
    assert_eq!(Permintaan::decode("{}"), None);
}

#[test]
fn answers_arrive_as_they_were_given() {
    let tabel = Lembar {
        pengantar: vec!["Tabel 3.1".into()],
        baris: vec![vec!["a".into(), String::new()]],
        tanda: Tanda::ALL
            .map(|tanda| Bertanda {
                baris: 7,
                kolom: 1,
                tanda,
            })
            .to_vec(),
    };
    let sheet = LembarBuku {
        nama: "Lembar 1".into(),
        tersembunyi: true,
        tabel: vec![tabel, Lembar::default()],
        gagal: Some(Sebab::TerlaluLuas.di("Lembar 1!XFD1")),
    };
    let book = |teks| Buku {
        lembar: vec![sheet.clone(), LembarBuku::default()],
        teks,
    };
    let mut all = vec![
        Kabar::Kemajuan {
            selesai: 3,
            dari: 9,
        },
        Kabar::Terbaca(book(None)),
        Kabar::Terbaca(book(Some((';', Aksara::Windows1252)))),
    ];
    all.extend(Keluaran::ALL.map(Kabar::Tertulis));
    all.extend(Sebab::ALL.map(|sebab| Kabar::Gagal(sebab.di("Lembar1!C7"))));
    for heard in all {
        assert_eq!(Kabar::decode(&heard.encode()), heard);
    }
    assert_eq!(
        Kabar::decode("[]"),
        Kabar::Gagal(Sebab::TakDimengerti.saja())
    );
}

#[test]
fn nothing_is_no_table() {
    let asked = Permintaan::Baca(Baca::default());
    let (heard, bytes) = kerjakan(&asked, b"", &mut |_, _| {});
    assert_eq!(heard, Kabar::Gagal(Sebab::Kosong.saja()));
    assert!(bytes.is_empty());
}

/// Has a file written.
#[track_caller]
fn tulis(keluaran: Keluaran, isi: &[u8]) -> Vec<u8> {
    let asked = Permintaan::Tulis {
        keluaran,
        saat: "2026-11-21T14:32:05+07:00".into(),
    };
    let (heard, bytes) = kerjakan(&asked, isi, &mut |_, _| {});
    assert_eq!(heard, Kabar::Tertulis(keluaran));
    bytes
}

/// The files of a ZIP.
fn buka_zip(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        files.push((file.name().expect("a name").to_string(), bytes));
    }
    files
}
