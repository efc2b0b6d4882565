//! What the report prints, in a column beside each computed one: which columns these are, what stands in their cells,
//! and the button that shows them. The page lists none of them; they are woven into its columns.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::cells::{Sight, name};
use super::model::{BESIDE, Column, Label, Shows, Table, column};
use super::places::{baris_of, computed, hasil_in, result_of};
use super::rows::Line;
use crate::domain::document::{Document, RowId};
use crate::domain::field::{RowKind, Section};
use crate::domain::outcome::{Baris, Hasil, Nilai, Place};
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text;
use crate::text::periksa::Putusan;
use crate::ui::kit::el::{El, button, el, live_text, perhaps, tagged};
use crate::ui::kit::grid::{CardPlace, CellPos, GridCell};

/// The figure of a column beside which the report may print another; words are not held against each other.
const fn figure(column: &Column) -> Option<Hasil> {
    match column.shows {
        Shows::Hasil(Hasil::Kategori | Hasil::Simpulan) => None,
        Shows::Hasil(hasil) => Some(hasil),
        Shows::Field(field) | Shows::Read(field) => result_of(field),
        _ => None,
    }
}

/// Whether a table has results at all.
pub(super) fn has_figures(table: &Table) -> bool {
    let mut columns = table.columns.iter();
    columns.any(|column| figure(column).is_some())
}

/// Beside which figures the printed columns stand; `None` for all.
pub(super) type Beside = Option<HashSet<Hasil>>;

/// Beside which figures of a table printed columns are shown, while they are: those of which something is printed; all
/// where nothing is yet, and on request. None of them goes while they are shown, so that one can clear a cell and type
/// on.
pub(super) fn beside_which(
    session: Session,
    recorded: Memo<HashSet<Place>>,
) -> Memo<Option<(bool, Beside)>> {
    Memo::new(move |before: Option<&Option<(bool, Beside)>>| {
        if !session.printed.get() {
            return None;
        }
        if session.all_printed.get() {
            return Some((true, None));
        }
        let now = recorded.with(|places| {
            let figure = |place: &Place| match place {
                Place::Hasil(at) => Some(at.hasil),
                Place::Cell(_) => None,
            };
            places.iter().filter_map(figure).collect::<HashSet<_>>()
        });
        Some((
            false,
            match before.and_then(Option::as_ref) {
                Some((false, Some(old))) => Some(old.union(&now).copied().collect()),
                Some((false, None)) => None,
                _ => (!now.is_empty()).then_some(now),
            },
        ))
    })
}

/// The table with a printed column beside each of its columns that shows such results; beside a typed one only where
/// some result stands in it.
pub(super) fn woven(
    table: &Table,
    workspace: &Workspace,
    lines: &[Line],
    totals: &[Baris],
    which: &Beside,
) -> Table {
    let wanted = |hasil: Hasil| {
        which.as_ref().is_none_or(|which| {
            let mean = hasil == Hasil::Capaian && which.contains(&Hasil::Rerata);
            mean || which.contains(&hasil)
        })
    };
    let stands = |of: &Column, hasil| {
        matches!(of.shows, Shows::Hasil(_))
            || in_typed(table, workspace, lines, totals, (of, hasil))
    };
    let beside = |of: &Column| {
        let hasil = figure(of).filter(|hasil| wanted(*hasil) && stands(of, *hasil))?;
        let width = of.width.saturating_add(28).clamp(120, 168);
        Some(column(Shows::Tercetak(hasil), width, CardPlace::Detail).named(Label::Own))
    };
    let columns = table.columns.iter();
    let columns = columns.flat_map(|of| std::iter::once(*of).chain(beside(of)));
    Table {
        columns: Cow::Owned(columns.collect()),
        ..table.clone()
    }
}

/// Whether a result stands in some cell of a typed column.
fn in_typed(
    table: &Table,
    workspace: &Workspace,
    lines: &[Line],
    totals: &[Baris],
    (of, hasil): (&Column, Hasil),
) -> bool {
    let total = |baris: &Baris| {
        let results = workspace.hasil(*baris);
        results.is_some_and(|results| results.sel(hasil).is_some())
    };
    let row = |document: &Document, line: &Line| {
        let row = document.rows(table.scope.section()).get(line.at).cloned();
        computed(workspace, Baris::Row(line.id), row.as_deref(), of.shows).is_some()
    };
    totals.iter().any(total)
        || workspace
            .document()
            .with(|document| lines.iter().any(|line| row(document, line)))
}

/// The result that a printed cell stands beside, where there is one: with the row, its kind, and the column.
fn beside(sight: &Sight, table: &Table, at: CellPos) -> Option<(Baris, Option<RowKind>, Hasil)> {
    let column = table.column(at.col & !BESIDE)?;
    let baris = baris_of(table.scope, at.row);
    let row = match baris {
        Baris::Row(id) => Some(sight.row(table, id)?),
        _ => None,
    };
    let kind = row.as_ref().map(|row| row.kind);
    let hasil = match column.shows {
        Shows::Hasil(hasil) => hasil_in(baris, kind, hasil),
        shows => computed(&sight.workspace, baris, row.as_deref(), shows)?,
    };
    Some((baris, kind, hasil))
}

impl Sight {
    /// A cell to type in what is printed.
    pub(super) fn printed(&self, table: &Table, at: CellPos) -> Option<GridCell> {
        let (baris, kind, hasil) = beside(self, table, at)?;
        let results = self.workspace.hasil(baris)?;
        let sel = results.sel(hasil)?;
        if matches!(sel.nilai, Nilai::Kelas(..) | Nilai::Simpulan(_)) {
            return None;
        }
        let id = name(baris, kind, hasil);
        let records = self.tercetak.with(|all| all.get(&id).cloned());
        let mut records = records.unwrap_or_default().into_iter();
        let (text, _) = records.next().unwrap_or_else(|| ("".into(), "".into()));
        let held = |text: &str| text::periksa::banding(text, &sel.nilai, sel.cara.ukuran());
        let verdict = held(&text);
        let mut label = self.label(at);
        if let Some(verdict) = &verdict {
            label = format!("{label}, {}", verdict.putusan.kata());
        }
        // The others are not shown here; one of them that is wrong is told where the first is right.
        let own = verdict.and_then(|verdict| verdict.kalimat(&text));
        let other = match own {
            Some(_) => None,
            None => records.find_map(|(text, di)| {
                let verdict = held(&text).filter(|of| of.putusan != Putusan::Cocok)?;
                Some(text::periksa::juga(&text, &di, &verdict))
            }),
        };
        if other.is_some() {
            label = format!("{label}, {}", text::periksa::LAIN);
        }
        Some(GridCell::Input {
            id: format!("{id}.tercetak"),
            message: own.or(other),
            text,
            label,
            span: 1,
            kind: None,
        })
    }
}

/// The figure whose print is typed in a cell; does not track.
pub(super) fn typed_at(sight: &Sight, table: &Table, at: CellPos) -> Option<Place> {
    if at.col & BESIDE == 0 {
        return None;
    }
    let input = untrack(|| matches!(sight.printed(table, at), Some(GridCell::Input { .. })));
    let place = super::places::place(table, &sight.workspace, at);
    place.filter(|place| input && matches!(place, Place::Hasil(_)))
}

/// The figures of a table of which something is recorded.
pub(super) fn recorded(
    workspace: Workspace,
    table: Signal<Arc<Table>>,
    rows: Memo<HashSet<RowId>>,
) -> Memo<HashSet<Place>> {
    let records = workspace.rows(Section::Periksa);
    Memo::new(move |_| {
        let (table, rows) = (table.get(), rows.get());
        records.with(|_| ());
        workspace.document().with_untracked(|document| {
            let figures: HashSet<Hasil> = table.columns.iter().filter_map(figure).collect();
            let here = |place: Place| match place {
                Place::Hasil(at) => {
                    let row = match at.baris {
                        Baris::Row(id) => rows.contains(&id),
                        Baris::Ringkasan(tabel) => table.scope.under == Some(tabel),
                        _ => totals_here(&table, at.baris),
                    };
                    let mean = at.hasil == Hasil::Rerata && figures.contains(&Hasil::Capaian);
                    row && (mean || figures.contains(&at.hasil))
                }
                Place::Cell(_) => false,
            };
            let cetak = crate::domain::cetak::Cetak::baca(document);
            let places = cetak.semua().iter().map(|of| of.angka);
            places.filter(|place| here(*place)).collect()
        })
    })
}

/// Shows and hides the printed columns of all tables; says how many figures of this one are recorded.
pub(super) fn toggle(
    session: Session,
    recorded: Memo<HashSet<Place>>,
    which: Memo<Option<(bool, Beside)>>,
) -> El {
    // The key works on any page with such a table.
    session.printable.update(|tables| *tables += 1);
    on_cleanup(move || session.printable.update(|tables| *tables -= 1));
    let words = move || {
        let count = recorded.with(HashSet::len);
        text::periksa::tampilkan(session.printed.get(), count)
    };
    let act = move |_| session.printed.update(|shown| *shown = !*shown);
    let toggle = button("tombol kecil", live_text(words), act)
        .attr("data-uji", "tercetak")
        .attr("aria-keyshortcuts", "F8")
        .attr("title", text::periksa::KUNCI);
    let key = el("kbd").attr("aria-hidden", "true").child("F8");
    // Not where all are shown because nothing is printed yet.
    let some =
        Memo::new(move |_| which.with(|which| matches!(which, Some((true, _) | (_, Some(_))))));
    let all = move || {
        some.get().then(|| {
            let act = move |_| session.all_printed.update(|all| *all = !*all);
            let pressed = move || {
                if session.all_printed.get() {
                    "true"
                } else {
                    "false"
                }
            };
            button("tombol kecil", text::periksa::SEMUA_KOLOM, act)
                .attr("data-uji", "semua-kolom")
                .live("aria-pressed", pressed)
        })
    };
    tagged("div", "deret alat alat-tercetak", toggle)
        .child(key)
        .child(perhaps(all))
}

/// Whether the totals of this kind stand under the rows of a table.
fn totals_here(table: &Table, baris: Baris) -> bool {
    match table.scope.section() {
        Section::Kinerja => baris == Baris::Rekap,
        Section::Anggaran => baris != Baris::Rekap,
        _ => false,
    }
}
