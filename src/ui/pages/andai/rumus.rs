//! Page "Bandingkan rumus": one indikator under every variant, with who uses which.

mod praktik;
mod tabel;

use std::sync::Arc;

use leptos::prelude::*;

use super::bilah::bilah;
use super::kepekaan::props;
use crate::domain::document::{CellRef, RowId, Text};
use crate::domain::edit::Edit;
use crate::domain::field::{Field, RowKind};
use crate::domain::outcome::Sel;
use crate::domain::rulebook::polaritas::Polaritas;
use crate::domain::rulebook::rumus::CAPAIAN_TERBALIK;
use crate::domain::whatif::skenario::{self, Ubahan};
use crate::domain::whatif::varian::{self, BATAS, KASUS, Keadaan, Terukur, Varian};
use crate::state::history::Change;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text::{self, varian as kata};
use crate::ui::frame::math::formula;
use crate::ui::kit::el::{El, button, el, live, opening, perhaps, tagged};
use crate::ui::kit::field::{Entry, choice_field, text_field};
use praktik::practices;
use tabel::{capaian, grid, row_head};

const WORDS: &str = "Satu indikator di bawah semua rumus sekaligus. Angka di sini boleh diganti; draf tidak berubah sampai sebuah rumus dipakai.";

/// What is typed on the page, and for which indikator.
#[derive(Clone, Copy)]
struct Isian {
    workspace: Workspace,
    session: Session,
    /// The indikator; `None` where the figures are free.
    indikator: RwSignal<Option<RowId>>,
    /// The scenario that a formula is put into; `None` is the draft.
    skenario: RwSignal<Option<RowId>>,
    soal: RwSignal<Terukur>,
    keadaan: RwSignal<Keadaan>,
}

/// The page.
#[component]
pub fn BandingRumus() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let document = workspace.document().get_untracked();
    let first = document
        .of_kind(RowKind::Indikator)
        .find(|row| !row.is_empty());
    let first = first.map(|row| row.id);
    let isian = Isian {
        workspace,
        session,
        indikator: RwSignal::new(first),
        skenario: RwSignal::new(None),
        soal: RwSignal::new(first.map_or_else(Terukur::default, |id| Terukur::dari(&document, id))),
        keadaan: RwSignal::new(Keadaan::Kini),
    };
    let all = Memo::new(move |_| Arc::new(isian.soal.with(varian::bandingkan)));
    let mut parts = opening("Bandingkan rumus", WORDS);
    parts.insert(0, bilah());
    parts.push(live(move || fields(isian)));
    parts.push(perhaps(move || fact(&all.get())));
    parts.push(live(move || situations(isian, &all.get())));
    parts.push(el("h2").child("Batas dan kategori").into_any());
    parts.push(situation(isian).into_any());
    parts.push(live(move || caps(isian.keadaan.get(), &all.get())));
    parts.push(live(move || scales(isian.keadaan.get(), &all.get())));
    parts.push(el("h2").child("Nol dan negatif").into_any());
    parts.push(cases().into_any());
    parts.push(el("h2").child("Siapa memakai yang mana").into_any());
    parts.extend(practices());
    parts
}

/// Which indikator, and its figures.
fn fields(of: Isian) -> El {
    let id = |id: Option<RowId>| id.map_or_else(String::new, |id| id.0.to_string());
    let row = move |text: String| text.parse().ok().map(RowId);
    let rows = of.workspace.document().with(|document| {
        let rows = document
            .of_kind(RowKind::Indikator)
            .filter(|row| !row.is_empty());
        let named = rows.enumerate().map(|(at, row)| {
            (
                row.id.0.to_string(),
                format!("{}. {}", at + 1, text::row_name(document, row.id)),
            )
        });
        let free = (String::new(), "Angka bebas".to_string());
        std::iter::once(free).chain(named).collect()
    });
    let pick = props(
        "rumus-indikator",
        "Indikator",
        move || id(of.indikator.get()),
        move |text| {
            let chosen = row(text);
            of.indikator.set(chosen);
            if let Some(chosen) = chosen {
                of.soal.set(
                    of.workspace
                        .document()
                        .with_untracked(|document| Terukur::dari(document, chosen)),
                );
            }
        },
    );
    let figure = |id, label, read: fn(&mut Terukur) -> &mut Text| {
        let shown = move || of.soal.with(|soal| read(&mut soal.clone()).to_string());
        let own = props(id, label, shown, move |text| {
            of.soal.update(|soal| *read(soal) = text.into());
        });
        text_field(own, Entry::Line)
    };
    let mut fields = vec![
        choice_field(pick, rows),
        figure(
            "rumus-target",
            "Target (T), atau rentang seperti 80-90",
            |soal| &mut soal.target,
        ),
        figure("rumus-realisasi", "Realisasi (R)", |soal| {
            &mut soal.realisasi
        }),
        figure(
            "rumus-terburuk",
            "Realisasi terburuk (W, untuk target 0)",
            |soal| &mut soal.terburuk,
        ),
    ];
    let known = of.workspace.document().with(skenario::baca);
    if !known.is_empty() {
        let names = text::andai::nama_semua(known.iter().map(|of| &*of.nama));
        let named = known.iter().map(|of| of.id.0.to_string()).zip(names);
        let all = std::iter::once((String::new(), "Draf".to_string())).chain(named);
        let into = props(
            "rumus-skenario",
            "Rumus dipakai dalam",
            move || id(of.skenario.get()),
            move |text| {
                of.skenario.set(row(text));
            },
        );
        fields.push(choice_field(into, all.collect()));
    }
    el("div")
        .attr("class", "formulir dua kepekaan-pilih")
        .children(fields)
}

fn of_direction(all: &[Varian], polaritas: Polaritas, keadaan: Keadaan) -> Option<&Sel> {
    let at = Keadaan::ALL.iter().position(|of| *of == keadaan)?;
    let varian = all.iter().find(|varian| varian.polaritas == polaritas)?;
    varian.capaian.get(at)?.as_ref()
}

/// Mirror against ratio, with the figures at hand.
fn fact(all: &[Varian]) -> Option<El> {
    let of = |polaritas| of_direction(all, polaritas, Keadaan::Kini);
    let words = kata::cermin_dan_rasio(of(Polaritas::Turun)?, of(Polaritas::TurunRasio)?)?;
    Some(tagged("p", "ringkas", words).attr("data-uji", "cermin-rasio"))
}

/// Every direction in every situation, with its formula and the button that takes it over.
fn situations(of: Isian, all: &[Varian]) -> El {
    let now = of.workspace.document().with(|document| {
        let at = CellRef::new(of.indikator.get()?, Field::Polaritas);
        let taken = of.skenario.get().and_then(|id| {
            let all = skenario::baca(document);
            all.iter().find(|of| of.id == id)?.isi(at).cloned()
        });
        let text = taken.unwrap_or_else(|| document.text(at).into());
        let choice = Field::Polaritas.choice(&text);
        choice.map_or(Some(Polaritas::Naik), |choice| {
            Polaritas::from_id(choice.id)
        })
    });
    let rows = all.iter().map(|varian| {
        let formulas = varian.rumus();
        let head = row_head(el("b").child(varian.polaritas.choice().label))
            .children(formulas.into_iter().map(|of| formula(&kata::rumus(of))))
            .children(take_over(of, varian.polaritas, now));
        let cells = varian.capaian.iter().map(|sel| capaian(sel.as_ref()));
        el("tr")
            .attr("data-uji", varian.polaritas.choice().id)
            .child(head)
            .children(cells)
    });
    let rows = rows.chain([reversed(&of.soal.get())]);
    let columns = Keadaan::ALL
        .map(|of| kata::keadaan(of).to_string())
        .to_vec();
    grid(
        "Capaian (%) menurut rumus, tanpa batas",
        "Polaritas",
        "angka",
        columns,
        rows.collect(),
    )
}

/// The practice that is not offered: the usual formula with the bands turned round.
fn reversed(soal: &Terukur) -> El {
    let rumus = &CAPAIAN_TERBALIK;
    let said = [
        kata::TERBALIK_ISI.to_string(),
        format!("{}: {}", rumus.dasar.label(), rumus.sumber),
    ];
    let head = row_head(el("b").child(kata::TERBALIK))
        .child(formula(&kata::rumus(rumus)))
        .children(said.map(|words| tagged("span", "batas-lain", words)));
    let all = varian::terbalik(soal);
    el("tr")
        .attr("data-uji", "skala-terbalik")
        .child(head)
        .children(all.iter().map(|sel| capaian(sel.as_ref())))
}

/// The button that puts a direction into the draft or scenario; none where no indikator is chosen.
fn take_over(of: Isian, polaritas: Polaritas, now: Option<Polaritas>) -> Option<El> {
    let id = of.indikator.get()?;
    if now == Some(polaritas) {
        return Some(tagged("span", "dipakai", "Dipakai indikator ini"));
    }
    let act = move |_| {
        let at = CellRef::new(id, Field::Polaritas);
        let isi: Text = polaritas.choice().id.into();
        let into = of.skenario.get_untracked();
        let edit = of
            .workspace
            .document()
            .with_untracked(|document| match into {
                Some(into) => skenario::tulis(
                    document,
                    into,
                    &[Ubahan {
                        at,
                        isi: isi.clone(),
                    }],
                ),
                None => Some(Edit::set(at, isi.clone())),
            });
        let label = polaritas.choice().label;
        if let Some(edit) = edit {
            of.workspace
                .edit(Change::act(format!("polaritas {label}")), edit);
            let where_to = if into.is_some() { "skenario" } else { "draf" };
            of.session.offer_undo(
                of.workspace,
                format!("Polaritas {label} dipakai dalam {where_to}."),
                || (),
            );
        }
    };
    let name = format!("Pakai untuk indikator ini: {}", polaritas.choice().label);
    Some(
        button("tombol kecil", "Pakai untuk indikator ini", act)
            .attr("aria-label", name)
            .writes(),
    )
}

/// The situation that caps and scales are shown for.
fn situation(of: Isian) -> El {
    let number = |keadaan| {
        Keadaan::ALL
            .iter()
            .position(|of| *of == keadaan)
            .unwrap_or(0)
            .to_string()
    };
    let own = props(
        "rumus-keadaan",
        "Keadaan",
        move || number(of.keadaan.get()),
        move |text| {
            let chosen = text
                .parse()
                .ok()
                .and_then(|at: usize| Keadaan::ALL.get(at).copied());
            of.keadaan.set(chosen.unwrap_or(Keadaan::Kini));
        },
    );
    let choices = Keadaan::ALL.map(|of| (number(of), kata::keadaan(of).to_string()));
    el("div")
        .attr("class", "formulir sebaris")
        .child(choice_field(own, choices.to_vec()))
}

/// Every direction under every cap.
fn caps(keadaan: Keadaan, all: &[Varian]) -> El {
    let rows = all.iter().map(|varian| {
        let sel = of_direction(all, varian.polaritas, keadaan);
        let cells = BATAS.map(|batas| {
            let capped = sel.map(|sel| Sel {
                nilai: varian::dibatasi(sel, batas),
                ..sel.clone()
            });
            capaian(capped.as_ref())
        });
        el("tr")
            .child(row_head(varian.polaritas.choice().label))
            .children(cells)
    });
    let columns = BATAS.map(kata::batas).to_vec();
    grid(
        "Capaian (%) setelah batas",
        "Polaritas",
        "angka",
        columns,
        rows.collect(),
    )
}

/// Every scale: the word of every direction, and where a cap changes it.
fn scales(keadaan: Keadaan, all: &[Varian]) -> El {
    let rows = varian::skala().into_iter().map(|skala| {
        let cells = all.iter().map(|varian| {
            let sel = of_direction(all, varian.polaritas, keadaan);
            let word = |batas| varian::kategori(sel?, batas, &skala);
            let Some((_, plain)) = word(None) else {
                return tagged("td", "tiada", "–");
            };
            let other = BATAS.into_iter().filter_map(|batas| {
                let (_, word) = word(batas).filter(|(_, word)| *word != plain)?;
                let words = format!("{}: {word}", kata::batas(batas));
                Some(tagged("span", "batas-lain", words))
            });
            tagged("td", "", plain.to_string()).children(other)
        });
        let source = format!("{}: {}", skala.dasar.label(), skala.sumber);
        let head = row_head(skala.nama).child(tagged("span", "batas-lain", source));
        el("tr").child(head).children(cells.collect::<Vec<_>>())
    });
    let columns = all
        .iter()
        .map(|varian| varian.polaritas.choice().label.to_string())
        .collect();
    grid(
        "Kategori menurut skala",
        "Skala",
        "",
        columns,
        rows.collect(),
    )
}

/// The zero and negative cases.
fn cases() -> El {
    let rows = KASUS.map(|kasus| {
        let cells: Vec<El> = varian::kasus(kasus)
            .iter()
            .map(|(_, sel)| capaian(sel.as_ref()))
            .collect();
        el("tr").child(row_head(kata::kasus(kasus))).children(cells)
    });
    let single = Polaritas::ALL.into_iter().filter(|of| !of.takes_range());
    let columns = single.map(|of| of.choice().label.to_string()).collect();
    grid(
        "Capaian (%) pada target atau realisasi nol dan negatif",
        "Keadaan",
        "angka",
        columns,
        rows.into(),
    )
}
