//! What several reports need of one: a handful of figures, taken from its outcome. Nothing is reckoned here that the
//! outcome does not hold already, but for one sum of capaian.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::domain::document::{Document, Text};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::number::{self, MathError};
use crate::domain::outcome::{Alasan, Baris, Catatan, Hasil, Nilai, Outcome};
use crate::domain::rulebook::pengaturan::Pengaturan;

/// How many indikator without a capaian are kept by name; the number of all of them is known anyway.
pub const TANPA_CAPAIAN: usize = 20;

/// A figure of a report, and whether it is of only a part of its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Angka {
    /// The figure, or why there is none.
    pub nilai: Nilai,
    /// Rows that entered and rows that there are, where some were left out.
    pub sebagian: Option<(usize, usize)>,
}

impl Angka {
    /// The number, where it is one.
    pub fn angka(&self) -> Option<Decimal> {
        self.nilai.angka()
    }

    fn of(outcome: &Outcome, baris: Baris, hasil: Hasil) -> Angka {
        let Some(sel) = outcome.baris(baris).and_then(|baris| baris.sel(hasil)) else {
            // A report without a row of money has no total either.
            return Angka {
                nilai: Nilai::TidakDapatDihitung(Alasan::TanpaAnggota),
                sebagian: None,
            };
        };
        let sebagian = sel.cara.catatan.iter().find_map(|catatan| match catatan {
            Catatan::Sebagian { terhitung, dari } => Some((*terhitung, *dari)),
            _ => None,
        });
        Angka {
            nilai: sel.nilai.clone(),
            sebagian,
        }
    }
}

/// One report, as far as a rekap of several needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Ringkas {
    /// Name of the office, as typed, blanks at the ends taken away.
    pub instansi: Text,
    /// Year of the report, as typed, blanks at the ends taken away.
    pub tahun: Text,
    /// The rules under which it was reckoned: they decide what may be compared.
    pub pengaturan: Arc<Pengaturan>,
    /// Up to which quarter the figures go, as on screen.
    pub posisi: &'static str,
    /// Indikator that are not wholly empty.
    pub indikator: usize,
    /// Those of them that have a capaian.
    pub terhitung: usize,
    /// Sum of the capaian of these (after the cap, percent): for the mean over the indikator of all reports.
    pub jumlah_capaian: Result<Decimal, MathError>,
    /// Mean capaian, percent.
    pub rerata: Angka,
    /// Category of the mean.
    pub kategori: Nilai,
    /// How many indikator stand in each band of the scale, from the top.
    pub sebaran: Vec<usize>,
    /// Budget in force, rupiah.
    pub pagu: Angka,
    /// Money spent, rupiah.
    pub realisasi: Angka,
    /// Absorption, percent.
    pub serapan: Angka,
    /// Efficiency or inefficiency, rupiah.
    pub ei: Angka,
    /// Indikator without a capaian and why, the first [`TANPA_CAPAIAN`] of them.
    pub tanpa: Vec<(Text, Nilai)>,
    /// Tells documents of the same content: equal for equal texts.
    pub sidik: u64,
}

impl Ringkas {
    /// The summary of a document; `outcome` is what [`crate::domain::compute::hitung`] made of it.
    pub fn of(document: &Document, outcome: &Outcome) -> Ringkas {
        let pengaturan = outcome.pengaturan.clone();
        let mut sebaran = vec![0_usize; pengaturan.skala.kelas.len()];
        let (mut terhitung, mut jumlah, mut tanpa) = (0_usize, Ok(Decimal::ZERO), Vec::new());
        for row in document.of_kind(RowKind::Indikator) {
            if row.is_empty() {
                continue;
            }
            let Some(hasil) = outcome.baris(Baris::Row(row.id)) else {
                continue;
            };
            if let Some(Nilai::Kelas(rank, _)) = hasil.sel(Hasil::Kategori).map(|sel| &sel.nilai)
                && let Some(count) = sebaran.get_mut(*rank)
            {
                *count = count.saturating_add(1);
            }
            match hasil.sel(Hasil::CapaianDihitung).map(|sel| &sel.nilai) {
                Some(Nilai::Angka(capaian)) => {
                    terhitung = terhitung.saturating_add(1);
                    jumlah = jumlah.and_then(|jumlah| number::add(jumlah, *capaian));
                }
                Some(nilai) if tanpa.len() < TANPA_CAPAIAN => {
                    let name = row.text(Field::Uraian).trim();
                    let name = match document.number(row.id) {
                        Some(number) if name.is_empty() => {
                            format!("{} {number}", row.kind.label()).into()
                        }
                        _ => name.into(),
                    };
                    tanpa.push((name, nilai.clone()));
                }
                _ => {}
            }
        }
        let of = |baris, hasil| Angka::of(outcome, baris, hasil);
        Ringkas {
            instansi: full_name(document).into(),
            tahun: document.identitas(Field::Tahun).trim().into(),
            pengaturan,
            posisi: posisi(document),
            indikator: outcome.indikator,
            terhitung,
            jumlah_capaian: jumlah,
            rerata: of(Baris::Rekap, Hasil::Rerata),
            kategori: of(Baris::Rekap, Hasil::Kategori).nilai,
            sebaran,
            pagu: of(Baris::Total, Hasil::Pagu),
            realisasi: of(Baris::Total, Hasil::RealisasiAnggaran),
            serapan: of(Baris::Total, Hasil::Serapan),
            ei: of(Baris::Rekap, Hasil::Ei),
            tanpa,
            sidik: sidik(document),
        }
    }

    /// Indikator that have no capaian.
    pub fn tanpa_capaian(&self) -> usize {
        self.indikator.saturating_sub(self.terhitung)
    }
}

/// The word of the chosen position; nothing chosen is the whole year.
fn posisi(document: &Document) -> &'static str {
    let chosen = Field::Posisi.choice(document.identitas(Field::Posisi));
    let usual = || Field::Posisi.choice("tahunan");
    chosen.or_else(usual).map_or("", |choice| choice.label)
}

/// A number that is equal for documents of equal texts; it is compared within one visit and stored nowhere.
fn sidik(document: &Document) -> u64 {
    let mut hasher = DefaultHasher::new();
    // With other scenarios beside it, it is the same report.
    let report = |section: &Section| *section != Section::Andai;
    for section in Section::ALL.into_iter().filter(report) {
        for row in document.rows(section).iter() {
            (row.id, row.kind).hash(&mut hasher);
            for (field, text) in row.filled() {
                (field, text).hash(&mut hasher);
            }
        }
    }
    hasher.finish()
}

/// Offices of many governments share a name: the government belongs to it.
fn full_name(document: &Document) -> String {
    let instansi = document.identitas(Field::Instansi).trim();
    let pemerintah = document.identitas(Field::Pemerintah).trim();
    match (instansi, pemerintah) {
        ("", _) | (_, "") => instansi.to_string(),
        _ => format!("{instansi}, {pemerintah}"),
    }
}
