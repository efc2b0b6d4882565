//! Does what is asked: the one door to reading and writing, for the second module and for the tests alike.

use super::docx;
use super::pesan::{Buku, Gagal, Kabar, Keluaran, Permintaan, Sebab};
use crate::domain::compute;
use crate::domain::outcome::Outcome;
use crate::draft;

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
        Keluaran::Docx => docx::tulis(satu(isi)?, saat, kemajuan).ok_or(Sebab::TerlaluLuas.saja()),
        _ => Err(Sebab::TakDimengerti.saja()),
    }
}

/// The one draft that came along, and everything that follows from it.
fn satu(isi: &[u8]) -> Result<Outcome, Gagal> {
    let text = std::str::from_utf8(isi).map_err(|_| Sebab::TakDimengerti.saja())?;
    let restored = draft::restore::restore(text).map_err(|_| Sebab::TakDimengerti.saja())?;
    Ok(compute::hitung(&restored.document))
}
