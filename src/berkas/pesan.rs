//! What the page asks of the second module, and what it hears.

mod kirim;
mod meja;

pub use meja::{Asal, Diambil, Langkah, Tabel, Tampilan};

/// The sources that a module was built from: page and second module talk only where it is the same.
pub const VERSI: &str = env!("KALKULATOR_ISI");

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Permintaan {
    /// A step at the tables of a file or a text; what comes along is said by the step.
    Meja(Langkah),
    /// Writes a file about the drafts whose JSON comes along: one draft, or a list of them.
    Tulis {
        /// Which.
        keluaran: Keluaran,
        /// The moment: ISO 8601 local time with offset.
        saat: String,
    },
}

/// How a file is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baca {
    /// Its name, for its ending and for sentences.
    pub nama: String,
    /// Between the cells of a text; `None` lets the reader find out.
    pub pemisah: Option<char>,
    /// How a text is encoded; `None` goes by its mark, else UTF-8, else Windows-1252.
    pub aksara: Option<Aksara>,
}

/// How a text is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aksara {
    /// UTF-8.
    Utf8,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// What Excel writes as "CSV" on Windows in western Europe and Indonesia.
    Windows1252,
}

impl Aksara {
    /// Every one, in the order of the choice.
    pub const ALL: [Aksara; 4] = [
        Aksara::Utf8,
        Aksara::Windows1252,
        Aksara::Utf16Le,
        Aksara::Utf16Be,
    ];

    /// The name in choices and messages.
    pub const fn id(self) -> &'static str {
        match self {
            Aksara::Utf8 => "utf-8",
            Aksara::Utf16Le => "utf-16le",
            Aksara::Utf16Be => "utf-16be",
            Aksara::Windows1252 => "windows-1252",
        }
    }

    /// The encoding with this name.
    pub fn from_id(id: &str) -> Option<Aksara> {
        Self::ALL.into_iter().find(|aksara| aksara.id() == id)
    }
}

/// A file that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keluaran {
    /// A workbook with live formulas.
    Xlsx,
    /// The report for Word.
    Docx,
    /// Every table as CSV, in one ZIP.
    Csv,
    /// All drafts as tidy CSV, in one ZIP with their description and the SQL.
    RapiCsv,
    /// The same as lines of JSON.
    RapiNdjson,
    /// Empty tables to fill in.
    Templat,
}

impl Keluaran {
    /// Every one.
    pub const ALL: [Keluaran; 6] = [
        Keluaran::Xlsx,
        Keluaran::Docx,
        Keluaran::Csv,
        Keluaran::RapiCsv,
        Keluaran::RapiNdjson,
        Keluaran::Templat,
    ];

    /// The name in messages and addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Keluaran::Xlsx => "xlsx",
            Keluaran::Docx => "docx",
            Keluaran::Csv => "csv",
            Keluaran::RapiCsv => "rapi-csv",
            Keluaran::RapiNdjson => "rapi-ndjson",
            Keluaran::Templat => "templat",
        }
    }

    /// The file with this name.
    pub fn from_id(id: &str) -> Option<Keluaran> {
        Self::ALL.into_iter().find(|keluaran| keluaran.id() == id)
    }

    /// Ending of the file's name.
    pub const fn akhiran(self) -> &'static str {
        match self {
            Keluaran::Xlsx | Keluaran::Templat => "xlsx",
            Keluaran::Docx => "docx",
            Keluaran::Csv | Keluaran::RapiCsv | Keluaran::RapiNdjson => "zip",
        }
    }

    /// Media type of the file.
    pub const fn mime(self) -> &'static str {
        match self {
            Keluaran::Xlsx | Keluaran::Templat => {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
            Keluaran::Docx => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            Keluaran::Csv | Keluaran::RapiCsv | Keluaran::RapiNdjson => "application/zip",
        }
    }
}

/// What is heard.
#[derive(Clone, Debug, PartialEq)]
pub enum Kabar {
    /// The work goes on: so many of so many parts are done.
    Kemajuan {
        /// Parts that are done.
        selesai: u32,
        /// Parts that there are.
        dari: u32,
    },
    /// What the page shows of the tables by now.
    Tampilan(Box<Tampilan>),
    /// A table was taken over; the draft with it comes along as JSON.
    Diambil(Diambil),
    /// The file was written; its bytes come along.
    Tertulis(Keluaran),
    /// It cannot be done.
    Gagal(Gagal),
}

/// Why a file cannot be read or written: a code and the place, as sheet and cell or line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gagal {
    /// What is wrong.
    pub sebab: Sebab,
    /// Where, in words of the file: `Lembar1!C7`, `baris 12`; empty for the whole file.
    pub tempat: String,
}

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sebab {
    /// It holds nothing.
    Kosong,
    /// It is none of the kinds that are read.
    BukanTabel,
    /// It is a PDF.
    Pdf,
    /// It is a picture.
    Gambar,
    /// It is a document of a word processor.
    Word,
    /// It is a binary workbook, `.xlsb`.
    Xlsb,
    /// It is a page of HTML, whatever its ending says; what offices download as `.xls` often is.
    Html,
    /// It is damaged or cut off.
    Rusak,
    /// It is protected by a password.
    Sandi,
    /// It, or what is packed in it, is larger than what is read.
    TerlaluBesar,
    /// A sheet reaches further than what is read.
    TerlaluLuas,
    /// It holds what a table has no need of: entities, a directory that lies, entries that overlap.
    Mencurigakan,
    /// What came from the page cannot be read; the two modules are of different versions.
    TakDimengerti,
    /// The second module cannot be loaded or has stopped.
    Berhenti,
}

impl Sebab {
    /// Every one.
    pub const ALL: [Sebab; 14] = [
        Sebab::Kosong,
        Sebab::BukanTabel,
        Sebab::Pdf,
        Sebab::Gambar,
        Sebab::Word,
        Sebab::Xlsb,
        Sebab::Html,
        Sebab::Rusak,
        Sebab::Sandi,
        Sebab::TerlaluBesar,
        Sebab::TerlaluLuas,
        Sebab::Mencurigakan,
        Sebab::TakDimengerti,
        Sebab::Berhenti,
    ];

    /// The name in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Sebab::Kosong => "kosong",
            Sebab::BukanTabel => "bukan-tabel",
            Sebab::Pdf => "pdf",
            Sebab::Gambar => "gambar",
            Sebab::Word => "word",
            Sebab::Xlsb => "xlsb",
            Sebab::Html => "html",
            Sebab::Rusak => "rusak",
            Sebab::Sandi => "sandi",
            Sebab::TerlaluBesar => "terlalu-besar",
            Sebab::TerlaluLuas => "terlalu-luas",
            Sebab::Mencurigakan => "mencurigakan",
            Sebab::TakDimengerti => "tak-dimengerti",
            Sebab::Berhenti => "berhenti",
        }
    }

    /// The reason without a place.
    pub fn saja(self) -> Gagal {
        Gagal {
            sebab: self,
            tempat: String::new(),
        }
    }

    /// The reason at a place.
    pub fn di(self, tempat: impl Into<String>) -> Gagal {
        Gagal {
            sebab: self,
            tempat: tempat.into(),
        }
    }
}
