//! What is said of an answer: the slip, the right answer with its steps, and before that the hints.

use crate::domain::audit::Sebab;
use crate::domain::compute;
use crate::domain::document::CellRef;
use crate::domain::formula::{Math, layout};
use crate::domain::latihan::jawaban::PANJANG;
use crate::domain::latihan::kunci;
use crate::domain::latihan::{
    Dicari, Diperiksa, Kembali, Kunci, Penilaian, Putusan, Slip, Soal, Tanya,
};
use crate::domain::notation::{self, Reading};
use crate::domain::outcome::{Alasan, Catatan, Hasil, HasilRef, Outcome, Place, Sel};
use crate::domain::rulebook::rumus::Rumus;
use crate::text::cara::{CaraHitung, cara_hitung};
use crate::text::kalimat::unreadable;
use crate::text::nama::{lower_first, tempat};
use crate::text::tampil::{angka_satuan, sel_satuan};

/// A slip to choose from.
pub fn slip(slip: Slip) -> &'static str {
    match slip {
        Slip::Rumus => "memakai rumus untuk arah yang berlawanan",
        Slip::Potong => "dipotong, tidak dibulatkan",
        Slip::Digit => "dua angka yang bersebelahan tertukar",
        Slip::Salin => "menyalin angka baris lain",
        Slip::Koma => "letak komanya salah",
    }
}

/// The right answer, written as it is asked for.
pub fn jawaban(soal: &Soal, kunci: &Kunci) -> String {
    match kunci {
        Kunci::Angka { nilai, ukuran } => angka_satuan(*nilai, *ukuran),
        Kunci::Kata { benar, pilihan } => pilihan
            .get(*benar)
            .map(|kata| kata.to_string())
            .unwrap_or_default(),
        Kunci::TidakDapat(_) => super::TIDAK_DAPAT.into(),
        Kunci::Isian { nilai, desimal } => {
            let row = match &soal.tanya {
                Tanya::Isian(dicari) => soal.document.row(dicari.at.row),
                _ => None,
            };
            let unit = row.map_or("", |row| row.text(crate::domain::field::Field::Satuan));
            let figure = notation::write(*nilai, *desimal);
            if unit == "nilai" {
                figure
            } else {
                format!("{figure}\u{a0}{unit}")
            }
        }
        Kunci::Periksa { baris, slip } => {
            let letter = ('A'..='Z').nth(*baris).unwrap_or('?');
            let number = Slip::ALL
                .iter()
                .position(|of| of == slip)
                .map_or(0, |at| at.saturating_add(1));
            format!("{letter} {number}: {}", self::slip(*slip))
        }
    }
}

/// Why an answer is asked back.
pub fn kembali(why: &Kembali) -> String {
    match why {
        Kembali::Kosong => "Tulis jawabannya dahulu.".into(),
        Kembali::DuaBacaan { ribuan, desimal } => format!(
            "Titiknya dapat dibaca dua cara. Tulis {} atau {}.",
            notation::write_ungrouped(*ribuan, 0),
            notation::write_plain(*desimal)
        ),
        Kembali::BukanAngka(why) => format!(
            "Jawaban ini {}. Tulis angkanya, atau “{}”.",
            unreadable(*why),
            super::TIDAK_DAPAT
        ),
        Kembali::SatuAngka => "Tulis satu angka saja, tanpa rentang atau tanda < dan >.".into(),
        Kembali::SatuanLain => "Satuannya bukan yang diminta. Lihat kembali pertanyaannya.".into(),
        Kembali::BukanPilihan => "Tulis salah satu kata yang ditawarkan.".into(),
        Kembali::BukanHuruf => {
            "Tulis huruf barisnya, lalu nomor kesalahannya, misalnya B 2.".into()
        }
        Kembali::TerlaluPanjang => {
            format!("Jawabannya terlalu panjang: paling banyak {PANJANG} huruf.")
        }
    }
}

/// What is said of a marked answer.
pub fn putusan(soal: &Soal, outcome: &Outcome, penilaian: &Penilaian) -> String {
    let mut words = match &penilaian.putusan {
        Putusan::Benar => "Benar.".to_string(),
        Putusan::KurangDesimal => "Hitungannya benar, tetapi desimalnya kurang dari yang diminta.".into(),
        Putusan::Slip(sebab) => self::sebab(soal, outcome, sebab),
        Putusan::Berlebih => match &soal.tanya {
            Tanya::Isian(Dicari { terkecil: true, .. }) => "Itu memang cukup, tetapi masih ada yang lebih kecil.".into(),
            _ => "Itu memang cukup, tetapi masih ada yang lebih besar.".into(),
        },
        Putusan::JauhBerlebih => match &soal.tanya {
            Tanya::Isian(Dicari { terkecil: true, .. }) => "Itu cukup, tetapi jauh lebih besar daripada yang diperlukan.".into(),
            _ => "Itu cukup, tetapi jauh lebih kecil daripada yang diperbolehkan.".into(),
        },
        Putusan::SalahSisi => "Nyaris: dengan angka itu capaiannya belum sampai. Bulatkan ke sisi yang menepati janjinya.".into(),
        Putusan::AdaHasil => "Ini dapat dihitung: tidak ada pembagi yang 0 di sini.".into(),
        Putusan::TanpaHasil(Some(rumus)) => format!("{}. Sebagian kantor memang menetapkannya begitu, tetapi soal ini tidak: target 0 tidak dapat menjadi pembagi.", rumus.nama),
        Putusan::TanpaHasil(None) => "Ini tidak dapat dihitung: target 0 tidak dapat menjadi pembagi.".into(),
        Putusan::BarisSaja => "Barisnya benar, kesalahannya lain.".into(),
        Putusan::Lain => match &soal.tanya {
            Tanya::Periksa(_) => "Baris itu tercetak benar; yang salah baris lain.".into(),
            _ => "Belum benar, dan tidak ada satu kekeliruan pun yang menghasilkan jawaban itu.".into(),
        },
    };
    if penilaian.tanpa_satuan && penilaian.nilai > 0 {
        words.push_str(" Tulislah juga satuannya.");
    }
    words
}

/// The slip, told to the one who made it.
fn sebab(soal: &Soal, outcome: &Outcome, sebab: &Sebab) -> String {
    let nama = |place: &Place| tempat(&outcome.document, *place);
    let dengan = |place: &Place| format!("{} ({})", nama(place), angka(outcome, *place));
    match sebab {
        Sebab::RumusLain(rumus) => rumus_lain(soal, outcome, rumus),
        Sebab::AngkaTetangga { dipakai, .. } => format!("Yang Anda tulis adalah {}.", dengan(dipakai)),
        Sebab::Tertukar(place) => format!("Jawaban Anda tertukar dengan {}.", dengan(place)),
        Sebab::MasukanLain { untuk, dipakai, .. } => {
            format!("Anda memakai {} sebagai ganti {}.", dengan(dipakai), dengan(untuk))
        }
        Sebab::MasukanSalahCetak { masukan, .. } => format!("Periksa lagi {}.", dengan(masukan)),
        Sebab::MasukanTertukar(a, b) => format!("Anda menukar {} dengan {}.", dengan(a), dengan(b)),
        Sebab::BarisTerlewat(place) => format!("Anda melewatkan {}.", dengan(place)),
        Sebab::BarisGanda(place) => format!("Anda menghitung {} dua kali.", dengan(place)),
        Sebab::BarisTakTercetak(_) => "Jumlahnya memuat baris yang tidak ada di soal.".into(),
        Sebab::PembagiSalah { dipakai, seharusnya } => format!(
            "Anda membagi dengan {}, padahal banyaknya {}.",
            notation::write_plain(*dipakai),
            notation::write_plain(*seharusnya)
        ),
        Sebab::PembagiTahunIni => "Anda membagi selisihnya dengan angka yang baru; pembaginya angka yang lama.".into(),
        Sebab::SelisihBukanPersen => "Itu selisihnya; yang diminta persentasenya.".into(),
        Sebab::Terbalik => "Pembilang dan penyebut Anda terbalik.".into(),
        Sebab::Terpotong => "Hitungannya benar, tetapi Anda memotong desimalnya; seharusnya dibulatkan.".into(),
        Sebab::DibulatkanKeAtas => "Hitungannya benar, tetapi Anda membulatkannya ke atas, padahal angka berikutnya di bawah 5.".into(),
        Sebab::MasukanDibulatkan { desimal: 0 } => "Anda membulatkan angka antara ke bilangan bulat. Bulatkan hanya sekali, di akhir.".into(),
        Sebab::MasukanDibulatkan { desimal } => {
            format!("Anda membulatkan angka antara ke {desimal} desimal. Bulatkan hanya sekali, di akhir.")
        }
        Sebab::Pangkat(_) => "Angkanya benar, tetapi letak komanya salah.".into(),
        Sebab::PersenDariPersen => "Anda mengalikan atau membagi 100 satu kali terlalu banyak.".into(),
        Sebab::RasioBukanPersen => "Itu rasionya; kalikan 100 agar menjadi persen.".into(),
        Sebab::DigitTertukar => "Dua angka yang bersebelahan tertukar dalam jawaban Anda.".into(),
        Sebab::DigitHilang => "Satu angka hilang dari jawaban Anda.".into(),
        Sebab::DigitLebih(digit) => format!("Jawaban Anda kelebihan satu angka: {digit}."),
        Sebab::DigitSalah { tercetak, seharusnya } => {
            format!("Satu angka salah tulis: {tercetak}, seharusnya {seharusnya}.")
        }
        Sebab::Dibatasi(limit) => {
            format!("Anda membatasi capaian pada {}, padahal soal ini tidak.", notation::write_percent(*limit, 0))
        }
        Sebab::Tanda => "Angkanya benar, tetapi tandanya (plus atau minus) terbalik.".into(),
        Sebab::RerataPersen => "Anda merata-ratakan persentasenya; hitung persentase dari jumlahnya.".into(),
        Sebab::RerataKelompok => "Anda merata-ratakan kelompok, bukan barisnya.".into(),
        Sebab::JumlahBukanRerata => "Itu jumlahnya, bukan rata-ratanya, atau sebaliknya.".into(),
    }
}

/// "Anda memakai R / T × 100, padahal indikator ini turun: (2 × T − R) / T × 100."
fn rumus_lain(soal: &Soal, outcome: &Outcome, rumus: &'static Rumus) -> String {
    let own = ditanya(soal).and_then(|at| asal(outcome, at, rumus));
    let plain = |of: &Rumus| layout(of.expr(), &|name| Math::Name(name.into())).plain();
    let Some(own) = own else {
        return format!("Anda memakai rumus lain: {}.", plain(rumus));
    };
    let because = match own.id {
        "capaian.naik" | "efisiensi.ei" => "padahal indikator ini semakin tinggi semakin baik",
        "capaian.turun-rasio" => "padahal kantor ini memakai rumus rasio",
        "capaian.turun" | "efisiensi.ei-turun" => {
            "padahal indikator ini semakin rendah semakin baik"
        }
        "capaian.rentang" | "capaian.rentang-turun" => "padahal targetnya rentang",
        _ => "padahal rumusnya lain",
    };
    format!("Anda memakai {}, {because}: {}.", plain(rumus), plain(own))
}

/// The formula of the same family on the way to a result.
fn asal(outcome: &Outcome, at: HasilRef, rumus: &Rumus) -> Option<&'static Rumus> {
    let family = |of: &Rumus| of.id.split('.').next().map(String::from);
    rantai(outcome, at)
        .into_iter()
        .filter_map(|at| Some(outcome.sel(at)?.cara.rumus))
        .rfind(|own| family(own) == family(rumus) && own.id != "capaian.selisih")
}

/// The result that an exercise is about.
fn ditanya(soal: &Soal) -> Option<HasilRef> {
    match &soal.tanya {
        Tanya::Hasil(at) => Some(*at),
        Tanya::Isian(dicari) => Some(dicari.hasil),
        Tanya::Periksa(diperiksa) => Some(diperiksa.tercetak.get(diperiksa.salah)?.0),
    }
}

/// What stands in a place, with its unit where it has one.
fn angka(outcome: &Outcome, place: Place) -> String {
    match place {
        Place::Hasil(at) => outcome.sel(at).map(sel_satuan).unwrap_or_default(),
        Place::Cell(at) => match compute::bacaan(&outcome.document, at) {
            Some(Reading::Number(number)) => notation::write(number.value, number.decimals),
            _ => outcome.document.text(at).to_string(),
        },
    }
}

/// The results on the way to one, each after those that it needs; sums of one row and what merely repeats is left out.
fn rantai(outcome: &Outcome, at: HasilRef) -> Vec<HasilRef> {
    fn walk(outcome: &Outcome, at: HasilRef, found: &mut Vec<HasilRef>) {
        let Some(sel) = outcome.sel(at) else {
            return;
        };
        let inputs = sel.cara.masukan.iter().filter_map(|of| of.asal);
        for place in inputs.chain(sel.cara.suku.iter().copied()) {
            match place {
                Place::Hasil(at) if !found.contains(&at) => walk(outcome, at, found),
                _ => {}
            }
        }
        if !found.contains(&at) && berarti(sel) {
            found.push(at);
        }
    }
    let mut found = Vec::new();
    walk(outcome, at, &mut found);
    found
}

fn berarti(sel: &Sel) -> bool {
    match sel.hasil {
        Hasil::CapaianDihitung => sel
            .cara
            .catatan
            .iter()
            .any(|note| matches!(note, Catatan::Batas(_))),
        Hasil::PaguSemula | Hasil::Pagu | Hasil::RealisasiAnggaran => sel.cara.suku.len() > 1,
        _ => true,
    }
}

/// The steps to the right answer, each with formula, figures and source.
pub fn langkah(soal: &Soal, outcome: &Outcome, kunci: &Kunci) -> Vec<CaraHitung> {
    let put_in = match (&soal.tanya, kunci) {
        (Tanya::Isian(dicari), Kunci::Isian { nilai, .. }) => {
            kunci::dengan(outcome, dicari, *nilai)
        }
        _ => None,
    };
    let outcome = put_in.as_ref().unwrap_or(outcome);
    let steps = ditanya(soal)
        .map(|at| rantai(outcome, at))
        .unwrap_or_default();
    let grouped = |mut cara: CaraHitung| {
        for of in &mut cara.suku {
            if let Some(place @ Place::Cell(_)) = of.asal {
                of.nilai = angka(outcome, place);
            }
        }
        cara
    };
    steps
        .into_iter()
        .filter_map(|at| cara_hitung(outcome, at))
        .map(grouped)
        .collect()
}

/// What was added up in a step, and what was left out; `None` where nothing was. A single figure is no sum.
pub fn suku(cara: &CaraHitung) -> Option<String> {
    let added: Vec<_> = cara.suku.iter().map(|of| of.nilai.as_str()).collect();
    let out: Vec<_> = cara.dikeluarkan.iter().map(|of| of.nama.as_str()).collect();
    let mut words = format!("Yang dijumlahkan: {}.", added.join(" + "));
    if !out.is_empty() {
        words.push_str(&format!(" Tidak ikut: {}.", out.join("; ")));
    }
    (added.len() > 1 || !(added.is_empty() || out.is_empty())).then_some(words)
}

/// A hint.
#[derive(Clone, Debug, PartialEq)]
pub struct Petunjuk {
    /// In words.
    pub kalimat: String,
    /// A formula, where there is one to show.
    pub rumus: Vec<Math>,
}

/// The first, second or third hint: the rule, its formula, the figures put in.
pub fn petunjuk(soal: &Soal, outcome: &Outcome, kunci: &Kunci, ke: u8) -> Petunjuk {
    if let Tanya::Periksa(diperiksa) = &soal.tanya {
        return periksa(soal, diperiksa, ke);
    }
    let steps = langkah(soal, outcome, kunci);
    let names = || {
        let names: Vec<_> = steps.iter().map(|step| lower_first(step.rumus)).collect();
        let mut once = names.clone();
        once.dedup();
        once.join("; ")
    };
    let (kalimat, rumus) = match ke {
        1 => (format!("Aturannya: {}.", names()), Vec::new()),
        2 => {
            let mut forms: Vec<_> = steps.iter().map(|step| step.lambang.clone()).collect();
            forms.dedup();
            ("Rumusnya:".to_string(), forms)
        }
        _ => match (&soal.tanya, kunci) {
            (_, Kunci::TidakDapat(Alasan::TargetNol)) => (
                "Perhatikan pembaginya: targetnya 0.".to_string(),
                Vec::new(),
            ),
            (Tanya::Isian(dicari), _) => (
                "Angkanya dimasukkan; yang dicari tinggal satu:".to_string(),
                terbuka(outcome, dicari, kunci),
            ),
            _ => {
                let filled = steps
                    .iter()
                    .filter_map(|step| tanpa_hasil(step.angka.as_ref()?));
                let filled: Vec<_> = filled.collect();
                match filled.is_empty() {
                    true => (
                        "Perhatikan apakah realisasinya di dalam rentang.".to_string(),
                        filled,
                    ),
                    false => ("Angkanya dimasukkan; tinggal dihitung:".to_string(), filled),
                }
            }
        },
    };
    Petunjuk { kalimat, rumus }
}

fn periksa(soal: &Soal, diperiksa: &Diperiksa, ke: u8) -> Petunjuk {
    let letter = ('A'..='Z').nth(diperiksa.salah).unwrap_or('?');
    let kalimat = match ke {
        1 => "Hitung ulang setiap capaian. Perhatikan arah tiap indikator.".to_string(),
        2 => "Bandingkan angka yang tercetak digit demi digit dengan hasil Anda: besarnya, urutan angkanya, desimal terakhirnya.".into(),
        _ => format!("Yang salah adalah baris {letter}."),
    };
    // The formulas of all rows, so that the wrong one is not told.
    let outcome = soal.outcome();
    let rows = diperiksa.tercetak.iter().filter(|_| ke == 2);
    let mut rumus = Vec::new();
    for step in rows.filter_map(|(at, _)| cara_hitung(&outcome, *at)) {
        if !rumus.contains(&step.lambang) {
            rumus.push(step.lambang);
        }
    }
    Petunjuk { kalimat, rumus }
}

/// The figures put in, without what they give.
fn tanpa_hasil(angka: &Math) -> Option<Math> {
    match angka {
        Math::Row(parts) => parts.first().cloned(),
        _ => None,
    }
}

/// The wanted height, and the formula with all figures but the one that is sought.
fn terbuka(outcome: &Outcome, dicari: &Dicari, kunci: &Kunci) -> Vec<Math> {
    let Kunci::Isian { nilai, .. } = kunci else {
        return Vec::new();
    };
    let Some(put_in) = kunci::dengan(outcome, dicari, *nilai) else {
        return Vec::new();
    };
    let Some(sel) = put_in.sel(dicari.hasil) else {
        return Vec::new();
    };
    let sought = |at: CellRef| at == dicari.at;
    let right = layout(sel.cara.expr(), &|symbol| {
        let input = sel.cara.masukan.iter().find(|of| of.simbol == symbol);
        match input {
            Some(of) if !matches!(of.asal, Some(Place::Cell(at)) if sought(at)) => {
                Math::Number(notation::write_plain(of.nilai))
            }
            _ => Math::Name(symbol.into()),
        }
    });
    let goal = Math::Number(notation::write_percent(dicari.paling_sedikit, 0));
    vec![Math::Row(vec![goal, Math::Sign("="), right])]
}
