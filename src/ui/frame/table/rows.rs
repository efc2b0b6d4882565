//! The rows of a table as the grid draws them: which ones, how deep, and the totals under them.

use leptos::prelude::*;

use super::model::{Filter, Keep};
use super::places::total_key;
use crate::domain::document::{Document, Row, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::Baris;
use crate::domain::outline::Scope;
use crate::domain::scope::jenjang;
use crate::state::workspace::Workspace;
use crate::ui::kit::grid::GridRow;

/// One row as it is drawn, whatever is typed in its cells.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Line {
    /// Position in the section.
    pub at: usize,
    pub id: RowId,
    pub kind: RowKind,
    /// Rank among the rows of its kind in the table, from 1.
    number: usize,
    level: u8,
    heading: bool,
    class: &'static str,
}

/// The rows of a scope that `keep` lets through, and the row `held` in any case: what is being typed in does not go
/// away under the hands.
pub(super) fn lines(
    document: &Document,
    scope: Scope,
    keep: Option<&Keep>,
    held: Option<RowId>,
) -> Vec<Line> {
    let levels = match scope.leaf() {
        Some(RowKind::BarisTabel) => {
            let rows: Vec<_> = scope.rows(document).map(|(_, row)| row).collect();
            jenjang(&rows)
        }
        _ => Vec::new(),
    };
    let mut levels = levels.into_iter().map(|(level, _)| level.min(3));
    let mut counts = [0_usize; RowKind::ALL.len()];
    let mut lines: Vec<(Line, bool)> = scope
        .rows(document)
        .map(|(at, row)| {
            let count = &mut counts[row.kind as usize];
            *count += 1;
            let (level, heading, class) = looks(scope, row, levels.next().unwrap_or(0));
            let kept = keep.is_none_or(|keep| held == Some(row.id) || keep(document, row));
            let line = Line {
                at,
                id: row.id,
                kind: row.kind,
                number: *count,
                level,
                heading,
                class,
            };
            (line, kept)
        })
        .collect();
    if keep.is_some() {
        // From the end on: a row that stays keeps the rows it belongs to, the next one up of each smaller depth.
        let mut wanted = 0;
        for (line, kept) in lines.iter_mut().rev() {
            if line.level < wanted {
                *kept = true;
            }
            if *kept {
                wanted = line.level;
            }
        }
        lines.retain(|(_, kept)| *kept);
    }
    lines.into_iter().map(|(line, _)| line).collect()
}

/// The rows that a table shows, in order; does not track.
pub fn shown(workspace: Workspace, scope: Scope, filter: Filter) -> Vec<(RowId, RowKind)> {
    let keep = untrack(|| filter.keep());
    let lines = |document: &_| lines(document, scope, keep.as_ref(), None);
    let lines = workspace.document().with_untracked(lines);
    lines.into_iter().map(|line| (line.id, line.kind)).collect()
}

/// Level, whether it is a heading, and the class of its looks; `level` is that of a row of a table by its kode.
fn looks(scope: Scope, row: &Row, level: u8) -> (u8, bool, &'static str) {
    if row.kind != RowKind::BarisTabel {
        let deeper = scope
            .kinds
            .iter()
            .any(|kind| kind.depth() > row.kind.depth());
        let top = scope.kinds.iter().map(|kind| kind.depth()).min();
        let level = row.kind.depth() - top.unwrap_or(0).min(row.kind.depth());
        return (level, deeper, class(row.kind));
    }
    let kind = Field::JenisBaris.choice(row.text(Field::JenisBaris));
    match kind.map(|choice| choice.id) {
        Some("judul") => (level, true, "baris-judul"),
        _ if !row.is_blank(Field::Rumus) => (level, true, "baris-hitung"),
        _ => (level, false, "baris"),
    }
}

/// The class of a row; the word of a jabatan is that of a part of the page.
const fn class(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Kepala | RowKind::Bidang | RowKind::Seksi => "jabatan",
        other => other.id(),
    }
}

/// The totals under a table; none where it is empty, for there the sentence for it stands.
pub(super) fn totals_of(scope: Scope, workspace: &Workspace) -> Vec<Baris> {
    let empty = |document: &Document| scope.rows(document).next().is_none();
    if workspace.document().with(empty) {
        return Vec::new();
    }
    match (scope.section(), scope.under) {
        (Section::Kinerja, _) => vec![Baris::Rekap],
        (Section::Anggaran, _) if scope.kinds.contains(&RowKind::Belanja) => {
            money_totals(workspace)
        }
        (Section::Tabel, Some(tabel)) if scope.leaf() == Some(RowKind::BarisTabel) => {
            let last = Baris::Ringkasan(tabel);
            let shown = workspace.hasil(last).is_some_and(|of| !of.sel.is_empty());
            shown.then_some(last).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn money_totals(workspace: &Workspace) -> Vec<Baris> {
    let outcome = workspace.outcome();
    let total = |baris: &Baris| matches!(baris, Baris::Sumber(_) | Baris::TotalApbd | Baris::Total);
    let all = outcome.baris.iter().map(|hasil| hasil.baris);
    let mut totals: Vec<_> = all.filter(total).collect();
    // Where all money has one source, its row, the APBD and the sum of everything are the same.
    let sources = totals
        .iter()
        .filter(|baris| matches!(baris, Baris::Sumber(_)));
    if sources.count() < 2 {
        totals.truncate(1);
    }
    totals
}

pub(super) fn grid_rows(lines: &[Line], totals: &[Baris]) -> Vec<GridRow> {
    let typed = lines.iter().map(|line| GridRow {
        key: line.id.0,
        class: line.class,
        level: line.level,
        number: line.number.to_string(),
        heading: line.heading,
    });
    let totals = totals.iter().map(|baris| GridRow {
        key: total_key(*baris),
        class: "jumlah",
        level: 0,
        number: String::new(),
        heading: true,
    });
    typed.chain(totals).collect()
}
