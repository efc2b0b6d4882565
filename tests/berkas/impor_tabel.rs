//! Tables of the office's own come back from their workbook: each typed cell in its row, under its heading. What was computed
//! comes back as the figure that it gave.

use kalkulator_sakip::berkas::pesan::Keluaran;
use kalkulator_sakip::domain::document::{Document, Row};
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::notation::{self, LoneDot, Reading};
use kalkulator_sakip::domain::tempel::{self, Usulan};
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};
use kalkulator_sakip::{samples, text};

use super::buat::baca;
use super::tulis;
use super::xlsx::pembangkit;

/// The rows of each table.
fn tabel(document: &Document) -> Vec<(&Row, Vec<&Row>)> {
    let mut found: Vec<(&Row, Vec<&Row>)> = Vec::new();
    for row in document.rows(Section::Tabel).iter() {
        match (row.kind, found.last_mut()) {
            (RowKind::Tabel, _) => found.push((row, Vec::new())),
            (_, Some((_, rows))) => rows.push(row),
            _ => {}
        }
    }
    found
}

fn of<'a>(rows: &[&'a Row], kind: RowKind) -> Vec<&'a Row> {
    rows.iter()
        .copied()
        .filter(|row| row.kind == kind)
        .collect()
}

/// What a cell says: the figure, else the words.
fn arti(text: &str) -> String {
    match notation::read(text, LoneDot::Thousands) {
        Reading::Number(number) => number.value.normalize().to_string(),
        _ => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// Every cell of a table as it came back: row, heading, what it says.
fn kembali(usulan: &Usulan) -> Vec<(String, String, String)> {
    let mut document = Document::default();
    let taken = tempel::terapkan(&document, usulan);
    document.apply(taken.edit.expect("rows")).expect("they fit");
    let tables = tabel(&document);
    let (_, rows) = tables.first().expect("a table");
    let columns = of(rows, RowKind::KolomTabel);
    let mut found = Vec::new();
    for row in of(rows, RowKind::BarisTabel) {
        for column in &columns {
            let cell = row.text(Field::Sel(column.id));
            let heading = column.text(Field::Uraian).to_string();
            found.push((arti(row.text(Field::Uraian)), heading, arti(cell)));
        }
    }
    found
}

/// Compares the typed cells of each table; says how many there were, and which are lost.
fn banding(document: &Document) -> (usize, Vec<String>) {
    let draft = encode_draft(document, Meta::at("2026-11-21T14:32:05+07:00"));
    let buku = baca(&tulis(Keluaran::Xlsx, draft.as_bytes())).expect("a workbook");
    let guesses = buku.lembar.iter().flat_map(|lembar| &lembar.tabel);
    let guesses: Vec<Usulan> = guesses.map(tempel::kenali).collect();
    let (mut count, mut lost) = (0, Vec::new());
    for (table, rows) in tabel(document) {
        let title = table.text(Field::Uraian);
        let mut guess = guesses.iter().find(|guess| guess.judul == title).cloned();
        let Some(guess) = &mut guess else {
            lost.push(title.to_string());
            continue;
        };
        guess.ubah_tujuan(tempel::Tujuan::Sendiri);
        let mut back = kembali(guess);
        let typed = |column: &&Row| column.text(Field::JenisKolom) != "rumus";
        for column in of(&rows, RowKind::KolomTabel).into_iter().filter(typed) {
            let field = Field::Sel(column.id);
            let heading = text::judul_kolom(document, field);
            for row in of(&rows, RowKind::BarisTabel)
                .iter()
                .filter(|row| !row.is_blank(field))
            {
                count += 1;
                let cell = (
                    arti(row.text(Field::Uraian)),
                    heading.to_string(),
                    arti(row.text(field)),
                );
                let found = back.iter().position(|other| {
                    (&other.0, &other.2) == (&cell.0, &cell.2) && cell.1.starts_with(&other.1)
                });
                match found {
                    Some(at) => drop(back.remove(at)),
                    None => lost.push(format!("{title}: {cell:?}")),
                }
            }
        }
    }
    (count, lost)
}

#[test]
fn typed_cells_of_own_tables_come_back() {
    let (mut all, mut lost) = (0, Vec::new());
    for sample in samples::ALL {
        let (count, missing) = banding(&restore(sample.text).expect("a draft").document);
        all += count;
        lost.extend(missing);
    }
    for seed in 0..3 {
        let (count, missing) = banding(&pembangkit::laporan(seed));
        all += count;
        lost.extend(missing);
    }
    // "Jumlah …" is taken for a total; a person can say that it is none.
    lost.retain(|cell| !cell.contains("Jumlah Tenaga Kerja di sector"));
    assert_eq!(lost, Vec::<String>::new());
    assert!(all > 500, "{all}");
}
