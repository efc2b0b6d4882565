//! Parts that do not make up their whole.

use super::temuan;

fn table(column: &str, cells: &[&str]) -> Vec<String> {
    let mut lines = format!("tabel 100 uraian=Struktur\nkolom_tabel 101 {column}\n");
    for (at, cell) in cells.iter().enumerate() {
        lines += &format!("baris {} uraian=Sektor {at}|k101={cell}\n", 121 + at);
    }
    temuan("seratus", &lines)
}

#[test]
fn shares_make_up_a_hundred() {
    let share = "uraian=Kontribusi|jenis_kolom=persen|ringkasan=jumlah";
    assert_eq!(
        table(share, &["40", "35,5", "26,5"]),
        ["sedang ringkasan.100.k101"]
    );
    assert_eq!(table(share, &["40", "35,5", "24,5"]), [""; 0]);
    // Three parts rounded to whole percent may miss it by one and a half.
    assert_eq!(table(share, &["33", "33", "33"]), [""; 0]);
    assert_eq!(
        table(share, &["33,3", "33,3", "33,0"]),
        ["sedang ringkasan.100.k101"]
    );
    // A part of the whole only, or one that is not known.
    assert_eq!(table(share, &["40", "20"]), [""; 0]);
    assert_eq!(table(share, &["40", "35", ""]), [""; 0]);
}

#[test]
fn a_column_that_does_not_say_so_is_asked_only_when_it_is_near() {
    let plain = "uraian=2020|jenis_kolom=persen|ringkasan=jumlah";
    assert_eq!(
        table(plain, &["60,2", "40,2"]),
        ["rendah ringkasan.100.k101"]
    );
    assert_eq!(table(plain, &["60", "50"]), [""; 0]);
    assert_eq!(
        table(
            "uraian=2020|jenis_kolom=persen|ringkasan=rata-rata",
            &["60,2", "40,2"]
        ),
        [""; 0]
    );
}

#[test]
fn a_formula_of_percentages_adds_up_to_a_hundred() {
    let formula = "uraian=Rumus|jenis_kolom=rumus";
    assert_eq!(
        table(formula, &["30% + 20% + 25% + 25% + 10%"]),
        ["rendah baris.121.k101"]
    );
    assert_eq!(table(formula, &["30% + 20% + 25% + 25%"]), [""; 0]);
    assert_eq!(table(formula, &["0+0+0+20+20"]), [""; 0]);
}

#[test]
fn weights_of_the_indikator_make_up_a_hundred_or_one() {
    let weights = |mean: &str, weights: [&str; 3]| {
        let [a, b, c] = weights;
        let lines = format!(
            "pengaturan rerata={mean}\nindikator 1 bobot={a}\nindikator 2 bobot={b}\nindikator 3 bobot={c}"
        );
        temuan("seratus", &lines)
    };
    assert_eq!(
        weights("berbobot", ["40", "30", "25"]),
        ["sedang indikator.1.bobot"]
    );
    assert_eq!(
        weights("biasa", ["40", "30", "25"]),
        ["rendah indikator.1.bobot"]
    );
    assert_eq!(
        weights("berbobot", ["0,40", "0,30", "0,20"]),
        ["sedang indikator.1.bobot"]
    );
    assert_eq!(weights("berbobot", ["40", "30", "30"]), [""; 0]);
    // Weights that are no percentages.
    assert_eq!(weights("berbobot", ["1", "2", "3"]), [""; 0]);
}
