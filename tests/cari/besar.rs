//! Three hundred indikator: what a question about their mean costs grows with their number, not with its square.

use std::time::{Duration, Instant};

use super::*;
use kalkulator_sakip::domain::document::CellRef;
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef};
use kalkulator_sakip::domain::whatif::cari::siapa;

const RERATA: HasilRef = HasilRef {
    baris: Baris::Rekap,
    hasil: Hasil::Rerata,
};

fn besar(n: u32) -> Outcome {
    let line = |id| {
        let realisasi = 60 + id % 30;
        format!("indikator {id} uraian=I{id}|satuan=unit|target=100|realisasi={realisasi}\n")
    };
    outcome(&(1..=n).map(line).collect::<String>())
}

/// The least of three times, each of which another program may have lengthened.
fn lama(work: impl Fn()) -> Duration {
    let time = |_| {
        let begin = Instant::now();
        work();
        begin.elapsed()
    };
    (0..3).map(time).min().expect("three")
}

#[test]
fn bertanya_kepada_semua_sebanding_dengan_banyaknya() {
    let outcome = besar(300);
    let goal = syarat(">= 75");
    let all = siapa(&outcome, RERATA, goal);
    assert_eq!(all.len(), 300);
    assert!(all.iter().all(|calon| calon.jawaban.is_ok()));

    let whole = lama(|| drop(siapa(&outcome, RERATA, goal)));
    let at = CellRef::new(RowId(150), Field::Realisasi);
    let one = Pertanyaan {
        hasil: RERATA,
        syarat: goal,
        pengubah: Pengubah::Isian(at),
    };
    let single = lama(|| drop(cari(&outcome, &one)));

    // One by one, each among all the others, they take three hundred times as long as one.
    assert!(whole < single * 150, "{whole:?}, one {single:?}");
}

#[test]
fn sama_rata_sebanding_dengan_banyaknya() {
    let merata = Pertanyaan {
        hasil: RERATA,
        syarat: syarat(">= 80"),
        pengubah: Pengubah::Merata,
    };
    let time = |n| {
        let outcome = besar(n);
        assert!(cari(&outcome, &merata).is_ok());
        lama(|| drop(cari(&outcome, &merata)))
    };
    let (few, many) = (time(50), time(300));

    // Six times as many; their square would be thirty-six.
    assert!(many < few * 18, "{few:?} {many:?}");
}
