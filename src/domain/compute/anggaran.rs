//! Budgets: the outline of belanja, program and kegiatan summed upward, per source of funds and in total.
//!
//! A row's figure is the sum of the rows below it when all of them have one; else the figure typed in the row itself;
//! else the sum of those that have one, which says what it left out. Percentages of totals are sum over sum.

use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::baca::{Bacaan, Isi, Seen};
use super::jumlah::{Jumlah, SUMS, add_up, results};
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::finding::{Finding, FindingKind, Remedy, RemedyKind};
use crate::domain::order::PutInOrder;
use crate::domain::outcome::{
    Alasan, Baris, BarisHasil, Catatan, Hasil, HasilRef, Nilai, Place, Sel,
};
use crate::domain::rulebook::dana::SumberDana;

/// The typed columns that [`SUMS`] add up.
const MONEY: [Field; 3] = [
    Field::PaguSemula,
    Field::PaguPerubahan,
    Field::RealisasiAnggaran,
];

/// Results of the whole outline.
#[derive(Debug)]
pub struct AnggaranHasil {
    /// Per row, per source, totals.
    pub baris: Vec<Arc<BarisHasil>>,
    /// What is wrong.
    pub findings: Arc<Vec<Finding>>,
    /// The rows that have no rows below them: those that may be linked to an indikator.
    pub leaves: Vec<Arc<Row>>,
    index: HashMap<RowId, usize>,
}

impl AnggaranHasil {
    /// One result of a row.
    pub fn sel(&self, id: RowId, hasil: Hasil) -> Option<&Sel> {
        self.baris.get(*self.index.get(&id)?)?.sel(hasil)
    }
}

/// One row of the outline while it is summed.
struct Node<'a> {
    row: &'a Arc<Row>,
    /// The rows directly below that are not wholly empty.
    children: Vec<usize>,
    dana: SumberDana,
    /// Sources of the rows at the end of the outline, where the money is: its own, or those below.
    sources: Vec<SumberDana>,
    /// A row below has a budget after the revision.
    revised_below: bool,
    /// Own figures as typed, by [`SUMS`].
    own: [Isi; 3],
    /// Figures in force, by [`SUMS`].
    sums: [Jumlah; 3],
}

impl Node<'_> {
    /// Nothing was typed here or below: the row does not count.
    fn is_empty(&self) -> bool {
        self.row.is_empty() && self.children.is_empty()
    }

    /// The own figure in force. Without a revision, here or below, the first budget stays in force.
    fn in_force(&self, column: usize) -> Isi {
        match (SUMS.get(column), self.own) {
            (Some(Hasil::Pagu), [semula, Isi::Kosong(_), _]) if !self.revised_below => semula,
            (_, own) => own
                .get(column)
                .copied()
                .unwrap_or(Isi::Tidak(Alasan::TanpaAnggota)),
        }
    }
}

/// Sums the outline.
pub fn hitung(document: &Document, bacaan: &Bacaan) -> AnggaranHasil {
    // Keluaran say what the money bought; they carry none themselves.
    let money = document.rows(Section::Anggaran).iter();
    let rows: Vec<&Arc<Row>> = money.filter(|row| row.kind != RowKind::Keluaran).collect();
    let mut findings = Vec::new();
    let mut nodes: Vec<Node> = Vec::with_capacity(rows.len());
    let mut open: Vec<usize> = Vec::new();
    let mut roots = Vec::new();
    for row in &rows {
        let at = nodes.len();
        open.retain(|above| {
            nodes
                .get(*above)
                .is_some_and(|above| above.row.kind.depth() < row.kind.depth())
        });
        let above = open.last().copied();
        let inherited = above
            .and_then(|above| nodes.get(above))
            .map_or(SumberDana::Apbd, |above| above.dana);
        match above.and_then(|above| nodes.get_mut(above)) {
            Some(above) => above.children.push(at),
            None => roots.push(at),
        }
        open.push(at);
        let node = node(row, inherited, bacaan, &mut findings);
        nodes.push(node);
    }
    // From the last row up, every row below is summed before the row above it.
    for at in (0..nodes.len()).rev() {
        let Some(node) = nodes.get(at) else { continue };
        let mut children = node.children.clone();
        children.retain(|child| nodes.get(*child).is_some_and(|child| !child.is_empty()));
        let (mut sources, mut revised_below) = (Vec::new(), false);
        for child in children.iter().filter_map(|child| nodes.get(*child)) {
            sources.extend(
                child
                    .sources
                    .iter()
                    .copied()
                    .filter(|dana| !sources.contains(dana))
                    .collect::<Vec<_>>(),
            );
            let [_, pagu, _] = child.own;
            revised_below |= child.revised_below || !matches!(pagu, Isi::Kosong(_));
        }
        if children.is_empty() {
            sources.push(node.dana);
        }
        if let Some(node) = nodes.get_mut(at) {
            (node.children, node.sources, node.revised_below) = (children, sources, revised_below);
        }
        let Some(node) = nodes.get(at) else { continue };
        let sums = [0, 1, 2].map(|column| sum_node(&nodes, node, column, &mut findings));
        if let Some(node) = nodes.get_mut(at) {
            node.sums = sums;
        }
    }
    roots.retain(|root| nodes.get(*root).is_some_and(|root| !root.is_empty()));
    for node in &nodes {
        check(node, &mut findings);
    }
    let place: HashMap<RowId, usize> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| (row.id, at))
        .collect();
    findings.put_in_order_by_key(|finding| place.get(&finding.place.row).copied());

    let mut baris: Vec<_> = nodes
        .iter()
        .map(|node| Arc::new(results(Baris::Row(node.row.id), &node.sums)))
        .collect();
    baris.extend(totals(&nodes, &roots).into_iter().map(Arc::new));
    let leaves = nodes.iter().filter(|node| node.children.is_empty());
    let leaves = leaves.map(|node| node.row.clone()).collect();
    AnggaranHasil {
        baris,
        findings: Arc::new(findings),
        leaves,
        index: place,
    }
}

fn node<'a>(
    row: &'a Arc<Row>,
    inherited: SumberDana,
    bacaan: &Bacaan,
    findings: &mut Vec<Finding>,
) -> Node<'a> {
    let text = row.text(Field::SumberDana);
    let chosen = Field::SumberDana
        .choice(text)
        .and_then(|choice| SumberDana::from_id(choice.id));
    if chosen.is_none() && !text.trim().is_empty() {
        findings.push(Finding::new(
            CellRef::new(row.id, Field::SumberDana),
            FindingKind::PilihanAsing,
        ));
    }
    let mut seen = Seen::default();
    let own = MONEY.map(|field| {
        let isi = bacaan.isi(row, field, &mut seen);
        if let Isi::Rentang { asal, .. } = isi {
            let range = Finding::new(asal, FindingKind::BukanRentang);
            seen.findings.push(range);
        }
        isi
    });
    findings.append(&mut seen.findings);
    let empty = Jumlah {
        nilai: Nilai::BelumDiisi(Place::Cell(CellRef::new(row.id, Field::PaguSemula))),
        suku: Vec::new(),
        dikeluarkan: Vec::new(),
        catatan: None,
        itself: true,
    };
    let sums = [empty.clone(), empty.clone(), empty];
    let dana = chosen.unwrap_or(inherited);
    Node {
        row,
        children: Vec::new(),
        dana,
        sources: Vec::new(),
        revised_below: false,
        own,
        sums,
    }
}

fn sum_node(nodes: &[Node], node: &Node, column: usize, findings: &mut Vec<Finding>) -> Jumlah {
    let own = node.in_force(column);
    let alone = |catatan| Jumlah {
        nilai: own.angka().map_or_else(|nilai| nilai, Nilai::Angka),
        suku: match own {
            Isi::Angka { asal, .. } => vec![Place::Cell(asal)],
            _ => Vec::new(),
        },
        dikeluarkan: Vec::new(),
        catatan,
        itself: true,
    };
    if node.children.is_empty() {
        return alone(None);
    }
    let hasil = SUMS.get(column).copied().unwrap_or(Hasil::Pagu);
    let parts = node
        .children
        .iter()
        .filter_map(|child| Some((nodes.get(*child)?, nodes.get(*child)?.sums.get(column)?)));
    let sum = add_up(parts.map(|(child, sum)| {
        (
            Place::Hasil(HasilRef::new(Baris::Row(child.row.id), hasil)),
            sum,
        )
    }));
    let complete = sum.dikeluarkan.is_empty() && sum.catatan.is_none() && sum.nilai.ada();
    match (own, complete) {
        (Isi::Angka { nilai, asal, .. }, true) => {
            // Where the budget in force is the first budget, its own column says it.
            let typed_here = MONEY.get(column) == Some(&asal.field);
            if let Some(jumlah) = sum
                .nilai
                .angka()
                .filter(|jumlah| typed_here && *jumlah != nilai)
            {
                let mut finding = Finding::new(asal, FindingKind::BedaJumlah { jumlah });
                let edit = Edit::set(asal, "");
                finding.remedies.push(Remedy {
                    kind: RemedyKind::PakaiJumlah,
                    edit,
                });
                findings.push(finding);
            }
            sum
        }
        (Isi::Angka { .. }, false) => alone(Some(Catatan::DiisiLangsung)),
        _ => sum,
    }
}

fn check(node: &Node, findings: &mut Vec<Finding>) {
    if node.row.is_empty() {
        return;
    }
    let mut note = |field: Field, kind: FindingKind| {
        findings.push(Finding::new(CellRef::new(node.row.id, field), kind));
    };
    if node.row.is_blank(Field::Uraian) {
        note(Field::Uraian, FindingKind::Kosong);
    }
    let (pagu, realisasi) = (node.in_force(1), node.in_force(2));
    if node.children.is_empty() && node.row.kind != RowKind::Belanja {
        if matches!(pagu, Isi::Kosong(_)) {
            note(Field::PaguSemula, FindingKind::Kosong);
        }
        if matches!(realisasi, Isi::Kosong(_)) {
            note(Field::RealisasiAnggaran, FindingKind::Kosong);
        }
    }
    for (isi, field) in node.own.iter().zip(MONEY) {
        if let Isi::Angka { nilai, asal, .. } = isi
            && *nilai < Decimal::ZERO
            && asal.field == field
        {
            note(field, FindingKind::Negatif);
        }
    }
    if let (Ok(pagu), Ok(realisasi)) = (pagu.angka(), realisasi.angka())
        && realisasi > pagu
        && node.children.is_empty()
    {
        note(Field::RealisasiAnggaran, FindingKind::MelebihiPagu);
    }
}

/// Per source that occurs, then the APBD, then everything.
fn totals(nodes: &[Node], roots: &[usize]) -> Vec<BarisHasil> {
    if roots.is_empty() {
        return Vec::new();
    }
    let present = |dana: SumberDana| {
        roots
            .iter()
            .filter_map(|at| nodes.get(*at))
            .any(|node| node.sources.contains(&dana))
    };
    let row = |baris: Baris, takes: &dyn Fn(SumberDana) -> bool| {
        let sums = [0, 1, 2].map(|column| {
            let hasil = SUMS.get(column).copied().unwrap_or(Hasil::Pagu);
            let parts = counted(nodes, roots, column, takes);
            add_up(parts.into_iter().filter_map(|node| {
                Some((
                    Place::Hasil(HasilRef::new(Baris::Row(node.row.id), hasil)),
                    node.sums.get(column)?,
                ))
            }))
        });
        results(baris, &sums)
    };
    let mut rows: Vec<_> = SumberDana::ALL
        .into_iter()
        .filter(|dana| present(*dana))
        .map(|dana| row(Baris::Sumber(dana), &|other| other == dana))
        .collect();
    if SumberDana::ALL
        .into_iter()
        .any(|dana| dana.within_apbd() && present(dana))
    {
        rows.push(row(Baris::TotalApbd, &SumberDana::within_apbd));
    }
    rows.push(row(Baris::Total, &|_| true));
    rows
}

/// The rows whose figure counts in one column of a total, each rupiah once. A sum that was typed for several sources
/// together cannot be split, so that a total of only some of them takes the rows below it instead.
fn counted<'a, 'b>(
    nodes: &'b [Node<'a>],
    roots: &[usize],
    column: usize,
    takes: &dyn Fn(SumberDana) -> bool,
) -> Vec<&'b Node<'a>> {
    let mut found = Vec::new();
    let mut open: Vec<usize> = roots.iter().rev().copied().collect();
    while let Some(node) = open.pop().and_then(|at| nodes.get(at)) {
        let whole = node.sums.get(column).is_some_and(|sum| sum.itself)
            && node.sources.iter().all(|dana| takes(*dana));
        if whole {
            found.push(node);
        } else {
            open.extend(node.children.iter().rev());
        }
    }
    found
}
