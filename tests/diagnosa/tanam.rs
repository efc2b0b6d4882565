//! Slips planted into consistent reports: what would be printed if somebody had erred just so. The figures are reckoned
//! here from what the report holds, not by the search that has to find them.

use kalkulator_sakip::domain::audit::{Bahan, Jenis, Sebab};
use kalkulator_sakip::domain::document::{CellRef, RowId, Text};
use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::notation::{Decimal, round, write};
use kalkulator_sakip::domain::outcome::{Baris, Hasil, HasilRef, Place, Sel};
use kalkulator_sakip::domain::rulebook::rumus;
use kalkulator_sakip::domain::tabel;

use super::pembangkit::Acak;
use super::tanam_angka as angka;

/// A slip in a report.
pub struct Tanam {
    /// What is printed otherwise than it should: figure, where, text.
    pub cetakan: Vec<(Place, &'static str, String)>,
    /// The finding speaks of the first of them.
    pub jenis: Jenis,
    /// The slip.
    pub sebab: Sebab,
}

type Penanam = fn(&Bahan, &mut Acak) -> Option<Tanam>;

/// Every slip, by name.
pub const SEMUA: &[(&str, Penanam)] = &[
    ("angka tetangga", tetangga),
    ("tertukar", tertukar),
    ("masukan salah cetak", salah_cetak),
    ("tanda", angka::tanda),
    ("pangkat", angka::pangkat),
    ("persen dari persen", angka::persen),
    ("terpotong", angka::terpotong),
    ("dibulatkan ke atas", angka::ke_atas),
    ("dibatasi", angka::dibatasi),
    ("rata-rata dibatasi", angka::rerata_dibatasi),
    ("rumus lain", rumus_lain),
    ("terbalik", terbalik),
    ("pembagi tahun ini", tahun_ini),
    ("selisih bukan persen", selisih),
    ("jumlah bukan rata-rata", jumlah),
    ("rata-rata persen", rerata_persen),
    ("rata-rata kelompok", rerata_kelompok),
    ("masukan dibulatkan", dibulatkan),
    ("baris terlewat", terlewat),
    ("baris ganda", ganda),
    ("pembagi salah", pembagi),
    ("masukan tetangga", masukan_tetangga),
    ("masukan tercetak lain", masukan_tercetak),
    ("masukan tertukar", masukan_tertukar),
    ("digit tertukar", angka::digit_tertukar),
    ("digit hilang", angka::digit_hilang),
    ("digit lebih", angka::digit_lebih),
    ("digit salah", angka::digit_salah),
    ("baris tak tercetak", tak_tercetak),
];

pub fn satu(place: Place, text: String, sebab: Sebab) -> Option<Tanam> {
    Some(Tanam {
        cetakan: vec![(place, "", text)],
        jenis: Jenis::Beda,
        sebab,
    })
}

/// Results of a kind of row in one column, with their value.
pub fn hasil(bahan: &Bahan, kind: RowKind, hasil: Hasil) -> Vec<(Place, &Sel, Decimal)> {
    let rows = bahan.document().of_kind(kind);
    rows.filter_map(|row| {
        let at = HasilRef::new(Baris::Row(row.id), hasil);
        let sel = bahan.outcome.sel(at)?;
        Some((Place::Hasil(at), sel, sel.nilai.angka()?))
    })
    .collect()
}

pub fn capaian(bahan: &Bahan) -> Vec<(Place, &Sel, Decimal)> {
    hasil(bahan, RowKind::Indikator, Hasil::Capaian)
}

pub fn rekap(bahan: &Bahan) -> Option<(Place, &Sel, Decimal)> {
    let at = HasilRef::new(Baris::Rekap, Hasil::Rerata);
    let sel = bahan.outcome.sel(at)?;
    Some((Place::Hasil(at), sel, sel.nilai.angka()?))
}

pub fn desimal(sel: &Sel) -> u32 {
    sel.cara.ukuran().decimals()
}

pub fn teks(sel: &Sel, value: Decimal) -> String {
    write(value, desimal(sel))
}

/// A last line with its terms.
type Garis<'a> = (Place, &'a Sel, Vec<(Place, Decimal)>);

/// The last lines of the office's own tables that are sums or means, with the values of their terms.
fn garis<'a>(bahan: &'a Bahan, which: &rumus::Rumus) -> Vec<Garis<'a>> {
    let lines = bahan.outcome.baris.iter();
    lines
        .filter(|line| matches!(line.baris, Baris::Ringkasan(_) | Baris::Rekap))
        .flat_map(|line| line.sel.iter().map(move |sel| (line.baris, sel)))
        .filter(|(_, sel)| sel.cara.rumus == which)
        .map(|(baris, sel)| {
            let suku = sel.cara.suku.iter();
            let terms = suku.map(|place| (*place, bahan.angka(*place).expect("a term")));
            (
                Place::Hasil(HasilRef::new(baris, sel.hasil)),
                sel,
                terms.collect(),
            )
        })
        .collect()
}

/// A sum or mean with its terms, and how it follows from a sum and a count.
type Jumlahan<'a> = (Place, &'a Sel, Vec<(Place, Decimal)>, bool);

fn jumlahan<'a>(bahan: &'a Bahan, acak: &mut Acak) -> Option<Jumlahan<'a>> {
    let (which, mean) = *acak.pilih(&[
        (&rumus::TABEL_JUMLAH, false),
        (&rumus::TABEL_RATA, true),
        (&rumus::RERATA, true),
    ]);
    let lines = garis(bahan, which);
    let (place, sel, terms) = lines.get(acak.antara(0, lines.len().max(1) as u64 - 1) as usize)?;
    Some((*place, sel, terms.clone(), mean))
}

fn tetangga(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let all = capaian(bahan);
    let at = acak.antara(1, all.len() as u64 - 1) as usize;
    let ((place, sel, _), (dipakai, _, nilai)) = (all[at], all[at - 1]);
    let sebab = Sebab::AngkaTetangga {
        dipakai,
        di: None,
        nilai,
    };
    satu(place, teks(sel, nilai), sebab)
}

fn tertukar(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let all = hasil(bahan, RowKind::Program, Hasil::Serapan);
    let at = acak.antara(1, all.len() as u64 - 1) as usize;
    let ((place, sel, own), (other, _, theirs)) = (all[at], all[at - 1]);
    Some(Tanam {
        cetakan: vec![(place, "", teks(sel, theirs)), (other, "", teks(sel, own))],
        jenis: Jenis::Beda,
        sebab: Sebab::Tertukar(other),
    })
}

/// The formula line of an E/I prints the money spent as the budget; the result follows from the right one.
fn salah_cetak(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let all = hasil(bahan, RowKind::Indikator, Hasil::Ei);
    let (place, sel, value) = *acak.pilih(&all);
    let input = sel.cara.masukan.iter().find(|of| of.simbol == "A")?;
    let spent = sel.cara.masukan("RA")?;
    let line = "Rumus E/I";
    Some(Tanam {
        cetakan: vec![
            (place, line, teks(sel, value)),
            (input.asal?, line, write(spent, 0)),
        ],
        jenis: Jenis::BedaSetempat {
            masukan: vec![input.asal?],
        },
        sebab: Sebab::MasukanSalahCetak {
            masukan: input.asal?,
            nilai: input.nilai,
        },
    })
}

/// R/T for what should fall, the mirror for what should rise.
fn rumus_lain(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let (place, sel, _) = *acak.pilih(&capaian(bahan));
    let (t, r) = (sel.cara.masukan("T")?, sel.cara.masukan("R")?);
    let hundred = Decimal::ONE_HUNDRED;
    let (value, other) = if sel.cara.rumus == &rumus::CAPAIAN_NAIK {
        ((t + t - r) / t * hundred, &rumus::CAPAIAN_TURUN)
    } else {
        (r / t * hundred, &rumus::CAPAIAN_NAIK)
    };
    satu(place, teks(sel, value), Sebab::RumusLain(other))
}

fn terbalik(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let all = hasil(bahan, RowKind::Program, Hasil::Serapan);
    let (place, sel, value) = *acak.pilih(&all);
    let turned = Decimal::from(10_000) / value;
    satu(place, teks(sel, turned), Sebab::Terbalik)
}

fn tahunan(bahan: &Bahan, acak: &mut Acak) -> Option<(Place, Decimal, Decimal)> {
    let document = bahan.document();
    let table = document.of_kind(RowKind::Tabel).next()?.id;
    let columns: Vec<RowId> = tabel::columns(document, table).map(|row| row.id).collect();
    let rows: Vec<RowId> = tabel::rows(document, table).map(|row| row.id).collect();
    let row = *acak.pilih(&rows);
    let [.., before, now, growth] = columns.as_slice() else {
        return None;
    };
    let cell = |column: &RowId| bahan.angka(Place::Cell(CellRef::new(row, Field::Sel(*column))));
    let place = Place::Hasil(HasilRef::new(Baris::Row(row), Hasil::Sel(*growth)));
    Some((place, cell(before)?, cell(now)?))
}

fn tahun_ini(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let (place, before, now) = tahunan(bahan, acak)?;
    let text = write((now - before) / now * Decimal::ONE_HUNDRED, 2);
    satu(place, text, Sebab::PembagiTahunIni)
}

fn selisih(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let all = hasil(bahan, RowKind::Indikator, Hasil::Pertumbuhan);
    let (place, sel, _) = *acak.pilih(&all);
    let text = teks(sel, sel.cara.masukan("R")? - sel.cara.masukan("R_lalu")?);
    satu(place, text, Sebab::SelisihBukanPersen)
}

pub fn mean(values: &[Decimal]) -> Decimal {
    values.iter().sum::<Decimal>() / Decimal::from(values.len())
}

fn jumlah(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let (place, sel, terms, is_mean) = jumlahan(bahan, acak)?;
    let values: Vec<Decimal> = terms.iter().map(|(_, value)| *value).collect();
    let value = if is_mean {
        values.iter().sum()
    } else {
        mean(&values)
    };
    satu(place, teks(sel, value), Sebab::JumlahBukanRerata)
}

fn rerata_persen(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let programs: Vec<_> = bahan.document().of_kind(RowKind::Program).collect();
    let program = *acak.pilih(&programs);
    let (section, index) = bahan.document().find(program.id)?;
    let end = index + bahan.document().block_len(section, index);
    let below = &bahan.document().rows(section)[index + 1..end];
    let at = |id| HasilRef::new(Baris::Row(id), Hasil::Serapan);
    let ratios: Option<Vec<Decimal>> = below
        .iter()
        .map(|row| bahan.angka(Place::Hasil(at(row.id))))
        .collect();
    let text = write(mean(&ratios?), 2);
    satu(Place::Hasil(at(program.id)), text, Sebab::RerataPersen)
}

fn rerata_kelompok(bahan: &Bahan, _: &mut Acak) -> Option<Tanam> {
    let (place, sel, _) = rekap(bahan)?;
    let groups = hasil(bahan, RowKind::Sasaran, Hasil::Rerata);
    let means: Vec<Decimal> = groups.iter().map(|of| of.2).collect();
    satu(place, teks(sel, mean(&means)), Sebab::RerataKelompok)
}

fn dibulatkan(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let desimal = acak.antara(0, 1) as u32;
    let sebab = Sebab::MasukanDibulatkan { desimal };
    if acak.antara(0, 1) == 0 {
        let (place, sel, _) = rekap(bahan)?;
        let values: Vec<Decimal> = capaian(bahan)
            .iter()
            .map(|of| round(of.2, desimal))
            .collect();
        return satu(place, teks(sel, mean(&values)), sebab);
    }
    let (place, sel, _) = *acak.pilih(&hasil(bahan, RowKind::Indikator, Hasil::Ei));
    let Place::Hasil(at) = place else { return None };
    let c = bahan.outcome.angka(at.baris, Hasil::Capaian)?;
    let (a, ra) = (sel.cara.masukan("A")?, sel.cara.masukan("RA")?);
    let value = a * round(c, desimal) / Decimal::ONE_HUNDRED - ra;
    satu(place, teks(sel, value), sebab)
}

fn terlewat(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let (place, sel, terms, is_mean) = jumlahan(bahan, acak)?;
    let at = acak.antara(0, terms.len() as u64 - 1) as usize;
    let mut values: Vec<Decimal> = terms.iter().map(|(_, value)| *value).collect();
    values.remove(at);
    let value = if is_mean {
        mean(&values)
    } else {
        values.iter().sum()
    };
    satu(place, teks(sel, value), Sebab::BarisTerlewat(terms[at].0))
}

fn ganda(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let (place, sel, terms, is_mean) = jumlahan(bahan, acak)?;
    let (twice, extra) = *acak.pilih(&terms);
    let mut values: Vec<Decimal> = terms.iter().map(|(_, value)| *value).collect();
    values.push(extra);
    let value = if is_mean {
        mean(&values)
    } else {
        values.iter().sum()
    };
    satu(place, teks(sel, value), Sebab::BarisGanda(twice))
}

fn pembagi(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let (place, sel, terms, is_mean) = jumlahan(bahan, acak)?;
    let seharusnya = Decimal::from(terms.len());
    let dipakai = seharusnya + Decimal::from(*acak.pilih(&[1, -1, 2]));
    let total: Decimal = terms.iter().map(|(_, value)| *value).sum();
    let sebab = Sebab::PembagiSalah {
        dipakai,
        seharusnya,
    };
    is_mean.then(|| satu(place, teks(sel, total / dipakai), sebab))?
}

/// The realisasi of the row above for that of the row.
fn masukan_tetangga(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let all = hasil(bahan, RowKind::Program, Hasil::Serapan);
    let at = acak.antara(1, all.len() as u64 - 1) as usize;
    let ((place, sel, _), (_, other, _)) = (all[at], all[at - 1]);
    let input = |of: &Sel| {
        let found = of.cara.masukan.iter().find(|of| of.simbol == "RA");
        found.map(|of| (of.asal, of.nilai))
    };
    let ((untuk, _), (dipakai, nilai)) = (input(sel)?, input(other)?);
    let value = nilai / sel.cara.masukan("A")? * Decimal::ONE_HUNDRED;
    let sebab = Sebab::MasukanLain {
        untuk: untuk?,
        dipakai: dipakai?,
        di: None,
        nilai,
    };
    satu(place, teks(sel, value), sebab)
}

/// The mean is taken over an achievement that stands otherwise in another table.
fn masukan_tercetak(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let (place, sel, _) = rekap(bahan)?;
    let all = capaian(bahan);
    let at = acak.antara(0, all.len() as u64 - 1) as usize;
    let wrong = Decimal::new(acak.antara(3_000, 19_999) as i64, 2);
    let values: Vec<Decimal> = all
        .iter()
        .enumerate()
        .map(|(n, of)| if n == at { wrong } else { of.2 })
        .collect();
    let (other, ..) = all[at];
    let sebab = Sebab::MasukanLain {
        untuk: other,
        dipakai: other,
        di: Some(Text::from("Tabel 3.3")),
        nilai: wrong,
    };
    Some(Tanam {
        cetakan: vec![
            (place, "", teks(sel, mean(&values))),
            (other, "Tabel 3.3", write(wrong, 2)),
        ],
        jenis: Jenis::Beda,
        sebab,
    })
}

fn masukan_tertukar(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let (place, sel, _) = *acak.pilih(&hasil(bahan, RowKind::Indikator, Hasil::Ei));
    let Place::Hasil(at) = place else { return None };
    let c = bahan.outcome.angka(at.baris, Hasil::Capaian)?;
    let (a, ra) = (sel.cara.masukan("A")?, sel.cara.masukan("RA")?);
    let result = |hasil| Place::Hasil(HasilRef::new(at.baris, hasil));
    let sebab = Sebab::MasukanTertukar(result(Hasil::Pagu), result(Hasil::RealisasiAnggaran));
    let value = ra * c / Decimal::ONE_HUNDRED - a;
    satu(place, teks(sel, value), sebab)
}

/// The totals of two columns hold a row that is not printed.
fn tak_tercetak(bahan: &Bahan, acak: &mut Acak) -> Option<Tanam> {
    let lines = garis(bahan, &rumus::TABEL_JUMLAH);
    let mut cetakan = Vec::new();
    let mut more = Vec::new();
    for (place, sel, _) in &lines[2..4] {
        let by = Decimal::from(acak.antara(3, 240));
        let value = bahan.angka(*place)? + by;
        cetakan.push((*place, "", teks(sel, value)));
        more.push((*place, by));
    }
    Some(Tanam {
        cetakan,
        jenis: Jenis::Beda,
        sebab: Sebab::BarisTakTercetak(more),
    })
}
