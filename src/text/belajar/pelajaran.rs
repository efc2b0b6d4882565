//! What each lesson says.

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
        judul: "Capaian",
        pelajaran: &["capaian"],
    },
    Bagian {
        judul: "Anggaran dan serapan",
        pelajaran: &["serapan"],
    },
];

/// The words of the lesson with this name.
pub fn kata(id: &str) -> Option<&'static Kata> {
    KATA.iter().find(|kata| kata.id == id)
}

static KATA: &[Kata] = &[
    Kata {
        id: "capaian",
        judul: "Capaian",
        tujuan: "Menghitung seberapa jauh target tercapai bila lebih tinggi berarti lebih baik.",
        isi: &["Realisasi dibagi target, lalu dikali 100."],
        keliru: "Target dan realisasi tertukar tempat.",
        tanya: "Apa yang terjadi pada capaian bila target digandakan?",
    },
    Kata {
        id: "serapan",
        judul: "Serapan dan sisa",
        tujuan: "Menghitung bagian anggaran yang dibelanjakan.",
        isi: &["Realisasi anggaran dibagi pagu, lalu dikali 100."],
        keliru: "Serapan tinggi disebut kinerja tinggi.",
        tanya: "Apakah serapan 100 % selalu baik?",
    },
];
