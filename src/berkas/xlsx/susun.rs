//! The sheets of a document: which columns each has, and which rows of the document stand in it.

use super::kolom::*;
use super::lebar;
use super::lembar::{Garis, Isi, Kolom, Lembar, Muatan, Sumber, Tanda};
use super::tabel;
use crate::domain::document::Row;
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::{Baris, Hasil, HasilRef};
use crate::text::{self, xlsx as kata};

use Isi::{Hasil as H, Induk, Jenis, LihatHasil, LihatMedan, Medan, Nomor};

/// All sheets but those of the rules and of how it was reckoned.
pub fn lembar<'a>(sumber: &Sumber<'a>) -> Vec<Lembar<'a>> {
    let mut all = vec![
        satu(sumber, kata::INDIKATOR, INDIKATOR, kinerja(sumber), 4),
        satu(
            sumber,
            kata::TRIWULAN,
            TRIWULAN,
            indikator(sumber, &[Hasil::RealisasiKumulatif]),
            2,
        ),
        satu(
            sumber,
            kata::PERBANDINGAN,
            PERBANDINGAN,
            indikator(sumber, &[]),
            2,
        ),
        satu(
            sumber,
            kata::EFISIENSI,
            EFISIENSI,
            indikator(sumber, &[Hasil::Ei]),
            2,
        ),
        satu(sumber, kata::REKAP, REKAP, rekap(sumber), 2),
        satu(sumber, kata::ANGGARAN, ANGGARAN, anggaran(sumber), 3),
        satu(
            sumber,
            kata::KELUARAN,
            KELUARAN,
            garis(sumber, Section::Anggaran, &|row| {
                row.kind == RowKind::Keluaran
            }),
            3,
        ),
        satu(
            sumber,
            kata::RENSTRA,
            RENSTRA,
            garis(sumber, Section::Renstra, &|_| true),
            3,
        ),
        satu(
            sumber,
            kata::PERJANJIAN,
            PERJANJIAN,
            garis(sumber, Section::Perjanjian, &|_| true),
            3,
        ),
    ];
    all.extend(tabel::lembar(sumber));
    let words = |row: &Row| {
        let fields = [
            Field::Narasi,
            Field::Definisi,
            Field::Penyebab,
            Field::Hambatan,
        ];
        let mut fields = fields.into_iter().chain([Field::TindakLanjut]);
        fields.any(|field| row.kind.holds(field) && !row.is_blank(field))
    };
    all.push(satu(
        sumber,
        kata::NASKAH,
        NASKAH,
        garis(sumber, Section::Kinerja, &words),
        3,
    ));
    all.retain(|lembar| !lembar.garis.is_empty());
    for lembar in &mut all {
        lebar::sesuaikan(lembar, sumber);
    }
    all
}

fn satu<'a>(
    sumber: &Sumber,
    (nama, judul): (&str, &str),
    isi: &[Isi],
    garis: Vec<Garis<'a>>,
    beku: u16,
) -> Lembar<'a> {
    let kolom: Vec<Kolom> = isi.iter().map(|isi| kolom(sumber, *isi)).collect();
    let mut lembar = Lembar {
        nama: nama.into(),
        judul: judul.into(),
        garis,
        beku,
        kolom: Vec::new(),
    };
    let used = |one: &Kolom| {
        wajib(one.isi)
            || lembar
                .garis
                .iter()
                .any(|garis| match garis.muatan(one.isi, sumber, &kolom) {
                    Muatan::Kosong => false,
                    Muatan::Ketikan(at) => {
                        let row = sumber.baris.get(&at.row);
                        row.is_some_and(|row| !row.is_blank(at.field))
                    }
                    _ => true,
                })
    };
    let kept: Vec<Kolom> = kolom.iter().filter(|one| used(one)).cloned().collect();
    // What stays in sight is counted without the columns that fell away.
    let gone = kolom
        .iter()
        .take(usize::from(beku))
        .filter(|one| !used(one));
    let gone = u16::try_from(gone.count()).unwrap_or(beku);
    lembar.beku = beku.saturating_sub(gone);
    lembar.kolom = kept;
    lembar
}

/// Columns that stay though nothing is typed in them yet.
const fn wajib(isi: Isi) -> bool {
    matches!(
        isi,
        Nomor
            | Medan(
                Field::Uraian
                    | Field::Satuan
                    | Field::Target
                    | Field::Realisasi
                    | Field::RealisasiLalu
                    | Field::CapaianLalu
                    | Field::TargetRenstra
            )
    )
}

fn kolom(sumber: &Sumber, isi: Isi) -> Kolom {
    let document = &sumber.outcome.document;
    let (judul, lebar) = match isi {
        Nomor => (kata::NOMOR.into(), 6.0),
        Jenis => (kata::JENIS.into(), 13.0),
        Induk(_) => (kata::INDUK.into(), 36.0),
        Medan(field) | LihatMedan(field) => {
            let judul = match field {
                Field::Realisasi | Field::Target => field.label().into(),
                field => text::judul_kolom(document, field),
            };
            (judul.into_owned().into(), lebar::medan(field))
        }
        H(hasil) | LihatHasil(hasil) => (hasil.label().into(), lebar::hasil(hasil)),
        Isi::Sel(column) => (
            text::judul_kolom(document, Field::Sel(column))
                .into_owned()
                .into(),
            16.0,
        ),
    };
    Kolom { judul, lebar, isi }
}

/// The rows of a section that are not wholly empty, numbered by kind.
fn garis<'a>(sumber: &Sumber<'a>, section: Section, fits: &dyn Fn(&Row) -> bool) -> Vec<Garis<'a>> {
    let mut found = Vec::new();
    let (mut number, mut owner) = (0_usize, None);
    for row in sumber.outcome.document.rows(section).iter() {
        let numbered = matches!(
            row.kind,
            RowKind::Indikator
                | RowKind::Keluaran
                | RowKind::IndikatorRenstra
                | RowKind::IndikatorPk
        );
        if row.kind == RowKind::Keluaran {
            number = number.saturating_add(1);
        } else {
            owner = Some(row.id);
            number = number.saturating_add(usize::from(numbered));
        }
        if row.is_empty() || !fits(row) {
            continue;
        }
        let heads = matches!(row.kind.depth(), 0 | 1) || row.kind == RowKind::Seksi;
        found.push(Garis {
            baris: Baris::Row(row.id),
            row: Some(&**row),
            induk: owner.filter(|_| row.kind == RowKind::Keluaran),
            nomor: numbered.then_some(number),
            jenjang: row.kind.depth(),
            tanda: if heads { Tanda::Kelompok } else { Tanda::Biasa },
            kepala: None,
        });
    }
    found
}

/// The outline of kinerja. What follows for tujuan and sasaran stands on the sheet Rekap.
fn kinerja<'a>(sumber: &Sumber<'a>) -> Vec<Garis<'a>> {
    let mut rows = garis(sumber, Section::Kinerja, &|_| true);
    for garis in &mut rows {
        if let (Some(row), Tanda::Kelompok) = (garis.row, garis.tanda) {
            // No result has this address.
            garis.baris = Baris::Ringkasan(row.id);
        }
    }
    rows
}

/// The indikator that have one of these results, or all of them.
fn indikator<'a>(sumber: &Sumber<'a>, hasil: &[Hasil]) -> Vec<Garis<'a>> {
    let mut rows = garis(sumber, Section::Kinerja, &|row| {
        row.kind == RowKind::Indikator
    });
    rows.retain(|garis| {
        let has = |hasil: &Hasil| {
            sumber
                .outcome
                .sel(HasilRef::new(garis.baris, *hasil))
                .is_some()
        };
        hasil.is_empty() || hasil.iter().any(has)
    });
    for garis in &mut rows {
        garis.jenjang = 0;
    }
    rows
}

fn total(sumber: &Sumber, baris: Baris) -> Option<Garis<'static>> {
    sumber.outcome.baris(baris)?;
    Some(Garis {
        baris,
        row: None,
        induk: None,
        nomor: None,
        jenjang: 0,
        tanda: Tanda::Jumlah,
        kepala: Some(text::baris(&sumber.outcome.document, baris)),
    })
}

fn rekap<'a>(sumber: &Sumber<'a>) -> Vec<Garis<'a>> {
    let heads = |row: &Row| row.kind != RowKind::Indikator;
    let mut rows = garis(sumber, Section::Kinerja, &heads);
    if sumber.outcome.indikator > 0 {
        rows.extend(total(sumber, Baris::Rekap));
    }
    rows
}

fn anggaran<'a>(sumber: &Sumber<'a>) -> Vec<Garis<'a>> {
    use crate::domain::rulebook::dana::SumberDana;
    let money = |row: &Row| row.kind != RowKind::Keluaran;
    let mut rows = garis(sumber, Section::Anggaran, &money);
    let totals = SumberDana::ALL.into_iter().map(Baris::Sumber);
    let totals = totals.chain([Baris::TotalApbd, Baris::Total]);
    rows.extend(totals.filter_map(|baris| total(sumber, baris)));
    rows
}
