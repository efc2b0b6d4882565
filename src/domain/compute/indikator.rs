//! All results of one indikator row.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::baca::{Bacaan, Isi, Seen};
use super::capaian::{self, Bahan};
use super::tautan::Biaya;
use super::{dari, efisiensi, masukan, tanpa, terapkan};
use crate::domain::document::{CellRef, Row};
use crate::domain::field::Field;
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::outcome::{
    Alasan, Baris, BarisHasil, Catatan, Hasil, HasilRef, Masukan, Nilai, Place, Sel,
};
use crate::domain::rulebook::pengaturan::{Pengaturan, Rerata};
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::rulebook::rumus;

/// The results of one indikator and what the totals need of it.
#[derive(Clone, Debug)]
pub struct IndikatorHasil {
    /// Results by column.
    pub baris: Arc<BarisHasil>,
    /// What is wrong with the row.
    pub findings: Arc<Vec<Finding>>,
    /// Weight, where one is typed.
    pub bobot: Option<Decimal>,
    /// Nothing was typed: the row does not count.
    pub kosong: bool,
    /// A reading was decided by neighbours, which may change without this row changing.
    pub depends_on_neighbours: bool,
}

/// Reckons one indikator row with the money of its kegiatan.
pub fn hitung(
    row: &Row,
    biaya: &Biaya,
    pengaturan: &Pengaturan,
    bacaan: &Bacaan,
) -> IndikatorHasil {
    let baris = Baris::Row(row.id);
    let mut seen = Seen::default();
    let mut isi = |field: Field| bacaan.isi(row, field, &mut seen);
    let target = isi(Field::Target);
    let realisasi = isi(Field::Realisasi);
    let realisasi_lalu = isi(Field::RealisasiLalu);
    let capaian_lalu = isi(Field::CapaianLalu);
    let target_renstra = isi(Field::TargetRenstra);
    let bobot = isi(Field::Bobot);
    let terburuk = isi(Field::RealisasiTerburuk);

    let Seen {
        mut findings,
        beyond_row,
    } = seen;
    let polaritas = polaritas(row, &mut findings);
    let kosong = row.is_empty();
    if !kosong {
        check(row, polaritas, target, bobot, pengaturan, &mut findings);
        let single = [realisasi, realisasi_lalu, capaian_lalu, bobot, terburuk];
        check_ranges(polaritas, &[target, target_renstra], &single, &mut findings);
    }

    let bahan = |target: Isi, hasil: Hasil| Bahan {
        polaritas: polaritas.unwrap_or(Polaritas::Naik),
        target,
        realisasi,
        terburuk,
        target_nol: pengaturan.target_nol,
        alamat: HasilRef::new(baris, hasil),
    };
    let reckon = |bahan: Bahan| {
        let mut sel = bahan.hitung();
        if polaritas.is_none() {
            let at = CellRef::new(row.id, Field::Polaritas);
            sel.nilai = Nilai::TidakDapatDihitung(Alasan::PolaritasAsing(at));
        }
        sel
    };
    let capaian = reckon(bahan(target, Hasil::Capaian));
    let dihitung = capaian::dihitung(
        &capaian,
        pengaturan.batas,
        HasilRef::new(baris, Hasil::Capaian),
    );
    let kategori = kategori(&dihitung, baris, pengaturan);
    let selisih = selisih(&capaian, capaian_lalu, baris);
    let pertumbuhan = pertumbuhan(realisasi, realisasi_lalu);
    let renstra = reckon(bahan(target_renstra, Hasil::CapaianRenstra));

    let mut sel = efisiensi::hitung(baris, biaya, &capaian);
    sel.splice(
        0..0,
        [capaian, dihitung, kategori, selisih, pertumbuhan, renstra],
    );

    IndikatorHasil {
        baris: Arc::new(BarisHasil { baris, sel }),
        findings: Arc::new(findings),
        bobot: bobot.angka().ok(),
        kosong,
        depends_on_neighbours: beyond_row,
    }
}

/// Empty means naik, as most indikator are; an unknown word is no direction.
fn polaritas(row: &Row, findings: &mut Vec<Finding>) -> Option<Polaritas> {
    let text = row.text(Field::Polaritas);
    if text.trim().is_empty() {
        return Some(Polaritas::Naik);
    }
    let polaritas = Field::Polaritas
        .choice(text)
        .and_then(|choice| Polaritas::from_id(choice.id));
    if polaritas.is_none() {
        findings.push(Finding::new(
            CellRef::new(row.id, Field::Polaritas),
            FindingKind::PilihanAsing,
        ));
    }
    polaritas
}

fn check(
    row: &Row,
    polaritas: Option<Polaritas>,
    target: Isi,
    bobot: Isi,
    pengaturan: &Pengaturan,
    findings: &mut Vec<Finding>,
) {
    let mut note = |field: Field, kind: FindingKind| {
        findings.push(Finding::new(CellRef::new(row.id, field), kind))
    };
    for field in [
        Field::Uraian,
        Field::Satuan,
        Field::Target,
        Field::Realisasi,
    ] {
        if row.is_blank(field) {
            note(field, FindingKind::Kosong);
        }
    }
    if pengaturan.rerata == Rerata::Berbobot && matches!(bobot, Isi::Kosong(_)) {
        note(Field::Bobot, FindingKind::Kosong);
    }
    if bobot.angka().is_ok_and(|bobot| bobot < Decimal::ZERO) {
        note(Field::Bobot, FindingKind::Negatif);
    }
    let range = polaritas.is_some_and(Polaritas::takes_range);
    if !range && target.angka().is_ok_and(|target| target.is_zero()) {
        note(Field::Target, FindingKind::TargetNol);
    }
}

/// A range stands where one is needed, and nowhere else.
fn check_ranges(
    polaritas: Option<Polaritas>,
    targets: &[Isi],
    single: &[Isi],
    findings: &mut Vec<Finding>,
) {
    let range = polaritas.is_some_and(Polaritas::takes_range);
    let mut note = |isi: &Isi, range: bool| match isi {
        Isi::Angka { asal, .. } if range => {
            findings.push(Finding::new(*asal, FindingKind::PerluRentang))
        }
        Isi::Rentang { asal, .. } if !range => {
            findings.push(Finding::new(*asal, FindingKind::BukanRentang))
        }
        _ => {}
    };
    targets.iter().for_each(|isi| note(isi, range));
    single.iter().for_each(|isi| note(isi, false));
}

/// The band that a capaian or mean falls in.
pub fn kategori(dihitung: &Sel, baris: Baris, pengaturan: &Pengaturan) -> Sel {
    let rumus = &rumus::KATEGORI;
    let c = match dari(dihitung, baris) {
        Ok(c) => c,
        Err(nilai) => return tanpa(Hasil::Kategori, rumus, nilai),
    };
    let asal = Place::Hasil(HasilRef::new(baris, dihitung.hasil));
    let mut sel = terapkan(Hasil::Kategori, rumus, vec![masukan("C", c, asal)]);
    let kelas = pengaturan
        .skala
        .kelas(c)
        .and_then(|rank| Some((rank, pengaturan.skala.kelas.get(rank)?)));
    sel.nilai = match kelas {
        Some((rank, kelas)) => Nilai::Kelas(rank, kelas.label.as_str().into()),
        None => Nilai::TidakDapatDihitung(Alasan::TanpaAnggota),
    };
    sel
}

fn selisih(capaian: &Sel, lalu: Isi, baris: Baris) -> Sel {
    let rumus = &rumus::SELISIH_CAPAIAN;
    let (c, c_lalu) = match (dari(capaian, baris), lalu.angka()) {
        (Ok(c), Ok(c_lalu)) => (c, c_lalu),
        (Err(nilai), _) | (_, Err(nilai)) => return tanpa(Hasil::SelisihCapaian, rumus, nilai),
    };
    let from = Place::Hasil(HasilRef::new(baris, Hasil::Capaian));
    let mut inputs = vec![masukan("C", c, from)];
    inputs.extend(typed("C_lalu", c_lalu, lalu));
    terapkan(Hasil::SelisihCapaian, rumus, inputs)
}

fn pertumbuhan(realisasi: Isi, lalu: Isi) -> Sel {
    let rumus = &rumus::PERTUMBUHAN;
    let (r, r_lalu) = match (realisasi.angka(), lalu.angka()) {
        (Ok(r), Ok(r_lalu)) => (r, r_lalu),
        (Err(nilai), _) | (_, Err(nilai)) => return tanpa(Hasil::Pertumbuhan, rumus, nilai),
    };
    let inputs = typed("R", r, realisasi)
        .into_iter()
        .chain(typed("R_lalu", r_lalu, lalu))
        .collect();
    let mut sel = terapkan(Hasil::Pertumbuhan, rumus, inputs);
    if r_lalu < Decimal::ZERO {
        sel.cara.catatan.push(Catatan::DasarNegatif);
    }
    sel
}

fn typed(simbol: &'static str, nilai: Decimal, isi: Isi) -> Option<Masukan> {
    match isi {
        Isi::Angka { asal, .. } => Some(masukan(simbol, nilai, Place::Cell(asal))),
        _ => None,
    }
}
