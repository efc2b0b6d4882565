//! The order of the report, what is left out of it, what it says is missing, and the Perjanjian Kinerja.

use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::report::html;
use kalkulator_sakip::report::model::{
    BAGIAN, Block, Edisi, Mark, Report, Table, build, dicetak, missing, tanpa,
};

use super::tokens::{read, texts};
use super::{document, example, filled, periksa, sound};

fn report(document: &Document) -> Report {
    build(&periksa(document))
}

fn headings(report: &Report) -> Vec<String> {
    let mut found = Vec::new();
    for part in &report.parts {
        found.push(format!("{} {}", part.label, part.title).trim().to_string());
        for block in &part.blocks {
            if let Block::Heading {
                level: 3,
                label,
                text,
                ..
            } = block
            {
                found.push(format!("  {label} {}", text.text).trim_end().to_string());
            }
        }
    }
    found
}

fn set(document: &mut Document, row: RowId, field: Field, text: &str) {
    let edit = Edit::set(CellRef::new(row, field), text);
    document.apply(edit).expect("a cell");
}

#[test]
fn the_parts_stand_in_the_order_of_the_regulation() {
    let document = filled(|field| sound(field).unwrap_or_else(|| "teks".into()));
    assert_eq!(
        headings(&report(&document)),
        [
            "Kata Pengantar",
            "Ikhtisar Eksekutif",
            "Daftar Isi",
            "BAB I Pendahuluan",
            "  A. Gambaran Umum Organisasi",
            "  B. Aspek Strategis",
            "  C. Isu Strategis",
            "BAB II Perencanaan Kinerja",
            "  A. Perjanjian Kinerja Tahun 2020",
            "  B. Rencana Strategis",
            "BAB III Akuntabilitas Kinerja",
            "  A. Capaian Kinerja Organisasi",
            "  B. Realisasi Anggaran",
            "BAB IV Penutup",
            "  A. Simpulan Umum",
            "  B. Langkah di Masa Mendatang",
            "   Pengesahan",
            "Lampiran 1: Perjanjian Kinerja",
            "   Perjanjian kinerja semua jabatan",
            "Lampiran 2: Tabel Instansi",
            "Lampiran 3: Efisiensi per Indikator",
            "   Cara hitung E/I per indikator",
            "Lampiran 4: Rumus dan Sumber",
            "   Pengaturan yang dipilih",
            "Lampiran 5: Temuan pada Isian",
            "Lampiran 6: Catatan Hasil Periksa",
        ]
    );
}

#[test]
fn all_seven_analyses_of_a_sasaran_are_numbered_in_order() {
    let mut document = document(vec![
        Row::new(RowId::IDENTITAS, RowKind::Identitas).with(Field::Tahun, "2020"),
        Row::new(RowId(1), RowKind::Sasaran).with(Field::Uraian, "Sasaran"),
        Row::new(RowId(2), RowKind::Indikator)
            .with(Field::Uraian, "Nilai")
            .with(Field::Target, "80")
            .with(Field::Realisasi, "72")
            .with(Field::RealisasiLalu, "70")
            .with(Field::TargetRenstra, "90")
            .with(Field::Standar, "75")
            .with(Field::Penyebab, "Sebab"),
        Row::new(RowId(3), RowKind::Program).with(Field::Uraian, "Program"),
        Row::new(RowId(4), RowKind::Kegiatan)
            .with(Field::Uraian, "Kegiatan")
            .with(Field::PaguSemula, "1.000.000")
            .with(Field::RealisasiAnggaran, "900.000")
            .with(Field::Indikator, "#2"),
    ]);
    let analyses = |document: &Document| -> Vec<String> {
        let report = report(document);
        let blocks = report.parts.iter().flat_map(|part| part.blocks.iter());
        blocks
            .filter_map(|block| match block {
                Block::Heading {
                    level: 5, label, ..
                } => Some(label.clone()),
                _ => None,
            })
            .collect()
    };
    assert_eq!(
        analyses(&document),
        ["1.", "2.", "3.", "4.", "5.", "6.", "7."]
    );
    set(&mut document, RowId(2), Field::Standar, "");
    assert_eq!(analyses(&document), ["1.", "2.", "3.", "4.", "5.", "6."]);
    set(
        &mut document,
        RowId::PENGATURAN,
        Field::TanpaBagian,
        "program penyebab",
    );
    assert_eq!(analyses(&document), ["1.", "2.", "3.", "4."]);
    set(
        &mut document,
        RowId::PENGATURAN,
        Field::TanpaBagian,
        "sasaran",
    );
    assert_eq!(analyses(&document), [""; 0]);
}

#[test]
fn each_part_can_be_left_out_and_its_switch_is_kept() {
    let whole = filled(|field| sound(field).unwrap_or_else(|| "teks".into()));
    let size = |document: &Document| {
        let report = report(document);
        report
            .parts
            .iter()
            .map(|part| part.blocks.len() + 1)
            .sum::<usize>()
    };
    let all = size(&whole);
    for part in BAGIAN {
        // The fixture has tables of the office in the appendix only.
        if ["tabel-bab2", "tabel-bab3"].contains(&part.id) {
            continue;
        }
        let mut document = whole.clone();
        set(
            &mut document,
            RowId::PENGATURAN,
            Field::TanpaBagian,
            part.id,
        );
        assert!(size(&document) < all, "{}", part.id);
    }
    let off = tanpa("kelak pk", "temuan");
    assert_eq!(off, "kelak pk temuan");
    assert!(!dicetak(&off, "temuan") && !dicetak(&off, "pk") && dicetak(&off, "renstra"));
    assert_eq!(tanpa(&off, "pk"), "kelak temuan");
}

#[test]
fn what_is_missing_is_told_until_it_is_there() {
    let told = |document: &Document| -> Vec<(&str, String)> {
        let missing = missing(document, &hitung(document));
        missing
            .into_iter()
            .map(|one| (one.part, one.sentence))
            .collect()
    };
    let mut document = example();
    let before = told(&document);
    let has = |told: &[(&str, String)], part: &str, words: &str| {
        told.iter()
            .any(|(at, text)| *at == part && text.contains(words))
    };
    assert!(has(&before, "bab4", "Tulis simpulan umum"), "{before:?}");
    assert!(
        has(&before, "penyebab", "Sasaran 1: tulis analisis"),
        "{before:?}"
    );
    assert!(has(&before, "bab1", "Tulis gambaran umum"), "{before:?}");
    set(&mut document, RowId::NARASI, Field::SimpulanUmum, "Baik.");
    set(
        &mut document,
        RowId(21),
        Field::Narasi,
        "Tercapai {capaian:entah}.",
    );
    set(&mut document, RowId::PENGATURAN, Field::TanpaBagian, "bab1");
    let after = told(&document);
    assert!(!has(&after, "bab4", "Tulis simpulan umum"));
    assert!(!has(&after, "penyebab", "Sasaran 1:"));
    assert!(!has(&after, "bab1", ""), "a part left out lacks nothing");
    assert!(has(&after, "sasaran", "{capaian:entah}"), "{after:?}");
    let empty = told(&Document::default());
    assert!(has(&empty, "capaian", "Isi indikator"));
    assert!(has(&empty, "lampiran-pk", "perjanjian kinerja"));
    for one in missing(&document, &hitung(&document)) {
        let known = BAGIAN.iter().any(|part| part.id == one.part) || one.part == "sampul";
        assert!(known, "{one:?}");
    }
}

fn agreements() -> Document {
    let pk = |id, sasaran: &str, uraian: &str, target: &str, revised: &str| {
        Row::new(RowId(id), RowKind::IndikatorPk)
            .with(Field::SasaranPk, sasaran)
            .with(Field::Uraian, uraian)
            .with(Field::Target, target)
            .with(Field::TargetPerubahan, revised)
    };
    document(vec![
        Row::new(RowId::IDENTITAS, RowKind::Identitas)
            .with(Field::Tahun, "2020")
            .with(Field::Tempat, "Kota"),
        Row::new(RowId(1), RowKind::Kepala).with(Field::Uraian, "Kepala Dinas"),
        pk(2, "Mutu", "Nilai A", "80", "85"),
        pk(3, "Mutu", "Nilai B", "10", "10"),
        Row::new(RowId(4), RowKind::ProgramPk)
            .with(Field::Uraian, "Program mutu")
            .with(Field::PaguSemula, "1.000")
            .with(Field::PaguPerubahan, "900"),
        Row::new(RowId(5), RowKind::Bidang)
            .with(Field::Uraian, "Kepala Bidang")
            .with(Field::Pejabat, "Nama <Pejabat>"),
        pk(6, "Mutu", "Nilai C", "5", ""),
        pk(7, "Mutu", "Nilai D", "", "7"),
        Row::new(RowId(8), RowKind::Seksi).with(Field::Uraian, "Kepala Seksi"),
        pk(9, "Mutu", "Nilai E", "5", ""),
    ])
}

fn tables(blocks: &[Block]) -> Vec<&Table> {
    let blocks = blocks.iter();
    blocks
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .collect()
}

fn cells(table: &Table) -> Vec<Vec<String>> {
    let row = |cells: &[_]| -> Vec<String> {
        let text = |cell: &kalkulator_sakip::report::model::Cell| cell.text();
        cells.iter().map(text).collect()
    };
    table.rows.iter().map(|of| row(&of.cells)).collect()
}

#[test]
fn an_agreement_is_a_page_with_both_parties_and_blank_signatures() {
    let document = agreements();
    let outcome = hitung(&document);
    let page = |id, edisi| html::perjanjian(&document, &outcome, RowId(id), edisi);
    let made = page(5, Edisi::Semula).expect("an agreement");
    assert_eq!(made.nama, ["PK", "2020", "Kepala Bidang"]);
    let tokens = read(&made.html);
    assert_eq!(
        texts(&tokens, "h1"),
        ["Perjanjian Kinerja Tahun 2020: Kepala Bidang"]
    );
    let body = texts(&tokens, "main").concat();
    // The one above in the tree stands on the left.
    let [left, right] =
        ["Pihak KeduaKepala Dinas", "Pihak PertamaKepala Bidang"].map(|party| body.find(party));
    assert!(left.is_some() && left < right, "{body}");
    assert!(body.contains("Nama <Pejabat>") && body.contains("Kota, ……"));
    assert_eq!(
        cells_of(&document, 5, Edisi::Semula),
        [["1", "Mutu", "Nilai C", "5"]]
    );
    assert_eq!(
        cells_of(&document, 5, Edisi::Perubahan),
        [["1", "Mutu", "Nilai D", "7"]]
    );
    // What serves the same sasaran names it once.
    assert_eq!(
        cells_of(&document, 1, Edisi::Perubahan),
        [["1", "Mutu", "Nilai A", "85"], ["2", "", "Nilai B", "10"]]
    );
    assert!(page(8, Edisi::Perubahan).is_none(), "not revised");
    assert!(page(99, Edisi::Semula).is_none());
}

fn cells_of(document: &Document, id: u32, edisi: Edisi) -> Vec<Vec<String>> {
    let outcome = hitung(document);
    let part = kalkulator_sakip::report::model::perjanjian(document, &outcome, RowId(id), edisi)
        .expect("an agreement");
    cells(tables(&part.blocks)[0])
}

#[test]
fn both_editions_stand_side_by_side_with_what_changed() {
    let document = agreements();
    let report = report(&document);
    let part = report
        .parts
        .iter()
        .find(|part| part.id == "lampiran-pk")
        .expect("the appendix");
    let beside: Vec<&Table> = tables(&part.blocks)
        .into_iter()
        .filter(|table| {
            table
                .columns
                .iter()
                .any(|column| column.label == "Target PK")
        })
        .collect();
    assert_eq!(beside.len(), 3);
    let found = |at: usize| -> Vec<String> {
        let word = |row: Vec<String>| {
            row.iter()
                .find(|text| {
                    ["tetap", "target berubah", "baru", "dihapus"].contains(&text.as_str())
                })
                .cloned()
        };
        cells(beside[at]).into_iter().filter_map(word).collect()
    };
    assert_eq!(found(0), ["target berubah", "tetap"]);
    assert_eq!(found(1), ["dihapus", "baru"]);
    assert_eq!(
        found(2),
        [""; 0],
        "a jabatan without a revision says nothing of changes"
    );
}

#[test]
fn a_table_of_the_office_stands_where_it_belongs_with_its_levels() {
    let baris = |id, kode: &str, uraian: &str| {
        Row::new(RowId(id), RowKind::BarisTabel)
            .with(Field::Kode, kode)
            .with(Field::Uraian, uraian)
            .with(Field::Sel(RowId(31)), "5")
            .with(Field::Sel(RowId(32)), "baik")
    };
    let mut document = document(vec![
        Row::new(RowId(30), RowKind::Tabel)
            .with(Field::Uraian, "Aset")
            .with(Field::NamaBaris, "Nama barang")
            .with(Field::Satuan, "unit")
            .with(Field::Letak, "bab1")
            .with(Field::SumberData, "Daftar aset"),
        Row::new(RowId(31), RowKind::KolomTabel)
            .with(Field::Uraian, "Nilai")
            .with(Field::JenisKolom, "uang"),
        Row::new(RowId(32), RowKind::KolomTabel)
            .with(Field::Uraian, "Keadaan")
            .with(Field::JenisKolom, "teks"),
        Row::new(RowId(33), RowKind::KolomTabel).with(Field::Uraian, "Kosong"),
        baris(40, "1", "Tanah"),
        baris(41, "1.3", "Gedung"),
        baris(42, "1.3.1", "Gudang"),
        baris(43, "10", "Lain"),
    ]);
    let found = report(&document);
    let part = found
        .parts
        .iter()
        .find(|part| part.id == "bab1")
        .expect("Bab I");
    let table = tables(&part.blocks)[0];
    let labels: Vec<&str> = table
        .columns
        .iter()
        .map(|column| column.label.as_str())
        .collect();
    assert_eq!(
        labels,
        ["Kode", "Nama barang", "Nilai (Rp)", "Keadaan"],
        "empty columns go"
    );
    let levels: Vec<(Mark, u8)> = table.rows.iter().map(|row| (row.mark, row.level)).collect();
    assert_eq!(
        levels[..4],
        [
            (Mark::Subtotal, 0),
            (Mark::Subtotal, 1),
            (Mark::Plain, 2),
            (Mark::Plain, 0)
        ]
    );
    let notes: Vec<&str> = table.notes.iter().map(|note| note.text.as_str()).collect();
    assert!(notes.contains(&"Satuan: unit"));
    assert_eq!(
        table.source.as_ref().map(|source| source.text.as_str()),
        Some("Sumber data: Daftar aset")
    );
    set(&mut document, RowId(30), Field::Letak, "tidak");
    let found = report(&document);
    assert!(found.parts.iter().all(|part| part.id != "bab1"));
}
