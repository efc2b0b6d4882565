//! Money: more spent than the budget allows, sums that the rows below do not make up, negative amounts.

use super::super::bahan::Bahan;
use super::super::temuan::{Berat, Temuan};
use super::Aturan;
use crate::domain::field::FieldKind;
use crate::domain::finding::{Finding, FindingKind};

const ID: &str = "pagu";

/// The rule.
pub static ATURAN: Aturan = Aturan {
    id: ID,
    nama: "Pagu dan realisasi anggaran",
    uraian: "Realisasi anggaran yang melebihi pagu, jumlah yang berbeda dari rinciannya, dan uang yang negatif.",
    berat: Berat::Sedang,
    butir: |_| 1,
    periksa: |bahan, _, found| found.extend(temuan(bahan)),
};

fn temuan(bahan: &Bahan) -> impl Iterator<Item = Temuan> {
    let own = bahan.outcome.findings().filter(|finding| milik(finding));
    own.map(|finding| Temuan::isian(ID, Berat::Sedang, finding))
}

/// Whether a finding of the calculation is one about money.
pub(super) fn milik(finding: &Finding) -> bool {
    let money = finding.place.field.kind() == FieldKind::Money;
    match finding.kind {
        FindingKind::MelebihiPagu => true,
        FindingKind::BedaJumlah { .. } | FindingKind::Negatif => money,
        _ => false,
    }
}
