//! What a table, a column and a row can be.

/// Where a pasted table goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tujuan {
    /// Sasaran and indikator with target and realisasi.
    Kinerja,
    /// The indikator that are there, against other years, the Renstra.
    Perbandingan,
    /// Belanja, program and kegiatan.
    Anggaran,
    /// A table of the office's own.
    Sendiri,
}

impl Tujuan {
    /// Every one, in the order of the choice.
    pub const ALL: [Tujuan; 4] = [
        Tujuan::Kinerja,
        Tujuan::Perbandingan,
        Tujuan::Anggaran,
        Tujuan::Sendiri,
    ];

    /// The name in choices and tests.
    pub const fn id(self) -> &'static str {
        match self {
            Tujuan::Kinerja => "kinerja",
            Tujuan::Perbandingan => "perbandingan",
            Tujuan::Anggaran => "anggaran",
            Tujuan::Sendiri => "sendiri",
        }
    }

    /// The roles that a column may have in it, in the order of the choice.
    pub const fn peran(self) -> &'static [Peran] {
        use Peran::*;
        match self {
            Tujuan::Kinerja => &[
                Abaikan, Nomor, Kode, Sasaran, Uraian, Satuan, Target, Realisasi, Capaian,
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
                Selisih,
                TargetRenstra,
            ],
            Tujuan::Anggaran => &[
                Abaikan,
                Nomor,
                Kode,
                Uraian,
                PaguSemula,
                Pagu,
                RealisasiAnggaran,
                Serapan,
                Sisa,
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

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Peran {
    /// Not taken.
    Abaikan,
    /// Number of the row; not taken.
    Nomor,
    /// Budget code, or the code that orders the rows.
    Kode,
    /// Name of the sasaran; an empty cell means the one above.
    Sasaran,
    /// Name of the row: indikator, program, kegiatan, anything.
    Uraian,
    /// Unit.
    Satuan,
    /// Target of the year.
    Target,
    /// Realisasi of the year.
    Realisasi,
    /// Capaian of the year, computed.
    Capaian,
    /// Capaian of last year.
    CapaianLalu,
    /// Realisasi of last year.
    RealisasiLalu,
    /// Capaian minus that of last year, computed.
    Selisih,
    /// What the Renstra sets for the year, computed from its rows.
    TargetRenstra,
    /// Budget before the revision.
    PaguSemula,
    /// Budget in force.
    Pagu,
    /// Money spent.
    RealisasiAnggaran,
    /// Percent of the budget spent, computed.
    Serapan,
    /// Budget left, computed.
    Sisa,
    /// A column of words of an own table.
    Teks,
    /// A column of figures of an own table.
    Angka,
    /// A column of rupiah of an own table.
    Uang,
    /// A column of percentages of an own table.
    Persen,
    /// The sum of the columns of figures before it, computed.
    JumlahKolom,
    /// The last column of figures before it in percent of the one before that, computed.
    Rasio,
}

impl Peran {
    /// Every one.
    pub const ALL: [Peran; 24] = [
        Peran::Abaikan,
        Peran::Nomor,
        Peran::Kode,
        Peran::Sasaran,
        Peran::Uraian,
        Peran::Satuan,
        Peran::Target,
        Peran::Realisasi,
        Peran::Capaian,
        Peran::CapaianLalu,
        Peran::RealisasiLalu,
        Peran::Selisih,
        Peran::TargetRenstra,
        Peran::PaguSemula,
        Peran::Pagu,
        Peran::RealisasiAnggaran,
        Peran::Serapan,
        Peran::Sisa,
        Peran::Teks,
        Peran::Angka,
        Peran::Uang,
        Peran::Persen,
        Peran::JumlahKolom,
        Peran::Rasio,
    ];

    /// The name in choices and tests.
    pub const fn id(self) -> &'static str {
        match self {
            Peran::Abaikan => "abaikan",
            Peran::Nomor => "nomor",
            Peran::Kode => "kode",
            Peran::Sasaran => "sasaran",
            Peran::Uraian => "uraian",
            Peran::Satuan => "satuan",
            Peran::Target => "target",
            Peran::Realisasi => "realisasi",
            Peran::Capaian => "capaian",
            Peran::CapaianLalu => "capaian-lalu",
            Peran::RealisasiLalu => "realisasi-lalu",
            Peran::Selisih => "selisih",
            Peran::TargetRenstra => "target-renstra",
            Peran::PaguSemula => "pagu-semula",
            Peran::Pagu => "pagu",
            Peran::RealisasiAnggaran => "realisasi-anggaran",
            Peran::Serapan => "serapan",
            Peran::Sisa => "sisa",
            Peran::Teks => "teks",
            Peran::Angka => "angka",
            Peran::Uang => "uang",
            Peran::Persen => "persen",
            Peran::JumlahKolom => "jumlah-kolom",
            Peran::Rasio => "rasio",
        }
    }

    /// The role with this name.
    pub fn from_id(id: &str) -> Option<Peran> {
        Self::ALL.into_iter().find(|peran| peran.id() == id)
    }

    /// Whether its cells are figures.
    pub const fn angka(self) -> bool {
        !matches!(
            self,
            Peran::Abaikan
                | Peran::Nomor
                | Peran::Kode
                | Peran::Sasaran
                | Peran::Uraian
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
