//! The button that has a file of another program written: the same wherever it stands.

use leptos::prelude::*;

use crate::berkas::pesan::Keluaran;
use crate::state::berkas::Berkas;
use crate::ui::kit::el::{El, button, live_text};

/// A button for a file. `boleh` is asked when it is pressed; it waits while another one is written.
pub fn tombol(
    keluaran: Keluaran,
    words: impl FnMut() -> String + Send + 'static,
    boleh: impl Fn() -> bool + Send + 'static,
) -> El {
    let berkas = expect_context::<Berkas>();
    let kerja = berkas.kerja();
    let act = move |_| {
        // Pressed twice it is still one job.
        if kerja.with_untracked(Option::is_none) && boleh() {
            berkas.unduh(keluaran);
        }
    };
    button("tombol", live_text(words), act)
        .attr("data-uji", format!("unduh-{}", keluaran.id()))
        .live("aria-disabled", move || {
            kerja.with(Option::is_some).then_some("true")
        })
}
