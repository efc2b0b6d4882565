//! Comparison over years, quarters, the strategic plan, outputs and performance agreements on screen.

use crate::app::*;
use serde_json::json;

both_browsers! {
    /// The example's growth of exports, and what a typed year before changes.
    async fn years_are_compared(page) {
        buka_contoh(page, "perbandingan").await;
        periksa(page, "indikator.3.pertumbuhan", "-8,73").await;
        page.wait_contains("[role=grid] thead", "Realisasi 2018").await;
        let before = isian("indikator.3.realisasi_lalu");
        gulung_ke(page, &before).await;
        page.type_into(&before, "601.552.803,27").await;
        periksa(page, "indikator.3.pertumbuhan", "100,00").await;
        // The names of the rows are typed on another page.
        assert_eq!(page.count(&isian("indikator.3.uraian")).await, 0);
        assert_eq!(page.count(uji!("hapus-baris")).await, 0);
    }

    /// Capaian of the quarters up to the position; the others wait for their time.
    async fn quarters_follow_the_position(page) {
        buka_dokumen(page, &json!({
            "identitas": { "instansi": "Dinas", "tahun": "2020" },
            "kinerja": [{ "id": 1, "jenis": "indikator", "uraian": "Sampel", "satuan": "buah", "target": "100",
                "target_tw1": "25", "realisasi_tw1": "20", "target_tw2": "25" }],
        })).await;
        ke(page, "triwulan").await;
        page.choose(&isian("identitas.posisi"), "tw1").await;
        periksa(page, "indikator.1.capaian_tw1", "80,00").await;
        page.wait_contains(&sel("indikator.1.capaian_tw2"), "belum waktunya").await;
        page.choose(&isian("identitas.posisi"), "tw2").await;
        let second = isian("indikator.1.realisasi_tw2");
        page.click(&second).await;
        page.type_text("25\n").await;
        periksa(page, "indikator.1.capaian_tw2", "90,00").await;
        periksa(page, "indikator.1.capaian_tahunan", "45,00").await;
    }

    /// Both editions of the plan against the realisasi of the linked indikator.
    async fn the_plan_is_measured_in_both_editions(page) {
        buka_dokumen(page, &json!({
            "identitas": { "instansi": "Dinas", "tahun": "2020", "periode_renstra": "2017-2022" },
            "kinerja": [{ "id": 1, "jenis": "indikator", "uraian": "Sampel", "satuan": "buah", "target": "90", "realisasi": "80" }],
            "renstra": [{ "id": 2, "jenis": "indikator_renstra", "uraian": "Sampel", "satuan": "buah", "awal3": "100", "ubah3": "160" }],
        })).await;
        ke(page, "isian/renstra").await;
        page.wait_contains("[role=grid] thead", "Awal 2020").await;
        let link = isian("indikator_renstra.2.indikator");
        gulung_ke(page, &link).await;
        page.choose(&link, "#1").await;
        periksa(page, "indikator_renstra.2.capaian_awal_tahun", "80,00").await;
        periksa(page, "indikator_renstra.2.capaian_ubah_tahun", "50,00").await;
    }

    /// Outputs stand below their program; the program itself is only read there.
    async fn outputs_stand_below_their_program(page) {
        buka_dokumen(page, &json!({ "anggaran": [
            { "id": 1, "jenis": "program", "uraian": "Perdagangan", "pagu_semula": "1.000.000" },
            { "id": 2, "jenis": "kegiatan", "uraian": "Promosi", "pagu_semula": "1.000.000", "realisasi_anggaran": "900.000" },
        ] })).await;
        ke(page, "isian/keluaran").await;
        page.wait_text(&sel("kegiatan.2.jumlah_realisasi_anggaran"), "900.000").await;
        assert_eq!(page.count(&isian("program.1.uraian")).await, 0);
        page.click("tr.kegiatan td").await;
        page.click(uji!("tambah-keluaran")).await;
        page.wait_until("the new row has the focus", "return document.activeElement?.dataset.field === 'keluaran.3.uraian';").await;
        page.type_text("Pameran\tkali\t4\t3\t").await;
        page.wait_text(&sel("keluaran.3.capaian"), "75,00").await;
        // The budget keeps its rows.
        ke(page, "isian/anggaran").await;
        page.wait_text(&isian("kegiatan.2.uraian"), "Promosi").await;
        assert_eq!(page.count("tr.keluaran").await, 0);
    }

    /// The forms of the example as a tree, both targets side by side, and only what changed where that is asked for.
    async fn agreements_show_what_changed(page) {
        buka_contoh(page, "isian/perjanjian-kinerja").await;
        page.wait_text(&isian("kepala.3001.uraian"), "Kepala Dinas").await;
        page.wait_text(&isian("indikator_pk.3103.target_perubahan"), "14.157.209.890").await;
        page.wait_contains("tr[data-row=\"3103\"]", "Tetap").await;
        page.wait_contains("tr[data-row=\"3108\"]", "Baru").await;
        page.click(uji!("hanya-berubah")).await;
        page.wait_gone("tr[data-row=\"3103\"]").await;
        assert!(page.is_visible("tr[data-row=\"3001\"]").await, "the jabatan stays above its rows");
        page.click(uji!("hanya-berubah")).await;
        page.wait_contains("tr[data-row=\"3103\"]", "Tetap").await;

        let revised = isian("indikator_pk.3103.target_perubahan");
        page.type_into(&revised, "7.078.604.945").await;
        page.wait_contains("tr[data-row=\"3103\"]", "Target berubah").await;
        periksa(page, "indikator_pk.3103.capaian_perubahan", "200,00").await;
        // Who signs is typed beside the table; the document of the jabatan can be printed.
        page.click(&isian("kepala.3001.uraian")).await;
        page.click(uji!("cetak-pk-perubahan")).await;
        let file = page.wait_download("*.html").await;
        let html = std::fs::read_to_string(file).expect("a file");
        assert!(html.contains("7.078.604.945"), "the agreement holds its target");
        page.wait_contains(PEMERIKSA, "Penanda tangan").await;
    }
}
