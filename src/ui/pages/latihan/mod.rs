//! Practice: a sheet of exercises, marked at once or printed.

use leptos::prelude::*;

use crate::ui::kit::el::opening;

/// The page.
#[component]
pub fn Latihan() -> impl IntoView {
    opening("Latihan", "")
}
