//! The page on which a table of a finished report is taken over from copied text.

use leptos::prelude::*;

use crate::ui::kit::el::opening;

/// The page.
#[component]
pub fn Tempel() -> impl IntoView {
    opening("Tempel tabel", "")
}
