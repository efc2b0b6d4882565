//! The sentences of the report round its figures.

use super::TANDA_SEBAGIAN;
use crate::domain::finding::Severity;
use crate::domain::notation;
use crate::domain::rulebook::skala::Skala;

/// `LKjIP 2020`: the title of the window, without anything typed but a year of four digits.
pub fn judul_berkas(tahun: &str) -> String {
    if is_year(tahun) {
        format!("Laporan Kinerja {}", tahun.trim())
    } else {
        "Laporan Kinerja".into()
    }
}

/// `Tahun 2020`
pub fn tahun(tahun: &str) -> String {
    format!("Tahun {}", tahun.trim())
}

/// `Realisasi 2020` where the year of the report is known, else `Realisasi tahun ini`.
pub fn tahun_ini(kata: &str, tahun: &str) -> String {
    if is_year(tahun) {
        format!("{kata} {}", tahun.trim())
    } else {
        format!("{kata} tahun ini")
    }
}

pub(super) fn is_year(text: &str) -> bool {
    let text = text.trim();
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The figure of figures: `8 dari 8 indikator terhitung; rata-rata 290,27 %`.
pub fn ringkas(terhitung: usize, dari: usize, rerata: Option<&str>) -> String {
    match rerata {
        Some(rerata) => {
            format!("{terhitung} dari {dari} indikator terhitung; rata-rata capaian {rerata}")
        }
        None => format!("{terhitung} dari {dari} indikator terhitung; belum ada rata-rata capaian"),
    }
}

/// `Rata-rata 7 dari 8 indikator`
pub fn rerata(berbobot: bool, terhitung: usize, dari: usize) -> String {
    let kind = if berbobot {
        "Rata-rata berbobot"
    } else {
        "Rata-rata"
    };
    format!("{kind} {terhitung} dari {dari} indikator")
}

/// What a mean or sum left out: the names with their reasons.
pub fn dikeluarkan(nama: &[String]) -> String {
    format!("{TANDA_SEBAGIAN} Tidak ikut dihitung: {}.", nama.join("; "))
}

/// Which directions other than naik are in force.
pub fn polaritas(nomor: &str, label: &str) -> String {
    format!("Indikator {nomor}: polaritas {label}.")
}

/// Number and name of an indikator before a sentence about it.
pub fn untuk_indikator(nomor: &str, kalimat: &str) -> String {
    format!("Indikator {nomor}: {kalimat}")
}

/// Column and row of a sum before a sentence about it; with the sign where the figure has it.
pub fn untuk_jumlah(kolom: &str, baris: &str, tanda: bool, kalimat: &str) -> String {
    let about = format!("{kolom}, {baris}: {kalimat}");
    if tanda {
        format!("{TANDA_SEBAGIAN} {about}")
    } else {
        about
    }
}

/// `Indikator 3.`
pub fn indikator(nomor: &str) -> String {
    format!("Indikator {nomor}.")
}

/// Basis, source and rounding of a formula.
pub fn sumber_rumus(dasar: &str, sumber: &str, pembulatan: &str) -> String {
    format!("{dasar}: {sumber}. {pembulatan}")
}

/// `Sasaran 3`
pub fn sasaran(nomor: usize) -> String {
    format!("Sasaran {nomor}")
}

/// `Kegiatan pendukung indikator 3`
pub fn kegiatan_pendukung(nomor: &str) -> String {
    format!("Program dan kegiatan pendukung indikator {nomor} (rupiah)")
}

/// `2 perlu diperbaiki, 1 perlu diperiksa, 4 belum diisi`
pub fn temuan(galat: usize, peringatan: usize, kurang: usize) -> String {
    let parts = [
        (galat, "perlu diperbaiki"),
        (peringatan, "perlu diperiksa"),
        (kurang, "belum diisi"),
    ];
    let parts: Vec<_> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    if parts.is_empty() {
        "Tidak ada".into()
    } else {
        parts.join(", ")
    }
}

/// The bars that are longer than drawn.
pub fn putus(batas: &str) -> String {
    format!(
        "Skala terputus pada {batas}\u{a0}%: batang bertanda sebenarnya lebih panjang; angkanya tertulis di sampingnya."
    )
}

/// Alternative text of the bars of capaian; the ends are name and figure.
pub fn uraian_grafik_capaian(
    ringkas: &str,
    tertinggi: Option<(String, String)>,
    terendah: Option<(String, String)>,
) -> String {
    let end = |word: &str, of: Option<(String, String)>| {
        of.map_or(String::new(), |(name, value)| {
            format!(" {word}: {name}, {value}.")
        })
    };
    format!(
        "Diagram batang mendatar. {ringkas}.{}{}",
        end("Tertinggi", tertinggi),
        end("Terendah", terendah)
    )
}

/// Alternative text of the bars of money.
pub fn uraian_grafik_anggaran(pagu: &str, realisasi: &str, serapan: &str) -> String {
    format!(
        "Diagram batang mendatar berpasangan. Jumlah seluruh sumber dana: pagu {pagu}, realisasi {realisasi}, serapan {serapan}."
    )
}

/// Caption of the table beside a chart.
pub fn data_grafik(judul: &str) -> String {
    format!("Data grafik: {judul}")
}

/// Words at the bar of a capaian: figure and category.
pub fn batang_capaian(capaian: &str, kategori: &str) -> String {
    if kategori.is_empty() {
        capaian.to_string()
    } else {
        format!("{capaian} · {kategori}")
    }
}

/// Words at the bar of a budget.
pub fn batang_pagu(pagu: &str) -> String {
    format!("Pagu {pagu}")
}

/// Words at the bar of the money spent.
pub fn batang_realisasi(realisasi: &str, serapan: &str) -> String {
    format!("Realisasi {realisasi} ({serapan})")
}

/// What a document for Word says about its own making.
pub fn dibuat_dokumen(waktu: &str, aplikasi: &str, aturan: &str) -> String {
    format!("Dibuat {waktu} dengan {aplikasi}, aturan {aturan}.")
}

/// `Grafik 1 (2 dari 3)` for a chart that is spread over several.
pub fn bagian(judul: &str, nomor: usize, dari: usize) -> String {
    if dari > 1 {
        format!("{judul} ({nomor} dari {dari})")
    } else {
        judul.to_string()
    }
}

/// `Tabel 3`
pub fn tabel(nomor: usize) -> String {
    format!("Tabel {nomor}")
}

/// `Grafik 1`
pub fn grafik(nomor: usize) -> String {
    format!("Grafik {nomor}")
}

/// `Sumber data: …`
pub fn sumber_data(sumber: &str) -> String {
    format!("Sumber data: {sumber}")
}

/// `Rp 3 dari Rp 4`
pub fn dari(bagian: &str, semua: &str) -> String {
    format!("{bagian} dari {semua}")
}

/// `Sangat Tinggi · Rata-rata 8 dari 8 indikator`
pub fn dengan_kategori(kategori: &str, catatan: &str) -> String {
    format!("{kategori} · {catatan}")
}

/// `Serapan APBN dekonsentrasi`
pub fn serapan(sumber: &str) -> String {
    format!("Serapan {sumber}")
}

/// What the sum of E/I is in percent.
pub fn pmk(nilai: &str) -> String {
    format!("Efisiensi (PMK) {nilai}")
}

/// How much a finding matters.
pub fn tingkat(severity: Severity) -> &'static str {
    match severity {
        Severity::Galat => "Perlu diperbaiki",
        Severity::Peringatan => "Perlu diperiksa",
        Severity::Kurang => "Belum diisi",
    }
}

/// Name, basis and source of a rule.
pub fn sumber_aturan(nama: &str, dasar: &str, sumber: &str) -> String {
    format!("{nama}. {dasar}. {sumber}")
}

/// Lower bounds of a scale from the top down: `≥ 91`, and `di bawah 51` for the last, which takes everything below.
pub fn kelas_batas(skala: &Skala) -> Vec<String> {
    let last = skala.kelas.len().saturating_sub(1);
    let above = |rank: usize| rank.checked_sub(1).and_then(|above| skala.kelas.get(above));
    let bounds = skala
        .kelas
        .iter()
        .enumerate()
        .map(|(rank, kelas)| match above(rank) {
            Some(above) if rank == last => {
                let sign = if above.inklusif { "<" } else { "≤" };
                format!("{sign} {}", notation::write_plain(above.batas))
            }
            _ => {
                let sign = if kelas.inklusif { "≥" } else { ">" };
                format!("{sign} {}", notation::write_plain(kelas.batas))
            }
        });
    bounds.collect()
}

/// Whether a capaian is rounded before it is classed.
pub fn kelas_pembulatan(skala: &Skala) -> String {
    match skala.pembulatan {
        None => "Kelas ditentukan dari capaian yang tidak dibulatkan.".into(),
        Some(0) => "Kelas ditentukan dari capaian yang dibulatkan ke persen penuh.".into(),
        Some(desimal) => {
            format!("Kelas ditentukan dari capaian yang dibulatkan ke {desimal} desimal.")
        }
    }
}

/// The last line of the report.
pub fn dibuat(waktu: &str, aplikasi: &str, aturan: &str) -> String {
    format!(
        "Dibuat {waktu} dengan {aplikasi}, aturan {aturan}. Berkas ini memuat datanya dan dapat dibuka kembali dalam kalkulator."
    )
}
