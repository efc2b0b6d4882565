//! Sums, means and the like of a column over its plain rows, and the sum of the rows below a kode. What has no figure
//! is named, never counted as 0; figures of unlike units are not added up.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::mesin::{Hitungan, Mesin, Simpul};
use super::model::Kolom;
use crate::domain::formula::{Form, Function, Value, aggregate};
use crate::domain::number::MathError;
use crate::domain::outcome::{Alasan, Cara, Catatan, Ketikan, Masukan, Nilai, Place, Sel};
use crate::domain::rulebook::rumus::{self, Rumus, Ukuran};
use crate::domain::tabel::JenisKolom;

/// The members of a sum: those with a figure, and those without.
#[derive(Default)]
struct Anggota {
    values: Vec<Value>,
    suku: Vec<Place>,
    dikeluarkan: Vec<Place>,
    first_reason: Option<Nilai>,
    /// Some member is itself a sum of only some of its members.
    sebagian: bool,
    unlike: bool,
}

impl Anggota {
    fn new(mesin: &Mesin, rows: impl Iterator<Item = usize>, column: usize) -> Self {
        let mut found = Anggota::default();
        let mut unit: Option<&str> = None;
        for row in rows {
            let node = Simpul::Sel(row, column);
            let place = mesin.tempat(node);
            match mesin.dari(node) {
                Ok(value) => {
                    // Percentages and plain numbers are unlike too.
                    let first = found.values.first().map_or(value.form, |first| first.form);
                    found.unlike |= first != value.form;
                    found.values.push(value);
                    found.suku.extend(place);
                    // The unit of a row is that of its plain numbers; a percentage has none but %.
                    if value.form == Form::Plain {
                        let own = mesin.model.satuan(row, column);
                        found.unlike |= *unit.get_or_insert(own) != own;
                    }
                }
                Err(reason) => {
                    found.first_reason.get_or_insert(reason);
                    found.dikeluarkan.extend(place);
                }
            }
            if let Some(Hitungan::Sel(sel)) = mesin.known(node) {
                let partial = |note: &Catatan| matches!(note, Catatan::Sebagian { .. });
                found.sebagian |= sel.nilai.ada() && sel.cara.catatan.iter().any(partial);
            }
        }
        found
    }

    /// The value of a function of the members, or why there is none.
    fn nilai(&self, mesin: &Mesin, function: Function) -> Result<(Decimal, bool), Nilai> {
        let reason = |error: MathError| Nilai::TidakDapatDihitung(error.into());
        if function == Function::Banyak {
            return Ok((Decimal::from(self.values.len()), false));
        }
        if self.values.is_empty() {
            let none = Nilai::TidakDapatDihitung(Alasan::TanpaAnggota);
            return Err(self.first_reason.clone().unwrap_or(none));
        }
        if self.unlike {
            return Err(Nilai::TidakDapatDihitung(Alasan::SatuanBerbeda));
        }
        let value = aggregate(function, &self.values, mesin.simpangan);
        value.and_then(|(value, _)| value.shown()).map_err(reason)
    }

    fn sel(self, kolom: &Kolom, rumus: &'static Rumus, result: Hasilan) -> Sel {
        let mut cara = Cara::new(rumus);
        let (nilai, masukan, ukuran) = match result {
            Ok((value, masukan, ukuran)) => (Nilai::Angka(value), masukan, ukuran),
            Err(nilai) => (nilai, Vec::new(), kolom.ukuran(false)),
        };
        if ukuran != rumus.ukuran {
            let expr = rumus.expr().clone();
            cara.ketikan = Some(Arc::new(Ketikan { expr, ukuran }));
        }
        cara.masukan = masukan;
        let (terhitung, without) = (self.values.len(), self.dikeluarkan.len());
        if nilai.ada() && (without > 0 || self.sebagian) {
            let dari = terhitung.saturating_add(without);
            cara.catatan.push(Catatan::Sebagian { terhitung, dari });
        }
        cara.suku = self.suku;
        cara.dikeluarkan = self.dikeluarkan;
        Sel {
            hasil: kolom.hasil(),
            nilai,
            cara,
        }
    }
}

/// A number with what was put in and how it is shown.
type Hasilan = Result<(Decimal, Vec<Masukan>, Ukuran), Nilai>;

/// A function of the plain rows of a column.
pub fn kolom(mesin: &Mesin, function: Function, column: usize, kolom: &Kolom) -> Sel {
    let rows = mesin.model.baris.iter().enumerate();
    let rows = rows.filter(|(_, baris)| baris.terhitung());
    if kolom.jenis == JenisKolom::Teks {
        return texts(
            rows.map(|(_, baris)| baris.row.is_blank(kolom.field())),
            kolom,
        );
    }
    let mut members = Anggota::new(mesin, rows.map(|(row, _)| row), column);
    let (rumus, symbol) = match function {
        Function::Rata => (&rumus::TABEL_RATA, "r"),
        Function::Tertinggi => (&rumus::TABEL_TERTINGGI, "M"),
        Function::Terendah => (&rumus::TABEL_TERENDAH, "M"),
        Function::Banyak => (&rumus::TABEL_BANYAK, "n"),
        Function::Sd => (&rumus::TABEL_SIMPANGAN, "s"),
        Function::Kv => (&rumus::TABEL_VARIASI, "s"),
        _ => (&rumus::TABEL_JUMLAH, "J"),
    };
    let result = members.nilai(mesin, function).and_then(|(value, percent)| {
        let part = |simbol: &'static str, of| Ok(put(simbol, members.nilai(mesin, of)?.0, None));
        let masukan = match function {
            Function::Rata => vec![part("J", Function::Jumlah)?, part("n", Function::Banyak)?],
            Function::Kv => vec![part("s", Function::Sd)?, part("r", Function::Rata)?],
            _ => vec![put(symbol, value, members.place_of(function, value))],
        };
        let ukuran = match function {
            Function::Banyak => rumus::TABEL_BANYAK.ukuran,
            _ => kolom.ukuran(percent),
        };
        Ok((value, masukan, ukuran))
    });
    if function == Function::Banyak {
        // That a count leaves out what is not there needs no saying.
        members.dikeluarkan.clear();
        members.sebagian = false;
    }
    members.sel(kolom, rumus, result)
}

/// How many cells of a column of texts are filled.
fn texts(blank: impl Iterator<Item = bool>, kolom: &Kolom) -> Sel {
    let filled = Decimal::from(blank.filter(|blank| !blank).count());
    let ukuran = rumus::TABEL_BANYAK.ukuran;
    let result = Ok((filled, vec![put("n", filled, None)], ukuran));
    Anggota::default().sel(kolom, &rumus::TABEL_BANYAK, result)
}

/// The sum of the rows directly below a kode.
pub fn anak(mesin: &Mesin, row: usize, column: usize, kolom: &Kolom) -> Sel {
    let anak = mesin
        .model
        .baris
        .get(row)
        .map(|baris| baris.anak.as_slice());
    let members = Anggota::new(mesin, anak.unwrap_or(&[]).iter().copied(), column);
    let result = members
        .nilai(mesin, Function::Jumlah)
        .map(|(sum, percent)| (sum, vec![put("J", sum, None)], kolom.ukuran(percent)));
    members.sel(kolom, &rumus::TABEL_KODE, result)
}

impl Anggota {
    /// Which member is the highest or lowest.
    fn place_of(&self, function: Function, value: Decimal) -> Option<Place> {
        if !matches!(function, Function::Tertinggi | Function::Terendah) {
            return None;
        }
        let is_it = |member: &Value| member.shown().is_ok_and(|(shown, _)| shown == value);
        let at = self.values.iter().position(is_it)?;
        self.suku.get(at).copied()
    }
}

fn put(simbol: &'static str, nilai: Decimal, asal: Option<Place>) -> Masukan {
    Masukan {
        simbol: simbol.into(),
        nilai,
        asal,
    }
}
