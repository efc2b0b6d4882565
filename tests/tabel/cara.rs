//! Cara hitung of the cells of tables: the typed formula, the numbers put in, where they stand, how it is rounded.

use kalkulator_sakip::domain::address::parse_hasil_id;
use kalkulator_sakip::text::{CaraHitung, cara_hitung};

use super::dokumen::outcome;

/// The lines that a reader sees of one result.
#[track_caller]
fn shown(lines: &str, id: &str) -> (CaraHitung, String, String) {
    let outcome = outcome(lines);
    let cara = cara_hitung(&outcome, parse_hasil_id(id).expect("a name")).expect("a result");
    let plain = |text: String| text.replace('\u{a0}', " ");
    let (formula, numbers) = (
        cara.lambang.plain(),
        cara.angka.as_ref().map(|math| math.plain()),
    );
    (cara, plain(formula), plain(numbers.unwrap_or_default()))
}

const TABLE: &str = "tabel 1 uraian=Industri|satuan=unit
    kolom_tabel 2 uraian=T|ringkasan=jumlah
    kolom_tabel 3 uraian=2017|ringkasan=rata-rata
    kolom_tabel 4 uraian=Tumbuh|jenis_kolom=hitung|rumus=tumbuh([T];[2017])
    kolom_tabel 5 uraian=Porsi|jenis_kolom=hitung|rumus=porsi(T)
    kolom_tabel 6 uraian=Nilai jual|jenis_kolom=hitung|rumus=T x harga|satuan=Rp
    kolom_tabel 7 uraian=IKK|jenis_kolom=rumus
    peubah 9 uraian=harga|nilai=Rp 1.000
    baris 11 uraian=Pangan|k2=1.111|k3=1.293|k7=9/45 x 100%
    baris 12 uraian=Sandang|k2=61|k3=59|k7=tumbuh(T;T)+Z
    baris 13 uraian=Jumlah|rumus=jumlah()
    baris 14 uraian=Pertumbuhan|rumus=tumbuh(lalu(Jumlah);Jumlah)";

#[test]
fn a_result_shows_its_formula_and_its_numbers() {
    let (cara, formula, numbers) = shown(TABLE, "baris.11.k4");
    assert_eq!(formula, "hasil = (2017 − T) / T × 100");
    assert_eq!(numbers, "(1.293 − 1.111) / 1.111 × 100 = 16,38 %");
    assert_eq!(
        (cara.judul.as_str(), cara.baris.as_str()),
        ("Tumbuh", "Pangan")
    );
    // A column called T is no target.
    let names: Vec<_> = cara
        .simbol
        .iter()
        .map(|s| (s.simbol.as_ref(), s.nama.as_str(), s.nilai.as_str()))
        .collect();
    assert_eq!(
        names,
        [
            ("T", "T baris 1 (Pangan)", "1.111"),
            ("2017", "2017 baris 1 (Pangan)", "1.293")
        ]
    );

    let (_, formula, numbers) = shown(TABLE, "baris.12.k5");
    assert_eq!(formula, "hasil = T / jumlah(T) × 100");
    assert_eq!(numbers, "61 / 1.172 × 100 = 5,20 %");
    let (_, _, numbers) = shown(TABLE, "baris.11.k6");
    assert_eq!(numbers, "1.111 × 1.000 = Rp 1.111.000");
    let (_, formula, numbers) = shown(TABLE, "baris.11.k7");
    assert_eq!(formula, "hasil = 9 / 45 × 100 %");
    assert_eq!(numbers, "9 / 45 × 100 % = 20,00 %");
    let (_, formula, numbers) = shown(TABLE, "baris.14.k3");
    assert_eq!(
        formula,
        "hasil = (Jumlah − lalu(Jumlah)) / lalu(Jumlah) × 100"
    );
    assert_eq!(numbers, "(1.352 − 1.172) / 1.172 × 100 = 15,36 %");
}

#[test]
fn sums_and_means_show_their_members() {
    let (cara, formula, numbers) = shown(TABLE, "baris.13.k2");
    assert_eq!(
        (formula.as_str(), numbers.as_str()),
        ("J = J", "1.172 = 1.172")
    );
    let members: Vec<_> = cara.suku.iter().map(|s| s.nilai.as_str()).collect();
    assert_eq!(members, ["1.111", "61"]);
    let (cara, _, numbers) = shown(TABLE, "ringkasan.1.k3");
    assert_eq!(cara.baris, "Ringkasan Industri");
    assert_eq!(numbers, "1.352 / 2 = 676");
    assert_eq!(cara.dasar, "Konvensi");
}

#[test]
fn what_cannot_be_read_says_where() {
    let (cara, _, numbers) = shown(TABLE, "baris.12.k7");
    assert_eq!(numbers, "");
    let reason = cara.alasan.expect("a reason");
    assert!(
        reason.contains("tidak dapat dibaca sebagai rumus"),
        "{reason}"
    );
}
