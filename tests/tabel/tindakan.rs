//! What a person does to a whole table: sort, insert from a template, copy, rename a column. Every proposal can
//! be taken back exactly.

use kalkulator_sakip::domain::address::row_id;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind, Section};
use kalkulator_sakip::domain::tabel::{
    Filling, JenisKolom, Order, SortBy, columns, duplicate, insert_template, kind_of, rename, rows,
    sort, table_of,
};

use super::dokumen::{document, row};

/// The ids of the rows of table 1 in their order.
fn order(document: &Document) -> String {
    let ids = rows(document, RowId(1)).map(|row| row.id.0.to_string());
    ids.collect::<Vec<_>>().join(" ")
}

/// Applies a change and makes sure that it can be taken back.
#[track_caller]
fn applied(document: &Document, edit: Edit) -> Document {
    let mut after = document.clone();
    let inverse = after.apply(edit).expect("fits");
    let mut back = after.clone();
    back.apply(inverse).expect("fits back");
    for section in Section::ALL {
        assert_eq!(back.rows(section), document.rows(section), "{section:?}");
    }
    after
}

#[track_caller]
fn check_sort(lines: &str, by: SortBy, naik: &str, turun: &str) {
    let document = document(lines);
    for (direction, expected) in [(Order::Naik, naik), (Order::Turun, turun)] {
        let proposal = sort(&document, RowId(1), by, direction);
        let after = match proposal {
            Some(proposal) => applied(&document, proposal.edit),
            None => document.clone(),
        };
        assert_eq!(order(&after), expected, "{by:?} {direction:?}");
        assert_eq!(
            sort(&after, RowId(1), by, direction),
            None,
            "sorted once is sorted"
        );
    }
}

#[test]
fn sorting_by_figures_texts_and_kode() {
    let lines = "tabel 1
        kolom_tabel 2 uraian=A|satuan=unit
        kolom_tabel 3 uraian=Ket|jenis_kolom=teks
        kolom_tabel 4 uraian=Dua kali|jenis_kolom=hitung|rumus=0 - A
        baris 11 uraian=zeta|k2=1.258|k3=b
        baris 12 uraian=Alfa|k2=59|k3=A
        baris 13 uraian=beta
        baris 14 uraian=Beta 10|k2=9,5|k3=c
        baris 15 uraian=beta 2|k2=59|k3=a";
    let column = |id| SortBy::Kolom(RowId(id));
    check_sort(lines, column(2), "14 12 15 11 13", "11 12 15 14 13");
    check_sort(lines, column(4), "11 12 15 14 13", "14 12 15 11 13");
    check_sort(lines, column(3), "12 15 11 14 13", "14 11 12 15 13");
    check_sort(
        lines,
        SortBy::Field(Field::Uraian),
        "12 13 15 14 11",
        "11 14 15 13 12",
    );
}

#[test]
fn sorting_goes_by_the_deviation_that_is_shown() {
    // Of two and of three figures: 7,07 and 7 of a sample, 5 and 5,72 of a population.
    for (chosen, expected) in [("", "12 11"), ("populasi", "11 12")] {
        let lines = format!(
            "pengaturan simpangan={chosen}
            tabel 1
            kolom_tabel 2 uraian=A
            kolom_tabel 3 uraian=B
            kolom_tabel 4 uraian=C
            kolom_tabel 5 uraian=SD|jenis_kolom=hitung|rumus=sd(A;B;C)
            baris 11 uraian=x|k2=10|k3=20
            baris 12 uraian=y|k2=10|k3=17|k4=24"
        );
        let by = SortBy::Kolom(RowId(5));
        let document = document(&lines);
        let after = match sort(&document, RowId(1), by, Order::Naik) {
            Some(proposal) => applied(&document, proposal.edit),
            None => document,
        };
        assert_eq!(order(&after), expected, "{chosen}");
    }
}

#[test]
fn sorting_keeps_what_belongs_together() {
    // Rows below a kode stay below it; totals and headings keep their places.
    let lines = "tabel 1
        kolom_tabel 2 uraian=A
        baris 11 uraian=Judul satu|jenis_baris=judul
        baris 12 kode=2|uraian=b|k2=5
        baris 13 kode=2.10|uraian=b ten|k2=3
        baris 14 kode=2.9|uraian=b nine|k2=1
        baris 15 kode=1|uraian=a|k2=9
        baris 16 kode=1.1|uraian=a one|k2=9
        baris 17 uraian=Jumlah|rumus=jumlah()
        baris 18 uraian=tercetak|jenis_baris=lain|k2=1
        baris 19 uraian=z|k2=2
        baris 20 uraian=y|k2=1";
    check_sort(
        lines,
        SortBy::Kolom(RowId(2)),
        "11 12 14 13 15 16 17 18 20 19",
        "11 15 16 12 13 14 17 18 19 20",
    );
    check_sort(
        lines,
        SortBy::Field(Field::Kode),
        "11 15 16 12 14 13 17 18 19 20",
        "11 12 13 14 15 16 17 18 19 20",
    );
}

fn template() -> Vec<Row> {
    let lines = [
        (RowKind::Tabel, 1, "uraian=Contoh|satuan=unit"),
        (RowKind::KolomTabel, 2, "uraian=A|ringkasan=jumlah"),
        (RowKind::KolomTabel, 3, "uraian=Ket|jenis_kolom=teks"),
        (RowKind::Peubah, 4, "uraian=p|nilai=5"),
        (RowKind::BarisTabel, 5, "uraian=x|k2=10|k3=catatan"),
        (RowKind::BarisTabel, 6, "uraian=y|k2=20|k99=hilang"),
        (RowKind::BarisTabel, 7, "uraian=Jumlah|rumus=jumlah() + p"),
    ];
    lines.map(|(kind, id, cells)| row(kind, id, cells)).to_vec()
}

/// The rows of the tables, one text each.
fn shown(document: &Document) -> Vec<String> {
    let rows = document.rows(Section::Tabel).iter();
    let line = |row: &std::sync::Arc<Row>| {
        let cells: Vec<_> = row
            .filled()
            .map(|(field, text)| format!("{}={text}", field.id()))
            .collect();
        format!("{} {}", row_id(row.kind, row.id), cells.join("|"))
    };
    rows.map(line).collect()
}

#[test]
fn a_template_comes_under_new_ids() {
    let before = document("tabel 30 uraian=lama\nkolom_tabel 31 uraian=K\nbaris 32 k31=1");
    let proposal = insert_template(&before, &template(), Filling::Lengkap).expect("a table");
    assert_eq!(proposal.row, Some(RowId(33)));
    let after = applied(&before, proposal.edit);
    assert_eq!(
        shown(&after)[3..],
        [
            "tabel.33 uraian=Contoh|satuan=unit",
            "kolom_tabel.34 uraian=A|ringkasan=jumlah",
            "kolom_tabel.35 uraian=Ket|jenis_kolom=teks",
            "peubah.36 uraian=p|nilai=5",
            "baris.37 uraian=x|k34=10|k35=catatan",
            "baris.38 uraian=y|k34=20",
            "baris.39 uraian=Jumlah|rumus=jumlah() + p",
        ]
    );
    let outcome = hitung(&after);
    assert_eq!(super::hitung::cell(&outcome, "baris.39.k34"), "35");

    let without = insert_template(&before, &template(), Filling::TanpaAngka).expect("a table");
    assert_eq!(
        shown(&applied(&before, without.edit))[6..],
        [
            "peubah.36 uraian=p",
            "baris.37 uraian=x|k35=catatan",
            "baris.38 uraian=y",
            "baris.39 uraian=Jumlah|rumus=jumlah() + p"
        ]
    );
    let empty = insert_template(&before, &template(), Filling::Kosong).expect("a table");
    assert_eq!(
        shown(&applied(&before, empty.edit))[6..],
        [
            "peubah.36 uraian=p",
            "baris.37 ",
            "baris.38 uraian=Jumlah|rumus=jumlah() + p"
        ]
    );
    assert_eq!(
        insert_template(&before, &template()[1..], Filling::Lengkap),
        None
    );
    assert_eq!(insert_template(&before, &[], Filling::Lengkap), None);
}

#[test]
fn a_copy_stands_after_its_table() {
    let before =
        document("tabel 1 uraian=Satu\nkolom_tabel 2 uraian=A\nbaris 3 k2=7\ntabel 4 uraian=Dua");
    let proposal = duplicate(&before, RowId(1), "Satu (salinan)").expect("a copy");
    let after = applied(&before, proposal.edit);
    assert_eq!(
        shown(&after),
        [
            "tabel.1 uraian=Satu",
            "kolom_tabel.2 uraian=A",
            "baris.3 k2=7",
            "tabel.5 uraian=Satu (salinan)",
            "kolom_tabel.6 uraian=A",
            "baris.7 k6=7",
            "tabel.4 uraian=Dua",
        ]
    );
    assert_eq!(duplicate(&before, RowId(2), "x"), None);
    assert_eq!(duplicate(&before, RowId(9), "x"), None);
}

#[test]
fn formulas_follow_the_name_of_a_column() {
    let before = document(
        "tabel 1
        kolom_tabel 2 uraian=Industri kecil
        kolom_tabel 3 uraian=x
        kolom_tabel 4 uraian=C|jenis_kolom=hitung|rumus=[ industri  KECIL ] x 2 + x x x
        kolom_tabel 5 uraian=D|jenis_kolom=rumus
        baris 10 uraian=r|rumus=x + 1
        baris 11 uraian=s|k5=jumlah([Industri kecil]..[x])
        baris 12 uraian=t|k5=[Industri kecil] + ) salah
        tabel 20
        kolom_tabel 21 uraian=E|jenis_kolom=hitung|rumus=[Industri kecil]",
    );
    let text = |document: &Document, id: &str| document.text(super::dokumen::cell(id)).to_string();
    let after = applied(
        &before,
        rename(&before, RowId(2), "IK [unit]").expect("a change"),
    );
    assert_eq!(text(&after, "kolom_tabel.2.uraian"), "IK [unit]");
    assert_eq!(
        text(&after, "kolom_tabel.4.rumus"),
        "[IK  unit] x 2 + x x x"
    );
    assert_eq!(text(&after, "baris.11.k5"), "jumlah([IK  unit]..[x])");
    assert_eq!(text(&after, "baris.12.k5"), "[Industri kecil] + ) salah");
    assert_eq!(text(&after, "kolom_tabel.21.rumus"), "[Industri kecil]");
    // The letter x is a column and a sign; only the column follows.
    let after = applied(&before, rename(&before, RowId(3), "y").expect("a change"));
    assert_eq!(
        text(&after, "kolom_tabel.4.rumus"),
        "[ industri  KECIL ] x 2 + [y] x [y]"
    );
    assert_eq!(text(&after, "baris.10.rumus"), "x + 1");
    assert_eq!(rename(&before, RowId(3), "x"), None);
}

#[test]
fn formulas_follow_the_name_of_a_row_and_of_an_input() {
    let before = document(
        "tabel 1
        kolom_tabel 2 uraian=A
        kolom_tabel 3 uraian=B|jenis_kolom=hitung|rumus=A x Harga
        peubah 4 uraian=harga|nilai=3
        baris 10 uraian=Desa|k2=5
        baris 11 uraian=Jumlah|rumus=jumlah() + Desa
        baris 12 uraian=Selisih|rumus=[Jumlah] - harga",
    );
    let text = |document: &Document, id: &str| document.text(super::dokumen::cell(id)).to_string();
    for (id, name, cell, expected) in [
        (10, "Desa lama", "baris.11.rumus", "jumlah() + [Desa lama]"),
        (11, "Total", "baris.12.rumus", "[Total] - harga"),
        (11, "Total", "baris.11.rumus", "jumlah() + Desa"),
        (4, "Harga baru", "kolom_tabel.3.rumus", "A x [Harga baru]"),
        (4, "Harga baru", "baris.12.rumus", "[Jumlah] - [Harga baru]"),
    ] {
        let after = applied(&before, rename(&before, RowId(id), name).expect("a change"));
        assert_eq!(text(&after, cell), expected);
    }
}

#[test]
fn looking_at_a_table() {
    let document = document(
        "tabel 1
        kolom_tabel 2 uraian=A
        kolom_tabel 3 uraian=B|jenis_kolom=Uang (Rp)
        baris 11 uraian=Pangan|k2=5
        baris 12 uraian=Sandang|k3=Rp 5
        tabel 20
        baris 21 uraian=Pangan",
    );
    let ids = |found: Vec<RowId>| found.into_iter().map(|id| id.0).collect::<Vec<_>>();
    assert_eq!(
        ids(columns(&document, RowId(1)).map(|row| row.id).collect()),
        [2, 3]
    );
    assert_eq!(table_of(&document, RowId(21)), Some(RowId(20)));
    let kinds: Vec<_> = columns(&document, RowId(1))
        .map(|row| kind_of(row))
        .collect();
    assert_eq!(kinds, [JenisKolom::Angka, JenisKolom::Uang]);
}
