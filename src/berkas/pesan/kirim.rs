//! Messages as JSON text, beside the bytes of a file: neither side has to know how the other was compiled.

mod langkah;
mod tampilan;

use super::{Diambil, Gagal, Kabar, Keluaran, Langkah, Permintaan, Sebab, Tampilan};
use crate::draft::json::{self, Node, Writer, member};

type Members = [(String, Node)];

fn text<'a>(members: &'a Members, name: &str) -> Option<&'a str> {
    member(members, name).and_then(Node::text)
}

fn number<T: std::str::FromStr>(node: Option<&Node>) -> Option<T> {
    match node {
        Some(Node::Literal(number)) => number.parse().ok(),
        _ => None,
    }
}

fn count(out: &mut Writer, at: usize) {
    out.number(u64::try_from(at).unwrap_or(u64::MAX));
}

impl Permintaan {
    /// As text.
    pub fn encode(&self) -> String {
        let mut out = Writer::default();
        out.map(|out| match self {
            Permintaan::Meja(langkah) => langkah.write(out),
            Permintaan::Tulis { keluaran, saat } => {
                out.pair("tulis", keluaran.id());
                out.pair("saat", saat);
            }
        });
        out.finish()
    }

    /// From text; `None` where it is none of ours.
    pub fn decode(message: &str) -> Option<Permintaan> {
        let Ok(Node::Map(members)) = json::parse(message) else {
            return None;
        };
        if text(&members, "meja").is_some() {
            return Langkah::read(&members).map(Permintaan::Meja);
        }
        Some(Permintaan::Tulis {
            keluaran: Keluaran::from_id(text(&members, "tulis")?)?,
            saat: text(&members, "saat")?.into(),
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
            Kabar::Tampilan(tampilan) => tampilan.write(out),
            Kabar::Diambil(diambil) => diambil.write(out),
            Kabar::Tertulis(keluaran) => out.pair("tertulis", keluaran.id()),
            Kabar::Gagal(gagal) => gagal.write(out),
        });
        out.finish()
    }

    /// From text; what is none of ours is told as [`Sebab::TakDimengerti`].
    pub fn decode(message: &str) -> Kabar {
        Kabar::read(message).unwrap_or(Kabar::Gagal(Sebab::TakDimengerti.saja()))
    }

    fn read(message: &str) -> Option<Kabar> {
        let Ok(Node::Map(members)) = json::parse(message) else {
            return None;
        };
        if text(&members, "gagal").is_some() {
            return Gagal::read(&members).map(Kabar::Gagal);
        }
        if let Some(id) = text(&members, "tertulis") {
            return Keluaran::from_id(id).map(Kabar::Tertulis);
        }
        if member(&members, "diambil").is_some() {
            return Diambil::read(&members).map(Kabar::Diambil);
        }
        if member(&members, "daftar").is_some() {
            return Tampilan::read(members).map(Box::new).map(Kabar::Tampilan);
        }
        Some(Kabar::Kemajuan {
            selesai: number(member(&members, "selesai"))?,
            dari: number(member(&members, "dari"))?,
        })
    }
}

impl Gagal {
    fn write(&self, out: &mut Writer) {
        out.pair("gagal", self.sebab.id());
        out.pair("tempat", &self.tempat);
    }

    fn read(members: &Members) -> Option<Gagal> {
        let id = text(members, "gagal")?;
        let sebab = Sebab::ALL.into_iter().find(|sebab| sebab.id() == id)?;
        Some(sebab.di(text(members, "tempat").unwrap_or_default()))
    }
}
