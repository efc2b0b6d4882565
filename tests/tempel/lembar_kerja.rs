//! Tables as a sheet of Excel or another program gives them: titles above, semicolons, two years side by side, figures
//! written the English way.

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::tempel::{self, Masalah, Peran, PeranBaris, Tujuan, Yakin};

use super::usulan;

const TABEL: &str = "No\tIndikator\tTarget\tRealisasi\tCapaian (%)\n1\tNilai ekspor\t5\t4\t80,00\n";

#[test]
fn the_title_of_a_sheet_stands_above_its_table() {
    let office = "DINAS PERDAGANGAN PROVINSI\t\t\t\t\n";
    let title = "Capaian Kinerja Tahun 2020\t\t\t\t\n";
    let above = [
        title.to_string(),
        format!("{title}{office}\t\t\t\t\n"),
        format!("{office}{title}\n"),
    ];
    for above in above {
        let all = usulan(&format!("{above}{TABEL}"));
        assert_eq!(all.len(), 1, "{above:?}");
        assert_eq!(all[0].tujuan, Tujuan::Kinerja, "{above:?}");
        assert_eq!(all[0].judul, "Capaian Kinerja Tahun 2020", "{above:?}");
        assert!(all[0].berisi());
    }
    // A group above a row of figures is no title.
    let group = "No\tUraian\tTarget\nBidang A\t\t\n1\tNilai\t5\n";
    assert_eq!(usulan(group)[0].baris.len(), 3);
}

#[test]
fn a_row_that_is_taken_out_gives_its_place_to_the_headings() {
    let text = format!("Capaian kinerja\tsemester\t\t\t\n{TABEL}");
    let mut guess = usulan(&text).remove(0);
    assert_eq!(guess.baris[0].peran, PeranBaris::JudulKolom);
    guess.ubah_baris(0, PeranBaris::Abaikan);
    assert_eq!(guess.baris[1].peran, PeranBaris::JudulKolom);
    assert_eq!(guess.tujuan, Tujuan::Kinerja);
    assert_eq!(guess.kolom(Peran::Capaian), Some(4));
}

#[test]
fn semicolons_set_cells_apart() {
    let read =
        tempel::baca("No;Nama;Nilai\n1;\"Pangan; segar\";1.111\n2;Sandang;5\n").expect("a table");
    assert_eq!(read[0].baris[1], ["1", "Pangan; segar", "1.111"]);
    assert_eq!(read[0].baris.len(), 3);
}

#[test]
fn of_two_years_the_latest_is_taken() {
    let text = "No\tIndikator\t2022\t\t\t2023\t\t\n\t\tTarget\tRealisasi\tCapaian\tTarget\tRealisasi\tCapaian\n1\tNilai ekspor\t5\t4\t80\t6\t6\t100\n";
    let mut guess = usulan(text).remove(0);
    for tujuan in [Tujuan::Perbandingan, Tujuan::Kinerja] {
        guess.ubah_tujuan(tujuan);
        let at = [Peran::Target, Peran::Realisasi, Peran::Capaian].map(|peran| guess.kolom(peran));
        assert_eq!(at, [Some(5), Some(6), Some(7)], "{tujuan:?}");
        assert_eq!(guess.kolom[2].peran, Peran::Abaikan, "{tujuan:?}");
        assert_eq!([2, 5].map(|at| guess.kolom[at].yakin), [Yakin::Rendah; 2]);
    }
    guess.ubah_tujuan(Tujuan::Perbandingan);
    assert_eq!(guess.kolom(Peran::CapaianLalu), Some(4));
}

#[test]
fn thousands_set_apart_by_commas_are_told() {
    let told = |a: &str, b: &str| {
        let text = format!(
            "No\tIndikator\tTarget\tRealisasi\n1\tNilai ekspor\t{a}\t4\n2\tNilai impor\t{b}\t4\n"
        );
        let found = tempel::terapkan(&Document::default(), &usulan(&text)[0]).masalah;
        found.into_iter().find_map(|of| match of {
            Masalah::RibuanKoma { baris, kolom } => Some((baris, kolom)),
            _ => None,
        })
    };
    assert_eq!(told("5", "1,835,337,899"), Some((2, 2)));
    assert_eq!(told("12,500", "5"), Some((1, 2)));
    assert_eq!(told("12,500", "1,250.75"), Some((2, 2)));
    // Decimals are none.
    for (a, b) in [
        ("12,500", "71,8"),
        ("0,987", "5"),
        ("1.835.337.899,50", "5,5"),
        ("5", "7"),
    ] {
        assert_eq!(told(a, b), None, "{a} {b}");
    }
}
