//! Worked examples of efficiency.

use super::{BABEL, BNA, BPOM, ITJEN, LAN, PMK214, contoh};

contoh! {
    /// E/I of one indikator.
    EI:
    "babel-ei-invest" [polaritas = "naik", T = "14.157.209.890", R = "186.797.290.000", A = "4.170.195.729", RA = "3.804.142.463"] "efisiensi.ei", "Rp 51.219.500.402", BABEL;
    "babel-ei-tkerja" [polaritas = "naik", T = "1,37", R = "7,98", A = "24.707.786", RA = "24.707.786"] "efisiensi.ei", "Rp 119.184.795", BABEL;
    "babel-ei-tkerja-narasi" [polaritas = "naik", T = "1,37", R = "7,98", A = "24.707.786", RA = "24.707.786"] "efisiensi.ei", "Rp 22.605.800,-", BABEL;
    "babel-ei-ekspor" [polaritas = "naik", T = "1.835.337.899,07", R = "1.203.105.606,54", A = "30.500.125", RA = "28.651.375"] "efisiensi.ei", "Rp -8.657.852", BABEL;
    "babel-ei-kv" [polaritas = "turun", T = "11", R = "9,74", A = "629.679.481", RA = "435.020.381"] "efisiensi.ei-turun", "Rp 266.786.022", BABEL;
    "babel-ei-sarana" [polaritas = "naik", T = "1,15", R = "0", A = "9.878.392", RA = "9.878.392"] "efisiensi.ei", "Rp - 9.878.392", BABEL;
    "babel-ei-sampel" [polaritas = "naik", T = "10", R = "6,17", A = "2.610.790.000", RA = "2.156.462.547"] "efisiensi.ei", "Rp -545.605.117", BABEL;
    "babel-ei-legal" [polaritas = "naik", T = "57", R = "40", A = "51.740.000", RA = "51.665.000"] "efisiensi.ei", "Rp -15.356.228", BABEL;
    "babel-ei-legal-rumus-tercetak" [polaritas = "naik", T = "57", R = "40", A = "51.665.000", RA = "51.665.000"] "efisiensi.ei", "Rp -15.356.228", BABEL;
    "babel-ei-ikk" [polaritas = "naik", T = "3", R = "3,34", A = "163.928.900", RA = "163.808.899"] "efisiensi.ei", "Rp 18.698.610", BABEL;

    /// Efficiency scores.
    NE:
    "pmk214-ne" [E = "25,66510172144"] "efisiensi.ne", "", PMK214;
    "itjen-ne-benar" [E = "74,03"] "efisiensi.ne", "235%", ITJEN;
    "lan-e-dari-ne" [E = "3,992"] "efisiensi.dari-ne", "", LAN;

    /// Several outputs together.
    PMK:
    "pmk214-e" [A_1 = "4.000.000.000", RA_1 = "3.800.000.000", C_1 = "122", A_2 = "1.000.000.000", RA_2 = "975.000.000", C_2 = "80", A_3 = "5.000.000.000", RA_3 = "4.725.000.000", C_3 = "142"] "efisiensi.pmk-total", "", PMK214;

    /// Index of efficiency.
    INDEKS:
    "bpom-ie-1" [CO = "99,92", CI = "94"] "efisiensi.indeks", "1,063", BPOM;
    "bpom-te-1" [CO = "106,3", CI = "100"] "efisiensi.tingkat", "0,063", BPOM;
    "bpom-ie-2" [CO = "100", CI = "99,21"] "efisiensi.indeks", "1,008", BPOM;

    /// Capaian against absorption.
    SELISIH:
    "babel-kv-selisih-serapan" [C = "111,45", S = "69,09"] "efisiensi.selisih", "", BABEL;
    "bna-efisien" [C = "100", S = "94"] "efisiensi.kelas-selisih", "", BNA;
    "bna-cukup" [C = "100", S = "95"] "efisiensi.kelas-selisih", "", BNA;
    "bna-tidak" [C = "80", S = "90"] "efisiensi.kelas-selisih", "", BNA;
}
