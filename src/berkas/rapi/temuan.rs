//! One row per finding of the check.

use std::rc::Rc;

use super::draf::Draf;
use super::nilai::Nilai;
use super::skema::{Tabel, bulat, desimal, logis, teks};
use crate::domain::address::place_id;
use crate::domain::audit::{Temuan, abaian};
use crate::domain::document::RowId;
use crate::domain::hasil::{Baris, Place};
use crate::text::periksa;

/// A finding in its draft.
pub struct BarisTemuan {
    draf: Rc<Draf>,
    nomor: usize,
    temuan: Temuan,
    /// Why a person put it aside.
    diabaikan: Option<String>,
}

impl BarisTemuan {
    /// The findings of a draft, the gravest first.
    pub fn semua(draf: &Rc<Draf>) -> Vec<BarisTemuan> {
        let all = abaian::dengan_alasan(draf.document(), &draf.check.temuan);
        let row = |(at, (temuan, alasan)): (usize, (&Temuan, Option<_>))| BarisTemuan {
            draf: draf.clone(),
            nomor: at.saturating_add(1),
            temuan: temuan.clone(),
            diabaikan: alasan.map(|alasan: std::sync::Arc<str>| alasan.to_string()),
        };
        all.into_iter().enumerate().map(row).collect()
    }

    fn baris(&self) -> Option<RowId> {
        let row = match self.temuan.tempat {
            Place::Cell(at) => at.row,
            Place::Hasil(at) => match at.baris {
                Baris::Row(id) => id,
                _ => return None,
            },
        };
        (row.0 < RowId::RESERVED).then_some(row)
    }
}

/// The findings.
pub static TEMUAN: Tabel<BarisTemuan> = Tabel {
    nama: "temuan",
    arti: "Satu baris per temuan Periksa, yang terberat lebih dahulu.",
    kunci: &["draf", "temuan"],
    kolom: &[
        bulat("draf", "Nomor draf", |t| Nilai::bulat(t.draf.nomor)),
        bulat("temuan", "Urutan dalam draf", |t| Nilai::bulat(t.nomor)),
        teks("unit", "", "Instansi beserta pemerintahnya", |t| {
            t.draf.unit()
        }),
        teks("tahun", "", "Tahun laporan", |t| t.draf.tahun()),
        teks("aturan", "", "Aturan yang menemukannya", |t| {
            Nilai::teks(t.temuan.aturan)
        }),
        teks("berat", "tinggi, sedang, rendah", "Seberapa berat", |t| {
            Nilai::teks(t.temuan.berat.id())
        }),
        teks("jenis", "", "Apa yang ditemukan", |t| {
            Nilai::teks(t.temuan.jenis.id())
        }),
        teks(
            "tempat",
            "",
            "Sel yang dimaksud, misalnya indikator.3.capaian",
            |t| {
                let place = place_id(t.draf.document(), t.temuan.tempat);
                place.map_or(Nilai::Kosong, Nilai::Teks)
            },
        ),
        bulat(
            "baris",
            "Nomor baris indikator, kegiatan, atau baris lain",
            |t| {
                t.baris()
                    .map_or(Nilai::Kosong, |id| Nilai::Bulat(id.0.into()))
            },
        ),
        teks("tercetak", "", "Angka seperti tercetak", |t| {
            Nilai::teks(&t.temuan.tercetak)
        }),
        teks("dicetak_di", "", "Di mana tercetak", |t| {
            Nilai::teks(&t.temuan.di)
        }),
        desimal(
            "seharusnya",
            "",
            "Berapa seharusnya, tidak dibulatkan",
            |t| Nilai::desimal(t.temuan.seharusnya),
        ),
        teks(
            "sebab",
            "",
            "Kekeliruan yang memberi tepat angka tercetak",
            |t| {
                let sebab = t.temuan.sebab.as_ref();
                sebab.map_or(Nilai::Kosong, |sebab| {
                    Nilai::Teks(periksa::sebab(&t.draf.check.bahan, sebab))
                })
            },
        ),
        teks("kalimat", "", "Temuan dalam satu kalimat", |t| {
            Nilai::Teks(periksa::temuan(&t.draf.check.bahan, &t.temuan))
        }),
        logis("diabaikan", "Dikesampingkan oleh penyunting", |t| {
            Nilai::Logis(t.diabaikan.is_some())
        }),
        teks("alasan_diabaikan", "", "Mengapa dikesampingkan", |t| {
            t.diabaikan.as_deref().map_or(Nilai::Kosong, Nilai::teks)
        }),
    ],
};
