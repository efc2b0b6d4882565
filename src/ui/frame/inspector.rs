//! The inspector: one panel that says of any cell, typed or computed, what it is, how it came about and what is wrong
//! with it. It stays open while the person walks through a table.

mod andai;
mod temuan;
mod tercetak;

use leptos::prelude::*;

use self::andai::CobaAndai;
use self::temuan::TemuanSel;
use self::tercetak::Tercetak;
use super::form::DocumentField;
use super::math::formula;
use crate::domain::document::{CellRef, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::{Baris, Hasil, HasilRef, Place};
use crate::state::belajar::rujukan;
use crate::state::history::Change;
use crate::state::route::Page;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text::{self, CaraHitung, Suku};
use crate::ui::kit::el::{El, button, el, live, live_text, perhaps, tagged};

/// The panel at the side, or at the foot on a phone.
#[component]
pub fn Inspector() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let content = move || match session.selected.get() {
        None => {
            let words = "Pilih sel mana pun untuk melihat cara hitung, aturan, dan sumbernya.";
            tagged("p", "petunjuk", words).into_any()
        }
        Some(Place::Hasil(at)) => view! { <Computed at/> }.into_any(),
        Some(Place::Cell(at)) => view! { <Typed at/> }.into_any(),
    };
    let row = Memo::new(move |_| {
        let id = match session.selected.get()? {
            Place::Cell(at) => at.row,
            Place::Hasil(HasilRef {
                baris: Baris::Row(id),
                ..
            }) => id,
            Place::Hasil(_) => return None,
        };
        workspace.row(id).map(|row| (row.id, row.kind))
    });
    let figure = Memo::new(move |_| tercetak::figure(workspace, session));
    let printed = move || figure.get().map(|angka| view! { <Tercetak angka/> });
    // On the page of the check there may be no cell to speak of.
    let idle = Memo::new(move |_| {
        let page = session.route.with(|route| route.page());
        page == Some(Page::Periksa) && session.selected.get().is_none()
    });
    let class = move || match (session.inspector.get(), idle.get()) {
        (Some(false), _) => "pemeriksa tertutup",
        (_, true) => "pemeriksa kosong",
        (Some(true), _) => "pemeriksa terbuka",
        (None, _) => "pemeriksa",
    };
    let show = move |shown: bool| move |_| session.inspector.set(Some(shown));
    let head = tagged(
        "div",
        "pemeriksa-kepala",
        el("h2")
            .attr("id", "pemeriksa-judul")
            .child("Pemeriksa sel"),
    )
    .child(button("tombol kecil polos", "Tutup", show(false)));
    let inside = el("div")
        .attr("class", "pemeriksa-isi")
        .attr("data-uji", "pemeriksa")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Isi pemeriksa sel")
        .with(move |element| {
            // Another cell is read from its beginning.
            Effect::new(move |_| {
                session.selected.track();
                element.set_scroll_top(0);
            });
        })
        .child(view! { <TemuanSel/> })
        .child(live(content))
        .child(view! { <CobaAndai/> })
        .child(perhaps(printed))
        .child(perhaps(move || row.get().and_then(details)));
    let panel = el("aside")
        .live("class", class)
        .attr("aria-labelledby", "pemeriksa-judul")
        .child(head)
        .child(inside);
    let opener = button("tombol kecil pemeriksa-buka", "Pemeriksa sel", show(true))
        .attr("data-uji", "buka-pemeriksa");
    vec![panel.into_any(), opener.into_any()]
}

/// A result with its making.
#[component]
fn Computed(at: HasilRef) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let cara = Memo::new(move |_| text::cara_hitung(&workspace.outcome(), at));
    let lesson = Memo::new(move |_| rujukan::alamat(&workspace.outcome(), at));
    let shown = live(move || match cara.get() {
        Some(cara) => cara_view(cara),
        None => vec![tagged("p", "petunjuk", "Sel ini sudah tidak ada.").into_any()],
    });
    let lesson = perhaps(move || {
        let link = el("a").attr("href", format!("#{}", lesson.get()?.hash()));
        let link = link
            .attr("data-uji", "pelajari")
            .child("Pelajari rumus ini");
        Some(el("p").child(link))
    });
    vec![shown, lesson]
}

/// How a result came about.
fn cara_view(cara: CaraHitung) -> Vec<AnyView> {
    let result = if cara.alasan.is_some() {
        "pemeriksa-hasil tiada"
    } else {
        "pemeriksa-hasil"
    };
    let source = if cara.sumber.is_empty() {
        String::new()
    } else {
        format!(": {}", cara.sumber)
    };
    let mut parts = vec![
        tagged("p", "pemeriksa-baris", cara.baris),
        el("h3").child(cara.judul),
        tagged("p", result, cara.hasil),
    ];
    parts.extend(cara.alasan.map(|reason| tagged("p", "pesan", reason)));
    parts.extend(
        cara.catatan
            .into_iter()
            .map(|note| tagged("p", "catatan", note)),
    );
    parts.push(el("h3").child("Cara hitung"));
    parts.push(el("p").child(cara.rumus));
    parts.push(formula(&cara.lambang));
    parts.extend(cara.angka.as_ref().map(formula));
    let lists = [
        ("Angka yang dimasukkan", cara.simbol),
        ("Yang dijumlahkan", cara.suku),
        ("Tidak ikut dihitung", cara.dikeluarkan),
    ];
    for (title, list) in lists {
        if !list.is_empty() {
            parts.extend(terms(title, list));
        }
    }
    parts.push(el("h3").child("Aturan dan sumber"));
    parts.push(el("p").child(el("strong").child(cara.dasar)).child(source));
    parts.push(tagged("p", "petunjuk", cara.pembulatan));
    parts.into_iter().map(El::into_any).collect()
}

fn terms(title: &'static str, terms: Vec<Suku>) -> Vec<El> {
    let session = expect_context::<Session>();
    // A sum over thousands of rows is told by its first ones; the table holds them all.
    const SHOWN: usize = 60;
    let more = terms.len().saturating_sub(SHOWN);
    let lines = terms.into_iter().take(SHOWN).map(|term| {
        let name = match term.asal {
            Some(place) => {
                let go = move |_| {
                    session.inspect(place);
                    session.goto.set(Some(place));
                };
                button("tautan", term.nama, go).into_any()
            }
            None => term.nama.into_any(),
        };
        let symbol = (!term.simbol.is_empty()).then(|| el("i").child(term.simbol).child(" "));
        let head = el("th").attr("scope", "row").children(symbol).child(name);
        el("tr")
            .child(head)
            .child(tagged("td", "angka", term.nilai))
    });
    let table =
        tagged("table", "suku", el("caption").child(title)).child(el("tbody").children(lines));
    let more = (more > 0).then(|| tagged("p", "petunjuk", format!("dan {more} baris lain")));
    std::iter::once(table).chain(more).collect()
}

/// A typed cell: how it is read, what is wrong with it, and what to do.
#[component]
fn Typed(at: CellRef) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let name = move || {
        workspace
            .document()
            .with(|document| text::row_name(document, at.row))
    };
    let label = move || {
        let label = |document: &_| text::field_label(document, at.field).into_owned();
        workspace.document().with(label)
    };
    // The word of a choice, as the field shows it.
    let raw = move || {
        let text = workspace.text(at);
        let choice = at.field.choice(&text);
        choice.map_or_else(|| text.to_string(), |choice| choice.label.to_string())
    };
    let reading = move || {
        workspace
            .document()
            .with(|document| text::bacaan_sel(document, at))
    };
    let findings = Memo::new(move |_| {
        let outcome = workspace.outcome();
        outcome
            .findings()
            .filter(|finding| finding.place == at)
            .map(|finding| {
                (
                    text::temuan(&outcome.document, finding),
                    finding.remedies.clone(),
                )
            })
            .collect::<Vec<_>>()
    });
    let problems = move || {
        let mut lines = Vec::new();
        for (sentence, remedies) in findings.get() {
            let buttons = remedies.into_iter().map(|remedy| {
                let label = text::perbaikan(&remedy.kind);
                let shown = label.clone();
                let apply = move |_| {
                    workspace.edit(
                        Change::act(label.to_lowercase()).at(at),
                        remedy.edit.clone(),
                    )
                };
                button("tombol kecil", shown, apply)
                    .attr("data-uji", "perbaikan")
                    .writes()
            });
            lines.push(tagged("p", "pesan", sentence).child(".").into_any());
            lines.push(el("p").attr("class", "deret").children(buttons).into_any());
        }
        lines
    };
    let typed = move || {
        let raw = raw();
        if raw.trim().is_empty() {
            "– belum diisi".into()
        } else {
            raw
        }
    };
    let reading = move || {
        reading().map(|reading| tagged("p", "petunjuk", reading).attr("data-uji", "bacaan"))
    };
    vec![
        tagged("p", "pemeriksa-baris", live_text(name)).into_any(),
        el("h3").child(live_text(label)).into_any(),
        tagged("p", "pemeriksa-hasil ketik", live_text(typed)).into_any(),
        perhaps(reading),
        live(problems),
        perhaps(move || formula_of(workspace, at).map(|at| view! { <Computed at/> })),
    ]
}

/// The result of a formula that is typed in a cell of an own table.
fn formula_of(workspace: Workspace, at: CellRef) -> Option<HasilRef> {
    let Field::Sel(column) = at.field else {
        return None;
    };
    let at = HasilRef::new(Baris::Row(at.row), Hasil::Sel(column));
    workspace.outcome().sel(at).map(|_| at)
}

/// Heading and fields, each with its hint, of what a row has beyond its table.
type Details = (&'static str, &'static [(Field, &'static str)]);

/// What is too long or too seldom wanted for the table.
const fn details_of(kind: RowKind) -> Option<Details> {
    match kind {
        RowKind::Indikator => Some((
            "Rincian indikator: sumber data dan analisis",
            &[
                (Field::SumberData, "Dokumen atau sistem asal angkanya."),
                (Field::Definisi, ""),
                (Field::Penyebab, ""),
                (Field::Hambatan, ""),
                (Field::TindakLanjut, ""),
                (
                    Field::RealisasiTerburuk,
                    "Hanya untuk target 0 dengan polaritas turun.",
                ),
            ],
        )),
        RowKind::IndikatorPk => Some(("Definisi operasional", &[(Field::Definisi, "")])),
        RowKind::Kepala | RowKind::Bidang | RowKind::Seksi => Some((
            "Penanda tangan",
            &[
                (Field::Pejabat, "Dicetak hanya bila diisi."),
                (Field::Nip, ""),
                (Field::Pangkat, ""),
            ],
        )),
        _ => None,
    }
}

fn details((id, kind): (RowId, RowKind)) -> Option<El> {
    let (words, fields) = details_of(kind)?;
    let fields = fields.iter().map(|(field, hint)| {
        let at = CellRef::new(id, *field);
        view! { <DocumentField kind at hint=*hint/> }
    });
    Some(tagged("details", "rincian", el("summary").child(words)).children(fields))
}
