//! XLSX and XLSM: the workbook, its texts and formats, then one sheet after the other.

mod gaya;
mod lembar;
mod untai;

use super::Buku;
use super::arsip::Arsip;
use super::kisi::Lembaran;
use super::xml::{Simpul, Xml};
use crate::berkas::pesan::Gagal;
use crate::berkas::tugas::Kemajuan;
use gaya::Gaya;
use untai::Untai;

/// The most sheets that are read.
const MAX_LEMBAR: usize = 200;

/// A sheet as the workbook names it.
#[derive(Default)]
struct Nama {
    nama: String,
    tersembunyi: bool,
    rujukan: String,
}

/// What all sheets share.
pub struct Bersama {
    untai: Untai,
    gaya: Gaya,
    sejak_1904: bool,
}

/// Reads a workbook.
///
/// # Errors
/// [`Gagal`] where the workbook as a whole cannot be read; that of a sheet stays with the sheet.
pub fn buku(arsip: &mut Arsip, kemajuan: Kemajuan) -> Result<Buku, Gagal> {
    let utama = rujukan(arsip, "_rels/.rels", "")?;
    let utama = jenis(&utama, "/officeDocument")
        .unwrap_or("xl/workbook.xml")
        .to_string();
    let folder = utama
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder)
        .to_string();
    let file = utama
        .rsplit_once('/')
        .map_or(utama.as_str(), |(_, file)| file);
    let between = if folder.is_empty() { "" } else { "/" };
    let links = rujukan(
        arsip,
        &format!("{folder}{between}_rels/{file}.rels"),
        &folder,
    )?;
    let (names, sejak_1904) = daftar(&arsip.teks(&utama)?).map_err(|sebab| sebab.di(&utama))?;
    let bersama = Bersama {
        untai: match jenis(&links, "/sharedStrings") {
            Some(name) => Untai::baca(&arsip.teks(name)?).map_err(|sebab| sebab.di(name))?,
            None => Untai::default(),
        },
        gaya: match jenis(&links, "/styles") {
            Some(name) if arsip.ada(name) => {
                Gaya::baca(&arsip.teks(name)?).map_err(|sebab| sebab.di(name))?
            }
            _ => Gaya::default(),
        },
        sejak_1904,
    };
    let mut buku = Buku::default();
    let count = u32::try_from(names.len()).unwrap_or(u32::MAX);
    for (name, at) in names.iter().zip(0_u32..) {
        let link = links.iter().find(|link| link.id == name.rujukan);
        // Charts and macro sheets hold no cells.
        let Some(link) = link.filter(|link| link.jenis.ends_with("/worksheet")) else {
            continue;
        };
        // A hundred parts for each sheet.
        let mut progress = |part: u32| {
            let done = at.saturating_mul(100).saturating_add(part.min(100));
            kemajuan(done, count.saturating_mul(100));
        };
        let read = arsip.teks(&link.tujuan).and_then(|text| {
            let mut lembaran = Lembaran::new(&name.nama);
            lembaran.tersembunyi = name.tersembunyi;
            lembar::baca(&text, &bersama, lembaran, &mut progress)
        });
        buku.lembar.push(match read {
            Ok(lembaran) => lembaran.selesai(),
            Err(gagal) => Lembaran::gagal(&name.nama, name.tersembunyi, gagal),
        });
    }
    Ok(buku)
}

/// The sheets in their order, and whether days count from 1904.
fn daftar(text: &str) -> Result<(Vec<Nama>, bool), crate::berkas::pesan::Sebab> {
    let mut xml = Xml::new(text);
    let mut found = Vec::new();
    let mut sejak_1904 = false;
    while let Some(piece) = xml.lanjut()? {
        let Simpul::Buka(unsur) = piece else { continue };
        if unsur.bernama("workbookPr") {
            sejak_1904 = unsur.ya("date1904");
        } else if unsur.bernama("sheet") && found.len() < MAX_LEMBAR {
            let state = unsur.atribut("state");
            found.push(Nama {
                nama: unsur.atribut("name").unwrap_or_default(),
                tersembunyi: matches!(state.as_deref(), Some("hidden" | "veryHidden")),
                rujukan: unsur.atribut("id").unwrap_or_default(),
            });
        }
    }
    Ok((found, sejak_1904))
}

/// A part that another one refers to.
struct Rujukan {
    id: String,
    jenis: String,
    tujuan: String,
}

/// The references of a part that lies in a folder; none where there is no list of them.
fn rujukan(arsip: &mut Arsip, name: &str, folder: &str) -> Result<Vec<Rujukan>, Gagal> {
    if !arsip.ada(name) {
        return Ok(Vec::new());
    }
    let text = arsip.teks(name)?;
    let mut xml = Xml::new(&text);
    let mut found = Vec::new();
    while let Some(piece) = xml.lanjut().map_err(|sebab| sebab.di(name))? {
        let Simpul::Buka(unsur) = piece else { continue };
        if unsur.bernama("Relationship")
            && unsur.atribut("TargetMode").as_deref() != Some("External")
        {
            let text = |name| unsur.atribut(name).unwrap_or_default();
            found.push(Rujukan {
                id: text("Id"),
                jenis: text("Type"),
                tujuan: jalan(folder, &text("Target")),
            });
        }
    }
    Ok(found)
}

/// The name in the archive of what lies at a path seen from a folder.
fn jalan(folder: &str, target: &str) -> String {
    let (mut parts, target) = match target.strip_prefix('/') {
        Some(target) => (Vec::new(), target),
        None => (folder.split('/').collect(), target),
    };
    for part in target.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." => {}
            part => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}

fn jenis<'a>(links: &'a [Rujukan], ending: &str) -> Option<&'a str> {
    let link = links.iter().find(|link| link.jenis.ends_with(ending));
    link.map(|link| link.tujuan.as_str())
}
