//! Ties the names of a typed formula to the columns, rows and inputs of its table. What they are worth is not asked
//! here, so that a formula is tied once and evaluated for every row.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::model::{Model, Nama};
use crate::domain::field::Field;
use crate::domain::formula::{Expr, Function, SyntaxError, SyntaxKind, Typed};
use crate::domain::outcome::Ketikan;
use crate::domain::rulebook::rumus::Ukuran;
use crate::domain::tabel::{JenisBaris, JenisKolom, folded};

/// A formula over more columns or rows is refused; all rows of a table are `jumlah()`.
pub const MAX_RANGE: usize = 2_000;

/// What a symbol of a tied formula stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ref {
    /// The cell of this column in the row under way.
    Kolom(usize),
    /// The cell of this row in the column under way, or so many numeric columns to the left of it.
    Baris {
        /// The row.
        baris: usize,
        /// How many columns to the left.
        lalu: usize,
    },
    /// A named input.
    Peubah(usize),
    /// A function of the plain rows of a column: this one, or the one under way or so many to the left of it.
    Agregat {
        /// The function.
        fungsi: Function,
        /// The column.
        kolom: Option<usize>,
        /// How many columns to the left.
        lalu: usize,
    },
}

/// A formula with its names tied.
pub struct Terikat {
    /// The formula; a name in it is a symbol of `refs`.
    pub expr: Expr,
    /// What the symbols stand for.
    pub refs: Vec<(String, Ref)>,
    /// What is shown of it, once for each unit, shared by all its results.
    ketikan: RefCell<Vec<(Ukuran, Arc<Ketikan>)>>,
}

impl Terikat {
    /// What a result of it in this unit says of how it came about.
    pub fn ketikan(&self, ukuran: Ukuran) -> Arc<Ketikan> {
        let mut known = self.ketikan.borrow_mut();
        if let Some((_, ketikan)) = known.iter().find(|(known, _)| *known == ukuran) {
            return ketikan.clone();
        }
        let expr = self.expr.clone();
        let ketikan = Arc::new(Ketikan { expr, ukuran });
        known.push((ukuran, ketikan.clone()));
        ketikan
    }
}

/// Whose formula it is, and so what its names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lingkup {
    /// Of a column or of a cell: names are columns.
    Kolom,
    /// Of a row: names are rows.
    Baris,
}

/// Reads a formula and ties its names; columns and rows before inputs.
pub fn ikat(model: &Model, text: &str, lingkup: Lingkup) -> Result<Terikat, SyntaxError> {
    let typed = Expr::typed(text)?;
    let mut binder = Binder {
        model,
        text,
        typed: &typed,
        lingkup,
        refs: Vec::new(),
        known: HashMap::new(),
        calls: Vec::new(),
    };
    let expr = binder.tie(&typed.expr, 0)?;
    Ok(Terikat {
        expr,
        refs: binder.refs,
        ketikan: RefCell::default(),
    })
}

struct Binder<'m, 'a> {
    model: &'m Model<'a>,
    text: &'m str,
    typed: &'m Typed,
    lingkup: Lingkup,
    refs: Vec<(String, Ref)>,
    /// The symbols of `refs`, for a quick look.
    known: HashMap<String, Ref>,
    /// The calls tied so far, in the order of the text.
    calls: Vec<Function>,
}

impl Binder<'_, '_> {
    fn tie(&mut self, expr: &Expr, lalu: usize) -> Result<Expr, SyntaxError> {
        let mut boxed = |inner: &Expr| self.tie(inner, lalu).map(Box::new);
        Ok(match expr {
            Expr::Number(value) => Expr::Number(*value),
            Expr::Name(name) => self.name(name, lalu)?,
            Expr::Range(first, _) => return Err(self.at_name(first, SyntaxKind::StrayRange)),
            Expr::Negative(inner) => Expr::Negative(boxed(inner)?),
            Expr::Absolute(inner) => Expr::Absolute(boxed(inner)?),
            Expr::Percent(inner) => Expr::Percent(boxed(inner)?),
            Expr::Binary(op, a, b) => Expr::Binary(*op, boxed(a)?, boxed(b)?),
            Expr::Call(function, arguments) => self.call(*function, arguments, lalu)?,
        })
    }

    fn call(
        &mut self,
        function: Function,
        arguments: &[Expr],
        lalu: usize,
    ) -> Result<Expr, SyntaxError> {
        self.calls.push(function);
        let in_column = self.lingkup == Lingkup::Kolom;
        let whole_column = function.is_aggregate() && arguments.is_empty();
        if in_column && (whole_column || function == Function::Lalu) {
            return Err(self.at_function(function, SyntaxKind::RowOnly(function)));
        }
        if whole_column {
            return Ok(self.column(function, None, lalu));
        }
        match (function, arguments) {
            (Function::Lalu, [inner]) => self.tie(inner, lalu.saturating_add(1)),
            (Function::Porsi, [part @ Expr::Name(name)]) => {
                let part = self.tie(part, lalu)?;
                let column = match self.lingkup {
                    Lingkup::Baris => None,
                    Lingkup::Kolom => match self.model.nama_kolom.get(&folded(name)) {
                        Some(Nama::Satu(column)) => Some(*column),
                        _ => return Err(self.at_name(name, SyntaxKind::UnknownName)),
                    },
                };
                let whole = self.column(Function::Jumlah, column, lalu);
                Ok(Expr::Call(function, vec![part, whole]))
            }
            (Function::Porsi, _) => {
                Err(self.at_function(function, SyntaxKind::WrongArguments(function)))
            }
            (Function::Cagr, [from @ Expr::Name(first), to @ Expr::Name(last)]) => {
                let periods = Expr::Number(Decimal::from(self.periods(first, last)?));
                let tied = vec![self.tie(from, lalu)?, self.tie(to, lalu)?, periods];
                Ok(Expr::Call(function, tied))
            }
            (Function::Cagr, [_, _]) => {
                Err(self.at_function(function, SyntaxKind::WrongArguments(function)))
            }
            _ => {
                let mut tied = Vec::with_capacity(arguments.len());
                for argument in arguments {
                    match argument {
                        Expr::Range(first, last) => {
                            let span = self.span(first, last)?;
                            if self.refs.len().saturating_add(span.len()) > MAX_RANGE {
                                return Err(self.at_name(first, SyntaxKind::TooMany));
                            }
                            for at in span {
                                tied.push(self.put(at, lalu));
                            }
                        }
                        argument => tied.push(self.tie(argument, lalu)?),
                    }
                }
                Ok(Expr::Call(function, tied))
            }
        }
    }

    /// A function of all plain rows, as a symbol: `jumlah()`, `jumlah(L)`.
    fn column(&mut self, fungsi: Function, kolom: Option<usize>, lalu: usize) -> Expr {
        let of = kolom.and_then(|kolom| self.model.kolom.get(kolom));
        let symbol = match of {
            Some(kolom) => format!("{}({})", fungsi.name(), kolom.nama),
            None => fungsi.call(),
        };
        self.symbol(
            symbol,
            Ref::Agregat {
                fungsi,
                kolom,
                lalu,
            },
            lalu,
        )
    }

    fn name(&mut self, name: &str, lalu: usize) -> Result<Expr, SyntaxError> {
        if let Some(at) = self.find(name)? {
            return Ok(self.put(at, lalu));
        }
        match self.model.nama_peubah.get(&folded(name)) {
            Some(Nama::Satu(at)) => {
                let row = self.model.peubah.get(*at);
                let symbol = row.map_or("", |row| row.text(Field::Uraian).trim());
                Ok(self.symbol(symbol.to_string(), Ref::Peubah(*at), 0))
            }
            Some(Nama::Ganda) => Err(self.at_name(name, SyntaxKind::AmbiguousName)),
            None => Err(self.at_name(name, SyntaxKind::UnknownName)),
        }
    }

    /// The column or row of this name, by its position.
    fn find(&self, name: &str) -> Result<Option<usize>, SyntaxError> {
        let key = folded(name);
        let model = self.model;
        let nama = match self.lingkup {
            Lingkup::Kolom => model.nama_kolom.get(&key),
            Lingkup::Baris => model.kode.get(&key).or_else(|| model.uraian.get(&key)),
        };
        let at = match nama {
            None => return Ok(None),
            Some(Nama::Ganda) => return Err(self.at_name(name, SyntaxKind::AmbiguousName)),
            Some(Nama::Satu(at)) => *at,
        };
        let text = |kolom: &super::model::Kolom| kolom.jenis == JenisKolom::Teks;
        if self.lingkup == Lingkup::Kolom && model.kolom.get(at).is_some_and(text) {
            return Err(self.at_name(name, SyntaxKind::TextColumn));
        }
        Ok(Some(at))
    }

    /// How many periods lie between two columns or rows: between years what they say, else the steps of their range.
    fn periods(&self, first: &str, last: &str) -> Result<usize, SyntaxError> {
        if let (Some(from), Some(to)) = (year(first), year(last)) {
            let apart = to.checked_sub(from);
            return apart.ok_or_else(|| self.at_name(first, SyntaxKind::StrayRange));
        }
        Ok(self.span(first, last)?.len().saturating_sub(1))
    }

    /// The columns or rows from the one to the other in the order of the table, between them those in which figures are
    /// typed.
    fn span(&self, first: &str, last: &str) -> Result<Vec<usize>, SyntaxError> {
        let missing = |name| self.at_name(name, SyntaxKind::UnknownName);
        let from = self.find(first)?.ok_or_else(|| missing(first))?;
        let to = self.find(last)?.ok_or_else(|| missing(last))?;
        if to < from {
            return Err(self.at_name(first, SyntaxKind::StrayRange));
        }
        let end = |at: &usize| *at == from || *at == to;
        // A share or growth that stands between the years is no member of their sum.
        let figures = |jenis: JenisKolom| {
            jenis.is_typed() && jenis.is_numeric() && jenis != JenisKolom::Tahun
        };
        let takes = |at: &usize| match self.lingkup {
            Lingkup::Kolom => {
                let kolom = self.model.kolom.get(*at);
                end(at) || kolom.is_some_and(|kolom| figures(kolom.jenis))
            }
            Lingkup::Baris => {
                let typed = [JenisBaris::Data, JenisBaris::Lain];
                let baris = self.model.baris.get(*at);
                end(at) || baris.is_some_and(|baris| typed.contains(&baris.jenis))
            }
        };
        Ok((from..=to).filter(takes).collect())
    }

    /// The symbol of a column or row.
    fn put(&mut self, at: usize, lalu: usize) -> Expr {
        match self.lingkup {
            Lingkup::Kolom => {
                let nama = self.model.kolom.get(at).map_or("", |kolom| kolom.nama);
                self.symbol(or_number(nama, "kolom", at), Ref::Kolom(at), 0)
            }
            Lingkup::Baris => {
                let row = self.model.baris.get(at).map(|baris| baris.row);
                let text = |field| row.map_or("", |row| row.text(field).trim());
                let uraian = text(Field::Uraian);
                // Two rows may share their name; then the kode tells them apart.
                let single = self.model.uraian.get(&folded(uraian)) == Some(&Nama::Satu(at));
                let symbol = if single { uraian } else { text(Field::Kode) };
                let symbol = or_number(symbol, "baris", at);
                self.symbol(symbol, Ref::Baris { baris: at, lalu }, lalu)
            }
        }
    }

    fn symbol(&mut self, symbol: String, of: Ref, lalu: usize) -> Expr {
        let mut symbol = (0..lalu).fold(symbol, |symbol, _| format!("lalu({symbol})"));
        // A range may take in two columns of one name.
        while let Some(known) = self.known.get(&symbol) {
            if *known == of {
                return Expr::Name(symbol);
            }
            symbol.push('′');
        }
        self.known.insert(symbol.clone(), of);
        self.refs.push((symbol.clone(), of));
        Expr::Name(symbol)
    }

    fn at_name(&self, name: &str, kind: SyntaxKind) -> SyntaxError {
        let mut names = self.typed.names.iter();
        let at = names.find(|at| at.name == name).map_or(0, |at| at.from);
        SyntaxError { at, kind }
    }

    fn at_function(&self, function: Function, kind: SyntaxKind) -> SyntaxError {
        let before = self.calls.iter().filter(|known| **known == function);
        let nth = before.count().saturating_sub(1);
        let at = calls_of(self.text, function).nth(nth).unwrap_or(0);
        SyntaxError { at, kind }
    }
}

/// Where the calls of a function stand, in characters from 0; what only looks like one in a bracketed name is none.
fn calls_of(text: &str, function: Function) -> impl Iterator<Item = usize> {
    let mut words: Vec<(usize, String)> = Vec::new();
    let (mut bracketed, mut in_word) = (false, false);
    for (at, c) in text.chars().enumerate() {
        bracketed = c == '[' || (bracketed && c != ']');
        let letter = !bracketed && (c.is_alphanumeric() || c == '_');
        match words.last_mut() {
            Some((_, word)) if letter && in_word => word.push(c),
            _ if letter => words.push((at, c.to_string())),
            // A word is a call before a bracket only; blanks may stand between.
            Some((_, word)) if !in_word || !c.is_whitespace() => {
                if c != '(' && !c.is_whitespace() && !word.ends_with('(') {
                    word.clear();
                } else if c == '(' {
                    word.push('(');
                }
            }
            _ => {}
        }
        in_word = letter;
    }
    let call = format!("{}(", function.name());
    words
        .into_iter()
        .filter(move |(_, word)| word.eq_ignore_ascii_case(&call))
        .map(|(at, _)| at)
}

/// The year that a name is.
fn year(name: &str) -> Option<usize> {
    let name = folded(name);
    let digits = name.len() == 4 && name.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| name.parse().ok()).flatten()
}

/// What has no name is known by its number, from 1.
fn or_number(name: &str, kind: &str, at: usize) -> String {
    match name {
        "" => format!("{kind} {}", at.saturating_add(1)),
        name => name.to_string(),
    }
}
