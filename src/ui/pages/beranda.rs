//! The first page: what this is, the example, a new draft, a file, and the drafts of this browser.

use leptos::prelude::*;

use crate::domain::document::Document;
use crate::state::drafts::{DraftInfo, DraftState, Drafts, samples, title};
use crate::state::route::{Page, Route, Source};
use crate::text;

/// The page.
#[component]
pub fn Beranda() -> impl IntoView {
    let drafts = expect_context::<Drafts>();
    let new = move |_| drafts.create(&Document::default(), "", Page::Identitas);
    let examples = samples::ALL
        .iter()
        .map(|sample| {
            let address = format!(
                "#{}",
                Route::Document(Source::Contoh(sample.id.into()), Page::Rekap).hash()
            );
            view! { <li><a href=address data-uji="contoh">{sample.title}</a></li> }
        })
        .collect_view();
    view! {
        <h1>"Kalkulator SAKIP"</h1>
        <p class="ringkas">
            "Menghitung capaian, anggaran, dan efisiensi kinerja instansi secara tepat, dengan cara hitung yang terlihat pada setiap angka."
        </p>
        <div class="deret mulai">
            <button type="button" class="tombol utama" data-uji="draf-baru" on:click=new>"Mulai draf baru"</button>
            <label class="tombol pilih-berkas">
                "Buka berkas JSON atau HTML"
                <input type="file" id="buka-berkas" accept=".json,.html,.htm,application/json,text/html"/>
            </label>
            <p class="petunjuk">"atau letakkan berkasnya di halaman ini."</p>
        </div>
        <h2>"Contoh"</h2>
        <ul>{examples}</ul>
        <h2>"Draf di peramban ini"</h2>
        <DraftList/>
        <section class="janji" aria-labelledby="janji-judul">
            <h2 id="janji-judul">"Semuanya tetap di peramban ini"</h2>
            <p>
                "Tidak ada server, tidak ada akun, tidak ada yang dikirim. Draf tersimpan hanya di peramban dan komputer ini: "
                "membersihkan data peramban menghapusnya. Unduh laporan atau cadangan untuk menyimpannya di tempat lain."
            </p>
        </section>
    }
}

#[component]
fn DraftList() -> impl IntoView {
    let drafts = expect_context::<Drafts>();
    let list = drafts.list();
    let live = move || {
        list.get()
            .into_iter()
            .filter(|info| !info.trashed)
            .collect::<Vec<_>>()
    };
    let trashed = move || {
        list.get()
            .into_iter()
            .filter(|info| info.trashed)
            .collect::<Vec<_>>()
    };
    let damaged = Memo::new(move |_| {
        list.track();
        drafts.quarantined()
    });
    view! {
        {move || drafts.trouble().get().map(|reason| view! {
            <p class="pesan" role="alert" data-uji="penyimpanan">
                {format!("Draf tidak dapat disimpan: {reason}. Anda tetap dapat bekerja; unduh hasilnya sebelum menutup halaman.")}
            </p>
        })}
        <Show when=move || !live().is_empty() fallback=|| view! {
            <p class="petunjuk" data-uji="tanpa-draf">"Belum ada draf. Mulai draf baru, atau ubah contoh: perubahannya menjadi draf."</p>
        }>
            <ul class="draf">
                <For each=live key=|info| (info.id.clone(), info.rev, info.nama.clone()) let:info>
                    <DraftLine info/>
                </For>
            </ul>
        </Show>
        {move || (damaged.get() > 0).then(|| view! {
            <p class="pesan" data-uji="rusak">
                {format!("{} salinan draf rusak disimpan apa adanya. ", damaged.get())}
                <button type="button" class="tombol kecil" on:click=move |_| drafts.download_quarantine()>"Unduh yang rusak"</button>
            </p>
        })}
        <Show when=move || !trashed().is_empty() fallback=|| ()>
            <details class="sampah">
                <summary>{move || format!("Sampah ({})", trashed().len())}</summary>
                <ul class="draf">
                    <For each=trashed key=|info| (info.id.clone(), info.rev) let:info>
                        <TrashLine info/>
                    </For>
                </ul>
            </details>
        </Show>
    }
}

#[component]
fn DraftLine(info: DraftInfo) -> impl IntoView {
    let drafts = expect_context::<Drafts>();
    let info = StoredValue::new(info);
    let renaming = RwSignal::new(false);
    let name = RwSignal::new(info.with_value(title));
    let input = NodeRef::<leptos::html::Input>::new();
    Effect::new(move |_| {
        if let Some(input) = input.get() {
            let _ = input.focus();
            input.select();
        }
    });
    let rename = move || {
        // The browser also takes the focus away while the line is being removed; its signals are gone by then.
        if renaming.try_get_untracked() == Some(true) {
            renaming.set(false);
            let text = name.get_untracked();
            if text.trim() != info.with_value(title) {
                info.with_value(|info| drafts.rename(&info.id, &text));
            }
        }
    };
    let address = info.with_value(|info| {
        format!(
            "#{}",
            Route::Document(Source::Draft(info.id.clone()), Page::Rekap).hash()
        )
    });
    let state = info.with_value(|info| match info.state {
        DraftState::Good => String::new(),
        DraftState::OlderCopy => "salinan terakhir rusak, yang sebelumnya dibuka".into(),
        DraftState::Newer => "dari aplikasi yang lebih baru".into(),
        DraftState::Damaged => "rusak".into(),
    });
    let when = info.with_value(|info| match text::saat(&info.saved_at) {
        Some(when) => format!("Diubah {when}"),
        None => "Waktu perubahan tidak diketahui".to_string(),
    });
    let shown = info.with_value(title);
    view! {
        <li data-uji="draf">
            <div class="draf-nama">
                <Show when=move || renaming.get() fallback=move || view! {
                    <a href=address.clone()><bdi>{shown.clone()}</bdi></a>
                }>
                    <label class="bidang">
                        <span>"Nama draf"</span>
                        <input type="text" class="isian" autocomplete="off" node_ref=input
                            prop:value=move || name.get()
                            on:input:target=move |event| name.set(event.target().value())
                            on:keydown=move |event| match event.key().as_str() {
                                "Enter" => rename(),
                                "Escape" => { name.set(info.with_value(title)); renaming.set(false); }
                                _ => {}
                            }
                            on:blur=move |_| rename() />
                    </label>
                </Show>
                <p class="petunjuk">{when}{(!state.is_empty()).then(|| format!(" · {state}"))}</p>
            </div>
            <div class="deret">
                <button type="button" class="tombol kecil" on:click=move |_| renaming.set(true)>"Ubah nama"</button>
                <button type="button" class="tombol kecil" on:click=move |_| info.with_value(|info| drafts.duplicate(info))>"Gandakan"</button>
                <button type="button" class="tombol kecil" data-uji="hapus-draf" on:click=move |_| info.with_value(|info| drafts.trash(info))>"Hapus"</button>
            </div>
        </li>
    }
}

#[component]
fn TrashLine(info: DraftInfo) -> impl IntoView {
    let drafts = expect_context::<Drafts>();
    let shown = title(&info);
    let id = StoredValue::new(info.id);
    view! {
        <li>
            <div class="draf-nama"><p><bdi>{shown}</bdi></p></div>
            <div class="deret">
                <button type="button" class="tombol kecil" on:click=move |_| id.with_value(|id| drafts.untrash(id))>"Kembalikan"</button>
                <button type="button" class="tombol kecil" on:click=move |_| id.with_value(|id| drafts.delete_forever(id))>"Hapus selamanya"</button>
            </div>
        </li>
    }
}
