//! Where a table belongs, by the words of its headings and its title.

use std::collections::BTreeSet;

use super::kata::Kepala;
use super::medan;
use crate::domain::tempel::peran::{Tujuan, Yakin};
use crate::domain::tempel::sel::tahun;
use crate::domain::tempel::usulan::Usulan;

/// Where a table belongs.
pub fn tujuan(usulan: &Usulan) -> (Tujuan, Yakin) {
    let heads: Vec<Kepala> = usulan
        .kolom
        .iter()
        .map(|kolom| Kepala::new(&kolom.judul))
        .collect();
    let any = |words: &[&str]| heads.iter().any(|head| head.ada(words));
    let money = heads
        .iter()
        .any(|head| head.uang() && !head.ada(&["realisasi"]));
    let years = heads.iter().filter(|head| {
        head.ada(&["capaian"]) && !head.mulai("target") && tahun(&head.raw).is_some()
    });
    let measured = heads.iter().any(Kepala::indikator);
    let difference = heads.iter().any(Kepala::selisih);
    let renstra = heads.iter().any(|head| {
        head.ada(&["target"]) && head.ada(&["renstra", "rpjmd"]) && !head.akhir_renstra()
    });
    if let Some(found) = bertarget(usulan, &heads) {
        return found;
    }
    if measured && (years.count() >= 2 || renstra || difference && any(&["capaian"])) {
        return (Tujuan::Perbandingan, Yakin::Tinggi);
    }
    // Our own workbook calls the indikator "Uraian".
    if Kepala::new(&usulan.judul).mulai("perbandingan") && any(&["uraian"]) && any(&["capaian"]) {
        return (Tujuan::Perbandingan, Yakin::Tinggi);
    }
    if money && any(&["realisasi", "keuangan", "serapan"]) && !measured {
        return (Tujuan::Anggaran, Yakin::Tinggi);
    }
    // Targets of many years are those of a plan.
    let targets = || heads.iter().filter(|head| head.ada(&["target"]));
    let counted = targets().any(|head| head.text.ends_with("tahun ke"));
    let plan = counted || targets().count() > 3 && !any(&["realisasi"]);
    if any(&["target"]) && (measured || any(&["sasaran"])) && !money && !plan {
        let both = any(&["realisasi"]) || any(&["capaian"]);
        return (
            Tujuan::Kinerja,
            if both { Yakin::Tinggi } else { Yakin::Rendah },
        );
    }
    (Tujuan::Sendiri, Yakin::Rendah)
}

/// A table of quarters, or of a Perjanjian Kinerja.
fn bertarget(usulan: &Usulan, heads: &[Kepala]) -> Option<(Tujuan, Yakin)> {
    let any = |words: &[&str]| heads.iter().any(|head| head.ada(words));
    let quarters: BTreeSet<usize> = heads.iter().filter_map(Kepala::triwulan).collect();
    let measured = heads.iter().any(Kepala::indikator) || any(&["sasaran"]);
    let money = heads.iter().any(Kepala::uang);
    if let Some(at) = heads.iter().position(|head| head.text == "jenis") {
        let own = [
            (Tujuan::Kinerja, any(&["target"])),
            (Tujuan::Anggaran, money),
            (Tujuan::Perjanjian, any(&["target"]) || money),
        ];
        let fits = |(tujuan, fits): &(Tujuan, bool)| *fits && medan::berjenis(usulan, at, *tujuan);
        if let Some((tujuan, _)) = own.iter().find(|own| fits(own)) {
            return Some((*tujuan, Yakin::Tinggi));
        }
    }
    if quarters.len() >= 2 && (measured || any(&["uraian"]) && !money) {
        return Some((Tujuan::Triwulan, Yakin::Tinggi));
    }
    let title = Kepala::new(&usulan.judul);
    let titled = title.mulai("perjanjian kinerja") || title.mulai("pk");
    let revised = heads.iter().any(|head| {
        head.ada(&["target"]) && head.ada(&["perubahan", "pk"]) && !head.mulai("perubahan")
    });
    // The programmes of an agreement stand in a table of their own.
    let programs = any(&["program"]) && money && !any(&["realisasi"]);
    if measured && any(&["target"]) && (titled || revised) || titled && programs {
        return Some((Tujuan::Perjanjian, Yakin::Tinggi));
    }
    // Beside a promise stand the programmes that serve it, or below it in a table of their own.
    let promised = heads.iter().any(Kepala::program) && money;
    let promised = promised && !any(&["realisasi", "capaian", "serapan", "kode"]);
    let iku = title.mulai("indikator kinerja utama") || title.ada(&["iku"]);
    match measured && any(&["target"]) {
        true if promised && iku => Some((Tujuan::Kinerja, Yakin::Rendah)),
        true if promised => Some((Tujuan::Perjanjian, Yakin::Rendah)),
        false if promised && heads.len() <= 4 && any(&["keterangan", "ket"]) => {
            Some((Tujuan::Perjanjian, Yakin::Rendah))
        }
        _ => None,
    }
}
