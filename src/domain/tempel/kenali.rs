//! Guesses what a table is: its title, which rows are headings, where it belongs, what its columns and rows are.
//! What a person has set stays.

mod arti;
pub mod kata;
mod medan;
mod nama;
mod tahun;
mod tujuan;

use super::kisi::Tanda;
use super::lembar::{self, Lembar};
use super::peran::{Peran, PeranBaris, Tujuan, Yakin};
use super::sel::{
    angka, baris_nomor, catatan_kaki, hanya_jumlah, hanya_tahun, kata_jumlah, kata_rerata, kode,
    lipat, lurus, urutan,
};
use super::usulan::{Baris, Usulan};
use crate::domain::field::RowKind;

/// So many rows are looked at to learn what a column holds.
const CONTOH: usize = 300;
/// Headings stand among so many first rows.
const KEPALA: usize = 4;

/// Makes the first guess of a table.
pub fn kenali(lembar: &Lembar) -> Usulan {
    let mut usulan = Usulan::from(lembar);
    (usulan.di, usulan.judul) = nama::nama(&lembar.pengantar);
    nama::dalam(&mut usulan.judul, &lembar.pengantar);
    ulang(&mut usulan);
    usulan
}

/// Guesses headings, place, columns and rows again, below the first rows that a person took out.
pub fn ulang(usulan: &mut Usulan) {
    kepala(usulan);
    judul(usulan);
    if usulan.yakin != Yakin::Tangan {
        (usulan.tujuan, usulan.yakin) = tujuan::tujuan(usulan);
    }
    kolom(usulan);
    baris(usulan);
}

/// Says which of the first rows are headings.
fn kepala(usulan: &mut Usulan) {
    let mut above: Option<Vec<String>> = None;
    let mut numbered = false;
    let out =
        |baris: &&mut Baris| baris.peran == PeranBaris::Abaikan && baris.yakin == Yakin::Tangan;
    for baris in usulan.baris.iter_mut().skip_while(out).take(KEPALA) {
        if baris.yakin == Yakin::Tangan {
            break;
        }
        if baris_nomor(&baris.sel) && above.is_some() {
            (baris.peran, baris.yakin) = (PeranBaris::Abaikan, Yakin::Tinggi);
            numbered = true;
            break;
        }
        let figures = baris
            .sel
            .iter()
            .any(|cell| angka(cell) && !hanya_tahun(cell));
        let heading = match &above {
            None => !figures,
            // A second level: what stands above it is empty, or a heading over several columns.
            Some(above) => !figures && di_bawah(above, &baris.sel),
        };
        if !heading {
            break;
        }
        let known = lembar::judul(&baris.sel) || above.is_some();
        let yakin = if known { Yakin::Tinggi } else { Yakin::Rendah };
        (baris.peran, baris.yakin) = (PeranBaris::JudulKolom, yakin);
        above = Some(baris.sel.clone());
    }
    // Between a heading and the numbers of the columns there is nothing but headings.
    if numbered {
        let first = usulan.baris.iter_mut().skip_while(out);
        for baris in first.take_while(|baris| baris.peran != PeranBaris::Abaikan) {
            (baris.peran, baris.yakin) = (PeranBaris::JudulKolom, Yakin::Tinggi);
        }
    }
}

/// Whether a row is the second level of a heading: its first cell is empty and it fills what the first level leaves.
fn di_bawah(above: &[String], row: &[String]) -> bool {
    let fills = above
        .iter()
        .zip(row)
        .any(|(above, cell)| above.is_empty() && !cell.is_empty());
    let first = row.first().is_some_and(String::is_empty);
    let years = row.iter().filter(|cell| hanya_tahun(cell)).count() >= 2;
    first && (fills || years)
}

/// Names the columns by their headings. A heading over several columns stands before each of theirs.
pub fn judul(usulan: &mut Usulan) {
    let headings: Vec<Vec<String>> = usulan
        .baris
        .iter()
        .filter(|baris| baris.peran == PeranBaris::JudulKolom)
        .map(|baris| baris.sel.clone())
        .collect();
    let levels = headings.len();
    let mut names = vec![String::new(); usulan.kolom.len()];
    for (level, row) in headings.iter().enumerate() {
        let below = headings.get(level.saturating_add(1));
        let mut wide = "";
        for (at, cell) in row.iter().enumerate() {
            if !cell.is_empty() {
                wide = cell;
            } else if below
                .and_then(|row| row.get(at))
                .is_none_or(String::is_empty)
            {
                wide = "";
            }
            let Some(name) = names.get_mut(at).filter(|_| !wide.is_empty()) else {
                continue;
            };
            let wide = lurus(wide);
            if !name.ends_with(&wide) {
                name.extend((!name.is_empty() && levels > 1).then_some(' '));
                name.push_str(&wide);
            }
        }
    }
    bernomor(usulan, &mut names);
    for (kolom, name) in usulan.kolom.iter_mut().zip(names) {
        kolom.judul = name;
    }
}

/// A heading over the numbers of the rows and their names, merged in one: it names the second.
fn bernomor(usulan: &Usulan, names: &mut [String]) {
    let rows = || {
        let data = |baris: &&Baris| baris.peran != PeranBaris::JudulKolom;
        usulan.baris.iter().filter(data).take(CONTOH)
    };
    let all = |at: usize, is: &dyn Fn(&str) -> bool| {
        let cells = rows().filter_map(|baris| baris.sel.get(at));
        let mut cells = cells.filter(|cell| !cell.is_empty()).peekable();
        cells.peek().is_some() && cells.all(|cell| is(cell))
    };
    for at in 0..names.len() {
        let next = at.saturating_add(1);
        let named = |at: usize| names.get(at).is_some_and(|name| !name.is_empty());
        let number = names.get(at).map(|name| lipat(name));
        let number = number.is_some_and(|name| matches!(name.as_str(), "no" | "nomor"));
        let fits = named(at) && !number && next < names.len() && !named(next);
        if fits && all(at, &|cell| urutan(cell).is_some()) && all(next, &|cell| !angka(cell)) {
            names.swap(at, next);
        }
    }
}

/// Says what each column is.
pub fn kolom(usulan: &mut Usulan) {
    let guesses = arti::kolom(usulan);
    for (kolom, (peran, yakin)) in usulan.kolom.iter_mut().zip(guesses) {
        if kolom.yakin != Yakin::Tangan {
            (kolom.peran, kolom.yakin) = match kolom.tersembunyi {
                true => (Peran::Abaikan, Yakin::Rendah),
                false => (peran, yakin),
            };
        }
    }
}

/// Says what each row below the headings is.
pub fn baris(usulan: &mut Usulan) {
    let figures: Vec<bool> = usulan
        .kolom
        .iter()
        .map(|kolom| kolom.peran.angka())
        .collect();
    let number: Vec<bool> = usulan
        .kolom
        .iter()
        .map(|kolom| matches!(kolom.peran, Peran::Nomor | Peran::Kode))
        .collect();
    let inputs: Vec<bool> = usulan
        .kolom
        .iter()
        .map(|kolom| match kolom.peran {
            Peran::Target | Peran::Realisasi => true,
            Peran::Isian(_) => kolom.peran.angka(),
            _ => false,
        })
        .collect();
    let tujuan = usulan.tujuan;
    let of_kinerja = !matches!(tujuan, Tujuan::Anggaran | Tujuan::Sendiri);
    let jenis = usulan.kolom(Peran::Jenis);
    let program = usulan.kolom(Peran::Program);
    let named = usulan.kolom(Peran::Uraian);
    let lost = usulan
        .kolom
        .iter()
        .map(|kolom| kolom.peran == Peran::Abaikan);
    let lost: Vec<bool> = lost.collect();
    let heading = usulan
        .baris
        .iter()
        .find(|baris| baris.peran == PeranBaris::JudulKolom)
        .map(|baris| baris.sel.clone());
    let mut above: Option<Vec<String>> = None;
    for baris in &mut usulan.baris {
        if baris.peran == PeranBaris::JudulKolom || baris.yakin == Yakin::Tangan {
            if matches!(baris.peran, PeranBaris::Data | PeranBaris::Lanjutan) {
                above = Some(baris.sel.clone());
            }
            continue;
        }
        let any = |mask: &[bool]| {
            let cells = baris.sel.iter().zip(mask);
            cells.into_iter().any(|(cell, of)| *of && !cell.is_empty())
        };
        let name = baris
            .sel
            .iter()
            .find(|cell| !cell.is_empty() && !angka(cell));
        let numbered = baris
            .sel
            .iter()
            .zip(&number)
            .any(|(cell, of)| *of && (urutan(cell).is_some() || kode(cell)));
        let total = name.is_some_and(|name| kata_jumlah(name)) && !numbered;
        // "Jumlah Kemasan" is an indikator: a mean has no target.
        let surely = |name: &String| kata_rerata(name) || hanya_jumlah(name);
        let total = total && !(of_kinerja && any(&inputs) && !name.is_some_and(surely));
        let kind = jenis.and_then(|at| tujuan.jenis(baris.sel.get(at)?));
        // A programme may stand without figures above its kegiatan.
        let heads = tujuan == Tujuan::Anggaran && name.is_some() && !total && any(&number);
        // One indikator may be served by several programmes, each in a row.
        let serves = program.is_some_and(|at| baris.sel.get(at).is_some_and(|c| !c.is_empty()));
        let alone = baris.sel.iter().filter(|cell| !cell.is_empty()).count() == 1;
        let note = alone && name.is_some_and(|name| catatan_kaki(name));
        // What goes on in columns that are not taken, right of the names, heads nothing.
        let first = baris.sel.iter().position(|cell| !cell.is_empty());
        let mut filled = baris
            .sel
            .iter()
            .zip(&lost)
            .filter(|(cell, _)| !cell.is_empty());
        let beside = first.is_some_and(|at| Some(at) > named) && filled.all(|(_, lost)| *lost);
        let (peran, yakin) = if baris_nomor(&baris.sel) && above.is_none()
            || heading.as_ref() == Some(&baris.sel)
            || baris.sel.iter().all(String::is_empty)
        {
            (PeranBaris::Abaikan, Yakin::Tinggi)
        } else if note || beside || baris.bertanda(0, Tanda::BarisTersembunyi) {
            // Left over from an older report, or filtered away: a person decides.
            (PeranBaris::Abaikan, Yakin::Rendah)
        } else if let Some(kind) = kind {
            let group = matches!(kind, RowKind::Tujuan | RowKind::Sasaran)
                || matches!(kind, RowKind::Kepala | RowKind::Bidang | RowKind::Seksi);
            let peran = if group {
                PeranBaris::Kelompok
            } else {
                PeranBaris::Data
            };
            (peran, Yakin::Tinggi)
        } else if jenis.is_some() {
            // Where every row says what it is, one that does not is reckoned of the others.
            (PeranBaris::Abaikan, Yakin::Tinggi)
        } else if total && any(&figures) {
            (PeranBaris::Jumlah, Yakin::Tinggi)
        } else if heads || serves || any(&figures) || figures.iter().all(|of| !of) {
            (PeranBaris::Data, Yakin::Tinggi)
        } else if !any(&number)
            && above
                .as_ref()
                .is_some_and(|above| terusan(above, &baris.sel))
        {
            (PeranBaris::Lanjutan, Yakin::Rendah)
        } else {
            (PeranBaris::Kelompok, Yakin::Rendah)
        };
        (baris.peran, baris.yakin) = (peran, yakin);
        if matches!(peran, PeranBaris::Data | PeranBaris::Lanjutan) {
            above = Some(baris.sel.clone());
        } else {
            above = above.filter(|_| peran == PeranBaris::Abaikan);
        }
    }
}

/// Whether the words of a row go on where those of the row above stop.
fn terusan(above: &[String], row: &[String]) -> bool {
    const OPEN: [&str; 9] = [
        "dan", "atau", "yang", "di", "untuk", "dengan", "pada", "dari", "serta",
    ];
    let mut both = above.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
    let goes_on = |(above, cell): (&String, &String)| {
        let last = lipat(above).split(' ').next_back().map(String::from);
        let open = last.is_some_and(|last| OPEN.contains(&last.as_str()));
        let cut = above.ends_with(['-', ',', '/', '(']) && !above.is_empty();
        let low = cell
            .chars()
            .next()
            .is_some_and(|c| c.is_lowercase() || "()/&-".contains(c));
        !above.is_empty() && (open || cut || low)
    };
    both.clone().next().is_some() && both.all(goes_on)
}
