//! What the first visit weighs: every file of dist/, as it is and as brotli sends it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::waktu::{count, table};

/// Prints the table; nothing of the page is loaded later, so all of it counts.
pub fn print() {
    let mut files: Vec<PathBuf> = std::fs::read_dir("dist")
        .expect("dist/ is built by: make dist")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    let sizes: Vec<(String, usize, usize)> = files.iter().map(|file| weigh(file)).collect();
    let mut rows: Vec<Vec<String>> = sizes
        .iter()
        .map(|(name, raw, brotli)| vec![name.clone(), count(*raw), count(*brotli)])
        .collect();
    let raw = sizes.iter().map(|(_, raw, _)| raw).sum();
    let brotli = sizes.iter().map(|(_, _, brotli)| brotli).sum();
    rows.push(vec![
        "**first visit**".into(),
        count(raw),
        format!("**{}**", count(brotli)),
    ]);
    table(
        &["file".into(), "bytes".into(), "brotli -q 11".into()],
        &rows,
    );
}

fn weigh(file: &Path) -> (String, usize, usize) {
    let raw = std::fs::metadata(file).map_or(0, |data| data.len() as usize);
    let packed = Command::new("brotli")
        .args(["-q", "11", "-c"])
        .arg(file)
        .stderr(Stdio::null())
        .output()
        .expect("brotli; run: .ci/setup test");
    (plain_name(file), raw, packed.stdout.len())
}

/// Without the hash that trunk puts into the names of changing files.
fn plain_name(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let is_hash =
        |part: &&str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    match name.split(['-', '.', '_']).find(is_hash) {
        Some(hash) => name.replace(&format!("-{hash}"), ""),
        None => name.into_owned(),
    }
}
