//! The acts on the office's own tables: a new one, one from a template, a copy, sorting, columns with a ready-made
//! formula, new names of columns. Each is one undo step.

mod usul;

use leptos::prelude::*;

pub use crate::domain::tabel::{Filling, Order};

use super::drafts::Drafts;
use super::history::Change;
use super::route::Page;
use super::session::{Notice, Session};
use super::workspace::Workspace;
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::Place;
use crate::domain::outline::{self, Proposal, Scope};
use crate::domain::tabel::{self, SortBy};
use crate::draft::restore::restore;
pub use crate::samples::{TEMPLAT, Templat};
use crate::text;

/// Where a person works on tables.
#[derive(Clone, Copy)]
pub struct Meja {
    /// The document.
    pub workspace: Workspace,
    /// Messages and the focus.
    pub session: Session,
    /// The way to the page of a table.
    pub drafts: Drafts,
}

impl Meja {
    /// From the context of a page.
    pub fn here() -> Self {
        Meja {
            workspace: expect_context::<Workspace>(),
            session: expect_context::<Session>(),
            drafts: expect_context::<Drafts>(),
        }
    }

    /// An empty table with one column and some rows, and the focus on its title.
    pub fn create(&self) {
        let proposal = self.workspace.document().with_untracked(usul::empty);
        self.open("tabel baru", proposal);
    }

    /// A table of an example, with its data or without.
    pub fn create_from(&self, templat: &Templat, filling: Filling) {
        let Ok(sample) = restore(templat.text()) else {
            return;
        };
        let (_, block) = tabel::block(&sample.document, RowId(templat.tabel));
        let block: Vec<Row> = block.iter().map(|row| Row::clone(row)).collect();
        let insert = |document: &_| tabel::insert_template(document, &block, filling);
        if let Some(proposal) = self.workspace.document().with_untracked(insert) {
            self.open("tabel dari templat", proposal);
        }
    }

    /// A copy below the table itself.
    pub fn duplicate(&self, id: RowId) {
        let copy = |document: &Document| {
            let title = format!("{} (salinan)", text::row_name(document, id));
            tabel::duplicate(document, id, &title)
        };
        if let Some(proposal) = self.workspace.document().with_untracked(copy) {
            self.open("gandakan tabel", proposal);
        }
    }

    /// Takes a table out; the message brings it back.
    pub fn remove(&self, tabel: RowId) {
        let remove =
            |document: &_| outline::remove(document, Section::Tabel, std::slice::from_ref(&tabel));
        let Some(proposal) = self.workspace.document().with_untracked(remove) else {
            return;
        };
        self.workspace
            .edit(Change::act("hapus tabel"), proposal.edit);
        self.drafts.go_to_page(Page::Tabel(None));
        let meja = *self;
        let back = move || meja.drafts.go_to_page(Page::Tabel(Some(tabel)));
        self.session
            .offer_undo(self.workspace, "Tabel dihapus.".into(), back);
    }

    /// Sorts the rows of a table by a column.
    pub fn sort(&self, id: RowId, by: Field, order: Order) {
        let by = match by {
            Field::Sel(column) => SortBy::Kolom(column),
            field => SortBy::Field(field),
        };
        let sort = |document: &_| tabel::sort(document, id, by, order);
        match self.workspace.document().with_untracked(sort) {
            Some(proposal) => self
                .workspace
                .edit(Change::act("urutkan baris"), proposal.edit),
            None => self
                .session
                .notice
                .set(Some(Notice::done("Baris sudah berurutan."))),
        }
    }

    /// Adds a column that is computed from those that are there; says so where there are too few of them.
    pub fn add_computed(&self, tabel: RowId, ready: Siap) {
        let formula = |document: &_| {
            let columns = usul::numeric_columns(document, tabel);
            ready.formula(&columns)
        };
        let Some(rumus) = self.workspace.document().with_untracked(formula) else {
            let words = format!(
                "Kolom {} memerlukan sedikitnya {} kolom angka yang bernama.",
                ready.label(),
                ready.least()
            );
            self.session.notice.set(Some(Notice::failed(words)));
            return;
        };
        let column = |document: &_| usul::computed_column(document, tabel, ready.label(), &rumus);
        let proposal = self.workspace.document().with_untracked(column);
        self.apply(&format!("tambah kolom {}", ready.label()), proposal);
    }

    fn open(&self, label: &str, proposal: Proposal) {
        let tabel = proposal.row;
        self.apply(label, proposal);
        self.drafts.go_to_page(Page::Tabel(tabel));
    }

    fn apply(&self, label: &str, proposal: Proposal) {
        let place = proposal.row.map(|row| CellRef::new(row, Field::Uraian));
        let change = Change::act(label);
        let change = match place {
            Some(place) => change.at(place),
            None => change,
        };
        self.workspace.edit(change, proposal.edit);
        if let Some(place) = place.map(Place::Cell) {
            self.session.inspect(place);
            self.session.goto.set(Some(place));
        }
    }
}

/// Ends the typing of the name of a column, an input or a row: what was typed becomes one step in which the formulas of the
/// table follow.
pub fn rename(workspace: Workspace, row: RowId) {
    let cell = CellRef::new(row, Field::Uraian);
    let name = workspace
        .document()
        .with_untracked(|document| document.text(cell).to_string());
    let change = Change::act("ganti nama").at(cell);
    workspace.instead(cell, change, |document| tabel::rename(document, row, &name));
    workspace.seal();
}

/// The rows of a table.
pub fn scope(tabel: RowId) -> Scope {
    below(tabel, &[RowKind::BarisTabel])
}

/// Rows of these kinds of a table.
pub const fn below(tabel: RowId, kinds: &'static [RowKind]) -> Scope {
    Scope {
        kinds,
        under: Some(tabel),
    }
}

/// A formula that is often wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Siap {
    /// Sum of the columns.
    Jumlah,
    /// Their mean.
    RataRata,
    /// Share of the last one in its total.
    Porsi,
    /// Growth from the one before last to the last.
    Pertumbuhan,
    /// Compound growth from the first to the last.
    Cagr,
    /// Coefficient of variation.
    Kv,
}

impl Siap {
    /// Every one, in the order of the buttons.
    pub const ALL: [Siap; 6] = [
        Siap::Jumlah,
        Siap::RataRata,
        Siap::Porsi,
        Siap::Pertumbuhan,
        Siap::Cagr,
        Siap::Kv,
    ];

    /// Its name for places on the page.
    pub const fn id(self) -> &'static str {
        match self {
            Siap::Jumlah => "jumlah",
            Siap::RataRata => "rata-rata",
            Siap::Porsi => "porsi",
            Siap::Pertumbuhan => "pertumbuhan",
            Siap::Cagr => "cagr",
            Siap::Kv => "kv",
        }
    }

    /// The name of the new column.
    pub const fn label(self) -> &'static str {
        match self {
            Siap::Jumlah => "Jumlah",
            Siap::RataRata => "Rata-rata",
            Siap::Porsi => "Porsi (%)",
            Siap::Pertumbuhan => "Pertumbuhan (%)",
            Siap::Cagr => "CAGR (%)",
            Siap::Kv => "KV (%)",
        }
    }

    /// How many columns of numbers it takes.
    pub const fn least(self) -> usize {
        match self {
            Siap::Porsi => 1,
            _ => 2,
        }
    }

    /// The formula over the columns of these names, in their order.
    pub fn formula(self, columns: &[String]) -> Option<String> {
        if columns.len() < self.least() {
            return None;
        }
        let (first, last) = (columns.first()?, columns.last()?);
        let before = columns.iter().rev().nth(1);
        Some(match self {
            Siap::Jumlah => format!("jumlah([{first}]..[{last}])"),
            Siap::RataRata => format!("rata([{first}]..[{last}])"),
            Siap::Porsi => format!("porsi([{last}])"),
            Siap::Pertumbuhan => format!("tumbuh([{}];[{last}])", before?),
            Siap::Cagr => format!("cagr([{first}];[{last}])"),
            Siap::Kv => format!("kv([{first}]..[{last}])"),
        })
    }
}
