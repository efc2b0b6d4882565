//! A table one types in as in a spreadsheet: thousands of rows of which only those in view are in
//! the page, arrow keys, ranges, the clipboard, and cards in place of rows on a narrow screen. After
//! the ARIA grid pattern. It changes nothing by itself: it tells its owner what was done
//! (`GridEvent`) and shows what `rows` and `cell` then say. Does not sort, filter, undo or check.
//!
//! Reading order: `model` (what it is made of), this file, `core` (state and moves), `input` with
//! `keys` and `clip` (what events do), `row` and `cell` (one row), `rows` with `plan` (which rows are
//! drawn), `block` (the clipboard's format), `dom` (the browser).

mod block;
mod cell;
mod clip;
mod core;
mod dom;
mod input;
mod keys;
mod model;
mod plan;
mod row;
mod rows;
mod totals;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::wasm_bindgen::JsCast;

use super::el::{El, el, live, live_text, perhaps, tagged};

pub use self::block::{parse_block, write_block};
use self::core::Core;
pub use self::model::*;
use self::plan::{Heights, Layout, plan};
use self::rows::Rows;
pub use self::totals::GridTotals;

/// Numbers the grids of a page, for ids.
static COUNT: AtomicU32 = AtomicU32::new(0);

/// A grid. Its looks are in `style/grid.css`, which also decides when rows become cards and how
/// much of the window's height the grid may take (`--grid-around`, `--grid-bottom`).
#[component]
pub fn Grid(
    /// Accessible name.
    label: String,
    /// The columns, frozen ones first. A new list draws all rows anew.
    #[prop(into)]
    columns: Signal<Arc<Vec<GridColumn>>>,
    /// The rows in order, each with a key of its own.
    #[prop(into)]
    rows: Signal<Arc<Vec<GridRow>>>,
    /// The content of a cell. Called where it may read signals, for the rows in view at each change
    /// of these signals; so it must be quick.
    cell: Callback<CellPos, GridCell>,
    /// Told what the person did.
    on: Callback<GridEvent>,
    /// The texts of the widget itself.
    words: GridWords,
    /// The selected cells; the grid sets it, the owner may read it.
    selection: RwSignal<Option<GridSelection>>,
    /// Set by the owner to lead the person to a cell; the grid goes there and sets it to `None`.
    focus: RwSignal<Option<CellPos>>,
    /// Whether nothing can be typed, only read and copied.
    #[prop(into)]
    locked: Signal<bool>,
    /// Rows under the last row, always in view: `GridTotals` or `<tr role="row">`.
    #[prop(optional, into)]
    footer: Option<ViewFn>,
) -> impl IntoView {
    let columns = Memo::new(move |_| columns.get());
    let heights = RwSignal::new(Heights::default());
    let layout = Memo::new(move |_| Arc::new(Layout::new(rows.get(), &heights.read())));
    let core = Core {
        columns,
        layout,
        cell,
        on,
        locked,
        selection,
        editing: RwSignal::new(None),
        view: RwSignal::new(Default::default()),
        heights,
        frame: NodeRef::new(),
        body: NodeRef::new(),
        lane: StoredValue::new(0),
        place: StoredValue::new(0),
        dragging: StoredValue::new(false),
        touch: StoredValue::new(false),
    };
    draw_rows(core);
    follow_page(core);
    lead(core, focus);
    Effect::new(move || {
        core.locked.track();
        core.follow_lock();
    });

    let id = COUNT.fetch_add(1, Ordering::Relaxed);
    let (label_id, help_id) = (format!("grid-{id}-label"), format!("grid-{id}-help"));
    let count = Memo::new(move |_| layout.with(|layout| layout.rows.len()));
    let has_footer = footer.is_some();
    let message = move || {
        let at = selection.get()?.anchor;
        layout.with(|layout| layout.place(at.row))?;
        match cell.run(at) {
            GridCell::Input { message, .. } => message,
            _ => None,
        }
    };
    let range = move || {
        let selection = selection
            .get()
            .filter(|selection| selection.anchor != selection.head)?;
        let rows = layout.with(|layout| selection.rows(&layout.rows).len());
        let cols = columns.with(|columns| selection.cols(columns).len());
        Some((words.range)(rows, cols))
    };
    let editing = core.editing;
    let (labelled, described) = (label_id.clone(), help_id.clone());
    let class = move || {
        let tall = columns.with(|all| all.iter().any(|c| c.kind == ColumnKind::LongText));
        let tall = if tall { " grid-tall" } else { "" };
        let footed = if has_footer { " grid-footed" } else { "" };
        let typing = editing.with(Option::is_some);
        let typing = if typing { " grid-editing" } else { "" };
        format!("grid{tall}{footed}{typing}")
    };
    let number = el("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .attr("class", "grid-row-header")
        .attr("aria-colindex", "1")
        .child(words.number);
    let head = el("tr")
        .attr("role", "row")
        .attr("aria-rowindex", "1")
        .on("mousedown", move |e| core.head_down(e.unchecked_ref()))
        .child(number)
        .child(live(move || column_headers(&columns.get())));
    let body = el("tbody")
        .attr("role", "rowgroup")
        .with(move |body| core.body.load(&body))
        .on("keydown", move |e| core.key_down(e.unchecked_ref()))
        .on("beforeinput", move |e| core.before_input(e.unchecked_ref()))
        .on("input", move |e| core.text_input(e.unchecked_ref()))
        .on("change", move |e| core.choice_made(&e))
        .on("focusin", move |e| core.focus_in(e.unchecked_ref()))
        .on("focusout", move |e| core.focus_out(e.unchecked_ref()))
        .on("pointerdown", move |e| core.pointer_down(e.unchecked_ref()))
        .on("mousedown", move |e| core.mouse_down(e.unchecked_ref()))
        .on("mouseover", move |e| core.mouse_over(e.unchecked_ref()));
    let footer = footer.map(|footer| el("tfoot").attr("role", "rowgroup").child(footer.run()));
    let caption = tagged("caption", "grid-hidden", label).attr("id", label_id);
    let table = el("table")
        .attr("role", "grid")
        .attr("aria-labelledby", labelled)
        .attr("aria-describedby", described)
        .attr("aria-multiselectable", "true")
        .live("aria-readonly", move || locked.get().then_some("true"))
        .live("aria-rowcount", move || {
            count.get() + 1 + usize::from(has_footer)
        })
        .live("aria-colcount", move || columns.with(|all| all.len() + 1))
        .live("class", move || {
            columns.with(|all| growing(all).map(|_| "grid-growing"))
        })
        .child(caption)
        .child(live(move || column_widths(&columns.get())))
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(body)
        .children(footer);
    let empty = move || (count.get() == 0).then(|| tagged("p", "grid-empty", words.empty.clone()));
    // Focusable by script only: the Tab key goes to the active cell, if there is one.
    let frame = tagged("div", "grid-frame", table)
        .with(move |frame| core.frame.load(&frame))
        .live(
            "tabindex",
            move || {
                if count.get() == 0 { "0" } else { "-1" }
            },
        )
        .child(perhaps(empty));
    let message = live_text(move || message().unwrap_or_default());
    let range = live_text(move || range().unwrap_or_default());
    el("div")
        .live("class", class)
        .live_style("--grid-frozen", move || {
            columns.with(|all| format!("{}px", frozen_width(all)))
        })
        .live_style("--grid-width", move || {
            columns.with(|all| format!("{}px", total_width(all)))
        })
        .child(tagged("p", "grid-hidden", words.instructions).attr("id", help_id))
        .child(frame)
        // Always there, so that nothing moves when a message comes.
        .child(tagged("p", "grid-message", message))
        .child(tagged("p", "grid-hidden", range).attr("role", "status"))
}

/// Draws the rows of the plan whenever it changes.
fn draw_rows(core: Core) {
    let items = Memo::new(move |_| {
        core.layout.with(|layout| {
            let kept = match core.selection.get() {
                Some(selection) => vec![selection.anchor.row, selection.head.row],
                // The Tab key enters the grid at the first row.
                None => layout.rows.first().map(|row| row.key).into_iter().collect(),
            };
            plan(layout, core.view.get(), &kept)
        })
    });
    let rows = StoredValue::new_local(Rows::default());
    let owner = Owner::current().unwrap_or_default();
    Effect::new(move || {
        // Before the rows that go: the focus must have somewhere to go to.
        core.layout.track();
        untrack(|| core.mend_selection());
        let items = items.get();
        let Some(body) = core.body.get().map(dom::Element::from) else {
            return;
        };
        let had_focus = dom::active_in(&body).is_some();
        rows.update_value(|rows| rows.show(core, &body, &owner, &items));
        if had_focus
            && dom::active_in(&body).is_none()
            && let Some(selection) = core.selection.get_untracked()
        {
            core.focus(selection.anchor);
        }
        // Once the browser has laid them out.
        request_animation_frame(move || {
            core.look();
            measure(core, rows);
        });
    });
}

/// Notes how high the rows turned out; the style sheet decides it, not this code.
fn measure(core: Core, rows: StoredValue<Rows, LocalStorage>) {
    let (Some(layout), Some(heights)) = (
        core.layout.try_get_untracked(),
        core.heights.try_get_untracked(),
    ) else {
        return;
    };
    let mut found = heights.clone();
    let mut seen = Vec::new();
    let _ = rows.try_with_value(|rows| {
        for (key, element) in rows.elements() {
            let Some(row) = layout.place(key).map(|place| &layout.rows[place]) else {
                continue;
            };
            if !seen.contains(&(row.heading, row.class)) {
                seen.push((row.heading, row.class));
                let height = dom::height(element);
                // Nothing is as high as 0 unless the grid is not shown at all.
                if height > 0.0 && (height - heights.of(row)).abs() > 0.01 {
                    found.note(row, height);
                }
            }
        }
    });
    if found != heights {
        core.heights.set(found);
    }
}

/// Keeps up with scrolling and with the size of the window, and listens to the clipboard.
fn follow_page(core: Core) {
    dom::on_any_scroll(move || core.look());
    let resize = window_event_listener(ev::resize, move |_| {
        request_animation_frame(move || {
            core.look();
            // Cards and rows differ in height: draw anew what was measured.
            core.heights.try_update(|_| ());
        });
    });
    let copy = window_event_listener(ev::copy, move |event| core.copy(&event, false));
    let cut = window_event_listener(ev::cut, move |event| core.copy(&event, true));
    let paste = window_event_listener(ev::paste, move |event| core.paste(&event));
    on_cleanup(move || {
        for listener in [resize, copy, cut, paste] {
            listener.remove();
        }
    });
}

/// Goes where the owner points.
fn lead(core: Core, focus: RwSignal<Option<CellPos>>) {
    Effect::new(move || {
        let Some(wanted) = focus.get() else { return };
        // An order that is carried out once, not a state: so it is taken back here.
        focus.set(None);
        if let Some(at) = untrack(|| core.settle(wanted)) {
            core.go_sideways(at);
        }
    });
}

/// The column that takes the width left over: the widest of those with the longest texts.
fn growing(columns: &[GridColumn]) -> Option<ColKey> {
    let widest = |kind: ColumnKind| {
        columns
            .iter()
            .filter(|c| c.kind == kind)
            .max_by_key(|c| c.width)
    };
    widest(ColumnKind::LongText)
        .or_else(|| widest(ColumnKind::Text))
        .map(|column| column.key)
}

fn frozen_width(columns: &[GridColumn]) -> u32 {
    columns
        .iter()
        .take_while(|column| column.frozen)
        .map(|column| u32::from(column.width))
        .sum()
}

fn total_width(columns: &[GridColumn]) -> u32 {
    columns.iter().map(|column| u32::from(column.width)).sum()
}

fn column_widths(columns: &[GridColumn]) -> El {
    let growing = growing(columns);
    let width =
        |column: &GridColumn| (Some(column.key) != growing).then(|| format!("{}px", column.width));
    let widths = columns
        .iter()
        .map(|column| el("col").style("width", width(column)));
    el("colgroup")
        .child(el("col").attr("class", "grid-row-header"))
        .children(widths)
}

fn column_headers(columns: &[GridColumn]) -> Vec<AnyView> {
    let header = |(place, column): (usize, &GridColumn)| {
        let left = cell::frozen_left(columns, place);
        let right = matches!(column.kind, ColumnKind::Number | ColumnKind::Computed);
        let class = match (left.is_some(), right) {
            (true, true) => Some("grid-frozen grid-right"),
            (true, false) => Some("grid-frozen"),
            (false, true) => Some("grid-right"),
            (false, false) => None,
        };
        el("th")
            .attr("role", "columnheader")
            .attr("scope", "col")
            .attr("class", class)
            .style("left", left.map(cell::left_of))
            .attr("aria-colindex", place + 2)
            .child(tagged("span", "grid-figure", column.label.clone()))
            .into_any()
    };
    columns.iter().enumerate().map(header).collect()
}
