//! Side by side: exact differences rounded once, which way a result went, reasons instead of zeros, only what changed.

use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::{Document, RowId};
use kalkulator_sakip::domain::notation::{Decimal, round};
use kalkulator_sakip::domain::outcome::{Alasan, Baris, Hasil, Nilai, Outcome};
use kalkulator_sakip::domain::whatif::banding::*;
use kalkulator_sakip::domain::whatif::skenario::{Skenario, Ubahan, baca};
use kalkulator_sakip::text::andai as kata;

use super::dokumen::{self, example};
use super::{add, ubahan};

/// A draft beside scenarios of these cells.
fn beside(document: &mut Document, all: &[&[Ubahan]]) -> Banding {
    for ubahan in all {
        add(document, "S", ubahan);
    }
    let known = baca(document);
    let outcomes: Vec<Outcome> = known
        .iter()
        .map(|one| hitung(&one.dokumen(document)))
        .collect();
    let pairs: Vec<(&Skenario, &Outcome)> = known.iter().zip(&outcomes).collect();
    banding(&hitung(document), &pairs)
}

#[track_caller]
fn sel(banding: &Banding, baris: Baris, hasil: Hasil) -> &SelBanding {
    let row = banding.baris(baris).expect("a row");
    row.sel(hasil).expect("a column")
}

fn shown(sel: &SelBanding, at: usize) -> (Option<Decimal>, Arah) {
    let lawan = &sel.lawan[at];
    let beda = lawan.beda.map(|beda| round(beda, sel.ukuran.decimals()));
    (beda, lawan.arah)
}

#[test]
fn the_real_report_beside_a_cap_and_a_better_actual() {
    let mut document = example("babel-2020");
    let banding = beside(
        &mut document,
        &[
            &[ubahan("pengaturan.batas", "120")],
            &[
                ubahan("indikator.6.realisasi", "10%"),
                ubahan("kegiatan.11901.realisasi_anggaran", "2.021.102.046"),
            ],
        ],
    );
    let mean = sel(&banding, Baris::Rekap, Hasil::Rerata);
    // 82,52694809 - 290,26840304, and (100 - 61,7) / 8.
    assert_eq!(
        shown(mean, 0),
        (Some(Decimal::new(-20_774, 2)), Arah::LebihBuruk)
    );
    assert_eq!(
        shown(mean, 1),
        (Some(Decimal::new(479, 2)), Arah::LebihBaik)
    );
    let kelas = |sel: &SelBanding, at: usize| match &sel.lawan[at].nilai {
        Some(Nilai::Kelas(_, word)) => word.to_string(),
        other => panic!("{other:?}"),
    };
    let one = sel(&banding, Baris::Row(RowId(6)), Hasil::Kategori);
    assert_eq!(
        (kelas(one, 0).as_str(), one.lawan[0].arah),
        ("Rendah", Arah::Sama)
    );
    assert_eq!(
        (kelas(one, 1).as_str(), one.lawan[1].arah),
        ("Sangat Tinggi", Arah::LebihBaik)
    );
    let capped = sel(&banding, Baris::Row(RowId(1)), Hasil::CapaianDihitung);
    assert_eq!(
        capped.lawan[0].nilai,
        Some(Nilai::Angka(Decimal::from(120)))
    );
    let spent = sel(&banding, Baris::TotalApbd, Hasil::RealisasiAnggaran);
    assert_eq!(shown(spent, 1), (Some(Decimal::NEGATIVE_ONE), Arah::Lain));
    let ei = sel(&banding, Baris::Row(RowId(6)), Hasil::Ei);
    assert_eq!(ei.lawan[1].arah, Arah::LebihBaik);
    // Only what differs: the indikator, its sasaran, the means; not the indikator beside.
    let changed: Vec<Baris> = banding.berubah().map(|baris| baris.baris).collect();
    assert!(changed.contains(&Baris::Row(RowId(25))) && changed.contains(&Baris::Rekap));
    assert!(!changed.contains(&Baris::Row(RowId(5))) && !changed.contains(&Baris::Row(RowId(7))));
    let isian: Vec<_> = banding
        .isian
        .iter()
        .map(|one| (one.at.row.0, &*one.dasar))
        .collect();
    assert_eq!(
        isian,
        [(u32::MAX - 1, ""), (6, "6,17%"), (11901, "2.021.102.047")]
    );
    assert_eq!(banding.isian[1].lawan[0], None);
    assert_eq!(
        banding.isian[1].lawan[1],
        Some(("10%".into(), Some(Decimal::new(383, 2))))
    );
}

#[test]
fn what_cannot_be_computed_has_its_reason_and_no_difference() {
    let mut document = dokumen::document(
        "indikator 1 uraian=a|satuan=%|target=80|realisasi=60\n\
         indikator 2 uraian=b|satuan=%|target=0|realisasi=60",
    );
    let banding = beside(
        &mut document,
        &[
            &[
                ubahan("indikator.1.target", ""),
                ubahan("indikator.2.target", "60"),
            ],
            &[ubahan("indikator.1.target", "0")],
        ],
    );
    let one = sel(&banding, Baris::Row(RowId(1)), Hasil::Capaian);
    assert!(matches!(one.lawan[0].nilai, Some(Nilai::BelumDiisi(_))));
    assert_eq!(shown(one, 0), (None, Arah::Lain));
    assert_eq!(
        one.lawan[1].nilai,
        Some(Nilai::TidakDapatDihitung(Alasan::TargetNol))
    );
    let two = sel(&banding, Baris::Row(RowId(2)), Hasil::Capaian);
    assert_eq!(
        two.dasar,
        Some(Nilai::TidakDapatDihitung(Alasan::TargetNol))
    );
    assert_eq!(shown(two, 0), (None, Arah::Lain));
    assert_eq!(shown(two, 1), (None, Arah::Sama));
    // Without a cap nowhere, no column for it; without money, no row for it.
    assert!(
        banding
            .baris
            .iter()
            .all(|baris| baris.sel(Hasil::CapaianDihitung).is_none())
    );
    assert!(banding.baris(Baris::Total).is_none());
}

#[test]
fn a_mean_over_other_rows_is_neither_gain_nor_loss() {
    let mut document = example("babel-2020");
    let scenario = [ubahan("indikator.7.realisasi", "abc")];
    let banding = beside(&mut document, &[&scenario]);
    let mean = sel(&banding, Baris::Rekap, Hasil::Rerata);
    assert_eq!(shown(mean, 0), (None, Arah::Lain));
    let told = kata::beda(mean, &mean.lawan[0]);
    assert_eq!(told.as_deref(), Some("7 dari 8 indikator, tidak sebanding"));
    // What is reckoned from the mean, and the mean of the sasaran, count the same rows.
    let kategori = sel(&banding, Baris::Rekap, Hasil::Kategori);
    let anggota = kategori.lawan[0].anggota.expect("the rows of the mean");
    assert_eq!((anggota.terhitung, anggota.dari), (7, 8));
    assert_eq!(kategori.lawan[0].arah, Arah::Lain);
    // What counts the rows that the draft counts is compared as ever.
    let spent = sel(&banding, Baris::Total, Hasil::Serapan);
    assert_eq!(shown(spent, 0), (Some(Decimal::new(0, 0)), Arah::Sama));
    assert_eq!(spent.lawan[0].anggota, None);
}

#[test]
fn ranks_of_two_scales_are_not_compared() {
    let lines = "indikator 1 uraian=a|satuan=%|target=100|realisasi=60";
    let mut document = dokumen::document(lines);
    let scales = kalkulator_sakip::domain::field::SKALA;
    let other: Vec<Ubahan> = vec![ubahan("pengaturan.skala", scales[1].id)];
    let banding = beside(&mut document, &[&other]);
    let kategori = sel(&banding, Baris::Row(RowId(1)), Hasil::Kategori);
    assert!(matches!(kategori.lawan[0].arah, Arah::Sama | Arah::Lain));
    assert_ne!(kategori.dasar, None);
}

#[test]
fn a_source_that_only_a_scenario_has_is_a_row() {
    let mut document =
        dokumen::document("kegiatan 1 uraian=a|pagu_semula=100|realisasi_anggaran=50");
    let banding = beside(&mut document, &[&[ubahan("kegiatan.1.sumber_dana", "dak")]]);
    let dak = kalkulator_sakip::domain::rulebook::dana::SumberDana::Dak;
    let pagu = sel(&banding, Baris::Sumber(dak), Hasil::Pagu);
    assert_eq!(pagu.dasar, None);
    assert_eq!(
        pagu.lawan[0].nilai,
        Some(Nilai::Angka(Decimal::ONE_HUNDRED))
    );
    assert_eq!(shown(pagu, 0), (None, Arah::Lain));
}
