//! Worked examples of means, comparisons and consolidated quarters.

use super::{BABEL, KMK, LAN, PERMENPANRB_8, PMK22, PMK214, contoh};

contoh! {
    /// Means over indikator.
    REKAP:
    "babel-rata2" [T = "100", R = "1.319,45", C_2 = "582,48", C_3 = "65,55", C_4 = "111,45", C_5 = "0", C_6 = "61,67", C_7 = "70,18", C_8 = "111,33"] "rerata.sederhana", "295,96%", BABEL;
    "babel-rata2-asal" [T = "100", R = "1.319,45", C_2 = "582,48", C_3 = "65,55", C_4 = "111,45", C_5 = "0", C_6 = "107,24", C_7 = "70,18", C_8 = "111,33"] "rerata.sederhana", "295,96%", BABEL;
    "babel-rata2-tanpa" [T = "100", R = "1.319,45", C_2 = "582,48", C_3 = "65,55", C_4 = "111,45", C_5 = "0", C_6 = "61,67", C_7 = "70,18", C_8 = "111,33"] "rerata.tanpa-tertinggi", "", BABEL;
    "babel-rata2-batas" [T = "100", R = "1.319,45", C_2 = "582,48", C_3 = "65,55", C_4 = "111,45", C_5 = "0", C_6 = "61,67", C_7 = "70,18", C_8 = "111,33", batas = "100"] "rerata.sederhana", "", BABEL;
    "babel-rata2-bobot" [T = "100", R = "1.319,45", C_2 = "582,48", C_3 = "65,55", C_4 = "111,45", C_5 = "0", C_6 = "61,67", C_7 = "70,18", C_8 = "111,33", rerata = "berbobot", b_1 = "0"] "rerata.berbobot", "", BABEL;

    /// Geometric means.
    GEOMETRIK:
    "pmk214-ckk" [C_1 = "122", C_2 = "80", C_3 = "142"] "rerata.geometrik", "111,60%", PMK214;
    "pmk22-op-1a" [C_1 = "100", C_2 = "90", C_3 = ""] "rerata.geometrik", "94,87%", PMK22;
    "pmk22-op-1b" [C_1 = "66,6666666666666667", C_2 = "66,6666666666666667", C_3 = "100"] "rerata.geometrik", "76,31%", PMK22;
    "pmk22-ue1" [C_1 = "85,0870645457106946", C_2 = "100", C_3 = ""] "rerata.geometrik", "92,24%", PMK22;

    /// Weighted scores of a budget.
    NKA:
    "lan-nka-implementasi" [S = "95,53", KP = "99,61", CRO = "99,72", NE = "59,98"] "anggaran.nka", "87.93", LAN;

    /// Against the year before.
    TAHUN:
    "babel-selisih-ekspor" [C = "65,55", C_lalu = "83,52"] "capaian.selisih", "-17,97%", BABEL;
    "babel-selisih-tkerja" [C = "582,48", C_lalu = "680,49"] "capaian.selisih", "-98,01%", BABEL;
    "babel-selisih-kv" [C = "111,45", C_lalu = "108,18"] "capaian.selisih", "3,27%", BABEL;
    "babel-selisih-legal" [C = "70,18", C_lalu = "100"] "capaian.selisih", "-29,82%", BABEL;
    "babel-selisih-ikk" [C = "111,33", C_lalu = "100"] "capaian.selisih", "11,33%", BABEL;
    "babel-selisih-invest" [C = "30.047,05", C_lalu = "0,54"] "capaian.selisih", "30046,51%", BABEL;
    "babel-selisih-sampel" [C = "107,24", C_lalu = "91"] "capaian.selisih", "-29,78%", BABEL;
    "babel-ikk-besar" [R = "53", R_lalu = "50"] "realisasi.pertumbuhan", "6 %", BABEL;
    "babel-ikk-ekspor" [R = "1.203.105.606,54", R_lalu = "1.318.136.726"] "realisasi.pertumbuhan", "(8,73) %", BABEL;

    /// Agreements that were revised.
    PK:
    "babel-pk-spj" [T_semula = "2.300", T_baru = "1.500", R = "1.840"] "pk.selisih-target", "", BABEL;
    "babel-pk-aparatur" [T_semula = "132", T_baru = "130", R = "130"] "pk.selisih-target", "", BABEL;

    /// Quarters.
    REALISASI:
    "kmk-sum" [konsolidasi = "jumlah", posisi = "tw4", R_1 = "4", R_2 = "5", R_3 = "4", R_4 = "5"] "triwulan.jumlah", "18", KMK;
    "kmk-sum-tw2" [konsolidasi = "jumlah", posisi = "tw2", R_1 = "4", R_2 = "5"] "triwulan.jumlah", "9", KMK;
    "kmk-tlkv" [konsolidasi = "terakhir", posisi = "tw3", R_1 = "25", R_2 = "60", R_3 = "75", T_1 = "25", T_2 = "50", T_3 = "75", T_4 = "100"] "triwulan.terakhir", "75", KMK;

    /// Kinds of targets.
    TARGET:
    "babel-kv-target" [polaritas = "turun", T = "<11", R = "9,74"] "capaian.turun", "111,45%", BABEL;
    "target-bulan" [polaritas = "rentang-turun", T = "7-8", R = "6,5"] "capaian.rentang-turun", "107%", PERMENPANRB_8;
    "target-persen" [polaritas = "rentang", T = "80-90", R = "70"] "capaian.rentang", "87,5%", PERMENPANRB_8;

    /// Printed figures to be checked.
    PERIKSA:
    "periksa-sampel" [P = "61,67", R = "6,17", T = "10"] "capaian.naik", "61,67%", BABEL;
    "periksa-legalitas" [P = "70,17", R = "40", T = "57"] "capaian.naik", "70,17%", BABEL;
    "periksa-rentang" [P = "113", R = "92", T = "80-90", polaritas = "rentang"] "capaian.rentang", "113%", PERMENPANRB_8;
    "periksa-kv" [P = "111,45", R = "9,74", T = "<11", polaritas = "turun"] "capaian.turun", "111,45%", BABEL;

    /// Printed means to be checked.
    PERIKSA_RERATA:
    "periksa-rata2" [] "rerata.sederhana", "295,96%", BABEL;
    "periksa-rata2-asal" [C_6 = "107,24"] "rerata.sederhana", "295,96%", BABEL;
}
