//! Cells of files that are more than their text: what is proposed for them, what is taken, what is said.

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::tempel::{
    self, Bertanda, Kisi, Masalah, Peran, PeranBaris, Tanda, Usulan, Yakin,
};
use kalkulator_sakip::text;

use super::ambil;

/// A sheet with marks: row, column, mark.
fn lembar(rows: &[&str], marks: &[(usize, usize, Tanda)]) -> Usulan {
    let cells = |row: &&str| row.split('|').map(String::from).collect();
    let tanda = marks.iter().map(|(baris, kolom, tanda)| Bertanda {
        baris: *baris,
        kolom: *kolom,
        tanda: *tanda,
    });
    let kisi = Kisi {
        baris: rows.iter().map(cells).collect(),
        tanda: tanda.collect(),
        angka_asli: true,
    };
    let tables = tempel::tabel(kisi);
    assert_eq!(tables.len(), 1, "{tables:?}");
    tempel::kenali(&tables[0])
}

const ROWS: [&str; 7] = [
    "Tabel 3.1 Capaian",
    "",
    "No|Sasaran|Indikator||Target|Realisasi",
    "1|Ekspor naik|Nilai ekspor||10|9",
    "2||Nilai impor||20|#DIV/0!",
    "3|Mutu baik|Nilai mutu||30|33",
    "4|Lama|Nilai lama||1|1",
];

#[test]
fn marks_follow_their_cells_and_are_said() {
    let marks = [
        (4, 1, Tanda::Gabung),
        (4, 5, Tanda::Galat),
        (3, 4, Tanda::Rumus),
        (5, 4, Tanda::Rumus),
        (6, 0, Tanda::BarisTersembunyi),
        (0, 0, Tanda::TeksAngka),
        (0, 4, Tanda::KolomTersembunyi),
    ];
    let mut guess = lembar(&ROWS, &marks);
    assert_eq!(guess.di, "Tabel 3.1");
    assert_eq!(
        (guess.kolom[3].peran, guess.kolom[3].tersembunyi),
        (Peran::Abaikan, true)
    );
    assert_eq!(
        (guess.baris[4].peran, guess.baris[4].yakin),
        (PeranBaris::Abaikan, Yakin::Rendah)
    );
    let said = |guess: &Usulan| {
        let found = tempel::terapkan(&Document::default(), guess).masalah;
        let marks = found.iter().filter_map(|masalah| match masalah {
            Masalah::Bertanda {
                tanda,
                baris,
                kolom,
                banyak,
            } => {
                assert!(text::tempel::masalah(guess, masalah).ends_with('.'));
                Some((*tanda, *baris, *kolom, *banyak))
            }
            _ => None,
        });
        marks.collect::<Vec<_>>()
    };
    assert_eq!(
        said(&guess),
        [
            (Tanda::KolomTersembunyi, 0, 3, 1),
            (Tanda::Galat, 2, 4, 1),
            (Tanda::BarisTersembunyi, 4, 0, 1),
        ]
    );
    // A person decides; then it is no question any more.
    guess.ubah_kolom(3, Peran::Target);
    guess.ubah_baris(4, PeranBaris::Data);
    assert_eq!(
        said(&guess),
        [(Tanda::Rumus, 1, 3, 2), (Tanda::Galat, 2, 4, 1)]
    );
    // Columns that are put together or cut take their marks along.
    guess.gabung_kolom(2);
    assert!(guess.baris[2].bertanda(3, Tanda::Galat));
    guess.pisah_kolom(0);
    assert!(guess.baris[2].bertanda(4, Tanda::Galat));
}

#[test]
fn a_merged_name_is_repeated_a_merged_figure_is_not() {
    let rows = [
        "No|Sasaran|Indikator|Target|Realisasi",
        "1|Ekspor naik|Nilai ekspor|10|9",
        "2||Nilai impor||8",
        "3|Lain|Nilai lain|5|",
    ];
    let marks = [(2, 1, Tanda::Gabung), (2, 3, Tanda::Gabung)];
    let guess = lembar(&rows, &marks);
    let mut document = Document::default();
    let taken = ambil(&mut document, &guess);
    let gabung = |masalah: &Masalah| {
        matches!(
            masalah,
            Masalah::Bertanda {
                tanda: Tanda::Gabung,
                kolom: 3,
                banyak: 1,
                ..
            }
        )
    };
    assert!(taken.masalah.iter().any(gabung), "{:?}", taken.masalah);
    let targets: Vec<&str> = document
        .of_kind(RowKind::Indikator)
        .map(|row| row.text(Field::Target))
        .collect();
    assert_eq!(targets, ["10", "", "5"]);
    assert_eq!(document.of_kind(RowKind::Sasaran).count(), 2);
}
