//! All drafts as tidy tables for larger tools, in one ZIP with their description and the SQL that reckons everything anew.
//!
//! ```text
//!   drafts -> draf::Draf            outcome, check and summary, from the core
//!               -> skema::Tabel     each column once: name, type, unit, meaning, value
//!                    -> nilai       a row as CSV or as JSON
//!                    -> keterangan  README, skema.json and the loading SQL
//! ```
//!
//! Nothing is reckoned here. The SQL in `tests/sql` does it a second time, in another language, and is held against the
//! core by `tests/berkas/rapi.rs`.

mod draf;
mod indikator;
mod kegiatan;
mod keterangan;
mod nilai;
pub mod skema;
mod tahun;
mod temuan;

use std::rc::Rc;
use std::sync::Arc;

use super::arsip::arsip;
use super::pesan::Gagal;
use super::tugas::Kemajuan;
use crate::domain::audit::periksa;
use crate::domain::compute::hitung;
use crate::domain::gabungan::{Gabungan, Ikut, LaporanId, Ringkas};
use crate::draft::restore::Restored;
use draf::{BarisKelas, DRAF, Draf, KELAS};
use indikator::{BarisIndikator, INDIKATOR};
use kegiatan::{BarisKegiatan, KAITAN, KEGIATAN};
use nilai::{baris_csv, baris_json};
use skema::{Tabel, UraianTabel};
use tahun::{BarisTahun, TAHUN};
use temuan::{BarisTemuan, TEMUAN};

/// The form of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bentuk {
    /// CSV after RFC 4180: comma, UTF-8 without a mark, `\n`.
    Csv,
    /// One JSON object per line.
    Ndjson,
}

impl Bentuk {
    /// Ending of the files' names.
    pub const fn akhiran(self) -> &'static str {
        match self {
            Bentuk::Csv => "csv",
            Bentuk::Ndjson => "ndjson",
        }
    }
}

/// Every table, in the order of the README.
pub fn tabel() -> [UraianTabel; 7] {
    [
        DRAF.uraian(),
        KELAS.uraian(),
        INDIKATOR.uraian(),
        TAHUN.uraian(),
        KEGIATAN.uraian(),
        KAITAN.uraian(),
        TEMUAN.uraian(),
    ]
}

/// The drafts as tidy tables, in a ZIP.
///
/// # Errors
/// [`super::pesan::Sebab::TerlaluBesar`].
pub fn tulis(drafts: Vec<Restored>, bentuk: Bentuk, kemajuan: Kemajuan) -> Result<Vec<u8>, Gagal> {
    // Each draft is reckoned, then written.
    let dari = u32::try_from(drafts.len()).unwrap_or(u32::MAX);
    let dari = dari.saturating_mul(2);
    let mut files = Berkas::new(bentuk);
    let mut selesai = 0_u32;
    let mut gabungan = Gabungan::default();
    let mut reckoned = Vec::with_capacity(drafts.len());
    for draft in drafts {
        kemajuan(selesai, dari);
        selesai = selesai.saturating_add(1);
        let outcome = Arc::new(hitung(&draft.document));
        let ringkas = Ringkas::of(&draft.document, &outcome);
        let disimpan = draft.saved_at.unwrap_or_default();
        let id = gabungan.add(ringkas.clone(), "", &disimpan);
        reckoned.push((id, outcome, ringkas, disimpan));
    }
    let ikut = ikut(&gabungan);
    for (at, (id, outcome, ringkas, disimpan)) in reckoned.into_iter().enumerate() {
        kemajuan(selesai, dari);
        selesai = selesai.saturating_add(1);
        files.draf(&Rc::new(Draf {
            nomor: at.saturating_add(1),
            check: periksa(outcome),
            ringkas,
            ikut: ikut.contains(&id),
            disimpan,
        }));
    }
    arsip(files.selesai())
}

/// The drafts that count among several reports.
fn ikut(gabungan: &Gabungan) -> Vec<LaporanId> {
    let rows = gabungan.rekap(None).baris;
    let counted = rows.iter().filter(|baris| baris.ikut == Ikut::Ya);
    counted.map(|baris| baris.laporan.id).collect()
}

/// The tables under way.
struct Berkas {
    bentuk: Bentuk,
    tabel: [UraianTabel; 7],
    isi: [String; 7],
}

impl Berkas {
    fn new(bentuk: Bentuk) -> Berkas {
        let tabel = tabel();
        let head = |tabel: &UraianTabel| {
            let names: Vec<&str> = tabel.kolom.iter().map(|kolom| kolom.nama).collect();
            match bentuk {
                Bentuk::Csv => format!("{}\n", names.join(",")),
                Bentuk::Ndjson => String::new(),
            }
        };
        Berkas {
            isi: tabel.each_ref().map(head),
            tabel,
            bentuk,
        }
    }

    fn draf(&mut self, draf: &Rc<Draf>) {
        self.tambah(&DRAF, std::iter::once(draf.clone()));
        self.tambah(&KELAS, BarisKelas::semua(draf));
        let indikator = BarisIndikator::semua(draf);
        self.tambah(&TAHUN, BarisTahun::semua(draf, &indikator));
        self.tambah(&INDIKATOR, indikator);
        let kegiatan = BarisKegiatan::semua(draf);
        self.tambah(&KAITAN, kegiatan.iter().flat_map(BarisKegiatan::kaitan));
        self.tambah(&KEGIATAN, kegiatan);
        self.tambah(&TEMUAN, BarisTemuan::semua(draf));
    }

    fn tambah<T>(&mut self, tabel: &Tabel<T>, rows: impl IntoIterator<Item = T>) {
        let at = self.tabel.iter().position(|known| known.nama == tabel.nama);
        let Some(out) = at.and_then(|at| self.isi.get_mut(at)) else {
            return;
        };
        let names: Vec<&str> = tabel.kolom.iter().map(|kolom| kolom.nama).collect();
        for row in rows {
            let cells = tabel.baris(&row);
            match self.bentuk {
                Bentuk::Csv => baris_csv(&cells, out),
                Bentuk::Ndjson => baris_json(&names, &cells, out),
            }
        }
    }

    fn selesai(self) -> Vec<(String, Vec<u8>)> {
        let ending = self.bentuk.akhiran();
        let named = self.tabel.iter().zip(self.isi);
        let tables =
            named.map(|(tabel, isi)| (format!("{}.{ending}", tabel.nama), isi.into_bytes()));
        let mut files = keterangan::semua(&self.tabel, self.bentuk);
        files.extend(tables);
        files
    }
}
