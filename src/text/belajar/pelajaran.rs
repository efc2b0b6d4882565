//! The lessons by their parts, and what each says.

use super::awal::AWAL;
use super::lanjut::LANJUT;

/// The words of a lesson.
#[derive(Debug)]
pub struct Kata {
    /// Name in the address, as in [`crate::domain::belajar::Pelajaran::id`].
    pub id: &'static str,
    /// Title.
    pub judul: &'static str,
    /// What one can do afterwards, in a sentence.
    pub tujuan: &'static str,
    /// What one needs to know, a paragraph each.
    pub isi: &'static [&'static str],
    /// The slip that is often made.
    pub keliru: &'static str,
    /// A question to think about.
    pub tanya: &'static str,
}

/// A part of the chain with its lessons.
#[derive(Debug)]
pub struct Bagian {
    /// Its name.
    pub judul: &'static str,
    /// The lessons by their names.
    pub pelajaran: &'static [&'static str],
}

/// The parts of the chain, in order.
pub static BAGIAN: &[Bagian] = &[
    Bagian {
        judul: "PK, target, dan realisasi",
        pelajaran: &["pk", "target", "realisasi"],
    },
    Bagian {
        judul: "Capaian",
        pelajaran: &[
            "capaian",
            "capaian-turun",
            "capaian-rentang",
            "capaian-tepat",
            "capaian-nol",
            "batas",
        ],
    },
    Bagian {
        judul: "Kategori dan penilaian",
        pelajaran: &["kategori", "predikat", "lke-komponen", "lke", "skp"],
    },
    Bagian {
        judul: "Anggaran dan serapan",
        pelajaran: &["program", "serapan", "refocusing"],
    },
    Bagian {
        judul: "Efisiensi",
        pelajaran: &[
            "efisiensi",
            "efisiensi-pmk",
            "nilai-efisiensi",
            "biaya-hasil",
            "indeks-efisiensi",
            "selisih-serapan",
        ],
    },
    Bagian {
        judul: "Rekap",
        pelajaran: &["rekap", "rata-geometrik", "nka", "banding-tahun"],
    },
    Bagian {
        judul: "Periksa",
        pelajaran: &["periksa", "periksa-rerata"],
    },
];

/// The words of the lesson with this name.
pub fn kata(id: &str) -> Option<&'static Kata> {
    AWAL.iter().chain(LANJUT).find(|kata| kata.id == id)
}
