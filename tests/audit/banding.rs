//! Which finding a printed figure gives, case by case.

use super::dokumen::document;
use super::{diperiksa, semua};

/// The findings of a document of these lines, without their sentences.
#[track_caller]
fn found(lines: &str) -> Vec<String> {
    let checked = diperiksa(&document(lines));
    let all = semua(&checked);
    let heads = all.lines().filter(|line| !line.starts_with("  "));
    heads.map(str::to_string).collect()
}

/// `indikator 1` with the printed texts of its capaian.
#[track_caller]
fn capaian(target: &str, realisasi: &str, printed: &str) -> Vec<String> {
    found(&format!(
        "indikator 1 uraian=A|satuan=%|target={target}|realisasi={realisasi}\n\
         cetakan 2 angka=indikator.1.capaian|tercetak={printed}"
    ))
}

#[test]
fn a_dash_and_a_blank_are_silent_where_a_figure_could_stand() {
    for printed in ["-", "–", ""] {
        assert_eq!(capaian("10", "6", printed), [""; 0], "{printed:?}");
    }
}
