//! A part of the page that is drawn anew as a whole: its signals live as long as it stands, and go with it.

use leptos::prelude::*;

/// Where such a part is drawn.
#[derive(Clone, Copy)]
pub(super) struct Gambaran {
    page: StoredValue<Owner>,
    now: StoredValue<Option<Owner>>,
}

impl Gambaran {
    /// Nothing drawn yet.
    pub(super) fn new() -> Self {
        Gambaran {
            page: StoredValue::new(Owner::current().unwrap_or_default()),
            now: StoredValue::new(None),
        }
    }

    /// Draws it. What the drawing before it owned is given up once that has left the page: a field that loses the focus
    /// by going still asks its signals.
    pub(super) fn baru<T>(&self, draw: impl FnOnce() -> T) -> T {
        let owner = self.page.with_value(Owner::child);
        let before = self.now.with_value(Clone::clone);
        self.now.set_value(Some(owner.clone()));
        if let Some(before) = before {
            queue_microtask(move || before.cleanup());
        }
        // What it reads while it is drawn draws nothing anew.
        owner.with(|| untrack(draw))
    }
}
