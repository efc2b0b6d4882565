//! What headings and contents say of the columns of a table.

use super::kata::Kepala;
use super::medan;
use super::tahun::Tahun;
use super::{CONTOH, PeranBaris};
use crate::domain::audit::banding::Tercetak;
use crate::domain::field::Field;
use crate::domain::number;
use crate::domain::tempel::kisi::Tanda;
use crate::domain::tempel::peran::{Peran, Tujuan, Yakin};
use crate::domain::tempel::sel::{angka, kode, tahun, tanpa_nilai, urutan};
use crate::domain::tempel::usulan::Usulan;

/// The figures of a column: how many cells are filled, and how many of them are figures, ordinals, codes, percentages.
#[derive(Clone, Copy, Debug, Default)]
struct Isi {
    terisi: usize,
    angka: usize,
    urutan: usize,
    kode: usize,
    persen: usize,
    rumus: usize,
}

impl Isi {
    fn most(self, of: usize) -> bool {
        self.terisi > 0 && of.saturating_mul(3) >= self.terisi.saturating_mul(2)
    }
}

fn isi(usulan: &Usulan, kolom: usize) -> Isi {
    let mut found = Isi::default();
    let rows = usulan
        .baris
        .iter()
        .filter(|baris| !matches!(baris.peran, PeranBaris::JudulKolom | PeranBaris::Abaikan));
    for (baris, cell) in rows
        .take(CONTOH)
        .filter_map(|baris| Some((baris, baris.sel.get(kolom)?)))
    {
        if tanpa_nilai(cell) {
            continue;
        }
        let count = |of: &mut usize, is: bool| *of = of.saturating_add(usize::from(is));
        count(&mut found.terisi, true);
        count(&mut found.angka, angka(cell));
        count(&mut found.urutan, urutan(cell).is_some());
        count(&mut found.kode, kode(cell));
        count(&mut found.persen, cell.ends_with('%'));
        count(&mut found.rumus, baris.bertanda(kolom, Tanda::Rumus));
    }
    found
}

/// What each column is, as far as the table's place knows such columns.
pub fn kolom(usulan: &Usulan) -> Vec<(Peran, Yakin)> {
    let heads: Vec<Kepala> = usulan
        .kolom
        .iter()
        .map(|kolom| Kepala::new(&kolom.judul))
        .collect();
    let holds: Vec<Isi> = (0..heads.len()).map(|at| isi(usulan, at)).collect();
    let years = Tahun::new(&heads);
    let taken: Vec<Peran> = usulan
        .kolom
        .iter()
        .filter(|kolom| kolom.yakin == Yakin::Tangan)
        .map(|kolom| kolom.peran)
        .collect();
    let mut found: Vec<(Peran, Yakin)> = Vec::with_capacity(heads.len());
    let reckoned = |at: usize| holds.get(at).is_some_and(|holds| holds.most(holds.rumus));
    let typed = |(at, head): (usize, &Kepala)| head.uang() && head.ada(&["pagu"]) && !reckoned(at);
    let typed = heads.iter().enumerate().any(typed);
    let measured = heads.iter().any(Kepala::indikator);
    let budgets = heads.iter().filter(|head| head.uang()).count();
    let revised = budgets == 1 && Kepala::new(&usulan.judul).ada(&["perubahan"]);
    for (at, (head, holds)) in heads.iter().zip(&holds).enumerate() {
        let guess = medan::medan(head, at, usulan).unwrap_or_else(|| match usulan.tujuan {
            // Where one budget is typed, one that is reckoned of it is another figure.
            Tujuan::Anggaran | Tujuan::Perjanjian if head.uang() && typed && reckoned(at) => {
                (Peran::Abaikan, Yakin::Rendah)
            }
            Tujuan::Perjanjian if head.uang() => match anggaran(head, *holds) {
                // The only budget of a revised agreement is the revised one.
                (Peran::PaguSemula, yakin) if revised => (Peran::Pagu, yakin),
                guess => guess,
            },
            Tujuan::Perjanjian if measured && head.program() => (Peran::Program, Yakin::Tinggi),
            Tujuan::Anggaran => anggaran(head, *holds),
            Tujuan::Sendiri => sendiri(head, *holds, &usulan.judul),
            _ => kinerja(head, *holds, &years),
        });
        let (mut peran, mut yakin) = guess;
        let used = taken.contains(&peran) || found.iter().any(|(known, _)| *known == peran);
        if used && !peran.berulang() {
            // The second budget is the one after the revision; of other roles the first column keeps it.
            (peran, yakin) = match (peran, usulan.tujuan) {
                (Peran::PaguSemula, _) if !found.iter().any(|(p, _)| *p == Peran::Pagu) => {
                    (Peran::Pagu, yakin)
                }
                (Peran::Uraian | Peran::Kode, Tujuan::Sendiri) => (Peran::Teks, yakin),
                _ => (Peran::Abaikan, Yakin::Rendah),
            };
        }
        if !usulan.tujuan.peran().contains(&peran) {
            (peran, yakin) = (Peran::Abaikan, Yakin::Rendah);
        }
        found.push((peran, yakin));
    }
    if usulan.tujuan != Tujuan::Sendiri {
        lengkapi(&mut found, &holds);
        return found;
    }
    if !found.iter().any(|(peran, _)| *peran == Peran::Uraian)
        && let Some(first) = found.iter_mut().find(|(peran, _)| *peran == Peran::Teks)
    {
        first.0 = Peran::Uraian;
    }
    hitungan(usulan, &heads, &mut found);
    found
}

/// Where no heading says which column names the rows, it is the first one of words.
fn lengkapi(found: &mut [(Peran, Yakin)], holds: &[Isi]) {
    if found.iter().any(|(peran, _)| *peran == Peran::Uraian) {
        return;
    }
    let mut both = found.iter_mut().zip(holds);
    let words = both.find(|(guess, holds)| {
        guess.0 == Peran::Abaikan && holds.terisi > 0 && !holds.most(holds.angka)
    });
    if let Some((guess, _)) = words {
        *guess = (Peran::Uraian, Yakin::Rendah);
    }
}

/// What a column of a table of kinerja is; of other years than that of the report only what is compared with it is taken.
fn kinerja(head: &Kepala, holds: Isi, years: &Tahun) -> (Peran, Yakin) {
    let (peran, yakin) = kinerja_setahun(head, holds);
    let measured = matches!(peran, Peran::Target | Peran::Realisasi | Peran::Capaian);
    let year = tahun(&head.raw).filter(|_| measured);
    match (year, peran) {
        (None, _) => (peran, yakin),
        (year, _) if year == years.ini && years.banyak => (peran, Yakin::Rendah),
        (year, _) if year == years.ini => (peran, yakin),
        (year, Peran::Capaian) if year == years.lalu => (Peran::CapaianLalu, yakin),
        (year, Peran::Realisasi) if year == years.lalu => (Peran::RealisasiLalu, yakin),
        // Where the years are not told apart by their capaian, a lone target may be of any.
        (_, Peran::Target) if !years.banyak => (peran, yakin),
        (Some(year), peran) => (lalu(peran, years, year), Yakin::Rendah),
    }
}

/// What a column of two to five years ago is.
fn lalu(peran: Peran, years: &Tahun, year: u32) -> Peran {
    const LALU: [(Field, Field); 4] = [
        (Field::RealisasiLalu2, Field::CapaianLalu2),
        (Field::RealisasiLalu3, Field::CapaianLalu3),
        (Field::RealisasiLalu4, Field::CapaianLalu4),
        (Field::RealisasiLalu5, Field::CapaianLalu5),
    ];
    let last = years.ini.and_then(|ini| ini.checked_sub(1)).or(years.lalu);
    let back = last.and_then(|last| last.checked_sub(year)?.checked_sub(1));
    let back = back.and_then(|back| LALU.get(usize::try_from(back).ok()?));
    match (peran, back) {
        (Peran::Realisasi, Some((realisasi, _))) => Peran::Isian(*realisasi),
        (Peran::Capaian, Some((_, capaian))) => Peran::Isian(*capaian),
        _ => Peran::Abaikan,
    }
}

fn kinerja_setahun(head: &Kepala, holds: Isi) -> (Peran, Yakin) {
    use Yakin::{Rendah, Tinggi};
    if head.ada(&["no", "nomor"]) || head.text.is_empty() && holds.most(holds.urutan) {
        return (Peran::Nomor, Tinggi);
    }
    if head.anggaran() {
        return (Peran::Abaikan, Tinggi);
    }
    if head.selisih() {
        return (Peran::Selisih, Tinggi);
    }
    if head.ada(&["indikator", "uraian", "iku"]) {
        return (Peran::Uraian, Tinggi);
    }
    if head.ada(&["sasaran", "tujuan"]) && !holds.most(holds.angka) {
        return (Peran::Sasaran, Tinggi);
    }
    if head.ada(&["satuan"]) {
        return (Peran::Satuan, Tinggi);
    }
    if head.ada(&["kode"]) {
        return (Peran::Kode, Tinggi);
    }
    let lalu = head.ada(&["lalu", "sebelumnya"]);
    let target = head.mulai("target");
    if !target
        && head.ada(&["capaian", "kinerja"])
        && (head.ada(&["capaian"]) || holds.most(holds.persen))
    {
        let peran = if lalu {
            Peran::CapaianLalu
        } else {
            Peran::Capaian
        };
        return (peran, Tinggi);
    }
    if head.ada(&["target"]) {
        return match head.ada(&["renstra", "rpjmd"]) {
            true => (Peran::TargetRenstra, Tinggi),
            false => (Peran::Target, Tinggi),
        };
    }
    if head.ada(&["realisasi"]) {
        return match lalu {
            true => (Peran::RealisasiLalu, Tinggi),
            false => (Peran::Realisasi, Tinggi),
        };
    }
    if head.persen() {
        return (Peran::Capaian, Rendah);
    }
    (Peran::Abaikan, Rendah)
}

fn anggaran(head: &Kepala, holds: Isi) -> (Peran, Yakin) {
    use Yakin::{Rendah, Tinggi};
    if head.ada(&["kode", "rekening"]) {
        return (Peran::Kode, Tinggi);
    }
    if head.ada(&["no", "nomor"]) {
        return (Peran::Nomor, Tinggi);
    }
    if head.persen() || head.ada(&["serapan"]) || head.raw.contains('%') {
        return (Peran::Serapan, Tinggi);
    }
    if head.ada(&["sisa"]) {
        return (Peran::Sisa, Tinggi);
    }
    if holds.most(holds.angka) && head.ada(&["realisasi", "keuangan", "penyerapan"]) {
        return (Peran::RealisasiAnggaran, Tinggi);
    }
    if holds.most(holds.angka) && head.uang() {
        let words = [
            "perubahan",
            "p",
            "apbdp",
            "dppa",
            "revisi",
            "setelah",
            "pergeseran",
        ];
        let revised = head.ada(&words);
        return (
            if revised {
                Peran::Pagu
            } else {
                Peran::PaguSemula
            },
            Tinggi,
        );
    }
    if head.text.is_empty() && holds.most(holds.urutan) {
        return (Peran::Nomor, Tinggi);
    }
    let names = ["program", "kegiatan", "uraian", "belanja", "nama"];
    if head.ada(&names) && !holds.most(holds.angka) {
        return (Peran::Uraian, Tinggi);
    }
    (Peran::Abaikan, Rendah)
}

fn sendiri(head: &Kepala, holds: Isi, judul: &str) -> (Peran, Yakin) {
    use Yakin::{Rendah, Tinggi};
    if (head.text.is_empty() || head.ada(&["no", "nomor"])) && holds.most(holds.urutan) {
        return (Peran::Nomor, Tinggi);
    }
    if head.ada(&["kode"]) {
        return (Peran::Kode, Tinggi);
    }
    if head.ada(&["satuan"]) && !holds.most(holds.angka) {
        return (Peran::Satuan, Tinggi);
    }
    if holds.most(holds.angka) {
        let title = Kepala::new(judul);
        if head.persen() || head.raw.contains('%') || holds.most(holds.persen) {
            return (Peran::Persen, Tinggi);
        }
        let money = head.uang() || title.ada(&["rp", "rupiah"]);
        return (if money { Peran::Uang } else { Peran::Angka }, Tinggi);
    }
    let names = [
        "nama",
        "uraian",
        "jenis",
        "kabupaten",
        "wilayah",
        "program",
        "kegiatan",
        "indikator",
    ];
    if head.ada(&names) {
        return (Peran::Uraian, Tinggi);
    }
    (Peran::Teks, Rendah)
}

/// A column that the others give is computed: where it is called a sum or a percentage and most rows bear that out.
fn hitungan(usulan: &Usulan, heads: &[Kepala], found: &mut [(Peran, Yakin)]) {
    let figure = |peran: Peran| matches!(peran, Peran::Angka | Peran::Uang);
    for at in 0..heads.len() {
        let Some((head, (peran, _))) = heads.get(at).zip(found.get(at).copied()) else {
            continue;
        };
        let left: Vec<usize> = (0..at)
            .filter(|left| found.get(*left).is_some_and(|(peran, _)| figure(*peran)))
            .collect();
        let new = if figure(peran) && head.ada(&["jumlah", "total"]) && left.len() >= 2 {
            terbukti(usulan, at, |row| jumlah(row, &left)).then_some(Peran::JumlahKolom)
        } else if peran == Peran::Persen
            && let [.., a, b] = &left[..]
        {
            terbukti(usulan, at, |row| nisbah(row, *a, *b)).then_some(Peran::Rasio)
        } else {
            None
        };
        if let (Some(new), Some(place)) = (new, found.get_mut(at)) {
            *place = (new, Yakin::Tinggi);
        }
    }
}

/// Whether most rows print what the formula gives.
fn terbukti(
    usulan: &Usulan,
    at: usize,
    formula: impl Fn(&[String]) -> Option<rust_decimal::Decimal>,
) -> bool {
    let (mut all, mut fit) = (0_usize, 0_usize);
    for baris in usulan.baris.iter().take(CONTOH) {
        let Some(value) = formula(&baris.sel) else {
            continue;
        };
        let printed = baris
            .sel
            .get(at)
            .and_then(|text| Tercetak::baca(text, Some(value)));
        if let Some(printed) = printed {
            all = all.saturating_add(1);
            fit = fit.saturating_add(usize::from(printed.cocok(value)));
        }
    }
    all > 0 && fit.saturating_mul(2) > all
}

fn nilai(row: &[String], at: usize) -> Option<rust_decimal::Decimal> {
    Tercetak::baca(row.get(at)?, None).map(|printed| printed.nilai)
}

fn jumlah(row: &[String], columns: &[usize]) -> Option<rust_decimal::Decimal> {
    let mut sum = rust_decimal::Decimal::ZERO;
    for at in columns {
        sum = number::add(sum, nilai(row, *at)?).ok()?;
    }
    Some(sum)
}

fn nisbah(row: &[String], whole: usize, part: usize) -> Option<rust_decimal::Decimal> {
    let (whole, part) = (nilai(row, whole)?, nilai(row, part)?);
    part.checked_mul(rust_decimal::Decimal::ONE_HUNDRED)?
        .checked_div(whole)
}
