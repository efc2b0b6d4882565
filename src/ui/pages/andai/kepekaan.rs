//! Page "Kepekaan": one result over a range of one entry with the bands behind it, and what moves it most.

use leptos::prelude::*;

use super::bilah::bilah;
use crate::ui::kit::el::opening;

/// The page.
#[component]
pub fn Kepekaan() -> impl IntoView {
    let mut parts = opening("Kepekaan", "");
    parts.insert(0, bilah());
    parts
}
