//! Does what is asked: the one door to reading and writing, for the second module and for the tests alike.

use super::baca;
use super::pesan::{Gagal, Kabar, Keluaran, Permintaan, Sebab};

/// Hears how far the work is: so many of so many parts are done.
pub type Kemajuan<'a> = &'a mut dyn FnMut(u32, u32);

/// Does it. Returns what is to be said and the bytes that go with it; [`Kabar::Gagal`] where it cannot be done.
pub fn kerjakan(permintaan: &Permintaan, isi: &[u8], kemajuan: Kemajuan) -> (Kabar, Vec<u8>) {
    let done = match permintaan {
        Permintaan::Baca(baca) => {
            baca::buku(baca, isi, kemajuan).map(|buku| (Kabar::Terbaca(buku), Vec::new()))
        }
        Permintaan::Tulis { keluaran, saat } => {
            tulis(*keluaran, isi, saat, kemajuan).map(|bytes| (Kabar::Tertulis(*keluaran), bytes))
        }
    };
    done.unwrap_or_else(|gagal| (Kabar::Gagal(gagal), Vec::new()))
}

fn tulis(
    _keluaran: Keluaran,
    _isi: &[u8],
    _saat: &str,
    kemajuan: Kemajuan,
) -> Result<Vec<u8>, Gagal> {
    kemajuan(0, 1);
    Err(Sebab::TakDimengerti.saja())
}
