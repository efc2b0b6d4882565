//! One row of the grid and its cells. Each cell follows its own `GridCell` only: while a person
//! types, nothing else in the row is drawn again. Handles no event; the body of the table does.

use std::sync::Arc;

use leptos::either::{Either, EitherOf3};
use leptos::html;
use leptos::prelude::*;

use super::core::Core;
use super::dom;
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
    fn selected(&self) -> bool {
        let (first, last) = (self.first, self.first + self.span - 1);
        self.marks
            .get()
            .selected
            .is_some_and(|(a, b)| a <= last && first <= b)
    }

    fn tab_index(&self) -> &'static str {
        let range = self.first..self.first + self.span;
        if self
            .marks
            .get()
            .stop
            .is_some_and(|stop| range.contains(&stop))
        {
            "0"
        } else {
            "-1"
        }
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
        <tr role="row" class=class data-row=key aria-rowindex=move || place() + 1>
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

fn blank(place: Place) -> impl IntoView {
    let class = format!("grid-blank {}", place.class(&place.column.kind));
    let (for_selected, for_tab) = (place.clone(), place.clone());
    view! {
        <td
            role="gridcell"
            class=class
            style:left=place.left.map(left_of)
            aria-readonly="true"
            aria-colindex=place.first + 2
            data-col=place.column.key
            aria-selected=move || bool_text(for_selected.selected())
            tabindex=move || for_tab.tab_index()
        ></td>
    }
}

fn figure(data: Memo<Arc<GridCell>>, place: Place, id: String) -> impl IntoView {
    let base = format!("grid-value {}", place.class(&place.column.kind));
    let class = move || match data.get().as_ref() {
        GridCell::Value { tone, .. } => format!("{base} {tone}"),
        _ => base.clone(),
    };
    let name = move || match data.get().as_ref() {
        GridCell::Value { label, text, .. } => format!("{label}: {text}"),
        _ => String::new(),
    };
    let (for_selected, for_tab) = (place.clone(), place.clone());
    view! {
        <td
            role="gridcell"
            class=class
            style:left=place.left.map(left_of)
            colspan=(place.span > 1).then_some(place.span)
            aria-readonly="true"
            aria-colindex=place.first + 2
            aria-label=name
            data-col=place.column.key
            data-cell=id
            data-label=place.column.label
            aria-selected=move || bool_text(for_selected.selected())
            tabindex=move || for_tab.tab_index()
        >
            <span class="grid-figure">{move || data.get().text().to_owned()}</span>
        </td>
    }
}

fn field(data: Memo<Arc<GridCell>>, place: Place, id: String, kind: ColumnKind) -> impl IntoView {
    let message = move || match data.get().as_ref() {
        GridCell::Input { message, .. } => message.clone(),
        _ => None,
    };
    let message_id = format!("{id}-message");
    let message_view = {
        let id = message_id.clone();
        move || {
            message().map(|text| view! { <span class="grid-hidden" id=id.clone()>{text}</span> })
        }
    };
    let invalid = move || message().is_some();
    let for_selected = place.clone();
    let control = control(data, place.clone(), id, kind.clone(), message_id, invalid);
    view! {
        <td
            role="gridcell"
            class=place.class(&kind)
            class:grid-invalid=invalid
            style:left=place.left.map(left_of)
            colspan=(place.span > 1).then_some(place.span)
            aria-colindex=place.first + 2
            data-col=place.column.key
            data-label=place.column.label
            aria-selected=move || bool_text(for_selected.selected())
        >
            {control}
            {message_view}
        </td>
    }
}

/// The control alone. It shows the text exactly and formats nothing.
fn control(
    data: Memo<Arc<GridCell>>,
    place: Place,
    id: String,
    kind: ColumnKind,
    message_id: String,
    invalid: impl Fn() -> bool + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let text = move || data.get().text().to_owned();
    let name = move || match data.get().as_ref() {
        GridCell::Input { label, .. } => label.clone(),
        _ => String::new(),
    };
    let described = move || invalid().then(|| message_id.clone());
    let invalid = move || invalid().then_some("true");
    let tab = move || place.tab_index();
    let field = id.clone();
    match kind {
        ColumnKind::LongText => EitherOf3::A(view! {
            <textarea
                id=id data-field=field rows="2" autocomplete="off"
                tabindex=tab aria-label=name aria-invalid=invalid aria-describedby=described
                prop:value=text
            ></textarea>
        }),
        ColumnKind::Choice(options) => {
            let node = NodeRef::<html::Select>::new();
            let known = options.clone();
            let is_known = move |text: &str| known.iter().any(|(value, _)| value == text);
            let other = Memo::new(move |_| Some(text()).filter(|text| !is_known(text)));
            // After the options are in place; as an attribute it would come before them.
            Effect::new(move || {
                let _ = other.get();
                let text = text();
                if let Some(select) = node.get() {
                    dom::choose(&select, &text);
                }
            });
            let listed = options.iter().map(|(value, label)| {
                view! { <option value=value.clone()>{label.clone()}</option> }
            });
            EitherOf3::B(view! {
                <select
                    node_ref=node id=id data-field=field autocomplete="off"
                    tabindex=tab aria-label=name aria-invalid=invalid aria-describedby=described
                >
                    <option
                        value=move || other.get().unwrap_or_default()
                        hidden=move || other.get().is_none()
                    >
                        {move || other.get()}
                    </option>
                    {listed.collect_view()}
                </select>
            })
        }
        kind => {
            let number = kind == ColumnKind::Number;
            EitherOf3::C(view! {
                <input
                    type="text" id=id data-field=field autocomplete="off"
                    inputmode=number.then_some("decimal")
                    spellcheck=number.then_some("false")
                    tabindex=tab aria-label=name aria-invalid=invalid aria-describedby=described
                    prop:value=text
                />
            })
        }
    }
}

fn bool_text(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}

/// Left edge of a frozen cell: after the row header, whose width grid.css knows.
pub(super) fn left_of(pixels: u32) -> String {
    format!("calc(var(--grid-row-header) + {pixels}px)")
}
