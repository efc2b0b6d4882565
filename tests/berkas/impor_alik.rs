//! Out and in again: what is typed in a draft comes back from its workbook, of the examples and of reports made by chance.

use kalkulator_sakip::berkas::pesan::Keluaran;
use kalkulator_sakip::domain::compute::Pembaca;
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, FieldKind, RowKind, Section};
use kalkulator_sakip::domain::notation::Reading;
use kalkulator_sakip::domain::tempel::{self, Tujuan};
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};
use kalkulator_sakip::samples;

use super::buat::baca;
use super::impor_lembar::{LEMBAR, Lembar, TINGGAL};
use super::rapi_bahan::{Acak, draf};
use super::tulis;
use super::xlsx::{pembangkit, ragam};

/// The rows of a document that a sheet shows.
fn baris<'a>(document: &'a Document, of: &Lembar) -> Vec<&'a Row> {
    let rows = document.rows(of.kinds[0].section()).iter();
    let own = rows.filter(|row| of.kinds.contains(&row.kind) && !row.is_empty());
    own.map(|row| &**row).collect()
}

/// What a typed cell says: the figure it is read as, the choice, the numbers of the indikator it links to, else its words.
pub fn arti(document: &Document, row: &Row, field: Field) -> String {
    let text = row.text(field);
    if matches!(field.kind(), FieldKind::Choice(_)) {
        // A word that is no choice is named, and left out.
        return field.choice(text).map_or("", |choice| choice.id).into();
    }
    if field.kind() == FieldKind::Link {
        let number = |part: &str| {
            let id = part.trim().strip_prefix('#').and_then(|id| id.parse().ok());
            let number = id.and_then(|id| document.number(RowId(id)));
            number.map_or_else(|| part.trim().to_string(), |number| number.to_string())
        };
        return text.split(';').map(number).collect::<Vec<_>>().join(";");
    }
    if field.kind().is_numeric() {
        return match Pembaca::new(document).baca(row, field) {
            Reading::Number(number) => {
                format!("{:?} {}", number.bound, number.value.normalize())
            }
            Reading::Range { lower, upper } => {
                format!("{}..{}", lower.value.normalize(), upper.value.normalize())
            }
            _ => text.to_string(),
        };
    }
    rapi(text)
}

/// Without the blanks at its ends, which a table does not keep.
fn rapi(text: &str) -> String {
    text.trim().into()
}

/// Writes the workbook of a draft, takes its sheets into an empty one, and compares; says which sheets there were.
fn bolak_balik(nama: &str, document: &Document) -> Vec<&'static str> {
    let draft = encode_draft(document, Meta::at("2026-11-21T14:32:05+07:00"));
    let buku = baca(&tulis(Keluaran::Xlsx, draft.as_bytes())).expect("a workbook");
    // Names of sheets are cut, numbered, and without some signs.
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphabetic());
        letters.take(18).collect()
    };
    let own = document.of_kind(RowKind::Tabel);
    let own: Vec<String> = own.map(|row| letters(row.text(Field::Uraian))).collect();
    for sheet in buku.lembar.iter().filter(|lembar| !lembar.tabel.is_empty()) {
        let known = LEMBAR.iter().any(|of| of.nama == sheet.nama)
            || TINGGAL.iter().any(|(nama, _)| *nama == sheet.nama)
            || own.contains(&letters(&sheet.nama));
        assert!(known, "{nama}: nothing is said of sheet {}", sheet.nama);
    }
    let mut back = Document::default();
    let mut found = Vec::new();
    for of in &LEMBAR {
        let sheet = buku.lembar.iter().find(|lembar| lembar.nama == of.nama);
        let Some(sheet) = sheet else { continue };
        found.push(of.nama);
        assert_eq!(
            sheet.tabel.len(),
            1,
            "{nama} {}: {:?}",
            of.nama,
            sheet.tabel
        );
        let mut guess = tempel::kenali(&sheet.tabel[0]);
        if of.tujuan == Tujuan::Perbandingan {
            // Without targets it passes for a table of the office's own: a person says what it is.
            guess.ubah_tujuan(of.tujuan);
        }
        assert_eq!(
            guess.tujuan, of.tujuan,
            "{nama} {}: {:?}",
            of.nama, guess.kolom
        );
        let taken = tempel::terapkan(&back, &guess);
        back.apply(taken.edit.expect("rows")).expect("they fit");
        let (before, after) = (baris(document, of), baris(&back, of));
        let kinds = |rows: &[&Row]| {
            let names = rows
                .iter()
                .map(|row| (row.kind, rapi(row.text(Field::Uraian))));
            names.collect::<Vec<_>>()
        };
        let [a, b] = [&before, &after].map(|rows| kinds(rows));
        let differ = a.iter().zip(&b).find(|(a, b)| a != b);
        assert_eq!((differ, a.len()), (None, b.len()), "{nama} {}", of.nama);
        for (a, b) in before.into_iter().zip(after) {
            for field in of.fields.iter().filter(|field| a.kind.holds(**field)) {
                let name = || format!("{nama} {} {}: {}", of.nama, a.id.0, field.label());
                assert_eq!(
                    arti(document, a, *field),
                    arti(&back, b, *field),
                    "{}",
                    name()
                );
            }
        }
    }
    found
}

#[test]
fn the_examples_come_back_from_their_workbooks() {
    for sample in samples::ALL {
        let document = restore(sample.text).expect("a draft").document;
        let sheets = bolak_balik(sample.id, &document);
        let filled = |section: Section| document.rows(section).iter().any(|row| !row.is_empty());
        let expected = [
            (Section::Kinerja, "Indikator"),
            (Section::Kinerja, "Perbandingan"),
            (Section::Anggaran, "Anggaran"),
            (Section::Perjanjian, "Perjanjian Kinerja"),
        ];
        let expected = expected.into_iter().filter(|(section, _)| filled(*section));
        let expected: Vec<&str> = expected.map(|(_, nama)| nama).collect();
        assert_eq!(sheets, expected, "{}", sample.id);
    }
}

/// A report of another kind of chance, with a name of its own for every row: of two rows of one name a table cannot tell
/// which is meant.
fn bernama(seed: u64) -> Document {
    let text = draf(1, 2023, 40, &mut Acak::new(seed));
    let mut document = restore(&text).expect("a draft").document;
    let rows = [Section::Kinerja, Section::Anggaran].map(|section| document.rows(section).to_vec());
    for row in rows.iter().flatten() {
        let name = format!("{} nomor {}", row.text(Field::Uraian), row.id.0);
        let edit = Edit::set(CellRef::new(row.id, Field::Uraian), name);
        document.apply(edit).expect("a cell");
    }
    document
}

#[test]
fn generated_reports_come_back_from_their_workbooks() {
    for (nama, document) in ragam::semua() {
        let sheets = bolak_balik(&nama, &document);
        let all = LEMBAR.iter().map(|of| of.nama);
        assert_eq!(sheets, all.collect::<Vec<_>>(), "{nama}");
    }
    for seed in 0..8 {
        bolak_balik(&format!("draf {seed}"), &bernama(seed));
    }
    for seed in 0..4 {
        bolak_balik(&format!("laporan {seed}"), &pembangkit::laporan(seed));
    }
}

/// Two tujuan, quarters, a budget that was never revised, a bound and a range.
#[test]
fn a_draft_with_quarters_comes_back() {
    use Field::*;
    use RowKind::*;
    let rows: [(RowKind, &[(Field, &str)]); 12] = [
        (
            RowKind::Tujuan,
            &[(Uraian, "Ekonomi\ntumbuh \\$ **dan**  maju")],
        ),
        (Sasaran, &[(Uraian, "Ekspor naik")]),
        (
            RowKind::Indikator,
            &[
                (Uraian, "Nilai ekspor"),
                (Satuan, "US$"),
                (Target, "1.835.337.899,07"),
                (Realisasi, "1.203.105.606,54"),
                (Konsolidasi, "jumlah"),
                (TargetTw1, "400.000.000"),
                (TargetTw2, "1.234"),
                (RealisasiTw1, "399.999.999,99"),
                (RealisasiTw2, "0"),
            ],
        ),
        (
            RowKind::Indikator,
            &[
                (Uraian, "Koefisien variasi"),
                (Satuan, "%"),
                (Polaritas, "turun"),
                (Target, "<11"),
                (Realisasi, "9,74"),
                (Bobot, "2"),
            ],
        ),
        (RowKind::Tujuan, &[(Uraian, "Layanan baik")]),
        (Sasaran, &[(Uraian, "Aparatur cakap")]),
        (
            RowKind::Indikator,
            &[
                (Kode, "iku-3"),
                (Uraian, "Jumlah aparatur terlatih"),
                (Satuan, "orang"),
                (Polaritas, "rentang"),
                (Target, "80–90"),
                (Realisasi, "85"),
                (SumberData, "Kepegawaian"),
                (Konsolidasi, "terakhir"),
                (TargetTw4, "85"),
            ],
        ),
        (Belanja, &[(Uraian, "Belanja Langsung")]),
        (Program, &[(Kode, "01"), (Uraian, "Program Ekspor")]),
        (
            Kegiatan,
            &[
                (Kode, "01.02"),
                (Uraian, "Promosi"),
                (PaguSemula, "150.000.000"),
                (RealisasiAnggaran, "149.999.999"),
                (Field::Indikator, "#3; #4"),
            ],
        ),
        (
            Kegiatan,
            &[
                (Kode, "01.03"),
                (Uraian, "Jumlah layanan ekspor"),
                (SumberDana, "dak"),
                (PaguSemula, "1.000"),
            ],
        ),
        (
            Program,
            &[(Uraian, "Program tanpa kegiatan"), (PaguSemula, "5.000")],
        ),
    ];
    let mut document = Document::default();
    for (kind, cells) in rows {
        let row = Row::new(document.next_id(), kind);
        let row = cells
            .iter()
            .fold(row, |row, (field, text)| row.with(*field, text));
        let section = kind.section();
        let edit = Edit::Insert {
            section,
            index: document.rows(section).len(),
            rows: vec![row.into()],
        };
        document.apply(edit).expect("it fits");
    }
    let sheets = bolak_balik("triwulan", &document);
    assert_eq!(
        sheets,
        ["Indikator", "Triwulan", "Perbandingan", "Anggaran"]
    );
}
