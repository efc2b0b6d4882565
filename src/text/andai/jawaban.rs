//! The answer of the goal seek in words: what to write, how exact that is, what comes of it.

use super::tanya;
use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::field::{Field, FieldKind};
use crate::domain::notation::{self, Decimal};
use crate::domain::number::{self, Fraction};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Nilai, Outcome, Place};
use crate::domain::rulebook::rumus::Ukuran;
use crate::domain::whatif::cari::{Calon, Jawaban, Pengubah, Perhatian, Pertanyaan, Sisi};
use crate::domain::whatif::skenario::Ubahan;
use crate::domain::whatif::tulisan;
use crate::text;
use crate::text::tampil::{self, angka_satuan};
use crate::text::upper_first;

/// Decimals of an exact bound that are shown before the rest is only hinted at.
pub const TAMPAK: u32 = 6;

/// An answer as it is read out.
#[derive(Clone, Debug, PartialEq)]
pub struct Terjawab {
    /// The answer.
    pub utama: String,
    /// What to know about it, one sentence each.
    pub rinci: Vec<String>,
}

/// The answer to a question about `outcome`.
pub fn jawaban(outcome: &Outcome, tanya: &Pertanyaan, jawaban: &Jawaban) -> Terjawab {
    let document = &outcome.document;
    let subject = upper_first(&tanya::pengubah(document, tanya.pengubah));
    let value = |value: Decimal| isian(document, tanya.pengubah, value);
    let now = hasil_kini(outcome, tanya.hasil);
    let reached = jawaban.ubahan.is_empty();
    let mut rinci = Vec::new();
    let utama = match (reached, jawaban.sisi, jawaban.nilai, jawaban.poin) {
        (true, Sisi::Bebas, ..) => format!("Sudah tercapai, {}: {now}.", bebas(jawaban, value)),
        (false, Sisi::Bebas, ..) => format!("Tercapai, {}.", bebas(jawaban, value)),
        (true, _, _, Some(poin)) => {
            // Rounded towards keeping the promise.
            let room = tanya::poin(poin.abs().trunc_with_scale(2));
            let way = match jawaban.sisi {
                Sisi::PalingBanyak => "naik",
                _ => "turun",
            };
            rinci.push(format!("Setiap capaian masih boleh {way} {room}."));
            format!("Sudah tercapai: {now}.")
        }
        (false, _, _, Some(poin)) => {
            format!("Capaian setiap indikator {}.", geser(poin))
        }
        (true, sisi, Some(nilai), _) => {
            let (way, bound) = match sisi {
                Sisi::PalingSedikit => ("masih boleh turun sampai", value(nilai)),
                Sisi::PalingBanyak => ("masih boleh naik sampai", value(nilai)),
                _ => ("harus tetap", value(nilai)),
            };
            rinci.push(format!("{subject} {way} {bound}."));
            format!("Sudah tercapai: {now}.")
        }
        (false, sisi, Some(nilai), _) => {
            let side = match sisi {
                Sisi::PalingSedikit => "paling sedikit ",
                Sisi::PalingBanyak => "paling banyak ",
                _ => "tepat ",
            };
            let to = jawaban.sampai.map_or(String::new(), |to| {
                let word = match sisi {
                    Sisi::PalingBanyak => "paling sedikit",
                    _ => "paling banyak",
                };
                format!(" dan {word} {}", value(to))
            });
            format!("{subject} {side}{}{to}.", value(nilai))
        }
        (_, _, None, None) => format!("{}.", upper_first(&now)),
    };
    if !reached {
        rinci.extend(kini(outcome, tanya.pengubah));
        let hasil = tanya::hasil_pendek(tanya.hasil.hasil);
        let then = dengan_satuan(outcome, tanya, &jawaban.hasil);
        rinci.push(format!("Dengan itu {hasil} menjadi {then}; {now}."));
    }
    rinci.extend(refocusing(outcome, tanya, jawaban));
    rinci.extend(bulat(jawaban, value));
    let notes = jawaban.perhatian.iter();
    rinci.extend(notes.map(|perhatian| match (perhatian, tanya.pengubah) {
        // The budget itself is asked about: it is not to be raised, it is to be held against what was spent.
        (Perhatian::MelebihiPagu, Pengubah::Pagu(id)) => terpakai(outcome, id),
        _ => catatan(document, perhatian),
    }));
    Terjawab { utama, rinci }
}

/// Which entries reach the goal, where all of them do that may stand there: "apa pun isinya mulai 0".
fn bebas(jawaban: &Jawaban, value: impl Fn(Decimal) -> String) -> String {
    let end = |word: &str, end: Option<Decimal>| {
        end.map_or(String::new(), |end| format!(" {word} {}", value(end)))
    };
    let (from, to) = (end("mulai", jawaban.nilai), end("sampai", jawaban.sampai));
    format!("apa pun isinya{from}{to}")
}

/// A result with the unit that it has in the draft.
fn dengan_satuan(outcome: &Outcome, tanya: &Pertanyaan, nilai: &Nilai) -> String {
    let ukuran = outcome.sel(tanya.hasil).map(|sel| sel.cara.ukuran());
    let ukuran = ukuran.unwrap_or(Ukuran::Persen);
    match nilai {
        Nilai::Angka(value) => angka_satuan(*value, ukuran),
        nilai => tampil::nilai(nilai, ukuran).text(),
    }
}

/// "capaian kini 85,20 %".
fn hasil_kini(outcome: &Outcome, at: HasilRef) -> String {
    let hasil = tanya::hasil_pendek(at.hasil);
    let now = outcome
        .sel(at)
        .map_or("– belum ada".into(), text::sel_satuan);
    format!("{hasil} kini {now}")
}

/// What stands in the entry now.
fn kini(outcome: &Outcome, pengubah: Pengubah) -> Option<String> {
    let sum = |id, hasil| {
        let sel = outcome.sel(HasilRef::new(Baris::Row(id), hasil))?;
        Some(format!("Kini {}.", text::sel_satuan(sel)))
    };
    match pengubah {
        Pengubah::Isian(at) => Some(match outcome.document.text(at).trim() {
            "" => "Kini belum diisi.".into(),
            now => {
                let figure = tulisan::angka(&outcome.document, at);
                let now = figure.map_or(now.to_string(), |figure| {
                    angka_isian(&outcome.document, at, figure.value)
                });
                format!("Kini terisi {now}.")
            }
        }),
        Pengubah::Pagu(id) => sum(id, Hasil::Pagu),
        Pengubah::RealisasiAnggaran(id) => sum(id, Hasil::RealisasiAnggaran),
        Pengubah::Merata => None,
    }
}

/// How much a budget can be cut, where it is asked how small it may be: in rupiah and of a hundred; or how much it lacks.
fn refocusing(outcome: &Outcome, tanya: &Pertanyaan, jawaban: &Jawaban) -> Option<String> {
    let Pengubah::Pagu(id) = tanya.pengubah else {
        return None;
    };
    let pagu = outcome.angka(Baris::Row(id), Hasil::Pagu)?;
    let cut = number::sub(pagu, jawaban.nilai?).ok()?;
    let part = Fraction::from(cut.abs()).checked_mul(Fraction::from(Decimal::ONE_HUNDRED));
    let part = part.and_then(|part| part.checked_div(Fraction::from(pagu)));
    let part = part.and_then(Fraction::value).ok()?;
    let amount = format!(
        "{} ({} dari pagu yang berlaku)",
        rupiah(cut.abs()),
        notation::write_percent(part, 2)
    );
    let able = jawaban.sisi == Sisi::PalingSedikit;
    match cut.cmp(&Decimal::ZERO) {
        std::cmp::Ordering::Greater if able => Some(format!(
            "Refocusing yang masih tertanggung: paling banyak {amount}."
        )),
        std::cmp::Ordering::Less if able => Some(format!(
            "Refocusing yang masih tertanggung: tidak ada, pagu justru perlu naik {amount}."
        )),
        _ => None,
    }
}

/// How the bound was rounded, where it was.
fn bulat(jawaban: &Jawaban, value: impl Fn(Decimal) -> String) -> Option<String> {
    let (batas, nilai) = (jawaban.batas?, jawaban.nilai?);
    let way = match batas.cmp(&nilai) {
        std::cmp::Ordering::Less => "ke atas",
        std::cmp::Ordering::Greater => "ke bawah",
        std::cmp::Ordering::Equal => return None,
    };
    let shown = notation::round(batas, TAMPAK);
    let more = if shown == batas { "" } else { " …" };
    Some(format!(
        "Batas tepatnya {}{more}, dibulatkan {way} agar tujuannya benar-benar tercapai.",
        value(shown)
    ))
}

/// A figure in the unit of the entry.
pub fn isian(document: &Document, pengubah: Pengubah, nilai: Decimal) -> String {
    match pengubah {
        Pengubah::Isian(at) => angka_isian(document, at, nilai),
        Pengubah::Merata => format!("{}\u{a0}%", notation::write_plain(nilai)),
        Pengubah::Pagu(_) | Pengubah::RealisasiAnggaran(_) => rupiah(nilai),
    }
}

/// A figure in the unit of its cell.
pub fn angka_isian(document: &Document, at: CellRef, nilai: Decimal) -> String {
    let figure = notation::write_plain(nilai);
    match at.field.kind() {
        FieldKind::Money => rupiah(nilai),
        FieldKind::Percent => format!("{figure}\u{a0}%"),
        FieldKind::Number => match document.text(CellRef::new(at.row, Field::Satuan)).trim() {
            "" => figure,
            satuan => format!("{figure}\u{a0}{satuan}"),
        },
        _ => figure,
    }
}

fn rupiah(nilai: Decimal) -> String {
    format!("Rp\u{a0}{}", notation::write_plain(nilai))
}

fn catatan(document: &Document, perhatian: &Perhatian) -> String {
    match perhatian {
        Perhatian::LebihDariSeratus => {
            "Angka ini lebih dari 100 %. Pastikan besaran seperti itu memang dapat melewati 100 %."
                .into()
        }
        Perhatian::MelebihiPagu => {
            "Belanja sebesar ini melebihi pagu yang berlaku; pagunya perlu ditambah dahulu.".into()
        }
        Perhatian::KegiatanBersama(rows) => format!(
            "Ikut terpengaruh: {} juga mendukung indikator lain dan dihitung penuh pada masing-masing.",
            names(document, rows)
        ),
    }
}

/// More was spent than the budget that is the answer.
fn terpakai(outcome: &Outcome, id: RowId) -> String {
    let spent = outcome.angka(Baris::Row(id), Hasil::RealisasiAnggaran);
    let spent = spent.map_or(String::new(), |spent| format!(" {}", rupiah(spent)));
    format!("Realisasi anggaran{spent} lebih besar daripada pagu sebesar itu.")
}

fn names(document: &Document, rows: &[RowId]) -> String {
    let names: Vec<String> = rows
        .iter()
        .map(|id| text::row_name(document, *id))
        .collect();
    names.join(", ")
}

/// What would be written: where, and from what to what.
pub fn ubahan(document: &Document, ubahan: &[Ubahan]) -> Vec<(String, String)> {
    let line = |ubahan: &Ubahan| {
        let name = text::tempat(document, Place::Cell(ubahan.at));
        let old = document.text(ubahan.at);
        let now = isi(ubahan.at, old);
        let then = isi_seperti(ubahan.at, &ubahan.isi, old);
        (upper_first(&name), format!("{now} → {then}"))
    };
    ubahan.iter().map(line).collect()
}

/// What a cell holds: the word of a choice, else the text as typed.
pub fn isi(at: CellRef, teks: &str) -> String {
    match teks.trim() {
        "" => "– kosong".into(),
        teks => at
            .field
            .choice(teks)
            .map_or(teks, |choice| choice.label)
            .to_string(),
    }
}

/// The same beside what stands there now: a figure that is a percentage there is one here too.
pub fn isi_seperti(at: CellRef, teks: &str, dasar: &str) -> String {
    let percent = |text: &str| text.trim().ends_with('%');
    let figure = teks.trim().ends_with(|last: char| last.is_ascii_digit());
    let sign = if percent(dasar) && figure { "%" } else { "" };
    format!("{}{sign}", isi(at, teks))
}

/// The figure of an answer, as the end of the question's sentence.
pub fn nilai(document: &Document, tanya: &Pertanyaan, jawaban: &Jawaban) -> String {
    match (jawaban.nilai, jawaban.poin) {
        _ if jawaban.sisi == Sisi::Bebas => {
            bebas(jawaban, |value| isian(document, tanya.pengubah, value))
        }
        (_, Some(_)) if jawaban.ubahan.is_empty() => "tetap.".into(),
        (Some(nilai), _) => isian(document, tanya.pengubah, nilai),
        (None, Some(poin)) => geser(poin),
        (None, None) => String::new(),
    }
}

/// A difference of capaian: "naik 10,00 poin", "turun 10,00 poin".
fn geser(poin: Decimal) -> String {
    let way = if poin.is_sign_negative() {
        "turun"
    } else {
        "naik"
    };
    format!("{way} {}", tanya::poin(poin.abs()))
}

/// A relative change: "+12,30 %", "-7,14 %".
pub fn usaha(persen: Decimal) -> String {
    let sign = if persen > Decimal::ZERO { "+" } else { "" };
    format!("{sign}{}", notation::write_percent(persen, 2))
}

/// Whether there is nothing to carry: the goal is reached as it is.
pub fn tercapai(calon: &[Calon]) -> bool {
    let kept = |of: &Calon| matches!(&of.jawaban, Ok(jawaban) if jawaban.ubahan.is_empty());
    calon.iter().any(kept)
}

/// How many members could carry a goal alone.
pub fn siapa(outcome: &Outcome, hasil: HasilRef, calon: &[Calon]) -> Terjawab {
    let able: Vec<&Calon> = calon.iter().filter(|of| of.jawaban.is_ok()).collect();
    let reached = tercapai(calon);
    let utama = match able.first() {
        _ if reached => format!("Sudah tercapai: {}.", hasil_kini(outcome, hasil)),
        Some(first) => format!(
            "{} dari {} indikator dapat mencapainya sendiri, paling ringan {}.",
            able.len(),
            calon.len(),
            text::row_name(&outcome.document, first.indikator)
        ),
        None if calon.is_empty() => "Belum ada indikator yang dapat dihitung.".into(),
        None => "Tidak ada satu indikator yang sanggup mencapainya sendiri.".into(),
    };
    let rinci = match able.is_empty() && !calon.is_empty() {
        true => vec![
            "Pilih “ubah semua realisasi sama rata”, atau longgarkan angka yang diminta.".into(),
        ],
        false => Vec::new(),
    };
    Terjawab { utama, rinci }
}
