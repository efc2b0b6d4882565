//! Worked examples of capaian in special cases: on the spot, zero, negative, capped.

use super::{BABEL, KMK, KWANTER, LIMA_PULUH_KOTA, LLDIKTI, PRINGSEWU, WP_EVAL, contoh};

contoh! {
    /// On the spot is best.
    TEPAT:
    "kmk-stab-96" [polaritas = "stabil", T = "100", R = "96"] "capaian.stabil-tinggi", "112", KMK;
    "kmk-stab-102" [polaritas = "stabil", T = "100", R = "102"] "capaian.stabil-tinggi", "116", KMK;

    /// Zero and negative targets.
    NOL:
    "pringsewu-turun-nol" [polaritas = "turun-rasio", T = "10", R = "0"] "capaian.turun-rasio", "100", PRINGSEWU;
    "kmk-nol-terburuk" [polaritas = "turun", T = "0", R = "4", W = "10"] "capaian.turun-target-nol", "60", KMK;
    "babel-kegiatan-nol" [W = "", polaritas = "naik", T = "0", R = "0"] "capaian.naik", "", BABEL;
    "wp-eval-nol" [W = "", polaritas = "turun", T = "0", R = "0", target_nol = "seratus"] "capaian.nol-seratus", "100", WP_EVAL;
    "lldikti-nol" [W = "", polaritas = "naik", T = "0", R = "0", target_nol = "nol"] "capaian.nol-nol", "0", LLDIKTI;
    "kmk-neg-90" [polaritas = "naik", T = "-10", R = "-11"] "capaian.naik-target-negatif", "90", KMK;
    "kwanter-neg" [polaritas = "naik", T = "-10", R = "-12"] "capaian.naik-target-negatif", "120", KWANTER;

    /// Caps.
    BATAS:
    "lima-puluh-kota-cap100" [polaritas = "naik", T = "72,29", R = "79,29", batas = "100"] "capaian.dihitung", "100", LIMA_PULUH_KOTA;
    "kmk-min-a" [polaritas = "turun", T = "0,1", R = "0,0101", batas = "120"] "capaian.dihitung", "120", KMK;
    "kmk-min-b" [polaritas = "turun", T = "10", R = "21", batas = "120"] "capaian.dihitung", "0", KMK;
    "kmk-max-neg-a" [polaritas = "naik", T = "-10", R = "-11", batas = "120"] "capaian.dihitung", "90", KMK;
    "kmk-max-neg-b" [polaritas = "naik", T = "-10", R = "-5", batas = "120"] "capaian.dihitung", "120", KMK;
    "kmk-konversi120" [polaritas = "naik", T = "4", R = "4", batas = "120", target_maksimal = "ya"] "capaian.konversi", "120", KMK;
    "kmk-konversi-75" [polaritas = "naik", T = "4", R = "3", batas = "120", target_maksimal = "ya"] "capaian.naik", "75", KMK;
}
