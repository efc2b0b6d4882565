//! From a cell to the goal seek: the question that the cell raises.

use leptos::prelude::*;

use crate::state::andai::tanya::{Susunan, Tanya};
use crate::state::drafts::Drafts;
use crate::state::route::Page;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::ui::kit::el::{button, perhaps, tagged};

/// The way to page Andai, where the selected cell can be asked about.
#[component]
pub fn CobaAndai() -> impl IntoView {
    let (workspace, session) = (expect_context::<Workspace>(), expect_context::<Session>());
    let (tanya, drafts) = (expect_context::<Tanya>(), expect_context::<Drafts>());
    let asked = Memo::new(move |_| Susunan::dari(&workspace.outcome(), session.selected.get()?));
    let any = Memo::new(move |_| asked.with(Option::is_some));
    perhaps(move || {
        any.get().then(|| {
            let ask = move |_| {
                tanya.susunan.set(asked.get_untracked());
                tanya.datang.set(true);
                drafts.go_to_page(Page::Andai);
            };
            let ask = button("tombol kecil", "Coba di Andai", ask).attr("data-uji", "coba-andai");
            tagged("p", "deret atas", ask)
        })
    })
}
