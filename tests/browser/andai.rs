//! Page Andai: a question answered and put into a scenario, figures moved by keyboard, many at once, side by side, adopted and
//! taken back; the draft says the same all the while.

use crate::app::*;
use crate::axe::{look, narrow, none};
use crate::support::Page;

const JAWABAN: &str = uji!("jawaban");
const BANDING: &str = uji!("banding");
const EKSPOR: &str = "[data-field=\"andai.indikator.3.realisasi\"]";
const GESER: &str =
    ".geser-baris:has([data-field=\"andai.indikator.3.realisasi\"]) input[type=range]";

/// A new scenario of the example, with the figures of Nilai Ekspor to be moved.
async fn skenario_ekspor(page: &Page) {
    buka_contoh(page, "andai").await;
    page.click(uji!("skenario-baru")).await;
    wait_count(page, uji!("pilih-skenario"), 1).await;
    page.choose(uji!("isian-baris"), "3").await;
    page.wait_text(EKSPOR, "1.203.105.606,54").await;
}

both_browsers! {
    /// The first question stands there already: what would Nilai Ekspor have to be.
    async fn a_question_is_answered_and_put_into_a_scenario(page) {
        buka_contoh(page, "andai").await;
        page.wait_contains(JAWABAN, "Realisasi Nilai Ekspor (US$) paling sedikit 1.835.337.899").await;
        page.wait_contains(JAWABAN, "capaian menjadi 100,00 %").await;
        page.type_into(uji!("tanya-nilai"), "abc").await;
        page.wait_contains("#tanya-salah", "belum terbaca").await;
        page.type_into(uji!("tanya-nilai"), "50").await;
        page.wait_contains(JAWABAN, "Sudah tercapai").await;
        page.type_into(uji!("tanya-nilai"), "100").await;
        assert!(page.has_focus(uji!("tanya-nilai")).await);
        page.click(uji!("jawaban-ke-skenario")).await;
        page.wait_contains(BANDING, "1.835.337.899").await;
        page.wait_contains(BANDING, "+34,45 poin").await;
        // The draft says what it said.
        ke(page, "capaian").await;
        periksa(page, "indikator.3.capaian", "65,55").await;
        ke(page, "andai").await;
        page.click(uji!("urungkan")).await;
        page.wait_gone(BANDING).await;
        // Into the draft itself, and back.
        page.click(uji!("jawaban-ke-draf")).await;
        page.wait_contains(KABAR, "1 isian draf diubah").await;
        ke(page, "capaian").await;
        periksa(page, "indikator.3.capaian", "100,00").await;
    }

    async fn figures_are_moved_by_keyboard(page) {
        skenario_ekspor(page).await;
        page.focus(GESER).await;
        page.press("ArrowRight ArrowRight ArrowRight").await;
        page.wait_text(EKSPOR, "1.233.105.606,54").await;
        assert!(page.has_focus(GESER).await, "the slider keeps the focus");
        page.wait_contains(BANDING, "+30.000.000").await;
        page.type_into(EKSPOR, "sekian").await;
        page.wait_contains("[id=\"andai.indikator.3.realisasi-pesan\"]", "angka").await;
        page.type_into(EKSPOR, "2.000.000.000").await;
        page.wait_contains(BANDING, "Sangat Tinggi").await;
        page.press("Tab").await;
        page.click(uji!("urungkan")).await;
        page.click(uji!("urungkan")).await;
        page.wait_text(EKSPOR, "1.203.105.606,54").await;
    }

    /// Refocusing over all kegiatan, adopted as one step and taken back as one.
    async fn many_figures_change_at_once_and_become_the_draft(page) {
        skenario_ekspor(page).await;
        page.click(uji!("massal-buka")).await;
        page.choose(uji!("massal-apa"), "refocusing").await;
        page.type_into(uji!("massal-persen"), "18,89").await;
        page.wait_contains(uji!("massal-pratinjau"), "Jumlah potongan Rp").await;
        page.click(uji!("massal-terapkan")).await;
        page.wait_contains(BANDING, "Pagu perubahan").await;
        page.click(uji!("jadikan-draf")).await;
        page.wait_contains(".yakin", "Pagu perubahan").await;
        page.click(uji!("jadikan-ya")).await;
        page.wait_contains(KABAR, "menjadi isian draf").await;
        page.wait_gone(BANDING).await;
        page.click(uji!("urungkan")).await;
        page.wait_contains(BANDING, "Pagu perubahan").await;
        ke(page, "isian/anggaran").await;
        page.wait_text(&isian("kegiatan.10101.pagu_perubahan"), "2.058.525.350").await;
    }

    /// The panel of a scenario made while that of another stands open is its own.
    async fn many_figures_change_in_a_second_scenario(page) {
        skenario_ekspor(page).await;
        page.click(uji!("massal-buka")).await;
        page.wait_contains(uji!("massal-pratinjau"), "isian berubah").await;
        page.click(uji!("skenario-baru")).await;
        wait_count(page, uji!("pilih-skenario"), 2).await;
        page.wait_until("the focus is in the name", "return document.activeElement?.id === 'nama-skenario';").await;
        page.click(uji!("massal-buka")).await;
        page.choose(uji!("massal-apa"), "refocusing").await;
        page.type_into(uji!("massal-persen"), "18,89").await;
        page.wait_contains(uji!("massal-pratinjau"), "Jumlah potongan Rp").await;
        page.click(uji!("massal-terapkan")).await;
        page.wait_contains(BANDING, "Pagu perubahan").await;
        page.focus(uji!("hapus-skenario")).await;
        page.press("Enter").await;
        wait_count(page, uji!("pilih-skenario"), 1).await;
        page.wait_until("the focus is on the other one", "return document.activeElement?.dataset.uji === 'pilih-skenario';").await;
    }

    async fn there_are_four_scenarios_at_most(page) {
        skenario_ekspor(page).await;
        page.type_into(uji!("nama-skenario"), "Optimistis").await;
        page.wait_contains(BANDING, "Optimistis").await;
        page.click(uji!("salin-skenario")).await;
        page.click(uji!("skenario-baru")).await;
        page.click(uji!("skenario-baru")).await;
        wait_count(page, uji!("pilih-skenario"), 4).await;
        page.wait_contains("section.skenario", "Sudah ada 4 skenario").await;
        assert_eq!(page.attr(uji!("skenario-baru"), "disabled").await.as_deref(), Some("true"));
        page.click(uji!("hapus-skenario")).await;
        wait_count(page, uji!("pilih-skenario"), 3).await;
        page.click(".kabar .tombol").await;
        wait_count(page, uji!("pilih-skenario"), 4).await;
    }

    async fn a_cell_is_asked_about_from_the_inspector(page) {
        buka_contoh(page, "capaian").await;
        page.click(&sel("indikator.7.capaian")).await;
        page.click(uji!("coba-andai")).await;
        page.wait_text("h1", "Andai").await;
        page.wait_contains(JAWABAN, "yang memiliki legalitas paling sedikit 57 %").await;
        page.wait_until("the answer has the focus", "return document.activeElement?.id === 'jawaban';").await;
    }

    async fn two_scenarios_have_no_barriers(page) {
        let mut found = Vec::new();
        skenario_ekspor(page).await;
        page.type_into(EKSPOR, "2.000.000.000").await;
        assert!(page.has_focus(EKSPOR).await, "the field keeps the focus");
        page.click(uji!("salin-skenario")).await;
        wait_count(page, uji!("pilih-skenario"), 2).await;
        page.click(uji!("massal-buka")).await;
        page.click(uji!("jadikan-draf")).await;
        page.wait_contains(".yakin", "Realisasi").await;
        look(page, "andai", &mut found).await;
        page.set_viewport(360, 740).await;
        look(page, "andai at 360 px", &mut found).await;
        narrow(page, "andai at 360 px", &mut found).await;
        page.set_viewport(1280, 800).await;
        none(&found);
    }
}
