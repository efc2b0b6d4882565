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
use crate::draft::keys::TATA_LETAK;
use crate::draft::restore::restore_stored;
use crate::draft::wire::{Meta, encode_draft};
use crate::platform::Pekerja;
use crate::text::berkas as kata;

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
    /// Whether the text has changed since it was asked about.
    tertunda: StoredValue<bool>,
    /// The second module that keeps the tables.
    pekerja: StoredValue<Option<Pekerja>, LocalStorage>,
    /// The draft that it knows.
    dikirim: StoredValue<Dikirim>,
    /// The table that is looked at after the next draft is sent.
    lanjut: StoredValue<Option<usize>>,
}

/// A draft that was sent to the second module.
#[derive(Clone, Default, PartialEq)]
struct Dikirim {
    /// How many were sent by then.
    ke: u64,
    /// Which stored draft it is; `None` of an example.
    id: Option<String>,
    document: Option<Document>,
}

impl Tempelan {
    /// Nothing pasted yet. To be called in the root owner.
    pub fn new(workspace: Workspace, session: Session, saver: Saver, drafts: Drafts) -> Self {
        let tempelan = Tempelan {
            workspace,
            session,
            saver,
            drafts,
            teks: RwSignal::new(String::new()),
            tampilan: RwSignal::new(Tampilan::default()),
            menunggu: RwSignal::new(0),
            mengambil: RwSignal::new(false),
            tertunda: StoredValue::new(false),
            pekerja: StoredValue::new_local(None),
            dikirim: StoredValue::new(Dikirim::default()),
            lanjut: StoredValue::new(None),
        };
        session.when_wiped(move || tempelan.kosongkan());
        tempelan
    }

    /// Forgets text and tables, and the draft that the second module knew.
    fn kosongkan(&self) {
        self.teks.set(String::new());
        self.tertunda.set_value(false);
        self.lanjut.set_value(None);
        self.dikirim.set_value(Dikirim::default());
        self.tutup();
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
            self.workspace.document().track();
            if !self.terkirim() {
                self.kirim_draf();
            }
        });
    }

    /// Reads another text; while the module is busy only the last one counts.
    pub fn baca(&self, text: String) {
        self.teks.set(text);
        if self.pekerja.with_value(Option::is_none) {
            let of = *self;
            let started = (self.saver.platform().work)(Box::new(move |kabar, bytes| {
                of.dengar(kabar, bytes);
            }));
            self.ganti(started);
            self.tanya_teks();
        } else if self.menunggu.get_untracked() > 0 {
            self.tertunda.set_value(true);
        } else {
            self.tanya_teks();
        }
    }

    fn tanya_teks(&self) {
        self.tertunda.set_value(false);
        let bytes = self.teks.get_untracked().into_bytes();
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
        let there = self.pekerja.with_value(Option::is_some);
        if there && !self.mengambil.get_untracked() {
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
        if self.tertunda.get_value() && self.menunggu.get_untracked() == 0 {
            self.tanya_teks();
        }
    }

    fn ganti(&self, pekerja: Pekerja) {
        self.pekerja.set_value(Some(pekerja));
        self.menunggu.set(0);
        self.mengambil.set(false);
        self.lanjut.set_value(None);
        self.kirim_draf();
    }

    /// Whether the second module knows the open draft as it is.
    fn terkirim(&self) -> bool {
        let id = self.saver.draft_id();
        let open = self.workspace.document();
        self.dikirim.with_value(|sent| {
            sent.id == id && open.with_untracked(|open| sent.document.as_ref() == Some(open))
        })
    }

    fn kirim_draf(&self) {
        let document = self.workspace.document().get_untracked();
        let text = encode_draft(&document, Meta::at(""));
        let ke = self.dikirim.with_value(|sent| sent.ke.wrapping_add(1));
        self.dikirim.set_value(Dikirim {
            ke,
            id: self.saver.draft_id(),
            document: Some(document),
        });
        let kept = self.saver.platform().store.get(TATA_LETAK);
        let ingatan = kept.ok().flatten().unwrap_or_default();
        self.tanya(Langkah::Draf { ke, ingatan }, text.into_bytes());
        if let Some(next) = self.lanjut.try_update_value(Option::take).flatten() {
            self.langkah(Langkah::Pilih(next));
        }
    }

    /// Asks the second module; without one there is nothing to be asked about.
    fn tanya(&self, langkah: Langkah, bytes: Vec<u8>) {
        self.pekerja.with_value(|pekerja| {
            if let Some(pekerja) = pekerja {
                self.menunggu
                    .update(|count| *count = count.saturating_add(1));
                (pekerja.ask)(&Permintaan::Meja(langkah), bytes);
            }
        });
    }

    /// The second module is gone, and with it the tables; a text is still there to be read again.
    fn berhenti(&self, gagal: &Gagal) {
        self.tutup();
        let words = kata::tabel_hilang(gagal);
        self.session.notice.set(Some(Notice::failed(words)));
    }

    fn tutup(&self) {
        self.pekerja.set_value(None);
        self.menunggu.set(0);
        self.mengambil.set(false);
        self.tampilan.set(Tampilan::default());
    }

    fn diambil(self, diambil: Diambil, bytes: &[u8]) {
        self.mengambil.set(false);
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        let known = self.terkirim() && self.dikirim.with_value(|sent| sent.ke) == diambil.ke;
        let (Ok(restored), true) = (restore_stored(text), known) else {
            let words = kata::DRAF_BERUBAH.to_string();
            self.session.notice.set(Some(Notice::failed(words)));
            return;
        };
        let open = self.workspace.document();
        let edit = open.with_untracked(|open| Edit::between(open, &restored.document));
        let Some(edit) = edit else { return };
        // It is a convenience: a store that refuses is no failure.
        let _ = self
            .saver
            .platform()
            .store
            .set(TATA_LETAK, &diambil.ingatan);
        let (at, count) = self
            .tampilan
            .with_untracked(|tampilan| (tampilan.dipilih, tampilan.daftar.len()));
        let next = at.saturating_add(1);
        // A table that was chosen meanwhile is looked at, not the next one.
        let go_on = next < count && self.menunggu.get_untracked() == 0;
        if next >= count {
            self.drafts.jump_to_page(match diambil.tabel {
                Some(tabel) => Page::Tabel(Some(tabel)),
                None => Page::Periksa,
            });
        }
        // It is looked at when the second module knows the draft with this one.
        self.lanjut.set_value(go_on.then_some(next));
        self.workspace.edit(Change::act("ambil tabel"), edit);
        let back = move || {
            self.langkah(Langkah::Pilih(at));
            self.drafts.go_to_page(Page::Tempel);
        };
        self.session
            .offer_undo(self.workspace, diambil.ringkas, back);
    }
}
