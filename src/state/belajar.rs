//! The course while it is looked at: the lesson, its figures, how far it is worked out, whether it fills the screen.
//!
//! The address says the same ([`papan`]), so that a link opens exactly what the room saw; it follows a moment later.

pub mod papan;
pub mod rujukan;

use leptos::prelude::*;
use rust_decimal::Decimal;

use self::papan::Papan;
use super::autosave::Saver;
use super::route::{Query, Route};
use super::session::{Notice, Session};
use crate::domain::belajar::{self, Isian, JenisPeubah, Mata, Pelajaran, Peubah, SEMUA, Tayangan};
use crate::domain::notation::{self, LoneDot, Reading};
use crate::platform::{Pending, Visit};
use crate::text;

/// Milliseconds after which the address follows.
const DELAY: u32 = 200;

/// Pixels over which the whole range of a figure is drawn.
const RANGE_PIXELS: i64 = 600;
/// Pixels for a step of a range with few of them.
const STEP_PIXELS: i64 = 6;

/// A lesson on screen.
#[derive(Clone, Copy)]
pub struct Belajar {
    /// Which one.
    pub pelajaran: &'static Pelajaran,
    /// How it stands.
    pub papan: RwSignal<Papan>,
    /// What follows from its figures.
    pub tayangan: Memo<Tayangan>,
    /// What followed from the figures it began with.
    pub semula: Memo<Tayangan>,
    session: Session,
    saver: Saver,
    /// The text that a drawn figure had when it was taken hold of.
    held: StoredValue<String>,
    writing: StoredValue<Option<Pending>, LocalStorage>,
}

impl Belajar {
    /// The lesson as the address has it. To be called where the page is made; it ends with it.
    pub fn new(pelajaran: &'static Pelajaran, session: Session, saver: Saver) -> Self {
        let read = move |route: &Route| match route {
            Route::Belajar(Some(id), query) if id == pelajaran.id => {
                Some(Papan::baca(pelajaran, query))
            }
            _ => None,
        };
        let start = session.route.with_untracked(read);
        let papan =
            RwSignal::new(start.unwrap_or_else(|| Papan::baca(pelajaran, &Query::default())));
        let isian = Memo::new(move |_| papan.with(|papan| papan.isian.clone()));
        let dasar = Memo::new(move |_| papan.with(|papan| papan.dasar(pelajaran)));
        let hitung = move |isian: Memo<Isian>| {
            Memo::new(move |_| isian.with(|isian| (pelajaran.hitung)(isian)))
        };
        let this = Belajar {
            pelajaran,
            papan,
            tayangan: hitung(isian),
            semula: hitung(dasar),
            session,
            saver,
            held: StoredValue::new(String::new()),
            writing: StoredValue::new_local(None),
        };
        // Another link of the same lesson, or the way back.
        Effect::new(move |_| {
            let there = session.route.with(read);
            let other = there.filter(|there| papan.with_untracked(|here| here != there));
            if let Some(other) = other {
                this.writing.set_value(None);
                papan.set(other);
            }
        });
        this
    }

    /// The link of the chain that is looked at.
    pub fn pilihan(&self, tayangan: &Tayangan) -> usize {
        let chosen = self.papan.with(|papan| papan.mata);
        let last = tayangan.mata.len().saturating_sub(1);
        chosen.unwrap_or(tayangan.utama).min(last)
    }

    /// Something of the link that is looked at; tracks.
    pub fn mata<T>(&self, of: impl FnOnce(&Mata) -> T) -> Option<T> {
        self.tayangan.with(|tayangan| {
            let at = self.pilihan(tayangan);
            tayangan.mata.get(at).map(of)
        })
    }

    /// How many steps are shown, and how many there are; tracks.
    pub fn langkah(&self) -> (usize, usize) {
        let all = self.mata(|mata| mata.langkah.len()).unwrap_or(0);
        (self.papan.with(|papan| papan.langkah).min(all), all)
    }

    /// The text of an input; tracks.
    pub fn teks(&self, at: usize) -> String {
        self.papan.with(|papan| papan.teks(at).to_string())
    }

    /// The figure of an input in machine form; tracks.
    pub fn mesin(&self, at: usize) -> Option<String> {
        self.papan
            .with(|papan| belajar::angka(papan.teks(at)).map(notation::to_machine))
    }

    /// What is wrong with the text of an input; tracks.
    pub fn pesan(&self, at: usize) -> Option<String> {
        let peubah = self.pelajaran.peubah.get(at)?;
        self.papan.with(|papan| salah(peubah, papan.teks(at)))
    }

    /// Puts a text into an input.
    pub fn ketik(&self, at: usize, teks: String) {
        self.ubah(|papan| papan.isi(at, teks));
    }

    /// Notes the text from which a figure is now drawn.
    pub fn pegang(&self, at: usize) {
        let text = self
            .papan
            .with_untracked(|papan| papan.teks(at).to_string());
        self.held.set_value(text);
    }

    /// Draws the figure so many pixels from where it was taken hold of.
    pub fn geser(&self, at: usize, pixels: i32) {
        let Some(batas) = self.pelajaran.peubah.get(at).and_then(Batas::dari) else {
            return;
        };
        let text = self.held.get_value();
        self.ketik(at, batas.maju(&text, batas.langkah_untuk(pixels)));
    }

    /// Goes so many steps up.
    pub fn naik(&self, at: usize, langkah: i32) {
        let Some(batas) = self.pelajaran.peubah.get(at).and_then(Batas::dari) else {
            return;
        };
        let text = self
            .papan
            .with_untracked(|papan| papan.teks(at).to_string());
        self.ketik(at, batas.maju(&text, langkah.into()));
    }

    /// Goes to the lower or the upper end.
    pub fn ujung(&self, at: usize, atas: bool) {
        if let Some(batas) = self.pelajaran.peubah.get(at).and_then(Batas::dari) {
            let end = if atas { batas.sampai } else { batas.dari };
            self.ketik(at, notation::write_plain(end));
        }
    }

    /// Puts the figures of a real example in, or those of the beginning.
    pub fn contoh(&self, contoh: Option<usize>) {
        self.ubah(|papan| papan.mulai(self.pelajaran, contoh));
    }

    /// Looks at another link of the chain, from its first step.
    pub fn lihat(&self, mata: usize) {
        self.ubah(|papan| {
            papan.mata = Some(mata);
            papan.langkah = 0;
        });
    }

    /// Shows one step more, one less, or none.
    pub fn langkahkan(&self, ke: Ke) {
        let (now, all) = untrack(|| self.langkah());
        let then = match ke {
            Ke::Maju => now.saturating_add(1).min(all),
            Ke::Mundur => now.saturating_sub(1),
            Ke::Awal => 0,
        };
        if then != now {
            self.ubah(|papan| papan.langkah = then);
        }
    }

    /// Fills the screen, or no more.
    pub fn presentasi(&self, on: bool) {
        self.ubah(|papan| papan.presentasi = on);
    }

    /// The lesson so many places on; `None` past the ends.
    pub fn tetangga(&self, jarak: isize) -> Option<&'static Pelajaran> {
        SEMUA.get(self.nomor().checked_add_signed(jarak)?).copied()
    }

    /// Its place among the lessons.
    pub fn nomor(&self) -> usize {
        let mine = |one: &&Pelajaran| one.id == self.pelajaran.id;
        SEMUA.iter().position(mine).unwrap_or(0)
    }

    /// Goes on to another lesson, on the screen as this one is.
    pub fn pindah(&self, jarak: isize) {
        let Some(lain) = self.tetangga(jarak) else {
            return;
        };
        let mut query = Query::default();
        if self.papan.with_untracked(|papan| papan.presentasi) {
            query = query.with(papan::PRESENTASI, Some(""));
        }
        let route = Route::Belajar(Some(lain.id.to_string()), query);
        (self.saver.platform().go)(&route.hash(), Visit::Push);
    }

    /// Puts the full link on the clipboard; `situs` is the address of the program.
    pub fn salin(&self, situs: &str) {
        let link = format!("{situs}#{}", self.alamat().hash());
        let (session, shown) = (self.session, link.clone());
        let done = move |copied: bool| {
            session.notice.set(Some(match copied {
                true => Notice::done("Tautan dengan angka-angka ini disalin."),
                false => Notice::failed(format!(
                    "Peramban tidak mengizinkan penyalinan. Tautannya: {shown}"
                )),
            }));
        };
        (self.saver.platform().copy)(&link, Box::new(done));
    }

    /// The address of what is shown.
    fn alamat(&self) -> Route {
        let query = self
            .papan
            .with_untracked(|papan| papan.query(self.pelajaran));
        Route::Belajar(Some(self.pelajaran.id.to_string()), query)
    }

    fn ubah(&self, act: impl FnOnce(&mut Papan)) {
        self.papan.update(act);
        let this = *self;
        let write = Box::new(move || this.tulis());
        self.writing.set_value(None);
        self.writing
            .set_value(Some((self.saver.platform().after)(DELAY, write)));
    }

    /// The address follows, without an entry in the history.
    fn tulis(&self) {
        let route = self.alamat();
        if self.session.route.with_untracked(|now| *now != route) {
            (self.saver.platform().go)(&route.hash(), Visit::Replace);
            self.session.route.set(route);
        }
    }
}

/// Where the steps go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ke {
    /// One more.
    Maju,
    /// One less.
    Mundur,
    /// None.
    Awal,
}

/// What is wrong with a text for an input.
fn salah(peubah: &Peubah, teks: &str) -> Option<String> {
    let reading = notation::read(teks, LoneDot::Thousands);
    let wrong = match (&peubah.jenis, &reading) {
        // What is none of a choice is never put in.
        (JenisPeubah::Pilihan(_), _) => false,
        (_, Reading::Number(_)) => false,
        (JenisPeubah::Target { .. }, Reading::Range { .. }) => false,
        _ => true,
    };
    wrong.then(|| match reading {
        Reading::Range { .. } | Reading::Compound(_) => "Isi satu angka".into(),
        reading => text::bacaan(&reading),
    })
}

/// Between which figures an input is drawn, and in which steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Batas {
    awal: Decimal,
    /// The lower end.
    pub dari: Decimal,
    /// The upper end.
    pub sampai: Decimal,
    langkah: Decimal,
}

impl Batas {
    /// Of an input that can be drawn.
    pub fn dari(peubah: &Peubah) -> Option<Batas> {
        let JenisPeubah::Angka {
            dari,
            sampai,
            langkah,
            ..
        } = peubah.jenis
        else {
            return None;
        };
        Some(Batas {
            awal: belajar::angka(peubah.awal)?,
            dari: belajar::angka(dari)?,
            sampai: belajar::angka(sampai)?,
            langkah: belajar::angka(langkah)?,
        })
    }

    /// The text so many steps on. A figure beyond the ends comes no further out; a text that is none begins anew.
    pub fn maju(&self, teks: &str, langkah: i64) -> String {
        let now = belajar::angka(teks).unwrap_or(self.awal);
        let far = self.langkah.checked_mul(langkah.into());
        let then = far.and_then(|far| now.checked_add(far)).unwrap_or(now);
        notation::write_plain(then.clamp(self.dari.min(now), self.sampai.max(now)))
    }

    /// How many steps a hand has gone with so many pixels.
    pub fn langkah_untuk(&self, pixels: i32) -> i64 {
        let pixels = i64::from(pixels);
        let span = self.sampai.checked_sub(self.dari);
        let steps = span
            .and_then(|span| span.checked_div(self.langkah))
            .and_then(|steps| i64::try_from(steps.trunc()).ok())
            .unwrap_or(0);
        match steps > RANGE_PIXELS / STEP_PIXELS {
            true => pixels.saturating_mul(steps) / RANGE_PIXELS,
            false => pixels / STEP_PIXELS,
        }
    }
}
