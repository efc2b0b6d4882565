//! What each step does, as a sentence that can be read aloud.

use super::alasan;
use crate::domain::belajar::{JenisLangkah, Langkah, Mata, Operasi};
use crate::domain::outcome::{Catatan, Nilai};
use crate::domain::rulebook::rumus::{self, Ukuran};
use crate::text::kalimat;

/// The sentence of one step of a link of the chain; `simbol` are the symbols of the inputs of the lesson.
pub fn langkah(simbol: &[&str], mata: &Mata, langkah: &Langkah) -> String {
    let change = langkah.ubah.as_ref();
    let pair = change.map(|(from, to)| (from.plain(), to.plain()));
    match (langkah.jenis, pair) {
        (JenisLangkah::Lambang, _) => lambang(mata),
        (JenisLangkah::Masukkan, _) => "Angka menggantikan lambang.".into(),
        (JenisLangkah::Hitung(operasi), Some((from, to))) => hitung(operasi, &from, &to),
        (JenisLangkah::Batasi, Some((from, to))) if mata.rumus.id == rumus::SKP_BULAT.id => {
            format!("Bulatkan dahulu ke persen penuh: {from} menjadi {to}.")
        }
        (JenisLangkah::Batasi, Some((from, to))) => {
            let note = mata.catatan.iter().find(|note| {
                matches!(
                    note,
                    Catatan::Lantai(_) | Catatan::Batas(_) | Catatan::EDibatasi(_)
                )
            });
            note.map_or_else(
                || format!("Diambil {to}, bukan {}", berhenti(&from)),
                kalimat::catatan,
            )
        }
        (JenisLangkah::Lewat, Some((value, label))) => {
            format!("{value} belum mencapai kelas {label}; turun satu kelas.")
        }
        (JenisLangkah::Masuk, Some((value, label))) => format!("{value} masuk kelas {label}."),
        (JenisLangkah::Masuk, None) => simpulan(mata),
        (JenisLangkah::Bulatkan, Some((from, to))) if mata.nilai.angka().is_none() => {
            format!("Skala ini membulatkan dahulu: {from} menjadi {to}.")
        }
        (JenisLangkah::Bulatkan, Some((from, to))) => bulatkan(&from, &to),
        (JenisLangkah::Tiada, _) => alasan(simbol, &mata.nilai).unwrap_or_default(),
        (_, None) => String::new(),
    }
}

fn lambang(mata: &Mata) -> String {
    let names = mata.rumus.expr().names();
    let known = names
        .iter()
        .map(|name| format!("{name} = {}", rumus::arti(name)));
    let known: Vec<String> = known.collect();
    match (known.is_empty(), mata.rumus.ukuran) {
        _ if matches!(mata.nilai, Nilai::Simpulan(_)) => "Yang dinilai: tanda E/I.".into(),
        (true, _) => format!("{}: tidak ada yang perlu dihitung.", mata.rumus.nama),
        (false, Ukuran::Kata) => format!("Yang dinilai: {}.", known.join("; ")),
        (false, _) => format!("Rumusnya: {}.", known.join("; ")),
    }
}

fn hitung(operasi: Operasi, from: &str, to: &str) -> String {
    let verb = match operasi {
        Operasi::Tambah => "Jumlahkan",
        Operasi::Kurang => "Kurangkan",
        Operasi::Kali => "Kalikan",
        Operasi::Bagi => "Bagi",
        Operasi::Lain => "Hitung",
    };
    let endless = match to.ends_with('…') {
        true => " Angka di belakangnya tetap ikut dihitung.",
        false => "",
    };
    format!("{verb}: {from} = {}{endless}", berhenti(to))
}

/// A figure at the end of a sentence: one that is cut off stops by itself.
fn berhenti(figure: &str) -> String {
    let stop = if figure.ends_with('…') { "" } else { "." };
    format!("{figure}{stop}")
}

fn bulatkan(from: &str, to: &str) -> String {
    let bare = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    // 100 is 100,00 without any rounding.
    let (short, long) = (bare(from), bare(to));
    let same = !from.ends_with('…') && long.trim_end_matches('0') == short.trim_end_matches('0');
    if same {
        format!("Hasilnya {to}.")
    } else {
        format!("Bulatkan sekali, di akhir, setengah ke atas: {from} menjadi {to}.")
    }
}

fn simpulan(mata: &Mata) -> String {
    match mata.nilai {
        Nilai::Simpulan(word) => format!(
            "E/I di atas 0 berarti efisien, di bawah 0 inefisien, tepat 0 impas. Simpulannya: {}.",
            kalimat::simpulan(word)
        ),
        _ => String::new(),
    }
}
