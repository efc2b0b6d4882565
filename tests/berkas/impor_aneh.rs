//! Files as people keep them: what stands in the way of a table is handled, or named.

use kalkulator_sakip::domain::document::Document;
use kalkulator_sakip::domain::field::Field;
use kalkulator_sakip::domain::tempel::{self, Lembar, Terapan, Usulan};

use super::buat::{Xlsx, baca};

/// A table taken into an empty draft.
struct Hasil {
    usulan: Usulan,
    terapan: Terapan,
    document: Document,
}

fn ambil(lembar: &Lembar) -> Hasil {
    let usulan = tempel::kenali(lembar);
    let terapan = tempel::terapkan(&Document::default(), &usulan);
    let mut document = Document::default();
    if let Some(edit) = terapan.edit.clone() {
        document.apply(edit).expect("it fits");
    }
    Hasil { usulan, terapan, document }
}

/// The tables of a text of cells between bars.
fn tabel(text: &str) -> Vec<Lembar> {
    let bytes = text.as_bytes();
    let mut buku = baca(bytes).unwrap_or_else(|gagal| panic!("{gagal:?}"));
    buku.lembar.remove(0).tabel
}

impl Hasil {
    fn tunjuk(&self, nama: &str) {
        println!("=== {nama} -> {} [{}] {:?}", self.usulan.tujuan.id(), self.usulan.di, self.usulan.judul);
        for k in &self.usulan.kolom { println!("   k {:?} = {}", k.judul, k.peran.id()); }
        for b in &self.usulan.baris { println!("   {} | {}", b.peran.id(), b.sel.join(" | ")); }
        for m in &self.terapan.masalah { println!("   ! {}", kalkulator_sakip::text::tempel::masalah(&self.usulan, m)); }
        for s in kalkulator_sakip::domain::field::Section::ALL { for row in self.document.rows(s).iter() {
            let cells: Vec<String> = row.filled().map(|(f, t)| format!("{}={t}", f.id())).collect();
            if !cells.is_empty() { println!("   > {} {}", row.kind.id(), cells.join(" | ")); }
        } }
        let _ = Field::Uraian;
    }
}

#[test]
fn probe() {
    for (nama, text) in [
        ("tiga tingkat", "No|Sasaran|Indikator Kinerja|Target dan Realisasi Tahun 2020|||\n|||Tahunan||Capaian|\n|||Target|Realisasi|%|Kategori\n1|Ekspor naik|Nilai ekspor|10|9|90|Baik\n2|Mutu|Nilai mutu|20|20|100|Baik\n"),
        ("jumlah di tengah", "Kode|Program/Kegiatan|Pagu (Rp)|Realisasi (Rp)\n01|Program A|300|200\n01.01|Kegiatan A1|100|50\n01.02|Kegiatan A2|200|150\n|Jumlah Program A|300|200\n02|Program B|300|200\n02.01|Kegiatan B1|300|200\n|Jumlah|600|400\n"),
        ("total di tengah sasaran", "No|Indikator|Target|Realisasi|Capaian (%)\n1|Nilai ekspor|10|9|90\n|Rata-rata|||90\n2|Nilai mutu|20|20|100\n|Rata-rata|||95\n"),
        ("total pk", "No|Indikator|Target|Realisasi|Capaian (%)\n1|Nilai ekspor|10|9|90\n|Jumlah|30|29|190\n2|Nilai mutu|20|20|100\n"),
        ("juta di judul", "Program/Kegiatan|Anggaran (Rp juta)|Realisasi (Rp juta)\nProgram A|1.234,5|1.000\nProgram B|20|15\n"),
        ("ribu di atas", "Realisasi Anggaran Tahun 2020\n(dalam ribuan rupiah)\n\nProgram/Kegiatan|Anggaran|Realisasi\nProgram A|1.234|1.000\nProgram B|20|15\n"),
        ("rp ribu", "Program/Kegiatan|Pagu (ribu Rp)|Realisasi (ribu Rp)|%\nProgram A|1.234|1.000|81\nProgram B|20|15|75\n"),
        ("rp teks", "Program/Kegiatan|Pagu|Realisasi|Sisa\nProgram A|Rp1.234.567,00|Rp 1.000.000,-|(Rp5.000)\nProgram B|-|n/a|Belum ada data\nProgram C|(5.000)|0|\n"),
        ("kosong", "No|Indikator|Satuan|Target|Realisasi|Keterangan\n1|Nilai ekspor|USD|10|n/a|x\n2|Nilai impor|USD|-|Belum ada data|y\n3|Nilai c|USD|N/A|-|y\n4|Nilai d|USD|5|#DIV/0!|y\n5|Nilai e|USD|5|#REF!|y\n6|Tanggal|tanggal|31-12-2020|30-12-2020|y\n"),
        ("nomor kolom", "No|Sasaran|Indikator|Target|Realisasi\n(1)|(2)|(3)|(4)|(5)\n1|A|Nilai ekspor|10|9\n2|B|Nilai impor|5|6\n\nCatatan: angka sementara\n*) data BPS\nSumber: Dinas, 2021\n"),
        ("catatan kaki rapat", "No|Sasaran|Indikator|Target|Realisasi\n1|A|Nilai ekspor|10|9\n2|B|Nilai impor*)|5|6\nCatatan: angka sementara||||\n*) data BPS||||\nSumber: Dinas, 2021||||\n"),
        ("baris kosong", "No|Sasaran|Indikator|Target|Realisasi\n\n1|A|Nilai ekspor|10|9\n\n\n2|B|Nilai impor|5|6\n||||\n3|C|Nilai lain|5|6\n"),
        ("beberapa tabel", "Tabel 1 Indikator\nNo|Indikator|Target\n1|Nilai ekspor|10\n\nTabel 2 Anggaran\nProgram|Pagu|Realisasi\nProgram A|5|4\n"),
        ("dua tabel tanpa judul", "No|Indikator|Target|\n1|Nilai ekspor|10|\n\nProgram|Pagu|Realisasi|%\nProgram A|5|4|80\n"),
        ("inggris", "Program|Pagu|Realisasi\nProgram A|1,234.56|1,000\nProgram B|5,000,000|4\n"),
        ("inggris indikator", "No|Indikator|Target|Realisasi\n1|A|1,234.56|1,000\n2|B|5,000,000|4\n"),
        ("iku", "Tabel 2.6 Indikator Kinerja Utama\nNo|Sasaran|Indikator Kinerja|Satuan|Target|Program|Anggaran (Rp)\n1|Industri|Nilai Investasi|Rp|14.157.209.890|Program Wilayah|99.576.274\n|||||Program Sumberdaya|4.070.619.455\n||Tenaga Kerja|%|1,37|Program Sumberdaya|24.707.786\n"),
        ("pk program", "PERJANJIAN KINERJA TAHUN 2020\nNo|Sasaran|Indikator Kinerja|Target|Program|Anggaran (Rp)\n1|Industri|Nilai Investasi|14.157.209.890|Program Wilayah|99.576.274\n|||| Program Sumberdaya|4.070.619.455\n2|Ekspor|Nilai ekspor|5|Program Sumberdaya|4.070.619.455\n"),
        ("pk bawah", "PERJANJIAN KINERJA TAHUN 2020\nNo|Sasaran|Indikator Kinerja|Target\n1|Industri|Nilai Investasi|14.157.209.890\n2|Ekspor|Nilai ekspor|5\n\nNo|Program|Anggaran|Keterangan\n1|Program Wilayah|Rp 99.576.274|APBD\n2|Program Sumberdaya|Rp 4.070.619.455|APBD\n|Jumlah|Rp 5|\n"),
        ("pk bawah rapat", "PERJANJIAN KINERJA TAHUN 2020\nNo|Sasaran|Indikator Kinerja|Target\n1|Industri|Nilai Investasi|14.157.209.890\n2|Ekspor|Nilai ekspor|5\nNo|Program|Anggaran|Keterangan\n1|Program Wilayah|Rp 99.576.274|APBD\n2|Program Sumberdaya|Rp 4.070.619.455|APBD\n"),
        ("pk bawah kata", "PERJANJIAN KINERJA TAHUN 2020\nNo|Sasaran|Indikator Kinerja|Target\n1|Industri|Nilai Investasi|14.157.209.890\n2|Ekspor|Nilai ekspor|5\n|||\nProgram||Anggaran|Keterangan\n1.|Program Wilayah|Rp 99.576.274|APBD\n2.|Program Sumberdaya|Rp 4.070.619.455|APBD\n"),
    ] {
        for t in tabel(text) { ambil(&t).tunjuk(nama); }
    }
    let s = |at: &str, text: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#);
    let mut book = Xlsx::satu("<sheetData/>").gaya(&["0%", "dd/mm/yyyy"]);
    let mut rows = String::new();
    rows.push_str(&format!("<row r=\"1\">{}{}{}{}</row>", s("A1","Sasaran"), s("B1","Indikator"), s("C1","Target"), s("D1","Realisasi")));
    rows.push_str(&format!("<row r=\"2\">{}{}<c r=\"C2\" s=\"1\"><v>0.85</v></c><c r=\"D2\" s=\"1\"><v>0.9</v></c></row>", s("A2","Ekspor"), s("B2","Persentase X")));
    rows.push_str(&format!("<row r=\"3\">{}{}<c r=\"D3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>", s("B3","Nilai Y"), s("C3","1.500\u{a0}")));
    rows.push_str(&format!("<row r=\"4\">{}<c r=\"C4\" s=\"2\"><v>44060</v></c><c r=\"D4\" t=\"e\"><f>A9</f><v>#REF!</v></c></row>", s("B4","Nilai Z")));
    book.lembar.push(("Isi".into(), String::new(), format!("<sheetData>{rows}</sheetData><autoFilter ref=\"A1:D4\"/><mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>")));
    let read = baca(&book.bytes()).expect("book");
    println!("{:?}", read.lembar.iter().map(|l| (&l.nama, l.tabel.len(), &l.gagal)).collect::<Vec<_>>());
    ambil(&read.lembar[1].tabel[0]).tunjuk("xlsx");
}
