//! The addresses of results: which row, which computed column.

use std::borrow::Cow;

use super::document::{CellRef, RowId};
use super::field::column_id;
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
    /// Arithmetic mean of the yearly growth of the realisasi, percent.
    PertumbuhanRata,
    /// Compound yearly growth of the realisasi, percent.
    PertumbuhanMajemuk,
    /// Target of the Renstra in force for the year.
    TargetRenstraTahun,
    /// Achievement against it, percent.
    CapaianRenstraTahun,
    /// Achievement against the national or provincial standard, percent.
    CapaianStandar,
    /// Realisasi minus standard, in the unit of the row.
    SelisihStandar,
    /// Target of the quarters up to the position, consolidated.
    TargetKumulatif,
    /// Realisasi of the quarters up to the position, consolidated.
    RealisasiKumulatif,
    /// Achievement of the first quarter, percent.
    CapaianTw1,
    /// Achievement up to the second quarter, percent.
    CapaianTw2,
    /// Achievement up to the third quarter, percent.
    CapaianTw3,
    /// Achievement up to the fourth quarter, percent.
    CapaianTw4,
    /// Consolidated realisasi against the target of the year, percent.
    CapaianTahunan,
    /// Against the first edition of the Renstra, this year, percent.
    CapaianAwalTahun,
    /// Against the first edition of the Renstra, last year, percent.
    CapaianAwalAkhir,
    /// Against the revised Renstra, this year, percent.
    CapaianUbahTahun,
    /// Against the revised Renstra, last year, percent.
    CapaianUbahAkhir,
    /// Achievement against the target of the revised agreement, percent.
    CapaianPerubahan,
    /// Target of the revised agreement minus that of the first.
    SelisihTarget,
    /// Budget left, percent of the budget.
    SisaPersen,
    /// Mean of the means of the sasaran, percent.
    RerataSasaran,
    /// How many sasaran there are: in the outline, in an agreement.
    JumlahSasaran,
    /// How many sasaran the revised agreement has.
    JumlahSasaranPerubahan,
    /// How many indikator there are.
    JumlahIndikator,
    /// Which year of the Renstra it is, from 1.
    TahunRenstra,
    /// The cell under a column of a table of the office's own.
    Sel(RowId),
}

impl Hasil {
    /// Every computed column but the cells of tables.
    pub const ALL: [Hasil; 45] = [
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
        Hasil::PertumbuhanRata,
        Hasil::PertumbuhanMajemuk,
        Hasil::TargetRenstraTahun,
        Hasil::CapaianRenstraTahun,
        Hasil::CapaianStandar,
        Hasil::SelisihStandar,
        Hasil::TargetKumulatif,
        Hasil::RealisasiKumulatif,
        Hasil::CapaianTw1,
        Hasil::CapaianTw2,
        Hasil::CapaianTw3,
        Hasil::CapaianTw4,
        Hasil::CapaianTahunan,
        Hasil::CapaianAwalTahun,
        Hasil::CapaianAwalAkhir,
        Hasil::CapaianUbahTahun,
        Hasil::CapaianUbahAkhir,
        Hasil::CapaianPerubahan,
        Hasil::SelisihTarget,
        Hasil::SisaPersen,
        Hasil::RerataSasaran,
        Hasil::JumlahSasaran,
        Hasil::JumlahSasaranPerubahan,
        Hasil::JumlahIndikator,
        Hasil::TahunRenstra,
    ];

    /// The name in files and in result ids; `k7` for the cell under the column of id 7.
    pub fn id(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Hasil::Sel(column) => return Cow::Owned(format!("k{}", column.0)),
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
            Hasil::PertumbuhanRata => "pertumbuhan_rata",
            Hasil::PertumbuhanMajemuk => "pertumbuhan_majemuk",
            Hasil::TargetRenstraTahun => "target_renstra_tahun",
            Hasil::CapaianRenstraTahun => "capaian_renstra_tahun",
            Hasil::CapaianStandar => "capaian_standar",
            Hasil::SelisihStandar => "selisih_standar",
            Hasil::TargetKumulatif => "target_kumulatif",
            Hasil::RealisasiKumulatif => "realisasi_kumulatif",
            Hasil::CapaianTw1 => "capaian_tw1",
            Hasil::CapaianTw2 => "capaian_tw2",
            Hasil::CapaianTw3 => "capaian_tw3",
            Hasil::CapaianTw4 => "capaian_tw4",
            Hasil::CapaianTahunan => "capaian_tahunan",
            Hasil::CapaianAwalTahun => "capaian_awal_tahun",
            Hasil::CapaianAwalAkhir => "capaian_awal_akhir",
            Hasil::CapaianUbahTahun => "capaian_ubah_tahun",
            Hasil::CapaianUbahAkhir => "capaian_ubah_akhir",
            Hasil::CapaianPerubahan => "capaian_perubahan",
            Hasil::SelisihTarget => "selisih_target",
            Hasil::SisaPersen => "sisa_persen",
            Hasil::RerataSasaran => "rerata_sasaran",
            Hasil::JumlahSasaran => "jumlah_sasaran",
            Hasil::JumlahSasaranPerubahan => "jumlah_sasaran_perubahan",
            Hasil::JumlahIndikator => "jumlah_indikator",
            Hasil::TahunRenstra => "tahun_renstra",
        })
    }

    /// The column with this file name.
    pub fn from_id(id: &str) -> Option<Hasil> {
        let named = Hasil::ALL.into_iter().find(|hasil| hasil.id() == id);
        named.or_else(|| column_id(id).map(Hasil::Sel))
    }

    /// The heading on screen and in the report; the cell of a table has the name of its column instead.
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
            Hasil::Sel(_) => "Sel",
            Hasil::PertumbuhanRata => "Pertumbuhan rata-rata aritmetik (%)",
            Hasil::PertumbuhanMajemuk => "Pertumbuhan majemuk (%)",
            Hasil::TargetRenstraTahun => "Target Renstra tahun ini",
            Hasil::CapaianRenstraTahun => "Capaian terhadap Renstra tahun ini (%)",
            Hasil::CapaianStandar => "Capaian terhadap standar (%)",
            Hasil::SelisihStandar => "Selisih terhadap standar",
            Hasil::TargetKumulatif => "Target s.d. triwulan ini",
            Hasil::RealisasiKumulatif => "Realisasi s.d. triwulan ini",
            Hasil::CapaianTw1 => "Capaian s.d. TW I (%)",
            Hasil::CapaianTw2 => "Capaian s.d. TW II (%)",
            Hasil::CapaianTw3 => "Capaian s.d. TW III (%)",
            Hasil::CapaianTw4 => "Capaian s.d. TW IV (%)",
            Hasil::CapaianTahunan => "Capaian terhadap target setahun (%)",
            Hasil::CapaianAwalTahun => "Capaian Renstra awal, tahun ini (%)",
            Hasil::CapaianAwalAkhir => "Capaian Renstra awal, tahun akhir (%)",
            Hasil::CapaianUbahTahun => "Capaian Renstra perubahan, tahun ini (%)",
            Hasil::CapaianUbahAkhir => "Capaian Renstra perubahan, tahun akhir (%)",
            Hasil::CapaianPerubahan => "Capaian PK Perubahan (%)",
            Hasil::SelisihTarget => "Perubahan target",
            Hasil::SisaPersen => "Sisa anggaran (%)",
            Hasil::RerataSasaran => "Rata-rata antarsasaran (%)",
            Hasil::JumlahSasaran => "Jumlah sasaran",
            Hasil::JumlahSasaranPerubahan => "Jumlah sasaran PK Perubahan",
            Hasil::JumlahIndikator => "Jumlah indikator",
            Hasil::TahunRenstra => "Tahun ke- Renstra",
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
    /// The last line of a table of the office's own.
    Ringkasan(RowId),
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
