//! One finding: where, what is printed and what it should be, why, and what can be done about it.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::{copy, name};
use crate::domain::audit::aturan;
use crate::domain::audit::{Diperiksa, Temuan, abaian};
use crate::domain::outcome::Place;
use crate::state::autosave::Saver;
use crate::state::drafts::Drafts;
use crate::state::history::Change;
use crate::state::periksa::Periksa;
use crate::state::periksa::daftar::{Butir, Daftar};
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text;
use crate::ui::frame::beda::beda;
use crate::ui::kit::el::{El, button, el, live_text, perhaps, tagged};
use crate::ui::pages::rekap::open_cell;

/// The cards that are drawn, and the names of those that are seen.
#[derive(Clone, Copy)]
pub(super) struct Daftarnya {
    pub(super) drawn: Memo<Daftar>,
    pub(super) visible: Memo<Arc<HashSet<String>>>,
    /// The card in which the person is, or was last.
    pub(super) here: StoredValue<Option<String>>,
}

impl Daftarnya {
    /// How many of these cards are seen.
    pub(super) fn count(self, names: Arc<Vec<String>>) -> Memo<usize> {
        Memo::new(move |_| {
            let visible = self.visible.get();
            names.iter().filter(|name| visible.contains(*name)).count()
        })
    }

    /// The card to go on with once this one is gone: the next one that is seen, else the one before.
    fn neighbour(self, of: &str) -> Option<String> {
        let (drawn, visible) = (self.drawn.get_untracked(), self.visible.get_untracked());
        let names: Vec<String> = drawn.iter().map(name).collect();
        let at = names.iter().position(|name| name == of)?;
        let seen = |name: &&String| visible.contains(*name);
        let after = names[at + 1..].iter().find(seen);
        after
            .or_else(|| names[..at].iter().rev().find(seen))
            .cloned()
    }
}

/// A finding.
pub(super) fn kartu(of: Daftarnya, butir: Arc<Butir>) -> El {
    let id = name(&butir);
    let title = format!("{id}-judul");
    let workspace = expect_context::<Workspace>();
    let place = workspace.document().with_untracked(|document| {
        let place = text::tempat(document, butir.temuan.tempat);
        text::upper_first(&place)
    });
    let figures = text::periksa::seharusnya(&butir.temuan)
        .filter(|right| {
            let printed = &*butir.temuan.tercetak;
            !printed.is_empty() && printed.trim() != right
        })
        .map(|right| beda(&butir.temuan.tercetak, "Seharusnya", &right));
    let rule = aturan::cari(butir.temuan.aturan)
        .map(|aturan| tagged("p", "petunjuk", format!("Aturan: {}", aturan.nama)));
    let (mine, here) = (id.clone(), id.clone());
    let head = el("h4").attr("id", title.clone()).child(place);
    el("article")
        .attr("class", "temuan")
        .attr("id", id.clone())
        .attr("tabindex", "-1")
        .attr("aria-labelledby", title)
        .attr("data-uji", "temuan")
        .attr("data-aturan", butir.temuan.aturan)
        .on("focusin", move |_| of.here.set_value(Some(here.clone())))
        .live("hidden", move || {
            of.visible.with(|visible| !visible.contains(&mine))
        })
        .child(head)
        .children(figures)
        .child(tagged("p", "temuan-kalimat", butir.kalimat.clone()))
        .children(rule)
        .child(actions(of, id, butir))
}

fn actions(of: Daftarnya, id: String, butir: Arc<Butir>) -> El {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let drafts = expect_context::<Drafts>();
    let saver = expect_context::<Saver>();
    let periksa = expect_context::<Periksa>();
    let place = butir.temuan.tempat;
    let card = id.clone();
    let open = button("tombol kecil", "Buka sel", move |_| {
        periksa.berangkat(card.clone());
        // What is wrong is seen at once: the inspector says it, the table shows what is printed.
        session.inspector.set(Some(true));
        session.printed.set(true);
        open_cell(workspace, session, drafts, place)
    })
    .attr("data-uji", "buka-sel");
    let go_on = move |id: &str| {
        if let Some(next) = of.neighbour(id) {
            (saver.platform().focus)(&next);
        }
    };
    let (finding, here) = (butir.clone(), id.clone());
    let remedies = butir
        .temuan
        .jalan
        .iter()
        .enumerate()
        .map(move |(at, remedy)| {
            let label = text::perbaikan(&remedy.kind);
            let (butir, here) = (finding.clone(), here.clone());
            let words = format!("Terapkan: {}", text::periksa::lower_first(&label));
            let apply = move |_| {
                if terapkan(workspace, periksa, &butir, at) {
                    session.offer_undo(workspace, format!("Diterapkan: {label}."), || {});
                    go_on(&here);
                }
            };
            button("tombol kecil", words, apply)
                .attr("data-uji", "terapkan")
                .writes()
        });
    let sentence = butir.kalimat.clone();
    let copying = button("tombol kecil", "Salin kalimat", move |_| {
        copy(saver, session, &sentence, "Kalimat disalin.")
    })
    .attr("data-uji", "salin");
    let kunci = butir.kunci.clone();
    let aside = Memo::new(move |_| periksa.abaian().alasan(&kunci).cloned());
    let asking = RwSignal::new(false);
    let kunci = butir.kunci.clone();
    let opener = format!("{id}-abaikan");
    let leave = {
        let opener = opener.clone();
        move || {
            asking.set(false);
            (saver.platform().focus)(&opener);
        }
    };
    let putting = perhaps(move || {
        let kunci = kunci.clone();
        Some(match aside.get() {
            Some(reason) => taken_back(reason.to_string(), kunci),
            None => button("tombol kecil", "Abaikan …", move |_| {
                asking.update(|on| *on = !*on)
            })
            .attr("data-uji", "abaikan")
            .writes()
            .attr("id", opener.clone())
            .live(
                "aria-expanded",
                move || if asking.get() { "true" } else { "false" },
            ),
        })
    });
    let buttons = el("div")
        .attr("class", "deret")
        .child(open)
        .children(remedies)
        .child(copying)
        .child(putting);
    let form = perhaps(move || {
        let (id, kunci) = (id.clone(), butir.kunci.clone());
        let asked = asking.get() && aside.with(Option::is_none);
        asked.then(|| {
            reason_form(id.clone(), leave.clone(), move |reason: String| {
                let edit = workspace
                    .document()
                    .with_untracked(|document| abaian::abaikan(document, &kunci, &reason));
                if let Some(edit) = edit {
                    // Looked up while this card is still seen.
                    let next = of.neighbour(&id);
                    workspace.edit(Change::act("abaikan temuan"), edit);
                    asking.set(false);
                    session.offer_undo(
                        workspace,
                        "Temuan diabaikan; alasannya tercatat.".into(),
                        || {},
                    );
                    if let Some(next) = next {
                        (saver.platform().focus)(&next);
                    }
                }
            })
        })
    });
    el("div").child(buttons).child(form)
}

/// Why it was put aside, and the way back.
fn taken_back(reason: String, kunci: String) -> El {
    let workspace = expect_context::<Workspace>();
    let act = move |_| {
        let edit = workspace
            .document()
            .with_untracked(|document| abaian::kembalikan(document, &kunci));
        if let Some(edit) = edit {
            workspace.edit(Change::act("tampilkan temuan lagi"), edit);
        }
    };
    let words = tagged("span", "petunjuk", "Diabaikan: ").child(el("bdi").child(reason));
    tagged("span", "deret", words).child(
        button("tombol kecil", "Jangan abaikan", act)
            .attr("data-uji", "jangan-abaikan")
            .writes(),
    )
}

/// Asks why; Enter puts the finding aside, Escape leaves it as it is.
fn reason_form(
    id: String,
    leave: impl Fn() + Clone + Send + 'static,
    done: impl Fn(String) + Clone + Send + 'static,
) -> El {
    let reason = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let saver = expect_context::<Saver>();
    let field = format!("{id}-alasan");
    let message = format!("{field}-pesan");
    let input = el("input")
        .attr("type", "text")
        .attr("class", "isian")
        .attr("id", field.clone())
        .attr("autocomplete", "off")
        .attr("data-uji", "alasan")
        .attr("aria-describedby", message.clone())
        .live("aria-invalid", move || missing.get().then_some("true"))
        .on("input", move |event| {
            missing.set(false);
            reason.set(event_target_value(&event));
        })
        .focused();
    let label = el("label")
        .attr("for", field.clone())
        .child("Alasan mengabaikan temuan ini");
    let save = el("button")
        .attr("type", "submit")
        .attr("class", "tombol kecil")
        .attr("data-uji", "simpan-alasan")
        .child("Abaikan dengan alasan ini")
        .writes();
    let stop = leave.clone();
    let cancel = button("tombol kecil polos", "Batal", move |_| stop());
    let told = tagged(
        "p",
        "pesan",
        live_text(move || {
            if missing.get() {
                "Isi alasannya.".to_string()
            } else {
                String::new()
            }
        }),
    )
    .attr("id", message)
    .attr("role", "alert");
    let retry = field.clone();
    el("form")
        .attr("class", "alasan")
        .on("submit", move |event| {
            event.prevent_default();
            match reason.get_untracked() {
                reason if reason.trim().is_empty() => {
                    missing.set(true);
                    (saver.platform().focus)(&retry);
                }
                reason => done(reason),
            }
        })
        .on("keydown", move |event| {
            let event: &KeyboardEvent = event.unchecked_ref();
            if event.key() == "Escape" {
                event.prevent_default();
                leave();
            }
        })
        .child(label)
        .child(input)
        .child(told)
        .child(tagged("div", "deret", save).child(cancel))
}

/// Applies a way out of a finding, as the check gives it for the document as it is now; `false` where it has none left.
fn terapkan(workspace: Workspace, periksa: Periksa, butir: &Butir, at: usize) -> bool {
    let check = untrack(|| periksa.kini());
    let Some(remedy) = now(&check, butir).and_then(|temuan| temuan.jalan.get(at)) else {
        return false;
    };
    let change = Change::act(text::perbaikan(&remedy.kind).to_lowercase());
    let change = match butir.temuan.tempat {
        Place::Cell(cell) => change.at(cell),
        Place::Hasil(_) => change,
    };
    workspace.edit(change, remedy.edit.clone());
    true
}

/// The same finding in a newer check.
fn now<'a>(check: &'a Diperiksa, butir: &Butir) -> Option<&'a Temuan> {
    let document = check.bahan.document();
    let same = |temuan: &&Temuan| {
        temuan.kunci(document) == butir.kunci
            && temuan.jenis == butir.temuan.jenis
            && text::periksa::temuan(&check.bahan, temuan) == butir.kalimat
    };
    check.temuan.iter().find(same)
}
