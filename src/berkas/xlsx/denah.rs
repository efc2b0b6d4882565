//! Where every typed and computed cell of the document stands in the workbook, and what a typed one was read as.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use crate::domain::document::CellRef;
use crate::domain::field::Field;
use crate::domain::order::PutInOrder;
use crate::domain::outcome::{Hasil, HasilRef, Outcome, Place};

/// A cell of the workbook, all counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Letak {
    /// The sheet.
    pub lembar: usize,
    /// The column.
    pub kolom: u16,
    /// The row.
    pub baris: u32,
}

impl Letak {
    /// `C7`
    pub fn a1(self) -> String {
        let row = self.baris.saturating_add(1);
        format!("{}{row}", huruf(self.kolom))
    }
}

/// The letters of a column.
pub fn huruf(kolom: u16) -> String {
    let (mut rest, mut letters) = (u32::from(kolom).saturating_add(1), Vec::new());
    while rest > 0 {
        let at = rest.saturating_sub(1);
        letters.push(char::from(b'A'.saturating_add((at % 26) as u8)));
        rest = at / 26;
    }
    letters.iter().rev().collect()
}

/// What a typed figure was read as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Terbaca {
    /// One plain figure, which stands in the cell as a number.
    Angka(Decimal),
    /// A figure in a text that stays text (`<11`): formulas take the figure itself.
    Batas(Decimal),
    /// Two bounds in a text.
    Rentang(Decimal, Decimal),
    /// No figure.
    Tidak,
}

/// The map.
#[derive(Debug, Default)]
pub struct Denah {
    /// The names of the sheets.
    pub lembar: Vec<String>,
    tempat: HashMap<Place, Letak>,
    terisi: HashSet<Letak>,
    baca: HashMap<CellRef, Terbaca>,
    kolom: HashMap<(usize, Tajuk), u16>,
}

/// What a column of a sheet holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tajuk {
    /// What was typed.
    Medan(Field),
    /// A result.
    Hasil(Hasil),
    /// The kind of the row.
    Jenis,
}

impl Denah {
    /// An empty map of these sheets.
    pub fn new(lembar: Vec<String>) -> Denah {
        Denah {
            lembar,
            ..Denah::default()
        }
    }

    /// A column of a sheet holds this.
    pub fn taruh_kolom(&mut self, lembar: usize, tajuk: Tajuk, kolom: u16) {
        self.kolom.entry((lembar, tajuk)).or_insert(kolom);
    }

    /// The column of a sheet that holds this.
    pub fn kolom(&self, lembar: usize, tajuk: Tajuk) -> Option<u16> {
        self.kolom.get(&(lembar, tajuk)).copied()
    }

    /// A place stands there.
    pub fn taruh(&mut self, place: Place, di: Letak) {
        self.tempat.entry(place).or_insert(di);
        self.terisi.insert(di);
    }

    /// A typed cell reads as this.
    pub fn bacaan(&mut self, cell: CellRef, terbaca: Terbaca) {
        self.baca.insert(cell, terbaca);
    }

    /// Where a place stands.
    pub fn letak(&self, place: Place) -> Option<Letak> {
        self.tempat.get(&place).copied()
    }

    /// What a typed cell reads as; `None` where it is empty or holds no figure by nature.
    pub fn terbaca(&self, cell: CellRef) -> Option<Terbaca> {
        self.baca.get(&cell).copied()
    }

    /// Whether a number stands there now.
    pub fn berangka(&self, outcome: &Outcome, place: Place) -> bool {
        match place {
            Place::Cell(cell) => matches!(
                self.terbaca(cell),
                Some(Terbaca::Angka(_) | Terbaca::Batas(_))
            ),
            Place::Hasil(at) => angka(outcome, at).is_some(),
        }
    }

    /// A cell as a formula on sheet `dari` names it: `C7`, `Anggaran!C7`.
    pub fn sebut(&self, dari: usize, di: Letak) -> String {
        format!("{}{}", self.awalan(dari, di.lembar), di.a1())
    }

    fn awalan(&self, dari: usize, lembar: usize) -> String {
        if dari == lembar {
            return String::new();
        }
        let name = self.lembar.get(lembar).map_or("", String::as_str);
        let letter = |c: char| c.is_ascii_alphabetic();
        let plain = name.chars().all(|c| letter(c) || c.is_ascii_digit())
            && name.starts_with(letter)
            // `A1` and `R1C1` are cells.
            && !name.ends_with(|c: char| c.is_ascii_digit())
            && name.len() > 3;
        match plain {
            true => format!("{name}!"),
            false => format!("'{}'!", name.replace('\'', "''")),
        }
    }

    /// Cells as few ranges: neighbours in a column, or in a row, stand together; a gap in a column in which no cell of the
    /// document stands is passed over.
    pub fn rentang(&self, cells: &[Letak]) -> Vec<(Letak, Letak)> {
        let mut cells = cells.to_vec();
        let one_row = cells.windows(2).all(|two| match two {
            [a, b] => (a.lembar, a.baris) == (b.lembar, b.baris),
            _ => true,
        });
        cells.put_in_order();
        cells.dedup();
        let mut found: Vec<(Letak, Letak)> = Vec::new();
        for cell in cells {
            let joined = found.last_mut().filter(|(_, last)| match one_row {
                true => last.kolom.saturating_add(1) == cell.kolom,
                false => {
                    (last.lembar, last.kolom) == (cell.lembar, cell.kolom)
                        && (last.baris.saturating_add(1)..cell.baris)
                            .take(64)
                            .all(|baris| !self.terisi.contains(&Letak { baris, ..cell }))
                        && cell.baris.saturating_sub(last.baris) <= 64
                }
            });
            match joined {
                Some((_, last)) => *last = cell,
                None => found.push((cell, cell)),
            }
        }
        found
    }

    /// Ranges as the arguments of a function.
    pub fn sebut_rentang(&self, dari: usize, ranges: &[(Letak, Letak)]) -> Vec<String> {
        let name = |(first, last): &(Letak, Letak)| match first == last {
            true => self.sebut(dari, *first),
            false => format!("{}:{}", self.sebut(dari, *first), last.a1()),
        };
        ranges.iter().map(name).collect()
    }
}

/// The number of a result, where it is one.
pub fn angka(outcome: &Outcome, at: HasilRef) -> Option<Decimal> {
    outcome.sel(at).and_then(|sel| sel.nilai.angka())
}
