//! A result of the core as a live formula over the cells that it rests on.
//!
//! The formula is the one that the result itself carries ([`Cara::expr`]) with its symbols replaced by cells. Before it
//! stand the cases in which there is no result, so that what is missing stays a word and never becomes 0. Only where the
//! core chooses among several formulas (capaian, quarters, classes) is the choice written out here.

mod jumlah;
mod sendiri;
mod tumbuh;
mod ukur;

use std::collections::HashMap;

use super::capaian::{DESIMAL, bulat, isi, kata, petik};
use super::denah::{Denah, Letak, Terbaca};
use super::terjemah::{Suku, Terjemah};
use crate::domain::document::{CellRef, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Alasan, Baris, Cara, Hasil, HasilRef, Nilai, Outcome, Place, Sel};
use crate::domain::rulebook::rumus::{self, Ukuran};
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
            Hasil::TargetKumulatif => self.kumulatif(di, &ukur::TARGET),
            Hasil::RealisasiKumulatif => self.kumulatif(di, &ukur::REALISASI),
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
            return Some(self.jaga(
                di,
                &[e.teks],
                &[],
                bulat(&isi(rule, &[("E", &held)])?, DESIMAL),
            ));
        }
        pembagi.retain(|one| one != "100");
        Some(self.jaga(di, &perlu, &pembagi, bulat(&text, desimal(di.sel))))
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

/// Decimals to which a quotient is freed of what binary fractions leave: of rupiah fewer, for their figures are long.
fn desimal(sel: &Sel) -> u8 {
    match sel.cara.ukuran() {
        Ukuran::Rupiah | Ukuran::RupiahDesimal(_) => 5,
        _ => DESIMAL,
    }
}
