//! Practice: the sheet, the answers, and what is kept of them on this device.

use crate::domain::sidik::sidik;
use std::sync::Arc;

use leptos::prelude::*;

use super::autosave::Saver;
use super::drafts::Drafts;
use super::route::{Query, Route};
use super::session::{Notice, Session};
use crate::domain::latihan::jawaban::satu_baris;
use crate::domain::latihan::penilaian::{PETUNJUK, setelah};
use crate::domain::latihan::{
    Buku, Kembali, Kerja, Kunci, Penilaian, Pesanan, Soal, kunci, lembar, nilai,
};
use crate::domain::outcome::Outcome;
use crate::draft::keys::LATIHAN;
use crate::platform::{Download, Isi, Visit, file_name};
use crate::report::html;
use crate::text;
use crate::text::latihan as kata;

/// An exercise with what follows from it.
#[derive(Debug)]
pub struct Butir {
    /// The exercise.
    pub soal: Soal,
    /// What follows from what is given.
    pub outcome: Arc<Outcome>,
    /// The right answer.
    pub kunci: Kunci,
}

impl Butir {
    /// The marking of an answer that was already given.
    pub fn penilaian(&self, jawaban: &str) -> Option<Penilaian> {
        nilai(&self.soal, &self.outcome, jawaban).ok()
    }
}

/// The exercises of a sheet; the same sheet is known by its address.
#[derive(Clone, Debug)]
pub struct Lembar(pub Arc<Vec<Butir>>);

impl PartialEq for Lembar {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What an address says of a sheet.
fn alamat(pesanan: &Pesanan) -> Query {
    let pairs = pesanan.tulis().into_iter();
    Query(
        pairs
            .map(|(name, value)| (name.to_string(), value))
            .collect(),
    )
}

/// The practice of this visit.
#[derive(Clone, Copy)]
pub struct Latih {
    session: Session,
    saver: Saver,
    drafts: Drafts,
    buku: RwSignal<Buku>,
    pesanan: Memo<Pesanan>,
    lembar: Memo<Lembar>,
    ditolak: RwSignal<Option<String>>,
    pindah: StoredValue<bool>,
    /// Which exercise is shown, from 0.
    pub kini: RwSignal<usize>,
}

impl Latih {
    /// Reads what was kept. A sheet is the one of the address; without one the last one.
    pub fn new(session: Session, saver: Saver, drafts: Drafts) -> Latih {
        let read = move || {
            let kept = saver.platform().store.get(LATIHAN).ok().flatten();
            kept.map_or_else(Buku::default, |text| Buku::baca(&text))
        };
        let buku = RwSignal::new(read());
        Effect::new(move |before: Option<u64>| {
            let times = session.kept_anew.get();
            if before.is_some_and(|before| before != times) {
                buku.set(read());
            }
            times
        });
        let query = Memo::new(move |_| {
            session.route.with(|route| match route {
                Route::Latihan(query) => Some(query.clone()),
                _ => None,
            })
        });
        let pesanan = Memo::new(move |_| {
            let query = query.get().unwrap_or_default();
            let last = buku.with_untracked(|buku| buku.pesanan().cloned());
            match last {
                Some(last) if query.0.is_empty() => last,
                _ => Pesanan::baca(|name| query.get(name)),
            }
        });
        let lembar = Memo::new(move |_| {
            let soal = lembar(&pesanan.get()).into_iter();
            let butir = soal.filter_map(|soal| {
                let outcome = soal.outcome();
                let kunci = kunci(&soal, &outcome)?;
                Some(Butir {
                    soal,
                    outcome,
                    kunci,
                })
            });
            Lembar(Arc::new(butir.collect()))
        });
        let latih = Latih {
            session,
            saver,
            drafts,
            buku,
            pesanan,
            lembar,
            ditolak: RwSignal::new(None),
            pindah: StoredValue::new(false),
            kini: RwSignal::new(0),
        };
        // Another sheet comes with what was done on it before.
        Effect::new(move |_| {
            session.kept_anew.track();
            let now = latih.pesanan.get();
            latih.buku.update(|buku| buku.buka(&now));
            latih.kini.set(latih.belum_dijawab(0).unwrap_or(0));
        });
        // The address says which sheet is shown, whatever it said before: a link that is handed on does not lie.
        Effect::new(move |mended: Option<bool>| {
            let Some(said) = query.get() else {
                return false;
            };
            let seed = said.get("benih");
            let refused = seed.filter(|text| Pesanan::baca_benih(text).is_none());
            // After mending the address what was wrong with it is still told.
            if mended != Some(true) {
                latih.ditolak.set(refused.map(String::from));
            }
            let shown = alamat(&latih.pesanan.get());
            let differs = said != shown;
            if differs {
                latih.drafts.go(Route::Latihan(shown), Visit::Replace);
            }
            differs
        });
        latih
    }

    /// The order of the sheet; tracks.
    pub fn pesanan(&self) -> Memo<Pesanan> {
        self.pesanan
    }

    /// The exercises; tracks.
    pub fn lembar(&self) -> Memo<Lembar> {
        self.lembar
    }

    /// What is kept; tracks.
    pub fn buku(&self) -> ReadSignal<Buku> {
        self.buku.read_only()
    }

    /// What was done with an exercise; tracks.
    pub fn kerja(&self, at: usize) -> Kerja {
        self.pesanan
            .with(|pesanan| self.buku.with(|buku| buku.kerja(pesanan, at)))
    }

    /// What was given as a seed and is none; tracks.
    pub fn ditolak(&self) -> Option<String> {
        self.ditolak.get()
    }

    /// Whether what is drawn next takes the focus: it stands where the one who answers by keyboard just was. Once.
    pub fn terima_fokus(&self) -> bool {
        let taken = self.pindah.get_value();
        self.pindah.set_value(false);
        taken
    }

    /// The first exercise from here on that has no answer yet, else the first at all.
    pub fn belum_dijawab(&self, from: usize) -> Option<usize> {
        let count = self.lembar.with_untracked(|lembar| lembar.0.len());
        let open = |at: &usize| untrack(|| self.kerja(*at)).jawaban.is_none();
        (from..count).chain(0..from.min(count)).find(open)
    }

    /// Marks an answer, once and for all.
    ///
    /// # Errors
    /// [`Kembali`]: why it is asked back; nothing is marked then.
    pub fn jawab(&self, at: usize, teks: &str) -> Result<(), Kembali> {
        let sheet = self.lembar.get_untracked();
        let Some(butir) = sheet.0.get(at) else {
            return Ok(());
        };
        let marked = nilai(&butir.soal, &butir.outcome, teks)?;
        let before = untrack(|| self.kerja(at));
        if before.jawaban.is_some() {
            return Ok(());
        }
        let worth = setelah(marked.nilai, before.petunjuk);
        self.pindah.set_value(true);
        self.ubah(at, |kerja| {
            kerja.jawaban = Some(satu_baris(teks));
            kerja.nilai = worth;
        });
        self.buku.update(|buku| buku.catat(butir.soal.jenis, worth));
        self.simpan();
        Ok(())
    }

    /// Goes on to the next exercise without an answer, after the last one to the first; the focus goes with it.
    pub fn lanjut(&self, at: usize) {
        self.pindah.set_value(true);
        self.kini.set(self.belum_dijawab(at).unwrap_or(0));
    }

    /// Takes one more hint.
    pub fn petunjuk(&self, at: usize) {
        self.ubah(at, |kerja| {
            if kerja.jawaban.is_none() {
                kerja.petunjuk = kerja.petunjuk.saturating_add(1).min(PETUNJUK);
            }
        });
        self.simpan();
    }

    fn ubah(&self, at: usize, change: impl FnOnce(&mut Kerja)) {
        let pesanan = self.pesanan.get_untracked();
        self.buku.update(|buku| {
            buku.buka(&pesanan);
            buku.ubah(at, change);
        });
    }

    fn simpan(&self) {
        let store = &self.saver.platform().store;
        let text = self
            .buku
            .with_untracked(|buku| (!buku.kosong()).then(|| buku.tulis()));
        self.tercatat(match text {
            Some(text) => store.set(LATIHAN, &text),
            None => store.remove(LATIHAN),
        });
    }

    fn tercatat(&self, result: Result<(), crate::draft::store::StoreError>) {
        if let Err(error) = result {
            let words = kata::tidak_tersimpan(&text::store_error(&error));
            self.session.notice.set(Some(Notice::failed(words)));
        }
    }

    /// Goes to the sheet of an order.
    pub fn atur(&self, pesanan: &Pesanan) {
        self.ditolak.set(None);
        self.drafts.go(Route::Latihan(alamat(pesanan)), Visit::Push);
    }

    /// Goes to the sheet of a seed as it was typed; what is none is told, and the sheet stays.
    pub fn benih(&self, typed: &str) {
        match Pesanan::baca_benih(typed) {
            Some(benih) => self.atur(&Pesanan {
                benih,
                ..self.pesanan.get_untracked()
            }),
            None => self.ditolak.set(Some(typed.to_string())),
        }
    }

    /// Goes to a sheet of another seed.
    pub fn lain(&self) {
        let id = (self.saver.platform().new_id)();
        // Any number will do, as long as it differs from time to time.
        let hash = sidik(id.bytes());
        self.atur(&Pesanan {
            benih: hash % Pesanan::BENIH + 1,
            ..self.pesanan.get_untracked()
        });
    }

    /// Begins the same sheet anew; what is known of each kind stays. It can be taken back.
    pub fn ulang(&self) {
        self.buang(kata::DIULANG, Buku::ulang);
    }

    /// Removes all that is kept. It can be taken back.
    pub fn hapus(&self) {
        self.buang(kata::DIHAPUS, Buku::hapus);
    }

    fn buang(&self, words: &'static str, take: impl FnOnce(&mut Buku) -> Buku) {
        let latih = *self;
        let taken = self.buku.try_update(take).unwrap_or_default();
        self.kini.set(0);
        self.simpan();
        let undo = move || {
            latih.buku.update(|buku| buku.kembalikan(taken.clone()));
            latih.simpan();
        };
        let notice = Notice::done(words).with(kata::KEMBALIKAN, undo);
        self.session.notice.set(Some(notice));
    }

    /// The sheet to print, with its key.
    pub fn html(&self) -> String {
        html::latihan(&self.pesanan.get()).html
    }

    /// Hands the person the sheet as a file.
    pub fn unduh(&self) {
        let made = html::latihan(&self.pesanan.get_untracked());
        let parts = made.nama.each_ref().map(String::as_str);
        (self.saver.platform().save_file)(Download {
            name: file_name(&parts, "html"),
            mime: "text/html",
            isi: Isi::Teks(made.html),
        });
    }

    /// Opens the print dialogue for the frame that shows the sheet.
    pub fn cetak(&self, frame: &str) {
        (self.saver.platform().print)(frame);
    }

    /// Moves the focus.
    pub fn fokus(&self, id: &str) {
        (self.saver.platform().focus)(id);
    }
}
