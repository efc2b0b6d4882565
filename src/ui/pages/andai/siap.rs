//! Questions that planners ask of an indikator, put with one press.

use super::tanya::Percakapan;
use crate::domain::outcome::Hasil;
use crate::state::andai::tanya::{Jalan, Jenis, Susunan, nilai_lazim, pilihan_hasil};
use crate::ui::kit::el::{El, button, el};

/// The buttons.
pub(super) fn siap(cakap: Percakapan) -> El {
    const SIAP: [(&str, Hasil, Jenis, Jalan); 5] = [
        (
            "Realisasi untuk 100 %",
            Hasil::Capaian,
            Jenis::PalingSedikit,
            Jalan::Realisasi,
        ),
        (
            "Realisasi untuk kategori teratas",
            Hasil::Capaian,
            Jenis::Kelas(0),
            Jalan::Realisasi,
        ),
        (
            "Target yang masih tercapai",
            Hasil::Capaian,
            Jenis::PalingSedikit,
            Jalan::Target,
        ),
        (
            "Realisasi anggaran saat E/I = 0",
            Hasil::Ei,
            Jenis::PalingSedikit,
            Jalan::RealisasiAnggaran,
        ),
        (
            "Refocusing yang masih tertanggung",
            Hasil::Ei,
            Jenis::PalingSedikit,
            Jalan::Pagu,
        ),
    ];
    let questions = SIAP.into_iter().map(move |(words, hasil, jenis, lewat)| {
        let ask = move |_| {
            let outcome = cakap.outcome();
            cakap.ubah(|susunan| {
                // Asked of all together, it turns to the indikator one would look at first.
                if !pilihan_hasil(&outcome, susunan.baris).contains(&Hasil::Capaian)
                    && let Some(first) = Susunan::pertama(&outcome)
                {
                    susunan.baris = first.baris;
                }
                susunan.hasil = hasil;
                susunan.jenis = jenis;
                susunan.lewat = lewat;
                susunan.nilai = nilai_lazim(hasil).into();
            });
        };
        let here = move || {
            cakap.kata(|susunan| {
                let same = (susunan.hasil, susunan.jenis, susunan.lewat) == (hasil, jenis, lewat);
                same && susunan.nilai == nilai_lazim(hasil)
            })
        };
        let pressed = move || if here() { "true" } else { "false" };
        button("tombol kecil", words, ask).live("aria-pressed", pressed)
    });
    el("div")
        .attr("class", "deret siap")
        .attr("role", "group")
        .attr("aria-label", "Pertanyaan siap pakai")
        .attr("data-uji", "tanya-siap")
        .children(questions)
}
