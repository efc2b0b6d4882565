//! Real examples: what they put in, what their source prints, whether it follows or not.
//!
//! The names are those of `tests/data/formula_examples.json`, which holds the exact results.

pub mod anggaran;
pub mod capaian;
pub mod efisiensi;
pub mod kategori;
pub mod khusus;
pub mod rekap;

const BABEL: &str =
    "LKjIP 2020 Dinas Perindustrian dan Perdagangan Prov. Kepulauan Bangka Belitung";
const BNA: &str = "Aplikasi e-SAKIP Kab. Banjarnegara";
const BPOM: &str = "Laporan Kinerja PRKOM BPOM 2021, Tabel 28";
const BSC: &str = "Uji sebuah aplikasi KPI publik, polaritas turun";
const ESAKIP: &str = "Batas predikat dalam aplikasi e-SAKIP menurut PermenPANRB 88/2021";
const ITJEN: &str = "LAKIP Inspektorat Jenderal Kemenkeu 2019, hlm. 42";
const JATIM: &str = "LKj 2013 Disnakertransduk Prov. Jawa Timur";
const KMK: &str = "Uji aplikasi kinerja Kemenkeu menurut KMK 127/2026; naskah KMK tidak dibaca";
const KWANTER: &str = "Aplikasi SAKIP kwanter";
const LAN: &str = "LAKIP Puslatbang KMP LAN 2021, hlm. 92";
const LIMA_PULUH_KOTA: &str =
    "LKjIP 2020 Dinas Perpustakaan dan Kearsipan Kab. Lima Puluh Kota, Tabel 6";
const LLDIKTI: &str = "Uji aplikasi SAKIP LLDIKTI Wilayah XVI";
const MALTENG: &str = "LKJIP Kab. Maluku Tengah 2021, hlm. III.2";
const PMK22: &str = "PMK 22/PMK.02/2021, lampiran";
const PMK214: &str = "PMK 214/PMK.02/2017, lampiran";
const PRINGSEWU: &str = "Aplikasi e-SAKIP Kab. Pringsewu";
const SAMPANG: &str = "LKjIP Inspektorat Kab. Sampang 2019, Tabel 3.1";
const PERMENPANRB_8: &str = "PermenPANRB 8/2021";
const TRENGGALEK: &str = "KKE SAKIP Kab. Trenggalek";
const WP_EVAL: &str = "Aplikasi wp-eval-sakip";

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
