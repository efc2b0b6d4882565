//! What a table cannot reckon, and what it says instead: empty and unreadable cells, unlike units, formulas that cannot
//! be read or that need themselves.

use kalkulator_sakip::text;

use super::dokumen::{notes, outcome, sel, show};
use super::hitung::{check, check_findings, exists};

#[test]
fn what_is_missing_is_named_and_not_counted() {
    let outcome = outcome(
        "tabel 1 satuan=unit
         kolom_tabel 2 uraian=A|ringkasan=jumlah
         kolom_tabel 3 uraian=B|ringkasan=rata-rata
         kolom_tabel 4 uraian=C|ringkasan=banyak
         kolom_tabel 5 uraian=D|ringkasan=tertinggi
         kolom_tabel 6 uraian=Ket|jenis_kolom=teks|ringkasan=banyak
         kolom_tabel 7 uraian=Jml|jenis_kolom=hitung|rumus=jumlah([A]..[D])
         baris 11 uraian=x|k2=1|k3=2|k4=3|k5=4|k6=ada
         baris 12 uraian=y|k2=5|k3=n/a
         baris 13
         baris 14 uraian=Judul|jenis_baris=judul|k2=99
         baris 15 uraian=lain|jenis_baris=lain|k2=7|k3=8|k4=9|k5=10|k6=ada",
    );
    check_findings(&outcome, &["baris.12.k3 bukan-angka"]);
    check(
        &outcome,
        &[
            ("ringkasan.1.k2", "6"),
            ("ringkasan.1.k3", "2"),
            ("ringkasan.1.k4", "1"),
            ("ringkasan.1.k5", "4"),
            ("ringkasan.1.k6", "1"),
            ("baris.11.k7", "10"),
            ("baris.12.k7", "5"),
            ("baris.15.k7", "34"),
        ],
    );
    assert_eq!(notes(&outcome, "ringkasan.1.k2"), [""; 0]);
    assert_eq!(
        notes(&outcome, "ringkasan.1.k3"),
        ["Sebagian { terhitung: 1, dari: 2 }"]
    );
    assert_eq!(notes(&outcome, "ringkasan.1.k4"), [""; 0]);
    assert_eq!(
        notes(&outcome, "baris.12.k7"),
        ["Sebagian { terhitung: 1, dari: 4 }"]
    );
    assert_eq!(sel(&outcome, "baris.12.k7").cara.dikeluarkan.len(), 3);
    assert!(!exists(&outcome, "baris.13.k7") && !exists(&outcome, "baris.14.k7"));
}

#[test]
fn figures_of_unlike_units_are_not_added_up() {
    let outcome = outcome(
        "tabel 1
         kolom_tabel 2 uraian=A|ringkasan=jumlah
         kolom_tabel 3 uraian=B|ringkasan=banyak
         kolom_tabel 4 uraian=C|jenis_kolom=rumus|ringkasan=jumlah
         baris 11 kode=1|uraian=induk
         baris 12 kode=1.1|uraian=x|satuan=unit|k2=1|k3=1
         baris 13 kode=1.2|uraian=y|satuan=orang|k2=2|k3=2
         baris 14 kode=2|uraian=z|satuan=Unit|k2=3|k3=3|k4=20%
         baris 15 kode=3|uraian=z|satuan=unit|k2=4|k4=20",
    );
    check(
        &outcome,
        &[
            ("baris.11.k2", "– beda satuan"),
            ("ringkasan.1.k2", "7"),
            ("ringkasan.1.k3", "1"),
            ("ringkasan.1.k4", "– beda satuan"),
        ],
    );
    assert_eq!(
        notes(&outcome, "ringkasan.1.k2"),
        ["Sebagian { terhitung: 2, dari: 3 }"]
    );
}

#[test]
fn the_unit_of_a_row_says_nothing_about_rupiah_and_percent() {
    let outcome = outcome(
        "tabel 1
         kolom_tabel 2 uraian=T|ringkasan=jumlah
         kolom_tabel 3 uraian=R
         kolom_tabel 4 uraian=Anggaran|jenis_kolom=uang
         kolom_tabel 5 uraian=Capaian|jenis_kolom=persen|ringkasan=rata-rata
         kolom_tabel 6 uraian=Bagian|jenis_kolom=hitung|rumus=[R]/[T] x 100%|ringkasan=rata-rata
         kolom_tabel 7 uraian=Nilai|jenis_kolom=hitung|satuan=Rp|rumus=[T] x 1000|ringkasan=jumlah
         kolom_tabel 8 uraian=Lipat|jenis_kolom=hitung|rumus=[T] x 2|ringkasan=jumlah
         baris 11 kode=1|uraian=induk
         baris 12 kode=1.1|uraian=x|satuan=orang|k2=10|k3=5|k4=100|k5=50
         baris 13 kode=1.2|uraian=y|satuan=dokumen|k2=4|k3=1|k4=200|k5=100
         baris 14 uraian=z|satuan=orang|k2=2|k3=1|k4=300|k5=75
         baris 15 uraian=u|satuan=dokumen|k2=2|k3=2|k4=400|k5=25",
    );
    check(
        &outcome,
        &[
            ("baris.11.k2", "– beda satuan"),
            ("baris.11.k4", "300"),
            ("ringkasan.1.k2", "– beda satuan"),
            ("ringkasan.1.k4", "1.000"),
            ("ringkasan.1.k5", "50,00"),
            ("ringkasan.1.k6", "75,00"),
            ("ringkasan.1.k7", "4.000"),
            ("ringkasan.1.k8", "– beda satuan"),
        ],
    );
}

#[test]
fn what_stands_over_partial_sums_says_so() {
    let outcome = outcome(
        "tabel 1
         kolom_tabel 2 uraian=Pagu|jenis_kolom=uang
         kolom_tabel 3 uraian=Realisasi|jenis_kolom=uang
         kolom_tabel 4 uraian=Serapan|jenis_kolom=hitung|rumus=[Realisasi]/[Pagu] x 100%
         kolom_tabel 5 uraian=Porsi|jenis_kolom=hitung|rumus=porsi([Realisasi])
         kolom_tabel 6 uraian=Tumbuh|jenis_kolom=hitung|rumus=tumbuh([Pagu];[Realisasi])
         kolom_tabel 7 uraian=Dua|jenis_kolom=hitung|rumus=[Pagu] x 2
         baris 11 kode=1|uraian=induk
         baris 12 kode=1.1|uraian=a|k2=100|k3=50
         baris 13 kode=1.2|uraian=b|k2=100
         baris 14 kode=2|uraian=c|k2=200
         baris 15 uraian=Jumlah|rumus=jumlah()
         baris 16 uraian=Lagi|rumus=[Jumlah] x 2",
    );
    let partial = |terhitung, dari| {
        vec![format!(
            "Sebagian {{ terhitung: {terhitung}, dari: {dari} }}"
        )]
    };
    for (id, shown, notes_expected) in [
        ("baris.12.k4", "50,00", vec![]),
        ("baris.11.k3", "50", partial(1, 2)),
        ("baris.11.k4", "25,00", partial(1, 2)),
        ("baris.12.k5", "100,00", partial(1, 2)),
        ("ringkasan.1.k2", "400", vec![]),
        ("ringkasan.1.k3", "50", partial(1, 2)),
        ("ringkasan.1.k4", "12,50", partial(1, 2)),
        ("ringkasan.1.k6", "-87,50", partial(1, 2)),
        ("ringkasan.1.k7", "800", vec![]),
        ("baris.16.k2", "800", vec![]),
        ("baris.16.k3", "100", partial(1, 2)),
    ] {
        check(&outcome, &[(id, shown)]);
        assert_eq!(notes(&outcome, id), notes_expected, "{id}");
    }
    let left_out = &sel(&outcome, "ringkasan.1.k4").cara.dikeluarkan;
    let named = left_out
        .iter()
        .map(|place| super::dokumen::place_id(&outcome.document, *place));
    assert_eq!(named.collect::<Vec<_>>(), ["baris.14.k3"]);
}

#[test]
fn what_needs_itself_has_no_result() {
    let outcome = outcome(
        "tabel 1
         kolom_tabel 2 uraian=A|jenis_kolom=hitung|rumus=B + 1
         kolom_tabel 3 uraian=B|jenis_kolom=hitung|rumus=C * 2
         kolom_tabel 4 uraian=C|jenis_kolom=hitung|rumus=A
         kolom_tabel 5 uraian=D|jenis_kolom=hitung|rumus=A + X
         kolom_tabel 6 uraian=X
         kolom_tabel 7 uraian=E|jenis_kolom=hitung|rumus=E
         kolom_tabel 8 uraian=P|jenis_kolom=hitung|rumus=X / 1
         baris 11 uraian=satu|k6=5
         baris 12 uraian=dua|rumus=tiga
         baris 13 uraian=tiga|rumus=dua + satu
         baris 14 uraian=empat|rumus=tiga",
    );
    check_findings(
        &outcome,
        &[
            "kolom_tabel.2.rumus rumus-melingkar",
            "kolom_tabel.3.rumus rumus-melingkar",
            "kolom_tabel.4.rumus rumus-melingkar",
            "kolom_tabel.7.rumus rumus-melingkar",
            "baris.12.rumus rumus-melingkar",
            "baris.13.rumus rumus-melingkar",
        ],
    );
    check(
        &outcome,
        &[
            ("baris.11.k2", "– rumus melingkar"),
            ("baris.11.k3", "– rumus melingkar"),
            ("baris.11.k4", "– rumus melingkar"),
            ("baris.11.k5", "– menunggu"),
            ("baris.11.k8", "5"),
            ("baris.12.k6", "– rumus melingkar"),
            ("baris.13.k6", "– rumus melingkar"),
            ("baris.14.k6", "– menunggu"),
        ],
    );
}

#[test]
fn a_chain_of_two_thousand_rows_is_reckoned() {
    let mut lines = String::from("tabel 1\nkolom_tabel 2 uraian=A\nbaris 3 kode=k3|k2=1\n");
    for id in 4..2004 {
        // Each row needs the one below it, so that the walk goes down all the way first.
        let next = if id == 2003 { 3 } else { id + 1 };
        lines.push_str(&format!("baris {id} kode=k{id}|rumus=k{next} + 1\n"));
    }
    let outcome = outcome(&lines);
    check(&outcome, &[("baris.4.k2", "2.001"), ("baris.2003.k2", "2")]);
}

#[test]
fn formulas_that_cannot_be_tied() {
    let outcome = outcome(
        "tabel 1
         kolom_tabel 2 uraian=A
         kolom_tabel 3 uraian=Ket|jenis_kolom=teks
         kolom_tabel 4 uraian=A
         kolom_tabel 5 uraian=s|jenis_kolom=hitung|rumus=Ket + 1
         kolom_tabel 6 uraian=t|jenis_kolom=hitung|rumus=1 + A
         kolom_tabel 7 uraian=u|jenis_kolom=hitung|rumus=1 + lalu(B)
         kolom_tabel 8 uraian=v|jenis_kolom=hitung
         kolom_tabel 9 uraian=w|jenis_kolom=hitung|rumus=jumlah([u]..[s])
         kolom_tabel 10 uraian=B|jenis_kolom=apa|desimal=12
         baris 20 uraian=x|kode=1|k2=1
         baris 21 uraian=x|kode=1|jenis_baris=?
         baris 22 uraian=y|rumus=x + 1|k2=5
         baris 23 uraian=z|rumus=B",
    );
    check_findings(
        &outcome,
        &[
            "kolom_tabel.5.rumus rumus-salah",
            "kolom_tabel.6.rumus rumus-salah",
            "kolom_tabel.7.rumus rumus-salah",
            "kolom_tabel.8.rumus kosong",
            "kolom_tabel.9.rumus rumus-salah",
            "kolom_tabel.10.jenis_kolom pilihan-asing",
            "kolom_tabel.10.desimal bukan-angka",
            "baris.21.jenis_baris pilihan-asing",
            "baris.21.kode kode-ganda",
            "baris.22.rumus rumus-salah",
            "baris.22.k2 isian-tidak-dipakai",
            "baris.23.rumus rumus-salah",
        ],
    );
    let sentences: Vec<String> = outcome
        .findings()
        .skip(2)
        .map(|finding| text::temuan(&outcome.document, finding))
        .collect();
    assert_eq!(
        sentences[0],
        "Rumus kolom 4 (s) dalam tabel 1, huruf ke-1: kolom ini berisi teks, bukan angka"
    );
    assert!(sentences[2].contains("huruf ke-5"), "{}", sentences[2]);
    assert!(
        sentences[9].contains("lebih dari satu kali"),
        "{}",
        sentences[9]
    );
}

#[test]
fn figures_are_read_by_unit_column_and_choice() {
    let outcome = outcome(
        "tabel 1
         kolom_tabel 2 uraian=unit|satuan=Unit|ringkasan=jumlah
         kolom_tabel 3 uraian=netral|ringkasan=jumlah
         kolom_tabel 4 uraian=uang|jenis_kolom=uang
         kolom_tabel 5 uraian=persen|jenis_kolom=persen|ringkasan=rata-rata
         kolom_tabel 6 uraian=tahun|jenis_kolom=tahun|ringkasan=tertinggi
         kolom_tabel 7 uraian=pilih|ringkasan=jumlah
         kolom 8 kolom=baris.k7|bacaan=ribuan
         baris 11 uraian=a|k2=1.258|k3=1.258|k4=Rp 1.258|k5=65,5 %|k6=2020|k7=1.258
         baris 12 uraian=b|k2=59|k3=12.000.000|k4=5 juta|k5=70|k6=2.020|k7=59
         baris 13 uraian=c|k2=2-3|k3=1|k4=1|k5=1.258|k6=21|k7=18;25",
    );
    check_findings(
        &outcome,
        &[
            "baris.12.k6 bukan-tahun",
            "baris.13.k2 bukan-rentang",
            "baris.13.k5 dua-bacaan",
            "baris.13.k6 bukan-tahun",
            "baris.13.k7 majemuk",
        ],
    );
    check(
        &outcome,
        &[
            ("ringkasan.1.k2", "1.317"),
            ("ringkasan.1.k3", "12.001.259"),
            ("ringkasan.1.k4", "5.001.259"),
            ("ringkasan.1.k5", "67,75"),
            ("ringkasan.1.k6", "2.020"),
            ("ringkasan.1.k7", "1.317"),
        ],
    );
    let reading = |id: &str| text::bacaan_sel(&outcome.document, super::dokumen::cell(id));
    assert_eq!(
        reading("baris.11.k2").as_deref(),
        Some("Dibaca 1.258: seribu dua ratus lima puluh delapan")
    );
    assert_eq!(reading("baris.11.k9"), None);
}

#[test]
fn the_choice_of_the_person_is_remembered_for_the_column() {
    let lines = "tabel 1
         kolom_tabel 2 uraian=A
         kolom_tabel 3 uraian=B|jenis_kolom=hitung|rumus=A * 2
         baris 11 uraian=x|k2=1.258";
    let before = outcome(lines);
    check(&before, &[("baris.11.k3", "– dua bacaan")]);
    assert_eq!(show(&before, "baris.11.k3"), "tidak DuaBacaan baris.11.k2");
    let mut document = before.document.clone();
    let remedy = before
        .findings()
        .find_map(|finding| finding.remedies.last().cloned());
    document
        .apply(remedy.expect("a remedy").edit)
        .expect("fits");
    let after = kalkulator_sakip::domain::compute::hitung(&document);
    check(&after, &[("baris.11.k3", "2,52")]);
}
