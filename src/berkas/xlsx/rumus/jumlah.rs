//! Sums, means and counts over rows; what has no number is left out of them by the spreadsheet as by the core.

use super::super::capaian::{isi, petik};
use super::super::denah::{Letak, Tajuk};
use super::super::terjemah::{Suku, kelompok};
use super::{Di, Penyusun};
use crate::domain::document::{CellRef, Row};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, Catatan, Hasil, HasilRef, Nilai, Place};
use crate::domain::rulebook::rumus;

impl Penyusun<'_> {
    pub(super) fn rerata(&self, di: Di) -> Option<String> {
        let members = self.anggota(&di.sel.cara)?;
        let ranges = self.denah.rentang(&members);
        let args = self.denah.sebut_rentang(di.lembar, &ranges);
        let word = self.kata(di);
        if di.sel.cara.rumus != &rumus::RERATA_BERBOBOT {
            if kelompok("SUM", &args).is_some() {
                let sums = kelompok("SUM", &args)?;
                let counts = kelompok("COUNT", &args)?.replace("),", ")+");
                return Some(format!(
                    "IF({counts}=0,{word},ROUND(SUM({sums})/({counts}),12))"
                ));
            }
            let all = args.join(",");
            return Some(format!(
                "IF(COUNT({all})=0,{word},ROUND(AVERAGE({all}),12))"
            ));
        }
        // By weight: only rows with both a capaian and a weight.
        let weight = |cell: Letak| self.kolom_lain(cell, Tajuk::Medan(Field::Bobot));
        let (mut products, mut weights) = (Vec::new(), Vec::new());
        for (first, last) in &ranges {
            let (from, to) = (weight(*first)?, weight(*last)?);
            let c = self
                .denah
                .sebut_rentang(di.lembar, &[(*first, *last)])
                .pop()?;
            let b = self.denah.sebut_rentang(di.lembar, &[(from, to)]).pop()?;
            products.push(format!("SUMPRODUCT({c},{b})"));
            weights.push(format!("SUMPRODUCT(ISNUMBER({c})*ISNUMBER({b}),{b})"));
        }
        let jb = Suku::utuh(format!("({})", products.join("+")));
        let b = Suku::utuh(format!("({})", weights.join("+")));
        let text = isi(&rumus::RERATA_BERBOBOT, &[("JB", &jb), ("b", &b)])?;
        Some(format!("IF({}=0,{word},ROUND({text},12))", b.teks))
    }

    /// The cell of another column in the row of a cell of the same sheet.
    pub(super) fn kolom_lain(&self, cell: Letak, tajuk: Tajuk) -> Option<Letak> {
        let kolom = self.denah.kolom(cell.lembar, tajuk)?;
        Some(Letak { kolom, ..cell })
    }

    /// How many rows of a kind stand on the sheet of the indikator.
    pub(super) fn cacah(&self, di: Di, kind: RowKind) -> Option<String> {
        let rows = self.outcome.document.rows(kind.section()).iter();
        let name = |row: &Row| Place::Cell(CellRef::new(row.id, Field::Uraian));
        let cells: Vec<Letak> = rows.filter_map(|row| self.denah.letak(name(row))).collect();
        let (first, last) = (cells.first()?, cells.last()?);
        let kolom = self.denah.kolom(first.lembar, Tajuk::Jenis)?;
        let ends = [(Letak { kolom, ..*first }, Letak { kolom, ..*last })];
        let range = self.denah.sebut_rentang(di.lembar, &ends).pop()?;
        Some(format!("COUNTIF({range},{})", petik(kind.label())))
    }

    pub(super) fn tanpa_tertinggi(&self, di: Di) -> Option<String> {
        let mean = self.outcome.sel(HasilRef::new(di.baris, Hasil::Rerata))?;
        let all = self.rentang(di, &self.anggota(&mean.cara)?).join(",");
        let part = |function: &str| Suku::utuh(format!("{function}({all})"));
        let (j, c, n) = (part("SUM"), part("MAX"), part("COUNT"));
        let text = isi(di.sel.cara.rumus, &[("J", &j), ("C", &c), ("n", &n)])?;
        Some(format!(
            "IF({}<3,{},ROUND({text},12))",
            n.teks,
            self.kata(di)
        ))
    }

    /// Sum of E/I, and the percentage of the sums, over the indikator that have an E/I.
    pub(super) fn efisiensi_total(&self, di: Di) -> Option<String> {
        let members = self.anggota(&di.sel.cara)?;
        let ranges = self.denah.rentang(&members);
        let args = self.denah.sebut_rentang(di.lembar, &ranges);
        let list = kelompok("SUM", &args).unwrap_or_else(|| args.join(","));
        let word = self.kata(di);
        if di.sel.hasil == Hasil::Ei {
            return Some(format!("IF(COUNT({list})=0,{word},SUM({list}))"));
        }
        let mut worth = Vec::new();
        for (first, last) in &ranges {
            let column = |hasil| {
                let at = |cell: &Letak| self.kolom_lain(*cell, Tajuk::Hasil(hasil));
                self.denah
                    .sebut_rentang(di.lembar, &[(at(first)?, at(last)?)])
                    .pop()
            };
            let ei = self
                .denah
                .sebut_rentang(di.lembar, &[(*first, *last)])
                .pop()?;
            let (a, c) = (column(Hasil::Pagu)?, column(Hasil::Capaian)?);
            worth.push(format!("SUMPRODUCT(ISNUMBER({ei})*1,{a},{c})"));
        }
        let n = Suku::utuh(format!("(({})/100)", worth.join("+")));
        let ei = self.suku(di, self.tempat_simbol(di, "EI")?)?;
        let text = isi(di.sel.cara.rumus, &[("EI", &ei), ("N", &n)])?;
        let zero = format!("IF({}=0,{},ROUND({text},12))", n.teks, self.kata_nol(di));
        Some(format!("IF(COUNT({})=0,{word},{zero})", ei.teks))
    }

    /// A sum of rupiah: of the rows below, of the figure typed in the row itself, of the kegiatan of an indikator.
    pub(super) fn jumlah(&self, di: Di) -> Option<String> {
        let (cara, word) = (&di.sel.cara, self.kata(di));
        let own = |field| {
            self.medan(di, field)
                .filter(|at| self.denah.letak(*at).is_some())
        };
        let direct = cara.catatan.contains(&Catatan::DiisiLangsung);
        let typed = |place: &Place| matches!(place, Place::Cell(_));
        let leaf = cara.dikeluarkan.is_empty()
            && match cara.suku.as_slice() {
                [one] => typed(one) && Some(*one) == own_of(di, one),
                [] => {
                    matches!(di.sel.nilai, Nilai::BelumDiisi(Place::Cell(at)) if Baris::Row(at.row) == di.baris)
                }
                _ => false,
            };
        if leaf || direct {
            let semula = own(Field::PaguSemula)?;
            let field = match di.sel.hasil {
                Hasil::PaguSemula => semula,
                Hasil::RealisasiAnggaran => own(Field::RealisasiAnggaran)?,
                _ => {
                    let baru = own(Field::PaguPerubahan)?;
                    let (a, b) = (self.sebut(di, semula)?, self.sebut(di, baru)?);
                    // Without a revision the first budget stays in force.
                    if !self.bertulis(baru) || self.denah.berangka(self.outcome, baru) {
                        let value = format!("IF({b}=\"\",{a},{b})");
                        return Some(format!("IF(COUNT({a},{b})=0,{word},{value})"));
                    }
                    match cara.suku.first() {
                        Some(place) => *place,
                        None => return None,
                    }
                }
            };
            let at = self.suku(di, field)?;
            return Some(format!("IF(ISNUMBER({0}),{0},{word})", at.teks));
        }
        let members = self.anggota(cara)?;
        let args = self.rentang(di, &members);
        let list = kelompok("SUM", &args).unwrap_or_else(|| args.join(","));
        // The money of an indikator is that of all its kegiatan, or none.
        let all = args.len() < 200 && self.baris_indikator(di.baris);
        let guard = match all {
            true => format!("COUNT({list})<{}", members.len()),
            false => format!("COUNT({list})=0"),
        };
        Some(format!("IF({guard},{word},SUM({list}))"))
    }

    pub(super) fn bertulis(&self, place: Place) -> bool {
        let Place::Cell(cell) = place else {
            return false;
        };
        let row = self.baris.get(&cell.row);
        row.is_some_and(|row| !row.text(cell.field).is_empty())
    }

    pub(super) fn baris_indikator(&self, baris: Baris) -> bool {
        let Baris::Row(id) = baris else { return false };
        let row = self.baris.get(&id);
        row.is_some_and(|row| row.kind == RowKind::Indikator)
    }
}

/// The same place, where it is a cell of the row itself.
fn own_of(di: Di, place: &Place) -> Option<Place> {
    match place {
        Place::Cell(cell) if Baris::Row(cell.row) == di.baris => Some(*place),
        _ => None,
    }
}
