//! The pasted text or the opened workbook, the tables in it and what is made of them. Lives as long as the program, so that
//! a step back brings the person to the table as it was left.

use std::sync::Arc;

use leptos::prelude::*;

use super::drafts::Drafts;
use super::history::Change;
use super::route::Page;
use super::session::Session;
use super::workspace::Workspace;
use crate::berkas::pesan::Buku;
use crate::domain::audit::{self, Berat};
use crate::domain::tempel::{self, Ditolak, Lembar, Terapan, Usulan};
use crate::text::tempel as kata;

/// A workbook that was opened. Equal only to itself, for it is compared at every change.
#[derive(Clone)]
pub struct Asal {
    /// Name of the file.
    pub nama: String,
    /// What is in it.
    pub buku: Arc<Buku>,
    /// Which sheet is looked at.
    pub lembar: usize,
}

/// What was pasted or opened.
#[derive(Clone, Copy)]
pub struct Tempelan {
    /// The text.
    teks: RwSignal<String>,
    /// The workbook, where it is none.
    asal: RwSignal<Option<Asal>>,
    /// The tables.
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
            asal: RwSignal::new(None),
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

    /// The workbook; tracks.
    pub fn asal(&self) -> Option<Asal> {
        self.asal.get()
    }

    /// Asks the table that is looked at; tracks.
    pub fn dengan<T>(&self, ask: impl FnOnce(&Usulan) -> T) -> Option<T> {
        let at = self.dipilih.get();
        self.tabel.with(|all| all.get(at).map(ask))
    }

    /// Reads another text.
    pub fn baca(&self, text: String, workspace: Workspace) {
        let read = tempel::baca(&text);
        let empty = text.is_empty();
        self.ditolak
            .set(read.as_ref().err().copied().filter(|_| !empty));
        self.asal.set(None);
        self.pasang(&read.unwrap_or_default(), workspace);
        self.teks.set(text);
    }

    /// Takes a workbook; the first sheet that is not hidden and has a table is looked at.
    pub fn baca_buku(&self, nama: &str, buku: Buku, workspace: Workspace) {
        let seen = |hidden: bool| {
            let mut sheets = buku.lembar.iter();
            sheets.position(|sheet| sheet.tersembunyi == hidden && !sheet.tabel.is_empty())
        };
        let lembar = seen(false).or_else(|| seen(true)).unwrap_or(0);
        self.teks.set(String::new());
        self.ditolak.set(None);
        self.asal.set(Some(Asal {
            nama: nama.into(),
            buku: Arc::new(buku),
            lembar,
        }));
        self.pilih_lembar(lembar, workspace);
    }

    /// Looks at another sheet.
    pub fn pilih_lembar(&self, at: usize, workspace: Workspace) {
        self.asal.update(|asal| {
            if let Some(asal) = asal {
                asal.lembar = at;
            }
        });
        let buku = self
            .asal
            .with_untracked(|asal| asal.as_ref().map(|asal| asal.buku.clone()));
        let sheet = buku.as_ref().and_then(|buku| buku.lembar.get(at));
        self.pasang(sheet.map_or(&[], |sheet| &sheet.tabel), workspace);
    }

    /// Guesses what tables are. One that does not say where it is printed gets a place of its own; the first one that holds
    /// figures is looked at.
    fn pasang(&self, sheets: &[Lembar], workspace: Workspace) {
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
            let of = |usulan: &Usulan| {
                workspace
                    .document()
                    .with(|document| tempel::terapkan(document, usulan))
            };
            self.dengan(of).unwrap_or_default()
        })
    }

    /// Takes the table over as one step, and goes to the next table of the text, or where its figures are seen.
    pub fn ambil(self, terapan: Terapan, workspace: Workspace, session: Session, drafts: Drafts) {
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
            let di = untrack(|| {
                self.tabel
                    .with(|all| all.get(at).map(|usulan| usulan.di.clone()))
            });
            let di = di.unwrap_or_default();
            let count = audit::periksa(outcome)
                .temuan
                .iter()
                .filter(|temuan| temuan.berat != Berat::Rendah && *temuan.di == *di)
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
