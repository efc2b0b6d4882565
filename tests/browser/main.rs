//! The built site in real Chromium and Firefox: what only a browser can prove. What can be proved
//! without one has its tests beside the code. Needs dist/ (`make dist`); the harness is `support`, what
//! the tests know of the calculator is in `app`.

#[macro_use]
mod support;
#[macro_use]
mod app;

mod andai;
mod axe;
mod bacaan;
mod beban;
mod belajar;
mod berkas;
mod buku;
mod contoh;
mod data;
mod draf;
mod dua_tab;
mod gabungan;
mod hanya_baca;
mod jaringan;
mod kebijakan;
mod kepekaan;
mod laporan;
mod latihan;
mod lintas;
mod luring;
mod narasi;
mod papan_ketik;
mod pemulihan;
mod penyimpanan;
mod penyimpanan_gagal;
mod periksa;
mod pindah;
mod rescue;
mod salinan_kedua;
mod serangan;
mod serangan_berkas;
mod tabel;
mod tabel_sendiri;
mod tempel;
mod tercetak;

both_browsers! {
    /// The optimised module loads, mounts, and nobody complains.
    async fn opens_without_complaint(page) {
        page.goto("").await;
        let start = page.requests();
        assert!(start.iter().any(|path| path.ends_with(".wasm")), "{start:?}");
        assert!(!page.is_visible("#galat-program").await);
        page.expect_quiet_since(&start).await;
    }
}
