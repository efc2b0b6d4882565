//! The sentences of what the document itself does not bear out: places that contradict each other, lists that do not
//! match, figures that are hardly meant.

use super::super::kalimat;
use super::super::nama::{field_label, hasil_label, lower_first, row_name, tempat};
use crate::domain::audit::temuan::Janggal;
use crate::domain::audit::{Bahan, Jenis, Temuan};
use crate::domain::document::{Document, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::notation::{self, Decimal};
use crate::domain::outcome::{Baris, Hasil, Place};
use crate::domain::tabel;

/// The finding in a sentence.
pub(super) fn kalimat(bahan: &Bahan, temuan: &Temuan) -> String {
    let document = bahan.document();
    match &temuan.jenis {
        Jenis::BedaRujukan {
            lain,
            lain_di,
            nilai,
        } => {
            let own = match temuan.tercetak.is_empty() {
                true => angka(bahan, temuan.tempat, None),
                false => temuan.tercetak.to_string(),
            };
            let other = angka(bahan, *lain, Some(*nilai));
            let own_di = tercetak_di(&temuan.di).unwrap_or_else(|| bagian(document, temuan.tempat));
            let other_di = lain_di.as_deref().and_then(tercetak_di);
            let other_di = other_di.unwrap_or_else(|| bagian(document, *lain));
            format!(
                "{} {}: {own} dalam {own_di}, tetapi {other} dalam {other_di}{}. Samakan keduanya, atau jelaskan \
                 perbedaannya.",
                kepala(document, temuan.tempat),
                nama_baris(document, temuan.tempat),
                nama_lain(document, temuan.tempat, *lain),
            )
        }
        Jenis::BukanSeratus { jumlah, utuh } => format!(
            "{} {}, bukan {}; selisihnya lebih besar daripada pembulatan. Periksa bagian-bagiannya.",
            seluruh(document, temuan.tempat),
            bulat(*jumlah),
            bulat(*utuh)
        ),
        Jenis::TidakAda { baris } => tidak_ada(document, *baris),
        Jenis::Janggal(janggal) => ganjil(bahan, temuan, *janggal),
        Jenis::Isian(finding) => format!("{}.", kalimat::temuan(document, finding)),
        Jenis::Lepas => format!(
            "Angka tercetak {}{} tidak dapat diperiksa: baris atau kolomnya sudah tidak ada. Pilih angkanya lagi, atau \
             hapus catatannya.",
            temuan.tercetak.trim(),
            tercetak_di(&temuan.di).map_or(String::new(), |di| format!(" ({di})"))
        ),
        _ => String::new(),
    }
}

/// What adds up the parts of a whole.
fn seluruh(document: &Document, place: Place) -> String {
    match place {
        Place::Cell(at) if at.field == Field::Bobot => "Jumlah bobot seluruh indikator".into(),
        Place::Hasil(at) => match at.baris {
            Baris::Ringkasan(table) => format!(
                "Jumlah kolom {} dalam tabel {}",
                hasil_label(document, at.hasil),
                row_name(document, table)
            ),
            _ => format!("Jumlah bagian dalam {}", tempat(document, place)),
        },
        Place::Cell(_) => format!("Jumlah bagian dalam {}", tempat(document, place)),
    }
}

fn tercetak_di(di: &str) -> Option<String> {
    let di = di.trim();
    (!di.is_empty()).then(|| di.to_string())
}

fn bulat(value: Decimal) -> String {
    notation::write_plain(notation::round(value, 2))
}

/// A figure as it stands there: as typed, or as it is reckoned.
fn angka(bahan: &Bahan, place: Place, known: Option<Decimal>) -> String {
    let money = match place {
        Place::Cell(at) => {
            let text = bahan.document().text(at).trim();
            if !text.is_empty() {
                return text.to_string();
            }
            false
        }
        Place::Hasil(at) => matches!(
            at.hasil,
            Hasil::Pagu | Hasil::PaguSemula | Hasil::RealisasiAnggaran
        ),
    };
    match known.or_else(|| bahan.angka(place)) {
        Some(value) if money => notation::write_rupiah(value),
        Some(value) => bulat(value),
        None => "tanpa angka".into(),
    }
}

const fn row_of(place: Place) -> Option<RowId> {
    match place {
        Place::Cell(at) => Some(at.row),
        Place::Hasil(at) => match at.baris {
            Baris::Row(row) => Some(row),
            _ => None,
        },
    }
}

/// The heading of the column.
fn kepala(document: &Document, place: Place) -> String {
    match place {
        Place::Cell(at) => field_label(document, at.field).into_owned(),
        Place::Hasil(at) => hasil_label(document, at.hasil).into_owned(),
    }
}

fn nama_baris(document: &Document, place: Place) -> String {
    row_of(place).map_or(String::new(), |row| row_name(document, row))
}

/// The name of the other place, where it is written otherwise.
fn nama_lain(document: &Document, own: Place, other: Place) -> String {
    let (a, b) = (nama_baris(document, own), nama_baris(document, other));
    match a.trim().to_lowercase() == b.trim().to_lowercase() || b.is_empty() {
        true => String::new(),
        false => format!(" ({b})"),
    }
}

/// The part of the document, as it is called in a sentence.
fn bagian(document: &Document, place: Place) -> String {
    let Some(id) = row_of(place) else {
        return "jumlahnya".into();
    };
    let Some((section, at)) = document.find(id) else {
        return "baris yang sudah dihapus".into();
    };
    let Some(row) = document.rows(section).get(at) else {
        return "baris yang sudah dihapus".into();
    };
    let above = || {
        document
            .parent(section, at)
            .map(|row| row_name(document, row.id))
            .unwrap_or_default()
    };
    match row.kind {
        RowKind::IndikatorPk | RowKind::ProgramPk => {
            let revised = matches!(
                place,
                Place::Cell(at) if matches!(at.field, Field::TargetPerubahan | Field::PaguPerubahan)
            );
            let form = match revised {
                true => "PK Perubahan",
                false => "PK",
            };
            format!("{form} {}", above())
        }
        RowKind::IndikatorRenstra => "Renstra".into(),
        RowKind::Keluaran => format!("keluaran {}", above()),
        RowKind::Belanja | RowKind::Program | RowKind::Kegiatan => "tabel anggaran".into(),
        RowKind::Indikator => match place {
            Place::Hasil(_) => "jumlah kegiatan yang mendukungnya".into(),
            Place::Cell(_) => "tabel kinerja".into(),
        },
        _ => match tabel::table_of(document, id) {
            Some(table) => format!("tabel {}", row_name(document, table)),
            None => lower_first(row.kind.label()),
        },
    }
}

fn tidak_ada(document: &Document, id: RowId) -> String {
    let name = row_name(document, id);
    match document.row(id).map(|row| row.kind) {
        Some(RowKind::Indikator) => format!(
            "{name} diukur dalam tabel kinerja, tetapi tidak ada dalam PK Kepala. Tambahkan ke PK, atau jelaskan dasar \
             targetnya."
        ),
        Some(RowKind::IndikatorPk) => format!(
            "{name} dijanjikan dalam PK Kepala, tetapi tidak dilaporkan dalam tabel kinerja. Laporkan capaiannya, atau \
             jelaskan mengapa tidak."
        ),
        _ => format!("{name} tidak punya pasangan dalam daftar yang lain."),
    }
}

fn ganjil(bahan: &Bahan, temuan: &Temuan, janggal: Janggal) -> String {
    let document = bahan.document();
    let name = nama_baris(document, temuan.tempat);
    let value = || bahan.angka(temuan.tempat);
    match janggal {
        Janggal::CapaianTinggi => format!(
            "Capaian {name} {}, lebih dari dua kali target. Periksa target dan satuannya, atau jelaskan penyebabnya.",
            value().map_or(String::new(), |value| notation::write_percent(value, 2))
        ),
        Janggal::TargetDiBawahLalu => format!(
            "Target {name}, {}, lebih longgar daripada yang sudah dicapai tahun lalu. Jelaskan dasarnya, atau periksa \
             keduanya.",
            angka(bahan, temuan.tempat, None)
        ),
        Janggal::EiMelebihiAnggaran => format!(
            "E/I {name}, {}, melebihi anggarannya sendiri. Targetnya mungkin terlalu rendah.",
            value().map_or(String::new(), notation::write_rupiah)
        ),
        Janggal::KeluaranNol => format!(
            "{name} dalam {} ditetapkan 0 dan terealisasi 0, tetapi anggarannya dibelanjakan. Isi keluaran yang \
             dihasilkan, atau jelaskan belanjanya.",
            bagian(document, temuan.tempat)
        ),
        Janggal::TanpaKeluaran { indikator } => format!(
            "{name} dalam {} terealisasi 0, tetapi {} melaporkan hasil. Sebutkan sumber angkanya, atau periksa keduanya.",
            bagian(document, temuan.tempat),
            row_name(document, indikator)
        ),
    }
}
