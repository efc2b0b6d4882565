//! Words of the practice: the questions, the hints, what is said of an answer, the sheet. Second person, short.

mod soal;
mod umpan;

pub use soal::{Kelompok, Pertanyaan, pertanyaan};
pub use umpan::{Petunjuk, jawaban, kembali, langkah, petunjuk, putusan, slip, suku};

use crate::domain::latihan::{Pesanan, Riwayat};
use crate::domain::notation;

/// What this page is for.
pub const PENGANTAR: &str = "Berlatih menghitung rantai SAKIP. Soalnya dibuat dari benih: benih yang sama memberi lembar yang sama. \
    Jawaban yang salah dijelaskan: langkah mana yang keliru.";

/// That nothing is sent.
pub const DI_PERANGKAT: &str = "Hasil latihan tersimpan hanya di perangkat ini.";

/// What holds for every exercise that says nothing else.
pub const KETENTUAN: [&str; 5] = [
    "Indikator yang semakin rendah semakin baik dihitung dengan rumus cermin, (2 × T − R) / T × 100, kecuali soal menyebut rasio. Bila cermin memberi angka di bawah 0, capaiannya 0 %.",
    "Realisasi di dalam target rentang bernilai 100 %. Di luarnya dibandingkan dengan batas yang dilewati.",
    "Target 0 tidak mempunyai pembanding: jawabannya “tidak dapat dihitung”, dan tidak ikut dirata-ratakan.",
    "Hitung tanpa membulatkan di tengah jalan. Hasilnya dibulatkan sekali di akhir, setengah ke atas.",
    "E/I = pagu × capaian − realisasi anggaran. Nilai efisiensi memakai E yang dibatasi ±20 %.",
];

/// What the worksheet is.
pub const LEMBAR_CETAK: &str =
    "Kertas A4 hitam putih. Kunci jawaban dengan langkah dan sumbernya dimulai di halaman sendiri.";
/// The frame that shows it, for those who listen.
pub const PRATINJAU: &str = "Pratinjau lembar latihan dengan kunci jawaban";
/// On paper, where the page was printed while the worksheet was shown: it does not fit into the page.
pub const CETAK_DI_LEMBAR: &str = "Lembar latihan dicetak utuh dengan tombol “Cetak” di atas pratinjaunya, bukan dengan mencetak halaman ini.";

/// After a sheet was begun anew.
pub const DIULANG: &str = "Jawaban lembar ini dikosongkan.";
/// After all was removed.
pub const DIHAPUS: &str = "Hasil latihan dihapus dari perangkat ini.";
/// The button that takes either back.
pub const KEMBALIKAN: &str = "Kembalikan";

/// What was given as a seed and is none, and which one is used: "“abc” bukan benih. …".
pub fn benih_ditolak(text: &str, dipakai: u64) -> String {
    let most = notation::write(notation::Decimal::from(Pesanan::BENIH), 0);
    let given: String = text.trim().chars().take(BENIH_DISEBUT).collect();
    let what = match given.is_empty() {
        true => "Benihnya kosong".to_string(),
        false => format!("“{given}” bukan benih"),
    };
    format!("{what}. Tulis angka bulat 0 sampai {most}. Lembar ini tetap memakai benih {dipakai}.")
}

/// So many letters of a foreign seed are said again.
const BENIH_DISEBUT: usize = 24;

/// That the device did not take the results.
pub fn tidak_tersimpan(sebab: &str) -> String {
    format!("Hasil latihan tidak dapat disimpan: {sebab}.")
}

/// Which kinds occur: "Jenis soal: 2 dipilih".
pub fn jenis_dipilih(banyak: usize) -> String {
    match banyak {
        0 => "Jenis soal: semua menurut tingkatnya".into(),
        count => format!("Jenis soal: {count} dipilih"),
    }
}

/// A number of exercises to choose.
pub fn banyak_soal(banyak: usize) -> String {
    format!("{banyak} soal")
}

/// Heading of an exercise.
pub fn judul_soal(nomor: usize, jenis: &str) -> String {
    format!("Soal {nomor}: {jenis}")
}

/// The button of an exercise, for those who listen: "Soal 3, nilai 80".
pub fn nomor_soal(nomor: usize, nilai: Option<u8>) -> String {
    match nilai {
        Some(nilai) => format!("Soal {nomor}, nilai {nilai}"),
        None => format!("Soal {nomor}"),
    }
}

/// What was answered, and what it is worth.
pub fn dijawab(jawaban: &str, nilai: u8, petunjuk: u8) -> String {
    format!("Jawaban Anda: {jawaban}. {}", self::nilai(nilai, petunjuk))
}

/// Before the right answer.
pub const YANG_BENAR: &str = "Jawaban yang benar: ";

/// The answer where there is no result.
pub const TIDAK_DAPAT: &str = "tidak dapat dihitung";

/// Heading of the sheet.
pub const JUDUL_LEMBAR: &str = "Lembar latihan SAKIP";
/// Heading of its key.
pub const JUDUL_KUNCI: &str = "Kunci jawaban";
/// Lines to be filled in by hand on paper.
pub const NAMA_TANGGAL: [&str; 2] = ["Nama", "Tanggal"];
/// Before the line for the answer.
pub const JAWABAN: &str = "Jawaban";
/// Heading of what holds for all exercises.
pub const JUDUL_KETENTUAN: &str = "Ketentuan";
/// The slips to choose from on paper.
pub const KESALAHAN: &str = "Kesalahan";

/// What a sheet is made of: "Benih 7 · tingkat sedang · 10 soal".
pub fn pesanan(of: &Pesanan, banyak: usize) -> String {
    let level = of.tingkat.choice().label.to_lowercase();
    let mut words = format!("Benih {} · tingkat {level} · {banyak} soal", of.benih);
    if !of.jenis.is_empty() {
        let kinds: Vec<_> = of.jenis.iter().map(|jenis| jenis.choice().label).collect();
        words.push_str(&format!(" · {}", kinds.join(", ")));
    }
    words
}

/// How far it is: "4 dari 10 soal dijawab, nilai 85 dari 100".
pub fn kemajuan(dijawab: usize, banyak: usize, jumlah: u32) -> String {
    if dijawab == 0 {
        return format!("Belum ada yang dijawab dari {banyak} soal.");
    }
    let count = u32::try_from(dijawab).unwrap_or(u32::MAX);
    let mean = notation::Decimal::from(jumlah)
        .checked_div(count.into())
        .unwrap_or_default();
    let all = if dijawab == banyak { "Selesai: " } else { "" };
    format!(
        "{all}{dijawab} dari {banyak} soal dijawab, nilai rata-rata {} dari 100.",
        notation::write(mean, 0)
    )
}

/// "Capaian turun: 6 dari 8 benar".
pub fn riwayat(of: &Riwayat) -> String {
    format!(
        "{}: {} dari {} benar",
        of.jenis.choice().label,
        of.benar,
        of.dikerjakan
    )
}

/// The credit of an answer, and what hints took off.
pub fn nilai(nilai: u8, petunjuk: u8) -> String {
    match petunjuk {
        0 => format!("Nilai {nilai} dari 100."),
        count => format!("Nilai {nilai} dari 100, dengan {count} petunjuk."),
    }
}

/// The button of the next hint, with what can still be reached then.
pub fn tombol_petunjuk(ke: u8, paling: u8) -> String {
    format!("Petunjuk {ke} (nilai paling tinggi {paling})")
}

/// What stands printed wrongly.
pub fn tercetak(teks: &str) -> String {
    format!("Tercetak {teks}\u{a0}%; seharusnya:")
}
