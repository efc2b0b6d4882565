//! Running text: which references are found and what they stand for, how they are worded, and that offered sentences are
//! made of references that resolve.

use kalkulator_sakip::domain::compute::{hitung, hitung_ulang};
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::finding::{Finding, FindingKind};
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef, Outcome, Place};
use kalkulator_sakip::domain::rujukan::{Pencari, RujukanError, find};
use kalkulator_sakip::report::model::{Block, narasi};
use kalkulator_sakip::text;

use super::{document, example};

fn sample() -> Document {
    document(vec![
        Row::new(RowId::IDENTITAS, RowKind::Identitas)
            .with(Field::Instansi, "Dinas Contoh")
            .with(Field::Tahun, "2020"),
        Row::new(RowId(1), RowKind::Sasaran).with(Field::Uraian, "Meningkatnya ekspor"),
        Row::new(RowId(2), RowKind::Indikator)
            .with(Field::Kode, "iku-01")
            .with(Field::Uraian, "Nilai ekspor")
            .with(Field::Satuan, "US$")
            .with(Field::Polaritas, "naik")
            .with(Field::Target, "1.000.000")
            .with(Field::Realisasi, "655.500")
            .with(Field::RealisasiLalu, "700.000"),
        Row::new(RowId(3), RowKind::Indikator)
            .with(Field::Kode, "01")
            .with(Field::Uraian, "Indeks")
            .with(Field::Satuan, "orang"),
        Row::new(RowId(4), RowKind::Program)
            .with(Field::Kode, "01")
            .with(Field::Uraian, "Program"),
        Row::new(RowId(5), RowKind::Kegiatan)
            .with(Field::Kode, "01.03")
            .with(Field::PaguSemula, "200.000.000")
            .with(Field::RealisasiAnggaran, "150.000.000")
            .with(Field::Indikator, "#2"),
        Row::new(RowId(6), RowKind::Kegiatan).with(Field::Kode, "02"),
        Row::new(RowId(7), RowKind::Program).with(Field::Kode, "02"),
        Row::new(RowId(8), RowKind::Tabel).with(Field::Uraian, "Tabel"),
        Row::new(RowId(9), RowKind::KolomTabel).with(Field::Uraian, "2017"),
        Row::new(RowId(10), RowKind::BarisTabel)
            .with(Field::Uraian, "Baris")
            .with(Field::Sel(RowId(9)), "17"),
    ])
}

#[test]
fn a_reference_stands_for_a_cell_or_says_why_not() {
    let cell = |row, field| Ok(Place::Cell(CellRef::new(RowId(row), field)));
    let result = |row, hasil| Ok(Place::Hasil(HasilRef::new(Baris::Row(RowId(row)), hasil)));
    let total = |baris, hasil| Ok(Place::Hasil(HasilRef::new(baris, hasil)));
    let document = sample();
    let check = |text: &str, expected: Result<Place, RujukanError>| {
        let found = find(&document, text);
        assert_eq!(found.len(), 1, "{text}");
        let (range, found) = &found[0];
        assert_eq!(*range, 0..text.len(), "{text}");
        assert_eq!(found.map(|found| found.place), expected, "{text}");
    };
    check("{capaian:iku-01}", result(2, Hasil::Capaian));
    check("{ Capaian : IKU-01 }", result(2, Hasil::Capaian));
    check("{target:iku-01}", cell(2, Field::Target));
    check("{besar pertumbuhan:iku-01}", result(2, Hasil::Pertumbuhan));
    check("{selisih capaian:#2}", result(2, Hasil::SelisihCapaian));
    check("{anggaran:iku-01}", result(2, Hasil::Pagu));
    check(
        "{realisasi_anggaran:01.03}",
        result(5, Hasil::RealisasiAnggaran),
    );
    check("{capaian:#1}", result(1, Hasil::Rerata));
    check("{rerata:rekap}", total(Baris::Rekap, Hasil::Rerata));
    check("{capaian:rekap}", total(Baris::Rekap, Hasil::Rerata));
    check(
        "{serapan:total_apbd}",
        total(Baris::TotalApbd, Hasil::Serapan),
    );
    check(
        "{instansi:identitas}",
        Ok(Place::Cell(CellRef::new(RowId::IDENTITAS, Field::Instansi))),
    );
    // The same kode twice: the row that has such a figure.
    check("{target:01}", cell(3, Field::Target));
    check("{sisa:01}", result(4, Hasil::Sisa));
    check("{uraian:01}", Err(RujukanError::TempatGanda));
    check("{pagu:02}", Err(RujukanError::TempatGanda));
    check("{k9:#10}", cell(10, Field::Sel(RowId(9))));
    check(
        "{k9:#8}",
        total(Baris::Ringkasan(RowId(8)), Hasil::Sel(RowId(9))),
    );
    check("{entah:iku-01}", Err(RujukanError::NamaAsing));
    check("{penyebab:iku-01}", Err(RujukanError::NamaAsing));
    check("{capaian:iku-99}", Err(RujukanError::TempatAsing));
    check("{capaian:#99}", Err(RujukanError::TempatAsing));
    check("{capaian:01.03}", Err(RujukanError::TanpaIsi));
    check("{capaian:total}", Err(RujukanError::TanpaIsi));
}

#[test]
fn other_braces_are_text() {
    let document = sample();
    for text in [
        "",
        "{",
        "{}",
        "{capaian:}",
        "{:iku-01}",
        "{{7*7}}",
        "{transform: rotate(180deg);}",
        "{dua kata}",
        "{7}",
        "${x} #{x} {{x}}",
        "{capaian",
        "{a;b:c",
        "{ca\"paian:iku-01}",
    ] {
        assert_eq!(find(&document, text), [], "{text:?}");
    }
    let all = find(&document, "a {capaian:iku-01}{b{target:iku-01} c");
    assert_eq!(all.len(), 2);
}

#[test]
fn what_was_meant_as_a_reference_says_what_it_lacks() {
    #[track_caller]
    fn check(text: &str, expected: &[(&str, RujukanError)]) {
        let found: Vec<_> = find(&sample(), text)
            .into_iter()
            .filter_map(|(range, found)| Some((&text[range], found.err()?)))
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }
    use RujukanError::*;
    check("{ngawur}", &[("{ngawur}", TanpaTempat)]);
    check("a {capaian:iku-01 naik", &[("{capaian:iku-01", TanpaTutup)]);
    check("{capaian:iku\n-01}", &[("{capaian:iku", TanpaTutup)]);
    check(
        "{x}{capaian:#2{entah:#2} {capaian:#77}",
        &[
            ("{x}", TanpaTempat),
            ("{capaian:#2", TanpaTutup),
            ("{entah:#2}", NamaAsing),
            ("{capaian:#77}", TempatAsing),
        ],
    );
}

#[test]
fn a_text_of_braces_is_looked_at_once() {
    let document = sample();
    let long = "a".repeat(300);
    for text in [
        "{".repeat(200_000),
        format!("{{{long}:{long}}}"),
        "{é".repeat(9_000),
    ] {
        assert_eq!(find(&document, &text), []);
    }
    let many = "{capaian:#2}".repeat(2_000);
    assert_eq!(find(&document, &many).len(), 2_000);
}

#[test]
fn an_offered_sentence_is_read_with_its_figures() {
    let outcome = hitung(&sample());
    let read = |text: &str| text::narasi::dibaca(&outcome, text).replace('\u{a0}', " ");
    assert_eq!(
        read("{uraian:iku-01} turun {besar pertumbuhan:iku-01}: {entah:x}."),
        "Nilai ekspor turun 6,36 %: {entah:x}."
    );
    assert_eq!(read("tanpa angka"), "tanpa angka");
}

#[test]
fn a_cell_of_a_table_is_cited_as_it_stands_there() {
    let sel = |id| Field::Sel(RowId(id));
    let document = document(vec![
        Row::new(RowId(8), RowKind::Tabel).with(Field::Uraian, "Tabel"),
        Row::new(RowId(9), RowKind::KolomTabel).with(Field::Uraian, "A"),
        Row::new(RowId(10), RowKind::KolomTabel)
            .with(Field::Uraian, "B")
            .with(Field::JenisKolom, "rumus"),
        Row::new(RowId(11), RowKind::BarisTabel)
            .with(Field::Uraian, "Baris")
            .with(sel(9), "17")
            .with(sel(10), "(53-50)/50"),
        Row::new(RowId(12), RowKind::BarisTabel)
            .with(Field::Uraian, "Jumlah")
            .with(Field::Rumus, "jumlah()")
            .with(sel(9), "99"),
    ]);
    let outcome = hitung(&document);
    let read = |text: &str| text::narasi::dibaca(&outcome, text);
    assert_eq!(read("{k9:#11}"), "17");
    assert_eq!(read("{k9:#12}"), "17", "reckoned, whatever was typed");
    assert_eq!(read("{k10:#11}"), "0,06");
}

#[test]
fn findings_of_references_follow_the_rows_they_name() {
    let mut document = sample();
    let at = CellRef::new(RowId(1), Field::Narasi);
    let edit = |document: &mut Document, at, text: &str| {
        document.apply(Edit::set(at, text)).expect("a cell");
    };
    edit(&mut document, at, "{pagu:03}");
    let faults = |outcome: &Outcome| {
        let kind = |finding: &&Finding| matches!(finding.kind, FindingKind::RujukanAsing { .. });
        outcome.findings().filter(kind).count()
    };
    let first = hitung(&document);
    assert_eq!(faults(&first), 1);
    let name = CellRef::new(RowId::IDENTITAS, Field::Instansi);
    edit(&mut document, name, "Badan");
    let second = hitung_ulang(&document, &first);
    assert_eq!(faults(&second), 1, "taken over");
    edit(&mut document, CellRef::new(RowId(4), Field::Kode), "03");
    assert_eq!(faults(&hitung_ulang(&document, &second)), 0);
}

#[track_caller]
fn worded(text: &str) -> String {
    let outcome = hitung(&sample());
    let blocks = narasi(&outcome, text);
    let [Block::Prose(spans)] = blocks.as_slice() else {
        panic!("{blocks:?}")
    };
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    text.replace('\u{a0}', " ")
}

#[test]
fn figures_are_worded_with_their_units() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(worded(text), expected);
    }
    check("capai {capaian:iku-01}.", "capai 65,55 %.");
    check("{target:iku-01}", "US$ 1.000.000");
    check("turun {besar pertumbuhan:iku-01}", "turun 6,36 %");
    check("{pertumbuhan:iku-01}", "-6,36 %");
    check("{pagu:iku-01}", "Rp 200.000.000");
    check("{kategori:iku-01}", "Rendah");
    check("{simpulan:iku-01}", "inefisien");
    check("{polaritas:iku-01}", "Naik");
    check("{realisasi:#3}", "– belum diisi");
    check("{k9:#10}", "17");
    check("{capaian:iku-99}", "{capaian:iku-99}");
    check("**{uraian:iku-01}** naik", "Nilai ekspor naik");
}

#[test]
fn what_stands_for_nothing_is_a_finding_at_its_text() {
    let mut rows: Vec<Row> = vec![
        Row::new(RowId::NARASI, RowKind::Narasi).with(
            Field::Ikhtisar,
            "Capaian {capaian:iku-99} dan {capaian:iku-01}",
        ),
        Row::new(RowId(20), RowKind::Sasaran).with(Field::Narasi, "{entah:iku-01}"),
    ];
    rows.push(
        Row::new(RowId(21), RowKind::Indikator)
            .with(Field::Kode, "iku-01")
            .with(Field::Uraian, "{capaian:bukan narasi}"),
    );
    let document = document(rows);
    let outcome = hitung(&document);
    let found: Vec<(Field, String)> = outcome
        .findings()
        .filter_map(|finding| match &finding.kind {
            FindingKind::RujukanAsing { rujukan, .. } => {
                Some((finding.place.field, rujukan.to_string()))
            }
            _ => None,
        })
        .collect();
    assert_eq!(
        found,
        [
            (Field::Ikhtisar, "{capaian:iku-99}".to_string()),
            (Field::Narasi, "{entah:iku-01}".to_string())
        ]
    );
    let sentence = outcome
        .findings()
        .map(|finding| text::temuan(&document, finding))
        .find(|sentence| sentence.contains("iku-99"));
    assert!(sentence.is_some_and(|text| text.starts_with("Ikhtisar eksekutif")));
}

#[test]
fn offered_sentences_hold_references_that_resolve() {
    let document = example();
    let outcome = hitung(&document);
    let mut places: Vec<CellRef> = document
        .of_kind(RowKind::Sasaran)
        .map(|row| CellRef::new(row.id, Field::Narasi))
        .collect();
    let general = [
        Field::Ikhtisar,
        Field::AnalisisAnggaran,
        Field::SimpulanUmum,
    ];
    places.extend(general.map(|field| CellRef::new(RowId::NARASI, field)));
    for at in places {
        let sentences = text::narasi::tawaran(&outcome, at);
        assert!(!sentences.is_empty(), "{at:?}");
        for sentence in sentences {
            let found = Pencari::new(&document).find(&sentence);
            assert!(!found.is_empty(), "{sentence}");
            for (_, found) in found {
                let place = found
                    .unwrap_or_else(|error| panic!("{sentence}: {error:?}"))
                    .place;
                if let Place::Hasil(at) = place {
                    assert!(outcome.sel(at).is_some(), "{sentence}");
                }
            }
            let [Block::Prose(spans)] = &narasi(&outcome, &sentence)[..] else {
                panic!("{sentence}")
            };
            let typed = spans.iter().filter(|span| span.place.is_none());
            let digits = |text: &str| text.chars().any(|letter| letter.is_ascii_digit());
            for span in typed {
                assert!(!digits(&span.text), "no figure of its own: {sentence}");
            }
        }
    }
    let nothing = hitung(&Document::default());
    let at = CellRef::new(RowId::NARASI, Field::Ikhtisar);
    assert!(text::narasi::tawaran(&nothing, at).is_empty());
}
