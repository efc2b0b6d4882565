//! One row of the grid and its cells. Each cell follows its own `GridCell` only: while a person
//! types, nothing else in the row is drawn again. Handles no event; the body of the table does.
//!
//! What changes in a cell is set by one effect per cell, and the marks of the selection by one per
//! row, not by a closure per attribute: drawing a row takes a third of the time, and scrolling is
//! nothing but drawing rows.

use std::sync::Arc;

use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;

use super::core::Core;
use super::dom::{self, Element};
use super::model::{CardPlace, CellPos, ColumnKind, GridCell, GridColumn, GridRow, RowKey};

/// A cell and the columns it covers.
#[derive(Clone, PartialEq)]
struct Slot {
    first: usize,
    span: usize,
    cell: Arc<GridCell>,
}

/// What the selection and the tab stop are to one row.
#[derive(Clone, Copy, Default, PartialEq)]
struct Marks {
    /// First and last selected column.
    selected: Option<(usize, usize)>,
    /// Column of the cell that the Tab key reaches.
    stop: Option<usize>,
}

impl Marks {
    fn of(core: Core, key: RowKey) -> Self {
        let column = |at: CellPos| {
            core.columns
                .with(|columns| columns.iter().position(|c| c.key == at.col))
        };
        let layout = core.layout.get();
        let Some(place) = layout.place(key) else {
            return Self::default();
        };
        let Some(selection) = core.selection.get() else {
            return Self {
                selected: None,
                stop: (place == 0).then_some(0),
            };
        };
        let stop = if selection.anchor.row == key {
            column(selection.anchor)
        } else {
            None
        };
        let rows = (
            layout.place(selection.anchor.row),
            layout.place(selection.head.row),
        );
        let (Some(a), Some(b)) = rows else {
            return Self {
                selected: None,
                stop,
            };
        };
        let selected = match (column(selection.anchor), column(selection.head)) {
            (Some(c), Some(d)) if (a.min(b)..=a.max(b)).contains(&place) => {
                Some((c.min(d), c.max(d)))
            }
            _ => None,
        };
        Self { selected, stop }
    }

    fn selected_text(&self, first: usize, span: usize) -> &'static str {
        let last = first + span - 1;
        if self.selected.is_some_and(|(a, b)| a <= last && first <= b) {
            "true"
        } else {
            "false"
        }
    }

    fn tab_index(&self, first: usize, span: usize) -> &'static str {
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
struct Place {
    column: GridColumn,
    first: usize,
    span: usize,
    /// Distance from the left edge while frozen.
    left: Option<u32>,
    marks: Memo<Marks>,
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

/// Draws a row.
pub(super) fn view(core: Core, key: RowKey) -> impl IntoView {
    let info = Memo::new(move |_| {
        let layout = core.layout.get();
        layout
            .place(key)
            .map(|place| (place, layout.rows[place].clone()))
    });
    // One pass over the columns gives all cells; those that stay equal go no further.
    let slots = Memo::new(move |_| {
        let columns = core.columns.get();
        let mut slots = Vec::with_capacity(columns.len());
        let mut first = 0;
        // A memo may run once more after its row is gone: the owner need not know such a row.
        let known = core.layout.with(|layout| layout.place(key).is_some());
        while let Some(column) = columns.get(first).filter(|_| known) {
            let cell = core.cell.run(CellPos {
                row: key,
                col: column.key,
            });
            let span = cell.span().min(columns.len() - first);
            slots.push(Slot {
                first,
                span,
                cell: Arc::new(cell),
            });
            first += span;
        }
        slots
    });
    let places = Memo::new(move |_| {
        let spans: Vec<_> = slots.with(|slots| slots.iter().map(|s| (s.first, s.span)).collect());
        (core.columns.get(), spans)
    });
    let marks = Memo::new(move |_| Marks::of(core, key));

    let class = move || {
        info.get().map(|(_, row)| {
            let GridRow {
                class,
                level,
                heading,
                ..
            } = row;
            let heading = if heading { "grid-heading" } else { "grid-row" };
            format!("{heading} grid-level-{level} {class}")
        })
    };
    let number = move || {
        info.get()
            .map(|(_, row)| row.number)
            .filter(|number| !number.is_empty())
    };
    // A header cell must have a text, if only for those who hear it.
    let place = move || info.get().map_or(0, |(place, _)| place + 1);
    let number_or_place = move || match number() {
        Some(number) => Either::Left(number),
        None => Either::Right(view! { <span class="grid-hidden">{place()}</span> }),
    };
    view! {
        <tr role="row" class=class data-row=key aria-rowindex=move || place() + 1 use:follow_marks=marks>
            <th role="rowheader" scope="row" class="grid-row-header" aria-colindex="1">
                {number_or_place}
            </th>
            {move || {
                let (columns, spans) = places.get();
                let draw = |(first, span): (usize, usize)| {
                    let column = columns.get(first)?.clone();
                    let left = frozen_left(&columns, first + span - 1).and(frozen_left(&columns, first));
                    Some(cell(slots, Place { column, first, span, left, marks }))
                };
                spans.into_iter().filter_map(draw).collect_view()
            }}
        </tr>
    }
}

/// What must be drawn anew when it changes; everything else is set in place.
#[derive(Clone, PartialEq)]
enum Shape {
    Blank,
    Field { id: String, kind: ColumnKind },
    Figure { id: String },
}

fn cell(slots: Memo<Vec<Slot>>, place: Place) -> impl IntoView {
    let first = place.first;
    let data = Memo::new(move |_| {
        let found = slots.with(|slots| {
            slots
                .iter()
                .find(|s| s.first == first)
                .map(|s| s.cell.clone())
        });
        found.unwrap_or_else(|| Arc::new(GridCell::Blank))
    });
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

/// Keeps `aria-selected` and the tab stop of the cells of a row.
fn follow_marks(row: Element, marks: Memo<Marks>) {
    let row = StoredValue::new_local(row);
    // New cells are drawn with the marks of that moment.
    let drawn = marks.get_untracked();
    Effect::new(move |shown: Option<Marks>| {
        let now = marks.get();
        if shown.unwrap_or(drawn) != now {
            row.with_value(|row| {
                for (cell, first, span) in dom::cells(row) {
                    dom::set(&cell, "aria-selected", Some(now.selected_text(first, span)));
                    if let Some(stop) = dom::focusable(&cell) {
                        dom::set(&stop, "tabindex", Some(now.tab_index(first, span)));
                    }
                }
            });
        }
        now
    });
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
            data-cell=id
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
        GridCell::Value { text, label, tone, .. } => (format!("{base} {tone}"), format!("{label}: {text}")),
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
    let message = message.map(|text| view! { <span id=message_id class="grid-hidden">{text}</span> });
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
        let GridCell::Input { id, text, label, message, .. } = data else { return };
        if let Some(control) = dom::focusable(cell) {
            dom::set(&control, "aria-label", Some(label));
            dom::set_value(&control, text);
            dom::set_message(cell, &control, &message_id(id), message.as_deref());
        }
    });
}

/// Shows a cell whenever it changes after it was drawn.
fn follow(cell: Element, data: Memo<Arc<GridCell>>, show: impl Fn(&Element, &GridCell) + Send + Sync + 'static) {
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
fn control(now: &GridCell, tab: &'static str, id: String, kind: ColumnKind) -> impl IntoView + use<> {
    let GridCell::Input { text, label, message, .. } = now else { return None };
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
                    {other}
                    {options}
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
