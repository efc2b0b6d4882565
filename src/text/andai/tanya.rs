//! The words of the question: "Agar capaian Nilai Ekspor paling sedikit 100 %, realisasinya menjadi …".

use crate::domain::document::Document;
use crate::domain::field::RowKind;
use crate::domain::notation;
use crate::domain::outcome::{Baris, Hasil};
use crate::domain::whatif::cari::{Pengubah, Syarat};
use crate::text;

/// A result in the middle of a sentence.
pub fn hasil_pendek(hasil: Hasil) -> &'static str {
    match hasil {
        Hasil::Capaian => "capaian",
        Hasil::Rerata => "rata-rata capaian",
        Hasil::RerataSasaran => "rata-rata antarsasaran",
        Hasil::Ei => "E/I",
        Hasil::Serapan => "serapan",
        Hasil::NilaiEfisiensi => "nilai efisiensi",
        other => other.label(),
    }
}

/// The unit after the number of a question.
pub fn akhiran(hasil: Hasil) -> &'static str {
    match hasil {
        Hasil::Ei => "rupiah",
        Hasil::NilaiEfisiensi => "",
        _ => "%",
    }
}

/// The name of a row among those that can be asked about, with what it is.
pub fn pilihan_baris(document: &Document, baris: Baris) -> String {
    let name = text::baris(document, baris);
    let kind = match baris {
        Baris::Row(id) => document.row(id).map(|row| (row.kind, document.number(id))),
        _ => None,
    };
    match kind {
        Some((RowKind::Indikator, Some(number))) => format!("{number}. {name}"),
        Some((kind, _)) => format!("{}: {name}", kind.label()),
        None => name,
    }
}

/// What a result is to be, before its number; a band with its word, or a better one.
pub fn syarat(syarat: Syarat, kelas: &[String]) -> String {
    match syarat {
        Syarat::PalingSedikit(_) => "paling sedikit".into(),
        Syarat::PalingBanyak(_) => "paling banyak".into(),
        Syarat::Kelas(rank) => match kelas.get(rank) {
            Some(word) if rank == 0 => format!("berkategori {word}"),
            Some(word) => format!("berkategori {word} atau lebih baik"),
            None => "berkategori".into(),
        },
    }
}

/// What may be changed, as the subject of the rest of the sentence.
pub fn pengubah(document: &Document, pengubah: Pengubah) -> String {
    match pengubah {
        Pengubah::Isian(at) => {
            let field = text::field_label(document, at.field).to_lowercase();
            format!("{field} {}", text::row_name(document, at.row))
        }
        Pengubah::Pagu(id) => format!("pagu {}", text::row_name(document, id)),
        Pengubah::RealisasiAnggaran(id) => {
            format!("realisasi anggaran {}", text::row_name(document, id))
        }
        Pengubah::Merata => "realisasi semua indikator".into(),
    }
}

/// A number with the unit of a result.
pub fn angka(hasil: Hasil, nilai: notation::Decimal) -> String {
    match hasil {
        Hasil::Ei => notation::write_rupiah(nilai),
        Hasil::NilaiEfisiensi => notation::write_plain(nilai),
        _ => format!("{}\u{a0}%", notation::write_plain(nilai)),
    }
}

/// A difference of percentages.
pub fn poin(nilai: notation::Decimal) -> String {
    format!("{} poin", notation::write(nilai, 2))
}
