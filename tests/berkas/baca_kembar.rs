//! One workbook as three programs write it (XLSX, ODS, XLS of LibreOffice): the same cells, the same marks.

use kalkulator_sakip::berkas::baca::Buku;
use kalkulator_sakip::domain::tempel::{self, Peran};

use super::buat::{baca, baris, tanda};

fn contoh(akhiran: &str) -> Buku {
    let path = format!("tests/cases/berkas/contoh.{akhiran}");
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    baca(&bytes).unwrap_or_else(|gagal| panic!("{path}: {gagal:?}"))
}

#[test]
fn three_kinds_of_file_say_the_same() {
    let xlsx = contoh("xlsx");
    let names: Vec<(&str, bool)> = xlsx
        .lembar
        .iter()
        .map(|lembar| (lembar.nama.as_str(), lembar.tersembunyi))
        .collect();
    assert_eq!(
        names,
        [("Kinerja", false), ("Sembunyi", true), ("Teks", false)]
    );
    let table = &xlsx.lembar[0].tabel[0];
    assert_eq!(table.pengantar, ["Tabel 3.1 Capaian Kinerja Tahun 2020"]);
    assert_eq!(
        baris(table),
        [
            "No|Sasaran|Indikator|Satuan|Target|Realisasi|Capaian (%)|Tanggal|Lain",
            "1|Meningkatnya ekspor|Nilai ekspor|US$|1234,5|1200,25|97,23%|17-08-2020|ya",
            "2||Jumlah UMKM|unit|1.234|1250|101,3%||ab",
            "3|Meningkatnya mutu|Persentase layanan|%|85,55%|90%|105,2%||",
            "4|Lain|Rasio|x|0|1|#DIV/0!||",
            "Jumlah|||||2452,15|||",
        ]
    );
    let mut marks = tanda(table);
    marks.sort();
    assert_eq!(
        marks,
        [
            (0, 8, "kolom-tersembunyi"),
            (1, 6, "tampilan"),
            (1, 7, "tanggal"),
            (2, 1, "gabung"),
            (2, 4, "teks-angka"),
            (2, 6, "tampilan"),
            (2, 8, "rumus"),
            (3, 6, "tampilan"),
            (4, 0, "baris-tersembunyi"),
            (4, 6, "galat"),
            (5, 5, "rumus"),
        ]
    );
    // Texts that go on in another record, figures that are no whole decimals.
    assert_eq!(
        baris(&xlsx.lembar[2].tabel[0])[100],
        format!(
            "Baris panjang nomor 99 – é {}|14,14285714|ganjil",
            "z".repeat(40)
        )
    );
    for other in ["ods", "xls"] {
        let book = contoh(other);
        assert_eq!(book.lembar.len(), xlsx.lembar.len(), "{other}");
        for (found, expected) in book.lembar.iter().zip(&xlsx.lembar) {
            assert_eq!(
                (&found.nama, found.tersembunyi),
                (&expected.nama, expected.tersembunyi)
            );
            assert_eq!(
                found.tabel.len(),
                expected.tabel.len(),
                "{other} {}",
                found.nama
            );
            for (found, expected) in found.tabel.iter().zip(&expected.tabel) {
                assert_eq!(found.pengantar, expected.pengantar);
                for (found, expected) in baris(found).iter().zip(baris(expected)) {
                    assert_eq!(*found, expected, "{other}");
                }
                assert_eq!(found.baris.len(), expected.baris.len());
                let sorted = |table| {
                    let mut marks = tanda(table);
                    marks.sort();
                    marks
                };
                assert_eq!(sorted(found), sorted(expected), "{other}");
            }
        }
    }
}

#[test]
fn a_workbook_goes_the_way_of_a_pasted_table() {
    let guess = tempel::kenali(&contoh("xls").lembar[0].tabel[0]);
    assert_eq!(
        (guess.di.as_str(), guess.tujuan.id()),
        ("Tabel 3.1", "kinerja")
    );
    let roles: Vec<Peran> = guess
        .kolom
        .iter()
        .map(|kolom| kolom.peran)
        .take(7)
        .collect();
    use Peran::{Capaian, Nomor, Realisasi, Sasaran, Satuan, Target, Uraian};
    assert_eq!(
        roles,
        [Nomor, Sasaran, Uraian, Satuan, Target, Realisasi, Capaian]
    );
}
