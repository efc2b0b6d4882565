//! What a node is worth: a typed formula with its inputs put in, the sum of the rows below a kode, the last line.

use std::cell::Cell;

use super::agregat;
use super::ikat::{Ref, Terikat};
use super::mesin::{Hitungan, Mesin, Simpul, Sumber, agregat as simpul_agregat};
use super::model::{Kolom, Ringkasan};
use crate::domain::document::CellRef;
use crate::domain::formula::{Evaluation, Expr, Function, Value};
use crate::domain::number::MathError;
use crate::domain::outcome::{Alasan, Cara, Catatan, Hasil, Masukan, Nilai, Place, Sel};
use crate::domain::rulebook::rumus::{self, Ukuran};
use crate::domain::tabel::JenisKolom;

/// Why a formula stops: an input without a value, or arithmetic.
struct Henti(Nilai);

impl From<MathError> for Henti {
    fn from(error: MathError) -> Self {
        Henti(Nilai::TidakDapatDihitung(error.into()))
    }
}

impl Mesin<'_, '_> {
    /// Reckons a node whose needs are all reckoned.
    pub(super) fn nilai(&self, node: Simpul) -> Hitungan {
        let (Simpul::Sel(_, column) | Simpul::Agregat(_, column) | Simpul::Ringkasan(column)) =
            node;
        let Some(kolom) = self.model.kolom.get(column) else {
            return Hitungan::Tiada;
        };
        let sel = match node {
            Simpul::Agregat(function, _) => {
                let function = Function::AGGREGATES.get(function);
                agregat::kolom(self, *function.unwrap_or(&Function::Jumlah), column, kolom)
            }
            Simpul::Sel(row, _) if self.sumber(row, column) == Sumber::Anak => {
                agregat::anak(self, row, column, kolom)
            }
            Simpul::Ringkasan(_) => match self.ringkasan.get(column) {
                Some(Ringkasan::Agregat(function)) => {
                    let from = simpul_agregat(*function, column);
                    return self.copied(from).unwrap_or(Hitungan::Tiada);
                }
                Some(Ringkasan::Rumus) => self.formula(node, kolom),
                _ => return Hitungan::Tiada,
            },
            Simpul::Sel(..) => self.formula(node, kolom),
        };
        Hitungan::Sel(Box::new(sel))
    }

    /// The same result under another address.
    fn copied(&self, from: Option<Simpul>) -> Option<Hitungan> {
        match self.known(from?)? {
            Hitungan::Sel(sel) => Some(Hitungan::Sel(sel.clone())),
            Hitungan::Tiada | Hitungan::Isian(_) => None,
        }
    }

    fn formula(&self, node: Simpul, kolom: &Kolom) -> Sel {
        let at = self.rumus_di(node).unwrap_or(kolom.rumus());
        let formula = match self.rumusan(node) {
            Some(Ok(formula)) => formula,
            Some(Err(_)) => {
                let alasan = Alasan::RumusSalah(at);
                return tanpa(kolom.hasil(), Nilai::TidakDapatDihitung(alasan));
            }
            None => return tanpa(kolom.hasil(), Nilai::BelumDiisi(Place::Cell(at))),
        };
        // `jumlah()` alone is the sum of the column, with all that was added up.
        if let (Expr::Name(symbol), [(known, of @ Ref::Agregat { lalu: 0, .. })]) =
            (&formula.expr, formula.refs.as_slice())
            && symbol == known
            && let Some(Hitungan::Sel(sel)) = self.copied(self.simpul(node, *of))
        {
            return *sel;
        }
        self.terapkan(node, formula, kolom)
    }

    /// Puts the inputs into a typed formula.
    fn terapkan(&self, node: Simpul, formula: &Terikat, kolom: &Kolom) -> Sel {
        let inputs: Vec<(&str, Result<Value, Nilai>, Option<Place>)> = formula
            .refs
            .iter()
            .map(|(symbol, of)| {
                let (value, place) = self.masukan(node, *of);
                (symbol.as_str(), value, place)
            })
            .collect();
        let place = |symbol: &str| {
            let found = inputs.iter().find(|(known, ..)| *known == symbol);
            found.and_then(|(_, _, place)| *place)
        };
        // Symbols are mostly asked for in the order in which they were tied.
        let next = Cell::new(0_usize);
        let input = |symbol: &str| {
            let ahead = inputs.iter().enumerate().skip(next.get());
            let mut all = ahead.chain(inputs.iter().enumerate());
            match all.find(|(_, (known, ..))| *known == symbol) {
                Some((at, (_, value, _))) => {
                    next.set(at.saturating_add(1));
                    value.clone().map_err(Henti)
                }
                None => Err(Henti::from(MathError::DivisionByZero)),
            }
        };
        let mut evaluation = Evaluation::new(&input, self.simpangan);
        let result = evaluation
            .value(&formula.expr)
            .and_then(|value| Ok(value.shown()?));
        let (nilai, percent) = match result {
            Ok((value, percent)) => (Nilai::Angka(value), percent),
            Err(Henti(nilai)) => (nilai, false),
        };
        let mut cara = Cara::new(&rumus::TABEL_RUMUS);
        cara.ketikan = Some(formula.ketikan(kolom.ukuran(percent)));
        cara.masukan = inputs
            .iter()
            .filter_map(|(symbol, value, asal)| {
                Some(Masukan {
                    simbol: symbol.to_string().into(),
                    nilai: value.as_ref().ok()?.fraction.value().ok()?,
                    asal: *asal,
                })
            })
            .collect();
        if nilai.ada() {
            let left_out = evaluation.left_out.iter();
            cara.dikeluarkan = left_out.filter_map(|symbol| place(symbol)).collect();
            let without = evaluation.left_out.len();
            let own = (without > 0).then(|| Catatan::Sebagian {
                terhitung: evaluation.taken,
                dari: evaluation.taken.saturating_add(without),
            });
            let passed_on = self.sebagian(node, formula, &mut cara.dikeluarkan);
            cara.catatan.extend(own.or(passed_on));
            if evaluation.mixed {
                cara.catatan.push(Catatan::PersenCampur);
            }
        }
        Sel {
            hasil: kolom.hasil(),
            nilai,
            cara,
        }
    }

    /// What a result says of inputs that are themselves only part of a sum: the note of the one that lacks most. Lists of what
    /// they leave out are passed on while they are short; long ones stay with the input that has them.
    fn sebagian(
        &self,
        node: Simpul,
        formula: &Terikat,
        left_out: &mut Vec<Place>,
    ) -> Option<Catatan> {
        const MOST: usize = 50;
        let lacks = |note: &Catatan| match note {
            Catatan::Sebagian { terhitung, dari } => Some(dari.saturating_sub(*terhitung)),
            _ => None,
        };
        let mut found: Option<Catatan> = None;
        for from in formula
            .refs
            .iter()
            .filter_map(|(_, of)| self.simpul(node, *of))
        {
            let Some(Hitungan::Sel(sel)) = self.known(from) else {
                continue;
            };
            let Some(note) = sel.cara.catatan.iter().find(|note| lacks(note).is_some()) else {
                continue;
            };
            if found
                .as_ref()
                .is_none_or(|known| lacks(known) < lacks(note))
            {
                found = Some(*note);
            }
            let more: Vec<Place> = sel
                .cara
                .dikeluarkan
                .iter()
                .take(MOST.saturating_add(1))
                .filter(|place| !left_out.contains(place))
                .copied()
                .collect();
            if left_out.len().saturating_add(more.len()) <= MOST {
                left_out.extend(more);
            }
        }
        found
    }

    /// What a symbol is worth in the formula of a node, and where that stands.
    fn masukan(&self, node: Simpul, of: Ref) -> (Result<Value, Nilai>, Option<Place>) {
        if let Ref::Peubah(at) = of {
            let field = crate::domain::field::Field::NilaiPeubah;
            let row = self.model.peubah.get(at);
            let place = row.map(|row| Place::Cell(CellRef::new(row.id, field)));
            let value = self.peubah.get(at).cloned();
            let missing = Nilai::TidakDapatDihitung(Alasan::TanpaAnggota);
            return (value.unwrap_or(Err(missing)), place);
        }
        match self.simpul(node, of) {
            Some(from) => (self.dari(from), self.tempat(from)),
            None => {
                let alasan = Alasan::TanpaKolomLalu;
                (Err(Nilai::TidakDapatDihitung(alasan)), None)
            }
        }
    }

    /// The value of a reckoned node, or why what needs it has none either.
    pub(super) fn dari(&self, from: Simpul) -> Result<Value, Nilai> {
        let (Simpul::Sel(_, column) | Simpul::Agregat(_, column) | Simpul::Ringkasan(column)) =
            from;
        let jenis = self.model.kolom.get(column).map(|kolom| kolom.jenis);
        let missing = || Nilai::TidakDapatDihitung(Alasan::TanpaAnggota);
        match self.known(from) {
            Some(Hitungan::Isian(isian)) => isian.clone().map(|value| match jenis {
                Some(JenisKolom::Persen) => Value::percent(value),
                _ => Value::plain(value),
            }),
            Some(Hitungan::Sel(sel)) => match &sel.nilai {
                Nilai::Angka(value) => Ok(match sel.cara.ukuran() {
                    Ukuran::Persen | Ukuran::PersenDesimal(_) => Value::percent(*value),
                    _ => Value::plain(*value),
                }),
                Nilai::TidakDapatDihitung(Alasan::Bergantung(_) | Alasan::TanpaAnggota)
                | Nilai::BelumDiisi(_) => Err(sel.nilai.clone()),
                other => Err(match self.tempat(from) {
                    Some(Place::Hasil(at)) => Nilai::TidakDapatDihitung(Alasan::Bergantung(at)),
                    _ => other.clone(),
                }),
            },
            Some(Hitungan::Tiada) | None => Err(missing()),
        }
    }
}

/// A result that is not there.
pub fn tanpa(hasil: Hasil, nilai: Nilai) -> Sel {
    Sel {
        hasil,
        nilai,
        cara: Cara::new(&rumus::TABEL_RUMUS),
    }
}
