//! The sentences: reasons, notes, findings.

use super::nama::{field_label, lower_first, row_phrase, table_phrase, tempat};
use super::rumus::rumus_salah;
use crate::domain::compute;
use crate::domain::document::{CellRef, Document};
use crate::domain::field::{Field, FieldKind};
use crate::domain::finding::{Finding, FindingKind, RemedyKind};
use crate::domain::notation::{self, Bound, Mark, Number, Reading, Unreadable};
use crate::domain::outcome::{Alasan, Catatan, Nilai, Place, Simpulan};
use crate::domain::rujukan::RujukanError;

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
        Alasan::BelumWaktunya => "belum waktunya",
        Alasan::TandaBerbeda => "beda tanda",
        Alasan::SatuanBerbeda => "beda satuan",
        Alasan::TanpaTahunRenstra => "di luar Renstra",
        Alasan::TanpaTautan => "belum ditautkan",
        Alasan::AkarTidakAda => "tanpa akar",
        Alasan::TanpaKolomLalu => "tanpa kolom lalu",
        Alasan::RumusSalah(_) => "rumus salah",
        Alasan::Melingkar(_) => "rumus melingkar",
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
            Alasan::Majemuk(cell) if matches!(cell.field, Field::Sel(_)) => format!("Tidak dapat dihitung: {} berisi beberapa angka.", at(cell)),
            Alasan::BukanRentang(cell) if matches!(cell.field, Field::Sel(_) | Field::NilaiPeubah) => format!("Tidak dapat dihitung: {} berisi rentang. Isi satu angka.", at(cell)),
            Alasan::Majemuk(cell) => format!("Tidak dapat dihitung: {} berisi beberapa angka. Pisahkan menjadi beberapa indikator.", at(cell)),
            Alasan::BukanRentang(cell) => format!("Tidak dapat dihitung: {} berisi rentang. Pilih polaritas Rentang, atau isi satu angka.", at(cell)),
            Alasan::PerluRentang(cell) => format!("Tidak dapat dihitung: {} perlu rentang, misalnya 80-90.", at(cell)),
            Alasan::PolaritasAsing(cell) => format!("Tidak dapat dihitung: {} bukan salah satu pilihan.", at(cell)),
            Alasan::TerlaluBesar => "Tidak dapat dihitung: hasilnya lebih dari 28 angka, melebihi ketelitian desimal.".into(),
            Alasan::TanpaKegiatan => "Tidak dapat dihitung: belum ada kegiatan yang dihubungkan. Pilih indikator pada baris kegiatan dalam Anggaran.".into(),
            Alasan::TanpaAnggota => "Belum ada baris yang dapat dihitung.".into(),
            Alasan::BelumWaktunya => "Belum waktunya: triwulan ini sesudah posisi data dalam Identitas.".into(),
            Alasan::TandaBerbeda => "Tidak dapat dihitung: nilai awal dan nilai akhir berbeda tanda, sehingga pertumbuhan majemuk tidak ada.".into(),
            Alasan::SatuanBerbeda => "Tidak dijumlahkan: satuan baris-barisnya berbeda.".into(),
            Alasan::TanpaTahunRenstra => "Tidak dapat dihitung: tahun laporan tidak termasuk periode Renstra. Isi keduanya dalam Identitas.".into(),
            Alasan::TanpaTautan => "Tidak dapat dihitung: belum ada indikator kinerja yang ditautkan.".into(),
            Alasan::AkarTidakAda => "Tidak dapat dihitung: akar dari angka negatif tidak ada; pangkat akar atau n harus 1 sampai 27.".into(),
            Alasan::TanpaKolomLalu => "Tidak dapat dihitung: tidak ada kolom angka di sebelah kirinya.".into(),
            Alasan::RumusSalah(cell) => format!("Tidak dapat dihitung: {} tidak dapat dibaca sebagai rumus.", at(cell)),
            Alasan::Melingkar(cell) => format!("Tidak dapat dihitung: {} memerlukan hasilnya sendiri.", at(cell)),
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
        Catatan::PersenCampur => {
            "Rumus menjumlahkan persen dan angka biasa: persen dihitung sebagai pecahan (20 % = 0,2).".into()
        }
    }
}

/// A finding as a sentence that says what to do.
pub fn temuan(document: &Document, finding: &Finding) -> String {
    let field = finding.place.field;
    let heading = field_label(document, field);
    let label = lower_first(&heading);
    let of = row_phrase(document, finding.place) + &table_phrase(document, finding.place.row);
    match &finding.kind {
        FindingKind::BukanAngka(why) => format!("{}{of} {}", heading, unreadable(*why)),
        FindingKind::Majemuk if matches!(field, Field::Sel(_)) => format!(
            "{heading}{of} berisi beberapa angka. Pisahkan menjadi beberapa baris; teksnya tetap disimpan"
        ),
        FindingKind::Majemuk => format!(
            "{}{of} berisi beberapa angka. Pisahkan menjadi beberapa indikator; teksnya tetap disimpan",
            heading
        ),
        FindingKind::BukanRentang if matches!(field, Field::Sel(_) | Field::NilaiPeubah) => {
            format!("{heading}{of} berisi rentang. Isi satu angka")
        }
        FindingKind::BukanRentang => format!(
            "{}{of} berisi rentang. Pilih polaritas Rentang, atau isi satu angka",
            heading
        ),
        FindingKind::PerluRentang => {
            format!("{}{of} harus berupa rentang, misalnya 80-90", heading)
        }
        FindingKind::DuaBacaan { ribuan, desimal } => format!(
            "{}{of}: {} bisa berarti {} atau {}. Pilih satu",
            heading,
            document.text(finding.place).trim(),
            notation::words(*ribuan),
            notation::write_plain(*desimal)
        ),
        FindingKind::PilihanAsing => format!(
            "{}{of} harus salah satu dari pilihan: {}",
            heading,
            choices(field)
        ),
        FindingKind::RujukanAsing { rujukan, kenapa } => {
            format!("{}{of}: {}", heading, rujukan_asing(rujukan, *kenapa))
        }
        FindingKind::TautanAsing => format!(
            "{}{of} tidak menunjuk indikator yang ada. Pilih indikator dari daftar",
            heading
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
        FindingKind::BedaJumlah { jumlah } if matches!(field, Field::Sel(_)) => format!(
            "{heading}{of} berbeda dari jumlah rinciannya, {}. Angka yang diisi yang dipakai",
            notation::write_plain(*jumlah)
        ),
        FindingKind::BedaJumlah { jumlah } => format!(
            "{}{of} berbeda dari jumlah rinciannya, {}. Jumlah rincian yang dipakai",
            heading,
            notation::write_rupiah(*jumlah)
        ),
        FindingKind::Negatif => format!("{}{of} harus 0 atau lebih", heading),
        FindingKind::BukanTahun if matches!(field, Field::Sel(_)) => {
            format!("{heading}{of} harus empat angka, misalnya 2020")
        }
        FindingKind::RumusSalah(error) => {
            let formula = document.text(finding.place);
            format!("{heading}{of}, {}", rumus_salah(*error, formula))
        }
        FindingKind::RumusMelingkar => {
            format!("{heading}{of} memerlukan hasilnya sendiri. Ubah rumusnya agar tidak berputar")
        }
        FindingKind::KodeGanda => format!(
            "{heading}{of} sudah dipakai baris lain, sehingga rinciannya masuk ke baris yang pertama. Beri kode yang berbeda"
        ),
        FindingKind::IsianTidakDipakai => format!(
            "{heading}{of} dihitung dengan rumus; isiannya tidak dipakai. Kosongkan isian ini atau rumusnya"
        ),
        FindingKind::TabelTerlaluBesar => format!(
            "{heading}{of}: tabel ini terlalu besar, sehingga tidak dihitung. Bagi menjadi beberapa tabel, paling banyak {} kolom, {} baris, dan {} sel",
            compute::MAX_KOLOM,
            notation::write_plain(compute::MAX_BARIS.into()),
            notation::write_plain(compute::MAX_SEL.into())
        ),
        FindingKind::BukanTahun => "Tahun laporan harus empat angka, misalnya 2020".into(),
        FindingKind::SkalaTidakUrut => {
            format!("{}{of} harus lebih rendah dari kelas di atasnya", heading)
        }
        FindingKind::BukanPeriode => "Periode Renstra harus dua tahun, misalnya 2018-2022".into(),
        FindingKind::TautanSatu => format!(
            "{}{of}: satu baris Renstra berpasangan dengan satu indikator. Tautan yang pertama dipakai",
            heading
        ),
        FindingKind::BedaTriwulan { nilai } => format!(
            "{}{of} berbeda dari konsolidasi triwulannya, {}. Periksa keduanya",
            heading,
            notation::write_plain(notation::round(*nilai, 2))
        ),
        FindingKind::BelanjaTanpaTarget => format!(
            "Target{of} 0, tetapi anggarannya dibelanjakan. Periksa target atau jelaskan dalam keterangan"
        ),
    }
}

pub(super) fn unreadable(why: Unreadable) -> &'static str {
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

/// What is wrong with a reference, and what to write.
fn rujukan_asing(rujukan: &str, kenapa: RujukanError) -> String {
    match kenapa {
        RujukanError::NamaAsing => format!(
            "{rujukan} memakai nama yang tidak dikenal. Tulis nama seperti capaian, target, realisasi, pagu, atau serapan"
        ),
        RujukanError::TempatAsing => format!(
            "{rujukan} menunjuk baris yang tidak ada. Tulis kode indikator, program, atau kegiatan, atau rekap, total, total_apbd"
        ),
        RujukanError::TempatGanda => format!(
            "{rujukan} memakai kode beberapa baris. Bedakan kodenya, atau tulis # dan nomor baris"
        ),
        RujukanError::TanpaIsi => {
            format!("{rujukan} menunjuk baris yang tidak punya angka itu. Pilih nama lain")
        }
        RujukanError::TanpaTempat => format!(
            "{rujukan} tidak menyebut baris. Tulis titik dua dan kodenya, seperti {{capaian:iku-01}}"
        ),
        RujukanError::TanpaTutup => {
            format!("{rujukan} belum ditutup. Tulis }} sesudahnya")
        }
    }
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
        RemedyKind::PakaiSeharusnya => "Betulkan angka tercetak".into(),
        RemedyKind::PakaiTercetak => "Pakai angka tercetak sebagai isian".into(),
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
