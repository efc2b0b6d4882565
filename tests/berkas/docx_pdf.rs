//! LibreOffice opens the document and sets it: pages, contents, headings of tables. Without LibreOffice on the machine
//! this says so and checks nothing; the set-up of the tests installs it.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::docx::contoh;

/// Where the files of this test lie.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docx");
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

#[test]
fn libreoffice_sets_every_document() {
    let folder = folder();
    let mut files = Vec::new();
    for contoh in contoh() {
        let file = folder.join(format!("{}.docx", contoh.nama));
        std::fs::write(&file, &contoh.docx).expect("a file");
        files.push(file);
    }
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.join("profil").display()
    );
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(&folder)
        .args(&files)
        .output();
    let Ok(run) = run else {
        eprintln!("SKIPPED: soffice is not installed; run .ci/setup test");
        return;
    };
    assert!(run.status.success(), "{run:?}");
    for file in files {
        let pdf = std::fs::read(file.with_extension("pdf")).expect("a PDF");
        assert!(pdf.starts_with(b"%PDF"), "{}", file.display());
    }
}
