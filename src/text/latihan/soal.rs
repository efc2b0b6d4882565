//! The question: what is given, read from the document of the exercise, and what is asked.

use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Row};
use crate::domain::field::{Field, FieldKind, RowKind, Section};
use crate::domain::latihan::{Jenis, Kunci, Slip, Soal, Tanya};
use crate::domain::notation::{self, Reading};
use crate::domain::outcome::{Baris, HasilRef, Outcome};
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::rulebook::rumus::Ukuran;

/// A question as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pertanyaan {
    /// Rules that hold for this one.
    pub aturan: Vec<String>,
    /// What is given, row by row.
    pub diketahui: Vec<Kelompok>,
    /// What is asked, and how to answer.
    pub tanya: String,
    /// The words to choose from; empty where a figure is asked for.
    pub pilihan: Vec<String>,
    /// The slips to choose from besides, numbered from 1.
    pub slip: Vec<&'static str>,
}

/// What is given of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kelompok {
    /// Its name.
    pub nama: String,
    /// Name and figure.
    pub isi: Vec<(&'static str, String)>,
}

/// The question of an exercise.
pub fn pertanyaan(soal: &Soal, outcome: &Outcome, kunci: &Kunci) -> Pertanyaan {
    let rows = [Section::Kinerja, Section::Anggaran].into_iter();
    let rows = rows.flat_map(|section| outcome.document.rows(section).iter());
    let mut diketahui: Vec<Kelompok> = rows
        .filter(|row| matches!(row.kind, RowKind::Indikator | RowKind::Kegiatan))
        .map(|row| kelompok(&outcome.document, row))
        .collect();
    if let Tanya::Periksa(diperiksa) = &soal.tanya {
        let letters = ('A'..='Z').zip(&diperiksa.tercetak);
        for (kelompok, (letter, (_, printed))) in diketahui.iter_mut().zip(letters) {
            kelompok.nama = format!("{letter}. {}", kelompok.nama);
            kelompok
                .isi
                .push(("Capaian tercetak", format!("{printed}\u{a0}%")));
        }
    }
    let pilihan = match (kunci, &soal.tanya) {
        (Kunci::Kata { pilihan, .. }, _) => pilihan.iter().map(|kata| kata.to_string()).collect(),
        (_, Tanya::Periksa(diperiksa)) => {
            let letters = ('A'..='Z').zip(&diperiksa.tercetak);
            letters.map(|(letter, _)| letter.to_string()).collect()
        }
        _ => Vec::new(),
    };
    let slip = match soal.tanya {
        Tanya::Periksa(_) => Slip::ALL.map(super::slip).to_vec(),
        _ => Vec::new(),
    };
    Pertanyaan {
        aturan: aturan(soal, outcome),
        diketahui,
        tanya: format!("{} {}", tanya(soal, outcome), cara(soal, kunci)),
        pilihan,
        slip,
    }
}

fn aturan(soal: &Soal, outcome: &Outcome) -> Vec<String> {
    let mut rules = Vec::new();
    if soal.jenis == Jenis::Kategori {
        let skala = &outcome.pengaturan.skala;
        let bands = skala.kelas.iter().map(|kelas| {
            let sign = if kelas.inklusif { "≥" } else { ">" };
            format!(
                "{} {sign} {}",
                kelas.label,
                notation::write_plain(kelas.batas)
            )
        });
        rules.push(format!(
            "Skala {}: {}.",
            skala.nama,
            bands.collect::<Vec<_>>().join("; ")
        ));
    }
    if let Some(batas) = outcome.pengaturan.batas {
        rules.push(format!(
            "Kantor ini membatasi capaian yang dirata-ratakan paling tinggi {}.",
            notation::write_percent(batas, 0)
        ));
    }
    rules
}

/// The fields that are given, with their short names.
const FIELDS: [(Field, &str); 7] = [
    (Field::Target, "Target"),
    (Field::Realisasi, "Realisasi"),
    (Field::RealisasiLalu, "Realisasi tahun lalu"),
    (Field::CapaianLalu, "Capaian tahun lalu"),
    (Field::PaguSemula, "Pagu"),
    (Field::PaguPerubahan, "Pagu setelah perubahan"),
    (Field::RealisasiAnggaran, "Realisasi anggaran"),
];

fn kelompok(document: &Document, row: &Row) -> Kelompok {
    let mut isi = Vec::new();
    if let Some(words) = arah(row) {
        isi.push(("Arah", words.to_string()));
    }
    for (field, label) in FIELDS {
        let revised = field == Field::PaguSemula && !row.is_blank(Field::PaguPerubahan);
        let label = if revised { "Pagu semula" } else { label };
        if let Some(figure) = angka(document, row, field) {
            isi.push((label, figure));
        }
    }
    let name = row.text(Field::Uraian);
    Kelompok {
        nama: match row.kind {
            RowKind::Kegiatan => format!("Kegiatan: {name}"),
            _ => name.to_string(),
        },
        isi,
    }
}

/// Which direction, where it matters: a growth needs none.
fn arah(row: &Row) -> Option<&'static str> {
    let given = row.kind == RowKind::Indikator
        && (row.is_blank(Field::RealisasiLalu) || !row.is_blank(Field::Target));
    let polaritas = Polaritas::from_id(row.text(Field::Polaritas)).filter(|_| given)?;
    Some(match polaritas {
        Polaritas::Naik => "semakin tinggi semakin baik",
        Polaritas::Turun => "semakin rendah semakin baik",
        Polaritas::TurunRasio => "semakin rendah semakin baik; kantor ini memakai rumus rasio",
        Polaritas::Rentang => "target rentang, semakin tinggi semakin baik",
        Polaritas::RentangTurun => "target rentang, semakin rendah semakin baik",
        Polaritas::Tepat | Polaritas::Stabil => return None,
    })
}

/// A typed figure with its unit.
fn angka(document: &Document, row: &Row, field: Field) -> Option<String> {
    let figure = match compute::bacaan(document, CellRef::new(row.id, field))? {
        Reading::Number(number) => notation::write(number.value, number.decimals),
        Reading::Range { lower, upper } => format!(
            "{}–{}",
            notation::write(lower.value, lower.decimals),
            notation::write(upper.value, upper.decimals)
        ),
        _ => return None,
    };
    Some(match field.kind() {
        FieldKind::Money => format!("Rp\u{a0}{figure}"),
        FieldKind::Percent => format!("{figure}\u{a0}%"),
        _ => satuan(&figure, row.text(Field::Satuan)),
    })
}

/// A score has no unit that is spoken.
fn satuan(figure: &str, unit: &str) -> String {
    match unit {
        "" | "nilai" => figure.to_string(),
        unit => format!("{figure}\u{a0}{unit}"),
    }
}

fn tanya(soal: &Soal, outcome: &Outcome) -> String {
    let total = matches!(
        soal.tanya,
        Tanya::Hasil(HasilRef {
            baris: Baris::Total,
            ..
        })
    );
    let all = if total {
        " seluruh kegiatan itu"
    } else {
        "nya"
    };
    match (soal.jenis, &soal.tanya) {
        (_, Tanya::Isian(dicari)) => {
            let row = outcome.document.row(dicari.at.row);
            let entry = match dicari.at.field {
                Field::Target => "target",
                _ => "realisasi",
            };
            let end = if dicari.terkecil {
                "paling sedikit"
            } else {
                "paling banyak"
            };
            let unit = row.map_or("", |row| row.text(Field::Satuan));
            format!(
                "Berapa {entry} {end} agar capaiannya tidak kurang dari {}?{}",
                notation::write_percent(dicari.paling_sedikit, 0),
                match unit {
                    "" | "nilai" => String::new(),
                    unit => format!(" Satuannya {unit}."),
                }
            )
        }
        (Jenis::Periksa, _) => "Satu capaian salah cetak. Yang mana, dan apa kesalahannya?".into(),
        (Jenis::Kategori, _) => "Apa kategori capaiannya?".into(),
        (Jenis::Selisih, _) => "Berapa poin selisih capaian tahun ini terhadap tahun lalu?".into(),
        (Jenis::Pertumbuhan, _) => "Berapa persen pertumbuhan realisasinya?".into(),
        (Jenis::Rerata, _) => "Berapa rata-rata capaiannya?".into(),
        (Jenis::Serapan, _) => format!("Berapa serapan anggaran{all}?"),
        (Jenis::Sisa, _) => format!("Berapa sisa anggaran{all}?"),
        (Jenis::Perubahan, _) => {
            "Berapa persen perubahan pagunya? Pengurangan bertanda minus.".into()
        }
        (Jenis::Ei, _) => "Berapa E/I-nya? Inefisiensi bertanda minus.".into(),
        (Jenis::Simpulan, _) => "Apa simpulan efisiensinya?".into(),
        (Jenis::Ne, _) => "Berapa nilai efisiensinya?".into(),
        _ => "Berapa capaiannya?".into(),
    }
}

/// How to answer.
fn cara(soal: &Soal, kunci: &Kunci) -> String {
    let decimals = |count: u32| match count {
        0 => "tanpa desimal".to_string(),
        count => format!("dengan {count} desimal"),
    };
    match (kunci, soal.jenis) {
        (Kunci::Angka { ukuran, .. }, Jenis::Naik | Jenis::Turun | Jenis::Rentang) => {
            format!(
                "Jawab dalam persen {}, atau “{}”.",
                decimals(ukuran.decimals()),
                super::TIDAK_DAPAT
            )
        }
        (Kunci::Angka { ukuran, .. }, _) => match ukuran {
            Ukuran::Persen => format!("Jawab dalam persen {}.", decimals(2)),
            Ukuran::Rupiah => "Jawab dalam rupiah penuh.".into(),
            other => format!("Jawab {}.", decimals(other.decimals())),
        },
        (Kunci::TidakDapat(_), _) => {
            format!(
                "Jawab dalam persen {}, atau “{}”.",
                decimals(2),
                super::TIDAK_DAPAT
            )
        }
        (Kunci::Isian { desimal, .. }, _) => format!("Jawab {}.", decimals(*desimal)),
        (Kunci::Kata { .. }, _) => "Pilih satu.".into(),
        (Kunci::Periksa { .. }, _) => "Jawab dengan huruf baris dan nomor kesalahannya.".into(),
    }
}
