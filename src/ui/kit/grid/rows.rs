//! Keeps the rows of the plan in the table's body: draws new ones, removes those no longer wanted.
//! Not leptos' `<For>`, which may move rows that only change their index: a moved row loses the
//! focus, and with it the caret of the person who is typing. Here the row with the focus never moves.

use std::collections::HashMap;

use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;

use super::core::Core;
use super::dom::{self, Element, HtmlElement};
use super::model::RowKey;
use super::plan::Item;
use super::row;

/// A row in the page.
struct Drawn {
    owner: Owner,
    state: AnyViewState,
    element: Element,
}

/// The rows and gaps in the page.
#[derive(Default)]
pub(super) struct Rows {
    drawn: HashMap<RowKey, Drawn>,
    gaps: HashMap<Option<RowKey>, HtmlElement>,
}

impl Rows {
    /// Makes the body hold exactly these items in this order. `owner` owns what the rows create.
    pub fn show(&mut self, core: Core, body: &Element, owner: &Owner, items: &[Item]) {
        let wanted = |key: &RowKey| items.contains(&Item::Row(*key));
        self.drawn.retain(|key, drawn| {
            let keep = wanted(key);
            if !keep {
                drawn.state.unmount();
                drawn.owner.cleanup();
            }
            keep
        });
        let mut old_gaps = std::mem::take(&mut self.gaps);
        let mut elements = Vec::with_capacity(items.len());
        for item in items {
            match item {
                Item::Row(key) => elements.extend(self.row(core, owner, *key)),
                Item::Gap { before, height } => {
                    let Some(gap) = old_gaps.remove(before).or_else(dom::make_gap) else {
                        continue;
                    };
                    dom::set_gap(&gap, *height);
                    elements.push(gap.clone().into());
                    self.gaps.insert(*before, gap);
                }
            }
        }
        old_gaps.values().for_each(|gap| gap.remove());
        order(body, &elements);
    }

    /// Each row in the page with its element.
    pub fn elements(&self) -> impl Iterator<Item = (RowKey, &Element)> {
        self.drawn.iter().map(|(key, drawn)| (*key, &drawn.element))
    }

    fn row(&mut self, core: Core, owner: &Owner, key: RowKey) -> Option<Element> {
        if let Some(drawn) = self.drawn.get(&key) {
            return Some(drawn.element.clone());
        }
        let owner = owner.child();
        let state = owner.with(|| untrack(|| row::view(core, key).build()));
        let element = state.elements().into_iter().next()?;
        self.drawn.insert(
            key,
            Drawn {
                owner,
                state,
                element: element.clone(),
            },
        );
        Some(element)
    }
}

/// Puts the elements in order, starting at the one with the focus, which stays where it is.
fn order(body: &Element, elements: &[Element]) {
    let still = dom::active_in(body);
    let holds = |element: &Element| {
        still
            .as_ref()
            .is_some_and(|still| element.contains(Some(still)))
    };
    let start = elements.iter().position(holds);
    // An insertion fails only if the browser itself removed the row; then the next plan repairs it.
    if let Some(start) = start {
        let mut next = &elements[start];
        for element in elements[..start].iter().rev() {
            if next.previous_sibling().as_ref() != Some(element.as_ref()) {
                let _ = body.insert_before(element, Some(next));
            }
            next = element;
        }
    }
    let mut previous = start.map(|start| &elements[start]);
    for element in &elements[start.map_or(0, |start| start + 1)..] {
        let place = previous.map_or_else(|| body.first_child(), |previous| previous.next_sibling());
        if place.as_ref() != Some(element.as_ref()) {
            let _ = body.insert_before(element, place.as_ref());
        }
        previous = Some(element);
    }
}
