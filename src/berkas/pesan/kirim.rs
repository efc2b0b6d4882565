//! Messages as JSON text, beside the bytes of a file: neither side has to know how the other was compiled.

use super::{Aksara, Baca, Buku, Gagal, Kabar, Keluaran, LembarBuku, Permintaan, Sebab};
use crate::domain::tempel::{Bertanda, Lembar, Tanda};
use crate::draft::json::{self, Node, Writer, member};

impl Permintaan {
    /// As text.
    pub fn encode(&self) -> String {
        let mut out = Writer::default();
        out.map(|out| match self {
            Permintaan::Baca(baca) => {
                out.pair("baca", &baca.nama);
                if let Some(pemisah) = baca.pemisah {
                    out.pair("pemisah", pemisah.encode_utf8(&mut [0; 4]));
                }
                if let Some(aksara) = baca.aksara {
                    out.pair("aksara", aksara.id());
                }
            }
            Permintaan::Tulis { keluaran, saat } => {
                out.pair("tulis", keluaran.id());
                out.pair("saat", saat);
            }
        });
        out.finish()
    }

    /// From text; `None` where it is none of ours.
    pub fn decode(text: &str) -> Option<Permintaan> {
        let Ok(Node::Map(members)) = json::parse(text) else {
            return None;
        };
        let text = |name| member(&members, name).and_then(Node::text);
        if let Some(nama) = text("baca") {
            return Some(Permintaan::Baca(Baca {
                nama: nama.into(),
                pemisah: text("pemisah").and_then(|text| text.chars().next()),
                aksara: text("aksara").and_then(Aksara::from_id),
            }));
        }
        Some(Permintaan::Tulis {
            keluaran: Keluaran::from_id(text("tulis")?)?,
            saat: text("saat")?.into(),
        })
    }
}

impl Kabar {
    /// As text.
    pub fn encode(&self) -> String {
        let mut out = Writer::default();
        out.map(|out| match self {
            Kabar::Kemajuan { selesai, dari } => {
                out.key("selesai").number((*selesai).into());
                out.key("dari").number((*dari).into());
            }
            Kabar::Terbaca(buku) => {
                out.key("lembar").list(|out| {
                    for lembar in &buku.lembar {
                        lembar.write(out);
                    }
                });
                if let Some((pemisah, aksara)) = buku.teks {
                    out.pair("pemisah", pemisah.encode_utf8(&mut [0; 4]));
                    out.pair("aksara", aksara.id());
                }
            }
            Kabar::Tertulis(keluaran) => out.pair("tertulis", keluaran.id()),
            Kabar::Gagal(gagal) => gagal.write(out),
        });
        out.finish()
    }

    /// From text; what is none of ours is told as [`Sebab::TakDimengerti`].
    pub fn decode(text: &str) -> Kabar {
        Kabar::read(text).unwrap_or(Kabar::Gagal(Sebab::TakDimengerti.saja()))
    }

    fn read(text: &str) -> Option<Kabar> {
        let Ok(Node::Map(mut members)) = json::parse(text) else {
            return None;
        };
        if let Some(at) = members.iter().position(|(name, _)| name == "lembar") {
            let (_, Node::List(lembar)) = members.swap_remove(at) else {
                return None;
            };
            let text = |name| member(&members, name).and_then(Node::text);
            let pemisah = text("pemisah").and_then(|text| text.chars().next());
            let aksara = text("aksara").and_then(Aksara::from_id);
            let lembar: Option<Vec<LembarBuku>> =
                lembar.into_iter().map(LembarBuku::read).collect();
            return Some(Kabar::Terbaca(Buku {
                lembar: lembar?,
                teks: pemisah.zip(aksara),
            }));
        }
        let text = |name| member(&members, name).and_then(Node::text);
        let number = |name| match member(&members, name) {
            Some(Node::Literal(number)) => number.parse().ok(),
            _ => None,
        };
        if text("gagal").is_some() {
            return Gagal::read(&members).map(Kabar::Gagal);
        }
        if let Some(id) = text("tertulis") {
            return Keluaran::from_id(id).map(Kabar::Tertulis);
        }
        Some(Kabar::Kemajuan {
            selesai: number("selesai")?,
            dari: number("dari")?,
        })
    }
}

impl Gagal {
    fn write(&self, out: &mut Writer) {
        out.pair("gagal", self.sebab.id());
        out.pair("tempat", &self.tempat);
    }

    fn read(members: &[(String, Node)]) -> Option<Gagal> {
        let text = |name| member(members, name).and_then(Node::text);
        let id = text("gagal")?;
        let sebab = Sebab::ALL.into_iter().find(|sebab| sebab.id() == id)?;
        Some(sebab.di(text("tempat").unwrap_or_default()))
    }
}

impl LembarBuku {
    fn write(&self, out: &mut Writer) {
        out.map(|out| {
            out.pair("nama", &self.nama);
            if self.tersembunyi {
                out.key("tersembunyi").raw("true");
            }
            if let Some(gagal) = &self.gagal {
                gagal.write(out);
            }
            out.key("tabel").list(|out| {
                for tabel in &self.tabel {
                    out.map(|out| {
                        let lines = |out: &mut Writer, of: &[String]| {
                            out.list(|out| of.iter().for_each(|text| out.text(text)));
                        };
                        lines(out.key("pengantar"), &tabel.pengantar);
                        out.key("baris")
                            .list(|out| tabel.baris.iter().for_each(|row| lines(out, row)));
                        if !tabel.tanda.is_empty() {
                            out.key("tanda")
                                .list(|out| tabel.tanda.iter().for_each(|mark| tanda(out, mark)));
                        }
                    });
                }
            });
        });
    }

    fn read(node: Node) -> Option<LembarBuku> {
        let Node::Map(members) = node else {
            return None;
        };
        let mut found = LembarBuku {
            gagal: Gagal::read(&members),
            ..LembarBuku::default()
        };
        for (name, value) in members {
            match (name.as_str(), value) {
                ("nama", Node::Text(nama)) => found.nama = nama,
                ("tersembunyi", _) => found.tersembunyi = true,
                ("gagal" | "tempat", _) => {}
                ("tabel", Node::List(all)) => {
                    let all: Option<Vec<Lembar>> = all.into_iter().map(tabel).collect();
                    found.tabel = all?;
                }
                _ => return None,
            }
        }
        Some(found)
    }
}

/// A mark as three words: row, column, name.
fn tanda(out: &mut Writer, mark: &Bertanda) {
    out.list(|out| {
        for at in [mark.baris, mark.kolom] {
            out.number(u64::try_from(at).unwrap_or(u64::MAX));
        }
        out.text(mark.tanda.id());
    });
}

fn baca_tanda(node: Node) -> Option<Bertanda> {
    let Node::List(parts) = node else {
        return None;
    };
    let [Node::Literal(baris), Node::Literal(kolom), Node::Text(id)] = &parts[..] else {
        return None;
    };
    Some(Bertanda {
        baris: baris.parse().ok()?,
        kolom: kolom.parse().ok()?,
        tanda: Tanda::from_id(id)?,
    })
}

fn tabel(node: Node) -> Option<Lembar> {
    let Node::Map(members) = node else {
        return None;
    };
    let mut found = Lembar::default();
    for (name, value) in members {
        match (name.as_str(), value) {
            ("pengantar", value) => found.pengantar = texts(value)?,
            ("baris", Node::List(rows)) => {
                found.baris = rows.into_iter().map(texts).collect::<Option<_>>()?;
            }
            ("tanda", Node::List(marks)) => {
                found.tanda = marks.into_iter().map(baca_tanda).collect::<Option<_>>()?;
            }
            _ => return None,
        }
    }
    Some(found)
}

fn texts(node: Node) -> Option<Vec<String>> {
    let Node::List(items) = node else {
        return None;
    };
    let text = |item| match item {
        Node::Text(text) => Some(text),
        _ => None,
    };
    items.into_iter().map(text).collect()
}
