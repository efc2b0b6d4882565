//! Long tables: thousands of rows of ten columns are recognised and taken over in time that grows with them, not with their
//! square.

use std::time::{Duration, Instant};

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::tempel::{self, Tujuan};

/// Without optimisation everything takes some ten times as long; `UJI_BARIS=10000` prints the times of longer tables.
const BATAS: Duration = Duration::from_secs(20);
/// So many rows, where nothing else is asked for.
const BARIS: usize = 3_000;

fn baris(tujuan: Tujuan, count: usize) -> String {
    let head = match tujuan {
        Tujuan::Anggaran => {
            "No\tKode\tProgram/Kegiatan\tPagu\tPagu Perubahan\tRealisasi\t%\tSisa\tKet\tLain"
        }
        Tujuan::Sendiri => "No\tNama\tA\tB\tC\tD\tE\tF\tG\tKet",
        _ => "No\tSasaran\tIndikator\tSatuan\tTarget\tRealisasi\tCapaian (%)\tKet\tLain\tSumber",
    };
    let mut text = format!("{head}\n");
    for at in 0..count {
        let row = match tujuan {
            Tujuan::Anggaran => format!(
                "{at}\t{}.{:02}\tKegiatan {at} tahun\t{at}000\t{at}500\t{at}100\t9,5\t1\tx\ty",
                at / 50 + 1,
                at % 50 + 1
            ),
            Tujuan::Sendiri => format!("{at}\tWilayah nomor {at}\t{at}\t1\t2\t3\t4\t5\t6\tx"),
            _ => format!(
                "{at}\tSasaran {}\tIndikator nomor {at}\tunit\t{at}\t{at}\t100,00\tx\ty\tz",
                at / 20
            ),
        };
        text.push_str(&row);
        text.push('\n');
    }
    text
}

#[test]
fn long_tables() {
    let count = std::env::var("UJI_BARIS")
        .ok()
        .and_then(|count| count.parse().ok());
    let count = count.unwrap_or(BARIS);
    for tujuan in [Tujuan::Kinerja, Tujuan::Anggaran, Tujuan::Sendiri] {
        let text = baris(tujuan, count);
        let start = Instant::now();
        let sheets = tempel::baca(&text).expect("a table");
        let read = start.elapsed();
        let start = Instant::now();
        let guess = tempel::kenali(&sheets[0]);
        let known = start.elapsed();
        assert_eq!(guess.tujuan, tujuan);
        let mut document = Document::default();
        let mut times = Vec::new();
        for _ in 0..2 {
            let start = Instant::now();
            let taken = tempel::terapkan(&document, &guess);
            times.push(start.elapsed());
            if let Some(edit) = taken.edit {
                document.apply(edit).expect("it fits");
            }
        }
        println!(
            "{}: read {read:?}, known {known:?}, taken {:?}, again {:?}",
            tujuan.id(),
            times[0],
            times[1]
        );
        let short = count <= BARIS;
        assert!(!short || known < BATAS && times[0] < BATAS && times[1] < BATAS);
    }
}
