//! Headings as offices write them: those of a finished report and of the sheets that are kept beside it.

use kalkulator_sakip::domain::tempel::{Peran, Tujuan};

use super::usulan;

/// The place of a table with these headings, and what its columns are.
fn kenal(title: &str, heads: &str, row: &str) -> (&'static str, String) {
    let line = |line: &str| {
        line.split('|')
            .map(str::trim)
            .collect::<Vec<_>>()
            .join("\t")
    };
    let tabs = |text: &str| text.lines().map(line).collect::<Vec<_>>().join("\n");
    let guess = usulan(&format!("{title}\n{}\n{}\n", tabs(heads), tabs(row))).remove(0);
    let roles = guess.kolom.iter().map(|kolom| kolom.peran.id());
    (guess.tujuan.id(), roles.collect::<Vec<_>>().join(" "))
}

#[test]
fn headings_of_a_finished_report() {
    let cases = [
        (
            "Tabel 3.1 Target kinerja dalam perjanjian kinerja Perangkat Daerah 2020",
            "No. | Sasaran Kinerja | Indikator Kinerja | Target (%)",
            "1. | Meningkatnya Nilai ekspor | Nilai Ekspor (US$) | 1.835.337.899",
            ("kinerja", "nomor sasaran uraian target"),
        ),
        (
            "Sasaran 2",
            "Sasaran | Indikator | Satuan | Target | Realisasi | Capaian (%)",
            "Meningkatnya Nilai ekspor | Nilai Ekspor | (US$) | 1.835.337.899 | 1.203.105.606,54 | 65,55",
            ("kinerja", "sasaran uraian satuan target realisasi capaian"),
        ),
        (
            "Analisis program",
            "No. | Sasaran Kinerja | Indikator Kinerja | Target 2020 | Realisasi (%) 2020 | Capaian | Ket",
            "1 | Pelayanan | Tingkat kepuasan aparatur | 100 | 100 | 100 | baik",
            (
                "kinerja",
                "nomor sasaran uraian target realisasi capaian abaikan",
            ),
        ),
        (
            "Tabel 3.3 Capaian Kinerja Tahun 2020 Dengan Tahun 2019",
            "No. | Sasaran Kinerja | Indikator Kinerja | Capaian (%) 2019 | Capaian (%) 2020 | +/_ (%)",
            "1. | Industri | Nilai Investasi Industri (Rp) | 0,54% | 30047,05% | 30046,51%",
            (
                "perbandingan",
                "nomor sasaran uraian capaian-lalu capaian selisih",
            ),
        ),
        (
            "Tabel 3.4 Capaian Kinerja",
            "No. | Sasaran Kinerja | Indikator Kinerja | Target Renstra 2020 | Realisasi (%) 2020",
            "1. | Industri | Persentase Tenaga Kerja Industri | 1,37% | 7,98%",
            (
                "perbandingan",
                "nomor sasaran uraian target-renstra realisasi",
            ),
        ),
        (
            "Anggaran dan realisasi",
            "Belanja | APBD | APBD-P | Realisasi | %",
            "Belanja Langsung | 14.835.268.580 | 10.012.502.970 | 8.944.446.472 | 97,26",
            (
                "anggaran",
                "uraian pagu-semula pagu realisasi-anggaran serapan",
            ),
        ),
        (
            "Program dan kegiatan",
            "No. | Kode | Program/Kegiatan | PAGU (Rp) | Keuangan | %",
            "1 | 01.01 | Pelayanan Administrasi Perkantoran | 2.058.525.350 | 2.017.461.349 | 98,01",
            (
                "anggaran",
                "nomor kode uraian pagu-semula realisasi-anggaran serapan",
            ),
        ),
        (
            "PERJANJIAN KINERJA TAHUN 2020",
            "No. | Sasaran Strategis | Indikator Sasaran | Target | Realisasi | Definisi Operasional",
            "1. | Ekspor | Nilai Ekspor | 1.835.337.899,07 | 1.200.646.446,54 | Nilai ekspor tahun N",
            (
                "perjanjian",
                "nomor sasaran uraian target realisasi definisi",
            ),
        ),
        (
            "PERJANJIAN KINERJA PERUBAHAN TAHUN 2020",
            "No. | Sasaran Strategis | Indikator Sasaran | Target | Realisasi | Definisi Operasional",
            "1. | Ekspor | Nilai Ekspor | 1.835.337.899,07 | 1.200.646.446,54 | Nilai ekspor tahun N",
            (
                "perjanjian",
                "nomor sasaran uraian target_perubahan realisasi definisi",
            ),
        ),
    ];
    for (title, heads, row, (tujuan, roles)) in cases {
        assert_eq!(kenal(title, heads, row), (tujuan, roles.into()), "{heads}");
    }
}

/// A plan of many years is no target of the year, indikator kunci have no sasaran.
#[test]
fn tables_that_the_report_has_no_place_for() {
    let cases = [
        (
            "Tabel 2.2 Sasaran Jangka Menengah",
            "No. | Sasaran | Indikator Sasaran | Target Kinerja Sasaran Tahun ke- | | | |\n | | | 1 | 2 | 3 | 4 | 5",
            "1. | Industri | Pertumbuhan industri | 10 | 10 | 11 | 12 | 13",
        ),
        (
            "Tabel 2.4 Indikator Kinerja",
            "No | TUJUAN RPJMD | SASARAN RPJMD | INDIKATOR KINERJA PERINDAG | KONDISI KINERJA PADA AWAL PRIODE RPJMD | TARGET CAPAIAN SETIAP TAHUN | | | |\n | | | | | 2018 | 2019 | 2020 | 2021",
            "1 | Ekonomi | Industri | Nilai Investasi Industri | 4,47 | 4,3 | 4,4 | 4,5 | 4,6",
        ),
        (
            "Indikator kunci",
            "NO. | IKK OUTPUT | IKK OUTCOME | RUMUS | BOBOT | TARGET KINERJA | CAPAIAN KINERJA | RASIO | Ket",
            "1. | Ekspor | Pertumbuhan Ekspor | a : b | 1 | 5 | 4 | 80 | x",
        ),
    ];
    for (title, heads, row) in cases {
        assert_eq!(kenal(title, heads, row).0, Tujuan::Sendiri.id(), "{heads}");
    }
}

#[test]
fn headings_of_the_sheets_of_offices() {
    let cases = [(
        "Realisasi kinerja",
        "No | Indikator Kinerja | Satuan | Target Tahunan | TW I | | TW II | | TW III | | TW IV |\n | | | | T | R | T | R | T | R | T | R",
        "1 | Nilai ekspor | persen | 90 | 20 | 18 | 20 | 21 | 25 | 24 | 25 | 26",
    )];
    for (title, heads, row) in cases {
        let (tujuan, roles) = kenal(title, heads, row);
        assert_eq!(tujuan, "triwulan");
        assert_eq!(
            roles,
            "nomor uraian satuan target target_tw1 realisasi_tw1 target_tw2 realisasi_tw2 target_tw3 realisasi_tw3 target_tw4 realisasi_tw4"
        );
    }
    let quarters = "Indikator | Triwulan 1 Target | Triwulan 1 Realisasi | Capaian s.d. TW I (%) | Target TW-2 | Realisasi TW.II";
    assert_eq!(
        kenal(
            "Monitoring",
            quarters,
            "Nilai ekspor | 20 | 18 | 90 | 20 | 21"
        )
        .1,
        "uraian target_tw1 realisasi_tw1 abaikan target_tw2 realisasi_tw2"
    );
    let only = "Indikator | Triwulan I | Triwulan II | Triwulan III | Triwulan IV";
    assert_eq!(
        kenal(
            "Realisasi per triwulan",
            only,
            "Nilai ekspor | 1 | 2 | 3 | 4"
        )
        .1,
        "uraian realisasi_tw1 realisasi_tw2 realisasi_tw3 realisasi_tw4"
    );
    let years = "Sasaran | Indikator Kinerja | Target | Realisasi | Capaian | Realisasi Tahun Sebelumnya | Capaian Tahun Lalu | Kondisi Akhir Renstra";
    assert_eq!(
        kenal(
            "Kinerja",
            years,
            "Ekspor | Nilai ekspor | 5 | 4 | 80 | 3 | 70 | 9"
        )
        .1,
        "sasaran uraian target realisasi capaian realisasi-lalu capaian-lalu target_renstra"
    );
    let money = "Kode Rekening | Uraian | Sumber Dana | Anggaran DPA | Anggaran DPPA | Realisasi Keuangan | Sisa Anggaran";
    assert_eq!(
        kenal(
            "Belanja",
            money,
            "5.1.02 | Belanja barang | APBD | 100 | 90 | 80 | 10"
        )
        .1,
        "kode uraian sumber_dana pagu-semula pagu realisasi-anggaran sisa"
    );
}

#[test]
fn every_role_has_a_name_of_its_own() {
    for tujuan in Tujuan::ALL {
        for peran in tujuan.peran() {
            assert_eq!(Peran::from_id(peran.id()), Some(*peran), "{}", peran.id());
        }
    }
}
