//! The steps at the tables of a file or a text, there.

use super::super::{Aksara, Baca, Langkah};
use super::{Members, count, member, number, text};
use crate::domain::tempel::Ubahan;
use crate::draft::json::Writer;

impl Langkah {
    pub(super) fn write(&self, out: &mut Writer) {
        out.pair("meja", self.id());
        match self {
            Langkah::Draf { ke, ingatan } => {
                out.key("ke").number(*ke);
                out.pair("ingatan", ingatan);
            }
            Langkah::Berkas(baca) => {
                out.pair("nama", &baca.nama);
                if let Some(pemisah) = baca.pemisah {
                    out.pair("pemisah", pemisah.encode_utf8(&mut [0; 4]));
                }
                if let Some(aksara) = baca.aksara {
                    out.pair("aksara", aksara.id());
                }
            }
            Langkah::Lembar(at) | Langkah::Pilih(at) => count(out.key("ke"), *at),
            Langkah::Ubah(ubahan) => {
                let (apa, at, jadi) = ubahan.kata();
                out.pair("apa", apa);
                count(out.key("ke"), at);
                out.pair("jadi", jadi);
            }
            Langkah::Teks | Langkah::Ambil => {}
        }
    }

    const fn id(&self) -> &'static str {
        match self {
            Langkah::Draf { .. } => "draf",
            Langkah::Berkas(_) => "berkas",
            Langkah::Teks => "teks",
            Langkah::Lembar(_) => "lembar",
            Langkah::Pilih(_) => "pilih",
            Langkah::Ubah(_) => "ubah",
            Langkah::Ambil => "ambil",
        }
    }

    pub(super) fn read(members: &Members) -> Option<Langkah> {
        let ke = || number(member(members, "ke"));
        Some(match text(members, "meja")? {
            "draf" => Langkah::Draf {
                ke: number(member(members, "ke"))?,
                ingatan: text(members, "ingatan")?.into(),
            },
            "berkas" => Langkah::Berkas(Baca {
                nama: text(members, "nama")?.into(),
                pemisah: text(members, "pemisah").and_then(|text| text.chars().next()),
                aksara: text(members, "aksara").and_then(Aksara::from_id),
            }),
            "teks" => Langkah::Teks,
            "lembar" => Langkah::Lembar(ke()?),
            "pilih" => Langkah::Pilih(ke()?),
            "ubah" => {
                let (apa, jadi) = (text(members, "apa")?, text(members, "jadi")?);
                Langkah::Ubah(Ubahan::dari(apa, ke()?, jadi)?)
            }
            "ambil" => Langkah::Ambil,
            _ => return None,
        })
    }
}
