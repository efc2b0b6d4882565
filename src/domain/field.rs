//! The columns of SAKIP's tables: every kind of row, every field a person fills in, and the choices of the fields
//! that offer some.
//!
//! This is the one list from which the tables on screen, the file format, the messages and the report take their
//! columns. It holds no values and no arithmetic.

pub use super::choice::*;

/// A table of the document. Sections are what the reactive layer watches separately.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// One row: which office, which year.
    Identitas,
    /// One row: the chosen rules (scale, cap, mean).
    Pengaturan,
    /// Outline of tujuan, sasaran and indikator.
    Kinerja,
    /// Outline of belanja, program and kegiatan.
    Anggaran,
    /// The bands of a scale of the office's own.
    Skala,
    /// How a lone dot reads in a column, as the person chose.
    Notasi,
}

impl Section {
    /// Every section, in the order of the file.
    pub const ALL: [Section; 6] = [
        Section::Identitas,
        Section::Pengaturan,
        Section::Kinerja,
        Section::Anggaran,
        Section::Skala,
        Section::Notasi,
    ];

    /// The name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Section::Identitas => "identitas",
            Section::Pengaturan => "pengaturan",
            Section::Kinerja => "kinerja",
            Section::Anggaran => "anggaran",
            Section::Skala => "skala",
            Section::Notasi => "notasi",
        }
    }

    /// Position in [`Section::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The kinds of row this section may hold, outermost first.
    pub const fn kinds(self) -> &'static [RowKind] {
        match self {
            Section::Identitas => &[RowKind::Identitas],
            Section::Pengaturan => &[RowKind::Pengaturan],
            Section::Kinerja => &[RowKind::Tujuan, RowKind::Sasaran, RowKind::Indikator],
            Section::Anggaran => &[RowKind::Belanja, RowKind::Program, RowKind::Kegiatan],
            Section::Skala => &[RowKind::Kelas],
            Section::Notasi => &[RowKind::Kolom],
        }
    }

    /// Whether the section is exactly one row that can neither be added nor removed.
    pub const fn is_single(self) -> bool {
        matches!(self, Section::Identitas | Section::Pengaturan)
    }
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RowKind {
    /// The office and the year.
    Identitas,
    /// The chosen rules.
    Pengaturan,
    /// Goal.
    Tujuan,
    /// Objective.
    Sasaran,
    /// Indicator with target and realisasi.
    Indikator,
    /// Group of spending (belanja langsung, tidak langsung, APBN).
    Belanja,
    /// Programme.
    Program,
    /// Activity.
    Kegiatan,
    /// One band of the office's own scale.
    Kelas,
    /// One remembered choice of notation.
    Kolom,
}

impl RowKind {
    /// Every kind.
    pub const ALL: [RowKind; 10] = [
        RowKind::Identitas,
        RowKind::Pengaturan,
        RowKind::Tujuan,
        RowKind::Sasaran,
        RowKind::Indikator,
        RowKind::Belanja,
        RowKind::Program,
        RowKind::Kegiatan,
        RowKind::Kelas,
        RowKind::Kolom,
    ];

    /// The name in files and in field ids.
    pub const fn id(self) -> &'static str {
        match self {
            RowKind::Identitas => "identitas",
            RowKind::Pengaturan => "pengaturan",
            RowKind::Tujuan => "tujuan",
            RowKind::Sasaran => "sasaran",
            RowKind::Indikator => "indikator",
            RowKind::Belanja => "belanja",
            RowKind::Program => "program",
            RowKind::Kegiatan => "kegiatan",
            RowKind::Kelas => "kelas",
            RowKind::Kolom => "kolom",
        }
    }

    /// The word on screen.
    pub const fn label(self) -> &'static str {
        match self {
            RowKind::Identitas => "Identitas",
            RowKind::Pengaturan => "Pengaturan",
            RowKind::Tujuan => "Tujuan",
            RowKind::Sasaran => "Sasaran",
            RowKind::Indikator => "Indikator",
            RowKind::Belanja => "Kelompok belanja",
            RowKind::Program => "Program",
            RowKind::Kegiatan => "Kegiatan",
            RowKind::Kelas => "Kelas",
            RowKind::Kolom => "Kolom",
        }
    }

    /// The section that holds such rows.
    pub const fn section(self) -> Section {
        match self {
            RowKind::Identitas => Section::Identitas,
            RowKind::Pengaturan => Section::Pengaturan,
            RowKind::Tujuan | RowKind::Sasaran | RowKind::Indikator => Section::Kinerja,
            RowKind::Belanja | RowKind::Program | RowKind::Kegiatan => Section::Anggaran,
            RowKind::Kelas => Section::Skala,
            RowKind::Kolom => Section::Notasi,
        }
    }

    /// Depth in the outline of its section: a row belongs to the nearest earlier row of a smaller depth.
    pub const fn depth(self) -> u8 {
        match self {
            RowKind::Sasaran | RowKind::Program => 1,
            RowKind::Indikator | RowKind::Kegiatan => 2,
            _ => 0,
        }
    }

    /// The fields of such a row, in the order of the file and of the form.
    pub const fn fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            RowKind::Identitas => &[Instansi, Pemerintah, Tahun, PeriodeRenstra, Catatan],
            RowKind::Pengaturan => &[Skala, Batas, Rerata, TargetNol],
            RowKind::Tujuan | RowKind::Sasaran => &[Uraian],
            RowKind::Indikator => &[
                Uraian,
                Satuan,
                Polaritas,
                Target,
                Realisasi,
                RealisasiLalu,
                CapaianLalu,
                TargetRenstra,
                Bobot,
                RealisasiTerburuk,
                SumberData,
                Definisi,
                Penyebab,
                Hambatan,
                TindakLanjut,
            ],
            RowKind::Belanja => &[
                Kode,
                Uraian,
                SumberDana,
                PaguSemula,
                PaguPerubahan,
                RealisasiAnggaran,
            ],
            RowKind::Program | RowKind::Kegiatan => &[
                Kode,
                Uraian,
                SumberDana,
                PaguSemula,
                PaguPerubahan,
                RealisasiAnggaran,
                Indikator,
            ],
            RowKind::Kelas => &[Uraian, BatasBawah, Inklusif],
            RowKind::Kolom => &[NamaKolom, Bacaan],
        }
    }

    /// The kind with this file name.
    pub fn from_id(id: &str) -> Option<RowKind> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// What a field holds, and so how it is typed, read and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of text.
    Text,
    /// Text of several lines.
    LongText,
    /// A figure in the unit of its row (`satuan`).
    Number,
    /// A figure in percent.
    Percent,
    /// Rupiah.
    Money,
    /// A pure number without unit (bobot).
    Weight,
    /// A calendar year.
    Year,
    /// One of a fixed list; the file keeps its `id`.
    Choice(&'static [Choice]),
    /// The indikator that a kegiatan serves: `#` and the row id, or its number, or its name; several after `;`.
    Link,
}

impl FieldKind {
    /// Whether the text is read as a figure.
    pub const fn is_numeric(self) -> bool {
        matches!(
            self,
            FieldKind::Number
                | FieldKind::Percent
                | FieldKind::Money
                | FieldKind::Weight
                | FieldKind::Year
        )
    }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident $id:literal $label:literal $kind:expr;)*) => {
        /// A field that a person fills in. Its text is kept exactly as typed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field { $($(#[$doc])* $name),* }

        impl Field {
            /// Every field.
            pub const ALL: &'static [Field] = &[$(Field::$name),*];

            /// The name in files and in field ids.
            pub const fn id(self) -> &'static str { match self { $(Field::$name => $id),* } }

            /// The heading on screen and in the report.
            pub const fn label(self) -> &'static str { match self { $(Field::$name => $label),* } }

            /// What it holds.
            pub const fn kind(self) -> FieldKind { match self { $(Field::$name => $kind),* } }
        }
    };
}

fields! {
    /// Name of the office.
    Instansi "instansi" "Nama instansi" FieldKind::Text;
    /// Province, regency, city or ministry it belongs to.
    Pemerintah "pemerintah" "Pemerintah daerah atau kementerian" FieldKind::Text;
    /// Year of the report.
    Tahun "tahun" "Tahun laporan" FieldKind::Year;
    /// Years of the strategic plan, as `2017-2022`.
    PeriodeRenstra "periode_renstra" "Periode Renstra" FieldKind::Text;
    /// Free note for the report.
    Catatan "catatan" "Catatan" FieldKind::LongText;

    /// Scale of categories.
    Skala "skala" "Skala kategori" FieldKind::Choice(SKALA);
    /// Cap of the capaian in means and categories.
    Batas "batas" "Batas capaian dalam rata-rata dan kategori" FieldKind::Choice(BATAS);
    /// Kind of mean.
    Rerata "rerata" "Rata-rata capaian" FieldKind::Choice(RERATA);
    /// Rule for target 0 with realisasi 0.
    TargetNol "target_nol" "Target 0 dan realisasi 0" FieldKind::Choice(TARGET_NOL);

    /// Name or wording of the row.
    Uraian "uraian" "Uraian" FieldKind::Text;
    /// Unit of target and realisasi.
    Satuan "satuan" "Satuan" FieldKind::Text;
    /// Direction.
    Polaritas "polaritas" "Polaritas" FieldKind::Choice(POLARITAS);
    /// Target of the year.
    Target "target" "Target" FieldKind::Number;
    /// Actual of the year.
    Realisasi "realisasi" "Realisasi" FieldKind::Number;
    /// Actual of the year before.
    RealisasiLalu "realisasi_lalu" "Realisasi tahun lalu" FieldKind::Number;
    /// Achievement of the year before, percent.
    CapaianLalu "capaian_lalu" "Capaian tahun lalu (%)" FieldKind::Percent;
    /// Target of the last year of the Renstra.
    TargetRenstra "target_renstra" "Target akhir Renstra" FieldKind::Number;
    /// Weight in a weighted mean.
    Bobot "bobot" "Bobot" FieldKind::Weight;
    /// Worst tolerable actual, for a target of 0 (KMK 127/2026).
    RealisasiTerburuk "realisasi_terburuk" "Realisasi terburuk yang ditoleransi" FieldKind::Number;
    /// Where the figures come from.
    SumberData "sumber_data" "Sumber data" FieldKind::Text;
    /// Operational definition.
    Definisi "definisi" "Definisi operasional" FieldKind::LongText;
    /// Analysis: causes of success or failure.
    Penyebab "penyebab" "Penyebab keberhasilan atau kegagalan" FieldKind::LongText;
    /// Analysis: obstacles.
    Hambatan "hambatan" "Hambatan" FieldKind::LongText;
    /// Analysis: follow-up.
    TindakLanjut "tindak_lanjut" "Tindak lanjut" FieldKind::LongText;

    /// Budget code.
    Kode "kode" "Kode" FieldKind::Text;
    /// Source of funds; empty means as the row above it in the outline, APBD at the top.
    SumberDana "sumber_dana" "Sumber dana" FieldKind::Choice(SUMBER_DANA);
    /// Budget before the revision, rupiah.
    PaguSemula "pagu_semula" "Pagu semula" FieldKind::Money;
    /// Budget after the revision, rupiah; empty means no revision.
    PaguPerubahan "pagu_perubahan" "Pagu perubahan" FieldKind::Money;
    /// Money spent, rupiah.
    RealisasiAnggaran "realisasi_anggaran" "Realisasi anggaran" FieldKind::Money;
    /// The indikator that the kegiatan serves.
    Indikator "indikator" "Mendukung indikator" FieldKind::Link;

    /// Lower bound of a band, percent.
    BatasBawah "batas_bawah" "Batas bawah (%)" FieldKind::Percent;
    /// Whether the bound belongs to the band.
    Inklusif "inklusif" "Batas termasuk" FieldKind::Choice(INKLUSIF);

    /// The column of a remembered reading, as `indikator.target`.
    NamaKolom "kolom" "Kolom" FieldKind::Text;
    /// How its lone dots read.
    Bacaan "bacaan" "Bacaan titik tunggal" FieldKind::Choice(BACAAN);
}

impl Field {
    /// The field with this file name.
    pub fn from_id(id: &str) -> Option<Field> {
        Field::ALL.iter().copied().find(|field| field.id() == id)
    }

    /// The choice a text stands for: its id or its label, blanks and case aside.
    pub fn choice(self, text: &str) -> Option<Choice> {
        let FieldKind::Choice(choices) = self.kind() else {
            return None;
        };
        let text = text.trim();
        choices
            .iter()
            .copied()
            .find(|choice| same_word(choice.id, text) || same_word(choice.label, text))
    }
}

fn same_word(a: &str, b: &str) -> bool {
    a.chars()
        .flat_map(char::to_lowercase)
        .eq(b.chars().flat_map(char::to_lowercase))
}
