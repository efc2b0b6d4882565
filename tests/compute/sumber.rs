//! Budgets per source of funds.

use super::dokumen::{notes, outcome, show};

#[track_caller]
fn check(lines: &str, id: &str, expected: &str) {
    assert_eq!(show(&outcome(lines), id), expected, "{id}\n{lines}");
}

const SOURCES: &str = "program 10 uraian=P
    kegiatan 11 pagu_semula=100|realisasi_anggaran=50
    kegiatan 12 pagu_semula=200|realisasi_anggaran=50|sumber_dana=dak
    kegiatan 13 pagu_semula=300|realisasi_anggaran=50|sumber_dana=DID
    program 20 uraian=Q|sumber_dana=APBN tugas pembantuan
    kegiatan 21 pagu_semula=400|realisasi_anggaran=50
    kegiatan 22 pagu_semula=500|realisasi_anggaran=50|sumber_dana=lainnya";

#[test]
fn per_source_of_funds() {
    for (source, pagu) in [
        ("sumber.apbd", "100"),
        ("sumber.dak", "200"),
        ("sumber.did", "300"),
        // Taken over from the program above.
        ("sumber.apbn-tugas-pembantuan", "400"),
        ("sumber.lainnya", "500"),
        // DAK and DID pass through the APBD.
        ("total_apbd", "600"),
        ("total", "1.500"),
    ] {
        check(SOURCES, &format!("{source}.pagu"), pagu);
    }
    check(SOURCES, "sumber.dak.serapan", "25,00");
}

#[test]
fn only_the_sources_that_occur_have_a_row() {
    let rows = |lines: &str| {
        let outcome = outcome(lines);
        let names = outcome
            .baris
            .iter()
            .map(|row| kalkulator_sakip::domain::address::total_id(row.baris));
        names
            .filter(|name| !name.is_empty())
            .map(|name| name.into_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        rows("kegiatan 1 pagu_semula=1"),
        ["rekap", "sumber.apbd", "total_apbd", "total"]
    );
    assert_eq!(
        rows("kegiatan 1 pagu_semula=1|sumber_dana=lainnya"),
        ["rekap", "sumber.lainnya", "total"]
    );
    // A heading whose rows are all of another source has no money of its own.
    assert_eq!(
        rows("program 1 uraian=P\nkegiatan 2 pagu_semula=1|sumber_dana=did"),
        ["rekap", "sumber.did", "total_apbd", "total"]
    );
}

#[test]
fn a_sum_typed_for_several_sources_is_not_split() {
    let lines = "belanja 1 uraian=BL|realisasi_anggaran=900
        kegiatan 11 uraian=A|pagu_semula=400|realisasi_anggaran=300
        kegiatan 12 uraian=B|pagu_semula=400
        kegiatan 13 uraian=C|pagu_semula=200|sumber_dana=dak";
    check(lines, "total_apbd.jumlah_realisasi_anggaran", "900");
    check(lines, "total_apbd.serapan", "90,00");
    let outcome = outcome(lines);
    assert_eq!(
        show(&outcome, "sumber.apbd.jumlah_realisasi_anggaran"),
        "300"
    );
    assert_eq!(
        notes(&outcome, "sumber.apbd.jumlah_realisasi_anggaran"),
        ["Sebagian { terhitung: 1, dari: 2 }"]
    );
    assert_eq!(
        show(&outcome, "sumber.dak.jumlah_realisasi_anggaran"),
        "belum kegiatan.13.realisasi_anggaran"
    );
}

#[test]
fn a_sum_typed_for_one_source_belongs_to_it() {
    let lines = "belanja 1 uraian=BL|realisasi_anggaran=900
        kegiatan 12 uraian=B|pagu_semula=400|sumber_dana=dak
        kegiatan 13 uraian=C|pagu_semula=200|sumber_dana=dak";
    check(lines, "sumber.dak.jumlah_realisasi_anggaran", "900");
    check(lines, "sumber.dak.serapan", "150,00");
}
