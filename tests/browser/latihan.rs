//! Practice: a sheet by keyboard alone, the slip told, results kept over a reload, the worksheet, no barriers.

use crate::app::*;
use crate::axe::{look, narrow, none};
use crate::support::{Dark, Page};

/// A sheet whose first exercises are known.
const LEMBAR: &str = "#/latihan?benih=7&tingkat=sedang&jenis=turun&banyak=5";

async fn jawab(page: &Page, text: &str) {
    tab_ke(page, "#jawaban-latihan").await;
    page.type_text(text).await;
    page.press("Enter").await;
}

both_browsers! {
    /// Every answer is typed and every step made with the keyboard; results stay after a reload and go when told to.
    async fn a_sheet_is_solved_by_keyboard(page) {
        page.goto(LEMBAR).await;
        page.wait_contains(uji!("lembar"), "Benih 7 · tingkat sedang · 5 soal").await;
        page.wait_contains(uji!("soal"), "Soal 1: Capaian turun").await;
        // Asked back: nothing is marked.
        tab_ke(page, "#jawaban-latihan").await;
        page.type_text("banyak").await;
        page.press("Enter").await;
        page.wait_contains("#jawaban-pesan", "Tulis angkanya").await;
        tab_ke(page, uji!("minta-petunjuk")).await;
        page.press("Enter").await;
        page.wait_contains(uji!("petunjuk"), "Aturannya").await;
        for nomor in 1..=5 {
            page.wait_contains(uji!("soal"), &format!("Soal {nomor}:")).await;
            match nomor {
                1 => page.type_into("#jawaban-latihan", "1 %").await,
                // The focus came along to the field.
                _ => {
                    page.wait_until("the focus is in the field", "return document.activeElement.id === 'jawaban-latihan';").await;
                    page.type_text("1 %").await;
                }
            }
            page.press("Enter").await;
            page.wait_contains(uji!("nilai"), "dari 100").await;
            // The focus is on the way on.
            page.wait_until("the focus goes on", "return document.activeElement.id === 'soal-berikutnya';").await;
            page.press("Enter").await;
        }
        page.wait_contains(uji!("kemajuan-latihan"), "Selesai: 5 dari 5").await;
        page.reload().await;
        page.wait_contains(uji!("kemajuan-latihan"), "Selesai: 5 dari 5").await;
        page.wait_contains(uji!("riwayat"), "Capaian turun: 0 dari 5 benar").await;
        // Another level is another sheet; the way back leads to this one, with its answers.
        page.goto("#/latihan?benih=7&tingkat=sulit").await;
        page.wait_contains(uji!("kemajuan-latihan"), "Belum ada").await;
        page.eval("history.back();", vec![]).await;
        page.wait_contains(uji!("kemajuan-latihan"), "Selesai: 5 dari 5").await;
        page.click(uji!("hapus-latihan")).await;
        page.wait_contains(uji!("kemajuan-latihan"), "Belum ada").await;
        page.wait_gone(uji!("riwayat")).await;
        page.click(".kabar .tombol").await;
        page.wait_contains(uji!("kemajuan-latihan"), "Selesai: 5 dari 5").await;
        page.wait_contains(uji!("riwayat"), "Capaian turun: 0 dari 5 benar").await;
    }

    /// A seed that is none is told at its field, and the address says the one that is used.
    async fn a_foreign_seed_is_told(page) {
        page.goto("#/latihan?benih=abc&banyak=7").await;
        page.wait_contains("#benih-pesan", "bukan benih").await;
        page.wait_until("the address says the seed", "return location.hash === '#/latihan?benih=1&banyak=7';").await;
        page.wait_until("7 can be chosen", "return document.getElementById('banyak').value === '7';").await;
    }

    /// R/T for an indikator that should fall: the slip is told with both formulas, and the right steps below.
    async fn a_wrong_formula_is_told(page) {
        page.goto(LEMBAR).await;
        // As many exercises as it takes to come to one with the mirror.
        let wrong = "const of = (name) => [...document.querySelectorAll('.diketahui dl > div')].find((e) => e.children[0].innerText === name).children[1].innerText;\
            const number = (text) => Number(text.replace(/[^0-9,]/g, '').replace(',', '.'));\
            return of('Arah').includes('rasio') ? '' : (number(of('Realisasi')) / number(of('Target')) * 100).toFixed(6).replace('.', ',');";
        let mut told = false;
        for nomor in 1..=5 {
            page.wait_contains(uji!("soal"), &format!("Soal {nomor}:")).await;
            let answer = page.eval(wrong, vec![]).await;
            let answer = answer.as_str().unwrap_or_default().to_owned();
            jawab(page, if answer.is_empty() { "1" } else { &answer }).await;
            page.wait_contains(uji!("nilai"), "dari 100").await;
            if !answer.is_empty() {
                page.wait_contains(uji!("putusan"), "Anda memakai R / T × 100").await;
                page.wait_contains(uji!("nilai"), "Nilai 25 dari 100").await;
                page.wait_contains(uji!("soal"), "Cara hitung").await;
                told = true;
                break;
            }
            page.press("Enter").await;
        }
        assert!(told, "no exercise of the sheet has the mirror");
    }

    async fn the_worksheet_is_drawn_and_saved(page) {
        page.goto("#/latihan?benih=7&tingkat=sulit").await;
        page.click(uji!("lembar-cetak")).await;
        let drawn = "const frame = document.getElementById('lembar-latihan')?.contentDocument;\
            return frame !== undefined && frame?.querySelectorAll('section.kunci h3').length === 10;";
        page.wait_until("the sheet has its key", drawn).await;
        // The same figures as on the frozen sheet: nothing is drawn otherwise in 32 bits.
        let same = "return document.getElementById('lembar-latihan').contentDocument.body.innerText.includes('6.859.443.010');";
        page.wait_until("large figures are drawn whole", same).await;
        page.click(uji!("unduh-lembar")).await;
        page.wait_download("Latihan-SAKIP-*.html").await;
        // Another sheet has another seed, and the address says so.
        let before = alamat(page).await;
        page.eval("scrollTo(0, 0);", vec![]).await;
        page.click(uji!("lembar-lain")).await;
        page.wait_until("another seed", &format!("return location.hash !== '{before}' && location.hash.includes('benih=');")).await;
    }

    async fn practice_has_no_barriers(page) {
        let mut found = Vec::new();
        for dark in [Dark::Off, Dark::On] {
            page.emulate_dark(dark).await;
            page.goto("#/latihan?benih=7&tingkat=sulit&jenis=periksa,rerata,naik&banyak=5").await;
            look(page, "Latihan", &mut found).await;
            page.click(uji!("ulangi")).await;
            page.click(uji!("minta-petunjuk")).await;
            page.click(uji!("minta-petunjuk")).await;
            look(page, "Latihan with hints", &mut found).await;
            page.eval("scrollTo(0, 0);", vec![]).await;
            page.click(".nomor:nth-child(2)").await;
            page.click(uji!("periksa-jawaban")).await;
            page.wait_contains("#jawaban-pesan", "dahulu").await;
            look(page, "Latihan asking back", &mut found).await;
        }
        page.goto("#/latihan?benih=7&tingkat=sulit&jenis=naik&banyak=5").await;
        page.type_into("#jawaban-latihan", "1").await;
        page.press("Enter").await;
        page.wait_contains(uji!("nilai"), "dari 100").await;
        look(page, "Latihan answered", &mut found).await;
        for width in [360, 320] {
            page.set_viewport(width, 740).await;
            look(page, &format!("Latihan at {width}"), &mut found).await;
            narrow(page, &format!("Latihan at {width}"), &mut found).await;
        }
        none(&found);
    }
}
