//! The answer of the goal seek in words, and what can be done with it: into a scenario, into the draft.

use leptos::prelude::*;

use super::tanya::Percakapan;
use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::edit::Edit;
use crate::domain::field::Field;
use crate::domain::outcome::Outcome;
use crate::domain::whatif::cari::{Calon, Pengubah, Pertanyaan};
use crate::domain::whatif::skenario::Ubahan;
use crate::state::andai::Andai;
use crate::state::andai::jawab::Dijawab;
use crate::state::andai::tanya::Tanya;
use crate::state::autosave::Saver;
use crate::state::history::Change;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text;
use crate::text::andai::{self as kata, Terjawab};
use crate::ui::kit::el::{El, button, el, live, perhaps, tagged};

/// Candidates that are shown; the others are told by their number.
const SHOWN: usize = 8;

/// Where an answer can be put.
#[derive(Clone, Copy)]
struct Taruh {
    andai: Andai,
    workspace: Workspace,
    session: Session,
    dasar: Option<RowId>,
}

/// The answer.
#[component]
pub(super) fn Jawaban(cakap: Percakapan) -> impl IntoView {
    let (workspace, session) = (expect_context(), expect_context());
    let taruh = move || Taruh {
        andai: cakap.andai,
        workspace,
        session,
        dasar: cakap.susunan.with(|of| of.as_ref().and_then(|of| of.dasar)),
    };
    let (tanya, saver) = (expect_context::<Tanya>(), expect_context::<Saver>());
    Effect::new(move |_| {
        if tanya.datang.get() {
            tanya.datang.set(false);
            (saver.platform().focus)("jawaban");
        }
    });
    let said = move || {
        let outcome = cakap.outcome();
        cakap
            .dijawab
            .with(|dijawab| said(&outcome, dijawab.as_ref()))
    };
    let below = move || {
        let outcome = cakap.outcome();
        match cakap.dijawab.get() {
            Some(Dijawab::Satu(_, Ok(jawaban))) if !jawaban.ubahan.is_empty() => {
                single(&outcome.document, jawaban.ubahan, taruh()).into_any()
            }
            Some(Dijawab::Siapa(hasil, syarat, calon)) if !kata::tercapai(&calon) => {
                let tanya = |id| Pertanyaan {
                    hasil,
                    syarat,
                    pengubah: Pengubah::Isian(CellRef::new(id, Field::Realisasi)),
                };
                several(&outcome, &tanya, calon, taruh()).into_any()
            }
            _ => ().into_any(),
        }
    };
    el("div")
        .attr("class", "jawaban")
        .attr("id", "jawaban")
        .attr("tabindex", "-1")
        .child(
            el("div")
                .attr("aria-live", "polite")
                .attr("aria-atomic", "true")
                .attr("data-uji", "jawaban")
                .child(live(said)),
        )
        .child(live(below))
        .into_any()
}

fn said(outcome: &Outcome, dijawab: Option<&Dijawab>) -> Vec<El> {
    let Terjawab { utama, rinci } = match dijawab {
        Some(Dijawab::Satu(tanya, Ok(jawaban))) => kata::jawaban(outcome, tanya, jawaban),
        Some(Dijawab::Satu(tanya, Err(why))) => kata::mustahil(outcome, tanya, why),
        Some(Dijawab::Siapa(hasil, _, calon)) => kata::siapa(outcome, *hasil, calon),
        Some(Dijawab::Menghitung) => return vec![tagged("p", "petunjuk", "Sedang dihitung …")],
        _ => return Vec::new(),
    };
    let lines = rinci.into_iter().map(|line| tagged("p", "petunjuk", line));
    std::iter::once(tagged("p", "jawaban-utama", utama))
        .chain(lines)
        .collect()
}

/// What one answer writes, and where to.
fn single(document: &Document, ubahan: Vec<Ubahan>, taruh: Taruh) -> El {
    let list = (ubahan.len() > 1).then(|| {
        let summary = format!("{} isian yang berubah", ubahan.len());
        tagged("details", "lipat", el("summary").child(summary)).child(daftar(document, &ubahan))
    });
    el("div").children(list).child(buttons(ubahan, taruh, ""))
}

/// What would be written, cell by cell.
pub(super) fn daftar(document: &Document, ubahan: &[Ubahan]) -> El {
    let lines = kata::ubahan(document, ubahan).into_iter();
    let lines =
        lines.map(|(name, change)| el("li").child(name).child(tagged("span", "ubahan", change)));
    tagged("ul", "daftar-ubahan", "").children(lines)
}

/// Into the scenario that was asked about, or a new one; into the draft, where that was asked about.
fn buttons(ubahan: Vec<Ubahan>, taruh: Taruh, of: &str) -> El {
    let Taruh {
        andai,
        workspace,
        session,
        dasar,
    } = taruh;
    let shared = StoredValue::new(ubahan);
    let full = Memo::new(move |_| dasar.is_none() && andai.penuh());
    let named = |words: &str| match of {
        "" => words.into_any(),
        of => vec![
            words.to_string().into_any(),
            tagged("span", "hanya-dibaca", format!(": {of}")).into_any(),
        ]
        .into_any(),
    };
    let words = if dasar.is_some() {
        "Masukkan ke skenario ini"
    } else {
        "Masukkan ke skenario baru"
    };
    let to_scenario = move |_| {
        let ubahan = shared.get_value();
        match dasar {
            Some(id) => {
                andai.tulis(id, "masukkan jawaban", &ubahan);
                andai.pilih(id);
            }
            None => {
                andai.baru(&ubahan);
            }
        }
    };
    let to_draft = dasar.is_none().then(|| {
        let write = move |_| {
            let ubahan = shared.get_value();
            let set = |ubahan: &Ubahan| Edit::set(ubahan.at, ubahan.isi.clone());
            let edit = Edit::Batch(ubahan.iter().map(set).collect());
            workspace.edit(Change::act("masukkan jawaban"), edit);
            let words = format!("{} isian draf diubah.", ubahan.len());
            session.offer_undo(workspace, words, || {});
        };
        button("tombol", named("Masukkan ke draf"), write)
            .attr("data-uji", "jawaban-ke-draf")
            .writes()
    });
    let why = move || full.get().then(|| tagged("p", "petunjuk", kata::penuh()));
    tagged(
        "div",
        "deret",
        button("tombol utama", named(words), to_scenario)
            .attr("data-uji", "jawaban-ke-skenario")
            .writes_unless(move || full.get()),
    )
    .children(to_draft)
    .child(perhaps(why))
}

/// Who could carry the goal alone, the least effort first; and who not, and why.
fn several(
    outcome: &Outcome,
    tanya: &dyn Fn(RowId) -> Pertanyaan,
    calon: Vec<Calon>,
    taruh: Taruh,
) -> El {
    let document = &outcome.document;
    let sanggup = calon.iter().filter(|calon| calon.jawaban.is_ok()).count();
    let more = sanggup.saturating_sub(SHOWN);
    let (mut able, mut unable) = (Vec::new(), Vec::new());
    for calon in calon {
        if calon.jawaban.is_ok() && able.len() == SHOWN {
            continue;
        }
        let name = text::row_name(document, calon.indikator);
        let of = tanya(calon.indikator);
        match calon.jawaban {
            Ok(jawaban) => {
                let value = kata::nilai(document, &of, &jawaban);
                let effort = calon.usaha.map_or("–".into(), kata::usaha);
                let now = jawaban
                    .ubahan
                    .first()
                    .map(|ubahan| document.text(ubahan.at));
                let now = now.unwrap_or_default().to_string();
                let act =
                    (!jawaban.ubahan.is_empty()).then(|| buttons(jawaban.ubahan, taruh, &name));
                able.push((name, now, value, effort, act));
            }
            Err(why) => {
                let Terjawab { utama, rinci } = kata::mustahil(outcome, &of, &why);
                let why = std::iter::once(utama).chain(rinci);
                let why = why.collect::<Vec<_>>().join(" ");
                unable.push(
                    el("li")
                        .child(el("strong").child(name))
                        .child(": ")
                        .child(why),
                );
            }
        }
    }
    let now = match taruh.dasar {
        Some(_) => "Realisasi skenario",
        None => "Realisasi kini",
    };
    let head = ["Indikator", now, "Menjadi", "Perubahan", ""];
    let head = head.map(|word| match word {
        "" => el("td"),
        word => el("th").attr("scope", "col").child(word),
    });
    let table = (!able.is_empty()).then(|| {
        let rows = able.into_iter().map(|(name, now, value, effort, act)| {
            el("tr")
                .child(el("th").attr("scope", "row").child(name))
                .child(tagged("td", "angka", now))
                .child(tagged("td", "angka", value))
                .child(tagged("td", "angka", effort))
                .child(el("td").children(act))
        });
        let table = tagged(
            "table",
            "laporan",
            el("thead").child(el("tr").children(head)),
        )
        .child(el("tbody").children(rows));
        tagged("div", "gulung", table)
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", "Indikator yang sanggup sendiri")
    });
    let more = (more > 0).then(|| tagged("p", "petunjuk", format!("dan {more} indikator lain")));
    let unable = (!unable.is_empty()).then(|| {
        let summary = format!("{} indikator tidak sanggup sendiri", unable.len());
        tagged("details", "lipat", el("summary").child(summary))
            .child(tagged("ul", "petunjuk", "").children(unable))
    });
    el("div").children(table).children(more).children(unable)
}
