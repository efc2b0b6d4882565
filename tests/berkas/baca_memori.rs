//! How much memory reading takes at its peak, honest and hostile files alike: each is read by a process of its own, which asks
//! the system.
#![cfg(target_os = "linux")]

use std::path::PathBuf;
use std::process::Command;

use super::baca_xls;
use super::buat::{Xlsx, baca, ods, zip};

const BERKAS: &str = "SAKIP_BERKAS_UJI";
/// The most that reading may add, in kB.
const PALING: u64 = 100_000;

/// The most memory that this process ever had, in kB.
fn puncak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux says so");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number.and_then(|number| number.parse().ok()).expect("kB")
}

/// Reads the file that the test below names; alone it does nothing.
#[test]
fn one_file() {
    let Some(path) = std::env::var_os(BERKAS) else {
        return;
    };
    let before = puncak();
    let bytes = std::fs::read(path).expect("a file");
    let said = match baca(&bytes) {
        Ok(buku) => format!("{} lembar", buku.lembar.len()),
        Err(gagal) => format!("{:?}", gagal.sebab),
    };
    println!("terbaca {} {said}", puncak() - before);
}

/// What a process of its own says of a file: kB and what became of it.
fn ukur(nama: &str, bytes: &[u8]) -> (u64, String) {
    let path: PathBuf = std::env::temp_dir().join(format!("sakip-{}-{nama}", std::process::id()));
    std::fs::write(&path, bytes).expect("it can be written");
    let own = std::env::current_exe().expect("this program");
    let run = Command::new(own)
        .args(["--exact", "baca_memori::one_file", "--nocapture"])
        .env(BERKAS, &path)
        .output()
        .expect("it runs");
    let _ = std::fs::remove_file(path);
    let text = String::from_utf8_lossy(&run.stdout).into_owned();
    let line = text
        .split("terbaca ")
        .nth(1)
        .and_then(|rest| rest.lines().next());
    let line = line.unwrap_or_else(|| panic!("{nama}: {text}"));
    let (kb, said) = line.split_once(' ').expect("two parts");
    (kb.parse().expect("kB"), said.to_string())
}

/// Rows of so many cells, as XML without any place: `cell` of its number.
fn baris(rows: usize, columns: usize, cell: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    for row in 0..rows {
        out.push_str("<row>");
        for column in 0..columns {
            out.push_str(&cell(row * columns + column));
        }
        out.push_str("</row>");
    }
    out
}

#[test]
fn reading_stays_below_a_hundred_megabytes() {
    let row = |at: usize| format!("{at};{}\n", vec!["Nilai 1.234,500"; 48].join(";"));
    let csv: String = (0..11_990).map(row).collect();
    let short = ["1"; 50].join(";") + "\n";
    let many = short.repeat(11_999).into_bytes();
    let quoted = format!("a;\"{}", "b\"\"\n".repeat(2_400_000)).into_bytes();
    let signs = ";".repeat(2_000_000) + "a";
    let lines = "a\n".to_string() + &";\n".repeat(1_000_000);
    let text = |at: usize| format!(r#"<c t="inlineStr"><is><t>Nilai {at}</t></is></c>"#);
    let figure = |_: usize| "<c><v>1</v></c>".to_string();
    let honest = Xlsx::baris(&baris(3_000, 50, text)).bytes();
    let mut sheets = Xlsx::baris(&baris(11_999, 50, figure));
    let one = sheets.lembar[0].clone();
    sheets
        .lembar
        .extend((0..5).map(|at| (format!("L{at}"), String::new(), one.2.clone())));
    let corners = Xlsx::baris(
        r#"<row><c r="A1"><v>1</v></c></row><row><c r="XFD1048576"><v>2</v></c></row>"#,
    );
    let bomb = Xlsx::baris(&" ".repeat(31_000_000));
    let many_files: Vec<String> = (0..10_000).map(|at| format!("a{at}")).collect();
    let many_files: Vec<(&str, &[u8])> = many_files
        .iter()
        .map(|name| (name.as_str(), &b"x"[..]))
        .collect();
    let entities = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sheetData>&b;</sheetData>"#;
    let empty = baris(300_000, 0, figure).replace("<row>", r#"<row s="1" customFormat="1">"#);
    // One text that thousands of cells refer to: a file of a few kB.
    let text = "a".repeat(32_000);
    let shared = |_: usize| r#"<c t="s"><v>0</v></c>"#.to_string();
    let shared =
        Xlsx::baris(&baris(200, 60, shared)).untai(&format!("<sst><si><t>{text}</t></si></sst>"));
    let repeated = format!(
        r#"<table name="S"><table-row number-rows-repeated="200"><table-cell number-columns-repeated="60"><p>{text}</p></table-cell></table-row></table>"#
    );
    let cells: Vec<_> = (0..12_000)
        .map(|at| baca_xls::teks(at / 60, at % 60, 0))
        .collect();
    let cases: [(&str, Vec<u8>); 15] = [
        ("XLSX, satu teks", shared.bytes()),
        ("ODS, satu teks", ods(&repeated)),
        ("XLS, satu teks", baca_xls::buku(&[&text], &cells)),
        ("10 MB CSV", csv.into_bytes()),
        ("CSV, 600 ribu sel", many),
        ("CSV, kutip", quoted),
        ("CSV, pemisah saja", signs.into_bytes()),
        ("CSV, baris kosong", lines.into_bytes()),
        ("XLSX, 150 ribu teks", honest),
        ("XLSX, 6 lembar", sheets.bytes()),
        ("X1", corners.bytes()),
        ("X2 bom", bomb.bytes()),
        ("X2 10.000 isi", zip(&many_files)),
        ("X3", Xlsx::satu(entities).bytes()),
        ("X4 baris kosong", Xlsx::baris(&empty).bytes()),
    ];
    let mut all = Vec::new();
    for (nama, bytes) in cases {
        let (kb, said) = ukur(nama, &bytes);
        println!("{nama}: {} byte, {} MB, {said}", bytes.len(), kb / 1000);
        all.push((nama, kb));
    }
    all.retain(|(_, kb)| *kb >= PALING);
    assert_eq!(all, []);
}
