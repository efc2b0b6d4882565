//! LibreOffice without a window opens the documents and sets them: every heading and caption arrives, and no sheet of
//! paper is empty.

use std::path::{Path, PathBuf};
use std::process::Command;

use kalkulator_sakip::report::model::{Block, Report};

use super::contoh;

/// Where the files of these tests lie, to be looked at.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docx");
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Lets LibreOffice make files of another kind beside these.
#[track_caller]
fn ubah(files: &[PathBuf], kind: &str) {
    let folder = folder();
    let profile = folder.join("profil");
    let run = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", kind, "--outdir"])
        .arg(&folder)
        .args(files)
        .output()
        .expect("soffice is missing; run: .ci/setup test");
    assert!(run.status.success(), "{run:?}");
}

#[test]
fn libreoffice_sets_every_document() {
    let files: Vec<PathBuf> = contoh()
        .iter()
        .map(|contoh| {
            let file = folder().join(format!("{}.docx", contoh.nama));
            std::fs::write(&file, &contoh.docx).expect("a file");
            for kind in ["pdf", "txt"] {
                let _ = std::fs::remove_file(file.with_extension(kind));
            }
            file
        })
        .collect();
    ubah(&files, "pdf");
    ubah(&files, "txt:Text (encoded):UTF8");
    for (contoh, file) in contoh().iter().zip(files) {
        let pdf = std::fs::read(file.with_extension("pdf")).expect("a PDF");
        let pdf = String::from_utf8_lossy(&pdf);
        let upright = pdf.matches("/MediaBox[0 0 595").count();
        let across = pdf.matches("/MediaBox[0 0 841").count();
        let (fewest, most, lying) = match contoh.nama {
            "babel-2020" => (50, 90, 20),
            _ => (4, 20, 0),
        };
        let all = upright + across;
        assert!(
            (fewest..=most).contains(&all) && across >= lying,
            "{}: {upright} pages upright, {across} across",
            contoh.nama
        );
        let text = std::fs::read_to_string(file.with_extension("txt")).expect("a text");
        arrived(contoh.nama, &contoh.laporan, &text);
    }
}

/// Headings and captions stand in the text, in their order.
#[track_caller]
fn arrived(name: &str, report: &Report, text: &str) {
    let mut from = 0;
    let mut next = |wanted: String| {
        let found = text[from..].find(wanted.trim());
        let at = found.unwrap_or_else(|| panic!("{name}: {wanted:?} did not arrive"));
        from += at + wanted.trim().len();
    };
    for part in &report.parts {
        next(format!("{} {}", part.label, part.title));
        for block in &part.blocks {
            match block {
                Block::Heading { label, text, .. } => next(format!("{label} {}", text.text)),
                Block::Table(table) => next(format!("{}. {}", table.number, table.caption.text)),
                Block::Chart(chart) => {
                    next(format!("{}. {}", chart.number, chart.title));
                    next(format!(
                        "{}. {}",
                        chart.table.number, chart.table.caption.text
                    ));
                }
                _ => {}
            }
        }
    }
}
