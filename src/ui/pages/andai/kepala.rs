//! The scenarios as a row of buttons, and what can be done with the one that is worked on: its name, a copy, taking it away,
//! making it the draft.

use leptos::prelude::*;

use super::gambaran::Gambaran;
use super::jawaban::daftar;
use super::kolom::{Berdampingan, ringkas};
use super::{isian::Isian, massal::Massal};
use crate::domain::document::{Document, RowId};
use crate::domain::field::Field;
use crate::domain::outline::Direction;
use crate::domain::whatif::skenario::Skenario;
use crate::state::andai::Andai;
use crate::state::autosave::Saver;
use crate::state::workspace::Workspace;
use crate::text::andai as kata;
use crate::ui::kit::el::{El, button, el, live, perhaps, tagged};

/// The button that makes the first scenario.
const MULAI: &str = "skenario-mulai";

fn tab_id(id: RowId) -> String {
    format!("skenario-{}", id.0)
}

/// Moves the focus there once the page shows what was done.
fn focus_then(saver: Saver, id: String) {
    request_animation_frame(move || (saver.platform().focus)(&id));
}

/// Makes a scenario and goes to its name.
fn create<E>(andai: Andai) -> impl FnMut(E) + Send + 'static {
    let saver = expect_context::<Saver>();
    move |_| {
        if andai.baru(&[]).is_some() {
            focus_then(saver, "nama-skenario".into());
        }
    }
}

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
                button("tombol utama", "Buat skenario", create(andai))
                    .attr("id", MULAI)
                    .attr("data-uji", "skenario-baru")
                    .writes()
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
        let names = kata::nama_semua(all.iter().map(|one| &*one.nama));
        all.iter().map(|one| one.id).zip(names).collect::<Vec<_>>()
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
            .attr("id", tab_id(id))
            .attr("data-uji", "pilih-skenario")
            .into_any()
        });
        tabs.collect::<Vec<_>>()
    };
    let full = Memo::new(move |_| andai.penuh());
    let add = button("tombol polos", "+ Skenario baru", create(andai))
        .attr("data-uji", "skenario-baru")
        .writes_unless(move || full.get());
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
    let drawing = Gambaran::new();
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
        Some(drawing.baru(draw))
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
        .attr("aria-describedby", "nama-kembar")
        .live_value(move || workspace.text(field).to_string())
        .on("input", move |event| {
            andai.ganti_nama(id, &event_target_value(&event));
        })
        .on("blur", move |_| workspace.seal())
        .writes();
    let label = el("label")
        .attr("for", "nama-skenario")
        .child("Nama skenario");
    let twin = move || {
        let all = andai.semua();
        let names: Vec<_> = all
            .iter()
            .zip(1..)
            .map(|(one, ke)| (one.id, kata::nama_skenario(&one.nama, ke)))
            .collect();
        let own = names.iter().find(|(of, _)| *of == id)?;
        let alike = names.iter().any(|(of, name)| *of != id && *name == own.1);
        alike.then_some(kata::NAMA_KEMBAR)
    };
    let twin = tagged("p", "pesan", perhaps(twin)).attr("id", "nama-kembar");
    let full = Memo::new(move |_| andai.penuh());
    let why = move || full.get().then(|| tagged("p", "petunjuk", kata::penuh()));
    let copy = button("tombol kecil", "Salin", move |_| {
        andai.salin(id);
    })
    .attr("data-uji", "salin-skenario")
    .writes_unless(move || full.get());
    // Never on another "Hapus": who presses Enter twice takes one away.
    let remove = button("tombol kecil", "Hapus", move |_| {
        let beside = andai.hapus(id);
        focus_then(saver, beside.map_or(MULAI.to_string(), tab_id));
    })
    .attr("data-uji", "hapus-skenario")
    .writes();
    let ids = Memo::new(move |_| andai.semua().iter().map(|one| one.id).collect::<Vec<_>>());
    let shift = move |words: &'static str, arah: Direction| {
        let edge = move || {
            ids.with(|ids| match arah {
                Direction::Up => ids.first() == Some(&id),
                Direction::Down => ids.last() == Some(&id),
            })
        };
        button("tombol kecil", words, move |_| andai.geser(id, arah)).writes_unless(edge)
    };
    let left = shift("Geser ke kiri", Direction::Up).attr("data-uji", "skenario-kiri");
    let right = shift("Geser ke kanan", Direction::Down).attr("data-uji", "skenario-kanan");
    // Records of rows that are gone.
    let loose = move || {
        let all = andai.semua();
        let one = all.iter().find(|one| one.id == id)?;
        let count = one.lepas.len();
        (count > 0).then(|| tagged("p", "petunjuk", kata::lepas(count)))
    };
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
    .writes_unless(move || changes.get() == 0);
    let confirm = move || {
        (sure.get() && changes.get() > 0).then(|| {
            let all = andai.semua();
            let one = all.iter().find(|one| one.id == id);
            let list = one.map(|one| workspace.document().with(|document| confirm(document, one)));
            let yes = button("tombol utama", "Ya, jadikan isi draf", move |_| {
                andai.jadikan(id);
                (saver.platform().focus)("isi");
            })
            .attr("data-uji", "jadikan-ya")
            .writes();
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
        .child(twin)
        .child(name)
        .child(tagged(
            "p",
            "petunjuk",
            crate::ui::kit::el::live_text(count),
        ))
        .child(perhaps(loose))
        .child(
            tagged("div", "deret", copy)
                .child(remove)
                .child(left)
                .child(right)
                .child(adopt),
        )
        .child(perhaps(why))
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
