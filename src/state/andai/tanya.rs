//! The question of the goal seek as the person puts it together, word by word, and what may be asked of which row. It lives
//! as long as the program, so that a step back finds it as it was left.

use leptos::prelude::*;

use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::notation::{self, LoneDot, Reading};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Outcome, Place};
use crate::domain::whatif::cari::{Pengubah, Pertanyaan, Syarat};
use crate::state::session::Session;

/// What the result is to be, without its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jenis {
    /// At least the number.
    PalingSedikit,
    /// At most the number.
    PalingBanyak,
    /// The band of this rank or a better one.
    Kelas(usize),
}

/// What may be changed for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jalan {
    /// The realisasi of the indikator.
    Realisasi,
    /// The target of the indikator.
    Target,
    /// The money spent on the indikator.
    RealisasiAnggaran,
    /// The budget of the indikator.
    Pagu,
    /// The realisasi of a single member, each tried alone.
    Satu,
    /// The realisasi of all members by the same points.
    Merata,
}

/// A question in the making.
#[derive(Clone, Debug, PartialEq)]
pub struct Susunan {
    /// The scenario it is asked of; `None` for the draft.
    pub dasar: Option<RowId>,
    /// The row of the result.
    pub baris: Baris,
    /// The result.
    pub hasil: Hasil,
    /// What it is to be.
    pub jenis: Jenis,
    /// The number as typed.
    pub nilai: String,
    /// What may be changed.
    pub lewat: Jalan,
}

/// The question of this visit.
#[derive(Clone, Copy)]
pub struct Tanya {
    /// What was chosen so far; `None` before the person chose anything.
    pub susunan: RwSignal<Option<Susunan>>,
    /// The row whose figures the scenario fills in.
    pub baris: RwSignal<Option<RowId>>,
    /// Whether the answer is to be brought into view: the person came here with a question.
    pub datang: RwSignal<bool>,
}

impl Tanya {
    /// No question yet. To be called in the root owner.
    pub fn new(session: Session) -> Self {
        let tanya = Tanya {
            susunan: RwSignal::new(None),
            baris: RwSignal::new(None),
            datang: RwSignal::new(false),
        };
        session.when_wiped(move || {
            tanya.susunan.set(None);
            tanya.baris.set(None);
        });
        tanya
    }
}

/// The rows that can be asked about: all indikator together, then the outline of those that have a capaian or a mean.
pub fn pilihan_baris(document: &Document) -> Vec<Baris> {
    let rows = document.rows(Section::Kinerja).iter();
    let rows = rows.filter(|row| !row.is_blank(Field::Uraian) || row.kind == RowKind::Indikator);
    let rows: Vec<Baris> = rows.map(|row| Baris::Row(row.id)).collect();
    match rows.is_empty() {
        true => rows,
        false => std::iter::once(Baris::Rekap).chain(rows).collect(),
    }
}

/// Whether a row is a single indikator.
fn indikator(document: &Document, baris: Baris) -> Option<RowId> {
    match baris {
        Baris::Row(id) => {
            let kind = document.row(id).map(|row| row.kind);
            (kind == Some(RowKind::Indikator)).then_some(id)
        }
        _ => None,
    }
}

/// The results that can be asked for in a row.
pub fn pilihan_hasil(outcome: &Outcome, baris: Baris) -> Vec<Hasil> {
    let all: &[Hasil] = match indikator(&outcome.document, baris) {
        Some(_) => &[
            Hasil::Capaian,
            Hasil::Ei,
            Hasil::Serapan,
            Hasil::NilaiEfisiensi,
        ],
        None => &[Hasil::Rerata, Hasil::RerataSasaran, Hasil::Ei],
    };
    // Without a kegiatan there is nothing to ask about money.
    let there = |hasil: &Hasil| match hasil {
        Hasil::Capaian | Hasil::Rerata => outcome.baris(baris).is_some(),
        hasil => outcome.angka(baris, *hasil).is_some(),
    };
    all.iter().copied().filter(there).collect()
}

/// What a result may be asked to be. The lowest band holds everything, so nobody asks for it.
pub fn pilihan_jenis(outcome: &Outcome, hasil: Hasil) -> Vec<Jenis> {
    let bands = match hasil {
        Hasil::Capaian | Hasil::Rerata => outcome.pengaturan.skala.kelas.len(),
        _ => 0,
    };
    let bands = (0..bands.saturating_sub(1)).map(Jenis::Kelas);
    [Jenis::PalingSedikit, Jenis::PalingBanyak]
        .into_iter()
        .chain(bands)
        .collect()
}

/// What may be changed for a result of a row.
pub fn pilihan_lewat(document: &Document, baris: Baris, hasil: Hasil) -> &'static [Jalan] {
    match (indikator(document, baris), hasil) {
        (Some(_), Hasil::Capaian) => &[Jalan::Realisasi, Jalan::Target],
        (Some(_), Hasil::Serapan) => &[Jalan::RealisasiAnggaran, Jalan::Pagu],
        (Some(_), _) => &[
            Jalan::RealisasiAnggaran,
            Jalan::Pagu,
            Jalan::Realisasi,
            Jalan::Target,
        ],
        (None, Hasil::Ei) => &[Jalan::Satu],
        (None, _) => &[Jalan::Satu, Jalan::Merata],
    }
}

/// The number that is usually asked for.
pub fn nilai_lazim(hasil: Hasil) -> &'static str {
    match hasil {
        Hasil::Ei => "0",
        Hasil::NilaiEfisiensi => "50",
        _ => "100",
    }
}

impl Susunan {
    /// The question one would ask first: an indikator that misses its target, else any with a capaian, else any; the
    /// mean where there is none.
    pub fn pertama(outcome: &Outcome) -> Option<Susunan> {
        let rows = pilihan_baris(&outcome.document);
        let of = |baris: &Baris| outcome.angka(*baris, Hasil::Capaian);
        let hundred = notation::Decimal::ONE_HUNDRED;
        let missed = rows
            .iter()
            .find(|baris| of(baris).is_some_and(|capaian| capaian < hundred));
        let any = rows.iter().find(|baris| of(baris).is_some());
        let empty = rows
            .iter()
            .find(|baris| indikator(&outcome.document, **baris).is_some());
        let baris = *missed.or(any).or(empty).or(rows.first())?;
        Some(Susunan::tentang(outcome, None, baris))
    }

    /// The usual question about a row.
    pub fn tentang(outcome: &Outcome, dasar: Option<RowId>, baris: Baris) -> Susunan {
        let susunan = Susunan {
            dasar,
            baris,
            hasil: Hasil::Capaian,
            jenis: Jenis::PalingSedikit,
            nilai: nilai_lazim(Hasil::Capaian).into(),
            lewat: Jalan::Realisasi,
        };
        susunan.sesuai(outcome)
    }

    /// The same with every word among those that fit the ones before it.
    pub fn sesuai(mut self, outcome: &Outcome) -> Susunan {
        let document = &outcome.document;
        if let Baris::Row(id) = self.baris
            && document.row(id).is_none()
        {
            self.baris = Baris::Rekap;
        }
        let hasil = pilihan_hasil(outcome, self.baris);
        if !hasil.contains(&self.hasil) {
            self.hasil = hasil.first().copied().unwrap_or(Hasil::Rerata);
            self.nilai = nilai_lazim(self.hasil).into();
        }
        if !pilihan_jenis(outcome, self.hasil).contains(&self.jenis) {
            self.jenis = Jenis::PalingSedikit;
        }
        let lewat = pilihan_lewat(document, self.baris, self.hasil);
        if !lewat.contains(&self.lewat) {
            self.lewat = lewat.first().copied().unwrap_or(Jalan::Realisasi);
        }
        self
    }

    /// The question a cell raises: what would have to stand there, or what would give that result.
    pub fn dari(outcome: &Outcome, place: Place) -> Option<Susunan> {
        let (baris, hasil, lewat) = match place {
            Place::Cell(at) => {
                indikator(&outcome.document, Baris::Row(at.row))?;
                let lewat = match at.field {
                    Field::Target => Jalan::Target,
                    Field::Realisasi => Jalan::Realisasi,
                    _ => return None,
                };
                (Baris::Row(at.row), Hasil::Capaian, lewat)
            }
            Place::Hasil(at) => {
                let hasil = match at.hasil {
                    Hasil::CapaianDihitung | Hasil::Kategori => Hasil::Capaian,
                    Hasil::Simpulan | Hasil::EfisiensiPmk => Hasil::Ei,
                    other => other,
                };
                (at.baris, hasil, Jalan::Realisasi)
            }
        };
        let asked = pilihan_hasil(outcome, baris);
        // The kategori of a sasaran is that of its mean.
        let hasil = match (hasil, asked.contains(&hasil)) {
            (_, true) => hasil,
            (Hasil::Capaian, false) if asked.contains(&Hasil::Rerata) => Hasil::Rerata,
            _ => return None,
        };
        let susunan = Susunan {
            dasar: None,
            baris,
            hasil,
            jenis: Jenis::PalingSedikit,
            nilai: nilai_lazim(hasil).into(),
            lewat,
        };
        Some(susunan.sesuai(outcome))
    }

    /// The number asked for, where one is needed and can be read.
    pub fn angka(&self) -> Option<notation::Decimal> {
        ketikan(&self.nilai)
    }

    /// What the result is to be; `None` while the number cannot be read.
    pub fn syarat(&self) -> Option<Syarat> {
        Some(match self.jenis {
            Jenis::PalingSedikit => Syarat::PalingSedikit(self.angka()?),
            Jenis::PalingBanyak => Syarat::PalingBanyak(self.angka()?),
            Jenis::Kelas(rank) => Syarat::Kelas(rank),
        })
    }

    /// The question for the core, of one entry or of all alike; `None` while the number cannot be read, and where each
    /// member is tried alone.
    pub fn pertanyaan(&self) -> Option<Pertanyaan> {
        let pengubah = match (self.lewat, self.baris) {
            (Jalan::Realisasi, Baris::Row(id)) => {
                Pengubah::Isian(CellRef::new(id, Field::Realisasi))
            }
            (Jalan::Target, Baris::Row(id)) => Pengubah::Isian(CellRef::new(id, Field::Target)),
            (Jalan::RealisasiAnggaran, Baris::Row(id)) => Pengubah::RealisasiAnggaran(id),
            (Jalan::Pagu, Baris::Row(id)) => Pengubah::Pagu(id),
            (Jalan::Merata, _) => Pengubah::Merata,
            _ => return None,
        };
        Some(Pertanyaan {
            hasil: HasilRef::new(self.baris, self.hasil),
            syarat: self.syarat()?,
            pengubah,
        })
    }
}

/// The number typed on a page of Andai; `None` where it is none, or could be read in two ways (`1.234`).
pub fn ketikan(text: &str) -> Option<notation::Decimal> {
    match notation::read(text, LoneDot::Ask) {
        Reading::Number(number) => Some(number.value),
        _ => None,
    }
}
