//! The pasted text, the tables in it and what is made of them. Lives as long as the program, so that a step back brings the
//! person to the table as it was left.

use leptos::prelude::*;

use super::drafts::Drafts;
use super::history::Change;
use super::route::Page;
use super::session::Session;
use super::workspace::Workspace;
use crate::domain::audit::{self, Berat};
use crate::domain::tempel::{self, Ditolak, Terapan, Usulan};
use crate::text::tempel as kata;

/// What was pasted.
#[derive(Clone, Copy)]
pub struct Tempelan {
    /// The text.
    teks: RwSignal<String>,
    /// Its tables.
    tabel: RwSignal<Vec<Usulan>>,
    /// Why it has none.
    ditolak: RwSignal<Option<Ditolak>>,
    /// Which table is looked at.
    dipilih: RwSignal<usize>,
}

impl Tempelan {
    /// Nothing pasted yet. To be called in the root owner.
    pub fn new() -> Self {
        Tempelan {
            teks: RwSignal::new(String::new()),
            tabel: RwSignal::new(Vec::new()),
            ditolak: RwSignal::new(None),
            dipilih: RwSignal::new(0),
        }
    }

    /// The text; tracks.
    pub fn teks(&self) -> String {
        self.teks.get()
    }

    /// Why nothing is taken from it; tracks.
    pub fn ditolak(&self) -> Option<Ditolak> {
        self.ditolak.get()
    }

    /// Number and title of each table; tracks.
    pub fn daftar(&self) -> Vec<(String, String)> {
        let name = |usulan: &Usulan| (usulan.di.clone(), usulan.judul.clone());
        self.tabel.with(|all| all.iter().map(name).collect())
    }

    /// Which table is looked at; tracks.
    pub fn dipilih(&self) -> usize {
        self.dipilih.get()
    }

    /// The table that is looked at; tracks.
    pub fn usulan(&self) -> Option<Usulan> {
        let at = self.dipilih.get();
        self.tabel.with(|all| all.get(at).cloned())
    }

    /// Reads another text. A table that does not say where it is printed gets a place of its own; the first one that holds
    /// figures is looked at.
    pub fn baca(&self, text: String, workspace: Workspace) {
        let read = tempel::baca(&text);
        let empty = text.is_empty();
        self.ditolak
            .set(read.as_ref().err().copied().filter(|_| !empty));
        let sheets = read.unwrap_or_default();
        let mut all: Vec<Usulan> = sheets.iter().map(tempel::kenali).collect();
        let mut places: Vec<String> = all.iter().map(|usulan| usulan.di.clone()).collect();
        workspace.document().with_untracked(|document| {
            for (usulan, place) in all.iter_mut().zip(0..) {
                if usulan.di.is_empty() {
                    usulan.di = tempel::tempat_baru(document, usulan, &places, kata::tempat);
                    places[place].clone_from(&usulan.di);
                }
            }
        });
        self.dipilih
            .set(all.iter().position(Usulan::berisi).unwrap_or(0));
        self.tabel.set(all);
        self.teks.set(text);
    }

    /// Looks at another table.
    pub fn pilih(&self, at: usize) {
        self.dipilih.set(at);
    }

    /// Changes a guess about the table that is looked at.
    pub fn ubah(&self, change: impl FnOnce(&mut Usulan)) {
        let at = self.dipilih.get_untracked();
        self.tabel.update(|all| {
            if let Some(usulan) = all.get_mut(at) {
                change(usulan);
            }
        });
    }

    /// What taking it over does to the open document; follows both.
    pub fn terapan(self, workspace: Workspace) -> Memo<Terapan> {
        Memo::new(move |_| {
            let usulan = self.usulan();
            let of = |usulan: Usulan| {
                workspace
                    .document()
                    .with(|document| tempel::terapkan(document, &usulan))
            };
            usulan.map(of).unwrap_or_default()
        })
    }

    /// Takes the table over as one step, and goes to the next table of the text, or where its figures are seen.
    pub fn ambil(self, workspace: Workspace, session: Session, drafts: Drafts) {
        let Some(usulan) = untrack(|| self.usulan()) else {
            return;
        };
        let terapan = workspace
            .document()
            .with_untracked(|document| tempel::terapkan(document, &usulan));
        let Some(edit) = terapan.edit else { return };
        workspace.edit(Change::act("ambil tabel"), edit);
        let (at, count) = (
            self.dipilih.get_untracked(),
            self.tabel.with_untracked(Vec::len),
        );
        let next = at + 1 < count;
        if next {
            self.dipilih.set(at + 1);
        } else {
            drafts.go_to_page(match terapan.tabel {
                Some(tabel) => Page::Tabel(Some(tabel)),
                None => Page::Periksa,
            });
        }
        let back = move || {
            self.dipilih.set(at);
            drafts.go_to_page(Page::Tempel);
        };
        let mut words = kata::diambil(&terapan.ringkas);
        if terapan.tabel.is_some() {
            // The page of the table does not tell what the check finds in it.
            let outcome = workspace.outcome_untracked();
            let count = audit::periksa(outcome)
                .temuan
                .iter()
                .filter(|temuan| temuan.berat != Berat::Rendah && *temuan.di == *usulan.di)
                .count();
            words.push_str(&kata::ditemukan(count));
        }
        session.offer_undo(workspace, words, back);
    }
}

impl Default for Tempelan {
    fn default() -> Self {
        Self::new()
    }
}
