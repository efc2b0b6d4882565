//! One row per kegiatan: each row of money that has no rows below it, or counts in place of those below; and which
//! indikator it serves.

use std::collections::HashSet;
use std::rc::Rc;
use std::sync::Arc;

use super::draf::Draf;
use super::nilai::Nilai;
use super::skema::{Kolom, Tabel, bulat, desimal, logis, teks};
use crate::domain::compute::Names;
use crate::domain::document::{Row, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::hasil::{Baris, Hasil, Place};
use crate::domain::rulebook::dana::SumberDana;

/// The sums of which a total says what it adds up.
const JUMLAH: [Hasil; 3] = [Hasil::PaguSemula, Hasil::Pagu, Hasil::RealisasiAnggaran];

/// A kegiatan in its draft.
pub struct BarisKegiatan {
    draf: Rc<Draf>,
    row: Arc<Row>,
    di_atas: Option<Arc<Row>>,
    dana: SumberDana,
    /// Whether its figure is one of those that the total of the draft adds up, by [`JUMLAH`].
    dihitung: [bool; 3],
    indikator: Vec<RowId>,
}

impl BarisKegiatan {
    /// The kegiatan of a draft that are not wholly empty.
    pub fn semua(draf: &Rc<Draf>) -> Vec<BarisKegiatan> {
        let document = draf.document();
        let names = Names::new(document);
        let counted = JUMLAH.map(|hasil| suku(draf, hasil));
        let rows = document.rows(Section::Anggaran);
        let money = |row: &&Arc<Row>| row.kind != RowKind::Keluaran;
        let mut above: Vec<(Arc<Row>, SumberDana)> = Vec::new();
        let mut out = Vec::new();
        for (at, row) in rows.iter().enumerate().filter(|(_, row)| money(row)) {
            above.retain(|(other, _)| other.kind.depth() < row.kind.depth());
            let chosen = Field::SumberDana.choice(row.text(Field::SumberDana));
            let inherited = above.last().map_or(SumberDana::Apbd, |(_, dana)| *dana);
            let dana = chosen
                .and_then(|choice| SumberDana::from_id(choice.id))
                .unwrap_or(inherited);
            let di_atas = above.last().map(|(row, _)| row.clone());
            above.push((row.clone(), dana));
            let below = rows.iter().skip(at).skip(1);
            let mut below = below.take_while(|below| below.kind.depth() > row.kind.depth());
            let leaf = below.all(|below| !money(&below) || below.is_empty());
            let dihitung = counted.each_ref().map(|rows| rows.contains(&row.id));
            if row.is_empty() || !(leaf || dihitung.contains(&true)) {
                continue;
            }
            let link = row.text(Field::Indikator);
            out.push(BarisKegiatan {
                draf: draf.clone(),
                row: row.clone(),
                di_atas,
                dana,
                dihitung,
                // Only a row without rows below serves an indikator.
                indikator: match leaf {
                    true => names.resolve(link).0,
                    false => Vec::new(),
                },
            });
        }
        out
    }

    /// Its links, one row each.
    pub fn kaitan(&self) -> impl Iterator<Item = Kaitan> {
        self.indikator.iter().map(|indikator| Kaitan {
            draf: self.draf.nomor,
            kegiatan: self.row.id,
            indikator: *indikator,
        })
    }

    fn teks(&self, field: Field) -> Nilai {
        Nilai::teks(self.row.text(field))
    }

    fn nilai(&self, hasil: Hasil) -> Nilai {
        self.draf.nilai(Baris::Row(self.row.id), hasil)
    }

    fn dihitung(&self, at: usize) -> Nilai {
        Nilai::Logis(self.dihitung.get(at).is_some_and(|counted| *counted))
    }
}

/// The rows that the total of the draft adds up.
fn suku(draf: &Draf, hasil: Hasil) -> HashSet<RowId> {
    let total = draf.outcome().baris(Baris::Total);
    let suku = total.and_then(|total| total.sel(hasil));
    let rows = suku.into_iter().flat_map(|sel| &sel.cara.suku);
    rows.filter_map(|place| match place {
        Place::Hasil(at) => match at.baris {
            Baris::Row(id) => Some(id),
            _ => None,
        },
        Place::Cell(at) => Some(at.row),
    })
    .collect()
}

/// The kegiatan.
pub static KEGIATAN: Tabel<BarisKegiatan> = Tabel {
    nama: "kegiatan",
    arti: "Satu baris per kegiatan, atau per baris anggaran yang jumlahnya dipakai sebagai ganti rinciannya. Jumlahkan hanya yang ditandai dihitung_*, agar tiap rupiah terhitung satu kali.",
    kunci: &["draf", "kegiatan"],
    kolom: KOLOM,
};

const KOLOM: &[Kolom<BarisKegiatan>] = &[
    bulat("draf", "Nomor draf", |k| Nilai::bulat(k.draf.nomor)),
    bulat(
        "kegiatan",
        "Nomor baris, tetap selama draf disunting",
        |k| Nilai::Bulat(k.row.id.0.into()),
    ),
    teks("unit", "", "Instansi beserta pemerintahnya", |k| {
        k.draf.unit()
    }),
    teks("tahun", "", "Tahun laporan", |k| k.draf.tahun()),
    teks(
        "jenis",
        "belanja, program, kegiatan",
        "Jenis baris anggaran",
        |k| Nilai::teks(k.row.kind.id()),
    ),
    teks("kode", "", "Kode", |k| k.teks(Field::Kode)),
    teks("uraian", "", "Nama kegiatan", |k| k.teks(Field::Uraian)),
    teks("di_atas", "", "Nama program atau belanja di atasnya", |k| {
        let row = k.di_atas.as_ref();
        row.map_or(Nilai::Kosong, |row| Nilai::teks(row.text(Field::Uraian)))
    }),
    teks(
        "sumber_dana",
        "apbd, dak, did, apbn-dekonsentrasi, apbn-tugas-pembantuan, lainnya",
        "Sumber dana, bila perlu dari baris di atasnya",
        |k| Nilai::teks(k.dana.id()),
    ),
    teks("pagu_semula_teks", "", "Pagu semula seperti diketik", |k| {
        k.teks(Field::PaguSemula)
    }),
    desimal("pagu_semula", "rupiah", "Pagu semula", |k| {
        k.nilai(Hasil::PaguSemula)
    }),
    teks(
        "pagu_perubahan_teks",
        "",
        "Pagu setelah perubahan seperti diketik",
        |k| k.teks(Field::PaguPerubahan),
    ),
    desimal(
        "pagu",
        "rupiah",
        "Pagu yang berlaku: setelah perubahan, selain itu semula",
        |k| k.nilai(Hasil::Pagu),
    ),
    teks(
        "realisasi_anggaran_teks",
        "",
        "Realisasi anggaran seperti diketik",
        |k| k.teks(Field::RealisasiAnggaran),
    ),
    desimal("realisasi_anggaran", "rupiah", "Realisasi anggaran", |k| {
        k.nilai(Hasil::RealisasiAnggaran)
    }),
    desimal("serapan", "persen", "Serapan, tidak dibulatkan", |k| {
        k.nilai(Hasil::Serapan)
    }),
    desimal(
        "serapan_tampil",
        "persen",
        "Serapan seperti ditampilkan",
        |k| k.draf.tampil(Baris::Row(k.row.id), Hasil::Serapan),
    ),
    teks("serapan_alasan", "", "Mengapa tidak ada serapan", |k| {
        k.draf.alasan(Baris::Row(k.row.id), Hasil::Serapan)
    }),
    logis(
        "dihitung_semula",
        "Pagu semulanya masuk jumlah seluruhnya",
        |k| k.dihitung(0),
    ),
    logis("dihitung_pagu", "Pagunya masuk jumlah seluruhnya", |k| {
        k.dihitung(1)
    }),
    logis(
        "dihitung_realisasi",
        "Realisasi anggarannya masuk jumlah seluruhnya",
        |k| k.dihitung(2),
    ),
    teks(
        "indikator",
        "",
        "Nomor indikator yang didukung, dipisahkan titik koma; juga dalam tabel kaitan",
        |k| {
            let ids: Vec<String> = k.indikator.iter().map(|id| id.0.to_string()).collect();
            Nilai::teks(&ids.join(";"))
        },
    ),
];

/// A kegiatan serves an indikator.
pub struct Kaitan {
    draf: usize,
    kegiatan: RowId,
    indikator: RowId,
}

/// The links.
pub static KAITAN: Tabel<Kaitan> = Tabel {
    nama: "kaitan",
    arti: "Satu baris per kegiatan dan indikator yang didukungnya; kegiatan yang mendukung beberapa indikator dihitung penuh untuk masing-masing.",
    kunci: &["draf", "kegiatan", "indikator"],
    kolom: &[
        bulat("draf", "Nomor draf", |k| Nilai::bulat(k.draf)),
        bulat("kegiatan", "Nomor baris kegiatan", |k| {
            Nilai::Bulat(k.kegiatan.0.into())
        }),
        bulat("indikator", "Nomor baris indikator", |k| {
            Nilai::Bulat(k.indikator.0.into())
        }),
    ],
};
