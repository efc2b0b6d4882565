//! Cells of the office's own tables: typed formulas, last lines, sums of a kode.

use super::super::capaian::bulat;
use super::super::denah::{Letak, Terbaca};
use super::super::terjemah::{Suku, Terjemah, kelompok};
use super::{Di, Penyusun, desimal};
use crate::domain::document::CellRef;
use crate::domain::field::Field;
use crate::domain::outcome::Place;
use crate::domain::rulebook::rumus;

impl Penyusun<'_> {
    /// A cell of a table of the office's own.
    pub(super) fn sendiri(&self, di: Di) -> Option<String> {
        let cara = &di.sel.cara;
        let members = !cara.suku.is_empty() || cara.rumus == &rumus::TABEL_KODE;
        if members {
            return self.agregat(di);
        }
        let Some(ketikan) = &cara.ketikan else {
            return None;
        };
        if !di.sel.nilai.ada() {
            return None;
        }
        let nama = |name: &str| {
            let input = cara.masukan.iter().find(|input| input.simbol == name)?;
            let Some(place) = input.asal else {
                // A function of a column that no last line shows: its figure.
                return Some(Suku::angka(input.nilai));
            };
            let suku = self.suku(di, place)?;
            if let Place::Cell(cell) = place
                && matches!(self.denah.terbaca(cell), Some(Terbaca::Angka(read)) if read != input.nilai)
            {
                // A named input of so many percent counts as its hundredths.
                return Some(suku.perseratus());
            }
            Some(suku.bentuk(self.bentuk(place)))
        };
        let range = |cells: &[Letak]| self.rentang(di, cells);
        let mut work = Terjemah::new(&nama, &range, self.outcome.pengaturan.simpangan);
        let text = bulat(&work.suku(&ketikan.expr)?.tampil().teks, desimal(di.sel));
        let (perlu, pembagi) = (work.perlu, work.pembagi);
        let few: Vec<String> = work
            .anggota
            .iter()
            .map(|(args, least)| format!("COUNT({args})<{least}"))
            .collect();
        let text = match few.as_slice() {
            [] => text,
            [one] => format!("IF({one},{},{text})", self.kata(di)),
            many => format!("IF(OR({}),{},{text})", many.join(","), self.kata(di)),
        };
        Some(self.jaga(di, &perlu, &pembagi, text))
    }

    /// What a figure of a table counts as in a formula.
    pub(super) fn bentuk(&self, place: Place) -> crate::domain::formula::Form {
        use crate::domain::formula::Form;
        use crate::domain::rulebook::rumus::Ukuran;
        use crate::domain::tabel::{JenisKolom, kind_of};
        let percent = match place {
            Place::Cell(CellRef {
                field: Field::Sel(column),
                ..
            }) => {
                let column = self.baris.get(&column);
                column.is_some_and(|column| kind_of(column) == JenisKolom::Persen)
            }
            Place::Cell(_) => false,
            Place::Hasil(at) => {
                let unit = self.outcome.sel(at).map(|sel| sel.cara.ukuran());
                matches!(unit, Some(Ukuran::Persen | Ukuran::PersenDesimal(_)))
            }
        };
        match percent {
            true => Form::Hundred,
            false => Form::Plain,
        }
    }

    /// The last line of a column, and the sum of the rows below a kode.
    pub(super) fn agregat(&self, di: Di) -> Option<String> {
        let cara = &di.sel.cara;
        let args = self.rentang(di, &self.anggota(cara)?);
        let list = kelompok("SUM", &args).unwrap_or_else(|| args.join(","));
        let grouped = args.len() > 200;
        use crate::domain::formula::Deviation;
        let deviation = match self.outcome.pengaturan.simpangan {
            Deviation::Sample => "STDEV",
            Deviation::Population => "STDEVP",
        };
        let (least, text) = match cara.rumus.id {
            id if id == rumus::TABEL_BANYAK.id => return None,
            id if id == rumus::TABEL_RATA.id => (1, format!("ROUND(AVERAGE({list}),12)")),
            id if id == rumus::TABEL_TERTINGGI.id => (1, format!("MAX({list})")),
            id if id == rumus::TABEL_TERENDAH.id => (1, format!("MIN({list})")),
            id if id == rumus::TABEL_SIMPANGAN.id => (2, format!("{deviation}({list})")),
            id if id == rumus::TABEL_VARIASI.id => (
                2,
                format!("ROUND({deviation}({list})/AVERAGE({list})*100,12)"),
            ),
            _ => (1, format!("SUM({list})")),
        };
        if grouped && !text.starts_with("SUM") {
            return None;
        }
        let word = self.kata(di);
        Some(format!("IF(COUNT({list})<{least},{word},{text})"))
    }
}
