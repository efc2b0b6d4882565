//! The findings as a list to look through: what is shown of them, and in what order.

use std::sync::Arc;

use crate::domain::audit::{Abaian, Berat, Diperiksa, Temuan};
use crate::domain::order::PutInOrder;
use crate::text;

/// One finding with what is said of it.
#[derive(Clone, Debug)]
pub struct Butir {
    /// Its name in the record of those put aside.
    pub kunci: String,
    /// The table or part of the document under which it stands.
    pub kelompok: String,
    /// The sentence that can be sent to the author.
    pub kalimat: String,
    /// The finding, as it was when it was found.
    pub temuan: Temuan,
}

impl PartialEq for Butir {
    /// The same finding says the same.
    fn eq(&self, other: &Self) -> bool {
        self.kunci == other.kunci && self.kalimat == other.kalimat
    }
}

/// Findings in the order in which they are shown.
pub type Daftar = Arc<Vec<Arc<Butir>>>;

/// Every finding: by weight, then by place in the order in which the places first occur, then as found.
pub fn daftar(check: &Diperiksa) -> Daftar {
    let document = check.bahan.document();
    let mut places: Vec<String> = Vec::new();
    let mut all: Vec<(Berat, usize, Arc<Butir>)> = Vec::with_capacity(check.temuan.len());
    for temuan in &check.temuan {
        let kelompok = text::periksa::kelompok(document, temuan);
        let known = places.iter().position(|place| *place == kelompok);
        let place = known.unwrap_or_else(|| {
            places.push(kelompok.clone());
            places.len() - 1
        });
        let butir = Butir {
            kunci: temuan.kunci(document),
            kelompok,
            kalimat: text::periksa::temuan(&check.bahan, temuan),
            temuan: temuan.clone(),
        };
        all.push((temuan.berat, place, Arc::new(butir)));
    }
    all.put_in_order_by_key(|(berat, place, _)| (*berat, *place));
    Arc::new(all.into_iter().map(|(_, _, butir)| butir).collect())
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saringan {
    /// Only this weight.
    pub berat: Option<Berat>,
    /// Only this rule.
    pub aturan: Option<String>,
    /// Only this place.
    pub kelompok: Option<String>,
    /// Words that the sentence holds.
    pub teks: String,
    /// Also those that were put aside.
    pub diabaikan: bool,
}

impl Saringan {
    /// Whether a finding is shown.
    pub fn cocok(&self, butir: &Butir, aside: &Abaian) -> bool {
        let is = |wanted: &Option<String>, what: &str| {
            wanted.as_deref().is_none_or(|wanted| wanted == what)
        };
        let wanted = self.teks.trim().to_lowercase();
        self.berat.is_none_or(|berat| berat == butir.temuan.berat)
            && is(&self.aturan, butir.temuan.aturan)
            && is(&self.kelompok, &butir.kelompok)
            && (wanted.is_empty() || butir.kalimat.to_lowercase().contains(&wanted))
            && (self.diabaikan || aside.alasan(&butir.kunci).is_none())
    }
}

/// Whether all of `part` stands in `whole`, in the same order: then nothing has to be drawn anew.
pub fn terkandung(part: &[Arc<Butir>], whole: &[Arc<Butir>]) -> bool {
    let mut rest = whole.iter();
    part.iter().all(|butir| rest.any(|other| other == butir))
}

/// The sentences as one text for the author of the report, numbered, by weight.
pub fn salinan<'a>(butir: impl Iterator<Item = &'a Arc<Butir>>) -> String {
    let mut text = String::new();
    let mut before = None;
    for (at, butir) in butir.enumerate() {
        let berat = butir.temuan.berat;
        if before != Some(berat) {
            if before.is_some() {
                text.push('\n');
            }
            text.push_str(text::periksa::berat(berat));
            text.push('\n');
            before = Some(berat);
        }
        text.push_str(&format!("{}. {}\n", at + 1, butir.kalimat));
    }
    text
}
