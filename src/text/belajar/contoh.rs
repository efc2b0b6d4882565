//! What each real example is, and what is worth seeing in it.

/// What an example is, in a sentence.
pub fn contoh(id: &str) -> &'static str {
    match id {
        "babel-invest" => {
            "Nilai investasi: target jauh terlampaui. Apakah targetnya terlalu rendah?"
        }
        "babel-tkerja" => "Penyerapan tenaga kerja: realisasi hampir enam kali target.",
        "babel-ekspor" => "Nilai ekspor: target tidak tercapai.",
        "babel-sarana-nol" => {
            "Sarana perdagangan: realisasi 0 dari target yang bukan 0 adalah 0 %."
        }
        "babel-sampel-a" => {
            "Sampel pengujian: tercetak 61,67, padahal 6,17 dari 10 adalah 61,70. Mungkin dihitung dari angka yang belum dibulatkan."
        }
        "babel-sampel-b" => "Indikator yang sama di bagian lain laporan itu: di sini benar.",
        "babel-legalitas" => "Legalitas usaha: angka di tabel dibulatkan dengan benar.",
        "babel-legalitas-narasi" => "Angka yang sama dalam kalimat: dipotong, bukan dibulatkan.",
        "babel-ikk" => "Indeks keberdayaan konsumen: sedikit di atas target.",
        "babel-invest-renstra" => {
            "Investasi kumulatif terhadap target yang sama: dua tabel memakai dua realisasi."
        }
        "lan-nka" => "Nilai kinerja anggaran terhadap targetnya.",
        "lima-puluh-kota" => "Target dan realisasi sama.",
        "bpom-riset" => "Hampir tepat pada target.",
        "lldikti-naik-1" | "lldikti-naik-2" | "lldikti-naik-3" => {
            "Uji sebuah aplikasi: sama, di atas, dan di bawah target."
        }
        "babel-kv" | "babel-kv-target" | "periksa-kv" => {
            "Koefisien variasi harga, target <11: angkanya 11 yang dipakai, dan lebih rendah lebih baik."
        }
        "babel-kv-rasio" => {
            "Data yang sama dengan rasio: bandingkan dengan 111,45 % menurut cermin."
        }
        "skp-khusus-6.5" | "skp-khusus-range-6.5" | "target-bulan" => {
            "Selesai 6,5 bulan dari target 7-8 bulan: lebih cepat, dibandingkan dengan 7."
        }
        "skp-khusus-9" | "skp-khusus-range-9" => {
            "Selesai 9 bulan dari target 7-8 bulan: terlambat, dibandingkan dengan 8."
        }
        "lldikti-turun-1" | "lldikti-turun-3" => "Uji sebuah aplikasi untuk indikator turun.",
        "lldikti-turun-4" => "Realisasi lebih dari dua kali target: rumus memberi −50, diambil 0.",
        "bsc-turun-5" => "Uji sebuah aplikasi yang memakai rasio: setengah target menjadi 200 %.",
        "pringsewu-turun-nol" => {
            "Aplikasi itu menetapkan 100 %. Rumus rasio sendiri tidak mempunyai hasil bila realisasi 0."
        }
        "skp-normal-70" | "target-persen" => {
            "Di bawah rentang: dibandingkan dengan batas bawah 80."
        }
        "skp-normal-92" | "periksa-rentang" => {
            "Peraturannya mencetak 113 %. Menurut rumusnya sendiri 92 dibagi 90 adalah 102,22 %."
        }
        "kmk-stab-96" => "Sedikit di bawah target: capaian dasar 96.",
        "kmk-stab-102" => "Sedikit di atas target: capaian dasar 98, sehingga 116.",
        "kmk-nol-terburuk" => "Target 0, terburuk yang ditoleransi 10: realisasi 4 adalah 60 %.",
        "babel-kegiatan-nol" => {
            "Kegiatan bertarget 0 dan berealisasi 0: laporan itu mengosongkan capaiannya."
        }
        "wp-eval-nol" => "Aplikasi itu menganggap 0 dari 0 tercapai, untuk indikator turun.",
        "lldikti-nol" => "Aplikasi itu menganggap 0 dari 0 sebagai 0 %.",
        "kmk-neg-90" | "kmk-max-neg-a" => {
            "Target −10, realisasi −11: lebih buruk, sehingga di bawah 100."
        }
        "kwanter-neg" => {
            "Aplikasi itu memakai |R / T|: realisasi yang lebih buruk menjadi 120 %. Cara Kemenkeu memberi 80 %."
        }
        "lima-puluh-kota-cap100" => "Tanpa batas 109,68 %; dokumennya membatasi pada 100.",
        "kmk-min-a" => "Jauh di bawah target indikator turun: 189,9 dibatasi menjadi 120.",
        "kmk-min-b" => "Lebih dari dua kali target: rumus memberi −10, diambil 0.",
        "kmk-max-neg-b" => "Target −10, realisasi −5: 150 dibatasi menjadi 120.",
        "kmk-konversi120" => "Target 4 yang tidak mungkin dilampaui, tercapai.",
        "kmk-konversi-75" => "Target yang sama, tidak tercapai: rumus biasa yang berlaku.",
        "sampang-100" | "sampang-90" | "sampang-76" | "sampang-75" | "sampang-65"
        | "sampang-51" | "sampang-50" => "Batas kelas skala Permendagri dengan sebutan Baik.",
        "empat-99.99" | "empat-75" | "empat-74.99" | "empat-54.99" => {
            "Batas kelas skala empat tingkat."
        }
        "jatim-100.01" | "jatim-100" | "jatim-74" | "jatim-55" | "jatim-54.99" => {
            "Batas kelas skala Jawa Timur: Sangat Baik baru di atas 100."
        }
        "malteng-100" | "malteng-85.01" | "malteng-75" | "malteng-65" | "malteng-50" => {
            "Batas kelas skala enam tingkat."
        }
        "malteng-85" => "Tepat 85 tidak diatur dalam skala itu; di sini dibaca Sangat Baik.",
        "celah-90,5" => "Di celah antara 76–90 dan 91–100: batas bawah yang menentukan.",
        "celah-90,5-bulat" => "Angka yang sama, dibulatkan dahulu menjadi 91.",
        "akip-89.65" => "Nilai sebuah kabupaten.",
        "akip-90" | "akip-70" | "akip-50" => "Tepat di batas: masuk predikat di bawahnya.",
        "akip-90.01" | "akip-80.01" | "akip-70.01" | "akip-60.01" | "akip-50.01" | "akip-30.01" => {
            "Sedikit di atas batas: masuk predikat di atasnya."
        }
        "akip-0" => "Nilai 0: satu aplikasi memakai E, yang lain D.",
        "skp-nilai-cukup" => "Capaian 98 % dalam tabel contoh.",
        "skp-lebih-110" => "Di atas 110 % nilainya tetap 120.",
        "skp-93-95" => "93 dari 95 adalah 97,89; tabelnya membulatkan dahulu menjadi 98.",
        "skp-85-85" => "Tepat sesuai target.",
        "trenggalek-lke-2025" => "Empat komponen yang jumlahnya tepat.",
        "trenggalek-lke-2024" => {
            "Jumlah komponen tercetak 89,48, totalnya tercetak 89,49: komponennya dibulatkan dahulu."
        }
        "babel-ser-total" => "Seluruh belanja APBD.",
        "babel-ser-bl" => "Belanja langsung.",
        "babel-ser-btl" => "Belanja tidak langsung.",
        "babel-ser-btl-tertukar" => {
            "Dalam ringkasan, persen belanja tidak langsung dan langsung tertukar tempat."
        }
        "babel-ser-invest" => "Kegiatan di balik indikator investasi.",
        "babel-ser-bpsmb-tabel" => "Balai pengujian mutu: tabelnya benar.",
        "babel-ser-bpsmb-narasi" => "Angka yang sama dalam kalimat: tercetak 84,24.",
        "babel-ser-pasarmurah" => "Kegiatan pasar murah: setengah anggarannya terpakai.",
        "babel-ser-dekon" => "Dana dekonsentrasi.",
        "pmk214-penyerapan" => "Contoh dalam peraturan.",
        "bpom-anggaran" | "bpom-ang-2" => "Penyerapan sebuah unit.",
        "itjen-serapan" => "Penyerapan sebuah inspektorat jenderal.",
        "babel-sisa" => "Sisa seluruh anggaran, dalam persen.",
        "babel-refocusing" => {
            "Anggaran dinas dipotong karena refocusing tahun 2020: Rp 5.123.352.410."
        }
        "babel-jumlah-program" => "Pagu enam program.",
        "babel-jumlah-realisasi" => "Realisasi anggaran enam program yang sama.",
        "babel-ei-invest" => {
            "Realisasi kinerja tiga belas kali target: E/I jauh melebihi anggarannya."
        }
        "babel-ei-tkerja" => {
            "Tercetak sedikit lebih rendah: cocok bila realisasi yang belum dibulatkan, sekitar 7,9786, yang dipakai."
        }
        "babel-ei-tkerja-narasi" => "Kalimat di bawahnya menyalin angka lain.",
        "babel-ei-ekspor" => "Capaian rendah dengan anggaran hampir habis: inefisien.",
        "babel-ei-kv" => "Indikator turun: realisasinya dicerminkan, 22 − 9,74 = 12,26.",
        "babel-ei-sarana" => "Realisasi kinerja 0: E/I sama dengan minus realisasi anggaran.",
        "babel-ei-sampel" => "Dalam laporan pembaginya tercetak 910 %; hasilnya memakai target 10.",
        "babel-ei-legal" => "Hasil yang tercetak memakai pagu 51.740.000.",
        "babel-ei-legal-rumus-tercetak" => {
            "Rumus yang tercetak memakai 51.665.000 sebagai anggaran; hasilnya akan berbeda."
        }
        "babel-ei-ikk" => "Sedikit di atas target dengan anggaran hampir habis: masih efisien.",
        "pmk214-ne" => "E 25,67 % melewati batas 20 %, sehingga nilainya 100.",
        "itjen-ne-benar" => {
            "Rata-rata penyerapan 74,03 dimasukkan sebagai E. Dengan batas ±20 % nilainya 100, bukan 235."
        }
        "lan-e-dari-ne" => "Nilai 59,98 berasal dari efisiensi 3,992 %.",
        "pmk214-e" => "Tiga keluaran dalam contoh peraturan; hasilnya hitungan kami.",
        "bpom-ie-1" => "Keluaran 99,92 % dengan masukan 94,00 %.",
        "bpom-te-1" => "Tingkat efisiensi dari indeks 1,063.",
        "bpom-ie-2" => "Keluaran 100 % dengan masukan 99,21 %.",
        "babel-kv-selisih-serapan" => "Capaian dan serapan indikator koefisien variasi.",
        "bna-efisien" | "bna-cukup" | "bna-tidak" => "Batas kelas: 6, 5, dan −10 poin.",
        "babel-rata2" | "periksa-rata2" => {
            "Delapan capaian dalam tabel laporan; rata-rata tercetaknya bukan rata-rata tabel itu."
        }
        "babel-rata2-asal" | "periksa-rata2-asal" => {
            "Dengan 107,24 dari tabel lain pada capaian ke-6, rata-rata tercetak itu muncul tepat."
        }
        "babel-rata2-tanpa" => "Tanpa indikator tertinggi.",
        "babel-rata2-batas" => "Setiap capaian dibatasi 100.",
        "babel-rata2-bobot" => "Indikator pertama berbobot 0: sama dengan tidak ikut.",
        "pmk214-ckk" => "Tercetak 111,60 dalam cuplikan yang dibaca; akar hasil kalinya 111,49.",
        "pmk22-op-1a" => "Dua indikator: 5 dari 5 dan 9 dari 10.",
        "pmk22-op-1b" => "Tiga indikator: 2 dari 3, 4 dari 6, 5 dari 5.",
        "pmk22-ue1" => "Dua program, satu di antaranya 100 %.",
        "lan-nka-implementasi" => "Empat nilai sebuah satuan kerja.",
        "babel-selisih-ekspor" | "babel-selisih-tkerja" | "babel-selisih-legal" => {
            "Capaian turun terhadap tahun lalu."
        }
        "babel-selisih-kv" | "babel-selisih-ikk" | "babel-selisih-invest" => {
            "Capaian naik terhadap tahun lalu."
        }
        "babel-selisih-sampel" => "Tercetak −29,78, padahal 107,24 − 91 adalah 16,24.",
        "babel-ikk-besar" => "Dari 50 menjadi 53.",
        "babel-ikk-ekspor" => "Nilai ekspor turun; laporan menulisnya dalam kurung.",
        "babel-pk-spj" => "Bukti pengeluaran: target 2.300 diubah menjadi 1.500, realisasi 1.840.",
        "babel-pk-aparatur" => "Aparatur terlayani: target 132 orang diubah menjadi 130.",
        "kmk-sum" => "Empat triwulan dijumlahkan.",
        "kmk-sum-tw2" => "Baru sampai triwulan II.",
        "kmk-tlkv" => "Nilai terakhir sampai triwulan III.",
        "periksa-sampel" => "Angka di tabel yang berbeda 0,03 dari hitungan.",
        "periksa-legalitas" => "Angka dalam kalimat yang dipotong.",
        _ => "",
    }
}
