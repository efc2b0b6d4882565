//! Elements of the page as one plain type. leptos' `view!` makes a type of its own of every element, attribute and
//! closure, and the code to draw each of them again; that was a quarter of the program. Here they all share one, so a
//! page is written as `el("p").attr("class", "petunjuk").child("…")` and `view!` only calls components.
//!
//! `attr`, `style` and `value` are set once; `live`, `live_style` and `live_value` follow the signals they read.

mod caret;
mod drawn;
mod page;

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement, HtmlInputElement};

pub use self::caret::insert_at_caret;
pub use self::page::{page_keys, site_address};

type Text = Cow<'static, str>;

/// What an attribute can be set to; nothing takes it away.
pub trait Value {
    /// As the page holds it.
    fn text(self) -> Option<Cow<'static, str>>;
}

impl Value for &'static str {
    fn text(self) -> Option<Text> {
        Some(self.into())
    }
}

impl Value for String {
    fn text(self) -> Option<Text> {
        Some(self.into())
    }
}

impl Value for bool {
    fn text(self) -> Option<Text> {
        self.then(|| "".into())
    }
}

impl Value for usize {
    fn text(self) -> Option<Text> {
        Some(self.to_string().into())
    }
}

impl Value for i32 {
    fn text(self) -> Option<Text> {
        Some(self.to_string().into())
    }
}

impl<V: Value> Value for Option<V> {
    fn text(self) -> Option<Text> {
        self.and_then(V::text)
    }
}

/// What of an element is set.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Attribute(&'static str),
    Style(&'static str),
    Property(&'static str),
}

enum Source {
    Fixed(Option<Text>),
    Live(Box<dyn FnMut() -> Option<Text> + Send>),
}

type Handler = Box<dyn FnMut(Event) + Send>;
type Hook = Box<dyn FnOnce(Element) + Send>;

/// Whether what the controls change can only be read now; a page gives it as context.
#[derive(Clone, Copy)]
pub struct Terkunci(pub Signal<bool>);

/// An element that is yet to be drawn; boxed, for every step of its making hands it on.
pub struct El(Box<Make>);

struct Make {
    space: Option<&'static str>,
    tag: &'static str,
    parts: Vec<(Part, Source)>,
    handlers: Vec<(&'static str, Handler)>,
    hooks: Vec<Hook>,
    children: Vec<AnyView>,
}

/// An element of HTML.
pub fn el(tag: &'static str) -> El {
    make(None, tag)
}

#[inline(never)]
fn make(space: Option<&'static str>, tag: &'static str) -> El {
    El(Box::new(Make {
        space,
        tag,
        parts: Vec::new(),
        handlers: Vec::new(),
        hooks: Vec::new(),
        children: Vec::new(),
    }))
}

/// An element of SVG.
pub fn svg(tag: &'static str) -> El {
    make(Some("http://www.w3.org/2000/svg"), tag)
}

/// An element of MathML.
pub fn math(tag: &'static str) -> El {
    make(Some("http://www.w3.org/1998/Math/MathML"), tag)
}

/// A button.
pub fn button(
    class: &'static str,
    words: impl IntoAny,
    act: impl FnMut(Event) + Send + 'static,
) -> El {
    let button = el("button").attr("type", "button").attr("class", class);
    button.on("click", act).child(words)
}

/// An element with a class and one child.
pub fn tagged(tag: &'static str, class: &'static str, child: impl IntoAny) -> El {
    el(tag).attr("class", class).child(child)
}

/// Heading and introduction of a page.
pub fn opening(title: &'static str, words: &'static str) -> Vec<AnyView> {
    let title = el("h1").child(title).into_any();
    vec![title, tagged("p", "petunjuk", words).into_any()]
}

/// A view that is drawn again whenever a signal it reads changes.
pub fn live<V: IntoAny>(mut view: impl FnMut() -> V + Send + 'static) -> AnyView {
    let view: Box<dyn FnMut() -> AnyView + Send> = Box::new(move || view().into_any());
    view.into_any()
}

/// A view that is there only sometimes, as `live`.
pub fn perhaps<V: IntoAny>(mut view: impl FnMut() -> Option<V> + Send + 'static) -> AnyView {
    live(move || view().map_or_else(|| ().into_any(), V::into_any))
}

/// A text that follows the signals it reads.
pub fn live_text(text: impl FnMut() -> String + Send + 'static) -> AnyView {
    let text: Box<dyn FnMut() -> String + Send> = Box::new(text);
    text.into_any()
}

impl El {
    #[inline(never)]
    fn part(mut self, part: Part, source: Source) -> Self {
        self.0.parts.push((part, source));
        self
    }

    fn live_part<V: Value>(
        self,
        part: Part,
        mut value: impl FnMut() -> V + Send + 'static,
    ) -> Self {
        self.part(part, Source::Live(Box::new(move || value().text())))
    }

    #[inline(never)]
    fn inside(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Value) -> Self {
        self.part(Part::Attribute(name), Source::Fixed(value.text()))
    }

    /// Keeps an attribute.
    pub fn live<V: Value>(
        self,
        name: &'static str,
        value: impl FnMut() -> V + Send + 'static,
    ) -> Self {
        self.live_part(Part::Attribute(name), value)
    }

    /// Whether a box is ticked, following the signals it reads: also of one that the person has ticked since.
    pub fn live_checked(self, on: impl FnMut() -> bool + Send + 'static) -> Self {
        self.live_part(Part::Property("checked"), on)
    }

    /// Sets a property of its style.
    pub fn style(self, name: &'static str, value: impl Value) -> Self {
        self.part(Part::Style(name), Source::Fixed(value.text()))
    }

    /// Keeps a property of its style.
    pub fn live_style<V: Value>(
        self,
        name: &'static str,
        value: impl FnMut() -> V + Send + 'static,
    ) -> Self {
        self.live_part(Part::Style(name), value)
    }

    /// Sets what a control holds.
    pub fn value(self, value: impl Value) -> Self {
        self.part(Part::Property("value"), Source::Fixed(value.text()))
    }

    /// Keeps what a control holds.
    pub fn live_value<V: Value>(self, value: impl FnMut() -> V + Send + 'static) -> Self {
        self.live_part(Part::Property("value"), value)
    }

    /// Sets whether a box is ticked: also of one that the person has ticked or cleared since.
    pub fn checked(self, on: bool) -> Self {
        self.part(Part::Property("checked"), Source::Fixed(on.text()))
    }

    /// A control that changes what [`Terkunci`] speaks of: a text can then still be read and copied, anything else is off.
    pub fn writes(self) -> Self {
        let Some(Terkunci(locked)) = use_context() else {
            return self;
        };
        let typed = |(part, source): &(Part, Source)| {
            let text = matches!(source, Source::Fixed(Some(kind)) if kind == "text");
            *part == Part::Attribute("type") && text
        };
        let text = self.0.tag == "textarea" || self.0.parts.iter().any(typed);
        let name = if text { "readonly" } else { "disabled" };
        self.live(name, move || locked.get())
    }

    /// A button that changes what [`Terkunci`] speaks of, off for a reason of its own too.
    pub fn writes_unless(self, off: impl Fn() -> bool + Send + 'static) -> Self {
        let locked = use_context::<Terkunci>().map(|Terkunci(locked)| locked);
        self.live("disabled", move || {
            locked.is_some_and(|locked| locked.get()) || off()
        })
    }

    /// What happens at an event.
    pub fn on(mut self, event: &'static str, act: impl FnMut(Event) + Send + 'static) -> Self {
        self.0.handlers.push((event, Box::new(act)));
        self
    }

    /// Keeps whether a `<details>` is open.
    pub fn opened(self, open: RwSignal<bool>) -> Self {
        // Asked of the element itself: what is kept and what is seen can never part.
        self.on("toggle", move |event| {
            open.set(event_target::<Element>(&event).has_attribute("open"));
        })
    }

    /// What is done with the element once it is drawn.
    pub fn with(mut self, hook: impl FnOnce(Element) + Send + 'static) -> Self {
        self.0.hooks.push(Box::new(hook));
        self
    }

    /// Takes the focus once it is in the page; a text is marked, so that typing replaces it.
    pub fn focused(self) -> Self {
        self.with(|element| {
            // It is put into the page after it is drawn.
            queue_microtask(move || {
                if let Some(element) = element.dyn_ref::<HtmlElement>() {
                    let _ = element.focus();
                }
                if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
                    input.select();
                }
            });
        })
    }

    /// Adds something inside.
    pub fn child(self, child: impl IntoAny) -> Self {
        self.inside(child.into_any())
    }

    /// Adds several things inside, or one, or none.
    pub fn children<V: IntoAny>(self, children: impl IntoIterator<Item = V>) -> Self {
        children.into_iter().fold(self, El::child)
    }
}
