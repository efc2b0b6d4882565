//! The draft and its scenarios side by side, in words: names of rows and figures, differences.

use std::borrow::Cow;

use super::jawaban::{isi, isi_seperti};
use crate::domain::document::{CellRef, Document};
use crate::domain::notation::{self, Decimal};
use crate::domain::outcome::{Baris, Hasil, Nilai, Place};
use crate::domain::rulebook::rumus::Ukuran;
use crate::domain::whatif::banding::{Arah, Lawan, SelBanding};
use crate::domain::whatif::massal::Tolak;
use crate::domain::whatif::tulisan::Dilewati;
use crate::text::upper_first;
use crate::text::{self, tampil};

/// What the marks mean, below the table.
pub const TANDA: &str = "▲ lebih baik daripada draf, ▼ lebih buruk, ● berubah. Selisih dihitung dari angka yang belum dibulatkan. \
    Tidak sebanding: baris yang ikut dihitung bukan baris yang sama dengan draf, jadi naik atau turunnya tidak berarti.";

/// The mark of a direction and its words for who does not see it; nothing where it is the same.
pub const fn tanda(arah: Arah) -> Option<(&'static str, &'static str)> {
    match arah {
        Arah::Sama => None,
        Arah::LebihBaik => Some(("▲", "lebih baik")),
        Arah::LebihBuruk => Some(("▼", "lebih buruk")),
        Arah::Lain => Some(("●", "berubah")),
    }
}

/// The name of a row of the table.
pub fn nama_baris(document: &Document, baris: Baris) -> String {
    match baris {
        Baris::Row(_) => super::pilihan_baris(document, baris),
        total => text::baris(document, total),
    }
}

/// A result as it stands in the table, with its unit where the heading does not say it.
pub fn nilai(nilai: Option<&Nilai>, ukuran: Ukuran) -> String {
    nilai.map_or("–".into(), |nilai| tampil::nilai(nilai, ukuran).text())
}

/// The heading of a figure that stands among others of its row.
pub fn judul(hasil: Hasil) -> &'static str {
    text::sel_label(hasil)
}

/// By how much a result differs: "+12,30 poin", "+5.000", "Tinggi → Sangat Tinggi".
pub fn beda(sel: &SelBanding, lawan: &Lawan) -> Option<String> {
    if !lawan.berubah() {
        return None;
    }
    if let Some(anggota) = lawan.anggota {
        let rows = anggota
            .jenis
            .map_or("baris".into(), |kind| kind.label().to_lowercase());
        let (terhitung, dari) = (anggota.terhitung, anggota.dari);
        return Some(format!("{terhitung} dari {dari} {rows}, tidak sebanding"));
    }
    if let Some(beda) = lawan.beda {
        return Some(selisih(beda, sel.ukuran));
    }
    let of = |nilai: Option<&Nilai>| self::nilai(nilai, sel.ukuran);
    let (old, new) = (of(sel.dasar.as_ref()), of(lawan.nilai.as_ref()));
    Some(format!("{old} → {new}"))
}

/// A difference with its sign, rounded once; one that rounding would make nothing says so.
fn selisih(beda: Decimal, ukuran: Ukuran) -> String {
    let decimals = ukuran.decimals();
    let written = |beda: Decimal| match ukuran {
        Ukuran::Persen | Ukuran::PersenDesimal(_) | Ukuran::Poin => {
            format!("{}\u{a0}poin", notation::write(beda, decimals))
        }
        // The heading says that it is rupiah.
        Ukuran::Rupiah | Ukuran::RupiahDesimal(_) => notation::write(beda, decimals),
        other => tampil::angka_satuan(beda, other),
    };
    match (
        notation::round(beda, decimals).is_zero(),
        beda.is_sign_negative(),
    ) {
        (true, _) => format!("kurang dari {}", written(Decimal::new(1, decimals))),
        (_, true) => written(beda),
        (_, false) => format!("+{}", written(beda)),
    }
}

/// The name of a typed cell among those that differ.
pub fn nama_isian(document: &Document, at: CellRef) -> String {
    upper_first(&text::tempat(document, Place::Cell(at)))
}

/// What a typed cell holds.
pub fn isian(at: CellRef, teks: &str) -> String {
    isi(at, teks)
}

/// What a scenario holds there instead of `dasar`.
pub fn isian_lain(at: CellRef, teks: &str, dasar: &str) -> String {
    isi_seperti(at, teks, dasar)
}

/// By how much a typed figure differs.
pub fn beda_isian(beda: Decimal) -> String {
    let sign = if beda.is_sign_negative() { "" } else { "+" };
    format!("{sign}{}", notation::write_plain(beda))
}

/// Why a cell is left as it is by a bulk change.
pub fn lewat(document: &Document, lewat: Dilewati) -> Cow<'static, str> {
    let why = match lewat {
        Dilewati::Kosong => "belum diisi",
        Dilewati::Nol => "berisi 0",
        Dilewati::Negatif => "negatif",
        Dilewati::BukanAngka => "bukan angka",
        Dilewati::DuaBacaan => "dapat dibaca dua cara",
        Dilewati::Majemuk => "berisi beberapa angka",
        Dilewati::Rentang => "berisi rentang",
        Dilewati::TerlaluBesar => "terlalu besar",
        Dilewati::TidakTertulis => "tidak dapat ditulis dengan cara yang sama",
        Dilewati::Tetangga(at) => {
            let cell = text::tempat(document, Place::Cell(at));
            return format!("tidak dapat ditulis tanpa mengubah cara membaca {cell}").into();
        }
    };
    why.into()
}

/// Why a slider wrote nothing.
pub fn tak_tertulis(document: &Document, why: Dilewati) -> String {
    format!(
        "Angka pada posisi ini {}; isian dibiarkan.",
        lewat(document, why)
    )
}

/// Why a bulk change is not made.
pub fn tolak(tolak: Tolak) -> String {
    match tolak {
        Tolak::Negatif => "Penurunan paling banyak 100 %, dan potongan tidak kurang dari 0.".into(),
        Tolak::MelebihiPagu(pagu) => format!(
            "Potongannya lebih besar daripada pagu yang dipilih, {}.",
            notation::write_rupiah(pagu)
        ),
        Tolak::PilihanAsing => "Pilih salah satu.".into(),
        Tolak::TerlaluBesar => "Jumlahnya lebih dari 28 angka, melebihi ketelitian desimal.".into(),
    }
}

/// What a bulk change would do: how many cells, what is left out and why, what is rounded.
pub fn pratinjau(
    document: &Document,
    usulan: &crate::domain::whatif::massal::Usulan,
) -> (String, Vec<String>) {
    let mut utama = match usulan.ubahan.len() {
        0 => "Tidak ada isian yang berubah.".to_string(),
        count => format!("{count} isian berubah."),
    };
    if let Some(cut) = usulan.potongan {
        utama.push_str(&format!(
            " Jumlah potongan {}.",
            notation::write_rupiah(cut)
        ));
    }
    if !usulan.dibulatkan.is_empty() {
        utama.push_str(&format!(
            " {} di antaranya dibulatkan.",
            usulan.dibulatkan.len()
        ));
    }
    if !usulan.dilewati.is_empty() {
        utama.push_str(&format!(" {} dilewati.", usulan.dilewati.len()));
    }
    let left = usulan.dilewati.iter();
    let left =
        left.map(|(at, why)| format!("{}: {}", nama_isian(document, *at), lewat(document, *why)));
    (utama, left.collect())
}
