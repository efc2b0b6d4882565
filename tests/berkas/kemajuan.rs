//! How far the writing of a file is: said often enough that a person sees it move, and never backwards.

use kalkulator_sakip::berkas::pesan::{Kabar, Keluaran, Permintaan};
use kalkulator_sakip::berkas::tugas::Tugas;

use super::rapi_bahan::{Acak, draf};

#[test]
fn every_slow_file_says_how_far_it_is() {
    let mut acak = Acak::new(3);
    let drafts: Vec<String> = (1..=3).map(|at| draf(at, 2024, 3, &mut acak)).collect();
    let drafts = format!("[{}]", drafts.join(","));
    // Of the tidy tables each draft is reckoned first and written later.
    let all = [
        (Keluaran::Xlsx, 4),
        (Keluaran::Docx, 2),
        (Keluaran::Csv, 3),
        (Keluaran::RapiCsv, 6),
        (Keluaran::RapiNdjson, 6),
    ];
    for (keluaran, least) in all {
        let asked = Permintaan::Tulis {
            keluaran,
            saat: "2026-11-21T14:32:05+07:00".into(),
        };
        let mut heard = Vec::new();
        let (kabar, _) = Tugas::default().kerjakan(&asked, drafts.as_bytes(), &mut |at, of| {
            heard.push((at, of));
        });
        assert_eq!(kabar, Kabar::Tertulis(keluaran));
        assert_eq!(heard.remove(0), (0, 1), "{keluaran:?}");
        assert!(heard.len() >= least, "{keluaran:?}: {heard:?}");
        let of = heard[0].1;
        assert!(heard.iter().all(|(at, all)| *all == of && at <= all));
        assert!(heard.is_sorted(), "{keluaran:?}: {heard:?}");
    }
}
