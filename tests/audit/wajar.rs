//! A careful office's reports are silent: right figures, printed as offices print them.

use kalkulator_sakip::domain::audit::Berat;

use super::dokumen::document;
use super::{diperiksa, tulis};

/// Nothing of weight is found, and every record stands for a figure.
#[track_caller]
fn senyap(lines: &str) {
    let checked = diperiksa(&document(lines));
    assert!(checked.bahan.cetak.lepas.is_empty(), "a name is wrong");
    let heavy = checked.temuan.iter().filter(|of| of.berat <= Berat::Sedang);
    let heavy: Vec<String> = heavy.map(|temuan| tulis(&checked, temuan)).collect();
    assert!(heavy.is_empty(), "{}", heavy.concat());
}

#[test]
fn capaian_under_the_cap_of_the_office() {
    senyap(
        "pengaturan batas=120\n\
         sasaran 9 uraian=Meningkatnya mutu layanan\n\
         indikator 1 uraian=Dokumen yang terbit|satuan=Dokumen|target=75|realisasi=98\n\
         indikator 2 uraian=Indeks kepuasan|satuan=Indeks|target=82,50|realisasi=83,14\n\
         kegiatan 3 uraian=Penerbitan|pagu_semula=412.500.000|realisasi_anggaran=398.775.400|indikator=#1\n\
         cetakan 4 angka=indikator.1.capaian|tercetak=120\n\
         cetakan 5 angka=indikator.2.capaian|tercetak=100,78\n\
         cetakan 6 angka=rekap.rerata|tercetak=110,39\n\
         cetakan 7 angka=indikator.1.capaian|dicetak_di=Tabel 3.9|tercetak=120,00 %\n\
         cetakan 8 angka=indikator.1.selisih_serapan|dicetak_di=Tabel 3.9|tercetak=23,33\n\
         cetakan 10 angka=indikator.1.ei|dicetak_di=Tabel 3.9|tercetak=Rp96.224.600",
    );
}

#[test]
fn a_budget_in_millions_with_its_total_in_words() {
    senyap(
        "kegiatan 1 uraian=Rapat koordinasi|pagu_semula=5.000.000|realisasi_anggaran=4.750.000\n\
         kegiatan 2 uraian=Bimbingan teknis|pagu_semula=45.600.000|realisasi_anggaran=44.100.000\n\
         kegiatan 3 uraian=Pengadaan alat|pagu_semula=3.335.245.678|realisasi_anggaran=3.201.450.000\n\
         cetakan 4 angka=kegiatan.1.pagu|dicetak_di=Tabel 3.8|tercetak=5\n\
         cetakan 5 angka=kegiatan.2.pagu|dicetak_di=Tabel 3.8|tercetak=46\n\
         cetakan 6 angka=kegiatan.3.pagu|dicetak_di=Tabel 3.8|tercetak=3.335\n\
         cetakan 7 angka=total.pagu|dicetak_di=Tabel 3.8|tercetak=Rp3,39 miliar\n\
         cetakan 8 angka=kegiatan.1.jumlah_realisasi_anggaran|dicetak_di=Tabel 3.8|tercetak=5\n\
         cetakan 9 angka=kegiatan.2.jumlah_realisasi_anggaran|dicetak_di=Tabel 3.8|tercetak=44\n\
         cetakan 10 angka=kegiatan.3.jumlah_realisasi_anggaran|dicetak_di=Tabel 3.8|tercetak=3.201\n\
         cetakan 11 angka=kegiatan.3.serapan|dicetak_di=Tabel 3.8|tercetak=95,99 %\n\
         cetakan 12 angka=total.serapan|dicetak_di=Tabel 3.8|tercetak=96,00%",
    );
}

#[test]
fn what_is_left_and_changed_under_headings_of_direction() {
    senyap(
        "kegiatan 1 uraian=Pelatihan|pagu_semula=500.000.000|pagu_perubahan=425.000.000|realisasi_anggaran=400.000.000\n\
         kegiatan 2 uraian=Pameran|pagu_semula=250.000.000|pagu_perubahan=300.000.000|realisasi_anggaran=299.500.000\n\
         cetakan 3 angka=kegiatan.1.perubahan|tercetak=75.000.000\n\
         cetakan 4 angka=kegiatan.2.perubahan|tercetak=50.000.000\n\
         cetakan 5 angka=kegiatan.1.perubahan_persen|tercetak=15,00\n\
         cetakan 6 angka=kegiatan.1.sisa|tercetak=(25.000.000)\n\
         cetakan 7 angka=kegiatan.2.sisa|tercetak=(500.000)\n\
         cetakan 8 angka=total.sisa|tercetak=(25.500.000)",
    );
}

#[test]
fn a_table_in_billions_quoted_in_the_text() {
    senyap(
        "tabel 1 uraian=PDRB menurut lapangan usaha (miliar rupiah)\n\
         kolom_tabel 2 uraian=2019|satuan=Rp|jenis_kolom=uang|ringkasan=jumlah\n\
         kolom_tabel 3 uraian=2020|satuan=Rp|jenis_kolom=uang|ringkasan=jumlah\n\
         kolom_tabel 4 uraian=Pertumbuhan|jenis_kolom=hitung|rumus=tumbuh([2019];[2020])\n\
         baris 5 uraian=Industri|k2=14.210,45|k3=15.002,18\n\
         baris 6 uraian=Perdagangan|k2=9.877,20|k3=9.654,33\n\
         cetakan 7 angka=ringkasan.1.k2|tercetak=24.087,65\n\
         cetakan 8 angka=ringkasan.1.k3|tercetak=24.656,51\n\
         cetakan 9 angka=ringkasan.1.k3|dicetak_di=Bab I|tercetak=Rp24,66 triliun\n\
         cetakan 10 angka=baris.5.k3|dicetak_di=Bab I|tercetak=Rp15.002,18 miliar\n\
         cetakan 11 angka=baris.6.k3|dicetak_di=Bab I|tercetak=Rp9,7 triliun\n\
         cetakan 12 angka=baris.5.k4|tercetak=5,57",
    );
}

#[test]
fn a_summary_in_round_figures_and_bounds() {
    senyap(
        "indikator 1 uraian=Angka pengangguran|satuan=%|polaritas=turun|target=4,50|realisasi=4,39\n\
         indikator 2 uraian=Nilai investasi|satuan=Miliar Rupiah|target=1.200|realisasi=1.317,4\n\
         kegiatan 3 uraian=Promosi|pagu_semula=2.310.450.000|realisasi_anggaran=2.298.117.250\n\
         kegiatan 4 uraian=Fasilitasi|pagu_semula=1.889.550.000|realisasi_anggaran=1.801.222.500\n\
         cetakan 5 angka=indikator.1.capaian|dicetak_di=Ikhtisar|tercetak=>100 %\n\
         cetakan 6 angka=indikator.2.realisasi|dicetak_di=Ikhtisar|tercetak=Rp1,32 triliun\n\
         cetakan 7 angka=indikator.2.capaian|dicetak_di=Ikhtisar|tercetak=109,8%\n\
         cetakan 8 angka=total.pagu|dicetak_di=Ikhtisar|tercetak=Rp4,2 miliar\n\
         cetakan 9 angka=total.jumlah_realisasi_anggaran|dicetak_di=Ikhtisar|tercetak=Rp4.099.339.750,-\n\
         cetakan 10 angka=total.serapan|dicetak_di=Ikhtisar|tercetak=97,60 persen",
    );
}

#[test]
fn a_formula_line_with_its_inputs_beside_it() {
    senyap(
        "indikator 1 uraian=Konsumen teredukasi|satuan=Orang|target=1.250|realisasi=1.312\n\
         kegiatan 2 uraian=Sosialisasi|pagu_semula=120.000.000|realisasi_anggaran=111.250.000|indikator=#1\n\
         cetakan 3 angka=indikator.1.target|dicetak_di=Subbab 2.1|tercetak=1.250\n\
         cetakan 4 angka=indikator.1.realisasi|dicetak_di=subbab 2.1|tercetak=1312 orang\n\
         cetakan 5 angka=indikator.1.capaian|dicetak_di=Subbab  2.1|tercetak=104.96 %\n\
         cetakan 6 angka=indikator.1.pagu|dicetak_di=Subbab 2.1|tercetak=Rp 120.000.000,-\n\
         cetakan 7 angka=indikator.1.ei|dicetak_di=Subbab 2.1|tercetak=Rp 14.702.000,-\n\
         cetakan 8 angka=indikator.1.simpulan|dicetak_di=Subbab 2.1|tercetak=Efisien",
    );
}

#[test]
fn a_measured_figure_that_was_rounded_for_print() {
    senyap(
        "indikator 1 uraian=Pertumbuhan industri|satuan=%|target=5,25|realisasi=6,17\n\
         indikator 2 uraian=Koefisien variasi harga|satuan=%|polaritas=turun|target=11|realisasi=9,74\n\
         indikator 3 uraian=Usaha berizin|satuan=Unit|target=57|realisasi=40\n\
         cetakan 4 angka=indikator.1.capaian|tercetak=117,56\n\
         cetakan 5 angka=indikator.2.capaian|tercetak=111,5\n\
         cetakan 6 angka=indikator.3.capaian|tercetak=70\n\
         cetakan 7 angka=rekap.rerata|tercetak=99,72",
    );
}
