//! Small reports and questions from a seed.

use super::*;
use kalkulator_sakip::domain::document::CellRef;
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef};

/// Figures from a seed (xorshift64*).
pub struct Benih(u64);

impl Benih {
    pub fn new(seed: u64) -> Self {
        Benih(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn di_bawah(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % n
    }

    pub fn satu_dari(&mut self, n: u64) -> bool {
        self.di_bawah(n) == 0
    }

    pub fn pilih<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.di_bawah(all.len() as u64) as usize]
    }

    /// Up to three decimals; never negative.
    pub fn angka(&mut self, most: u64, decimals: u32) -> Decimal {
        let scale = 10_u64.pow(decimals);
        Decimal::new(self.di_bawah(most * scale) as i64, decimals)
    }
}

pub fn tulis(value: Decimal) -> String {
    write_plain(value).replace('.', "")
}

const POLARITAS: [&str; 8] = [
    "naik",
    "naik",
    "turun",
    "turun-rasio",
    "rentang",
    "rentang-turun",
    "tepat",
    "stabil",
];

/// One indikator line.
pub fn indikator(benih: &mut Benih, id: u32) -> String {
    let polaritas = benih.pilih(&POLARITAS);
    let satuan = benih.pilih(&["%", "orang", "indeks", "hari", "Dokumen", ""]);
    let counted = ["orang", "Dokumen"].contains(&satuan);
    let decimals = if counted { 0 } else { benih.di_bawah(3) as u32 };
    let most = [10, 100, 2000][benih.di_bawah(3) as usize];
    let mut target = benih.angka(most, decimals);
    if benih.satu_dari(15) {
        target = Decimal::ZERO;
    }
    let negative = polaritas == "naik" && benih.satu_dari(12);
    if negative {
        target.set_sign_negative(true);
    }
    let target = if polaritas.starts_with("rentang") {
        let wide = benih.angka(most, decimals);
        format!("{} s.d. {}", tulis(target), tulis(target + wide))
    } else {
        tulis(target)
    };
    let mut realisasi = benih.angka(most + most / 2, decimals);
    if negative && !benih.satu_dari(3) {
        realisasi.set_sign_negative(true);
    }
    let realisasi = match benih.di_bawah(14) {
        0 => String::new(),
        1 => String::from("0"),
        _ => tulis(realisasi),
    };
    let terburuk = match benih.di_bawah(2) {
        0 => String::new(),
        _ => tulis(benih.angka(50, 0)),
    };
    let bobot = tulis(benih.angka(6, 1));
    format!(
        "indikator {id} uraian=I|satuan={satuan}|polaritas={polaritas}|target={target}|realisasi={realisasi}|realisasi_terburuk={terburuk}|bobot={bobot}"
    )
}

/// A small report: rules, one or two sasaran with indikator, kegiatan that serve one or several of them.
pub fn laporan(benih: &mut Benih) -> (String, u32) {
    let skala = benih.pilih(&[
        "permendagri",
        "permendagri-bulat",
        "jatim",
        "enam-tingkat",
        "skp",
        "lampu",
        "dasbor",
        "empat-tingkat",
    ]);
    let batas = benih.pilih(&["tanpa", "tanpa", "100", "120", "150"]);
    let rerata = benih.pilih(&["sederhana", "berbobot"]);
    let nol = benih.pilih(&["tidak-dihitung", "seratus", "nol"]);
    let mut lines =
        format!("pengaturan skala={skala}|batas={batas}|rerata={rerata}|target_nol={nol}\n");
    lines += "sasaran 51 uraian=S\n";
    let n = 1 + benih.di_bawah(4) as u32;
    for id in 1..=n {
        if id == 3 {
            lines += "sasaran 52 uraian=S\n";
        }
        lines += &indikator(benih, id);
        lines += "\n";
    }
    for id in 0..benih.di_bawah(5) as u32 {
        let most = [5_000, 3_000_000, 40_000_000_000][benih.di_bawah(3) as usize];
        let pagu = benih.angka(most, 0);
        let baru = match benih.di_bawah(3) {
            0 => tulis(benih.angka(most, 0)),
            _ => String::new(),
        };
        let link = 1 + benih.di_bawah(u64::from(n));
        let link = match benih.di_bawah(6) {
            0 => format!("#{link};#1"),
            _ => format!("#{link}"),
        };
        let spent = benih.angka(most, 0);
        let spent = if benih.satu_dari(15) {
            String::new()
        } else {
            tulis(spent)
        };
        lines += &format!(
            "kegiatan {} uraian=K|indikator={link}|pagu_semula={}|pagu_perubahan={baru}|realisasi_anggaran={spent}\n",
            60 + id,
            tulis(pagu)
        );
    }
    (lines, n)
}

/// A goal for a result in percent, mostly a reachable one.
pub fn tujuan(benih: &mut Benih, kelas: bool) -> Syarat {
    if kelas {
        return Syarat::Kelas(benih.di_bawah(5) as usize);
    }
    let angka = match benih.di_bawah(4) {
        0 => Decimal::from([100, 90, 120, 50, 0, 200][benih.di_bawah(6) as usize]),
        _ => {
            let decimals = benih.di_bawah(3) as u32;
            benih.angka(210, decimals)
        }
    };
    if benih.satu_dari(4) {
        Syarat::PalingBanyak(angka)
    } else {
        Syarat::PalingSedikit(angka)
    }
}

pub fn pertanyaan(benih: &mut Benih, n: u32) -> Pertanyaan {
    let id = RowId(1 + benih.di_bawah(u64::from(n)) as u32);
    let row = Baris::Row(id);
    let entry = match benih.di_bawah(3) {
        0 => Field::Target,
        _ => Field::Realisasi,
    };
    let isian = Pengubah::Isian(CellRef::new(id, entry));
    let money = if benih.satu_dari(2) {
        Pengubah::Pagu(id)
    } else {
        Pengubah::RealisasiAnggaran(id)
    };
    let (baris, hasil, pengubah) = match benih.di_bawah(16) {
        0..=3 => (row, Hasil::Capaian, isian),
        4 => (row, Hasil::CapaianDihitung, isian),
        5 | 6 => (row, Hasil::Kategori, isian),
        7 => (Baris::Rekap, Hasil::Rerata, isian),
        8 => (Baris::Row(RowId(51)), Hasil::Rerata, isian),
        9 => (Baris::Rekap, Hasil::RerataSasaran, isian),
        10 => (Baris::Rekap, Hasil::Kategori, isian),
        11 => (row, Hasil::Ei, money),
        12 => (row, Hasil::Serapan, money),
        13 => (row, Hasil::NilaiEfisiensi, money),
        14 => (row, Hasil::Ei, isian),
        _ => (Baris::Rekap, Hasil::Ei, isian),
    };
    let syarat = match hasil {
        Hasil::Ei if benih.satu_dari(2) => Syarat::PalingSedikit(Decimal::ZERO),
        Hasil::Ei => Syarat::PalingSedikit(benih.angka(100_000, 0)),
        _ => tujuan(benih, hasil == Hasil::Kategori),
    };
    Pertanyaan {
        hasil: HasilRef::new(baris, hasil),
        syarat,
        pengubah,
    }
}
