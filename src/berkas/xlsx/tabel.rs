//! The office's own tables, a sheet for each: kode, name, unit, its columns, its last line, its named inputs.

use super::lembar::{Garis, Isi, Kolom, Lembar, Sumber, Tanda};
use crate::domain::document::Row;
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::Baris;
use crate::domain::scope;
use crate::domain::tabel::{JenisBaris, JenisKolom, block, kind_of, row_kind_of};
use crate::text::{self, xlsx as kata};

/// A sheet for each table.
pub fn lembar<'a>(sumber: &Sumber<'a>) -> Vec<Lembar<'a>> {
    let document = &sumber.outcome.document;
    let tables = document.rows(Section::Tabel).iter();
    let tables = tables.filter(|row| row.kind == RowKind::Tabel && !row.is_empty());
    tables.map(|row| satu(sumber, row)).collect()
}

fn satu<'a>(sumber: &Sumber<'a>, tabel: &'a Row) -> Lembar<'a> {
    let document = &sumber.outcome.document;
    let (_, rows) = block(document, tabel.id);
    let of = |kind| rows.iter().filter(move |row| row.kind == kind);
    let column = |judul: String, lebar, isi| Kolom {
        judul: judul.into(),
        lebar,
        isi,
    };
    let name = match tabel.text(Field::NamaBaris).trim() {
        "" => Field::Uraian.label(),
        name => name,
    };
    let plain: Vec<_> = of(RowKind::BarisTabel).collect();
    let filled = |field| {
        let mut rows = plain.iter();
        rows.any(|row| !row.is_blank(field))
    };
    let mut kolom = Vec::new();
    if filled(Field::Kode) {
        kolom.push(column(
            Field::Kode.label().into(),
            12.0,
            Isi::Medan(Field::Kode),
        ));
    }
    kolom.push(column(name.into(), 40.0, Isi::Medan(Field::Uraian)));
    if filled(Field::Satuan) || of(RowKind::Peubah).any(|row| !row.is_blank(Field::Satuan)) {
        kolom.push(column(
            Field::Satuan.label().into(),
            12.0,
            Isi::Medan(Field::Satuan),
        ));
    }
    let beku = u16::try_from(kolom.len()).unwrap_or(1);
    for row in of(RowKind::KolomTabel) {
        let lebar = match kind_of(row) {
            JenisKolom::Teks => 28.0,
            JenisKolom::Uang => 20.0,
            JenisKolom::Tahun => 9.0,
            _ => 15.0,
        };
        let judul = text::judul_kolom(document, Field::Sel(row.id)).into_owned();
        kolom.push(column(judul, lebar, Isi::Sel(row.id)));
    }
    let levels = scope::jenjang(&plain);
    let garis = |row: &'a Row, tanda, jenjang| Garis {
        baris: Baris::Row(row.id),
        row: Some(row),
        induk: None,
        nomor: None,
        jenjang,
        tanda,
        kepala: None,
    };
    let mut all = Vec::new();
    for (row, (depth, parent)) in of(RowKind::BarisTabel).zip(levels) {
        let tanda = match row_kind_of(row) {
            JenisBaris::Judul => Tanda::Kelompok,
            JenisBaris::Rumus => Tanda::Jumlah,
            _ if parent => Tanda::Kelompok,
            _ => Tanda::Biasa,
        };
        if !row.is_empty() {
            all.push(garis(row, tanda, depth));
        }
    }
    let own = |baris, tanda, kepala: String| Garis {
        baris,
        row: None,
        induk: None,
        nomor: None,
        jenjang: 0,
        tanda,
        kepala: Some(kepala),
    };
    let last = Baris::Ringkasan(tabel.id);
    if sumber.outcome.baris(last).is_some() {
        all.push(own(last, Tanda::Jumlah, kata::RINGKASAN.into()));
    }
    let inputs: Vec<_> = of(RowKind::Peubah).filter(|row| !row.is_empty()).collect();
    if !inputs.is_empty() {
        // No result has this address: the row is only its name.
        let nowhere = Baris::Row(tabel.id);
        all.push(own(nowhere, Tanda::Pemisah, kata::PEUBAH.into()));
        all.extend(inputs.into_iter().map(|row| garis(row, Tanda::Biasa, 0)));
    }
    let title = text::row_name(document, tabel.id);
    Lembar {
        nama: title.clone(),
        judul: title,
        kolom,
        garis: all,
        beku,
    }
}
