//! Running text: typed, shown as it will look, with figures put in by reference.

use crate::app::*;

both_browsers! {
    async fn a_text_is_typed_with_a_figure_in_it(page) {
        buka_contoh(page, "isian/narasi").await;
        let text = isian("narasi.simpulan_umum");
        page.type_into(&text, "Investasi mencapai ").await;
        page.wait_contains(uji!("jadinya"), "Investasi mencapai").await;
        page.choose(uji!("rujukan-angka"), "capaian").await;
        page.click(uji!("sisipkan")).await;
        page.wait_text(&text, "Investasi mencapai {capaian:iku-01}").await;
        page.wait_contains(uji!("jadinya"), "1.319,45").await;
        // The caret is behind the figure again: typing goes on there, and a blank presses no button.
        page.wait_until("the text has the focus", "return document.activeElement.tagName === 'TEXTAREA';").await;
        page.type_text(" persen lalu").await;
        page.wait_text(&text, "Investasi mencapai {capaian:iku-01} persen lalu").await;
        page.click(uji!("urungkan")).await;

        // Undo takes the figure out again; per sasaran there is a field of its own.
        page.click(uji!("urungkan")).await;
        page.wait_text(&text, "Investasi mencapai").await;
        let sasaran = isian("sasaran.22.narasi");
        page.type_into(&sasaran, "Ekspor turun.").await;
        tersimpan(page).await;
        page.reload().await;
        page.wait_text(&sasaran, "Ekspor turun.").await;
        page.wait_text(&text, "Investasi mencapai").await;
    }
}
