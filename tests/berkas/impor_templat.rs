//! The empty tables, filled in by a person, come back as what was typed in them.

use kalkulator_sakip::berkas::pesan::Keluaran;
use kalkulator_sakip::domain::document::{Document, Row};
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::notation::{self, Decimal, LoneDot, Reading};
use kalkulator_sakip::domain::tempel::{self, Tujuan};
use kalkulator_sakip::text::xlsx::{KolomTemplat, TEMPLAT, Templat};

use super::buat::{baca, zip};
use super::{buka_zip, tulis};

/// Where the first row to be filled in stands.
const BARIS: usize = 6;

fn angka(text: &str) -> Option<Decimal> {
    match notation::read(text, LoneDot::Thousands) {
        Reading::Number(number) => Some(number.value),
        _ => None,
    }
}

/// What is typed in a column of a row: the example, and figures that grow from row to row.
fn ketikan(kolom: &KolomTemplat, at: usize) -> String {
    match angka(kolom.contoh).filter(|_| kolom.medan.kind().is_numeric()) {
        Some(value) => notation::write_plain(value + Decimal::from(at)),
        None if kolom.medan == Field::Kode => format!("{}{at}", kolom.contoh),
        None if kolom.medan == Field::Uraian => format!("{} {}", kolom.contoh, ["A", "B"][at]),
        None => kolom.contoh.to_string(),
    }
}

/// The template with two rows filled in: figures as numbers, words as texts.
fn isi() -> Vec<u8> {
    let mut files = buka_zip(&tulis(Keluaran::Templat, b""));
    for (templat, number) in TEMPLAT.iter().zip(1..) {
        let name = format!("xl/worksheets/sheet{number}.xml");
        let (_, bytes) = files
            .iter_mut()
            .find(|file| file.0 == name)
            .expect("a sheet");
        let mut xml = String::from_utf8(bytes.clone()).expect("XML");
        for (at, (row, kolom)) in (0..2)
            .flat_map(|row| templat.kolom.iter().map(move |kolom| (row, kolom)))
            .enumerate()
        {
            let letter = char::from(b'A' + (at % templat.kolom.len()) as u8);
            let text = ketikan(kolom, row);
            let open = format!("<c r=\"{letter}{}\" s=\"", BARIS + row);
            let (before, after) = xml.split_once(&open).expect("an empty cell");
            let (style, after) = after.split_once("\"/>").expect("an empty cell");
            let cell = match kolom.medan.kind().is_numeric() {
                true => format!(
                    "{open}{style}\"><v>{}</v></c>",
                    angka(&text).expect("a figure")
                ),
                false => format!("{open}{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"),
            };
            xml = format!("{before}{cell}{after}");
        }
        *bytes = xml.into_bytes();
    }
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    zip(&files)
}

/// The kind of row that a template becomes, its place, and its section.
fn tempat(templat: &Templat) -> (Tujuan, Section, RowKind) {
    match templat.nama {
        "Indikator" => (Tujuan::Kinerja, Section::Kinerja, RowKind::Indikator),
        "Anggaran" => (Tujuan::Anggaran, Section::Anggaran, RowKind::Kegiatan),
        "Triwulan" => (Tujuan::Triwulan, Section::Kinerja, RowKind::Indikator),
        "Perjanjian Kinerja" => (
            Tujuan::Perjanjian,
            Section::Perjanjian,
            RowKind::IndikatorPk,
        ),
        _ => (Tujuan::Sendiri, Section::Tabel, RowKind::BarisTabel),
    }
}

#[track_caller]
fn sama(row: &Row, kolom: &KolomTemplat, at: usize) {
    let (typed, found) = (ketikan(kolom, at), row.text(kolom.medan));
    let same = match kolom.medan.choice(&typed) {
        Some(choice) => kolom.medan.choice(found) == Some(choice),
        None if kolom.medan.kind().is_numeric() => angka(&typed) == angka(found),
        None => typed == found,
    };
    assert!(same, "{}: {typed} {found:?}", kolom.judul);
}

#[test]
fn a_template_that_was_filled_in_is_taken() {
    let buku = baca(&isi()).unwrap_or_else(|gagal| panic!("{gagal:?}"));
    assert_eq!(buku.lembar.len(), TEMPLAT.len());
    for (templat, lembar) in TEMPLAT.iter().zip(&buku.lembar) {
        assert_eq!(lembar.tabel.len(), 1, "{}: {lembar:?}", templat.nama);
        let guess = tempel::kenali(&lembar.tabel[0]);
        let (tujuan, section, kind) = tempat(templat);
        assert_eq!(
            (guess.tujuan, guess.judul.as_str()),
            (tujuan, templat.judul)
        );
        let taken = tempel::terapkan(&Document::default(), &guess);
        assert_eq!(taken.masalah, [], "{}", templat.nama);
        let mut document = Document::default();
        document.apply(taken.edit.expect("rows")).expect("they fit");
        let rows = document.rows(section).iter();
        let rows: Vec<_> = rows.filter(|row| row.kind == kind).collect();
        assert_eq!(rows.len(), 2, "{}: {rows:?}", templat.nama);
        for (at, row) in rows.into_iter().enumerate() {
            if tujuan == Tujuan::Sendiri {
                let cells: Vec<&str> = row.filled().map(|(_, text)| text).collect();
                for kolom in templat
                    .kolom
                    .iter()
                    .filter(|kolom| kolom.medan != Field::Kode)
                {
                    let typed = ketikan(kolom, at);
                    let same = |cell: &&&str| match angka(&typed) {
                        Some(value) => angka(cell) == Some(value),
                        None => typed == **cell,
                    };
                    let found = cells.iter().find(same);
                    assert!(found.is_some(), "{}: {typed} {cells:?}", kolom.judul);
                }
                continue;
            }
            for kolom in templat.kolom {
                match kolom.medan {
                    // The sasaran of an indikator is a row of its own.
                    Field::Keterangan => {
                        let mut heads = document.of_kind(RowKind::Sasaran);
                        let same = |head: &&str| *head == kolom.contoh;
                        let named = heads.next().map(|head| head.text(Field::Uraian));
                        assert!(named.filter(same).is_some() && heads.next().is_none());
                    }
                    _ => sama(row, kolom, at),
                }
            }
        }
        assert_eq!(document.of_kind(RowKind::Cetakan).count(), 0);
        assert_eq!(
            tempel::terapkan(&document, &guess).edit.is_some(),
            tujuan == Tujuan::Sendiri
        );
    }
}
