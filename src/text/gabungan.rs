//! Words about several reports at once: columns, what differs, what could not be computed, totals, progress.

use super::Tampil;
use super::tampil::nilai;
use crate::domain::gabungan::{
    Angka, BarisRekap, Beda, Ikut, Jumlah, Kategori, Kolom, Perubahan, Ringkas,
};
use crate::domain::notation::{self, Decimal};
use crate::domain::outcome::Nilai;
use crate::domain::rulebook::pengaturan::{Pengaturan, Rerata, TargetNol};
use crate::domain::rulebook::rumus::Ukuran;

/// The heading of a column.
pub fn kolom(kolom: Kolom) -> &'static str {
    match kolom {
        Kolom::Instansi => "Instansi",
        Kolom::Tahun => "Tahun",
        Kolom::Indikator => "Indikator terhitung",
        Kolom::Rerata => "Rata-rata capaian (%)",
        Kolom::Kategori => "Kategori",
        Kolom::Pagu => "Pagu (Rp)",
        Kolom::Realisasi => "Realisasi (Rp)",
        Kolom::Serapan => "Serapan (%)",
        Kolom::Ei => "E/I (Rp)",
        Kolom::Tanpa => "Tidak dihitung",
    }
}

/// The name of an office, or what stands in its place.
pub fn instansi(ringkas: &Ringkas) -> &str {
    if ringkas.instansi.is_empty() {
        "Instansi belum diisi"
    } else {
        &ringkas.instansi
    }
}

/// The year, or what stands in its place.
pub fn tahun(tahun: &str) -> &str {
    if tahun.is_empty() {
        "belum diisi"
    } else {
        tahun
    }
}

/// In what a report differs from most of the others.
pub fn beda(beda: Beda) -> &'static str {
    match beda {
        Beda::Skala => "skala berbeda",
        Beda::Batas => "batas capaian berbeda",
        Beda::TargetNol => "perlakuan target 0 berbeda",
        Beda::Rerata => "jenis rata-rata berbeda",
        Beda::Posisi => "posisi data berbeda",
    }
}

/// Whether a report counts, and whether it is open twice.
pub fn ikut(baris: &BarisRekap) -> &'static str {
    match (baris.ikut, baris.ganda) {
        (Ikut::Ya, false) => "ya",
        (Ikut::Ya, true) => "ganda, yang ini dihitung",
        (Ikut::Ganda, _) => "ganda, tidak dihitung",
        (Ikut::Dikeluarkan, _) => "dikeluarkan",
    }
}

/// What the reader must know of a report before comparing it.
pub fn tanda(baris: &BarisRekap) -> String {
    let plain = baris.ikut == Ikut::Ya && !baris.ganda;
    let counts = (!plain).then(|| ikut(baris));
    let differs = baris.beda.iter().map(|of| beda(*of));
    let told: Vec<_> = counts.into_iter().chain(differs).collect();
    told.join(" · ")
}

/// A figure in a column whose heading says the unit, and a note where it is only of a part.
pub fn angka(angka: &Angka, ukuran: Ukuran) -> (Tampil, Option<String>) {
    let part = |(terhitung, dari): &(usize, usize)| {
        format!("sebagian: {} dari {}", banyak(*terhitung), banyak(*dari))
    };
    (
        nilai(&angka.nilai, ukuran),
        angka.sebagian.as_ref().map(part),
    )
}

/// "6 dari 8".
pub fn terhitung(ringkas: &Ringkas) -> String {
    format!(
        "{} dari {}",
        banyak(ringkas.terhitung),
        banyak(ringkas.indikator)
    )
}

/// "Sangat Tinggi 3, Rendah 1": bands in which an indikator stands.
pub fn sebaran(pengaturan: &Pengaturan, sebaran: &[usize]) -> String {
    let bands = pengaturan.skala.kelas.iter().zip(sebaran);
    let told: Vec<String> = bands
        .filter(|(_, count)| **count > 0)
        .map(|(kelas, count)| format!("{} {}", kelas.label, banyak(*count)))
        .collect();
    told.join(", ")
}

/// The indikator without a capaian, each with its reason, and how many more there are.
pub fn tanpa(ringkas: &Ringkas) -> Vec<String> {
    let reason = |nilai: &Nilai| match super::nilai(nilai, Ukuran::Persen) {
        Tampil::Tiada(reason) => reason.to_string(),
        other => other.text(),
    };
    let named = ringkas
        .tanpa
        .iter()
        .map(|(name, nilai)| format!("{name}: {}", reason(nilai)));
    let more = ringkas.tanpa_capaian().saturating_sub(ringkas.tanpa.len());
    let more = (more > 0).then(|| format!("dan {} indikator lain", banyak(more)));
    named.chain(more).collect()
}

/// A total with its unit.
pub fn jumlah(jumlah: &Jumlah, ukuran: Ukuran) -> String {
    match (&jumlah.nilai, ukuran) {
        (Nilai::Angka(value), Ukuran::Rupiah) => notation::write_rupiah(*value),
        (Nilai::Angka(value), Ukuran::Persen) => notation::write_percent(*value, 2),
        (other, ukuran) => nilai(other, ukuran).text(),
    }
}

/// Over how many: "dari 12 laporan", "10 dari 12 laporan, 2 di antaranya belum lengkap".
pub fn dari(jumlah: &Jumlah, apa: &str) -> String {
    let mut words = if jumlah.terhitung == jumlah.dari {
        format!("dari {} {apa}", banyak(jumlah.dari))
    } else {
        format!(
            "{} dari {} {apa}",
            banyak(jumlah.terhitung),
            banyak(jumlah.dari)
        )
    };
    if jumlah.sebagian > 0 {
        words.push_str(&format!(
            ", {} di antaranya belum lengkap",
            banyak(jumlah.sebagian)
        ));
    }
    words
}

/// The rules under which categories are counted together.
pub fn aturan(kategori: &Kategori) -> String {
    let rules = &*kategori.pengaturan;
    let mut words = vec![rules.skala.nama.to_string(), batas(rules)];
    match rules.target_nol {
        TargetNol::TidakDihitung => {}
        TargetNol::Seratus => words.push("target 0 tercapai = 100 %".into()),
        TargetNol::Nol => words.push("target 0 tercapai = 0 %".into()),
    }
    format!(
        "{} ({} laporan)",
        words.join(", "),
        banyak(kategori.laporan)
    )
}

/// The cap of the capaian.
pub fn batas(rules: &Pengaturan) -> String {
    match rules.batas {
        Some(batas) => format!("batas capaian {} %", notation::write_plain(batas)),
        None => "tanpa batas capaian".into(),
    }
}

/// The kind of mean.
pub fn rerata(rules: &Pengaturan) -> &'static str {
    match rules.rerata {
        Rerata::Sederhana => "sederhana",
        Rerata::Berbobot => "berbobot",
    }
}

/// "+5,00 poin sejak 2022": with a word where the rules of the two years differ.
pub fn perubahan(of: &Perubahan) -> String {
    let sign = if of.poin > Decimal::ZERO { "+" } else { "" };
    let mut words = format!(
        "{sign}{} poin sejak {}",
        notation::write(of.poin, 2),
        of.sejak
    );
    if !of.beda.is_empty() {
        let differs: Vec<_> = of.beda.iter().map(|of| beda(*of)).collect();
        words.push_str(&format!(" ({})", differs.join(", ")));
    }
    words
}

/// How long the bar of a mean capaian is: percent of its room, full from 100 on.
pub fn panjang(rerata: &Angka) -> Option<String> {
    let value = rerata.angka()?.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED);
    Some(format!(
        "{}%",
        notation::to_machine(notation::round(value, 1))
    ))
}

/// "312 dari 1.000 berkas".
pub fn kemajuan(selesai: usize, semua: usize) -> String {
    format!("{} dari {} berkas", banyak(selesai), banyak(semua))
}

/// What came of opening files.
pub fn selesai(dibaca: usize, gagal: usize) -> String {
    let read = format!("{} laporan dibaca", banyak(dibaca));
    match gagal {
        0 => format!("{read}."),
        _ => format!("{read}, {} berkas tidak dapat dibuka.", banyak(gagal)),
    }
}

/// What came of opening files that the person stopped.
pub fn dibatalkan(selesai: usize, semua: usize) -> String {
    format!(
        "Dibatalkan setelah {}. Yang sudah dibaca tetap ada.",
        kemajuan(selesai, semua)
    )
}

/// Why a file could not be read at all, to stand after its name in a list.
pub const TAK_TERBACA: &str =
    "tidak dapat dibaca. Pilih ulang berkasnya: mungkin dipindahkan, diubah, atau tidak diizinkan";

/// A number of things.
pub fn banyak(count: usize) -> String {
    notation::write(Decimal::from(count), 0)
}
