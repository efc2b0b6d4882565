//! Growth over several years.

use super::super::capaian::{DESIMAL, bulat, isi, kata};
use super::super::terjemah::Suku;
use super::{Di, Penyusun};
use crate::domain::outcome::Alasan;
use crate::domain::rulebook::rumus;

impl Penyusun<'_> {
    /// The mean of the growths of years that follow each other.
    pub(super) fn pertumbuhan_rata(&self, di: Di) -> Option<String> {
        let years: Option<Vec<Suku>> = di
            .sel
            .cara
            .suku
            .iter()
            .map(|place| self.suku(di, *place))
            .collect();
        let years = years.filter(|years| years.len() >= 2)?;
        let pairs = years.iter().zip(years.iter().skip(1));
        let growth = pairs
            .map(|(before, after)| isi(&rumus::PERTUMBUHAN, &[("R", after), ("R_lalu", before)]));
        let growth: Option<Vec<String>> = growth.collect();
        let g = Suku::utuh(format!("({})", growth?.join("+")));
        let n = Suku::utuh(years.len().saturating_sub(1).to_string());
        let text = isi(di.sel.cara.rumus, &[("G", &g), ("n", &n)])?;
        let cells: Vec<String> = years.iter().map(|year| year.teks.clone()).collect();
        let bases: Vec<String> = cells.iter().rev().skip(1).rev().cloned().collect();
        Some(self.jaga(di, &cells, &bases, bulat(&text, DESIMAL)))
    }

    pub(super) fn pertumbuhan_majemuk(&self, di: Di) -> Option<String> {
        let now = self.suku(di, self.asal(di, "R")?)?;
        let base = self.suku(di, self.asal(di, "R_awal")?)?;
        let n = di.sel.cara.masukan("n")?;
        let f = Suku::utuh(format!(
            "({}/{})^(1/{})",
            now.teks,
            base.teks,
            n.normalize()
        ));
        let text = bulat(&isi(di.sel.cara.rumus, &[("F", &f)])?, DESIMAL);
        let sign = kata(Alasan::TandaBerbeda);
        let text = format!("IF({}/{}<0,{sign},{text})", now.teks, base.teks);
        Some(self.jaga(
            di,
            &[now.teks.clone(), base.teks.clone()],
            &[base.teks],
            text,
        ))
    }
}
