//! An element in the page: drawn, kept as its signals say, and drawn over by another of the same make.

use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, Node};

use super::{El, Handler, Part, Source, Text};

fn set(element: &Element, part: Part, value: Option<&str>) {
    match (part, value) {
        (Part::Attribute(name), Some(value)) => Rndr::set_attribute(element, name, value),
        (Part::Attribute(name), None) => Rndr::remove_attribute(element, name),
        (Part::Style(name), Some(value)) => {
            Rndr::set_css_property(&Rndr::style(element), name, value)
        }
        (Part::Style(name), None) => Rndr::remove_css_property(&Rndr::style(element), name),
        (Part::Property("checked"), value) => {
            Rndr::set_property_or_value(element, "checked", &JsValue::from_bool(value.is_some()));
        }
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
        let make = *self.0;
        let element = Rndr::create_element(make.tag, make.space);
        let listeners = listen(&element, make.handlers);
        let draw = |(part, source)| (part, keep(&element, part, source, None));
        let parts = make.parts.into_iter().map(draw).collect();
        let children = make.children.into_iter().map(|child| {
            let mut child = child.build();
            child.mount(&element, None);
            child
        });
        let children = children.collect();
        make.hooks
            .into_iter()
            .for_each(|hook| hook(element.clone()));
        Drawn {
            element,
            tag: make.tag,
            parts,
            listeners,
            children,
        }
    }

    /// An element of the same make stays, and with it the focus and what the person opened or scrolled. One with a hook
    /// does not: what the hook has put into it (the rows of a grid) belongs to the one before.
    fn rebuild(self, drawn: &mut Drawn) {
        let alike = self.0.hooks.is_empty()
            && self.0.tag == drawn.tag
            && self.0.children.len() == drawn.children.len()
            && self
                .0
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
        let make = *self.0;
        drawn.listeners = listen(&drawn.element, make.handlers);
        for ((part, kept), (_, source)) in drawn.parts.iter_mut().zip(make.parts) {
            *kept = keep(&drawn.element, *part, source, Some(kept));
        }
        for (old, child) in drawn.children.iter_mut().zip(make.children) {
            child.rebuild(old);
        }
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
