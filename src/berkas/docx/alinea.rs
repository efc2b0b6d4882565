//! A paragraph: its style, and the little that differs from it, in the order that the schema wants.

use super::xml::Xml;

/// What is said about a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Alinea {
    gaya: &'static str,
    lanjut: bool,
    putus: bool,
    daftar: Option<usize>,
    menjorok: usize,
    kanan: bool,
}

impl Alinea {
    /// A paragraph of a style of [`super::gaya`].
    pub const fn baru(gaya: &'static str) -> Alinea {
        Alinea {
            gaya,
            lanjut: false,
            putus: false,
            daftar: None,
            menjorok: 0,
            kanan: false,
        }
    }

    /// Stays on the page of the next one.
    pub const fn lanjut(self, lanjut: bool) -> Alinea {
        Alinea { lanjut, ..self }
    }

    /// Begins a page.
    pub const fn putus(self, putus: bool) -> Alinea {
        Alinea { putus, ..self }
    }

    /// Is an item of a list of [`super::tetap`].
    pub const fn daftar(self, nomor: usize) -> Alinea {
        Alinea {
            daftar: Some(nomor),
            ..self
        }
    }

    /// Begins so far from the left, in twentieths of a point.
    pub const fn menjorok(self, menjorok: usize) -> Alinea {
        Alinea { menjorok, ..self }
    }

    /// Stands at the right.
    pub const fn kanan(self, kanan: bool) -> Alinea {
        Alinea { kanan, ..self }
    }

    /// Writes it.
    pub fn tulis(self, out: &mut Xml, content: impl FnOnce(&mut Xml)) {
        out.el("w:p", &[], |p| {
            p.el("w:pPr", &[], |style| self.sifat(style));
            content(p);
        });
    }

    /// What is said, in the order of the schema.
    fn sifat(self, out: &mut Xml) {
        out.nilai("w:pStyle", self.gaya);
        if self.lanjut {
            out.kosong("w:keepNext", &[]);
        }
        if self.putus {
            out.kosong("w:pageBreakBefore", &[]);
        }
        if let Some(nomor) = self.daftar {
            out.el("w:numPr", &[], |list| {
                list.nilai("w:ilvl", "0");
                list.nilai("w:numId", &nomor.to_string());
            });
        }
        if self.menjorok > 0 {
            out.kosong("w:ind", &[("w:left", &self.menjorok.to_string())]);
        }
        if self.kanan {
            out.nilai("w:jc", "right");
        }
    }
}
