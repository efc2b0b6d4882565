//! Real examples: what they put in, what their source prints, whether it follows or not.
//!
//! The names are those of `tests/data/formula_examples.json`, which holds the exact results.

pub mod anggaran;
pub mod capaian;

const BABEL: &str =
    "LKjIP 2020 Dinas Perindustrian dan Perdagangan Prov. Kepulauan Bangka Belitung";
const BPOM: &str = "Laporan Kinerja PRKOM BPOM 2021, Tabel 28";
const ITJEN: &str = "LAKIP Inspektorat Jenderal Kemenkeu 2019, hlm. 42";
const LAN: &str = "LAKIP Puslatbang KMP LAN 2021, hlm. 92";
const LIMA_PULUH_KOTA: &str =
    "LKjIP 2020 Dinas Perpustakaan dan Kearsipan Kab. Lima Puluh Kota, Tabel 6";
const LLDIKTI: &str = "Uji aplikasi SAKIP LLDIKTI Wilayah XVI";
const PMK214: &str = "PMK 214/PMK.02/2017, lampiran";

/// Lists of examples: name, what is put in, the formula it is about, what is printed, where.
macro_rules! contoh {
    ($($(#[$doc:meta])* $list:ident: $($id:literal [$($simbol:ident = $isi:literal),*] $rumus:literal, $cetak:literal, $sumber:expr;)*)*) => {
        $($(#[$doc])* pub static $list: &[$crate::domain::belajar::Contoh] = &[$(
            $crate::domain::belajar::Contoh {
                id: $id,
                isi: &[$((stringify!($simbol), $isi)),*],
                rumus: $rumus,
                tercetak: $cetak,
                sumber: $sumber,
            },
        )*];)*
    };
}
use contoh;
