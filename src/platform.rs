//! What the program needs from outside: storage, files, clock, ids, timers, the address bar.
//!
//! The world is a parameter. `browser/` implements it once; tests give their own.

pub use crate::berkas::nama::file_name;
use std::rc::Rc;

use crate::berkas::pesan::{Kabar, Permintaan};
use crate::draft::store::KeyValue;

/// A file to hand to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// Safe file name with extension.
    pub name: String,
    /// MIME type.
    pub mime: &'static str,
    /// Content.
    pub isi: Isi,
}

/// The content of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Isi {
    /// Text, written as UTF-8.
    Teks(String),
    /// Anything else.
    Bytes(Vec<u8>),
}

/// A file that the person chose or dropped and that is not read yet.
pub struct Picked {
    /// Its name, with the folders in which it was found.
    pub name: String,
    /// Reads it, each time anew, so that its content need not be kept.
    pub read: Box<Read>,
}

/// Reads a file and calls back with its bytes.
pub type Read = dyn Fn(OnRead);

/// What is done with the bytes of a file.
pub type OnRead = Box<dyn FnOnce(Result<Vec<u8>, Unread>)>;

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Larger than [`crate::draft::file::MAX_HTML_BYTES`]; it was not touched.
    TooLarge,
    /// It is gone, was changed since it was chosen, or may not be read.
    Failed,
}

/// Something that is under way; dropping it stops it.
pub struct Pending(pub Option<Box<dyn FnOnce()>>);

impl Drop for Pending {
    fn drop(&mut self) {
        if let Some(stop) = self.0.take() {
            stop();
        }
    }
}

/// Calls back once after so many milliseconds.
pub type After = dyn Fn(u32, Box<dyn FnOnce()>) -> Pending;

/// Puts a text on the clipboard and calls back with whether it is there.
pub type Copy = dyn Fn(&str, Box<dyn FnOnce(bool)>);

/// Waits until the second store has kept what was put into it.
pub type Kept = dyn Fn(Box<dyn FnOnce(bool)>);

/// Which tab may write a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// This one, from now on.
    Kita,
    /// Another one.
    Lain,
    /// This one, until this word has been heard: another tab wants to.
    Diminta,
}

/// A place in the queue of the tabs that want to write a draft; the place is lost when it is dropped.
pub struct Kunci {
    /// Asks the tab that writes now to let go; where it does not answer, takes its place.
    pub ambil: Box<dyn Fn()>,
    /// Leaves the queue.
    pub lepas: Pending,
}

/// Asks to write the draft of this id, then tells each change of which tab may.
pub type Lock = dyn Fn(&str, Box<dyn FnMut(Held)>) -> Kunci;

/// Goes to another address after `#`.
pub type Go = dyn Fn(&str, Visit);

/// Hears what the second module says, with the bytes that go with it.
pub type Hear = Box<dyn FnMut(Kabar, Vec<u8>)>;

/// The second module at work; dropping it stops it, and nothing more is heard.
pub struct Pekerja {
    /// Asks it for something, with the bytes that go with it. It does one thing after the other.
    pub ask: Box<Ask>,
    /// Stops it.
    pub stop: Pending,
}

/// Asks the second module for something.
pub type Ask = dyn Fn(&Permintaan, Vec<u8>);

/// Starts a second module, which is heard from then on.
pub type Work = dyn Fn(Hear) -> Pekerja;

/// What the browser says of the room that this address has on the disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ruang {
    /// Bytes that are taken.
    pub terpakai: Option<u64>,
    /// Bytes that may be taken.
    pub batas: Option<u64>,
    /// Whether the browser keeps from making room by itself.
    pub dilindungi: Option<bool>,
}

/// Whether what stands beside the stores is gone as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terhapus {
    /// The second store itself.
    pub salinan: bool,
    /// The files that were kept for work without a network, and what keeps them.
    pub luring: bool,
}

/// Asks the browser for something and calls back with its answer.
pub type Tanya<T> = dyn Fn(Box<dyn FnOnce(T)>);

/// The browser's storage as a whole.
#[derive(Clone)]
pub struct Penyimpanan {
    /// Asks how much room there is.
    pub ruang: Rc<Tanya<Ruang>>,
    /// Asks the browser to protect what is stored; it may ask the person, and never answer.
    pub lindungi: Rc<Tanya<bool>>,
    /// Removes what is ours beside the keys of the first store.
    pub hapus: Rc<Tanya<Terhapus>>,
}

/// The outside world.
#[derive(Clone)]
pub struct Platform {
    /// Where drafts live.
    pub store: Rc<dyn KeyValue>,
    /// A second store with a copy of each; `None` where there is none.
    pub salinan: Option<Rc<dyn KeyValue>>,
    /// Calls back when what was put into the second store is kept for good, with whether it is.
    pub kept: Rc<Kept>,
    /// Asks to write a draft.
    pub lock: Rc<Lock>,
    /// The browser's storage as a whole.
    pub penyimpanan: Penyimpanan,
    /// Hands a file to the person.
    pub save_file: Rc<dyn Fn(Download)>,
    /// Local time as `2026-11-21T14:32:05+07:00`.
    pub now: Rc<dyn Fn() -> String>,
    /// A new id for a draft: letters and digits, never given before.
    pub new_id: Rc<dyn Fn() -> String>,
    /// Calls back once, after so many milliseconds.
    pub after: Rc<After>,
    /// The part of the address after `#`.
    pub hash: Rc<dyn Fn() -> String>,
    /// Goes to another address after `#`; [`Visit::Replace`] leaves no entry in the history.
    pub go: Rc<Go>,
    /// Moves the focus to the element with this id, its label in view.
    pub focus: Rc<dyn Fn(&str)>,
    /// Brings the element with this id into view within its scrolling box.
    pub reveal: Rc<dyn Fn(&str)>,
    /// Puts a text on the clipboard, then says whether the browser allowed it.
    pub copy: Rc<Copy>,
    /// Starts a second module, to read or write files of other programs.
    pub work: Rc<Work>,
    /// Opens the print dialogue for the frame with this id; for the page itself where there is no such frame.
    pub print: Rc<dyn Fn(&str)>,
}

/// Whether going somewhere can be gone back from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// A new entry in the history.
    Push,
    /// In place of the current entry.
    Replace,
}
