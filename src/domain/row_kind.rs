//! The tables of the document and the kinds of row they hold: one list for screen, file format, messages and report.
//!
//! More than 400 lines, so that all that is said of a section or a kind stands together. No values, no arithmetic.

use super::field::Field;

/// A table of the document. Sections are what the reactive layer watches separately.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// One row: which office, which year.
    Identitas,
    /// One row: the chosen rules (scale, cap, mean).
    Pengaturan,
    /// One row: what the report says in words, chapter by chapter.
    Narasi,
    /// Outline of tujuan, sasaran and indikator.
    Kinerja,
    /// Outline of belanja, program and kegiatan, with their keluaran.
    Anggaran,
    /// Outline of the strategic plan: tujuan, sasaran, indikator with the targets of five years in two editions.
    Renstra,
    /// Outline of the Perjanjian Kinerja: jabatan, and the indikator and program each of them signs for.
    Perjanjian,
    /// The office's own tables: each with its columns, named inputs and rows.
    Tabel,
    /// What a finished report prints, to be held against what follows, and the findings that are put aside.
    Periksa,
    /// Scenarios: what other entries would give, without changing a figure of the draft.
    Andai,
    /// The bands of a scale of the office's own.
    Skala,
    /// How a lone dot reads in a column, as the person chose.
    Notasi,
}

impl Section {
    /// Every section, in the order of the file.
    pub const ALL: [Section; 12] = [
        Section::Identitas,
        Section::Pengaturan,
        Section::Narasi,
        Section::Kinerja,
        Section::Anggaran,
        Section::Renstra,
        Section::Perjanjian,
        Section::Tabel,
        Section::Periksa,
        Section::Andai,
        Section::Skala,
        Section::Notasi,
    ];

    /// The name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Section::Identitas => "identitas",
            Section::Pengaturan => "pengaturan",
            Section::Narasi => "narasi",
            Section::Kinerja => "kinerja",
            Section::Anggaran => "anggaran",
            Section::Renstra => "renstra",
            Section::Perjanjian => "perjanjian",
            Section::Tabel => "tabel",
            Section::Periksa => "periksa",
            Section::Andai => "andai",
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
            Section::Narasi => &[RowKind::Narasi],
            Section::Anggaran => &[
                RowKind::Belanja,
                RowKind::Program,
                RowKind::Kegiatan,
                RowKind::Keluaran,
            ],
            Section::Renstra => &[
                RowKind::TujuanRenstra,
                RowKind::SasaranRenstra,
                RowKind::IndikatorRenstra,
            ],
            Section::Perjanjian => &[
                RowKind::Kepala,
                RowKind::Bidang,
                RowKind::Seksi,
                RowKind::ProgramPk,
                RowKind::IndikatorPk,
            ],
            Section::Tabel => &[
                RowKind::Tabel,
                RowKind::KolomTabel,
                RowKind::Peubah,
                RowKind::BarisTabel,
            ],
            Section::Periksa => &[RowKind::Cetakan, RowKind::Abaian],
            Section::Andai => &[RowKind::Skenario, RowKind::Ubahan],
            Section::Skala => &[RowKind::Kelas],
            Section::Notasi => &[RowKind::Kolom],
        }
    }

    /// Whether the section is exactly one row that can neither be added nor removed.
    pub const fn is_single(self) -> bool {
        matches!(
            self,
            Section::Identitas | Section::Pengaturan | Section::Narasi
        )
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
    /// What the report says in words.
    Narasi,
    /// Output indicator of a programme or an activity.
    Keluaran,
    /// Goal of the strategic plan.
    TujuanRenstra,
    /// Objective of the strategic plan.
    SasaranRenstra,
    /// Indicator of the strategic plan with its targets.
    IndikatorRenstra,
    /// Head of the office, who signs a performance agreement.
    Kepala,
    /// Head of a division.
    Bidang,
    /// Head of a section.
    Seksi,
    /// Programme or activity named in a performance agreement, with its budget.
    ProgramPk,
    /// Indicator that a performance agreement promises.
    IndikatorPk,
    /// A table of the office's own.
    Tabel,
    /// A column of a table of the office's own.
    KolomTabel,
    /// A named input of the formulas of a table.
    Peubah,
    /// A row of a table of the office's own; its cells are named by the columns.
    BarisTabel,
    /// One figure as the report prints it in one place.
    Cetakan,
    /// A finding that is put aside, and why.
    Abaian,
    /// A named scenario.
    Skenario,
    /// One cell that the scenario above fills in otherwise.
    Ubahan,
}

impl RowKind {
    /// Every kind.
    pub const ALL: [RowKind; 28] = [
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
        RowKind::Narasi,
        RowKind::Keluaran,
        RowKind::TujuanRenstra,
        RowKind::SasaranRenstra,
        RowKind::IndikatorRenstra,
        RowKind::Kepala,
        RowKind::Bidang,
        RowKind::Seksi,
        RowKind::ProgramPk,
        RowKind::IndikatorPk,
        RowKind::Tabel,
        RowKind::KolomTabel,
        RowKind::Peubah,
        RowKind::BarisTabel,
        RowKind::Cetakan,
        RowKind::Abaian,
        RowKind::Skenario,
        RowKind::Ubahan,
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
            RowKind::Narasi => "narasi",
            RowKind::Keluaran => "keluaran",
            RowKind::TujuanRenstra => "tujuan_renstra",
            RowKind::SasaranRenstra => "sasaran_renstra",
            RowKind::IndikatorRenstra => "indikator_renstra",
            RowKind::Kepala => "kepala",
            RowKind::Bidang => "bidang",
            RowKind::Seksi => "seksi",
            RowKind::ProgramPk => "program_pk",
            RowKind::IndikatorPk => "indikator_pk",
            RowKind::Tabel => "tabel",
            RowKind::KolomTabel => "kolom_tabel",
            RowKind::Peubah => "peubah",
            RowKind::BarisTabel => "baris",
            RowKind::Cetakan => "cetakan",
            RowKind::Abaian => "abaian",
            RowKind::Skenario => "skenario",
            RowKind::Ubahan => "ubahan",
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
            RowKind::Narasi => "Narasi",
            RowKind::Keluaran => "Indikator keluaran",
            RowKind::TujuanRenstra => "Tujuan",
            RowKind::SasaranRenstra => "Sasaran",
            RowKind::IndikatorRenstra => "Indikator Renstra",
            RowKind::Kepala => "Kepala",
            RowKind::Bidang => "Sekretariat, bidang, UPTD",
            RowKind::Seksi => "Seksi, subbagian",
            RowKind::ProgramPk => "Program dalam PK",
            RowKind::IndikatorPk => "Indikator PK",
            RowKind::Tabel => "Tabel",
            RowKind::KolomTabel => "Kolom",
            RowKind::Peubah => "Masukan bernama",
            RowKind::BarisTabel => "Baris",
            RowKind::Cetakan => "Angka tercetak",
            RowKind::Abaian => "Temuan yang diabaikan",
            RowKind::Skenario => "Skenario",
            RowKind::Ubahan => "Isian andai",
        }
    }

    /// The section that holds such rows.
    pub const fn section(self) -> Section {
        match self {
            RowKind::Identitas => Section::Identitas,
            RowKind::Pengaturan => Section::Pengaturan,
            RowKind::Tujuan | RowKind::Sasaran | RowKind::Indikator => Section::Kinerja,
            RowKind::Narasi => Section::Narasi,
            RowKind::Belanja | RowKind::Program | RowKind::Kegiatan | RowKind::Keluaran => {
                Section::Anggaran
            }
            RowKind::TujuanRenstra | RowKind::SasaranRenstra | RowKind::IndikatorRenstra => {
                Section::Renstra
            }
            RowKind::Kepala
            | RowKind::Bidang
            | RowKind::Seksi
            | RowKind::ProgramPk
            | RowKind::IndikatorPk => Section::Perjanjian,
            RowKind::Tabel | RowKind::KolomTabel | RowKind::Peubah | RowKind::BarisTabel => {
                Section::Tabel
            }
            RowKind::Cetakan | RowKind::Abaian => Section::Periksa,
            RowKind::Skenario | RowKind::Ubahan => Section::Andai,
            RowKind::Kelas => Section::Skala,
            RowKind::Kolom => Section::Notasi,
        }
    }

    /// Depth in the outline of its section: a row belongs to the nearest earlier row of a smaller depth.
    pub const fn depth(self) -> u8 {
        match self {
            RowKind::Sasaran
            | RowKind::Program
            | RowKind::SasaranRenstra
            | RowKind::Bidang
            | RowKind::KolomTabel
            | RowKind::Peubah
            | RowKind::BarisTabel
            | RowKind::Ubahan => 1,
            RowKind::Indikator | RowKind::Kegiatan | RowKind::IndikatorRenstra | RowKind::Seksi => {
                2
            }
            RowKind::Keluaran | RowKind::ProgramPk | RowKind::IndikatorPk => 3,
            _ => 0,
        }
    }

    /// The fields of such a row, in the order of the file and of the form.
    pub const fn fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            RowKind::Identitas => &[
                Instansi,
                Pemerintah,
                Tahun,
                Posisi,
                PeriodeRenstra,
                Tempat,
                Catatan,
            ],
            RowKind::Pengaturan => &[
                Skala,
                Batas,
                Rerata,
                TargetNol,
                Simpangan,
                TanpaBagian,
                TanpaAturan,
            ],
            RowKind::Narasi => &[
                KataPengantar,
                Ikhtisar,
                Gambaran,
                AspekStrategis,
                IsuStrategis,
                PengantarPk,
                PengantarCapaian,
                AnalisisAnggaran,
                SimpulanUmum,
                Langkah,
            ],
            RowKind::Tujuan => &[Uraian],
            RowKind::Sasaran => &[Uraian, Narasi],
            RowKind::Indikator => &[
                Kode,
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
                RealisasiLalu2,
                RealisasiLalu3,
                RealisasiLalu4,
                RealisasiLalu5,
                CapaianLalu2,
                CapaianLalu3,
                CapaianLalu4,
                CapaianLalu5,
                Standar,
                NamaStandar,
                Konsolidasi,
                TargetTw1,
                TargetTw2,
                TargetTw3,
                TargetTw4,
                RealisasiTw1,
                RealisasiTw2,
                RealisasiTw3,
                RealisasiTw4,
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
            RowKind::Keluaran => &[Uraian, Satuan, Polaritas, Target, Realisasi, Keterangan],
            RowKind::TujuanRenstra | RowKind::SasaranRenstra => &[Uraian],
            RowKind::IndikatorRenstra => &[
                Uraian,
                Satuan,
                Polaritas,
                KondisiAwal,
                Awal1,
                Awal2,
                Awal3,
                Awal4,
                Awal5,
                Ubah1,
                Ubah2,
                Ubah3,
                Ubah4,
                Ubah5,
                Indikator,
            ],
            RowKind::Kepala | RowKind::Bidang | RowKind::Seksi => &[Uraian, Pejabat, Nip, Pangkat],
            RowKind::ProgramPk => &[Kode, Uraian, PaguSemula, PaguPerubahan, Keterangan],
            RowKind::IndikatorPk => &[
                SasaranPk,
                Uraian,
                Satuan,
                Polaritas,
                Target,
                TargetPerubahan,
                Realisasi,
                Definisi,
            ],
            RowKind::Tabel => &[
                Uraian, NamaBaris, Satuan, Grafik, Letak, SumberData, Catatan,
            ],
            RowKind::KolomTabel => &[Uraian, JenisKolom, Rumus, Ringkasan, Desimal, Satuan],
            RowKind::Peubah => &[Uraian, NilaiPeubah, Satuan, Keterangan],
            RowKind::BarisTabel => &[Kode, Uraian, Satuan, JenisBaris, Rumus],
            RowKind::Cetakan => &[Angka, DicetakDi, Tercetak],
            RowKind::Abaian => &[Temuan, Alasan],
            RowKind::Skenario => &[Uraian, Catatan],
            RowKind::Ubahan => &[Angka, Isi],
            RowKind::Kelas => &[Uraian, BatasBawah, Inklusif],
            RowKind::Kolom => &[NamaKolom, Bacaan],
        }
    }

    /// Whether such a row may hold a text in `field`: its own fields, and a row of a table the cells of the columns.
    pub fn holds(self, field: Field) -> bool {
        match field {
            Field::Sel(_) => self == RowKind::BarisTabel,
            field => self.fields().contains(&field),
        }
    }

    /// The kind with this file name.
    pub fn from_id(id: &str) -> Option<RowKind> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}
