//! The course by keyboard alone: a number is stepped and typed, the chain moves, the steps come one by one, the screen
//! for a room comes and goes, and the address keeps it all.

use crate::app::*;
use crate::axe::{look, narrow, none};
use crate::support::{Dark, Page};
use kalkulator_sakip::domain::belajar::SEMUA;

/// The numbers of the formula.
const R: &str = "#angka-0";
const T: &str = "#angka-1";
const HASIL: &str = uji!("hasil");
const PANGGUNG: &str = uji!("panggung");

both_browsers! {
    async fn a_lesson_by_keyboard(page) {
        page.goto("#/").await;
        tab_dari_awal_ke(page, uji!("belajar")).await;
        page.press("Enter").await;
        page.wait_text("h1", "Belajar").await;
        tab_dari_awal_ke(page, "main a[href='#/belajar/capaian']").await;
        page.press("Enter").await;
        page.wait_text("h1", "Capaian").await;
        page.wait_text(HASIL, "= 70,18 %").await;

        // Stepped: the formula, the result and the chain move, the focus stays.
        tab_dari_awal_ke(page, R).await;
        page.press("ArrowUp ArrowUp ArrowDown PageUp").await;
        page.wait_text(R, "51").await;
        page.wait_text(HASIL, "= 89,47 %").await;
        page.wait_contains("[data-uji=kategori]", "Tinggi semula Sedang").await;
        assert!(page.has_focus(R).await, "the focus left the number");
        assert_eq!(page.attr(R, "aria-valuenow").await.as_deref(), Some("51"));
        page.press("End").await;
        page.wait_text(HASIL, "= 210,53 %").await;

        // Typed: half a number says so, Escape takes it back, Enter keeps it.
        page.press("Tab Enter").await;
        page.wait_until("the field has the focus", "return document.activeElement?.matches('[data-uji=ketik]');").await;
        page.type_text("1,2.3").await;
        page.wait_contains(".peraga-pesan", "Target (T): Isian ini harus ditulis dengan titik ribuan").await;
        page.press("Escape").await;
        page.wait_text(T, "57").await;
        assert!(page.has_focus(T).await, "the focus did not come back");
        page.press("Enter").await;
        page.type_text("1.200,50\n").await;
        page.wait_text(T, "1.200,50").await;
        page.wait_text(HASIL, "= 10,00 %").await;
        wait_address(page, "#/belajar/capaian?R=120&T=1.200,50").await;

        // Step by step to the result; not beyond it.
        for _ in 0..9 {
            page.press("ArrowRight").await;
        }
        page.wait_contains(".langkah-hitung li:last-child", "10,00").await;
        page.press("ArrowLeft").await;
        page.wait_contains(uji!("langkah-ke"), "Langkah 4 dari 5").await;
        wait_address(page, "#/belajar/capaian?R=120&T=1.200,50&langkah=4").await;
        page.reload().await;
        page.wait_text(HASIL, "= 10,00 %").await;
        page.wait_contains(uji!("langkah-ke"), "Langkah 4 dari 5").await;
        page.client().back().await.expect("back");
        page.wait_text("h1", "Belajar").await;
    }

    async fn the_screen_for_a_room_by_keyboard(page) {
        page.goto("#/belajar/capaian").await;
        page.wait_text(HASIL, "= 70,18 %").await;
        page.press("p").await;
        page.wait_contains(PANGGUNG, "realisasi").await;
        assert!(!page.is_visible(".kepala").await, "the header is in the way");
        // Space reveals, Home begins anew, a digit goes to another link of the chain.
        page.press("Space Space").await;
        page.wait_contains(".langkah-hitung li:last-child", "Angka menggantikan lambang.").await;
        wait_address(page, "#/belajar/capaian?langkah=2&presentasi").await;
        page.press("Home 2").await;
        page.wait_text(HASIL, "= Sedang").await;
        page.press("1").await;
        page.press("Tab").await;
        tab_ke(page, R).await;
        page.press("ArrowUp").await;
        page.wait_text(HASIL, "= 71,93 %").await;
        page.press("Enter").await;
        page.type_text("57\n").await;
        page.wait_text(HASIL, "= 100,00 %").await;
        wait_address(page, "#/belajar/capaian?R=57&rantai=1&presentasi").await;
        page.reload().await;
        page.wait_text(HASIL, "= 100,00 %").await;
        assert!(page.is_visible(PANGGUNG).await);
        // The same number in two places of a formula: typed in one, read in the other.
        page.goto("#/belajar/efisiensi?presentasi").await;
        tab_ke(page, "#angka-1").await;
        page.press("Enter").await;
        page.type_text("10\n").await;
        page.wait_text("#angka-1-3", "10").await;
        assert!(page.has_focus("#angka-1").await, "the focus did not come back");
        page.goto("#/belajar/capaian?presentasi").await;
        page.press("?").await;
        page.wait_contains(uji!("bantuan"), "layar penuh").await;
        page.press("Escape").await;
        page.wait_gone(uji!("bantuan")).await;
        // On to the next lesson and back, still on the screen.
        page.press("n").await;
        page.wait_contains(PANGGUNG, "Capaian bila lebih rendah lebih baik").await;
        page.press("b").await;
        page.wait_text(HASIL, "= 70,18 %").await;
        page.press("Escape").await;
        page.wait_gone(PANGGUNG).await;
        assert!(page.is_visible(".kepala").await);
        page.wait_until("the focus is on the button", "return document.activeElement?.id === 'presentasi';").await;
    }

    async fn hostile_addresses_do_nothing(page) {
        page.goto("#/belajar/capaian?R=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&%3Cscript%3E=1&langkah=99999999999").await;
        page.wait_text(R, "<img src=x onerror=alert(1)>").await;
        page.wait_contains(".peraga-pesan", "harus berupa angka").await;
        page.wait_contains(uji!("asing"), "<script> = 1").await;
        assert_eq!(page.count("main img, main script").await, 0);
        page.goto("#/belajar/entah").await;
        page.wait_contains("main .pesan", "Tidak ada pelajaran bernama “entah”").await;
    }

    /// A hand draws a number; an example puts its own in; a result of a report leads to its lesson.
    async fn by_hand_and_from_a_report(page) {
        page.goto("#/belajar/capaian").await;
        page.wait_text(HASIL, "= 70,18 %").await;
        let draw = "const e = document.querySelector('#angka-0'), at = (type, x) => new PointerEvent(type, { bubbles: true, isPrimary: true, button: 0, clientX: x });\
            e.dispatchEvent(at('pointerdown', 100)); window.dispatchEvent(at('pointermove', 160)); window.dispatchEvent(at('pointerup', 160));\
            window.dispatchEvent(at('pointermove', 400));";
        page.eval(draw, vec![]).await;
        page.wait_text(R, "52").await;
        page.click("[data-uji=babel-tkerja]").await;
        page.wait_text(HASIL, "= 582,48 %").await;
        buka_contoh(page, "capaian").await;
        page.click(&sel("indikator.3.capaian")).await;
        page.click(uji!("pelajari")).await;
        page.wait_text(HASIL, "= 65,55 %").await;
        page.wait_text(R, "1.203.105.606,54").await;
    }

    /// No formula of any lesson is cut or scrolls, in the page and on the screen for a room.
    async fn every_formula_has_room(page) {
        let mut found = Vec::new();
        for (width, height) in [(360, 740), (1280, 720), (1920, 1080)] {
            page.set_viewport(width, height).await;
            for pelajaran in SEMUA {
                for mode in ["", "?presentasi"] {
                    let address = format!("#/belajar/{}{mode}", pelajaran.id);
                    page.goto(&address).await;
                    page.wait_until("the lesson stands", "return document.querySelector('[data-uji=langkah-ke]') !== null;").await;
                    let wide = page.eval_async(SEMPIT, vec![]).await;
                    let lines = wide.as_array().cloned().unwrap_or_default();
                    found.extend(lines.iter().map(|line| format!("{address} at {width}: {line}")));
                }
            }
        }
        none(&found);
    }

    /// A choice that there is not is told, not taken, and no option of the list.
    async fn a_foreign_choice_is_told(page) {
        page.goto("#/belajar/efisiensi?polaritas=ngawur").await;
        page.wait_contains(uji!("asing"), "polaritas = ngawur").await;
        let chosen = "const e = document.querySelector('select[aria-label^=Polaritas]'); return [e.value, [...e.options].some((o) => o.value === 'ngawur')];";
        assert_eq!(page.eval(chosen, vec![]).await, serde_json::json!(["turun", false]));
        page.wait_text(HASIL, "= Rp 266.786.022").await;
        // The band says what it was found for.
        page.click("[data-uji=kategori]").await;
        page.wait_contains(".peraga .angka-geser", "111,4545454… capaian (%)").await;
    }

    async fn the_course_has_no_barriers(page) {
        let mut found = Vec::new();
        let addresses = ["#/belajar", "#/belajar/capaian?R=x&langkah=3", "#/belajar/efisiensi?langkah=4", "#/belajar/rekap",
            "#/belajar/capaian?langkah=3&presentasi", "#/belajar/efisiensi?langkah=4&presentasi"];
        for (width, height) in [(1920, 1080), (360, 740)] {
            page.set_viewport(width, height).await;
            for dark in [Dark::Off, Dark::On] {
                page.emulate_dark(dark).await;
                for address in addresses {
                    page.goto(address).await;
                    let what = format!("{address} at {width}");
                    look(page, &what, &mut found).await;
                    narrow(page, &what, &mut found).await;
                }
            }
        }
        page.set_viewport(1920, 1080).await;
        page.goto("#/belajar/efisiensi?presentasi").await;
        let small = "return [...document.querySelectorAll('.panggung .peraga .nilai, .panggung .peraga-hasil')]\
            .map((e) => parseFloat(getComputedStyle(e).fontSize)).filter((size) => size < 48);";
        assert_eq!(page.eval(small, vec![]).await, serde_json::json!([]), "figures too small for a room");
        page.click("#angka-0").await;
        page.wait_until("the field has the focus", "return document.activeElement?.matches('[data-uji=ketik]');").await;
        look(page, "typing", &mut found).await;
        none(&found);
    }
}

/// What sticks out of its box or of the screen, for each link of the chain of a lesson with all its steps shown.
const SEMPIT: &str = "const done = arguments[arguments.length - 1]; (async () => {\
    const wide = [], root = document.querySelector('.panggung') ?? document.querySelector('main');\
    const pause = () => new Promise((done) => setTimeout(done));\
    const count = root.querySelectorAll('.rantai button').length;\
    for (let at = 0; at < count; at++) {\
        root.querySelectorAll('.rantai button')[at].click();\
        await pause();\
        const seen = new Set();\
        for (let step = 0; step < 40; step++) {\
            for (const e of [document.scrollingElement, ...root.querySelectorAll('*:not(math *)')]) {\
                if (e.closest('.hanya-dibaca') || e.clientWidth === 0 || getComputedStyle(e).display === 'inline') continue;\
                if (e.scrollWidth > e.clientWidth + 1 && !seen.has(e.className)) {\
                    seen.add(e.className);\
                    wide.push(`link ${at + 1}, step ${step}: ${e.tagName}.${e.className} ${e.scrollWidth} in ${e.clientWidth}`);\
                }\
            }\
            const far = () => document.querySelector('[data-uji=langkah-ke]').textContent, before = far();\
            document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));\
            await pause();\
            if (far() === before) break;\
        }\
    }\
    return wide;\
    })().then(done);";

/// Waits until the address has followed.
async fn wait_address(page: &Page, hash: &str) {
    let says = format!("return location.hash === {};", serde_json::json!(hash));
    page.wait_until(&format!("the address is {hash}"), &says)
        .await;
}
