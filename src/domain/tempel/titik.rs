//! Dots in the figures of a column. `1.234` may be a thousand or a little more than one, `1,234` the other way round: where
//! nothing settles it a person says it once, and the figures are taken so that they read in that way alone.

use super::peran::Peran;
use super::sel::{Koma, koma};
use super::usulan::{Rekam, Usulan};
use crate::domain::notation::{self, Evidence, LoneDot, Reading};

/// What a dot means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Titik {
    /// It sets thousands apart; a comma stands before decimals.
    Ribuan,
    /// It stands before decimals; a comma sets thousands apart.
    Desimal,
}

impl Titik {
    /// Both, in the order of the choice.
    pub const ALL: [Titik; 2] = [Titik::Ribuan, Titik::Desimal];

    /// The name in choices.
    pub const fn id(self) -> &'static str {
        match self {
            Titik::Ribuan => "ribuan",
            Titik::Desimal => "desimal",
        }
    }

    /// The meaning with this name.
    pub fn from_id(id: &str) -> Option<Titik> {
        Self::ALL.into_iter().find(|titik| titik.id() == id)
    }
}

/// A figure as it is taken: where its signs could be read in another way they are written anew, else it stays.
pub fn tulis(text: &str, titik: Titik) -> String {
    let digit = |c: char| c.is_ascii_digit();
    let ends = text.find(digit).zip(text.rfind(digit));
    let parts = ends.and_then(|(from, to)| {
        let (head, rest) = text.split_at_checked(from)?;
        let (inner, tail) = rest.split_at_checked(to.saturating_sub(from).saturating_add(1))?;
        Some((head, inner, tail))
    });
    let Some((head, inner, tail)) = parts else {
        return text.to_string();
    };
    if !inner.chars().all(|c| digit(c) || matches!(c, '.' | ',')) {
        return text.to_string();
    }
    let dots = inner.matches('.').count();
    let inner = match (titik, koma(inner)) {
        (Titik::Ribuan, Koma::Tiada) if dots == 1 && ganda(inner) => inner.replace('.', ""),
        (Titik::Desimal, Koma::Tiada) if dots == 1 => inner.replace('.', ","),
        (Titik::Desimal, Koma::Ribuan | Koma::Mungkin) => inner.replace(',', "").replace('.', ","),
        _ => return text.to_string(),
    };
    format!("{head}{inner}{tail}")
}

/// Whether a text alone may be read in two ways.
fn ganda(text: &str) -> bool {
    matches!(
        notation::read(text, LoneDot::Ask),
        Reading::Ambiguous { .. }
    )
}

/// The columns in which nothing settles what a dot means, each with the row that shows it.
pub fn ditanya(usulan: &Usulan, rows: &[Rekam]) -> Vec<(usize, usize)> {
    let unit = usulan.kolom(Peran::Satuan);
    // The unit of a whole table stands in brackets at the end of its title.
    let inside = usulan.judul.trim().strip_suffix(')');
    let satuan = inside.and_then(|title| title.rsplit_once('('));
    let satuan = satuan.map_or("", |(_, unit)| unit);
    let mut found = Vec::new();
    for (kolom, of) in usulan.kolom.iter().enumerate() {
        let money = match of.peran {
            Peran::Target | Peran::Realisasi | Peran::RealisasiLalu | Peran::Angka => false,
            Peran::Uang | Peran::PaguSemula | Peran::Pagu | Peran::RealisasiAnggaran => true,
            _ => continue,
        };
        let counted = |row: &Rekam| {
            let unit = match (money, row.sel(unit)) {
                // Of millions decimals are as likely as thousands.
                (true, _) if usulan.kelipatan(kolom).is_some() => "",
                (true, _) => "Rp",
                (false, "") => satuan,
                (false, unit) => unit,
            };
            notation::unit_evidence(unit) == Evidence::Thousands
        };
        let open = |row: &&Rekam| {
            ganda(row.sel(Some(kolom))) && !counted(row) && usulan.tertulis(row.baris, kolom)
        };
        let Some(first) = rows.iter().find(open).filter(|_| of.titik.is_none()) else {
            continue;
        };
        // What a file keeps as a figure does not tell how the texts beside it are written.
        let written = rows.iter().filter(|row| usulan.tertulis(row.baris, kolom));
        let cells = written.map(|row| row.sel(Some(kolom)));
        if notation::lone_dot("", cells) == LoneDot::Ask {
            found.push((first.baris, kolom));
        }
    }
    found
}
