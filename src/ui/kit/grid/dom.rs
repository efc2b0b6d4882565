//! Everything the grid asks of the page itself: finding cells, moving the focus and the caret, the
//! clipboard. The only file of the grid that names browser interfaces, and only through leptos. It
//! decides nothing.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{
    ClipboardEvent, Event, EventTarget, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    Node, ScrollIntoViewOptions, ScrollLogicalPosition,
};
pub(super) use leptos::web_sys::{Element, HtmlElement};

use super::keys::Field;
use super::model::{CellPos, RowKey};
use super::plan::View;

/// The element an event happened on.
pub(super) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The cell an element lies in.
pub(super) fn pos_of(element: &Element) -> Option<CellPos> {
    let col = element
        .closest("[data-col]")
        .ok()??
        .get_attribute("data-col")?
        .parse()
        .ok()?;
    Some(CellPos {
        row: row_of(element)?,
        col,
    })
}

/// The row an element lies in.
pub(super) fn row_of(element: &Element) -> Option<RowKey> {
    element
        .closest("[data-row]")
        .ok()??
        .get_attribute("data-row")?
        .parse()
        .ok()
}

/// Whether an element lies in the header of a row.
pub(super) fn in_row_header(element: &Element) -> bool {
    element.closest("[role=rowheader]").ok().flatten().is_some()
}

/// The cell at a place, if its row is in the page.
pub(super) fn cell(body: &Element, at: CellPos) -> Option<Element> {
    let selector = format!("[data-row=\"{}\"] > [data-col=\"{}\"]", at.row, at.col);
    body.query_selector(&selector).ok().flatten()
}

/// What takes the focus in a cell: its control or, without one, the cell.
pub(super) fn focusable(cell: &Element) -> Option<HtmlElement> {
    let control = cell
        .query_selector("input, textarea, select")
        .ok()
        .flatten();
    control.unwrap_or_else(|| cell.clone()).dyn_into().ok()
}

/// What kind of control an element is.
pub(super) fn field(element: &Element) -> Field {
    match element.tag_name().as_str() {
        "INPUT" => Field::Line,
        "TEXTAREA" => Field::Lines,
        "SELECT" => Field::Choice,
        _ => Field::None,
    }
}

/// The text a control holds.
pub(super) fn value(control: &Element) -> Option<String> {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        Some(input.value())
    } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        Some(area.value())
    } else {
        control
            .dyn_ref::<HtmlSelectElement>()
            .map(HtmlSelectElement::value)
    }
}

/// Marks the whole text of a control, so that typing replaces it.
pub(super) fn select_text(control: &Element) {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        input.select();
    } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
    }
}

/// Puts the caret behind the last letter.
pub(super) fn caret_to_end(control: &Element) {
    let end = value(control).map_or(0, |text| {
        u32::try_from(text.encode_utf16().count()).unwrap_or(0)
    });
    // Refused only by controls without a caret.
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        let _ = input.set_selection_range(end, end);
    } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        let _ = area.set_selection_range(end, end);
    }
}

/// Breaks the line at the caret of a field of several lines.
pub(super) fn break_line(control: &Element) {
    let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() else {
        return;
    };
    let place = |at: Result<Option<u32>, _>| at.ok().flatten().unwrap_or(0);
    let (start, end) = (place(area.selection_start()), place(area.selection_end()));
    let text: Vec<u16> = area.value().encode_utf16().collect();
    let cut = |from: u32, to: usize| {
        text.get(from as usize..to)
            .map(String::from_utf16_lossy)
            .unwrap_or_default()
    };
    area.set_value(&format!(
        "{}\n{}",
        cut(0, start as usize),
        cut(end, text.len())
    ));
    let _ = area.set_selection_range(start + 1, start + 1);
}

/// Makes a control show a text, if it shows another.
pub(super) fn set_value(control: &Element, text: &str) {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        // Setting the same text again could move the caret.
        if input.value() != text {
            input.set_value(text);
        }
    } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        // A text area knows no carriage returns and would seem to differ at every key.
        if area.value() != text.replace("\r\n", "\n") {
            area.set_value(text);
        }
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        choose(select, text);
    }
}

/// Makes a list show the option for a text; one that is no option becomes one more, at the end.
fn choose(select: &HtmlSelectElement, text: &str) {
    if let Ok(Some(other)) = select.query_selector("[data-other]") {
        other.remove();
    }
    select.set_value(text);
    if select.selected_index() < 0
        && let Ok(other) = document().create_element("option")
    {
        set(&other, "data-other", Some(""));
        set(&other, "value", Some(text));
        other.set_text_content(Some(text));
        let _ = select.append_child(&other);
        select.set_value(text);
    }
}

/// Shows what is wrong with a field: a mark to see, a sentence for screen readers.
pub(super) fn set_message(cell: &Element, control: &Element, id: &str, message: Option<&str>) {
    set(control, "aria-invalid", message.map(|_| "true"));
    set(control, "aria-describedby", message.map(|_| id));
    let _ = cell
        .class_list()
        .toggle_with_force("grid-invalid", message.is_some());
    let old = control.next_element_sibling();
    match (message, old) {
        (None, None) => {}
        (None, Some(old)) => old.remove(),
        (Some(text), Some(old)) => old.set_text_content(Some(text)),
        (Some(text), None) => {
            if let Ok(new) = document().create_element("span") {
                set(&new, "id", Some(id));
                set(&new, "class", Some("grid-hidden"));
                new.set_text_content(Some(text));
                let _ = cell.append_child(&new);
            }
        }
    }
}

/// Sets or removes an attribute, unless it is so already.
pub(super) fn set(element: &Element, name: &str, value: Option<&str>) {
    match value {
        Some(value) if element.get_attribute(name).as_deref() != Some(value) => {
            let _ = element.set_attribute(name, value);
        }
        None if element.has_attribute(name) => {
            let _ = element.remove_attribute(name);
        }
        _ => {}
    }
}

/// The cells of a row with their first column and the number of columns they cover.
pub(super) fn cells(row: &Element) -> Vec<(Element, usize, usize)> {
    let number = |cell: &Element, name| {
        cell.get_attribute(name)
            .and_then(|text| text.parse::<usize>().ok())
    };
    let mut cells = Vec::new();
    let mut next = row.first_element_child();
    while let Some(cell) = next {
        next = cell.next_element_sibling();
        if cell.has_attribute("data-col")
            && let Some(index) = number(&cell, "aria-colindex")
        {
            let span = number(&cell, "colspan").unwrap_or(1);
            cells.push((cell, index.saturating_sub(2), span));
        }
    }
    cells
}

/// Scrolls as little as possible until the whole cell is in view. `scroll-margin` in grid.css keeps
/// it clear of the header and of the frozen columns.
pub(super) fn reveal(cell: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    cell.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The element with the focus, if it lies in `body`.
pub(super) fn active_in(body: &Element) -> Option<Element> {
    document()
        .active_element()
        .filter(|active| body.contains(Some(active)) && active != body)
}

/// Whether the place an event names as related lies in `body`.
pub(super) fn holds(body: &Element, related: Option<EventTarget>) -> bool {
    related
        .and_then(|target| target.dyn_into::<Node>().ok())
        .is_some_and(|node| body.contains(Some(&node)))
}

/// The part of `body` that is in view: inside the frame and inside the window, below the header.
pub(super) fn view(frame: &Element, body: &Element) -> Option<View> {
    let window_height = window().inner_height().ok()?.as_f64()?;
    let (frame, rows) = (
        frame.get_bounding_client_rect(),
        body.get_bounding_client_rect(),
    );
    if frame.height() <= 0.0 {
        return None;
    }
    let top = frame.top().max(0.0);
    let bottom = frame.bottom().min(window_height);
    Some(View {
        top: top - rows.top(),
        height: (bottom - top).max(1.0),
    })
}

/// Height of an element in pixels, fractions included.
pub(super) fn height(element: &Element) -> f64 {
    element.get_bounding_client_rect().height()
}

/// A gap in the rows: one empty row, hidden from screen readers.
pub(super) fn make_gap() -> Option<HtmlElement> {
    let row = document().create_element("tr").ok()?;
    row.set_class_name("grid-gap");
    row.set_attribute("aria-hidden", "true").ok()?;
    let cell = document().create_element("td").ok()?;
    row.append_child(&cell).ok()?;
    row.dyn_into().ok()
}

/// Sets the height of a gap.
pub(super) fn set_gap(gap: &HtmlElement, pixels: f64) {
    // A style property, not a style attribute: the content policy allows only the former.
    // In whole thousandths: printing a float would bring 11 kB of code along.
    let thousandths = (pixels * 1000.0).round() as u64;
    let height = format!("{}.{:03}px", thousandths / 1000, thousandths % 1000);
    let _ = gap.style().set_property("height", &height);
}

/// Puts a text on the clipboard in place of what the browser would have put there.
pub(super) fn put_on_clipboard(event: &ClipboardEvent, text: &str) {
    if let Some(data) = event.clipboard_data() {
        event.prevent_default();
        // Refused only outside a copy, where there is nothing to do about it.
        let _ = data.set_data("text/plain", text);
    }
}

/// The text on the clipboard.
pub(super) fn clipboard_text(event: &ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text/plain").ok()
}

/// Calls back whenever anything in the page scrolls, until the current owner is cleaned up. The
/// event of an inner box does not bubble, so it is caught on its way down.
pub(super) fn on_any_scroll(call: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(call);
    let function = closure.as_ref().unchecked_ref();
    let _ = document().add_event_listener_with_callback_and_bool("scroll", function, true);
    let kept = StoredValue::new_local(closure);
    on_cleanup(move || {
        let _ = kept.try_with_value(|closure| {
            let function = closure.as_ref().unchecked_ref();
            document().remove_event_listener_with_callback_and_bool("scroll", function, true)
        });
    });
}
