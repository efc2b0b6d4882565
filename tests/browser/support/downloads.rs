//! The folder of one test: profile, temporary files and downloads; removed with the test.

use std::{
    fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

use super::wait_for;

/// A directory of its own that goes away when dropped.
pub struct TempDir(PathBuf);

impl TempDir {
    pub fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "kalkulator-sakip-{}-{}",
            process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let dir = std::env::temp_dir().join(name);
        fs::create_dir_all(dir.join("downloads")).expect("a temporary directory");
        Self(dir)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn downloads(&self) -> PathBuf {
        self.0.join("downloads")
    }
}

impl Drop for TempDir {
    fn drop(&mut self) {
        // A browser that is still closing may write once more.
        for _ in 0..20 {
            if fs::remove_dir_all(&self.0).is_ok() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
    }
}

/// Waits for a complete file whose name fits `pattern`, in which `*` stands for any text.
pub async fn wait_download(folder: &Path, pattern: &str) -> PathBuf {
    let mut size_before = None;
    let probe = async || {
        let names = names(folder);
        // Chromium writes x.crdownload first, Firefox an empty x beside x.part.
        if names
            .iter()
            .any(|name| name.ends_with(".part") || name.ends_with(".crdownload"))
        {
            return None;
        }
        let file = folder.join(names.iter().find(|name| fits(name, pattern))?);
        let size = file.metadata().ok()?.len();
        let complete = size > 0 && size_before == Some(size);
        size_before = Some(size);
        complete.then_some(file)
    };
    wait_for(probe, async || {
        format!("no download {pattern}; there is {:?}", names(folder))
    })
    .await
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the download folder");
    entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

fn fits(name: &str, pattern: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = name.strip_prefix(first) else {
        return false;
    };
    let mut parts: Vec<_> = parts.collect();
    let Some(last) = parts.pop() else {
        return rest.is_empty();
    };
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else {
            return false;
        };
        rest = after;
    }
    rest.ends_with(last)
}

#[test]
fn patterns_name_files() {
    #[track_caller]
    fn check(name: &str, pattern: &str, expected: bool) {
        assert_eq!(fits(name, pattern), expected, "{name} against {pattern}");
    }
    check("laporan.json", "laporan.json", true);
    check("laporan-2020.json", "laporan*.json", true);
    check("laporan-2020.html", "laporan*.json", false);
    check("a-b-c.csv", "a*b*.csv", true);
    check("laporan.json.bak", "laporan.json", false);
}
