//! Worked examples of capaian, as their sources print them.

use super::{BABEL, BPOM, BSC, LAN, LIMA_PULUH_KOTA, LLDIKTI, PERMENPANRB_8, contoh};

contoh! {
    /// Higher is better.
    NAIK:
    "babel-invest" [T = "14.157.209.890", R = "186.797.290.000"] "capaian.naik", "1319,45%", BABEL;
    "babel-tkerja" [T = "1,37", R = "7,98"] "capaian.naik", "582,48%", BABEL;
    "babel-ekspor" [T = "1.835.337.899", R = "1.203.105.606,54"] "capaian.naik", "65,55%", BABEL;
    "babel-sarana-nol" [T = "1,15", R = "0"] "capaian.naik", "0,00%", BABEL;
    "babel-sampel-a" [T = "10", R = "6,17"] "capaian.naik", "61,67%", BABEL;
    "babel-sampel-b" [T = "10", R = "6,17"] "capaian.naik", "61,70%", BABEL;
    "babel-legalitas" [T = "57", R = "40"] "capaian.naik", "70,18%", BABEL;
    "babel-legalitas-narasi" [T = "57", R = "40"] "capaian.naik", "70,17%", BABEL;
    "babel-ikk" [T = "3", R = "3,34"] "capaian.naik", "111,33%", BABEL;
    "babel-invest-renstra" [T = "14.157.209.890", R = "4.253.824.484.802"] "capaian.naik", "30047,05%", BABEL;
    "lan-nka" [T = "89", R = "87,93"] "capaian.naik", "98.80%", LAN;
    "lima-puluh-kota" [T = "60", R = "60"] "capaian.naik", "100", LIMA_PULUH_KOTA;
    "bpom-riset" [T = "75", R = "74,94"] "capaian.naik", "99,92%", BPOM;
    "lldikti-naik-1" [T = "70", R = "70"] "capaian.naik", "100", LLDIKTI;
    "lldikti-naik-2" [T = "70", R = "84"] "capaian.naik", "120", LLDIKTI;
    "lldikti-naik-3" [T = "70", R = "35"] "capaian.naik", "50", LLDIKTI;

    /// Lower is better.
    TURUN:
    "babel-kv" [cara = "turun", T = "11", R = "9,74"] "capaian.turun", "111,45%", BABEL;
    "skp-khusus-6.5" [cara = "turun", T = "7", R = "6,5"] "capaian.turun", "107%", PERMENPANRB_8;
    "skp-khusus-9" [cara = "turun", T = "8", R = "9"] "capaian.turun", "87,5%", PERMENPANRB_8;
    "lldikti-turun-1" [cara = "turun", T = "8", R = "4"] "capaian.turun", "150", LLDIKTI;
    "lldikti-turun-3" [cara = "turun", T = "8", R = "10"] "capaian.turun", "75", LLDIKTI;
    "lldikti-turun-4" [cara = "turun", T = "8", R = "20"] "capaian.turun", "0", LLDIKTI;
    "bsc-turun-5" [cara = "turun-rasio", T = "10", R = "5"] "capaian.turun-rasio", "200", BSC;
    "babel-kv-rasio" [cara = "turun-rasio", T = "11", R = "9,74"] "capaian.turun-rasio", "", BABEL;

    /// Targets that are a range.
    RENTANG:
    "skp-normal-70" [polaritas = "rentang", T = "80-90", R = "70"] "capaian.rentang", "87,5%", PERMENPANRB_8;
    "skp-normal-92" [polaritas = "rentang", T = "80-90", R = "92"] "capaian.rentang", "113%", PERMENPANRB_8;
    "skp-khusus-range-6.5" [polaritas = "rentang-turun", T = "7-8", R = "6,5"] "capaian.rentang-turun", "107%", PERMENPANRB_8;
    "skp-khusus-range-9" [polaritas = "rentang-turun", T = "7-8", R = "9"] "capaian.rentang-turun", "87,5%", PERMENPANRB_8;
}
