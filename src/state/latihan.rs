//! Practice: the sheet, the answers, and what is kept of them on this device.

use std::sync::Arc;

use leptos::prelude::*;

use super::autosave::Saver;
use super::drafts::Drafts;
use super::route::{Query, Route};
use super::session::{Notice, Session};
use crate::domain::latihan::penilaian::{PETUNJUK, setelah};
use crate::domain::latihan::{
    Buku, Kembali, Kerja, Kunci, Penilaian, Pesanan, Soal, kunci, lembar, nilai,
};
use crate::domain::outcome::Outcome;
use crate::platform::{Download, Visit, file_name};
use crate::report::html;
use crate::text;

/// Where the results are kept.
pub const KUNCI: &str = "kalkulator-sakip:latihan";

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

/// The practice of this visit.
#[derive(Clone, Copy)]
pub struct Latih {
    session: Session,
    saver: Saver,
    drafts: Drafts,
    buku: RwSignal<Buku>,
    pesanan: Memo<Pesanan>,
    lembar: Memo<Lembar>,
    /// Which exercise is shown, from 0.
    pub kini: RwSignal<usize>,
    /// The person is going on: what is drawn next takes the focus.
    melangkah: RwSignal<bool>,
}

impl Latih {
    /// Reads what was kept. A sheet is the one of the address; without one the last one.
    pub fn new(session: Session, saver: Saver, drafts: Drafts) -> Latih {
        let kept = saver.platform().store.get(KUNCI).ok().flatten();
        let buku = RwSignal::new(kept.map_or_else(Buku::default, |text| Buku::baca(&text)));
        let pesanan = Memo::new(move |_| {
            let query = session.route.with(|route| match route {
                Route::Latihan(query) => query.clone(),
                _ => Query::default(),
            });
            let last = buku.with_untracked(|buku| buku.pesanan.clone());
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
            kini: RwSignal::new(0),
            melangkah: RwSignal::new(false),
        };
        // Another sheet begins without answers.
        Effect::new(move |_| {
            let now = latih.pesanan.get();
            let same = latih
                .buku
                .with_untracked(|buku| buku.pesanan.as_ref() == Some(&now));
            if !same {
                latih.buku.update(|buku| {
                    buku.pesanan = Some(now);
                    buku.kerja.clear();
                });
            }
            latih.kini.set(latih.belum_dijawab(0).unwrap_or(0));
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
        self.buku
            .with(|buku| buku.kerja.get(at).cloned().unwrap_or_default())
    }

    /// The first exercise from here on that has no answer yet, else the first at all.
    pub fn belum_dijawab(&self, from: usize) -> Option<usize> {
        let count = self.lembar.with_untracked(|lembar| lembar.0.len());
        let open = |at: &usize| untrack(|| self.kerja(*at)).jawaban.is_none();
        (from..count).chain(0..from.min(count)).find(open)
    }

    /// Goes on to the next exercise that has no answer, else to the first.
    pub fn lanjut(&self) {
        let next = self.belum_dijawab(self.kini.get_untracked()).unwrap_or(0);
        self.melangkah.set(true);
        self.kini.set(next);
    }

    /// Whether what is drawn now is to take the focus, which is said once.
    pub fn baru_melangkah(&self) -> bool {
        let on = self.melangkah.get_untracked();
        if on {
            self.melangkah.set(false);
        }
        on
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
        self.melangkah.set(true);
        self.ubah(at, |kerja| {
            kerja.jawaban = Some(teks.trim().to_string());
            kerja.nilai = worth;
        });
        self.buku.update(|buku| buku.catat(butir.soal.jenis, worth));
        self.simpan();
        Ok(())
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
        self.buku.update(|buku| {
            if buku.kerja.len() <= at {
                buku.kerja.resize(at + 1, Kerja::default());
            }
            change(&mut buku.kerja[at]);
        });
    }

    fn simpan(&self) {
        let text = self.buku.with_untracked(Buku::tulis);
        self.tercatat(self.saver.platform().store.set(KUNCI, &text));
    }

    fn tercatat(&self, result: Result<(), crate::draft::store::StoreError>) {
        if let Err(error) = result {
            let words = format!(
                "Hasil latihan tidak dapat disimpan: {}.",
                text::store_error(&error)
            );
            self.session.notice.set(Some(Notice::failed(words)));
        }
    }

    /// Goes to the sheet of an order.
    pub fn atur(&self, pesanan: &Pesanan) {
        let pairs = pesanan.tulis().into_iter();
        let query = pairs
            .map(|(name, value)| (name.to_string(), value))
            .collect();
        self.drafts.go(Route::Latihan(Query(query)), Visit::Push);
    }

    /// Goes to a sheet of another seed.
    pub fn lain(&self) {
        let id = (self.saver.platform().new_id)();
        // Any number will do, as long as it differs from time to time (FNV-1a).
        let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        self.atur(&Pesanan {
            benih: hash % Pesanan::BENIH + 1,
            ..self.pesanan.get_untracked()
        });
    }

    /// Begins the same sheet anew; what is known of each kind stays.
    pub fn ulang(&self) {
        self.buku.update(|buku| buku.kerja.clear());
        self.kini.set(0);
        self.simpan();
    }

    /// Removes all that is kept.
    pub fn hapus(&self) {
        self.buku.update(|buku| {
            buku.kerja.clear();
            buku.riwayat.clear();
        });
        self.kini.set(0);
        self.tercatat(self.saver.platform().store.remove(KUNCI));
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
            text: made.html,
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
