//! What is kept in this browser: all drafts out and in, the trash, the room they take, protection, leaving no trace.

mod cadangan;
mod hapus;
mod ruang;
mod sampah;

use leptos::prelude::*;

use crate::state::data::Data as State;
use crate::ui::kit::el::{el, perhaps};

pub use self::sampah::Rusak;

/// The page.
#[component]
pub fn Data() -> impl IntoView {
    expect_context::<State>().look();
    vec![
        el("h1").child("Data di peramban ini").into_any(),
        perhaps(hapus::bersih),
        view! { <cadangan::Cadangan/> }.into_any(),
        view! { <sampah::Sampah/> }.into_any(),
        view! { <ruang::Ruang/> }.into_any(),
        view! { <hapus::Hapus/> }.into_any(),
    ]
}
