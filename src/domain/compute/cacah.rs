//! Counts that reports print in words and figures: how many sasaran and indikator there are, how many sasaran an
//! agreement holds, which year of the Renstra it is.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::terapkan;
use super::waktu::Waktu;
use crate::domain::document::{Document, Row};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Hasil, Masukan, Sel};
use crate::domain::rulebook::rumus;

/// The counts of the rekap: filled sasaran and indikator; and the year of the Renstra where the report lies in one.
pub fn rekap(document: &Document, indikator: usize, waktu: Waktu) -> Vec<Sel> {
    let sasaran = document.of_kind(RowKind::Sasaran);
    let sasaran = sasaran.filter(|row| !row.is_empty()).count();
    let counts = [
        (Hasil::JumlahSasaran, sasaran),
        (Hasil::JumlahIndikator, indikator),
        (Hasil::TahunRenstra, waktu.tahun_ke.unwrap_or_default()),
    ];
    let filled = counts.into_iter().filter(|(_, n)| *n > 0);
    filled.map(|(hasil, n)| cacah(hasil, n)).collect()
}

/// The counts of one agreement from its rows: the different sasaran of the first one and of its revision, where there
/// are any. A row without any target counts to the first.
pub fn perjanjian<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<Sel> {
    let mut edisi: [HashSet<String>; 2] = Default::default();
    for row in rows.filter(|row| !row.is_blank(Field::SasaranPk)) {
        let name = row.text(Field::SasaranPk).split_whitespace();
        let name = name.collect::<Vec<_>>().join(" ").to_lowercase();
        let [first, revised] = [Field::Target, Field::TargetPerubahan].map(|f| !row.is_blank(f));
        for (set, holds) in edisi.iter_mut().zip([first || !revised, revised]) {
            if holds {
                set.insert(name.clone());
            }
        }
    }
    [Hasil::JumlahSasaran, Hasil::JumlahSasaranPerubahan]
        .into_iter()
        .zip(edisi)
        .filter(|(_, set)| !set.is_empty())
        .map(|(hasil, set)| cacah(hasil, set.len()))
        .collect()
}

fn cacah(hasil: Hasil, n: usize) -> Sel {
    let rumus = match hasil {
        Hasil::TahunRenstra => &rumus::TAHUN_RENSTRA,
        _ => &rumus::CACAH,
    };
    let count = Masukan {
        simbol: "n".into(),
        nilai: Decimal::from(n),
        asal: None,
    };
    terapkan(hasil, rumus, vec![count])
}
