//! The tables that a person may start from. A template is a table of an example, or of a draft of empty tables that
//! is no example; taking one over, with its data or without, is the work of the domain.

/// The name of the draft of empty tables; it stands in no list of examples.
const KOSONG: &str = "templat";

/// A table to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Templat {
    /// Its name, for tests and places on the page.
    pub id: &'static str,
    /// The name on screen.
    pub title: &'static str,
    /// One line on what it computes.
    pub about: &'static str,
    /// The example that holds it, or `templat` for the draft of empty tables.
    pub sample: &'static str,
    /// The row id of the table in that draft.
    pub tabel: u32,
}

impl Templat {
    /// The draft file that holds the table; empty where there is none, which a test rules out.
    pub fn text(&self) -> &'static str {
        match self.sample {
            KOSONG => include_str!("templat.json"),
            id => super::find(id).map_or("", |sample| sample.text),
        }
    }
}

const fn templat(
    id: &'static str,
    title: &'static str,
    about: &'static str,
    sample: &'static str,
    tabel: u32,
) -> Templat {
    Templat {
        id,
        title,
        about,
        sample,
        tabel,
    }
}

/// Every template, in the order offered.
pub const TEMPLAT: &[Templat] = &[
    templat(
        "industri-tahunan",
        "Jumlah industri per tahun",
        "Lima tahun; jumlah dan pertumbuhan.",
        "belitung-industri",
        100,
    ),
    templat(
        "industri-kelompok",
        "Jumlah industri menurut kelompok",
        "Kelompok dijumlahkan dari jenis usaha menurut kode.",
        "belitung-industri",
        400,
    ),
    templat(
        "ikm-wilayah",
        "IKM per wilayah",
        "Rata-rata IKM per kabupaten/kota, kecamatan, dan desa dari satu masukan bernama.",
        "kalbar-ikm",
        100,
    ),
    templat(
        "ovop-bintang",
        "OVOP per bintang",
        "Jumlah IKM per bintang dan rata-rata bintang berbobot.",
        "kalbar-ikm",
        200,
    ),
    templat(
        "perubahan-kontribusi",
        "Perubahan antara dua tahun",
        "Perubahan dalam poin, dalam persen, dan per tahun.",
        "kalbar-ikm",
        300,
    ),
    templat(
        "bimtek",
        "Daftar bimbingan teknis",
        "Hari, peserta, narasumber, dan anggaran; peserta per narasumber.",
        KOSONG,
        300,
    ),
    templat(
        "bimtek-tanggal",
        "Daftar bimbingan teknis dalam satu bulan",
        "Hari dihitung dari tanggal mulai dan selesai.",
        "belitung-bimtek",
        100,
    ),
    templat(
        "kawasan",
        "Daftar kawasan industri",
        "Luas, keterisian, dan perusahaan per wilayah.",
        KOSONG,
        400,
    ),
    templat(
        "kawasan-wilayah",
        "Kabupaten/kota per wilayah",
        "Banyaknya kabupaten/kota dan status rapat, dijumlahkan menurut kode.",
        "kaltim-kawasan",
        100,
    ),
    templat(
        "koefisien-variasi",
        "Koefisien variasi harga",
        "Harga 12 bulan per komoditas; rata-rata, simpangan baku, dan koefisien variasi.",
        KOSONG,
        100,
    ),
    templat(
        "keberdayaan-konsumen",
        "Indeks Keberdayaan Konsumen",
        "Lima tingkat indeks.",
        "babel-2020",
        7900,
    ),
    templat(
        "ikk",
        "Kertas kerja IKK",
        "Rumus diketik per baris; rasio terhadap target.",
        KOSONG,
        200,
    ),
    templat(
        "ikk-perdagangan",
        "Kertas kerja IKK: perdagangan",
        "25 baris output dan outcome.",
        "babel-2020",
        8600,
    ),
    templat(
        "ikk-perindustrian",
        "Kertas kerja IKK: perindustrian",
        "11 baris output dan outcome.",
        "babel-2020",
        8700,
    ),
    templat(
        "asn-jabatan",
        "ASN berdasarkan jabatan dan jenis kelamin",
        "Jumlah per unit kerja, menurut jenis kelamin dan menurut jabatan.",
        "babel-2020",
        7000,
    ),
    templat(
        "asn-pendidikan",
        "ASN berdasarkan tingkat pendidikan",
        "S-3 sampai SD per unit kerja.",
        "babel-2020",
        7100,
    ),
    templat(
        "asn-golongan",
        "ASN berdasarkan golongan",
        "IV/e sampai II/a per unit kerja.",
        "babel-2020",
        7200,
    ),
    templat(
        "jabatan-struktural",
        "Jabatan struktural",
        "Banyaknya jabatan per unit kerja.",
        "babel-2020",
        7300,
    ),
    templat(
        "aset",
        "Rekapitulasi aset",
        "Awal tahun, tambah, kurang, dan akhir tahun; dijumlahkan menurut kode.",
        KOSONG,
        500,
    ),
    templat(
        "aset-rinci",
        "Rekapitulasi aset, 50 golongan",
        "Nilai menurut kode dan selisih dari nilai tercetak.",
        "babel-2020",
        7400,
    ),
];
