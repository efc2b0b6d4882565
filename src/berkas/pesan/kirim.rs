//! Messages as JSON text, beside the bytes of a file: neither side has to know how the other was compiled.

use super::{Aksara, Baca, Buku, Kabar, Keluaran, LembarBuku, Permintaan, Sebab};
use crate::domain::tempel::Lembar;
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
            Kabar::Gagal(gagal) => {
                out.pair("gagal", gagal.sebab.id());
                out.pair("tempat", &gagal.tempat);
            }
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
        if let Some(id) = text("gagal") {
            let sebab = Sebab::ALL.into_iter().find(|sebab| sebab.id() == id)?;
            return Some(Kabar::Gagal(sebab.di(text("tempat").unwrap_or_default())));
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

impl LembarBuku {
    fn write(&self, out: &mut Writer) {
        out.map(|out| {
            out.pair("nama", &self.nama);
            if self.tersembunyi {
                out.key("tersembunyi").raw("true");
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
                    });
                }
            });
        });
    }

    fn read(node: Node) -> Option<LembarBuku> {
        let Node::Map(members) = node else {
            return None;
        };
        let mut found = LembarBuku::default();
        for (name, value) in members {
            match (name.as_str(), value) {
                ("nama", Node::Text(nama)) => found.nama = nama,
                ("tersembunyi", _) => found.tersembunyi = true,
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
