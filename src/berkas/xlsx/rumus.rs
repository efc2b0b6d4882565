//! A result of the core as a live formula over the cells that it rests on.
//!
//! The formula is the one that the result itself carries ([`Cara::expr`]) with its symbols replaced by cells. Before it
//! stand the cases in which there is no result, so that what is missing stays a word and never becomes 0. Only where the
//! core chooses among several formulas (capaian, quarters, classes) is the choice written out here.

use std::collections::HashMap;

use super::capaian::{Bahan, isi, kata, petik};
use super::denah::{Denah, Letak, Tajuk, Terbaca};
use super::terjemah::{Suku, Terjemah, kelompok};
use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{
    Alasan, Baris, Cara, Catatan, Hasil, HasilRef, Nilai, Outcome, Place, Sel,
};
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::rulebook::rumus;
use crate::text;

/// Longest formula that a spreadsheet takes is 8,192 characters.
const TERPANJANG: usize = 8_000;

/// Names of ranges on the sheet of the rules.
pub const BATAS: &str = "Batas_Capaian";
/// The words of the classes.
pub const KELAS: &str = "Skala_Kelas";
/// Their lower bounds.
pub const KELAS_BATAS: &str = "Skala_Batas";
/// Whether the bounds belong to them: 1 or 0.
pub const KELAS_TERMASUK: &str = "Skala_Termasuk";

/// What formulas are made from.
pub struct Penyusun<'a> {
    /// The results.
    pub outcome: &'a Outcome,
    /// Where everything stands.
    pub denah: &'a Denah,
    /// The typed rows by id.
    pub baris: HashMap<RowId, &'a Row>,
    /// The indikator that a row of the Renstra belongs to.
    pub renstra: HashMap<RowId, RowId>,
}

/// One formula under way: whose, and on which sheet.
#[derive(Clone, Copy)]
struct Di<'s> {
    baris: Baris,
    sel: &'s Sel,
    lembar: usize,
}

impl Penyusun<'_> {
    /// The formula without `=`; `None` where the result must stand as it is.
    pub fn rumus(&self, baris: Baris, sel: &Sel, lembar: usize) -> Option<String> {
        let di = Di { baris, sel, lembar };
        let found = match sel.hasil {
            _ if self.tanpa_rumus(&sel.nilai) => None,
            Hasil::Sel(_) => self.sendiri(di),
            Hasil::Kategori => self.kategori(di),
            Hasil::Simpulan => self.simpulan(di),
            Hasil::CapaianDihitung => {
                let c = self.sebut(di, self.capaian_berlaku(baris))?;
                Some(format!("IF(ISNUMBER({c}),MIN({c},{BATAS}),{c})"))
            }
            Hasil::Rerata | Hasil::RerataSasaran => self.rerata(di),
            Hasil::RerataTanpaTertinggi => self.tanpa_tertinggi(di),
            Hasil::Ei | Hasil::EfisiensiPmk
                if sel.cara.rumus == &rumus::EI_TOTAL || sel.cara.rumus == &rumus::E_PMK_TOTAL =>
            {
                self.efisiensi_total(di)
            }
            Hasil::PaguSemula | Hasil::Pagu | Hasil::RealisasiAnggaran => self.jumlah(di),
            Hasil::TargetKumulatif => self.kumulatif(di, &TARGET),
            Hasil::RealisasiKumulatif => self.kumulatif(di, &REALISASI),
            Hasil::PertumbuhanRata => self.pertumbuhan_rata(di),
            Hasil::PertumbuhanMajemuk => self.pertumbuhan_majemuk(di),
            Hasil::JumlahIndikator => self.cacah(di, RowKind::Indikator),
            Hasil::JumlahSasaran if baris == Baris::Rekap => self.cacah(di, RowKind::Sasaran),
            // Different texts, and years of a period: no figure of a cell.
            Hasil::JumlahSasaran | Hasil::JumlahSasaranPerubahan | Hasil::TahunRenstra => None,
            hasil if capaian_dari(hasil) => self.capaian(di),
            _ => self.biasa(di),
        };
        found.filter(|formula| formula.len() <= TERPANJANG)
    }

    /// Reasons that no change of a figure takes away.
    fn tanpa_rumus(&self, nilai: &Nilai) -> bool {
        matches!(
            nilai,
            Nilai::TidakDapatDihitung(
                Alasan::TanpaKegiatan
                    | Alasan::BelumWaktunya
                    | Alasan::TanpaTahunRenstra
                    | Alasan::TanpaTautan
                    | Alasan::PolaritasAsing(_)
                    | Alasan::RumusSalah(_)
                    | Alasan::Melingkar(_)
                    | Alasan::SatuanBerbeda
                    | Alasan::TandaBerbeda
                    | Alasan::AkarTidakAda
                    | Alasan::BukanRentang(_)
                    | Alasan::PerluRentang(_)
                    | Alasan::TanpaKolomLalu
                    | Alasan::TerlaluBesar
            )
        )
    }

    /// A place as the formula names it: the cell, or the figure itself where the cell holds it within a text.
    fn suku(&self, di: Di, place: Place) -> Option<Suku> {
        if let Place::Cell(cell) = place
            && let Some(Terbaca::Batas(value)) = self.denah.terbaca(cell)
        {
            return Some(Suku::angka(value));
        }
        let letak = self.denah.letak(place)?;
        Some(Suku::sel(self.denah.sebut(di.lembar, letak), letak))
    }

    fn sebut(&self, di: Di, place: Place) -> Option<String> {
        Some(self.denah.sebut(di.lembar, self.denah.letak(place)?))
    }

    fn medan(&self, di: Di, field: Field) -> Option<Place> {
        match di.baris {
            Baris::Row(id) => Some(Place::Cell(CellRef::new(id, field))),
            _ => None,
        }
    }

    /// The word that stands where there is no result: the present one, else that something is missing.
    fn kata(&self, di: Di) -> String {
        match di.sel.nilai.ada() {
            true => petik(
                &text::nilai(
                    &Nilai::BelumDiisi(Place::Hasil(HasilRef::new(di.baris, di.sel.hasil))),
                    di.sel.cara.ukuran(),
                )
                .text(),
            ),
            false => petik(&text::sel(di.sel).text()),
        }
    }

    /// The word where a divisor is 0.
    fn kata_nol(&self, di: Di) -> String {
        match di.sel.nilai.ada() {
            true => kata(Alasan::DasarNol),
            false => self.kata(di),
        }
    }

    /// The formula behind the cases in which it has no result. A result that is missing now must be so by these cases, else
    /// the formula would give one.
    fn jaga(&self, di: Di, perlu: &[String], pembagi: &[String], inti: String) -> String {
        let mut text = inti;
        let zero: Vec<String> = pembagi.iter().map(|one| format!("{one}=0")).collect();
        let zero = match zero.as_slice() {
            [] => None,
            [one] => Some(one.clone()),
            many => Some(format!("OR({})", many.join(","))),
        };
        if let Some(zero) = zero {
            text = format!("IF({zero},{},{text})", self.kata_nol(di));
        }
        if !perlu.is_empty() {
            let (all, count) = (perlu.join(","), perlu.len());
            text = format!("IF(COUNT({all})<{count},{},{text})", self.kata(di));
        }
        text
    }

    /// Where a symbol stands when the result does not say: in its own row.
    fn tempat_simbol(&self, di: Di, simbol: &str) -> Option<Place> {
        let hasil = |hasil| Some(Place::Hasil(HasilRef::new(di.baris, hasil)));
        match simbol {
            "A" | "A_baru" => hasil(Hasil::Pagu),
            "A_semula" => hasil(Hasil::PaguSemula),
            "RA" => hasil(Hasil::RealisasiAnggaran),
            "C" => hasil(Hasil::Capaian),
            "S" => hasil(Hasil::Serapan),
            "E" => hasil(Hasil::EfisiensiPmk),
            "EI" => hasil(Hasil::Ei),
            "R" => self.medan(di, Field::Realisasi),
            "R_lalu" => self.medan(di, Field::RealisasiLalu),
            "C_lalu" => self.medan(di, Field::CapaianLalu),
            "St" => self.medan(di, Field::Standar),
            "T_semula" => self.medan(di, Field::Target),
            "T_baru" => self.medan(di, Field::TargetPerubahan),
            _ => None,
        }
    }

    fn asal(&self, di: Di, simbol: &str) -> Option<Place> {
        let mut inputs = di.sel.cara.masukan.iter();
        let known = inputs.find(|input| input.simbol == simbol);
        known
            .and_then(|input| input.asal)
            .or_else(|| self.tempat_simbol(di, simbol))
    }

    /// Whether a result that is missing now is missing because a cell named in the formula has no number.
    fn kurang(&self, di: Di, names: &[&str]) -> bool {
        let at = |name: &&str| self.asal(di, name);
        names
            .iter()
            .filter_map(at)
            .any(|place| !self.denah.berangka(self.outcome, place))
    }

    /// A formula of the rule book over the cells of its row.
    fn biasa(&self, di: Di) -> Option<String> {
        // E/I has three forms of one meaning; the one by way of the capaian holds whatever the figures become.
        let rule = match di.sel.hasil {
            Hasil::Ei => &rumus::EI_CAPAIAN,
            _ => di.sel.cara.rumus,
        };
        let names = rule.expr().names();
        let divided = matches!(di.sel.nilai, Nilai::TidakDapatDihitung(Alasan::DasarNol));
        if !di.sel.nilai.ada() && !divided && !self.kurang(di, &names) {
            return None;
        }
        let nama = |name: &str| {
            let suku = self.suku(di, self.asal(di, name)?)?;
            Some(suku)
        };
        let range = |cells: &[Letak]| self.rentang(di, cells);
        let mut work = Terjemah::new(&nama, &range, self.outcome.pengaturan.simpangan);
        let text = work.suku(rule.expr())?.teks;
        let (perlu, mut pembagi) = (work.perlu, work.pembagi);
        if di.sel.hasil == Hasil::NilaiEfisiensi {
            // E is held within ±20.
            let e = self.suku(di, self.asal(di, "E")?)?;
            let held = Suku::utuh(format!("MAX(-20,MIN(20,{}))", e.teks));
            return Some(self.jaga(di, &[e.teks], &[], isi(rule, &[("E", &held)])?));
        }
        pembagi.retain(|one| one != "100");
        Some(self.jaga(di, &perlu, &pembagi, text))
    }

    fn rentang(&self, di: Di, cells: &[Letak]) -> Vec<String> {
        let ranges = self.denah.rentang(cells);
        self.denah.sebut_rentang(di.lembar, &ranges)
    }

    fn simpulan(&self, di: Di) -> Option<String> {
        let ei = self.sebut(di, self.asal(di, "EI")?)?;
        let a = self.sebut(di, self.tempat_simbol(di, "A")?)?;
        let word = |simpulan| petik(text::simpulan(simpulan));
        use crate::domain::outcome::Simpulan::{Efisien, Impas, Inefisien};
        let missing = match di.sel.nilai.ada() {
            // The reason of the E/I itself.
            true => ei.clone(),
            false => self.kata(di),
        };
        // A ten-thousandth of a rupiah is what a spreadsheet's own arithmetic leaves over.
        Some(format!(
            "IF(ISNUMBER({ei}),IF(N({a})=0,{},IF(ROUND({ei},4)>0,{},IF(ROUND({ei},4)<0,{},{}))),{missing})",
            kata(Alasan::DasarNol),
            word(Efisien),
            word(Inefisien),
            word(Impas)
        ))
    }

    /// The capaian that counts in a row: that of the revised agreement where it has one.
    fn capaian_berlaku(&self, baris: Baris) -> Place {
        let revised = HasilRef::new(baris, Hasil::CapaianPerubahan);
        match self.outcome.sel(revised) {
            Some(_) => Place::Hasil(revised),
            None => Place::Hasil(HasilRef::new(baris, Hasil::Capaian)),
        }
    }

    /// The class of the first bound that is reached, from the top down.
    fn kategori(&self, di: Di) -> Option<String> {
        let at = |hasil| HasilRef::new(di.baris, hasil);
        let known = [Hasil::CapaianDihitung, Hasil::Rerata];
        let known = known.into_iter().map(at);
        let mut known = known.filter(|at| self.outcome.sel(*at).is_some());
        let place = known
            .next()
            .map_or_else(|| self.capaian_berlaku(di.baris), Place::Hasil);
        let c = self.sebut(di, place)?;
        // What a spreadsheet's own arithmetic adds behind the tenth decimal decides no class.
        let value = match self.outcome.pengaturan.skala.pembulatan {
            Some(decimals) => format!("ROUND(ROUND({c},10),{decimals})"),
            None => format!("ROUND({c},10)"),
        };
        let missing = match di.sel.nilai.ada() {
            true => kata(Alasan::Bergantung(at(Hasil::Capaian))),
            false => self.kata(di),
        };
        Some(format!(
            "IF(ISNUMBER({c}),INDEX({KELAS},MIN(ROWS({KELAS}),1+SUMPRODUCT(1-({value}>{KELAS_BATAS})-({value}={KELAS_BATAS})*{KELAS_TERMASUK}))),{missing})"
        ))
    }

    /// The cells that a sum or mean is over, those without a number among them.
    fn anggota(&self, cara: &Cara) -> Option<Vec<Letak>> {
        let all = cara.suku.iter().chain(&cara.dikeluarkan);
        let cells: Option<Vec<Letak>> = all.map(|place| self.denah.letak(*place)).collect();
        cells.filter(|cells| !cells.is_empty())
    }

    fn rerata(&self, di: Di) -> Option<String> {
        let members = self.anggota(&di.sel.cara)?;
        let ranges = self.denah.rentang(&members);
        let args = self.denah.sebut_rentang(di.lembar, &ranges);
        let word = self.kata(di);
        if di.sel.cara.rumus != &rumus::RERATA_BERBOBOT {
            if kelompok("SUM", &args).is_some() {
                let sums = kelompok("SUM", &args)?;
                let counts = kelompok("COUNT", &args)?.replace("),", ")+");
                return Some(format!("IF({counts}=0,{word},SUM({sums})/({counts}))"));
            }
            let all = args.join(",");
            return Some(format!("IF(COUNT({all})=0,{word},AVERAGE({all}))"));
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
        Some(format!("IF({}=0,{word},{text})", b.teks))
    }

    /// The cell of another column in the row of a cell of the same sheet.
    fn kolom_lain(&self, cell: Letak, tajuk: Tajuk) -> Option<Letak> {
        let kolom = self.denah.kolom(cell.lembar, tajuk)?;
        Some(Letak { kolom, ..cell })
    }

    /// How many rows of a kind stand on the sheet of the indikator.
    fn cacah(&self, di: Di, kind: RowKind) -> Option<String> {
        let rows = self.outcome.document.rows(kind.section()).iter();
        let name = |row: &Row| Place::Cell(CellRef::new(row.id, Field::Uraian));
        let cells: Vec<Letak> = rows.filter_map(|row| self.denah.letak(name(row))).collect();
        let (first, last) = (cells.first()?, cells.last()?);
        let kolom = self.denah.kolom(first.lembar, Tajuk::Jenis)?;
        let ends = [(Letak { kolom, ..*first }, Letak { kolom, ..*last })];
        let range = self.denah.sebut_rentang(di.lembar, &ends).pop()?;
        Some(format!("COUNTIF({range},{})", petik(kind.label())))
    }

    fn tanpa_tertinggi(&self, di: Di) -> Option<String> {
        let mean = self.outcome.sel(HasilRef::new(di.baris, Hasil::Rerata))?;
        let all = self.rentang(di, &self.anggota(&mean.cara)?).join(",");
        let part = |function: &str| Suku::utuh(format!("{function}({all})"));
        let (j, c, n) = (part("SUM"), part("MAX"), part("COUNT"));
        let text = isi(di.sel.cara.rumus, &[("J", &j), ("C", &c), ("n", &n)])?;
        Some(format!("IF({}<3,{},{text})", n.teks, self.kata(di)))
    }

    /// Sum of E/I, and the percentage of the sums, over the indikator that have an E/I.
    fn efisiensi_total(&self, di: Di) -> Option<String> {
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
        let zero = format!("IF({}=0,{},{text})", n.teks, self.kata_nol(di));
        Some(format!("IF(COUNT({})=0,{word},{zero})", ei.teks))
    }

    /// A sum of rupiah: of the rows below, of the figure typed in the row itself, of the kegiatan of an indikator.
    fn jumlah(&self, di: Di) -> Option<String> {
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

    fn bertulis(&self, place: Place) -> bool {
        let Place::Cell(cell) = place else {
            return false;
        };
        let row = self.baris.get(&cell.row);
        row.is_some_and(|row| !row.text(cell.field).is_empty())
    }

    fn baris_indikator(&self, baris: Baris) -> bool {
        let Baris::Row(id) = baris else { return false };
        let row = self.baris.get(&id);
        row.is_some_and(|row| row.kind == RowKind::Indikator)
    }

    /// The quarters that have a target, up to the `count`th, of one of the two rows of cells.
    fn triwulan(&self, di: Di, fields: &[Field; 4], count: usize) -> Option<Vec<Letak>> {
        let Baris::Row(id) = di.baris else {
            return None;
        };
        let row = self.baris.get(&id)?;
        let due = fields.iter().zip(TARGET).take(count);
        let due = due.filter(|(_, target)| !kosong(row, *target));
        due.map(|(field, _)| self.denah.letak(Place::Cell(CellRef::new(id, *field))))
            .collect::<Option<Vec<_>>>()
            .filter(|cells| !cells.is_empty())
    }

    /// What quarters come to together, by the way that the row of results names.
    fn gabung(&self, di: Di, cells: &[Letak]) -> Option<Suku> {
        let at = HasilRef::new(di.baris, Hasil::RealisasiKumulatif);
        let way = self.outcome.sel(at)?.cara.rumus;
        let args = self.rentang(di, cells).join(",");
        Some(match (way.id, cells) {
            (_, [one]) => Suku::utuh(self.denah.sebut(di.lembar, *one)),
            (id, [.., last]) if id == rumus::TRIWULAN_TERAKHIR.id => {
                Suku::utuh(self.denah.sebut(di.lembar, *last))
            }
            (id, _) if id == rumus::TRIWULAN_RERATA.id => Suku::utuh(format!("AVERAGE({args})")),
            (id, _) if id == rumus::TRIWULAN_MAKSIMUM.id => Suku::utuh(format!("MAX({args})")),
            _ => Suku::utuh(format!("SUM({args})")),
        })
    }

    fn kumulatif(&self, di: Di, fields: &[Field; 4]) -> Option<String> {
        let cells = self.triwulan(di, fields, self.outcome.waktu.triwulan)?;
        let perlu: Vec<String> = self.rentang(di, &cells);
        let text = self.gabung(di, &cells)?.teks;
        let (all, count) = (perlu.join(","), cells.len());
        if !di.sel.nilai.ada() && self.semua_berangka(di, fields, self.outcome.waktu.triwulan) {
            return None;
        }
        Some(format!("IF(COUNT({all})<{count},{},{text})", self.kata(di)))
    }

    /// Whether every quarter that is due has a plain figure in its own cell.
    fn semua_berangka(&self, di: Di, fields: &[Field; 4], count: usize) -> bool {
        let Baris::Row(id) = di.baris else {
            return false;
        };
        let Some(row) = self.baris.get(&id) else {
            return false;
        };
        let due = fields.iter().zip(TARGET).take(count);
        due.filter(|(_, target)| !kosong(row, *target))
            .all(|(field, _)| {
                let cell = CellRef::new(id, *field);
                matches!(self.denah.terbaca(cell), Some(Terbaca::Angka(_)))
            })
    }

    fn capaian(&self, di: Di) -> Option<String> {
        let Baris::Row(id) = di.baris else {
            return None;
        };
        let row = self.baris.get(&id)?;
        // A row of the Renstra measures the indikator that it is linked to.
        let diukur = self.renstra.get(&id).copied().unwrap_or(id);
        let ukur = self.baris.get(&diukur)?;
        let direction = |row: &Row| {
            let text = row.text(Field::Polaritas);
            match text.trim().is_empty() {
                true => None,
                false => Field::Polaritas
                    .choice(text)
                    .and_then(|choice| Polaritas::from_id(choice.id)),
            }
        };
        let polaritas = direction(row).or_else(|| direction(ukur));
        let polaritas = polaritas.unwrap_or(Polaritas::Naik);
        let cell = |id, field| Place::Cell(CellRef::new(id, field));
        let quarter = TRIWULAN.iter().position(|hasil| *hasil == di.sel.hasil);
        let mut terburuk = self.suku(di, cell(diukur, Field::RealisasiTerburuk));
        let (target, realisasi, perlu) = match quarter {
            Some(at) => {
                let count = at.saturating_add(1);
                let targets = self.triwulan(di, &TARGET, count)?;
                let actuals = self.triwulan(di, &REALISASI, count)?;
                if !self.semua_berangka(di, &TARGET, count) || polaritas.takes_range() {
                    return None;
                }
                let sum = self
                    .outcome
                    .sel(HasilRef::new(di.baris, Hasil::RealisasiKumulatif))?;
                if sum.cara.rumus == &rumus::TRIWULAN_JUMLAH {
                    // The worst of the year says nothing about a sum of less.
                    terburuk = None;
                }
                let t = self.gabung(di, &targets)?;
                let r = self.gabung(di, &actuals)?;
                let mut cells = targets;
                cells.extend(actuals);
                let count = cells.len();
                let all = self.rentang(di, &cells).join(",");
                ((t.clone(), t), r, format!("COUNT({all})<{count}"))
            }
            None => {
                let place = self.target(di, diukur)?;
                let Place::Cell(at) = place else {
                    return None;
                };
                let target = match self.denah.terbaca(at) {
                    Some(Terbaca::Rentang(low, high)) => (Suku::angka(low), Suku::angka(high)),
                    // A range may be typed later; its bounds are not to be had by a formula.
                    _ if polaritas.takes_range() => return None,
                    _ => {
                        let one = self.suku(di, place)?;
                        (one.clone(), one)
                    }
                };
                let realisasi = match di.sel.hasil {
                    Hasil::CapaianTahunan => {
                        Place::Hasil(HasilRef::new(di.baris, Hasil::RealisasiKumulatif))
                    }
                    _ => cell(diukur, Field::Realisasi),
                };
                let r = self.suku(di, realisasi)?;
                let cells = [&target.0, &r]
                    .into_iter()
                    .filter(|suku| suku.letak.is_some());
                let cells: Vec<&str> = cells.map(|suku| suku.teks.as_str()).collect();
                let count = cells.len();
                let all = cells.join(",");
                let guard = match count {
                    0 => String::from("FALSE"),
                    _ => format!("COUNT({all})<{count}"),
                };
                (target, r, guard)
            }
        };
        let bahan = Bahan {
            polaritas,
            target,
            realisasi,
            terburuk,
            nol: self.outcome.pengaturan.target_nol,
        };
        Some(format!("IF({perlu},{},{})", self.kata(di), bahan.rumus()?))
    }

    /// The cell of the target that a capaian is held against.
    fn target(&self, di: Di, diukur: RowId) -> Option<Place> {
        let known = di
            .sel
            .cara
            .masukan
            .iter()
            .find(|input| matches!(&*input.simbol, "T" | "B"));
        if let Some(Place::Cell(cell)) = known.and_then(|input| input.asal) {
            return Some(Place::Cell(cell));
        }
        let own = |field| self.medan(di, field);
        let waktu = self.outcome.waktu;
        let year =
            |fields: &[Field; 5], ke: usize| ke.checked_sub(1).and_then(|at| own(*fields.get(at)?));
        match di.sel.hasil {
            Hasil::Capaian | Hasil::CapaianTahunan => own(Field::Target),
            Hasil::CapaianPerubahan => own(Field::TargetPerubahan),
            Hasil::CapaianStandar => own(Field::Standar),
            Hasil::CapaianAwalTahun => year(&AWAL, waktu.tahun_ke?),
            Hasil::CapaianAwalAkhir => year(&AWAL, waktu.tahun_akhir),
            Hasil::CapaianUbahTahun => year(&UBAH, waktu.tahun_ke?),
            Hasil::CapaianUbahAkhir => year(&UBAH, waktu.tahun_akhir),
            // Which edition of the Renstra is in force is settled when the file is written.
            Hasil::CapaianRenstra | Hasil::CapaianRenstraTahun => match di.sel.nilai {
                Nilai::BelumDiisi(place @ Place::Cell(at))
                    if at != CellRef::new(diukur, Field::Realisasi) =>
                {
                    Some(place)
                }
                _ if di.sel.hasil == Hasil::CapaianRenstra => own(Field::TargetRenstra),
                _ => None,
            },
            _ => None,
        }
    }

    /// The mean of the growths of years that follow each other.
    fn pertumbuhan_rata(&self, di: Di) -> Option<String> {
        let years: Option<Vec<Suku>> = di
            .sel
            .cara
            .suku
            .iter()
            .map(|place| self.suku(di, *place))
            .collect();
        let years = years.filter(|years| years.len() >= 2)?;
        let pairs = years.iter().zip(years.iter().skip(1));
        let growth = pairs
            .map(|(before, after)| isi(&rumus::PERTUMBUHAN, &[("R", after), ("R_lalu", before)]));
        let growth: Option<Vec<String>> = growth.collect();
        let g = Suku::utuh(format!("({})", growth?.join("+")));
        let n = Suku::utuh(years.len().saturating_sub(1).to_string());
        let text = isi(di.sel.cara.rumus, &[("G", &g), ("n", &n)])?;
        let cells: Vec<String> = years.iter().map(|year| year.teks.clone()).collect();
        let bases: Vec<String> = cells.iter().rev().skip(1).rev().cloned().collect();
        Some(self.jaga(di, &cells, &bases, text))
    }

    fn pertumbuhan_majemuk(&self, di: Di) -> Option<String> {
        let now = self.suku(di, self.asal(di, "R")?)?;
        let base = self.suku(di, self.asal(di, "R_awal")?)?;
        let n = di.sel.cara.masukan("n")?;
        let f = Suku::utuh(format!(
            "({}/{})^(1/{})",
            now.teks,
            base.teks,
            n.normalize()
        ));
        let text = isi(di.sel.cara.rumus, &[("F", &f)])?;
        let sign = kata(Alasan::TandaBerbeda);
        let text = format!("IF({}/{}<0,{sign},{text})", now.teks, base.teks);
        Some(self.jaga(
            di,
            &[now.teks.clone(), base.teks.clone()],
            &[base.teks],
            text,
        ))
    }

    /// A cell of a table of the office's own.
    fn sendiri(&self, di: Di) -> Option<String> {
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
        let text = work.suku(&ketikan.expr)?.tampil().teks;
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
    fn bentuk(&self, place: Place) -> crate::domain::formula::Form {
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
    fn agregat(&self, di: Di) -> Option<String> {
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
            id if id == rumus::TABEL_RATA.id => (1, format!("AVERAGE({list})")),
            id if id == rumus::TABEL_TERTINGGI.id => (1, format!("MAX({list})")),
            id if id == rumus::TABEL_TERENDAH.id => (1, format!("MIN({list})")),
            id if id == rumus::TABEL_SIMPANGAN.id => (2, format!("{deviation}({list})")),
            id if id == rumus::TABEL_VARIASI.id => {
                (2, format!("{deviation}({list})/AVERAGE({list})*100"))
            }
            _ => (1, format!("SUM({list})")),
        };
        if grouped && !text.starts_with("SUM") {
            return None;
        }
        let word = self.kata(di);
        Some(format!("IF(COUNT({list})<{least},{word},{text})"))
    }
}

const TARGET: [Field; 4] = [
    Field::TargetTw1,
    Field::TargetTw2,
    Field::TargetTw3,
    Field::TargetTw4,
];

const REALISASI: [Field; 4] = [
    Field::RealisasiTw1,
    Field::RealisasiTw2,
    Field::RealisasiTw3,
    Field::RealisasiTw4,
];

const TRIWULAN: [Hasil; 4] = [
    Hasil::CapaianTw1,
    Hasil::CapaianTw2,
    Hasil::CapaianTw3,
    Hasil::CapaianTw4,
];

const AWAL: [Field; 5] = [
    Field::Awal1,
    Field::Awal2,
    Field::Awal3,
    Field::Awal4,
    Field::Awal5,
];

const UBAH: [Field; 5] = [
    Field::Ubah1,
    Field::Ubah2,
    Field::Ubah3,
    Field::Ubah4,
    Field::Ubah5,
];

/// Whether nothing counts as typed there.
fn kosong(row: &Row, field: Field) -> bool {
    let text = row.text(field).trim();
    text.is_empty() || text == "-" || text == "–"
}

/// The same place, where it is a cell of the row itself.
fn own_of(di: Di, place: &Place) -> Option<Place> {
    match place {
        Place::Cell(cell) if Baris::Row(cell.row) == di.baris => Some(*place),
        _ => None,
    }
}

/// Whether a result is a capaian against some target.
const fn capaian_dari(hasil: Hasil) -> bool {
    matches!(
        hasil,
        Hasil::Capaian
            | Hasil::CapaianRenstra
            | Hasil::CapaianRenstraTahun
            | Hasil::CapaianStandar
            | Hasil::CapaianPerubahan
            | Hasil::CapaianTw1
            | Hasil::CapaianTw2
            | Hasil::CapaianTw3
            | Hasil::CapaianTw4
            | Hasil::CapaianTahunan
            | Hasil::CapaianAwalTahun
            | Hasil::CapaianAwalAkhir
            | Hasil::CapaianUbahTahun
            | Hasil::CapaianUbahAkhir
    )
}
