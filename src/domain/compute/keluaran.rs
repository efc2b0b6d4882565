//! Outputs of program and kegiatan: capaian and kategori of each, beside the money it cost.
//!
//! Target 0 has no capaian and is no fault by itself, since a cancelled kegiatan has it; that money was spent all the
//! same is worth a look. The money itself is summed in [`super::anggaran`].

use std::sync::Arc;

use rust_decimal::Decimal;

use super::anggaran::AnggaranHasil;
use super::baca::{Isi, Seen};
use super::capaian::{self, Ukur};
use super::{Bagian, Konteks};
use crate::domain::document::{CellRef, Document, Row, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::finding::{Finding, FindingKind};
use crate::domain::outcome::{Baris, BarisHasil, Hasil};

/// Reckons every keluaran that is not wholly empty.
pub fn hitung(document: &Document, anggaran: &AnggaranHasil, konteks: &Konteks) -> Bagian {
    let mut seen = Seen::default();
    let (mut baris, mut owner) = (Vec::new(), None);
    for row in document.rows(Section::Anggaran).iter() {
        if row.kind != RowKind::Keluaran {
            owner = Some(row.id);
        } else if !row.is_empty() {
            let spent = owner.is_some_and(|owner| spent(anggaran, owner));
            baris.push(Arc::new(one(row, spent, konteks, &mut seen)));
        }
    }
    Bagian::new(baris, seen)
}

/// Whether any money was spent by the program or kegiatan.
fn spent(anggaran: &AnggaranHasil, owner: RowId) -> bool {
    anggaran
        .sel(owner, Hasil::RealisasiAnggaran)
        .and_then(|sel| sel.nilai.angka())
        .is_some_and(|spent| spent > Decimal::ZERO)
}

fn one(row: &Row, spent: bool, konteks: &Konteks, seen: &mut Seen) -> BarisHasil {
    let target = konteks.bacaan.isi(row, Field::Target, seen);
    let realisasi = konteks.bacaan.isi(row, Field::Realisasi, seen);
    let findings = &mut seen.findings;
    let ukur = Ukur {
        baris: Baris::Row(row.id),
        polaritas: capaian::polaritas(row, findings),
        realisasi,
        terburuk: Isi::Kosong(CellRef::new(row.id, Field::RealisasiTerburuk)),
    };
    let mut note = |field, kind| findings.push(Finding::new(CellRef::new(row.id, field), kind));
    for field in [Field::Uraian, Field::Target, Field::Realisasi] {
        if row.is_blank(field) {
            note(field, FindingKind::Kosong);
        }
    }
    if spent && target.angka().is_ok_and(|target| target.is_zero()) {
        note(Field::Target, FindingKind::BelanjaTanpaTarget);
    }
    ukur.check_ranges(&[target], &[realisasi], findings);
    let capaian = ukur.capaian(Hasil::Capaian, target, konteks.pengaturan);
    let mut sel = vec![capaian];
    sel.extend(konteks.kategori(&sel, Hasil::Capaian, ukur.baris));
    BarisHasil {
        baris: ukur.baris,
        sel,
    }
}
