//! The built-in example: the figures of the report, what an edit changes, and how each figure came about.

use crate::app::*;

/// Capaian of the eight indikator, in their order; E/I beside it.
const INDIKATOR: [(&str, &str); 8] = [
    ("1.319,45", "51.219.500.402"),
    ("582,48", "119.210.559"),
    ("65,55", "-8.657.852"),
    ("111,45", "266.786.022"),
    ("0,00", "-9.878.392"),
    ("61,70", "-545.605.117"),
    ("70,18", "-15.356.228"),
    ("111,33", "18.698.610"),
];

/// Pagu, realisasi and serapan of the programs and of what they add up to.
const ANGGARAN: [(&str, &str, &str, &str); 9] = [
    ("program.101", "2.321.082.557", "2.270.109.629", "97,80"),
    ("program.102", "670.057.998", "473.550.148", "70,67"),
    ("program.103", "99.576.274", "94.057.074", "94,46"),
    ("program.104", "4.095.327.241", "3.734.793.175", "91,20"),
    ("program.105", "215.668.900", "215.473.899", "99,91"),
    ("program.106", "2.610.790.000", "2.156.462.547", "82,60"),
    ("belanja.51", "11.984.610.979", "11.656.561.724", "97,26"),
    ("belanja.52", "10.012.502.970", "8.944.446.472", "89,33"),
    ("total_apbd", "21.997.113.949", "20.601.008.196", "93,65"),
];

/// The built-in examples and the totals that their first page shows.
const SEMUA_CONTOH: [(&str, &[&str]); 5] = [
    (
        "babel-2020",
        &["290,27 %", "143,24 %", "93,65 %", "51.044.698.004"],
    ),
    (
        "belitung-industri",
        &["1.867", "2.010", "2.064", "2.105", "5,03", "2.042", "2.137"],
    ),
    (
        "belitung-bimtek",
        &["Kerajinan Batok Kelapa", "15", "belum ada"],
    ),
    (
        "kalbar-ikm",
        &[
            "415,36", "33,42", "2.130", "2,73", "2,33", "-8,30", "-34,44", "-0,55",
        ],
    ),
    ("kaltim-kawasan", &["Penajam Paser Utara", "10"]),
];

both_browsers! {
    /// One click each; the totals that the core reckons stand there.
    async fn each_example_opens_with_its_totals(page) {
        for (id, figures) in SEMUA_CONTOH {
            page.goto("#/").await;
            page.click(&format!("a[href^='#/contoh/{id}']")).await;
            page.wait_text("h1", "Rekap").await;
            for figure in figures {
                page.wait_contains("main", figure).await;
            }
        }
    }

    /// To the printed digit, on every page that shows them.
    async fn figures_of_the_report_are_on_screen(page) {
        page.goto("#/").await;
        page.click(uji!("contoh")).await;
        page.wait_text("h1", "Rekap").await;
        page.wait_contains("main", "8 dari 8 indikator terhitung; rata-rata capaian 290,27 %").await;
        let rekap = page.text("main").await;
        for figure in ["290,27 %", "93,65 %"].into_iter().chain(INDIKATOR.iter().map(|(capaian, _)| *capaian)) {
            assert!(rekap.contains(figure), "Rekap lacks {figure}");
        }

        ke(page, "capaian").await;
        let cells = semua_sel(page).await;
        for (at, (capaian, _)) in INDIKATOR.iter().enumerate() {
            assert_eq!(cells[&format!("indikator.{}.capaian", at + 1)], *capaian);
        }
        assert_eq!(cells["rekap.rerata"], "290,27");
        assert_eq!(cells["sasaran.21.rerata"], "950,97");
        assert_eq!(cells["indikator.3.kategori"], "Rendah");

        ke(page, "efisiensi").await;
        let cells = semua_sel(page).await;
        for (at, (capaian, ei)) in INDIKATOR.iter().enumerate() {
            let row = format!("indikator.{}", at + 1);
            assert_eq!((&*cells[&format!("{row}.capaian")], &*cells[&format!("{row}.ei")]), (*capaian, *ei), "{row}");
        }

        ke(page, "anggaran").await;
        let cells = semua_sel(page).await;
        for (row, pagu, realisasi, serapan) in ANGGARAN {
            let shown = ["pagu", "jumlah_realisasi_anggaran", "serapan"].map(|column| &*cells[&format!("{row}.{column}")]);
            assert_eq!(shown, [pagu, realisasi, serapan], "{row}");
        }
    }

    /// One figure of the example is changed: everything that hangs on it follows each key, and it is a draft now.
    async fn an_edit_reaches_everything_that_depends_on_it(page) {
        buka_contoh(page, "isian/indikator").await;
        page.wait_contains(STATUS, "Contoh").await;
        let realisasi = isian("indikator.3.realisasi");
        gulung_ke(page, &realisasi).await;
        // From empty to "917668950", half of the target: at each key the capaian of what stands there.
        page.type_into(&realisasi, "").await;
        page.wait_text(&sel("indikator.3.capaian"), "– belum diisi").await;
        for (key, capaian) in [("9", "0,00"), ("1766895", "5,00"), ("0", "50,00")] {
            page.type_text(key).await;
            page.wait_text(&sel("indikator.3.capaian"), capaian).await;
        }
        page.wait_text(&sel("indikator.3.kategori"), "Sangat Rendah").await;
        page.wait_text(&sel("sasaran.22.rerata"), "50,00").await;
        // The mean of the report, 290,27, with 50 in place of 65,55.
        periksa(page, "rekap.rerata", "288,32").await;
        assert!(alamat(page).await.starts_with("#/draf/"));
        tersimpan(page).await;
        let draf = alamat_draf(page).await;

        // A/T × R' − RA = 30.500.125 × 50 % − 28.651.375
        ke(page, "efisiensi").await;
        periksa(page, "indikator.3.ei", "-13.401.312").await;
        ke(page, "rekap").await;
        page.wait_contains("main", "rata-rata capaian 288,32 %").await;

        page.reload().await;
        page.wait_contains("main", "rata-rata capaian 288,32 %").await;
        ke(page, "isian/indikator").await;
        page.wait_text(&realisasi, "917668950").await;
        assert_eq!(alamat_draf(page).await, draf);

        // The example itself is as it was.
        buka_contoh(page, "rekap").await;
        page.wait_contains("main", "rata-rata capaian 290,27 %").await;
        page.goto("#/").await;
        page.wait_contains(uji!("draf"), "Dinas Perindustrian dan Perdagangan").await;
        assert_eq!(page.count(uji!("draf")).await, 1);
    }

    /// The inspector: formula, numbers put in, where they come from, the rule and its source.
    async fn each_figure_shows_its_making(page) {
        buka_contoh(page, "capaian").await;
        let cell = sel("indikator.3.capaian");
        gulung_ke(page, &cell).await;
        page.click(&cell).await;
        page.wait_contains(PEMERIKSA, "65,55 %").await;
        for part in ["Nilai Ekspor", "Cara hitung", "1.835.337.899", "PermenPANRB", "Dibulatkan sekali di akhir"] {
            page.wait_contains(PEMERIKSA, part).await;
        }
        let formulas = format!("return [...document.querySelectorAll('{PEMERIKSA} math')].map((m) => [m.namespaceURI.endsWith('MathML'), m.querySelectorAll('mfrac').length, m.textContent]);");
        let formulas = page.eval(&formulas, vec![]).await;
        let set: Vec<_> = formulas.as_array().expect("formulas").iter().map(ToString::to_string).collect();
        assert_eq!(set.len(), 2, "{set:?}");
        assert!(set.iter().all(|math| math.starts_with("[true,1,")), "{set:?}");
        assert!(set[1].contains("1.203.105.606,54") && set[1].contains("1.835.337.899") && set[1].contains("65,55"), "{set:?}");

        // The mirror formula of a falling indikator.
        let cell = sel("indikator.4.capaian");
        gulung_ke(page, &cell).await;
        page.click(&cell).await;
        page.wait_contains(PEMERIKSA, "111,45 %").await;
        let math = page.text(PEMERIKSA).await;
        assert!(math.contains('2') && math.contains("9,74") && math.contains("11"), "{math}");

        // A mean says what was added up; a figure of money says its formula.
        page.goto(&format!("{CONTOH}/efisiensi")).await;
        let cell = sel("indikator.7.ei");
        gulung_ke(page, &cell).await;
        page.click(&cell).await;
        page.wait_contains(PEMERIKSA, "Rp -15.356.228").await;
        // Following a number of it leads to the number's own making.
        page.click(&format!("{PEMERIKSA} button.tautan")).await;
        page.wait_until("the inspector shows another cell", "return !document.querySelector('[data-uji=pemeriksa]').innerText.includes('15.356.228');").await;
    }
}
