//! The tables of a report as CSV, and in again: the typed figures come back.

use kalkulator_sakip::berkas::pesan::Keluaran;
use kalkulator_sakip::domain::document::{Document, Row};
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::tempel;
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};
use kalkulator_sakip::samples;

use super::buat::baca;
use super::impor_alik::arti;
use super::xlsx::{pembangkit, ragam};
use super::{buka_zip, tulis};

/// The tables of the report that print what was typed: the end of their title, and what they print of which rows.
const CSV: [(&str, Section, &[Field]); 2] = [
    (
        "capaian-indikator-kinerja.csv",
        Section::Kinerja,
        &[
            Field::Uraian,
            Field::Satuan,
            Field::Target,
            Field::Realisasi,
        ],
    ),
    (
        "Pagu-dan-realisasi-anggaran-rupiah.csv",
        Section::Anggaran,
        &[
            Field::Kode,
            Field::Uraian,
            Field::PaguSemula,
            Field::PaguPerubahan,
            Field::RealisasiAnggaran,
        ],
    ),
];

/// Writes the tables of a report, takes those of [`CSV`] into an empty draft, and compares; says how many rows there were.
fn bolak_balik_csv(nama: &str, document: &Document, sections: &[Section]) -> usize {
    let draft = encode_draft(document, Meta::at("2026-11-21T14:32:05+07:00"));
    let files = buka_zip(&tulis(Keluaran::Csv, draft.as_bytes()));
    let mut count = 0;
    for (ending, section, fields) in CSV.into_iter().filter(|of| sections.contains(&of.1)) {
        let file = files.iter().find(|(name, _)| name.ends_with(ending));
        let Some((_, bytes)) = file else { continue };
        let buku = baca(bytes).expect("a table");
        let guess = tempel::kenali(&buku.lembar[0].tabel[0]);
        let mut back = Document::default();
        let taken = tempel::terapkan(&back, &guess);
        back.apply(taken.edit.expect("rows")).expect("they fit");
        // What stands above others is a sum, which is printed and not typed.
        let rows = |of: &Document| -> Vec<String> {
            let rows = of.rows(section).iter().enumerate();
            let rows = rows.filter(|(at, row)| {
                let below = of.rows(section).iter().skip(at + 1);
                let mut below = below.filter(|row| row.kind != RowKind::Keluaran);
                let ends = below
                    .next()
                    .is_none_or(|next| next.kind.depth() <= row.kind.depth());
                ends && !row.is_empty() && !matches!(row.kind, RowKind::Keluaran | RowKind::Sasaran)
            });
            let cells = |row: &Row| -> Vec<String> {
                let cell = |field: &Field| match field {
                    // The table prints the budget in force.
                    Field::PaguPerubahan if row.is_blank(*field) => Field::PaguSemula,
                    field => *field,
                };
                let fields = fields.iter().map(cell);
                fields.map(|field| arti(of, row, field)).collect()
            };
            rows.map(|(_, row)| cells(row).join(" | ")).collect()
        };
        let (a, b) = (rows(document), rows(&back));
        let differ = a.iter().zip(&b).find(|(a, b)| a != b);
        assert_eq!((differ, a.len()), (None, b.len()), "{nama} {ending}");
        count += a.len();
    }
    count
}

#[test]
fn the_tables_of_csv_come_back() {
    const BOTH: [Section; 2] = [Section::Kinerja, Section::Anggaran];
    for sample in samples::ALL {
        let document = restore(sample.text).expect("a draft").document;
        let rows = bolak_balik_csv(sample.id, &document, &BOTH);
        assert_eq!(rows > 0, sample.id == "babel-2020", "{}", sample.id);
    }
    // Money is printed in whole rupiah.
    for (nama, document) in ragam::semua() {
        assert!(bolak_balik_csv(&nama, &document, &BOTH[..1]) > 50, "{nama}");
    }
    for seed in 0..4 {
        let rows = bolak_balik_csv(
            &format!("laporan {seed}"),
            &pembangkit::laporan(seed),
            &BOTH,
        );
        assert!(rows > 10, "{seed}: {rows}");
    }
}
