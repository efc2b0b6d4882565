//! One cell of the grid: a field, a computed value or nothing. Drawn once; after that one effect per
//! cell sets what changed, not a closure per attribute: that makes drawing a row, and scrolling is
//! nothing but drawing rows, about twice as fast. Formats nothing.

use std::sync::Arc;

use leptos::either::EitherOf3;
use leptos::prelude::*;

use super::dom::{self, Element};
use super::model::{CardPlace, ColumnKind, GridCell, GridColumn};

/// What the selection and the tab stop are to one row.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Marks {
    /// First and last selected column.
    pub selected: Option<(usize, usize)>,
    /// Column of the cell that the Tab key reaches.
    pub stop: Option<usize>,
}

impl Marks {
    /// `aria-selected` of a cell.
    pub fn selected_text(&self, first: usize, span: usize) -> &'static str {
        let last = first + span - 1;
        if self.selected.is_some_and(|(a, b)| a <= last && first <= b) {
            "true"
        } else {
            "false"
        }
    }

    /// `tabindex` of a cell.
    pub fn tab_index(&self, first: usize, span: usize) -> &'static str {
        if self
            .stop
            .is_some_and(|stop| (first..first + span).contains(&stop))
        {
            "0"
        } else {
            "-1"
        }
    }
}

/// Where one cell stands; enough to draw everything but its content.
#[derive(Clone)]
pub(super) struct Place {
    pub column: GridColumn,
    pub first: usize,
    pub span: usize,
    /// Distance from the left edge while frozen.
    pub left: Option<u32>,
    pub marks: Memo<Marks>,
}

impl Place {
    fn selected(&self) -> &'static str {
        self.marks
            .with_untracked(|marks| marks.selected_text(self.first, self.span))
    }

    fn tab_index(&self) -> &'static str {
        self.marks
            .with_untracked(|marks| marks.tab_index(self.first, self.span))
    }

    fn colspan(&self) -> Option<usize> {
        (self.span > 1).then_some(self.span)
    }

    fn class(&self, kind: &ColumnKind) -> String {
        let kind = match kind {
            ColumnKind::Text => "grid-text",
            ColumnKind::LongText => "grid-long",
            ColumnKind::Number => "grid-number",
            ColumnKind::Choice(_) => "grid-choice",
            ColumnKind::Computed => "grid-computed",
        };
        let card = card_class(self.column.card);
        let frozen = if self.left.is_some() {
            " grid-frozen"
        } else {
            ""
        };
        let wide = if self.span > 1 { " grid-wide" } else { "" };
        format!("{kind} {card}{frozen}{wide}")
    }
}

/// The class for a place on the card.
pub(super) fn card_class(place: CardPlace) -> &'static str {
    match place {
        CardPlace::Title => "card-title",
        CardPlace::Main => "card-main",
        CardPlace::Detail => "card-detail",
        CardPlace::Hidden => "card-hidden",
    }
}

/// Distance of a column from the left edge, if it and all before it are frozen.
pub(super) fn frozen_left(columns: &[GridColumn], place: usize) -> Option<u32> {
    let until = columns.get(..=place)?;
    until
        .iter()
        .all(|column| column.frozen)
        .then(|| until[..place].iter().map(|c| u32::from(c.width)).sum())
}

/// What must be drawn anew when it changes; everything else is set in place.
#[derive(Clone, PartialEq)]
enum Shape {
    Blank,
    Field { id: String, kind: ColumnKind },
    Figure { id: String },
}

/// Draws a cell and keeps it as `data` says.
pub(super) fn view(data: Memo<Arc<GridCell>>, place: Place) -> impl IntoView {
    let own_kind = place.column.kind.clone();
    let shape = Memo::new(move |_| match data.get().as_ref() {
        GridCell::Blank => Shape::Blank,
        GridCell::Input { id, kind, .. } => Shape::Field {
            id: id.clone(),
            kind: kind.clone().unwrap_or_else(|| own_kind.clone()),
        },
        GridCell::Value { id, .. } => Shape::Figure { id: id.clone() },
    });
    move || {
        let place = place.clone();
        match shape.get() {
            Shape::Blank => EitherOf3::A(blank(place)),
            Shape::Figure { id } => EitherOf3::B(figure(data, place, id)),
            Shape::Field { id, kind } => EitherOf3::C(field(data, place, id, kind)),
        }
    }
}

fn blank(place: Place) -> impl IntoView {
    let class = format!("grid-blank {}", place.class(&place.column.kind));
    view! {
        <td
            role="gridcell"
            class=class
            style:left=place.left.map(left_of)
            aria-readonly="true"
            aria-colindex=place.first + 2
            data-col=place.column.key
            aria-selected=place.selected()
            tabindex=place.tab_index()
        ></td>
    }
}

fn figure(data: Memo<Arc<GridCell>>, place: Place, id: String) -> impl IntoView {
    let base = format!("grid-value {}", place.class(&place.column.kind));
    let now = data.get_untracked();
    let (class, name) = value_class_and_name(&base, &now);
    view! {
        <td
            role="gridcell"
            class=class
            aria-label=name
            style:left=place.left.map(left_of)
            colspan=place.colspan()
            aria-readonly="true"
            aria-colindex=place.first + 2
            data-col=place.column.key
            data-cell=(!id.is_empty()).then_some(id)
            data-label=place.column.label.clone()
            aria-selected=place.selected()
            tabindex=place.tab_index()
            use:follow_value=(data, base)
        >
            <span class="grid-figure">{now.text().to_owned()}</span>
        </td>
    }
}

fn value_class_and_name(base: &str, cell: &GridCell) -> (String, String) {
    match cell {
        GridCell::Value {
            text, label, tone, ..
        } => (format!("{base} {tone}"), format!("{label}: {text}")),
        _ => (base.to_owned(), String::new()),
    }
}

/// Keeps text, name and class of a computed cell.
fn follow_value(cell: Element, (data, base): (Memo<Arc<GridCell>>, String)) {
    follow(cell, data, move |cell, data| {
        let (class, name) = value_class_and_name(&base, data);
        dom::set(cell, "class", Some(&class));
        dom::set(cell, "aria-label", Some(&name));
        if let Some(figure) = cell.first_element_child() {
            figure.set_text_content(Some(data.text()));
        }
    });
}

fn field(data: Memo<Arc<GridCell>>, place: Place, id: String, kind: ColumnKind) -> impl IntoView {
    let now = data.get_untracked();
    let class = format!("grid-field {}", place.class(&kind));
    let message = match now.as_ref() {
        GridCell::Input { message, .. } => message.clone(),
        _ => None,
    };
    let invalid = message.is_some();
    let message_id = message_id(&id);
    let message =
        message.map(|text| view! { <span id=message_id class="grid-hidden">{text}</span> });
    view! {
        <td
            role="gridcell"
            class=class
            class:grid-invalid=invalid
            style:left=place.left.map(left_of)
            colspan=place.colspan()
            aria-colindex=place.first + 2
            data-col=place.column.key
            data-label=place.column.label.clone()
            aria-selected=place.selected()
            use:follow_text=data
        >
            {control(&now, place.tab_index(), id, kind)}
            {message}
        </td>
    }
}

/// Keeps text, name and message of a field. The text is set exactly; nothing is formatted.
fn follow_text(cell: Element, data: Memo<Arc<GridCell>>) {
    follow(cell, data, |cell, data| {
        let GridCell::Input {
            id,
            text,
            label,
            message,
            ..
        } = data
        else {
            return;
        };
        if let Some(control) = dom::focusable(cell) {
            dom::set(&control, "aria-label", Some(label));
            dom::set_value(&control, text);
            dom::set_message(cell, &control, &message_id(id), message.as_deref());
        }
    });
}

/// Shows a cell whenever it changes after it was drawn.
fn follow(
    cell: Element,
    data: Memo<Arc<GridCell>>,
    show: impl Fn(&Element, &GridCell) + Send + Sync + 'static,
) {
    let drawn = data.get_untracked();
    let cell = StoredValue::new_local(cell);
    Effect::new(move |shown: Option<Arc<GridCell>>| {
        let now = data.get();
        if shown.as_ref().unwrap_or(&drawn) != &now {
            cell.with_value(|cell| show(cell, &now));
        }
        now
    });
}

fn message_id(id: &str) -> String {
    format!("{id}-message")
}

/// The control alone, as it is drawn first.
fn control(
    now: &GridCell,
    tab: &'static str,
    id: String,
    kind: ColumnKind,
) -> impl IntoView + use<> {
    let GridCell::Input {
        text,
        label,
        message,
        ..
    } = now
    else {
        return None;
    };
    let (text, name) = (text.to_string(), label.clone());
    let invalid = message.as_ref().map(|_| "true");
    let described = message.as_ref().map(|_| message_id(&id));
    let field = id.clone();
    Some(match kind {
        ColumnKind::LongText => EitherOf3::A(view! {
            <textarea
                id=id data-field=field rows="2" autocomplete="off" tabindex=tab
                aria-label=name aria-invalid=invalid aria-describedby=described prop:value=text
            ></textarea>
        }),
        ColumnKind::Choice(options) => {
            // A text that is no choice is shown as one more.
            let other = (!options.iter().any(|(value, _)| *value == text)).then(|| {
                view! { <option data-other="" value=text.clone() selected=true>{text.clone()}</option> }
            });
            let option = |(value, label): &(String, String)| {
                view! { <option value=value.clone() selected=*value == text>{label.clone()}</option> }
            };
            let options = options.iter().map(option).collect_view();
            EitherOf3::B(view! {
                <select
                    id=id data-field=field autocomplete="off" tabindex=tab
                    aria-label=name aria-invalid=invalid aria-describedby=described
                >
                    {options}
                    {other}
                </select>
            })
        }
        kind => {
            let number = kind == ColumnKind::Number;
            EitherOf3::C(view! {
                <input
                    type="text" id=id data-field=field autocomplete="off" tabindex=tab
                    inputmode=number.then_some("decimal") spellcheck=number.then_some("false")
                    aria-label=name aria-invalid=invalid aria-describedby=described prop:value=text
                />
            })
        }
    })
}

/// Left edge of a frozen cell: after the row header, whose width grid.css knows.
pub(super) fn left_of(pixels: u32) -> String {
    format!("calc(var(--grid-row-header) + {pixels}px)")
}
