//! A band found from the top of its scale down: bound after bound that is not reached, then the one that is.

use super::{JenisLangkah, Langkah, Uraian, singkat};
use crate::domain::formula::Math;
use crate::domain::notation;

impl Uraian<'_> {
    /// The steps to the band of this rank.
    pub(super) fn kelas(&self, rank: usize, label: &str, steps: &mut Vec<Langkah>) {
        let names = self.rumus.expr().names();
        let value = names.first().and_then(|name| self.put(name));
        let (Some(value), Some(skala)) = (value, self.skala) else {
            return;
        };
        let number = |value| Math::Number(singkat(value, false));
        steps.push(Langkah {
            jenis: JenisLangkah::Masukkan,
            math: self.dari(number(value)),
            ubah: None,
        });
        let classed = match skala.pembulatan {
            Some(decimals) => notation::round(value, decimals),
            None => value,
        };
        if classed != value {
            steps.push(Langkah {
                jenis: JenisLangkah::Bulatkan,
                math: self.dari(Math::Baru(Box::new(number(classed)))),
                ubah: Some((number(value), number(classed))),
            });
        }
        let last = skala.kelas.len().saturating_sub(1);
        for (at, kelas) in skala.kelas.iter().enumerate().take(rank.saturating_add(1)) {
            let masuk = at == rank;
            let sign = match (masuk, kelas.inklusif) {
                // What lies below the last bound belongs to the last band as well.
                _ if masuk && classed < kelas.batas => "<",
                _ if masuk && !kelas.inklusif && classed == kelas.batas => "=",
                (true, true) => "≥",
                (true, false) => ">",
                (false, true) => "<",
                (false, false) => "≤",
            };
            let word = Math::Text(if masuk { label } else { &kelas.label }.into());
            let mut row = vec![number(classed), Math::Sign(sign), number(kelas.batas)];
            if masuk {
                row = if at == last && rank > 0 {
                    vec![number(classed)]
                } else {
                    row
                };
                row.extend([Math::Sign("→"), Math::Baru(Box::new(word.clone()))]);
            }
            steps.push(Langkah {
                jenis: if masuk {
                    JenisLangkah::Masuk
                } else {
                    JenisLangkah::Lewat
                },
                math: Math::Row(row),
                ubah: Some((number(classed), word)),
            });
        }
    }

    /// `kategori(85,2)`
    fn dari(&self, inside: Math) -> Math {
        Math::Row(vec![
            Math::Text(self.rumus.hasil.into()),
            Math::Sign("("),
            inside,
            Math::Sign(")"),
        ])
    }
}
