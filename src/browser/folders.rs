//! Folders that are dropped on the page: opened up into files, none of which is read yet.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DataTransfer, File, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

use super::files::bytes;
use crate::platform::{Picked, Unread};

/// Calls back with every file in what was dropped. `false` where no folder is among it: then the list of files says all.
pub fn open(data: &DataTransfer, act: impl FnOnce(Vec<Picked>) + 'static) -> bool {
    let items = data.items();
    // Only now, while the event runs, do the items answer.
    let entries: Vec<FileSystemEntry> = (0..items.length())
        .filter_map(|at| items.get(at)?.webkit_get_as_entry().ok()?)
        .collect();
    if !entries.iter().any(FileSystemEntry::is_directory) {
        return false;
    }
    spawn_local(async move { act(below(entries).await) });
    true
}

/// The files in these, and in the folders among them.
async fn below(entries: Vec<FileSystemEntry>) -> Vec<Picked> {
    let mut found = Vec::new();
    let mut open: Vec<FileSystemEntry> = entries.into_iter().rev().collect();
    while let Some(entry) = open.pop() {
        let name = entry.full_path().trim_start_matches('/').to_owned();
        // By its own word: not every browser has a class of this name to ask.
        if !entry.is_directory() {
            found.push(picked(name, entry.unchecked_into()));
            continue;
        }
        match children(entry.unchecked_ref()).await {
            Ok(children) => open.extend(children.into_iter().rev()),
            // Stands in the list of what could not be read, so that nothing is missing without a word.
            Err(_) => found.push(Picked {
                name,
                read: Box::new(|act| act(Err(Unread::Failed))),
            }),
        }
    }
    found
}

/// What stands directly in a folder; the browser hands it over in portions, an empty one is the last.
async fn children(folder: &FileSystemDirectoryEntry) -> Result<Vec<FileSystemEntry>, JsValue> {
    let reader = folder.create_reader();
    let mut found = Vec::new();
    loop {
        let portion = answer(|done, failed| {
            let _ = reader.read_entries_with_callback_and_callback(done, failed);
        });
        let portion: Array = portion.await?.dyn_into()?;
        if portion.length() == 0 {
            return Ok(found);
        }
        found.extend(portion.iter().map(JsCast::unchecked_into));
    }
}

fn picked(name: String, entry: FileSystemFileEntry) -> Picked {
    Picked {
        name,
        read: Box::new(move |act| {
            let entry = entry.clone();
            spawn_local(async move {
                let file = answer(|done, failed| {
                    entry.file_with_callback_and_callback(done, failed);
                });
                let file = file.await.and_then(|file| file.dyn_into::<File>());
                act(match file {
                    Ok(file) => bytes(&file).await,
                    Err(_) => Err(Unread::Failed),
                });
            });
        }),
    }
}

/// What an older interface of the browser answers through one of two functions.
async fn answer(mut ask: impl FnMut(&Function, &Function)) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::new(&mut |done, failed| ask(&done, &failed))).await
}
