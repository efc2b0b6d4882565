//! Takes a table over into a document: one change, what it will do in numbers, and what stands in its way.

mod anggaran;
mod kinerja;
mod perjanjian;
mod sendiri;
mod tanda;
mod tulis;

use super::kelipatan;
use super::kenali::kata::Kepala;
use super::kisi::Tanda;
use super::peran::{Peran, PeranBaris, Tujuan, Yakin};
use super::sel::{Koma, koma, tak_terbaca};
use super::titik;
use super::usulan::{Baris, Kolom, Rekam, Usulan};
use crate::domain::document::{Document, RowId, Text};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, FieldKind, RowKind};

use tulis::Penulis;

/// What taking a table over will do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terapan {
    /// The change; `None` where nothing would change.
    pub edit: Option<Edit>,
    /// The same in numbers.
    pub ringkas: Ringkas,
    /// What is wrong or cannot be taken.
    pub masalah: Vec<Masalah>,
    /// The new table, where it becomes one of the office's own.
    pub tabel: Option<RowId>,
}

/// A change in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ringkas {
    /// New rows by kind, in the order in which they come.
    pub baru: Vec<(RowKind, usize)>,
    /// Rows of the document that were recognised.
    pub dikenali: usize,
    /// Cells that are filled in.
    pub isian: usize,
    /// Cells whose text is replaced.
    pub diganti: usize,
    /// Printed figures that are recorded.
    pub tercetak: usize,
    /// Those of them that take the place of another text: before and after.
    pub tertimpa: Vec<(Text, Text)>,
}

/// What is wrong with a table. Rows and columns count from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Masalah {
    /// No column names the rows.
    TanpaUraian,
    /// No row is data.
    TanpaData,
    /// A text stands where a figure belongs; it is taken as it is.
    TakTerbaca {
        /// The row.
        baris: usize,
        /// The column.
        kolom: usize,
    },
    /// A column of figures writes its thousands with commas, which are decimals here; the cell shows it.
    RibuanKoma {
        /// The row.
        baris: usize,
        /// The column.
        kolom: usize,
    },
    /// Nothing settles what a dot means in a column of figures; the cell shows it.
    TitikGanda {
        /// The row.
        baris: usize,
        /// The column.
        kolom: usize,
    },
    /// Cells of a column, rows, or a column that are more than their text says.
    Bertanda {
        /// What they are.
        tanda: Tanda,
        /// The first row.
        baris: usize,
        /// The column; 0 of rows.
        kolom: usize,
        /// How many there are.
        banyak: usize,
    },
    /// A word where one of a list belongs, and it is none of them; it is left out.
    BukanPilihan {
        /// The row.
        baris: usize,
        /// The column.
        kolom: usize,
    },
    /// A row without a name is left out.
    TanpaNama {
        /// The row.
        baris: usize,
    },
    /// A row that the document does not have; it is left out, for the table only compares.
    TanpaPasangan {
        /// The row.
        baris: usize,
    },
    /// A column of money is in thousands or millions of rupiah; its figures are taken with that word.
    Kelipatan {
        /// The first row that shows it.
        baris: usize,
        /// The column.
        kolom: usize,
    },
    /// A column of money or of programmes for which the place of the table has none; it is left out.
    KolomTanpaTempat {
        /// The column.
        kolom: usize,
    },
    /// A printed total for which the document has no place; it is left out.
    TanpaTempat {
        /// The row.
        baris: usize,
    },
}

impl Masalah {
    /// Whether it is about a single cell or row, of which there may be thousands.
    pub const fn satu_sel(&self) -> bool {
        matches!(
            self,
            Masalah::TakTerbaca { .. }
                | Masalah::BukanPilihan { .. }
                | Masalah::TanpaNama { .. }
                | Masalah::TanpaPasangan { .. }
                | Masalah::TanpaTempat { .. }
        )
    }

    /// The row and the column that it is about.
    pub fn tempat(&self) -> Option<(usize, Option<usize>)> {
        match self {
            Masalah::TanpaUraian | Masalah::TanpaData | Masalah::KolomTanpaTempat { .. } => None,
            Masalah::TakTerbaca { baris, kolom }
            | Masalah::BukanPilihan { baris, kolom }
            | Masalah::TitikGanda { baris, kolom }
            | Masalah::Kelipatan { baris, kolom }
            | Masalah::RibuanKoma { baris, kolom } => Some((*baris, Some(*kolom))),
            Masalah::Bertanda { tanda, .. } if *tanda == Tanda::KolomTersembunyi => None,
            Masalah::Bertanda {
                tanda,
                baris,
                kolom,
                ..
            } => Some((*baris, (!tanda.baris()).then_some(*kolom))),
            Masalah::TanpaNama { baris }
            | Masalah::TanpaPasangan { baris }
            | Masalah::TanpaTempat { baris } => Some((*baris, None)),
        }
    }
}

/// Says what taking the table over does to a document; nothing is changed here.
pub fn terapkan(document: &Document, usulan: &Usulan) -> Terapan {
    let rows = usulan.rekam();
    let mut tulis = Penulis::new(document, usulan);
    let named = usulan.kolom(Peran::Uraian).is_some();
    let data = rows.iter().any(|row| row.peran == PeranBaris::Data);
    if !named {
        tulis.masalah.push(Masalah::TanpaUraian);
    } else if !data {
        tulis.masalah.push(Masalah::TanpaData);
    } else {
        tulis.masalah.extend(unreadable(usulan, &rows));
        tulis.masalah.extend(bukan_pilihan(usulan, &rows));
        tulis.masalah.extend(english(usulan, &rows));
        let asked = titik::ditanya(usulan, &rows).into_iter();
        tulis
            .masalah
            .extend(asked.map(|(baris, kolom)| Masalah::TitikGanda { baris, kolom }));
        let scaled = kelipatan::dikalikan(usulan, &rows).into_iter();
        tulis
            .masalah
            .extend(scaled.map(|(baris, kolom)| Masalah::Kelipatan { baris, kolom }));
        tulis.masalah.extend(tanpa_tempat(usulan));
        tulis.masalah.extend(tanda::catatan(usulan));
        match usulan.tujuan {
            Tujuan::Kinerja | Tujuan::Perbandingan | Tujuan::Triwulan => {
                kinerja::tulis(&mut tulis, usulan, &rows);
            }
            Tujuan::Anggaran => anggaran::tulis(&mut tulis, usulan, &rows),
            Tujuan::Perjanjian => perjanjian::tulis(&mut tulis, usulan, &rows),
            Tujuan::Sendiri => sendiri::tulis(&mut tulis, usulan, &rows),
        }
    }
    tulis.selesai()
}

/// The cells of columns of figures that hold something else.
fn unreadable(usulan: &Usulan, rows: &[Rekam]) -> Vec<Masalah> {
    let mut found = Vec::new();
    for row in rows {
        let both = usulan.kolom.iter().zip(&row.sel).enumerate();
        for (kolom, (of, cell)) in both {
            if of.peran.angka() && tak_terbaca(cell) {
                found.push(Masalah::TakTerbaca {
                    baris: row.baris,
                    kolom,
                });
            }
        }
    }
    found
}

/// The cells of columns of choices that hold none of them.
fn bukan_pilihan(usulan: &Usulan, rows: &[Rekam]) -> Vec<Masalah> {
    let mut found = Vec::new();
    for (kolom, of) in usulan.kolom.iter().enumerate() {
        let Peran::Isian(field) = of.peran else {
            continue;
        };
        if !matches!(field.kind(), FieldKind::Choice(_)) {
            continue;
        }
        let strange = |row: &&Rekam| {
            let text = row.sel(Some(kolom));
            row.peran == PeranBaris::Data && !text.is_empty() && field.choice(text).is_none()
        };
        found.extend(
            rows.iter()
                .filter(strange)
                .map(|row| Masalah::BukanPilihan {
                    baris: row.baris,
                    kolom,
                }),
        );
    }
    found
}

/// The columns of money and of programmes that hold something and are not taken, where no person said so. Our own workbook
/// has such columns for what is reckoned.
fn tanpa_tempat(usulan: &Usulan) -> Vec<Masalah> {
    if usulan.tujuan == Tujuan::Sendiri || usulan.kolom(Peran::Jenis).is_some() {
        return Vec::new();
    }
    let data = |baris: &&Baris| baris.peran == PeranBaris::Data;
    let filled = |at: usize| {
        let mut cells = usulan.baris.iter().filter(data);
        cells.any(|baris| baris.sel.get(at).is_some_and(|cell| !cell.is_empty()))
    };
    let lost = |(at, kolom): &(usize, &Kolom)| {
        let head = Kepala::new(&kolom.judul);
        let asked = kolom.yakin != Yakin::Tangan && !kolom.tersembunyi;
        let of = kolom.peran == Peran::Abaikan && asked;
        let spent = usulan.tujuan == Tujuan::Anggaran && head.ada(&["realisasi"]);
        of && (spent || head.uang() || head.program()) && filled(*at)
    };
    let columns = usulan.kolom.iter().enumerate().filter(lost);
    columns
        .map(|(kolom, _)| Masalah::KolomTanpaTempat { kolom })
        .collect()
}

/// The columns of figures in which commas set thousands apart, each with the cell that shows it best.
fn english(usulan: &Usulan, rows: &[Rekam]) -> Vec<Masalah> {
    let mut found = Vec::new();
    for (kolom, of) in usulan.kolom.iter().enumerate() {
        if !of.peran.angka() || of.titik.is_some() {
            continue;
        }
        let cells = || {
            rows.iter()
                .filter(|row| usulan.tertulis(row.baris, kolom))
                .map(|row| (row.baris, koma(row.sel(Some(kolom)))))
        };
        let first = |kind| cells().find(|(_, koma)| *koma == kind).map(|(at, _)| at);
        // Three digits after the comma may be decimals, too; not where another cell writes decimals otherwise.
        let perhaps = || first(Koma::Mungkin).filter(|_| first(Koma::Desimal).is_none());
        if let Some(baris) = first(Koma::Ribuan).or_else(perhaps) {
            found.push(Masalah::RibuanKoma { baris, kolom });
        }
    }
    found
}

/// Where a table without a number or a title is said to be printed: `nama` of the first count that nothing in the document
/// or among the tables beside it (`lain`) is called by. A table that is there already keeps the place it has.
pub fn tempat_baru(
    document: &Document,
    usulan: &Usulan,
    lain: &[String],
    nama: impl Fn(usize) -> String,
) -> String {
    let known = |di: &str| {
        let mut records = document.of_kind(RowKind::Cetakan);
        records.any(|row| row.text(Field::DicetakDi).trim() == di)
    };
    let free = |di: &String| {
        let here = Usulan {
            di: di.clone(),
            ..usulan.clone()
        };
        !lain.contains(di) && (!known(di) || terapkan(document, &here).edit.is_none())
    };
    (1..).map(nama).find(free).unwrap_or_default()
}
