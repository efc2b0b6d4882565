//! The words of the record of the check: an appendix of the report, and a document of its own.

use super::kalimat::{is_year, tahun};

/// Heading of the appendix.
pub const CATATAN_PERIKSA: &str = "Catatan Hasil Periksa";
/// Caption: the findings.
pub const T_TEMUAN_PERIKSA: &str = "Temuan";
/// Caption: the findings put aside.
pub const T_DIABAIKAN: &str = "Temuan yang diabaikan";
/// Caption: the rules.
pub const T_ATURAN: &str = "Aturan yang dipakai";
/// Column: where.
pub const TEMPAT: &str = "Tempat";
/// Column: as printed.
pub const TERCETAK: &str = "Tercetak";
/// Column: as it should be.
pub const SEHARUSNYA: &str = "Seharusnya";
/// Column: what was found, why, and what to do.
pub const SEBAB_SARAN: &str = "Temuan, sebab, dan saran";
/// Column: why it was put aside.
pub const ALASAN_ABAI: &str = "Alasan diabaikan";
/// Column: a rule.
pub const NAMA_ATURAN: &str = "Aturan";
/// Column: what a rule looks at.
pub const YANG_DIPERIKSA: &str = "Yang diperiksa";
/// Column: whether a rule was applied.
pub const DIPAKAI: &str = "Dipakai";
/// A rule was applied.
pub const YA: &str = "ya";
/// A rule is switched off.
pub const DIMATIKAN: &str = "dimatikan";
/// What the record does not claim.
pub const BUKAN_BUKTI: &str = "Angka seharusnya mengikuti dari isian dan angka tercetak yang diperiksa. Isian itu sendiri tidak diperiksa terhadap \
    dokumen asalnya.";
/// Name of the day of the check.
pub const TANGGAL_PERIKSA: &str = "Diperiksa";
/// Heading before the lines to sign.
pub const PEMERIKSA: &str = "Pemeriksa";
/// The lines to be filled in by hand by who has checked.
pub const TANDA_TANGAN_PEMERIKSA: [&str; 4] = ["Tempat, tanggal", "Tanda tangan", "Nama", "NIP"];

/// `Catatan Hasil Periksa LKjIP Tahun 2020`
pub fn judul_periksa(tahun_laporan: &str) -> String {
    match is_year(tahun_laporan) {
        true => format!("{CATATAN_PERIKSA} LKjIP {}", tahun(tahun_laporan)),
        false => format!("{CATATAN_PERIKSA} LKjIP"),
    }
}

/// How many figures were checked, by how many rules, with how many findings: by weight the gravest first, and those
/// that were put aside.
pub fn diperiksa(
    angka: usize,
    aturan: usize,
    berat: [(&str, usize); 3],
    diabaikan: usize,
) -> String {
    let all: usize = berat.iter().map(|(_, count)| *count).sum();
    let found: Vec<String> = berat
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(word, count)| format!("{count} {}", word.to_lowercase()))
        .collect();
    let told = match all {
        0 => "tidak ada temuan".to_string(),
        all => format!("{all} temuan ({})", found.join(", ")),
    };
    let aside = match diabaikan {
        0 => String::new(),
        n => format!("; {n} lagi diabaikan dengan alasan"),
    };
    let what = match angka {
        0 => "Isian".to_string(),
        n => format!("{n} angka tercetak"),
    };
    format!("{what} diperiksa dengan {aturan} aturan: {told}{aside}.")
}
