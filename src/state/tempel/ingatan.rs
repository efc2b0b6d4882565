//! What a person chose for tables of a layout: kept in this browser under one key, the last one first.

use crate::domain::tempel::Usulan;
use crate::draft::store::KeyValue;

/// The key: a line for each layout, its fingerprint and the choices.
pub const KUNCI: &str = "kalkulator-sakip:tata-letak";

/// So many layouts are remembered.
const BANYAK: usize = 60;

/// Begins a table with what was chosen for the last one of its layout; says whether there was any.
pub fn pakai(store: &dyn KeyValue, usulan: &mut Usulan) -> bool {
    let kept = store.get(KUNCI).ok().flatten().unwrap_or_default();
    let sidik = usulan.sidik();
    let mut lines = kept.lines().filter_map(|line| line.split_once('\t'));
    let own = lines.find(|(of, _)| *of == sidik);
    own.is_some_and(|(_, pilihan)| usulan.pakai(pilihan))
}

/// Remembers what was chosen. It is a convenience: a store that refuses is no failure.
pub fn ingat(store: &dyn KeyValue, usulan: &Usulan) {
    let kept = store.get(KUNCI).ok().flatten().unwrap_or_default();
    let sidik = usulan.sidik();
    let first = format!("{sidik}\t{}", usulan.pilihan());
    let others = kept.lines().filter(|line| !line.starts_with(&*sidik));
    let lines: Vec<&str> = std::iter::once(&*first)
        .chain(others)
        .take(BANYAK)
        .collect();
    let _ = store.set(KUNCI, &lines.join("\n"));
}
