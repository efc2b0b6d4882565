//! The record of the check: an appendix of the report, a document of its own, and a member of the JSON.

use kalkulator_sakip::domain::audit::{Diperiksa, abaian};
use kalkulator_sakip::domain::cetak;
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef, Place};
use kalkulator_sakip::draft::wire::Meta as DraftMeta;
use kalkulator_sakip::report::html;
use kalkulator_sakip::report::json::encode_report;
use kalkulator_sakip::report::model::{Block, Part, build, tanpa};
use kalkulator_sakip::text;
use serde_json::Value;

use super::tokens::{read, texts};
use super::{META, document, periksa};

/// Two indikator; the printed capaian of the first does not follow. Its name would be markup if it could.
fn wrong() -> Document {
    let indikator = |id, name: &str| {
        Row::new(RowId(id), RowKind::Indikator)
            .with(Field::Uraian, name)
            .with(Field::Satuan, "%")
            .with(Field::Target, "80")
            .with(Field::Realisasi, "60")
    };
    let mut document = document(vec![
        Row::new(RowId::IDENTITAS, RowKind::Identitas)
            .with(Field::Tahun, "2020")
            .with(Field::Instansi, "Dinas <b>Contoh</b>"),
        indikator(1, "Mutu <img src=x>"),
        indikator(2, "Jumlah"),
    ]);
    let capaian = |id| Place::Hasil(HasilRef::new(Baris::Row(RowId(id)), Hasil::Capaian));
    let texts = [(capaian(1), "57,00".into()), (capaian(2), "75,00".into())];
    let edit = cetak::tulis(&document, &texts).unwrap();
    document.apply(edit).unwrap();
    document
}

fn part(check: &Diperiksa) -> Option<Part> {
    let report = build(check);
    report.parts.into_iter().find(|part| part.id == "periksa")
}

/// The texts of all rows of the table with this caption.
fn rows(part: &Part, caption: &str) -> Vec<Vec<String>> {
    let table = part.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.caption.text == caption => Some(table),
        _ => None,
    });
    let rows = table.map_or(&[][..], |table| &table.rows).iter();
    rows.map(|row| row.cells.iter().map(|cell| cell.text()).collect())
        .collect()
}

fn json(check: &Diperiksa) -> Value {
    let text = encode_report(check, DraftMeta::at("2026-11-21T14:32:05+07:00"));
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_appendix_tells_what_was_found_and_by_which_rules() {
    let check = periksa(&wrong());
    let part = part(&check).expect("the appendix");
    assert!(part.label.starts_with("Lampiran"), "{}", part.label);
    let found = rows(&part, "Temuan");
    let line = found
        .iter()
        .find(|row| row.get(2).is_some_and(|text| text == "57,00"));
    let line = line.unwrap_or_else(|| panic!("{found:?}"));
    assert_eq!(line[3], "75,00");
    assert_eq!(line[1], "Indikator kinerja");
    assert!(line[4].contains("Mutu <img src=x>"), "{line:?}");
    let rules = rows(&part, "Aturan yang dipakai");
    assert!(rules.len() > 5 && rules.iter().all(|row| row[2] == "ya"));
}

#[test]
fn what_is_put_aside_and_switched_off_is_told_with_its_reason() {
    let mut document = wrong();
    let check = periksa(&document);
    let found = check
        .temuan
        .iter()
        .find(|temuan| &*temuan.tercetak == "57,00");
    let (kunci, rule) = found
        .map(|temuan| (temuan.kunci(&document), temuan.aturan))
        .unwrap();
    let edit = abaian::abaikan(&document, &kunci, "disepakati <i>lisan</i>").unwrap();
    document.apply(edit).unwrap();
    let check = periksa(&document);
    let part_of = part(&check).unwrap();
    let aside = rows(&part_of, "Temuan yang diabaikan");
    assert_eq!(aside.len(), 1);
    assert_eq!(aside[0][2..], ["57,00", "75,00", "disepakati <i>lisan</i>"]);
    let open = rows(&part_of, "Temuan");
    assert!(
        !open
            .iter()
            .any(|row| row.get(2).is_some_and(|text| text == "57,00")),
        "{open:?}"
    );
    let member = &json(&check)["periksa"];
    let list = member["temuan"].as_array().unwrap();
    let one = list.iter().find(|one| one["tercetak"] == "57,00").unwrap();
    assert_eq!(one["diabaikan"], "disepakati <i>lisan</i>");
    assert_eq!(
        (&one["tempat"], &one["seharusnya"]),
        (&"indikator.1.capaian".into(), &"75".into())
    );

    let off = abaian::alihkan(&document, rule);
    document.apply(off).unwrap();
    let check = periksa(&document);
    let rules = rows(&part(&check).unwrap(), "Aturan yang dipakai");
    assert_eq!(rules.iter().filter(|row| row[2] == "dimatikan").count(), 1);
    let member = &json(&check)["periksa"]["aturan"];
    let off = |rule: &&Value| rule["dipakai"] == false;
    assert_eq!(member.as_array().unwrap().iter().filter(off).count(), 1);
}

#[test]
fn without_printed_figures_and_findings_there_is_no_record() {
    let empty = periksa(&Document::default());
    assert!(empty.temuan.is_empty());
    assert_eq!(part(&empty), None);
    assert_eq!(html::periksa(&empty, META), None);
    assert_eq!(json(&empty)["periksa"]["temuan"], Value::Array(Vec::new()));
}

#[test]
fn the_appendix_can_be_left_out() {
    let mut document = wrong();
    let at = CellRef::new(RowId::PENGATURAN, Field::TanpaBagian);
    let text = tanpa("", "periksa");
    document.apply(Edit::set(at, text.as_str())).unwrap();
    assert_eq!(part(&periksa(&document)), None);
}

#[test]
fn the_record_by_itself_can_be_printed_and_signed() {
    let check = periksa(&wrong());
    let made = html::periksa(&check, META).expect("a document");
    assert_eq!(
        made.nama,
        ["Catatan Hasil Periksa", "2020", "Dinas <b>Contoh</b>"]
    );
    let shown = texts(&read(&made.html), "main");
    for part in [
        "Catatan Hasil Periksa LKjIP Tahun 2020",
        "21 November 2026 pukul 14.32",
        "Dinas <b>Contoh</b>",
        "57,00",
        "Tabel 1",
        "Pemeriksa",
        "NIP",
    ] {
        assert!(
            shown.iter().any(|text| text.contains(part)),
            "{part}: {shown:?}"
        );
    }
    for temuan in &check.temuan {
        let sentence = text::periksa::temuan(&check.bahan, temuan);
        assert!(
            shown.iter().any(|text| text.contains(&sentence)),
            "{sentence}"
        );
    }
    assert!(
        !made.html.contains("<img") && !made.html.contains("<b>Contoh"),
        "nothing typed is markup"
    );
}
