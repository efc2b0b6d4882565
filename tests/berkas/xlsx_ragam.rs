//! Reports in which every case of every rule occurs: each direction with every kind of target and realisasi, quarters, other
//! years, a Renstra, agreements, money that is missing, weights, and the rules in several settings.

use kalkulator_sakip::domain::document::{CellRef, Document, Row, RowId};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::rulebook::polaritas::Polaritas;

struct Ragam {
    document: Document,
    next: u32,
}

impl Ragam {
    fn new(identitas: &[(Field, &str)], pengaturan: &[(Field, &str)]) -> Ragam {
        let mut ragam = Ragam {
            document: Document::default(),
            next: 1,
        };
        let of = |id, cells: &[(Field, &str)]| -> Vec<(CellRef, String)> {
            cells
                .iter()
                .map(|(field, text)| (CellRef::new(id, *field), text.to_string()))
                .collect()
        };
        let all = of(RowId::IDENTITAS, identitas)
            .into_iter()
            .chain(of(RowId::PENGATURAN, pengaturan));
        for (at, text) in all {
            ragam.document.apply(Edit::set(at, &*text)).expect("a cell");
        }
        ragam
    }

    fn row(&mut self, kind: RowKind, cells: &[(Field, &str)]) -> u32 {
        let id = self.next;
        self.next += 1;
        let row = cells
            .iter()
            .fold(Row::new(RowId(id), kind), |row, (field, text)| {
                row.with(*field, text)
            });
        let section = kind.section();
        let index = self.document.rows(section).len();
        let rows = vec![row.into()];
        self.document
            .apply(Edit::Insert {
                section,
                index,
                rows,
            })
            .expect("a row at the end");
        id
    }
}

const TARGET: [&str; 9] = [
    "90",
    "0",
    "-5",
    "80-95",
    "<11",
    "",
    "tidak ada",
    "70,25",
    "1.234.567,89",
];
const REALISASI: [&str; 7] = ["88,1", "0", "-3", "250", "", "100", "90"];
const SATUAN: [&str; 3] = ["persen", "orang", "indeks"];

/// One report for each setting of the rules.
pub fn semua() -> Vec<(String, Document)> {
    let settings: [&[(Field, &str)]; 4] = [
        &[],
        &[
            (Field::Batas, "110"),
            (Field::Rerata, "berbobot"),
            (Field::TargetNol, "seratus"),
        ],
        &[
            (Field::Skala, "permendagri-bulat"),
            (Field::TargetNol, "nol"),
            (Field::Batas, "120"),
        ],
        &[(Field::Skala, "jatim"), (Field::Simpangan, "populasi")],
    ];
    let positions = ["", "tw3", "tw1", "tw4"];
    let all = settings.iter().zip(positions).enumerate();
    all.map(|(at, (rules, posisi))| (format!("ragam-{at}"), ragam(at, rules, posisi)))
        .collect()
}

fn ragam(at: usize, rules: &[(Field, &str)], posisi: &str) -> Document {
    let identitas = [
        (Field::Instansi, "Dinas Contoh"),
        (Field::Tahun, "2023"),
        (Field::PeriodeRenstra, "2021-2026"),
        (Field::Posisi, posisi),
    ];
    let mut ragam = Ragam::new(&identitas, rules);
    let mut n = 0_usize;
    let mut served = Vec::new();
    for polaritas in Polaritas::ALL {
        let name = format!("Tujuan {}", polaritas.choice().label);
        ragam.row(RowKind::Tujuan, &[(Field::Uraian, &name)]);
        for target in TARGET {
            ragam.row(
                RowKind::Sasaran,
                &[(Field::Uraian, &format!("Sasaran {name} {target}"))],
            );
            for realisasi in REALISASI {
                n += 1;
                // Each setting takes every fourth case, so that all of them together take all.
                if !(n + at).is_multiple_of(4) {
                    continue;
                }
                served.push(indikator(&mut ragam, n, polaritas, target, realisasi));
                if n.is_multiple_of(5) {
                    ragam.row(RowKind::Indikator, &[]);
                }
            }
        }
    }
    anggaran(&mut ragam, &served);
    renstra(&mut ragam, &served);
    perjanjian(&mut ragam);
    tabel(&mut ragam);
    ragam.document
}

fn indikator(
    ragam: &mut Ragam,
    n: usize,
    polaritas: Polaritas,
    target: &str,
    realisasi: &str,
) -> u32 {
    let name = format!("Indikator \"{n}\" & <{target}>");
    let weight = n.to_string();
    let mut cells = vec![
        (Field::Uraian, name.as_str()),
        (Field::Satuan, SATUAN[n % 3]),
        (Field::Polaritas, polaritas.choice().id),
        (Field::Target, target),
        (Field::Realisasi, realisasi),
        (Field::RealisasiLalu, ["80", "0", "", "-4", "12,5"][n % 5]),
        (Field::CapaianLalu, ["97,35", "", "101"][n % 3]),
        (Field::TargetRenstra, ["95", "0", "", "60-70"][n % 4]),
        (Field::Bobot, if n.is_multiple_of(7) { "" } else { &weight }),
        (Field::RealisasiTerburuk, ["", "40", "0"][n % 3]),
    ];
    if n.is_multiple_of(2) {
        cells.extend([
            (Field::RealisasiLalu2, "70"),
            (Field::RealisasiLalu3, ["65", ""][n / 2 % 2]),
            (Field::RealisasiLalu5, ["", "50"][n / 2 % 2]),
            (Field::Standar, ["75", "0", "50-60"][n % 3]),
        ]);
    }
    if n.is_multiple_of(3) {
        cells.extend([
            (
                Field::Konsolidasi,
                ["", "jumlah", "terakhir", "rata-rata", "maksimum"][n / 3 % 5],
            ),
            (Field::TargetTw1, ["20", "", "0"][n % 4 % 3]),
            (Field::TargetTw2, "25"),
            (Field::TargetTw3, ["", "22,5"][n % 2]),
            (Field::TargetTw4, "30"),
            (Field::RealisasiTw1, "18"),
            (Field::RealisasiTw2, ["26", "", "24"][n / 3 % 3]),
            (Field::RealisasiTw3, "21"),
            (Field::RealisasiTw4, "31,25"),
        ]);
    }
    ragam.row(RowKind::Indikator, &cells)
}

fn anggaran(ragam: &mut Ragam, served: &[u32]) {
    for (at, id) in served.iter().enumerate() {
        if at % 60 == 0 {
            let own = if at == 60 { "9.000.000.000" } else { "" };
            ragam.row(
                RowKind::Belanja,
                &[
                    (Field::Uraian, "Belanja"),
                    (
                        Field::SumberDana,
                        ["apbd", "dak", "apbn-dekonsentrasi"][at / 60 % 3],
                    ),
                ],
            );
            ragam.row(
                RowKind::Program,
                &[(Field::Uraian, "Program"), (Field::PaguSemula, own)],
            );
        }
        if at % 4 == 3 {
            continue;
        }
        let pagu = (50_000_000 + at * 7_919_013).to_string();
        let link = format!("#{id}");
        ragam.row(
            RowKind::Kegiatan,
            &[
                (Field::Uraian, "Kegiatan"),
                (Field::PaguSemula, if at % 11 == 5 { "" } else { &pagu }),
                (Field::PaguPerubahan, ["", "120.000.000", ""][at % 3]),
                (
                    Field::RealisasiAnggaran,
                    ["98.765.432,10", "0", "", "250000000"][at % 4],
                ),
                (Field::Indikator, &link),
            ],
        );
        if at % 9 == 0 {
            ragam.row(
                RowKind::Keluaran,
                &[
                    (Field::Uraian, "Keluaran"),
                    (Field::Target, TARGET[at % TARGET.len()]),
                    (Field::Realisasi, REALISASI[at % REALISASI.len()]),
                    (Field::Polaritas, ["", "turun", "tepat", "stabil"][at % 4]),
                ],
            );
        }
    }
}

fn renstra(ragam: &mut Ragam, served: &[u32]) {
    ragam.row(RowKind::TujuanRenstra, &[(Field::Uraian, "Tujuan")]);
    ragam.row(RowKind::SasaranRenstra, &[(Field::Uraian, "Sasaran")]);
    for (at, id) in served.iter().enumerate().filter(|(at, _)| at % 3 == 0) {
        let link = format!("#{id}");
        ragam.row(
            RowKind::IndikatorRenstra,
            &[
                (Field::Uraian, "Indikator Renstra"),
                (Field::Polaritas, ["", "turun"][at % 2]),
                (Field::Awal1, "60"),
                (Field::Awal2, ["65", "", "0"][at / 3 % 3]),
                (Field::Awal5, "80"),
                (Field::Ubah2, ["", "67,5"][at / 3 % 2]),
                (Field::Ubah5, ["", "85-90", "90"][at / 3 % 3]),
                (Field::Indikator, if at % 5 == 0 { "" } else { &link }),
            ],
        );
    }
}

fn perjanjian(ragam: &mut Ragam) {
    for (kind, name) in [
        (RowKind::Kepala, "Kepala"),
        (RowKind::Bidang, "Bidang"),
        (RowKind::Seksi, "Seksi"),
    ] {
        ragam.row(kind, &[(Field::Uraian, name)]);
        for (at, target) in TARGET.iter().enumerate() {
            ragam.row(
                RowKind::IndikatorPk,
                &[
                    (
                        Field::SasaranPk,
                        ["Sasaran A", "sasaran  a", "Sasaran B"][at % 3],
                    ),
                    (Field::Uraian, "Indikator PK"),
                    (Field::Satuan, "persen"),
                    (Field::Target, target),
                    (Field::TargetPerubahan, ["", "95", "0"][at % 3]),
                    (Field::Realisasi, REALISASI[at % REALISASI.len()]),
                ],
            );
        }
        for (semula, baru) in [("1.000.000", ""), ("2.500.000", "3.000.000"), ("", "")] {
            ragam.row(
                RowKind::ProgramPk,
                &[
                    (Field::Uraian, "Program"),
                    (Field::PaguSemula, semula),
                    (Field::PaguPerubahan, baru),
                ],
            );
        }
    }
}

/// Two tables of the office's own: formulas of columns, of rows and of cells, kode, percentages, named inputs.
fn tabel(ragam: &mut Ragam) {
    ragam.row(
        RowKind::Tabel,
        &[(Field::Uraian, "Harga: beras/gula [2023]")],
    );
    let column = |ragam: &mut Ragam, name, jenis, rumus, ringkasan| {
        let cells = [
            (Field::Uraian, name),
            (Field::JenisKolom, jenis),
            (Field::Rumus, rumus),
            (Field::Ringkasan, ringkasan),
        ];
        ragam.row(RowKind::KolomTabel, &cells)
    };
    let a = column(ragam, "Jan", "angka", "", "jumlah");
    let b = column(ragam, "Feb", "angka", "", "rata-rata");
    let p = column(ragam, "Bagian", "persen", "", "tertinggi");
    let s = column(ragam, "Sel", "rumus", "", "");
    for (name, formula) in [
        ("Jumlah", "[Jan] + [Feb]"),
        ("Rata", "rata([Jan]..[Feb])"),
        ("Simpangan", "sd([Jan]..[Feb])"),
        ("Variasi", "kv([Jan]..[Feb])"),
        ("Banyaknya", "banyak([Jan]..[Feb])"),
        ("Porsi", "porsi([Jan])"),
        ("Tumbuh", "tumbuh([Jan];[Feb])"),
        ("Majemuk", "cagr([Jan];[Feb];3)"),
        ("Bulat", "bulat([Jan] : [Feb]; 1)"),
        ("Akar", "akar(abs([Jan] - [Feb]))"),
        ("Pangkat tiga", "akar([Jan];3) - (-[Feb])"),
        ("Persen", "[Jan] : [Feb] x 100%"),
        ("Bagi hasil", "[Bagian] : 100 x [Jan]"),
        ("Bagian lain", "[Bagian] - 5"),
        ("Pajak", "[Jan] x tarif"),
        ("Tertinggi", "tertinggi([Jan];[Feb];12)"),
    ] {
        column(ragam, name, "hitung", formula, "");
    }
    ragam.row(
        RowKind::Peubah,
        &[(Field::Uraian, "tarif"), (Field::NilaiPeubah, "11 %")],
    );
    let rows = [
        ("1", "Satu", "", "", "", ""),
        ("1.1", "Satu satu", "1.250", "1300,5", "20", "3 + 4"),
        ("1.2", "Satu dua", "12", "", "35,5 %", "20% x 50"),
        ("2", "Dua", "7", "0", "10", "9/45 x 100%"),
        ("3", "Tiga", "0", "8", "", ""),
    ];
    for (kode, name, jan, feb, part, formula) in rows {
        ragam.row(
            RowKind::BarisTabel,
            &[
                (Field::Kode, kode),
                (Field::Uraian, name),
                (Field::Sel(RowId(a)), jan),
                (Field::Sel(RowId(b)), feb),
                (Field::Sel(RowId(p)), part),
                (Field::Sel(RowId(s)), formula),
            ],
        );
    }
    for (name, formula) in [
        ("Semua", "jumlah()"),
        ("Selisih", "[Dua] - [Tiga]"),
        ("Lalu", "tumbuh(lalu([Dua]);[Dua])"),
    ] {
        ragam.row(
            RowKind::BarisTabel,
            &[(Field::Uraian, name), (Field::Rumus, formula)],
        );
    }
}

/// A report whose rows are named by these texts.
pub fn berteks(words: &[&str]) -> Document {
    let mut ragam = Ragam::new(&[(Field::Instansi, words[0]), (Field::Tahun, "2023")], &[]);
    for word in words {
        let cells = [
            (Field::Uraian, *word),
            (Field::Satuan, *word),
            (Field::Target, "10"),
            (Field::Realisasi, *word),
            (Field::Penyebab, *word),
        ];
        ragam.row(RowKind::Indikator, &cells);
        ragam.row(
            RowKind::Program,
            &[(Field::Uraian, *word), (Field::Kode, *word)],
        );
    }
    let table = ragam.row(RowKind::Tabel, &[(Field::Uraian, words[0])]);
    let column = ragam.row(
        RowKind::KolomTabel,
        &[(Field::Uraian, words[1]), (Field::JenisKolom, "teks")],
    );
    ragam.row(
        RowKind::BarisTabel,
        &[
            (Field::Sel(RowId(column)), words[2]),
            (Field::Uraian, words[3]),
        ],
    );
    let _ = table;
    ragam.document
}
