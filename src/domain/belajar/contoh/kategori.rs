//! Worked examples of bands, predicates and scores.

use super::{ESAKIP, JATIM, MALTENG, PERMENPANRB_8, SAMPANG, TRENGGALEK, WP_EVAL, contoh};

contoh! {
    /// Scales of capaian.
    KATEGORI:
    "sampang-100" [skala = "permendagri-baik", C = "100"] "kategori", "", SAMPANG;
    "sampang-90" [skala = "permendagri-baik", C = "90"] "kategori", "", SAMPANG;
    "sampang-76" [skala = "permendagri-baik", C = "76"] "kategori", "", SAMPANG;
    "sampang-75" [skala = "permendagri-baik", C = "75"] "kategori", "", SAMPANG;
    "sampang-65" [skala = "permendagri-baik", C = "65"] "kategori", "", SAMPANG;
    "sampang-51" [skala = "permendagri-baik", C = "51"] "kategori", "", SAMPANG;
    "sampang-50" [skala = "permendagri-baik", C = "50"] "kategori", "", SAMPANG;
    "empat-99.99" [skala = "empat-tingkat", C = "99,99"] "kategori", "", WP_EVAL;
    "empat-75" [skala = "empat-tingkat", C = "75"] "kategori", "", WP_EVAL;
    "empat-74.99" [skala = "empat-tingkat", C = "74,99"] "kategori", "", WP_EVAL;
    "empat-54.99" [skala = "empat-tingkat", C = "54,99"] "kategori", "", WP_EVAL;
    "jatim-100.01" [skala = "jatim", C = "100,01"] "kategori", "", JATIM;
    "jatim-100" [skala = "jatim", C = "100"] "kategori", "", JATIM;
    "jatim-74" [skala = "jatim", C = "74"] "kategori", "", JATIM;
    "jatim-55" [skala = "jatim", C = "55"] "kategori", "", JATIM;
    "jatim-54.99" [skala = "jatim", C = "54,99"] "kategori", "", JATIM;
    "malteng-100" [skala = "enam-tingkat", C = "100"] "kategori", "", MALTENG;
    "malteng-85.01" [skala = "enam-tingkat", C = "85,01"] "kategori", "", MALTENG;
    "malteng-75" [skala = "enam-tingkat", C = "75"] "kategori", "", MALTENG;
    "malteng-65" [skala = "enam-tingkat", C = "65"] "kategori", "", MALTENG;
    "malteng-50" [skala = "enam-tingkat", C = "50"] "kategori", "", MALTENG;
    "malteng-85" [skala = "enam-tingkat", C = "85"] "kategori", "", MALTENG;
    "celah-90,5" [skala = "permendagri", C = "90,5"] "kategori", "", SAMPANG;
    "celah-90,5-bulat" [skala = "permendagri-bulat", C = "90,5"] "kategori", "", SAMPANG;

    /// AKIP predicates.
    PREDIKAT:
    "akip-89.65" [NA = "89,65"] "akip.predikat", "A", TRENGGALEK;
    "akip-90" [NA = "90"] "akip.predikat", "", ESAKIP;
    "akip-90.01" [NA = "90,01"] "akip.predikat", "", ESAKIP;
    "akip-80.01" [NA = "80,01"] "akip.predikat", "", ESAKIP;
    "akip-70" [NA = "70"] "akip.predikat", "", ESAKIP;
    "akip-70.01" [NA = "70,01"] "akip.predikat", "", ESAKIP;
    "akip-60.01" [NA = "60,01"] "akip.predikat", "", ESAKIP;
    "akip-50" [NA = "50"] "akip.predikat", "", ESAKIP;
    "akip-50.01" [NA = "50,01"] "akip.predikat", "", ESAKIP;
    "akip-30.01" [NA = "30,01"] "akip.predikat", "", ESAKIP;
    "akip-0" [NA = "0"] "akip.predikat", "", ESAKIP;

    /// Scores of individual performance.
    SKP:
    "skp-nilai-cukup" [T = "100", R = "98"] "skp.cukup", "88", PERMENPANRB_8;
    "skp-lebih-110" [T = "100", R = "115"] "skp.atas", "", PERMENPANRB_8;
    "skp-93-95" [T = "95", R = "93"] "skp.cukup", "88", PERMENPANRB_8;
    "skp-85-85" [T = "85", R = "85"] "skp.baik", "109", PERMENPANRB_8;

    /// Sums of the four components.
    LKE:
    "trenggalek-lke-2025" [N_rencana = "26,2", N_ukur = "28,33", N_lapor = "13,93", N_evaluasi = "21,19"] "lke.total", "89,65", TRENGGALEK;
    "trenggalek-lke-2024" [N_rencana = "30", N_ukur = "25,93", N_lapor = "14,46", N_evaluasi = "19,09"] "lke.total", "89,49", TRENGGALEK;
}
