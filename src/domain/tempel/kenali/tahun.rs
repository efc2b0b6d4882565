//! Which year a table reports, where its headings name several.

use std::collections::BTreeSet;

use super::kata::Kepala;
use crate::domain::tempel::sel::tahun;

/// The years that the headings of a table name.
pub struct Tahun {
    /// That of the report: the latest capaian, else the latest realisasi, else the latest target.
    pub ini: Option<u32>,
    /// The one before it in the table.
    pub lalu: Option<u32>,
    /// Whether targets of several years stand side by side.
    pub banyak: bool,
}

impl Tahun {
    /// Reads the headings; what a Renstra aims at in its last year is none of them.
    pub fn new(heads: &[Kepala]) -> Tahun {
        let of = |word: &'static str| {
            let own = move |head: &&Kepala| {
                head.ada(&[word])
                    && (word == "target" || !head.mulai("target"))
                    && !head.ada(&["renstra", "rpjmd", "akhir"])
            };
            heads.iter().filter(own).filter_map(|head| tahun(&head.raw))
        };
        let targets: BTreeSet<u32> = of("target").collect();
        let done = || of("capaian").chain(of("realisasi"));
        // Beside "Capaian" without a year, one with a year is of another year.
        let beside = |word: &'static str| {
            let plain = |head: &Kepala| head.ada(&[word]) && tahun(&head.raw).is_none();
            let plain = |head: &Kepala| plain(head) && !head.ada(&["renstra", "rpjmd", "lalu"]);
            heads.iter().any(plain) && of(word).next().is_some()
        };
        let apart = beside("capaian") || beside("realisasi") && targets.is_empty();
        let ini = of("capaian").max().or_else(|| done().max());
        let ini = ini.or_else(|| targets.last().copied());
        let ini = ini.filter(|_| !apart);
        Tahun {
            ini,
            lalu: done()
                .filter(|year| ini.is_none_or(|ini| *year < ini))
                .max(),
            banyak: targets.len() > 1,
        }
    }
}
