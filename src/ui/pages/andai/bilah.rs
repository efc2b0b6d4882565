//! The links between the pages of what-if.

use leptos::prelude::*;

use crate::state::route::{Page, Route};
use crate::state::session::Session;
use crate::ui::frame::nav::address;
use crate::ui::kit::el::{el, tagged};

/// Scenarios, sensitivity, variants.
pub fn bilah() -> AnyView {
    let session = expect_context::<Session>();
    let link = |page: Page, words: &'static str| {
        let here = move || {
            let here = session.route.with(Route::page) == Some(page);
            here.then_some("page")
        };
        let link = el("a")
            .live("href", move || address(session, page))
            .live("aria-current", here);
        el("li").child(link.child(words))
    };
    let links = [
        link(Page::Andai, "Skenario"),
        link(Page::Kepekaan, Page::Kepekaan.label()),
        link(Page::BandingRumus, Page::BandingRumus.label()),
    ];
    tagged("nav", "bilah", el("ul").children(links))
        .attr("aria-label", "Bagian Andai")
        .into_any()
}
