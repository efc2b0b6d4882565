//! The sentences of printed figures that do not follow from what they are reckoned from.
//!
//! Each can be sent as it stands: where, what is printed, what it should be, and the reckoning with the numbers put in.

use crate::domain::audit::aturan::cetakan::arah;
use crate::domain::audit::bentuk::sumber;
use crate::domain::audit::letak::{self, Letak};
use crate::domain::audit::satuan::Satuan;
use crate::domain::audit::{Bahan, Jenis, Temuan, gaya, satuan, setempat};
use crate::domain::cetak::Cetakan;
use crate::domain::document::Text;
use crate::domain::formula::{Math, layout};
use crate::domain::notation::{self, Decimal};
use crate::domain::outcome::{Baris, Place, Sel};
use crate::domain::rulebook::rumus;
use crate::text::upper_first;
use crate::text::{kalimat, nama, tampil};

/// More terms than this are told by their number.
const MOST_TERMS: usize = 4;

/// The finding in a sentence, without its cause.
pub(super) fn kalimat(bahan: &Bahan, temuan: &Temuan) -> String {
    let head = format!("{}: tercetak {}", di(bahan, temuan), rapi(&temuan.tercetak));
    let right = seharusnya(bahan, temuan);
    let reckoned = hitungan(bahan, temuan);
    match &temuan.jenis {
        Jenis::BedaSetempat { masukan } => format!(
            "{head} sesuai dengan data laporan{reckoned}, tetapi bukan hasil dari angka yang tercetak bersamanya: \
             {}.{}",
            masukan_tercetak(bahan, temuan, masukan),
            hasil_setempat(bahan, temuan)
        ),
        Jenis::BedaIkutan { masukan } => format!(
            "{head}, seharusnya {right}{reckoned}; angka itu mengikuti {}.",
            masukan_tercetak(bahan, temuan, masukan)
        ),
        Jenis::Terpotong => format!(
            "{head}, seharusnya {right}{reckoned}: angka di belakangnya dipotong, bukan dibulatkan."
        ),
        Jenis::Pembulatan => format!(
            "{head}, sedangkan dari angka yang ditampilkan {right}{reckoned}; selisihnya dapat dijelaskan oleh \
             pembulatan."
        ),
        Jenis::TanpaHasil => {
            let reason = bahan.alasan(temuan.tempat).map(kalimat::alasan_pendek);
            format!(
                "{head}, padahal tidak dapat dihitung: {}.",
                reason.unwrap_or("pembandingnya tidak ada")
            )
        }
        Jenis::BukanAngka => format!("{head}, bukan satu angka; seharusnya {right}{reckoned}."),
        Jenis::BedaSatuan { pangkat: 0 } => {
            format!(
                "{head}, padahal satuannya {}.",
                satuan_kata(bahan, temuan.tempat)
            )
        }
        Jenis::BedaSatuan { pangkat } => format!(
            "{head}, seharusnya {right}{reckoned}: digitnya sama, tetapi {} kali terlalu {}.",
            kelipatan(*pangkat),
            if *pangkat > 0 { "kecil" } else { "besar" }
        ),
        Jenis::Beda if cetakan(bahan, temuan).is_some_and(|record| arah(bahan, record)) => format!(
            "{head}, menurut hitungan {right}{reckoned}: besarnya sama, arah tandanya perlu dilihat."
        ),
        _ => format!("{head}, seharusnya {right}{reckoned}."),
    }
}

/// The record that a finding speaks of.
fn cetakan<'a>(bahan: &'a Bahan, temuan: &Temuan) -> Option<&'a Cetakan> {
    let mut records = bahan.cetak.dari(temuan.tempat);
    records.find(|record| Some(record.id) == temuan.cetakan)
}

/// A figure in the style and the unit of what is printed.
fn tulis(bahan: &Bahan, temuan: &Temuan, nilai: Decimal, desimal: u32) -> Text {
    match cetakan(bahan, temuan) {
        Some(record) => bahan.tulis(record, nilai, desimal),
        None => gaya::seperti(&temuan.tercetak, nilai, desimal),
    }
}

/// `Tabel 3.2, capaian Persentase Contoh Sampel`
fn di(bahan: &Bahan, temuan: &Temuan) -> String {
    let figure = angka(bahan, temuan.tempat);
    match temuan.di.trim() {
        "" => upper_first(&figure),
        place => format!("{place}, {figure}"),
    }
}

/// A figure as a person would say it, without the unit that its column heading carries.
fn angka(bahan: &Bahan, place: Place) -> String {
    let document = bahan.document();
    let mut name = nama::tempat(document, place);
    for unit in [" (%)", " (Rp)", " (poin)"] {
        name = name.replacen(unit, "", 1);
    }
    let row = match place {
        Place::Cell(at) => Some(at.row),
        Place::Hasil(at) => match at.baris {
            Baris::Row(id) => Some(id),
            _ => None,
        },
    };
    let table = row.map_or(String::new(), |row| nama::table_phrase(document, row));
    name + &table
}

/// What it should be, written as it is printed.
fn seharusnya(bahan: &Bahan, temuan: &Temuan) -> String {
    match (temuan.seharusnya, bahan.sel(temuan.tempat)) {
        (Some(_), Some(sel)) if temuan.jenis == Jenis::BukanAngka => tampil::sel_satuan(sel),
        (Some(value), _) => rapi(&tulis(bahan, temuan, value, temuan.desimal)),
        (None, Some(sel)) => tampil::sel(sel).text(),
        (None, None) => String::new(),
    }
}

/// The reckoning in brackets, numbers put in; nothing where it would say no more than the figure itself.
fn hitungan(bahan: &Bahan, temuan: &Temuan) -> String {
    let line = bahan
        .sel(sumber(bahan, temuan.tempat))
        .filter(|sel| sel.nilai.angka().is_some())
        .and_then(|sel| rincian(bahan, sel));
    line.map_or(String::new(), |line| format!(" ({line})"))
}

fn rincian(bahan: &Bahan, sel: &Sel) -> Option<String> {
    let cara = &sel.cara;
    let expr = cara.expr();
    let short = |value| notation::write_plain(notation::round(value, 4));
    let names = expr.names();
    let sum = cara
        .ketikan
        .as_ref()
        .is_none_or(|_| *cara.rumus != rumus::TABEL_RUMUS)
        && names.contains(&"J")
        && !cara.suku.is_empty();
    let terms: Option<Vec<String>> = cara
        .suku
        .iter()
        .map(|place| bahan.angka(*place).map(short))
        .collect();
    let terms = terms.filter(|terms| sum && terms.len() <= MOST_TERMS);
    if sum && terms.is_none() && names.len() == 1 {
        return Some(format!("jumlah {} angka", cara.suku.len()));
    }
    // A mean needs brackets round its terms, a plain sum does not.
    let joined = terms.map(|terms| match (terms.len(), names.len()) {
        (1, _) | (_, 1) => terms.join(" + "),
        _ => format!("({})", terms.join(" + ")),
    });
    let complete = names.iter().all(|name| cara.masukan(name).is_some());
    let put_in = layout(expr, &|name| match (&joined, cara.masukan(name)) {
        (Some(joined), _) if name == "J" => Math::Text(joined.clone()),
        (_, Some(value)) => Math::Number(short(value)),
        (_, None) => Math::Name(name.into()),
    })
    .plain();
    let says_more = put_in.contains(' ');
    (complete && says_more).then_some(put_in)
}

/// `target … tercetak 910 %, seharusnya 10 %`
fn masukan_tercetak(bahan: &Bahan, temuan: &Temuan, masukan: &[Place]) -> String {
    let here = tempat(bahan, temuan);
    let parts: Vec<String> = masukan
        .iter()
        .filter_map(|place| {
            let mut records = bahan.cetak.dari(*place);
            let record = records.find(|record| letak::letak(bahan.document(), record) == here)?;
            let right = rapi(&bahan.tulis(record, bahan.angka(*place)?, 0));
            let name = angka(bahan, *place);
            Some(format!(
                "{name} yang tercetak {}, seharusnya {right}",
                rapi(&record.teks)
            ))
        })
        .collect();
    parts.join("; ")
}

/// ` Dengan angka itu hasilnya Rp -15.408.860.`
fn hasil_setempat(bahan: &Bahan, temuan: &Temuan) -> String {
    setempat::hitung(bahan, temuan.tempat, &tempat(bahan, temuan)).map_or(String::new(), |local| {
        let result = rapi(&tulis(bahan, temuan, local.nilai, 0));
        format!(" Dengan angka itu hasilnya {result}.")
    })
}

/// Where the figure is printed.
fn tempat(bahan: &Bahan, temuan: &Temuan) -> Letak {
    match temuan.di.trim() {
        "" => letak::rumah(bahan.document(), temuan.tempat),
        place => Letak::bernama(place),
    }
}

/// The unit, in words: percent and money by their name, another one as it was typed.
fn satuan_kata(bahan: &Bahan, place: Place) -> String {
    match satuan::satuan(bahan, place) {
        Satuan::Persen => "persen".into(),
        Satuan::Rupiah => "rupiah".into(),
        Satuan::Dolar => "dolar".into(),
        Satuan::Lain | Satuan::Bebas => {
            satuan::teks(bahan.document(), place).unwrap_or_else(|| "bukan persen atau uang".into())
        }
    }
}

/// A printed text without the `,-` of rupiah, which would look like the end of a phrase.
fn rapi(text: &str) -> String {
    let text = text.trim();
    let bare = text
        .strip_suffix('-')
        .map(|text| text.trim_end().trim_end_matches(','));
    match bare {
        Some(bare) if bare.ends_with(|c: char| c.is_ascii_digit()) => bare.to_string(),
        _ => text.to_string(),
    }
}

fn kelipatan(pangkat: i32) -> &'static str {
    match pangkat.unsigned_abs() {
        3 => "seribu",
        6 => "sejuta",
        _ => "semiliar",
    }
}
