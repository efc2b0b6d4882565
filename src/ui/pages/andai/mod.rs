//! Page "Andai": the draft and its scenarios as columns, with the goal seek above.

mod bilah;
pub mod kepekaan;
pub mod rumus;

use leptos::prelude::*;

use crate::ui::kit::el::opening;

/// The page.
#[component]
pub fn Andai() -> impl IntoView {
    let mut parts = opening("Andai", "");
    parts.insert(0, bilah::bilah());
    parts
}
