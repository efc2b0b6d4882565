//! The last lines of computed columns: by formula over sums where that means something, else added up or none.

use super::dokumen::outcome;
use super::hitung::{cell, check, exists};

#[test]
fn last_lines_by_formula() {
    let lines = |extra: &str| {
        outcome(&format!(
            "tabel 1
             kolom_tabel 2 uraian=Pagu|jenis_kolom=uang
             kolom_tabel 3 uraian=Realisasi|jenis_kolom=uang{extra}
             kolom_tabel 4 uraian=Persen|jenis_kolom=hitung|rumus=Realisasi/Pagu x 100%
             baris 11 uraian=a|k2=100|k3=50
             baris 12 uraian=b|k2=300|k3=90"
        ))
    };
    // Sum over sum, not a mean of percentages.
    check(
        &lines(""),
        &[("ringkasan.1.k4", "35,00"), ("ringkasan.1.k2", "400")],
    );
    let without = lines("|ringkasan=tanpa");
    assert!(!exists(&without, "ringkasan.1.k4") && exists(&without, "ringkasan.1.k2"));
}

#[test]
fn last_lines_unasked_mean_something() {
    let rows = "
         baris 11 uraian=a|k2=10|k3=2|k4=40
         baris 12 uraian=b|k2=5|k3=4|k4=60";
    for (formula, expected) in [
        // Products are added up: 10 x 2 + 5 x 4, not 15 x 6.
        ("[V] x [H]", Some("40")),
        ("[V] x [H] / [H]", Some("15")),
        ("[V] x ([H] / [P])", Some("0,83")),
        ("[V] + 1", Some("17")),
        ("abs([V] - 7)", Some("5")),
        ("bulat([V] / 4)", Some("4")),
        // Sums and ratios mean the same of sums.
        ("[V] + [H]", Some("21")),
        ("[V] x tetap", Some("45")),
        ("[V] / [P] x 100%", Some("15,00")),
        ("([V] - [H]) / [P]", Some("0,09")),
        ("porsi([V])", Some("100,00")),
        ("tumbuh([V];[P])", Some("566,67")),
        ("cagr([V];[P];2)", Some("158,20")),
        ("kv([V];[H])", Some("60,61")),
        ("jumlah([V];[H])", Some("21")),
        // The rest means nothing below the column.
        ("tetap / [V]", None),
        ("akar([V])", None),
        ("tertinggi([V];[H])", None),
        ("[V] / ([V] x [H])", None),
        ("[V] / [P] + [V]", None),
        ("[V] / [R]", None),
        ("[V] / [X]", None),
        ("tetap + 1", None),
    ] {
        let outcome = outcome(&format!(
            "tabel 1
             kolom_tabel 2 uraian=V|ringkasan=jumlah
             kolom_tabel 3 uraian=H|jenis_kolom=uang
             kolom_tabel 4 uraian=P|ringkasan=jumlah
             kolom_tabel 5 uraian=Hasil|jenis_kolom=hitung|rumus={formula}
             kolom_tabel 6 uraian=R|ringkasan=rata-rata
             kolom_tabel 7 uraian=X
             peubah 9 uraian=tetap|nilai=3
             {rows}"
        ));
        let shown = exists(&outcome, "ringkasan.1.k5").then(|| cell(&outcome, "ringkasan.1.k5"));
        assert_eq!(shown.as_deref(), expected, "{formula}");
    }
    // What is asked for is done, and a ratio over an added up product is one of sums.
    let outcome = outcome(&format!(
        "tabel 1
         kolom_tabel 2 uraian=V|ringkasan=jumlah
         kolom_tabel 3 uraian=H|jenis_kolom=uang
         kolom_tabel 4 uraian=P|ringkasan=jumlah
         kolom_tabel 5 uraian=Bagian|jenis_kolom=hitung|rumus=[Total] / [P] x 100%
         kolom_tabel 6 uraian=Total|jenis_kolom=hitung|rumus=[V] x [H]
         kolom_tabel 7 uraian=Diminta|jenis_kolom=hitung|rumus=[V] x [H]|ringkasan=rumus
         {rows}"
    ));
    check(
        &outcome,
        &[
            ("ringkasan.1.k5", "40,00"),
            ("ringkasan.1.k6", "40"),
            ("ringkasan.1.k7", "90"),
        ],
    );
}
