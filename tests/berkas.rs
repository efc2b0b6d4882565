//! Files of other programs: what is asked and answered between the two modules, reading, writing, and what is refused.

#[path = "berkas/docx.rs"]
mod docx;

use kalkulator_sakip::berkas::pesan::{
    Aksara, Baca, Buku, Kabar, Keluaran, LembarBuku, Permintaan, Sebab,
};
use kalkulator_sakip::berkas::tugas::kerjakan;
use kalkulator_sakip::domain::tempel::Lembar;

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
    };
    let sheet = LembarBuku {
        nama: "Lembar 1".into(),
        tersembunyi: true,
        tabel: vec![tabel, Lembar::default()],
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
