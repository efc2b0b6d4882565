//! Computing again from what was there before gives the same as computing anew, whatever was edited in between.

use std::sync::Arc;

use kalkulator_sakip::domain::address::parse_hasil_id;
use kalkulator_sakip::domain::compute::{hitung, hitung_ulang};
use kalkulator_sakip::domain::document::{CellRef, Document, Row};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::finding::Finding;
use kalkulator_sakip::domain::outcome::Outcome;
use proptest::prelude::*;

use super::dokumen::{cell, document, example};

/// Everything that can be seen of an outcome.
#[track_caller]
fn same(again: &Outcome, anew: &Outcome, what: &str) {
    assert_eq!(again.baris, anew.baris, "{what}");
    let list = |outcome: &Outcome| outcome.findings().cloned().collect::<Vec<Finding>>();
    assert_eq!(list(again), list(anew), "{what}");
    assert_eq!(again.indikator, anew.indikator, "{what}");
    assert_eq!(again.pengaturan, anew.pengaturan, "{what}");
    assert_eq!(again.waktu, anew.waktu, "{what}");
    for row in &anew.baris {
        assert_eq!(again.baris(row.baris), Some(row), "{what}");
    }
}

/// Texts that meet every branch of the reading.
const TEXTS: &[&str] = &[
    "",
    " ",
    "0",
    "5",
    "10",
    "-3",
    "1.258",
    "1.37",
    "1.000.000",
    "Rp 2.500,-",
    "<11",
    "7-8",
    "9-7",
    "18;25",
    "x",
    "1,2.3",
    "2020",
    "9/45 x 100%",
];

/// Texts of fields that are no figures.
fn words(field: Field) -> &'static [&'static str] {
    match field {
        Field::Polaritas => &[
            "",
            "naik",
            "turun",
            "turun-rasio",
            "rentang",
            "rentang-turun",
            "tepat",
            "stabil",
            "?",
        ],
        Field::Indikator => &["", "#1", "#2", "1", "1;2", "#99", "Nilai", "nilai"],
        Field::SumberDana => &["", "apbd", "dak", "did", "apbn-dekonsentrasi", "?"],
        Field::Satuan => &["", "%", "Orang", "Rp"],
        Field::Skala => &["", "jatim", "sendiri", "?"],
        Field::Batas => &["", "100", "120"],
        Field::Rerata => &["", "berbobot"],
        Field::TargetNol => &["", "seratus", "nol"],
        Field::NamaKolom => &[
            "",
            "indikator.target",
            "indikator.realisasi",
            "indikator.bobot",
            "keluaran.realisasi",
            "indikator_renstra.ubah3",
            "indikator_pk.target",
            "baris.k41",
            "peubah.nilai",
        ],
        Field::JenisKolom => &[
            "", "teks", "uang", "persen", "tahun", "rumus", "hitung", "?",
        ],
        Field::JenisBaris => &["", "data", "lain", "judul"],
        Field::Ringkasan => &["", "jumlah", "rata-rata", "banyak", "rumus", "tanpa"],
        Field::Simpangan => &["", "populasi"],
        Field::Rumus => &[
            "",
            "Satu + Dua",
            "jumlah()",
            "tumbuh(lalu(x); x)",
            "kv([Satu]..[Dua])",
            "porsi(Satu)",
            "x + 1",
            "Tiga",
            "1 +",
        ],
        Field::Kode => &["", "1", "1.1", "1.1.1", "2"],
        Field::Bacaan => &["", "ribuan", "desimal"],
        Field::Inklusif => &["", "ya", "tidak"],
        Field::Posisi => &["", "tw1", "tw2", "tw3", "tw4", "?"],
        Field::Konsolidasi => &["", "jumlah", "terakhir", "rata-rata", "maksimum", "?"],
        Field::PeriodeRenstra => &["", "2017-2022", "2018-2022", "2020-2021", "lima tahun"],
        Field::Tahun => &["", "2020", "2019", "2030", "20"],
        _ => &["", "Nilai", "Uraian"],
    }
}

/// A change of this document that the four numbers stand for, or none.
fn edit(doc: &Document, before: &Outcome, [what, which, where_, text]: [usize; 4]) -> Option<Edit> {
    let sections = [
        Section::Kinerja,
        Section::Anggaran,
        Section::Renstra,
        Section::Perjanjian,
        Section::Skala,
        Section::Notasi,
        Section::Pengaturan,
        Section::Identitas,
        Section::Tabel,
    ];
    let section = sections[which % sections.len()];
    let rows = doc.rows(section);
    let index = where_ % (rows.len() + 1);
    match what % 8 {
        0..=3 => {
            // Mostly the sections where there is most to keep.
            let section = sections[[0, 1, 8, 0, 1, 8, 2, 3, 2, 3, 4, 5, 6, 7][which % 14]];
            let rows = doc.rows(section);
            let row = rows.get(where_ % rows.len().max(1))?;
            let mut fields = row.kind.fields().to_vec();
            if row.kind == RowKind::BarisTabel {
                let columns = doc.of_kind(RowKind::KolomTabel).map(|row| row.id);
                // More often a cell than a field of the row.
                fields = columns.map(Field::Sel).chain(fields).collect();
            }
            let field = fields[text % fields.len()];
            let figure = matches!(field, Field::Sel(_))
                || field.kind().is_numeric() && field != Field::Tahun;
            let texts = if figure { TEXTS } else { words(field) };
            let text = texts[(text / fields.len()) % texts.len()];
            Some(Edit::set(CellRef::new(row.id, field), text))
        }
        4 => {
            let kinds = section.kinds();
            let row = Row::new(doc.next_id(), kinds[text % kinds.len()]);
            Some(Edit::Insert {
                section,
                index,
                rows: vec![row.into()],
            })
        }
        5 => Some(Edit::Remove {
            section,
            index,
            count: text % 3,
        }),
        6 => Some(Edit::Move {
            section,
            from: index,
            count: text % 3,
            to: text % (rows.len() + 1),
        }),
        _ => {
            let remedies: Vec<_> = before
                .findings()
                .flat_map(|finding| &finding.remedies)
                .collect();
            remedies
                .get(text % remedies.len().max(1))
                .map(|remedy| remedy.edit.clone())
        }
    }
}

fn small() -> Document {
    document(
        "identitas instansi=X|tahun=2020|periode_renstra=2017-2022
         sasaran 10 uraian=S
         indikator 1 uraian=Nilai|satuan=%|target=10|realisasi=1.258|bobot=1
         indikator 2 target=2.000|realisasi=1.258|capaian_lalu=1.258|bobot=1.258|realisasi_lalu2=3|standar=5
         sasaran 11
         indikator 3 target=10|realisasi=5|target_tw1=2|realisasi_tw1=1|target_tw3=8|realisasi_tw3=4
         belanja 20 uraian=BL|pagu_semula=1.000
         program 21 uraian=P
         kegiatan 22 pagu_semula=100|realisasi_anggaran=50|indikator=#1
         kegiatan 23 pagu_semula=100|realisasi_anggaran=50|indikator=#2|sumber_dana=dak
         keluaran 25 uraian=K|target=0|realisasi=1.258
         program 24 pagu_semula=100|indikator=3
         keluaran 26 target=1.258|satuan=hari
         tujuan_renstra 60 uraian=T
         indikator_renstra 61 uraian=R|awal3=1.258|awal5=9|ubah3=7|indikator=#1
         indikator_renstra 62 uraian=R|polaritas=turun|awal3=4|indikator=#2;#1
         indikator_renstra 63 awal1=1
         kepala 70 uraian=K
         indikator_pk 71 uraian=I|target=1.258|target_perubahan=2|realisasi=1
         program_pk 72 uraian=P|pagu_semula=100|pagu_perubahan=80
         seksi 73
         indikator_pk 74 uraian=I|target=18;25|realisasi=2
         kelas 30 uraian=A|batas_bawah=50
         kelas 31 uraian=B|batas_bawah=10
         tabel 40 uraian=Tabel
         kolom_tabel 41 uraian=Satu|ringkasan=jumlah
         kolom_tabel 42 uraian=Dua|ringkasan=rata-rata
         kolom_tabel 43 uraian=Tiga|jenis_kolom=hitung|rumus=Satu / Dua x 100%
         peubah 44 uraian=p|nilai=1.258
         baris 45 uraian=x|kode=1|k41=1.258|k42=4
         baris 46 uraian=y|kode=1.1|k41=59|k42=0
         baris 47 uraian=Jumlah|rumus=jumlah() + p
         tabel 48 uraian=Lain
         kolom_tabel 49 uraian=Satu|jenis_kolom=rumus
         baris 50 uraian=x|k49=2+1+1",
    )
}

fn walk(mut doc: Document, steps: &[[usize; 4]]) {
    let mut before = hitung(&doc);
    let mut undo = Vec::new();
    for step in steps {
        let Some(edit) = edit(&doc, &before, *step) else {
            continue;
        };
        let what = format!("{edit:?}");
        // An edit that does not fit changes nothing.
        if let Ok(inverse) = doc.apply(edit) {
            undo.push(inverse);
        }
        let again = hitung_ulang(&doc, &before);
        same(&again, &hitung(&doc), &what);
        before = again;
    }
    for inverse in undo.into_iter().rev() {
        let what = format!("undo: {inverse:?}");
        doc.apply(inverse).expect("an inverse fits");
        let again = hitung_ulang(&doc, &before);
        same(&again, &hitung(&doc), &what);
        before = again;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edits(steps in prop::collection::vec(prop::array::uniform4(0_usize..5000), 1..25)) {
        walk(small(), &steps);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_edits_of_the_example(steps in prop::collection::vec(prop::array::uniform4(0_usize..5000), 1..12)) {
        walk(example("babel-2020"), &steps);
    }
}

#[test]
fn against_an_unrelated_outcome() {
    let other = hitung(&example("babel-2020"));
    let doc = small();
    same(&hitung_ulang(&doc, &other), &hitung(&doc), "unrelated");
}

#[test]
fn an_unchanged_row_is_taken_over() {
    let mut doc = example("babel-2020");
    let before = hitung(&doc);
    doc.apply(Edit::set(cell("indikator.3.realisasi"), "5"))
        .expect("fits");
    let after = hitung_ulang(&doc, &before);
    let kept = before
        .baris
        .iter()
        .zip(&after.baris)
        .filter(|(a, b)| Arc::ptr_eq(a, b));
    // All but the indikator itself, the seven sasaran and the rekap, which are summed anew, and its row of the Renstra.
    let rows = doc.of_kind(RowKind::IndikatorRenstra);
    let renstra = rows
        .filter(|row| row.text(Field::Indikator) == "#3")
        .count();
    assert_eq!(kept.count(), before.baris.len() - 9 - renstra);
}

#[test]
fn a_table_that_did_not_change_is_taken_over() {
    let mut doc = small();
    let before = hitung(&doc);
    for at in ["indikator.3.realisasi", "baris.50.k49"] {
        doc.apply(Edit::set(cell(at), "5")).expect("fits");
        let after = hitung_ulang(&doc, &before);
        let row = |outcome: &Outcome| {
            outcome
                .baris(parse_hasil_id("baris.47.k41").expect("a name").baris)
                .cloned()
        };
        let (a, b) = (row(&before).expect("a row"), row(&after).expect("a row"));
        assert!(std::sync::Arc::ptr_eq(&a, &b), "{at}");
    }
}

/// A remedy kept from before must still fit after other rows were added: it names the next free id.
#[test]
fn a_remedy_fits_after_other_rows_were_added() {
    for field in ["target", "capaian_lalu", "bobot", "k4"] {
        let lines = match field {
            "k4" => "tabel 2\nkolom_tabel 4 uraian=A\nbaris 5 k4=1.258".to_string(),
            field => format!("indikator 1 {field}=1.258"),
        };
        let mut doc = document(&lines);
        let before = hitung(&doc);
        let new = Row::new(doc.next_id(), RowKind::Kegiatan);
        let rows = vec![new.into()];
        doc.apply(Edit::Insert {
            section: Section::Anggaran,
            index: 0,
            rows,
        })
        .expect("fits");
        let after = hitung_ulang(&doc, &before);
        let mut remedies = after
            .findings()
            .flat_map(|finding| finding.remedies.clone());
        let remedy = remedies.next().expect("a remedy");
        doc.apply(remedy.edit)
            .unwrap_or_else(|error| panic!("{field}: {error:?}"));
    }
}

/// What an edit leaves alone is not reckoned again: the result is the same piece of memory.
#[test]
fn other_sections_are_taken_over() {
    let check = |at: &str, text: &str, anew: &[&str]| {
        let mut doc = small();
        let before = hitung(&doc);
        doc.apply(Edit::set(cell(at), text)).expect("fits");
        let after = hitung_ulang(&doc, &before);
        let rows = [
            "keluaran.25.capaian",
            "indikator_renstra.61.capaian_awal_tahun",
            "indikator_renstra.62.capaian_awal_tahun",
            "indikator_pk.71.capaian",
        ];
        for row in rows {
            let baris = parse_hasil_id(row).expect("a name").baris;
            let (old, new) = (before.baris(baris), after.baris(baris));
            let kept = Arc::ptr_eq(old.expect("before"), new.expect("after"));
            assert_eq!(kept, !anew.contains(&row), "{at}: {row}");
        }
    };
    check("indikator.3.realisasi", "7", &[]);
    check("indikator.3.uraian", "Lain", &[]);
    check(
        "indikator.1.realisasi",
        "7",
        &["indikator_renstra.61.capaian_awal_tahun"],
    );
    check(
        "kegiatan.23.realisasi_anggaran",
        "7",
        &["keluaran.25.capaian"],
    );
    check(
        "indikator_pk.74.realisasi",
        "7",
        &["indikator_pk.71.capaian"],
    );
}
