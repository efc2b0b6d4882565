//! Several reports at once: what is being read, what was read, and how the person looks at it. Files are read one by one
//! and only a summary of each is kept; nothing is stored. Knows no file list and no DOM: files come as [`Picked`].

use std::collections::{HashMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::autosave::Saver;
use super::drafts::{DraftState, Drafts, samples, title};
use super::route::{Page, Route, Source};
use super::session::{Notice, Session};
use crate::domain::compute;
use crate::domain::document::Document;
use crate::domain::gabungan::{Gabungan, Kolom, LaporanId, Rekap, Ringkas, Urut, peringkat};
use crate::draft::file::restore_file;
use crate::draft::problem::RestoreError;
use crate::draft::restore::restore;
use crate::platform::{Download, Isi, Pending, Picked, Unread, Visit, file_name};
use crate::report::gabungan::encode_rekap;
use crate::text;
use crate::text::gabungan as kata;

/// So many are read before the browser gets a turn to draw and to hear the person.
const TURN: usize = 8;

/// Where a report comes from.
#[derive(Clone)]
enum Sumber {
    Berkas(Rc<Picked>),
    Draf { id: String, nama: String },
    Contoh(&'static str),
}

impl Sumber {
    fn nama(&self) -> String {
        match self {
            Sumber::Berkas(file) => file.name.clone(),
            Sumber::Draf { nama, .. } => nama.clone(),
            Sumber::Contoh(id) => format!("Contoh {id}"),
        }
    }
}

/// What was opened: the document and when it was saved, or why not.
type Terbuka = Result<(Document, String), String>;

/// A file that could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gagal {
    /// Its name.
    pub nama: String,
    /// Why, to stand after the name.
    pub sebab: String,
}

/// How far reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kemajuan {
    /// Files done, those that failed included.
    pub selesai: usize,
    /// Files asked for.
    pub semua: usize,
}

/// Everything that follows from what is open; equal only to itself, for it is compared at every change.
#[derive(Clone)]
pub struct SameRekap(pub Arc<Rekap>);

impl PartialEq for SameRekap {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The open reports and the reading of more.
#[derive(Clone, Copy)]
pub struct Gabung {
    session: Session,
    saver: Saver,
    drafts: Drafts,
    data: RwSignal<Gabungan>,
    gagal: RwSignal<Vec<Gagal>>,
    kemajuan: RwSignal<Option<Kemajuan>>,
    kabar: RwSignal<String>,
    /// The year that is shown; `None` for all.
    pub tahun: RwSignal<Option<String>>,
    /// The order of the rows.
    pub urut: RwSignal<Urut>,
    antre: StoredValue<VecDeque<Sumber>, LocalStorage>,
    asal: StoredValue<HashMap<LaporanId, Sumber>, LocalStorage>,
    /// Reports and failures when this reading began.
    mulai: StoredValue<(usize, usize)>,
    /// Counts the readings that were begun or stopped, so that an answer to an older one is known.
    giliran: StoredValue<u32>,
    napas: StoredValue<Option<Pending>, LocalStorage>,
}

impl Gabung {
    /// To be called in the root owner.
    pub fn new(session: Session, saver: Saver, drafts: Drafts) -> Self {
        let gabung = Gabung {
            session,
            saver,
            drafts,
            data: RwSignal::new(Gabungan::default()),
            gagal: RwSignal::new(Vec::new()),
            kemajuan: RwSignal::new(None),
            kabar: RwSignal::new(String::new()),
            tahun: RwSignal::new(None),
            urut: RwSignal::new(Urut::menurut(Kolom::Rerata)),
            antre: StoredValue::new_local(VecDeque::new()),
            asal: StoredValue::new_local(HashMap::new()),
            mulai: StoredValue::new((0, 0)),
            giliran: StoredValue::new(0),
            napas: StoredValue::new_local(None),
        };
        session.when_wiped(move || gabung.kosongkan());
        gabung
    }

    /// The open reports; tracks. Notifies when reading ends, not at every file.
    pub fn data(&self) -> ReadSignal<Gabungan> {
        self.data.read_only()
    }

    /// What could not be opened; tracks.
    pub fn gagal(&self) -> ReadSignal<Vec<Gagal>> {
        self.gagal.read_only()
    }

    /// How far reading is, while it runs; tracks.
    pub fn kemajuan(&self) -> ReadSignal<Option<Kemajuan>> {
        self.kemajuan.read_only()
    }

    /// What came of the last reading, in a sentence; tracks.
    pub fn kabar(&self) -> ReadSignal<String> {
        self.kabar.read_only()
    }

    /// Everything that follows, for the chosen year.
    pub fn rekap(&self) -> Memo<SameRekap> {
        let (data, tahun) = (self.data, self.tahun);
        Memo::new(move |_| {
            let rekap = tahun.with(|tahun| data.with(|data| data.rekap(tahun.as_deref())));
            SameRekap(Arc::new(rekap))
        })
    }

    /// Reads files that were chosen or dropped.
    pub fn buka(&self, files: Vec<Picked>) {
        if files.is_empty() {
            self.kabar
                .set("Tidak ada berkas di dalam folder itu.".into());
            return;
        }
        self.antrekan(files.into_iter().map(|file| Sumber::Berkas(Rc::new(file))));
    }

    /// Reads every draft of this browser but those in the trash.
    pub fn buka_draf(&self) {
        self.saver.flush();
        self.drafts.refresh();
        let list = self.drafts.list().get_untracked();
        let kept = list.into_iter().filter(|info| !info.trashed);
        self.antrekan(kept.map(|info| Sumber::Draf {
            nama: match info.state {
                DraftState::Good => title(&info),
                _ => format!("{} (draf)", title(&info)),
            },
            id: info.id,
        }));
    }

    /// Reads the built-in examples.
    pub fn buka_contoh(&self) {
        self.antrekan(samples::ALL.iter().map(|sample| Sumber::Contoh(sample.id)));
    }

    /// Stops reading; what was read stays.
    pub fn batalkan(&self) {
        if let Some(Kemajuan { selesai, semua }) = self.kemajuan.get_untracked() {
            self.antre.update_value(VecDeque::clear);
            self.berakhir(kata::dibatalkan(selesai, semua));
        }
    }

    /// Forgets everything that is open.
    pub fn kosongkan(&self) {
        self.batalkan();
        self.asal.update_value(HashMap::clear);
        self.gagal.set(Vec::new());
        self.tahun.set(None);
        self.data.set(Gabungan::default());
        self.kabar.set(String::new());
    }

    /// Lets a report count, or leaves it out.
    pub fn ikutkan(&self, id: LaporanId, ikut: bool) {
        self.data.update(|data| data.ikutkan(id, ikut));
    }

    /// Opens a report to work on it: a draft as itself, a file as a new draft, read anew.
    pub fn buka_laporan(&self, id: LaporanId) {
        let to = |source| Route::Document(source, Page::Rekap);
        match self.asal.with_value(|asal| asal.get(&id).cloned()) {
            None => {}
            Some(Sumber::Draf { id, .. }) => self.drafts.go(to(Source::Draft(id)), Visit::Push),
            Some(Sumber::Contoh(id)) => {
                self.drafts.go(to(Source::Contoh(id.into())), Visit::Push);
            }
            Some(Sumber::Berkas(file)) => {
                let (drafts, session, name) = (self.drafts, self.session, file.name.clone());
                (file.read)(Box::new(move |bytes| match bytes {
                    Err(Unread::Failed) => {
                        let words = format!("Berkas {name} {}.", kata::TAK_TERBACA);
                        session.notice.set(Some(Notice::failed(words)));
                    }
                    bytes => {
                        drafts.open_file(&name, bytes.ok());
                    }
                }));
            }
        }
    }

    /// Hands the person the rows as they are shown, as CSV.
    pub fn unduh_csv(&self) {
        let rekap = self.rekap().get_untracked().0;
        let order = peringkat::peringkat(&rekap, self.urut.get_untracked());
        let tahun = self.tahun.get_untracked().unwrap_or_default();
        (self.saver.platform().save_file)(Download {
            name: file_name(&["gabungan", "LKjIP", &tahun], "csv"),
            mime: "text/csv",
            isi: Isi::Teks(encode_rekap(&rekap, &order)),
        });
    }

    /// Opens the print dialogue for the page.
    pub fn cetak(&self) {
        (self.saver.platform().print)("");
    }

    fn antrekan(&self, sumber: impl Iterator<Item = Sumber>) {
        let mut added = 0;
        self.antre.update_value(|antre| {
            let before = antre.len();
            antre.extend(sumber);
            added = antre.len() - before;
        });
        if added == 0 {
            return;
        }
        if let Some(now) = self.kemajuan.get_untracked() {
            let semua = now.semua + added;
            self.kemajuan.set(Some(Kemajuan { semua, ..now }));
            return;
        }
        let read = self.data.with_untracked(Gabungan::len);
        self.mulai
            .set_value((read, self.gagal.with_untracked(Vec::len)));
        self.kabar.set(String::new());
        self.kemajuan.set(Some(Kemajuan {
            selesai: 0,
            semua: added,
        }));
        // The page says that it reads before it does.
        self.bernapas();
    }

    /// Goes on after the browser had its turn.
    fn bernapas(&self) {
        let (gabung, giliran) = (*self, self.giliran.get_value());
        let next = Box::new(move || {
            if gabung.giliran.get_value() == giliran {
                gabung.berikut();
            }
        });
        self.napas.set_value(None);
        let timer = (self.saver.platform().after)(0, next);
        self.napas.set_value(Some(timer));
    }

    /// Reads the next one.
    fn berikut(&self) {
        let mut next = None;
        self.antre.update_value(|antre| next = antre.pop_front());
        let Some(sumber) = next else {
            let (read, failed) = self.mulai.get_value();
            let read = self.data.with_untracked(Gabungan::len).saturating_sub(read);
            let failed = self.gagal.with_untracked(Vec::len).saturating_sub(failed);
            self.berakhir(kata::selesai(read, failed));
            return;
        };
        let (gabung, giliran) = (*self, self.giliran.get_value());
        match &sumber {
            Sumber::Berkas(file) => {
                let of = sumber.clone();
                (file.read)(Box::new(move |bytes| {
                    // Else it was asked for by a reading that was stopped.
                    if gabung.giliran.get_value() == giliran {
                        gabung.terima(of, dari_berkas(bytes));
                    }
                }));
            }
            Sumber::Draf { id, .. } => {
                let loaded = self.saver.store().load(id);
                let loaded = loaded.map(|loaded| (loaded.document, loaded.saved_at));
                self.terima(
                    sumber.clone(),
                    loaded.map_err(|error| text::load_error(&error)),
                );
            }
            Sumber::Contoh(id) => {
                let restored = samples::find(id).map(|sample| restore(sample.text));
                let restored = restored.unwrap_or(Err(RestoreError::Empty));
                let restored = restored.map_err(|error| text::restore_reason(&error));
                self.terima(
                    sumber.clone(),
                    restored.map(|of| (of.document, of.saved_at.unwrap_or_default())),
                );
            }
        }
    }

    /// Keeps the summary of what was opened, or why it was not, and goes on.
    fn terima(&self, sumber: Sumber, terbuka: Terbuka) {
        let nama = sumber.nama();
        match terbuka {
            Ok((document, disimpan)) => {
                let outcome = compute::hitung(&document);
                let ringkas = Ringkas::of(&document, &outcome);
                self.data.update_untracked(|data| {
                    let id = data.add(ringkas, &nama, &disimpan);
                    self.asal.update_value(|asal| {
                        asal.insert(id, sumber);
                    });
                });
            }
            Err(sebab) => self
                .gagal
                .update_untracked(|gagal| gagal.push(Gagal { nama, sebab })),
        }
        let Some(now) = self.kemajuan.get_untracked() else {
            return;
        };
        let selesai = now.selesai + 1;
        self.kemajuan.set(Some(Kemajuan { selesai, ..now }));
        if selesai.is_multiple_of(TURN) {
            self.bernapas();
        } else {
            self.berikut();
        }
    }

    fn berakhir(&self, kabar: String) {
        self.giliran.update_value(|giliran| *giliran += 1);
        self.napas.set_value(None);
        self.kemajuan.set(None);
        self.gagal.notify();
        self.data.notify();
        self.kabar.set(kabar);
    }
}

fn dari_berkas(bytes: Result<Vec<u8>, Unread>) -> Terbuka {
    let restored = match bytes {
        Ok(bytes) => restore_file(bytes),
        Err(Unread::TooLarge) => Err(RestoreError::TooLarge { bytes: usize::MAX }),
        Err(Unread::Failed) => return Err(kata::TAK_TERBACA.into()),
    };
    let restored = restored.map_err(|error| text::restore_reason(&error))?;
    Ok((restored.document, restored.saved_at.unwrap_or_default()))
}
