//! The paper: A4 upright and across, with the margins that the HTML report prints with. All in twentieths of a point.

use super::xml::Xml;
use crate::report::model::Page;

/// A sheet of paper and its margins.
pub struct Halaman {
    lebar: usize,
    tinggi: usize,
    /// Above, right, below, left.
    tepi: [usize; 4],
}

const TEGAK: Halaman = Halaman {
    lebar: 11906,
    tinggi: 16838,
    tepi: [1020, 964, 1134, 1134],
};
const MELINTANG: Halaman = Halaman {
    lebar: 16838,
    tinggi: 11906,
    tepi: [907, 850, 1020, 850],
};

impl Halaman {
    /// The paper that lies so.
    pub const fn dari(page: Page) -> &'static Halaman {
        match page {
            Page::Portrait => &TEGAK,
            Page::Landscape => &MELINTANG,
        }
    }

    /// What stands between the margins.
    pub const fn isi(&self) -> usize {
        let [_, right, _, left] = self.tepi;
        self.lebar.saturating_sub(right).saturating_sub(left)
    }

    /// The properties of a section on this paper; `kaki` is the relationship of its foot.
    pub fn bagian(&self, out: &mut Xml, kaki: Option<&str>) {
        out.el("w:sectPr", &[], |section| {
            if let Some(kaki) = kaki {
                section.kosong(
                    "w:footerReference",
                    &[("w:type", "default"), ("r:id", kaki)],
                );
            }
            section.nilai("w:type", "nextPage");
            let (lebar, tinggi) = (self.lebar.to_string(), self.tinggi.to_string());
            let mut size = vec![("w:w", lebar.as_str()), ("w:h", tinggi.as_str())];
            if self.lebar > self.tinggi {
                size.push(("w:orient", "landscape"));
            }
            section.kosong("w:pgSz", &size);
            let [top, right, bottom, left] = self.tepi.map(|edge| edge.to_string());
            section.kosong(
                "w:pgMar",
                &[
                    ("w:top", &top),
                    ("w:right", &right),
                    ("w:bottom", &bottom),
                    ("w:left", &left),
                    ("w:header", "567"),
                    ("w:footer", "567"),
                    ("w:gutter", "0"),
                ],
            );
        });
    }
}
