//! What a person chose for tables of earlier layouts, as a text: a line for each layout, its fingerprint and the choices, the
//! last one first. The next table of the layout begins with them.

use super::usulan::Usulan;

/// So many layouts are remembered.
const BANYAK: usize = 60;

/// Begins a table with what was chosen for the last one of its layout; says whether there was any.
pub fn pakai(ingatan: &str, usulan: &mut Usulan) -> bool {
    let sidik = usulan.sidik();
    let mut lines = ingatan.lines().filter_map(|line| line.split_once('\t'));
    let own = lines.find(|(of, _)| *of == sidik);
    own.is_some_and(|(_, pilihan)| usulan.pakai(pilihan))
}

/// The text with what was chosen for this table before all others.
pub fn ingat(ingatan: &str, usulan: &Usulan) -> String {
    let sidik = usulan.sidik();
    let first = format!("{sidik}\t{}", usulan.pilihan());
    let others = ingatan.lines().filter(|line| !line.starts_with(&*sidik));
    let lines = std::iter::once(&*first).chain(others).take(BANYAK);
    lines.collect::<Vec<_>>().join("\n")
}
