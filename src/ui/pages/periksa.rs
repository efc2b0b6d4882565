//! The page of the check.

use leptos::prelude::*;

use crate::ui::kit::el::opening;

/// The page.
#[component]
pub fn Periksa() -> impl IntoView {
    opening("Periksa", "")
}
