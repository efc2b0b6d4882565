//! The recomputed figures of the budget tables.

use super::dokumen::number;
use super::pasangan::{Compared, id_of_kegiatan};

/// Belanja, program, kegiatan, totals, APBN and the summary in front of the report.
pub fn budget(all: &Compared) {
    for (at, id) in ["belanja.51", "belanja.52", "total_apbd"]
        .into_iter()
        .enumerate()
    {
        let pointer = format!("/budget/belanja/rows/{at}");
        for (field, hasil) in [
            ("persen_recomputed", "serapan"),
            ("perubahan_recomputed", "perubahan"),
            ("sisa_recomputed", "sisa"),
        ] {
            all.same(&format!("{pointer}/{field}"), &format!("{id}.{hasil}"));
        }
    }
    for (field, hasil) in [
        ("apbd", "jumlah_pagu_semula"),
        ("apbd_p", "pagu"),
        ("realisasi", "jumlah_realisasi_anggaran"),
    ] {
        all.same(
            &format!("/budget/belanja/total_recomputed/{field}"),
            &format!("total_apbd.{hasil}"),
        );
    }
    let sums = [
        ("pagu_recomputed", "pagu"),
        ("realisasi_recomputed", "jumlah_realisasi_anggaran"),
        ("persen_recomputed", "serapan"),
        ("sisa_recomputed", "sisa"),
    ];
    for (at, program) in all.rows("/budget/program") {
        let pointer = format!("/budget/program/{at}");
        for (field, hasil) in sums {
            all.same(
                &format!("{pointer}/{field}"),
                &format!("program.{}.{hasil}", 101 + at),
            );
        }
        for (n, kegiatan) in program["kegiatan"]
            .as_array()
            .expect("kegiatan")
            .iter()
            .enumerate()
        {
            for (field, hasil) in [
                ("persen_recomputed", "serapan"),
                ("sisa_recomputed", "sisa"),
            ] {
                all.same(
                    &format!("{pointer}/kegiatan/{n}/{field}"),
                    &format!("kegiatan.{}.{hasil}", id_of_kegiatan(kegiatan)),
                );
            }
        }
    }
    for (at, id) in ["belanja.52", "belanja.51", "total_apbd"]
        .into_iter()
        .enumerate()
    {
        for (field, hasil) in sums {
            let pointer = format!("/budget/total/{at}/{field}");
            if all.golden.pointer(&pointer).is_some() {
                all.same(&pointer, &format!("{id}.{hasil}"));
            }
        }
    }
    for at in 0..3 {
        all.same(
            &format!("/budget/apbn_dekonsentrasi/rows/{at}/persen_recomputed"),
            &format!("kegiatan.{}.serapan", 30_001 + at),
        );
    }
    for (field, hasil) in [
        ("anggaran_recomputed", "pagu"),
        ("realisasi_recomputed", "jumlah_realisasi_anggaran"),
        ("persen_recomputed", "serapan"),
    ] {
        all.same(
            &format!("/budget/apbn_dekonsentrasi/total/{field}"),
            &format!("sumber.apbn-dekonsentrasi.{hasil}"),
        );
    }
    for (figure, id) in [
        ("apbd", "total_apbd.jumlah_pagu_semula"),
        ("apbdp", "total_apbd.pagu"),
        ("realisasi", "total_apbd.jumlah_realisasi_anggaran"),
        ("realisasi_persen", "total_apbd.serapan"),
        ("realisasi_btl_persen", "belanja.51.serapan"),
        ("realisasi_bl_persen", "belanja.52.serapan"),
        ("sisa", "total_apbd.sisa"),
        ("sisa_persen", "total_apbd.sisa_persen"),
        ("dekon_persen", "belanja.53.serapan"),
    ] {
        all.same(
            &format!("/budget/ikhtisar_eksekutif/figures/{figure}/recomputed"),
            id,
        );
    }
    // The report calls the cut refocusing and prints it without its minus.
    for (figure, hasil) in [
        ("refocusing", "perubahan"),
        ("refocusing_persen", "perubahan_persen"),
    ] {
        let pointer = format!("/budget/ikhtisar_eksekutif/figures/{figure}/recomputed");
        let cut = number(&all.ours, &format!("total_apbd.{hasil}"));
        all.value(&pointer, hasil, -cut);
    }
}
