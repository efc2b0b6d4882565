//! The error summary of GOV.UK: at the top of the page, takes the focus, links to each field, with the same words as
//! beside the field.

use leptos::prelude::*;

use super::el::{button, el, live, live_text, tagged};

/// One problem and how to get to it.
#[derive(Clone, PartialEq)]
pub struct Problem {
    /// The sentence.
    pub text: String,
    /// Name of the field, for the link.
    pub id: String,
}

/// A longer list would bury the page; it grows shorter as problems are mended.
const SHOWN: usize = 20;

/// The list of problems; takes the focus when it appears.
#[component]
pub fn Problems(
    /// Heading, as "Ada masalah".
    title: String,
    /// The problems in the order of the page.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// Names the number of problems that are not listed.
    more_words: fn(usize) -> String,
    /// Called with the name of the field whose link was followed.
    on_follow: Callback<String>,
) -> impl IntoView {
    let more = move || {
        let more = problems.with(Vec::len).saturating_sub(SHOWN);
        if more > 0 {
            more_words(more)
        } else {
            String::new()
        }
    };
    let item = move |problem: Problem| {
        let id = problem.id.clone();
        let follow = move |_| on_follow.run(id.clone());
        el("li").child(button("tautan", problem.text, follow).attr("data-menuju", problem.id))
    };
    let items = move || {
        let problems = problems.get().into_iter().take(SHOWN);
        problems.map(|it| item(it).into_any()).collect::<Vec<_>>()
    };
    let title = el("h2").attr("id", "masalah-judul").child(title);
    tagged("div", "masalah", title)
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "masalah-judul")
        .child(el("ul").child(live(items)))
        .child(el("p").child(live_text(more)))
        .focused()
}
