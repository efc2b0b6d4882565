//! The report as JSON: the draft ([`crate::draft::wire`]) and, beside it, everything that follows from it. The draft in
//! it opens again; the results are there for other programs, and are reckoned anew when the file is opened.
//!
//! ```text
//! "hasil": {
//!   "indikator.2.capaian": { "nilai": "1319.4499915…", "tampil": "1.319,45", "ukuran": "persen",
//!                            "rumus": "capaian.naik", "masukan": { "T": "14157209890", "R": "186797304700" },
//!                            "asal": { "T": "indikator.2.target", "R": "indikator.2.realisasi" } },
//!   "indikator.2.kategori": { "kelas": "Sangat Tinggi", "peringkat": 0, "tampil": "Sangat Tinggi", … },
//!   "indikator.3.capaian": { "status": "belum-diisi", "tempat": "indikator.3.realisasi", … },
//!   "indikator.4.capaian": { "status": "tidak-dapat-dihitung", "alasan": "target-nol", … } },
//! "temuan": [ { "kode": "kosong", "tingkat": "kurang", "tempat": "indikator.3.realisasi" } ],
//! "periksa": { "aturan": [ { "id": "rasio", "nama": "…", "dipakai": true } ],
//!              "temuan": [ { "aturan": "rasio", "berat": "sedang", "jenis": "beda", "tempat": "indikator.9.capaian",
//!                            "tercetak": "61,67", "seharusnya": "61.7", "kalimat": "…" } ] },
//! "rumus": { "capaian.naik": { "nama": "…", "rumus": "R / T * 100", "ukuran": "persen", "dasar": "peraturan", … } },
//! "skala": { "id": "permendagri", "kelas": [ { "label": "Sangat Tinggi", "batas": "91.00", "inklusif": true } ] }
//! ```
//!
//! Numbers are decimal strings with a dot, unrounded: a JSON number would lose digits in most readers. `tampil` is
//! the same value as on screen; `ketikan` is a formula that was typed in a table of the office's own. The keys of `hasil` are the ids of [`crate::domain::address`].

use std::collections::{BTreeMap, HashMap};

use crate::domain::address::{field_id, row_id, total_id};
use crate::domain::audit::{ATURAN, Diperiksa, Temuan, abaian, pemeriksaan};
use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::field::{RowKind, Section};
use crate::domain::finding::{Finding, FindingKind, Severity};
use crate::domain::formula::{Math, layout};
use crate::domain::notation::to_machine;
use crate::domain::outcome::{Alasan, Baris, Catatan, HasilRef, Nilai, Place, Sel, Simpulan};
use crate::domain::rujukan::RujukanError;
use crate::domain::rulebook::rumus::{Rumus, arti};
use crate::domain::rulebook::skala::Skala;
use crate::draft::json::Writer;
use crate::draft::wire::{Jenis, Meta, encode};
use crate::text;

/// The report of a document that was checked, as file text.
pub fn encode_report(check: &Diperiksa, meta: Meta) -> String {
    let outcome = &*check.bahan.outcome;
    let document = &outcome.document;
    let names = Names::of(document);
    encode(Jenis::Laporan, document, meta, |out| {
        let mut used = BTreeMap::new();
        out.line().key("hasil").map(|out| {
            for baris in &outcome.baris {
                for sel in &baris.sel {
                    let id = names.hasil(HasilRef::new(baris.baris, sel.hasil));
                    out.line().key(&id).map(|out| result(sel, &names, out));
                    used.insert(sel.cara.rumus.id, sel.cara.rumus);
                }
            }
            out.line();
        });
        let findings = |out: &mut Writer| {
            outcome
                .findings()
                .for_each(|found| finding(found, &names, out.line()))
        };
        out.line().key("temuan").list(findings);
        out.line()
            .key("periksa")
            .map(|out| checked(check, &names, out));
        let formulas =
            |out: &mut Writer| used.values().for_each(|rumus| formula(rumus, out.line()));
        out.line().key("rumus").map(formulas);
        out.line()
            .key("skala")
            .map(|out| scale(&outcome.pengaturan.skala, out));
    })
}

/// The names of cells, without a search for each.
struct Names {
    kinds: HashMap<RowId, RowKind>,
}

impl Names {
    fn of(document: &Document) -> Self {
        let rows = Section::ALL
            .into_iter()
            .flat_map(|section| document.rows(section).iter());
        Names {
            kinds: rows.map(|row| (row.id, row.kind)).collect(),
        }
    }

    fn hasil(&self, at: HasilRef) -> String {
        let row = match at.baris {
            Baris::Row(id) => self
                .kinds
                .get(&id)
                .map(|kind| row_id(*kind, id))
                .unwrap_or_default(),
            total => total_id(total).into_owned(),
        };
        format!("{row}.{}", at.hasil.id())
    }

    fn cell(&self, at: CellRef) -> String {
        self.kinds
            .get(&at.row)
            .map(|kind| field_id(*kind, at))
            .unwrap_or_default()
    }

    fn place(&self, place: Place) -> String {
        match place {
            Place::Cell(at) => self.cell(at),
            Place::Hasil(at) => self.hasil(at),
        }
    }
}

fn result(sel: &Sel, names: &Names, out: &mut Writer) {
    match &sel.nilai {
        Nilai::Angka(value) => out.pair("nilai", &to_machine(*value)),
        Nilai::Kelas(rank, label) => {
            out.pair("kelas", label);
            out.key("peringkat").number(count(*rank));
        }
        Nilai::Simpulan(simpulan) => out.pair("simpulan", verdict(*simpulan)),
        Nilai::BelumDiisi(place) => {
            out.pair("status", "belum-diisi");
            out.pair("tempat", &names.place(*place));
        }
        Nilai::TidakDapatDihitung(alasan) => {
            out.pair("status", "tidak-dapat-dihitung");
            out.pair("alasan", alasan.code());
            if let Some(place) = place_of(alasan) {
                out.pair("tempat", &names.place(place));
            }
        }
    }
    let cara = &sel.cara;
    out.pair("tampil", &text::sel(sel).text());
    out.pair("ukuran", cara.ukuran().id());
    out.pair("rumus", cara.rumus.id);
    if let Some(ketikan) = &cara.ketikan {
        let name = |name: &str| Math::Name(name.into());
        out.pair("ketikan", &layout(&ketikan.expr, &name).plain());
    }
    if !cara.masukan.is_empty() {
        let inputs = |out: &mut Writer| {
            cara.masukan
                .iter()
                .for_each(|m| out.pair(&m.simbol, &to_machine(m.nilai)))
        };
        out.key("masukan").map(inputs);
    }
    let origins = || {
        cara.masukan
            .iter()
            .filter_map(|input| Some((&input.simbol, input.asal?)))
    };
    if origins().next().is_some() {
        let write = |out: &mut Writer| {
            origins().for_each(|(simbol, asal)| out.pair(simbol, &names.place(asal)))
        };
        out.key("asal").map(write);
    }
    for (name, places) in [("suku", &cara.suku), ("dikeluarkan", &cara.dikeluarkan)] {
        if !places.is_empty() {
            out.key(name).list(|out| {
                places
                    .iter()
                    .for_each(|place| out.text(&names.place(*place)))
            });
        }
    }
    if !cara.catatan.is_empty() {
        out.key("catatan")
            .list(|out| cara.catatan.iter().for_each(|catatan| note(catatan, out)));
    }
}

/// The cell that a reason speaks of.
fn place_of(alasan: &Alasan) -> Option<Place> {
    match *alasan {
        Alasan::BukanAngka(at)
        | Alasan::DuaBacaan(at)
        | Alasan::Majemuk(at)
        | Alasan::BukanRentang(at)
        | Alasan::PerluRentang(at)
        | Alasan::PolaritasAsing(at)
        | Alasan::RumusSalah(at)
        | Alasan::Melingkar(at) => Some(Place::Cell(at)),
        Alasan::Bergantung(at) => Some(Place::Hasil(at)),
        Alasan::TargetNol
        | Alasan::RealisasiNol
        | Alasan::RealisasiNegatif
        | Alasan::DasarNol
        | Alasan::TargetNegatif
        | Alasan::TerlaluBesar
        | Alasan::TanpaKegiatan
        | Alasan::TanpaAnggota
        | Alasan::BelumWaktunya
        | Alasan::TandaBerbeda
        | Alasan::SatuanBerbeda
        | Alasan::TanpaTahunRenstra
        | Alasan::TanpaTautan
        | Alasan::AkarTidakAda
        | Alasan::TanpaKolomLalu => None,
    }
}

fn reference(kenapa: RujukanError) -> &'static str {
    match kenapa {
        RujukanError::NamaAsing => "nama-asing",
        RujukanError::TempatAsing => "tempat-asing",
        RujukanError::TempatGanda => "tempat-ganda",
        RujukanError::TanpaIsi => "tanpa-isi",
        RujukanError::TanpaTempat => "tanpa-tempat",
        RujukanError::TanpaTutup => "tanpa-tutup",
    }
}

fn verdict(simpulan: Simpulan) -> &'static str {
    match simpulan {
        Simpulan::Efisien => "efisien",
        Simpulan::Inefisien => "inefisien",
        Simpulan::Impas => "impas",
    }
}

fn note(catatan: &Catatan, out: &mut Writer) {
    out.map(|out| {
        out.pair("kode", catatan.code());
        match catatan {
            Catatan::Lantai(value) | Catatan::Batas(value) | Catatan::EDibatasi(value) => {
                out.pair("nilai", &to_machine(*value));
            }
            Catatan::Sebagian { terhitung, dari } => {
                out.key("terhitung").number(count(*terhitung));
                out.key("dari").number(count(*dari));
            }
            Catatan::TargetBatas
            | Catatan::MelebihiAnggaran
            | Catatan::DiisiLangsung
            | Catatan::DalamRentang
            | Catatan::DasarNegatif
            | Catatan::PersenCampur => {}
        }
    });
}

fn finding(finding: &Finding, names: &Names, out: &mut Writer) {
    let tingkat = match finding.kind.severity() {
        Severity::Galat => "galat",
        Severity::Peringatan => "peringatan",
        Severity::Kurang => "kurang",
    };
    out.map(|out| {
        out.pair("kode", finding.kind.code());
        out.pair("tingkat", tingkat);
        out.pair("tempat", &names.cell(finding.place));
        match &finding.kind {
            FindingKind::RujukanAsing { rujukan, kenapa } => {
                out.pair("rujukan", rujukan);
                out.pair("alasan", reference(*kenapa));
            }
            FindingKind::DuaBacaan { ribuan, desimal } => {
                out.pair("ribuan", &to_machine(*ribuan));
                out.pair("desimal", &to_machine(*desimal));
            }
            FindingKind::BedaJumlah { jumlah } => out.pair("jumlah", &to_machine(*jumlah)),
            FindingKind::BedaTriwulan { nilai } => out.pair("nilai", &to_machine(*nilai)),
            FindingKind::TautanGanda(indikator) => out.key("indikator").number(count(*indikator)),
            _ => {}
        }
    });
}

/// What the check found, with what was put aside and why, and the rules.
fn checked(check: &Diperiksa, names: &Names, out: &mut Writer) {
    let document = check.bahan.document();
    let off = pemeriksaan::dimatikan(document);
    out.key("aturan").list(|out| {
        for aturan in ATURAN {
            out.line().map(|out| {
                out.pair("id", aturan.id);
                out.pair("nama", aturan.nama);
                out.key("dipakai").raw(if off.contains(&aturan.id) {
                    "false"
                } else {
                    "true"
                });
            });
        }
    });
    out.key("temuan").list(|out| {
        for (temuan, alasan) in abaian::dengan_alasan(document, &check.temuan) {
            out.line().map(|out| {
                discrepancy(check, temuan, names, out);
                if let Some(alasan) = alasan {
                    out.pair("diabaikan", &alasan);
                }
            });
        }
    });
}

fn discrepancy(check: &Diperiksa, temuan: &Temuan, names: &Names, out: &mut Writer) {
    out.pair("aturan", temuan.aturan);
    out.pair("berat", temuan.berat.id());
    out.pair("jenis", temuan.jenis.id());
    out.pair("tempat", &names.place(temuan.tempat));
    for (name, text) in [("tercetak", &temuan.tercetak), ("dicetak_di", &temuan.di)] {
        if !text.is_empty() {
            out.pair(name, text);
        }
    }
    if let Some(value) = temuan.seharusnya {
        out.pair("seharusnya", &to_machine(value));
    }
    if let Some(sebab) = &temuan.sebab {
        out.pair("sebab", &text::periksa::sebab(&check.bahan, sebab));
    }
    out.pair("kalimat", &text::periksa::temuan(&check.bahan, temuan));
}

fn formula(rumus: &Rumus, out: &mut Writer) {
    out.key(rumus.id).map(|out| {
        out.pair("nama", rumus.nama);
        out.pair("rumus", rumus.teks);
        let meant = |out: &mut Writer| {
            rumus
                .expr()
                .names()
                .iter()
                .for_each(|name| out.pair(name, arti(name)))
        };
        out.key("simbol").map(meant);
        out.pair("ukuran", rumus.ukuran.id());
        out.key("desimal").number(rumus.ukuran.decimals().into());
        out.pair("dasar", rumus.dasar.id());
        out.pair("sumber", rumus.sumber);
    });
}

fn scale(skala: &Skala, out: &mut Writer) {
    out.pair("id", skala.id);
    out.pair("nama", skala.nama);
    out.pair("dasar", skala.dasar.id());
    out.pair("sumber", skala.sumber);
    match skala.pembulatan {
        Some(decimals) => out.key("pembulatan").number(decimals.into()),
        None => out.key("pembulatan").raw("null"),
    }
    out.key("kelas").list(|out| {
        for kelas in &skala.kelas {
            out.map(|out| {
                out.pair("label", &kelas.label);
                out.pair("batas", &to_machine(kelas.batas));
                out.key("inklusif")
                    .raw(if kelas.inklusif { "true" } else { "false" });
            });
        }
    });
}

fn count(value: usize) -> u64 {
    u64::try_from(value).unwrap_or(u64::MAX)
}
