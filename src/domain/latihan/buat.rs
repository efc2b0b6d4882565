//! Makes the document and the question of one kind of exercise. `None` where what was drawn makes no good exercise; the
//! caller draws again.

use super::acak::Acak;
use super::bahan::{RENTANG, SKALA, TARGET_NOL};
use super::naskah::{Angka, Naskah, kegiatan, per_seribu, teks, uang};
use super::pesanan::{Jenis, Tingkat};
use super::salah;
use super::soal::{Dicari, Tanya};
use crate::domain::document::{CellRef, Document, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::notation;
use crate::domain::outcome::{Baris, Hasil, HasilRef};
use crate::domain::rulebook::polaritas::Polaritas;
use rust_decimal::Decimal;

/// What is given and asked.
pub type Bahan = (Document, Tanya);

/// One exercise of a kind.
pub fn buat(jenis: Jenis, tingkat: Tingkat, acak: &mut Acak) -> Option<Bahan> {
    match jenis {
        Jenis::Naik => capaian(acak, tingkat, Polaritas::Naik),
        Jenis::Turun => capaian(acak, tingkat, Polaritas::Turun),
        Jenis::Rentang => rentang(acak),
        Jenis::TargetNol => target_nol(acak),
        Jenis::Kategori => kategori(acak, tingkat),
        Jenis::Selisih => selisih(acak, tingkat),
        Jenis::Pertumbuhan => pertumbuhan(acak, tingkat),
        Jenis::Rerata => rerata(acak, tingkat),
        Jenis::Serapan => anggaran(acak, tingkat, Hasil::Serapan),
        Jenis::Sisa => anggaran(acak, tingkat, Hasil::Sisa),
        Jenis::Perubahan => perubahan(acak, tingkat),
        Jenis::Ei => efisiensi(acak, tingkat, Hasil::Ei),
        Jenis::Simpulan => efisiensi(acak, tingkat, Hasil::Simpulan),
        Jenis::Ne => efisiensi(acak, tingkat, Hasil::NilaiEfisiensi),
        Jenis::Cari => cari(acak, tingkat),
        Jenis::Periksa => salah::buat(acak, tingkat),
    }
}

fn hasil(row: RowId, hasil: Hasil) -> Tanya {
    Tanya::Hasil(HasilRef::new(Baris::Row(row), hasil))
}

fn capaian(acak: &mut Acak, tingkat: Tingkat, arah: Polaritas) -> Option<Bahan> {
    let angka = Angka::ambil(acak, tingkat, Some(arah))?;
    let mut naskah = Naskah::default();
    let row = naskah.indikator(&angka, arah_kantor(acak, tingkat, arah));
    Some((naskah.document, hasil(row, Hasil::Capaian)))
}

/// Some offices take the ratio instead of the mirror; the question then says so.
fn arah_kantor(acak: &mut Acak, tingkat: Tingkat, arah: Polaritas) -> Polaritas {
    let ratio = arah == Polaritas::Turun && tingkat != Tingkat::Mudah;
    match ratio && acak.sekian_dari_sepuluh(3) {
        true => Polaritas::TurunRasio,
        false => arah,
    }
}

fn rentang(acak: &mut Acak) -> Option<Bahan> {
    let (bahan, width) = acak.pilih(RENTANG)?;
    let lower = acak.antara(bahan.target.0, bahan.target.1);
    let upper = lower.saturating_add(*width);
    let [inside, beyond] = [
        acak.antara(lower, upper),
        per_seribu(upper, acak.antara(1_010, 1_250)),
    ];
    let short = per_seribu(lower, acak.antara(750, 990));
    let realisasi = match acak.di_bawah(4) {
        0 => inside,
        1 => beyond,
        _ if bahan.arah == Polaritas::Turun => beyond,
        _ => short,
    };
    let angka = Angka {
        bahan,
        target: lower,
        realisasi: bahan.paling.map_or(realisasi, |most| realisasi.min(most)),
    };
    let arah = match bahan.arah {
        Polaritas::Turun => Polaritas::RentangTurun,
        _ => Polaritas::Rentang,
    };
    let mut naskah = Naskah::default();
    let row = naskah.indikator(&angka, arah);
    let both = format!("{}-{}", angka.teks(lower), angka.teks(upper));
    naskah.isi(row, Field::Target, &both);
    Some((naskah.document, hasil(row, Hasil::Capaian)))
}

fn target_nol(acak: &mut Acak) -> Option<Bahan> {
    let (nama, satuan) = acak.pilih(TARGET_NOL)?;
    let mut naskah = Naskah::default();
    let realisasi = acak.antara(0, 4).to_string();
    let row = naskah.baris(
        RowKind::Indikator,
        &[
            (Field::Uraian, nama),
            (Field::Satuan, satuan),
            (Field::Polaritas, Polaritas::Turun.choice().id),
            (Field::Target, "0"),
            (Field::Realisasi, &realisasi),
        ],
    );
    Some((naskah.document, hasil(row, Hasil::Capaian)))
}

fn kategori(acak: &mut Acak, tingkat: Tingkat) -> Option<Bahan> {
    let angka = Angka::ambil(
        acak,
        tingkat,
        (tingkat == Tingkat::Mudah).then_some(Polaritas::Naik),
    )?;
    let skala = match tingkat {
        Tingkat::Mudah => "permendagri",
        _ => acak.pilih(SKALA)?,
    };
    let mut naskah = Naskah::default();
    naskah.aturan(Field::Skala, skala);
    let row = naskah.indikator(&angka, angka.bahan.arah);
    Some((naskah.document, hasil(row, Hasil::Kategori)))
}

fn selisih(acak: &mut Acak, tingkat: Tingkat) -> Option<Bahan> {
    let angka = Angka::ambil(
        acak,
        tingkat,
        (tingkat == Tingkat::Mudah).then_some(Polaritas::Naik),
    )?;
    let before = match tingkat {
        Tingkat::Mudah => acak.antara(75, 110).saturating_mul(100),
        _ => acak.antara(6_500, 12_500),
    };
    let mut naskah = Naskah::default();
    let row = naskah.indikator(&angka, angka.bahan.arah);
    naskah.isi(row, Field::CapaianLalu, &teks(before, 2));
    Some((naskah.document, hasil(row, Hasil::SelisihCapaian)))
}

fn pertumbuhan(acak: &mut Acak, tingkat: Tingkat) -> Option<Bahan> {
    let angka = Angka::ambil(acak, tingkat, None)?;
    let before = angka.sekitar(acak, tingkat, angka.realisasi);
    let mut naskah = Naskah::default();
    let row = naskah.indikator(&angka, angka.bahan.arah);
    naskah.isi(row, Field::Target, "");
    naskah.isi(row, Field::RealisasiLalu, &angka.teks(before));
    (before != angka.realisasi).then(|| (naskah.document, hasil(row, Hasil::Pertumbuhan)))
}

/// Indikator of one sasaran, each once; beyond the easiest level one of them may have no capaian.
fn rerata(acak: &mut Acak, tingkat: Tingkat) -> Option<Bahan> {
    let count = match tingkat {
        Tingkat::Mudah => 3,
        Tingkat::Sedang => acak.antara(3, 4),
        Tingkat::Sulit => acak.antara(4, 5),
    };
    let mut naskah = Naskah::default();
    if tingkat == Tingkat::Sulit && acak.sekian_dari_sepuluh(6) {
        naskah.aturan(Field::Batas, acak.pilih(&["100", "110", "120"])?);
    }
    let sasaran = naskah.baris(
        RowKind::Sasaran,
        &[(Field::Uraian, "Meningkatnya kinerja pelayanan publik")],
    );
    let mut seen = Vec::new();
    for _ in 0..count {
        let angka = Angka::ambil(acak, tingkat, None)?;
        if seen.contains(&angka.bahan.nama) {
            return None;
        }
        seen.push(angka.bahan.nama);
        naskah.indikator(&angka, angka.bahan.arah);
    }
    if tingkat != Tingkat::Mudah && acak.sekian_dari_sepuluh(5) {
        let (nama, satuan) = acak.pilih(TARGET_NOL)?;
        naskah.baris(
            RowKind::Indikator,
            &[
                (Field::Uraian, nama),
                (Field::Satuan, satuan),
                (Field::Polaritas, Polaritas::Turun.choice().id),
                (Field::Target, "0"),
                (Field::Realisasi, "0"),
            ],
        );
    }
    Some((naskah.document, hasil(sasaran, Hasil::Rerata)))
}

/// Of one kegiatan; at the hardest level of several together.
fn anggaran(acak: &mut Acak, tingkat: Tingkat, kolom: Hasil) -> Option<Bahan> {
    let count = if tingkat == Tingkat::Sulit { 3 } else { 1 };
    let mut naskah = Naskah::default();
    let mut last = None;
    for nama in kegiatan(acak, count) {
        let (pagu, spent) = uang(acak, tingkat);
        last = Some(naskah.kegiatan(nama, pagu, spent, None));
    }
    let baris = match count {
        1 => Baris::Row(last?),
        _ => Baris::Total,
    };
    Some((naskah.document, Tanya::Hasil(HasilRef::new(baris, kolom))))
}

fn perubahan(acak: &mut Acak, tingkat: Tingkat) -> Option<Bahan> {
    let [nama] = kegiatan(acak, 1).try_into().ok()?;
    let (pagu, _) = uang(acak, tingkat);
    let permil = match tingkat {
        Tingkat::Mudah => acak.antara(6, 12).saturating_mul(100),
        _ => acak.antara(580, 1_240),
    };
    let odd = match tingkat {
        Tingkat::Mudah => 0,
        _ => acak.antara(0, per_seribu(pagu, 3)),
    };
    let after = per_seribu(pagu, permil).saturating_add(odd);
    let mut naskah = Naskah::default();
    let row = naskah.baris(
        RowKind::Kegiatan,
        &[
            (Field::Uraian, nama),
            (Field::PaguSemula, &pagu.to_string()),
            (Field::PaguPerubahan, &after.to_string()),
        ],
    );
    (after != pagu).then(|| (naskah.document, hasil(row, Hasil::PerubahanPersen)))
}

/// An indikator with one kegiatan, at the hardest level with two.
fn efisiensi(acak: &mut Acak, tingkat: Tingkat, kolom: Hasil) -> Option<Bahan> {
    let easy = tingkat == Tingkat::Mudah;
    let angka = Angka::ambil(acak, tingkat, easy.then_some(Polaritas::Naik))?;
    let count = if tingkat == Tingkat::Sulit { 2 } else { 1 };
    let mut naskah = Naskah::default();
    let row = naskah.indikator(&angka, angka.bahan.arah);
    for nama in kegiatan(acak, count) {
        let (pagu, spent) = uang(acak, tingkat);
        naskah.kegiatan(nama, pagu, spent, Some(row));
    }
    Some((naskah.document, hasil(row, kolom)))
}

/// The realisasi (at the hardest level also the target) that just gives a wanted capaian.
fn cari(acak: &mut Acak, tingkat: Tingkat) -> Option<Bahan> {
    let arah = (tingkat == Tingkat::Mudah).then_some(Polaritas::Naik);
    let angka = Angka::ambil(acak, tingkat, arah)?;
    let arah = angka.bahan.arah;
    let wanted = *acak.pilih(&[85_u32, 90, 95, 105])?;
    let target =
        tingkat == Tingkat::Sulit && arah == Polaritas::Naik && acak.sekian_dari_sepuluh(5);
    let field = if target {
        Field::Target
    } else {
        Field::Realisasi
    };
    // A percentage cannot be wanted that lies above 100.
    let enough = angka.bahan.paling.is_none() || wanted <= 100;
    let mut naskah = Naskah::default();
    let row = naskah.indikator(&angka, arah);
    naskah.isi(row, field, "");
    let dicari = Dicari {
        at: CellRef::new(row, field),
        hasil: HasilRef::new(Baris::Row(row), Hasil::Capaian),
        paling_sedikit: notation::round(Decimal::from(wanted), 0),
        terkecil: arah == Polaritas::Naik && !target,
        desimal: angka.bahan.desimal,
    };
    enough.then_some((naskah.document, Tanya::Isian(dicari)))
}
