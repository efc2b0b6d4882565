//! A figure that reads in two ways: said, chosen once, remembered for the column.

use crate::app::*;
use serde_json::json;

both_browsers! {
    /// `1.258` where the unit is %: two choices, one click, and the column is read that way from then on.
    async fn an_ambiguous_figure_is_resolved_with_one_click(page) {
        let row = |id: u32, target: &str, realisasi: &str| json!({ "id": id, "jenis": "indikator", "uraian": format!("Indikator {id}"),
            "satuan": "%", "target": target, "realisasi": realisasi });
        buka_dokumen(page, &json!({ "kinerja": [row(1, "2", "1.258"), row(2, "3", "1.375"), row(3, "4", "")] })).await;
        page.wait_contains("main", "Realisasi indikator 1 (Indikator 1): 1.258 bisa berarti seribu dua ratus lima puluh delapan atau 1,258. Pilih satu").await;
        ke(page, "isian/indikator").await;
        page.wait_text(&sel("indikator.1.capaian"), "– dua bacaan").await;
        page.wait_text(&sel("indikator.2.capaian"), "– dua bacaan").await;
        let cell = isian("indikator.1.realisasi");
        assert_eq!(page.attr(&cell, "aria-invalid").await.as_deref(), Some("true"));
        page.click(&cell).await;
        page.wait_contains(uji!("bacaan"), "seribu dua ratus lima puluh delapan").await;
        assert_eq!(page.texts(uji!("perbaikan")).await, ["Baca sebagai 1.258 (ribuan)", "Baca sebagai 1,258 (desimal)"]);
        page.click("[data-uji=perbaikan]:nth-of-type(2)").await;
        page.wait_text(&sel("indikator.1.capaian"), "62,90").await;
        // The other figure of the column as well, without asking again.
        page.wait_text(&sel("indikator.2.capaian"), "45,83").await;
        page.wait_contains(uji!("bacaan"), "Dibaca 1,258: satu koma dua lima delapan").await;
        assert_eq!(page.attr(&cell, "aria-invalid").await, None);
        // And the next one typed.
        page.click(&isian("indikator.3.realisasi")).await;
        page.type_text("1.500\n").await;
        page.wait_text(&sel("indikator.3.capaian"), "37,50").await;

        // What was typed is kept as typed; the choice is a step like any other, and it is stored.
        page.wait_text(&cell, "1.258").await;
        tersimpan(page).await;
        page.reload().await;
        page.wait_text(&sel("indikator.1.capaian"), "62,90").await;
    }

    /// The inspector says in words how a figure was read.
    async fn each_reading_is_echoed_in_words(page) {
        draf_baru(page).await;
        ke(page, "isian/indikator").await;
        page.click(uji!("tambah-indikator")).await;
        page.wait_until("the row can be typed in", "return document.activeElement?.dataset.field?.endsWith('.uraian');").await;
        page.type_text("Indikator\tRp\t").await;
        for (typed, words) in [
            ("Rp 2,5 miliar", "Dibaca Rp 2.500.000.000: dua miliar lima ratus juta rupiah"),
            ("1.234,56", "Dibaca 1.234,56: seribu dua ratus tiga puluh empat koma lima enam"),
            ("<11", "Dibaca < 11: kurang dari sebelas"),
            ("(8,73) %", "Dibaca -8,73 %: min delapan koma tujuh tiga persen"),
            ("abc", "Isian ini harus berupa angka, misalnya 80 atau 80,5"),
        ] {
            page.type_into("[data-field$=\".target\"]", typed).await;
            page.wait_text(uji!("bacaan"), words).await;
        }
    }
}
