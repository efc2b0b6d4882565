//! The agreement, its targets, and the quarters that make up a realisasi.

use super::{angka, pilihan};
use crate::domain::belajar::bagian::{jumlah, panggil};
use crate::domain::belajar::meja::{Meja, rantai, tayangan};
use crate::domain::belajar::{Isian, JenisPeubah, Pelajaran, Peubah, Tayangan, contoh};
use crate::domain::choice::{KONSOLIDASI, POLARITAS, POSISI};
use crate::domain::document::{CellRef, RowId};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind};
use crate::domain::formula::{Expr, Function};
use crate::domain::outcome::{Hasil, Place};
use crate::domain::rulebook::rumus;

/// A target and its revision.
pub static PK: Pelajaran = Pelajaran {
    id: "pk",
    peubah: &[
        angka("T_semula", "100", "", ("0", "200", "1")),
        angka("T_baru", "80", "", ("0", "200", "1")),
        angka("R", "82", "", ("0", "200", "1")),
    ],
    hitung: pk,
    contoh: contoh::rekap::PK,
};

fn pk(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    meja.baris(RowKind::Kepala, &[]);
    let cells = [
        (Field::Target, isian.teks("T_semula")),
        (Field::TargetPerubahan, isian.teks("T_baru")),
        (Field::Realisasi, isian.teks("R")),
    ];
    let baris = meja.baris(RowKind::IndikatorPk, &cells);
    let places = [
        Hasil::SelisihTarget,
        Hasil::Capaian,
        Hasil::CapaianPerubahan,
        Hasil::Kategori,
    ];
    let chain = rantai(&meja.hitung(), &places.map(|hasil| (baris, hasil)));
    tayangan(chain, &[&rumus::SELISIH_TARGET])
}

/// One figure, a bound or a range.
pub static TARGET: Pelajaran = Pelajaran {
    id: "target",
    peubah: &[
        pilihan("polaritas", "turun", POLARITAS),
        Peubah {
            simbol: "T",
            awal: "<11",
            jenis: JenisPeubah::Target { satuan: "%" },
        },
        angka("R", "9,74", "%", ("0", "30", "0,01")),
    ],
    hitung: target,
    contoh: contoh::rekap::TARGET,
};

fn target(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let more = [(Field::Polaritas, isian.teks("polaritas"))];
    let baris = meja.indikator(isian.teks("T"), isian.teks("R"), &more);
    let places = [(baris, Hasil::Capaian), (baris, Hasil::Kategori)];
    tayangan(rantai(&meja.hitung(), &places), &[])
}

/// Quarters that make up a year.
pub static REALISASI: Pelajaran = Pelajaran {
    id: "realisasi",
    peubah: &[
        pilihan("konsolidasi", "jumlah", KONSOLIDASI),
        pilihan("posisi", "tw4", POSISI),
        angka("R_1", "4", "", TRIWULAN),
        angka("R_2", "5", "", TRIWULAN),
        angka("R_3", "4", "", TRIWULAN),
        angka("R_4", "5", "", TRIWULAN),
        angka("T_1", "5", "", TRIWULAN),
        angka("T_2", "5", "", TRIWULAN),
        angka("T_3", "5", "", TRIWULAN),
        angka("T_4", "5", "", TRIWULAN),
    ],
    hitung: realisasi,
    contoh: contoh::rekap::REALISASI,
};

const TRIWULAN: (&str, &str, &str) = ("0", "100", "1");

fn realisasi(isian: &Isian) -> Tayangan {
    let mut meja = Meja::default();
    let posisi = isian.teks("posisi");
    let edit = Edit::set(CellRef::new(RowId::IDENTITAS, Field::Posisi), posisi);
    let _ = meja.document.apply(edit);
    let cells = [
        (Field::Konsolidasi, "konsolidasi"),
        (Field::TargetTw1, "T_1"),
        (Field::TargetTw2, "T_2"),
        (Field::TargetTw3, "T_3"),
        (Field::TargetTw4, "T_4"),
        (Field::RealisasiTw1, "R_1"),
        (Field::RealisasiTw2, "R_2"),
        (Field::RealisasiTw3, "R_3"),
        (Field::RealisasiTw4, "R_4"),
    ];
    let typed = cells.map(|(field, simbol)| (field, isian.teks(simbol)));
    let baris = meja.indikator("", "", &typed);
    let capaian = match posisi {
        "tw1" => Hasil::CapaianTw1,
        "tw2" => Hasil::CapaianTw2,
        "tw3" => Hasil::CapaianTw3,
        _ => Hasil::CapaianTw4,
    };
    let places = [Hasil::RealisasiKumulatif, Hasil::TargetKumulatif, capaian];
    let outcome = meja.hitung();
    let chain = rantai(&outcome, &places.map(|hasil| (baris, hasil)));
    let sums = chain.into_iter().map(|mata| {
        let sel = mata
            .hasil
            .and_then(|hasil| outcome.baris(baris)?.sel(hasil));
        let quarters = sel.map_or(Vec::new(), |sel| triwulan(&sel.cara.suku, &cells));
        let mut all = quarters.into_iter().map(Expr::from);
        match mata.rumus.id {
            id if id == rumus::TRIWULAN_TERAKHIR.id => mata.dari_bagian("X", all.next_back()),
            id if id == rumus::TRIWULAN_MAKSIMUM.id => {
                mata.dari_bagian("X", Some(panggil(Function::Tertinggi, all)))
            }
            id if id == rumus::TRIWULAN_JUMLAH.id || id == rumus::TRIWULAN_RERATA.id => {
                mata.dari_bagian("J", jumlah(all))
            }
            _ => mata,
        }
    });
    tayangan(sums.collect(), &[])
}

/// The inputs that the quarters of a result were typed in.
fn triwulan(suku: &[Place], cells: &[(Field, &'static str)]) -> Vec<&'static str> {
    let symbol = |place: &Place| match place {
        Place::Cell(at) => cells.iter().find(|(field, _)| *field == at.field),
        Place::Hasil(_) => None,
    };
    suku.iter()
        .filter_map(symbol)
        .map(|(_, simbol)| *simbol)
        .collect()
}
