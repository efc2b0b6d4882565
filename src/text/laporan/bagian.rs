//! The words of the chapters after PermenPANRB 53/2014, of the office's own tables, and of what is missing.

use super::kalimat::{is_year, tahun};

/// Heading of the foreword.
pub const KATA_PENGANTAR: &str = "Kata Pengantar";
/// Before the first chapter.
pub const BAB_1: &str = "BAB I";
/// Before the second chapter.
pub const BAB_2: &str = "BAB II";
/// Before the third chapter.
pub const BAB_3: &str = "BAB III";
/// Before the fourth chapter.
pub const BAB_4: &str = "BAB IV";
/// Heading of the first chapter.
pub const PENDAHULUAN: &str = "Pendahuluan";
/// Heading of the second chapter.
pub const PERENCANAAN: &str = "Perencanaan Kinerja";
/// Heading of the third chapter.
pub const AKUNTABILITAS: &str = "Akuntabilitas Kinerja";
/// Heading of the fourth chapter.
pub const PENUTUP: &str = "Penutup";
/// Section of Bab I.
pub const GAMBARAN: &str = "Gambaran Umum Organisasi";
/// Section of Bab I.
pub const ASPEK_STRATEGIS: &str = "Aspek Strategis";
/// Section of Bab I.
pub const ISU_STRATEGIS: &str = "Isu Strategis";
/// Section of Bab I: the office's own tables.
pub const DATA_ORGANISASI: &str = "Data Organisasi";
/// Section of Bab II.
pub const RENCANA_STRATEGIS: &str = "Rencana Strategis";
/// Section of Bab II: the office's own tables.
pub const DATA_PERENCANAAN: &str = "Data Perencanaan";
/// Section of Bab III.
pub const CAPAIAN_ORGANISASI: &str = "Capaian Kinerja Organisasi";
/// Section of Bab III: the office's own tables.
pub const DATA_KINERJA: &str = "Data Pendukung Kinerja";
/// Section of Bab IV.
pub const SIMPULAN_UMUM: &str = "Simpulan Umum";
/// Section of Bab IV.
pub const LANGKAH: &str = "Langkah di Masa Mendatang";
/// Heading of the appendix with the office's own tables.
pub const TABEL_INSTANSI: &str = "Tabel Instansi";
/// Heading of the appendix with the agreements.
pub const PERJANJIAN_KINERJA: &str = "Perjanjian Kinerja";

/// First analysis of a sasaran.
pub const A_TAHUN_INI: &str = "Target dan realisasi tahun ini";
/// Second analysis.
pub const A_TAHUN_LALU: &str = "Perbandingan dengan tahun lalu dan beberapa tahun terakhir";
/// Third analysis.
pub const A_JANGKA_MENENGAH: &str = "Perbandingan dengan target jangka menengah";
/// Fourth analysis.
pub const A_STANDAR: &str = "Perbandingan dengan standar nasional atau provinsi";
/// Fifth analysis.
pub const A_PENYEBAB: &str = "Penyebab keberhasilan atau kegagalan dan alternatif solusi";
/// Sixth analysis.
pub const A_EFISIENSI: &str = "Efisiensi penggunaan sumber daya";
/// Seventh analysis.
pub const A_PROGRAM: &str = "Program dan kegiatan pendukung";

/// Column: sasaran as heading, indikator below it.
pub const SASARAN_INDIKATOR: &str = "Sasaran dan indikator kinerja";
/// Column: groups of spending and programs.
pub const PROGRAM_BELANJA: &str = "Kelompok belanja, program";
/// Column: budget.
pub const ANGGARAN_RP: &str = "Anggaran (Rp)";
/// Column: indikator as heading, editions of the Renstra below it.
pub const INDIKATOR_EDISI: &str = "Indikator dan edisi Renstra";
/// Column: capaian.
pub const CAPAIAN_PERSEN: &str = "Capaian (%)";
/// Column: target of the last year of the Renstra.
pub const TARGET_AKHIR: &str = "Target tahun akhir";
/// Before a year: target.
pub const TARGET_KATA: &str = "Target";
/// First edition of the Renstra.
pub const EDISI_AWAL: &str = "Renstra awal";
/// Revised edition of the Renstra.
pub const EDISI_UBAH: &str = "Renstra perubahan";
/// Column: indikator as heading, quarters below it.
pub const INDIKATOR_TRIWULAN: &str = "Indikator dan triwulan";
/// Column: capaian of all quarters up to this one.
pub const CAPAIAN_SAMPAI: &str = "Capaian s.d. triwulan (%)";
/// Row: all quarters up to the position of the report.
pub const KUMULATIF: &str = "Sampai dengan posisi laporan";
/// Column: programs as headings, their output indicators below.
pub const PROGRAM_KELUARAN: &str = "Program, kegiatan, dan indikator keluaran";
/// Caption: targets of the agreement.
pub const T_PERJANJIAN: &str = "Sasaran, indikator, dan target kinerja";
/// Caption: programs and budget.
pub const T_PROGRAM_ANGGARAN: &str = "Program dan anggaran";
/// Caption: first edition of the Renstra.
pub const T_RENSTRA_AWAL: &str = "Target Renstra awal";
/// Caption: revised edition of the Renstra.
pub const T_RENSTRA_UBAH: &str = "Target Renstra perubahan";
/// Caption: comparison with a standard.
pub const T_STANDAR: &str = "Realisasi terhadap standar nasional atau provinsi";
/// Caption: quarters.
pub const T_TRIWULAN: &str = "Target dan realisasi per triwulan";
/// Caption: output indicators and their money.
pub const T_KELUARAN: &str = "Keluaran program dan kegiatan beserta anggarannya";

/// Last line of a table.
pub const RATA_RATA: &str = "Rata-rata";
/// Last line of a table.
pub const TERTINGGI: &str = "Tertinggi";
/// Last line of a table.
pub const TERENDAH: &str = "Terendah";
/// Last line of a table whose columns differ.
pub const RINGKASAN_TABEL: &str = "Ringkasan";
/// List of tables.
pub const DAFTAR_TABEL: &str = "Daftar Tabel";
/// List of charts.
pub const DAFTAR_GRAFIK: &str = "Daftar Grafik";

/// Missing: there is no indikator.
pub const KURANG_INDIKATOR: &str = "Isi indikator kinerja dengan target dan realisasinya";
/// Missing: there is no budget.
pub const KURANG_ANGGARAN: &str = "Isi program dan kegiatan dengan anggarannya";
/// Missing: there is no agreement.
pub const KURANG_PK: &str = "Isi perjanjian kinerja per jabatan";
/// Missing, after the name of a sasaran.
pub const KURANG_ANALISIS: &str =
    "tulis analisis penyebab keberhasilan atau kegagalan, atau narasi sasaran";
/// Missing, after the name of a sasaran.
pub const KURANG_TAHUN_LALU: &str = "isi realisasi atau capaian tahun lalu untuk perbandingan";
/// Missing, after the name of a sasaran.
pub const KURANG_RENSTRA: &str = "isi target Renstra, atau tautkan indikator Renstra";
/// Missing, after the name of a sasaran.
pub const KURANG_KEGIATAN: &str =
    "tautkan program atau kegiatan yang mendukung indikatornya dalam Anggaran";

/// `Lampiran 2:`
pub fn lampiran(nomor: usize) -> String {
    format!("Lampiran {nomor}:")
}

/// `Perjanjian Kinerja Tahun 2020`
pub fn perjanjian_tahun(tahun_laporan: &str) -> String {
    match is_year(tahun_laporan) {
        true => format!("{PERJANJIAN_KINERJA} {}", tahun(tahun_laporan)),
        false => PERJANJIAN_KINERJA.into(),
    }
}

/// `Sasaran 3: Meningkatnya …`
pub fn sasaran_judul(nomor: usize, uraian: &str) -> String {
    format!("{}: {uraian}", super::sasaran(nomor))
}

/// `Tujuan: Meningkatnya …`
pub fn jenis_dan_nama(jenis: &str, nama: &str) -> String {
    format!("{jenis}: {nama}")
}

/// `Realisasi 2018`, two years before 2020; `Realisasi 2 tahun lalu` where the year is not known.
pub fn tahun_sebelum(kata: &str, tahun: &str, lalu: u16) -> String {
    let year = is_year(tahun)
        .then(|| tahun.trim().parse::<u16>().ok())
        .flatten()
        .and_then(|year| year.checked_sub(lalu));
    match (year, lalu) {
        (Some(year), _) => format!("{kata} {year}"),
        (None, 1) => format!("{kata} tahun lalu"),
        (None, lalu) => format!("{kata} {lalu} tahun lalu"),
    }
}

/// The year of a target of the Renstra; `Tahun ke-1` where the period does not tell it.
pub fn tahun_renstra(tahun: Option<usize>, ke: usize) -> String {
    tahun.map_or_else(|| format!("Tahun ke-{ke}"), |tahun| tahun.to_string())
}

/// `3. Nilai Ekspor`
pub fn bernomor(nomor: &str, nama: &str) -> String {
    format!("{nomor}. {nama}")
}

/// What a caption that names its indikator holds.
pub const INDIKATOR_KE: &str = "indikator ";

/// A caption below a sasaran.
pub fn untuk_sasaran(judul: &str, nomor: usize) -> String {
    format!("{judul}, {}", super::sasaran(nomor).to_lowercase())
}

/// `01.03 Kegiatan …`
pub fn berkode(kode: &str, nama: &str) -> String {
    match kode.is_empty() {
        true => nama.to_string(),
        false => format!("{kode} {nama}"),
    }
}

/// `3. Nilai Ekspor: realisasi 1.203.105.606,54 US$`
pub fn indikator_realisasi(nomor: &str, nama: &str, realisasi: &str, satuan: &str) -> String {
    match realisasi.is_empty() {
        true => bernomor(nomor, nama),
        false => {
            let shown = format!("{realisasi} {satuan}");
            let said = satuan.is_empty() || realisasi.contains(satuan);
            let shown = if said { realisasi } else { &shown };
            format!("{}; realisasi {shown}", bernomor(nomor, nama))
        }
    }
}

/// `Triwulan II`
pub fn triwulan(nomor: &str) -> String {
    format!("Triwulan {nomor}")
}

/// The quarters against the target of the year.
pub fn terhadap_setahun(nomor: &str, capaian: &str) -> String {
    format!("Indikator {nomor}: {capaian} dari target setahun.")
}

/// How the quarters make up the year.
pub fn konsolidasi(nomor: &str, cara: &str) -> String {
    format!(
        "Indikator {nomor}: triwulan digabung sebagai {}.",
        cara.to_lowercase()
    )
}

/// Caption: output indicators of the programs of an indikator.
pub fn keluaran_pendukung(nomor: &str) -> String {
    format!("Keluaran program dan kegiatan pendukung indikator {nomor}")
}

/// Serapan, capaian and efficiency of an indikator in a line; `None` where there is none of them.
pub fn serapan_dan_capaian(
    nomor: &str,
    serapan: Option<&str>,
    capaian: Option<&str>,
    efisiensi: Option<&str>,
) -> Option<String> {
    let parts = [
        ("serapan", serapan),
        ("capaian", capaian),
        ("efisiensi (PMK)", efisiensi),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter_map(|(word, value)| Some(format!("{word} {}", value?)))
        .collect();
    (!parts.is_empty()).then(|| format!("Indikator {nomor}: {}.", parts.join(", ")))
}

/// `Definisi operasional indikator 3`
pub fn definisi(nomor: &str) -> String {
    format!("Definisi operasional indikator {nomor}")
}

/// `Hambatan, indikator 3`
pub fn analisis_indikator(judul: &str, nomor: &str) -> String {
    format!("{judul}, indikator {nomor}")
}

/// `Satuan: orang`
pub fn satuan(satuan: &str) -> String {
    format!("Satuan: {satuan}")
}

/// A typed formula with its result.
pub fn sama_dengan(rumus: &str, hasil: &str) -> String {
    format!("{rumus} = {hasil}")
}

/// A chart shows the sum in the place of too many lines.
pub fn grafik_jumlah(baris: usize) -> String {
    format!("Grafik menampilkan jumlah {baris} baris; angka tiap baris ada dalam tabel.")
}

/// A chart shows only the first rows.
pub fn grafik_sebagian(tampil: usize, dari: usize) -> String {
    format!("Grafik menampilkan {tampil} dari {dari} baris; tabel memuat semuanya.")
}

/// Alternative text of a line chart: from where to where, and the first and last figure of each line.
pub fn uraian_grafik_garis(
    judul: &str,
    dari: &str,
    sampai: &str,
    garis: &[(String, String, String)],
) -> String {
    let lines: Vec<String> = garis
        .iter()
        .map(|(name, first, last)| format!("{name}: {first} menjadi {last}"))
        .collect();
    format!(
        "Diagram garis {judul}, dari {dari} sampai {sampai}. {}.",
        lines.join("; ")
    )
}

/// Alternative text of bars: the ends are name and figure.
pub fn uraian_grafik_batang(
    judul: &str,
    kolom: &str,
    tertinggi: Option<(String, String)>,
    terendah: Option<(String, String)>,
) -> String {
    let end = |word: &str, of: Option<(String, String)>| {
        of.map_or(String::new(), |(name, value)| {
            format!(" {word}: {name}, {value}.")
        })
    };
    format!(
        "Diagram batang mendatar {judul}, kolom {kolom}.{}{}",
        end("Tertinggi", tertinggi),
        end("Terendah", terendah)
    )
}

/// A chapter has no text yet.
pub fn tulis(judul: &str) -> String {
    let mut letters = judul.chars();
    let first = letters.next().map(char::to_lowercase);
    let lower: String = first.into_iter().flatten().chain(letters).collect();
    format!("Tulis {lower}")
}

/// A sasaran without indikator.
pub fn tanpa_indikator(nama: &str) -> String {
    format!("{nama}: tambah indikator, atau hapus sasaran ini")
}

/// The name of a sasaran before what it lacks.
pub fn pada(nama: &str, kalimat: &str) -> String {
    format!("{nama}: {kalimat}")
}
