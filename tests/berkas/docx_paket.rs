//! What Word wants of the package: every part is announced and found, every element stands in its order, every mark has
//! its other end.

use std::collections::{HashMap, HashSet};

use super::pohon::{Simpul, baca};
use super::urutan::keluhan;
use super::{bagian, bagian_xml, contoh};

#[test]
fn every_part_is_sound_xml_in_the_order_of_the_schema() {
    for contoh in contoh() {
        let name = contoh.nama;
        for (part, content) in bagian(&contoh.docx) {
            if part.ends_with(".xlsx") {
                continue;
            }
            let tree = baca(std::str::from_utf8(&content).expect("UTF-8"));
            if part.starts_with("word/") && part.ends_with(".xml") {
                let mut found = Vec::new();
                keluhan(&tree, &mut found);
                assert!(found.is_empty(), "{name} {part}: {found:#?}");
            }
        }
    }
}

#[test]
fn every_part_is_announced_and_found() {
    for contoh in contoh() {
        let name = contoh.nama;
        let parts = bagian(&contoh.docx);
        let names: HashSet<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.len(), parts.len(), "{name}: a part stands twice");
        assert_eq!(parts[0].0, "[Content_Types].xml", "{name}");
        let types = baca(std::str::from_utf8(&parts[0].1).expect("UTF-8"));
        let announced: HashSet<&str> = types
            .bernama("Override")
            .iter()
            .filter_map(|of| of.sifat("PartName")?.strip_prefix('/'))
            .collect();
        for part in &names {
            let by_ending = part.ends_with(".rels") || *part == "[Content_Types].xml";
            assert!(
                by_ending || announced.contains(part),
                "{name}: {part} has no kind"
            );
        }
        assert!(announced.is_subset(&names), "{name}: {announced:?}");
        for (part, content) in parts.iter().filter(|(part, _)| part.ends_with(".rels")) {
            let links = baca(std::str::from_utf8(content).expect("UTF-8"));
            let (folder, _) = part.split_once("_rels/").expect("the folder");
            let ids: Vec<_> = links.anak.iter().filter_map(|of| of.sifat("Id")).collect();
            assert_eq!(
                ids.len(),
                ids.iter().collect::<HashSet<_>>().len(),
                "{part}: {ids:?}"
            );
            for link in &links.anak {
                let target = link.sifat("Target").expect("a target");
                let path = match target.strip_prefix("../") {
                    Some(rest) => format!("{}{rest}", folder.trim_end_matches("charts/")),
                    None => format!("{folder}{target}"),
                };
                assert!(
                    names.contains(path.as_str()),
                    "{name}: {part} leads to {path}"
                );
            }
        }
    }
}

#[test]
fn what_is_named_is_there_and_what_begins_ends() {
    for contoh in contoh() {
        let name = contoh.nama;
        let bytes = &contoh.docx;
        let document = bagian_xml(bytes, "word/document.xml");
        let styles = bagian_xml(bytes, "word/styles.xml");
        let known: HashSet<_> = values(&styles, "w:style", "w:styleId");
        for used in ["w:pStyle", "w:tblStyle"] {
            let used = values(&document, used, "w:val");
            assert!(used.is_subset(&known), "{name}: {used:?}");
        }
        for based in ["w:basedOn", "w:next"] {
            let based = values(&styles, based, "w:val");
            assert!(based.is_subset(&known), "{name}: {based:?}");
        }
        let lists = values(&bagian_xml(bytes, "word/numbering.xml"), "w:num", "w:numId");
        let used = values(&document, "w:numId", "w:val");
        assert!(used.is_subset(&lists), "{name}: {used:?}");
        let links = bagian_xml(bytes, "word/_rels/document.xml.rels");
        let links = values(&links, "Relationship", "Id");
        let used = values(&document, "w:footerReference", "r:id");
        assert!(used.is_subset(&links), "{name}: {used:?}");
        let used = values(&document, "c:chart", "r:id");
        assert!(used.is_subset(&links), "{name}: {used:?}");
        marks(name, &document);
        tables(name, &document);
    }
}

fn values(tree: &Simpul, element: &str, attribute: &str) -> HashSet<String> {
    let all = tree.bernama(element);
    all.iter()
        .filter_map(|of| of.sifat(attribute))
        .map(String::from)
        .collect()
}

/// Bookmarks have one name and number each, and end; links and page numbers lead to one; fields are nested rightly.
#[track_caller]
fn marks(name: &str, document: &Simpul) {
    let starts = document.bernama("w:bookmarkStart");
    let ends = document.bernama("w:bookmarkEnd");
    let ids: Vec<_> = starts.iter().filter_map(|of| of.sifat("w:id")).collect();
    let closed: Vec<_> = ends.iter().filter_map(|of| of.sifat("w:id")).collect();
    assert_eq!(ids, closed, "{name}");
    let names: Vec<_> = starts.iter().filter_map(|of| of.sifat("w:name")).collect();
    let once: HashSet<_> = names.iter().copied().collect();
    assert_eq!(names.len(), once.len(), "{name}: a bookmark stands twice");
    assert!(names.iter().all(|name| name.len() <= 40), "{names:?}");
    for link in document.bernama("w:hyperlink") {
        let to = link.sifat("w:anchor").expect("where to");
        assert!(once.contains(to), "{name}: nothing is called {to}");
    }
    let mut open = Vec::new();
    let mut separated = HashMap::new();
    for of in document.semua() {
        match of.nama.as_str() {
            "w:fldChar" => match of.sifat("w:fldCharType") {
                Some("begin") => open.push(String::new()),
                Some("separate") => {
                    let field = open.last().expect("a field").trim().to_string();
                    assert!(!field.is_empty(), "{name}");
                    *separated.entry(field).or_insert(0) += 1;
                }
                Some("end") => drop(open.pop().expect("a field")),
                other => panic!("{name}: {other:?}"),
            },
            "w:instrText" => open.last_mut().expect("a field").push_str(&of.teks),
            _ => {}
        }
    }
    assert!(open.is_empty(), "{name}: a field does not end");
    for field in separated
        .keys()
        .filter_map(|of| of.strip_prefix("PAGEREF "))
    {
        let to = field.split(' ').next().unwrap_or_default();
        assert!(once.contains(to), "{name}: nothing is called {to}");
    }
}

/// Rows are as wide as the grid, every cell ends with a paragraph, headings are repeated, no table touches another.
#[track_caller]
fn tables(name: &str, document: &Simpul) {
    for table in document.bernama("w:tbl") {
        let columns = table.anak("w:tblGrid").expect("a grid").anak.len();
        for row in table.bernama("w:tr") {
            let spans = row.bernama("w:tc").into_iter().map(|cell| {
                assert_eq!(
                    cell.anak.last().map(|of| of.nama.as_str()),
                    Some("w:p"),
                    "{name}"
                );
                let span = cell
                    .anak("w:tcPr")
                    .and_then(|style| style.anak("w:gridSpan"));
                let span = span.and_then(|of| of.sifat("w:val")?.parse().ok());
                span.unwrap_or(1_usize)
            });
            assert_eq!(spans.sum::<usize>(), columns, "{name}: {}", row.bacaan());
        }
        let laporan = table.bernama("w:tblStyle").len() == 1;
        assert_eq!(
            table.bernama("w:tblHeader").len(),
            usize::from(laporan),
            "{name}"
        );
    }
    let body = document.anak("w:body").expect("a body");
    for pair in body.anak.windows(2) {
        assert!(
            pair.iter().any(|of| of.nama != "w:tbl"),
            "{name}: two tables touch"
        );
    }
}
