//! What is made of a table: every guess, which a person may change. Changes nothing of the document.

use super::kelipatan;
use super::kenali;
use super::kisi::Tanda;
use super::lembar::Lembar;
use super::peran::{Peran, PeranBaris, Tujuan, Yakin};
use super::sel::{alasan, angka, berkoma, kode, urutan};
use super::titik::{self, Titik};

/// What is done with rows that the document has already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Cocok {
    /// Empty cells are filled; a figure that differs is recorded as printed, to be checked.
    #[default]
    IsiKosong,
    /// What is typed is replaced by what the table prints.
    Timpa,
    /// Every row becomes a new one.
    Baru,
}

impl Cocok {
    /// Every one, in the order of the choice.
    pub const ALL: [Cocok; 3] = [Cocok::IsiKosong, Cocok::Timpa, Cocok::Baru];

    /// The name in choices.
    pub const fn id(self) -> &'static str {
        match self {
            Cocok::IsiKosong => "isi-kosong",
            Cocok::Timpa => "timpa",
            Cocok::Baru => "baru",
        }
    }

    /// The way with this name.
    pub fn from_id(id: &str) -> Option<Cocok> {
        Self::ALL.into_iter().find(|cocok| cocok.id() == id)
    }
}

/// A column and what it is taken for.
#[derive(Clone, Debug, PartialEq)]
pub struct Kolom {
    /// Its heading, of several levels in one.
    pub judul: String,
    /// What it is.
    pub peran: Peran,
    /// How sure that is.
    pub yakin: Yakin,
    /// What a dot means in its figures, where a person said so.
    pub titik: Option<Titik>,
    /// Whether the file hides it.
    pub tersembunyi: bool,
}

/// A row and what it is taken for.
#[derive(Clone, Debug, PartialEq)]
pub struct Baris {
    /// Its cells as printed.
    pub sel: Vec<String>,
    /// What it is.
    pub peran: PeranBaris,
    /// How sure that is.
    pub yakin: Yakin,
    /// What its cells are besides their text, each with its column: most rows have none.
    pub tanda: Vec<(usize, Tanda)>,
}

impl Baris {
    /// Whether it, or the cell of a column, has a mark.
    pub fn bertanda(&self, kolom: usize, tanda: Tanda) -> bool {
        let mut own = self.tanda.iter();
        own.any(|(at, mark)| *mark == tanda && (tanda.baris() || *at == kolom))
    }
}

/// A table as it will be taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Usulan {
    /// Its title.
    pub judul: String,
    /// Where it is printed, as `Tabel 3.2`; empty where it has no number.
    pub di: String,
    /// Where it goes.
    pub tujuan: Tujuan,
    /// How sure that is.
    pub yakin: Yakin,
    /// What is done with rows that are there already.
    pub cocok: Cocok,
    /// Its columns.
    pub kolom: Vec<Kolom>,
    /// Its rows, headings and all.
    pub baris: Vec<Baris>,
    /// Whether its figures are such in the file, but for those with a mark: nobody is asked how they are written.
    pub angka_asli: bool,
}

/// A row with what follows it on other lines put to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Rekam {
    /// The first of its lines.
    pub baris: usize,
    /// What it is: [`PeranBaris::Data`], [`PeranBaris::Jumlah`] or [`PeranBaris::Kelompok`].
    pub peran: PeranBaris,
    /// Its cells.
    pub sel: Vec<String>,
}

impl Rekam {
    /// The cell of a column; empty where there is none.
    pub fn sel(&self, kolom: Option<usize>) -> &str {
        kolom
            .and_then(|kolom| self.sel.get(kolom))
            .map_or("", String::as_str)
    }

    /// Whether there is more in it than what stands for the rows above, too, and what is not taken.
    pub fn berisi(&self, usulan: &Usulan) -> bool {
        use Peran::{Abaikan, Jabatan, Nomor, Sasaran};
        let mut cells = self.sel.iter().zip(&usulan.kolom);
        cells.any(|(cell, kolom)| {
            !cell.is_empty() && !matches!(kolom.peran, Abaikan | Jabatan | Nomor | Sasaran)
        })
    }
}

impl Usulan {
    /// Whether it holds figures, below a heading.
    pub fn berisi(&self) -> bool {
        let data = self.baris.iter().skip(1);
        data.flat_map(|baris| &baris.sel).any(|cell| angka(cell))
    }

    /// Whether the figure of a cell is one that somebody wrote as text, with signs that may mean this or that. A figure that a
    /// file keeps as such has one meaning and is left alone, whatever is said of its column.
    pub fn tertulis(&self, baris: usize, kolom: usize) -> bool {
        let row = self.baris.get(baris);
        row.is_some_and(|row| self.ditulis(row, kolom))
    }

    fn ditulis(&self, baris: &Baris, kolom: usize) -> bool {
        let plain = baris.sel.get(kolom).is_some_and(|cell| berkoma(cell));
        !self.angka_asli || !plain || baris.bertanda(kolom, Tanda::TeksAngka)
    }

    /// The first column of a role.
    pub fn kolom(&self, peran: Peran) -> Option<usize> {
        self.kolom.iter().position(|kolom| kolom.peran == peran)
    }

    /// Sends the table elsewhere; the roles of the columns that were not set by hand are guessed anew.
    pub fn ubah_tujuan(&mut self, tujuan: Tujuan) {
        self.tujuan = tujuan;
        self.yakin = Yakin::Tangan;
        for kolom in &mut self.kolom {
            // A role that the new place does not know is no choice of the person any more.
            if !tujuan.peran().contains(&kolom.peran) {
                kolom.yakin = Yakin::Rendah;
            }
        }
        kenali::kolom(self);
        kenali::baris(self);
    }

    /// Says what a column is. A role that only one column may have is taken from the one that had it.
    pub fn ubah_kolom(&mut self, at: usize, peran: Peran) {
        if at >= self.kolom.len() {
            return;
        }
        for (place, kolom) in self.kolom.iter_mut().enumerate() {
            if place == at {
                (kolom.peran, kolom.yakin) = (peran, Yakin::Tangan);
            } else if kolom.peran == peran && !peran.berulang() {
                (kolom.peran, kolom.yakin) = (Peran::Abaikan, Yakin::Rendah);
            }
        }
        kenali::baris(self);
    }

    /// Says what a dot means in the figures of a column: they are taken so that they read in this way alone.
    pub fn ubah_titik(&mut self, at: usize, titik: Option<Titik>) {
        if let Some(kolom) = self.kolom.get_mut(at) {
            kolom.titik = titik;
        }
    }

    /// Says what a row is. Another heading names the columns anew.
    pub fn ubah_baris(&mut self, at: usize, peran: PeranBaris) {
        let Some(baris) = self.baris.get_mut(at) else {
            return;
        };
        let heading = [baris.peran, peran].contains(&PeranBaris::JudulKolom);
        (baris.peran, baris.yakin) = (peran, Yakin::Tangan);
        let named = self
            .baris
            .iter()
            .any(|baris| baris.peran == PeranBaris::JudulKolom);
        if heading && peran == PeranBaris::Abaikan && !named {
            // What stood for the headings was none: they are in the rows below.
            kenali::ulang(self);
        } else if heading {
            kenali::judul(self);
            kenali::kolom(self);
            kenali::baris(self);
        }
    }

    /// Puts a column to the one on its left.
    pub fn gabung_kolom(&mut self, at: usize) {
        if at == 0 || at >= self.kolom.len() {
            return;
        }
        self.kolom.remove(at);
        for baris in &mut self.baris {
            let cell = baris.sel.remove(at);
            if let Some(left) = at.checked_sub(1).and_then(|left| baris.sel.get_mut(left)) {
                *left = [left.as_str(), &cell].join(" ").trim().to_string();
            }
            for (column, _) in baris.tanda.iter_mut().filter(|(column, _)| *column >= at) {
                *column = column.saturating_sub(1);
            }
        }
        self.anew();
    }

    /// Cuts a column in two: after the number or kode that its cells begin with, else before the figure they end with.
    pub fn pisah_kolom(&mut self, at: usize) {
        let Some(kolom) = self.kolom.get(at).cloned() else {
            return;
        };
        let texts = || self.baris.iter().filter_map(|baris| baris.sel.get(at));
        let leads = |text: &&String| {
            let first = text.split_once(char::is_whitespace).map(|(first, _)| first);
            first.is_some_and(|first| urutan(first).is_some() || kode(first))
        };
        let ends = |text: &&String| {
            let last = text.rsplit_once(char::is_whitespace);
            last.is_some_and(|(_, last)| angka(last))
        };
        let front = texts().filter(leads).count() >= texts().filter(ends).count();
        for baris in &mut self.baris {
            let Some(cell) = baris.sel.get_mut(at) else {
                continue;
            };
            let cut = match (front, leads(&&*cell), ends(&&*cell)) {
                (true, true, _) => cell.split_once(char::is_whitespace),
                (false, _, true) => cell.rsplit_once(char::is_whitespace),
                // What cannot be cut stays with the words.
                (true, false, _) => Some(("", cell.as_str())),
                (false, _, false) => Some((cell.as_str(), "")),
            };
            let (left, right) = cut.unwrap_or((cell.as_str(), ""));
            let (left, right) = (left.to_string(), right.to_string());
            let (next, whole) = (at.saturating_add(1), left.is_empty());
            for (column, _) in &mut baris.tanda {
                if *column > at || *column == at && whole {
                    *column = column.saturating_add(1);
                }
            }
            // What was cut is text, and so are the figures in it.
            let cut = !left.is_empty() && !right.is_empty();
            for (column, piece) in [(at, &left), (next, &right)] {
                if cut && angka(piece) {
                    baris.tanda.push((column, Tanda::TeksAngka));
                }
            }
            *cell = left;
            baris.sel.insert(next, right);
        }
        self.kolom.insert(at.saturating_add(1), kolom);
        self.anew();
    }

    /// Guesses again after the columns have changed.
    fn anew(&mut self) {
        for kolom in &mut self.kolom {
            kolom.yakin = Yakin::Rendah;
        }
        kenali::judul(self);
        kenali::kolom(self);
        kenali::baris(self);
    }

    /// The rows that are taken: continuations put to the row above, names of merged cells repeated, figures as their column
    /// was said to write them.
    pub fn rekam(&self) -> Vec<Rekam> {
        let mut found: Vec<Rekam> = Vec::new();
        for (at, baris) in self.baris.iter().enumerate() {
            match (baris.peran, found.last_mut()) {
                (PeranBaris::JudulKolom | PeranBaris::Abaikan, _) => {}
                (PeranBaris::Lanjutan, Some(above)) => {
                    for (cell, more) in above.sel.iter_mut().zip(&baris.sel) {
                        if !cell.is_empty() && !more.is_empty() {
                            cell.push(' ');
                        }
                        cell.push_str(more);
                    }
                }
                (peran, above) => {
                    let sel = self.sel(baris, above.as_deref());
                    found.push(Rekam {
                        baris: at,
                        peran: match peran {
                            PeranBaris::Lanjutan => PeranBaris::Data,
                            peran => peran,
                        },
                        sel,
                    });
                }
            }
        }
        for (at, word) in (0..self.kolom.len()).filter_map(|at| Some((at, self.kelipatan(at)?))) {
            for cell in found.iter_mut().filter_map(|row| row.sel.get_mut(at)) {
                *cell = kelipatan::tulis(cell, word);
            }
        }
        found
    }

    /// The cells of a row as they are taken. A figure that two rows share is not taken twice.
    fn sel(&self, baris: &Baris, above: Option<&Rekam>) -> Vec<String> {
        let cells = self.kolom.iter().zip(&baris.sel).enumerate();
        let cells = cells.map(|(at, (kolom, cell))| match (kolom.titik, above) {
            _ if kolom.peran.angka() && alasan(cell) => String::new(),
            (Some(said), _) if kolom.peran.angka() && self.ditulis(baris, at) => {
                titik::tulis(cell, said)
            }
            (_, Some(above))
                if cell.is_empty()
                    && self.berlanjut(kolom.peran)
                    && baris.bertanda(at, Tanda::Gabung) =>
            {
                above.sel(Some(at)).to_string()
            }
            _ => cell.clone(),
        });
        cells.collect()
    }

    /// Whether a cell of a column, merged with the one above it, says the same again. An indikator over several rows is one.
    fn berlanjut(&self, peran: Peran) -> bool {
        let names = matches!(peran, Peran::Uraian | Peran::Program);
        !peran.angka() && (self.tujuan == Tujuan::Sendiri || !names)
    }
}

impl From<&Lembar> for Usulan {
    fn from(lembar: &Lembar) -> Usulan {
        let baris = lembar.baris.iter().map(|row| Baris {
            sel: row.clone(),
            peran: PeranBaris::Data,
            yakin: Yakin::Rendah,
            tanda: Vec::new(),
        });
        let mut baris: Vec<Baris> = baris.collect();
        let width = lembar.baris.first().map_or(0, Vec::len);
        let kolom = Kolom {
            judul: String::new(),
            peran: Peran::Abaikan,
            yakin: Yakin::Rendah,
            titik: None,
            tersembunyi: false,
        };
        let mut kolom = vec![kolom; width];
        for mark in &lembar.tanda {
            if mark.tanda == Tanda::KolomTersembunyi {
                if let Some(kolom) = kolom.get_mut(mark.kolom) {
                    kolom.tersembunyi = true;
                }
            } else if let Some(baris) = baris.get_mut(mark.baris) {
                baris.tanda.push((mark.kolom, mark.tanda));
            }
        }
        Usulan {
            judul: String::new(),
            di: String::new(),
            tujuan: Tujuan::Sendiri,
            yakin: Yakin::Rendah,
            cocok: Cocok::default(),
            kolom,
            baris,
            angka_asli: lembar.angka_asli,
        }
    }
}
