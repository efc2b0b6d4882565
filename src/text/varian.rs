//! The words of the comparison of formulas.

use crate::domain::formula::{Math, layout};
use crate::domain::notation;
use crate::domain::outcome::{Nilai, Sel};
use crate::domain::rulebook::praktik::{Bukti, Contoh, Pokok};
use crate::domain::rulebook::rumus::{Rumus, Ukuran};
use crate::domain::whatif::varian::Keadaan;

/// A situation, as the heading of a column.
pub const fn keadaan(of: Keadaan) -> &'static str {
    match of {
        Keadaan::Kini => "Realisasi ini",
        Keadaan::Tepat => "R = T",
        Keadaan::DiBawah => "R = 90\u{a0}% × T",
        Keadaan::DiAtas => "R = 110\u{a0}% × T",
        Keadaan::Nol => "R = 0",
        Keadaan::DuaSetengah => "R = 2,5 × T (di atas 2T)",
    }
}

/// A cap, as the heading of a column.
pub fn batas(of: Option<u32>) -> String {
    of.map_or_else(|| "Tanpa batas".into(), |of| format!("Batas {of}\u{a0}%"))
}

/// How a practice was found out.
pub const fn bukti(of: Bukti) -> &'static str {
    match of {
        Bukti::Dibaca => "naskah dibaca",
        Bukti::Kode => "kode aplikasi dibaca",
        Bukti::TidakDibaca => "tidak dibaca",
    }
}

/// What a practice is about, as a heading.
pub fn pokok(of: Pokok) -> String {
    match of {
        Pokok::Arah(polaritas) => polaritas.choice().label.into(),
        Pokok::Batas(cap) => batas(cap),
        Pokok::TargetNol => "Target 0".into(),
        Pokok::RealisasiNol => "Realisasi 0, indikator turun".into(),
        Pokok::TargetNegatif => "Target negatif".into(),
        Pokok::TidakDitawarkan => "Ditemukan, tetapi tidak ditawarkan".into(),
    }
}

/// A printed figure held against the one that is reckoned: "T 11, R 9,74: dihitung 111,45 %, tercetak 111.45".
pub fn contoh(of: &Contoh, hasil: &Nilai) -> String {
    let dihitung = match hasil {
        Nilai::Angka(value) => notation::write_percent(*value, 2),
        other => super::nilai(other, Ukuran::Persen).text(),
    };
    let printed = notation::from_machine(of.tercetak);
    let tercetak = printed.map_or_else(
        || of.tercetak.to_string(),
        |value| format!("{}\u{a0}%", notation::write_plain(value)),
    );
    let worst = match of.terburuk {
        "" => String::new(),
        worst => format!(", terburuk {worst}"),
    };
    let cap = of
        .batas
        .map_or_else(String::new, |cap| format!(", batas {cap}\u{a0}%"));
    let target = printed_figure(of.target);
    let realisasi = printed_figure(of.realisasi);
    let verdict = if of.cocok { "" } else { " (salah cetak)" };
    format!(
        "T {target}, R {realisasi}{worst}{cap}: dihitung {dihitung}, tercetak {tercetak}{verdict}"
    )
}

/// A figure of an example with its dots, so that it can be read.
fn printed_figure(text: &str) -> String {
    notation::from_machine(text).map_or_else(|| text.to_string(), notation::write_plain)
}

/// The fact about mirror and ratio, with the figures at hand.
pub fn cermin_dan_rasio(cermin: &Sel, rasio: &Sel) -> Option<String> {
    let (mirror, ratio) = (cermin.nilai.angka()?, rasio.nilai.angka()?);
    if cermin.cara.rumus.id == rasio.cara.rumus.id {
        let shown = notation::write_percent(mirror, 2);
        return Some(format!(
            "Pada target 0 cermin dan rasio tidak dipakai. Keduanya diganti rumus yang sama, “{}”, dengan hasil {shown}.",
            cermin.cara.rumus.nama
        ));
    }
    let [shown, other] = [mirror, ratio].map(|value| notation::write_percent(value, 2));
    Some(match mirror == ratio {
        true => format!(
            "Cermin dan rasio sama: {shown}. Pada target di atas 0 itu hanya terjadi bila realisasi tepat sama dengan target."
        ),
        false => {
            let gap = ratio.checked_sub(mirror)?;
            let gap = match notation::round(gap, 2).is_zero() {
                true => "kurang dari 0,01".into(),
                false => notation::write(gap, 2),
            };
            format!(
                "Cermin {shown}, rasio {other}: rasio lebih tinggi {gap} poin. Pada target di atas 0 rasio tidak pernah di bawah cermin, dan keduanya hanya sama bila realisasi sama dengan target."
            )
        }
    })
}

/// The name of the third practice for an indikator that should fall.
pub const TERBALIK: &str = "Skala terbalik";

/// What it does, and why it is not offered.
pub const TERBALIK_ISI: &str = "Rumusnya tetap, kategorinya yang dibalik: di atas 100\u{a0}% mendapat kelas terendah. Tidak ditawarkan, karena capaian tinggi lalu berarti buruk.";

/// A formula with its result: `C = R / T × 100`.
pub fn rumus(of: &Rumus) -> Math {
    let name = |text: &str| Math::Name(text.into());
    Math::Row(vec![
        name(of.hasil),
        Math::Sign("="),
        layout(of.expr(), &name),
    ])
}

/// A zero or negative case, as the heading of a row.
pub fn kasus([target, realisasi, terburuk, target_nol]: [&str; 4]) -> String {
    let worst = match terburuk {
        "" => String::new(),
        worst => format!(", realisasi terburuk {worst}"),
    };
    let rule = match target_nol {
        "seratus" => " (diatur 100\u{a0}%)",
        "nol" => " (diatur 0\u{a0}%)",
        _ => "",
    };
    format!("T = {target}, R = {realisasi}{worst}{rule}")
}

/// A capaian in a table.
pub fn capaian(sel: Option<&Sel>) -> String {
    sel.map_or_else(
        || "–".into(),
        |sel| super::nilai(&sel.nilai, Ukuran::Persen).text(),
    )
}
