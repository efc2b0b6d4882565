//! One row per draft, with the rules that it was reckoned under and its rekap; and the bands of its scale.

use std::rc::Rc;

use super::nilai::Nilai;
use super::skema::{Kolom, Tabel, bulat, desimal, logis, teks};
use crate::domain::audit::Diperiksa;
use crate::domain::document::Document;
use crate::domain::field::Field;
use crate::domain::gabungan::Ringkas;
use crate::domain::hasil::{Baris, Hasil};
use crate::domain::notation::Decimal;
use crate::domain::outcome::{Nilai as Hasilnya, Outcome, Sel};
use crate::domain::rulebook::pengaturan::{Rerata, TargetNol};
use crate::domain::rulebook::skala::Kelas;

/// A draft and everything that follows from it.
pub struct Draf {
    /// Its number among the drafts, from 1.
    pub nomor: usize,
    /// Its figures and findings.
    pub check: Diperiksa,
    /// What a rekap of several reports needs of it.
    pub ringkas: Ringkas,
    /// Whether it counts among several reports: of two about one office and year only the newer one does.
    pub ikut: bool,
    /// When it was saved, as it says.
    pub disimpan: String,
}

impl Draf {
    /// Its results.
    pub fn outcome(&self) -> &Outcome {
        &self.check.bahan.outcome
    }

    /// What was typed.
    pub fn document(&self) -> &Document {
        &self.outcome().document
    }

    /// A figure.
    pub fn angka(&self, baris: Baris, hasil: Hasil) -> Option<Decimal> {
        self.outcome().angka(baris, hasil)
    }

    fn sel(&self, baris: Baris, hasil: Hasil) -> Option<&Sel> {
        self.outcome().baris(baris)?.sel(hasil)
    }

    /// A figure, unrounded.
    pub fn nilai(&self, baris: Baris, hasil: Hasil) -> Nilai {
        Nilai::desimal(self.angka(baris, hasil))
    }

    /// A figure, as it is shown.
    pub fn tampil(&self, baris: Baris, hasil: Hasil) -> Nilai {
        let decimals = self
            .sel(baris, hasil)
            .map_or(2, |sel| sel.cara.ukuran().decimals());
        Nilai::tampil(self.angka(baris, hasil), decimals)
    }

    /// Why there is no figure; nothing where there is one.
    pub fn alasan(&self, baris: Baris, hasil: Hasil) -> Nilai {
        match self.sel(baris, hasil).map(|sel| &sel.nilai) {
            Some(Hasilnya::BelumDiisi(_)) => Nilai::teks("belum-diisi"),
            Some(Hasilnya::TidakDapatDihitung(alasan)) => Nilai::teks(alasan.code()),
            _ => Nilai::Kosong,
        }
    }

    /// The word of the band that a capaian falls in.
    pub fn kelas(&self, baris: Baris) -> Nilai {
        match self.sel(baris, Hasil::Kategori).map(|sel| &sel.nilai) {
            Some(Hasilnya::Kelas(_, label)) => Nilai::teks(label),
            _ => Nilai::Kosong,
        }
    }

    /// The year of the report.
    pub fn tahun(&self) -> Nilai {
        Nilai::teks(&self.ringkas.tahun)
    }

    /// Office and government.
    pub fn unit(&self) -> Nilai {
        Nilai::teks(&self.ringkas.instansi)
    }

    fn identitas(&self, field: Field) -> Nilai {
        Nilai::teks(self.document().identitas(field).trim())
    }
}

/// The drafts.
pub static DRAF: Tabel<Rc<Draf>> = Tabel {
    nama: "draf",
    arti: "Satu baris per draf: unit, tahun, aturan yang dipilih, dan rekapnya.",
    kunci: &["draf"],
    kolom: KOLOM,
};

const KOLOM: &[Kolom<Rc<Draf>>] = &[
    bulat("draf", "Nomor draf dalam berkas ini", |d| {
        Nilai::bulat(d.nomor)
    }),
    teks(
        "unit",
        "",
        "Instansi beserta pemerintahnya; sama di semua tahun sebuah unit",
        |d| d.unit(),
    ),
    teks("instansi", "", "Nama instansi seperti diketik", |d| {
        d.identitas(Field::Instansi)
    }),
    teks("pemerintah", "", "Pemerintah seperti diketik", |d| {
        d.identitas(Field::Pemerintah)
    }),
    teks("tahun", "", "Tahun laporan seperti diketik", |d| d.tahun()),
    teks("posisi", "", "Sampai triwulan mana angkanya", |d| {
        Nilai::teks(d.ringkas.posisi)
    }),
    teks("disimpan", "ISO 8601", "Kapan draf disimpan", |d| {
        Nilai::teks(&d.disimpan)
    }),
    logis(
        "ikut",
        "Ikut dalam jumlah beberapa unit; dari dua draf tentang unit dan tahun yang sama hanya yang lebih baru",
        |d| Nilai::Logis(d.ikut),
    ),
    teks(
        "skala",
        "",
        "Skala kategori; kelasnya dalam tabel kelas",
        |d| Nilai::teks(d.ringkas.pengaturan.skala.id),
    ),
    bulat(
        "skala_desimal",
        "Desimal capaian sebelum digolongkan; kosong bila tidak dibulatkan dahulu",
        |d| match d.ringkas.pengaturan.skala.pembulatan {
            Some(decimals) => Nilai::Bulat(decimals.into()),
            None => Nilai::Kosong,
        },
    ),
    desimal(
        "batas",
        "persen",
        "Batas capaian dalam rata-rata dan kategori; kosong bila tanpa batas",
        |d| Nilai::desimal(d.ringkas.pengaturan.batas),
    ),
    teks(
        "rerata_jenis",
        "sederhana, berbobot",
        "Jenis rata-rata capaian",
        |d| {
            Nilai::teks(match d.ringkas.pengaturan.rerata {
                Rerata::Sederhana => "sederhana",
                Rerata::Berbobot => "berbobot",
            })
        },
    ),
    teks(
        "target_nol",
        "tidak-dihitung, seratus, nol",
        "Capaian bila target dan realisasi 0",
        |d| {
            Nilai::teks(match d.ringkas.pengaturan.target_nol {
                TargetNol::TidakDihitung => "tidak-dihitung",
                TargetNol::Seratus => "seratus",
                TargetNol::Nol => "nol",
            })
        },
    ),
    bulat("indikator", "Banyaknya indikator yang terisi", |d| {
        Nilai::bulat(d.ringkas.indikator)
    }),
    bulat("terhitung", "Banyaknya indikator yang bercapaian", |d| {
        Nilai::bulat(d.ringkas.terhitung)
    }),
    desimal(
        "rerata",
        "persen",
        "Rata-rata capaian, tidak dibulatkan",
        |d| d.nilai(Baris::Rekap, Hasil::Rerata),
    ),
    desimal(
        "rerata_tampil",
        "persen",
        "Rata-rata capaian seperti ditampilkan",
        |d| d.tampil(Baris::Rekap, Hasil::Rerata),
    ),
    teks("kategori", "", "Kategori rata-rata capaian", |d| {
        d.kelas(Baris::Rekap)
    }),
    desimal("pagu", "rupiah", "Pagu yang berlaku, seluruhnya", |d| {
        d.nilai(Baris::Total, Hasil::Pagu)
    }),
    desimal(
        "realisasi_anggaran",
        "rupiah",
        "Realisasi anggaran, seluruhnya",
        |d| d.nilai(Baris::Total, Hasil::RealisasiAnggaran),
    ),
    desimal(
        "serapan_tampil",
        "persen",
        "Serapan seluruhnya seperti ditampilkan",
        |d| d.tampil(Baris::Total, Hasil::Serapan),
    ),
    desimal("ei", "rupiah", "Jumlah E/I, tidak dibulatkan", |d| {
        d.nilai(Baris::Rekap, Hasil::Ei)
    }),
    desimal(
        "ei_tampil",
        "rupiah",
        "Jumlah E/I seperti ditampilkan",
        |d| d.tampil(Baris::Rekap, Hasil::Ei),
    ),
    desimal(
        "efisiensi_pmk_tampil",
        "persen",
        "Efisiensi PMK seluruh indikator seperti ditampilkan",
        |d| d.tampil(Baris::Rekap, Hasil::EfisiensiPmk),
    ),
    desimal(
        "nilai_efisiensi_tampil",
        "0–100",
        "Nilai efisiensi seperti ditampilkan",
        |d| d.tampil(Baris::Rekap, Hasil::NilaiEfisiensi),
    ),
];

/// A band of the scale of a draft.
pub struct BarisKelas {
    draf: usize,
    peringkat: usize,
    kelas: Kelas,
}

impl BarisKelas {
    /// The bands of a draft from the top down.
    pub fn semua(draf: &Draf) -> impl Iterator<Item = BarisKelas> {
        let kelas = draf.ringkas.pengaturan.skala.kelas.iter().enumerate();
        kelas.map(|(peringkat, kelas)| BarisKelas {
            draf: draf.nomor,
            peringkat,
            kelas: kelas.clone(),
        })
    }
}

/// The bands.
pub static KELAS: Tabel<BarisKelas> = Tabel {
    nama: "kelas",
    arti: "Satu baris per kelas skala sebuah draf, dari atas: capaian masuk kelas pertama yang batasnya tercapai, selain itu kelas terbawah.",
    kunci: &["draf", "peringkat"],
    kolom: &[
        bulat("draf", "Nomor draf", |k| Nilai::bulat(k.draf)),
        bulat("peringkat", "0 kelas teratas", |k| {
            Nilai::bulat(k.peringkat)
        }),
        teks("label", "", "Sebutan kelas", |k| {
            Nilai::teks(&k.kelas.label)
        }),
        desimal("batas", "persen", "Batas bawah", |k| {
            Nilai::Desimal(k.kelas.batas)
        }),
        logis(
            "inklusif",
            "Batas bawah termasuk kelas ini (≥), bukan hanya yang di atasnya (>)",
            |k| Nilai::Logis(k.kelas.inklusif),
        ),
    ],
};
