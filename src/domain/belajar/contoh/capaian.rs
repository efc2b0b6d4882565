//! Worked examples of capaian, as their sources print them.

use super::{BABEL, BPOM, LAN, LIMA_PULUH_KOTA, LLDIKTI, contoh};

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
}
