//! The columns of SAKIP's tables: every field a person fills in, and the choices of the fields that offer some.
//!
//! This is the one list from which the tables on screen, the file format, the messages and the report take their
//! columns. It holds no values and no arithmetic.

use std::borrow::Cow;

pub use super::choice::*;
use super::document::RowId;
pub use super::row_kind::{RowKind, Section};

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
    /// A cell of a table of the office's own: what its column says.
    Sel,
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
        pub enum Field {
            $($(#[$doc])* $name,)*
            /// The cell under a column of a table of the office's own; the column is a row of its own.
            Sel(RowId),
        }

        impl Field {
            /// Every field but the cells of tables.
            pub const ALL: &'static [Field] = &[$(Field::$name),*];

            /// The name in files and in field ids; `k7` for the cell under the column of id 7.
            pub fn id(self) -> Cow<'static, str> {
                match self {
                    $(Field::$name => Cow::Borrowed($id),)*
                    Field::Sel(column) => Cow::Owned(format!("k{}", column.0)),
                }
            }

            /// The heading on screen and in the report; the cell of a table has the name of its column instead.
            pub const fn label(self) -> &'static str {
                match self { $(Field::$name => $label,)* Field::Sel(_) => "Sel" }
            }

            /// What it holds.
            pub const fn kind(self) -> FieldKind {
                match self { $(Field::$name => $kind,)* Field::Sel(_) => FieldKind::Sel }
            }
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
    /// Up to which quarter the figures go.
    Posisi "posisi" "Posisi data" FieldKind::Choice(POSISI);
    /// Where the performance agreement is signed.
    Tempat "tempat" "Tempat penandatanganan" FieldKind::Text;
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

    /// Sample or population standard deviation in tables.
    Simpangan "simpangan" "Simpangan baku dalam tabel" FieldKind::Choice(SIMPANGAN);
    /// Parts of the report that are left out, their ids separated by blanks.
    TanpaBagian "tanpa_bagian" "Bagian laporan yang tidak dicetak" FieldKind::Text;

    /// Rules of the check that are switched off, their ids separated by blanks.
    TanpaAturan "tanpa_aturan" "Aturan periksa yang dimatikan" FieldKind::Text;

    /// Foreword.
    KataPengantar "kata_pengantar" "Kata pengantar" FieldKind::LongText;
    /// Executive summary.
    Ikhtisar "ikhtisar" "Ikhtisar eksekutif" FieldKind::LongText;
    /// Bab I: what the office is and does.
    Gambaran "gambaran" "Gambaran umum organisasi" FieldKind::LongText;
    /// Bab I: strategic aspects.
    AspekStrategis "aspek_strategis" "Aspek strategis" FieldKind::LongText;
    /// Bab I: strategic issues.
    IsuStrategis "isu_strategis" "Isu strategis" FieldKind::LongText;
    /// Bab II: words before the agreement.
    PengantarPk "pengantar_pk" "Pengantar perjanjian kinerja" FieldKind::LongText;
    /// Bab III: words before the achievements.
    PengantarCapaian "pengantar_capaian" "Pengantar capaian kinerja" FieldKind::LongText;
    /// Bab III: words on the money.
    AnalisisAnggaran "analisis_anggaran" "Analisis realisasi anggaran" FieldKind::LongText;
    /// Bab IV: general conclusion.
    SimpulanUmum "simpulan_umum" "Simpulan umum" FieldKind::LongText;
    /// Bab IV: steps ahead.
    Langkah "langkah" "Langkah di masa mendatang" FieldKind::LongText;
    /// Bab III: words on one sasaran.
    Narasi "narasi" "Narasi" FieldKind::LongText;

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
    /// Actual two years before.
    RealisasiLalu2 "realisasi_lalu2" "Realisasi 2 tahun lalu" FieldKind::Number;
    /// Actual three years before.
    RealisasiLalu3 "realisasi_lalu3" "Realisasi 3 tahun lalu" FieldKind::Number;
    /// Actual four years before.
    RealisasiLalu4 "realisasi_lalu4" "Realisasi 4 tahun lalu" FieldKind::Number;
    /// Actual five years before.
    RealisasiLalu5 "realisasi_lalu5" "Realisasi 5 tahun lalu" FieldKind::Number;
    /// Achievement two years before, percent.
    CapaianLalu2 "capaian_lalu2" "Capaian 2 tahun lalu (%)" FieldKind::Percent;
    /// Achievement three years before, percent.
    CapaianLalu3 "capaian_lalu3" "Capaian 3 tahun lalu (%)" FieldKind::Percent;
    /// Achievement four years before, percent.
    CapaianLalu4 "capaian_lalu4" "Capaian 4 tahun lalu (%)" FieldKind::Percent;
    /// Achievement five years before, percent.
    CapaianLalu5 "capaian_lalu5" "Capaian 5 tahun lalu (%)" FieldKind::Percent;
    /// National or provincial standard.
    Standar "standar" "Standar nasional/provinsi" FieldKind::Number;
    /// Which standard.
    NamaStandar "nama_standar" "Nama standar" FieldKind::Text;
    /// How the quarters make up the year.
    Konsolidasi "konsolidasi" "Konsolidasi triwulan" FieldKind::Choice(KONSOLIDASI);
    /// Target of the first quarter.
    TargetTw1 "target_tw1" "Target TW I" FieldKind::Number;
    /// Target of the second quarter.
    TargetTw2 "target_tw2" "Target TW II" FieldKind::Number;
    /// Target of the third quarter.
    TargetTw3 "target_tw3" "Target TW III" FieldKind::Number;
    /// Target of the fourth quarter.
    TargetTw4 "target_tw4" "Target TW IV" FieldKind::Number;
    /// Actual of the first quarter.
    RealisasiTw1 "realisasi_tw1" "Realisasi TW I" FieldKind::Number;
    /// Actual of the second quarter.
    RealisasiTw2 "realisasi_tw2" "Realisasi TW II" FieldKind::Number;
    /// Actual of the third quarter.
    RealisasiTw3 "realisasi_tw3" "Realisasi TW III" FieldKind::Number;
    /// Actual of the fourth quarter.
    RealisasiTw4 "realisasi_tw4" "Realisasi TW IV" FieldKind::Number;
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

    /// A remark in a table.
    Keterangan "keterangan" "Keterangan" FieldKind::Text;

    /// Where the indikator of the Renstra started.
    KondisiAwal "kondisi_awal" "Kondisi awal" FieldKind::Number;
    /// First edition, target of the first year.
    Awal1 "awal1" "Renstra awal tahun ke-1" FieldKind::Number;
    /// First edition, target of the second year.
    Awal2 "awal2" "Renstra awal tahun ke-2" FieldKind::Number;
    /// First edition, target of the third year.
    Awal3 "awal3" "Renstra awal tahun ke-3" FieldKind::Number;
    /// First edition, target of the fourth year.
    Awal4 "awal4" "Renstra awal tahun ke-4" FieldKind::Number;
    /// First edition, target of the fifth year.
    Awal5 "awal5" "Renstra awal tahun ke-5" FieldKind::Number;
    /// Revised edition, target of the first year.
    Ubah1 "ubah1" "Renstra perubahan tahun ke-1" FieldKind::Number;
    /// Revised edition, target of the second year.
    Ubah2 "ubah2" "Renstra perubahan tahun ke-2" FieldKind::Number;
    /// Revised edition, target of the third year.
    Ubah3 "ubah3" "Renstra perubahan tahun ke-3" FieldKind::Number;
    /// Revised edition, target of the fourth year.
    Ubah4 "ubah4" "Renstra perubahan tahun ke-4" FieldKind::Number;
    /// Revised edition, target of the fifth year.
    Ubah5 "ubah5" "Renstra perubahan tahun ke-5" FieldKind::Number;

    /// The official who signs; optional, as the two below.
    Pejabat "pejabat" "Nama pejabat" FieldKind::Text;
    /// The official's number.
    Nip "nip" "NIP" FieldKind::Text;
    /// The official's rank.
    Pangkat "pangkat" "Pangkat/golongan" FieldKind::Text;
    /// Objective that an indikator of a performance agreement serves.
    SasaranPk "sasaran" "Sasaran" FieldKind::Text;
    /// Target after the revision of the agreement; empty means it is not in the revised one.
    TargetPerubahan "target_perubahan" "Target PK Perubahan" FieldKind::Number;

    /// Heading of the column that names the rows of a table.
    NamaBaris "nama_baris" "Judul kolom uraian" FieldKind::Text;
    /// Chart of a table.
    Grafik "grafik" "Grafik" FieldKind::Choice(GRAFIK);
    /// Chapter of the report in which a table stands.
    Letak "letak" "Letak dalam laporan" FieldKind::Choice(LETAK);
    /// Whether a row of a table enters its sums.
    JenisBaris "jenis_baris" "Jenis baris" FieldKind::Choice(JENIS_BARIS);
    /// What the cells of a column are.
    JenisKolom "jenis_kolom" "Jenis kolom" FieldKind::Choice(JENIS_KOLOM);
    /// Formula of a computed column or row, as typed.
    Rumus "rumus" "Rumus" FieldKind::Text;
    /// What the last line of a column shows.
    Ringkasan "ringkasan" "Baris ringkasan" FieldKind::Choice(RINGKASAN);
    /// Decimals shown in a column.
    Desimal "desimal" "Desimal" FieldKind::Weight;
    /// Value of a named input.
    NilaiPeubah "nilai" "Nilai" FieldKind::Number;

    /// Lower bound of a band, percent.
    BatasBawah "batas_bawah" "Batas bawah (%)" FieldKind::Percent;
    /// Whether the bound belongs to the band.
    Inklusif "inklusif" "Batas termasuk" FieldKind::Choice(INKLUSIF);

    /// The figure that a printed one stands for, or the cell that a scenario fills in: its name, as `indikator.3.capaian`.
    Angka "angka" "Angka" FieldKind::Text;
    /// A figure exactly as a finished report prints it.
    Tercetak "tercetak" "Tercetak" FieldKind::Text;
    /// Where the report prints it, as `Tabel 3.2`; figures of one place are held against each other.
    DicetakDi "dicetak_di" "Dicetak di" FieldKind::Text;
    /// The finding that is put aside, by its key.
    Temuan "temuan" "Temuan" FieldKind::Text;
    /// Why it is put aside.
    Alasan "alasan" "Alasan" FieldKind::Text;

    /// What a scenario puts into a cell, as it would be typed there.
    Isi "isi" "Isi" FieldKind::Text;

    /// The column of a remembered reading, as `indikator.target`.
    NamaKolom "kolom" "Kolom" FieldKind::Text;
    /// How its lone dots read.
    Bacaan "bacaan" "Bacaan titik tunggal" FieldKind::Choice(BACAAN);
}

impl Field {
    /// The field with this file name.
    pub fn from_id(id: &str) -> Option<Field> {
        let named = Field::ALL.iter().copied().find(|field| field.id() == id);
        named.or_else(|| column_id(id).map(Field::Sel))
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

/// The column of `k7`. One column has one name: no sign, no leading zero.
pub(super) fn column_id(id: &str) -> Option<RowId> {
    let digits = id.strip_prefix('k')?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    digits.parse().ok().filter(|_| plain).map(RowId)
}

fn same_word(a: &str, b: &str) -> bool {
    a.chars()
        .flat_map(char::to_lowercase)
        .eq(b.chars().flat_map(char::to_lowercase))
}
