//! Several reports as one flat table: a row per report in the order shown, so that a spreadsheet can go on from there.
//! Totals are left out, or whoever sums a column would count everything twice.

use super::csv::{Sel, encode_csv, teks};
use crate::domain::gabungan::{Angka, BarisRekap, Kolom, Peringkat, Rekap};
use crate::domain::notation::Decimal;
use crate::domain::outcome::Nilai;
use crate::domain::rulebook::rumus::Ukuran;
use crate::text;
use crate::text::gabungan as kata;

/// The headings.
const HEAD: [&str; 20] = [
    "Peringkat",
    "Instansi",
    "Tahun",
    "Indikator",
    "Indikator terhitung",
    "Rata-rata capaian (%)",
    "Kategori",
    "Sebaran kategori",
    "Pagu (Rp)",
    "Realisasi (Rp)",
    "Serapan (%)",
    "E/I (Rp)",
    "Dihitung",
    "Tidak dapat dihitung",
    "Perbedaan aturan",
    "Skala",
    "Batas capaian",
    "Jenis rata-rata",
    "Disimpan",
    "Sumber",
];

/// The rekap as the text of a CSV file, its rows in this order.
pub fn encode_rekap(rekap: &Rekap, order: &[Peringkat]) -> String {
    let head = HEAD.map(teks).to_vec();
    let rows = order.iter().filter_map(|place| {
        let baris = rekap.baris.get(place.baris)?;
        Some(row(baris, place.peringkat))
    });
    encode_csv(std::iter::once(head).chain(rows))
}

fn row(baris: &BarisRekap, peringkat: Option<usize>) -> Vec<Sel> {
    let (laporan, ringkas) = (&baris.laporan, &baris.laporan.ringkas);
    let rules = &*ringkas.pengaturan;
    let differs: Vec<_> = baris.beda.iter().map(|beda| kata::beda(*beda)).collect();
    let kategori = match &ringkas.kategori {
        Nilai::Kelas(_, label) => teks(label.to_string()),
        _ => Sel::Kosong,
    };
    vec![
        peringkat.map_or(Sel::Kosong, count),
        teks(ringkas.instansi.to_string()),
        teks(ringkas.tahun.to_string()),
        count(ringkas.indikator),
        count(ringkas.terhitung),
        number(&ringkas.rerata, Ukuran::Persen),
        kategori,
        teks(kata::sebaran(rules, &ringkas.sebaran)),
        number(&ringkas.pagu, Ukuran::Rupiah),
        number(&ringkas.realisasi, Ukuran::Rupiah),
        number(&ringkas.serapan, Ukuran::Persen),
        number(&ringkas.ei, Ukuran::Rupiah),
        teks(kata::ikut(baris)),
        teks(gaps(baris).join("; ")),
        teks(differs.join(", ")),
        teks(rules.skala.nama),
        teks(kata::batas(rules)),
        teks(kata::rerata(rules)),
        teks(laporan.disimpan.to_string()),
        teks(laporan.sumber.to_string()),
    ]
}

/// What has no figure or only that of a part, and why.
fn gaps(baris: &BarisRekap) -> Vec<String> {
    let ringkas = &baris.laporan.ringkas;
    let figures = [
        (Kolom::Rerata, &ringkas.rerata),
        (Kolom::Pagu, &ringkas.pagu),
        (Kolom::Realisasi, &ringkas.realisasi),
        (Kolom::Serapan, &ringkas.serapan),
        (Kolom::Ei, &ringkas.ei),
    ];
    let told = figures.into_iter().filter_map(|(kolom, figure)| {
        let (shown, part) = kata::angka(figure, Ukuran::Persen);
        let why = match shown {
            text::Tampil::Tiada(why) => why.to_string(),
            _ => part?,
        };
        Some(format!("{}: {why}", kata::kolom(kolom)))
    });
    told.chain(kata::tanpa(ringkas)).collect()
}

fn number(angka: &Angka, ukuran: Ukuran) -> Sel {
    let of = |value| Sel::Angka(value, ukuran.decimals());
    angka.angka().map_or(Sel::Kosong, of)
}

fn count(count: usize) -> Sel {
    Sel::Angka(Decimal::from(count), 0)
}
