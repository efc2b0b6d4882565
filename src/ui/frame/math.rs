//! Set mathematics as MathML elements, from the tree that the rule book is reckoned with.

use leptos::math;
use leptos::prelude::*;

use crate::domain::formula::Math;

/// A formula on a line of its own.
#[component]
pub fn Formula(
    /// What is set.
    math: Math,
) -> impl IntoView {
    let plain = math.plain();
    let set = math::math()
        .attr("display", "block")
        .attr("aria-label", plain)
        .child(set(&math));
    // A long formula scrolls in its box, so the keyboard must reach it.
    view! { <div class="rumus" tabindex="0" role="group" aria-label="Rumus">{set}</div> }
}

fn set(part: &Math) -> AnyView {
    match part {
        Math::Row(parts) => math::mrow()
            .child(parts.iter().map(set).collect_view())
            .into_any(),
        Math::Over(a, b) => math::mfrac().child((set(a), set(b))).into_any(),
        Math::Name(text) => math::mi().child(text.clone()).into_any(),
        Math::Number(text) => math::mn().child(text.clone()).into_any(),
        Math::Sign(sign) => math::mo().child(*sign).into_any(),
    }
}
