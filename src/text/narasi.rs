//! Running text: how the figure of a reference is worded, and sentences made from the numbers that a person may take.
//!
//! An offered sentence holds references, never figures, so that it agrees with its table whatever is typed later; the
//! words round them (naik, melampaui) are those of the moment.

use rust_decimal::Decimal;

use super::tampil::{Tampil, sel, sel_satuan};
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::field::{Field, FieldKind, RowKind, Section};
use crate::domain::order::PutInOrder;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Nilai, Outcome, Place, Sel};
use crate::domain::rujukan::{Bentuk, Pencari, Rujukan};
use crate::domain::rulebook::rumus::Ukuran;

/// What stands in the place of an empty cell.
const KOSONG: &str = "– belum diisi";

/// The figure or words of a reference, with its unit, as on screen.
pub fn rujukan(outcome: &Outcome, of: Rujukan) -> String {
    match of.place {
        Place::Cell(at) => typed(&outcome.document, at),
        Place::Hasil(at) => match outcome.sel(at) {
            Some(found) => match (of.bentuk, &found.nilai) {
                (Bentuk::Besar, Nilai::Angka(value)) => computed(
                    &outcome.document,
                    at,
                    &Sel {
                        nilai: Nilai::Angka(value.abs()),
                        ..found.clone()
                    },
                ),
                _ => computed(&outcome.document, at, found),
            },
            None => KOSONG.into(),
        },
    }
}

/// A text as it is read: each reference with the figure or words that it stands for now. One that stands for nothing stays
/// as typed.
pub fn dibaca(outcome: &Outcome, text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut from = 0;
    for (range, found) in Pencari::new(&outcome.document).find(text) {
        let Ok(found) = found else {
            continue;
        };
        read.push_str(text.get(from..range.start).unwrap_or(""));
        read.push_str(&rujukan(outcome, found));
        from = range.end;
    }
    read.push_str(text.get(from..).unwrap_or(""));
    read
}

fn computed(document: &Document, at: HasilRef, of: &Sel) -> String {
    match (sel(of), of.cara.ukuran(), at.baris) {
        (Tampil::Angka(text), Ukuran::Angka(_), Baris::Row(row)) => {
            with_unit(text, &unit(document, row, at.hasil))
        }
        // A word stands in the middle of a sentence.
        (Tampil::Kata(word, None), ..) => word.to_lowercase(),
        _ => sel_satuan(of),
    }
}

fn typed(document: &Document, at: CellRef) -> String {
    let text = document.text(at).trim();
    if text.is_empty() {
        return KOSONG.into();
    }
    let of = match at.field {
        Field::Sel(column) => Hasil::Sel(column),
        _ => Hasil::Capaian,
    };
    match at.field.kind() {
        FieldKind::Choice(_) => at
            .field
            .choice(text)
            .map_or_else(|| text.to_string(), |choice| choice.label.to_string()),
        FieldKind::Number | FieldKind::Sel => with_unit(text.into(), &unit(document, at.row, of)),
        FieldKind::Percent => with_unit(text.into(), "%"),
        FieldKind::Money => with_unit(text.into(), "Rp"),
        _ => text.to_string(),
    }
}

/// The unit of a row; of a cell of a table its column's, else its table's.
fn unit(document: &Document, row: RowId, hasil: Hasil) -> String {
    let of = |id: RowId| {
        document
            .text(CellRef::new(id, Field::Satuan))
            .trim()
            .to_string()
    };
    let own = of(row);
    let Hasil::Sel(column) = hasil else {
        return own;
    };
    let text = |field| {
        document
            .text(CellRef::new(column, field))
            .trim()
            .to_string()
    };
    let kind = Field::JenisKolom.choice(&text(Field::JenisKolom));
    match kind.map(|kind| kind.id) {
        Some("teks" | "tahun") => String::new(),
        Some("uang") => "Rp".into(),
        Some("persen") => "%".into(),
        _ if !own.is_empty() => own,
        _ => match text(Field::Satuan) {
            unit if !unit.is_empty() => unit,
            _ => document
                .find(row)
                .and_then(|(section, at)| document.parent(section, at))
                .map_or_else(String::new, |table| table.text(Field::Satuan).trim().into()),
        },
    }
}

/// Figure and unit in the order in which they are read; a unit that was typed along is not said twice.
fn with_unit(text: String, unit: &str) -> String {
    // Scores have no unit worth saying.
    const SILENT: [&str; 5] = ["nilai", "indeks", "angka", "skor", "poin"];
    const BEFORE: [&str; 4] = ["rp", "us$", "$", "idr"];
    let (lower, word) = (text.to_lowercase(), unit.to_lowercase());
    let figure = text.ends_with(|last: char| last.is_ascii_digit());
    if word.is_empty() || SILENT.contains(&word.as_str()) || lower.contains(&word) || !figure {
        return text;
    }
    if BEFORE.contains(&word.as_str()) {
        format!("{unit}\u{a0}{text}")
    } else if word == "persen" {
        format!("{text}\u{a0}%")
    } else {
        format!("{text}\u{a0}{unit}")
    }
}

/// Sentences for a text field: about its sasaran, the whole, or the money; none where nothing can be computed.
pub fn tawaran(outcome: &Outcome, at: CellRef) -> Vec<String> {
    let document = &outcome.document;
    match at.field {
        Field::Narasi => kalimat(document, outcome, at.row),
        Field::Ikhtisar | Field::SimpulanUmum | Field::PengantarCapaian => {
            let mut all = umum(outcome);
            if at.field != Field::PengantarCapaian {
                all.extend(anggaran(outcome));
            }
            all
        }
        Field::AnalisisAnggaran => anggaran(outcome),
        _ => Vec::new(),
    }
}

/// Sentences about a sasaran and its indikator.
pub fn kalimat(document: &Document, outcome: &Outcome, sasaran: RowId) -> Vec<String> {
    let pencari = Pencari::new(document);
    let Some((Section::Kinerja, at)) = document.find(sasaran) else {
        return Vec::new();
    };
    let rows = document.rows(Section::Kinerja);
    let below = document.block_len(Section::Kinerja, at);
    let members: Vec<&Row> = rows
        .iter()
        .skip(at)
        .take(below)
        .filter(|row| row.kind == RowKind::Indikator)
        .map(|row| &**row)
        .collect();
    let mut all = Vec::new();
    if members.len() > 1 && outcome.angka(Baris::Row(sasaran), Hasil::Rerata).is_some() {
        let here = format!("#{}", sasaran.0);
        all.push(format!(
            "Rata-rata capaian sasaran ini {{rerata:{here}}}, kategori {{kategori:{here}}}."
        ));
    }
    for row in members {
        indikator(outcome, row, &pencari.tempat(row), &mut all);
    }
    all
}

fn indikator(outcome: &Outcome, row: &Row, at: &str, all: &mut Vec<String>) {
    let angka = |hasil| outcome.angka(Baris::Row(row.id), hasil);
    let class = outcome.sel(HasilRef::new(Baris::Row(row.id), Hasil::Kategori));
    let class = match class.map(|sel| &sel.nilai) {
        Some(Nilai::Kelas(..)) => format!(" (kategori {{kategori:{at}}})"),
        _ => String::new(),
    };
    if let Some(capaian) = angka(Hasil::Capaian) {
        let verdict = match capaian.cmp(&Decimal::ONE_HUNDRED) {
            std::cmp::Ordering::Greater => "melampaui target",
            std::cmp::Ordering::Equal => "tepat sesuai target",
            std::cmp::Ordering::Less => "belum mencapai target",
        };
        all.push(format!(
            "{{uraian:{at}}} {verdict}: realisasi {{realisasi:{at}}} dari target {{target:{at}}}, capaian {{capaian:{at}}}{class}."
        ));
    }
    if let Some(growth) = angka(Hasil::Pertumbuhan) {
        all.push(compared(
            "Realisasi",
            growth,
            &format!("{{besar pertumbuhan:{at}}}"),
            at,
        ));
    } else if let Some(points) = angka(Hasil::SelisihCapaian) {
        all.push(compared(
            "Capaian",
            points,
            &format!("{{besar selisih_capaian:{at}}}"),
            at,
        ));
    }
    if let Some(end) = angka(Hasil::CapaianRenstra) {
        let far = match end < Decimal::ONE_HUNDRED {
            true => "belum mencapai",
            false => "sudah memenuhi",
        };
        all.push(format!(
            "Realisasi {{uraian:{at}}} {far} target akhir Renstra: capaiannya {{capaian_renstra:{at}}}."
        ));
    }
    if let Some(standar) = angka(Hasil::CapaianStandar) {
        let far = match standar < Decimal::ONE_HUNDRED {
            true => "di bawah",
            false => "memenuhi",
        };
        all.push(format!(
            "Realisasi {{uraian:{at}}} {far} standar {{standar:{at}}}: {{capaian_standar:{at}}} dari standar itu."
        ));
    }
    if angka(Hasil::Serapan).is_some() {
        let verdict = match outcome
            .sel(HasilRef::new(Baris::Row(row.id), Hasil::Simpulan))
            .map(|sel| &sel.nilai)
        {
            Some(Nilai::Simpulan(_)) => {
                format!(" Penggunaannya {{simpulan:{at}}}, dengan E/I {{ei:{at}}}.")
            }
            _ => String::new(),
        };
        all.push(format!(
            "Dari anggaran {{pagu:{at}}} untuk {{uraian:{at}}} terpakai {{realisasi_anggaran:{at}}} atau {{serapan:{at}}}.{verdict}"
        ));
    }
}

/// `Realisasi … naik 6,00 % dibanding tahun lalu.`
fn compared(what: &str, change: Decimal, size: &str, at: &str) -> String {
    match change.cmp(&Decimal::ZERO) {
        std::cmp::Ordering::Greater => {
            format!("{what} {{uraian:{at}}} naik {size} dibanding tahun lalu.")
        }
        std::cmp::Ordering::Less => {
            format!("{what} {{uraian:{at}}} turun {size} dibanding tahun lalu.")
        }
        std::cmp::Ordering::Equal => {
            format!("{what} {{uraian:{at}}} sama dengan tahun lalu.")
        }
    }
}

/// Sentences about all indikator together.
fn umum(outcome: &Outcome) -> Vec<String> {
    let document = &outcome.document;
    let pencari = Pencari::new(document);
    let mut all = Vec::new();
    if outcome.angka(Baris::Rekap, Hasil::Rerata).is_some() {
        all.push(
            "Rata-rata capaian seluruh indikator {rerata:rekap}, kategori {kategori:rekap}.".into(),
        );
    }
    if outcome
        .angka(Baris::Rekap, Hasil::RerataTanpaTertinggi)
        .is_some()
    {
        all.push("Tanpa indikator dengan capaian tertinggi, rata-ratanya {rerata_tanpa_tertinggi:rekap}.".into());
    }
    let mut known: Vec<(Decimal, &Row)> = document
        .of_kind(RowKind::Indikator)
        .filter_map(|row| Some((outcome.angka(Baris::Row(row.id), Hasil::Capaian)?, &**row)))
        .collect();
    known.put_in_order_by_key(|(capaian, _)| *capaian);
    if let [(_, lowest), .., (_, highest)] = known.as_slice() {
        let (low, high) = (pencari.tempat(lowest), pencari.tempat(highest));
        all.push(format!(
            "Capaian tertinggi ada pada {{uraian:{high}}} ({{capaian:{high}}}), terendah pada {{uraian:{low}}} ({{capaian:{low}}})."
        ));
    }
    if outcome.angka(Baris::Rekap, Hasil::Ei).is_some() {
        all.push("Jumlah efisiensi dan inefisiensi seluruh indikator {ei:rekap}.".into());
    }
    all
}

/// Sentences about the money.
fn anggaran(outcome: &Outcome) -> Vec<String> {
    let mut all = Vec::new();
    for (baris, at, of) in [
        (Baris::TotalApbd, "total_apbd", "belanja APBD"),
        (Baris::Total, "total", "seluruh sumber dana"),
    ] {
        let same = baris == Baris::Total
            && outcome.angka(Baris::TotalApbd, Hasil::Pagu)
                == outcome.angka(Baris::Total, Hasil::Pagu);
        if outcome.angka(baris, Hasil::Serapan).is_some() && !same {
            all.push(format!(
                "Dari pagu {of} {{pagu:{at}}} terserap {{realisasi_anggaran:{at}}} atau {{serapan:{at}}}; sisanya {{sisa:{at}}}."
            ));
        }
    }
    if let Some(change) = outcome.angka(Baris::TotalApbd, Hasil::Perubahan)
        && !change.is_zero()
    {
        let word = if change.is_sign_negative() {
            "berkurang"
        } else {
            "bertambah"
        };
        all.push(format!(
            "Pagu belanja APBD {word} {{besar perubahan:total_apbd}} ({{besar perubahan_persen:total_apbd}}) setelah perubahan."
        ));
    }
    all
}
