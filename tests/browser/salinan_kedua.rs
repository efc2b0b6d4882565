//! The second store while somebody works: it goes and comes back, answers late, and is what another window sees last.

use crate::app::*;
use crate::dua_tab::{isi, jendela_dua, ke_jendela};
use crate::penyimpanan::fill;
use crate::support::{Fault, Page};

/// A newer program opens it, which closes it for this one, and keeps it.
const TAKE: &str = "const done = arguments[arguments.length - 1]; const asked = indexedDB.open('kalkulator-sakip', 2);\
    asked.onsuccess = () => { asked.result.close(); done(); };";

const GIVE_BACK: &str = "const done = arguments[arguments.length - 1]; const asked = indexedDB.deleteDatabase('kalkulator-sakip');\
    asked.onsuccess = () => done();";

/// The copies that stand there.
const COPIES: &str = "const done = arguments[arguments.length - 1]; const asked = indexedDB.open('kalkulator-sakip');\
    asked.onsuccess = () => { const all = asked.result.transaction('salinan').objectStore('salinan').getAll();\
      all.onsuccess = () => { asked.result.close(); done(all.result.join()); }; };";

async fn copies(page: &Page) -> String {
    let all = page.eval_async(COPIES, vec![]).await;
    all.as_str().expect("texts").to_owned()
}

both_browsers! {
    /// Lost in the middle of the work: said with the next save and on the first page; used again as soon as it is there.
    async fn it_may_go_and_come_back(page) {
        let instansi = isian("identitas.instansi");
        draf_baru(page).await;
        page.type_into(&instansi, "Dinas Satu").await;
        tersimpan(page).await;
        page.eval_async(TAKE, vec![]).await;
        page.type_into(&instansi, "Dinas Dua").await;
        page.wait_contains(uji!("status"), "tanpa salinan kedua; bila komputer mati mendadak, isian semenit terakhir dapat hilang").await;
        let draf = alamat(page).await;
        page.click(".nama").await;
        page.wait_contains(uji!("penyimpanan"), "Penyimpanan kedua (IndexedDB) tidak tersedia").await;

        page.eval_async(GIVE_BACK, vec![]).await;
        page.eval("location.hash = arguments[0];", vec![serde_json::json!(draf)]).await;
        page.type_into(&instansi, "Dinas Tiga").await;
        tersimpan(page).await;
        assert!(copies(page).await.contains("Dinas Tiga"));
        page.click(".nama").await;
        page.wait_contains(uji!("draf"), "Dinas Tiga").await;
        assert_eq!(page.count(uji!("penyimpanan")).await, 0);
    }

    /// One that answers after the page has started is used from then on: what is deleted for good does not come back.
    async fn a_late_answer_is_heard(page) {
        draf_baru(page).await;
        page.type_into(&isian("identitas.instansi"), "Dinas Terlambat").await;
        tersimpan(page).await;
        page.set_fault(Fault::Named("idb-late")).await;
        page.goto("#/").await;
        page.reload().await;
        page.click(uji!("hapus-draf")).await;
        page.goto("#/data").await;
        page.click(uji!("kosongkan-sampah")).await;
        page.click(uji!("kosongkan-ya")).await;
        page.wait_contains(uji!("sampah"), "Kosong.").await;
        let kept = page.eval_async("salinan.tuntas().then(arguments[arguments.length - 1]);", vec![]).await;
        assert_eq!(kept, true);
        page.set_fault(Fault::None).await;
        page.goto("#/").await;
        page.reload().await;
        page.wait_contains(uji!("tanpa-draf"), "Belum ada draf").await;
        assert!(!copies(page).await.contains("Dinas Terlambat"));
    }

    /// What one window could store in the second store only, the other one opens, though it has read that store long before.
    async fn another_window_sees_what_stands_only_there(page) {
        let instansi = isian("identitas.instansi");
        draf_baru(page).await;
        page.type_into(&instansi, "Dinas Lama").await;
        tersimpan(page).await;
        let draf = format!("{}/isian/identitas", alamat_draf(page).await);
        let (first, second) = jendela_dua(page, Fault::None).await;
        page.goto("#/").await;
        page.wait_contains(uji!("draf"), "Dinas Lama").await;

        // Room for the small key beside a draft, not for the draft.
        ke_jendela(page, &first).await;
        fill(page, 700).await;
        let name = format!("Dinas Baru {}", "panjang ".repeat(300));
        isi(page, &instansi, &name).await;
        page.wait_contains(uji!("gagal-simpan"), "Tersimpan hanya di penyimpanan kedua").await;
        page.client().close_window().await.expect("the window closes");
        ke_jendela(page, &second).await;
        page.eval("location.hash = arguments[0];", vec![serde_json::json!(draf)]).await;
        page.wait_text(&instansi, name.trim_end()).await;
        isi(page, &instansi, "Dinas Terbaru").await;
        page.wait_contains(uji!("status"), "ersimpan").await;
        page.reload().await;
        page.wait_text(&instansi, "Dinas Terbaru").await;
    }
}
