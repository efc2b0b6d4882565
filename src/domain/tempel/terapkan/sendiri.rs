//! A table of the office's own: typed columns, computed ones where the table prints sums and percentages, and its last
//! line where it prints totals.

use std::collections::{HashMap, HashSet};

use super::Masalah;
use super::tulis::Penulis;
use crate::domain::document::{Row, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::notation::{self, LoneDot, Reading};
use crate::domain::outcome::{Baris, Hasil};
use crate::domain::tabel::folded;
use crate::domain::tempel::cocok::kunci_kode;
use crate::domain::tempel::peran::{Peran, PeranBaris};
use crate::domain::tempel::sel::kata_rerata;
use crate::domain::tempel::usulan::{Rekam, Usulan};

/// A column of the new table and where its cells come from.
struct Kolom {
    id: RowId,
    sumber: usize,
    peran: Peran,
    nama: String,
}

/// A printed figure of the new table.
type Tercetak = (Baris, RowId, String);

/// Makes the table.
pub fn tulis(tulis: &mut Penulis, usulan: &Usulan, rows: &[Rekam]) {
    let table = tulis.document.next_id();
    let mut next = (table.0..).skip(1).map(RowId);
    let columns = kolom(usulan, &mut next);
    let line = rows
        .iter()
        .rposition(|row| row.peran == PeranBaris::Data)
        .and_then(|last| rows.get(last.saturating_add(1)))
        .filter(|row| row.peran == PeranBaris::Jumlah);
    let mut made = vec![judul(table, usulan)];
    made.extend(
        columns
            .iter()
            .map(|column| baris_kolom(column, &columns, usulan, rows, line)),
    );
    let mut printed: Vec<Tercetak> = Vec::new();
    let kodes = kode(rows, usulan.kolom(Peran::Kode));
    let mut since: Vec<&str> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if line.is_some_and(|line| line == row) {
            printed.extend(columns.iter().filter_map(|column| {
                let text = row.sel(Some(column.sumber));
                (column.peran.angka() && !text.is_empty())
                    .then(|| (Baris::Ringkasan(table), column.id, text.to_string()))
            }));
            continue;
        }
        let Some(id) = next.next() else { break };
        let name = nama(row, usulan);
        match row.peran {
            PeranBaris::Kelompok => {
                let head = Row::new(id, RowKind::BarisTabel).with(Field::JenisBaris, "judul");
                made.push(head.with(Field::Uraian, &name));
                since.clear();
            }
            PeranBaris::Jumlah => {
                let formula = rumus(&name, &since, rows, usulan);
                made.push(jumlah(id, &name, formula, row, &columns, &mut printed));
                since.clear();
            }
            _ => {
                if name.is_empty() {
                    tulis.masalah.push(Masalah::TanpaNama { baris: row.baris });
                }
                let kode = kodes.get(at).map_or("", String::as_str);
                let new = Row::new(id, RowKind::BarisTabel)
                    .with(Field::Kode, kode)
                    .with(Field::Uraian, &name)
                    .with(Field::Satuan, row.sel(usulan.kolom(Peran::Satuan)));
                made.push(sel(new, row, &columns, &kodes, at, rows, &mut printed));
                since.push(row.sel(usulan.kolom(Peran::Uraian)));
            }
        }
    }
    let cells = made.iter().map(|row| row.sel().count()).sum();
    let end = tulis.document.rows(Section::Tabel).len();
    tulis.sisip_semua(end, made);
    tulis.terisi(cells);
    for (baris, column, text) in printed {
        tulis.hasil(baris, Hasil::Sel(column), &text);
    }
    tulis.tabel = Some(table);
}

/// The row of the table itself; the unit stands in brackets at the end of its title.
fn judul(id: RowId, usulan: &Usulan) -> Row {
    const LONG: usize = 15;
    let title = usulan.judul.trim();
    let inside = title
        .strip_suffix(')')
        .and_then(|title| title.rsplit_once('('));
    let unit = inside.map_or("", |(_, unit)| unit.trim());
    let unit = if unit.chars().count() > LONG {
        ""
    } else {
        unit
    };
    let names = usulan
        .kolom(Peran::Uraian)
        .and_then(|at| usulan.kolom.get(at));
    Row::new(id, RowKind::Tabel)
        .with(
            Field::Uraian,
            if title.is_empty() { &usulan.di } else { title },
        )
        .with(Field::NamaBaris, names.map_or("", |names| &names.judul))
        .with(Field::Satuan, unit)
}

/// The columns, each under a name of its own that formulas can call.
fn kolom(usulan: &Usulan, next: &mut impl Iterator<Item = RowId>) -> Vec<Kolom> {
    let mut used: HashSet<String> = HashSet::new();
    let mut found = Vec::new();
    for (sumber, of) in usulan.kolom.iter().enumerate() {
        let own = matches!(of.peran, Peran::Teks) || of.peran.angka();
        let Some(id) = own.then(|| next.next()).flatten() else {
            continue;
        };
        let name = of.judul.replace(['[', ']'], " ");
        let name = match name.trim() {
            "" => format!("Kolom {}", sumber.saturating_add(1)),
            name => name.to_string(),
        };
        let mut nama = name.clone();
        let mut count = 1_usize;
        while !used.insert(folded(&nama)) {
            count = count.saturating_add(1);
            nama = format!("{name} ({count})");
        }
        found.push(Kolom {
            id,
            sumber,
            peran: of.peran,
            nama,
        });
    }
    found
}

/// The row that a column is in the document.
fn baris_kolom(
    column: &Kolom,
    all: &[Kolom],
    usulan: &Usulan,
    rows: &[Rekam],
    line: Option<&Rekam>,
) -> Row {
    let before = all.iter().take_while(|other| other.id != column.id);
    let figures: Vec<&Kolom> = before
        .filter(|other| matches!(other.peran, Peran::Angka | Peran::Uang))
        .collect();
    let (jenis, rumus) = match (column.peran, &figures[..]) {
        (Peran::Teks, _) => ("teks", String::new()),
        (Peran::Uang, _) => ("uang", String::new()),
        (Peran::Persen, _) => ("persen", String::new()),
        (Peran::JumlahKolom, [first, .., last]) => (
            "hitung",
            format!("jumlah([{}]..[{}])", first.nama, last.nama),
        ),
        (Peran::Rasio, [.., whole, part]) => {
            ("hitung", format!("[{}]/[{}] x 100%", part.nama, whole.nama))
        }
        _ => ("angka", String::new()),
    };
    let totalled = line.filter(|line| !line.sel(Some(column.sumber)).is_empty());
    let ringkasan = match (totalled, jenis) {
        (None, _) | (_, "teks") => "",
        (Some(line), _) if kata_rerata(&nama(line, usulan)) => "rata-rata",
        (Some(_), "angka" | "uang") => "jumlah",
        _ => "",
    };
    // Sen are shown where they are printed.
    let decimals = rows.iter().filter(|row| row.peran == PeranBaris::Data);
    let decimals = decimals
        .filter_map(|row| desimal(row.sel(Some(column.sumber))))
        .max();
    let decimals = decimals.filter(|n| *n > 0 && jenis == "uang");
    Row::new(column.id, RowKind::KolomTabel)
        .with(Field::Uraian, &column.nama)
        .with(Field::JenisKolom, jenis)
        .with(Field::Rumus, &rumus)
        .with(Field::Ringkasan, ringkasan)
        .with(
            Field::Desimal,
            &decimals.map_or_else(String::new, |n| n.to_string()),
        )
}

fn desimal(text: &str) -> Option<u32> {
    match notation::read(text, LoneDot::Thousands) {
        Reading::Number(number) => Some(number.decimals.min(10)),
        _ => None,
    }
}

/// The name of a row; of a total or a heading the first words that it holds.
fn nama(row: &Rekam, usulan: &Usulan) -> String {
    let own = row.sel(usulan.kolom(Peran::Uraian));
    if !own.is_empty() || row.peran == PeranBaris::Data {
        return own.to_string();
    }
    let words = row
        .sel
        .iter()
        .find(|cell| cell.chars().any(char::is_alphabetic));
    words.cloned().unwrap_or_default()
}

/// The formula of a total inside the table or below its last line: of the rows since the total before; `None` where no
/// formula can name them.
fn rumus(name: &str, since: &[&str], rows: &[Rekam], usulan: &Usulan) -> Option<String> {
    let function = if kata_rerata(name) { "rata" } else { "jumlah" };
    let at = usulan.kolom(Peran::Uraian);
    let once = |name: &str| {
        let same = |row: &&Rekam| folded(row.sel(at)) == folded(name);
        !name.is_empty() && !name.contains(['[', ']']) && rows.iter().filter(same).count() == 1
    };
    match since {
        [] => Some(format!("{function}()")),
        [first, .., last] if usulan.kolom(Peran::Kode).is_none() && once(first) && once(last) => {
            Some(format!("{function}([{first}]..[{last}])"))
        }
        _ => None,
    }
}

/// A printed total as a row: computed where a formula names what it adds up, else typed and not added again.
fn jumlah(
    id: RowId,
    name: &str,
    formula: Option<String>,
    row: &Rekam,
    columns: &[Kolom],
    printed: &mut Vec<Tercetak>,
) -> Row {
    let mut new = Row::new(id, RowKind::BarisTabel).with(Field::Uraian, name);
    match &formula {
        Some(formula) => new.set(Field::Rumus, formula.as_str().into()),
        None => new.set(Field::JenisBaris, "lain".into()),
    };
    for column in columns {
        let text = row.sel(Some(column.sumber));
        let computed = formula.is_some() && column.peran.angka();
        if computed && matches!(column.peran, Peran::Angka | Peran::Uang) && !text.is_empty() {
            printed.push((Baris::Row(id), column.id, text.to_string()));
        } else if !computed && !matches!(column.peran, Peran::JumlahKolom | Peran::Rasio) {
            new.set(Field::Sel(column.id), text.into());
        }
    }
    new
}

/// A row with its cells; what is computed is printed: sums and percentages, and what the rows below its kode give.
fn sel(
    mut new: Row,
    row: &Rekam,
    columns: &[Kolom],
    kodes: &[String],
    at: usize,
    rows: &[Rekam],
    printed: &mut Vec<Tercetak>,
) -> Row {
    let own = kodes.get(at).filter(|kode| !kode.is_empty());
    let below = |column: &Kolom| {
        let own = own.map(|kode| format!("{kode}."));
        own.is_some_and(|own| {
            let mut both = kodes
                .iter()
                .zip(rows)
                .skip(at.saturating_add(1))
                .take(BAWAH);
            both.any(|(kode, row)| {
                kode.starts_with(&own) && !row.sel(Some(column.sumber)).is_empty()
            })
        })
    };
    for column in columns {
        let text = row.sel(Some(column.sumber));
        if text.is_empty() {
            continue;
        }
        let summed = matches!(column.peran, Peran::Angka | Peran::Uang) && below(column);
        if summed || matches!(column.peran, Peran::JumlahKolom | Peran::Rasio) {
            printed.push((Baris::Row(new.id), column.id, text.to_string()));
        } else {
            new.set(Field::Sel(column.id), text.into());
        }
    }
    new
}

/// The rows of a kode stand soon after it.
const BAWAH: usize = 200;

/// The kode of each row. Where a table begins to count anew inside a group (`1.3` with `1`, `1.01` below it, then `1.5` with
/// `2`), that of the group is put before it, so that every kode stands once and below its own.
fn kode(rows: &[Rekam], kolom: Option<usize>) -> Vec<String> {
    let plain: Vec<String> = rows
        .iter()
        .map(|row| match row.peran {
            PeranBaris::Data => kunci_kode(row.sel(kolom)),
            _ => String::new(),
        })
        .collect();
    if !ganda(&plain) {
        return plain;
    }
    let parent_of = |kode: &str, open: &[String]| open.iter().any(|above| di_bawah(kode, above));
    let mut group = String::new();
    let mut open: Vec<String> = Vec::new();
    let mut found = Vec::with_capacity(plain.len());
    for kode in &plain {
        open.retain(|above| di_bawah(kode, above));
        let begins = kode.contains('.') && !parent_of(kode, &open);
        if begins {
            group.clone_from(kode);
            open.clear();
            found.push(kode.clone());
            continue;
        }
        open.push(kode.clone());
        found.push(match (kode.is_empty(), group.is_empty()) {
            (false, false) => format!("{group}.{kode}"),
            _ => kode.clone(),
        });
    }
    if ganda(&found) { plain } else { found }
}

fn di_bawah(kode: &str, above: &str) -> bool {
    let rest = kode.strip_prefix(above);
    !above.is_empty() && rest.is_some_and(|rest| rest.starts_with('.'))
}

/// Whether a kode stands twice.
fn ganda(kodes: &[String]) -> bool {
    let mut seen: HashMap<&str, ()> = HashMap::new();
    let mut filled = kodes.iter().filter(|kode| !kode.is_empty());
    filled.any(|kode| seen.insert(kode, ()).is_some())
}
