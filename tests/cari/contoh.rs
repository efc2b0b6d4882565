//! The example of Babel 2020: the questions of a planner.

use super::*;
use kalkulator_sakip::domain::whatif::cari::siapa;

fn babel() -> Outcome {
    hitung(&dokumen::example("babel-2020"))
}

/// Result, goal, entry: the answer.
const TANYA: &[&str] = &[
    // 76 % of 1.835.337.899, to the cent, as the realisasi is typed
    "indikator.3.kategori|kelas 1|indikator.3.realisasi => >= 1.394.856.803,24 | indikator.3.realisasi=1.394.856.803,24 -> Tinggi",
    "indikator.6.capaian|>= 100|indikator.6.realisasi => >= 10 | indikator.6.realisasi=10 -> 100,0000",
    "indikator.6.kategori|kelas 0|indikator.6.realisasi => >= 9,1 | indikator.6.realisasi=9,1 -> Sangat Tinggi",
    // reached already: the target may go down to the realisasi, the realisasi up to the target
    "indikator.4.capaian|>= 100|indikator.4.target => >= 9,74 -> 111,4545",
    "indikator.4.capaian|>= 100|indikator.4.realisasi => <= 11 -> 111,4545",
    "indikator.7.capaian|>= 100|indikator.7.target => <= 40 | indikator.7.target=40 -> 100,0000",
    // a realisasi of 0 reaches no target
    "indikator.5.capaian|>= 100|indikator.5.target => di luar jangkauan: 0",
    // 8 x (300 - 290,2684) = 77,8528 points more: 61,7 + 77,8528 = 139,5528 % of 10
    "rekap.rerata|>= 300|indikator.6.realisasi => >= 13,96 | indikator.6.realisasi=13,96 -> 300,0059",
    // 111,4545 + 77,8528 = 189,3073 %: 11 x (2 - 1,893073) = 1,1762
    "rekap.rerata|>= 300|indikator.4.realisasi => <= 1,17 | indikator.4.realisasi=1,17 -> 300,0070",
    // one kegiatan: 65,5523 % of its 30.500.000
    "indikator.3.ei|>= 0|uang 3 => <= 19.993.523 | kegiatan.10202.realisasi_anggaran=19.993.523 -> 0,4856",
    // two kegiatan, 61,7 % of their budget
    "indikator.6.ei|>= 0|uang 6 => <= 1.610.857.430 | kegiatan.11901.realisasi_anggaran=1.509.744.398 | kegiatan.11902.realisasi_anggaran=101.113.032 -> 0,0000",
    "indikator.6.ei|>= 0|pagu 6 => >= 3.495.077.062 | kegiatan.11901.pagu_perubahan=3.210.910.198 | kegiatan.11902.pagu_perubahan=284.166.864 -> 0,2540",
    "indikator.6.ei|>= 0|indikator.6.realisasi => >= 8,26 | indikator.6.realisasi=8,26 -> 49.993,0000",
    // E/I is a surplus: how little budget the capaian of 1319 % bears
    "indikator.1.ei|>= 0|pagu 1 => >= 288.312.766 -> 51.219.500.401,6163",
    "indikator.5.ei|>= 0|pagu 5 => di luar jangkauan: -9.878.392",
    "indikator.5.ei|>= 0|uang 5 => = 0 | kegiatan.10206.realisasi_anggaran=0 -> 0,0000",
    "total.serapan|>= 98|kegiatan.10101.realisasi_anggaran => >= 3.109.394.297 | kegiatan.10101.realisasi_anggaran=3.109.394.297 -> 98,0000",
];

#[test]
fn pertanyaan_perencana() {
    let outcome = babel();
    for line in TANYA {
        check_asked(&outcome, line);
    }
}

/// 77,8528 points by one alone: every other indikator can, iku-01 with the least change; iku-05 stands at 0, of which no
/// change in percent exists.
#[test]
fn siapa_memikul_rerata() {
    let hasil = parse_hasil_id("rekap.rerata").expect("a result");
    let all = siapa(&babel(), hasil, syarat(">= 300"));
    let show = |calon: &Calon| {
        let found = calon.jawaban.as_ref().expect("an answer");
        let usaha = calon.usaha.map_or(String::from("-"), tertulis);
        let nilai = write_plain(found.nilai.expect("one entry"));
        format!("{} {nilai} {usaha}", calon.indikator.0)
    };
    let shown: Vec<String> = all.iter().map(show).collect();
    let expected = [
        "1 197.819.070.861 5,9004",
        "2 9,05 13,4085",
        "8 5,68 70,0599",
        "4 1,17 -87,9877",
        "7 84,38 110,9500",
        "3 2.631.967.104,29 118,7644",
        "6 13,96 126,2561",
        "5 0,9 -",
    ];
    assert_eq!(shown, expected);
}
