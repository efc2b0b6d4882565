//! The same figure in two places: contradictions are found where they stand, and nothing is said where the places agree
//! or may not be compared.

use super::temuan;

const KINERJA: &str = "identitas tahun=2020|periode_renstra=2017-2022
    indikator 1 uraian=Persentase Pelaku Usaha yang memiliki legalitas|satuan=%|target=57%|realisasi=40,00%|target_renstra=100";

fn rujukan(lines: &str) -> Vec<String> {
    temuan("rujukan", &format!("{KINERJA}\n{lines}"))
}

#[test]
fn the_agreement_of_the_head_contradicts_the_report() {
    let pk = |cells: &str| {
        rujukan(&format!(
            "kepala 10 uraian=Kepala Dinas
             indikator_pk 11 uraian=Persentase Pelaku saha Yang memiliki legalitas|{cells}"
        ))
    };
    // The target would be reached: a decision changes.
    assert_eq!(
        pk("target=57|realisasi=57%"),
        ["tinggi indikator_pk.11.realisasi"]
    );
    assert_eq!(
        pk("target=57|realisasi=41"),
        ["sedang indikator_pk.11.realisasi"]
    );
    assert_eq!(
        pk("target=56|realisasi=40"),
        ["sedang indikator_pk.11.target"]
    );
    // Only digits are left out.
    assert_eq!(
        pk("target=57|realisasi=40,3"),
        ["sedang indikator_pk.11.realisasi"]
    );
    assert_eq!(pk("target=57,0|realisasi=40"), [""; 0]);
    // The revised target counts; what the revision left out is promised no more.
    assert_eq!(pk("target=50|target_perubahan=57|realisasi=40"), [""; 0]);
    // Another unit, several figures, no figure yet.
    assert_eq!(pk("satuan=Orang|target=20|realisasi=3"), [""; 0]);
    assert_eq!(pk("target=18;25|realisasi="), [""; 0]);
}

#[test]
fn a_target_of_which_digits_are_left_out_is_worth_a_look() {
    let found = rujukan(
        "kepala 10 uraian=Kepala
         indikator_pk 11 uraian=Persentase Pelaku Usaha yang memiliki legalitas|target=57,4|realisasi=40",
    );
    assert_eq!(found, ["rendah indikator_pk.11.target"]);
}

#[test]
fn a_section_may_promise_a_part() {
    let found = rujukan(
        "bidang 10 uraian=Kepala Bidang
         indikator_pk 11 uraian=Persentase Pelaku Usaha yang memiliki legalitas|target=20|realisasi=20",
    );
    assert_eq!(
        found,
        [
            "rendah indikator_pk.11.target",
            "rendah indikator_pk.11.realisasi"
        ]
    );
}

#[test]
fn the_renstra_is_held_against_its_indikator() {
    let renstra = |cells: &str| rujukan(&format!("indikator_renstra 20 {cells}"));
    // 2020 is the third of the years 2018 to 2022.
    assert_eq!(
        renstra("uraian=Legalitas|indikator=#1|ubah3=57|ubah5=100%"),
        [""; 0]
    );
    assert_eq!(
        renstra("uraian=Legalitas|indikator=#1|ubah3=60|ubah5=90%"),
        [
            "sedang indikator_renstra.20.ubah5",
            "rendah indikator_renstra.20.ubah3"
        ]
    );
    let name = "uraian=Persentase Pelaku Usaha yang memiliki legalitas";
    assert_eq!(
        renstra(&format!("{name}|awal3=50|awal4=2")),
        ["rendah indikator_renstra.20.awal3"]
    );
    // The first edition is in force no more where another row has a revised one.
    let both = format!("{name}|awal3=50\nindikator_renstra 21 uraian=Lain|ubah3=4");
    assert_eq!(renstra(&both), [""; 0]);
}

#[test]
fn the_money_of_an_agreement_is_that_of_the_program() {
    let money = |cells: &str| {
        temuan(
            "rujukan",
            &format!(
                "program 30 kode=05|uraian=Program Perlindungan Konsumen dan Kemetrologian
                 kegiatan 31 uraian=Pos Layanan|pagu_semula=500|pagu_perubahan=200
                 kegiatan 32 uraian=Survey|pagu_semula=100|pagu_perubahan=20
                 kepala 10 uraian=Kepala
                 program_pk 11 {cells}"
            ),
        )
    };
    let name = "uraian=Program Perlindungan Konsumen dan Kemetrolgian";
    assert_eq!(
        money(&format!(
            "kode=05|{name}|pagu_semula=600|pagu_perubahan=220"
        )),
        [""; 0]
    );
    assert_eq!(
        money(&format!("{name}|pagu_perubahan=202")),
        ["sedang program_pk.11.pagu_perubahan"]
    );
    assert_eq!(
        money(&format!("kode=06|{name}|pagu_perubahan=202")),
        [""; 0]
    );
}

#[test]
fn an_own_table_restates_what_its_headings_say() {
    let table = |head: &str, column: &str, cell: &str| {
        rujukan(&format!(
            "tabel 100 uraian={head}
             kolom_tabel 101 {column}
             baris 121 uraian=Persentase Pelaku Usaha yang Memiliki Legalitas|satuan=%|k101={cell}"
        ))
    };
    assert_eq!(
        table("Capaian IKU", "uraian=Realisasi", "41"),
        ["sedang baris.121.k101"]
    );
    assert_eq!(
        table("Capaian IKU", "uraian=Target 2020 (%)", "35"),
        ["sedang baris.121.k101"]
    );
    for (head, column, cell) in [
        ("Capaian IKU", "uraian=Realisasi", "40"),
        ("Capaian IKU 2019", "uraian=Realisasi", "35"),
        ("Capaian IKU", "uraian=Target 2019", "35"),
        ("Capaian IKU", "uraian=Realisasi triwulan I", "35"),
        ("Capaian IKU", "uraian=% Realisasi", "70,18"),
        ("Capaian IKU", "uraian=Capaian", "70,18"),
        ("Capaian IKU", "uraian=Realisasi|jenis_kolom=teks", "35"),
    ] {
        assert_eq!(table(head, column, cell), [""; 0], "{head} {column}");
    }
}

#[test]
fn the_money_of_an_indikator_is_that_of_its_kegiatan() {
    let table = |money: &str| {
        rujukan(&format!(
            "kegiatan 31 uraian=Pengawasan|pagu_semula=51.740.000|realisasi_anggaran=51.665.000|indikator=#1
             tabel 100 uraian=Program dan anggaran per IKU|satuan=Rp
             kolom_tabel 101 uraian=Anggaran|jenis_kolom=uang|ringkasan=jumlah
             baris 121 kode=7|uraian=Persentase Pelaku Usaha yang Memiliki Legalitas
             baris 122 kode=7.1|uraian=Program Perlindungan Konsumen|k101={money}"
        ))
    };
    assert_eq!(table("51.740.000"), [""; 0]);
    // The row of the indikator only passes on what stands below it.
    assert_eq!(table("51.665.000"), ["sedang baris.122.k101"]);
}

#[test]
fn outputs_of_one_name_may_be_parts_unless_they_are_percentages() {
    let keluaran = |unit: &str, below: &str| {
        temuan(
            "rujukan",
            &format!(
                "program 30 uraian=Program
                 keluaran 40 uraian=Cakupan Kawasan Industri|satuan={unit}|target=25|realisasi=0
                 kegiatan 31 uraian=Pembinaan
                 keluaran 41 uraian=Cakupan Kawasan Industri|satuan={unit}|target={below}|realisasi=0"
            ),
        )
    };
    assert_eq!(keluaran("Persen", "0"), ["rendah keluaran.41.target"]);
    assert_eq!(keluaran("Persen", "25"), [""; 0]);
    assert_eq!(keluaran("Kawasan", "10"), [""; 0]);
}

/// Many names stay quick to hold against each other: every name is looked up by its words.
#[test]
fn thousand_names_are_held_against_three_hundred() {
    let mut lines = String::new();
    for n in 0..300 {
        lines += &format!(
            "indikator {} uraian=Persentase hal ke{n} yang layak|target={n}|realisasi=1\n",
            n + 1
        );
    }
    lines += "kepala 999 uraian=Kepala\n";
    for n in 0..1000 {
        let promised = n % 300;
        lines += &format!(
            "indikator_pk {} uraian=Persentase hal ke{promised} yang layak|target={promised}\n",
            1000 + n
        );
    }
    assert_eq!(temuan("rujukan", &lines), [""; 0]);
}
