//! Any text as a file with all drafts: refused, or opened, taken over into an empty browser, and given away again with the
//! same drafts.
#![no_main]

use std::rc::Rc;

use kalkulator_sakip::draft::cadangan::{is_backup, read};
use kalkulator_sakip::draft::pulihkan::Tugas;
use kalkulator_sakip::draft::store::DraftStore;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/draft/memory.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod memory;

const WHEN: &str = "2026-11-21T14:32:05+07:00";

fuzz_target!(|text: &str| {
    let _ = is_backup(text);
    let Ok(file) = read(text) else { return };
    let store = DraftStore::new(Rc::new(memory::Memory::default()), None);
    assert_eq!(store.compare(&file).map(|all| all.len()), Ok(file.draf.len()));
    let whole = file.draf.iter().enumerate().filter(|(_, draf)| draf.copy.is_some());
    let tugas: Vec<Tugas> = whole
        .map(|(index, _)| Tugas {
            index,
            id: format!("uji{index}"),
            nama: None,
            ganti: false,
        })
        .collect();
    let Ok(done) = store.take_over(&file, &tugas, true) else {
        return;
    };
    assert_eq!(done.baru.len(), tugas.len());
    let (again, silent) = store.backup(None, WHEN).expect("a store in memory answers");
    assert_eq!(silent, 0);
    let again = read(&again).expect("what we wrote opens");
    assert_eq!(again.draf.len(), tugas.len());
    store.take_back(&done).expect("it can be taken back");
    assert_eq!(store.list().map(|list| list.len()), Ok(0));
});
