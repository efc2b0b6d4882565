//! On which page a place is typed or shown.

use leptos::prelude::*;

use crate::domain::document::{Document, RowId};
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};
use crate::state::route::Page;
use crate::state::workspace::Workspace;

/// The page on which a place is typed; of a result the page that shows it.
pub fn page_of(workspace: Workspace, place: Place) -> Option<Page> {
    workspace.document().with_untracked(|document| match place {
        Place::Cell(at) => page_of_row(document, at.row, at.field),
        Place::Hasil(at) => page_of_result(document, at),
    })
}

fn page_of_row(document: &Document, id: RowId, field: Field) -> Option<Page> {
    let (section, index) = document.find(id)?;
    let row = document.row(id)?;
    Some(match (section, row.kind) {
        (Section::Identitas, _) => Page::Identitas,
        (Section::Narasi, _) | (_, RowKind::Sasaran) if field != Field::Uraian => Page::Narasi,
        (Section::Kinerja, _) => page_of_indikator(field),
        (Section::Anggaran, RowKind::Keluaran) => Page::Keluaran,
        (Section::Anggaran, _) => Page::IsianAnggaran,
        (Section::Renstra, _) => Page::Renstra,
        (Section::Perjanjian, _) => Page::Perjanjian,
        (Section::Tabel, RowKind::Tabel) => Page::Tabel(Some(id)),
        (Section::Tabel, _) => Page::Tabel(document.parent(section, index).map(|row| row.id)),
        (Section::Narasi, _) => Page::Narasi,
        (Section::Periksa, _) => Page::Periksa,
        (Section::Andai, _) => Page::Andai,
        (Section::Pengaturan | Section::Skala | Section::Notasi, _) => Page::Pengaturan,
    })
}

fn page_of_indikator(field: Field) -> Page {
    use Field::*;
    match field {
        Konsolidasi | TargetTw1 | TargetTw2 | TargetTw3 | TargetTw4 | RealisasiTw1
        | RealisasiTw2 | RealisasiTw3 | RealisasiTw4 => Page::Triwulan,
        RealisasiLalu2 | RealisasiLalu3 | RealisasiLalu4 | RealisasiLalu5 | CapaianLalu2
        | CapaianLalu3 | CapaianLalu4 | CapaianLalu5 | Standar | NamaStandar => Page::Perbandingan,
        _ => Page::Indikator,
    }
}

fn page_of_result(document: &Document, at: HasilRef) -> Option<Page> {
    let id = match at.baris {
        Baris::Rekap => return Some(page_of_hasil(at.hasil)),
        Baris::Sumber(_) | Baris::TotalApbd | Baris::Total => return Some(Page::Anggaran),
        Baris::Ringkasan(tabel) => return Some(Page::Tabel(Some(tabel))),
        Baris::Row(id) => id,
    };
    let (section, _) = document.find(id)?;
    match section {
        Section::Kinerja => Some(page_of_hasil(at.hasil)),
        Section::Anggaran if document.row(id)?.kind != RowKind::Keluaran => Some(Page::Anggaran),
        _ => page_of_row(document, id, Field::Uraian),
    }
}

/// The page whose table has this column for indikator.
fn page_of_hasil(hasil: Hasil) -> Page {
    use Hasil::*;
    match hasil {
        Ei | Simpulan | Pagu | PaguSemula | RealisasiAnggaran | Serapan | EfisiensiPmk
        | NilaiEfisiensi | SelisihSerapan => Page::Efisiensi,
        PertumbuhanRata | PertumbuhanMajemuk | TargetRenstraTahun | CapaianRenstraTahun
        | CapaianStandar | SelisihStandar => Page::Perbandingan,
        CapaianTw1 | CapaianTw2 | CapaianTw3 | CapaianTw4 | TargetKumulatif
        | RealisasiKumulatif | CapaianTahunan => Page::Triwulan,
        _ => Page::Capaian,
    }
}
