//! Names that are the same though written differently, and names that are not though they look alike.

use kalkulator_sakip::domain::audit::nama::{Indeks, Nama, Sama};

fn same(a: &str, b: &str) -> Option<Sama> {
    let (a, b) = (Nama::baca(a), Nama::baca(b));
    assert_eq!(a.sama(&b), b.sama(&a), "{a:?} {b:?}");
    a.sama(&b)
}

#[test]
fn one_name_written_twice_is_one() {
    use Sama::{Longgar, Mirip, Persis};
    let pairs = [
        (
            Mirip,
            "Persentase Pelaku saha Yang memiliki legalitas",
            "Persentase Pelaku Usaha yang memiliki legalitas",
        ),
        (
            Mirip,
            "Terkendalnya harga kebutuhan pokok antar waktu (koefisien variasi)",
            "Terkendalinya harga kebutuhan pokok antar waktu (koefisien variasi)",
        ),
        (Persis, "Nilai Ekspor (US$)", "Nilai Ekspor"),
        (Persis, "Nilai Ekspor (Juta US$)", "Nilai Ekspor (US$)"),
        (
            Persis,
            "Menumbuhkembangkan Industri Berbasis Potensi Daerah",
            "Menumbuh kembangkan Industri Berbasis Potensi Daerah",
        ),
        (
            Persis,
            "Persentase Peningkatan Contoh sampel dari Balai pengujian dan sertifikasi mutu barang",
            "Persentase Peningkatan Contoh Sampel dari Balai Pengujian dan Sertifikasi Mutu Barang",
        ),
        (
            Mirip,
            "Program Peningkatan Perlindungan Konsumen dan Kemetrologian",
            "Program Peningkatan Perlindungan Konsumen dan Kemetrolgian",
        ),
        (
            Mirip,
            "Program Pengembangan Wilayah dan Pengawasan Industri",
            "Program Pengembangan Wilayah dan Pegawasan Industri",
        ),
        (
            Persis,
            "Program Pengembangan Sumber Daya Fasilitasi dan Akses Industri",
            "Program Pengembangan Sumberdaya , Fasilitasi dan Akses Industri",
        ),
        (
            Mirip,
            "Meningkatnya Pengujian dari Balai Pengujian dan Sertifikasi Mutu Barang",
            "Meningkatnya Pengujian dari Balai Pengujian dan Sertifikasi Mutu Baran",
        ),
        (
            Longgar,
            "Peningkatan Kemampuan SDM Perdagangan dan Hasil Produk",
            "Peningkatan Kemampuan SDM dan Hasil Produk",
        ),
        (
            Longgar,
            "Persentase Barang Beredar dan Jasa yang diawasi yang sesuai dengan ketentuan (112 Barang SNI wajib)",
            "Persentase Barang Beredar yang diawasi yang Sesuai Dengan Ketentuan Perundang-undangan",
        ),
        (
            Persis,
            "Jumlah Buku Yang di Susun",
            "Jumlah Buku yang disusun",
        ),
        (
            Mirip,
            "Jumlah Teknologi Tepat Guna (TTG)",
            "Jumlah Teknolgi Tepat Guna",
        ),
        (
            Mirip,
            "Indek Keberdayaan Konsumen (0-20 = Sadar; 21-40 = Paham)",
            "Indeks Keberdayaan Konsumen (0 - 20 = Tahu)",
        ),
        (
            Persis,
            "Jumlah Pelaku Usaha yang tertibniaga",
            "Jumlah Pelaku Usaha yang tertib niaga",
        ),
        (Longgar, "Jumlah Industri (Kecil)", "Jumlah Industri"),
        (
            Persis,
            "Persentasi SIUP yang diterbitkan",
            "PERSENTASE SIUP YANG DITERBITKAN",
        ),
    ];
    for (how, a, b) in pairs {
        assert_eq!(same(a, b), Some(how), "{a} | {b}");
    }
}

#[test]
fn another_name_is_another() {
    let pairs = [
        ("Jumlah Konsumen", "Jumlah Kemasan"),
        ("Belanja Langsung", "Belanja Tidak Langsung"),
        ("Industri Kecil", "Industri Besar"),
        ("Jumlah Industri (Kecil)", "Jumlah Industri (Besar)"),
        ("Jumlah Pengadaan Barang", "Jumlah Pengaduan Barang"),
        ("Persentase Pelayanan Umum", "Persentase Pelayaran Umum"),
        ("Jumlah Kota", "Jumlah Kotak"),
        ("Target tahun 2019", "Target tahun 2020"),
        (
            "Peningkatan Indeks Keberdayaan Konsumen",
            "Indeks Keberdayaan Konsumen",
        ),
        (
            "Persentase Tenaga Kerja Industri",
            "Persentase Tenaga Kerja Sektor Industri",
        ),
        (
            "Persentase Pertumbuhan Industri",
            "Persentase Pertumbuhan Industri Pengolahan",
        ),
        (
            "Persentase pertumbuhan industri sektor Pertanian",
            "Persentase pertumbuhan industri sektor Pariwisata",
        ),
        (
            "Jumlah Pelaku Usaha Industri Kecil yang Terlatih",
            "Jumlah Pelaku Usaha Industri Besar yang Terlatih",
        ),
        (
            "Persentase Izin Usaha Industri yang Diterbitkan",
            "Persentase Izin Usaha Industri yang Tidak Diterbitkan",
        ),
        ("Perdagangan Dalam Negeri", "Perdagangan Luar Negeri"),
        ("", ""),
    ];
    for (a, b) in pairs {
        assert_eq!(same(a, b), None, "{a} | {b}");
    }
}

#[test]
fn the_surest_of_a_list_is_found() {
    let mut list = Indeks::default();
    for name in [
        "Jumlah Barang",
        "Jumlah Produk Terlatih",
        "Jumlah Prduk Terlatih",
        "Jumlah Produk Terlatih",
    ] {
        list.tambah(Nama::baca(name));
    }
    let found = |name: &str| list.cari(&Nama::baca(name));
    assert_eq!(
        found("jumlah produk terlatih"),
        Some((Sama::Persis, vec![1, 3]))
    );
    assert_eq!(
        found("Jumlah Produk Terltih"),
        Some((Sama::Mirip, vec![1, 3]))
    );
    assert_eq!(found("Jumlah Kemasan"), None);
}

#[test]
fn an_amount_word_in_brackets_is_known() {
    let amount = |name| Nama::baca(name).besaran().map(|value| value.to_string());
    assert_eq!(
        amount("Nilai Ekspor (Juta US$)").as_deref(),
        Some("1000000")
    );
    assert_eq!(amount("Nilai Ekspor (US$)"), None);
}
