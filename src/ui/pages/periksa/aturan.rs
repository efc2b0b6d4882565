//! The rules of the check, each with what it looks at and a switch. What is switched off stands in the record.

use leptos::prelude::*;

use crate::domain::audit::{ATURAN, abaian, pemeriksaan};
use crate::domain::document::{CellRef, RowId};
use crate::domain::field::Field;
use crate::state::history::Change;
use crate::state::workspace::Workspace;
use crate::ui::kit::el::{el, live_text, tagged};

/// The list of rules.
#[component]
pub(super) fn DaftarAturan() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let at = CellRef::new(RowId::PENGATURAN, Field::TanpaAturan);
    let is_on = move |id: &'static str| {
        let text = workspace.text(at);
        !text.split_whitespace().any(|off| off == id)
    };
    let items = ATURAN.iter().map(|aturan| {
        let id = aturan.id;
        let turn = move |_| {
            let edit = workspace
                .document()
                .with_untracked(|document| abaian::alihkan(document, id));
            workspace.edit(Change::act("aturan periksa").at(at), edit);
        };
        let tick = el("input")
            .attr("type", "checkbox")
            .attr("data-uji", format!("aturan-{id}"))
            .live_checked(move || is_on(id))
            .on("change", turn)
            .writes();
        el("li")
            .child(tagged("label", "centang", tick).child(aturan.nama))
            .child(tagged("p", "petunjuk", aturan.uraian))
    });
    let words = move || {
        let off = workspace
            .document()
            .with(|document| pemeriksaan::dimatikan(document).len());
        match off {
            0 => format!("Aturan ({})", ATURAN.len()),
            off => format!("Aturan ({}, {off} dimatikan)", ATURAN.len()),
        }
    };
    let hint = "Aturan yang dimatikan tercantum dalam catatan hasil periksa.";
    tagged("details", "lipat", el("summary").child(live_text(words)))
        .attr("data-uji", "aturan")
        .child(tagged("p", "petunjuk", hint))
        .child(tagged("ul", "aturan", ()).children(items))
}
