//! One cell of the grid: a field, a computed value or nothing. Drawn once; after that one effect per
//! cell sets what changed, not a closure per attribute: that makes drawing a row, and scrolling is
//! nothing but drawing rows, about twice as fast. Formats nothing.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::el::{El, el, live, tagged};
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
pub(super) fn view(data: Memo<Arc<GridCell>>, place: Place) -> AnyView {
    let own_kind = place.column.kind.clone();
    let shape = Memo::new(move |_| match data.get().as_ref() {
        GridCell::Blank => Shape::Blank,
        GridCell::Input { id, kind, .. } => Shape::Field {
            id: id.clone(),
            kind: kind.clone().unwrap_or_else(|| own_kind.clone()),
        },
        GridCell::Value { id, .. } => Shape::Figure { id: id.clone() },
    });
    live(move || {
        let place = place.clone();
        match shape.get() {
            Shape::Blank => blank(place),
            Shape::Figure { id } => figure(data, place, id),
            Shape::Field { id, kind } => field(data, place, id, kind),
        }
    })
}

/// What all cells have.
fn drawn(place: &Place, class: String) -> El {
    el("td")
        .attr("role", "gridcell")
        .attr("class", class)
        .style("left", place.left.map(left_of))
        .attr("colspan", place.colspan())
        .attr("aria-colindex", place.first + 2)
        .attr("data-col", usize::from(place.column.key))
        .attr("aria-selected", place.selected())
}

fn blank(place: Place) -> El {
    let class = format!("grid-blank {}", place.class(&place.column.kind));
    drawn(&place, class)
        .attr("aria-readonly", "true")
        .attr("tabindex", place.tab_index())
}

fn figure(data: Memo<Arc<GridCell>>, place: Place, id: String) -> El {
    let base = format!("grid-value {}", place.class(&place.column.kind));
    let now = data.get_untracked();
    let (class, name) = value_class_and_name(&base, &now);
    let text = now.text().to_owned();
    drawn(&place, class)
        .attr("aria-label", name)
        .attr("aria-readonly", "true")
        .attr("data-cell", (!id.is_empty()).then_some(id))
        .attr("data-label", place.column.label.clone())
        .attr("tabindex", place.tab_index())
        .with(move |cell| follow_value(cell, data, base))
        .child(tagged("span", "grid-figure", text))
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
fn follow_value(cell: Element, data: Memo<Arc<GridCell>>, base: String) {
    follow(cell, data, move |cell, data| {
        let (class, name) = value_class_and_name(&base, data);
        dom::set(cell, "class", Some(&class));
        dom::set(cell, "aria-label", Some(&name));
        if let Some(figure) = cell.first_element_child() {
            figure.set_text_content(Some(data.text()));
        }
    });
}

fn field(data: Memo<Arc<GridCell>>, place: Place, id: String, kind: ColumnKind) -> El {
    let now = data.get_untracked();
    let message = match now.as_ref() {
        GridCell::Input { message, .. } => message.clone(),
        _ => None,
    };
    let invalid = if message.is_some() {
        " grid-invalid"
    } else {
        ""
    };
    let class = format!("grid-field {}{invalid}", place.class(&kind));
    let message_id = message_id(&id);
    let message = message.map(|text| tagged("span", "grid-hidden", text).attr("id", message_id));
    drawn(&place, class)
        .attr("data-label", place.column.label.clone())
        .with(move |cell| follow_text(cell, data))
        .children(control(&now, place.tab_index(), id, kind))
        .children(message)
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
fn control(now: &GridCell, tab: &'static str, id: String, kind: ColumnKind) -> Option<El> {
    let GridCell::Input {
        text,
        label,
        message,
        ..
    } = now
    else {
        return None;
    };
    let text = text.to_string();
    let control = match kind {
        ColumnKind::LongText => el("textarea").attr("rows", "2").value(text),
        ColumnKind::Choice(options) => {
            // A text that is no choice is shown as one more.
            let known = options.iter().any(|(value, _)| *value == text);
            let option = |value: &str, label: &str| {
                el("option")
                    .attr("value", value.to_owned())
                    .attr("selected", value == text)
                    .child(label.to_owned())
            };
            let other = (!known).then(|| option(&text, &text).attr("data-other", ""));
            el("select")
                .children(options.iter().map(|(value, label)| option(value, label)))
                .children(other)
        }
        kind => {
            let number = kind == ColumnKind::Number;
            el("input")
                .attr("type", "text")
                .attr("inputmode", number.then_some("decimal"))
                .attr("spellcheck", number.then_some("false"))
                .value(text)
        }
    };
    let described = message.as_ref().map(|_| message_id(&id));
    let control = control
        .attr("id", id.clone())
        .attr("data-field", id)
        .attr("autocomplete", "off")
        .attr("tabindex", tab)
        .attr("aria-label", label.clone())
        .attr("aria-invalid", message.as_ref().map(|_| "true"))
        .attr("aria-describedby", described);
    Some(control)
}

/// Left edge of a frozen cell: after the row header, whose width grid.css knows.
pub(super) fn left_of(pixels: u32) -> String {
    format!("calc(var(--grid-row-header) + {pixels}px)")
}
