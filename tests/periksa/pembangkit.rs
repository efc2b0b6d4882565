//! Consistent reports made by chance: kinerja, anggaran, tables of the office's own, and a printed layer that agrees.
//!
//! The same seed gives the same report. Figures are of the size that reports have, so that nothing about them is odd.
#![allow(dead_code)] // Each test binary takes the part it needs.

use kalkulator_sakip::domain::address::place_id;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::notation::{Decimal, write, write_ungrouped};
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef, Outcome, Place, Sel};

/// Chance that can be repeated (splitmix64).
pub struct Acak(u64);

impl Acak {
    pub fn new(seed: u64) -> Acak {
        Acak(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A whole number from `low` to `high`, both included.
    pub fn antara(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    /// One of them.
    pub fn pilih<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.next() as usize % of.len()]
    }

    /// A figure with so many decimals, whose unscaled digits lie from `low` to `high`.
    fn angka(&mut self, low: u64, high: u64, decimals: u32) -> Decimal {
        Decimal::from_i128_with_scale(i128::from(self.antara(low, high)), decimals)
    }
}

/// A report under way.
struct Laporan {
    document: Document,
    next: u32,
}

impl Laporan {
    fn row(&mut self, kind: RowKind, cells: &[(Field, String)]) -> RowId {
        let id = RowId(self.next);
        self.next += 1;
        let row = cells.iter().fold(Row::new(id, kind), |row, (field, text)| {
            row.with(*field, text)
        });
        let section = kind.section();
        let index = self.document.rows(section).len();
        let rows = vec![row.into()];
        let edit = Edit::Insert {
            section,
            index,
            rows,
        };
        self.document.apply(edit).expect("a row at the end");
        id
    }

    fn set(&mut self, id: RowId, field: Field, text: &str) {
        let at = kalkulator_sakip::domain::document::CellRef::new(id, field);
        self.document.apply(Edit::set(at, text)).expect("a cell");
    }
}

/// A consistent report without its printed layer.
pub fn laporan(seed: u64) -> Document {
    let mut acak = Acak::new(seed);
    let mut laporan = Laporan {
        document: Document::default(),
        next: 1,
    };
    for (field, text) in [
        (Field::Instansi, "Dinas Contoh"),
        (Field::Tahun, "2023"),
        (Field::PeriodeRenstra, "2021-2026"),
    ] {
        laporan.set(RowId::IDENTITAS, field, text);
    }
    let indikator = kinerja(&mut laporan, &mut acak);
    anggaran(&mut laporan, &mut acak, &indikator);
    tabel_tahunan(&mut laporan, &mut acak);
    tabel_rincian(&mut laporan, &mut acak);
    tabel_nilai(&mut laporan, &mut acak);
    laporan.document
}

/// The same with every figure that follows printed as it should be: at home, and some again in another place.
pub fn tercetak(seed: u64) -> Document {
    cetak(laporan(seed))
}

fn kinerja(laporan: &mut Laporan, acak: &mut Acak) -> Vec<RowId> {
    laporan.row(RowKind::Tujuan, &[(Field::Uraian, "Tujuan".into())]);
    let count = acak.antara(5, 15);
    let sasaran = acak.antara(2, 4);
    let mut made = Vec::new();
    for n in 0..count {
        let part = |n: u64| n * sasaran / count;
        if n == 0 || part(n) != part(n - 1) {
            let name = format!("Sasaran {}", n + 1);
            laporan.row(RowKind::Sasaran, &[(Field::Uraian, name)]);
        }
        let polaritas = *acak.pilih(&["naik", "naik", "naik", "turun", "turun-rasio", "tepat"]);
        let decimals = acak.antara(0, 2) as u32;
        let target = match acak.antara(0, 3) {
            0 => acak.angka(12, 98, 0),
            1 => acak.angka(100_000, 9_999_999, decimals),
            _ => acak.angka(1_000, 9_999, decimals.max(1)),
        };
        // From 62 % to 138 % of the target, which keeps every capaian below 162 %.
        let part = |acak: &mut Acak, low, high| {
            let ratio = Decimal::new(acak.antara(low, high) as i64, 3);
            (target * ratio).round_dp(target.scale().max(1))
        };
        let realisasi = part(acak, 620, 1_380);
        let better_before = polaritas.starts_with("turun");
        let lalu = if better_before {
            part(acak, 1_010, 1_300)
        } else {
            part(acak, 650, 990)
        };
        let id = laporan.row(
            RowKind::Indikator,
            &[
                (Field::Uraian, format!("Indikator {}", n + 1)),
                (Field::Satuan, "Indeks".into()),
                (Field::Polaritas, polaritas.into()),
                (Field::Target, tulis(target)),
                (Field::Realisasi, tulis(realisasi)),
                (Field::RealisasiLalu, tulis(lalu)),
                (Field::CapaianLalu, tulis(acak.angka(6_200, 13_800, 2))),
            ],
        );
        made.push(id);
    }
    made
}

fn anggaran(laporan: &mut Laporan, acak: &mut Acak, indikator: &[RowId]) {
    laporan.row(
        RowKind::Belanja,
        &[(Field::Uraian, "Belanja langsung".into())],
    );
    let mut open = indikator.iter();
    for program in 1..=acak.antara(3, 8) {
        let kode = format!("{program:02}");
        let cells = [
            (Field::Kode, kode.clone()),
            (Field::Uraian, format!("Program {program}")),
        ];
        laporan.row(RowKind::Program, &cells);
        for kegiatan in 1..=acak.antara(2, 5) {
            let semula = acak.angka(20_000_000, 2_500_000_000, 0);
            let cut = |of: Decimal, acak: &mut Acak, low, high| {
                (of * Decimal::new(acak.antara(low, high) as i64, 3)).round()
            };
            let ubah = cut(semula, acak, 700, 1_150);
            let mut cells = vec![
                (Field::Kode, format!("{kode}.{kegiatan:02}")),
                (
                    Field::Uraian,
                    format!("Kegiatan {kegiatan} Program {program}"),
                ),
                (Field::PaguSemula, tulis(semula)),
                (Field::PaguPerubahan, tulis(ubah)),
                (Field::RealisasiAnggaran, tulis(cut(ubah, acak, 780, 995))),
            ];
            if let Some(id) = open.next() {
                cells.push((Field::Indikator, format!("#{}", id.0)));
            }
            laporan.row(RowKind::Kegiatan, &cells);
        }
    }
}

/// Yearly counts of several kinds, with their sum and growth.
fn tabel_tahunan(laporan: &mut Laporan, acak: &mut Acak) {
    laporan.row(
        RowKind::Tabel,
        &[
            (Field::Uraian, "Perkembangan usaha".into()),
            (Field::Satuan, "Unit".into()),
        ],
    );
    let years: Vec<RowId> = (2019..=2023)
        .map(|year| {
            let cells = [
                (Field::Uraian, year.to_string()),
                (Field::JenisKolom, "angka".into()),
                (Field::Ringkasan, "jumlah".into()),
            ];
            laporan.row(RowKind::KolomTabel, &cells)
        })
        .collect();
    let growth = [
        (Field::Uraian, "Pertumbuhan".into()),
        (Field::JenisKolom, "hitung".into()),
        (Field::Rumus, "([2023] - [2022]) / [2022] x 100%".into()),
    ];
    laporan.row(RowKind::KolomTabel, &growth);
    for row in 1..=acak.antara(4, 9) {
        let mut cells = vec![(Field::Uraian, format!("Jenis {row}"))];
        let mut value = acak.angka(120, 1_900, 0);
        for year in &years {
            cells.push((Field::Sel(*year), tulis(value)));
            let next = value * Decimal::new(acak.antara(960, 1_090) as i64, 3);
            value = next.round();
        }
        laporan.row(RowKind::BarisTabel, &cells);
    }
}

/// Two kinds of people per office, their sum and share.
fn tabel_rincian(laporan: &mut Laporan, acak: &mut Acak) {
    let cells = [
        (Field::Uraian, "Pegawai".into()),
        (Field::Satuan, "Orang".into()),
    ];
    laporan.row(RowKind::Tabel, &cells);
    let typed: Vec<RowId> = ["Laki-laki", "Perempuan"]
        .into_iter()
        .map(|name| {
            let cells = [
                (Field::Uraian, name.into()),
                (Field::JenisKolom, "angka".into()),
                (Field::Ringkasan, "jumlah".into()),
            ];
            laporan.row(RowKind::KolomTabel, &cells)
        })
        .collect();
    for (name, formula) in [
        ("Jumlah", "[Laki-laki] + [Perempuan]"),
        ("Bagian", "[Perempuan] / [Jumlah] x 100%"),
    ] {
        let cells = [
            (Field::Uraian, name.into()),
            (Field::JenisKolom, "hitung".into()),
            (Field::Rumus, formula.into()),
        ];
        laporan.row(RowKind::KolomTabel, &cells);
    }
    for row in 1..=acak.antara(3, 7) {
        let mut cells = vec![(Field::Uraian, format!("Unit {row}"))];
        cells.extend(
            typed
                .iter()
                .map(|column| (Field::Sel(*column), tulis(acak.angka(21, 460, 0)))),
        );
        laporan.row(RowKind::BarisTabel, &cells);
    }
}

/// Scores with their mean.
fn tabel_nilai(laporan: &mut Laporan, acak: &mut Acak) {
    laporan.row(
        RowKind::Tabel,
        &[(Field::Uraian, "Nilai survei kepuasan".into())],
    );
    let columns: Vec<RowId> = ["Semester I", "Semester II"]
        .into_iter()
        .map(|name| {
            let cells = [
                (Field::Uraian, name.into()),
                (Field::JenisKolom, "angka".into()),
                (Field::Ringkasan, "rata-rata".into()),
                (Field::Desimal, "2".into()),
            ];
            laporan.row(RowKind::KolomTabel, &cells)
        })
        .collect();
    for row in 1..=acak.antara(5, 9) {
        let mut cells = vec![(Field::Uraian, format!("Unsur {row}"))];
        let scores = columns.iter().map(|column| {
            let score = acak.angka(6_100, 9_800, 2);
            (Field::Sel(*column), tulis(score))
        });
        cells.extend(scores);
        laporan.row(RowKind::BarisTabel, &cells);
    }
}

/// Adds a printed record for every computed figure at home; Tabel 3.3 prints the capaian again, and the formula lines
/// print their E/I with what it is reckoned from.
pub fn cetak(document: Document) -> Document {
    let outcome = hitung(&document);
    let mut texts: Vec<(Place, String, &str)> = Vec::new();
    for baris in &outcome.baris {
        for sel in &baris.sel {
            // Not columns of a printed report.
            let internal = matches!(
                sel.hasil,
                Hasil::CapaianDihitung | Hasil::RerataTanpaTertinggi | Hasil::NilaiEfisiensi
            );
            let place = Place::Hasil(HasilRef::new(baris.baris, sel.hasil));
            if let Some(text) = teks(sel).filter(|_| !internal) {
                texts.push((place, text, ""));
            }
        }
        if let Baris::Row(id) = baris.baris
            && document
                .row(id)
                .is_some_and(|row| row.kind == RowKind::Indikator)
        {
            again(&outcome, id, &mut texts);
        }
    }
    let mut laporan = Laporan {
        next: document.next_id().0,
        document,
    };
    for (place, text, di) in texts {
        let name = place_id(&laporan.document, place).expect("a place of the document");
        let mut cells = vec![(Field::Angka, name), (Field::Tercetak, text)];
        if !di.is_empty() {
            cells.push((Field::DicetakDi, di.into()));
        }
        laporan.row(RowKind::Cetakan, &cells);
    }
    laporan.document
}

fn again(outcome: &Outcome, id: RowId, texts: &mut Vec<(Place, String, &str)>) {
    let cell = |field| Place::Cell(kalkulator_sakip::domain::document::CellRef::new(id, field));
    let result = |hasil| Place::Hasil(HasilRef::new(Baris::Row(id), hasil));
    let row = outcome.document.row(id).expect("its row");
    let sel = |hasil| outcome.sel(HasilRef::new(Baris::Row(id), hasil));
    let (Some(capaian), Some(selisih)) = (sel(Hasil::Capaian), sel(Hasil::SelisihCapaian)) else {
        return;
    };
    for sel in [capaian, selisih] {
        texts.extend(teks(sel).map(|text| (result(sel.hasil), text, "Tabel 3.3")));
    }
    let lalu = row.text(Field::CapaianLalu).to_string();
    texts.push((cell(Field::CapaianLalu), lalu, "Tabel 3.3"));
    let Some(ei) = sel(Hasil::Ei).filter(|sel| sel.nilai.ada()) else {
        return;
    };
    let line = "Rumus E/I";
    for sel in [
        Some(ei),
        sel(Hasil::Pagu),
        sel(Hasil::RealisasiAnggaran),
        Some(capaian).filter(|_| ei.cara.masukan("C").is_some()),
    ]
    .into_iter()
    .flatten()
    {
        texts.extend(teks(sel).map(|text| (result(sel.hasil), text, line)));
    }
    if ei.cara.masukan("T").is_some() {
        for field in [Field::Target, Field::Realisasi] {
            texts.push((cell(field), row.text(field).to_string(), line));
        }
    }
}

/// A result as a report prints it.
pub fn teks(sel: &Sel) -> Option<String> {
    Some(write(sel.nilai.angka()?, sel.cara.ukuran().decimals()))
}

fn tulis(value: Decimal) -> String {
    write_ungrouped(value, value.normalize().scale())
}
