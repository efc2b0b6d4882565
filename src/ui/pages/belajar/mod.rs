//! The course: the list of lessons, one lesson, and the mode for a projector.

use leptos::prelude::*;

use crate::ui::kit::el::opening;

/// The page.
#[component]
pub fn Belajar() -> impl IntoView {
    opening("Belajar", "")
}
