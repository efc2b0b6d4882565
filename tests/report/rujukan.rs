//! Running text: which references are found and what they stand for, how they are worded, and that offered sentences are
//! made of references that resolve.

use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::finding::FindingKind;
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef, Place};
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
        "{capaian}",
        "{capaian:}",
        "{:iku-01}",
        "{{7*7}}",
        "{transform: rotate(180deg);}",
        "{capaian:iku\n-01}",
        "{capaian:iku-01",
        "{ca\"paian:iku-01}",
    ] {
        assert_eq!(find(&document, text), [], "{text:?}");
    }
    let all = find(&document, "a {capaian:iku-01}{b{target:iku-01} c");
    assert_eq!(all.len(), 2);
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
