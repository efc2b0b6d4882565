//! Page "Bandingkan rumus": one indikator under every variant, with who uses which.

use leptos::prelude::*;

use super::bilah::bilah;
use crate::ui::kit::el::opening;

/// The page.
#[component]
pub fn BandingRumus() -> impl IntoView {
    let mut parts = opening("Bandingkan rumus", "");
    parts.insert(0, bilah());
    parts
}
