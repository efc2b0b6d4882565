//! A chart as inline SVG: an image with a name and a text alternative, drawn from the chart's shapes.

use crate::report::chart::{Chart, Shape, break_paths};
use crate::report::markup::Markup;

/// The image.
pub fn draw(out: &mut Markup, chart: &Chart) {
    let id = chart.number.to_lowercase().replace(' ', "-");
    let (name, about) = (format!("{id}-nama"), format!("{id}-uraian"));
    let both = format!("{name} {about}");
    let view = format!("0 0 {} {}", chart.width, chart.height);
    let attributes = [
        ("viewBox", view.as_str()),
        ("role", "img"),
        ("aria-labelledby", both.as_str()),
    ];
    let region = [
        ("class", "scroll"),
        ("tabindex", "0"),
        ("role", "region"),
        ("aria-labelledby", name.as_str()),
    ];
    out.block("div", &region, |out| {
        out.block("svg", &attributes, |svg| {
            svg.words("title", &[("id", &name)], &chart.title);
            svg.words("desc", &[("id", &about)], &chart.description);
            chart.shapes.iter().for_each(|of| shape(svg, of));
        });
    });
}

fn shape(out: &mut Markup, shape: &Shape) {
    let empty = |_: &mut Markup| {};
    match shape {
        Shape::Rect { x, y, w, h, class } => {
            let [x, y, w, h] = [x, y, w, h].map(ToString::to_string);
            out.element(
                "rect",
                &[
                    ("class", class),
                    ("x", &x),
                    ("y", &y),
                    ("width", &w),
                    ("height", &h),
                ],
                empty,
            );
        }
        Shape::Line {
            x1,
            y1,
            x2,
            y2,
            class,
        } => {
            let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(ToString::to_string);
            out.element(
                "line",
                &[
                    ("class", class),
                    ("x1", &x1),
                    ("y1", &y1),
                    ("x2", &x2),
                    ("y2", &y2),
                ],
                empty,
            );
        }
        Shape::Text {
            x,
            y,
            anchor,
            class,
            text,
        } => {
            let [x, y] = [x, y].map(ToString::to_string);
            let attributes = [
                ("class", *class),
                ("x", &x),
                ("y", &y),
                ("text-anchor", anchor.id()),
            ];
            out.words("text", &attributes, &text.text);
        }
        Shape::Break { x, y, h } => {
            let [gap, edges] = break_paths(*x, *y, *h);
            out.element("path", &[("class", "gap"), ("d", &gap)], empty);
            out.element("path", &[("class", "edges"), ("d", &edges)], empty);
        }
    }
}
