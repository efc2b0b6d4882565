//! Elements of the page as one plain type. leptos' `view!` makes a type of its own of every element, attribute and
//! closure, and the code to draw each of them again; that was half of the download. Here they all share one, so a
//! page is written as `el("p").attr("class", "petunjuk").child("…")` and `view!` only calls components.
//!
//! `attr`, `style` and `prop` are set once, `live`, `live_style` and `live_prop` follow the signals they read.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, Event, HtmlElement, HtmlInputElement, Node};

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

/// An element that is yet to be drawn.
pub struct El {
    space: Option<&'static str>,
    tag: &'static str,
    parts: Vec<(Part, Source)>,
    handlers: Vec<(&'static str, Handler)>,
    hooks: Vec<Hook>,
    children: Vec<AnyView>,
}

/// An element of HTML.
pub fn el(tag: &'static str) -> El {
    El {
        space: None,
        tag,
        parts: Vec::new(),
        handlers: Vec::new(),
        hooks: Vec::new(),
        children: Vec::new(),
    }
}

/// An element of SVG.
pub fn svg(tag: &'static str) -> El {
    El {
        space: Some("http://www.w3.org/2000/svg"),
        ..el(tag)
    }
}

/// An element of MathML.
pub fn math(tag: &'static str) -> El {
    El {
        space: Some("http://www.w3.org/1998/Math/MathML"),
        ..el(tag)
    }
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
    fn part(mut self, part: Part, value: impl Value) -> Self {
        self.parts.push((part, Source::Fixed(value.text())));
        self
    }

    fn live_part<V: Value>(
        mut self,
        part: Part,
        mut value: impl FnMut() -> V + Send + 'static,
    ) -> Self {
        let value = Box::new(move || value().text());
        self.parts.push((part, Source::Live(value)));
        self
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Value) -> Self {
        self.part(Part::Attribute(name), value)
    }

    /// Keeps an attribute.
    pub fn live<V: Value>(
        self,
        name: &'static str,
        value: impl FnMut() -> V + Send + 'static,
    ) -> Self {
        self.live_part(Part::Attribute(name), value)
    }

    /// Sets a property of its style.
    pub fn style(self, name: &'static str, value: impl Value) -> Self {
        self.part(Part::Style(name), value)
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
        self.part(Part::Property("value"), value)
    }

    /// Keeps what a control holds.
    pub fn live_value<V: Value>(self, value: impl FnMut() -> V + Send + 'static) -> Self {
        self.live_part(Part::Property("value"), value)
    }

    /// What happens at an event.
    pub fn on(mut self, event: &'static str, act: impl FnMut(Event) + Send + 'static) -> Self {
        self.handlers.push((event, Box::new(act)));
        self
    }

    /// What is done with the element once it is drawn.
    pub fn with(mut self, hook: impl FnOnce(Element) + Send + 'static) -> Self {
        self.hooks.push(Box::new(hook));
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
    pub fn child(mut self, child: impl IntoAny) -> Self {
        self.children.push(child.into_any());
        self
    }

    /// Adds several things inside, or one, or none.
    pub fn children<V: IntoAny>(mut self, children: impl IntoIterator<Item = V>) -> Self {
        self.children
            .extend(children.into_iter().map(IntoAny::into_any));
        self
    }
}

fn set(element: &Element, part: Part, value: Option<&str>) {
    match (part, value) {
        (Part::Attribute(name), Some(value)) => Rndr::set_attribute(element, name, value),
        (Part::Attribute(name), None) => Rndr::remove_attribute(element, name),
        (Part::Style(name), Some(value)) => {
            Rndr::set_css_property(&Rndr::style(element), name, value)
        }
        (Part::Style(name), None) => Rndr::remove_css_property(&Rndr::style(element), name),
        (Part::Property(name), value) => {
            let value = JsValue::from_str(value.unwrap_or_default());
            Rndr::set_property_or_value(element, name, &value);
        }
    }
}

/// What keeps a part of an element: nothing, or the effect that sets it.
enum Kept {
    Fixed,
    Live(#[expect(dead_code, reason = "runs as long as it is held")] RenderEffect<Option<Text>>),
}

fn keep(element: &Element, part: Part, source: Source, before: Option<&Kept>) -> Kept {
    match source {
        Source::Fixed(value) => {
            if value.is_some() || before.is_some() {
                set(element, part, value.as_deref());
            }
            Kept::Fixed
        }
        Source::Live(mut value) => {
            let (element, mut fresh) = (element.clone(), before.is_none());
            Kept::Live(RenderEffect::new(move |before: Option<Option<Text>>| {
                let now = value();
                let nothing = std::mem::take(&mut fresh) && now.is_none();
                if !nothing && before.as_ref() != Some(&now) {
                    set(&element, part, now.as_deref());
                }
                now
            }))
        }
    }
}

/// An element in the page.
pub struct Drawn {
    element: Element,
    tag: &'static str,
    parts: Vec<(Part, Kept)>,
    listeners: Vec<RemoveEventHandler<Element>>,
    children: Vec<AnyViewState>,
}

fn listen(
    element: &Element,
    handlers: Vec<(&'static str, Handler)>,
) -> Vec<RemoveEventHandler<Element>> {
    let listen = |(name, mut act): (&'static str, Handler)| {
        let act = Box::new(move |event: JsValue| act(event.unchecked_into()));
        Rndr::add_event_listener(element, name, act)
    };
    handlers.into_iter().map(listen).collect()
}

impl Render for El {
    type State = Drawn;

    fn build(self) -> Drawn {
        let element = Rndr::create_element(self.tag, self.space);
        let listeners = listen(&element, self.handlers);
        let draw = |(part, source)| (part, keep(&element, part, source, None));
        let parts = self.parts.into_iter().map(draw).collect();
        let children = self.children.into_iter().map(|child| {
            let mut child = child.build();
            child.mount(&element, None);
            child
        });
        let children = children.collect();
        self.hooks
            .into_iter()
            .for_each(|hook| hook(element.clone()));
        Drawn {
            element,
            tag: self.tag,
            parts,
            listeners,
            children,
        }
    }

    /// An element of the same make stays, and with it the focus and what the person opened or scrolled.
    fn rebuild(self, drawn: &mut Drawn) {
        let alike = self.tag == drawn.tag
            && self.children.len() == drawn.children.len()
            && self
                .parts
                .iter()
                .map(|(part, _)| *part)
                .eq(drawn.parts.iter().map(|(part, _)| *part));
        if !alike {
            let mut old = std::mem::replace(drawn, self.build());
            old.insert_before_this(drawn);
            old.unmount();
            return;
        }
        drawn.listeners = listen(&drawn.element, self.handlers);
        for ((part, kept), (_, source)) in drawn.parts.iter_mut().zip(self.parts) {
            *kept = keep(&drawn.element, *part, source, Some(kept));
        }
        for (old, child) in drawn.children.iter_mut().zip(self.children) {
            child.rebuild(old);
        }
        self.hooks
            .into_iter()
            .for_each(|hook| hook(drawn.element.clone()));
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

leptos::tachys::no_attrs!(El);

/// Only drawing happens in the browser; there is no server whose text could be taken over.
impl RenderHtml for El {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<leptos::tachys::html::attribute::any_attribute::AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
