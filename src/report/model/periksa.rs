//! The record of the check: what was found, why, what was put aside, which rules were applied. An appendix of the
//! report, and with a heading of its own and lines to sign a document by itself.

use super::{Block, Cell, Column, Page, Part, Phrase, Row, Table, Width, susun};
use crate::domain::audit::{self, ATURAN, Berat, Diperiksa, Temuan, abaian};
use crate::domain::document::Text;
use crate::domain::field::Field;
use crate::text::{self, laporan};

/// The appendix; `None` where nothing is printed: an office that makes its report here hands in no record of a check.
pub(super) fn part(check: &Diperiksa) -> Option<Part> {
    let printed = !check.bahan.cetak.semua().is_empty();
    printed.then(|| record(check))
}

fn record(check: &Diperiksa) -> Part {
    Part {
        id: "periksa",
        label: String::new(),
        title: laporan::CATATAN_PERIKSA,
        page: Page::Landscape,
        blocks: blocks(check),
    }
}

/// The record as a document to print and sign; `None` where nothing is printed and nothing was found.
pub fn catatan(check: &Diperiksa, dibuat: &str) -> Option<Part> {
    if check.bahan.cetak.semua().is_empty() && check.temuan.is_empty() {
        return None;
    }
    let mut part = record(check);
    let document = check.bahan.document();
    let year = document.identitas(Field::Tahun).trim();
    let head = [Field::Instansi, Field::Pemerintah];
    let mut details: Vec<_> = head
        .into_iter()
        .filter(|field| !document.identitas(*field).trim().is_empty())
        .map(|field| {
            (
                Phrase::own(field.label()),
                Phrase::typed(document.identitas(field).trim()),
            )
        })
        .collect();
    details.push((Phrase::own(laporan::TANGGAL_PERIKSA), Phrase::own(dibuat)));
    let title = Block::heading(3, "", Phrase::own(laporan::judul_periksa(year)));
    part.blocks.splice(0..0, [title, Block::Details(details)]);
    part.blocks
        .push(Block::heading(3, "", Phrase::own(laporan::PEMERIKSA)));
    part.blocks
        .push(Block::Signature(&laporan::TANDA_TANGAN_PEMERIKSA));
    susun::number(std::slice::from_mut(&mut part));
    Some(part)
}

fn blocks(check: &Diperiksa) -> Vec<Block> {
    let document = check.bahan.document();
    let all = abaian::dengan_alasan(document, &check.temuan);
    let (aside, open): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, reason)| reason.is_some());
    let of = |berat: Berat| {
        open.iter()
            .filter(|(temuan, _)| temuan.berat == berat)
            .count()
    };
    let off = audit::pemeriksaan::dimatikan(document);
    let on = ATURAN
        .iter()
        .filter(|aturan| !off.contains(&aturan.id))
        .count();
    let counts = Berat::ALL.map(|berat| (text::periksa::berat(berat), of(berat)));
    let told = laporan::diperiksa(check.bahan.cetak.semua().len(), on, counts, aside.len());
    let mut blocks = vec![Block::own(told), Block::own(laporan::BUKAN_BUKTI)];
    if !open.is_empty() {
        blocks.push(Block::Table(findings(check, &open)));
    }
    if !aside.is_empty() {
        blocks.push(Block::Table(put_aside(check, &aside)));
    }
    blocks.push(Block::Table(rules(&off)));
    blocks
}

type Open<'a> = (&'a Temuan, Option<Text>);

/// The gravest first, each weight under its own heading.
fn findings(check: &Diperiksa, open: &[Open]) -> Table {
    let columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(laporan::TEMPAT, Width::Word),
        Column::figures(laporan::TERCETAK, Width::Figure),
        Column::figures(laporan::SEHARUSNYA, Width::Figure),
        Column::words(laporan::SEBAB_SARAN, Width::Rest),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_TEMUAN_PERIKSA), 1, columns);
    let mut number = 0_usize;
    for berat in Berat::ALL {
        let mut of = open
            .iter()
            .filter(|(temuan, _)| temuan.berat == berat)
            .peekable();
        if of.peek().is_some() {
            let heading = Cell::label(text::periksa::berat(berat)).over(table.columns.len());
            table
                .rows
                .push(Row::marked(super::Mark::Group, vec![heading]));
        }
        for (temuan, _) in of {
            number = number.saturating_add(1);
            let [printed, right] = figures(temuan);
            // The sentence names the figure.
            let place = text::periksa::kelompok(check.bahan.document(), temuan);
            table.rows.push(Row::plain(vec![
                Cell::label(number.to_string()),
                Cell::phrase(Phrase::typed(place)),
                printed,
                right,
                Cell::phrase(Phrase::typed(text::periksa::temuan(&check.bahan, temuan))),
            ]));
        }
    }
    table.prune();
    table
}

fn put_aside(check: &Diperiksa, aside: &[Open]) -> Table {
    let columns = vec![
        Column::figures(laporan::NO, Width::Number),
        Column::words(laporan::TEMPAT, Width::Rest),
        Column::figures(laporan::TERCETAK, Width::Figure),
        Column::figures(laporan::SEHARUSNYA, Width::Figure),
        Column::words(laporan::ALASAN_ABAI, Width::Rest),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_DIABAIKAN), 1, columns);
    for (temuan, reason) in aside {
        let [printed, right] = figures(temuan);
        let place = text::periksa::tempat(check.bahan.document(), temuan);
        let number = table.rows.len().saturating_add(1).to_string();
        table.rows.push(Row::plain(vec![
            Cell::label(number),
            Cell::phrase(Phrase::typed(place)),
            printed,
            right,
            Cell::phrase(Phrase::typed(reason.as_deref().unwrap_or_default())),
        ]));
    }
    table
}

/// The printed text, and the figure it should be.
fn figures(temuan: &Temuan) -> [Cell; 2] {
    // A figure that is right but does not follow from what is printed beside it says so in its sentence.
    let right = text::periksa::seharusnya(temuan).filter(|right| **right != *temuan.tercetak);
    let right = right.unwrap_or_default();
    [
        Cell::phrase(Phrase::typed(&*temuan.tercetak)),
        Cell::label(right),
    ]
}

fn rules(off: &[&str]) -> Table {
    let columns = vec![
        Column::words(laporan::NAMA_ATURAN, Width::Rest),
        Column::words(laporan::YANG_DIPERIKSA, Width::Rest),
        Column::words(laporan::DIPAKAI, Width::Word),
    ];
    let mut table = Table::new(Phrase::own(laporan::T_ATURAN), 0, columns);
    table.rows.extend(ATURAN.iter().map(|aturan| {
        let word = match off.contains(&aturan.id) {
            true => laporan::DIMATIKAN,
            false => laporan::YA,
        };
        Row::plain(vec![
            Cell::label(aturan.nama),
            Cell::label(aturan.uraian),
            Cell::label(word),
        ])
    }));
    table
}
