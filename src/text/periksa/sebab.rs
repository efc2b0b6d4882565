//! Why a printed figure is wrong, in words that can be sent to its author.

use crate::text::upper_first;
use rust_decimal::Decimal;

use crate::domain::audit::{Bahan, Sebab};
use crate::domain::field::FieldKind;
use crate::domain::formula::{Math, layout};
use crate::domain::notation;
use crate::domain::outcome::Place;
use crate::domain::rulebook::rumus::arti;
use crate::text::nama::tempat;
use crate::text::tampil::angka_satuan;

/// The cause in a sentence.
pub fn sebab(bahan: &Bahan, sebab: &Sebab) -> String {
    let nama = |place: &Place| tempat(bahan.document(), *place);
    let dengan = |place: &Place| format!("{} ({})", nama(place), nilai(bahan, *place));
    match sebab {
        Sebab::AngkaTetangga { dipakai, di, nilai } => format!(
            "Yang tercetak adalah {}{} ({}).",
            nama(dipakai),
            tercetak_di(di.as_deref()),
            angka(bahan, *dipakai, *nilai)
        ),
        Sebab::Tertukar(place) => format!(
            "Angka ini tertukar dengan {}, yang seharusnya {}.",
            nama(place),
            nilai(bahan, *place)
        ),
        Sebab::MasukanLain {
            untuk,
            dipakai,
            di,
            nilai,
        } if untuk == dipakai => format!(
            "Angka ini dihitung dengan {}{} sebesar {}, padahal seharusnya {}.",
            nama(untuk),
            tercetak_di(di.as_deref()),
            angka(bahan, *untuk, *nilai),
            self::nilai(bahan, *untuk)
        ),
        Sebab::MasukanLain {
            untuk,
            dipakai,
            di,
            nilai,
        } => format!(
            "Angka ini dihitung dengan {}{} ({}) sebagai ganti {}.",
            nama(dipakai),
            tercetak_di(di.as_deref()),
            angka(bahan, *dipakai, *nilai),
            dengan(untuk)
        ),
        Sebab::MasukanSalahCetak { masukan, nilai } => format!(
            "Hasilnya mengikuti {} sebesar {}; yang salah cetak adalah masukan itu.",
            nama(masukan),
            angka(bahan, *masukan, *nilai)
        ),
        Sebab::MasukanTertukar(a, b) => {
            format!(
                "Dalam hitungan ini {} tertukar dengan {}.",
                dengan(a),
                dengan(b)
            )
        }
        Sebab::BarisTerlewat(place) => {
            format!("{} tidak ikut dihitung.", upper_first(&dengan(place)))
        }
        Sebab::BarisGanda(place) => format!("{} dihitung dua kali.", upper_first(&dengan(place))),
        Sebab::BarisTakTercetak(lebih) => {
            let each = lebih.iter().map(|(place, lebih)| {
                format!("{} lebih {}", nama(place), angka(bahan, *place, *lebih))
            });
            format!(
                "Jumlah beberapa kolom lebih besar daripada baris-barisnya, sedangkan kolom lain cocok: mungkin ada baris \
                 yang tidak tercetak ({}).",
                each.collect::<Vec<_>>().join("; ")
            )
        }
        Sebab::PembagiSalah {
            dipakai,
            seharusnya,
        } => format!(
            "Jumlahnya dibagi {}, padahal banyaknya {}.",
            notation::write_plain(*dipakai),
            notation::write_plain(*seharusnya)
        ),
        Sebab::RumusLain(rumus) => {
            let formula = layout(rumus.expr(), &|symbol| Math::Text(arti(symbol).into()));
            format!(
                "Angka ini mengikuti rumus lain: {} ({}).",
                rumus.nama,
                formula.plain()
            )
        }
        Sebab::MasukanDibulatkan { desimal } => format!(
            "Masukannya dibulatkan lebih dahulu ke {desimal} desimal, baru kemudian dihitung."
        ),
        Sebab::Pangkat(power) => pangkat(*power),
        Sebab::DigitLebih(digit) => format!("Kelebihan satu angka: {digit}."),
        Sebab::DigitSalah {
            tercetak,
            seharusnya,
        } => format!("Satu angka salah tulis: {tercetak}, seharusnya {seharusnya}."),
        Sebab::Dibatasi(limit) => {
            format!(
                "Capaian dipotong pada {}.",
                notation::write_percent(*limit, 0)
            )
        }
        tetap => tanpa_angka(tetap).to_string(),
    }
}

/// The causes of which there is nothing more to say.
fn tanpa_angka(sebab: &Sebab) -> &'static str {
    match sebab {
        Sebab::PembagiTahunIni => {
            "Selisihnya dibagi angka yang baru; pertumbuhan dibagi angka yang lama."
        }
        Sebab::SelisihBukanPersen => "Yang tercetak adalah selisihnya, bukan persentasenya.",
        Sebab::Terbalik => "Pembilang dan penyebutnya terbalik.",
        Sebab::Terpotong => "Angkanya dipotong, tidak dibulatkan.",
        Sebab::DibulatkanKeAtas => {
            "Angkanya dibulatkan ke atas, padahal angka berikutnya di bawah 5."
        }
        Sebab::DigitTertukar => "Dua angka yang bersebelahan tertukar.",
        Sebab::DigitHilang => "Satu angkanya hilang.",
        Sebab::PersenDariPersen => {
            "Persennya dihitung dua kali: angka itu seratus kali terlalu besar atau terlalu kecil."
        }
        Sebab::RasioBukanPersen => "Angka ini dicetak sebagai rasio, bukan persen.",
        Sebab::Tanda => "Tandanya (plus atau minus) terbalik atau hilang.",
        Sebab::RerataPersen => {
            "Yang tercetak adalah rata-rata persentase, bukan persentase dari jumlahnya."
        }
        Sebab::RerataKelompok => {
            "Rata-ratanya diambil antarkelompok, bukan antarbaris, atau sebaliknya."
        }
        Sebab::JumlahBukanRerata => "Yang dihitung jumlahnya, bukan rata-ratanya, atau sebaliknya.",
        _ => "",
    }
}

fn pangkat(power: i32) -> String {
    let zeros = usize::try_from(power.unsigned_abs()).unwrap_or_default();
    let times = notation::write(
        (0..zeros).fold(Decimal::ONE, |all, _| all.saturating_mul(Decimal::TEN)),
        0,
    );
    let how = if power > 0 { "besar" } else { "kecil" };
    format!("Letak komanya salah: angka itu {times} kali terlalu {how}.")
}

fn tercetak_di(di: Option<&str>) -> String {
    match di {
        None => String::new(),
        Some("") => " sebagaimana tercetak".into(),
        Some(di) => format!(" sebagaimana tercetak di {di}"),
    }
}

/// What stands in a place, with its unit where it has one.
fn nilai(bahan: &Bahan, place: Place) -> String {
    match bahan.angka(place) {
        Some(value) => angka(bahan, place, value),
        None => "–".into(),
    }
}

/// A figure as it would stand in a place.
fn angka(bahan: &Bahan, place: Place, value: Decimal) -> String {
    match (bahan.sel(place), place) {
        (Some(sel), _) => angka_satuan(value, sel.cara.ukuran()),
        (None, Place::Cell(at)) => match at.field.kind() {
            FieldKind::Money => notation::write_rupiah(value),
            FieldKind::Percent => notation::write_percent(value, 2),
            _ => notation::write_plain(value),
        },
        (None, Place::Hasil(_)) => notation::write_plain(value),
    }
}
