//! The words of the course: titles, what each lesson says, what each step does.

mod awal;
mod contoh;
mod langkah;
mod lanjut;
mod mata;
mod pelajaran;

use crate::domain::audit::Bahan;
use crate::domain::belajar::langkah::singkat;
use crate::domain::belajar::{Contoh, Tayangan, Terperiksa, angka};
use crate::domain::compute;
use crate::domain::document::{CellRef, Document};
use crate::domain::field::Field;
use crate::domain::notation::{self, LoneDot, Number, Reading};
use crate::domain::outcome::{Alasan, Nilai, Place};
use crate::domain::rulebook::rumus;

use super::{kalimat, nama, periksa, tampil};
pub use contoh::contoh;
pub use langkah::langkah;
pub use mata::{mata, nama_mata};
pub use pelajaran::{BAGIAN, Bagian, Kata, kata};

/// What an input is, by its symbol: the meaning of the rule book, or the name of the choice.
pub fn peubah(simbol: &str) -> &'static str {
    match Field::from_id(simbol) {
        Some(field) => field.label(),
        None => match simbol {
            "cara" => "Cara yang dipakai",
            "komponen" => "Komponen",
            "target_maksimal" => "Target tidak mungkin dilampaui",
            simbol => rumus::arti(simbol),
        },
    }
}

/// A figure as a person writes it: one of many decimals rounded to two. What is put in stays as it is.
pub fn ringkas(text: &str) -> String {
    match angka(text) {
        Some(value) if value.scale() > BANYAK => notation::write(value, 2),
        _ => text.to_string(),
    }
}

/// The same where it is worked with: cut off, because more follow.
pub fn terpotong(text: &str) -> String {
    match angka(text) {
        Some(value) if value.scale() > BANYAK => singkat(value, true),
        _ => text.to_string(),
    }
}

/// More decimals than anybody writes.
const BANYAK: u32 = 6;

/// How a figure with a lone dot before three digits is read in the course, and what to type for the other reading; `None`
/// for a figure that has but one reading.
pub fn titik_tunggal(text: &str) -> Option<String> {
    let Reading::Ambiguous { thousands, decimal } = notation::read(text, LoneDot::Ask) else {
        return None;
    };
    let written = |number: Number| notation::write_ungrouped(number.value, number.value.scale());
    Some(format!(
        "{} dibaca {}. Untuk desimal tulis {}.",
        text.trim(),
        written(thousands),
        written(decimal)
    ))
}

/// Why a link of the chain has no result, in the words of the lesson; `None` where it has one.
pub fn alasan(simbol: &[&str], nilai: &Nilai) -> Option<String> {
    let at = |cell: CellRef| sebut(simbol, cell);
    Some(match nilai {
        Nilai::BelumDiisi(Place::Cell(cell)) => format!("Belum diisi: {}.", at(*cell)),
        Nilai::BelumDiisi(Place::Hasil(_)) => "Belum diisi.".into(),
        Nilai::TidakDapatDihitung(alasan) => match *alasan {
            Alasan::BukanAngka(cell) => format!("Tidak dapat dihitung: {} bukan angka.", at(cell)),
            Alasan::Majemuk(cell) => {
                format!("Tidak dapat dihitung: {} berisi beberapa angka.", at(cell))
            }
            Alasan::BukanRentang(cell) => {
                format!(
                    "Tidak dapat dihitung: {} berisi rentang. Isi satu angka.",
                    at(cell)
                )
            }
            Alasan::PerluRentang(cell) => {
                format!(
                    "Tidak dapat dihitung: {} perlu rentang, misalnya 80-90.",
                    at(cell)
                )
            }
            Alasan::Bergantung(hasil) => format!(
                "Tidak dapat dihitung: memerlukan {}, yang tidak dapat dihitung.",
                nama::lower_first(hasil.hasil.label())
            ),
            Alasan::TargetNol => {
                "Tidak dapat dihitung: target 0 tidak dapat menjadi pembagi.".into()
            }
            Alasan::TanpaAnggota => "Sumber yang dibaca tidak memuat rumus untuk angka ini.".into(),
            _ => return kalimat::alasan(&nothing(), nilai),
        },
        _ => return None,
    })
}

/// A document of nothing: the other reasons name no place.
fn nothing() -> Document {
    Document::default()
}

/// What stands in a cell of the worktable of a lesson.
fn sebut(simbol: &[&str], cell: CellRef) -> String {
    let own = usize::try_from(cell.row.0).ok();
    let own = own.and_then(|at| simbol.get(at));
    match (cell.field, own) {
        (Field::NilaiPeubah, Some(simbol)) => format!("{} ({simbol})", peubah(simbol)),
        (field, _) => nama::lower_first(field.label()),
    }
}

/// How what a source prints stands to what follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kesesuaian {
    /// Whether it agrees; `None` where nothing is printed.
    pub cocok: Option<bool>,
    /// The same as a sentence.
    pub kalimat: String,
}

/// Holds what the source of an example prints against what the lesson shows for it.
pub fn kesesuaian(contoh: &Contoh, tayangan: &Tayangan) -> Kesesuaian {
    let mut links = tayangan.mata.iter();
    let Some(mata) = links.find(|mata| mata.rumus.id == contoh.rumus) else {
        return Kesesuaian {
            cocok: None,
            kalimat: String::new(),
        };
    };
    let ours = match &mata.nilai {
        Nilai::Angka(value) => tampil::angka_satuan(*value, mata.rumus.ukuran),
        other => tampil::nilai(other, mata.rumus.ukuran).text(),
    };
    if contoh.tercetak.is_empty() {
        return Kesesuaian {
            cocok: None,
            kalimat: format!("Menurut rumus: {ours}."),
        };
    }
    let cocok = contoh.cocok(&mata.nilai);
    let kalimat = match cocok {
        true => format!(
            "Tercetak {}, sesuai dengan hitungan: {ours}.",
            contoh.tercetak
        ),
        false => format!("Tercetak {}, menurut rumus {ours}.", contoh.tercetak),
    };
    Kesesuaian {
        cocok: Some(cocok),
        kalimat,
    }
}

/// What the check says of the printed figure of a lesson, each finding in a sentence or two.
pub fn terperiksa(of: &Terperiksa) -> String {
    if of.temuan.is_empty() {
        return "Angka tercetak sesuai dengan hitungan.".into();
    }
    let bahan = Bahan::new(compute::hitung(&of.document).into());
    let all = of
        .temuan
        .iter()
        .map(|temuan| periksa::temuan(&bahan, temuan));
    all.collect::<Vec<_>>().join(" ")
}
