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
    view! {
        <div
            class="grid"
            class:grid-tall=move || columns.with(|all| all.iter().any(|c| c.kind == ColumnKind::LongText))
            class:grid-footed=has_footer
            class:grid-editing=move || editing.with(Option::is_some)
            style:--grid-frozen=move || columns.with(|all| format!("{}px", frozen_width(all)))
            style:--grid-width=move || columns.with(|all| format!("{}px", total_width(all)))
        >
            <p class="grid-hidden" id=help_id>{words.instructions}</p>
            // Focusable by script only: the Tab key goes to the active cell, if there is one.
            <div class="grid-frame" node_ref=core.frame tabindex=move || if count.get() == 0 { "0" } else { "-1" }>
                <table
                    role="grid"
                    aria-labelledby=labelled
                    aria-describedby=described
                    aria-multiselectable="true"
                    aria-rowcount=move || count.get() + 1 + usize::from(has_footer)
                    aria-colcount=move || columns.with(|all| all.len() + 1)
                    class:grid-growing=move || columns.with(|all| growing(all).is_some())
                >
                    <caption class="grid-hidden" id=label_id>{label}</caption>
                    {move || column_widths(&columns.get())}
                    <thead role="rowgroup">
                        <tr role="row" aria-rowindex="1">
                            <th role="columnheader" scope="col" class="grid-row-header" aria-colindex="1">
                                {words.number}
                            </th>
                            {move || column_headers(&columns.get())}
                        </tr>
                    </thead>
                    <tbody
                        role="rowgroup"
                        node_ref=core.body
                        on:keydown=move |event| core.key_down(&event)
                        on:beforeinput=move |event| core.before_input(&event)
                        on:input=move |event| core.text_input(&event)
                        on:change=move |event| core.choice_made(&event)
                        on:focusin=move |event| core.focus_in(&event)
                        on:focusout=move |event| core.focus_out(&event)
                        on:pointerdown=move |event| core.pointer_down(&event)
                        on:mousedown=move |event| core.mouse_down(&event)
                        on:mouseover=move |event| core.mouse_over(&event)
                    ></tbody>
                    {footer.map(|footer| view! { <tfoot role="rowgroup">{footer.run()}</tfoot> })}
                </table>
                {move || (count.get() == 0).then(|| view! { <p class="grid-empty">{words.empty.clone()}</p> })}
            </div>
            // Always there, so that nothing moves when a message comes.
            <p class="grid-message">{message}</p>
            <p class="grid-hidden" role="status">{range}</p>
        </div>
    }
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

fn column_widths(columns: &[GridColumn]) -> impl IntoView + use<> {
    let growing = growing(columns);
    let width =
        |column: &GridColumn| (Some(column.key) != growing).then(|| format!("{}px", column.width));
    let widths: Vec<_> = columns
        .iter()
        .map(|column| view! { <col style:width=width(column) /> })
        .collect();
    view! { <colgroup><col class="grid-row-header" />{widths}</colgroup> }
}

fn column_headers(columns: &[GridColumn]) -> impl IntoView + use<> {
    let header = |(place, column): (usize, &GridColumn)| {
        let left = cell::frozen_left(columns, place);
        let right = matches!(column.kind, ColumnKind::Number | ColumnKind::Computed);
        view! {
            <th
                role="columnheader"
                scope="col"
                class:grid-frozen=left.is_some()
                class:grid-right=right
                style:left=left.map(cell::left_of)
                aria-colindex=place + 2
            >
                <span class="grid-figure">{column.label.clone()}</span>
            </th>
        }
    };
    columns.iter().enumerate().map(header).collect::<Vec<_>>()
}
