//! Files of other programs: one job of the second module at a time, how far it is, what comes of it.

use std::rc::Rc;

use leptos::prelude::*;

use super::autosave::Saver;
use super::drafts::Drafts;
use super::route::{Page, Route};
use super::session::{Notice, Session};
use super::tempel::Tempelan;
use super::workspace::Workspace;
use crate::berkas::pesan::{Aksara, Baca, Kabar, Keluaran, Langkah, Permintaan, Sebab};
use crate::domain::document::Document;
use crate::domain::field::Field;
use crate::draft::store::StoreError;
use crate::draft::wire::{Meta, encode_draft};
use crate::platform::{Download, Isi, Pekerja, file_name};
use crate::text::berkas as kata;

/// What the second module is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kerja {
    /// In words.
    pub nama: String,
    /// So many parts are done of so many; `None` until it is known.
    pub kemajuan: Option<(u32, u32)>,
}

/// What a file that is written is about.
struct Bahan {
    /// Drafts as JSON: one, or a list.
    isi: String,
    /// The name of the file.
    nama: String,
    /// Drafts that should be in it and cannot be opened.
    tertinggal: usize,
}

/// A file that was chosen: its name and its bytes.
type Terpilih = (String, Rc<Vec<u8>>);

/// The work of the second module.
#[derive(Clone, Copy)]
pub struct Berkas {
    workspace: Workspace,
    session: Session,
    saver: Saver,
    drafts: Drafts,
    tempelan: Tempelan,
    kerja: RwSignal<Option<Kerja>>,
    /// Does it; dropped, it stops.
    pekerja: StoredValue<Option<Pekerja>, LocalStorage>,
    /// The last text that was read, to be read otherwise.
    terpilih: StoredValue<Option<Terpilih>, LocalStorage>,
}

impl Berkas {
    /// To be called in the root owner.
    pub fn new(
        workspace: Workspace,
        session: Session,
        saver: Saver,
        drafts: Drafts,
        tempelan: Tempelan,
    ) -> Self {
        let berkas = Berkas {
            workspace,
            session,
            saver,
            drafts,
            tempelan,
            kerja: RwSignal::new(None),
            pekerja: StoredValue::new_local(None),
            terpilih: StoredValue::new_local(None),
        };
        session.when_wiped(move || {
            berkas.batalkan();
            berkas.terpilih.set_value(None);
        });
        berkas
    }

    /// What is under way; tracks.
    pub fn kerja(&self) -> ReadSignal<Option<Kerja>> {
        self.kerja.read_only()
    }

    /// Opens a file that was chosen or dropped: ours as a new draft, a table of another program on the page where tables
    /// are taken over.
    pub fn buka(&self, nama: &str, isi: Option<Vec<u8>>) {
        if let Some(isi) = self.drafts.open_file(nama, isi) {
            self.baca((nama.into(), Rc::new(isi)), None, None);
        }
    }

    /// Reads the text that was read last with another separator or in another encoding.
    pub fn baca_ulang(&self, pemisah: Option<char>, aksara: Option<Aksara>) {
        if let Some(terpilih) = self.terpilih.get_value() {
            self.baca(terpilih, pemisah, aksara);
        }
    }

    /// Writes a file and hands it to the person.
    pub fn unduh(&self, keluaran: Keluaran) {
        let platform = self.saver.platform();
        let saat = (platform.now)();
        let asked = Permintaan::Tulis {
            keluaran,
            saat: saat.clone(),
        };
        let Bahan {
            isi,
            nama,
            tertinggal,
        } = match self.bahan(keluaran, &saat) {
            Ok(bahan) => bahan,
            Err(error) => return self.kabarkan(kata::draf_tak_terbaca(&error)),
        };
        let berkas = *self;
        let hear = move |kabar, bytes| {
            berkas.batalkan();
            match kabar {
                Kabar::Tertulis(keluaran) => {
                    (platform.save_file)(Download {
                        name: nama.clone(),
                        mime: keluaran.mime(),
                        isi: Isi::Bytes(bytes),
                    });
                    if tertinggal > 0 {
                        berkas.kabarkan(kata::draf_tertinggal(tertinggal));
                    }
                }
                Kabar::Gagal(gagal) => berkas.kabarkan(kata::tak_tertulis(keluaran, &gagal)),
                _ => berkas.kabarkan(kata::tak_tertulis(keluaran, &Sebab::TakDimengerti.saja())),
            }
        };
        let name = kata::menulis(keluaran).into();
        self.mulai(name, &asked, isi.into_bytes(), hear);
    }

    /// Stops what is under way; nothing comes of it.
    pub fn batalkan(&self) {
        self.pekerja.set_value(None);
        self.kerja.set(None);
    }

    /// What a file is about.
    fn bahan(&self, keluaran: Keluaran, saat: &str) -> Result<Bahan, StoreError> {
        let name = |parts: &[&str]| file_name(parts, keluaran.akhiran());
        Ok(match keluaran {
            Keluaran::Templat => Bahan {
                isi: "[]".into(),
                nama: name(&["templat", "SAKIP"]),
                tertinggal: 0,
            },
            Keluaran::RapiCsv | Keluaran::RapiNdjson => {
                let (drafts, tertinggal) = self.semua_draf(saat)?;
                let kind = match keluaran {
                    Keluaran::RapiCsv => "CSV",
                    _ => "NDJSON",
                };
                Bahan {
                    isi: format!("[{}]", drafts.join(",")),
                    nama: name(&["data", "SAKIP", kind]),
                    tertinggal,
                }
            }
            Keluaran::Xlsx | Keluaran::Docx | Keluaran::Csv => {
                self.workspace.document().with_untracked(|document| {
                    let parts = [
                        "LKjIP",
                        document.identitas(Field::Tahun),
                        document.identitas(Field::Instansi),
                    ];
                    Bahan {
                        isi: encode_draft(document, Meta::at(saat)),
                        nama: name(&parts),
                        tertinggal: 0,
                    }
                })
            }
        })
    }

    /// Every draft that is not in the trash, as it stands on the screen where it is open; and how many do not open.
    fn semua_draf(&self, saat: &str) -> Result<(Vec<String>, usize), StoreError> {
        self.saver.flush();
        let store = self.saver.store();
        let mut list = store.list()?;
        list.retain(|info| !info.trashed);
        let open = self.saver.draft_id().filter(|_| self.saver.is_unsaved());
        let drafts = list.iter().filter_map(|info| {
            if open.as_deref() == Some(&*info.id) {
                let document = self.workspace.document();
                return Some(document.with_untracked(|of| encode_draft(of, Meta::at(saat))));
            }
            let loaded = store.load(&info.id).ok()?;
            Some(encode_draft(&loaded.document, Meta::at(&loaded.saved_at)))
        });
        let drafts: Vec<String> = drafts.collect();
        let left = list.len().saturating_sub(drafts.len());
        Ok((drafts, left))
    }

    fn baca(&self, terpilih: Terpilih, pemisah: Option<char>, aksara: Option<Aksara>) {
        let (nama, isi) = terpilih.clone();
        let otherwise = pemisah.is_some() || aksara.is_some();
        let asked = Permintaan::Meja(Langkah::Berkas(Baca {
            nama: nama.clone(),
            pemisah,
            aksara,
        }));
        let berkas = *self;
        let name = kata::membaca(&nama);
        let mut terbaca = false;
        let hear = move |kabar, bytes| match kabar {
            // It keeps the tables from now on, and is asked about them.
            kabar if terbaca => berkas.tempelan.dengar(kabar, bytes),
            Kabar::Tampilan(tampilan) => {
                terbaca = true;
                let teks = tampilan
                    .asal
                    .as_ref()
                    .is_some_and(|asal| asal.teks.is_some());
                // Only a text can be read otherwise.
                berkas.terpilih.set_value(teks.then(|| terpilih.clone()));
                berkas.kerja.set(None);
                let pekerja = berkas.pekerja.try_update_value(Option::take).flatten();
                let route = berkas.session.route;
                let open = route.with_untracked(|route| route.page().is_some());
                if !open {
                    berkas.drafts.create(&Document::default(), "", Page::Tempel);
                }
                if let Some(pekerja) = pekerja {
                    berkas.tempelan.buka(pekerja, *tampilan);
                }
                let there = |route: &Route| route.page() == Some(Page::Tempel);
                if open && !route.with_untracked(there) {
                    berkas.drafts.go_to_page(Page::Tempel);
                }
            }
            kabar => {
                berkas.batalkan();
                berkas.tempelan.tetap();
                let words = match kabar {
                    Kabar::Gagal(gagal) if otherwise && tanpa_tabel(gagal.sebab) => {
                        kata::tak_terbaca_begini(&nama)
                    }
                    Kabar::Gagal(gagal) => kata::tak_terbaca(&nama, &gagal),
                    _ => kata::tak_terbaca(&nama, &Sebab::TakDimengerti.saja()),
                };
                berkas.kabarkan(words);
            }
        };
        self.mulai(name, &asked, isi.to_vec(), hear);
    }

    /// Begins a job; one that is under way stops. `hear` is told how it ends, and what comes after.
    fn mulai(
        &self,
        nama: String,
        asked: &Permintaan,
        isi: Vec<u8>,
        mut hear: impl FnMut(Kabar, Vec<u8>) + 'static,
    ) {
        // A file that is dropped ends what is being prepared, and that is said.
        let before = self.kerja.get_untracked();
        self.batalkan();
        let ended = before.map(|kerja| Notice::failed(kata::dihentikan(&kerja.nama)));
        self.session.notice.set(ended);
        self.kerja.set(Some(Kerja {
            nama,
            kemajuan: None,
        }));
        let berkas = *self;
        let pekerja = (self.saver.platform().work)(Box::new(move |kabar, bytes| match kabar {
            Kabar::Kemajuan { selesai, dari } => berkas.kerja.update(|kerja| {
                if let Some(kerja) = kerja {
                    kerja.kemajuan = Some((selesai, dari));
                }
            }),
            kabar => hear(kabar, bytes),
        }));
        (pekerja.ask)(asked, isi);
        // A worker that cannot be started has ended the job already.
        if self.kerja.with_untracked(Option::is_some) {
            self.pekerja.set_value(Some(pekerja));
        }
    }

    fn kabarkan(&self, words: String) {
        self.session.notice.set(Some(Notice::failed(words)));
    }
}

/// Whether a text is merely no table in the way it was read.
const fn tanpa_tabel(sebab: Sebab) -> bool {
    matches!(
        sebab,
        Sebab::Kosong | Sebab::BukanTabel | Sebab::TerlaluLuas
    )
}
