//! Worked examples of absorption, of changed budgets and of their sums.

use super::{BABEL, BPOM, ITJEN, PMK214, contoh};

contoh! {
    /// Absorption and what is left.
    SERAPAN:
    "babel-ser-total" [A = "21.997.113.949", RA = "20.601.008.196"] "anggaran.serapan", "93,65", BABEL;
    "babel-ser-bl" [A = "10.012.502.970", RA = "8.944.446.472"] "anggaran.serapan", "89,33", BABEL;
    "babel-ser-btl" [A = "11.984.610.979", RA = "11.656.561.724"] "anggaran.serapan", "97,26", BABEL;
    "babel-ser-btl-tertukar" [A = "11.984.610.979", RA = "11.656.561.724"] "anggaran.serapan", "89,33", BABEL;
    "babel-ser-invest" [A = "4.170.195.729", RA = "3.804.142.463"] "anggaran.serapan", "91,22 %", BABEL;
    "babel-ser-bpsmb-tabel" [A = "2.398.520.000", RA = "2.021.102.047"] "anggaran.serapan", "84,26", BABEL;
    "babel-ser-bpsmb-narasi" [A = "2.398.520.000", RA = "2.021.102.047"] "anggaran.serapan", "84,24%", BABEL;
    "babel-ser-pasarmurah" [A = "353.708.000", RA = "187.810.000"] "anggaran.serapan", "53,10", BABEL;
    "babel-ser-dekon" [A = "2.235.991.000", RA = "2.055.501.707"] "anggaran.serapan", "91,93", BABEL;
    "pmk214-penyerapan" [A = "855.830.897.000", RA = "734.881.464.333"] "anggaran.serapan", "85,87%", PMK214;
    "bpom-anggaran" [A = "6.910.387.000", RA = "6.495.748.767"] "anggaran.serapan", "94,00%", BPOM;
    "itjen-serapan" [A = "106.439.453.000", RA = "104.734.936.307"] "anggaran.serapan", "98,40", ITJEN;
    "bpom-ang-2" [A = "42.150.000", RA = "41.818.800"] "anggaran.serapan", "99,21%", BPOM;
    "babel-sisa" [A = "21.997.113.949", RA = "20.601.008.196"] "anggaran.sisa-persen", "6,35%", BABEL;

    /// A budget that was cut.
    REFOCUSING:
    "babel-refocusing" [A_semula = "27.120.466.359", A_baru = "21.997.113.949", RA = "20.601.008.196"] "anggaran.refocusing", "18,89%", BABEL;

    /// Sums of programs.
    PROGRAM:
    "babel-jumlah-program" [A_1 = "2.321.082.557", A_2 = "670.057.998", A_3 = "99.576.274", A_4 = "4.095.327.241", A_5 = "215.668.900", A_6 = "2.610.790.000"] "anggaran.jumlah", "10.012.502.970", BABEL;
    "babel-jumlah-realisasi" [A_1 = "2.270.109.629", A_2 = "473.550.148", A_3 = "94.057.074", A_4 = "3.734.793.175", A_5 = "215.473.899", A_6 = "2.156.462.547"] "anggaran.jumlah", "8.944.446.472", BABEL;
}
