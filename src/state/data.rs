//! What is kept in this browser as a whole: all drafts out and in, the reminder to take them out, the room they take,
//! protection, and leaving no trace.

use std::sync::Arc;

use leptos::prelude::*;

use super::autosave::Saver;
use super::drafts::{Drafts, title};
use super::route::{Page, Route, Source};
use super::session::{Notice, Session};
pub use crate::draft::cadangan::Anggota;
use crate::draft::cadangan::{self, Cadangan};
pub use crate::draft::pulihkan::Banding;
use crate::draft::pulihkan::Tugas;
pub use crate::draft::ruang::{QUOTA, TOO_LARGE, Usage};
use crate::draft::store::{DraftStore, KeyValue};
use crate::platform::{Download, Isi, Ruang, Terhapus, Visit, file_name};
use crate::text;
use crate::text::data as kata;

/// An id longer than this is nobody's but a file's.
const LONGEST_ID: usize = 64;

/// What is done with a draft of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tindakan {
    /// It comes beside those that are here.
    Simpan,
    /// It comes, and the one of the same id goes to the trash.
    Ganti,
    /// It stays in the file.
    Lewati,
}

impl Tindakan {
    /// The word in a control.
    pub const fn id(self) -> &'static str {
        match self {
            Tindakan::Simpan => "simpan",
            Tindakan::Ganti => "ganti",
            Tindakan::Lewati => "lewati",
        }
    }
}

/// A file with all drafts that is looked at.
#[derive(Clone)]
pub struct Pratinjau {
    /// The name of the file.
    pub nama: String,
    /// What it holds.
    pub cadangan: Arc<Cadangan>,
    /// How each of its drafts stands to those here.
    pub banding: Arc<Vec<Banding>>,
    /// What is done with each of them.
    pub tindakan: Vec<Tindakan>,
    /// Whether copies that do not open are taken as well.
    pub rusak: bool,
}

impl Pratinjau {
    /// Opens a file; else says why not.
    pub(super) fn of<K: KeyValue>(
        nama: &str,
        content: &[u8],
        store: &DraftStore<K>,
    ) -> Result<Self, String> {
        let read = cadangan::read(&String::from_utf8_lossy(content));
        let cadangan = read.map_err(|error| text::restore_error(nama, &error))?;
        let banding = store.compare(&cadangan);
        let banding = banding.map_err(|error| text::load_error(&error.into()))?;
        let tindakan = banding
            .iter()
            .zip(&cadangan.draf)
            .map(|(of, draf)| match of {
                Banding::Sama { .. } => Tindakan::Lewati,
                _ if draf.copy.is_none() => Tindakan::Lewati,
                _ => Tindakan::Simpan,
            });
        Ok(Pratinjau {
            nama: nama.into(),
            tindakan: tindakan.collect(),
            rusak: !cadangan.rusak.is_empty(),
            cadangan: Arc::new(cadangan),
            banding: Arc::new(banding),
        })
    }

    /// So many drafts are taken over.
    pub fn dipilih(&self) -> usize {
        let chosen = self.tindakan.iter();
        chosen.filter(|of| **of != Tindakan::Lewati).count()
    }

    fn tugas(&self, new_id: impl Fn() -> String) -> Vec<Tugas> {
        let all = self
            .cadangan
            .draf
            .iter()
            .zip(self.tindakan.iter())
            .zip(self.banding.iter());
        let chosen = all
            .enumerate()
            .filter(|(_, ((_, of), _))| **of != Tindakan::Lewati);
        let tugas = chosen.map(|(index, ((draf, of), banding))| {
            let id = &draf.info.id;
            let new = *banding == Banding::Baru;
            let beside = !new && *of == Tindakan::Simpan;
            Tugas {
                index,
                id: if new && is_word(id) {
                    id.clone()
                } else {
                    new_id()
                },
                nama: beside.then(|| format!("{} (dari cadangan)", title(&draf.info))),
                ganti: *of == Tindakan::Ganti,
            }
        });
        tugas.collect()
    }
}

/// Whether a draft of this id can be gone to.
fn is_word(id: &str) -> bool {
    let route = Route::Document(Source::Draft(id.into()), Page::Rekap);
    id.len() <= LONGEST_ID && Route::parse(&route.hash()) == route
}

/// Whether the browser protects what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lindung {
    /// Nobody has asked it yet.
    Belum,
    /// It is asked, and perhaps asks the person.
    Ditanya,
    /// It does.
    Ya,
    /// It does not.
    Tidak,
}

/// What came of removing everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bersih {
    /// So many drafts are gone; else why a key could not be removed.
    pub draf: Result<usize, String>,
    /// What stood beside the keys.
    pub lain: Terhapus,
}

impl Bersih {
    /// What stands over it.
    pub fn judul(&self) -> &'static str {
        kata::judul_hapus(self.draf.is_ok(), self.lain.salinan && self.lain.luring)
    }
}

/// Everything that is kept.
#[derive(Clone, Copy)]
pub struct Data {
    session: Session,
    saver: Saver,
    drafts: Drafts,
    ruang: RwSignal<Ruang>,
    lindung: RwSignal<Lindung>,
    bersih: RwSignal<Option<Bersih>>,
    /// Whether this visit was reminded.
    reminded: StoredValue<bool>,
}

impl Data {
    /// To be called in the root owner.
    pub fn new(session: Session, saver: Saver, drafts: Drafts) -> Self {
        Data {
            session,
            saver,
            drafts,
            ruang: RwSignal::new(Ruang::default()),
            lindung: RwSignal::new(Lindung::Belum),
            bersih: RwSignal::new(None),
            reminded: StoredValue::new(false),
        }
    }

    /// The file that is looked at; tracks.
    pub fn preview(&self) -> RwSignal<Option<Pratinjau>> {
        self.drafts.preview
    }

    /// What the browser says of the disk; tracks.
    pub fn ruang(&self) -> ReadSignal<Ruang> {
        self.ruang.read_only()
    }

    /// Whether the browser protects the drafts; tracks.
    pub fn lindung(&self) -> ReadSignal<Lindung> {
        self.lindung.read_only()
    }

    /// What came of removing everything; tracks.
    pub fn bersih(&self) -> ReadSignal<Option<Bersih>> {
        self.bersih.read_only()
    }

    /// Who takes how much of the store.
    pub fn usage(&self) -> Usage {
        self.saver.store().usage().unwrap_or_default()
    }

    /// Drafts of the list that take much, and how much.
    pub fn large(&self) -> Vec<(String, usize)> {
        let list = self.drafts.list().get();
        let large = self.saver.store().large(&list).into_iter();
        large.map(|(info, units)| (title(&info), units)).collect()
    }

    /// When all drafts were last downloaded, and what was changed since, in a sentence; follows the list.
    pub fn terakhir(&self) -> String {
        let list = self.drafts.list().get();
        let mut noted = self.saver.store().unduhan();
        noted.retain(&list);
        kata::terakhir(noted.terakhir.as_deref(), noted.changes())
    }

    /// Asks the browser for what it tells without asking anybody. To be called when the page opens.
    pub fn look(&self) {
        let data = *self;
        self.bersih.set(None);
        (self.saver.platform().penyimpanan.ruang)(Box::new(move |ruang| {
            data.ruang.set(ruang);
            if ruang.dilindungi == Some(true) {
                data.lindung.set(Lindung::Ya);
            }
        }));
    }

    /// Asks the browser to protect the drafts. It may ask the person, and nothing waits for its answer.
    pub fn lindungi(&self) {
        let lindung = self.lindung;
        lindung.set(Lindung::Ditanya);
        (self.saver.platform().penyimpanan.lindungi)(Box::new(move |granted| {
            lindung.set(if granted { Lindung::Ya } else { Lindung::Tidak });
        }));
    }

    /// Hands the person every draft as one file, also what could not be stored.
    pub fn unduh(&self) {
        self.saver.flush();
        let platform = self.saver.platform();
        let now = (platform.now)();
        let store = self.saver.store();
        let made = self.saver.with_unsaved(|open| store.backup(open, &now));
        let (isi, silent) = match made {
            Ok(made) => made,
            Err(error) => {
                let words = text::berkas::draf_tak_terbaca(&error);
                return self.session.notice.set(Some(Notice::failed(words)));
            }
        };
        let date = now.split('T').next().unwrap_or_default();
        (platform.save_file)(Download {
            name: file_name(&[cadangan::JENIS, date], "json"),
            mime: "application/json",
            isi: Isi::Teks(isi),
        });
        let words = kata::diunduh(silent);
        let notice = if silent == 0 {
            store.note(|unduhan| unduhan.downloaded_all(&now));
            Notice::done(words)
        } else {
            Notice::failed(words)
        };
        self.session.reminder.set(None);
        self.session.notice.set(Some(notice));
        self.drafts.refresh();
    }

    /// Takes over what is chosen in the preview: all of it or nothing.
    pub fn pulihkan(&self) {
        let Some(preview) = self.drafts.preview.get_untracked() else {
            return;
        };
        self.saver.flush();
        let new_id = self.saver.platform().new_id;
        let tugas = preview.tugas(|| new_id());
        let store = self.saver.store();
        let notice = match store.take_over(&preview.cadangan, &tugas, preview.rusak) {
            Err(batal) => Notice::failed(kata::batal(&batal)),
            Ok(done) => {
                self.drafts.preview.set(None);
                let data = *self;
                let words = kata::dipulihkan(done.baru.len(), done.diganti.len(), done.rusak.len());
                Notice::done(words).with("Urungkan", move || {
                    let back = data.saver.store().take_back(&done);
                    data.session.notice.set(Some(match back {
                        Ok(left) => Notice::done(kata::diurungkan(left)),
                        Err(error) => Notice::failed(text::load_error(&error.into())),
                    }));
                    data.drafts.refresh();
                    data.kept_anew();
                })
            }
        };
        self.session.notice.set(Some(notice));
        self.drafts.refresh();
        self.kept_anew();
    }

    fn kept_anew(&self) {
        self.session.kept_anew.update(|times| *times += 1);
    }

    /// Removes every draft of the trash for good.
    pub fn kosongkan_sampah(&self) {
        let list = self.drafts.list().get_untracked();
        let trashed = list.into_iter().filter(|info| info.trashed);
        self.drafts
            .delete_forever(trashed.map(|info| info.id).collect());
    }

    /// Removes everything of ours from this browser.
    pub fn hapus_semua(&self) {
        let (data, drafts) = (*self, self.drafts);
        drafts.forget();
        let gone = self.saver.store().wipe();
        drafts.refresh();
        self.kept_anew();
        let draf = gone.map_err(|error| text::store_error(&error));
        (self.saver.platform().penyimpanan.hapus)(Box::new(move |lain| {
            data.bersih.set(Some(Bersih {
                draf: draf.clone(),
                lain,
            }));
        }));
    }

    /// Another tab has removed everything: this one lets go of what it shows.
    pub fn dihapus(&self) {
        self.drafts.forget();
        self.drafts.go(Route::Beranda, Visit::Replace);
        self.kept_anew();
        let words = kata::TERHAPUS_DI_TAB_LAIN;
        self.session.notice.set(Some(Notice::failed(words)));
    }

    /// Reminds of downloading all drafts where it is time; once a visit.
    pub fn ingatkan(&self) {
        let store = self.saver.store();
        let now = (self.saver.platform().now)();
        let mut noted = store.unduhan();
        if self.reminded.get_value() || !noted.is_due(&now) {
            return;
        }
        noted.retain(&store.list().unwrap_or_default());
        if noted.is_due(&now) {
            self.reminded.set_value(true);
            let words = kata::ingatkan(noted.terakhir.as_deref(), noted.changes());
            self.session.reminder.set(Some(words));
        }
    }
}
