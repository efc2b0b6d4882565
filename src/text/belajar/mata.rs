//! What each link of the chain is called, and what it is for in a sentence.

use crate::domain::belajar::Mata;
use crate::text::nama::lower_first;

/// The name of a link: that of its formula; of several of the same formula each with what sets it apart.
pub fn nama_mata(rantai: &[Mata], at: usize) -> String {
    let Some(mata) = rantai.get(at) else {
        return String::new();
    };
    let nama = mata.rumus.nama;
    let same = |other: &&Mata| other.rumus == mata.rumus;
    if rantai.iter().filter(same).count() < 2 {
        return nama.to_string();
    }
    let alike = |other: &&Mata| same(other) && other.hasil == mata.hasil;
    match mata.hasil {
        Some(hasil) if rantai.iter().filter(alike).count() < 2 => {
            format!("{nama}: {}", lower_first(hasil.label()))
        }
        _ => {
            let before = rantai.iter().take(at).filter(same).count();
            format!("{nama}, ke-{}", before.saturating_add(1))
        }
    }
}

/// The sentence of a formula in a chain, by its name in the rule book; empty where the name of the formula says it.
pub fn mata(rumus: &str) -> &'static str {
    match rumus {
        "pk.selisih-target" => "Berapa target bergeser dalam perjanjian perubahan.",
        "triwulan.jumlah" => "Triwulan dijumlahkan: untuk hasil yang terus bertambah.",
        "triwulan.terakhir" => "Triwulan terakhir mewakili semuanya: untuk persen dan indeks.",
        "triwulan.rata-rata" => "Triwulan dirata-ratakan: untuk tingkat kepuasan dan sejenisnya.",
        "triwulan.maksimum" => "Triwulan tertinggi mewakili semuanya.",
        "capaian.naik" => "Seberapa jauh target tercapai.",
        "capaian.turun" => "Selisih dari target dicerminkan: lebih rendah berarti lebih baik.",
        "capaian.turun-rasio" => "Pembilang dan penyebut ditukar: lebih rendah berarti lebih baik.",
        "capaian.terbalik" => "Capaian seperti biasa; yang dibalik adalah kelasnya.",
        "capaian.dihitung" => "Yang masuk rata-rata dan kategori, sesudah batas.",
        "capaian.konversi" => "Target yang tidak mungkin dilampaui: tercapai berarti 120.",
        "kategori" => "Capaian dalam satu kata.",
        "akip.predikat" => "Nilai dalam satu predikat.",
        "lke.keberadaan" | "lke.kualitas" | "lke.pemanfaatan" => {
            "Skor subkomponen dikali bobotnya."
        }
        "lke.komponen" => "Ketiga subkomponen dijumlahkan.",
        "lke.persen" => "Nilai komponen terhadap bobotnya.",
        "lke.total" => "Keempat komponen dijumlahkan.",
        "anggaran.jumlah" => "Pagu seluruh program.",
        "anggaran.serapan" => "Bagian anggaran yang dibelanjakan.",
        "anggaran.sisa" => "Yang tidak dibelanjakan, dalam rupiah.",
        "anggaran.sisa-persen" => "Yang tidak dibelanjakan, dalam persen.",
        "anggaran.perubahan" => "Pagu bertambah atau berkurang.",
        "anggaran.refocusing" => "Bagian pagu semula yang dipotong.",
        "efisiensi.ei" | "efisiensi.ei-turun" | "efisiensi.ei-capaian" => {
            "Anggaran yang layak untuk hasil sebesar ini, dikurangi yang dibelanjakan."
        }
        "efisiensi.pmk" | "efisiensi.pmk-total" => {
            "Selisih yang sama, dalam persen dari anggaran yang layak."
        }
        "efisiensi.ei-total" => "E/I semua keluaran dijumlahkan.",
        "efisiensi.ne" => "Efisiensi −20 % sampai 20 % menjadi nilai 0 sampai 100.",
        "periksa.selisih" => "Seberapa jauh yang tercetak dari hitungan.",
        "efisiensi.dari-ne" => "Jalan kembali dari nilai ke persen.",
        "efisiensi.selisih" => "Capaian lebih tinggi daripada serapan, atau sebaliknya.",
        "efisiensi.kelas-selisih" => "Selisih dalam satu kata.",
        "efisiensi.simpulan" => "Tanda E/I dalam satu kata.",
        "efisiensi.indeks" => "Persen keluaran terhadap persen masukan.",
        "efisiensi.tingkat" => "Kelebihan indeks di atas standar 1.",
        "biaya.rencana" => "Rupiah yang direncanakan untuk satu satuan hasil.",
        "biaya.nyata" => "Rupiah yang nyatanya habis untuk satu satuan hasil.",
        "efisiensi.pmk249" => "Penghematan biaya per satuan, dalam persen.",
        "rerata.sederhana" => "Setiap indikator terhitung sama.",
        "rerata.tanpa-tertinggi" => "Pembanding: berapa rata-rata tanpa capaian tertinggi.",
        "rerata.berbobot" => "Indikator berbobot besar terhitung lebih banyak.",
        "rerata.geometrik" => "Akar dari hasil kali: satu capaian rendah menarik semuanya turun.",
        "anggaran.nka" => "Empat nilai pelaksanaan menurut bobot PMK 22/2021.",
        "capaian.selisih" => "Naik atau turun terhadap tahun lalu, dalam poin.",
        "realisasi.pertumbuhan" => "Naik atau turun terhadap tahun lalu, dalam persen.",
        _ => "",
    }
}
