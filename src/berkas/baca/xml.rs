//! XML as workbooks use it: elements, attributes, text. What they have no use for is refused: a DTD, entities of one's own,
//! deep nesting.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::berkas::pesan::Sebab;

/// No workbook nests deeper.
const MAX_DALAM: usize = 100;

/// A reader of one document.
pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    dalam: usize,
}

/// A piece of a document. Names are without their prefix.
pub enum Simpul<'a> {
    /// An element begins.
    Buka(Unsur<'a>),
    /// An element ends.
    Tutup,
    /// Text.
    Teks(Cow<'a, str>),
}

/// The beginning of an element.
pub struct Unsur<'a>(BytesStart<'a>);

impl Unsur<'_> {
    /// Whether this is its name.
    pub fn bernama(&self, name: &str) -> bool {
        self.0.local_name().as_ref() == name
    }

    /// Its name.
    pub fn nama(&self) -> &str {
        let name = self.0.name().into_inner();
        name.rsplit_once(':').map_or(name, |(_, local)| local)
    }

    /// The value of an attribute, without regard to its prefix.
    pub fn atribut(&self, name: &str) -> Option<String> {
        self.0
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref() == name)
            .and_then(|attribute| {
                attribute
                    .normalized_value(XmlVersion::Implicit1_0)
                    .ok()
                    .map(Cow::into_owned)
            })
    }

    /// An attribute as a count.
    pub fn bilangan(&self, name: &str) -> Option<usize> {
        self.atribut(name)?.trim().parse().ok()
    }

    /// Whether an attribute says yes.
    pub fn ya(&self, name: &str) -> bool {
        matches!(self.atribut(name).as_deref(), Some("1" | "true"))
    }
}

impl<'a> Xml<'a> {
    /// Reads a document.
    pub fn new(text: &'a str) -> Xml<'a> {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Xml { reader, dalam: 0 }
    }

    /// How many bytes have been read.
    pub fn posisi(&self) -> u64 {
        self.reader.buffer_position()
    }

    /// How many elements are open.
    pub fn dalam(&self) -> usize {
        self.dalam
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// [`Sebab::Rusak`], [`Sebab::Mencurigakan`].
    pub fn lanjut(&mut self) -> Result<Option<Simpul<'a>>, Sebab> {
        loop {
            return Ok(Some(match self.reader.read_event() {
                Err(_) => return Err(Sebab::Rusak),
                Ok(Event::Start(start)) => {
                    self.dalam = self.dalam.saturating_add(1);
                    if self.dalam > MAX_DALAM {
                        return Err(Sebab::Mencurigakan);
                    }
                    Simpul::Buka(Unsur(start))
                }
                Ok(Event::End(_)) => {
                    self.dalam = self.dalam.saturating_sub(1);
                    Simpul::Tutup
                }
                Ok(Event::Text(text)) => Simpul::Teks(text.xml10_content()),
                Ok(Event::CData(text)) => Simpul::Teks(text.xml10_content()),
                Ok(Event::GeneralRef(entity)) => {
                    let name = entity.xml10_content();
                    Simpul::Teks(Cow::Owned(
                        rujukan(&name).ok_or(Sebab::Mencurigakan)?.into(),
                    ))
                }
                Ok(Event::DocType(_)) => return Err(Sebab::Mencurigakan),
                Ok(Event::Eof) if self.dalam > 0 => return Err(Sebab::Rusak),
                Ok(Event::Eof) => return Ok(None),
                Ok(_) => continue,
            }));
        }
    }

    /// The text up to the end of the element that has just begun, of elements of these names only where any are given.
    ///
    /// # Errors
    /// As [`Xml::lanjut`].
    pub fn teks(&mut self, out: &mut String, bukan: &[&str]) -> Result<(), Sebab> {
        let level = self.dalam;
        let mut skipped: Option<usize> = None;
        while let Some(piece) = self.lanjut()? {
            match piece {
                Simpul::Buka(unsur) if skipped.is_none() && bukan.contains(&unsur.nama()) => {
                    skipped = Some(self.dalam);
                }
                Simpul::Teks(text) if skipped.is_none() => out.push_str(&text),
                Simpul::Tutup if self.dalam < level => break,
                Simpul::Tutup if skipped.is_some_and(|at| self.dalam < at) => skipped = None,
                _ => {}
            }
        }
        Ok(())
    }

    /// Skips the rest of the element that has just begun.
    ///
    /// # Errors
    /// As [`Xml::lanjut`].
    pub fn lewati(&mut self) -> Result<(), Sebab> {
        let level = self.dalam;
        while self.dalam >= level && self.lanjut()?.is_some() {}
        Ok(())
    }
}

/// `amp`, `#233`, `#xE9`: the character that an entity stands for.
fn rujukan(name: &str) -> Option<char> {
    if let Some(code) = name.strip_prefix('#') {
        let code = match code.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => code.parse().ok()?,
        };
        return char::from_u32(code);
    }
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
