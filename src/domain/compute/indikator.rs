//! All results of one indikator row: what every indikator has, then the comparisons and quarters that were filled in.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::baca::{Isi, Seen};
use super::capaian::{self, Ukur};
use super::perbandingan::{self, Pembanding, terisi, typed};
use super::renstra::Acuan;
use super::tautan::Biaya;
use super::{Konteks, dari, efisiensi, masukan, tanpa, terapkan, triwulan};
use crate::domain::document::{CellRef, Row};
use crate::domain::field::Field;
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::outcome::{
    Alasan, Baris, BarisHasil, Catatan, Hasil, HasilRef, Nilai, Place, Sel,
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
    /// What it measures: direction and actual.
    pub ukur: Ukur,
    /// Weight, where one is typed.
    pub bobot: Option<Decimal>,
    /// Nothing was typed: the row does not count.
    pub kosong: bool,
    /// A reading was decided by neighbours, which may change without this row changing.
    pub depends_on_neighbours: bool,
}

/// Reckons one indikator row with the money of its kegiatan and the targets that the Renstra sets for it.
pub fn hitung(row: &Row, biaya: &Biaya, acuan: Option<Acuan>, konteks: &Konteks) -> IndikatorHasil {
    let pengaturan = konteks.pengaturan;
    let baris = Baris::Row(row.id);
    let mut seen = Seen::default();
    let mut isi = |field: Field| konteks.bacaan.isi(row, field, &mut seen);
    let target = isi(Field::Target);
    let realisasi = isi(Field::Realisasi);
    let realisasi_lalu = isi(Field::RealisasiLalu);
    let capaian_lalu = isi(Field::CapaianLalu);
    let target_renstra = isi(Field::TargetRenstra);
    let bobot = isi(Field::Bobot);
    let terburuk = isi(Field::RealisasiTerburuk);
    let pembanding = Pembanding {
        sebelumnya: perbandingan::SEBELUMNYA.map(&mut isi),
        lalu: realisasi_lalu,
        standar: isi(Field::Standar),
        acuan,
    };
    let capaian_sebelumnya = perbandingan::CAPAIAN_SEBELUMNYA.map(&mut isi);
    let triwulan = triwulan::baca(row, konteks.bacaan, &mut seen);

    let Seen {
        mut findings,
        beyond_row,
    } = seen;
    let ukur = Ukur {
        baris,
        polaritas: capaian::polaritas(row, &mut findings),
        realisasi,
        terburuk,
    };
    let kosong = row.is_empty();
    if !kosong {
        let polaritas = ukur.polaritas.ok();
        check(row, polaritas, target, bobot, pengaturan, &mut findings);
        let mut targets = vec![target, target_renstra, pembanding.standar];
        let mut single = vec![realisasi, realisasi_lalu, capaian_lalu, bobot, terburuk];
        single.extend(pembanding.sebelumnya);
        single.extend(capaian_sebelumnya);
        if let Some(triwulan) = &triwulan {
            targets.extend(triwulan.target);
            single.extend(triwulan.realisasi);
            triwulan.check(&ukur, konteks, &mut findings);
        }
        ukur.check_ranges(&targets, &single, &mut findings);
    }

    // The figure typed here goes before the one of the linked row of the Renstra.
    let akhir = match acuan {
        Some(acuan) if !terisi(&target_renstra) => acuan.akhir,
        _ => target_renstra,
    };
    let capaian = ukur.capaian(Hasil::Capaian, target, pengaturan);
    let dihitung = capaian::dihitung(
        &capaian,
        pengaturan.batas,
        HasilRef::new(baris, Hasil::Capaian),
    );
    let kategori = kategori(&dihitung, baris, pengaturan);
    let selisih = selisih(&capaian, capaian_lalu, baris);
    let pertumbuhan = pertumbuhan(realisasi, realisasi_lalu);
    let renstra = ukur.capaian(Hasil::CapaianRenstra, akhir, pengaturan);

    let mut sel = efisiensi::hitung(baris, biaya, &capaian);
    sel.splice(
        0..0,
        [capaian, dihitung, kategori, selisih, pertumbuhan, renstra],
    );
    sel.extend(pembanding.hitung(&ukur, konteks));
    if let Some(triwulan) = &triwulan {
        sel.extend(triwulan.hitung(&ukur, target, konteks));
    }

    IndikatorHasil {
        baris: Arc::new(BarisHasil { baris, sel }),
        findings: Arc::new(findings),
        ukur,
        bobot: bobot.angka().ok(),
        kosong,
        depends_on_neighbours: beyond_row,
    }
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
