//! Tables reckoned: columns, rows, cells with formulas, kode, last lines.

use kalkulator_sakip::domain::address::parse_hasil_id;
use kalkulator_sakip::domain::outcome::Outcome;
use kalkulator_sakip::text;

use super::dokumen::{findings, outcome, sel, show};

/// The result with this name as it stands in a cell.
#[track_caller]
pub fn cell(outcome: &Outcome, id: &str) -> String {
    text::sel(sel(outcome, id)).text()
}

#[track_caller]
pub fn check(outcome: &Outcome, expected: &[(&str, &str)]) {
    for (id, expected) in expected {
        assert_eq!(cell(outcome, id), *expected, "{id}");
    }
}

pub fn exists(outcome: &Outcome, id: &str) -> bool {
    outcome.sel(parse_hasil_id(id).expect("a name")).is_some()
}

#[test]
fn columns_over_the_cells_of_their_row() {
    let outcome = outcome(
        "tabel 1 uraian=ASN|satuan=Orang
         kolom_tabel 2 uraian=L|ringkasan=jumlah
         kolom_tabel 3 uraian=P|ringkasan=jumlah
         kolom_tabel 4 uraian=Jumlah|jenis_kolom=hitung|rumus=L + P
         kolom_tabel 5 uraian=Porsi L|jenis_kolom=hitung|rumus=porsi(L)
         kolom_tabel 6 uraian=Bagian|jenis_kolom=hitung|rumus=[L]/[Jumlah] x 100%|desimal=1
         baris 11 uraian=Dinas|k2=41|k3=31
         baris 12 uraian=BPSMB|k2=7|k3=9
         baris 13 uraian=RPK|k2=5|k3=1",
    );
    check_findings(&outcome, &[]);
    check(
        &outcome,
        &[
            ("baris.11.k4", "72"),
            ("baris.12.k4", "16"),
            ("baris.13.k4", "6"),
            ("baris.11.k5", "77,36"),
            ("baris.12.k5", "13,21"),
            ("baris.11.k6", "56,9"),
            ("ringkasan.1.k2", "53"),
            ("ringkasan.1.k3", "41"),
            ("ringkasan.1.k4", "94"),
            ("ringkasan.1.k5", "100,00"),
            ("ringkasan.1.k6", "56,4"),
        ],
    );
    assert!(!exists(&outcome, "baris.11.k2"));
}

/// The first two findings are of the identitas, which is empty in these documents.
#[track_caller]
pub fn check_findings(outcome: &Outcome, expected: &[&str]) {
    let found: Vec<_> = findings(outcome).into_iter().skip(2).collect();
    assert_eq!(found, expected);
}

#[test]
fn rows_over_the_rows_of_their_column() {
    let outcome = outcome(
        "tabel 1 uraian=Industri kecil|satuan=unit
         kolom_tabel 2 uraian=2013
         kolom_tabel 3 uraian=2014
         kolom_tabel 4 uraian=2015
         kolom_tabel 5 uraian=Tumbuh|jenis_kolom=hitung|rumus=cagr([2013];[2015])
         baris 11 uraian=Pangan|k2=1.111|k3=1.158|k4=1.205
         baris 12 uraian=Sandang|k2=61|k3=59|k4=59
         baris 13 uraian=Kimia|k2=293|k3=361|k4=361
         baris 14 uraian=Kerajinan|k2=283|k3=144|k4=146
         baris 15 uraian=Logam|k2=119|k3=239|k4=239
         baris 16 uraian=Jumlah|rumus=jumlah()
         baris 17 uraian=Jumlah tercetak|jenis_baris=lain|k2=1.867|k3=1.961|k4=2.016
         baris 18 uraian=Selisih|rumus=[Jumlah tercetak] - [Jumlah]
         baris 19 uraian=Pertumbuhan (%)|rumus=tumbuh(lalu([Jumlah]); [Jumlah])
         baris 20 uraian=Rata|rumus=rata()
         baris 21 uraian=Porsi Pangan|rumus=Pangan / jumlah() x 100%
         baris 22 uraian=Terbanyak|rumus=tertinggi() - terendah() + banyak() * 0",
    );
    check_findings(&outcome, &[]);
    check(
        &outcome,
        &[
            ("baris.16.k2", "1.867"),
            ("baris.16.k3", "1.961"),
            ("baris.16.k4", "2.010"),
            ("baris.18.k2", "0"),
            ("baris.18.k4", "6"),
            ("baris.19.k2", "– tanpa kolom lalu"),
            ("baris.19.k3", "5,03"),
            ("baris.19.k4", "2,50"),
            ("baris.20.k2", "373,4"),
            ("baris.21.k3", "59,05"),
            ("baris.22.k2", "1.050"),
            // The formula of the column holds in the computed row too: (2010/1867)^(1/2) - 1.
            ("baris.16.k5", "3,76"),
            ("baris.11.k5", "4,14"),
        ],
    );
    let sum = sel(&outcome, "baris.16.k2");
    assert_eq!(sum.cara.rumus.id, "tabel.jumlah");
    assert_eq!(sum.cara.suku.len(), 5);
}

#[test]
fn a_formula_in_each_cell() {
    let outcome = outcome(
        "tabel 1 uraian=Kertas kerja
         kolom_tabel 2 uraian=Capaian|jenis_kolom=rumus
         kolom_tabel 3 uraian=Tercetak|jenis_kolom=persen
         kolom_tabel 4 uraian=Selisih|jenis_kolom=hitung|rumus=Capaian - Tercetak
         peubah 9 uraian=pembagi|nilai=45
         peubah 10 uraian=Bobot|nilai=30%
         baris 11 uraian=A|k2=(53-50)/50 x 100%|k3=6
         baris 12 uraian=B|k2=9/pembagi x 100%|k3=20 %
         baris 13 uraian=C|k2=2+1+1
         baris 14 uraian=D|k2=0/0 x 100%|k3=0
         baris 15 uraian=E|k2=4 ++
         baris 16 uraian=F|k2=[Tercetak] * 2|k3=9,74
         baris 17 uraian=G
         baris 18 uraian=H|k2=Bobot x 200
         baris 19 uraian=I|k2=[tidak ada] + 1
         baris 20 uraian=J|k2=jumlah()
         baris 21 uraian=K|k2=57.228,00/57.297,00 x 100%|k3=99,98",
    );
    check_findings(
        &outcome,
        &[
            "baris.15.k2 rumus-salah",
            "baris.19.k2 rumus-salah",
            "baris.20.k2 rumus-salah",
        ],
    );
    check(
        &outcome,
        &[
            ("baris.11.k2", "6,00"),
            ("baris.12.k2", "20,00"),
            ("baris.13.k2", "4"),
            ("baris.14.k2", "– pembagi 0"),
            ("baris.15.k2", "– rumus salah"),
            ("baris.16.k2", "19,48"),
            ("baris.17.k2", "– belum diisi"),
            ("baris.18.k2", "60"),
            ("baris.11.k4", "0,00"),
            ("baris.13.k4", "– belum diisi"),
            ("baris.14.k4", "– menunggu"),
            ("baris.21.k2", "99,88"),
            ("baris.21.k4", "-0,10"),
        ],
    );
    assert_eq!(show(&outcome, "baris.13.k4"), "belum baris.13.k3");
    assert_eq!(
        show(&outcome, "baris.14.k4"),
        "tidak Bergantung baris.14.k2"
    );
}

#[test]
fn parents_of_a_kode_sum_what_is_below_them() {
    let outcome = outcome(
        "tabel 1 uraian=Aset
         kolom_tabel 2 uraian=Nilai|jenis_kolom=uang|desimal=2
         baris 11 kode=1.3|uraian=Aset tetap
         baris 12 kode=1.3.1|uraian=Tanah
         baris 13 kode=1.3.1.01|uraian=Tanah|k2=123.373.746,00
         baris 14 kode=1.3.2|uraian=Peralatan|k2=100,50
         baris 15 kode=1.3.2.01|uraian=Alat besar|k2=60,25
         baris 16 kode=1.3.2.02|uraian=Angkutan|k2=40,25
         baris 17 kode=1.3.3|uraian=Gedung|k2=500
         baris 18 kode=1.3.3.01|uraian=Bangunan|k2=499
         baris 19 kode=1.5|uraian=Aset lainnya
         baris 20 kode=1.5.4.01|uraian=Lain-lain|k2=7
         baris 21 uraian=Total|rumus=jumlah()
         baris 22 uraian=Pangsa tanah|rumus=[1.3.1] / [1.3] x 100%",
    );
    check_findings(&outcome, &["baris.17.k2 beda-jumlah"]);
    check(
        &outcome,
        &[
            ("baris.12.k2", "123.373.746,00"),
            ("baris.11.k2", "123.374.346,50"),
            ("baris.19.k2", "7,00"),
            ("ringkasan.1.k2", "123.374.353,50"),
            ("baris.21.k2", "123.374.353,50"),
        ],
    );
    assert!(
        !exists(&outcome, "baris.17.k2"),
        "a typed parent keeps its figure"
    );
    assert_eq!(sel(&outcome, "baris.11.k2").cara.suku.len(), 3);
    assert!(cell(&outcome, "baris.22.k2").starts_with("100,00"));
}

#[test]
fn a_kode_may_end_in_a_dot() {
    for (head, first, second) in [
        ("1.", "1.1.", "1.2"),
        ("A.", "a.1", "A.2."),
        ("1", "1.1", "1.2."),
    ] {
        let outcome = outcome(&format!(
            "tabel 1
             kolom_tabel 2 uraian=Nilai|jenis_kolom=uang
             baris 11 kode={head}|uraian=A|k2=5
             baris 12 kode={first}|uraian=B|k2=4
             baris 13 kode={second}|uraian=C|k2=3
             baris 14 kode={second}.|uraian=C again|k2=0"
        ));
        check(&outcome, &[("ringkasan.1.k2", "5")]);
        check_findings(
            &outcome,
            &["baris.11.k2 beda-jumlah", "baris.14.kode kode-ganda"],
        );
    }
}

#[test]
fn a_remedy_takes_the_sum_of_the_rows_below() {
    let lines = "tabel 1
         kolom_tabel 2 uraian=Nilai|jenis_kolom=uang
         baris 11 kode=1|uraian=A|k2=5
         baris 12 kode=1.1|uraian=B|k2=4";
    let before = outcome(lines);
    let remedy = before
        .findings()
        .find_map(|finding| finding.remedies.first().cloned());
    let mut document = before.document.clone();
    document
        .apply(remedy.expect("a remedy").edit)
        .expect("fits");
    let after = kalkulator_sakip::domain::compute::hitung(&document);
    check(&after, &[("baris.11.k2", "4"), ("ringkasan.1.k2", "4")]);
    check_findings(&after, &[]);
}

#[test]
fn coefficient_of_variation_of_prices() {
    let lines = |simpangan: &str| {
        let mut lines = format!("pengaturan simpangan={simpangan}\ntabel 1 satuan=Rp\n");
        let months = ["Jan", "Feb", "Mar", "Apr"];
        for (at, month) in months.iter().enumerate() {
            lines.push_str(&format!(
                "kolom_tabel {} uraian={month}|jenis_kolom=uang|ringkasan=tanpa\n",
                at + 2
            ));
        }
        lines.push_str(
            "kolom_tabel 10 uraian=Rata|jenis_kolom=hitung|rumus=rata([Jan]..[Apr])|ringkasan=tanpa
             kolom_tabel 11 uraian=SD|jenis_kolom=hitung|rumus=sd([Jan]..[Apr])|desimal=4|ringkasan=tanpa
             kolom_tabel 12 uraian=KV|jenis_kolom=hitung|rumus=kv([Jan]..[Apr])|desimal=4|ringkasan=rata-rata
             baris 21 uraian=Beras|k2=10.000|k3=10.200|k4=9.800|k5=10.000
             baris 22 uraian=Telur|k2=20.000|k3=22.000|k4=18.000|k5=20.000
             baris 23 uraian=Kosong",
        );
        outcome(&lines)
    };
    let sample = lines("");
    check(
        &sample,
        &[
            ("baris.21.k10", "10.000"),
            // Squares of the distances: 80.000; 80.000 / 3 and 80.000 / 4.
            ("baris.21.k11", "163,2993"),
            ("baris.21.k12", "1,6330"),
            ("baris.22.k12", "8,1650"),
            ("baris.23.k12", "– belum diisi"),
            ("ringkasan.1.k12", "4,8990"),
        ],
    );
    let population = lines("populasi");
    check(
        &population,
        &[("baris.21.k11", "141,4214"), ("baris.21.k12", "1,4142")],
    );
    // A published row (formulas.md 5.1): SD 3,023 and mean 69,457 give 4,352.
    let published = outcome(
        "tabel 1
         kolom_tabel 2 uraian=SD
         kolom_tabel 3 uraian=Rata-rata
         kolom_tabel 4 uraian=KV|jenis_kolom=hitung|rumus=SD / [Rata-rata] x 100%|desimal=3
         kolom 9 kolom=baris.k2|bacaan=desimal
         kolom 10 kolom=baris.k3|bacaan=desimal
         baris 11 uraian=Daging|k2=3,023|k3=69,457",
    );
    check(&published, &[("baris.11.k4", "4,352")]);
}

#[test]
fn a_range_takes_typed_figures_and_years_say_the_periods() {
    let outcome = outcome(
        "tabel 1 satuan=unit
         kolom_tabel 2 uraian=2013
         kolom_tabel 3 uraian=2014
         kolom_tabel 4 uraian=Pertumbuhan|jenis_kolom=hitung|rumus=tumbuh([2013];[2014])
         kolom_tabel 5 uraian=Th|jenis_kolom=tahun
         kolom_tabel 6 uraian=Ket|jenis_kolom=teks
         kolom_tabel 7 uraian=2017
         kolom_tabel 8 uraian=Jml|jenis_kolom=hitung|rumus=jumlah([2013]..[2017])
         kolom_tabel 9 uraian=C|jenis_kolom=hitung|rumus=cagr([2013];[2017])
         kolom_tabel 10 uraian=Mundur|jenis_kolom=hitung|rumus=cagr([2017];[2013])
         kolom_tabel 12 uraian=Ujung|jenis_kolom=hitung|rumus=jumlah([2014]..[Pertumbuhan])
         baris 21 uraian=Awal|k2=10.000|k3=11.000|k5=2020|k7=14.641
         baris 22 uraian=Tengah|rumus=[Awal] x 2
         baris 23 uraian=Akhir|k2=12.100|k3=1|k7=2
         baris 24 uraian=Rerata|rumus=cagr([Awal];[Akhir])
         baris 25 uraian=2020|k2=10.000
         baris 26 uraian=2022|k2=12.100
         baris 27 uraian=Tahunan|rumus=cagr([2020];[2022])",
    );
    check_findings(&outcome, &["kolom_tabel.10.rumus rumus-salah"]);
    check(
        &outcome,
        &[
            ("baris.21.k4", "10,00"),
            ("baris.21.k8", "35.641"),
            ("baris.21.k9", "10,00"),
            ("baris.21.k12", "11.010"),
            ("baris.24.k2", "21,00"),
            ("baris.27.k2", "10,00"),
        ],
    );
}

#[test]
fn rows_may_be_the_series_too() {
    let outcome = outcome(
        "tabel 1 satuan=Rp
         kolom_tabel 2 uraian=Beras|jenis_kolom=uang
         baris 11 uraian=Jan|k2=90
         baris 12 uraian=Feb|k2=100
         baris 13 uraian=Mar|k2=110
         baris 14 uraian=KV|rumus=kv()
         baris 15 uraian=SD|rumus=sd()
         baris 16 uraian=Triwulan|rumus=jumlah([Jan]..[Mar])
         baris 17 uraian=Tumbuh|rumus=cagr(Jan; Mar)",
    );
    check(
        &outcome,
        &[
            ("baris.14.k2", "10,00"),
            ("baris.15.k2", "10"),
            ("baris.16.k2", "300"),
            ("baris.17.k2", "10,55"),
        ],
    );
    assert_eq!(sel(&outcome, "baris.14.k2").cara.suku.len(), 3);
}

#[test]
fn two_tables_do_not_meet() {
    let outcome = outcome(
        "tabel 1 uraian=Satu
         kolom_tabel 2 uraian=A|ringkasan=jumlah
         baris 3 uraian=x|k2=1
         tabel 5 uraian=Dua
         kolom_tabel 6 uraian=A|ringkasan=jumlah
         baris 7 uraian=x|k6=2|k2=9
         baris 8 uraian=y|rumus=x + 1",
    );
    check(
        &outcome,
        &[
            ("ringkasan.1.k2", "1"),
            ("ringkasan.5.k6", "2"),
            ("baris.8.k6", "3"),
        ],
    );
    assert_eq!(outcome.baris.last().map(|last| last.sel.len()), Some(1));
}
