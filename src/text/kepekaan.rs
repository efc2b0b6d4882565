//! The words of sensitivity: what begins at a place of the line, how far an entry moves a result.

use crate::text;
use rust_decimal::Decimal;

use super::tampil::angka_satuan;
use super::{kalimat, nama};
use crate::domain::document::{CellRef, Document};
use crate::domain::field::FieldKind;
use crate::domain::notation;
use crate::domain::outcome::{HasilRef, Nilai, Place};
use crate::domain::rulebook::rumus::Ukuran;
use crate::domain::rulebook::skala::Skala;
use crate::domain::whatif::kepekaan::{Garis, Tanda, Titik};

/// Digits after the comma with which an entry is shown.
const DIGITS: u32 = 4;

/// Headings of the table of a line.
pub const JUDUL_GARIS: [&str; 3] = ["Hasil", "Kategori", "Keterangan"];
/// The mark of the present value in the chart.
pub const KINI: &str = "kini";

/// A figure of an entry, with its unit where that is money.
pub fn isian(at: CellRef, nilai: Decimal) -> String {
    match at.field.kind() {
        FieldKind::Money => notation::write_rupiah(nilai),
        _ => notation::write_plain(notation::round(nilai, DIGITS)),
    }
}

/// The same where space is short.
pub fn isian_pendek(at: CellRef, nilai: Decimal) -> String {
    match at.field.kind() {
        FieldKind::Money => notation::write_rupiah_short(nilai),
        _ => notation::write_plain(notation::round(nilai, 2)),
    }
}

/// A figure of a result at an axis.
pub fn hasil_pendek(ukuran: Ukuran, nilai: Decimal) -> String {
    match ukuran {
        Ukuran::Rupiah => notation::write_rupiah_short(nilai),
        _ => notation::write_plain(notation::round(nilai, 2)),
    }
}

/// A result in a sentence, or the short reason why there is none.
pub fn hasil(nilai: &Nilai, ukuran: Ukuran) -> String {
    match nilai {
        Nilai::Angka(value) => angka_satuan(*value, ukuran),
        Nilai::BelumDiisi(_) => "belum diisi".into(),
        Nilai::TidakDapatDihitung(alasan) => kalimat::alasan_pendek(*alasan).into(),
        Nilai::Kelas(_, word) => word.to_string(),
        Nilai::Simpulan(word) => kalimat::simpulan(*word).into(),
    }
}

/// The name of an entry: "realisasi indikator 3 (Nilai Ekspor)".
pub fn nama_isian(document: &Document, at: CellRef) -> String {
    nama::tempat(document, Place::Cell(at))
}

/// The name of a result: "capaian Nilai Ekspor".
pub fn nama_hasil(document: &Document, at: HasilRef) -> String {
    let name = nama::tempat(document, Place::Hasil(at));
    // The unit belongs to a heading.
    let label = nama::hasil_label(document, at.hasil);
    match label.rsplit_once(" (") {
        Some((_, unit)) => name.replacen(&format!(" ({unit}"), "", 1),
        None => name,
    }
}

/// What begins at a place.
pub fn tanda(tanda: Tanda, skala: &Skala) -> String {
    let percent = |value: Decimal| format!("{}\u{a0}%", notation::write_plain(value));
    match tanda {
        Tanda::Kini => "isian sekarang".into(),
        Tanda::Target => "realisasi sama dengan target".into(),
        Tanda::DuaTarget => "realisasi dua kali target".into(),
        Tanda::BatasBawah => "batas bawah rentang".into(),
        Tanda::BatasAtas => "batas atas rentang".into(),
        Tanda::Stabil => "capaian dasar 90\u{a0}%".into(),
        Tanda::Nol => "nol, tidak dapat membagi".into(),
        Tanda::Batas(cap) => format!("batas capaian {}", percent(cap)),
        Tanda::Kelas(rank) => {
            let kelas = skala.kelas.get(rank);
            let label = kelas.map_or("", |kelas| kelas.label.as_str());
            match kelas.is_none_or(|kelas| kelas.inklusif) {
                true => format!("mulai {label}"),
                false => format!("di atas ini {label}"),
            }
        }
        Tanda::Impas => "impas: E/I = 0".into(),
        Tanda::BatasE(e) => format!("E = {}: nilai efisiensi berhenti", percent(e)),
    }
}

/// What begins at a place, all of it.
pub fn semua_tanda(of: &[Tanda], skala: &Skala) -> String {
    let words: Vec<String> = of.iter().map(|of| tanda(*of, skala)).collect();
    words.join("; ")
}

/// Title of the chart of a line.
pub fn judul_garis(document: &Document, garis: &Garis) -> String {
    format!(
        "{} menurut {}",
        text::upper_first(&nama_hasil(document, garis.hasil)),
        nama_isian(document, garis.isian)
    )
}

/// The text alternative of the chart of a line.
pub fn uraian_garis(garis: &Garis) -> String {
    let at = |titik: &Titik| {
        let hasil = hasil(&titik.hasil, garis.ukuran);
        format!("{}: {hasil}", isian(garis.isian, titik.isian))
    };
    let now = garis
        .titik
        .iter()
        .find(|titik| titik.tanda.contains(&Tanda::Kini));
    let ends = garis.titik.first().zip(garis.titik.last());
    let ends = ends.map(|(first, last)| format!("Dari {} sampai {}.", at(first), at(last)));
    let now = now.map(|now| format!("Sekarang {}.", at(now)));
    let parts: Vec<String> = ends.into_iter().chain(now).collect();
    parts.join(" ")
}

/// The place that the slider stands on, read out: "realisasi 9,74: 111,45 %, Sangat Tinggi".
pub fn bacaan_titik(garis: &Garis, titik: &Titik, skala: &Skala) -> String {
    let mut text = format!(
        "{}: {}",
        isian(garis.isian, titik.isian),
        hasil(&titik.hasil, garis.ukuran)
    );
    if let Some((_, word)) = &titik.kelas {
        text.push_str(", ");
        text.push_str(word);
    }
    if !titik.tanda.is_empty() {
        text.push_str(" (");
        text.push_str(&semua_tanda(&titik.tanda, skala));
        text.push(')');
    }
    text
}

/// The line leaves the drawing.
pub fn keluar(tertinggi: &str) -> String {
    format!(
        "Garis berlanjut di luar gambar, paling jauh sampai {tertinggi}; angkanya ada dalam tabel."
    )
}

/// What the letters of the chart stand for.
pub fn huruf_tanda(of: &[(String, String)]) -> String {
    let words: Vec<String> = of
        .iter()
        .map(|(huruf, arti)| format!("{huruf}: {arti}"))
        .collect();
    format!("{}.", words.join("; "))
}

/// Title of a tornado.
pub fn judul_tornado(document: &Document, hasil: HasilRef, persen: Decimal) -> String {
    format!(
        "Pengaruh tiap isian terhadap {}, diubah {}\u{a0}%",
        nama_hasil(document, hasil),
        notation::write_plain(persen)
    )
}

/// Headings of the table of a tornado.
pub fn judul_tabel_tornado(persen: Decimal) -> [String; 5] {
    let persen = notation::write_plain(persen);
    [
        "Isian".into(),
        "Sekarang".into(),
        format!("Hasil bila −{persen}\u{a0}%"),
        format!("Hasil bila +{persen}\u{a0}%"),
        "Selisih".into(),
    ]
}

/// The text alternative of a tornado.
pub fn uraian_tornado(kini: &str, terbesar: Option<(String, String)>) -> String {
    match terbesar {
        Some((nama, lebar)) => {
            format!("Hasil sekarang {kini}. Yang paling berpengaruh: {nama}, selisih {lebar}.")
        }
        None => format!("Hasil sekarang {kini}."),
    }
}

/// How the bars of a tornado are to be read.
pub fn kunci_tornado(persen: Decimal) -> String {
    let persen = notation::write_plain(persen);
    format!("Batang kosong: isian −{persen}\u{a0}%. Batang penuh: isian +{persen}\u{a0}%.")
}

/// Entries that are not drawn.
pub fn dan_lain(lain: usize, diam: usize) -> Option<String> {
    let more = (lain > 0).then(|| format!("dan {lain} isian lain yang pengaruhnya lebih kecil"));
    let still = (diam > 0).then(|| format!("{diam} isian tidak mengubah hasil ini"));
    let words: Vec<String> = more.into_iter().chain(still).collect();
    (!words.is_empty()).then(|| format!("{}.", text::upper_first(&words.join("; "))))
}

/// What is said where an entry ends the result.
pub const BERAKHIR: &str = "hasil hilang";
