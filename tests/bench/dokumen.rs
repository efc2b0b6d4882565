//! The documents that are measured: as large as asked for, and written the way offices write. Nothing in
//! them is random, so that two runs measure the same.

#![allow(dead_code, reason = "each benchmark takes what it needs")]

use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};

/// The numbers of indikator that are measured.
pub const SIZES: [usize; 3] = [100, 1_000, 10_000];

/// How far the office has come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Every figure is there.
    Filled,
    /// Every second realisasi is still missing, as in the middle of a year.
    Half,
}

/// A document of `count` indikator: a tujuan for each 100, a sasaran for each 10, and for each indikator
/// one kegiatan that serves it; 20 kegiatan make a program.
pub fn document(count: usize, stage: Stage) -> Document {
    let mut document = Document::default();
    for (field, text) in [(Field::Instansi, "Dinas Contoh"), (Field::Tahun, "2026")] {
        let at = CellRef::new(RowId::IDENTITAS, field);
        document
            .apply(Edit::set(at, text))
            .expect("a field of the form");
    }
    let mut next = 1;
    let mut row = |kind| {
        let id = RowId(next);
        next += 1;
        Row::new(id, kind)
    };

    let (mut kinerja, mut served) = (Vec::new(), Vec::new());
    for n in 0..count {
        if n % 100 == 0 {
            let text = format!("Tujuan {}: pelayanan yang semakin baik", n / 100 + 1);
            kinerja.push(row(RowKind::Tujuan).with(Field::Uraian, &text));
        }
        if n % 10 == 0 {
            let text = format!("Sasaran {}: meningkatnya mutu layanan", n / 10 + 1);
            kinerja.push(row(RowKind::Sasaran).with(Field::Uraian, &text));
        }
        let row = indikator(row(RowKind::Indikator), n, stage);
        served.push(row.id);
        kinerja.push(row);
    }
    let mut anggaran = Vec::new();
    for (n, indikator) in served.iter().enumerate() {
        if n % 20 == 0 {
            let text = format!("Program {}", n / 20 + 1);
            anggaran.push(row(RowKind::Program).with(Field::Uraian, &text));
        }
        anggaran.push(kegiatan(row(RowKind::Kegiatan), n, *indikator));
    }
    for (section, rows) in [(Section::Kinerja, kinerja), (Section::Anggaran, anggaran)] {
        let rows = rows.into_iter().map(Into::into).collect();
        let insert = Edit::Insert {
            section,
            index: 0,
            rows,
        };
        document.apply(insert).expect("fresh rows");
    }
    document
}

/// Percentages, counts with a lone dot whose reading the unit or the neighbours decide, indices, money; and
/// the usual polaritas in turn.
fn indikator(row: Row, n: usize, stage: Stage) -> Row {
    let (satuan, target, realisasi, lalu) = match n % 5 {
        0 => (
            "persen",
            format!("{},5", 70 + n % 30),
            format!("{},25", 65 + n % 40),
            "81,4".to_owned(),
        ),
        1 => (
            "orang",
            format!("{}.250", 1 + n % 9),
            format!("{}.{}", 1 + n % 9, 100 + n % 900),
            "2.345".to_owned(),
        ),
        2 => (
            "indeks",
            format!("3,{}", 10 + n % 80),
            format!("3,{}", 5 + n % 90),
            "3,2".to_owned(),
        ),
        // A unit that says nothing about its dots: other rows of the column decide.
        3 => (
            "kunjungan",
            format!("1.204.{}", 100 + n % 900),
            format!("{}.{}", 1 + n % 9, 100 + n % 900),
            "2.345".to_owned(),
        ),
        _ => (
            "Rp",
            format!("{}.157.209.890", 1 + n % 90),
            format!("{}.835.337.899,07", 1 + n % 90),
            "9.014.500.000".to_owned(),
        ),
    };
    let polaritas = ["", "naik", "turun", "turun-rasio"][n % 4];
    let missing = stage == Stage::Half && n % 2 == 1;
    row.with(
        Field::Uraian,
        &format!(
            "Persentase layanan ke-{} yang memenuhi standar pelayanan minimal",
            n + 1
        ),
    )
    .with(Field::Satuan, satuan)
    .with(Field::Polaritas, polaritas)
    .with(Field::Target, &target)
    .with(Field::Realisasi, if missing { "" } else { &realisasi })
    .with(Field::RealisasiLalu, &lalu)
    .with(Field::CapaianLalu, "97,35")
}

fn kegiatan(row: Row, n: usize, indikator: RowId) -> Row {
    let pagu = 50_000_000 + (n as u64 * 7_919) % 900_000_000;
    row.with(
        Field::Kode,
        &format!("1.02.{:02}.{:02}", n / 20 % 100, n % 20 + 1),
    )
    .with(
        Field::Uraian,
        &format!("Kegiatan penunjang layanan ke-{}", n + 1),
    )
    .with(Field::PaguSemula, &rupiah(pagu))
    .with(Field::PaguPerubahan, &rupiah(pagu * 9 / 10))
    .with(Field::RealisasiAnggaran, &rupiah(pagu * 8 / 10))
    .with(Field::Indikator, &format!("#{}", indikator.0))
}

fn rupiah(value: u64) -> String {
    let digits = value.to_string();
    let mut out = String::from("Rp ");
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// The rows of one kind, in order.
pub fn ids(document: &Document, kind: RowKind) -> Vec<RowId> {
    document.of_kind(kind).map(|row| row.id).collect()
}
