//! Page "Andai": the goal seek, then the draft and its scenarios as columns.

mod bilah;
mod gambaran;
mod isian;
mod jawaban;
mod kepala;
pub mod kepekaan;
mod kolom;
mod massal;
mod pilih;
pub mod rumus;
mod siap;
mod tanya;

use leptos::prelude::*;

use self::kepala::DaftarSkenario;
use self::tanya::CariNilai;
use crate::text::andai as kata;
use crate::ui::kit::el::opening;

/// The page.
#[component]
pub fn Andai() -> impl IntoView {
    let mut parts = opening("Andai", kata::PEMBUKA);
    parts.insert(0, bilah::bilah());
    parts.push(view! { <CariNilai/> }.into_any());
    parts.push(view! { <DaftarSkenario/> }.into_any());
    parts
}
