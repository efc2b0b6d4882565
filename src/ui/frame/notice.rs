//! The message at the foot of the window, with its one button.

use leptos::prelude::*;

use crate::state::session::Session;

/// The message, when there is one.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let close = move |_| session.notice.set(None);
    move || {
        session.notice.get().map(|notice| {
            let action = notice.action.map(|(label, act)| {
                view! { <button type="button" class="tombol kecil" on:click=move |_| act()>{label}</button> }
            });
            let role = if notice.alarm { "alert" } else { "status" };
            view! {
                <div class="kabar" class:alarm=notice.alarm role=role>
                    <p>{notice.text}</p>
                    {action}
                    <button type="button" class="tombol kecil polos" on:click=close>"Tutup"</button>
                </div>
            }
        })
    }
}
