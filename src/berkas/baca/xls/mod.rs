//! XLS: a stream of records, first those of the workbook, then those of each sheet. Read up to Excel 95 back.

mod catatan;
mod lembar;
mod untai;

use std::collections::HashMap;

use super::Buku;
use super::format::Format;
use super::kisi::{Lembaran, MAX_LEMBAR, Terpakai};
use super::ole::{Ole, u16_di, u32_di};
use crate::berkas::pesan::{Gagal, Sebab};
use crate::berkas::tugas::Kemajuan;
use catatan::{Catatan, Jenis};

/// What all sheets share.
#[derive(Default)]
pub struct Bersama {
    /// Before Excel 97: texts are of one byte a letter.
    lama: bool,
    untai: Vec<String>,
    gaya: Vec<Format>,
    sejak_1904: bool,
}

/// A sheet as the workbook names it.
struct Nama {
    nama: String,
    tersembunyi: bool,
    awal: usize,
}

/// Reads a container that may be a workbook.
///
/// # Errors
/// What it is instead; [`Sebab::Sandi`], [`Sebab::Rusak`].
pub fn buku(isi: &[u8], kemajuan: Kemajuan) -> Result<Buku, Gagal> {
    let ole = Ole::buka(isi).map_err(Sebab::saja)?;
    let name = ["Workbook", "Book"].into_iter().find(|name| ole.ada(name));
    let Some(name) = name else {
        return Err(match () {
            () if ole.ada("EncryptedPackage") => Sebab::Sandi,
            () if ole.ada("WordDocument") => Sebab::Word,
            () => Sebab::BukanTabel,
        }
        .saja());
    };
    let stream = ole.aliran(name).map_err(Sebab::saja)?;
    let (names, bersama) = umum(&stream).map_err(Sebab::saja)?;
    if names.len() > MAX_LEMBAR {
        return Err(Sebab::TerlaluLuas.saja());
    }
    let mut buku = Buku::default();
    let mut terpakai = Terpakai::default();
    let count = u32::try_from(names.len()).unwrap_or(u32::MAX);
    for (name, at) in names.iter().zip(0_u32..) {
        let records = stream.get(name.awal..).unwrap_or(&[]);
        // A hundred parts for each sheet; it ends where the next one begins, as far as is known.
        let after = names.iter().map(|other| other.awal);
        let end = after.filter(|from| *from > name.awal).min();
        let length = end.unwrap_or(stream.len()).saturating_sub(name.awal);
        let mut progress = |read: usize| {
            let part = read.saturating_mul(100).checked_div(length).unwrap_or(0);
            let part = u32::try_from(part.min(100)).unwrap_or(100);
            let done = at.saturating_mul(100).saturating_add(part);
            kemajuan(done, count.saturating_mul(100));
        };
        let mut lembaran = Lembaran::sesudah(&name.nama, terpakai);
        lembaran.tersembunyi = name.tersembunyi;
        buku.lembar.push(
            match lembar::baca(records, &bersama, lembaran, &mut progress) {
                Ok(lembaran) => {
                    terpakai = lembaran.terpakai();
                    lembaran.selesai()
                }
                Err(gagal) => Lembaran::gagal(&name.nama, name.tersembunyi, gagal),
            },
        );
    }
    Ok(buku)
}

/// The records before the first sheet.
fn umum(stream: &[u8]) -> Result<(Vec<Nama>, Bersama), Sebab> {
    let mut names = Vec::new();
    let mut bersama = Bersama::default();
    let mut own: HashMap<u16, Format> = HashMap::new();
    let mut numbers: Vec<u16> = Vec::new();
    for record in Catatan::new(stream) {
        let record = record?;
        let data = record.utama();
        match record.jenis {
            Jenis::AWAL => bersama.lama = u16_di(data, 0).is_some_and(|version| version < 0x0600),
            Jenis::SANDI => return Err(Sebab::Sandi),
            Jenis::SEJAK => bersama.sejak_1904 = u16_di(data, 0) == Some(1),
            Jenis::UNTAI => bersama.untai = untai::semua(&record)?,
            Jenis::GAYA => numbers.extend(u16_di(data, 2)),
            Jenis::FORMAT => {
                let code = if bersama.lama {
                    untai::pendek(data, 2, true)
                } else {
                    untai::panjang(&record, 2, false)
                };
                if let Some((id, code)) = u16_di(data, 0).zip(code) {
                    own.insert(id, Format::baca(&code));
                }
            }
            // Only sheets of cells: no charts, no macros.
            Jenis::LEMBAR if data.get(5) == Some(&0) => {
                let nama = untai::pendek(data, 6, bersama.lama).ok_or(Sebab::Rusak)?;
                let awal = u32_di(data, 0).and_then(|at| usize::try_from(at).ok());
                names.push(Nama {
                    nama,
                    tersembunyi: data.get(4).is_some_and(|state| state & 3 != 0),
                    awal: awal.ok_or(Sebab::Rusak)?,
                });
            }
            Jenis::AKHIR => break,
            _ => {}
        }
    }
    bersama.gaya = numbers
        .into_iter()
        .map(|id| {
            own.get(&id)
                .copied()
                .unwrap_or_else(|| Format::bawaan(id.into()))
        })
        .collect();
    Ok((names, bersama))
}
