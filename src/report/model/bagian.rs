//! The parts of a report that a person may leave out, and the field that remembers which.

/// A part that may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bagian {
    /// The word in `pengaturan.tanpa_bagian`.
    pub id: &'static str,
    /// What the person reads.
    pub title: &'static str,
}

const fn part(id: &'static str, title: &'static str) -> Bagian {
    Bagian { id, title }
}

/// Every part, in the order of the report (PermenPANRB 53/2014).
pub const BAGIAN: &[Bagian] = &[
    part("pengantar", "Kata pengantar"),
    part("ringkasan", "Ikhtisar eksekutif"),
    part("isi", "Daftar isi"),
    part("bab1", "Bab I Pendahuluan"),
    part("pk", "Bab II: ringkasan perjanjian kinerja"),
    part("renstra", "Bab II: rencana strategis"),
    part("tabel-bab2", "Bab II: tabel instansi"),
    part("capaian", "Bab III: capaian seluruh indikator"),
    part("sasaran", "Bab III: analisis per sasaran"),
    part("triwulan", "Bab III: triwulan"),
    part("perbandingan", "Bab III: perbandingan dengan tahun lalu"),
    part(
        "jangka-menengah",
        "Bab III: perbandingan dengan target jangka menengah",
    ),
    part("standar", "Bab III: perbandingan dengan standar"),
    part("penyebab", "Bab III: penyebab, hambatan, tindak lanjut"),
    part("efisiensi-sasaran", "Bab III: efisiensi per sasaran"),
    part("program", "Bab III: program dan kegiatan pendukung"),
    part("tabel-bab3", "Bab III: tabel instansi"),
    part("anggaran", "Bab III: realisasi anggaran"),
    part("keluaran", "Bab III: keluaran program dan kegiatan"),
    part("bab4", "Bab IV Penutup"),
    part("lampiran-pk", "Lampiran: perjanjian kinerja"),
    part("lampiran-tabel", "Lampiran: tabel instansi"),
    part("efisiensi", "Lampiran: efisiensi dan cara hitungnya"),
    part("rumus", "Lampiran: rumus dan sumber"),
    part("temuan", "Lampiran: temuan"),
    part("periksa", "Lampiran: catatan hasil periksa"),
];

/// The ids in the text of `pengaturan.tanpa_bagian`; a word that is none stays in the text and does nothing.
pub(super) fn off(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// Whether a part is printed with this text of `pengaturan.tanpa_bagian`.
pub fn dicetak(text: &str, id: &str) -> bool {
    !off(text).contains(&id)
}

/// The text of `pengaturan.tanpa_bagian` after a part was switched on or off; words that are no part are kept.
pub fn tanpa(text: &str, id: &str) -> String {
    let mut words = off(text);
    match words.iter().position(|word| *word == id) {
        Some(_) => words.retain(|word| *word != id),
        None => words.push(id),
    }
    words.join(" ")
}
