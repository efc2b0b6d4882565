//! Columns that are one field of a row each: by the label of the field, or by the words that offices use for it.

use super::CONTOH;
use super::kata::Kepala;
use crate::domain::field::Field;
use crate::domain::tempel::peran::{Peran, Tujuan, Yakin};
use crate::domain::tempel::sel::lipat;
use crate::domain::tempel::usulan::{Kolom, Usulan};

/// Target and realisasi of the quarters.
const TRIWULAN: [(Field, Field); 4] = [
    (Field::TargetTw1, Field::RealisasiTw1),
    (Field::TargetTw2, Field::RealisasiTw2),
    (Field::TargetTw3, Field::RealisasiTw3),
    (Field::TargetTw4, Field::RealisasiTw4),
];

/// Words at the beginning of a heading, and what they name.
const AWAL: [(&str, Field); 10] = [
    ("polaritas", Field::Polaritas),
    ("arah", Field::Polaritas),
    ("bobot", Field::Bobot),
    ("definisi", Field::Definisi),
    ("formulasi", Field::Definisi),
    ("konsolidasi", Field::Konsolidasi),
    ("sumber data", Field::SumberData),
    ("sumber dana", Field::SumberDana),
    ("keterangan", Field::Keterangan),
    ("ket", Field::Keterangan),
];

/// What a column is, where its heading names one field that the table's place knows.
pub fn medan(head: &Kepala, at: usize, usulan: &Usulan) -> Option<(Peran, Yakin)> {
    let known = usulan.tujuan.peran();
    let found = if head.text == "jenis" && berjenis(usulan, at, usulan.tujuan) {
        (Peran::Jenis, Yakin::Tinggi)
    } else if head.ada(&["jabatan"]) {
        (Peran::Jabatan, Yakin::Tinggi)
    } else if let Some(field) = isian(head, usulan) {
        (Peran::Isian(field), Yakin::Tinggi)
    } else {
        triwulan(head, usulan).filter(|_| usulan.tujuan == Tujuan::Triwulan)?
    };
    let (peran, _) = found;
    known.contains(&peran).then_some(found)
}

fn isian(head: &Kepala, usulan: &Usulan) -> Option<Field> {
    if head.akhir_renstra() {
        return Some(Field::TargetRenstra);
    }
    if usulan.tujuan == Tujuan::Perjanjian && target_perubahan(head, usulan) {
        return Some(Field::TargetPerubahan);
    }
    let own = usulan
        .tujuan
        .peran()
        .iter()
        .filter_map(|peran| match peran {
            Peran::Isian(field) => Some(*field),
            _ => None,
        });
    let mut own = own.filter(|field| head.label(*field));
    let named = || AWAL.iter().find(|(words, _)| head.mulai(words));
    let found = own.next().or_else(|| named().map(|(_, field)| *field));
    // In an agreement only programmes have a remark.
    let money = |kolom: &Kolom| Kepala::new(&kolom.judul).uang();
    let programs = usulan.tujuan != Tujuan::Perjanjian || usulan.kolom.iter().any(money);
    found.filter(|field| *field != Field::Keterangan || programs)
}

/// Whether it is the target after the revision: its heading says so, or the title of a table that knows only one target.
fn target_perubahan(head: &Kepala, usulan: &Usulan) -> bool {
    let target = head.ada(&["target"]) && !head.mulai("perubahan");
    let revised = head.ada(&["perubahan", "revisi", "setelah"]);
    let targets = usulan.kolom.iter().map(|kolom| Kepala::new(&kolom.judul));
    let only = targets.filter(|head| head.ada(&["target"])).count() == 1;
    target && (revised || only && Kepala::new(&usulan.judul).ada(&["perubahan"]))
}

/// Target or realisasi of a quarter. What is reckoned of the quarters is not taken.
fn triwulan(head: &Kepala, usulan: &Usulan) -> Option<(Peran, Yakin)> {
    let reckoned = head.ada(&["capaian", "serapan"]) || head.persen();
    let Some(number) = head.triwulan().filter(|_| !reckoned) else {
        let quarters = head.ada(&["tw", "triwulan", "tribulan", "setahun"]);
        return quarters.then_some((Peran::Abaikan, Yakin::Tinggi));
    };
    let (target, realisasi) = *TRIWULAN.get(number.checked_sub(1)?)?;
    let said = (
        head.ada(&["target", "rencana", "t"]),
        head.ada(&["realisasi", "r"]),
    );
    Some(match said {
        (true, false) => (Peran::Isian(target), Yakin::Tinggi),
        (false, true) => (Peran::Isian(realisasi), Yakin::Tinggi),
        // The title says which, where the headings only count.
        _ if Kepala::new(&usulan.judul).ada(&["realisasi", "capaian"]) => {
            (Peran::Isian(realisasi), Yakin::Rendah)
        }
        _ => (Peran::Isian(target), Yakin::Rendah),
    })
}

/// Whether every filled cell of a column names a kind of row that a place knows, as our own workbooks do.
pub fn berjenis(usulan: &Usulan, at: usize, tujuan: Tujuan) -> bool {
    let cells = usulan.baris.iter().filter_map(|baris| baris.sel.get(at));
    let filled = cells.filter(|cell| !cell.is_empty() && lipat(cell) != "jenis");
    let mut filled = filled.take(CONTOH).peekable();
    filled.peek().is_some() && filled.all(|cell| tujuan.jenis(cell).is_some())
}
