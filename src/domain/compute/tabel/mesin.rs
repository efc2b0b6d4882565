//! Reckons the cells of a table in the order in which they need each other, each once.
//!
//! Every cell, every function of a column and every last line is a node. A node is reckoned after those that it needs;
//! one that needs itself, however far round, has no result and says so. The walk keeps its own stack, so that a chain
//! of two thousand rows is as safe as one of two. What a node is worth is decided in `nilai` and `agregat`.

use std::cell::Cell;
use std::collections::HashMap;

use super::baca::{Isian, Pembaca};
use super::ikat::{Lingkup, Terikat, ikat};
use super::model::{Model, Ringkasan};
use super::ringkasan::garis;
pub use super::simpul::{Simpul, Sumber, agregat};
use crate::domain::document::CellRef;
use crate::domain::field::Field;
use crate::domain::formula::{Deviation, Function, SyntaxError, SyntaxKind, Value};
use crate::domain::outcome::{Alasan, Cara, Nilai, Sel};
use crate::domain::rulebook::rumus;
use crate::domain::tabel::{JenisBaris, JenisKolom};

/// A node that was reckoned.
pub enum Hitungan {
    /// No figure belongs there.
    Tiada,
    /// A typed figure.
    Isian(Isian),
    /// A computed one.
    Sel(Box<Sel>),
}

/// A formula that was read, or the mistake in it.
pub type Rumusan = Result<Terikat, SyntaxError>;

/// So many inputs are put into the formulas of a table, each counted for every cell that it gives; formulas beyond are
/// refused, so that no file can keep the page busy for ever.
const MAX_MASUKAN: usize = 4_000_000;

/// Reads a formula that gives so many cells, while inputs are left.
fn terikat(
    model: &Model,
    text: &str,
    lingkup: Lingkup,
    cells: usize,
    left: &Cell<usize>,
) -> Rumusan {
    let too_many = Err(SyntaxError {
        at: 0,
        kind: SyntaxKind::TooMany,
    });
    if left.get() == 0 {
        return too_many;
    }
    let formula = ikat(model, text, lingkup)?;
    let inputs = formula.refs.len().saturating_mul(cells);
    let enough = left.get() >= inputs;
    left.set(left.get().saturating_sub(inputs));
    if enough { Ok(formula) } else { too_many }
}

/// The reckoning of one table.
pub struct Mesin<'a, 'm> {
    pub model: &'m Model<'a>,
    pub simpangan: Deviation,
    pub peubah: Vec<Result<Value, Nilai>>,
    /// Formulas of computed columns; `None` where none is typed.
    pub kolom: Vec<Option<Rumusan>>,
    /// Formulas of computed rows.
    pub baris: Vec<Option<Rumusan>>,
    /// Formulas typed in cells, by [`Mesin::index`].
    pub sel: HashMap<usize, Rumusan>,
    /// What the last line of each column shows: never [`Ringkasan::RumusBila`].
    pub ringkasan: Vec<Ringkasan>,
    /// The formulas that need their own result.
    pub melingkar: Vec<CellRef>,
    hasil: Vec<Option<Hitungan>>,
    /// Nodes on the way to which the walk is.
    jalan: Vec<bool>,
}

impl<'a, 'm> Mesin<'a, 'm> {
    /// Reads figures and formulas of the table.
    pub fn new(model: &'m Model<'a>, pembaca: &mut Pembaca<'a, 'm>, simpangan: Deviation) -> Self {
        let peubah = model.peubah.iter().map(|row| pembaca.peubah(row)).collect();
        let (columns, rows) = (model.kolom.len(), model.baris.len());
        let left = Cell::new(MAX_MASUKAN);
        let kolom = model.kolom.iter().map(|kolom| {
            let text = kolom.row.text(Field::Rumus);
            let wanted = kolom.jenis == JenisKolom::Hitung && !text.trim().is_empty();
            wanted.then(|| terikat(model, text, Lingkup::Kolom, rows, &left))
        });
        let baris = model.baris.iter().map(|baris| {
            let wanted = baris.jenis == JenisBaris::Rumus;
            let text = baris.row.text(Field::Rumus);
            wanted.then(|| terikat(model, text, Lingkup::Baris, columns, &left))
        });
        let lines = rows
            .saturating_add(Function::AGGREGATES.len())
            .saturating_add(1);
        let nodes = columns.saturating_mul(lines);
        let mut mesin = Mesin {
            model,
            simpangan,
            peubah,
            kolom: kolom.collect(),
            baris: baris.collect(),
            sel: HashMap::new(),
            ringkasan: Vec::new(),
            melingkar: Vec::new(),
            hasil: std::iter::repeat_with(|| None).take(nodes).collect(),
            jalan: vec![false; nodes],
        };
        mesin.ringkasan = garis(model, &mesin.kolom);
        for row in 0..rows {
            for column in 0..columns {
                mesin.read(row, column, pembaca, &left);
            }
        }
        mesin
    }

    fn read(
        &mut self,
        row: usize,
        column: usize,
        pembaca: &mut Pembaca<'a, 'm>,
        left: &Cell<usize>,
    ) {
        let node = Simpul::Sel(row, column);
        let index = self.index(node);
        match self.sumber(row, column) {
            Sumber::Tiada => self.keep(node, Hitungan::Tiada),
            Sumber::Isian => {
                let isian = pembaca.isian(row, column);
                self.keep(node, Hitungan::Isian(isian));
            }
            Sumber::Sel => {
                let Some((baris, kolom)) = self.at(row, column) else {
                    return;
                };
                let text = baris.row.text(kolom.field());
                if !text.trim().is_empty() {
                    self.sel
                        .insert(index, terikat(self.model, text, Lingkup::Kolom, 1, left));
                }
            }
            Sumber::Anak | Sumber::Baris | Sumber::Kolom => {}
        }
    }

    /// Reckons a node, and before it whatever it needs.
    pub fn hitung(&mut self, node: Simpul) -> &Hitungan {
        const TIADA: &Hitungan = &Hitungan::Tiada;
        if self.known(node).is_none() {
            self.walk(node);
        }
        self.known(node).unwrap_or(TIADA)
    }

    fn walk(&mut self, start: Simpul) {
        let mut stack = vec![(start, self.needs(start), 0_usize)];
        self.mark(start, true);
        while let Some((node, needs, next)) = stack.last_mut() {
            let Some(need) = needs.get(*next).copied() else {
                let node = *node;
                stack.pop();
                self.mark(node, false);
                if self.known(node).is_none() {
                    let hasil = self.nilai(node);
                    self.keep(node, hasil);
                }
                continue;
            };
            *next = next.saturating_add(1);
            if self.known(need).is_some() {
                continue;
            }
            if self.jalan.get(self.index(need)) == Some(&true) {
                let from = stack.iter().position(|(node, _, _)| *node == need);
                let round: Vec<Simpul> = stack
                    .iter()
                    .skip(from.unwrap_or(0))
                    .map(|(node, _, _)| *node)
                    .collect();
                round.into_iter().for_each(|node| self.endless(node));
                continue;
            }
            self.mark(need, true);
            stack.push((need, self.needs(need), 0));
        }
    }

    /// A node that needs itself.
    fn endless(&mut self, node: Simpul) {
        if self.known(node).is_some() {
            return;
        }
        let formula = self.rumus_di(node);
        let hasil = match node {
            Simpul::Sel(_, column) | Simpul::Agregat(_, column) | Simpul::Ringkasan(column) => {
                self.model.kolom.get(column).map(|kolom| kolom.hasil())
            }
        };
        let (Some(at), Some(hasil)) = (formula, hasil) else {
            return;
        };
        if !self.melingkar.contains(&at) {
            self.melingkar.push(at);
        }
        let sel = Sel {
            hasil,
            nilai: Nilai::TidakDapatDihitung(Alasan::Melingkar(at)),
            cara: Cara::new(&rumus::TABEL_RUMUS),
        };
        self.keep(node, Hitungan::Sel(Box::new(sel)));
    }

    fn needs(&self, node: Simpul) -> Vec<Simpul> {
        match node {
            Simpul::Agregat(_, column) => {
                let rows = self.model.baris.iter().enumerate();
                rows.filter(|(_, baris)| baris.terhitung())
                    .map(|(row, _)| Simpul::Sel(row, column))
                    .collect()
            }
            Simpul::Sel(row, column) if self.sumber(row, column) == Sumber::Anak => {
                let anak = self.model.baris.get(row).map(|baris| &baris.anak);
                anak.into_iter()
                    .flatten()
                    .map(|row| Simpul::Sel(*row, column))
                    .collect()
            }
            Simpul::Ringkasan(column) => match self.ringkasan.get(column) {
                Some(Ringkasan::Agregat(function)) => {
                    agregat(*function, column).into_iter().collect()
                }
                _ => self.needs_of(node),
            },
            Simpul::Sel(..) => self.needs_of(node),
        }
    }

    fn needs_of(&self, node: Simpul) -> Vec<Simpul> {
        let Some(Ok(formula)) = self.rumusan(node) else {
            return Vec::new();
        };
        let refs = formula.refs.iter();
        refs.filter_map(|(_, of)| self.simpul(node, *of)).collect()
    }

    /// The formula that gives a node its figure; `None` where none is typed or none is needed.
    pub fn rumusan(&self, node: Simpul) -> Option<&Rumusan> {
        match node {
            Simpul::Sel(row, column) => match self.sumber(row, column) {
                Sumber::Baris => self.baris.get(row)?.as_ref(),
                Sumber::Kolom => self.kolom.get(column)?.as_ref(),
                Sumber::Sel => self.sel.get(&self.index(node)),
                Sumber::Tiada | Sumber::Isian | Sumber::Anak => None,
            },
            Simpul::Ringkasan(column) => self.kolom.get(column)?.as_ref(),
            Simpul::Agregat(..) => None,
        }
    }

    /// What was reckoned of a node.
    pub fn known(&self, node: Simpul) -> Option<&Hitungan> {
        self.hasil.get(self.index(node))?.as_ref()
    }

    /// Takes the result of a node out; nothing may be reckoned afterwards.
    pub fn take(&mut self, node: Simpul) -> Option<Hitungan> {
        let index = self.index(node);
        self.hasil.get_mut(index)?.take()
    }

    fn keep(&mut self, node: Simpul, hasil: Hitungan) {
        let index = self.index(node);
        if let Some(place) = self.hasil.get_mut(index) {
            *place = Some(hasil);
        }
    }

    fn mark(&mut self, node: Simpul, under_way: bool) {
        let index = self.index(node);
        if let Some(place) = self.jalan.get_mut(index) {
            *place = under_way;
        }
    }
}
