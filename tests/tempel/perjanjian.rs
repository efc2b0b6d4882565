//! Perjanjian Kinerja and quarters: each row finds the jabatan or the indikator that it belongs to.

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::tempel::{self, Cocok, Masalah, Tujuan};

use super::{ambil, kutipan, usulan};

/// The rows of a section: kind and these fields.
fn isi(document: &Document, section: Section, fields: &[Field]) -> Vec<String> {
    let rows = document.rows(section).iter().map(|row| {
        let cells = fields.iter().map(|field| row.text(*field));
        let cells: Vec<&str> = std::iter::once(row.kind.id()).chain(cells).collect();
        cells.join("|")
    });
    rows.collect()
}

const PK: [Field; 4] = [
    Field::SasaranPk,
    Field::Uraian,
    Field::Target,
    Field::TargetPerubahan,
];

#[test]
fn an_agreement_and_its_revision_are_one() {
    let first = "PERJANJIAN KINERJA KEPALA DINAS TAHUN 2020\nNo\tSasaran\tIndikator Kinerja\tSatuan\tTarget\n1\tEkspor naik\tNilai ekspor\tUSD\t5\n\t\tJumlah eksportir\torang\t7\n";
    let second = "PERJANJIAN KINERJA PERUBAHAN KEPALA DINAS TAHUN 2020\nNo\tSasaran\tIndikator Kinerja\tSatuan\tTarget\n1\tEkspor naik\tNilai ekspor\tUSD\t4\n2\tHarga stabil\tInflasi\t%\t3\n";
    let mut document = Document::default();
    ambil(&mut document, &usulan(first)[0]);
    let taken = ambil(&mut document, &usulan(second)[0]);
    assert_eq!(taken.masalah, []);
    let expected = [
        "kepala||KEPALA DINAS||",
        "indikator_pk|Ekspor naik|Nilai ekspor|5|4",
        "indikator_pk|Ekspor naik|Jumlah eksportir|7|",
        "indikator_pk|Harga stabil|Inflasi||3",
    ];
    assert_eq!(isi(&document, Section::Perjanjian, &PK), expected);
    assert_eq!(tempel::terapkan(&document, &usulan(second)[0]).edit, None);
}

#[test]
fn a_column_or_a_line_of_its_own_names_the_jabatan() {
    let column = "Jabatan\tSasaran\tIndikator Kinerja\tTarget\tTarget Perubahan\nKepala Dinas\tA\tNilai ekspor\t5\t4\nKepala Bidang Industri\tB\tNilai industri\t6\t6\n\tB\tJumlah industri\t7\t8\nKepala Seksi Logam\tC\tJumlah bengkel\t1\t\nKepala Dinas\tD\tInflasi\t3\t3\n";
    let lines = "Perjanjian Kinerja 2020\nNo\tSasaran\tIndikator Kinerja\tTarget\tTarget Perubahan\nKepala Dinas\t\t\t\t\n1\tA\tNilai ekspor\t5\t4\n2\tD\tInflasi\t3\t3\nKepala Bidang Industri\t\t\t\t\n1\tB\tNilai industri\t6\t6\n\t\tJumlah industri\t7\t8\nKepala Seksi Logam\t\t\t\t\n1\tC\tJumlah bengkel\t1\t\n";
    let expected = [
        "kepala||Kepala Dinas||",
        "indikator_pk|A|Nilai ekspor|5|4",
        "indikator_pk|D|Inflasi|3|3",
        "bidang||Kepala Bidang Industri||",
        "indikator_pk|B|Nilai industri|6|6",
        "indikator_pk|B|Jumlah industri|7|8",
        "seksi||Kepala Seksi Logam||",
        "indikator_pk|C|Jumlah bengkel|1|",
    ];
    for text in [column, lines] {
        let mut document = Document::default();
        let guess = &usulan(text)[0];
        assert_eq!(guess.tujuan, Tujuan::Perjanjian);
        ambil(&mut document, guess);
        assert_eq!(isi(&document, Section::Perjanjian, &PK), expected, "{text}");
        assert_eq!(tempel::terapkan(&document, guess).edit, None);
    }
}

#[test]
fn programmes_of_an_agreement_stand_in_a_table_of_their_own() {
    let text = "Perjanjian Kinerja Tahun 2020\nNo\tProgram\tAnggaran\tKeterangan\n1\tProgram ekspor\t150.000.000\tAPBD\n2\tProgram industri\t50.000.000\tAPBD\nJumlah\t\t200.000.000\t\n";
    let mut document = Document::default();
    let taken = ambil(&mut document, &usulan(text)[0]);
    let fields = [Field::Uraian, Field::PaguSemula, Field::Keterangan];
    let expected = [
        "kepala|Kepala||",
        "program_pk|Program ekspor|150.000.000|APBD",
        "program_pk|Program industri|50.000.000|APBD",
    ];
    assert_eq!(isi(&document, Section::Perjanjian, &fields), expected);
    assert_eq!(taken.masalah, [Masalah::TanpaTempat { baris: 3 }]);
}

#[test]
fn quarters_fill_the_indikator_that_are_there() {
    let first =
        "Sasaran\tIndikator\tSatuan\tTarget\tRealisasi\nEkspor naik\tNilai ekspor\tUSD\t90\t89\n";
    let text = "Indikator Kinerja\tSatuan\tKonsolidasi triwulan\tTarget TW I\tTarget TW II\tRealisasi TW I\tRealisasi TW II\nNilai ekspor\tUSD\tJumlah\t20\t25\t18\t21\nInflasi\t%\tentah\t3\t3\t2\t<3\n";
    let mut document = Document::default();
    ambil(&mut document, &usulan(first)[0]);
    let guess = &usulan(text)[0];
    assert_eq!(guess.tujuan, Tujuan::Triwulan);
    let taken = ambil(&mut document, guess);
    assert_eq!(
        taken.masalah,
        [Masalah::BukanPilihan { baris: 2, kolom: 2 }]
    );
    assert_eq!(taken.ringkas.dikenali, 1);
    let fields = [
        Field::Uraian,
        Field::Target,
        Field::Konsolidasi,
        Field::TargetTw1,
        Field::TargetTw2,
        Field::RealisasiTw1,
        Field::RealisasiTw2,
    ];
    let sum = Field::Konsolidasi.choice("Jumlah").expect("a choice").id;
    let expected = [
        "sasaran|Ekspor naik||||||".to_string(),
        format!("indikator|Nilai ekspor|90|{sum}|20|25|18|21"),
        "indikator|Inflasi|||3|3|2|<3".to_string(),
    ];
    assert_eq!(isi(&document, Section::Kinerja, &fields), expected);
    // A choice that is there stays, unless it is to be replaced; a figure that differs is recorded.
    let other = text
        .replace("Jumlah", "Rata-rata")
        .replace("\t18\t", "\t19\t");
    let mut guess = usulan(&other).remove(0);
    let taken = tempel::terapkan(&document, &guess).ringkas;
    assert_eq!((taken.isian, taken.diganti, taken.tercetak), (0, 0, 1));
    guess.cocok = Cocok::Timpa;
    let taken = tempel::terapkan(&document, &guess).ringkas;
    assert_eq!((taken.diganti, taken.tercetak), (2, 0));
    assert_eq!(document.of_kind(RowKind::Cetakan).count(), 0);
}

/// Programmes stand beside the indikator that they serve, each with its part of the budget, or below them.
#[test]
fn the_programmes_of_an_agreement_are_taken_with_their_budget() {
    const PROGRAM: [Field; 4] = [
        Field::Uraian,
        Field::PaguSemula,
        Field::PaguPerubahan,
        Field::Keterangan,
    ];
    let program = |document: &Document| {
        let mut rows = isi(document, Section::Perjanjian, &PROGRAM);
        rows.retain(|row| row.starts_with("program_pk"));
        rows
    };
    // The table of the report itself: it is of the IKU, and a person sends it to the agreement.
    let mut guess = usulan(&kutipan("iku")).remove(0);
    assert_eq!(guess.tujuan, Tujuan::Kinerja);
    guess.ubah_tujuan(Tujuan::Perjanjian);
    let mut document = Document::default();
    let taken = ambil(&mut document, &guess);
    assert_eq!(taken.masalah, []);
    let rows = program(&document);
    assert_eq!(rows.len(), 9);
    assert_eq!(
        rows[0],
        "program_pk|Program Pengembangan Wilayah dan Pengawasan Industri||99.576.274|"
    );
    let sumber = "program_pk|Program Pengembangan Sumberdaya, Fasilitasi dan Akses Industri||";
    assert_eq!(
        rows[1..3],
        [
            format!("{sumber}4.070.619.455|"),
            format!("{sumber}24.707.786|")
        ]
    );
    assert_eq!(document.of_kind(RowKind::IndikatorPk).count(), 8);
    assert_eq!(tempel::terapkan(&document, &guess).edit, None);

    let below = "Perjanjian Kinerja 2020\nNo\tSasaran\tIndikator Kinerja\tTarget\n1\tA\tNilai ekspor\t5\nNo\tProgram\tAnggaran (Rp)\tKeterangan\n1\tProgram Ekspor\t1.000\tAPBD\n\tJumlah\t1.000\t\n";
    let merged = "Program\t\tAnggaran\tKet\n1.\tProgram Ekspor\t1.000\tAPBD\n";
    let same = "Sasaran\tIndikator\tTarget\tProgram\tAnggaran\tKeterangan\nA\tNilai ekspor\t5\tProgram Ekspor\t1.000\tAPBD\n\tNilai impor\t6\tProgram Ekspor\t1.000\t\n\tNilai niaga\t6\tProgram Ekspor\t\t\n";
    for text in [below, merged, same] {
        let mut document = Document::default();
        for table in usulan(text) {
            assert_eq!(table.tujuan, Tujuan::Perjanjian, "{text}");
            ambil(&mut document, &table);
        }
        assert_eq!(
            program(&document),
            ["program_pk|Program Ekspor|1.000||APBD"],
            "{text}"
        );
    }
    // Where the table goes to a place that has none for them, that is said.
    let mut guess = usulan(same).remove(0);
    guess.ubah_tujuan(Tujuan::Kinerja);
    let lost = tempel::terapkan(&Document::default(), &guess).masalah;
    let lost: Vec<_> = lost
        .into_iter()
        .map(|masalah| match masalah {
            Masalah::KolomTanpaTempat { kolom } => kolom,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(lost, [3, 4]);
}
