//! What the lessons say from the budget to the check.

use super::Kata;

pub(super) static LANJUT: &[Kata] = &[
    Kata {
        id: "program",
        judul: "Jumlah program",
        tujuan: "Memastikan jumlah pagu sama dengan rinciannya.",
        isi: &[
            "Pagu dinas adalah jumlah pagu programnya; pagu program jumlah pagu kegiatannya. Setiap jumlah dapat dan harus diperiksa.",
            "Persen dari sebuah jumlah dihitung dari jumlah, bukan dari rata-rata persen rinciannya.",
        ],
        keliru: "Satu program terlewat atau terhitung dua kali, dan jumlahnya tetap tampak wajar.",
        tanya: "Bagaimana mengetahui baris mana yang terlewat hanya dari selisih jumlahnya?",
    },
    Kata {
        id: "serapan",
        judul: "Serapan dan sisa",
        tujuan: "Menghitung bagian anggaran yang dibelanjakan dan yang tersisa.",
        isi: &[
            "Serapan adalah realisasi anggaran dibagi pagu, dikali 100. Sisanya adalah selisih keduanya; persen serapan dan persen sisa selalu berjumlah 100.",
            "Pagu yang dipakai adalah yang berlaku: setelah perubahan bila ada, selain itu pagu semula.",
            "Serapan mengatakan berapa yang dibelanjakan, bukan apa yang dihasilkan. Sisa baru dapat disebut efisiensi bila targetnya tercapai.",
        ],
        keliru: "Persen belanja langsung dan tidak langsung tertukar dalam ringkasan: dua angka benar di tempat yang salah.",
        tanya: "Serapan 100 % dengan capaian 60 %, serapan 80 % dengan capaian 100 %: mana yang lebih baik?",
    },
    Kata {
        id: "refocusing",
        judul: "Perubahan pagu dan refocusing",
        tujuan: "Menghitung berapa bagian anggaran yang dipotong, dan akibatnya pada serapan.",
        isi: &[
            "Potongan adalah pagu semula dikurangi pagu baru, dibagi pagu semula. Pembaginya pagu semula, karena dari sanalah dipotong.",
            "Serapan sesudahnya dihitung terhadap pagu baru. Karena itu serapan naik walaupun belanjanya tidak bertambah.",
        ],
        keliru: "Membagi dengan pagu baru, atau membandingkan serapan dua tahun tanpa menyebut pemotongan.",
        tanya: "Anggaran dipotong 18,89 %. Haruskah targetnya turun sebanyak itu?",
    },
    Kata {
        id: "efisiensi",
        judul: "Efisiensi (E/I): seluruh rantai",
        tujuan: "Melihat satu angka menggerakkan capaian, kategori, serapan, dan E/I sekaligus.",
        isi: &[
            "E/I membandingkan anggaran yang layak untuk hasil yang dicapai dengan yang dibelanjakan: (anggaran / target × realisasi) − realisasi anggaran.",
            "Positif berarti efisien, negatif inefisien. E/I bukan ukuran kerugian negara.",
            "Untuk indikator turun dipakai realisasi cermin, 2T − R. Hasilnya sama dengan anggaran × capaian − realisasi anggaran.",
            "E/I yang melebihi anggarannya sendiri menandakan target yang terlalu rendah.",
        ],
        keliru: "Memakai realisasi anggaran sebagai anggaran, atau menyalin E/I indikator lain ke dalam kalimat penjelasnya.",
        tanya: "Geser realisasi kinerja ke 0. Mengapa E/I menjadi minus realisasi anggaran?",
    },
    Kata {
        id: "efisiensi-pmk",
        judul: "Efisiensi beberapa keluaran (PMK)",
        tujuan: "Menggabungkan beberapa keluaran menjadi satu persen efisiensi.",
        isi: &[
            "Rumus PMK 214/PMK.02/2017: jumlah (pagu × capaian − realisasi), dibagi jumlah (pagu × capaian).",
            "Pembilangnya tepat jumlah E/I. Rupiah dan persen menceritakan hal yang sama.",
            "Keluaran beranggaran besar menentukan hasilnya, karena yang dijumlahkan adalah rupiah.",
        ],
        keliru: "Menghitung persen setiap keluaran lalu merata-ratakannya: keluaran kecil menjadi seberat keluaran besar.",
        tanya: "Keluaran kedua inefisien. Mengapa hasil seluruhnya tetap positif?",
    },
    Kata {
        id: "nilai-efisiensi",
        judul: "Nilai efisiensi (NE)",
        tujuan: "Mengubah efisiensi −20 sampai 20 % menjadi nilai 0 sampai 100.",
        isi: &[
            "NE = 50 + E / 20 × 50. Efisiensi 0 mendapat 50, efisiensi 20 % mendapat 100.",
            "E di luar −20 sampai 20 % diambil batas terdekatnya. Tanpa batas itu nilainya keluar dari 0 sampai 100.",
        ],
        keliru: "Memasukkan serapan sebagai E. Sebuah laporan memasukkan 74,03 dan mencetak nilai 235 %.",
        tanya: "Dua unit mempunyai E 20 % dan 45 %. Apa yang hilang bila hanya NE yang dilaporkan?",
    },
    Kata {
        id: "biaya-hasil",
        judul: "Biaya per satuan hasil",
        tujuan: "Membandingkan biaya satu satuan yang direncanakan dengan yang sebenarnya.",
        isi: &[
            "Anggaran dibagi target adalah biaya satu satuan yang direncanakan; realisasi anggaran dibagi realisasi adalah yang sebenarnya.",
            "PMK 249/PMK.02/2011 memakai perbandingan keduanya: 1 dikurangi rasio itu, dikali 100, lalu dirata-ratakan antarkeluaran.",
        ],
        keliru: "Membandingkan biaya total: lebih murah belum tentu efisien bila hasilnya berkurang lebih banyak.",
        tanya: "Belanja hemat 10 % dan hasil kurang 10 %. Berapa efisiensinya?",
    },
    Kata {
        id: "indeks-efisiensi",
        judul: "Indeks efisiensi",
        tujuan: "Membandingkan persen keluaran dengan persen masukan.",
        isi: &[
            "Indeks efisiensi adalah persen capaian keluaran dibagi persen capaian masukan (serapan). Tingkat efisiensi adalah kelebihannya di atas standar 1.",
            "Satu unit BPOM menyebut efisien bila indeks 1 sampai 1,81; unit lain bila di atas 1. Sebutkan batas yang dipakai.",
        ],
        keliru: "Membulatkan indeks dahulu, lalu menghitung tingkat dari angka yang sudah dibulatkan.",
        tanya: "Indeks 1,063: berapa persen efisiensinya menurut rumus PMK?",
    },
    Kata {
        id: "selisih-serapan",
        judul: "Selisih capaian dan serapan",
        tujuan: "Menilai efisiensi dengan satu pengurangan.",
        isi: &[
            "Capaian dikurangi serapan, dalam poin. Satu aplikasi kabupaten menyebut lebih dari 5 poin efisien, sampai 5 poin cukup efisien, di bawah −5 tidak efisien.",
            "Cara ini mudah dijelaskan, tetapi tidak melihat besarnya anggaran.",
        ],
        keliru: "Menyebut hasilnya persen. Selisih dua persen adalah poin.",
        tanya: "Capaian 130 dan serapan 100, capaian 60 dan serapan 30: selisihnya sama. Samakah artinya?",
    },
    Kata {
        id: "rekap",
        judul: "Rata-rata seluruh indikator",
        tujuan: "Melihat bagaimana satu indikator, satu batas, atau satu bobot mengubah rata-rata.",
        isi: &[
            "Rata-rata sederhana: jumlah capaian dibagi banyaknya indikator yang dapat dihitung. Yang tidak dapat dihitung disebut, bukan dianggap 0.",
            "Satu capaian yang sangat tinggi dapat menentukan semuanya. Karena itu rata-rata tanpa indikator tertinggi ditampilkan sebagai pembanding.",
            "Batas capaian dan bobot adalah pilihan lain. Dalam contoh ini bobot indikator pertama dapat diubah; tujuh lainnya berbobot 1.",
        ],
        keliru: "Sebuah laporan mencetak 295,96 %, sedangkan delapan capaian dalam tabelnya memberi 290,26 %: satu angka diambil dari tabel lain.",
        tanya: "Tanpa indikator pertama rata-ratanya 143 %, dengan batas 100 menjadi 75 %. Angka mana yang jujur?",
    },
    Kata {
        id: "rata-geometrik",
        judul: "Rata-rata geometrik",
        tujuan: "Membandingkan akar hasil kali dengan rata-rata biasa.",
        isi: &[
            "PMK 22/PMK.02/2021 merata-ratakan capaian dengan akar pangkat n dari hasil kalinya.",
            "Hasilnya tidak pernah di atas rata-rata biasa, dan satu capaian 0 membuat semuanya 0.",
        ],
        keliru: "Mencampur kedua cara dalam satu laporan.",
        tanya: "Ubah satu capaian menjadi 0. Apa yang terjadi pada kedua rata-rata?",
    },
    Kata {
        id: "nka",
        judul: "Nilai kinerja anggaran",
        tujuan: "Menggabungkan empat nilai pelaksanaan menurut bobotnya.",
        isi: &[
            "Penyerapan 9,7, konsistensi 18,2, capaian keluaran 43,5, dan nilai efisiensi 28,6: jumlahnya 100.",
            "Bobot ini tidak dibaca dalam naskah peraturannya, tetapi memberi tepat angka yang tercetak dalam sebuah laporan.",
        ],
        keliru: "Mengejar penyerapan, yang bobotnya paling kecil.",
        tanya: "Mana yang lebih menaikkan nilai: 10 poin penyerapan atau 3 poin capaian keluaran?",
    },
    Kata {
        id: "banding-tahun",
        judul: "Dibandingkan dengan tahun lalu",
        tujuan: "Membedakan selisih dalam poin dari pertumbuhan dalam persen.",
        isi: &[
            "Selisih capaian adalah capaian tahun ini dikurangi tahun lalu. Keduanya persen, selisihnya poin.",
            "Pertumbuhan realisasi adalah selisih realisasi dibagi realisasi tahun lalu. Pembaginya selalu tahun lalu.",
        ],
        keliru: "Membagi dengan tahun ini, atau menyebut selisih dua persen sebagai persen.",
        tanya: "Capaian turun 17,97 poin. Berapa persenkah itu dari capaian tahun lalu?",
    },
    Kata {
        id: "periksa",
        judul: "Memeriksa satu angka",
        tujuan: "Membandingkan angka tercetak dengan hitungan dan mencari sebab bedanya.",
        isi: &[
            "Hitung kembali dari masukan yang tercetak, bulatkan seteliti angka tercetak, lalu bandingkan. Baru bila berbeda, cari sebabnya.",
            "Sebab dicari dari yang paling sederhana: terpotong, rumus lain, masukan lain, angka tertukar, salah ketik. Sebab hanya disebut bila memberi tepat angka yang tercetak.",
        ],
        keliru: "Menganggap beda kecil sebagai pembulatan. 70,17 untuk 70,1754… adalah pemotongan, bukan pembulatan.",
        tanya: "61,67 tercetak untuk 6,17 dari 10. Realisasi berapa yang tepat memberi 61,67?",
    },
    Kata {
        id: "periksa-rerata",
        judul: "Memeriksa rata-rata",
        tujuan: "Menemukan angka yang tidak ikut, atau yang berbeda, di balik rata-rata yang salah.",
        isi: &[
            "Selisih antara yang tercetak dan yang dihitung, dikali banyaknya indikator, adalah selisih jumlahnya. Angka itulah petunjuknya.",
            "Dalam contoh ini selisih jumlahnya 45,57: tepat beda antara 107,24 dan 61,67, dua angka untuk indikator yang sama di dua tabel.",
        ],
        keliru: "Membetulkan rata-ratanya saja tanpa mencari angka yang salah.",
        tanya: "Ganti capaian ke-6 menjadi 107,24. Apa kata pemeriksaan sekarang?",
    },
];
