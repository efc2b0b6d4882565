//! The desk on which tables lie until they are taken over: step by step, as the page asks.

use kalkulator_sakip::berkas::meja::{BARIS, Meja};
use kalkulator_sakip::berkas::pesan::{
    Baca, Diambil, Gagal, Kabar, Langkah, Sebab, Tabel, Tampilan,
};
use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::tempel::{Peran, PeranBaris, Tujuan, Ubahan};
use kalkulator_sakip::draft::restore::restore;
use kalkulator_sakip::draft::wire::{Meta, encode_draft};

const TABEL: &str = "No\tIndikator\tSatuan\tTarget\tRealisasi\n1\tIndeks A\tPoin\t80\t82,5\n";

fn langkah(meja: &mut Meja, langkah: Langkah, isi: &[u8]) -> Result<(Kabar, Vec<u8>), Gagal> {
    meja.langkah(&langkah, isi, &mut |_, _| {})
}

#[track_caller]
fn tampil(meja: &mut Meja, step: Langkah, isi: &[u8]) -> Tampilan {
    match langkah(meja, step, isi) {
        Ok((Kabar::Tampilan(tampilan), bytes)) if bytes.is_empty() => *tampilan,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn ubah(meja: &mut Meja, ubahan: Ubahan) -> Tabel {
    let shown = tampil(meja, Langkah::Ubah(ubahan), b"");
    shown.tabel.expect("a table")
}

fn draf(ke: u64, ingatan: &str, document: &Document) -> (Langkah, Vec<u8>) {
    let ingatan = ingatan.into();
    let text = encode_draft(document, Meta::at(""));
    (Langkah::Draf { ke, ingatan }, text.into_bytes())
}

/// A desk that knows a draft.
fn meja(ke: u64, document: &Document) -> Meja {
    let mut meja = Meja::default();
    let (step, isi) = draf(ke, "", document);
    assert_eq!(tampil(&mut meja, step, &isi), Tampilan::default());
    meja
}

#[track_caller]
fn ambil(meja: &mut Meja) -> (Diambil, Document) {
    match langkah(meja, Langkah::Ambil, b"") {
        Ok((Kabar::Diambil(diambil), bytes)) => {
            let text = String::from_utf8(bytes).expect("a draft");
            (diambil, restore(&text).expect("a draft").document)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_table_is_shown_once_the_draft_is_known_and_taken_into_it() {
    let mut meja = Meja::default();
    let shown = tampil(&mut meja, Langkah::Teks, TABEL.as_bytes());
    assert_eq!(shown, Tampilan::default(), "for which draft?");
    let (step, isi) = draf(1, "", &Document::default());
    let shown = tampil(&mut meja, step, &isi).tabel.expect("a table");
    assert_eq!(shown.ringkas, "Yang diambil: 1 indikator, 3 isian.");
    assert!(shown.ada && !shown.diingat);
    assert_eq!(shown.usulan.di, "Tabel tempel 1");

    let left = ubah(&mut meja, Ubahan::Kolom(4, Peran::Abaikan));
    assert_eq!(left.ringkas, "Yang diambil: 1 indikator, 2 isian.");
    let (diambil, document) = ambil(&mut meja);
    assert_eq!(diambil.ke, 1);
    assert_eq!(diambil.ringkas, "Tabel diambil: 1 indikator, 2 isian.");
    assert_eq!(diambil.tabel, None);
    let rows: Vec<_> = document.of_kind(RowKind::Indikator).collect();
    let texts = [Field::Uraian, Field::Target, Field::Realisasi].map(|field| rows[0].text(field));
    assert_eq!(texts, ["Indeks A", "80", ""]);

    // The next table of the layout begins with the choice; a draft that has the rows gets nothing new.
    let mut next = Meja::default();
    tampil(&mut next, Langkah::Teks, TABEL.as_bytes());
    let (step, isi) = draf(2, &diambil.ingatan, &document);
    let shown = tampil(&mut next, step, &isi).tabel.expect("a table");
    assert!(shown.diingat && !shown.ada, "{shown:?}");
    assert_eq!(shown.usulan.kolom[4].peran, Peran::Abaikan);
    // Where nothing would change nothing is taken.
    let same = tampil(&mut next, Langkah::Ambil, b"").tabel;
    assert_eq!(same, Some(shown));
}

#[test]
fn a_change_comes_back_as_the_edit_that_makes_it() {
    let mut meja = meja(1, &Document::default());
    tampil(&mut meja, Langkah::Teks, TABEL.as_bytes());
    let (_, first) = ambil(&mut meja);
    // The row that is there is filled, one is added before and one after it.
    let text = "No\tIndikator\tSatuan\tTarget\tCapaian\n1\tBaru\tPoin\t5\t90\n2\tIndeks A\tPoin\t81\t103\n3\tAkhir\tPoin\t6\t\n";
    let (step, isi) = draf(2, "", &first);
    tampil(&mut meja, step, &isi);
    tampil(&mut meja, Langkah::Teks, text.as_bytes());
    let (diambil, second) = ambil(&mut meja);
    assert_eq!(diambil.ke, 2);
    let edit = Edit::between(&first, &second).expect("a change");
    let mut document = first.clone();
    let back = document.apply(edit).expect("it fits");
    assert_eq!(document, second);
    document.apply(back).expect("it fits");
    // Ids that were given once are not given again.
    for section in kalkulator_sakip::domain::field::Section::ALL {
        assert_eq!(document.rows(section), first.rows(section));
    }
    assert_eq!(Edit::between(&second, &second.clone()), None);
}

#[test]
fn only_the_first_rows_are_shown_and_those_that_want_a_look() {
    let mut text = String::from("No\tIndikator\tSatuan\tTarget\tRealisasi\n");
    for at in 1..=1000 {
        let target = if at == 700 { "kira-kira" } else { "80" };
        text.push_str(&format!("{at}\tIndikator {at}\tPoin\t{target}\t{at}\n"));
    }
    text.push_str("Jumlah\t\t\t80000\t5\n");
    let mut meja = meja(1, &Document::default());
    let shown = tampil(&mut meja, Langkah::Teks, text.as_bytes());
    let shown = shown.tabel.expect("a table");
    let below: Vec<usize> = shown.nomor.iter().copied().skip(BARIS).collect();
    assert_eq!(below, [700, 1001]);
    assert_eq!((shown.usulan.baris.len(), shown.lebih), (202, 800));
    assert_eq!(shown.usulan.baris[200].sel[1], "Indikator 700");
    assert!(shown.salah.contains(&(700, Some(3))), "{:?}", shown.salah);
    // It can be changed there.
    let left = ubah(&mut meja, Ubahan::Baris(700, PeranBaris::Abaikan));
    assert!(left.ringkas.contains("999 indikator"), "{}", left.ringkas);
    let (_, document) = ambil(&mut meja);
    assert_eq!(document.of_kind(RowKind::Indikator).count(), 999);
}

#[test]
fn many_cells_of_a_kind_are_one_problem_and_hide_no_other() {
    let mut text = String::from("No\tIndikator\tSatuan\tTarget\tRealisasi\n");
    for at in 1..=50 {
        text.push_str(&format!("{at}\tIndikator {at}\tPoin\tbelum\t1.234\n"));
    }
    let mut meja = meja(1, &Document::default());
    let shown = tampil(&mut meja, Langkah::Teks, text.as_bytes());
    let told = shown.tabel.expect("a table").masalah;
    let [dot, unreadable] = &told[..] else {
        panic!("{told:#?}")
    };
    assert!(dot.contains("dapat berarti ribuan atau desimal"), "{dot}");
    assert!(
        unreadable.ends_with("Begitu juga 49 sel lain di kolom ini."),
        "{unreadable}"
    );
}

#[test]
fn a_long_cell_is_shown_short_and_taken_whole() {
    let long = "panjang ".repeat(100);
    let text = format!("No\tIndikator\tTarget\n1\t{long}\t5\n2\tLain\t6\n");
    let mut meja = meja(1, &Document::default());
    let shown = tampil(&mut meja, Langkah::Teks, text.as_bytes());
    let cell = &shown.tabel.expect("a table").usulan.baris[1].sel[1];
    assert!(cell.ends_with('…') && cell.chars().count() == 301, "{cell}");
    let (_, document) = ambil(&mut meja);
    let row = document.of_kind(RowKind::Indikator).next().expect("a row");
    assert_eq!(row.text(Field::Uraian), long.trim());
}

#[test]
fn tables_without_a_place_get_one_until_a_person_names_it() {
    let text = format!("{TABEL}\n\nTabel 3.2 Lain\n{TABEL}");
    let mut meja = meja(1, &Document::default());
    let shown = tampil(&mut meja, Langkah::Teks, text.as_bytes());
    assert_eq!(shown.daftar, ["Tabel tempel 1", "Tabel 3.2 Lain"]);
    ubah(&mut meja, Ubahan::Tempat("Tabel 9".into()));
    let shown = tampil(&mut meja, Langkah::Pilih(1), b"");
    assert_eq!(shown.daftar, ["Tabel 9", "Tabel 3.2 Lain"]);
    assert_eq!(shown.dipilih, 1);
    // A place that a person has emptied is given anew.
    tampil(&mut meja, Langkah::Pilih(0), b"");
    let table = ubah(&mut meja, Ubahan::Tempat(String::new()));
    assert_eq!(table.usulan.di, "");
    // A table of its own says what the check finds in it.
    let table = ubah(&mut meja, Ubahan::Tujuan(Tujuan::Sendiri));
    assert!(table.ringkas.contains("baris"), "{}", table.ringkas);
    assert!(ambil(&mut meja).0.tabel.is_some());
}

#[test]
fn what_cannot_be_read_is_said_and_what_lies_here_stays() {
    let mut meja = meja(1, &Document::default());
    let shown = tampil(&mut meja, Langkah::Teks, b"Hanya kalimat.");
    assert!(shown.ditolak.starts_with("Tidak ada tabel"), "{shown:?}");
    assert_eq!(shown.tabel, None);
    assert_eq!(tampil(&mut meja, Langkah::Teks, b"").ditolak, "");

    let csv = b"Indikator;Target\nIndeks;80\n";
    let asked = Baca {
        nama: "data.csv".into(),
        ..Baca::default()
    };
    let shown = tampil(&mut meja, Langkah::Berkas(asked.clone()), csv);
    let asal = shown.asal.clone().expect("a file");
    assert_eq!((&*asal.nama, asal.lembar.len()), ("data.csv", 0));
    let read = langkah(&mut meja, Langkah::Berkas(asked), b"%PDF-1.7");
    assert_eq!(read, Err(Sebab::Pdf.saja()));
    assert_eq!(tampil(&mut meja, Langkah::Pilih(0), b""), shown);
    // What is not there changes nothing, and nothing falls over.
    for step in [
        Langkah::Pilih(9),
        Langkah::Ubah(Ubahan::Kolom(99, Peran::Target)),
        Langkah::Ubah(Ubahan::Baris(99, PeranBaris::Data)),
    ] {
        assert_eq!(tampil(&mut meja, step, b""), shown);
    }
    for step in [Langkah::Lembar(9), Langkah::Pilih(0), Langkah::Ambil] {
        assert_eq!(tampil(&mut meja, step, b"").tabel, None);
    }
    let (step, _) = draf(2, "", &Document::default());
    let read = langkah(&mut meja, step, b"{}");
    assert_eq!(read, Err(Sebab::TakDimengerti.saja()));
}
