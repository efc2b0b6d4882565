//! What stands in the report of the example, and a small report whole.

use std::fs;
use std::path::Path;

use kalkulator_sakip::domain::document::{Document, Row, RowId};
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::report::model::{Block, Mark, Report, Table, build};

use super::tokens::{Token, read, texts};
use super::{document, example, html, periksa};

fn tables(report: &Report) -> Vec<&Table> {
    let blocks = report.parts.iter().flat_map(|part| part.blocks.iter());
    blocks
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Chart(chart) => Some(&chart.table),
            _ => None,
        })
        .collect()
}

#[track_caller]
fn table<'a>(report: &'a Report, caption: &str) -> &'a Table {
    let found = tables(report)
        .into_iter()
        .find(|table| table.caption.text == caption);
    found.unwrap_or_else(|| panic!("no table {caption:?}"))
}

fn report(document: &Document) -> Report {
    build(&periksa(document))
}

fn line(table: &Table, at: usize) -> Vec<String> {
    table.rows[at]
        .cells
        .iter()
        .map(|cell| cell.text().replace('\u{a0}', " "))
        .collect()
}

#[test]
fn the_example_says_what_the_printed_report_should() {
    let report = report(&example());
    let capaian = table(&report, "Target, realisasi, dan capaian indikator kinerja");
    assert_eq!(
        line(capaian, 1)[3..],
        [
            "14.157.209.890",
            "186.797.290.000",
            "1.319,45",
            "Sangat Tinggi"
        ]
    );
    assert_eq!(
        line(capaian, 6)[3..],
        ["<11", "9,74", "111,45", "Sangat Tinggi"]
    );
    let last = capaian.rows.len() - 1;
    assert_eq!(capaian.rows[last].mark, Mark::Total);
    assert_eq!(
        line(capaian, last),
        ["Rata-rata 8 dari 8 indikator", "290,27", "Sangat Tinggi"]
    );

    let efisiensi = table(&report, "Efisiensi per indikator");
    let ei: Vec<String> = (0..9)
        .map(|at| line(efisiensi, at).iter().rev().nth(4).cloned().unwrap())
        .collect();
    assert_eq!(
        ei,
        [
            "51.219.500.402",
            "119.210.559",
            "-8.657.852",
            "266.786.022",
            "-9.878.392",
            "-545.605.117",
            "-15.356.228",
            "18.698.610",
            "51.044.698.004"
        ]
    );
    let anggaran = table(&report, "Anggaran menurut sumber dana (rupiah)");
    let serapan = |name: &str| {
        let row = (0..anggaran.rows.len())
            .map(|at| line(anggaran, at))
            .find(|row| row[0] == name);
        row.unwrap_or_else(|| panic!("no row {name}"))[4].clone()
    };
    assert_eq!(serapan("Jumlah belanja APBD"), "93,65");
    assert_eq!(serapan("APBN dekonsentrasi"), "91,93");
}

#[test]
fn every_row_fills_its_columns_and_every_table_is_numbered_in_order() {
    for document in [
        example(),
        super::filled(|_| "teks".into()),
        Document::default(),
    ] {
        let report = report(&document);
        for (at, table) in tables(&report).into_iter().enumerate() {
            assert_eq!(table.number, format!("Tabel {}", at + 1));
            assert!(table.head < table.columns.len());
            for row in &table.rows {
                let span: usize = row.cells.iter().map(|cell| cell.span).sum();
                assert_eq!(
                    span,
                    table.columns.len(),
                    "{}: {:?}",
                    table.caption.text,
                    row.cells
                );
            }
        }
    }
}

#[test]
fn a_partial_sum_is_marked_and_named() {
    let rows = vec![
        Row::new(RowId(1), RowKind::Program).with(Field::Uraian, "Program A"),
        Row::new(RowId(2), RowKind::Kegiatan)
            .with(Field::Uraian, "Ada")
            .with(Field::PaguSemula, "1.000.000"),
        Row::new(RowId(3), RowKind::Kegiatan).with(Field::Uraian, "Tiada"),
    ];
    let report = report(&document(rows));
    let anggaran = table(&report, "Pagu dan realisasi anggaran (rupiah)");
    let pagu = &anggaran.rows[0].cells[3];
    assert_eq!((pagu.text().as_str(), pagu.partial), ("1.000.000", true));
    let notes: Vec<_> = anggaran
        .notes
        .iter()
        .map(|note| note.text.as_str())
        .collect();
    assert!(
        notes.contains(&"* Pagu, Program A: Sebagian: 1 dari 2 baris terhitung."),
        "{notes:?}"
    );
}

#[test]
fn what_cannot_be_computed_is_named_with_its_reason() {
    let report = report(&small());
    let missing = table(&report, "Indikator yang belum terhitung");
    assert_eq!(line(missing, 0)[..2], ["2", "Indeks <baru>"]);
    assert!(
        line(missing, 0)[2].contains("target 0"),
        "{:?}",
        line(missing, 0)
    );
    let capaian = table(&report, "Target, realisasi, dan capaian indikator kinerja");
    let notes: Vec<_> = capaian
        .notes
        .iter()
        .map(|note| note.text.as_str())
        .collect();
    assert!(
        notes.iter().any(|note| note.contains("Indeks <baru>")),
        "{notes:?}"
    );
}

#[test]
fn headings_step_down_one_by_one_and_ids_are_unique() {
    for document in [
        example(),
        super::filled(|_| "teks".into()),
        Document::default(),
    ] {
        let tokens = read(&html(&document));
        let mut level = 0;
        let mut ids = Vec::new();
        for token in &tokens {
            let Token::Open { name, attributes } = token else {
                continue;
            };
            if let Some(next) = name
                .strip_prefix('h')
                .and_then(|digit| digit.parse::<u8>().ok())
            {
                assert!(next <= level + 1, "h{next} after h{level}");
                level = next;
            }
            ids.extend(
                attributes
                    .iter()
                    .filter(|(name, _)| name == "id")
                    .map(|(_, id)| id.clone()),
            );
        }
        let known = ids.clone();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), known.len(), "ids are unique");
        for token in &tokens {
            let Token::Open { attributes, .. } = token else {
                continue;
            };
            for (name, value) in attributes {
                if name == "aria-labelledby" {
                    assert!(
                        value
                            .split(' ')
                            .all(|id| known.iter().any(|known| known == id)),
                        "{value}"
                    );
                }
                if name == "href" {
                    assert!(
                        known
                            .iter()
                            .any(|known| known == value.trim_start_matches('#')),
                        "{value}"
                    );
                }
            }
        }
        assert_eq!(texts(&tokens, "h1").len(), 1);
    }
}

/// Two indikator, one of them with a target of 0, and one program with one kegiatan.
fn small() -> Document {
    document(vec![
        Row::new(RowId::IDENTITAS, RowKind::Identitas)
            .with(Field::Instansi, "Dinas \"Contoh\" & Rekan")
            .with(Field::Tahun, "2020"),
        Row::new(RowId(1), RowKind::Sasaran).with(Field::Uraian, "Meningkatnya mutu"),
        Row::new(RowId(2), RowKind::Indikator)
            .with(Field::Uraian, "Nilai mutu")
            .with(Field::Satuan, "%")
            .with(Field::Target, "80")
            .with(Field::Realisasi, "72,5")
            .with(Field::CapaianLalu, "95")
            .with(Field::TargetRenstra, "90")
            .with(Field::Penyebab, "Pelatihan\nselesai"),
        Row::new(RowId(3), RowKind::Indikator)
            .with(Field::Uraian, "Indeks <baru>")
            .with(Field::Satuan, "nilai")
            .with(Field::Target, "0")
            .with(Field::Realisasi, "3"),
        Row::new(RowId(4), RowKind::Program)
            .with(Field::Kode, "01")
            .with(Field::Uraian, "Program mutu"),
        Row::new(RowId(5), RowKind::Kegiatan)
            .with(Field::Kode, "01.01")
            .with(Field::Uraian, "Pelatihan")
            .with(Field::PaguSemula, "200.000.000")
            .with(Field::PaguPerubahan, "150.000.000")
            .with(Field::RealisasiAnggaran, "120.000.000")
            .with(Field::Indikator, "#2"),
    ])
}

/// Renew it with `UPDATE_EXPECT=1 cargo test --no-default-features --test report` and read the difference.
#[test]
fn a_small_report_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/report/kecil.html");
    let found = html(&small());
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, &found).expect("written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let differs = found
        .lines()
        .zip(expected.lines())
        .position(|(found, expected)| found != expected);
    let at = differs.unwrap_or(found.lines().count().min(expected.lines().count()));
    assert!(
        found == expected,
        "line {} of {} differs: {:?}; renew with UPDATE_EXPECT=1",
        at + 1,
        path.display(),
        found.lines().nth(at)
    );
}

/// Writes the example for looking at: `LOOK=/tmp/babel.html cargo test --no-default-features --test report`.
#[test]
fn the_example_is_one_file_of_modest_size() {
    let file = html(&example());
    if let Some(path) = std::env::var_os("LOOK") {
        fs::write(path, &file).expect("written");
    }
    assert!(file.len() < 600_000, "{} bytes", file.len());
}
