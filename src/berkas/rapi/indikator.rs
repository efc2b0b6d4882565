//! One row per indikator in the year of its report: what was typed, how it was read, and what follows from it.

use std::rc::Rc;
use std::sync::Arc;

use super::draf::Draf;
use super::nilai::Nilai;
use super::skema::{Kolom, Tabel, bulat, desimal, teks};
use crate::domain::compute::Pembaca;
use crate::domain::document::Row;
use crate::domain::field::{Field, RowKind, Section};
use crate::domain::hasil::{Baris, Hasil};
use crate::domain::notation::Reading;
use crate::domain::outcome::{Nilai as Hasilnya, Simpulan};
use crate::domain::rulebook::polaritas::Polaritas;

/// An indikator in its draft.
pub struct BarisIndikator {
    draf: Rc<Draf>,
    row: Arc<Row>,
    nomor: usize,
    tujuan: Option<Arc<Row>>,
    sasaran: Option<Arc<Row>>,
    target: Reading,
    realisasi: Reading,
    terburuk: Reading,
    bobot: Reading,
    target_renstra: Reading,
}

impl BarisIndikator {
    /// The indikator of a draft that are not wholly empty.
    pub fn semua(draf: &Rc<Draf>) -> Vec<BarisIndikator> {
        let document = draf.document();
        let pembaca = Pembaca::new(document);
        let (mut tujuan, mut sasaran, mut nomor) = (None, None, 0_usize);
        let mut out = Vec::new();
        for row in document.rows(Section::Kinerja).iter() {
            match row.kind {
                RowKind::Tujuan => (tujuan, sasaran) = (Some(row.clone()), None),
                RowKind::Sasaran => sasaran = Some(row.clone()),
                _ => {
                    nomor = nomor.saturating_add(1);
                    if row.is_empty() {
                        continue;
                    }
                    out.push(BarisIndikator {
                        draf: draf.clone(),
                        row: row.clone(),
                        nomor,
                        tujuan: tujuan.clone(),
                        sasaran: sasaran.clone(),
                        target: pembaca.baca(row, Field::Target),
                        realisasi: pembaca.baca(row, Field::Realisasi),
                        terburuk: pembaca.baca(row, Field::RealisasiTerburuk),
                        bobot: pembaca.baca(row, Field::Bobot),
                        target_renstra: pembaca.baca(row, Field::TargetRenstra),
                    });
                }
            }
        }
        out
    }

    /// What was typed.
    pub fn row(&self) -> &Row {
        &self.row
    }

    fn teks(&self, field: Field) -> Nilai {
        Nilai::teks(self.row.text(field))
    }

    fn baris(&self) -> Baris {
        Baris::Row(self.row.id)
    }

    fn nilai(&self, hasil: Hasil) -> Nilai {
        self.draf.nilai(self.baris(), hasil)
    }

    fn tampil(&self, hasil: Hasil) -> Nilai {
        self.draf.tampil(self.baris(), hasil)
    }

    fn alasan(&self, hasil: Hasil) -> Nilai {
        self.draf.alasan(self.baris(), hasil)
    }

    fn polaritas(&self) -> Nilai {
        let text = self.row.text(Field::Polaritas);
        if text.trim().is_empty() {
            return Nilai::teks(Polaritas::Naik.choice().id);
        }
        match Field::Polaritas.choice(text) {
            Some(choice) => Nilai::teks(choice.id),
            None => Nilai::Kosong,
        }
    }

    fn simpulan(&self) -> Nilai {
        let baris = self.draf.outcome().baris(self.baris());
        match baris
            .and_then(|baris| baris.sel(Hasil::Simpulan))
            .map(|sel| &sel.nilai)
        {
            Some(Hasilnya::Simpulan(Simpulan::Efisien)) => Nilai::teks("efisien"),
            Some(Hasilnya::Simpulan(Simpulan::Inefisien)) => Nilai::teks("inefisien"),
            Some(Hasilnya::Simpulan(Simpulan::Impas)) => Nilai::teks("impas"),
            _ => Nilai::Kosong,
        }
    }
}

/// How a cell was read.
pub fn cara_baca(reading: &Reading) -> Nilai {
    Nilai::teks(match reading {
        Reading::Empty => "kosong",
        Reading::Number(number) if number.bound.is_some() => "batas",
        Reading::Number(_) => "angka",
        Reading::Range { .. } => "rentang",
        Reading::Compound(_) => "majemuk",
        Reading::Ambiguous { .. } => "dua-bacaan",
        Reading::Unreadable(_) => "bukan-angka",
    })
}

/// The one figure of a cell.
pub fn angka(reading: &Reading) -> Nilai {
    match reading {
        Reading::Number(number) => Nilai::Desimal(number.value),
        _ => Nilai::Kosong,
    }
}

const BACA: &str = "angka, batas, rentang, kosong, bukan-angka, dua-bacaan, majemuk";

/// The indikator.
pub static INDIKATOR: Tabel<BarisIndikator> = Tabel {
    nama: "indikator",
    arti: "Satu baris per indikator dan tahun laporan: target, realisasi, capaian, dan biayanya. Tahun lain ada dalam tabel indikator_tahun.",
    kunci: &["draf", "indikator"],
    kolom: KOLOM,
};

const KOLOM: &[Kolom<BarisIndikator>] = &[
    bulat("draf", "Nomor draf", |i| Nilai::bulat(i.draf.nomor)),
    bulat(
        "indikator",
        "Nomor baris, tetap selama draf disunting",
        |i| Nilai::Bulat(i.row.id.0.into()),
    ),
    teks("unit", "", "Instansi beserta pemerintahnya", |i| {
        i.draf.unit()
    }),
    teks("tahun", "", "Tahun laporan", |i| i.draf.tahun()),
    bulat("nomor", "Urutan indikator dalam draf", |i| {
        Nilai::bulat(i.nomor)
    }),
    teks("kode", "", "Kode indikator", |i| i.teks(Field::Kode)),
    teks("tujuan", "", "Tujuan di atasnya", |i| {
        let row = i.tujuan.as_ref();
        row.map_or(Nilai::Kosong, |row| Nilai::teks(row.text(Field::Uraian)))
    }),
    bulat("sasaran_id", "Nomor baris sasaran di atasnya", |i| {
        let row = i.sasaran.as_ref();
        row.map_or(Nilai::Kosong, |row| Nilai::Bulat(row.id.0.into()))
    }),
    teks("sasaran", "", "Sasaran di atasnya", |i| {
        let row = i.sasaran.as_ref();
        row.map_or(Nilai::Kosong, |row| Nilai::teks(row.text(Field::Uraian)))
    }),
    teks("uraian", "", "Nama indikator", |i| i.teks(Field::Uraian)),
    teks("satuan", "", "Satuan target dan realisasi", |i| {
        i.teks(Field::Satuan)
    }),
    teks(
        "polaritas",
        "naik, turun, turun-rasio, rentang, rentang-turun, tepat, stabil",
        "Arah yang lebih baik; kosong bila yang diketik bukan salah satunya",
        |i| i.polaritas(),
    ),
    teks("target_teks", "", "Target seperti diketik", |i| {
        i.teks(Field::Target)
    }),
    teks("target_baca", BACA, "Bagaimana target terbaca", |i| {
        cara_baca(&i.target)
    }),
    desimal("target", "satuan", "Target, bila satu angka", |i| {
        angka(&i.target)
    }),
    desimal(
        "target_bawah",
        "satuan",
        "Batas bawah target rentang",
        |i| match &i.target {
            Reading::Range { lower, .. } => Nilai::Desimal(lower.value),
            _ => Nilai::Kosong,
        },
    ),
    desimal(
        "target_atas",
        "satuan",
        "Batas atas target rentang",
        |i| match &i.target {
            Reading::Range { upper, .. } => Nilai::Desimal(upper.value),
            _ => Nilai::Kosong,
        },
    ),
    teks("realisasi_teks", "", "Realisasi seperti diketik", |i| {
        i.teks(Field::Realisasi)
    }),
    teks("realisasi_baca", BACA, "Bagaimana realisasi terbaca", |i| {
        cara_baca(&i.realisasi)
    }),
    desimal("realisasi", "satuan", "Realisasi, bila satu angka", |i| {
        angka(&i.realisasi)
    }),
    desimal(
        "realisasi_terburuk",
        "satuan",
        "Realisasi terburuk yang masih ditoleransi, untuk target 0",
        |i| angka(&i.terburuk),
    ),
    desimal("bobot", "", "Bobot dalam rata-rata berbobot", |i| {
        angka(&i.bobot)
    }),
    teks(
        "target_renstra_teks",
        "",
        "Target akhir Renstra seperti diketik; bukan baris indikator_tahun, sebab tahunnya tidak diketik",
        |i| i.teks(Field::TargetRenstra),
    ),
    desimal(
        "target_renstra",
        "satuan",
        "Target akhir Renstra, bila satu angka",
        |i| angka(&i.target_renstra),
    ),
    desimal("capaian", "persen", "Capaian, tidak dibulatkan", |i| {
        i.nilai(Hasil::Capaian)
    }),
    desimal(
        "capaian_tampil",
        "persen",
        "Capaian seperti ditampilkan, dua desimal",
        |i| i.tampil(Hasil::Capaian),
    ),
    teks(
        "capaian_alasan",
        "",
        "Mengapa tidak ada capaian: belum-diisi, target-nol, target-negatif, realisasi-nol, dan seterusnya",
        |i| i.alasan(Hasil::Capaian),
    ),
    desimal(
        "capaian_dihitung",
        "persen",
        "Capaian setelah batas: yang masuk rata-rata dan kategori",
        |i| i.nilai(Hasil::CapaianDihitung),
    ),
    teks("kategori", "", "Kategori capaian", |i| {
        i.draf.kelas(i.baris())
    }),
    desimal("pagu", "rupiah", "Pagu kegiatan yang mendukungnya", |i| {
        i.nilai(Hasil::Pagu)
    }),
    desimal(
        "realisasi_anggaran",
        "rupiah",
        "Realisasi anggaran kegiatan yang mendukungnya",
        |i| i.nilai(Hasil::RealisasiAnggaran),
    ),
    desimal(
        "serapan_tampil",
        "persen",
        "Serapan seperti ditampilkan",
        |i| i.tampil(Hasil::Serapan),
    ),
    desimal(
        "ei",
        "rupiah",
        "Efisiensi/inefisiensi, tidak dibulatkan",
        |i| i.nilai(Hasil::Ei),
    ),
    desimal(
        "ei_tampil",
        "rupiah",
        "Efisiensi/inefisiensi seperti ditampilkan",
        |i| i.tampil(Hasil::Ei),
    ),
    teks("ei_alasan", "", "Mengapa tidak ada E/I", |i| {
        i.alasan(Hasil::Ei)
    }),
    desimal(
        "efisiensi_pmk_tampil",
        "persen",
        "Efisiensi PMK 214/2017 seperti ditampilkan",
        |i| i.tampil(Hasil::EfisiensiPmk),
    ),
    desimal(
        "nilai_efisiensi_tampil",
        "0–100",
        "Nilai efisiensi seperti ditampilkan",
        |i| i.tampil(Hasil::NilaiEfisiensi),
    ),
    teks(
        "simpulan",
        "efisien, inefisien, impas",
        "Simpulan efisiensi",
        |i| i.simpulan(),
    ),
];
