//! The text: cover, chapters and their blocks, and the sections of paper on which they stand.

use std::collections::HashSet;

use super::alinea::Alinea;
use super::bidang::{self, bertanda};
use super::grafik;
use super::halaman::Halaman;
use super::isi;
use super::paket::{M, R, W};
use super::rumus::rumus;
use super::susunan;
use super::tabel::kisi;
use super::teks::{Huruf, baris_baru, kata, rentang};
use super::tetap::{BUTIR, ISI, pemisah};
use super::xml::Xml;
use crate::report::chart::{Chart, Data};
use crate::report::model::{self, Block, Form, Page, Part, Phrase, Report, Table, Working};
use crate::text::laporan;

/// The relationships of the feet, by how the paper lies.
pub const KAKI: [(Page, &str); 2] = [(Page::Portrait, "rId4"), (Page::Landscape, "rId5")];

/// The text being written.
pub struct Naskah<'a> {
    pub(super) out: Xml,
    page: Page,
    /// Whether nothing stands on the page yet.
    awal: bool,
    /// Whether what follows begins a page.
    putus: bool,
    penanda: usize,
    /// The ids of the headings two levels below a chapter.
    pub(super) dalam: HashSet<&'a str>,
    /// How many numbered lists there are.
    pub bernomor: usize,
    /// The charts, in their order.
    pub grafik: Vec<&'a Data>,
}

/// A report as the part `word/document.xml`, with what else it needs.
pub fn naskah<'a>(report: &'a Report, dibuat: &str) -> (String, Naskah<'a>) {
    let mut naskah = Naskah {
        out: Xml::default(),
        page: Page::Portrait,
        awal: true,
        putus: false,
        penanda: 0,
        dalam: dalam(report),
        bernomor: 0,
        grafik: Vec::new(),
    };
    naskah.sampul(report);
    for part in &report.parts {
        naskah.bab(part);
    }
    naskah.alinea(Alinea::baru("CatatanTabel"), |p| {
        kata(p, dibuat, Huruf::Biasa);
    });
    let page = naskah.page;
    Halaman::dari(page).bagian(&mut naskah.out, Some(kaki(page)));
    let mut out = Xml::bagian();
    let wp = (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    );
    let body = std::mem::take(&mut naskah.out).selesai();
    out.el("w:document", &[W, R, M, wp], |document| {
        document.el("w:body", &[], |inside| inside.tetap(&body));
    });
    (out.selesai(), naskah)
}

fn dalam(report: &Report) -> HashSet<&str> {
    let blocks = report.parts.iter().flat_map(|part| &part.blocks);
    let deep = |block: &'_ Block| matches!(block, Block::Heading { level: 4, .. });
    blocks
        .filter(|block| deep(block))
        .filter_map(|block| match block {
            Block::Heading { id, .. } => Some(id.as_str()),
            _ => None,
        })
        .collect()
}

fn kaki(page: Page) -> &'static str {
    let found = KAKI.iter().find(|(of, _)| *of == page);
    found.map_or("", |(_, id)| id)
}

impl<'a> Naskah<'a> {
    /// A paragraph; begins a page where that was asked for.
    pub(super) fn alinea(&mut self, alinea: Alinea, content: impl FnOnce(&mut Xml)) {
        let putus = std::mem::take(&mut self.putus) && !self.awal;
        alinea.putus(putus).tulis(&mut self.out, content);
        self.awal = false;
    }

    /// A table without caption: apart from what stands before and after it, or Word makes one table of two.
    pub(super) fn susunan(&mut self, content: impl FnOnce(&mut Xml)) {
        if self.putus {
            self.alinea(Alinea::baru("Pemisah"), |_| {});
        }
        content(&mut self.out);
        pemisah(&mut self.out, |_| {});
        self.awal = false;
    }

    fn sampul(&mut self, report: &Report) {
        self.alinea(Alinea::baru("Subtitle"), |p| {
            kata(p, &report.kind.text, Huruf::Biasa);
        });
        self.alinea(Alinea::baru("Title"), |p| {
            for (at, line) in report.title.iter().enumerate() {
                if at > 0 {
                    baris_baru(p);
                }
                kata(p, &line.text, Huruf::Biasa);
            }
        });
        self.susunan(|out| susunan::rincian(out, &report.identity, susunan::IDENTITAS));
        // No foot on the cover.
        pemisah(&mut self.out, |style| {
            Halaman::dari(Page::Portrait).bagian(style, None);
        });
        self.awal = true;
    }

    /// Lays the paper; what follows begins a page where it lay otherwise.
    fn letakkan(&mut self, page: Page) {
        if page == self.page {
            return;
        }
        let ended = std::mem::replace(&mut self.page, page);
        if !self.awal {
            pemisah(&mut self.out, |style| {
                Halaman::dari(ended).bagian(style, Some(kaki(ended)));
            });
        }
        self.awal = true;
    }

    fn bab(&mut self, part: &'a Part) {
        let runs = model::runs(part);
        self.letakkan(runs.first().map_or(part.page, |first| first.page));
        // The heading of the contents is no entry of theirs.
        let contents = matches!(part.blocks.first(), Some(Block::Contents(_)));
        let gaya = if contents { "TOCHeading" } else { "Heading1" };
        self.putus = contents;
        self.judul(gaya, part.id, &part.label, &Phrase::own(part.title));
        for run in runs {
            self.letakkan(run.page);
            run.blocks.iter().for_each(|block| self.blok(block));
        }
    }

    fn judul(&mut self, gaya: &'static str, id: &str, label: &str, text: &Phrase) {
        self.penanda = self.penanda.saturating_add(1);
        let nomor = self.penanda;
        self.alinea(Alinea::baru(gaya), |p| {
            bertanda(p, nomor, id, |p| {
                if !label.is_empty() {
                    kata(p, &format!("{label} "), Huruf::Biasa);
                }
                kata(p, &text.text, Huruf::Biasa);
            });
        });
    }

    fn blok(&mut self, block: &'a Block) {
        match block {
            Block::Heading {
                level,
                id,
                label,
                text,
            } => {
                let gaya = match level {
                    0..=3 => "Heading2",
                    4 => "Heading3",
                    _ => "Heading4",
                };
                self.judul(gaya, id, label, text);
            }
            Block::Paragraph(text) => self.alinea(ISI, |p| kata(p, &text.text, Huruf::Biasa)),
            Block::Prose(spans) => self.alinea(ISI, |p| rentang(p, spans)),
            Block::List { ordered, items } => {
                let mut nomor = BUTIR;
                if *ordered {
                    self.bernomor = self.bernomor.saturating_add(1);
                    nomor = BUTIR.saturating_add(self.bernomor);
                }
                for item in items {
                    let alinea = Alinea::baru("ListParagraph").daftar(nomor);
                    self.alinea(alinea, |p| rentang(p, item));
                }
            }
            Block::Contents(entries) => isi::daftar_isi(self, entries),
            Block::Details(list) => {
                self.susunan(|out| susunan::rincian(out, list, susunan::RINCIAN));
            }
            Block::Figures(list) => self.susunan(|out| susunan::angka(out, list)),
            Block::Table(table) => self.tabel(table),
            Block::Chart(chart) => self.gambar(chart),
            Block::Working(working) => self.hitungan(working),
            Block::Signature(lines) => self.susunan(|out| susunan::tanda_tangan(out, lines)),
            Block::Parties { date, parties } => {
                self.susunan(|out| susunan::pihak(out, date, parties));
            }
            Block::PageBreak => self.putus = true,
        }
    }

    /// The caption of a table or chart: its kind, its number as a field that Word counts, and what it shows.
    fn judul_gambar(&mut self, number: &str, caption: &Phrase) {
        let (kind, at) = number.rsplit_once(' ').unwrap_or((number, ""));
        self.penanda = self.penanda.saturating_add(1);
        let nomor = self.penanda;
        self.alinea(Alinea::baru("Caption"), |p| {
            bertanda(p, nomor, &number.to_lowercase().replace(' ', "-"), |p| {
                kata(p, &format!("{kind} "), Huruf::Tebal);
                bidang::sederhana(p, &format!(" SEQ {kind} \\* ARABIC "), at, Huruf::Tebal);
                kata(p, ". ", Huruf::Tebal);
                kata(p, &caption.text, Huruf::Biasa);
            });
        });
    }

    fn tabel(&mut self, table: &Table) {
        self.judul_gambar(&table.number, &table.caption);
        kisi(&mut self.out, table, self.page);
        let notes: Vec<&Phrase> = table.notes.iter().chain(&table.source).collect();
        self.catatan(&notes);
        pemisah(&mut self.out, |_| {});
    }

    fn catatan(&mut self, notes: &[&Phrase]) {
        let last = notes.len().saturating_sub(1);
        for (at, note) in notes.iter().enumerate() {
            self.alinea(Alinea::baru("CatatanTabel").lanjut(at < last), |p| {
                kata(p, &note.text, Huruf::Biasa);
            });
        }
    }

    fn gambar(&mut self, chart: &'a Chart) {
        if let Some(data) = &chart.data {
            self.judul_gambar(&chart.number, &Phrase::own(&chart.title));
            self.grafik.push(data);
            let at = self.grafik.len();
            let alinea = ISI.lanjut(!chart.notes.is_empty());
            self.alinea(alinea, |p| grafik::gambar(p, chart, data, at));
            self.catatan(&chart.notes.iter().collect::<Vec<_>>());
        }
        let page = self.page;
        self.letakkan(chart.table.page);
        self.tabel(&chart.table);
        self.letakkan(page);
    }

    fn hitungan(&mut self, working: &Working) {
        const GAYA: Alinea = Alinea::baru("CaraHitung");
        let cara = &working.cara;
        let line = working.form == Form::Line;
        let mut after: Vec<String> = cara.alasan.iter().cloned().collect();
        if !line {
            after.extend(masukan(working));
        }
        after.extend(cara.catatan.iter().cloned());
        if !line {
            let source = laporan::sumber_rumus(cara.dasar, &cara.sumber, cara.pembulatan);
            after.push(source);
        }
        self.alinea(GAYA.lanjut(true), |p| {
            let number = laporan::indikator(&working.number);
            kata(p, &format!("{number} "), Huruf::Tebal);
            kata(p, &cara.baris, Huruf::Biasa);
            kata(p, &format!(": {}", cara.rumus), Huruf::Biasa);
        });
        self.alinea(GAYA.lanjut(true), |p| rumus(p, &cara.lambang));
        self.alinea(GAYA.lanjut(!after.is_empty()), |p| match &cara.angka {
            Some(angka) => rumus(p, angka),
            None => kata(p, &cara.hasil, Huruf::Biasa),
        });
        let last = after.len().saturating_sub(1);
        for (at, text) in after.iter().enumerate() {
            self.alinea(GAYA.lanjut(at < last), |p| kata(p, text, Huruf::Biasa));
        }
        pemisah(&mut self.out, |_| {});
    }
}

/// The inputs of a working as one line; `None` where there are none.
fn masukan(working: &Working) -> Option<String> {
    let all = working.cara.simbol.iter().chain(&working.cara.suku);
    let shown: Vec<String> = all
        .map(|suku| match suku.simbol.is_empty() {
            true => format!("{} {}", suku.nilai, suku.nama),
            false => format!("{}\u{a0}=\u{a0}{} {}", suku.simbol, suku.nilai, suku.nama),
        })
        .collect();
    (!shown.is_empty()).then(|| shown.join("; "))
}
