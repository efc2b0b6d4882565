//! What is kept on the device: read as it was written, and nothing lost by a line that cannot be read.

use kalkulator_sakip::domain::latihan::buku::Lembar;
use kalkulator_sakip::domain::latihan::{Buku, Jenis, Kerja, Pesanan, Riwayat, Tingkat};

fn pesanan(benih: u64) -> Pesanan {
    Pesanan {
        benih,
        tingkat: Tingkat::Sedang,
        jenis: vec![Jenis::Turun],
        banyak: 5,
    }
}

fn kerja(petunjuk: u8, jawaban: &str, nilai: u8) -> Kerja {
    Kerja {
        petunjuk,
        jawaban: Some(jawaban.into()),
        nilai,
    }
}

fn penuh() -> Buku {
    let waiting = Kerja {
        petunjuk: 2,
        ..Kerja::default()
    };
    let mut buku = Buku {
        lembar: vec![
            Lembar {
                pesanan: pesanan(12),
                kerja: vec![kerja(1, "70,18 %", 90), Kerja::default(), waiting],
            },
            Lembar {
                pesanan: pesanan(3),
                kerja: vec![Kerja::default(), kerja(0, "tidak dapat dihitung", 0)],
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
    assert_eq!(read.lembar, penuh().lembar);
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
    buku.lembar[0].kerja[0].jawaban = Some(format!("a\nsoal 1 0 100 b\r{}", "x".repeat(300)));
    let read = Buku::baca(&buku.tulis());
    assert_eq!(read.lembar[0].kerja[1], Kerja::default());
    assert!(
        read.lembar[0].kerja[0]
            .jawaban
            .as_ref()
            .is_some_and(|text| text.chars().count() == 80)
    );
}

/// What was stored when one sheet was kept is read as that sheet.
#[test]
fn what_an_earlier_version_stored_is_kept() {
    let text = "kalkulator-sakip-latihan 1\nlembar benih=12 tingkat=sedang jenis=turun banyak=5\nsoal 0 1 90 70,18 %\njenis turun 1 0";
    let read = Buku::baca(text);
    assert_eq!(read.kerja(&pesanan(12), 0), kerja(1, "70,18 %", 90));
    assert_eq!(read.tulis(), text);
}

/// Another order and back again: each sheet has its own answers, the last ten of them.
#[test]
fn answers_belong_to_their_sheet() {
    let mut buku = Buku::default();
    for benih in 1..=14 {
        buku.buka(&pesanan(benih));
        buku.ubah(2, |of| *of = kerja(0, &benih.to_string(), 50));
        // Looking at a sheet takes no place from one with answers.
        buku.buka(&pesanan(1_000 + benih));
    }
    buku.buka(&pesanan(8));
    assert_eq!(buku.lembar.len(), 9, "{:?}", buku.lembar);
    let read = Buku::baca(&buku.tulis());
    assert_eq!(read, buku);
    assert_eq!(read.pesanan(), Some(&pesanan(8)));
    for benih in 6..=14 {
        assert_eq!(
            read.kerja(&pesanan(benih), 2),
            kerja(0, &benih.to_string(), 50)
        );
    }
    assert_eq!(read.kerja(&pesanan(1), 2), Kerja::default());
    // Another number of exercises is another sheet.
    let longer = Pesanan {
        banyak: 6,
        ..pesanan(8)
    };
    assert_eq!(read.kerja(&longer, 2), Kerja::default());
}

/// What was taken off comes back; what was done since then stays.
#[test]
fn what_was_removed_comes_back() {
    let mut buku = penuh();
    let taken = buku.hapus();
    assert!(buku.kosong());
    assert_eq!(buku.pesanan(), Some(&pesanan(12)));
    buku.kembalikan(taken.clone());
    assert_eq!(buku, penuh());

    buku.hapus();
    buku.ubah(0, |of| *of = kerja(0, "71", 100));
    buku.catat(Jenis::Turun, 100);
    buku.kembalikan(taken);
    assert_eq!(buku.kerja(&pesanan(12), 0), kerja(0, "71", 100));
    assert_eq!(buku.kerja(&pesanan(12), 2).petunjuk, 2);
    assert_eq!(buku.lembar[1], penuh().lembar[1]);
    assert_eq!((buku.riwayat[1].dikerjakan, buku.riwayat[1].benar), (3, 2));

    let mut buku = penuh();
    let taken = buku.ulang();
    assert_eq!(buku.kerja(&pesanan(12), 0), Kerja::default());
    assert_eq!(buku.riwayat, penuh().riwayat);
    buku.kembalikan(taken);
    assert_eq!(buku, penuh());
}
