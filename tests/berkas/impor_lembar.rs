//! Which sheets of our own workbook are taken back, row by row and field by field, and which are not.

use kalkulator_sakip::domain::field::{Field, RowKind};
use kalkulator_sakip::domain::tempel::Tujuan;

/// A sheet, where it goes, and the kinds of rows and the fields that are typed in it.
pub struct Lembar {
    /// Its name.
    pub nama: &'static str,
    /// Where it goes.
    pub tujuan: Tujuan,
    /// The kinds of its rows.
    pub kinds: &'static [RowKind],
    /// What is typed in them.
    pub fields: &'static [Field],
}

/// Those that are taken back.
pub const LEMBAR: [Lembar; 5] = [
    Lembar {
        nama: "Indikator",
        tujuan: Tujuan::Kinerja,
        kinds: &[RowKind::Tujuan, RowKind::Sasaran, RowKind::Indikator],
        fields: &[
            Field::Kode,
            Field::Uraian,
            Field::Satuan,
            Field::Polaritas,
            Field::Target,
            Field::Realisasi,
            Field::Bobot,
            Field::RealisasiTerburuk,
            Field::SumberData,
        ],
    },
    Lembar {
        nama: "Triwulan",
        tujuan: Tujuan::Triwulan,
        kinds: &[RowKind::Indikator],
        fields: &[
            Field::Konsolidasi,
            Field::TargetTw1,
            Field::TargetTw2,
            Field::TargetTw3,
            Field::TargetTw4,
            Field::RealisasiTw1,
            Field::RealisasiTw2,
            Field::RealisasiTw3,
            Field::RealisasiTw4,
        ],
    },
    Lembar {
        nama: "Perbandingan",
        tujuan: Tujuan::Perbandingan,
        kinds: &[RowKind::Indikator],
        fields: &[
            Field::RealisasiLalu,
            Field::RealisasiLalu2,
            Field::RealisasiLalu3,
            Field::RealisasiLalu4,
            Field::RealisasiLalu5,
            Field::CapaianLalu,
            Field::CapaianLalu2,
            Field::CapaianLalu3,
            Field::CapaianLalu4,
            Field::CapaianLalu5,
            Field::TargetRenstra,
            Field::Standar,
            Field::NamaStandar,
        ],
    },
    Lembar {
        nama: "Anggaran",
        tujuan: Tujuan::Anggaran,
        kinds: &[RowKind::Belanja, RowKind::Program, RowKind::Kegiatan],
        fields: &[
            Field::Kode,
            Field::Uraian,
            Field::SumberDana,
            Field::PaguSemula,
            Field::PaguPerubahan,
            Field::RealisasiAnggaran,
            Field::Indikator,
        ],
    },
    Lembar {
        nama: "Perjanjian Kinerja",
        tujuan: Tujuan::Perjanjian,
        kinds: &[
            RowKind::Kepala,
            RowKind::Bidang,
            RowKind::Seksi,
            RowKind::IndikatorPk,
            RowKind::ProgramPk,
        ],
        fields: &[
            Field::SasaranPk,
            Field::Kode,
            Field::Uraian,
            Field::Satuan,
            Field::Polaritas,
            Field::Target,
            Field::TargetPerubahan,
            Field::Realisasi,
            Field::PaguSemula,
            Field::PaguPerubahan,
            Field::Keterangan,
        ],
    },
];

/// Sheets that are not taken back, and why. Besides them only the office's own tables have sheets.
pub const TINGGAL: [(&str, &str); 8] = [
    (
        "Pengaturan",
        "who reports and by which rules is chosen, not pasted",
    ),
    ("Efisiensi", "results only"),
    ("Rekap", "results only"),
    ("Keluaran", "the import has no place for keluaran"),
    (
        "Renstra",
        "the import has no place for five years in two editions",
    ),
    (
        "Narasi",
        "the import has no place for words of several lines",
    ),
    ("Cara hitung", "results only"),
    ("Jejak hitung", "results only"),
];

/// What does not come back of these rows: the words of the report, which stand on a sheet for reading, and persons.
const TANPA_MEDAN: [Field; 8] = [
    Field::Narasi,
    Field::Definisi,
    Field::Penyebab,
    Field::Hambatan,
    Field::TindakLanjut,
    Field::Pejabat,
    Field::Nip,
    Field::Pangkat,
];

/// The rows that do not come back at all: the whole of a draft is kept in its own file.
const TANPA_BARIS: [RowKind; 17] = [
    RowKind::Identitas,
    RowKind::Pengaturan,
    RowKind::Narasi,
    RowKind::Keluaran,
    RowKind::TujuanRenstra,
    RowKind::SasaranRenstra,
    RowKind::IndikatorRenstra,
    RowKind::Tabel,
    RowKind::KolomTabel,
    RowKind::Peubah,
    RowKind::BarisTabel,
    RowKind::Cetakan,
    RowKind::Abaian,
    RowKind::Skenario,
    RowKind::Ubahan,
    RowKind::Kelas,
    RowKind::Kolom,
];

#[test]
fn every_row_and_field_comes_back_or_is_listed_here() {
    for kind in RowKind::ALL {
        let sheets: Vec<&Lembar> = LEMBAR
            .iter()
            .filter(|of| of.kinds.contains(&kind))
            .collect();
        assert_eq!(sheets.is_empty(), TANPA_BARIS.contains(&kind), "{kind:?}");
        for field in kind.fields().iter().filter(|_| !sheets.is_empty()) {
            let back = sheets.iter().any(|of| of.fields.contains(field));
            assert_ne!(back, TANPA_MEDAN.contains(field), "{kind:?} {field:?}");
        }
    }
}
