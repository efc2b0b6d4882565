//! The examples that come with the application: drafts of real reports, figures and labels only; and the templates,
//! which are tables of these drafts.
//!
//! A text here is a file of the draft format like any other and is opened the same way; nothing is computed in it, and
//! it names no person. Texts stand as the report prints them, its slips included, so that what the application finds
//! in them can be held against the report.
//!
//! Ids do not change, because tests, addresses and the map of golden figures (`tests/data/golden_peta.json`) name them:
//!
//! | ids of `babel_2020.json` | rows |
//! |---|---|
//! | 1–8, 21–27 | indikator (`iku-01`–`iku-08`) and their sasaran |
//! | 51–53, 101–106 | kelompok belanja, program |
//! | 10101–11902, 30001–30003 | kegiatan: 10000 and the digits of the code; those of the APBN |
//! | 20001–20011, 20101–20127 | keluaran of the program, of the kegiatan |
//! | 2101–2110, 2201–2220, 2301–2337 | tujuan, sasaran, indikator of the Renstra |
//! | 3001–3025, 3101–3159, 3301–3306 | jabatan, indikator and program of the Perjanjian Kinerja |
//! | 7000, 7100, … 9000 | tables of the office's own |
//! | from 50001 | figures as the report prints them |
//!
//! What a report prints for a figure, or prints of it a second time, is a record of its own, from the id 50001 in every
//! example; the record of the table in which the figure is at home comes first.
//!
//! A table of any example has the id `n`, a multiple of 100; its columns count from `n + 1`, its named inputs from
//! `n + 16`, its rows from `n + 21`.

mod templat;

pub use templat::{TEMPLAT, Templat};

/// An embedded draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The name in the address, as in `#/contoh/babel-2020`.
    pub id: &'static str,
    /// The name on screen.
    pub title: &'static str,
    /// One line on what there is to see in it.
    pub shows: &'static str,
    /// The file.
    pub text: &'static str,
}

/// Every example, in the order shown.
pub const ALL: &[Sample] = &[
    Sample {
        id: "babel-2020",
        title: "LKjIP 2020 Dinas Perindustrian dan Perdagangan Provinsi Kepulauan Bangka Belitung",
        shows: "Laporan lengkap: capaian, Renstra dua edisi, anggaran dan keluaran, 25 perjanjian kinerja, IKK, ASN, \
                dan aset.",
        text: include_str!("babel_2020.json"),
    },
    Sample {
        id: "belitung-industri",
        title: "Jumlah industri Kabupaten Belitung 2013–2017",
        shows: "Tabel lima tahun dengan jumlah, jumlah tercetak di sampingnya, pertumbuhan, dan grafik garis.",
        text: include_str!("belitung_industri.json"),
    },
    Sample {
        id: "belitung-bimtek",
        title: "Bimbingan teknis di Kabupaten Belitung 2017",
        shows: "Daftar kegiatan: topik, tempat, hari, peserta, dan narasumber.",
        text: include_str!("belitung_bimtek.json"),
    },
    Sample {
        id: "kalbar-ikm",
        title: "IKM Provinsi Kalimantan Barat 2019",
        shows: "Rata-rata IKM per wilayah, rata-rata bintang OVOP berbobot, dan perubahan kontribusi industri.",
        text: include_str!("kalbar_ikm.json"),
    },
    Sample {
        id: "kaltim-kawasan",
        title: "Wilayah pengembangan industri Provinsi Kalimantan Timur",
        shows: "Kabupaten/kota per wilayah yang dijumlahkan menurut kode, dengan status rapat.",
        text: include_str!("kaltim_kawasan.json"),
    },
];

/// The example of this name.
pub fn find(id: &str) -> Option<&'static Sample> {
    ALL.iter().find(|sample| sample.id == id)
}
