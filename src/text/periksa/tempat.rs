//! Where a finding stands, what it should be, and which digits differ.

use crate::domain::address;
use crate::domain::audit::{Temuan, gaya};
use crate::domain::document::{Document, RowId};
use crate::domain::field::{RowKind, Section};
use crate::domain::notation::{self, LoneDot, Reading};
use crate::domain::outcome::{Baris, Place};
use crate::domain::tabel;
use crate::text;

/// The table or part of the document under which a finding is listed: where it is printed, else where it is at home.
pub fn kelompok(document: &Document, temuan: &Temuan) -> String {
    match temuan.di.trim() {
        "" => rumah(document, temuan.tempat),
        di => di.to_string(),
    }
}

/// The part of the document in which a place is at home.
fn rumah(document: &Document, place: Place) -> String {
    let row = match place {
        Place::Cell(at) => at.row,
        Place::Hasil(at) => match at.baris {
            Baris::Row(id) => id,
            Baris::Ringkasan(tabel) => return text::row_name(document, tabel),
            Baris::Rekap => return KINERJA.into(),
            Baris::Sumber(_) | Baris::TotalApbd | Baris::Total => return ANGGARAN.into(),
        },
    };
    in_section(document, row).unwrap_or_else(|| LEPAS.into())
}

fn in_section(document: &Document, id: RowId) -> Option<String> {
    let (section, _) = document.find(id)?;
    let name = match section {
        Section::Kinerja => KINERJA,
        Section::Anggaran if document.row(id)?.kind == RowKind::Keluaran => "Keluaran",
        Section::Anggaran => ANGGARAN,
        Section::Renstra => "Renstra",
        Section::Perjanjian => "Perjanjian kinerja",
        Section::Tabel => {
            return tabel::table_of(document, id).map(|tabel| text::row_name(document, tabel));
        }
        Section::Periksa => LEPAS,
        Section::Andai => "Andai",
        Section::Identitas => "Identitas",
        Section::Narasi => "Narasi",
        Section::Pengaturan | Section::Skala | Section::Notasi => "Pengaturan",
    };
    Some(name.into())
}

const KINERJA: &str = "Indikator kinerja";
const ANGGARAN: &str = "Program dan kegiatan";
const LEPAS: &str = "Angka tercetak";

/// The figure that a finding speaks of, and where it is printed: "Capaian Nilai Ekspor, Tabel 3.2".
pub fn tempat(document: &Document, temuan: &Temuan) -> String {
    let name = text::upper_first(&text::tempat(document, temuan.tempat));
    match temuan.di.trim() {
        "" => name,
        di => format!("{name}, {di}"),
    }
}

/// The figure that should be printed, written as the printed one is; `None` where there is none.
pub fn seharusnya(temuan: &Temuan) -> Option<String> {
    let value = temuan.seharusnya?;
    if let Some(written) = &temuan.ditulis {
        return Some(written.to_string());
    }
    Some(match temuan.tercetak.is_empty() {
        true => notation::write(value, temuan.desimal),
        false => gaya::seperti(&temuan.tercetak, value, temuan.desimal).to_string(),
    })
}

/// The name of the figure that a record stands for, from its name in files; as typed where it stands for none.
pub fn nama_angka(document: &Document, angka: &str) -> String {
    match address::parse_place(document, angka) {
        Some(place) => text::upper_first(&text::tempat(document, place)),
        None => angka.trim().to_string(),
    }
}

/// The beginning of a phrase within a sentence: abbreviations stay.
pub fn lower_first(text: &str) -> String {
    crate::text::nama::lower_first(text)
}

/// A piece of a figure, and whether it differs from the other one.
pub type Potong = (String, bool);

/// Two figures taken apart where they differ, place value by place value: 89,33 and 97,26 differ in every digit but the
/// tens. Texts that are not one figure each are handed back whole.
pub fn beda(kiri: &str, kanan: &str) -> [Vec<Potong>; 2] {
    let [a, b] = [kiri, kanan].map(places);
    let (Some(a), Some(b)) = (a, b) else {
        return [kiri, kanan].map(|text| vec![(text.to_string(), false)]);
    };
    [pieces(&a, &b), pieces(&b, &a)]
}

/// A figure letter by letter, each with the power of ten that it counts; none for what is no digit.
struct Angka {
    letters: Vec<(char, Option<i32>)>,
    negative: bool,
}

/// `None` where the text is not one figure.
fn places(text: &str) -> Option<Angka> {
    let number = match notation::read(text, LoneDot::Thousands) {
        Reading::Number(number) => number,
        _ => return None,
    };
    let mut power = i32::try_from(number.decimals).ok()?.saturating_neg();
    let mut letters: Vec<(char, Option<i32>)> = Vec::new();
    for letter in text.chars().rev() {
        let counts = letter.is_ascii_digit().then_some(power);
        power = power.saturating_add(i32::from(counts.is_some()));
        letters.push((letter, counts));
    }
    letters.reverse();
    Some(Angka {
        letters,
        negative: number.value.is_sign_negative(),
    })
}

fn pieces(own: &Angka, other: &Angka) -> Vec<Potong> {
    let signs_differ = own.negative != other.negative;
    let mut out: Vec<Potong> = Vec::new();
    for (letter, power) in &own.letters {
        let differs = match power {
            Some(_) => !other.letters.contains(&(*letter, *power)),
            None => signs_differ && MINUS.contains(letter),
        };
        match out.last_mut() {
            Some((piece, same)) if *same == differs => piece.push(*letter),
            _ => out.push((letter.to_string(), differs)),
        }
    }
    out
}

/// What a minus is written as.
const MINUS: [char; 4] = ['-', '−', '–', '('];

#[cfg(test)]
mod tests {
    use super::beda;

    /// Differing digits stand in brackets.
    #[track_caller]
    fn check(kiri: &str, kanan: &str, expected: [&str; 2]) {
        let shown = beda(kiri, kanan).map(|pieces| {
            let piece = |(text, differs): (String, bool)| match differs {
                true => format!("[{text}]"),
                false => text,
            };
            pieces.into_iter().map(piece).collect::<String>()
        });
        assert_eq!(shown, expected);
    }

    #[test]
    fn digits_differ_place_by_place() {
        check("61,67", "61,70", ["61,[67]", "61,[70]"]);
        check("295,96", "290,27", ["29[5],[96]", "29[0],[27]"]);
        check("910%", "10,00", ["[9]10%", "10,[00]"]);
        check("10", "102", ["[10]", "[102]"]);
        check("65,55", "65,55", ["65,55", "65,55"]);
    }

    #[test]
    fn a_lost_sign_is_told_and_words_are_left_alone() {
        check("29,78", "-29,78", ["29,78", "[-]29,78"]);
        check(
            "Rp 1.250.000",
            "1.260.000",
            ["Rp 1.2[5]0.000", "1.2[6]0.000"],
        );
        check("1 (pertama)", "3", ["[1] (pertama)", "[3]"]);
        check("belum ada", "3", ["belum ada", "3"]);
        check("18;25", "3", ["18;25", "3"]);
    }
}
