//! One row per indikator and year that a draft names: the year of the report, the years before it, the years with targets of
//! the Renstra.

use std::rc::Rc;
use std::sync::Arc;

use super::draf::Draf;
use super::indikator::{BarisIndikator, angka};
use super::nilai::Nilai;
use super::skema::{Kolom, Tabel, bulat, desimal, teks};
use crate::domain::compute::{Pembaca, pasangan, tahun_target, year};
use crate::domain::document::{Row, RowId};
use crate::domain::field::{Field, RowKind};
use crate::domain::hasil::{Baris, Hasil};
use crate::domain::notation::Decimal;
use crate::domain::order::PutInOrder;

/// Realisasi and capaian of the years before, the last one first.
const LALU: [[Field; 2]; 5] = [
    [Field::RealisasiLalu, Field::CapaianLalu],
    [Field::RealisasiLalu2, Field::CapaianLalu2],
    [Field::RealisasiLalu3, Field::CapaianLalu3],
    [Field::RealisasiLalu4, Field::CapaianLalu4],
    [Field::RealisasiLalu5, Field::CapaianLalu5],
];

/// Targets of the Renstra, first and revised edition, by its years.
const RENSTRA: [[Field; 2]; 5] = [
    [Field::Awal1, Field::Ubah1],
    [Field::Awal2, Field::Ubah2],
    [Field::Awal3, Field::Ubah3],
    [Field::Awal4, Field::Ubah4],
    [Field::Awal5, Field::Ubah5],
];

/// What a cell says: as typed, and its one figure.
#[derive(Clone, Debug, Default)]
struct Sebutan {
    teks: String,
    angka: Option<Decimal>,
}

impl Sebutan {
    fn of(pembaca: &Pembaca, row: &Row, field: Field) -> Sebutan {
        Sebutan {
            teks: row.text(field).to_owned(),
            angka: match angka(&pembaca.baca(row, field)) {
                Nilai::Desimal(value) => Some(value),
                _ => None,
            },
        }
    }
}

/// A year of an indikator in its draft.
#[derive(Clone)]
pub struct BarisTahun {
    draf: Rc<Draf>,
    indikator: RowId,
    urutan: usize,
    tahun: Option<usize>,
    /// Years after that of the report; below 0 before it.
    jarak: Option<i64>,
    tahun_renstra: Option<usize>,
    target: Sebutan,
    realisasi: Sebutan,
    capaian: Sebutan,
    awal: Sebutan,
    ubah: Sebutan,
}

impl BarisTahun {
    /// The years of every indikator of a draft.
    pub fn semua(draf: &Rc<Draf>, indikator: &[BarisIndikator]) -> Vec<BarisTahun> {
        let document = draf.document();
        let pembaca = Pembaca::new(document);
        let pairs = pasangan(document);
        let plan = |id: RowId| -> Option<&Arc<Row>> {
            let first = pairs.get(&id)?.first()?;
            let mut rows = document.rows(RowKind::IndikatorRenstra.section()).iter();
            rows.find(|row| row.id == *first)
        };
        let mut out = Vec::new();
        for row in indikator.iter().map(BarisIndikator::row) {
            let mut years = BarisTahun::laporan(draf, &pembaca, row);
            if let Some(plan) = plan(row.id) {
                BarisTahun::renstra(&mut years, &pembaca, plan);
            }
            // Years that are not known stay behind those that are.
            years.put_in_order_by_key(|one| (one.tahun.is_none(), one.tahun, one.jarak));
            for (at, one) in (1..).zip(&mut years) {
                one.urutan = at;
            }
            out.append(&mut years);
        }
        out
    }

    fn baru(draf: &Rc<Draf>, indikator: RowId, tahun: Option<usize>) -> BarisTahun {
        let of_report = year(draf.ringkas.tahun.trim());
        let jarak = tahun.zip(of_report).and_then(|(tahun, of_report)| {
            let [tahun, of_report] = [tahun, of_report].map(i64::try_from);
            tahun.ok()?.checked_sub(of_report.ok()?)
        });
        BarisTahun {
            draf: draf.clone(),
            indikator,
            urutan: 0,
            tahun,
            jarak,
            tahun_renstra: None,
            target: Sebutan::default(),
            realisasi: Sebutan::default(),
            capaian: Sebutan::default(),
            awal: Sebutan::default(),
            ubah: Sebutan::default(),
        }
    }

    /// The year of the report and those before it for which something is typed.
    fn laporan(draf: &Rc<Draf>, pembaca: &Pembaca, row: &Row) -> Vec<BarisTahun> {
        let of_report = year(draf.ringkas.tahun.trim());
        let now = BarisTahun {
            jarak: Some(0),
            target: Sebutan::of(pembaca, row, Field::Target),
            realisasi: Sebutan::of(pembaca, row, Field::Realisasi),
            capaian: Sebutan {
                teks: String::new(),
                angka: draf.angka(Baris::Row(row.id), Hasil::Capaian),
            },
            ..BarisTahun::baru(draf, row.id, of_report)
        };
        let mut years = vec![now];
        for (ago, [realisasi, capaian]) in (1_u8..).zip(LALU) {
            if row.is_blank(realisasi) && row.is_blank(capaian) {
                continue;
            }
            let tahun = of_report.and_then(|year| year.checked_sub(usize::from(ago)));
            years.push(BarisTahun {
                jarak: Some(i64::from(ago).saturating_neg()),
                realisasi: Sebutan::of(pembaca, row, realisasi),
                capaian: Sebutan::of(pembaca, row, capaian),
                ..BarisTahun::baru(draf, row.id, tahun)
            });
        }
        years
    }

    /// Puts the targets of the linked row of the Renstra beside the years that stand already, and adds the others.
    fn renstra(years: &mut Vec<BarisTahun>, pembaca: &Pembaca, plan: &Row) {
        let Some(first) = years.first().cloned() else {
            return;
        };
        for (ke, [awal, ubah]) in (1..).zip(RENSTRA) {
            if plan.is_blank(awal) && plan.is_blank(ubah) {
                continue;
            }
            let tahun = tahun_target(first.draf.document(), ke);
            let known = years
                .iter()
                .position(|one| tahun.is_some() && one.tahun == tahun);
            if known.is_none() {
                years.push(BarisTahun::baru(&first.draf, first.indikator, tahun));
            }
            let one = match known {
                Some(at) => years.get_mut(at),
                None => years.last_mut(),
            };
            if let Some(one) = one {
                one.tahun_renstra = Some(ke);
                one.awal = Sebutan::of(pembaca, plan, awal);
                one.ubah = Sebutan::of(pembaca, plan, ubah);
            }
        }
    }
}

/// The years.
pub static TAHUN: Tabel<BarisTahun> = Tabel {
    nama: "indikator_tahun",
    arti: "Satu baris per indikator dan tahun yang disebut sebuah draf: tahun laporan, tahun-tahun sebelumnya, dan tahun \
           target Renstra yang ditautkan. Tahun yang sama dapat disebut beberapa draf; jarak 0 ialah laporan tahun itu sendiri.",
    kunci: &["draf", "indikator", "urutan"],
    kolom: KOLOM,
};

const KOLOM: &[Kolom<BarisTahun>] = &[
    bulat("draf", "Nomor draf", |t| Nilai::bulat(t.draf.nomor)),
    bulat("indikator", "Nomor baris indikator", |t| {
        Nilai::Bulat(t.indikator.0.into())
    }),
    bulat("urutan", "Urutan tahun dalam indikator, dari 1", |t| {
        Nilai::bulat(t.urutan)
    }),
    teks("unit", "", "Instansi beserta pemerintahnya", |t| {
        t.draf.unit()
    }),
    teks(
        "tahun",
        "",
        "Tahun angka di baris ini; kosong bila tahun laporan atau periode Renstra tidak terbaca",
        |t| {
            t.tahun
                .map_or(Nilai::Kosong, |tahun| Nilai::Teks(tahun.to_string()))
        },
    ),
    teks("tahun_laporan", "", "Tahun laporan yang menyebutnya", |t| {
        t.draf.tahun()
    }),
    desimal(
        "jarak",
        "tahun",
        "Jarak dari tahun laporan: 0 tahun itu sendiri, -1 setahun sebelumnya",
        |t| Nilai::desimal(t.jarak.map(Decimal::from)),
    ),
    bulat(
        "tahun_renstra",
        "Tahun keberapa dalam target Renstra, dari 1",
        |t| t.tahun_renstra.map_or(Nilai::Kosong, Nilai::bulat),
    ),
    teks(
        "target_teks",
        "",
        "Target tahun laporan seperti diketik",
        |t| Nilai::teks(&t.target.teks),
    ),
    desimal(
        "target",
        "satuan",
        "Target tahun laporan, bila satu angka",
        |t| Nilai::desimal(t.target.angka),
    ),
    teks("realisasi_teks", "", "Realisasi seperti diketik", |t| {
        Nilai::teks(&t.realisasi.teks)
    }),
    desimal("realisasi", "satuan", "Realisasi, bila satu angka", |t| {
        Nilai::desimal(t.realisasi.angka)
    }),
    teks(
        "capaian_teks",
        "",
        "Capaian tahun sebelumnya seperti diketik; capaian tahun laporan dihitung",
        |t| Nilai::teks(&t.capaian.teks),
    ),
    desimal(
        "capaian",
        "persen",
        "Capaian, bila satu angka; tahun laporan tidak dibulatkan",
        |t| Nilai::desimal(t.capaian.angka),
    ),
    teks(
        "renstra_awal_teks",
        "",
        "Target Renstra awal seperti diketik",
        |t| Nilai::teks(&t.awal.teks),
    ),
    desimal(
        "renstra_awal",
        "satuan",
        "Target Renstra awal, bila satu angka",
        |t| Nilai::desimal(t.awal.angka),
    ),
    teks(
        "renstra_perubahan_teks",
        "",
        "Target Renstra perubahan seperti diketik",
        |t| Nilai::teks(&t.ubah.teks),
    ),
    desimal(
        "renstra_perubahan",
        "satuan",
        "Target Renstra perubahan, bila satu angka",
        |t| Nilai::desimal(t.ubah.angka),
    ),
    desimal(
        "pertumbuhan_tampil",
        "persen",
        "Pertumbuhan realisasi atas tahun sebelumnya seperti ditampilkan; hanya tahun laporan",
        |t| match t.jarak {
            Some(0) => t.draf.tampil(Baris::Row(t.indikator), Hasil::Pertumbuhan),
            _ => Nilai::Kosong,
        },
    ),
];
