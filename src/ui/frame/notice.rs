//! The message at the foot of the window, with its one button.

use leptos::prelude::*;

use crate::state::session::Session;
use crate::ui::kit::el::{button, el, perhaps, tagged};

/// The message, when there is one.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let close = move |_| session.notice.set(None);
    perhaps(move || {
        session.notice.get().map(|notice| {
            let (class, role) = if notice.alarm {
                ("kabar alarm", "alert")
            } else {
                ("kabar", "status")
            };
            let action = notice
                .action
                .map(|(label, act)| button("tombol kecil", label, move |_| act()));
            tagged("div", class, el("p").child(notice.text))
                .attr("role", role)
                .children(action)
                .child(button("tombol kecil polos", "Tutup", close))
        })
    })
}
