//! Many cells of a scenario at once: all targets by so many percent, refocusing over chosen kegiatan, another rule. What
//! would change is said before it is done.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::pilih::{Opsi, pilih};
use crate::domain::document::{Document, RowId};
use crate::domain::field::{Field, FieldKind, RowKind};
use crate::domain::notation::{self, Decimal, LoneDot, Reading};
use crate::domain::outcome::Baris;
use crate::domain::whatif::massal::{self, Kolom, Potongan, Tolak, Ubah, Usulan};
use crate::state::andai::Andai;
use crate::state::workspace::Workspace;
use crate::text;
use crate::text::andai as kata;
use crate::ui::kit::el::{El, button, el, live, live_text, perhaps, tagged};

/// What can be changed at once.
#[derive(Clone, Copy, PartialEq)]
enum Apa {
    Persen(Kolom),
    Refocusing,
    Pilihan(Field),
}

/// Value, words.
const APA: [(Apa, &str, &str); 10] = [
    (Apa::Persen(Kolom::Target), "target", "Target, persen"),
    (
        Apa::Persen(Kolom::Realisasi),
        "realisasi",
        "Realisasi, persen",
    ),
    (
        Apa::Refocusing,
        "refocusing",
        "Refocusing: potong pagu, persen",
    ),
    (Apa::Persen(Kolom::Pagu), "pagu", "Pagu, persen"),
    (
        Apa::Persen(Kolom::RealisasiAnggaran),
        "realisasi_anggaran",
        "Realisasi anggaran, persen",
    ),
    (Apa::Pilihan(Field::Polaritas), "polaritas", "Polaritas"),
    (Apa::Pilihan(Field::Batas), "batas", "Batas capaian"),
    (Apa::Pilihan(Field::Skala), "skala", "Skala kategori"),
    (Apa::Pilihan(Field::Rerata), "rerata", "Rata-rata"),
    (
        Apa::Pilihan(Field::TargetNol),
        "target_nol",
        "Target 0 dan realisasi 0",
    ),
];

impl Apa {
    fn named(id: &str) -> Apa {
        let found = APA.iter().find(|(_, known, _)| *known == id);
        found.map_or(APA[0].0, |(apa, ..)| *apa)
    }

    fn id(self) -> &'static str {
        let found = APA.iter().find(|(apa, ..)| *apa == self);
        found.map_or("", |(_, id, _)| id)
    }

    /// The rows it can be limited to.
    fn kind(self) -> Option<RowKind> {
        match self {
            Apa::Persen(Kolom::Target | Kolom::Realisasi) | Apa::Pilihan(Field::Polaritas) => {
                Some(RowKind::Indikator)
            }
            Apa::Persen(_) | Apa::Refocusing => Some(RowKind::Kegiatan),
            Apa::Pilihan(_) => None,
        }
    }
}

/// A bulk change in the making.
#[derive(Clone, Copy)]
struct Rencana {
    apa: RwSignal<Apa>,
    persen: RwSignal<String>,
    pilihan: RwSignal<String>,
    baris: RwSignal<BTreeSet<RowId>>,
}

impl Rencana {
    /// The change; `None` while its number cannot be read. Tracks.
    fn ubah(&self) -> Option<Ubah> {
        let percent = || number(&self.persen.get());
        Some(match self.apa.get() {
            Apa::Persen(kolom) => Ubah::Persen(kolom, percent()?),
            // A cut is a cut, with or without its sign.
            Apa::Refocusing => Ubah::Refocusing(Potongan::Persen(percent()?.abs())),
            Apa::Pilihan(field) => Ubah::Pilihan(field, self.pilihan.get().into()),
        })
    }

    fn baris(&self) -> Vec<Baris> {
        let chosen = self.baris.get();
        chosen.into_iter().map(Baris::Row).collect()
    }
}

fn number(text: &str) -> Option<Decimal> {
    match notation::read(text, LoneDot::Ask) {
        Reading::Number(number) => Some(number.value),
        _ => None,
    }
}

/// The form.
#[component]
pub(super) fn Massal(
    /// The scenario.
    id: RowId,
) -> impl IntoView {
    let andai = expect_context::<Andai>();
    let rencana = Rencana {
        apa: RwSignal::new(APA[0].0),
        persen: RwSignal::new("5".to_string()),
        pilihan: RwSignal::new(String::new()),
        baris: RwSignal::new(BTreeSet::new()),
    };
    let open = RwSignal::new(false);
    // Reckoned only while somebody looks.
    let usulan = Memo::new(move |_| {
        if !open.get() {
            return None;
        }
        let ubah = rencana.ubah()?;
        let outcome = andai.outcome(id)?;
        Some(massal::usulan(&outcome, &ubah, &rencana.baris()))
    });
    let apply = move |_| {
        if let Some(ubah) = untrack(|| rencana.ubah()) {
            let rows = untrack(|| rencana.baris());
            let _ = andai.massal(id, &ubah, &rows);
        }
    };
    let ready = Memo::new(move |_| {
        usulan.with(|usulan| matches!(usulan, Some(Ok(usulan)) if !usulan.ubahan.is_empty()))
    });
    let form = tagged("div", "massal", what(rencana))
        .child(live(move || amount(rencana)))
        .child(perhaps(move || rows(rencana)))
        .child(preview(usulan))
        .child(
            button("tombol", "Terapkan pada skenario", apply)
                .attr("data-uji", "massal-terapkan")
                .writes_unless(move || !ready.get()),
        );
    tagged(
        "details",
        "lipat",
        el("summary")
            .attr("data-uji", "massal-buka")
            .child("Ubah banyak isian atau aturan sekaligus"),
    )
    .opened(open)
    .child(form)
    .into_any()
}

fn what(rencana: Rencana) -> El {
    let options = Memo::new(|_| {
        let option = |(_, id, words): &(Apa, &str, &str)| Opsi::new(*id, *words);
        APA.iter().map(option).collect::<Vec<_>>()
    });
    let now = Signal::derive(move || rencana.apa.get().id().to_string());
    let choose = move |id: String| {
        let apa = Apa::named(&id);
        let same = rencana.apa.with_untracked(|now| now.kind()) == apa.kind();
        if !same {
            rencana.baris.set(BTreeSet::new());
        }
        if let Apa::Pilihan(field) = apa {
            let first = choices(field).first().map(|choice| choice.0.clone());
            rencana.pilihan.set(first.unwrap_or_default());
        }
        rencana.apa.set(apa);
    };
    el("div").attr("class", "bidang").child(pilih(
        "Yang diubah sekaligus",
        "massal-apa",
        options,
        now,
        choose,
    ))
}

fn choices(field: Field) -> Vec<(String, &'static str)> {
    match field.kind() {
        FieldKind::Choice(choices) => {
            let all = choices.iter();
            all.map(|choice| (choice.id.to_string(), choice.label))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// By how much, or to what.
fn amount(rencana: Rencana) -> AnyView {
    let apa = rencana.apa.get();
    if let Apa::Pilihan(field) = apa {
        let options = Memo::new(move |_| {
            let all = choices(field).into_iter();
            all.map(|(id, words)| Opsi::new(id, words))
                .collect::<Vec<_>>()
        });
        let now = Signal::derive(move || rencana.pilihan.get());
        let choose = move |id: String| rencana.pilihan.set(id);
        return pilih("Menjadi", "massal-pilihan", options, now, choose).into_any();
    }
    let label = if apa == Apa::Refocusing {
        "Dipotong (%)"
    } else {
        "Naik (%), turun dengan tanda −"
    };
    let wrong = move || {
        let wrong = rencana.ubah().is_none();
        wrong.then_some("Persennya belum terbaca. Tulis satu angka, misalnya 5 atau -18,89.")
    };
    let input = el("input")
        .attr("type", "text")
        .attr("inputmode", "text")
        .attr("autocomplete", "off")
        .attr("class", "isian angka")
        .attr("id", "massal-persen")
        .attr("data-uji", "massal-persen")
        .attr("aria-describedby", "massal-salah")
        .live("aria-invalid", move || {
            rencana.ubah().is_none().then_some("true")
        })
        .live_value(move || rencana.persen.get())
        .on("input", move |event| {
            rencana.persen.set(event_target_value(&event))
        });
    tagged(
        "div",
        "bidang",
        el("label").attr("for", "massal-persen").child(label),
    )
    .child(tagged("p", "pesan", perhaps(wrong)).attr("id", "massal-salah"))
    .child(input)
    .into_any()
}

/// Over which rows: those that are ticked, else all.
fn rows(rencana: Rencana) -> Option<El> {
    let kind = rencana.apa.get().kind()?;
    let workspace = expect_context::<Workspace>();
    let names = workspace
        .document()
        .with_untracked(|document| names(document, kind));
    let noun = kind.label().to_lowercase();
    let count = names.len();
    let said = move || match rencana.baris.with(BTreeSet::len) {
        0 => format!("Pada semua {noun} ({count})"),
        some => format!("Pada {some} {noun} yang dipilih"),
    };
    let boxes = names.into_iter().map(move |(id, name)| {
        let tick = move |event| {
            let on = event_target_checked(&event);
            rencana.baris.update(|rows| {
                if on {
                    rows.insert(id);
                } else {
                    rows.remove(&id);
                }
            });
        };
        let input = el("input")
            .attr("type", "checkbox")
            .attr("data-uji", "massal-baris")
            .live_checked(move || rencana.baris.with(|rows| rows.contains(&id)))
            .on("change", tick);
        el("li").child(tagged("label", "centang", input).child(name))
    });
    let list = tagged("ul", "daftar-centang", "").children(boxes);
    let summary = el("summary")
        .attr("data-uji", "massal-pilih-baris")
        .child(live_text(said));
    Some(tagged("details", "lipat", summary).child(list))
}

fn names(document: &Document, kind: RowKind) -> Vec<(RowId, String)> {
    let rows = document.of_kind(kind);
    rows.map(|row| (row.id, text::row_name(document, row.id)))
        .collect()
}

/// What the change would do.
fn preview(usulan: Memo<Option<Result<Usulan, Tolak>>>) -> El {
    let workspace = expect_context::<Workspace>();
    let said = move || -> Vec<El> {
        let usulan = usulan.get();
        let (words, left) = match &usulan {
            None => return Vec::new(),
            Some(Err(why)) => (kata::tolak(*why), Vec::new()),
            Some(Ok(usulan)) => workspace
                .document()
                .with(|document| kata::pratinjau(document, usulan)),
        };
        let list = (!left.is_empty()).then(|| {
            let lines = left.into_iter().map(|line| el("li").child(line));
            tagged("details", "lipat", el("summary").child("Yang dilewati"))
                .child(tagged("ul", "petunjuk", "").children(lines))
        });
        std::iter::once(tagged("p", "", words))
            .chain(list)
            .collect()
    };
    el("div")
        .attr("aria-live", "polite")
        .attr("data-uji", "massal-pratinjau")
        .child(live(said))
}
