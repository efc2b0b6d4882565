//! The scenarios as a row of buttons, and what can be done with the one that is worked on: its name, a copy, taking it away,
//! making it the draft.

use leptos::prelude::*;

use super::jawaban::daftar;
use super::kolom::{Berdampingan, ringkas};
use super::{isian::Isian, massal::Massal};
use crate::domain::document::{Document, RowId};
use crate::domain::field::Field;
use crate::domain::whatif::skenario::Skenario;
use crate::state::andai::Andai;
use crate::state::autosave::Saver;
use crate::state::workspace::Workspace;
use crate::text::andai as kata;
use crate::ui::kit::el::{El, button, el, live, perhaps, tagged};

/// The scenarios.
#[component]
pub(super) fn DaftarSkenario() -> impl IntoView {
    let andai = expect_context::<Andai>();
    let any = Memo::new(move |_| !andai.semua().is_empty());
    let inside = move || {
        if any.get() {
            vec![
                tabs(andai),
                tagged(
                    "div",
                    "andai-kerja",
                    vec![active(), view! { <Berdampingan/> }.into_any()],
                )
                .into_any(),
            ]
        } else {
            vec![
                tagged("p", "", kata::KOSONG).into_any(),
                button("tombol utama", "Buat skenario", move |_| {
                    andai.baru(&[]);
                })
                .attr("data-uji", "skenario-baru")
                .into_any(),
            ]
        }
    };
    tagged(
        "section",
        "skenario",
        el("h2").attr("id", "skenario-judul").child("Skenario"),
    )
    .attr("aria-labelledby", "skenario-judul")
    .child(live(inside))
    .into_any()
}

/// Which scenario is worked on, and one more.
fn tabs(andai: Andai) -> AnyView {
    let all = Memo::new(move |_| {
        let all = andai.semua();
        let all = all.iter().zip(1..);
        all.map(|(one, ke)| (one.id, kata::nama_skenario(&one.nama, ke)))
            .collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| andai.aktif().map(|skenario| skenario.id));
    let ids = Memo::new(move |_| all.with(|all| all.iter().map(|(id, _)| *id).collect::<Vec<_>>()));
    let row = move || {
        let tabs = ids.get().into_iter().map(move |id| {
            let name = move || {
                all.with(|all| {
                    let found = all.iter().find(|(of, _)| *of == id);
                    found.map(|(_, name)| name.clone()).unwrap_or_default()
                })
            };
            let pressed = move || {
                if chosen.get() == Some(id) {
                    "true"
                } else {
                    "false"
                }
            };
            button("tombol", crate::ui::kit::el::live_text(name), move |_| {
                andai.pilih(id)
            })
            .live("aria-pressed", pressed)
            .attr("data-uji", "pilih-skenario")
            .into_any()
        });
        tabs.collect::<Vec<_>>()
    };
    let full = Memo::new(move |_| andai.penuh());
    let add = button("tombol polos", "+ Skenario baru", move |_| {
        andai.baru(&[]);
    })
    .attr("data-uji", "skenario-baru")
    .live("disabled", move || full.get());
    el("div")
        .attr("class", "deret")
        .attr("role", "group")
        .attr("aria-label", "Skenario yang dikerjakan")
        .child(live(row))
        .child(add)
        .child(perhaps(move || {
            full.get().then(|| tagged("p", "petunjuk", kata::penuh()))
        }))
        .into_any()
}

/// The scenario that is worked on.
fn active() -> AnyView {
    let andai = expect_context::<Andai>();
    let id = Memo::new(move |_| andai.aktif().map(|skenario| skenario.id));
    let owner = Owner::current();
    let inside = move || {
        let id = id.get()?;
        // Drawn anew only for another scenario, and then wholly: what was opened and typed belongs to the one before.
        let draw = move || {
            el("div")
                .attr("class", "skenario-aktif")
                .with(|_| ())
                .child(head(id))
                .child(ringkas())
                .child(view! { <Isian id/> })
                .child(view! { <Massal id/> })
        };
        Some(owner.as_ref().map_or_else(draw, |owner| owner.with(draw)))
    };
    perhaps(inside)
}

fn head(id: RowId) -> El {
    let andai = expect_context::<Andai>();
    let (workspace, saver) = (expect_context::<Workspace>(), expect_context::<Saver>());
    let sure = RwSignal::new(false);
    let field = crate::domain::document::CellRef::new(id, Field::Uraian);
    let name = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("class", "isian")
        .attr("id", "nama-skenario")
        .attr("data-uji", "nama-skenario")
        .live_value(move || workspace.text(field).to_string())
        .on("input", move |event| {
            andai.ganti_nama(id, &event_target_value(&event));
        })
        .on("blur", move |_| workspace.seal());
    let label = el("label")
        .attr("for", "nama-skenario")
        .child("Nama skenario");
    let full = Memo::new(move |_| andai.penuh());
    let copy = button("tombol kecil", "Salin", move |_| {
        andai.salin(id);
    })
    .attr("data-uji", "salin-skenario")
    .live("disabled", move || full.get());
    let remove = button("tombol kecil", "Hapus", move |_| andai.hapus(id))
        .attr("data-uji", "hapus-skenario");
    let changes = Memo::new(move |_| {
        let all = andai.semua();
        let one = all.iter().find(|one| one.id == id);
        one.map_or(0, |one| {
            workspace
                .document()
                .with(|document| one.berbeda(document).count())
        })
    });
    let adopt = button("tombol kecil", "Jadikan isi draf …", move |_| {
        sure.update(|sure| *sure = !*sure);
    })
    .attr("data-uji", "jadikan-draf")
    .live(
        "aria-expanded",
        move || if sure.get() { "true" } else { "false" },
    )
    .live("disabled", move || changes.get() == 0);
    let confirm = move || {
        (sure.get() && changes.get() > 0).then(|| {
            let all = andai.semua();
            let one = all.iter().find(|one| one.id == id);
            let list = one.map(|one| workspace.document().with(|document| confirm(document, one)));
            let yes = button("tombol utama", "Ya, jadikan isi draf", move |_| {
                andai.jadikan(id);
                (saver.platform().focus)("isi");
            })
            .attr("data-uji", "jadikan-ya");
            let no = button("tombol", "Batal", move |_| sure.set(false));
            tagged(
                "div",
                "yakin",
                el("h3").child("Isian draf yang akan berubah"),
            )
            .children(list)
            .child(tagged("div", "deret", yes).child(no))
        })
    };
    let count = move || match changes.get() {
        0 => "Belum ada isian yang berbeda dari draf. Ubah salah satu di bawah ini.".to_string(),
        n => format!("{n} isian berbeda dari draf."),
    };
    tagged("div", "skenario-kepala", label)
        .child(name)
        .child(tagged(
            "p",
            "petunjuk",
            crate::ui::kit::el::live_text(count),
        ))
        .child(tagged("div", "deret", copy).child(remove).child(adopt))
        .child(perhaps(confirm))
}

fn confirm(document: &Document, one: &Skenario) -> El {
    let ubahan: Vec<_> = one.berbeda(document).cloned().collect();
    let table = daftar(document, &ubahan);
    tagged("div", "gulung pendek", table)
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Isian draf yang akan berubah")
}
