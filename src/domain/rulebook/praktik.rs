//! Who uses which variant of the capaian: what was found in regulations, reports and applications, how it was found, and
//! printed figures that a reader can reckon again. Also what is found and not offered, with the reason.

use super::Dasar;
use super::polaritas::Polaritas;

/// What a practice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pokok {
    /// A direction that is offered.
    Arah(Polaritas),
    /// A cap of the capaian, percent; `None` is no cap.
    Batas(Option<u32>),
    /// Target 0.
    TargetNol,
    /// Realisasi 0 of an indikator that should fall.
    RealisasiNol,
    /// A target below 0.
    TargetNegatif,
    /// Found, and not offered.
    TidakDitawarkan,
}

/// How a practice was found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bukti {
    /// The document itself was read.
    Dibaca,
    /// The source code of a working application was read.
    Kode,
    /// Told of it by others, or ours; no article is cited.
    TidakDibaca,
}

/// A printed figure that can be reckoned again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contoh {
    /// Direction.
    pub polaritas: Polaritas,
    /// Target as typed.
    pub target: &'static str,
    /// Realisasi as typed.
    pub realisasi: &'static str,
    /// Worst tolerable realisasi as typed; empty for none.
    pub terburuk: &'static str,
    /// The cap in force, percent.
    pub batas: Option<u32>,
    /// The figure as the source prints it, percent.
    pub tercetak: &'static str,
    /// Whether it follows from target and realisasi; a misprint does not.
    pub cocok: bool,
}

/// One practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Praktik {
    /// What it is about.
    pub pokok: Pokok,
    /// Who does so.
    pub siapa: &'static str,
    /// What they do; for one that is not offered also why it is not.
    pub isi: &'static str,
    /// What it rests on.
    pub dasar: Dasar,
    /// How it was found out.
    pub bukti: Bukti,
    /// Where; empty where nothing was read.
    pub sumber: &'static str,
    /// Its printed figures.
    pub contoh: &'static [Contoh],
}

impl Praktik {
    const fn new(
        pokok: Pokok,
        siapa: &'static str,
        isi: &'static str,
        dasar: Dasar,
        bukti: Bukti,
        sumber: &'static str,
    ) -> Praktik {
        Praktik {
            pokok,
            siapa,
            isi,
            dasar,
            bukti,
            sumber,
            contoh: &[],
        }
    }

    const fn contoh(mut self, contoh: &'static [Contoh]) -> Praktik {
        self.contoh = contoh;
        self
    }
}

const fn contoh(
    polaritas: Polaritas,
    target: &'static str,
    realisasi: &'static str,
    tercetak: &'static str,
) -> Contoh {
    Contoh {
        polaritas,
        target,
        realisasi,
        terburuk: "",
        batas: None,
        tercetak,
        cocok: true,
    }
}

const fn dengan_batas(mut contoh: Contoh, batas: u32) -> Contoh {
    contoh.batas = Some(batas);
    contoh
}

const fn salah_cetak(mut contoh: Contoh) -> Contoh {
    contoh.cocok = false;
    contoh
}

const fn dengan_terburuk(mut contoh: Contoh, terburuk: &'static str) -> Contoh {
    contoh.terburuk = terburuk;
    contoh
}

/// The practices about one subject, in the order of the list.
pub fn tentang(pokok: Pokok) -> impl Iterator<Item = &'static Praktik> {
    SEMUA.iter().filter(move |praktik| praktik.pokok == pokok)
}

use Bukti::{Dibaca, Kode, TidakDibaca};
use Dasar::{Konvensi, Peraturan, Praktik as P};
use Pokok::{Arah, Batas, RealisasiNol, TargetNegatif, TargetNol, TidakDitawarkan};
use Polaritas::{Naik, Rentang, RentangTurun, Stabil, Tepat, Turun, TurunRasio};

const SKP_91: &str = "PermenPANRB 8/2021, hlm. 91 (diganti PermenPANRB 6/2022)";
const SKP_100: &str = "PermenPANRB 8/2021, hlm. 100 (diganti PermenPANRB 6/2022)";
const KMK: &str = "github.com/kucing007/kinerja-app, menerapkan KMK 127/2026 hlm. 37–38 dan 67–70; naskah KMK tidak dibaca";
const BABEL: &str = "LKjIP 2020 Disperindag Prov. Kepulauan Bangka Belitung";
const WP_EVAL: &str = "github.com/agusnurwanto/wp-eval-sakip";

/// Every practice that was found.
pub static SEMUA: &[Praktik] = &[
    Praktik::new(Arah(Naik), "Kabupaten Maluku Tengah", "Realisasi dibagi rencana, dikali 100 %.", P, Dibaca, "LKJIP Kab. Maluku Tengah 2021, hlm. III.2"),
    Praktik::new(Arah(Naik), "Penilaian SKP", "Realisasi dibagi target pada kondisi normal.", Peraturan, Dibaca, SKP_91),
    Praktik::new(Arah(Naik), "Disperindag Bangka Belitung", "Dipakai tanpa batas; 1.319,45 % tetap dicetak dan ikut rata-rata.", P, Dibaca, BABEL)
        .contoh(&[contoh(Naik, "14157209890", "186797290000", "1319.45"), contoh(Naik, "1,15", "0", "0.00")]),
    Praktik::new(Arah(Turun), "Penilaian SKP", "Kondisi khusus: (1 + (1 − R/T)) × 100, sama dengan (2T − R)/T × 100.", Peraturan, Dibaca, SKP_100),
    Praktik::new(Arah(Turun), "Kabupaten Maluku Tengah", "Rencana − (realisasi − rencana), dibagi rencana.", P, Dibaca, "LKJIP Kab. Maluku Tengah 2021, hlm. III.2"),
    Praktik::new(Arah(Turun), "Disperindag Bangka Belitung", "Koefisien variasi harga: target < 11, realisasi 9,74.", P, Dibaca, BABEL)
        .contoh(&[contoh(Turun, "11", "9,74", "111.45")]),
    Praktik::new(Arah(Turun), "Kementerian Keuangan (minimize)", "Rumus yang sama, dibatasi 0 sampai 120 %.", P, Kode, KMK)
        .contoh(&[dengan_batas(contoh(Turun, "0,1", "0,0101", "120"), 120), contoh(Turun, "10", "21", "0")]),
    Praktik::new(Arah(Turun), "Pringsewu (LAKIP), Banjarnegara, Rayhanyl/esakip-app, LLDIKTI XVI", "Rumus cermin; Banjarnegara dan LLDIKTI memotong di 0.", P, Kode, "kode aplikasi masing-masing"),
    Praktik::new(Arah(TurunRasio), "WP-SIPD", "“Target/Realisasi × 100”, dengan contoh angka stunting.", P, Kode, "kode WP-SIPD"),
    Praktik::new(Arah(TurunRasio), "Pringsewu (e-monev triwulan)", "“Trend Turun” memakai rasio; LAKIP kabupaten yang sama memakai cermin.", P, Kode, "kode e-monev Kab. Pringsewu"),
    Praktik::new(Arah(TurunRasio), "KPI unit PLN", "“DOWN: target / actual × 100”.", P, Kode, "spesifikasi KPI sebuah unit PLN"),
    Praktik::new(Arah(Rentang), "Penilaian SKP", "Di atas rentang dipakai batas atas, di bawahnya batas bawah. Di dalam rentang tidak diatur; 100 % adalah konvensi.", Peraturan, Dibaca, SKP_91)
        .contoh(&[contoh(Rentang, "80-90", "70", "87.5"), salah_cetak(contoh(Rentang, "80-90", "92", "113"))]),
    Praktik::new(Arah(RentangTurun), "Penilaian SKP", "Kondisi khusus dengan target rentang, misalnya 7–8 bulan.", Peraturan, Dibaca, SKP_100)
        .contoh(&[contoh(RentangTurun, "7-8", "6,5", "107"), contoh(RentangTurun, "7-8", "9", "87.5")]),
    Praktik::new(Arah(Tepat), "Kantor tanpa skala Kemenkeu", "100 − |R − T|/T × 100: jarak ke target di kedua sisi sama buruknya.", Konvensi, TidakDibaca, ""),
    Praktik::new(Arah(Stabil), "Kementerian Keuangan (stabilize)", "Jarak ke target, lalu diskalakan: 0 menjadi 0, 90 menjadi 100, 100 menjadi 120.", P, Kode, KMK)
        .contoh(&[contoh(Stabil, "100", "96", "112"), contoh(Stabil, "100", "102", "116")]),
    Praktik::new(Batas(None), "Disperindag Bangka Belitung; aplikasi Banjarnegara dan LLDIKTI", "Tidak ada batas.", P, Dibaca, BABEL),
    Praktik::new(Batas(Some(100)), "Dinas Perpustakaan Kab. Lima Puluh Kota", "Capaian paling tinggi 100 %.", P, Dibaca, "LKjIP 2020 Dinas Perpustakaan dan Kearsipan Kab. Lima Puluh Kota")
        .contoh(&[dengan_batas(contoh(Naik, "72,29", "79,29", "100"), 100)]),
    Praktik::new(Batas(Some(100)), "Aplikasi Kota Semarang", "Paling tinggi 100 %, paling rendah 0 %.", P, Kode, "kode aplikasi Kota Semarang"),
    Praktik::new(Batas(Some(110)), "Penilaian SKP", "Di atas 110 % nilainya sama (120).", Peraturan, Dibaca, "PermenPANRB 8/2021, hlm. 93 (diganti PermenPANRB 6/2022)"),
    Praktik::new(Batas(Some(120)), "Kementerian Keuangan", "Semua polarisasi dibatasi 0 sampai 120 %.", P, Kode, KMK)
        .contoh(&[dengan_batas(contoh(Naik, "-10", "-5", "120"), 120)]),
    Praktik::new(Batas(Some(150)), "Sebuah aplikasi KPI", "Paling tinggi 150 %.", P, Kode, "kode aplikasi KPI"),
    Praktik::new(Batas(Some(200)), "kwanter/sakip", "200 %, hanya untuk target negatif; karena itu ditampilkan di sini tetapi tidak ada dalam Pengaturan.", P, Kode, "kode kwanter/sakip"),
    Praktik::new(TargetNol, "Aplikasi Banjarnegara dan Wilayah-12", "Tidak ada hasil. Ini juga bawaan di sini: 0 tidak dapat membagi.", P, Kode, "kode aplikasi masing-masing"),
    Praktik::new(TargetNol, "wp-eval-sakip", "Target 0 dan realisasi 0: 100 % untuk indikator turun, 0 % untuk indikator naik. Tersedia dalam Pengaturan.", P, Kode, WP_EVAL),
    Praktik::new(TargetNol, "Disperindag Bangka Belitung", "0/0 × 100 % dicetak 0 % dalam IKK, tetapi dikosongkan dalam tabel kegiatan.", P, Dibaca, BABEL),
    Praktik::new(TargetNol, "LLDIKTI XVI, kwanter/sakip", "Target 0 dengan realisasi lebih dari 0 dihitung 100 %. Tidak ditawarkan: berapa pun realisasinya hasilnya sama.", P, Kode, "kode aplikasi masing-masing"),
    Praktik::new(TargetNol, "Kementerian Keuangan", "Indikator turun dengan target 0 dinilai terhadap realisasi terburuk yang ditoleransi.", P, Kode, KMK)
        .contoh(&[dengan_terburuk(contoh(Turun, "0", "4", "60"), "10")]),
    Praktik::new(RealisasiNol, "Rumus cermin", "Realisasi 0 menghasilkan 200 %, lalu dapat dibatasi.", Peraturan, Dibaca, SKP_100)
        .contoh(&[contoh(Turun, "10", "0", "200")]),
    Praktik::new(RealisasiNol, "Rumus rasio", "Tidak ada hasil. Aplikasi mengisi sendiri: Pringsewu 100, wp-eval-sakip 0 (triwulan), sebuah aplikasi KPI 150. Angka-angka itu tidak ditawarkan.", P, Kode, "kode aplikasi masing-masing"),
    Praktik::new(TargetNegatif, "Kementerian Keuangan", "Indikator naik dengan target negatif memakai 1 + (1 − R/T): −11 terhadap −10 menjadi 90 %.", P, Kode, KMK)
        .contoh(&[contoh(Naik, "-10", "-11", "90"), contoh(Naik, "-10", "-12", "80")]),
    Praktik::new(TidakDitawarkan, "wp-eval-sakip (angka tahunan)", "(T − R)/T × 100 memberi 0 % tepat ketika target tercapai. Ini cacat, dan aplikasi yang sama memakai T/R untuk triwulan.", P, Kode, WP_EVAL),
    Praktik::new(TidakDitawarkan, "Disnakertransduk Jawa Timur 2013 (skala terbalik)", "R/T × 100 dipertahankan dan kategorinya dibalik: di atas 100 % mendapat skor terendah. Tidak ditawarkan karena capaian di atas 100 % lalu berarti buruk; pakai cermin atau rasio.", P, Dibaca, "docplayer.info/30944759"),
    Praktik::new(TidakDitawarkan, "kwanter/sakip (target negatif)", "|R/T| dibatasi 200 %: −12 terhadap −10 menjadi 120 %, padahal lebih buruk. KMK memberi 80 %.", P, Kode, "kode kwanter/sakip"),
    Praktik::new(TidakDitawarkan, "PermenPANRB 8/2021, contoh rentang", "Target 80–90 % dengan realisasi 92 % dicetak 113 %; 92/90 adalah 102,22 %. Salah cetak, tidak ditiru.", Peraturan, Dibaca, SKP_100)
        .contoh(&[salah_cetak(contoh(Rentang, "80-90", "92", "113"))]),
    Praktik::new(TidakDitawarkan, "KMK 127/2026, target yang tidak mungkin dilampaui", "Target tercapai dinilai 120. Belum tersedia: perlu tanda tersendiri pada indikator.", P, Kode, KMK),
    Praktik::new(TidakDitawarkan, "PermenPANRB 53/2014", "Tidak ditemukan sumber bahwa peraturan ini menetapkan salah satu rumus; yang diminta hanya perbandingan.", Peraturan, TidakDibaca, ""),
];
