//! Several reports at once: which count, what is summed and what is kept apart, ranks and trends. Tables first, then laws
//! for any reports: the order of opening does not matter, and sums equal a direct sum.

#[path = "compute/dokumen.rs"]
mod dokumen;
#[path = "gabungan/hukum.rs"]
mod hukum;

use dokumen::{example, outcome};
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::gabungan::{
    Arah, Gabungan, Ikut, Jumlah, Kolom, LaporanId, Rekap, Ringkas, Urut, peringkat,
};
use kalkulator_sakip::domain::notation::write;
use kalkulator_sakip::domain::outcome::Nilai;

/// A report of these lines, saved at a minute of one day.
fn add(gabungan: &mut Gabungan, minute: u32, lines: &str) -> LaporanId {
    let outcome = outcome(lines);
    let ringkas = Ringkas::of(&outcome.document, &outcome);
    let disimpan = format!("2026-11-21T10:{minute:02}:00+07:00");
    gabungan.add(ringkas, &format!("berkas-{minute}.json"), &disimpan)
}

/// A report of an office and year with these capaian (percent, target 100) and money.
fn laporan(instansi: &str, tahun: &str, capaian: &[&str], money: Option<(&str, &str)>) -> String {
    let mut lines = format!("identitas instansi={instansi}|tahun={tahun}\n");
    for (at, capaian) in capaian.iter().enumerate() {
        lines.push_str(&format!(
            "indikator {} uraian=Indikator {at}|satuan=%|target=100|realisasi={capaian}\n",
            at + 1
        ));
    }
    if let Some((pagu, realisasi)) = money {
        lines.push_str(&format!(
            "kegiatan 90 uraian=K|pagu_semula={pagu}|realisasi_anggaran={realisasi}\n"
        ));
    }
    lines
}

/// Name, year, whether it counts and what is different, one row a line.
fn rows(rekap: &Rekap) -> Vec<String> {
    let row = |baris: &kalkulator_sakip::domain::gabungan::BarisRekap| {
        let ringkas = &baris.laporan.ringkas;
        let ganda = if baris.ganda { " ganda" } else { "" };
        let beda = if baris.beda.is_empty() {
            String::new()
        } else {
            format!(" {:?}", baris.beda)
        };
        format!(
            "{} {} {:?}{ganda}{beda}",
            ringkas.instansi, ringkas.tahun, baris.ikut
        )
    };
    rekap.baris.iter().map(row).collect()
}

/// A total as one line: figure, how many of how many, how many in part.
fn show(jumlah: &Jumlah) -> String {
    let nilai = match &jumlah.nilai {
        Nilai::Angka(value) => write(*value, 2),
        other => format!("{other:?}"),
    };
    let part = if jumlah.sebagian > 0 {
        format!(" ~{}", jumlah.sebagian)
    } else {
        String::new()
    };
    format!("{nilai} {}/{}{part}", jumlah.terhitung, jumlah.dari)
}

#[test]
fn the_summary_of_the_example_is_what_its_report_says() {
    let document = example("babel-2020");
    let outcome = hitung(&document);
    let ringkas = Ringkas::of(&document, &outcome);
    assert_eq!(ringkas.tahun.as_ref(), "2020");
    assert_eq!((ringkas.indikator, ringkas.terhitung), (8, 8));
    let figure = |of: &kalkulator_sakip::domain::gabungan::Angka| {
        of.angka().map(|value| write(value, 2)).unwrap_or_default()
    };
    assert_eq!(figure(&ringkas.rerata), "290,27");
    assert_eq!(ringkas.kategori, Nilai::Kelas(0, "Sangat Tinggi".into()));
    assert_eq!(ringkas.sebaran.iter().sum::<usize>(), 8);
    let sum = ringkas.jumlah_capaian.expect("a sum");
    assert_eq!(write(sum, 2), "2.322,15");
    let total = |id: &str| write(dokumen::number(&outcome, id), 2);
    assert_eq!(figure(&ringkas.pagu), total("total.pagu"));
    assert_eq!(
        figure(&ringkas.realisasi),
        total("total.jumlah_realisasi_anggaran")
    );
    assert_eq!(figure(&ringkas.serapan), total("total.serapan"));
    assert_eq!(figure(&ringkas.ei), total("rekap.ei"));
    assert!(ringkas.tanpa.is_empty());
}

#[test]
fn what_cannot_be_computed_is_named_and_not_counted_as_zero() {
    let outcome = outcome(
        "identitas instansi=Dinas A|tahun=2024
         indikator 1 uraian=Satu|target=100|realisasi=80
         indikator 2 uraian=Dua|target=100
         indikator 3 uraian=Tiga|target=0|realisasi=4
         indikator 4 target=x|realisasi=4
         indikator 5",
    );
    let ringkas = Ringkas::of(&outcome.document, &outcome);
    assert_eq!((ringkas.indikator, ringkas.terhitung), (4, 1));
    assert_eq!(ringkas.tanpa_capaian(), 3);
    let named: Vec<&str> = ringkas
        .tanpa
        .iter()
        .map(|(name, _)| name.as_ref())
        .collect();
    assert_eq!(named, ["Dua", "Tiga", "Indikator 4"]);
    assert_eq!(ringkas.rerata.sebagian, Some((1, 4)));
    for none in [&ringkas.pagu, &ringkas.serapan, &ringkas.ei] {
        assert_eq!(none.angka(), None);
    }
}

#[test]
fn of_a_report_that_is_open_twice_the_newer_counts_unless_the_person_chooses() {
    let mut gabungan = Gabungan::default();
    let new = add(
        &mut gabungan,
        30,
        &laporan("Dinas  A", "2024", &["80"], None),
    );
    let old = add(
        &mut gabungan,
        20,
        &laporan("dinas a", "2024", &["70"], None),
    );
    let other = add(
        &mut gabungan,
        10,
        &laporan("Dinas A", "2023", &["60"], None),
    );
    let check = |gabungan: &Gabungan, expected: [&str; 3], mean: &str| {
        let rekap = gabungan.rekap(None);
        assert_eq!(rows(&rekap), expected);
        assert_eq!(show(&rekap.total.rerata_laporan), mean);
    };
    check(
        &gabungan,
        [
            "Dinas A 2023 Ya",
            "Dinas  A 2024 Ya ganda",
            "dinas a 2024 Ganda ganda",
        ],
        "70,00 2/2",
    );
    gabungan.ikutkan(old, true);
    check(
        &gabungan,
        [
            "Dinas A 2023 Ya",
            "Dinas  A 2024 Ganda ganda",
            "dinas a 2024 Ya ganda",
        ],
        "65,00 2/2",
    );
    gabungan.ikutkan(new, true);
    gabungan.ikutkan(other, false);
    check(
        &gabungan,
        [
            "Dinas A 2023 Dikeluarkan",
            "Dinas  A 2024 Ya ganda",
            "dinas a 2024 Ganda ganda",
        ],
        "80,00 1/1",
    );
    // Leaving out the one that counts does not silently put the other in its place.
    gabungan.ikutkan(new, false);
    check(
        &gabungan,
        [
            "Dinas A 2023 Dikeluarkan",
            "Dinas  A 2024 Dikeluarkan ganda",
            "dinas a 2024 Ganda ganda",
        ],
        "TidakDapatDihitung(TanpaAnggota) 0/0",
    );
}

#[test]
fn without_office_or_year_only_the_same_content_is_a_duplicate() {
    let mut gabungan = Gabungan::default();
    for (minute, capaian) in [(1, "80"), (2, "80"), (3, "70")] {
        add(
            &mut gabungan,
            minute,
            &laporan("", "2024", &[capaian], None),
        );
    }
    let rekap = gabungan.rekap(None);
    let count = |ikut| {
        rekap
            .baris
            .iter()
            .filter(|baris| baris.ikut == ikut)
            .count()
    };
    assert_eq!((count(Ikut::Ya), count(Ikut::Ganda)), (2, 1));
    // Reports that name no office are no one office.
    assert_eq!((rekap.total.unit, rekap.unit.len()), (2, 2));
}

#[test]
fn only_rupiah_and_counts_are_summed_and_means_say_what_they_are_means_of() {
    let mut gabungan = Gabungan::default();
    let a = laporan("A", "2024", &["80", "90", "100"], Some(("1.000", "900")));
    let b = laporan("B", "2024", &["50", ""], Some(("3.000", "1.500")));
    let c = laporan("C", "2024", &["60"], None);
    for (minute, lines) in [(1, &a), (2, &b), (3, &c)] {
        add(&mut gabungan, minute, lines);
    }
    let total = gabungan.rekap(Some("2024")).total;
    assert_eq!((total.laporan, total.unit), (3, 3));
    assert_eq!((total.indikator, total.terhitung), (6, 5));
    // (90 + 50 + 60) / 3, and (80 + 90 + 100 + 50 + 60) / 5.
    assert_eq!(show(&total.rerata_laporan), "66,67 3/3 ~1");
    assert_eq!(show(&total.rerata_indikator), "76,00 5/6");
    assert_eq!(show(&total.pagu), "4.000,00 2/3");
    assert_eq!(show(&total.realisasi), "2.400,00 2/3");
    assert_eq!(show(&total.serapan), "60,00 2/3");
    assert_eq!(show(&total.ei), "TidakDapatDihitung(TanpaAnggota) 0/3");
    assert_eq!(gabungan.rekap(Some("2023")).total.laporan, 0);
}

#[test]
fn reports_of_other_rules_are_marked_and_their_categories_counted_apart() {
    let mut gabungan = Gabungan::default();
    let plain = |name: &str| laporan(name, "2024", &["95", "70"], None);
    let with = |name: &str, rules: &str| format!("{}pengaturan {rules}\n", plain(name));
    add(&mut gabungan, 1, &plain("A"));
    add(&mut gabungan, 2, &plain("B"));
    add(&mut gabungan, 3, &with("C", "skala=lampu"));
    add(&mut gabungan, 4, &with("D", "batas=100|rerata=berbobot"));
    let mid_year = with("E", "target_nol=nol").replace("tahun=2024", "tahun=2024|posisi=tw2");
    add(&mut gabungan, 5, &mid_year);
    let rekap = gabungan.rekap(None);
    assert_eq!(
        rows(&rekap),
        [
            "A 2024 Ya",
            "B 2024 Ya",
            "C 2024 Ya [Skala]",
            "D 2024 Ya [Batas, Rerata]",
            "E 2024 Ya [TargetNol, Posisi]",
        ]
    );
    let groups: Vec<_> = rekap
        .total
        .kategori
        .iter()
        .map(|group| (group.pengaturan.skala.id, group.laporan, &group.sebaran[..]))
        .collect();
    assert_eq!(groups[0], ("permendagri", 2, &[2, 0, 2, 0, 0][..]));
    assert_eq!(groups[1], ("lampu", 1, &[1, 1, 0][..]));
    assert_eq!(groups.len(), 4);
}

#[test]
fn rows_are_ranked_by_any_column_and_what_is_unknown_stands_last() {
    let mut gabungan = Gabungan::default();
    let reports = [
        ("A", &["80", "80"][..], Some(("100", "90"))),
        ("B", &["95"], None),
        ("C", &["80", ""], Some(("500", "100"))),
        ("D", &[""], Some(("300", "300"))),
    ];
    for (at, (name, capaian, money)) in reports.into_iter().enumerate() {
        add(
            &mut gabungan,
            at as u32,
            &laporan(name, "2024", capaian, money),
        );
    }
    // A second copy of B stands beside it and has no rank.
    add(&mut gabungan, 0, &laporan("B", "2024", &["99"], None));
    let rekap = gabungan.rekap(None);
    let check = |urut: Urut, expected: &str| {
        let places: Vec<String> = peringkat::peringkat(&rekap, urut)
            .into_iter()
            .map(|place| {
                let baris = &rekap.baris[place.baris];
                let rank = place.peringkat.map_or("-".into(), |rank| rank.to_string());
                let old = if baris.ikut == Ikut::Ya { "" } else { "'" };
                format!("{rank}{}{old}", baris.laporan.ringkas.instansi)
            })
            .collect();
        assert_eq!(places.join(" "), expected, "{urut:?}");
    };
    let first = Urut::menurut;
    check(first(Kolom::Instansi), "-A -B -B' -C -D");
    check(first(Kolom::Rerata), "-B' 1B 2A 2C -D");
    check(first(Kolom::Rerata).klik(Kolom::Rerata), "2A 2C 1B -B' -D");
    check(first(Kolom::Pagu), "1C 2D 3A -B -B'");
    check(first(Kolom::Serapan), "1D 2A 3C -B -B'");
    check(first(Kolom::Tanpa), "1A 1B -B' 3C 3D");
    check(first(Kolom::Indikator), "1A 2B -B' 2C 4D");
    check(first(Kolom::Kategori), "1B -B' 2A 2C -D");
    check(first(Kolom::Ei), "-A -B -B' -C -D");
    assert_eq!(first(Kolom::Pagu).klik(Kolom::Rerata).arah, Arah::Turun);
}

#[test]
fn offices_of_other_governments_stay_apart() {
    let mut gabungan = Gabungan::default();
    for (minute, pemerintah) in [(1, "Kota Y"), (2, "Kota Z"), (3, "")] {
        let lines = laporan("Dinas A", "2020", &["90"], None);
        let lines = format!("{lines}identitas pemerintah={pemerintah}\n");
        add(&mut gabungan, minute, &lines);
    }
    let rekap = gabungan.rekap(None);
    let names: Vec<&str> = rekap.unit.iter().map(|unit| &*unit.instansi).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    assert!(names.contains(&"Dinas A, Kota Y"), "{names:?}");
    assert!(names.contains(&"Dinas A"), "{names:?}");
}

#[test]
fn an_office_shows_how_it_moved_from_year_to_year() {
    let mut gabungan = Gabungan::default();
    let year = |tahun: &str, capaian: &str, money| laporan("Dinas A", tahun, &[capaian], money);
    add(&mut gabungan, 1, &year("2024", "90", Some(("100", "80"))));
    add(&mut gabungan, 2, &year("2020", "75", None));
    add(&mut gabungan, 3, &year("2022", "70", Some(("100", "95"))));
    add(&mut gabungan, 4, &year("dua ribu", "50", None));
    let capped = format!(
        "{}pengaturan batas=100|skala=lampu\n",
        year("2025", "120", None)
    );
    add(&mut gabungan, 5, &capped);
    // The filter of the ranking does not cut the trend.
    let rekap = gabungan.rekap(Some("2024"));
    assert_eq!((rekap.baris.len(), rekap.unit.len()), (1, 1));
    let change = |of: &Option<kalkulator_sakip::domain::gabungan::Perubahan>| {
        of.as_ref().map_or("–".into(), |change| {
            format!(
                "{} sejak {} {:?}",
                write(change.poin, 2),
                change.sejak,
                change.beda
            )
        })
    };
    let told: Vec<String> = rekap.unit[0]
        .tahun
        .iter()
        .map(|tahun| {
            let (rerata, serapan) = (change(&tahun.rerata), change(&tahun.serapan));
            format!("{}: {rerata}; {serapan}", tahun.laporan.ringkas.tahun)
        })
        .collect();
    assert_eq!(
        told,
        [
            "2020: –; –",
            "2022: -5,00 sejak 2020 []; –",
            "2024: 20,00 sejak 2022 []; -15,00 sejak 2022 []",
            "2025: 10,00 sejak 2024 [Batas]; –",
            "dua ribu: –; –",
        ]
    );
    assert_eq!(gabungan.tahun().len(), 5);
}
