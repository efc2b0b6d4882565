//! The words of the report: headings, captions, column names and the sentences round the figures.
//!
//! Only words stand here; which of them occur, and in what order, is decided by the report.

mod bagian;
mod kalimat;
mod periksa;
mod perjanjian;

pub use bagian::*;
pub use kalimat::*;
pub use periksa::*;
pub use perjanjian::*;

/// Name of the kind of document, above everything else.
pub const JENIS: &str = "Laporan Kinerja Instansi Pemerintah";
/// At the foot of each page.
pub const LAPORAN_KINERJA: &str = "Laporan Kinerja";
/// At the foot of each page: before its number, and between that and how many there are.
pub const HALAMAN_DARI: [&str; 2] = ["Halaman ", " dari "];
/// Heading of the first part.
pub const RINGKASAN: &str = "Ikhtisar Eksekutif";
/// Heading of the part on efficiency.
pub const EFISIENSI: &str = "Efisiensi per Indikator";
/// Heading of the part on money.
pub const ANGGARAN: &str = "Realisasi Anggaran";
/// Heading of the place for the signature.
pub const PENGESAHAN: &str = "Pengesahan";
/// Heading of the appendix on rules.
pub const RUMUS: &str = "Rumus dan Sumber";
/// Heading of the appendix on findings.
pub const TEMUAN: &str = "Temuan pada Isian";
/// Heading of the list of parts.
pub const ISI: &str = "Daftar Isi";

/// The lines to be filled in by hand when the report is signed.
pub const TANDA_TANGAN: [&str; 5] = ["Tempat, tanggal", "Jabatan", "Tanda tangan", "Nama", "NIP"];

/// Column: running number.
pub const NO: &str = "No";
/// Column: name of a row of the budget.
pub const URAIAN_ANGGARAN: &str = "Kelompok belanja, program, kegiatan";
/// Column: budget in force.
pub const PAGU: &str = "Pagu setelah perubahan";
/// Column: name of a formula.
pub const NAMA_RUMUS: &str = "Hasil";
/// Column: formula.
pub const RUMUS_KOLOM: &str = "Rumus";
/// Column: what a rule rests on.
pub const DASAR: &str = "Dasar";
/// Column: where a rule was read.
pub const SUMBER: &str = "Sumber";
/// Column: symbol.
pub const SIMBOL: &str = "Simbol";
/// Column: meaning of a symbol.
pub const ARTI: &str = "Arti";
/// Column: category.
pub const KELAS: &str = "Kelas";
/// Column: from which capaian on.
pub const MULAI: &str = "Mulai capaian (%)";
/// Column: how much a finding matters.
pub const TINGKAT: &str = "Tingkat";
/// Column: what was found.
pub const URAIAN_TEMUAN: &str = "Temuan";
/// Column: why there is no result.
pub const ALASAN: &str = "Alasan";
/// Column: how many.
pub const BANYAK: &str = "Banyaknya indikator";
/// Stands in the place of a name that was not filled in.
pub const TANPA_SASARAN: &str = "Indikator tanpa sasaran";
/// Stands in the place of a missing title.
pub const TANPA_INSTANSI: &str = "Nama instansi belum diisi";

/// Caption: all indikator.
pub const T_CAPAIAN: &str = "Target, realisasi, dan capaian indikator kinerja";
/// Caption: the indikator of one sasaran.
pub const T_TAHUN_INI: &str = "Target dan realisasi tahun ini";
/// Caption: comparison of the realisasi with the year before.
pub const T_REALISASI_LALU: &str = "Perbandingan realisasi dengan tahun-tahun lalu";
/// Caption: comparison of the capaian with the year before.
pub const T_CAPAIAN_LALU: &str = "Perbandingan capaian dengan tahun-tahun lalu (%)";
/// Caption: comparison with the end of the Renstra.
pub const T_RENSTRA: &str = "Realisasi terhadap target jangka menengah (Renstra)";
/// Caption: efficiency.
pub const T_EFISIENSI: &str = "Efisiensi per indikator";
/// Caption: efficiency of the indikator of one sasaran.
pub const T_EFISIENSI_SASARAN: &str = "Efisiensi penggunaan anggaran";
/// Caption: the outline of the budget.
pub const T_ANGGARAN: &str = "Pagu dan realisasi anggaran (rupiah)";
/// Caption: money by source.
pub const T_SUMBER_DANA: &str = "Anggaran menurut sumber dana (rupiah)";
/// Caption: how many indikator fall in each category.
pub const T_KATEGORI: &str = "Banyaknya indikator per kategori";
/// Caption: indikator without a result.
pub const T_TIDAK_TERHITUNG: &str = "Indikator yang belum terhitung";
/// Caption: formulas.
pub const T_RUMUS: &str = "Rumus yang dipakai";
/// Caption: symbols.
pub const T_SIMBOL: &str = "Arti simbol";
/// Caption: bands of the scale.
pub const T_SKALA: &str = "Kelas kategori";
/// Caption: findings.
pub const T_TEMUAN: &str = "Isian yang perlu diperbaiki, diperiksa, atau dilengkapi";
/// Title: bars of capaian.
pub const G_CAPAIAN: &str = "Capaian per indikator (%)";
/// Title: bars of money.
pub const G_ANGGARAN: &str = "Pagu dan realisasi anggaran per program";
/// Label of the line at 100 %.
pub const GARIS_TARGET: &str = "target 100\u{a0}%";

/// Before a year: realisasi.
pub const REALISASI: &str = "Realisasi";
/// Before a year: capaian.
pub const CAPAIAN_KATA: &str = "Capaian";
/// Sign at a sum or mean of some rows only.
pub const TANDA_SEBAGIAN: &str = "*";
/// Label of a sum.
pub const JUMLAH: &str = "Jumlah";

/// Figure: mean.
pub const RERATA_CAPAIAN: &str = "Rata-rata capaian";
/// Heading.
pub const RERATA_TANPA_TERTINGGI: &str = "Tanpa indikator tertinggi";
/// Figure: absorption of the regional budget.
pub const SERAPAN_APBD: &str = "Serapan APBD";
/// Figure: absorption of all money.
pub const SERAPAN_SEMUA: &str = "Serapan seluruh sumber dana";
/// Figure: sum of E/I.
pub const JUMLAH_EI: &str = "Jumlah E/I";
/// Figure: findings.
pub const ISIAN_TEMUAN: &str = "Temuan pada isian";
/// Row: indikator without a category.
pub const BELUM_TERHITUNG: &str = "Belum terhitung";
/// Setting: edition of the rule book.
pub const ATURAN: &str = "Edisi aturan";

/// Heading of the workings of E/I.
pub const CARA_EI: &str = "Cara hitung E/I per indikator";
/// Heading of the chosen rules.
pub const PENGATURAN: &str = "Pengaturan yang dipilih";
/// Where the figures come from, where the office has not said.
pub const SUMBER_ISIAN: &str = "isian instansi, dihitung dengan Kalkulator SAKIP";
/// What the verdict does not mean.
pub const BUKAN_KERUGIAN: &str = "Inefisiensi bukan batasan adanya kerugian negara.";
/// How budgets before and after a revision are read.
pub const CATATAN_PAGU: &str = "Pagu setelah perubahan adalah pagu yang berlaku: pagu perubahan, atau pagu semula bila tidak ada perubahan. \
    Serapan dan perubahan pada baris jumlah dihitung dari jumlahnya, bukan rata-rata persentase.";
/// How the report rounds.
pub const PEMBULATAN: &str = "Semua hitungan memakai bilangan desimal tepat dan dibulatkan sekali di akhir, setengah ke atas: persen dan poin \
    dua desimal, rupiah tanpa desimal.";
/// What the kinds of basis mean.
pub const ARTI_DASAR: &str = "Peraturan: tertulis dalam peraturan. Praktik: dipakai dalam laporan atau aplikasi yang terbit. Konvensi: pilihan \
    kalkulator ini bila sumber tidak mengatur.";
/// There is nothing to show.
pub const TANPA_TEMUAN: &str = "Tidak ada temuan: semua isian terbaca dan lengkap.";

/// Headings of the list of tables that goes with them as CSV.
pub const DAFTAR_CSV: [&str; 5] = ["Berkas", "Nomor", "Judul", "Catatan", "Sumber"];
