//! What the report says, the document says: every heading, figure, note and formula, in its order and in its words.

use kalkulator_sakip::report::model::{Block, Cell, Content, EntryKind, Form, Page, Report, Table};

use super::pohon::Simpul;
use super::{babel, bagian, bagian_xml, contoh};

/// The texts that the report's model holds, in their order.
fn texts(report: &Report) -> Vec<String> {
    let mut out = vec![report.kind.text.clone()];
    out.extend(report.title.iter().map(|line| line.text.clone()));
    for (name, value) in &report.identity {
        out.extend([name.text.clone(), value.text.clone()]);
    }
    for part in &report.parts {
        out.push(format!("{} {}", part.label, part.title).trim().into());
        part.blocks.iter().for_each(|of| block(&mut out, of));
    }
    out
}

fn block(out: &mut Vec<String>, block: &Block) {
    let spans = |spans: &[kalkulator_sakip::report::model::Span]| {
        spans.iter().map(|span| span.text.as_str()).collect()
    };
    match block {
        Block::Heading { label, text, .. } => {
            out.push(format!("{label} {}", text.text).trim().into());
        }
        Block::Paragraph(text) => out.push(text.text.clone()),
        Block::Prose(of) => out.push(spans(of)),
        Block::List { items, .. } => out.extend(items.iter().map(|item| spans(item))),
        Block::Contents(entries) => {
            for kinds in [
                &[EntryKind::Part, EntryKind::Section][..],
                &[EntryKind::Table],
                &[EntryKind::Chart],
            ] {
                let wanted = entries.iter().filter(|entry| kinds.contains(&entry.kind));
                out.extend(wanted.map(|entry| {
                    format!("{} {}", entry.label, entry.text.text)
                        .trim()
                        .to_string()
                }));
            }
        }
        Block::Details(list) => {
            for (name, value) in list {
                out.extend([name.text.clone(), value.text.clone()]);
            }
        }
        Block::Figures(list) => {
            for figure in list {
                out.extend([
                    figure.label.clone(),
                    figure.value.clone(),
                    figure.note.clone(),
                ]);
            }
        }
        Block::Table(of) => table(out, of),
        Block::Chart(of) => {
            out.push(format!("{}. {}", of.number, of.title));
            out.extend(of.notes.iter().map(|note| note.text.clone()));
            table(out, &of.table);
        }
        Block::Working(of) => {
            out.push(of.cara.rumus.into());
            out.push(of.cara.hasil.clone());
            if of.form == Form::Full {
                for suku in of.cara.simbol.iter().chain(&of.cara.suku) {
                    out.extend([suku.nilai.clone(), suku.nama.clone()]);
                }
            }
            out.extend(of.cara.catatan.iter().cloned());
        }
        Block::Signature(lines) => out.extend(lines.iter().map(|line| line.to_string())),
        Block::Parties { date, parties } => {
            out.push(date.text.clone());
            out.extend(parties.iter().map(|party| party.role.to_string()));
            out.extend(parties.iter().map(|party| party.position.text.clone()));
            out.extend(parties.iter().map(|party| party.name.text.clone()));
        }
        Block::PageBreak => {}
    }
}

fn table(out: &mut Vec<String>, table: &Table) {
    out.push(format!("{}. {}", table.number, table.caption.text));
    out.extend(table.columns.iter().map(|column| column.label.clone()));
    let plain = |cell: &&Cell| matches!(cell.content, Content::Phrase(_));
    for row in &table.rows {
        out.extend(row.cells.iter().filter(plain).map(Cell::text));
    }
    let notes = table.notes.iter().chain(&table.source);
    out.extend(notes.map(|note| note.text.clone()));
}

#[test]
fn everything_that_the_report_says_stands_in_its_order() {
    for contoh in contoh() {
        let (name, report) = (contoh.nama, &contoh.laporan);
        let document = bagian_xml(&contoh.docx, "word/document.xml");
        let text = document.bacaan();
        let mut from = 0;
        let mut many = 0;
        for wanted in texts(report) {
            let found = text[from..].find(&wanted);
            let at = found.unwrap_or_else(|| {
                let near: String = text[from..].chars().take(300).collect();
                panic!("{name}: {wanted:?} does not follow; there stands {near:?}")
            });
            from += at + wanted.len();
            many += usize::from(!wanted.is_empty());
        }
        assert!(many > 20, "{name}: {many} texts");
    }
}

#[test]
fn cells_hold_the_texts_of_the_report_and_nothing_else() {
    for contoh in contoh() {
        let (name, report) = (contoh.nama, &contoh.laporan);
        let document = bagian_xml(&contoh.docx, "word/document.xml");
        let tables = report.parts.iter().flat_map(|part| &part.blocks);
        let tables = tables.filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Chart(chart) => Some(&chart.table),
            _ => None,
        });
        let drawn = document.bernama("w:tbl");
        let drawn = drawn
            .into_iter()
            .filter(|table| !table.bernama("w:tblStyle").is_empty());
        let drawn: Vec<&Simpul> = drawn.collect();
        let tables: Vec<&Table> = tables.collect();
        assert_eq!(tables.len(), drawn.len(), "{name}");
        for (table, drawn) in tables.iter().zip(drawn) {
            let rows = drawn.bernama("w:tr");
            assert_eq!(rows.len(), table.rows.len() + 1, "{name} {}", table.number);
            for (row, drawn) in table.rows.iter().zip(&rows[1..]) {
                let cells = drawn.bernama("w:tc");
                assert_eq!(row.cells.len(), cells.len());
                for (cell, drawn) in row.cells.iter().zip(cells) {
                    if let Content::Phrase(phrase) = &cell.content {
                        let sign = if cell.partial { "*" } else { "" };
                        let wanted = format!("{}{sign}", phrase.text).replace("\r\n", "\n");
                        assert_eq!(drawn.bacaan(), wanted, "{name} {}", table.number);
                    }
                }
            }
        }
    }
}

#[test]
fn headings_make_the_outline_and_captions_are_counted() {
    let report = &babel().laporan;
    let document = bagian_xml(&babel().docx, "word/document.xml");
    let styled = |style: &str| -> Vec<String> {
        let all = document.bernama("w:p");
        let of = |p: &&Simpul| {
            p.bernama("w:pStyle")
                .first()
                .and_then(|of| of.sifat("w:val"))
                == Some(style)
        };
        all.into_iter().filter(of).map(Simpul::bacaan).collect()
    };
    let parts = report.parts.iter().filter(|part| part.id != "isi");
    let parts: Vec<String> = parts
        .map(|part| format!("{} {}", part.label, part.title).trim().to_string())
        .collect();
    assert_eq!(styled("Heading1"), parts);
    for (style, at) in [("Heading2", 3), ("Heading3", 4)] {
        let blocks = report.parts.iter().flat_map(|part| &part.blocks);
        let wanted: Vec<String> = blocks
            .filter_map(|block| match block {
                Block::Heading {
                    level, label, text, ..
                } if *level == at => Some(format!("{label} {}", text.text).trim().to_string()),
                _ => None,
            })
            .collect();
        assert!(!wanted.is_empty());
        assert_eq!(styled(style), wanted);
    }
    let captions = styled("Caption");
    let count = |kind: &str| {
        let mut at = 0;
        for caption in captions.iter().filter(|caption| caption.starts_with(kind)) {
            at += 1;
            assert!(caption.starts_with(&format!("{kind} {at}. ")), "{caption}");
        }
        at
    };
    assert!(count("Tabel") > 50 && count("Grafik") >= 2, "{captions:#?}");
    assert_eq!(
        count("Tabel") + count("Grafik"),
        document
            .bernama("w:instrText")
            .iter()
            .filter(|of| of.teks.contains(" SEQ "))
            .count()
    );
}

#[test]
fn wide_tables_lie_across_and_nothing_else_does() {
    let document = bagian_xml(&babel().docx, "word/document.xml");
    let body = document.anak("w:body").expect("a body");
    let (mut widest, mut across) = (Vec::new(), 0);
    for of in &body.anak {
        if let Some(width) = of.anak("w:tblPr").and_then(|style| style.anak("w:tblW")) {
            let grid: usize = of
                .bernama("w:gridCol")
                .iter()
                .filter_map(|of| of.sifat("w:w")?.parse::<usize>().ok())
                .sum();
            assert_eq!(width.sifat("w:w"), Some(grid.to_string().as_str()));
            widest.push(grid);
        }
        if let Some(section) = of.bernama("w:sectPr").first() {
            let size = section.anak("w:pgSz").expect("a size");
            let lies = size.sifat("w:orient") == Some("landscape");
            across += usize::from(lies);
            let room = if lies { 15138 } else { 9808 };
            assert!(widest.iter().all(|wide| *wide <= room), "{widest:?}");
            assert!(
                !lies || widest.contains(&15138),
                "a page across without a wide table"
            );
            widest.clear();
        }
    }
    assert!(across >= 3, "{across} sections lie across");
    let tables = &babel().laporan;
    let wide = tables.parts.iter().flat_map(|part| &part.blocks);
    assert!(
        wide.filter(|block| matches!(block, Block::Table(table) if table.page == Page::Landscape))
            .count()
            >= across
    );
}

#[test]
fn charts_carry_the_figures_and_words_of_the_report() {
    for contoh in contoh() {
        let (name, report) = (contoh.nama, &contoh.laporan);
        let bytes = &contoh.docx;
        let charts = report.parts.iter().flat_map(|part| &part.blocks);
        let charts = charts.filter_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        });
        let mut many = 0;
        for (at, chart) in (1..).zip(charts) {
            let data = chart.data.as_ref().expect("figures");
            let tree = bagian_xml(bytes, &format!("word/charts/chart{at}.xml"));
            let series = tree.bernama("c:ser");
            assert_eq!(series.len(), data.seri.len(), "{name} {}", chart.number);
            for (series, wanted) in series.iter().zip(&data.seri) {
                let cache = series.bernama("c:numCache")[0];
                let values: Vec<&str> = cache
                    .bernama("c:v")
                    .iter()
                    .map(|of| of.teks.as_str())
                    .collect();
                let wanted: Vec<String> = wanted
                    .titik
                    .iter()
                    .filter_map(|titik| Some(titik.nilai?.to_string()))
                    .collect();
                assert_eq!(values, wanted, "{name} {}", chart.number);
            }
            let book = format!("word/embeddings/buku{at}.xlsx");
            let parts = bagian(bytes);
            let (_, book) = parts
                .iter()
                .find(|(name, _)| *name == book)
                .expect("a workbook");
            workbook(book, data);
            many += 1;
        }
        let found = bagian(bytes)
            .iter()
            .filter(|(part, _)| part.starts_with("word/charts/chart"))
            .count();
        assert_eq!(found, many, "{name}");
        assert!(many > 0 || name != "babel-2020");
    }
}

/// The workbook of a chart opens and holds its figures.
#[track_caller]
fn workbook(bytes: &[u8], data: &kalkulator_sakip::report::chart::Data) {
    use calamine::{Data as Cell, Reader, Xlsx};
    let mut book = Xlsx::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let sheet = book.worksheet_range("Data").expect("the sheet");
    for (row, name) in (1..).zip(&data.nama) {
        assert_eq!(sheet.get_value((row, 0)), Some(&Cell::String(name.clone())));
        for (column, seri) in (1..).zip(&data.seri) {
            let value = seri.titik[row as usize - 1].nilai;
            let found = sheet.get_value((row, column)).and_then(|cell| match cell {
                Cell::Float(number) => Some(number.to_string()),
                Cell::Int(number) => Some(number.to_string()),
                _ => None,
            });
            let wanted = value.map(|value| {
                value
                    .to_string()
                    .parse::<f64>()
                    .expect("a number")
                    .to_string()
            });
            assert_eq!(found, wanted);
        }
    }
}
