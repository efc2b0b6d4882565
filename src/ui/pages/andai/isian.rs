//! What a scenario fills in otherwise: the figures of one row, each with a field, a slider and the way back to the draft.

use std::sync::Arc;

use leptos::prelude::*;

use super::gambaran::Gambaran;
use super::pilih::{Opsi, pilih};
use crate::domain::address;
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::finding::Severity;
use crate::domain::outcome::{Baris, Hasil, HasilRef, Outcome, Place};
use crate::domain::whatif::geser::{self, Geser};
use crate::domain::whatif::skenario::Skenario;
use crate::domain::whatif::tulisan;
use crate::state::andai::Andai;
use crate::state::andai::tanya::Tanya;
use crate::state::workspace::Workspace;
use crate::text;
use crate::text::andai as kata;
use crate::ui::kit::el::{El, el, live, live_text, perhaps, tagged};

/// Figures of one row and of the kegiatan behind it.
#[component]
pub(super) fn Isian(
    /// The scenario.
    id: RowId,
) -> impl IntoView {
    let (workspace, tanya) = (expect_context::<Workspace>(), expect_context::<Tanya>());
    let andai = expect_context::<Andai>();
    let row = Memo::new(move |_| {
        let outcome = workspace.outcome();
        let chosen = tanya.baris.get();
        let known = chosen.filter(|id| outcome.document.row(*id).is_some());
        known.or_else(|| rows(&outcome.document).first().map(|row| row.id))
    });
    let options = Memo::new(move |_| {
        workspace.document().with(|document| {
            let option = |row: &Arc<Row>| Opsi::new(row.id.0.to_string(), name(document, row));
            rows(document).into_iter().map(option).collect::<Vec<_>>()
        })
    });
    let now = Signal::derive(move || row.get().map(|id| id.0.to_string()).unwrap_or_default());
    let choose = move |id: String| tanya.baris.set(id.parse().ok().map(RowId));
    let select = pilih("Baris yang diubah", "isian-baris", options, now, choose);
    let cells = Memo::new(move |_| {
        // The scenario decides which budget is in force, not the draft.
        let outcome = andai.outcome(id).unwrap_or_else(|| workspace.outcome());
        let all = andai.semua();
        let one = all.iter().find(|one| one.id == id);
        row.get()
            .map_or(Vec::new(), |row| cells(&outcome, one, row))
    });
    let drawing = Gambaran::new();
    let fields = move || {
        let cells = cells.get();
        drawing.baru(|| {
            let fields = cells.into_iter().map(|at| field(id, at).into_any());
            fields.collect::<Vec<_>>()
        })
    };
    tagged("div", "isian-skenario", el("h3").child("Ubah isian"))
        .child(select)
        .child(live(fields))
        .into_any()
}

/// The rows with figures that can be filled in otherwise.
fn rows(document: &Document) -> Vec<&Arc<Row>> {
    let indikator = document.of_kind(RowKind::Indikator);
    indikator
        .chain(document.of_kind(RowKind::Kegiatan))
        .collect()
}

fn name(document: &Document, row: &Row) -> String {
    match row.kind {
        RowKind::Indikator => kata::pilihan_baris(document, Baris::Row(row.id)),
        kind => format!("{}: {}", kind.label(), text::row_name(document, row.id)),
    }
}

/// The cells of a row: target and realisasi of an indikator and the money of its kegiatan, a few of them.
fn cells(outcome: &Outcome, skenario: Option<&Skenario>, id: RowId) -> Vec<CellRef> {
    const KEGIATAN: usize = 3;
    let document = &outcome.document;
    let Some(row) = document.row(id) else {
        return Vec::new();
    };
    let money = |id: RowId| {
        let pagu = geser::pagu(document, skenario, id);
        [pagu, Field::RealisasiAnggaran].map(|field| CellRef::new(id, field))
    };
    if row.kind != RowKind::Indikator {
        return money(id).to_vec();
    }
    let own = [Field::Target, Field::Realisasi].map(|field| CellRef::new(id, field));
    let pagu = outcome.sel(HasilRef::new(Baris::Row(id), Hasil::Pagu));
    let behind = pagu.map_or(&[] as &[Place], |sel| &sel.cara.suku).iter();
    let behind = behind.filter_map(|place| match place {
        Place::Hasil(HasilRef {
            baris: Baris::Row(id),
            ..
        }) => Some(*id),
        _ => None,
    });
    own.into_iter()
        .chain(behind.take(KEGIATAN).flat_map(money))
        .collect()
}

fn field(id: RowId, at: CellRef) -> El {
    let (andai, workspace) = (expect_context::<Andai>(), expect_context::<Workspace>());
    // Not followed: a field that is drawn anew while it is typed in would lose the focus.
    let (label, kind) = workspace.document().with_untracked(|document| {
        let own = text::field_label(document, at.field);
        match document.row(at.row).map(|row| row.kind) {
            Some(RowKind::Indikator) | None => (own.into_owned(), RowKind::Indikator),
            Some(kind) => {
                let name = text::row_name(document, at.row);
                (format!("{own}: {name}"), kind)
            }
        }
    });
    let hook = format!("andai.{}", address::field_id(kind, at));
    let held = Memo::new(move |_| {
        let all = andai.semua();
        let one = all.iter().find(|one| one.id == id);
        one.and_then(|one| one.isi(at).cloned())
    });
    let now = Memo::new(move |_| held.get().unwrap_or_else(|| workspace.text(at)));
    let changed = Memo::new(move |_| now.get() != workspace.text(at));
    let slider = Memo::new(move |_| {
        workspace
            .document()
            .with(|document| Geser::baru(document, at))
    });
    // Why the slider could not write where it stands.
    let refused = RwSignal::new(None);
    // What the figure reads as in the scenario, and what is wrong with it.
    let position = Memo::new(move |_| {
        let outcome = andai.outcome(id)?;
        let number = tulisan::angka(&outcome.document, at)?;
        slider.get().map(|slider| slider.posisi(number.value))
    });
    let wrong = Memo::new(move |_| {
        if let Some(why) = refused.get() {
            return Some((true, why));
        }
        let outcome = andai.outcome(id)?;
        let mut findings = outcome.findings();
        let finding = findings
            .find(|finding| finding.place == at && finding.kind.severity() != Severity::Kurang)?;
        let bad = finding.kind.severity() == Severity::Galat;
        Some((bad, text::temuan(&outcome.document, finding)))
    });
    let bad = move || wrong.with(|wrong| matches!(wrong, Some((true, _))));
    let message = format!("{hook}-pesan");
    let input = el("input")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("class", "isian angka")
        .attr("id", hook.clone())
        .attr("data-field", hook.clone())
        .attr("aria-describedby", message.clone())
        .live("aria-invalid", move || bad().then_some("true"))
        .live_value(move || now.get().to_string())
        .on("input", move |event| {
            refused.set(None);
            andai.ketik(id, at, &event_target_value(&event))
        })
        .on("blur", move |_| andai.selesai(id, at))
        .writes();
    let shown = format!("Geser {}", label.to_lowercase());
    let range = move || {
        let slider = slider.get()?;
        let move_to = move |position: String| {
            let Ok(position) = position.parse() else {
                return;
            };
            let text = workspace
                .document()
                .with_untracked(|document| slider.teks(document, at, position));
            match text {
                Ok(text) => {
                    refused.set(None);
                    andai.ketik(id, at, &text);
                }
                Err(why) => {
                    let said = workspace
                        .document()
                        .with_untracked(|document| kata::tak_tertulis(document, why));
                    refused.set(Some(said));
                }
            }
        };
        let range = el("input")
            .attr("type", "range")
            .attr("min", -slider.turun)
            .attr("max", slider.naik)
            .attr("step", "1")
            .attr("aria-label", shown.clone())
            .live("aria-valuetext", move || now.get().to_string())
            .live_value(move || position.get().unwrap_or(0).to_string())
            .on("input", move |event| move_to(event_target_value(&event)))
            // Not at "change": each press of an arrow key would be a step of its own.
            .on("pointerup", move |_| andai.selesai(id, at))
            .on("blur", move |_| andai.selesai(id, at))
            .writes();
        Some(range)
    };
    let back = move || {
        changed.get().then(|| {
            crate::ui::kit::el::button("tombol kecil polos", "Kembalikan", move |_| {
                andai.kembalikan(id, at);
            })
            .writes()
        })
    };
    let draft = move || {
        let text = workspace.text(at);
        format!("Draf: {}", kata::isian(at, &text))
    };
    tagged(
        "div",
        "bidang geser",
        el("label").attr("for", hook).child(label),
    )
    .child(
        el("p")
            .attr("id", message)
            .live(
                "class",
                move || if bad() { "pesan" } else { "pesan catatan" },
            )
            .child(perhaps(move || wrong.get().map(|(_, words)| words))),
    )
    .child(tagged("div", "geser-baris", input).child(perhaps(range)))
    .child(
        tagged(
            "div",
            "geser-draf",
            tagged("span", "petunjuk", live_text(draft)),
        )
        .child(perhaps(back)),
    )
}
