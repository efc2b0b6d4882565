//! Does what is asked: the one door to reading and writing, for the second module and for the tests alike.

use std::sync::Arc;

use super::docx;
use super::pesan::{Buku, Gagal, Kabar, Keluaran, Permintaan, Sebab};
use crate::domain::audit::periksa;
use crate::domain::compute::hitung;
use crate::draft::restore::restore;
use crate::report::model;

/// Hears how far the work is: so many of so many parts are done.
pub type Kemajuan<'a> = &'a mut dyn FnMut(u32, u32);

/// Does it. Returns what is to be said and the bytes that go with it; [`Kabar::Gagal`] where it cannot be done.
pub fn kerjakan(permintaan: &Permintaan, isi: &[u8], kemajuan: Kemajuan) -> (Kabar, Vec<u8>) {
    let done = match permintaan {
        Permintaan::Baca(_) => baca(isi).map(|buku| (Kabar::Terbaca(buku), Vec::new())),
        Permintaan::Tulis { keluaran, saat } => {
            tulis(*keluaran, isi, saat, kemajuan).map(|bytes| (Kabar::Tertulis(*keluaran), bytes))
        }
    };
    done.unwrap_or_else(|gagal| (Kabar::Gagal(gagal), Vec::new()))
}

fn baca(isi: &[u8]) -> Result<Buku, Gagal> {
    if isi.is_empty() {
        return Err(Sebab::Kosong.saja());
    }
    Err(Sebab::BukanTabel.saja())
}

fn tulis(keluaran: Keluaran, isi: &[u8], saat: &str, kemajuan: Kemajuan) -> Result<Vec<u8>, Gagal> {
    kemajuan(0, 1);
    match keluaran {
        Keluaran::Docx => lkjip(isi, saat, kemajuan),
        _ => Err(Sebab::TakDimengerti.saja()),
    }
}

/// The report of a draft for Word.
fn lkjip(isi: &[u8], saat: &str, kemajuan: Kemajuan) -> Result<Vec<u8>, Gagal> {
    const PARTS: u32 = 3;
    let gagal = || Sebab::TakDimengerti.saja();
    let text = std::str::from_utf8(isi).map_err(|_| gagal())?;
    let document = restore(text).map_err(|_| gagal())?.document;
    kemajuan(0, PARTS);
    let outcome = Arc::new(hitung(&document));
    kemajuan(1, PARTS);
    let report = model::build(&periksa(outcome));
    kemajuan(2, PARTS);
    docx::tulis(&report, saat).ok_or_else(gagal)
}
