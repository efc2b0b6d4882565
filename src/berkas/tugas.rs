//! Does what is asked: the one door to reading and writing, for the second module and for the tests alike.

use super::meja::Meja;
use super::pesan::{Gagal, Kabar, Keluaran, Permintaan, Sebab};
use super::rapi::Bentuk;
use super::{csv, docx, draf, rapi, templat, xlsx};
use crate::domain::compute::hitung;

/// Hears how far the work is: so many of so many parts are done.
pub type Kemajuan<'a> = &'a mut dyn FnMut(u32, u32);

/// What is kept from one request to the next.
#[derive(Default)]
pub struct Tugas {
    meja: Meja,
}

impl Tugas {
    /// Does it. Returns what is to be said and the bytes that go with it; [`Kabar::Gagal`] where it cannot be done.
    pub fn kerjakan(
        &mut self,
        permintaan: &Permintaan,
        isi: &[u8],
        kemajuan: Kemajuan,
    ) -> (Kabar, Vec<u8>) {
        let done = match permintaan {
            Permintaan::Meja(langkah) => self.meja.langkah(langkah, isi, kemajuan),
            Permintaan::Tulis { keluaran, saat } => tulis(*keluaran, isi, saat, kemajuan)
                .map(|bytes| (Kabar::Tertulis(*keluaran), bytes)),
        };
        done.unwrap_or_else(|gagal| (Kabar::Gagal(gagal), Vec::new()))
    }
}

fn tulis(keluaran: Keluaran, isi: &[u8], saat: &str, kemajuan: Kemajuan) -> Result<Vec<u8>, Gagal> {
    kemajuan(0, 1);
    if keluaran == Keluaran::Templat {
        return templat::tulis().map_err(|_| Sebab::TerlaluLuas.saja());
    }
    let drafts = draf::baca(isi)?;
    let satu = || {
        let first = drafts.first().ok_or(Sebab::Kosong.saja())?;
        Ok(hitung(&first.document))
    };
    match keluaran {
        Keluaran::Xlsx => {
            xlsx::tulis(&satu()?, saat, kemajuan).map_err(|_| Sebab::TerlaluLuas.saja())
        }
        Keluaran::Docx => docx::tulis(satu()?, saat, kemajuan).ok_or(Sebab::TerlaluBesar.saja()),
        Keluaran::Csv => csv::tulis(drafts, kemajuan),
        Keluaran::RapiCsv => rapi::tulis(drafts, Bentuk::Csv, kemajuan),
        Keluaran::RapiNdjson => rapi::tulis(drafts, Bentuk::Ndjson, kemajuan),
        Keluaran::Templat => Err(Sebab::TakDimengerti.saja()),
    }
}
