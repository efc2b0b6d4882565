//! XML as a tree, read strictly: every namespace is declared, no character is forbidden, every element ends.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element.
#[derive(Clone, Debug, Default)]
pub struct Simpul {
    /// With its prefix: `w:p`.
    pub nama: String,
    pub sifat: Vec<(String, String)>,
    pub anak: Vec<Simpul>,
    /// The text that stands directly in it.
    pub teks: String,
}

impl Simpul {
    /// An attribute.
    pub fn sifat(&self, name: &str) -> Option<&str> {
        let found = self.sifat.iter().find(|(of, _)| of == name);
        found.map(|(_, value)| value.as_str())
    }

    /// A child.
    pub fn anak(&self, name: &str) -> Option<&Simpul> {
        self.anak.iter().find(|of| of.nama == name)
    }

    /// This element and everything in it, from above.
    pub fn semua(&self) -> Vec<&Simpul> {
        let mut all = vec![self];
        for child in &self.anak {
            all.extend(child.semua());
        }
        all
    }

    /// Every element of this name.
    pub fn bernama(&self, name: &str) -> Vec<&Simpul> {
        let mut all = self.semua();
        all.retain(|of| of.nama == name);
        all
    }

    /// What is to be read in it.
    pub fn bacaan(&self) -> String {
        let mut text = String::new();
        for of in self.semua() {
            match of.nama.as_str() {
                "w:t" | "m:t" => text.push_str(&of.teks),
                "w:br" => text.push('\n'),
                "w:tab" if of.sifat.is_empty() => text.push('\t'),
                _ => {}
            }
        }
        text
    }
}

/// Reads a part.
#[track_caller]
pub fn baca(xml: &str) -> Simpul {
    let forbidden = |letter: char| matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    assert!(!xml.contains(forbidden), "a character that XML forbids");
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut open = vec![Simpul::default()];
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => open.push(simpul(&start)),
            Event::Empty(start) => {
                let node = simpul(&start);
                open.last_mut().expect("a root").anak.push(node);
            }
            Event::End(_) => {
                let node = open.pop().expect("an element");
                open.last_mut().expect("a root").anak.push(node);
            }
            Event::Text(text) => {
                let text = text.xml10_content();
                open.last_mut().expect("a root").teks.push_str(&text);
            }
            Event::GeneralRef(reference) => {
                let text = match reference.resolve_char_ref().expect("a character") {
                    Some(letter) => letter.to_string(),
                    None => {
                        let known = quick_xml::escape::resolve_predefined_entity(&reference);
                        known.expect("an entity that XML knows").to_string()
                    }
                };
                open.last_mut().expect("a root").teks.push_str(&text);
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("{other:?} has no place in a part"),
        }
    }
    assert_eq!(open.len(), 1, "an element does not end");
    let mut root = open.remove(0);
    assert_eq!(root.anak.len(), 1, "one element holds all");
    let root = root.anak.remove(0);
    bernama_ruang(&root, &mut Vec::new());
    root
}

fn simpul(start: &BytesStart) -> Simpul {
    let mut sifat: Vec<(String, String)> = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.expect("an attribute, once");
        let value = quick_xml::escape::unescape(&attribute.value).expect("a text");
        sifat.push((attribute.key.as_ref().to_string(), value.into_owned()));
    }
    Simpul {
        nama: start.name().as_ref().to_string(),
        sifat,
        anak: Vec::new(),
        teks: String::new(),
    }
}

/// Every prefix is declared where it is used.
#[track_caller]
fn bernama_ruang(node: &Simpul, outer: &mut Vec<String>) {
    let before = outer.len();
    let declared = node
        .sifat
        .iter()
        .filter_map(|(name, _)| name.strip_prefix("xmlns:"));
    outer.extend(declared.map(String::from));
    let names = node.sifat.iter().map(|(name, _)| name).chain([&node.nama]);
    for name in names {
        if let Some((prefix, _)) = name.split_once(':') {
            let known = matches!(prefix, "xml" | "xmlns") || outer.iter().any(|of| of == prefix);
            assert!(known, "{name}: its prefix is not declared");
        }
    }
    for child in &node.anak {
        bernama_ruang(child, outer);
    }
    outer.truncate(before);
}
