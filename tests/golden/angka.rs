//! The figures of the report's own tables, as they must stand on screen.

use super::dokumen::show;
use super::reckoned;

#[track_caller]
fn check(id: &str, expected: &str) {
    assert_eq!(show(&reckoned(), id), expected, "{id}");
}

#[test]
fn capaian_of_the_indikator() {
    check("indikator.1.capaian", "1.319,45");
    check("indikator.2.capaian", "582,48");
    check("indikator.3.capaian", "65,55");
    check("indikator.4.capaian", "111,45");
    check("indikator.5.capaian", "0,00");
    check("indikator.6.capaian", "61,70");
    check("indikator.7.capaian", "70,18");
    check("indikator.8.capaian", "111,33");
}

#[test]
fn means_of_the_capaian() {
    check("rekap.rerata", "290,27");
    // (1319,4499 + 582,4818) / 2; the other sasaran have one indikator each.
    check("sasaran.21.rerata", "950,97");
    check("sasaran.22.rerata", "65,55");
    check("sasaran.25.rerata", "61,70");
}

#[test]
fn kategori_of_the_capaian() {
    check("indikator.1.kategori", "Sangat Tinggi");
    check("indikator.3.kategori", "Rendah");
    check("indikator.5.kategori", "Sangat Rendah");
    check("indikator.6.kategori", "Rendah");
    check("indikator.7.kategori", "Sedang");
    check("rekap.kategori", "Sangat Tinggi");
}

#[test]
fn efficiency_of_the_indikator() {
    check("indikator.1.ei", "51.219.500.402");
    check("indikator.2.ei", "119.210.559");
    check("indikator.3.ei", "-8.657.852");
    check("indikator.4.ei", "266.786.022");
    check("indikator.5.ei", "-9.878.392");
    check("indikator.6.ei", "-545.605.117");
    check("indikator.7.ei", "-15.356.228");
    check("indikator.8.ei", "18.698.610");
    check("rekap.ei", "51.044.698.004");
}

#[test]
fn absorption_of_the_budget() {
    check("total_apbd.serapan", "93,65");
    check("belanja.51.serapan", "97,26");
    check("belanja.52.serapan", "89,33");
    check("belanja.53.serapan", "91,93");
    check("sumber.apbn-dekonsentrasi.serapan", "91,93");
    check("total_apbd.sisa", "1.396.105.753");
}

#[test]
fn subtotals_of_the_programs() {
    for (id, pagu, realisasi, serapan) in [
        (101, "2.321.082.557", "2.270.109.629", "97,80"),
        (102, "670.057.998", "473.550.148", "70,67"),
        (103, "99.576.274", "94.057.074", "94,46"),
        (104, "4.095.327.241", "3.734.793.175", "91,20"),
        (105, "215.668.900", "215.473.899", "99,91"),
        (106, "2.610.790.000", "2.156.462.547", "82,60"),
    ] {
        check(&format!("program.{id}.pagu"), pagu);
        check(
            &format!("program.{id}.jumlah_realisasi_anggaran"),
            realisasi,
        );
        check(&format!("program.{id}.serapan"), serapan);
    }
}

#[test]
fn refocusing_of_the_budget() {
    check("total_apbd.jumlah_pagu_semula", "27.120.466.359");
    check("total_apbd.pagu", "21.997.113.949");
    check("total_apbd.perubahan", "-5.123.352.410");
    check("total_apbd.perubahan_persen", "-18,89");
    check("belanja.52.perubahan", "-4.822.765.610");
    check("belanja.51.perubahan", "-300.586.800");
}

#[test]
fn sums_per_source_of_funds() {
    // The new kegiatan 17.19 is paid by the DID; everything else of the APBD by the office's own share.
    check("sumber.apbd.pagu", "20.097.113.949");
    check("sumber.apbd.jumlah_realisasi_anggaran", "18.838.093.031");
    check("sumber.did.pagu", "1.900.000.000");
    check("sumber.did.jumlah_realisasi_anggaran", "1.762.915.165");
    check("sumber.did.serapan", "92,79");
    check("sumber.apbn-dekonsentrasi.pagu", "2.235.991.000");
    check(
        "sumber.apbn-dekonsentrasi.jumlah_realisasi_anggaran",
        "2.055.501.707",
    );
    check("total.pagu", "24.233.104.949");
    check("total.jumlah_realisasi_anggaran", "22.656.509.903");
}

#[test]
fn comparison_with_last_year_and_with_the_renstra() {
    check("indikator.3.pertumbuhan", "-8,73");
    check(
        "indikator.1.pertumbuhan",
        "belum indikator.1.realisasi_lalu",
    );
    check("indikator.2.selisih_capaian", "-98,01");
    check("indikator.1.capaian_renstra", "1.088,74");
    check("indikator.2.capaian_renstra", "475,00");
    check("indikator.3.capaian_renstra", "54,18");
    check("indikator.4.capaian_renstra", "111,45");
    check("indikator.7.capaian_renstra", "40,00");
    check("indikator.8.capaian_renstra", "66,80");
}

#[test]
fn a_sum_that_cannot_be_complete_says_so() {
    // The budget before the change is not known for two kegiatan of program 04, one of which is new.
    check(
        "program.104.perubahan",
        "belum kegiatan.11704.jumlah_pagu_semula",
    );
    // The total of belanja langsung was printed, but not by source of funds.
    check(
        "sumber.apbd.perubahan",
        "belum kegiatan.10101.jumlah_pagu_semula",
    );
}
