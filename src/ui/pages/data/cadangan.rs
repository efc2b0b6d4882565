//! All drafts as one file, and what such a file holds before anything of it is stored.

use std::sync::Arc;

use leptos::prelude::*;

use crate::state::data::{Anggota, Banding, Data, Pratinjau, Tindakan};
use crate::state::drafts::{DraftState, title};
use crate::text;
use crate::text::data as kata;
use crate::ui::kit::el::{El, button, el, live_text, perhaps, tagged};

/// Out and in.
#[component]
pub fn Cadangan() -> impl IntoView {
    let data = expect_context::<Data>();
    let choose = el("input")
        .attr("type", "file")
        .attr("id", "pulihkan-berkas")
        .attr("accept", ".json,application/json");
    let buttons = button("tombol utama", "Unduh semua draf", move |_| data.unduh());
    let buttons = tagged("div", "deret", buttons.attr("data-uji", "unduh-semua"))
        .child(tagged("label", "tombol pilih-berkas", "Pulihkan dari cadangan").child(choose))
        .child(tagged(
            "p",
            "petunjuk",
            "atau letakkan berkasnya di halaman ini.",
        ));
    // Its choices change in place; the table is drawn anew for another file only.
    let shown = Memo::new(move |_| {
        let same = |of: &Option<Pratinjau>| of.as_ref().map(|of| Arc::as_ptr(&of.cadangan).addr());
        data.preview().with(same)
    });
    let last = live_text(move || data.terakhir());
    let file = "Satu berkas JSON berisi semua draf, juga sampah dan salinan rusak. Berkas dari halaman pemulihan sama saja.";
    vec![
        el("h2").child("Cadangan").into_any(),
        el("p").attr("data-uji", "terakhir").child(last).into_any(),
        buttons.into_any(),
        tagged("p", "petunjuk", file).into_any(),
        perhaps(move || {
            shown.get();
            data.preview().get_untracked().map(|of| preview(data, of))
        }),
    ]
}

/// What a file holds.
fn preview(data: Data, of: Pratinjau) -> El {
    let heads = ["Draf", "Disimpan", "Ukuran", "Di peramban ini", "Tindakan"];
    let heads = heads.map(|words| el("th").attr("scope", "col").child(words));
    let all = of.cadangan.draf.iter().zip(of.banding.iter());
    let rows = all
        .enumerate()
        .map(|(at, (draf, banding))| row(data, at, draf, banding, of.tindakan[at]));
    let about = kata::pratinjau(&of.nama, &of.cadangan.waktu, of.cadangan.asing);
    // Beside the box, where a narrow window does not cut it off.
    let about = tagged("p", "petunjuk", about).attr("id", "isi-cadangan");
    let table = tagged(
        "table",
        "laporan",
        el("thead").child(el("tr").children(heads)),
    )
    .child(el("tbody").children(rows));
    let table = tagged("div", "gulung", table)
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Isi cadangan")
        .attr("aria-describedby", "isi-cadangan");
    let damaged = of.cadangan.rusak.len();
    let damaged = (damaged > 0).then(|| {
        let tick =
            el("input")
                .attr("type", "checkbox")
                .checked(of.rusak)
                .on("change", move |event| {
                    let on = event_target_checked(&event);
                    data.preview().update(|of| {
                        if let Some(of) = of {
                            of.rusak = on;
                        }
                    });
                });
        let words = format!(" Simpan juga {damaged} salinan rusak apa adanya");
        el("p").child(tagged("label", "centang", tick).child(words))
    });
    let nothing = move || {
        let preview = data.preview().get();
        preview.is_none_or(|of| of.dipilih() == 0 && !of.rusak)
    };
    let words = move || {
        let preview = data.preview().get();
        format!("Pulihkan {} draf", preview.map_or(0, |of| of.dipilih()))
    };
    let buttons = [
        button("tombol utama", live_text(words), move |_| data.pulihkan())
            .attr("data-uji", "pulihkan")
            .live("disabled", nothing),
        button("tombol", "Batalkan", move |_| data.preview().set(None)),
    ];
    tagged("section", "pratinjau-cadangan", about)
        .attr("data-uji", "isi-cadangan")
        .child(table)
        .children(damaged)
        .child(tagged("div", "deret", ()).children(buttons))
}

fn row(data: Data, at: usize, draf: &Anggota, banding: &Banding, now: Tindakan) -> El {
    let info = &draf.info;
    let state = match info.state {
        DraftState::Good => None,
        DraftState::OlderCopy => Some("salinan terakhir rusak, yang sebelumnya dibuka"),
        DraftState::Newer => Some("dari aplikasi yang lebih baru; disimpan apa adanya"),
        DraftState::Damaged => Some("rusak, tidak dapat dipulihkan sebagai draf"),
    };
    let trashed = info.trashed.then_some("di sampah");
    // Without a name of its own, office and year are its title.
    let about = match &info.nama {
        Some(_) => [info.tahun.trim(), info.instansi.trim()],
        None => [""; 2],
    };
    let about = about
        .into_iter()
        .chain(trashed)
        .chain(state)
        .filter(|part| !part.is_empty());
    let about = about.collect::<Vec<_>>().join(" · ");
    let name = title(info);
    let head = el("th")
        .attr("scope", "row")
        .child(el("bdi").child(name.clone()));
    let whole = draf.copy.is_some();
    let choices = match banding {
        _ if !whole => &[][..],
        Banding::Berbeda { .. } => &[Tindakan::Simpan, Tindakan::Ganti, Tindakan::Lewati],
        _ => &[Tindakan::Simpan, Tindakan::Lewati],
    };
    let word = |of: Tindakan| match of {
        Tindakan::Simpan if matches!(banding, Banding::Berbeda { .. }) => "Simpan keduanya",
        Tindakan::Simpan => "Simpan",
        Tindakan::Ganti => "Ganti yang di sini",
        Tindakan::Lewati => "Lewati",
    };
    let options = choices.iter().map(|of| {
        el("option")
            .attr("value", of.id())
            .attr("selected", *of == now)
            .child(word(*of))
    });
    let select = el("select")
        .attr("class", "isian")
        .attr("aria-label", format!("Tindakan untuk {name}"))
        .on("change", move |event| {
            let value = event_target_value(&event);
            let all = [Tindakan::Simpan, Tindakan::Ganti, Tindakan::Lewati];
            let chosen = all.into_iter().find(|of| of.id() == value);
            data.preview().update(|preview| {
                let slot = preview.as_mut().and_then(|of| of.tindakan.get_mut(at));
                if let (Some(slot), Some(chosen)) = (slot, chosen) {
                    *slot = chosen;
                }
            });
        })
        .children(options);
    let select = whole.then(|| select.into_any());
    let here = if whole {
        kata::banding(banding)
    } else {
        String::new()
    };
    el("tr")
        .child(head.child(tagged("p", "petunjuk", about)))
        .child(
            el("td").child(text::saat(&info.saved_at).unwrap_or_else(|| "tidak diketahui".into())),
        )
        .child(tagged("td", "angka", kata::ukuran(info.bytes as u64)))
        .child(el("td").child(here))
        .child(el("td").children(select))
}
