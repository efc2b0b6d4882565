//! What the page shows of the tables, back.

use super::super::{Aksara, Asal, Diambil, Tabel, Tampilan};
use super::{Members, count, member, number, text};
use crate::domain::document::RowId;
use crate::domain::tempel::{
    Baris, Cocok, Kolom, Peran, PeranBaris, Tanda, Titik, Tujuan, Usulan, Yakin,
};
use crate::draft::json::{Node, Writer};

impl Diambil {
    pub(super) fn write(&self, out: &mut Writer) {
        out.key("diambil").number(self.ke);
        out.pair("ringkas", &self.ringkas);
        if let Some(RowId(id)) = self.tabel {
            out.key("tabel").number(id.into());
        }
        out.pair("ingatan", &self.ingatan);
    }

    pub(super) fn read(members: &Members) -> Option<Diambil> {
        Some(Diambil {
            ke: number(member(members, "diambil"))?,
            ringkas: text(members, "ringkas")?.into(),
            tabel: number(member(members, "tabel")).map(RowId),
            ingatan: text(members, "ingatan")?.into(),
        })
    }
}

impl Tampilan {
    pub(super) fn write(&self, out: &mut Writer) {
        texts(out.key("daftar"), &self.daftar);
        count(out.key("dipilih"), self.dipilih);
        out.pair("ditolak", &self.ditolak);
        if let Some(asal) = &self.asal {
            out.key("asal").map(|out| asal.write(out));
        }
        if let Some(tabel) = &self.tabel {
            out.key("tabel").map(|out| tabel.write(out));
        }
    }

    pub(super) fn read(members: Vec<(String, Node)>) -> Option<Tampilan> {
        let mut found = Tampilan::default();
        for (name, value) in members {
            match (name.as_str(), value) {
                ("daftar", value) => found.daftar = baca_texts(value)?,
                ("dipilih", value) => found.dipilih = number(Some(&value))?,
                ("ditolak", Node::Text(text)) => found.ditolak = text,
                ("asal", Node::Map(members)) => found.asal = Some(Asal::read(members)?),
                ("tabel", Node::Map(members)) => found.tabel = Some(Tabel::read(members)?),
                _ => return None,
            }
        }
        Some(found)
    }
}

impl Asal {
    fn write(&self, out: &mut Writer) {
        out.pair("nama", &self.nama);
        texts(out.key("lembar"), &self.lembar);
        count(out.key("dipilih"), self.dipilih);
        out.pair("kosong", &self.kosong);
        if let Some((pemisah, aksara)) = self.teks {
            out.pair("pemisah", pemisah.encode_utf8(&mut [0; 4]));
            out.pair("aksara", aksara.id());
        }
    }

    fn read(members: Vec<(String, Node)>) -> Option<Asal> {
        let pemisah = text(&members, "pemisah").and_then(|text| text.chars().next());
        let aksara = text(&members, "aksara").and_then(Aksara::from_id);
        let lembar = member(&members, "lembar").cloned()?;
        Some(Asal {
            nama: text(&members, "nama")?.into(),
            lembar: baca_texts(lembar)?,
            dipilih: number(member(&members, "dipilih"))?,
            kosong: text(&members, "kosong")?.into(),
            teks: pemisah.zip(aksara),
        })
    }
}

impl Tabel {
    fn write(&self, out: &mut Writer) {
        let of = &self.usulan;
        out.pair("judul", &of.judul);
        out.pair("di", &of.di);
        let asli = if of.angka_asli { "asli" } else { "" };
        let names = [of.tujuan.id(), of.yakin.id(), of.cocok.id(), asli];
        out.key("sifat")
            .list(|out| names.iter().for_each(|id| out.text(id)));
        out.key("kolom").list(|out| {
            for kolom in &of.kolom {
                let titik = kolom.titik.map_or("", Titik::id);
                let hidden = if kolom.tersembunyi { "ya" } else { "" };
                let parts = [
                    &kolom.judul,
                    kolom.peran.id(),
                    kolom.yakin.id(),
                    titik,
                    hidden,
                ];
                out.list(|out| parts.iter().for_each(|part| out.text(part)));
            }
        });
        out.key("baris").list(|out| {
            for baris in &of.baris {
                out.list(|out| {
                    out.text(baris.peran.id());
                    out.text(baris.yakin.id());
                    texts(out, &baris.sel);
                    for (kolom, tanda) in &baris.tanda {
                        count(out, *kolom);
                        out.text(tanda.id());
                    }
                });
            }
        });
        out.key("nomor")
            .list(|out| self.nomor.iter().for_each(|at| count(out, *at)));
        count(out.key("lebih"), self.lebih);
        for (name, said) in [("diingat", self.diingat), ("ada", self.ada)] {
            out.key(name).raw(if said { "true" } else { "false" });
        }
        out.pair("ringkas", &self.ringkas);
        texts(out.key("masalah"), &self.masalah);
        out.key("salah").list(|out| {
            for (baris, kolom) in &self.salah {
                out.list(|out| {
                    count(out, *baris);
                    kolom.iter().for_each(|kolom| count(out, *kolom));
                });
            }
        });
        out.key("titik")
            .list(|out| self.titik.iter().for_each(|at| count(out, *at)));
    }

    fn read(members: Vec<(String, Node)>) -> Option<Tabel> {
        let all = |name| match member(&members, name) {
            Some(Node::List(items)) => Some(&**items),
            _ => None,
        };
        let truth = |name| match member(&members, name) {
            Some(Node::Literal(word)) => word.parse().ok(),
            _ => None,
        };
        let of = |name| text(&members, name).map(String::from);
        let [tujuan, yakin, cocok, asli] = all("sifat")? else {
            return None;
        };
        let usulan = Usulan {
            judul: of("judul")?,
            di: of("di")?,
            tujuan: Tujuan::from_id(tujuan.text()?)?,
            yakin: Yakin::from_id(yakin.text()?)?,
            cocok: Cocok::from_id(cocok.text()?)?,
            kolom: all("kolom")?.iter().map(kolom).collect::<Option<_>>()?,
            baris: all("baris")?.iter().map(baris).collect::<Option<_>>()?,
            angka_asli: !asli.text()?.is_empty(),
        };
        let place = |node: &Node| match node {
            Node::List(parts) => match &parts[..] {
                [baris] => Some((number(Some(baris))?, None)),
                [baris, kolom] => Some((number(Some(baris))?, Some(number(Some(kolom))?))),
                _ => None,
            },
            _ => None,
        };
        Some(Tabel {
            usulan,
            nomor: numbers(all("nomor")?)?,
            lebih: number(member(&members, "lebih"))?,
            diingat: truth("diingat")?,
            ringkas: of("ringkas")?,
            ada: truth("ada")?,
            masalah: baca_texts(member(&members, "masalah")?.clone())?,
            salah: all("salah")?.iter().map(place).collect::<Option<_>>()?,
            titik: numbers(all("titik")?)?,
        })
    }
}

fn numbers(nodes: &[Node]) -> Option<Vec<usize>> {
    nodes.iter().map(|at| number(Some(at))).collect()
}

fn kolom(node: &Node) -> Option<Kolom> {
    let Node::List(parts) = node else {
        return None;
    };
    let [judul, peran, yakin, titik, hidden] = &parts[..] else {
        return None;
    };
    Some(Kolom {
        judul: judul.text()?.into(),
        peran: Peran::from_id(peran.text()?)?,
        yakin: Yakin::from_id(yakin.text()?)?,
        titik: Titik::from_id(titik.text()?),
        tersembunyi: !hidden.text()?.is_empty(),
    })
}

fn baris(node: &Node) -> Option<Baris> {
    let Node::List(parts) = node else {
        return None;
    };
    let [peran, yakin, sel, tanda @ ..] = &parts[..] else {
        return None;
    };
    let mark = |pair: &[Node]| match pair {
        [kolom, tanda] => Some((number(Some(kolom))?, Tanda::from_id(tanda.text()?)?)),
        _ => None,
    };
    Some(Baris {
        sel: baca_texts(sel.clone())?,
        peran: PeranBaris::from_id(peran.text()?)?,
        yakin: Yakin::from_id(yakin.text()?)?,
        tanda: tanda.chunks(2).map(mark).collect::<Option<_>>()?,
    })
}

fn texts(out: &mut Writer, of: &[String]) {
    out.list(|out| of.iter().for_each(|text| out.text(text)));
}

fn baca_texts(node: Node) -> Option<Vec<String>> {
    let Node::List(items) = node else {
        return None;
    };
    let text = |item| match item {
        Node::Text(text) => Some(text),
        _ => None,
    };
    items.into_iter().map(text).collect()
}
