//! What a table, a column and a row can be.

use std::borrow::Cow;

use super::sel::lipat;
use crate::domain::field::{Field, RowKind, Section};

/// Where a table goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tujuan {
    /// Sasaran and indikator with target and realisasi.
    Kinerja,
    /// The indikator that are there, against other years, the Renstra.
    Perbandingan,
    /// Belanja, program and kegiatan.
    Anggaran,
    /// Target and realisasi of the indikator per quarter.
    Triwulan,
    /// Indikator and program of the Perjanjian Kinerja.
    Perjanjian,
    /// A table of the office's own.
    Sendiri,
}

impl Tujuan {
    /// Every one, in the order of the choice.
    pub const ALL: [Tujuan; 6] = [
        Tujuan::Kinerja,
        Tujuan::Perbandingan,
        Tujuan::Anggaran,
        Tujuan::Triwulan,
        Tujuan::Perjanjian,
        Tujuan::Sendiri,
    ];

    /// The name in choices and tests.
    pub const fn id(self) -> &'static str {
        match self {
            Tujuan::Kinerja => "kinerja",
            Tujuan::Perbandingan => "perbandingan",
            Tujuan::Anggaran => "anggaran",
            Tujuan::Triwulan => "triwulan",
            Tujuan::Perjanjian => "perjanjian",
            Tujuan::Sendiri => "sendiri",
        }
    }

    /// The place with this name.
    pub fn from_id(id: &str) -> Option<Tujuan> {
        Self::ALL.into_iter().find(|tujuan| tujuan.id() == id)
    }

    /// Where its rows stand in a document.
    pub const fn section(self) -> Section {
        match self {
            Tujuan::Kinerja | Tujuan::Perbandingan | Tujuan::Triwulan => Section::Kinerja,
            Tujuan::Anggaran => Section::Anggaran,
            Tujuan::Perjanjian => Section::Perjanjian,
            Tujuan::Sendiri => Section::Tabel,
        }
    }

    /// The kind of row that a word names, as our own workbooks write it.
    pub fn jenis(self, text: &str) -> Option<RowKind> {
        let text = lipat(text);
        let kinds = self.section().kinds().iter().copied();
        kinds.into_iter().find(|kind| lipat(kind.label()) == text)
    }

    /// The roles that a column may have in it, in the order of the choice.
    pub const fn peran(self) -> &'static [Peran] {
        use Peran::*;
        match self {
            Tujuan::Kinerja => &[
                Abaikan,
                Nomor,
                Jenis,
                Kode,
                Sasaran,
                Uraian,
                Satuan,
                Isian(Field::Polaritas),
                Target,
                Realisasi,
                Capaian,
                RealisasiLalu,
                CapaianLalu,
                Isian(Field::TargetRenstra),
                Isian(Field::Bobot),
                Isian(Field::RealisasiTerburuk),
                Isian(Field::Definisi),
                Isian(Field::SumberData),
            ],
            Tujuan::Perbandingan => &[
                Abaikan,
                Nomor,
                Kode,
                Sasaran,
                Uraian,
                Satuan,
                Target,
                Realisasi,
                Capaian,
                CapaianLalu,
                RealisasiLalu,
                Isian(Field::CapaianLalu2),
                Isian(Field::CapaianLalu3),
                Isian(Field::CapaianLalu4),
                Isian(Field::CapaianLalu5),
                Isian(Field::RealisasiLalu2),
                Isian(Field::RealisasiLalu3),
                Isian(Field::RealisasiLalu4),
                Isian(Field::RealisasiLalu5),
                Selisih,
                TargetRenstra,
                Isian(Field::TargetRenstra),
                Isian(Field::Standar),
                Isian(Field::NamaStandar),
            ],
            Tujuan::Anggaran => &[
                Abaikan,
                Nomor,
                Jenis,
                Kode,
                Uraian,
                PaguSemula,
                Pagu,
                RealisasiAnggaran,
                Serapan,
                Sisa,
                Isian(Field::SumberDana),
                Isian(Field::Indikator),
            ],
            Tujuan::Triwulan => &[
                Abaikan,
                Nomor,
                Kode,
                Sasaran,
                Uraian,
                Satuan,
                Target,
                Isian(Field::Konsolidasi),
                Isian(Field::TargetTw1),
                Isian(Field::TargetTw2),
                Isian(Field::TargetTw3),
                Isian(Field::TargetTw4),
                Isian(Field::RealisasiTw1),
                Isian(Field::RealisasiTw2),
                Isian(Field::RealisasiTw3),
                Isian(Field::RealisasiTw4),
                Realisasi,
                Capaian,
            ],
            Tujuan::Perjanjian => &[
                Abaikan,
                Nomor,
                Jenis,
                Jabatan,
                Kode,
                Sasaran,
                Uraian,
                Satuan,
                Isian(Field::Polaritas),
                Target,
                Isian(Field::TargetPerubahan),
                Realisasi,
                Capaian,
                Isian(Field::Definisi),
                Program,
                PaguSemula,
                Pagu,
                Isian(Field::Keterangan),
            ],
            Tujuan::Sendiri => &[
                Abaikan,
                Nomor,
                Kode,
                Uraian,
                Satuan,
                Teks,
                Angka,
                Uang,
                Persen,
                JumlahKolom,
                Rasio,
            ],
        }
    }
}

macro_rules! peran {
    ($($(#[$doc:meta])* $name:ident $id:literal;)*) => {
        /// What a column is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Peran {
            $($(#[$doc])* $name,)*
            /// Any other field that a person fills in.
            Isian(Field),
        }

        impl Peran {
            /// The name in choices and tests; that of the field where it is one.
            pub fn id(self) -> &'static str {
                match self {
                    $(Peran::$name => $id,)*
                    Peran::Isian(field) => match field.id() {
                        Cow::Borrowed(id) => id,
                        Cow::Owned(_) => "",
                    },
                }
            }
        }
    };
}

peran! {
    /// Not taken.
    Abaikan "abaikan";
    /// Number of the row; not taken.
    Nomor "nomor";
    /// Kind of the row, as our own workbooks name it.
    Jenis "jenis";
    /// Budget code, or the code that orders the rows.
    Kode "kode";
    /// Office or person whose Perjanjian Kinerja the row stands in; an empty cell means the one above.
    Jabatan "jabatan";
    /// Name of the sasaran; an empty cell means the one above.
    Sasaran "sasaran";
    /// Name of the row: indikator, program, kegiatan, anything.
    Uraian "uraian";
    /// Programme that serves the indikator of the row, with its budget.
    Program "program";
    /// Unit.
    Satuan "satuan";
    /// Target of the year.
    Target "target";
    /// Realisasi of the year.
    Realisasi "realisasi";
    /// Capaian of the year, computed.
    Capaian "capaian";
    /// Capaian of last year.
    CapaianLalu "capaian-lalu";
    /// Realisasi of last year.
    RealisasiLalu "realisasi-lalu";
    /// Capaian minus that of last year, computed.
    Selisih "selisih";
    /// What the Renstra sets for the year, computed from its rows.
    TargetRenstra "target-renstra";
    /// Budget before the revision.
    PaguSemula "pagu-semula";
    /// Budget in force.
    Pagu "pagu";
    /// Money spent.
    RealisasiAnggaran "realisasi-anggaran";
    /// Percent of the budget spent, computed.
    Serapan "serapan";
    /// Budget left, computed.
    Sisa "sisa";
    /// A column of words of an own table.
    Teks "teks";
    /// A column of figures of an own table.
    Angka "angka";
    /// A column of rupiah of an own table.
    Uang "uang";
    /// A column of percentages of an own table.
    Persen "persen";
    /// The sum of the columns of figures before it, computed.
    JumlahKolom "jumlah-kolom";
    /// The last column of figures before it in percent of the one before that, computed.
    Rasio "rasio";
}

impl Peran {
    /// The role with this name.
    pub fn from_id(id: &str) -> Option<Peran> {
        let mut all = Tujuan::ALL.iter().flat_map(|tujuan| tujuan.peran());
        all.find(|peran| peran.id() == id).copied()
    }

    /// Whether its cells are figures.
    pub const fn angka(self) -> bool {
        if let Peran::Isian(field) = self {
            return field.kind().is_numeric();
        }
        !matches!(
            self,
            Peran::Abaikan
                | Peran::Nomor
                | Peran::Jenis
                | Peran::Jabatan
                | Peran::Kode
                | Peran::Sasaran
                | Peran::Uraian
                | Peran::Program
                | Peran::Satuan
                | Peran::Teks
        )
    }

    /// Whether several columns may have it.
    pub const fn berulang(self) -> bool {
        matches!(
            self,
            Peran::Abaikan
                | Peran::Nomor
                | Peran::Teks
                | Peran::Angka
                | Peran::Uang
                | Peran::Persen
                | Peran::JumlahKolom
                | Peran::Rasio
        )
    }
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PeranBaris {
    /// Heading of the columns.
    JudulKolom,
    /// A row of the table.
    Data,
    /// A printed total, subtotal or mean: never added again.
    Jumlah,
    /// The rest of the row above, cut off by a page or a narrow cell.
    Lanjutan,
    /// Heading of the rows below it.
    Kelompok,
    /// Not taken.
    Abaikan,
}

impl PeranBaris {
    /// Every one, in the order of the choice.
    pub const ALL: [PeranBaris; 6] = [
        PeranBaris::Data,
        PeranBaris::JudulKolom,
        PeranBaris::Jumlah,
        PeranBaris::Lanjutan,
        PeranBaris::Kelompok,
        PeranBaris::Abaikan,
    ];

    /// The name in choices and tests.
    pub const fn id(self) -> &'static str {
        match self {
            PeranBaris::JudulKolom => "judul-kolom",
            PeranBaris::Data => "data",
            PeranBaris::Jumlah => "jumlah",
            PeranBaris::Lanjutan => "lanjutan",
            PeranBaris::Kelompok => "kelompok",
            PeranBaris::Abaikan => "abaikan",
        }
    }

    /// The role with this name.
    pub fn from_id(id: &str) -> Option<PeranBaris> {
        Self::ALL.into_iter().find(|peran| peran.id() == id)
    }
}

/// How sure a guess is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Yakin {
    /// The heading or the form of the row says so.
    Tinggi,
    /// Only the contents suggest it.
    Rendah,
    /// A person said so.
    Tangan,
}

impl Yakin {
    /// Every one.
    pub const ALL: [Yakin; 3] = [Yakin::Tinggi, Yakin::Rendah, Yakin::Tangan];

    /// The name in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Yakin::Tinggi => "tinggi",
            Yakin::Rendah => "rendah",
            Yakin::Tangan => "tangan",
        }
    }

    /// The degree with this name.
    pub fn from_id(id: &str) -> Option<Yakin> {
        Self::ALL.into_iter().find(|yakin| yakin.id() == id)
    }
}
