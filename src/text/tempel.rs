//! The words of taking a table over: choices, what will be done, what is wrong.

use super::gabungan::banyak as angka;
use crate::domain::field::RowKind;
use crate::domain::tempel::{
    Cocok, Ditolak, MAX_BARIS, MAX_KOLOM, MAX_TABEL, Masalah, Peran, PeranBaris, Ringkas, Tanda,
    Titik, Tujuan, Usulan,
};

/// Where a table goes.
pub const fn tujuan(tujuan: Tujuan) -> &'static str {
    match tujuan {
        Tujuan::Kinerja => "Sasaran dan indikator",
        Tujuan::Perbandingan => "Perbandingan indikator",
        Tujuan::Anggaran => "Program dan kegiatan",
        Tujuan::Triwulan => "Triwulan indikator",
        Tujuan::Perjanjian => "Perjanjian Kinerja",
        Tujuan::Sendiri => "Tabel tersendiri",
    }
}

/// What is done with rows that are there already.
pub const fn cocok(cocok: Cocok) -> &'static str {
    match cocok {
        Cocok::IsiKosong => "Isi yang kosong, catat yang berbeda",
        Cocok::Timpa => "Ganti isiannya",
        Cocok::Baru => "Tambah sebagai baris baru",
    }
}

/// What a column is.
pub const fn peran(peran: Peran) -> &'static str {
    match peran {
        Peran::Abaikan => "Tidak diambil",
        Peran::Nomor => "Nomor",
        Peran::Jenis => "Jenis baris",
        Peran::Kode => "Kode",
        Peran::Jabatan => "Jabatan",
        Peran::Sasaran => "Sasaran",
        Peran::Uraian => "Uraian (nama baris)",
        Peran::Program => "Program pendukung",
        Peran::Satuan => "Satuan",
        Peran::Target => "Target",
        Peran::Realisasi => "Realisasi",
        Peran::Capaian => "Capaian (tercetak)",
        Peran::CapaianLalu => "Capaian tahun lalu",
        Peran::RealisasiLalu => "Realisasi tahun lalu",
        Peran::Selisih => "Selisih capaian (tercetak)",
        Peran::TargetRenstra => "Target Renstra (tercetak)",
        Peran::PaguSemula => "Pagu atau pagu semula",
        Peran::Pagu => "Pagu perubahan",
        Peran::RealisasiAnggaran => "Realisasi anggaran",
        Peran::Serapan => "Persen serapan (tercetak)",
        Peran::Sisa => "Sisa anggaran (tercetak)",
        Peran::Teks => "Teks",
        Peran::Angka => "Angka",
        Peran::Uang => "Uang (Rp)",
        Peran::Persen => "Persen",
        Peran::JumlahKolom => "Jumlah kolom di kirinya (tercetak)",
        Peran::Rasio => "Persen dua kolom di kirinya (tercetak)",
        Peran::Isian(field) => field.label(),
    }
}

/// What a row is.
pub const fn peran_baris(peran: PeranBaris) -> &'static str {
    match peran {
        PeranBaris::JudulKolom => "Judul kolom",
        PeranBaris::Data => "Data",
        PeranBaris::Jumlah => "Jumlah",
        PeranBaris::Lanjutan => "Lanjutan baris di atas",
        PeranBaris::Kelompok => "Judul kelompok",
        PeranBaris::Abaikan => "Tidak diambil",
    }
}

/// What a dot means in a column.
pub const fn titik(titik: Titik) -> &'static str {
    match titik {
        Titik::Ribuan => "1.234 = seribu lebih",
        Titik::Desimal => "1.234 = satu koma sekian",
    }
}

/// What a cell of a file is besides its text.
pub const fn tanda(tanda: Tanda) -> &'static str {
    match tanda {
        Tanda::Rumus => "Hasil rumus",
        Tanda::TeksAngka => "Angka yang disimpan sebagai teks",
        Tanda::Tanggal => "Tanggal",
        Tanda::Galat => "Kesalahan dalam berkas",
        Tanda::RumusTanpaHasil => "Rumus yang hasilnya tidak tersimpan",
        Tanda::Gabung => "Tergabung dengan sel di atasnya",
        Tanda::Tampilan => "Diambil sebagaimana tampil",
        Tanda::BarisTersembunyi => "Baris tersembunyi",
        Tanda::KolomTersembunyi => "Kolom tersembunyi",
        Tanda::Timpang => "Jumlah selnya berbeda dari baris lain",
        Tanda::Kutip => "Tanda kutip tidak ditutup",
    }
}

/// A sheet of a workbook as a choice.
pub fn lembar(nama: &str, tersembunyi: bool, kosong: bool) -> String {
    let mark = match (tersembunyi, kosong) {
        (false, false) => "",
        (true, false) => " (tersembunyi)",
        (false, true) => " (tanpa tabel)",
        (true, true) => " (tersembunyi, tanpa tabel)",
    };
    format!("{nama}{mark}")
}

/// A sheet of a workbook without a table.
pub const LEMBAR_KOSONG: &str = "Tidak ada tabel di lembar ini.";

/// A table as a choice; tables count from 0.
pub fn nama_tabel(at: usize, di: &str, judul: &str) -> String {
    match (di, judul) {
        ("", "") => format!("Tabel ke-{}", at.saturating_add(1)),
        (di, "") => di.to_string(),
        (di, judul) if judul.starts_with(di) => judul.to_string(),
        (di, judul) => format!("{di} {judul}"),
    }
}

/// Problems that are not told one by one; nothing where there is none.
pub fn masalah_lain(count: usize) -> Option<String> {
    (count > 0).then(|| format!("dan {} hal lain", angka(count)))
}

/// Why a text is not taken, and what to do.
pub fn ditolak(ditolak: Ditolak) -> String {
    match ditolak {
        Ditolak::Kosong => "Teks ini hanya berisi spasi. Salin tabelnya beserta judul kolom.".into(),
        Ditolak::TanpaTabel => "Tidak ada tabel dalam teks ini. Salin tabelnya beserta judul kolom, langsung dari Word, Excel, atau PDF. Kolomnya harus terpisah oleh tab, titik koma, garis tegak, atau dua spasi; bila hanya satu spasi, tempel dahulu ke Excel dan pisahkan kolomnya.".into(),
        Ditolak::TeksPanjang => "Teks ini lebih dari 2 MB. Tempel tabelnya satu per satu.".into(),
        Ditolak::BanyakBaris => format!("Tabel ini lebih dari {} baris. Tempel sebagian demi sebagian.", angka(MAX_BARIS)),
        Ditolak::BanyakKolom => format!("Tabel ini lebih dari {MAX_KOLOM} kolom. Tempel sebagian kolomnya."),
        Ditolak::BanyakTabel => format!("Teks ini memuat lebih dari {MAX_TABEL} tabel. Tempel sebagian demi sebagian."),
    }
}

/// What taking a table over will do.
pub fn ringkas(ringkas: &Ringkas) -> String {
    match rincian(ringkas) {
        none if none.is_empty() => "Tidak ada yang diambil dari tabel ini.".into(),
        parts => format!("Yang diambil: {parts}."),
    }
}

/// What taking a table over has done.
pub fn diambil(ringkas: &Ringkas) -> String {
    format!("Tabel diambil: {}.", rincian(ringkas))
}

/// How many findings there are in a table that was just taken over, and where; nothing where there is none.
pub fn ditemukan(count: usize) -> String {
    match count {
        0 => String::new(),
        count => format!(" {} temuan di dalamnya, lihat di Periksa.", angka(count)),
    }
}

/// A change in numbers; empty where nothing changes.
fn rincian(ringkas: &Ringkas) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (kind, count) in &ringkas.baru {
        parts.push(format!("{} {}", angka(*count), jenis(*kind)));
    }
    let mut add = |count: usize, words: &str| {
        if count > 0 {
            parts.push(format!("{} {words}", angka(count)));
        }
    };
    add(ringkas.dikenali, "baris yang sudah ada");
    add(ringkas.isian, "isian");
    add(ringkas.diganti, "isian diganti");
    add(ringkas.tercetak, "angka tercetak");
    parts.extend(tertimpa(ringkas));
    parts.join(", ")
}

/// Printed figures that take the place of others, with the first of them.
fn tertimpa(ringkas: &Ringkas) -> Option<String> {
    let (before, after) = ringkas.tertimpa.first()?;
    let count = ringkas.tertimpa.len();
    let more = if count > 1 { " …" } else { "" };
    Some(format!(
        "mengganti {} angka tercetak: {before} → {after}{more}",
        angka(count)
    ))
}

/// What a table without a number and a title is called, by its count.
pub fn tempat(count: usize) -> String {
    format!("Tabel tempel {count}")
}

fn jenis(kind: RowKind) -> String {
    match kind {
        RowKind::KolomTabel => "kolom".into(),
        RowKind::BarisTabel => "baris".into(),
        kind => kind.label().to_lowercase(),
    }
}

/// What is wrong with so many cells of a column, or rows: the first of them, and how many more.
pub fn masalah_semacam(usulan: &Usulan, first: &Masalah, count: usize) -> String {
    let said = masalah(usulan, first);
    match count.saturating_sub(1) {
        0 => said,
        more => {
            let cell = first.tempat().is_some_and(|(_, column)| column.is_some());
            let what = if cell {
                "sel lain di kolom ini"
            } else {
                "baris lain"
            };
            format!("{said} Begitu juga {} {what}.", angka(more))
        }
    }
}

/// What is wrong with a table, and what comes of it.
pub fn masalah(usulan: &Usulan, masalah: &Masalah) -> String {
    let cell = |baris: usize, kolom: usize| {
        let row = usulan.baris.get(baris);
        row.and_then(|row| row.sel.get(kolom))
            .map_or("", String::as_str)
    };
    let row = |baris: usize| format!("Baris {}", angka(baris.saturating_add(1)));
    match masalah {
        Masalah::TanpaUraian => {
            "Belum ada kolom yang menamai baris. Pilih “Uraian (nama baris)” pada satu kolom."
                .into()
        }
        Masalah::TanpaData => {
            "Belum ada baris data. Pilih “Data” pada baris yang berisi angka.".into()
        }
        Masalah::TakTerbaca { baris, kolom } => {
            let named = usulan.kolom.get(*kolom).map_or("", |kolom| &kolom.judul);
            let text = cell(*baris, *kolom);
            format!(
                "{}, kolom {named}: “{text}” bukan angka; diambil sebagaimana tercetak.",
                row(*baris)
            )
        }
        Masalah::RibuanKoma { baris, kolom } => {
            let named = usulan.kolom.get(*kolom).map_or("", |kolom| &kolom.judul);
            let text = cell(*baris, *kolom);
            format!(
                "Kolom {named} menulis ribuan dengan koma, misalnya “{text}”. Di sini koma adalah desimal: pilih arti titik pada kolom itu."
            )
        }
        Masalah::TitikGanda { baris, kolom } => {
            let named = usulan.kolom.get(*kolom).map_or("", |kolom| &kolom.judul);
            let text = cell(*baris, *kolom);
            format!(
                "Kolom {named}: “{text}” dapat berarti ribuan atau desimal. Pilih arti titik pada kolom itu."
            )
        }
        Masalah::Bertanda {
            tanda,
            baris,
            kolom,
            banyak,
        } => {
            let named = usulan.kolom.get(*kolom).map_or("", |kolom| &kolom.judul);
            let (count, text) = (angka(*banyak), cell(*baris, *kolom));
            let row = row(*baris);
            match tanda {
                Tanda::Rumus => {
                    format!("Kolom {named}: {count} sel adalah hasil rumus; nilainya yang diambil.")
                }
                Tanda::TeksAngka => format!(
                    "Kolom {named}: {count} angka disimpan sebagai teks, misalnya “{text}”; dibaca sebagaimana tertulis."
                ),
                Tanda::Tanggal => {
                    format!("Kolom {named}: {count} sel adalah tanggal, misalnya “{text}”.")
                }
                Tanda::Galat => format!(
                    "Kolom {named}: {count} sel berisi kesalahan, misalnya “{text}” pada {}.",
                    row.to_lowercase()
                ),
                Tanda::RumusTanpaHasil => format!(
                    "Kolom {named}: {count} sel adalah rumus yang hasilnya tidak tersimpan (pertama: {}): buka dan simpan berkasnya di Excel dahulu.",
                    row.to_lowercase()
                ),
                Tanda::Gabung => format!(
                    "Kolom {named}: {count} sel tergabung dengan sel di atasnya; angkanya diambil satu kali."
                ),
                Tanda::Tampilan => format!(
                    "Kolom {named}: {count} angka lebih panjang daripada yang tampil; diambil sebagaimana tampil, misalnya “{text}”."
                ),
                Tanda::BarisTersembunyi => format!(
                    "{count} baris disembunyikan dalam berkas (pertama: {}); tidak diambil, kecuali dipilih.",
                    row.to_lowercase()
                ),
                Tanda::KolomTersembunyi => format!(
                    "Kolom {named} disembunyikan dalam berkas; tidak diambil, kecuali dipilih."
                ),
                Tanda::Timpang => format!(
                    "{count} baris berbeda jumlah selnya dari baris lain (pertama: {}); periksa pemisahnya.",
                    row.to_lowercase()
                ),
                Tanda::Kutip => format!(
                    "{count} baris memuat tanda kutip yang tidak ditutup (pertama: {}); dibaca sebagai teks.",
                    row.to_lowercase()
                ),
            }
        }
        Masalah::Kelipatan { baris, kolom } => {
            let named = usulan.kolom.get(*kolom).map_or("", |kolom| &kolom.judul);
            let word = usulan.kelipatan(*kolom).unwrap_or_default();
            let text = cell(*baris, *kolom);
            format!("Kolom {named} dalam {word} rupiah: “{text}” diambil sebagai “{text} {word}”.")
        }
        Masalah::KolomTanpaTempat { kolom } => {
            let named = usulan.kolom.get(*kolom).map_or("", |kolom| &kolom.judul);
            format!(
                "Kolom {named} tidak diambil: tidak ada tempatnya dalam {}. Pilih tujuan lain bila kolom itu diperlukan.",
                self::tujuan(usulan.tujuan)
            )
        }
        Masalah::BukanPilihan { baris, kolom } => {
            let named = usulan.kolom.get(*kolom).map_or("", |kolom| &kolom.judul);
            let text = cell(*baris, *kolom);
            format!(
                "{}, kolom {named}: “{text}” bukan pilihan yang dikenal; tidak diambil.",
                row(*baris)
            )
        }
        Masalah::TanpaNama { baris } => format!("{} tidak bernama.", row(*baris)),
        Masalah::TanpaPasangan { baris } => format!(
            "{} tidak diambil: indikatornya tidak ada dalam draf. Ambil dahulu tabel target dan realisasi.",
            row(*baris)
        ),
        Masalah::TanpaTempat { baris } => {
            format!(
                "{} tidak diambil: draf tidak menghitung jumlah itu.",
                row(*baris)
            )
        }
    }
}
