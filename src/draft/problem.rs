//! What can be wrong with a file: data, not sentences (those are made in [`crate::text`]).

use crate::domain::document::RowId;

/// A place in a text, for people: both count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Character in the line.
    pub column: usize,
}

/// Why a file cannot be opened; the current draft is then untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestoreError {
    /// Nothing in it but blanks.
    Empty,
    /// Larger than [`super::restore::MAX_BYTES`], or [`super::restore::MAX_FILE_BYTES`] for a report.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// Not JSON: what stands at this place does not belong there, or the text ends too early.
    NotJson(Position),
    /// A member of an object stands there twice, so that nobody can tell which counts.
    DuplicateKey {
        /// The name of the member.
        key: String,
        /// Where its second value stands.
        at: Position,
    },
    /// More than [`super::json::MAX_DEPTH`] lists or objects inside each other.
    TooDeep(Position),
    /// JSON, but not of this program.
    NotOurs {
        /// What the file says of itself in `format`, if anything.
        format: Option<String>,
    },
    /// `versi` is missing or no whole number from 1.
    NoVersion,
    /// Written by a newer program; never half-read.
    Newer {
        /// Its `versi`.
        versi: u64,
    },
    /// Ours, but without a `dokumen`.
    NoDocument,
    /// Another kind of file, whatever its name says.
    WrongKind(FileKind),
    /// Our HTML report, but it ends before its data does.
    Incomplete,
    /// All drafts of a browser, see [`super::cadangan`].
    Backup,
}

/// What a file is, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A zip archive: XLSX, DOCX, ODS, or plain ZIP.
    Zip,
    /// An Office file from before 2007 (XLS, DOC).
    OldOffice,
    /// A PDF.
    Pdf,
    /// A web page that carries none of our data.
    Html,
    /// A table as text, with commas, semicolons or tabs.
    Csv,
    /// Text in UTF-16.
    Utf16,
    /// An image (PNG, JPEG, GIF).
    Image,
    /// Bytes that are no UTF-8 text.
    Binary,
}

/// Something that was read otherwise than it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestoreNote {
    /// Where: a cell (`indikator.3.target`), a row (`indikator.3`), a position of the file (`kinerja[4]`) or a member.
    pub tempat: String,
    /// What was done.
    pub kind: NoteKind,
}

/// What was done to be able to read on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// A number without quotes was taken as text that reads the same value.
    Number {
        /// As it stands in the file.
        tertulis: String,
        /// The text of the cell.
        dibaca: String,
    },
    /// `null` was taken as empty.
    Null,
    /// The value has the wrong type; it is kept in the file under another name, but not shown.
    KeptAside {
        /// The name under which it is kept.
        sebagai: String,
    },
    /// A row whose kind is missing or unknown; it is kept in the file under another name, but not shown.
    UnknownRow {
        /// Its kind as it stands in the file.
        jenis: Option<String>,
        /// The name under which it is kept.
        sebagai: String,
    },
    /// The row has no kind; it was given the only one of its section.
    KindAssumed,
    /// The row belongs to another section and was put at its end.
    Moved {
        /// The section in which it stood.
        dari: &'static str,
    },
    /// The row got a new id: its own is missing, is no whole number in range, or stands on an earlier row.
    /// Links (`#7`) now mean that earlier row.
    NewId {
        /// The id as it stands in the file.
        lama: Option<String>,
        /// The new one.
        baru: RowId,
    },
    /// A text longer than [`super::restore::LONG_TEXT`]; kept whole.
    LongText {
        /// Its length in characters.
        huruf: usize,
    },
    /// A member that this version does not know and has no place to keep.
    Dropped,
}
