//! The sentences: reasons, notes, findings, and the names of places.

use crate::domain::compute;
use crate::domain::document::{CellRef, Document};
use crate::domain::field::{Field, FieldKind, RowKind};
use crate::domain::finding::{Finding, FindingKind, RemedyKind};
use crate::domain::notation::{self, Bound, Mark, Number, Reading, Unreadable};
use crate::domain::outcome::{Alasan, Baris, Catatan, Hasil, Nilai, Place, Simpulan};

/// The word of a verdict.
pub fn simpulan(simpulan: Simpulan) -> &'static str {
    match simpulan {
        Simpulan::Efisien => "Efisien",
        Simpulan::Inefisien => "Inefisien",
        Simpulan::Impas => "Impas",
    }
}

/// Why there is no result, in two or three words for a cell.
pub fn alasan_pendek(alasan: Alasan) -> &'static str {
    match alasan {
        Alasan::TargetNol => "target 0",
        Alasan::RealisasiNol => "realisasi 0",
        Alasan::RealisasiNegatif => "realisasi negatif",
        Alasan::DasarNol => "pembagi 0",
        Alasan::TargetNegatif => "target negatif",
        Alasan::BukanAngka(_) => "bukan angka",
        Alasan::DuaBacaan(_) => "dua bacaan",
        Alasan::Majemuk(_) => "beberapa angka",
        Alasan::BukanRentang(_) => "target rentang",
        Alasan::PerluRentang(_) => "perlu rentang",
        Alasan::PolaritasAsing(_) => "polaritas",
        Alasan::TerlaluBesar => "terlalu besar",
        Alasan::TanpaKegiatan => "tanpa kegiatan",
        Alasan::TanpaAnggota => "belum ada",
        Alasan::Bergantung(_) => "menunggu",
    }
}

/// Why there is no result, and what would give one.
pub fn alasan(document: &Document, nilai: &Nilai) -> Option<String> {
    let at = |cell: CellRef| tempat(document, Place::Cell(cell));
    Some(match nilai {
        Nilai::BelumDiisi(place) => format!("Belum diisi: {}.", tempat(document, *place)),
        Nilai::TidakDapatDihitung(alasan) => match *alasan {
            Alasan::TargetNol => "Tidak dapat dihitung: target 0, sehingga tidak ada pembanding. Isi target yang bukan 0, atau \
                pilih perlakuan target 0 dalam Pengaturan."
                .into(),
            Alasan::RealisasiNol => {
                "Tidak dapat dihitung: realisasi 0 tidak dapat menjadi pembagi. Polaritas Turun (cermin) dapat menghitungnya.".into()
            }
            Alasan::RealisasiNegatif => {
                "Tidak dapat dihitung: realisasi negatif tidak berarti dalam rumus rasio. Polaritas Turun (cermin) dapat menghitungnya.".into()
            }
            Alasan::DasarNol => "Tidak dapat dihitung: pembaginya 0.".into(),
            Alasan::TargetNegatif => {
                "Tidak dapat dihitung: belum ada rumus baku untuk target negatif pada polaritas ini.".into()
            }
            Alasan::BukanAngka(cell) => format!("Tidak dapat dihitung: {} bukan angka.", at(cell)),
            Alasan::DuaBacaan(cell) => format!("Tidak dapat dihitung: {} dapat dibaca dua cara. Pilih satu.", at(cell)),
            Alasan::Majemuk(cell) => format!("Tidak dapat dihitung: {} berisi beberapa angka. Pisahkan menjadi beberapa indikator.", at(cell)),
            Alasan::BukanRentang(cell) => format!("Tidak dapat dihitung: {} berisi rentang. Pilih polaritas Rentang, atau isi satu angka.", at(cell)),
            Alasan::PerluRentang(cell) => format!("Tidak dapat dihitung: {} perlu rentang, misalnya 80-90.", at(cell)),
            Alasan::PolaritasAsing(cell) => format!("Tidak dapat dihitung: {} bukan salah satu pilihan.", at(cell)),
            Alasan::TerlaluBesar => "Tidak dapat dihitung: hasilnya lebih dari 28 angka, melebihi ketelitian desimal.".into(),
            Alasan::TanpaKegiatan => "Tidak dapat dihitung: belum ada kegiatan yang dihubungkan. Pilih indikator pada baris kegiatan dalam Anggaran.".into(),
            Alasan::TanpaAnggota => "Belum ada baris yang dapat dihitung.".into(),
            Alasan::Bergantung(hasil) => {
                format!("Tidak dapat dihitung: memerlukan {}, yang tidak dapat dihitung.", tempat(document, Place::Hasil(hasil)))
            }
        },
        _ => return None,
    })
}

/// A note on a result.
pub fn catatan(catatan: &Catatan) -> String {
    match catatan {
        Catatan::Lantai(value) => format!(
            "Rumus memberi {}; diambil 0, batas terendah.",
            percent(*value)
        ),
        Catatan::Batas(value) => format!(
            "Dibatasi {} dalam rata-rata dan kategori; capaian sebenarnya tetap ditampilkan.",
            percent(*value)
        ),
        Catatan::EDibatasi(value) => format!(
            "E sebesar {} dibatasi ke ±20 % agar nilai efisiensi 0 sampai 100.",
            percent(*value)
        ),
        Catatan::TargetBatas => {
            "Target ditulis sebagai batas (misalnya <11); angkanya yang dipakai.".into()
        }
        Catatan::MelebihiAnggaran => "E/I melebihi anggaran: target mungkin terlalu rendah.".into(),
        Catatan::Sebagian { terhitung, dari } => {
            format!("Sebagian: {terhitung} dari {dari} baris terhitung.")
        }
        Catatan::DiisiLangsung => {
            "Angka pada baris ini yang dipakai, karena rincian di bawahnya belum lengkap.".into()
        }
        Catatan::DalamRentang => {
            "Realisasi di dalam rentang target: 100 % menurut konvensi.".into()
        }
        Catatan::DasarNegatif => {
            "Realisasi tahun lalu negatif: tanda pertumbuhan tidak dapat dijadikan pegangan.".into()
        }
    }
}

/// A finding as a sentence that says what to do.
pub fn temuan(document: &Document, finding: &Finding) -> String {
    let field = finding.place.field;
    let label = lower_first(field.label());
    let of = row_phrase(document, finding.place);
    match &finding.kind {
        FindingKind::BukanAngka(why) => format!("{}{of} {}", field.label(), unreadable(*why)),
        FindingKind::Majemuk => format!(
            "{}{of} berisi beberapa angka. Pisahkan menjadi beberapa indikator; teksnya tetap disimpan",
            field.label()
        ),
        FindingKind::BukanRentang => format!(
            "{}{of} berisi rentang. Pilih polaritas Rentang, atau isi satu angka",
            field.label()
        ),
        FindingKind::PerluRentang => {
            format!("{}{of} harus berupa rentang, misalnya 80-90", field.label())
        }
        FindingKind::DuaBacaan { ribuan, desimal } => format!(
            "{}{of}: {} bisa berarti {} atau {}. Pilih satu",
            field.label(),
            document.text(finding.place).trim(),
            notation::words(*ribuan),
            notation::write_plain(*desimal)
        ),
        FindingKind::PilihanAsing => format!(
            "{}{of} harus salah satu dari pilihan: {}",
            field.label(),
            choices(field)
        ),
        FindingKind::TautanAsing => format!(
            "{}{of} tidak menunjuk indikator yang ada. Pilih indikator dari daftar",
            field.label()
        ),
        FindingKind::TautanGanda(count) => {
            format!(
                "Kegiatan{of} mendukung {count} indikator; anggarannya dihitung penuh pada masing-masing"
            )
        }
        FindingKind::Kosong => format!("Isi {label}{of}"),
        FindingKind::TargetNol => {
            format!("Target{of} 0: capaian tidak dapat dihitung. Isi target yang bukan 0")
        }
        FindingKind::MelebihiPagu => {
            format!("Realisasi anggaran{of} melebihi pagu. Periksa kedua angkanya")
        }
        FindingKind::BedaJumlah { jumlah } => format!(
            "{}{of} berbeda dari jumlah rinciannya, {}. Jumlah rincian yang dipakai",
            field.label(),
            notation::write_rupiah(*jumlah)
        ),
        FindingKind::Negatif => format!("{}{of} harus 0 atau lebih", field.label()),
        FindingKind::BukanTahun => "Tahun laporan harus empat angka, misalnya 2020".into(),
        FindingKind::SkalaTidakUrut => format!(
            "{}{of} harus lebih rendah dari kelas di atasnya",
            field.label()
        ),
    }
}

fn unreadable(why: Unreadable) -> &'static str {
    match why {
        Unreadable::NotANumber => "harus berupa angka, misalnya 80 atau 80,5",
        Unreadable::MixedSeparators | Unreadable::BadGrouping => {
            "harus ditulis dengan titik ribuan dan koma desimal, misalnya 1.234,56"
        }
        Unreadable::EnglishNotation => {
            "ditulis dengan notasi Inggris. Tulis titik ribuan dan koma desimal, misalnya 1.234,56"
        }
        Unreadable::TooLong => "harus paling banyak 28 angka",
        Unreadable::UnclearAmount => {
            "harus ditulis dengan kata ribu, juta, miliar, atau triliun, misalnya 5 miliar"
        }
        Unreadable::ReversedRange => "harus dimulai dari batas bawah, misalnya 80-90",
        Unreadable::AmbiguousRange => {
            "harus ditulis tanpa titik tunggal, misalnya 1100-1200 atau 1,1-1,2"
        }
    }
}

fn choices(field: Field) -> String {
    let FieldKind::Choice(choices) = field.kind() else {
        return String::new();
    };
    choices
        .iter()
        .map(|choice| choice.label)
        .collect::<Vec<_>>()
        .join(", ")
}

/// The label of a remedy's button.
pub fn perbaikan(kind: &RemedyKind) -> String {
    match kind {
        RemedyKind::BacaRibuan(value) => {
            format!("Baca sebagai {} (ribuan)", notation::write_plain(*value))
        }
        RemedyKind::BacaDesimal(value) => {
            format!("Baca sebagai {} (desimal)", notation::write_plain(*value))
        }
        RemedyKind::PakaiJumlah => "Kosongkan, pakai jumlah rincian".into(),
    }
}

/// How a typed cell was read, in words, for the inspector; `None` where it holds no figure by nature.
pub fn bacaan_sel(document: &Document, at: CellRef) -> Option<String> {
    compute::bacaan(document, at).map(|reading| bacaan(&reading))
}

/// How a typed figure was read, in words.
pub fn bacaan(reading: &Reading) -> String {
    match reading {
        Reading::Empty => "Belum diisi".into(),
        Reading::Number(number) => format!("Dibaca {}: {}", figure(number), spoken(number)),
        Reading::Range { lower, upper } => {
            format!("Dibaca rentang {} sampai {}", figure(lower), figure(upper))
        }
        Reading::Compound(parts) => format!(
            "Berisi {} angka ({}); disimpan sebagai teks, tidak dihitung",
            parts.len(),
            parts.join(" · ")
        ),
        Reading::Ambiguous { thousands, decimal } => {
            format!(
                "Dua bacaan: {} ({}) atau {} ({})",
                figure(thousands),
                spoken(thousands),
                figure(decimal),
                spoken(decimal)
            )
        }
        Reading::Unreadable(why) => format!("Isian ini {}", unreadable(*why)),
    }
}

fn figure(number: &Number) -> String {
    let value = match number.mark {
        Mark::Rupiah => format!("Rp\u{a0}{}", notation::write_plain(number.value)),
        Mark::Dollar => format!("US$\u{a0}{}", notation::write_plain(number.value)),
        Mark::Percent => format!("{}\u{a0}%", notation::write_plain(number.value)),
        Mark::None => notation::write_plain(number.value),
    };
    match number.bound {
        Some(Bound::Less) => format!("< {value}"),
        Some(Bound::LessOrEqual) => format!("≤ {value}"),
        Some(Bound::Greater) => format!("> {value}"),
        Some(Bound::GreaterOrEqual) => format!("≥ {value}"),
        None => value,
    }
}

fn spoken(number: &Number) -> String {
    let bound = match number.bound {
        Some(Bound::Less) => "kurang dari ",
        Some(Bound::LessOrEqual) => "paling banyak ",
        Some(Bound::Greater) => "lebih dari ",
        Some(Bound::GreaterOrEqual) => "paling sedikit ",
        None => "",
    };
    let unit = match number.mark {
        Mark::Rupiah => " rupiah",
        Mark::Dollar => " dolar",
        Mark::Percent => " persen",
        Mark::None => "",
    };
    format!("{bound}{}{unit}", notation::words(number.value))
}

fn percent(value: notation::Decimal) -> String {
    notation::write_percent(value, 2)
}

/// The name of a row: its text, else its kind and number.
pub fn row_name(document: &Document, id: crate::domain::document::RowId) -> String {
    let Some(row) = document.row(id) else {
        return "baris yang sudah dihapus".into();
    };
    let name = row.text(Field::Uraian).trim();
    if !name.is_empty() {
        return name.to_string();
    }
    match document.number(id) {
        Some(number) if !row.kind.section().is_single() => format!("{} {number}", row.kind.label()),
        _ => row.kind.label().to_string(),
    }
}

/// The name of a row of results.
pub fn baris(document: &Document, baris: Baris) -> String {
    match baris {
        Baris::Row(id) => row_name(document, id),
        Baris::Rekap => "Seluruh indikator".into(),
        Baris::Sumber(dana) => dana.label().into(),
        Baris::TotalApbd => "Jumlah belanja APBD".into(),
        Baris::Total => "Jumlah seluruh sumber dana".into(),
    }
}

/// The heading of a computed column, with the kind of mean where that matters.
pub fn sel_label(hasil: Hasil) -> &'static str {
    hasil.label()
}

/// A place as a person would say it: "target indikator 3 (Nilai Ekspor)".
pub fn tempat(document: &Document, place: Place) -> String {
    match place {
        Place::Cell(cell) => format!(
            "{}{}",
            lower_first(cell.field.label()),
            row_phrase(document, cell)
        ),
        Place::Hasil(hasil) => {
            let of = match hasil.baris {
                // A typed name stays as it was typed.
                Baris::Row(id) => row_name(document, id),
                total => lower_first(&baris(document, total)),
            };
            format!("{} {of}", lower_first(hasil.hasil.label()))
        }
    }
}

/// " indikator 3 (Nilai Ekspor)", or nothing for a section of one row.
fn row_phrase(document: &Document, cell: CellRef) -> String {
    let Some(row) = document.row(cell.row) else {
        return String::new();
    };
    if row.kind.section().is_single() {
        return String::new();
    }
    let kind = match row.kind {
        RowKind::Belanja => "kelompok belanja".to_string(),
        kind => kind.id().to_string(),
    };
    let number = document
        .number(cell.row)
        .map_or(String::new(), |number| format!(" {number}"));
    let name = shortened(row.text(Field::Uraian).trim());
    let name = if name.is_empty() || cell.field == Field::Uraian {
        String::new()
    } else {
        format!(" ({name})")
    };
    format!(" {kind}{number}{name}")
}

/// Enough of a name to know it by; the number before it tells it apart.
fn shortened(name: &str) -> String {
    const MOST: usize = 60;
    if name.chars().count() <= MOST {
        return name.to_string();
    }
    let head: String = name.chars().take(MOST).collect();
    // Not in the middle of a word, where there is one.
    let head = head
        .rsplit_once(' ')
        .map_or(head.as_str(), |(head, _)| head);
    format!("{head} …")
}

/// Lower case for the middle of a sentence, but not for abbreviations.
fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_string(),
    }
}
