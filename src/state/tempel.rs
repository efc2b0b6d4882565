//! The pasted text or the opened workbook and the tables in it: the second module keeps them and says what to show, here is
//! what it said last. Lives as long as the program, so that a step back brings the person to the table as it was left.

use leptos::prelude::*;

use super::autosave::Saver;
use super::drafts::Drafts;
use super::history::Change;
use super::route::Page;
use super::session::{Notice, Session};
use super::workspace::Workspace;
use crate::berkas::pesan::{Diambil, Gagal, Kabar, Langkah, Permintaan, Tampilan};
use crate::domain::document::Document;
use crate::domain::edit::Edit;
use crate::domain::tempel::Ubahan;
use crate::draft::restore::restore_stored;
use crate::draft::wire::{Meta, encode_draft};
use crate::platform::Pekerja;
use crate::text::berkas as kata;

/// The key under which choices are kept ([`crate::domain::tempel::ingatan`]).
pub const INGATAN: &str = "kalkulator-sakip:tata-letak";

/// What was pasted or opened.
#[derive(Clone, Copy)]
pub struct Tempelan {
    workspace: Workspace,
    session: Session,
    saver: Saver,
    drafts: Drafts,
    /// The pasted text.
    teks: RwSignal<String>,
    tampilan: RwSignal<Tampilan>,
    /// Steps that are not answered yet.
    menunggu: RwSignal<u32>,
    /// Whether one of them takes the table over.
    mengambil: RwSignal<bool>,
    /// The second module that keeps the tables.
    pekerja: StoredValue<Option<Pekerja>, LocalStorage>,
    /// The draft that it knows, and how many it was sent.
    dikirim: StoredValue<(u64, Option<Document>)>,
}

impl Tempelan {
    /// Nothing pasted yet. To be called in the root owner.
    pub fn new(workspace: Workspace, session: Session, saver: Saver, drafts: Drafts) -> Self {
        Tempelan {
            workspace,
            session,
            saver,
            drafts,
            teks: RwSignal::new(String::new()),
            tampilan: RwSignal::new(Tampilan::default()),
            menunggu: RwSignal::new(0),
            mengambil: RwSignal::new(false),
            pekerja: StoredValue::new_local(None),
            dikirim: StoredValue::new((0, None)),
        }
    }

    /// The pasted text; tracks.
    pub fn teks(&self) -> String {
        self.teks.get()
    }

    /// What to show.
    pub fn tampilan(&self) -> ReadSignal<Tampilan> {
        self.tampilan.read_only()
    }

    /// Whether something was asked that is not answered yet; tracks.
    pub fn menunggu(&self) -> bool {
        self.menunggu.get() > 0
    }

    /// Whether a table is being taken over; tracks.
    pub fn mengambil(&self) -> bool {
        self.mengambil.get()
    }

    /// Keeps the second module up to date with the open draft, as long as the calling owner lives.
    pub fn ikuti(self) {
        Effect::new(move |_| {
            let document = self.workspace.document().get();
            let known = |(_, sent): &(u64, Option<Document>)| sent.as_ref() == Some(&document);
            if !self.dikirim.with_value(known) {
                self.kirim_draf();
            }
        });
    }

    /// Reads another text.
    pub fn baca(&self, text: String) {
        let bytes = text.clone().into_bytes();
        self.teks.set(text);
        if self.pekerja.with_value(Option::is_none) {
            let of = *self;
            let started = (self.saver.platform().work)(Box::new(move |kabar, bytes| {
                of.dengar(kabar, bytes);
            }));
            self.ganti(started);
        }
        self.tanya(Langkah::Teks, bytes);
    }

    /// Takes a file over from the second module that has read it; what it says is to be handed to [`Tempelan::dengar`].
    pub fn buka(&self, pekerja: Pekerja, tampilan: Tampilan) {
        self.teks.set(String::new());
        self.tampilan.set(tampilan);
        self.ganti(pekerja);
    }

    /// All stays as it was read: choices on the page go back to it.
    pub fn tetap(&self) {
        self.tampilan.notify();
    }

    /// Takes a step: another sheet, another table, another guess.
    pub fn langkah(&self, langkah: Langkah) {
        self.tanya(langkah, Vec::new());
    }

    /// Changes a guess about the table that is looked at.
    pub fn ubah(&self, ubahan: Option<Ubahan>) {
        if let Some(ubahan) = ubahan {
            self.langkah(Langkah::Ubah(ubahan));
        }
    }

    /// Takes the table over as one step, and goes to the next table of the text, or where its figures are seen.
    pub fn ambil(&self) {
        if !self.mengambil.get_untracked() {
            self.mengambil.set(true);
            self.langkah(Langkah::Ambil);
        }
    }

    /// Hears what the second module says.
    pub fn dengar(&self, kabar: Kabar, bytes: Vec<u8>) {
        if matches!(kabar, Kabar::Kemajuan { .. }) {
            return;
        }
        self.menunggu
            .update(|count| *count = count.saturating_sub(1));
        match kabar {
            // What was asked since will say more.
            Kabar::Tampilan(tampilan) if self.menunggu.get_untracked() == 0 => {
                self.mengambil.set(false);
                self.tampilan.set(*tampilan);
            }
            Kabar::Diambil(diambil) => self.diambil(diambil, &bytes),
            Kabar::Gagal(gagal) => self.berhenti(&gagal),
            _ => {}
        }
    }

    fn ganti(&self, pekerja: Pekerja) {
        self.pekerja.set_value(Some(pekerja));
        self.menunggu.set(0);
        self.mengambil.set(false);
        self.kirim_draf();
    }

    fn kirim_draf(&self) {
        if self.pekerja.with_value(Option::is_none) {
            return;
        }
        let document = self.workspace.document().get_untracked();
        let text = encode_draft(&document, Meta::at(""));
        let ke = self.dikirim.with_value(|(ke, _)| ke.wrapping_add(1));
        self.dikirim.set_value((ke, Some(document)));
        let kept = self.saver.platform().store.get(INGATAN);
        let ingatan = kept.ok().flatten().unwrap_or_default();
        self.tanya(Langkah::Draf { ke, ingatan }, text.into_bytes());
    }

    fn tanya(&self, langkah: Langkah, bytes: Vec<u8>) {
        self.menunggu
            .update(|count| *count = count.saturating_add(1));
        self.pekerja.with_value(|pekerja| {
            if let Some(pekerja) = pekerja {
                (pekerja.ask)(&Permintaan::Meja(langkah), bytes);
            }
        });
    }

    /// The second module is gone, and with it the tables; a text is still there to be read again.
    fn berhenti(&self, gagal: &Gagal) {
        self.pekerja.set_value(None);
        self.menunggu.set(0);
        self.mengambil.set(false);
        self.tampilan.set(Tampilan::default());
        let words = kata::tabel_hilang(gagal);
        self.session.notice.set(Some(Notice::failed(words)));
    }

    fn diambil(self, diambil: Diambil, bytes: &[u8]) {
        self.mengambil.set(false);
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        let known = self.dikirim.with_value(|(ke, document)| {
            let open = self.workspace.document();
            let same = open.with_untracked(|open| document.as_ref() == Some(open));
            same && *ke == diambil.ke
        });
        let (Ok(restored), true) = (restore_stored(text), known) else {
            let words = kata::DRAF_BERUBAH.to_string();
            self.session.notice.set(Some(Notice::failed(words)));
            return;
        };
        let open = self.workspace.document();
        let edit = open.with_untracked(|open| Edit::between(open, &restored.document));
        let Some(edit) = edit else { return };
        // It is a convenience: a store that refuses is no failure.
        let _ = self.saver.platform().store.set(INGATAN, &diambil.ingatan);
        let (at, count) = self
            .tampilan
            .with_untracked(|tampilan| (tampilan.dipilih, tampilan.daftar.len()));
        let next = at.saturating_add(1);
        if next < count {
            self.langkah(Langkah::Pilih(next));
        } else {
            self.drafts.jump_to_page(match diambil.tabel {
                Some(tabel) => Page::Tabel(Some(tabel)),
                None => Page::Periksa,
            });
        }
        self.workspace.edit(Change::act("ambil tabel"), edit);
        let back = move || {
            self.langkah(Langkah::Pilih(at));
            self.drafts.go_to_page(Page::Tempel);
        };
        self.session
            .offer_undo(self.workspace, diambil.ringkas, back);
    }
}
