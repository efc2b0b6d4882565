//! The worktable of a lesson: its inputs put into a small document, or straight into a formula of the rule book.

use super::bagian::jumlah;
use super::langkah::{self, Uraian};
use super::{Isian, Mata, Tayangan};
use crate::domain::compute;
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind};
use crate::domain::formula::Expr;
use crate::domain::notation::{self, Decimal, LoneDot, Reading};
use crate::domain::outcome::{
    Alasan, Baris, Catatan, Hasil, HasilRef, Masukan, Nilai, Outcome, Place, Sel,
};
use crate::domain::rulebook::rumus::{self, Rumus};
use crate::domain::rulebook::skala::Skala;

/// A figure for a symbol, or the result that stands in its place.
pub type Angka = Result<Decimal, Nilai>;

/// A small document under construction.
#[derive(Default)]
pub struct Meja {
    /// The document.
    pub document: Document,
}

impl Meja {
    /// A row at the end of its section, with these texts.
    pub fn baris(&mut self, kind: RowKind, cells: &[(Field, &str)]) -> Baris {
        let id = self.document.next_id();
        let row = cells.iter().fold(Row::new(id, kind), |row, (field, text)| {
            row.with(*field, &tanpa_titik(text))
        });
        let section = kind.section();
        let edit = Edit::Insert {
            section,
            index: self.document.rows(section).len(),
            rows: vec![row.into()],
        };
        // A row at the end with a free id can always be put in.
        let _ = self.document.apply(edit);
        Baris::Row(id)
    }

    /// A rule of the document.
    pub fn aturan(&mut self, field: Field, text: &str) {
        let _ = self
            .document
            .apply(Edit::set(CellRef::new(RowId::PENGATURAN, field), text));
    }

    /// An indikator with target and realisasi, and what else is given.
    pub fn indikator(&mut self, t: &str, r: &str, more: &[(Field, &str)]) -> Baris {
        let mut cells = vec![(Field::Target, t), (Field::Realisasi, r)];
        cells.extend_from_slice(more);
        self.baris(RowKind::Indikator, &cells)
    }

    /// An indikator of each capaian that is filled in, with its symbol.
    pub fn capaian(&mut self, isian: &Isian, names: &[&'static str]) -> Vec<(&'static str, Baris)> {
        let filled = names
            .iter()
            .filter(|simbol| !isian.teks(simbol).trim().is_empty());
        filled
            .map(|simbol| (*simbol, self.indikator("100", isian.teks(simbol), &[])))
            .collect()
    }

    /// The kegiatan of an indikator.
    pub fn kegiatan(&mut self, indikator: Baris, a: &str, ra: &str) -> Baris {
        let link = match indikator {
            Baris::Row(id) => format!("#{}", id.0),
            _ => String::new(),
        };
        let cells = [
            (Field::PaguSemula, a),
            (Field::RealisasiAnggaran, ra),
            (Field::Indikator, &link),
        ];
        self.baris(RowKind::Kegiatan, &cells)
    }

    /// What follows from it.
    pub fn hitung(&self) -> Outcome {
        compute::hitung(&self.document)
    }
}

/// A lone dot groups thousands in the course, so that a figure that is dragged from 999 to 1.000 needs no question.
fn tanpa_titik(text: &str) -> String {
    match notation::read(text, LoneDot::Ask) {
        Reading::Ambiguous { thousands, .. } => notation::write_ungrouped(thousands.value, 0),
        _ => text.to_string(),
    }
}

/// The results in these places as links of the chain; those that are not there are left out.
pub fn rantai(outcome: &Outcome, places: &[(Baris, Hasil)]) -> Vec<Mata> {
    let sel = |(baris, hasil): &(Baris, Hasil)| outcome.sel(HasilRef::new(*baris, *hasil));
    places
        .iter()
        .filter_map(sel)
        .map(|sel| mata(outcome, sel))
        .collect()
}

/// The sum of those capaian that there are.
pub fn terjumlah(outcome: &Outcome, members: &[(&'static str, Baris)]) -> Option<Expr> {
    let counted = members
        .iter()
        .filter(|(_, baris)| outcome.angka(*baris, Hasil::CapaianDihitung).is_some());
    jumlah(counted.map(|(simbol, _)| Expr::from(*simbol)))
}

/// One result as a link of the chain.
pub fn mata(outcome: &Outcome, sel: &Sel) -> Mata {
    Mata {
        rumus: sel.cara.rumus,
        bagian: Vec::new(),
        hasil: Some(sel.hasil),
        nilai: sel.nilai.clone(),
        langkah: langkah::dari(outcome, sel),
        catatan: sel.cara.catatan.clone(),
    }
    .dari_bagian("K", dasar(sel).map(|base| base.lengkap()))
}

/// The base capaian that a scale of two sides begins with: the one of the two formulas that gave it. Below 0 it is 0, and
/// then none of them.
pub fn dasar(sel: &Sel) -> Option<Mata> {
    let put = |simbol: &str| sel.cara.masukan(simbol);
    let (k, t, r) = (put("K")?, put("T")?, put("R")?);
    let bases = [&rumus::CAPAIAN_STABIL_BAWAH, &rumus::CAPAIAN_STABIL_ATAS];
    let bases = bases.map(|rumus| terapkan(rumus, &[("T", Ok(t)), ("R", Ok(r))]));
    bases.into_iter().find(|base| base.angka() == Ok(k))
}

/// The chain with the formula of the lesson: the first link of one of these rules, else the first.
pub fn tayangan(mata: Vec<Mata>, utama: &[&'static Rumus]) -> Tayangan {
    let at = mata.iter().position(|mata| utama.contains(&mata.rumus));
    Tayangan {
        utama: at.unwrap_or(0),
        mata,
        periksa: None,
    }
}

/// The figure of an input that stands in no document.
pub fn angka(isian: &Isian, simbol: &str) -> Angka {
    let at = isian.0.iter().position(|(known, _)| known == simbol);
    let at = u32::try_from(at.unwrap_or(0)).unwrap_or(0);
    let cell = CellRef::new(RowId(at), Field::NilaiPeubah);
    Err(
        match notation::read(isian.teks(simbol), LoneDot::Thousands) {
            Reading::Number(number) => return Ok(number.value),
            Reading::Empty => Nilai::BelumDiisi(Place::Cell(cell)),
            Reading::Range { .. } => Nilai::TidakDapatDihitung(Alasan::BukanRentang(cell)),
            Reading::Compound(_) => Nilai::TidakDapatDihitung(Alasan::Majemuk(cell)),
            _ => Nilai::TidakDapatDihitung(Alasan::BukanAngka(cell)),
        },
    )
}

/// A formula of the rule book with figures put in.
pub fn terapkan(rumus: &'static Rumus, put: &[(&'static str, Angka)]) -> Mata {
    let mut masukan = Vec::new();
    let mut missing = None;
    for (simbol, angka) in put {
        match angka {
            Ok(nilai) => masukan.push(Masukan {
                simbol: (*simbol).into(),
                nilai: *nilai,
                asal: None,
            }),
            Err(nilai) => missing = missing.or(Some(nilai.clone())),
        }
    }
    let input = |name: &str| {
        let found = masukan.iter().find(|put| put.simbol == name);
        found.map(|put| put.nilai)
    };
    let nilai = missing.unwrap_or_else(|| {
        let value = rumus.expr().evaluate(&input);
        match value.and_then(|value| value.value()) {
            Ok(value) => Nilai::Angka(value),
            Err(error) => Nilai::TidakDapatDihitung(error.into()),
        }
    });
    urai(rumus, &masukan, nilai, Vec::new())
}

/// The band that a figure falls in.
pub fn golongkan(rumus: &'static Rumus, skala: &Skala, simbol: &'static str, angka: Angka) -> Mata {
    let (masukan, nilai) = match angka {
        Ok(nilai) => {
            let put = Masukan {
                simbol: simbol.into(),
                nilai,
                asal: None,
            };
            let rank = skala.kelas(nilai);
            let kelas = rank.and_then(|rank| Some((rank, skala.kelas.get(rank)?)));
            let kelas = kelas.map_or(
                Nilai::TidakDapatDihitung(Alasan::TanpaAnggota),
                |(rank, kelas)| Nilai::Kelas(rank, kelas.label.as_str().into()),
            );
            (vec![put], kelas)
        }
        Err(nilai) => (Vec::new(), nilai),
    };
    let langkah = Uraian {
        rumus,
        masukan: &masukan,
        suku: &[],
        nilai: &nilai,
        catatan: &[],
        skala: Some(skala),
    }
    .langkah();
    Mata {
        rumus,
        bagian: Vec::new(),
        hasil: None,
        nilai,
        langkah,
        catatan: Vec::new(),
    }
}

/// A link of the chain whose result is known.
pub fn urai(
    rumus: &'static Rumus,
    masukan: &[Masukan],
    nilai: Nilai,
    catatan: Vec<Catatan>,
) -> Mata {
    let langkah = Uraian {
        rumus,
        masukan,
        suku: &[],
        nilai: &nilai,
        catatan: &catatan,
        skala: None,
    }
    .langkah();
    Mata {
        rumus,
        bagian: Vec::new(),
        hasil: None,
        nilai,
        langkah,
        catatan,
    }
}

impl Mata {
    /// Its figure, to be put into the next formula.
    pub(super) fn angka(&self) -> Angka {
        match &self.nilai {
            Nilai::Angka(value) => Ok(*value),
            Nilai::Kelas(..) | Nilai::Simpulan(_) => {
                Err(Nilai::TidakDapatDihitung(Alasan::TanpaAnggota))
            }
            none => Err(none.clone()),
        }
    }
}
