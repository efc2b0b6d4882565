//! What exercises are made of: indikator as reports word them, with unit, direction and the range in which their targets
//! lie; kegiatan; scales. No office and no person is named.

use crate::domain::rulebook::polaritas::Polaritas::{self, Naik, Turun};

/// An indikator as it could stand in a report.
#[derive(Debug)]
pub struct Indikator {
    /// Its wording.
    pub nama: &'static str,
    /// Unit of target and realisasi.
    pub satuan: &'static str,
    /// What is better.
    pub arah: Polaritas,
    /// The least and the greatest target, in units of the last decimal.
    pub target: (i64, i64),
    /// Decimals with which it is reported.
    pub desimal: u32,
    /// What it can never exceed (100 %), in units of the last decimal.
    pub paling: Option<i64>,
}

const fn naik(
    nama: &'static str,
    satuan: &'static str,
    dari: i64,
    sampai: i64,
    desimal: u32,
) -> Indikator {
    Indikator {
        nama,
        satuan,
        arah: Naik,
        target: (dari, sampai),
        desimal,
        paling: None,
    }
}

const fn turun(
    nama: &'static str,
    satuan: &'static str,
    dari: i64,
    sampai: i64,
    desimal: u32,
) -> Indikator {
    Indikator {
        arah: Turun,
        ..naik(nama, satuan, dari, sampai, desimal)
    }
}

/// One that ends at 100.
const fn seratus(
    nama: &'static str,
    satuan: &'static str,
    dari: i64,
    sampai: i64,
    desimal: u32,
) -> Indikator {
    let paling = match desimal {
        0 => 100,
        1 => 1_000,
        _ => 10_000,
    };
    Indikator {
        paling: Some(paling),
        ..naik(nama, satuan, dari, sampai, desimal)
    }
}

/// Indikator with one target figure.
pub const INDIKATOR: &[Indikator] = &[
    seratus(
        "Persentase penduduk yang memiliki KTP elektronik",
        "%",
        8_800,
        9_800,
        2,
    ),
    seratus(
        "Persentase anak yang memiliki akta kelahiran",
        "%",
        8_200,
        9_700,
        2,
    ),
    seratus(
        "Persentase jalan kabupaten dalam kondisi mantap",
        "%",
        5_500,
        8_500,
        2,
    ),
    seratus(
        "Persentase rumah tangga dengan akses sanitasi layak",
        "%",
        6_800,
        9_200,
        2,
    ),
    seratus(
        "Persentase rumah tangga dengan akses air minum layak",
        "%",
        6_500,
        9_300,
        2,
    ),
    seratus(
        "Persentase rekomendasi hasil pengawasan yang ditindaklanjuti",
        "%",
        6_500,
        9_000,
        2,
    ),
    seratus(
        "Persentase industri kecil yang menerapkan standar mutu",
        "%",
        200,
        600,
        1,
    ),
    seratus("Cakupan imunisasi dasar lengkap", "%", 800, 950, 1),
    seratus(
        "Angka partisipasi murni SMP/sederajat",
        "%",
        7_200,
        9_000,
        2,
    ),
    seratus("Persentase sampah yang tertangani", "%", 5_800, 8_200, 2),
    seratus(
        "Persentase alat ukur dan timbang yang bertanda tera sah",
        "%",
        4_500,
        8_500,
        2,
    ),
    seratus(
        "Persentase perangkat daerah dengan predikat AKIP minimal B",
        "%",
        55,
        90,
        0,
    ),
    seratus("Nilai AKIP perangkat daerah", "nilai", 6_000, 8_200, 2),
    seratus("Indeks Kepuasan Masyarakat", "nilai", 7_600, 9_000, 2),
    seratus("Indeks Reformasi Birokrasi", "nilai", 5_500, 7_800, 2),
    seratus("Indeks Pembangunan Manusia", "nilai", 6_600, 7_700, 2),
    seratus("Indeks Kualitas Lingkungan Hidup", "nilai", 5_900, 7_900, 2),
    naik("Jumlah wirausaha baru yang dibina", "orang", 40, 400, 0),
    naik("Jumlah kunjungan wisatawan", "orang", 20_000, 450_000, 0),
    naik(
        "Jumlah pencari kerja yang ditempatkan",
        "orang",
        300,
        3_500,
        0,
    ),
    naik("Jumlah industri kecil yang dibina", "unit", 30, 250, 0),
    naik("Jumlah koperasi aktif", "unit", 80, 400, 0),
    naik(
        "Jumlah rumah tidak layak huni yang diperbaiki",
        "unit",
        50,
        900,
        0,
    ),
    naik(
        "Jumlah dokumen perencanaan yang disusun tepat waktu",
        "dokumen",
        6,
        24,
        0,
    ),
    naik("Produksi perikanan tangkap", "ton", 8_000, 95_000, 0),
    naik(
        "Nilai realisasi investasi",
        "miliar rupiah",
        2_500,
        48_000,
        1,
    ),
    naik("Nilai ekspor nonmigas", "juta dolar AS", 12_000, 160_000, 2),
    turun("Persentase penduduk miskin", "%", 350, 1_400, 2),
    turun("Tingkat pengangguran terbuka", "%", 300, 850, 2),
    turun("Prevalensi stunting", "%", 90, 260, 1),
    turun("Laju inflasi", "%", 200, 450, 2),
    turun(
        "Persentase temuan pemeriksaan yang berulang",
        "%",
        50,
        250,
        1,
    ),
    turun("Jumlah kematian bayi", "kasus", 12, 120, 0),
    turun("Jumlah kasus demam berdarah dengue", "kasus", 80, 900, 0),
    turun("Jumlah kejadian kebakaran", "kejadian", 20, 140, 0),
    turun("Jumlah pelanggaran peraturan daerah", "kasus", 25, 300, 0),
    turun("Rata-rata waktu penerbitan izin usaha", "hari", 4, 14, 0),
    turun(
        "Rata-rata waktu tanggap penanganan kebakaran",
        "menit",
        100,
        200,
        1,
    ),
    turun("Luas kawasan permukiman kumuh", "hektare", 1_500, 18_000, 2),
];

/// Indikator whose target is a range, `target` being its lower bound; the second figure is how wide it is.
pub const RENTANG: &[(Indikator, i64)] = &[
    (naik("Laju pertumbuhan ekonomi", "%", 420, 580, 2), 50),
    (
        naik("Laju pertumbuhan PDRB sektor industri", "%", 250, 480, 2),
        60,
    ),
    (
        seratus("Indeks Kepuasan Masyarakat", "nilai", 7_600, 8_600, 2),
        200,
    ),
    (turun("Tingkat pengangguran terbuka", "%", 380, 560, 2), 70),
    (turun("Persentase penduduk miskin", "%", 650, 900, 2), 75),
    (turun("Laju inflasi", "%", 200, 300, 2), 100),
];

/// Indikator that are to stay at 0, with their unit.
pub const TARGET_NOL: &[(&str, &str)] = &[
    ("Jumlah konflik sosial", "kasus"),
    ("Jumlah kecelakaan kerja di lingkungan kantor", "kejadian"),
    (
        "Jumlah pengaduan masyarakat yang tidak ditanggapi",
        "pengaduan",
    ),
    (
        "Jumlah pegawai yang dijatuhi hukuman disiplin berat",
        "orang",
    ),
    ("Jumlah kasus rabies pada manusia", "kasus"),
];

/// Kegiatan that cost money.
pub const KEGIATAN: &[&str] = &[
    "Penunjang urusan pemerintahan daerah",
    "Pembinaan industri kecil dan menengah",
    "Pelatihan kewirausahaan",
    "Pemeliharaan berkala jalan kabupaten",
    "Pelayanan kesehatan ibu dan anak",
    "Penyelenggaraan pasar murah",
    "Pengawasan kemetrologian legal",
    "Penyusunan dokumen perencanaan",
    "Fasilitasi penempatan tenaga kerja",
    "Pengelolaan persampahan",
    "Peningkatan kapasitas aparatur pengawas",
    "Promosi produk unggulan daerah",
    "Rehabilitasi rumah tidak layak huni",
    "Pendataan dan pelayanan administrasi kependudukan",
];

/// Scales by their name in files, the commonest first.
pub const SKALA: &[&str] = &[
    "permendagri",
    "permendagri-baik",
    "empat-tingkat",
    "jatim",
    "enam-tingkat",
    "lampu",
    "dasbor",
];
