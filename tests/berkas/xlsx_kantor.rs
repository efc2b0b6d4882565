//! LibreOffice without a window: opens workbooks, reckons every formula, and gives back what it came to.

use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// Reckon every formula of a file anew, whoever wrote it.
const SELALU_HITUNG: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

/// CSV of one sheet: `;`, quotes, UTF-8, cells as they are shown.
const CSV: &str =
    "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false,true,false,false,-1";

/// What LibreOffice made of a workbook.
pub struct Hasil {
    /// The workbook, reckoned anew.
    pub xlsx: Vec<u8>,
    /// The sheet of results, as it is shown.
    pub jejak: String,
}

/// A LibreOffice with a profile of its own.
pub struct Kantor {
    dir: PathBuf,
}

impl Kantor {
    pub fn new() -> Kantor {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("sakip-kantor-{}-{n}", std::process::id()));
        let user = dir.join("profil/user");
        std::fs::create_dir_all(&user).expect("a directory");
        std::fs::write(user.join("registrymodifications.xcu"), SELALU_HITUNG).expect("a profile");
        Kantor { dir }
    }

    /// Opens the workbooks and reckons them.
    pub fn hitung(&self, files: &[(String, Vec<u8>)]) -> Vec<Hasil> {
        let paths: Vec<PathBuf> = files
            .iter()
            .map(|(name, bytes)| {
                let path = self.dir.join(format!("{name}.xlsx"));
                std::fs::write(&path, bytes).expect("a file");
                path
            })
            .collect();
        self.ubah(
            "xlsx:Calc MS Excel 2007 XML",
            &self.dir.join("lagi"),
            &paths,
        );
        self.ubah(CSV, &self.dir.join("csv"), &paths);
        let read = |(name, _): &(String, Vec<u8>)| Hasil {
            xlsx: std::fs::read(self.dir.join(format!("lagi/{name}.xlsx"))).expect("reckoned"),
            jejak: std::fs::read_to_string(self.dir.join(format!("csv/{name}-Jejak hitung.csv")))
                .expect("the sheet"),
        };
        files.iter().map(read).collect()
    }

    fn ubah(&self, filter: &str, to: &Path, paths: &[PathBuf]) {
        let profile = format!(
            "-env:UserInstallation=file://{}",
            self.dir.join("profil").display()
        );
        let done = Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", filter, "--outdir"])
            .arg(to)
            .args(paths)
            .output()
            .expect("soffice is missing; run: .ci/setup test");
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
    }
}

impl Drop for Kantor {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

/// The workbook without the results that stand beside its formulas.
pub fn kupas(bytes: &[u8]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut entry = from.by_index(at).expect("an entry");
        let mut content = Vec::new();
        entry.read_to_end(&mut content).expect("its bytes");
        let name = entry.name().expect("a name").to_string();
        if name.starts_with("xl/worksheets/sheet") {
            content = tanpa_hasil(&String::from_utf8(content).expect("XML")).into_bytes();
        }
        let options = zip::write::SimpleFileOptions::default();
        to.start_file(name, options).expect("an entry");
        to.write_all(&content).expect("its bytes");
    }
    to.finish().expect("a workbook").into_inner()
}

fn tanpa_hasil(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find("</f><v>") {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        out.push_str("</f>");
        let end = after.find("</v>").expect("the end of a result");
        rest = &after[end + "</v>".len()..];
    }
    out.push_str(rest);
    out.replace(" t=\"str\"><f>", "><f>")
}

/// The cells of a CSV with `;`.
pub fn baris(csv: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut letters = csv.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ';' if !quoted => line.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                line.push(std::mem::take(&mut cell));
                lines.push(std::mem::take(&mut line));
            }
            '\r' if !quoted => {}
            c => cell.push(c),
        }
    }
    line.push(cell);
    lines.push(line);
    lines
}
