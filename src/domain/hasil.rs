//! The addresses of results: which row, which computed column.

use super::document::{CellRef, RowId};
use super::rulebook::dana::SumberDana;

/// A computed column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Hasil {
    /// Achievement, percent.
    Capaian,
    /// Achievement after the chosen cap: what enters means and categories, percent.
    CapaianDihitung,
    /// Category of the capaian (or of the mean).
    Kategori,
    /// Change of capaian against the year before, points.
    SelisihCapaian,
    /// Growth of the realisasi against the year before, percent.
    Pertumbuhan,
    /// Achievement against the last year's target of the Renstra, percent.
    CapaianRenstra,
    /// Mean of the capaian below this row, percent.
    Rerata,
    /// The same mean without its highest member: how much one outlier carries, percent.
    RerataTanpaTertinggi,
    /// Budget in force (after a revision, else before), rupiah.
    Pagu,
    /// Budget before the revision, rupiah.
    PaguSemula,
    /// Money spent, rupiah.
    RealisasiAnggaran,
    /// Absorption, percent.
    Serapan,
    /// Budget left, rupiah.
    Sisa,
    /// Change of the budget, rupiah.
    Perubahan,
    /// Change of the budget, percent.
    PerubahanPersen,
    /// Efficiency or inefficiency, rupiah.
    Ei,
    /// Efficiency of the PMK, percent.
    EfisiensiPmk,
    /// Efficiency score, 0 to 100.
    NilaiEfisiensi,
    /// Capaian minus serapan, points.
    SelisihSerapan,
    /// Verdict on efficiency, a word.
    Simpulan,
}

impl Hasil {
    /// Every computed column.
    pub const ALL: [Hasil; 20] = [
        Hasil::Capaian,
        Hasil::CapaianDihitung,
        Hasil::Kategori,
        Hasil::SelisihCapaian,
        Hasil::Pertumbuhan,
        Hasil::CapaianRenstra,
        Hasil::Rerata,
        Hasil::RerataTanpaTertinggi,
        Hasil::Pagu,
        Hasil::PaguSemula,
        Hasil::RealisasiAnggaran,
        Hasil::Serapan,
        Hasil::Sisa,
        Hasil::Perubahan,
        Hasil::PerubahanPersen,
        Hasil::Ei,
        Hasil::EfisiensiPmk,
        Hasil::NilaiEfisiensi,
        Hasil::SelisihSerapan,
        Hasil::Simpulan,
    ];

    /// The name in files and in result ids.
    pub const fn id(self) -> &'static str {
        match self {
            Hasil::Capaian => "capaian",
            Hasil::CapaianDihitung => "capaian_dihitung",
            Hasil::Kategori => "kategori",
            Hasil::SelisihCapaian => "selisih_capaian",
            Hasil::Pertumbuhan => "pertumbuhan",
            Hasil::CapaianRenstra => "capaian_renstra",
            Hasil::Rerata => "rerata",
            Hasil::RerataTanpaTertinggi => "rerata_tanpa_tertinggi",
            Hasil::Pagu => "pagu",
            Hasil::PaguSemula => "jumlah_pagu_semula",
            Hasil::RealisasiAnggaran => "jumlah_realisasi_anggaran",
            Hasil::Serapan => "serapan",
            Hasil::Sisa => "sisa",
            Hasil::Perubahan => "perubahan",
            Hasil::PerubahanPersen => "perubahan_persen",
            Hasil::Ei => "ei",
            Hasil::EfisiensiPmk => "efisiensi_pmk",
            Hasil::NilaiEfisiensi => "nilai_efisiensi",
            Hasil::SelisihSerapan => "selisih_serapan",
            Hasil::Simpulan => "simpulan",
        }
    }

    /// The heading on screen and in the report.
    pub const fn label(self) -> &'static str {
        match self {
            Hasil::Capaian => "Capaian (%)",
            Hasil::CapaianDihitung => "Capaian dihitung (%)",
            Hasil::Kategori => "Kategori",
            Hasil::SelisihCapaian => "Selisih capaian (poin)",
            Hasil::Pertumbuhan => "Pertumbuhan realisasi (%)",
            Hasil::CapaianRenstra => "Capaian terhadap akhir Renstra (%)",
            Hasil::Rerata => "Rata-rata capaian (%)",
            Hasil::RerataTanpaTertinggi => "Rata-rata tanpa indikator tertinggi (%)",
            Hasil::Pagu => "Pagu",
            Hasil::PaguSemula => "Pagu semula",
            Hasil::RealisasiAnggaran => "Realisasi anggaran",
            Hasil::Serapan => "Serapan (%)",
            Hasil::Sisa => "Sisa anggaran",
            Hasil::Perubahan => "Perubahan pagu",
            Hasil::PerubahanPersen => "Perubahan pagu (%)",
            Hasil::Ei => "E/I (Rp)",
            Hasil::EfisiensiPmk => "Efisiensi PMK (%)",
            Hasil::NilaiEfisiensi => "Nilai efisiensi",
            Hasil::SelisihSerapan => "Selisih capaian − serapan (poin)",
            Hasil::Simpulan => "Simpulan",
        }
    }
}

/// A row of results: one that was typed, or a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Baris {
    /// A typed row.
    Row(RowId),
    /// All indikator together.
    Rekap,
    /// All money of one source.
    Sumber(SumberDana),
    /// All money of the APBD, transfers included.
    TotalApbd,
    /// All money.
    Total,
}

/// Address of one result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HasilRef {
    /// The row.
    pub baris: Baris,
    /// The column.
    pub hasil: Hasil,
}

impl HasilRef {
    /// The result of `baris` in column `hasil`.
    pub const fn new(baris: Baris, hasil: Hasil) -> Self {
        HasilRef { baris, hasil }
    }
}

/// A typed or a computed cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// A typed one.
    Cell(CellRef),
    /// A computed one.
    Hasil(HasilRef),
}
