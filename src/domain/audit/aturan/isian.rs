//! What the calculation itself found in the typed cells, money aside ([`super::pagu`]): several figures in one cell, target
//! 0, two readings, a year that its quarters do not make up. What is still to be filled in is none of it.

use super::super::bahan::Bahan;
use super::super::temuan::{Berat, Temuan};
use super::{Aturan, kewajaran, pagu};
use crate::domain::finding::{Finding, FindingKind, Severity};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};

const ID: &str = "isian";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Isian yang tidak dapat dihitung",
    uraian: "Isian yang bukan satu angka, target 0, rumus yang salah, rincian atau triwulan yang tidak cocok dengan \
             jumlahnya. Isian yang masih kosong tidak termasuk.",
    berat: Berat::Sedang,
    butir: |_| 1,
    periksa: |bahan, _, found| found.extend(temuan(bahan)),
};

fn temuan(bahan: &Bahan) -> impl Iterator<Item = Temuan> {
    let own = |finding: &&Finding| {
        finding.kind.severity() != Severity::Kurang
            && !pagu::milik(finding)
            && !kewajaran::milik(bahan, finding)
            && !tercetak(bahan, finding)
    };
    let own = bahan.outcome.findings().filter(own);
    own.map(|finding| Temuan::isian(ID, berat(&finding.kind), finding))
}

/// Whether a figure is printed where the target 0 allows none: that is said of the printed one.
fn tercetak(bahan: &Bahan, finding: &Finding) -> bool {
    let baris = Baris::Row(finding.place.row);
    let capaian = Place::Hasil(HasilRef::new(baris, Hasil::Capaian));
    finding.kind == FindingKind::TargetNol && bahan.cetak.utama(capaian).is_some()
}

/// Two figures for the same thing mislead; the rest only keeps a figure from being reckoned.
const fn berat(kind: &FindingKind) -> Berat {
    match kind {
        FindingKind::BedaJumlah { .. } | FindingKind::BedaTriwulan { .. } => Berat::Sedang,
        _ => Berat::Rendah,
    }
}
