//! One indikator under every variant of direction, cap and scale at once: a document of one row, reckoned again for each
//! variant and each situation.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Row, RowId, Text};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind};
use crate::domain::notation::{self, Reading};
use crate::domain::outcome::{Alasan, Baris, Hasil, HasilRef, Nilai, Sel};
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::rulebook::praktik::Contoh;
use crate::domain::rulebook::rumus::{self, Rumus};
use crate::domain::rulebook::skala::Skala;

/// Caps that are compared, percent: those of the Pengaturan, and 200, which only one application has.
pub const BATAS: [Option<u32>; 6] = [None, Some(100), Some(110), Some(120), Some(150), Some(200)];

/// What one indikator is given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terukur {
    /// Unit, which says how a lone dot reads.
    pub satuan: Text,
    /// Target, as typed; a range for the variants that take one.
    pub target: Text,
    /// Realisasi, as typed.
    pub realisasi: Text,
    /// Worst tolerable realisasi, as typed.
    pub terburuk: Text,
    /// Rule for target 0 with realisasi 0: the word of the Pengaturan.
    pub target_nol: Text,
}

impl Terukur {
    /// What an indikator of a document is given.
    pub fn dari(document: &Document, id: RowId) -> Terukur {
        let text = |field| {
            document
                .row(id)
                .map_or_else(|| "".into(), |row| row.shared(field))
        };
        Terukur {
            satuan: text(Field::Satuan),
            target: text(Field::Target),
            realisasi: text(Field::Realisasi),
            terburuk: text(Field::RealisasiTerburuk),
            target_nol: document.pengaturan(Field::TargetNol).into(),
        }
    }

    /// What a printed example is given.
    pub fn contoh(contoh: &Contoh) -> Terukur {
        Terukur {
            target: contoh.target.into(),
            realisasi: contoh.realisasi.into(),
            terburuk: contoh.terburuk.into(),
            ..Terukur::default()
        }
    }

    /// The bounds of the target; twice the same figure for a plain one, `None` where there is no figure.
    pub fn batas_target(&self) -> Option<(Decimal, Decimal)> {
        let document = self.dokumen(Polaritas::Naik);
        match compute::bacaan(&document, CellRef::new(BARIS, Field::Target))? {
            Reading::Number(number) => Some((number.value, number.value)),
            Reading::Range { lower, upper } => Some((lower.value, upper.value)),
            _ => None,
        }
    }

    /// The capaian of it under one direction, with its making.
    pub fn capaian(&self, polaritas: Polaritas) -> Option<Sel> {
        let outcome = compute::hitung(&self.dokumen(polaritas));
        outcome
            .sel(HasilRef::new(Baris::Row(BARIS), Hasil::Capaian))
            .cloned()
    }

    fn dokumen(&self, polaritas: Polaritas) -> Document {
        let mut row = Row::new(BARIS, RowKind::Indikator);
        let texts = [
            (Field::Satuan, &self.satuan),
            (Field::Target, &self.target),
            (Field::Realisasi, &self.realisasi),
            (Field::RealisasiTerburuk, &self.terburuk),
        ];
        for (field, text) in texts {
            row.set(field, text.clone());
        }
        row.set(Field::Polaritas, polaritas.choice().id.into());
        let mut document = Document::default();
        let insert = Edit::Insert {
            section: RowKind::Indikator.section(),
            index: 0,
            rows: vec![Arc::new(row)],
        };
        let rule = CellRef::new(RowId::PENGATURAN, Field::TargetNol);
        // Both fit into an empty document.
        let _ = document.apply(Edit::Batch(vec![
            insert,
            Edit::set(rule, self.target_nol.clone()),
        ]));
        document
    }
}

/// The one row.
const BARIS: RowId = RowId(1);

/// A situation: the realisasi against the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keadaan {
    /// The realisasi as typed.
    Kini,
    /// On the target; at the lower bound of a range.
    Tepat,
    /// A tenth below the target, or below the lower bound.
    DiBawah,
    /// A tenth above the target, or above the upper bound.
    DiAtas,
    /// Realisasi 0.
    Nol,
    /// Two and a half times the target, or the upper bound.
    DuaSetengah,
}

impl Keadaan {
    /// Every situation, in the order of the table.
    pub const ALL: [Keadaan; 6] = [
        Keadaan::Kini,
        Keadaan::Tepat,
        Keadaan::DiBawah,
        Keadaan::DiAtas,
        Keadaan::Nol,
        Keadaan::DuaSetengah,
    ];

    /// The same indikator in this situation; `None` where the target is no figure.
    pub fn soal(self, soal: &Terukur) -> Option<Terukur> {
        let tenths = |nilai: Decimal, tenths: i64| nilai.checked_mul(Decimal::new(tenths, 1));
        if self == Keadaan::Kini {
            return Some(soal.clone());
        }
        let (bawah, atas) = soal.batas_target()?;
        let realisasi = match self {
            Keadaan::Kini | Keadaan::Tepat => bawah,
            Keadaan::DiBawah => tenths(bawah, 9)?,
            Keadaan::DiAtas => tenths(atas, 11)?,
            Keadaan::Nol => Decimal::ZERO,
            Keadaan::DuaSetengah => tenths(atas, 25)?,
        };
        let realisasi = realisasi.normalize();
        Some(Terukur {
            realisasi: notation::write_ungrouped(realisasi, realisasi.scale()).into(),
            ..soal.clone()
        })
    }
}

/// A zero or negative case that practice treats unlike: target, realisasi, worst realisasi, and the rule for 0/0.
pub const KASUS: [[&str; 4]; 9] = [
    ["10", "0", "", ""],
    ["0", "0", "", ""],
    ["0", "0", "", "seratus"],
    ["0", "0", "", "nol"],
    ["0", "4", "", ""],
    ["0", "4", "10", ""],
    ["-10", "-5", "", ""],
    ["-10", "-11", "", ""],
    ["-10", "-12", "", ""],
];

/// The directions that take one target figure, with their capaian in a case.
pub fn kasus(
    [target, realisasi, terburuk, target_nol]: [&str; 4],
) -> Vec<(Polaritas, Option<Sel>)> {
    let soal = Terukur {
        satuan: "".into(),
        target: target.into(),
        realisasi: realisasi.into(),
        terburuk: terburuk.into(),
        target_nol: target_nol.into(),
    };
    let single = Polaritas::ALL.into_iter().filter(|of| !of.takes_range());
    single.map(|of| (of, soal.capaian(of))).collect()
}

/// A direction with its capaian in every situation.
#[derive(Clone, Debug, PartialEq)]
pub struct Varian {
    /// The direction.
    pub polaritas: Polaritas,
    /// The capaian in the order of [`Keadaan::ALL`]; `None` where the situation cannot be made.
    pub capaian: Vec<Option<Sel>>,
}

impl Varian {
    /// The formulas that gave its figures: those of the direction, or others in their place (target 0 or below, inside
    /// a range), in the order in which they come up. Without any figure those of the direction.
    pub fn rumus(&self) -> Vec<&'static Rumus> {
        let own = rumus_arah(self.polaritas);
        let mut used: Vec<&'static Rumus> = Vec::new();
        let there = self.capaian.iter().flatten();
        for sel in there.filter(|sel| sel.nilai.ada()) {
            if !used.iter().any(|rumus| rumus.id == sel.cara.rumus.id) {
                used.push(sel.cara.rumus);
            }
        }
        let usual = |rumus: &&Rumus| own.iter().any(|own| own.id == rumus.id);
        match used.iter().all(usual) {
            true => own,
            false => used,
        }
    }
}

/// The third practice for an indikator that should fall, in every situation: the usual ratio, whose bands are turned
/// round. It is shown and not offered. What the ratio does not give, this does not either.
pub fn terbalik(soal: &Terukur) -> Vec<Option<Sel>> {
    let one = |keadaan: Keadaan| {
        let mut sel = keadaan.soal(soal)?.capaian(Polaritas::Naik)?;
        let usual = sel.cara.rumus.id == rumus::CAPAIAN_NAIK.id;
        if !usual && sel.nilai.ada() {
            let negative = sel.cara.rumus.id == rumus::CAPAIAN_NAIK_NEGATIF.id;
            sel.nilai = Nilai::TidakDapatDihitung(match negative {
                true => Alasan::TargetNegatif,
                false => Alasan::TargetNol,
            });
        }
        sel.cara.rumus = &rumus::CAPAIAN_TERBALIK;
        Some(sel)
    };
    Keadaan::ALL.map(one).into()
}

/// Every direction in every situation.
pub fn bandingkan(soal: &Terukur) -> Vec<Varian> {
    let situations = Keadaan::ALL.map(|keadaan| keadaan.soal(soal));
    let varian = |polaritas: Polaritas| Varian {
        polaritas,
        capaian: situations
            .iter()
            .map(|soal| soal.as_ref()?.capaian(polaritas))
            .collect(),
    };
    Polaritas::ALL.into_iter().map(varian).collect()
}

/// The capaian as it counts under a cap.
pub fn dibatasi(capaian: &Sel, batas: Option<u32>) -> Nilai {
    let at = HasilRef::new(Baris::Row(BARIS), Hasil::Capaian);
    compute::dihitung(capaian, batas.map(Decimal::from), at).nilai
}

/// The word of a capaian on a scale under a cap, with its rank; `None` where there is no capaian.
pub fn kategori<'a>(
    capaian: &Sel,
    batas: Option<u32>,
    skala: &'a Skala,
) -> Option<(usize, &'a str)> {
    let rank = skala.kelas(dibatasi(capaian, batas).angka()?)?;
    Some((rank, skala.kelas.get(rank)?.label.as_str()))
}

/// The scales of the rule book that a document may choose.
pub fn skala() -> Vec<Skala> {
    let known = crate::domain::field::SKALA.iter();
    known
        .filter_map(|choice| Skala::preset(choice.id))
        .collect()
}

/// The formulas of a direction, in the order in which they are used.
pub fn rumus_arah(polaritas: Polaritas) -> Vec<&'static Rumus> {
    match polaritas {
        Polaritas::Naik => vec![&rumus::CAPAIAN_NAIK],
        Polaritas::Turun => vec![&rumus::CAPAIAN_TURUN],
        Polaritas::TurunRasio => vec![&rumus::CAPAIAN_TURUN_RASIO],
        Polaritas::Rentang => vec![&rumus::CAPAIAN_RENTANG],
        Polaritas::RentangTurun => vec![&rumus::CAPAIAN_RENTANG_TURUN],
        Polaritas::Tepat => vec![&rumus::CAPAIAN_TEPAT],
        Polaritas::Stabil => vec![
            &rumus::CAPAIAN_STABIL_BAWAH,
            &rumus::CAPAIAN_STABIL_ATAS,
            &rumus::STABIL_RENDAH,
            &rumus::STABIL_TINGGI,
        ],
    }
}
