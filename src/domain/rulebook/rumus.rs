//! The formulas, each with its unit, its rounding and its source.
//!
//! Symbols: T target, R realisasi, A anggaran (pagu), RA realisasi anggaran, C capaian in percent. `lalu` is the year
//! before, `akhir` the last year of the Renstra. Written as text and parsed by [`crate::domain::formula`].

use std::sync::OnceLock;

use super::Dasar;
pub use super::ukuran::Ukuran;
use crate::domain::formula::Expr;

/// A formula of the rule book.
#[derive(Debug)]
pub struct Rumus {
    /// Name in files and tests.
    pub id: &'static str,
    /// Name on screen.
    pub nama: &'static str,
    /// Symbol of the result.
    pub hasil: &'static str,
    /// The formula; see [`Rumus::expr`].
    pub teks: &'static str,
    /// Unit of the result.
    pub ukuran: Ukuran,
    /// What it rests on.
    pub dasar: Dasar,
    /// Where it was read.
    pub sumber: &'static str,
    tree: OnceLock<Expr>,
}

impl PartialEq for Rumus {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Rumus {
    const fn new(
        id: &'static str,
        nama: &'static str,
        hasil: &'static str,
        teks: &'static str,
    ) -> Self {
        Rumus {
            id,
            nama,
            hasil,
            teks,
            ukuran: Ukuran::Persen,
            dasar: Dasar::Praktik,
            sumber: "",
            tree: OnceLock::new(),
        }
    }

    const fn ukuran(mut self, ukuran: Ukuran) -> Self {
        self.ukuran = ukuran;
        self
    }

    const fn dari(mut self, dasar: Dasar, sumber: &'static str) -> Self {
        self.dasar = dasar;
        self.sumber = sumber;
        self
    }

    /// The formula as a tree, parsed once.
    pub fn expr(&self) -> &Expr {
        // A formula of the rule book always parses; a test reads every one.
        self.tree
            .get_or_init(|| Expr::parse(self.teks).unwrap_or(Expr::Name(String::from("?"))))
    }
}

/// What a symbol of a formula means.
pub fn arti(simbol: &str) -> &'static str {
    match simbol {
        "T" => "target",
        "R" => "realisasi",
        "B" => "batas rentang yang dilewati",
        "W" => "realisasi terburuk yang ditoleransi",
        "C" => "capaian (%)",
        "K" => "capaian dasar (%)",
        "C_lalu" => "capaian tahun lalu (%)",
        "R_lalu" => "realisasi tahun lalu",
        "T_akhir" => "target akhir Renstra",
        "A" => "anggaran (pagu)",
        "RA" => "realisasi anggaran",
        "A_semula" => "pagu semula",
        "A_baru" => "pagu setelah perubahan",
        "S" => "serapan (%)",
        "E" => "efisiensi (%)",
        "EI" => "jumlah E/I",
        "N" => "anggaran pada capaian (Σ A × C)",
        "J" => "jumlah",
        "n" => "banyaknya",
        "JB" => "jumlah bobot × capaian",
        "b" => "jumlah bobot",
        "G" => "jumlah pertumbuhan tahunan (%)",
        "R_awal" => "realisasi tahun awal",
        "F" => "faktor pertumbuhan setahun: akar pangkat n dari R / R_awal",
        "St" => "standar",
        "X" => "nilai triwulan yang dipakai",
        "T_semula" => "target semula",
        "T_baru" => "target setelah perubahan",
        "M" => "isian itu",
        "hasil" => "hasil rumus yang diisi",
        "s" => "simpangan baku",
        "r" => "rata-rata",
        _ => "",
    }
}

const BABEL: &str =
    "LKjIP 2020 Dinas Perindustrian dan Perdagangan Prov. Kepulauan Bangka Belitung";
const SKP: &str = "PermenPANRB 8/2021, hlm. 91 dan 100";
const KMK: &str =
    "KMK 127/2026 sebagaimana diterapkan dalam aplikasi kinerja Kemenkeu; naskah KMK tidak dibaca";

const KONSOLIDASI: &str = "KMK 127/2026 sebagaimana diterapkan dalam aplikasi kinerja Kemenkeu; WP-SIPD (akumulasi dari semua triwulan)";

macro_rules! rumus {
    ($($(#[$doc:meta])* $name:ident = $value:expr;)*) => {
        $($(#[$doc])* pub static $name: Rumus = $value;)*

        /// Every formula of the rule book.
        pub static SEMUA: &[&Rumus] = &[$(&$name),*];
    };
}

rumus! {
    /// Higher is better.
    CAPAIAN_NAIK = Rumus::new("capaian.naik", "Capaian, semakin tinggi semakin baik", "C", "R / T * 100")
        .dari(Dasar::Peraturan, SKP);
    /// Lower is better, mirror; never below 0.
    CAPAIAN_TURUN = Rumus::new("capaian.turun", "Capaian, semakin rendah semakin baik (cermin)", "C", "(2 * T - R) / T * 100")
        .dari(Dasar::Peraturan, "PermenPANRB 8/2021, hlm. 100 (kondisi khusus); LKJIP Kab. Maluku Tengah 2021; LKjIP 2020 Disperindag Babel");
    /// Lower is better, inverse.
    CAPAIAN_TURUN_RASIO = Rumus::new("capaian.turun-rasio", "Capaian, semakin rendah semakin baik (rasio)", "C", "T / R * 100")
        .dari(Dasar::Praktik, "WP-SIPD; e-monev Kab. Pringsewu");
    /// Target 0, lower is better.
    CAPAIAN_TURUN_NOL = Rumus::new("capaian.turun-target-nol", "Capaian turun dengan target 0", "C", "(W - R) / W * 100")
        .dari(Dasar::Praktik, KMK);
    /// Negative target, higher is better.
    CAPAIAN_NAIK_NEGATIF = Rumus::new("capaian.naik-target-negatif", "Capaian naik dengan target negatif", "C", "(2 * T - R) / T * 100")
        .dari(Dasar::Praktik, KMK);
    /// Target range, beyond it in the good direction or short of it.
    CAPAIAN_RENTANG = Rumus::new("capaian.rentang", "Capaian target rentang", "C", "R / B * 100")
        .dari(Dasar::Peraturan, SKP);
    /// Target range, lower is better.
    CAPAIAN_RENTANG_TURUN = Rumus::new("capaian.rentang-turun", "Capaian target rentang, semakin rendah semakin baik", "C", "(2 * B - R) / B * 100")
        .dari(Dasar::Peraturan, SKP);
    /// Inside the range.
    CAPAIAN_DALAM_RENTANG = Rumus::new("capaian.dalam-rentang", "Capaian di dalam rentang target", "C", "100")
        .dari(Dasar::Konvensi, "PermenPANRB 8/2021 tidak mengatur realisasi di dalam rentang; 100 % dipakai sebagai konvensi");
    /// On the spot is best.
    CAPAIAN_TEPAT = Rumus::new("capaian.tepat", "Capaian, semakin tepat semakin baik", "C", "100 - |R - T| / T * 100")
        .dari(Dasar::Konvensi, "Jarak relatif terhadap target; dipakai kantor tanpa skala Kemenkeu");
    /// Stabilise: the base capaian, realisasi up to the target.
    CAPAIAN_STABIL_BAWAH = Rumus::new("capaian.stabil-bawah", "Capaian dasar stabil, realisasi ≤ target", "K", "R / T * 100")
        .dari(Dasar::Praktik, KMK);
    /// Stabilise: the base capaian, realisasi above the target.
    CAPAIAN_STABIL_ATAS = Rumus::new("capaian.stabil-atas", "Capaian dasar stabil, realisasi > target", "K", "200 - R / T * 100")
        .dari(Dasar::Praktik, KMK);
    /// Stabilise: 0 to 90 of the base gives 0 to 100.
    STABIL_RENDAH = Rumus::new("capaian.stabil-rendah", "Capaian stabil, capaian dasar 0–90", "C", "K / 90 * 100")
        .dari(Dasar::Praktik, KMK);
    /// Stabilise: 90 to 100 of the base gives 100 to 120.
    STABIL_TINGGI = Rumus::new("capaian.stabil-tinggi", "Capaian stabil, capaian dasar 90–100", "C", "100 + (K - 90) * 2")
        .dari(Dasar::Praktik, KMK);
    /// Target 0 met with 0, where the office so chose.
    CAPAIAN_NOL_SERATUS = Rumus::new("capaian.nol-seratus", "Target 0 dan realisasi 0 dianggap tercapai", "C", "100")
        .dari(Dasar::Praktik, "wp-eval-sakip (indikator turun); dipilih dalam Pengaturan");
    /// Target 0 met with 0 counts 0, where the office so chose.
    CAPAIAN_NOL_NOL = Rumus::new("capaian.nol-nol", "Target 0 dan realisasi 0 dianggap 0 %", "C", "0")
        .dari(Dasar::Praktik, "LLDIKTI; wp-eval-sakip (indikator naik); dipilih dalam Pengaturan");
    /// What enters means and categories.
    CAPAIAN_DIHITUNG = Rumus::new("capaian.dihitung", "Capaian dalam rata-rata dan kategori", "C", "C")
        .dari(Dasar::Konvensi, "Batas dipilih dalam Pengaturan; capaian tanpa batas tetap ditampilkan");
    /// Category of a capaian.
    KATEGORI = Rumus::new("kategori", "Kategori capaian", "kategori", "C").ukuran(Ukuran::Kata);
    /// Change of capaian.
    SELISIH_CAPAIAN = Rumus::new("capaian.selisih", "Selisih capaian terhadap tahun lalu", "Δ", "C - C_lalu")
        .ukuran(Ukuran::Poin).dari(Dasar::Praktik, BABEL);
    /// Growth of the realisasi.
    PERTUMBUHAN = Rumus::new("realisasi.pertumbuhan", "Pertumbuhan realisasi", "g", "(R - R_lalu) / R_lalu * 100")
        .dari(Dasar::Peraturan, "PP 6/2008, lampiran");
    /// Mean of capaian.
    RERATA = Rumus::new("rerata.sederhana", "Rata-rata capaian sederhana", "C̄", "J / n").dari(Dasar::Praktik, BABEL);
    /// Mean of capaian without its highest member.
    RERATA_TANPA_TERTINGGI = Rumus::new("rerata.tanpa-tertinggi", "Rata-rata capaian tanpa indikator tertinggi", "C̄", "(J - C) / (n - 1)")
        .dari(Dasar::Konvensi, "Pembanding: satu capaian yang sangat tinggi dapat menentukan rata-rata sederhana");
    /// Weighted mean of capaian.
    RERATA_BERBOBOT = Rumus::new("rerata.berbobot", "Rata-rata capaian berbobot", "C̄", "JB / b")
        .dari(Dasar::Konvensi, "Rata-rata berbobot; bobot diisi per indikator");
    /// Sum of rupiah.
    JUMLAH = Rumus::new("anggaran.jumlah", "Jumlah", "J", "J").ukuran(Ukuran::Rupiah)
        .dari(Dasar::Praktik, BABEL);
    /// Absorption.
    SERAPAN = Rumus::new("anggaran.serapan", "Serapan anggaran", "S", "RA / A * 100")
        .dari(Dasar::Peraturan, "PMK 214/PMK.02/2017");
    /// What is left.
    SISA = Rumus::new("anggaran.sisa", "Sisa anggaran", "sisa", "A - RA").ukuran(Ukuran::Rupiah)
        .dari(Dasar::Praktik, BABEL);
    /// Change of the budget, rupiah.
    PERUBAHAN = Rumus::new("anggaran.perubahan", "Perubahan pagu", "ΔA", "A_baru - A_semula").ukuran(Ukuran::Rupiah)
        .dari(Dasar::Praktik, BABEL);
    /// Change of the budget, percent of the budget before.
    PERUBAHAN_PERSEN = Rumus::new("anggaran.perubahan-persen", "Perubahan pagu (refocusing bila negatif)", "ΔA", "(A_baru - A_semula) / A_semula * 100")
        .dari(Dasar::Praktik, BABEL);
    /// E/I, higher is better.
    EI_NAIK = Rumus::new("efisiensi.ei", "Efisiensi/inefisiensi (E/I)", "E/I", "A / T * R - RA").ukuran(Ukuran::Rupiah)
        .dari(Dasar::Praktik, BABEL);
    /// E/I, lower is better: the mirrored realisasi.
    EI_TURUN = Rumus::new("efisiensi.ei-turun", "Efisiensi/inefisiensi (E/I), realisasi cermin", "E/I", "A / T * (2 * T - R) - RA")
        .ukuran(Ukuran::Rupiah).dari(Dasar::Praktik, BABEL);
    /// E/I by way of the capaian, for every other direction.
    EI_CAPAIAN = Rumus::new("efisiensi.ei-capaian", "Efisiensi/inefisiensi (E/I) dari capaian", "E/I", "A * C / 100 - RA")
        .ukuran(Ukuran::Rupiah).dari(Dasar::Konvensi, "Bentuk setara rumus E/I: anggaran × capaian − realisasi anggaran");
    /// Efficiency percentage of the PMK.
    E_PMK = Rumus::new("efisiensi.pmk", "Efisiensi (PMK)", "E", "(A * C / 100 - RA) / (A * C / 100) * 100")
        .dari(Dasar::Peraturan, "PMK 214/PMK.02/2017");
    /// Efficiency percentage over several outputs.
    E_PMK_TOTAL = Rumus::new("efisiensi.pmk-total", "Efisiensi (PMK) seluruh indikator", "E", "EI / N * 100")
        .dari(Dasar::Peraturan, "PMK 214/PMK.02/2017");
    /// Efficiency score.
    NE = Rumus::new("efisiensi.ne", "Nilai efisiensi", "NE", "50 + E / 20 * 50").ukuran(Ukuran::Nilai)
        .dari(Dasar::Praktik, "LAKIP Itjen 2019, hlm. 42; batas E ±20 adalah konvensi agar NE 0–100");
    /// Capaian against absorption.
    SELISIH_SERAPAN = Rumus::new("efisiensi.selisih", "Selisih capaian dan serapan", "Δ", "C - S").ukuran(Ukuran::Poin)
        .dari(Dasar::Praktik, "LKjIP Kab. Banjarnegara; SAKIPRO aturan LKJ-003");
    /// Verdict.
    SIMPULAN = Rumus::new("efisiensi.simpulan", "Simpulan efisiensi", "simpulan", "EI").ukuran(Ukuran::Kata)
        .dari(Dasar::Praktik, BABEL);
    /// Sum of E/I.
    EI_TOTAL = Rumus::new("efisiensi.ei-total", "Jumlah E/I", "ΣE/I", "J").ukuran(Ukuran::Rupiah)
        .dari(Dasar::Peraturan, "PMK 214/PMK.02/2017 (pembilang)");
    /// What is left, percent.
    SISA_PERSEN = Rumus::new("anggaran.sisa-persen", "Sisa anggaran terhadap pagu", "sisa", "(A - RA) / A * 100")
        .dari(Dasar::Praktik, BABEL);
    /// Mean of the means of the sasaran.
    RERATA_SASARAN = Rumus::new("rerata.sasaran", "Rata-rata antarsasaran", "C̄", "J / n")
        .dari(Dasar::Konvensi, "Tiap sasaran terhitung sama, berapa pun indikatornya; rata-rata sasaran tidak dibulatkan lebih dahulu");
    /// How many there are.
    CACAH = Rumus::new("cacah", "Cacah yang terisi", "n", "n").ukuran(Ukuran::Angka(Some(0)))
        .dari(Dasar::Konvensi, "Baris yang terisi; sasaran yang sama dalam satu perjanjian terhitung satu kali");
    /// Which year of the Renstra it is.
    TAHUN_RENSTRA = Rumus::new("renstra.tahun-ke", "Tahun ke berapa dalam Renstra", "n", "n").ukuran(Ukuran::Angka(Some(0)))
        .dari(Dasar::Konvensi, "Dihitung dari tahun target pertama; tahun bertarget adalah lima tahun terakhir periode Renstra");
    /// Arithmetic mean of yearly growth.
    PERTUMBUHAN_RATA = Rumus::new("realisasi.pertumbuhan-rata", "Rata-rata aritmetik pertumbuhan tahunan", "ḡ", "G / n")
        .dari(Dasar::Konvensi, "Rata-rata pertumbuhan tahun-tahun berurutan sampai tahun ini; paling sedikit dua pertumbuhan");
    /// Compound yearly growth. The root stands as F, which is shown with what it was taken of.
    PERTUMBUHAN_MAJEMUK = Rumus::new("realisasi.pertumbuhan-majemuk", "Pertumbuhan majemuk per tahun (CAGR)", "g", "(F - 1) * 100")
        .dari(Dasar::Konvensi, "(R / R_awal)^(1/n) − 1, dari tahun terisi paling awal sampai tahun ini; n banyaknya tahun di antaranya");
    /// Target of the Renstra for the year.
    TARGET_RENSTRA = Rumus::new("renstra.target", "Target Renstra yang berlaku tahun ini", "T", "T").ukuran(Ukuran::Angka(None))
        .dari(Dasar::Konvensi, "Renstra perubahan bila tahun itu bertarget di dalamnya, selain itu Renstra awal");
    /// Realisasi minus standard.
    SELISIH_STANDAR = Rumus::new("standar.selisih", "Selisih realisasi terhadap standar", "Δ", "R - St").ukuran(Ukuran::Angka(None))
        .dari(Dasar::Konvensi, "PermenPANRB 53/2014 meminta perbandingan dengan standar nasional; selisih dalam satuan indikator");
    /// Quarters added up.
    TRIWULAN_JUMLAH = Rumus::new("triwulan.jumlah", "Konsolidasi triwulan: jumlah", "Σ", "J").ukuran(Ukuran::Angka(None))
        .dari(Dasar::Praktik, KONSOLIDASI);
    /// The last quarter stands for the period.
    TRIWULAN_TERAKHIR = Rumus::new("triwulan.terakhir", "Konsolidasi triwulan: nilai terakhir", "X", "X").ukuran(Ukuran::Angka(None))
        .dari(Dasar::Praktik, "KMK (take last known value); Buku Pintar Pengelolaan Kinerja KPPN Denpasar, hlm. 70");
    /// Mean of the quarters.
    TRIWULAN_RERATA = Rumus::new("triwulan.rata-rata", "Konsolidasi triwulan: rata-rata", "X̄", "J / n").ukuran(Ukuran::Angka(None))
        .dari(Dasar::Praktik, KMK);
    /// The highest quarter stands for the period.
    TRIWULAN_MAKSIMUM = Rumus::new("triwulan.maksimum", "Konsolidasi triwulan: maksimum", "X", "X").ukuran(Ukuran::Angka(None))
        .dari(Dasar::Praktik, "WP-SIPD");
    /// Change of the target of a performance agreement.
    SELISIH_TARGET = Rumus::new("pk.selisih-target", "Perubahan target perjanjian kinerja", "ΔT", "T_baru - T_semula")
        .ukuran(Ukuran::Angka(None)).dari(Dasar::Praktik, "Perjanjian Kinerja dan Perjanjian Kinerja Perubahan 2020 Disperindag Babel");
    /// A formula that the office typed in a table of its own.
    TABEL_RUMUS = Rumus::new("tabel.rumus", "Rumus yang diisi instansi", "hasil", "hasil").ukuran(Ukuran::Angka(None))
        .dari(Dasar::Konvensi, "Rumus diisi oleh instansi dalam tabelnya; dihitung tepat, dibulatkan sekali saat ditampilkan");
    /// Sum of a column.
    TABEL_JUMLAH = Rumus::new("tabel.jumlah", "Jumlah kolom", "J", "J").ukuran(Ukuran::Angka(None))
        .dari(Dasar::Praktik, BABEL);
    /// Sum of the rows below a kode.
    TABEL_KODE = Rumus::new("tabel.jumlah-kode", "Jumlah rincian menurut kode", "J", "J").ukuran(Ukuran::Angka(None))
        .dari(Dasar::Praktik, "Rekapitulasi barang ke neraca, LKjIP 2020 Disperindag Babel: kode 1.3 memuat 1.3.1, 1.3.2, dan seterusnya");
    /// Mean of a column.
    TABEL_RATA = Rumus::new("tabel.rata-rata", "Rata-rata kolom", "r", "J / n").ukuran(Ukuran::Angka(None))
        .dari(Dasar::Konvensi, "Rata-rata hitung isian yang ada");
    /// Highest of a column.
    TABEL_TERTINGGI = Rumus::new("tabel.tertinggi", "Isian tertinggi dalam kolom", "maks", "M").ukuran(Ukuran::Angka(None))
        .dari(Dasar::Konvensi, "Isian terbesar di antara baris data");
    /// Lowest of a column.
    TABEL_TERENDAH = Rumus::new("tabel.terendah", "Isian terendah dalam kolom", "min", "M").ukuran(Ukuran::Angka(None))
        .dari(Dasar::Konvensi, "Isian terkecil di antara baris data");
    /// How many cells of a column are filled.
    TABEL_BANYAK = Rumus::new("tabel.banyak", "Banyaknya isian dalam kolom", "n", "n").ukuran(Ukuran::Angka(Some(0)))
        .dari(Dasar::Konvensi, "Banyaknya baris data yang berisi");
    /// Standard deviation of a column.
    TABEL_SIMPANGAN = Rumus::new("tabel.simpangan", "Simpangan baku kolom", "s", "s").ukuran(Ukuran::Angka(None))
        .dari(Dasar::Konvensi, "Simpangan baku sampel (n − 1) kecuali populasi dipilih dalam Pengaturan; sumber koefisien variasi tidak menyebut yang mana");
    /// Coefficient of variation of a column.
    TABEL_VARIASI = Rumus::new("tabel.koefisien-variasi", "Koefisien variasi kolom", "KV", "s / r * 100")
        .dari(Dasar::Praktik, "Data Kab. Belitung Timur (simpangan standar dibagi harga rata-rata dikali 100 %); Satu Data Kab. Bandung");
}
