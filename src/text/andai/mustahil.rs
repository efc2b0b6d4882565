//! Why the goal seek has no answer, and what would make one possible.

use super::jawaban::{TAMPAK, Terjawab, isian};
use super::tanya;
use crate::domain::notation::{self, Decimal};
use crate::domain::outcome::{Nilai, Outcome, Place};
use crate::domain::whatif::cari::{Mustahil, Pertanyaan, Syarat};
use crate::text;
use crate::text::upper_first;

/// Why there is no answer, and what would make one possible.
pub fn mustahil(outcome: &Outcome, tanya: &Pertanyaan, mustahil: &Mustahil) -> Terjawab {
    let document = &outcome.document;
    let hasil = tanya::hasil_pendek(tanya.hasil.hasil);
    let amount = |value: &Decimal| tanya::angka(tanya.hasil.hasil, notation::round(*value, 2));
    let subject = tanya::pengubah(document, tanya.pengubah);
    let (utama, rinci) = match mustahil {
        Mustahil::DiLuarJangkauan(Some(most)) => {
            let end = match tanya.syarat {
                Syarat::PalingBanyak(_) => "terendah",
                _ => "tertinggi",
            };
            (
                format!("Tidak mungkin hanya dengan {subject}."),
                format!(
                    "Yang {end} dapat dicapai: {hasil} {}. Ubah angka yang diminta, atau ubah isian lain.",
                    amount(most)
                ),
            )
        }
        Mustahil::DiLuarJangkauan(None) => (
            format!("Tidak mungkin hanya dengan {subject}."),
            format!(
                "Rumusnya tidak pernah memberi {hasil} sebesar itu. Ubah angka yang diminta, atau ubah isian lain."
            ),
        ),
        Mustahil::Batas { batas, terjauh } => {
            let most = terjauh.as_ref().map_or(String::new(), |most| {
                format!(" Yang tertinggi dapat dicapai: {}.", amount(most))
            });
            (
                format!(
                    "Tidak mungkin: capaian dibatasi {} dalam rata-rata dan kategori.",
                    amount(batas)
                ),
                format!(
                    "Naikkan atau cabut batasnya dalam Pengaturan, atau turunkan angka yang diminta.{most}"
                ),
            )
        }
        Mustahil::TidakBergantung => (
            format!("{} tidak memengaruhi {hasil}.", upper_first(&subject)),
            "Pilih isian lain yang diubah.".into(),
        ),
        Mustahil::TidakDihitung(alasan) => {
            let nilai = Nilai::TidakDapatDihitung(*alasan);
            let why = text::alasan(document, &nilai).unwrap_or_default();
            (
                format!("Belum dapat ditanyakan: {hasil} tidak dapat dihitung."),
                why,
            )
        }
        Mustahil::BelumDiisi(at) => (
            format!("Isi dahulu {}.", text::tempat(document, Place::Cell(*at))),
            format!("Tanpa angka itu {hasil} tidak dapat dihitung."),
        ),
        Mustahil::TerlaluBesar => (
            "Jawabannya lebih dari 28 angka, melebihi ketelitian desimal.".into(),
            "Turunkan angka yang diminta.".into(),
        ),
        Mustahil::TanpaLangkah { batas, desimal } => {
            let step = match desimal {
                0 => "bilangan bulat".into(),
                n => format!("angka dengan {n} desimal"),
            };
            (
                format!("Tidak ada {step} yang tepat mencapainya."),
                format!(
                    "Batas tepatnya {}. Minta angka yang sedikit lebih longgar.",
                    isian(document, tanya.pengubah, notation::round(*batas, TAMPAK))
                ),
            )
        }
        Mustahil::TanpaRumusBalik => (
            format!("Belum dapat dijawab: rumus {hasil} tidak dapat dibalik terhadap {subject}."),
            "Buat skenario dan geser angkanya untuk melihat hasilnya.".into(),
        ),
        Mustahil::TanpaKelas(words) => (
            "Skala yang berlaku tidak memiliki kategori itu.".into(),
            format!("Yang ada: {}.", words.join(", ")),
        ),
    };
    Terjawab {
        utama,
        rinci: vec![rinci],
    }
}
