//! The tables of a file or a text, and the draft they are for: what the page asks is done here, and the page is told what to
//! show.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::baca::{self, Buku, LembarBuku};
use super::pesan::{Asal, Diambil, Gagal, Kabar, Langkah, Sebab, Tabel, Tampilan};
use super::tugas::Kemajuan;
use crate::domain::audit::{self, Berat};
use crate::domain::compute::hitung;
use crate::domain::document::Document;
use crate::domain::order::PutInOrder;
use crate::domain::tempel::{self, Ditolak, Lembar, Masalah, PeranBaris, Terapan, Usulan, ingatan};
use crate::draft::restore::restore_stored;
use crate::draft::wire::{Meta, encode_draft};
use crate::text::{berkas as kata_berkas, tempel as kata};

/// So many rows are shown from the top, and as many more of those below that want a look; others are told by their number.
pub const BARIS: usize = 200;

/// More kinds of problems than these are told by their number.
pub const MASALAH: usize = 40;

/// A draft as it was sent.
struct Draf {
    ke: u64,
    document: Document,
    ingatan: String,
}

/// A table and what is guessed of it.
struct Tebakan {
    usulan: Usulan,
    /// Whether it began with what was chosen for an earlier one of its layout.
    diingat: bool,
    /// Whether its place was given to it here: another draft may have taken that.
    tempat_dari_sini: bool,
}

/// What lies on the desk.
#[derive(Default)]
pub struct Meja {
    draf: Option<Draf>,
    /// The file and its name; `None` of a text.
    buku: Option<(String, Buku)>,
    lembar: usize,
    /// The tables as they were read, until the draft is known.
    terbaca: Vec<Lembar>,
    tabel: Vec<Tebakan>,
    dipilih: usize,
    ditolak: Option<Ditolak>,
    /// What taking the table over does, while nothing has changed.
    terapan: Option<Terapan>,
}

impl Meja {
    /// Takes a step.
    ///
    /// # Errors
    /// [`Gagal`]: the file cannot be read; [`Sebab::TakDimengerti`]: what came along is no draft of ours.
    pub fn langkah(
        &mut self,
        langkah: &Langkah,
        isi: &[u8],
        kemajuan: Kemajuan,
    ) -> Result<(Kabar, Vec<u8>), Gagal> {
        match langkah {
            Langkah::Draf { ke, ingatan } => {
                let document = draf(isi).ok_or(Sebab::TakDimengerti.saja())?;
                let ingatan = ingatan.clone();
                self.draf = Some(Draf {
                    ke: *ke,
                    document,
                    ingatan,
                });
                if !self.terbaca.is_empty() {
                    self.tebak();
                }
            }
            Langkah::Berkas(asked) => {
                let buku = baca::buku(asked, isi, kemajuan)?;
                let seen = |hidden: bool| {
                    let mut sheets = buku.lembar.iter();
                    sheets.position(|sheet| sheet.tersembunyi == hidden && !sheet.tabel.is_empty())
                };
                self.lembar = seen(false).or_else(|| seen(true)).unwrap_or(0);
                self.buku = Some((asked.nama.clone(), buku));
                self.pasang_lembar();
            }
            Langkah::Teks => {
                let read = tempel::baca(&String::from_utf8_lossy(isi));
                self.ditolak = read.as_ref().err().copied().filter(|_| !isi.is_empty());
                self.buku = None;
                self.pasang(read.unwrap_or_default());
            }
            Langkah::Lembar(at) => {
                self.lembar = *at;
                self.pasang_lembar();
            }
            Langkah::Pilih(at) => {
                self.dipilih = (*at).min(self.tabel.len().saturating_sub(1));
            }
            Langkah::Ubah(ubahan) => {
                if let Some(of) = self.tabel.get_mut(self.dipilih) {
                    let place = of.usulan.di.clone();
                    of.usulan.ubah(ubahan.clone());
                    of.tempat_dari_sini &= of.usulan.di == place;
                }
            }
            Langkah::Ambil => {
                if let Some(done) = self.ambil() {
                    return Ok(done);
                }
            }
        }
        self.terapan = None;
        self.tempat();
        Ok((Kabar::Tampilan(Box::new(self.tampilan())), Vec::new()))
    }

    /// Lays the tables of the sheet out.
    fn pasang_lembar(&mut self) {
        let sheet = self
            .buku
            .as_ref()
            .and_then(|(_, buku)| buku.lembar.get(self.lembar));
        let tables = sheet.map_or_else(Vec::new, |sheet| sheet.tabel.clone());
        self.ditolak = None;
        self.pasang(tables);
    }

    /// Lays tables out; the first one that holds figures is looked at.
    fn pasang(&mut self, tables: Vec<Lembar>) {
        self.tabel.clear();
        self.dipilih = 0;
        self.terbaca = tables;
        if self.draf.is_some() {
            self.tebak();
        }
    }

    /// Guesses what the tables are, now that it is known what was chosen for earlier ones.
    fn tebak(&mut self) {
        let kept = self.draf.as_ref().map_or("", |draf| &draf.ingatan);
        let tables = std::mem::take(&mut self.terbaca);
        let guess = tables.iter().map(|table| {
            let mut usulan = tempel::kenali(table);
            let diingat = ingatan::pakai(kept, &mut usulan);
            Tebakan {
                tempat_dari_sini: usulan.di.is_empty(),
                usulan,
                diingat,
            }
        });
        self.tabel = guess.collect();
        let first = self.tabel.iter().position(|of| of.usulan.berisi());
        self.dipilih = first.unwrap_or(0);
    }

    /// Gives a table that does not say where it is printed a place of its own.
    fn tempat(&mut self) {
        let Some(draf) = &self.draf else { return };
        let given = |of: &Tebakan| of.tempat_dari_sini;
        let others = self.tabel.iter().filter(|of| !given(of));
        let mut taken: Vec<String> = others.map(|of| of.usulan.di.clone()).collect();
        for of in self.tabel.iter_mut().filter(|of| given(of)) {
            of.usulan.di = tempel::tempat_baru(&draf.document, &of.usulan, &taken, kata::tempat);
            taken.push(of.usulan.di.clone());
        }
    }

    /// What the page shows by now.
    fn tampilan(&mut self) -> Tampilan {
        let names = self.tabel.iter().enumerate();
        let names = names.map(|(at, of)| kata::nama_tabel(at, &of.usulan.di, &of.usulan.judul));
        Tampilan {
            asal: self.asal(),
            ditolak: self.ditolak.map(kata::ditolak).unwrap_or_default(),
            daftar: names.collect(),
            dipilih: self.dipilih,
            tabel: self.terapkan().map(|(of, terapan)| tabel(of, terapan)),
        }
    }

    fn asal(&self) -> Option<Asal> {
        let (nama, buku) = self.buku.as_ref()?;
        let sheets = &buku.lembar;
        let choice = sheets.len() > 1 || sheets.iter().any(|sheet| sheet.tersembunyi);
        let name = |sheet: &LembarBuku| {
            kata::lembar(&sheet.nama, sheet.tersembunyi, sheet.tabel.is_empty())
        };
        let empty = sheets
            .get(self.lembar)
            .filter(|sheet| sheet.tabel.is_empty());
        let why = empty.map(|sheet| match &sheet.gagal {
            Some(gagal) => kata_berkas::lembar_tak_terbaca(gagal),
            None => kata::LEMBAR_KOSONG.into(),
        });
        Some(Asal {
            nama: nama.clone(),
            lembar: sheets.iter().filter(|_| choice).map(name).collect(),
            dipilih: self.lembar,
            kosong: why.unwrap_or_default(),
            teks: buku.teks,
        })
    }

    /// The table that is looked at, and what taking it over does.
    fn terapkan(&mut self) -> Option<(&Tebakan, &Terapan)> {
        let of = self.tabel.get(self.dipilih)?;
        let document = &self.draf.as_ref()?.document;
        let apply = || tempel::terapkan(document, &of.usulan);
        Some((of, self.terapan.get_or_insert_with(apply)))
    }

    /// Takes the table over; the draft with it goes along. `None` where nothing would change.
    fn ambil(&mut self) -> Option<(Kabar, Vec<u8>)> {
        self.terapkan()?;
        let (draf, of) = (self.draf.as_ref()?, self.tabel.get(self.dipilih)?);
        let terapan = self.terapan.as_ref()?;
        let mut document = draf.document.clone();
        document.apply(terapan.edit.clone()?).ok()?;
        let mut ringkas = kata::diambil(&terapan.ringkas);
        if terapan.tabel.is_some() {
            // The page of the table does not tell what the check finds in it.
            let found = audit::periksa(Arc::new(hitung(&document))).temuan;
            let told = found.iter().filter(|temuan| temuan.berat != Berat::Rendah);
            let here = told.filter(|temuan| *temuan.di == *of.usulan.di);
            ringkas.push_str(&kata::ditemukan(here.count()));
        }
        let diambil = Diambil {
            ke: draf.ke,
            ringkas,
            tabel: terapan.tabel,
            ingatan: ingatan::ingat(&draf.ingatan, &of.usulan),
        };
        let bytes = encode_draft(&document, Meta::at("")).into_bytes();
        Some((Kabar::Diambil(diambil), bytes))
    }
}

fn draf(isi: &[u8]) -> Option<Document> {
    let text = std::str::from_utf8(isi).ok()?;
    restore_stored(text).ok().map(|restored| restored.document)
}

fn tabel(of: &Tebakan, terapan: &Terapan) -> Tabel {
    let problems = || terapan.masalah.iter();
    let wrong: BTreeSet<_> = problems().filter_map(Masalah::tempat).collect();
    let dots = problems()
        .filter(|of| matches!(of, Masalah::TitikGanda { .. } | Masalah::RibuanKoma { .. }));
    let dots: BTreeSet<usize> = dots.filter_map(|of| of.tempat()?.1).collect();
    let nomor = nomor(&of.usulan, &wrong);
    let shown: BTreeSet<usize> = nomor.iter().copied().collect();
    let kinds = ragam(&terapan.masalah);
    let told = kinds.iter().take(MASALAH);
    let told = told.map(|(first, count)| kata::masalah_semacam(&of.usulan, first, *count));
    let more = kinds.iter().skip(MASALAH).map(|(_, count)| count).sum();
    Tabel {
        lebih: of.usulan.baris.len().saturating_sub(nomor.len()),
        usulan: of.usulan.hanya(&nomor),
        nomor,
        diingat: of.diingat,
        ringkas: kata::ringkas(&terapan.ringkas),
        ada: terapan.edit.is_some(),
        masalah: told.chain(kata::masalah_lain(more)).collect(),
        salah: wrong
            .into_iter()
            .filter(|(at, _)| shown.contains(at))
            .collect(),
        titik: dots.into_iter().collect(),
    }
}

/// The rows that are shown: the first ones, and those below them that a person may want to change.
fn nomor(usulan: &Usulan, wrong: &BTreeSet<(usize, Option<usize>)>) -> Vec<usize> {
    let rows = usulan.baris.iter().enumerate();
    let wrong: BTreeSet<usize> = wrong.iter().map(|(at, _)| *at).collect();
    let below = rows.skip(BARIS).filter(|(at, row)| {
        let hidden = row.tanda.iter().any(|(_, tanda)| tanda.baris());
        wrong.contains(at) || hidden || row.peran != PeranBaris::Data
    });
    let below = below.map(|(at, _)| at).take(BARIS);
    let first = 0..usulan.baris.len().min(BARIS);
    first.chain(below).collect()
}

/// Problems of a kind and a column as one: the first of them, and how many there are. What concerns a column or the whole
/// table comes before what concerns single cells.
fn ragam(all: &[Masalah]) -> Vec<(&Masalah, usize)> {
    let mut kinds: Vec<(&Masalah, usize)> = Vec::new();
    let mut known = HashMap::new();
    for problem in all {
        let column = problem.tempat().and_then(|(_, column)| column);
        let key = (std::mem::discriminant(problem), column);
        // What concerns a column is one already.
        let at = match problem.satu_sel() {
            true => *known.entry(key).or_insert(kinds.len()),
            false => kinds.len(),
        };
        match kinds.get_mut(at) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => kinds.push((problem, 1)),
        }
    }
    kinds.put_in_order_by_key(|(problem, _)| problem.satu_sel());
    kinds
}
