//! The error summary of GOV.UK: at the top of the page, takes the focus, links to each field, with the same words as
//! beside the field.

use leptos::html;
use leptos::prelude::*;

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
    let node = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(node) = node.get() {
            let _ = node.focus();
        }
    });
    let more = move || {
        let more = problems.with(Vec::len).saturating_sub(SHOWN);
        (more > 0).then(|| more_words(more))
    };
    let items = move || {
        problems
            .get()
            .into_iter()
            .take(SHOWN)
            .map(|problem| {
                let id = problem.id.clone();
                view! {
                    <li>
                        <button type="button" class="tautan" data-menuju=problem.id on:click=move |_| on_follow.run(id.clone())>
                            {problem.text}
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="masalah" role="alert" tabindex="-1" aria-labelledby="masalah-judul" node_ref=node>
            <h2 id="masalah-judul">{title}</h2>
            <ul>{items}</ul>
            <p>{more}</p>
        </div>
    }
}
