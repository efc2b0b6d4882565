//! A typed field of the document as a labelled form field.

use leptos::prelude::*;

use crate::domain::address;
use crate::domain::document::CellRef;
use crate::domain::field::{Field, FieldKind, RowKind};
use crate::domain::outcome::Place;
use crate::state::autosave::Saver;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text;
use crate::ui::kit::field::{Entry, FieldProps, choice_field, text_field};

/// One field of a row.
#[component]
pub fn DocumentField(
    /// Kind of the row, for the name of the field.
    kind: RowKind,
    /// The cell.
    at: CellRef,
    /// Sentence under the label; empty for none.
    #[prop(optional)]
    hint: &'static str,
    /// What an empty choice means.
    #[prop(optional)]
    empty: &'static str,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let saver = expect_context::<Saver>();
    // What is missing is told only once the person has asked for the report.
    let marked = workspace.marked_cells(session.checked);
    let message = Signal::derive(move || {
        let sentence = |finding: &_| {
            workspace
                .document()
                .with(|document| text::temuan(document, finding))
        };
        marked.with(|marked| marked.get(&at).map(sentence))
    });
    let optional = !matches!(at.field, Field::Instansi | Field::Tahun);
    let name = match (kind, at.field) {
        (RowKind::Tabel, Field::Uraian) => "Judul tabel",
        (_, field) => field.label(),
    };
    let label = match (optional, at.field.kind()) {
        (true, FieldKind::Choice(_)) | (false, _) => name.to_string(),
        _ => format!("{name} (opsional)"),
    };
    Effect::new(move |_| {
        if session.goto.get() == Some(Place::Cell(at)) {
            (saver.platform().focus)(&address::field_id(kind, at));
            session.goto.set(None);
        }
    });
    let props = FieldProps {
        id: address::field_id(kind, at),
        label,
        hint: hint.to_string(),
        text: Signal::derive(move || workspace.text(at)),
        message,
        on_input: Callback::new(move |typed: String| workspace.type_text(at, &typed)),
        on_focus: Callback::new(move |()| session.inspect(Place::Cell(at))),
        writes: true,
        on_leave: Callback::new(move |()| workspace.seal()),
    };
    match at.field.kind() {
        FieldKind::Choice(choices) => {
            let first = (String::new(), empty.to_string());
            let rest = choices
                .iter()
                .map(|choice| (choice.id.to_string(), choice.label.to_string()));
            let choices = std::iter::once(first).chain(rest).collect();
            choice_field(props, choices)
        }
        FieldKind::LongText => text_field(props, Entry::Lines),
        FieldKind::Year => text_field(props, Entry::Digits),
        _ => text_field(props, Entry::Line),
    }
}
