//! Files of other programs: what is asked and answered between the two modules, reading, writing, and what is refused.

#[path = "berkas/baca_csv.rs"]
mod baca_csv;
#[path = "berkas/baca_jahat.rs"]
mod baca_jahat;
#[path = "berkas/baca_kembar.rs"]
mod baca_kembar;
#[path = "berkas/baca_memori.rs"]
mod baca_memori;
#[path = "berkas/baca_xls.rs"]
mod baca_xls;
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
#[path = "berkas/impor_aneh.rs"]
mod impor_aneh;
#[path = "berkas/impor_csv.rs"]
mod impor_csv;
#[path = "berkas/impor_lembar.rs"]
mod impor_lembar;
#[path = "berkas/impor_tabel.rs"]
mod impor_tabel;
#[path = "berkas/impor_templat.rs"]
mod impor_templat;
#[path = "berkas/kemajuan.rs"]
mod kemajuan;
#[path = "berkas/korpus.rs"]
mod korpus;
#[path = "berkas/meja.rs"]
mod meja;
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
    Aksara, Asal, Baca, Diambil, Kabar, Keluaran, Langkah, Permintaan, Sebab, Tabel, Tampilan,
};
use kalkulator_sakip::berkas::tugas::Tugas;
use kalkulator_sakip::domain::document::RowId;
use kalkulator_sakip::domain::tempel::{
    Baris, Cocok, Kolom, Peran, PeranBaris, Tanda, Titik, Tujuan, Ubahan, Usulan, Yakin,
};

#[test]
fn requests_arrive_as_they_were_sent() {
    let read = Baca {
        nama: "a\"b;c.csv".into(),
        pemisah: Some('\t'),
        aksara: Some(Aksara::Utf16Le),
    };
    let mut steps = vec![
        Langkah::Draf {
            ke: u64::MAX,
            ingatan: "0123\tkinerja nomor\n".into(),
        },
        Langkah::Berkas(read),
        Langkah::Berkas(Baca::default()),
        Langkah::Teks,
        Langkah::Lembar(3),
        Langkah::Pilih(0),
        Langkah::Ambil,
        Langkah::Ubah(Ubahan::Judul("Capaian \"2020\"".into())),
        Langkah::Ubah(Ubahan::Tempat(String::new())),
        Langkah::Ubah(Ubahan::Gabung(2)),
        Langkah::Ubah(Ubahan::Pisah(2)),
        Langkah::Ubah(Ubahan::Titik(1, None)),
    ];
    let mut change = |ubahan| steps.push(Langkah::Ubah(ubahan));
    Tujuan::ALL
        .into_iter()
        .for_each(|tujuan| change(Ubahan::Tujuan(tujuan)));
    Cocok::ALL
        .into_iter()
        .for_each(|cocok| change(Ubahan::Cocok(cocok)));
    Titik::ALL
        .into_iter()
        .for_each(|titik| change(Ubahan::Titik(7, Some(titik))));
    PeranBaris::ALL
        .into_iter()
        .for_each(|peran| change(Ubahan::Baris(9_999, peran)));
    let roles = Tujuan::ALL.iter().flat_map(|tujuan| tujuan.peran());
    roles.for_each(|peran| change(Ubahan::Kolom(5, *peran)));
    let mut all: Vec<Permintaan> = steps.into_iter().map(Permintaan::Meja).collect();
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
    let kolom = |peran, titik| Kolom {
        judul: "Capaian (%)".into(),
        peran,
        yakin: Yakin::Tinggi,
        titik,
        tersembunyi: titik.is_some(),
    };
    let baris = |yakin, tanda| Baris {
        sel: vec!["a\n\u{7}".into(), String::new()],
        peran: PeranBaris::Jumlah,
        yakin,
        tanda,
    };
    let marks = Tanda::ALL.iter().enumerate();
    let usulan = Usulan {
        judul: "Judul".into(),
        di: "Tabel 3.1".into(),
        tujuan: Tujuan::Anggaran,
        yakin: Yakin::Tangan,
        cocok: Cocok::Timpa,
        kolom: vec![
            kolom(Peran::Serapan, None),
            kolom(Peran::Uraian, Some(Titik::Desimal)),
        ],
        baris: vec![
            baris(Yakin::Rendah, Vec::new()),
            baris(Yakin::Tinggi, marks.map(|(at, of)| (at, *of)).collect()),
        ],
        angka_asli: true,
    };
    let tabel = Tabel {
        usulan,
        nomor: vec![0, 7_000],
        lebih: 9_800,
        diingat: true,
        ringkas: "Yang diambil: 2 isian.".into(),
        ada: true,
        masalah: vec!["Baris 2 tidak bernama.".into()],
        salah: vec![(1, None), (1, Some(0))],
        titik: vec![0, 1],
    };
    let asal = |teks| Asal {
        nama: "capaian.xlsx".into(),
        lembar: vec!["IKU".into(), "Bantu (tersembunyi)".into()],
        dipilih: 1,
        kosong: "Tidak ada tabel di lembar ini.".into(),
        teks,
    };
    let tampilan = |teks, tabel| {
        Kabar::Tampilan(Box::new(Tampilan {
            asal: Some(asal(teks)),
            ditolak: "Tidak ada tabel.".into(),
            daftar: vec!["Tabel 3.1 Judul".into()],
            dipilih: 7,
            tabel,
        }))
    };
    let diambil = |tabel| {
        Kabar::Diambil(Diambil {
            ke: 12,
            ringkas: "Tabel diambil: 2 isian.".into(),
            tabel,
            ingatan: "a\tb".into(),
        })
    };
    let mut all = vec![
        Kabar::Kemajuan {
            selesai: 3,
            dari: 9,
        },
        Kabar::Tampilan(Box::default()),
        tampilan(None, None),
        tampilan(Some((';', Aksara::Windows1252)), Some(tabel)),
        diambil(None),
        diambil(Some(RowId(7))),
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
    let asked = Permintaan::Meja(Langkah::Berkas(Baca::default()));
    let (heard, bytes) = Tugas::default().kerjakan(&asked, b"", &mut |_, _| {});
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
    let (heard, bytes) = Tugas::default().kerjakan(&asked, isi, &mut |_, _| {});
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
