//! Running text, the list of contents and the places for signatures as HTML elements.

use crate::report::markup::Markup;
use crate::report::model::{Entry, EntryKind, Party, Phrase, Span};
use crate::text::laporan;

/// The runs of a paragraph. It is isolated as a whole: its figures belong to its writing direction.
pub fn spans(out: &mut Markup, spans: &[Span]) {
    out.element("bdi", &[], |bdi| {
        for span in spans {
            match (span.strong, span.place.is_some()) {
                (true, _) => bdi.words("strong", &[], &span.text),
                (false, true) => bdi.words("span", &[("class", "put")], &span.text),
                (false, false) => bdi.text(&span.text),
            }
        }
    });
}

/// A list that a person wrote.
pub fn list(out: &mut Markup, ordered: bool, items: &[Vec<Span>]) {
    let name = if ordered { "ol" } else { "ul" };
    out.block(name, &[("class", "prose")], |list| {
        for item in items {
            list.block("li", &[], |li| spans(li, item));
        }
    });
}

/// Links to chapters and their sections, then to tables and charts.
pub fn contents(out: &mut Markup, entries: &[Entry]) {
    let text = |entry: &Entry| matches!(entry.kind, EntryKind::Part | EntryKind::Section);
    let group = |out: &mut Markup, title: &str, kind: &dyn Fn(&Entry) -> bool| {
        let mut all = entries.iter().filter(|entry| kind(entry)).peekable();
        if all.peek().is_none() {
            return;
        }
        // The chapter's own heading names the first list.
        if title != laporan::ISI {
            out.words("h3", &[], title);
        }
        out.block("nav", &[("aria-label", title)], |nav| {
            nav.block("ul", &[("class", "contents")], |list| {
                all.for_each(|of| entry(list, of));
            });
        });
    };
    group(out, laporan::ISI, &text);
    group(out, laporan::DAFTAR_TABEL, &|entry| {
        entry.kind == EntryKind::Table
    });
    group(out, laporan::DAFTAR_GRAFIK, &|entry| {
        entry.kind == EntryKind::Chart
    });
}

fn entry(out: &mut Markup, entry: &Entry) {
    let class = match entry.kind {
        EntryKind::Part => "of-part",
        EntryKind::Section => "of-section",
        EntryKind::Table | EntryKind::Chart => "of-table",
    };
    let href = format!("#{}", entry.id);
    out.element("li", &[("class", class)], |item| {
        item.element("a", &[("href", &href)], |a| {
            if !entry.label.is_empty() {
                a.words("span", &[], &entry.label);
                a.text(" ");
            }
            a.phrase(&entry.text);
        });
    });
}

/// Place and date, and two parties with room to sign between office and name.
pub fn parties(out: &mut Markup, date: &Phrase, parties: &[Party; 2]) {
    out.block("div", &[("class", "parties")], |out| {
        out.element("p", &[("class", "date")], |p| p.phrase(date));
        for party in parties {
            out.block("div", &[("class", "party")], |out| {
                out.words("p", &[("class", "role")], party.role);
                out.element("p", &[("class", "position")], |p| p.phrase(&party.position));
                out.element("p", &[("class", "signed")], |p| {
                    match party.name.text.is_empty() {
                        true => p.text(laporan::TITIK_TITIK),
                        false => p.phrase(&party.name),
                    }
                });
                for line in &party.below {
                    out.element("p", &[], |p| p.phrase(line));
                }
            });
        }
    });
}
