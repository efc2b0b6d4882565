//! Long tables: thousands of rows of ten columns are recognised and taken over in time that grows with them, not with their
//! square.

use std::time::{Duration, Instant};

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::tempel::{self, Tujuan};

/// Twice the rows take at most so many times as long; `UJI_BARIS=10000` prints the times of one size instead.
const BATAS: f64 = 3.0;
/// So many rows, and twice as many.
const BARIS: usize = 500;
/// So many tries.
const TRIES: usize = 5;

/// What the rows of a table have in common.
#[derive(Clone, Copy, Debug)]
enum Nama {
    /// Every name has a word of its own, a sasaran has 20 rows.
    Bernomor,
    /// Names are made of the same words, each in some twenty of them; all rows have one sasaran.
    Mirip,
    /// Every row has a sasaran, a program or a jabatan of its own.
    Sendiri,
}

const SEMUA: [Nama; 3] = [Nama::Bernomor, Nama::Mirip, Nama::Sendiri];

fn nama(of: Nama, at: usize, count: usize) -> String {
    let many = count / 20 + 20;
    let word = |n: usize, from: char| {
        let letter = |n: usize| char::from_u32(from as u32 + (n % 13) as u32).expect("a letter");
        format!("{}ang{}ian{}", letter(n), letter(n / 13), letter(n / 169))
    };
    match of {
        Nama::Mirip => format!(
            "Jumlah {} {} yang {} {}",
            word(at % many, 'a'),
            word(at % (many + 1), 'b'),
            word(at % (many + 2), 'c'),
            word(at % (many + 3), 'd')
        ),
        _ => format!("Butir nomor {at}"),
    }
}

fn baris(tujuan: Tujuan, of: Nama, count: usize) -> String {
    let head = match tujuan {
        Tujuan::Anggaran => {
            "No\tKode\tProgram/Kegiatan\tPagu\tPagu Perubahan\tRealisasi\t%\tSisa\tKet\tLain"
        }
        Tujuan::Sendiri => "No\tNama\tA\tB\tC\tD\tE\tF\tG\tKet",
        Tujuan::Triwulan => {
            "No\tIndikator\tSasaran\tTarget TW I\tTarget TW II\tTarget TW III\tTarget TW IV\tRealisasi TW I\tRealisasi TW II\tKet"
        }
        Tujuan::Perjanjian => {
            "No\tJabatan\tSasaran\tIndikator\tSatuan\tTarget\tTarget Perubahan\tRealisasi\tCapaian\tKeterangan"
        }
        _ => "No\tSasaran\tIndikator\tSatuan\tTarget\tRealisasi\tCapaian (%)\tKet\tLain\tSumber",
    };
    let mut text = format!("{head}\n");
    for at in 0..count {
        let name = nama(of, at, count);
        let group = match of {
            Nama::Bernomor => at / 20,
            Nama::Mirip => 0,
            Nama::Sendiri => at,
        };
        let row = match tujuan {
            Tujuan::Anggaran => {
                let kode = match of {
                    Nama::Bernomor => format!("{}.{:02}", at / 50 + 1, at % 50 + 1),
                    Nama::Mirip => format!("1.{at}"),
                    Nama::Sendiri => format!("{}", at + 1),
                };
                format!("{at}\t{kode}\t{name}\t{at}000\t{at}500\t{at}100\t9,5\t1\tx\ty")
            }
            Tujuan::Sendiri => format!("{at}\t{name}\t{at}\t1\t2\t3\t4\t5\t6\tx"),
            Tujuan::Triwulan => {
                format!("{at}\t{name}\tSasaran {group}\t1\t2\t3\t{at}\t1\t2\tx")
            }
            Tujuan::Perjanjian => {
                format!(
                    "{at}\tKepala Seksi {group}\tS {group}\t{name}\tunit\t{at}\t{at}\t1\t9,5\tx"
                )
            }
            _ => format!("{at}\tSasaran {group}\t{name}\tunit\t{at}\t{at}\t100,00\tx\ty\tz"),
        };
        text.push_str(&row);
        text.push('\n');
    }
    text
}

/// How long it takes to recognise a table, to take it over, and to take it over again.
fn ukur(tujuan: Tujuan, of: Nama, count: usize) -> [Duration; 3] {
    let text = baris(tujuan, of, count);
    let sheets = tempel::baca(&text).expect("a table");
    let start = Instant::now();
    let guess = tempel::kenali(&sheets[0]);
    let mut times = vec![start.elapsed()];
    assert_eq!(guess.tujuan, tujuan);
    let mut document = Document::default();
    for first in [true, false] {
        let start = Instant::now();
        let taken = tempel::terapkan(&document, &guess);
        times.push(start.elapsed());
        let own = tujuan == Tujuan::Sendiri;
        assert_eq!(taken.edit.is_some(), first || own, "{tujuan:?} {of:?}");
        if let Some(edit) = taken.edit {
            document.apply(edit).expect("it fits");
        }
    }
    [times[0], times[1], times[2]]
}

#[test]
fn twice_the_rows_take_twice_the_time() {
    let asked = std::env::var("UJI_BARIS").ok();
    let asked = asked.and_then(|count| count.parse().ok());
    let kinds = [
        Tujuan::Kinerja,
        Tujuan::Anggaran,
        Tujuan::Triwulan,
        Tujuan::Perjanjian,
        Tujuan::Sendiri,
    ];
    for (tujuan, of) in kinds
        .into_iter()
        .flat_map(|tujuan| SEMUA.map(|of| (tujuan, of)))
    {
        if let Some(count) = asked {
            println!("{} {of:?}: {:?}", tujuan.id(), ukur(tujuan, of, count));
            continue;
        }
        let ratio = |[a, b]: [[Duration; 3]; 2]| {
            let of = a
                .iter()
                .zip(&b)
                .map(|(a, b)| b.as_secs_f64() / a.as_secs_f64());
            of.fold(0.0, f64::max)
        };
        // Other work on the machine slows one of both: the best of a few tries counts.
        let tries = (0..TRIES).map(|_| ratio([BARIS, 2 * BARIS].map(|n| ukur(tujuan, of, n))));
        let mut best = f64::MAX;
        for ratio in tries {
            best = best.min(ratio);
            if best < BATAS {
                break;
            }
        }
        assert!(best < BATAS, "{} {of:?}: {best}", tujuan.id());
    }
}
