//! What is kept on the device: read as it was written, and nothing lost by a line that cannot be read.

use kalkulator_sakip::domain::latihan::{Buku, Jenis, Kerja, Pesanan, Riwayat, Tingkat};

fn penuh() -> Buku {
    let mut buku = Buku {
        pesanan: Some(Pesanan {
            benih: 12,
            tingkat: Tingkat::Sedang,
            jenis: vec![Jenis::Turun],
            banyak: 5,
        }),
        kerja: vec![
            Kerja {
                petunjuk: 1,
                jawaban: Some("70,18 %".into()),
                nilai: 90,
            },
            Kerja::default(),
            Kerja {
                petunjuk: 2,
                jawaban: None,
                nilai: 0,
            },
        ],
        riwayat: Vec::new(),
    };
    buku.catat(Jenis::Turun, 100);
    buku.catat(Jenis::Naik, 25);
    buku.catat(Jenis::Turun, 80);
    buku
}

#[test]
fn what_is_written_is_read() {
    let buku = penuh();
    assert_eq!(Buku::baca(&buku.tulis()), buku);
    let of = |jenis, dikerjakan, benar| Riwayat {
        jenis,
        dikerjakan,
        benar,
    };
    assert_eq!(
        buku.riwayat,
        [of(Jenis::Naik, 1, 0), of(Jenis::Turun, 2, 1)]
    );
}

#[test]
fn damage_costs_a_line_and_no_more() {
    let text = format!(
        "{}\nsoal x y z\nsoal 99999999999 1 1\njenis naga 3 4\njenis ei 2 9\n\u{0}",
        penuh().tulis()
    );
    let read = Buku::baca(&text);
    assert_eq!(read.kerja, penuh().kerja);
    let last = read.riwayat.last().expect("E/I");
    assert_eq!((last.jenis, last.dikerjakan, last.benar), (Jenis::Ei, 2, 2));
    for other in [
        "",
        "kalkulator-sakip-latihan 2\njenis ei 2 2",
        "{\"x\":1}",
        "\u{feff}",
    ] {
        assert_eq!(Buku::baca(other), Buku::default(), "{other}");
    }
}

#[test]
fn an_answer_stays_on_its_line() {
    let mut buku = penuh();
    buku.kerja[0].jawaban = Some(format!("a\nsoal 1 0 100 b\r{}", "x".repeat(300)));
    let read = Buku::baca(&buku.tulis());
    assert_eq!(read.kerja[1], Kerja::default());
    assert!(
        read.kerja[0]
            .jawaban
            .as_ref()
            .is_some_and(|text| text.chars().count() == 80)
    );
}
