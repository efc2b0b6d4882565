//! The tidy tables: what stands in them is what the core says, and the SQL that goes with them reckons every figure of
//! 10,000 generated indikator to the same digit, in DuckDB and (`make spark`) in Spark.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use kalkulator_sakip::berkas::pesan::Keluaran;
use kalkulator_sakip::domain::compute::hitung;
use kalkulator_sakip::domain::document::RowId;
use kalkulator_sakip::domain::gabungan::{Gabungan, Jumlah, Ringkas};
use kalkulator_sakip::domain::notation::{Decimal, from_machine, round};
use kalkulator_sakip::domain::outcome::{Baris, Hasil, Nilai, Outcome, Simpulan};
use kalkulator_sakip::draft::restore::restore;

use super::rapi_bahan::{Acak, draf};
use super::{buka_zip, tulis};

/// A table as its rows by name of column.
type Rows = Vec<HashMap<String, String>>;

/// Drafts with what follows from them.
struct Dunia {
    outcome: Vec<Arc<Outcome>>,
    gabungan: Gabungan,
    /// What the SQL made of the files, by view.
    hasil: HashMap<&'static str, Rows>,
}

/// Writes drafts as tidy tables, runs the SQL over them and reads back what it says.
fn jalankan(nama: &str, drafts: &[String], keluaran: Keluaran) -> Dunia {
    let list = format!("[{}]", drafts.join(","));
    let bytes = tulis(keluaran, list.as_bytes());
    let engine = std::env::var("KALKULATOR_SQL").unwrap_or("duckdb".into());
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("rapi-{nama}-{engine}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    for (name, bytes) in buka_zip(&bytes) {
        fs::write(folder.join(name), bytes).expect("a file");
    }
    sql(&engine, &folder);
    let (mut outcome, mut gabungan) = (Vec::new(), Gabungan::default());
    for text in drafts {
        let restored = restore(text).expect("a draft");
        assert_eq!(restored.notes, [], "generated drafts are whole");
        let of = hitung(&restored.document);
        let saved = restored.saved_at.unwrap_or_default();
        gabungan.add(Ringkas::of(&restored.document, &of), "", &saved);
        outcome.push(Arc::new(of));
    }
    let views = [
        "hasil_indikator",
        "hasil_tahun",
        "hasil_kegiatan",
        "hasil_sasaran",
        "hasil_unit",
        "hasil_gabungan",
        "selisih",
    ];
    let hasil = views.map(|view| (view, baca_tsv(&folder.join(format!("{view}.tsv")))));
    Dunia {
        outcome,
        gabungan,
        hasil: hasil.into(),
    }
}

fn sql(engine: &str, folder: &Path) {
    let tool = if engine == "spark" { "pyspark" } else { engine };
    let at = Command::new(".ci/tools-path").arg(tool).output();
    let at = at.expect("the paths of the tools").stdout;
    let python = Path::new(String::from_utf8_lossy(&at).trim()).join("bin/python");
    let setup = if engine == "spark" { engine } else { "test" };
    assert!(
        python.exists(),
        "{} is missing; run: .ci/setup {setup}",
        python.display()
    );
    let ran = Command::new(python)
        .args(["tests/alat/sql.py", engine])
        .arg(folder)
        .output()
        .expect("python runs");
    let said = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{engine} in {folder:?}: {said}");
}

fn baca_tsv(path: &Path) -> Rows {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let row = |line: &str| {
        let cells = names.iter().zip(line.split('\t'));
        cells.map(|(n, c)| (n.to_string(), c.to_owned())).collect()
    };
    lines.map(row).collect()
}

/// What of the core stands beside what of the SQL, counted and, where they differ, told.
#[derive(Default)]
struct Banding {
    dibandingkan: usize,
    beda: Vec<String>,
}

impl Banding {
    fn teks(&mut self, row: &HashMap<String, String>, column: &str, core: &str) {
        self.dibandingkan += 1;
        let sql = &row[column];
        if sql != core {
            self.beda
                .push(format!("{column}: SQL {sql:?}, core {core:?} in {row:?}"));
        }
    }

    fn angka(&mut self, row: &HashMap<String, String>, column: &str, core: Option<Decimal>) {
        self.dibandingkan += 1;
        let sql = &row[column];
        let same = match core {
            Some(core) => from_machine(sql) == Some(core),
            None => sql.is_empty(),
        };
        if !same {
            self.beda
                .push(format!("{column}: SQL {sql:?}, core {core:?} in {row:?}"));
        }
    }

    #[track_caller]
    fn selesai(self, least: usize) {
        let first: Vec<_> = self.beda.iter().take(5).collect();
        assert!(
            self.beda.is_empty(),
            "{} of {} differ:\n{first:#?}",
            self.beda.len(),
            self.dibandingkan
        );
        assert!(self.dibandingkan >= least, "only {}", self.dibandingkan);
    }
}

impl Dunia {
    fn of(&self, row: &HashMap<String, String>) -> &Outcome {
        let number: usize = row["draf"].parse().expect("a number");
        &self.outcome[number - 1]
    }
}

fn id(row: &HashMap<String, String>, column: &str) -> Baris {
    Baris::Row(RowId(row[column].parse().expect("an id")))
}

fn alasan(nilai: &Nilai) -> &'static str {
    match nilai {
        Nilai::BelumDiisi(_) => "belum-diisi",
        Nilai::TidakDapatDihitung(alasan) => alasan.code(),
        _ => "",
    }
}

fn kategori(outcome: &Outcome, baris: Baris) -> String {
    let sel = outcome
        .baris(baris)
        .and_then(|baris| baris.sel(Hasil::Kategori));
    match sel.map(|sel| &sel.nilai) {
        Some(Nilai::Kelas(_, label)) => label.to_string(),
        _ => String::new(),
    }
}

/// Compares one column as it is shown.
fn tampil(
    banding: &mut Banding,
    dunia: &Dunia,
    row: &HashMap<String, String>,
    baris: Baris,
    columns: &[(&str, Hasil)],
) {
    for (column, hasil) in columns {
        let outcome = dunia.of(row);
        let sel = outcome.baris(baris).and_then(|baris| baris.sel(*hasil));
        let value = sel.and_then(|sel| {
            let shown = round(sel.nilai.angka()?, sel.cara.ukuran().decimals());
            Some(pas(shown, &row[*column]))
        });
        banding.angka(row, column, value);
    }
}

/// The value with as many decimals as the text has, so that `100` is `100.00`.
fn pas(mut value: Decimal, text: &str) -> Decimal {
    let decimals = text.split_once('.').map_or(0, |(_, after)| after.len());
    value.rescale(u32::try_from(decimals).expect("few"));
    value
}

fn sepuluh_ribu() -> Vec<String> {
    let mut acak = Acak::new(2026);
    let mut drafts = Vec::new();
    for unit in 0..40 {
        for tahun in 2020..2025 {
            drafts.push(draf(unit, tahun, 50, &mut acak));
        }
    }
    // Two of them a second time with other figures: only the newer one counts.
    drafts.push(draf(3, 2021, 7, &mut acak));
    drafts.push(draf(4, 2022, 7, &mut acak));
    drafts
}

#[test]
fn sql_reckons_ten_thousand_indikator_as_the_core_does() {
    let dunia = jalankan("besar", &sepuluh_ribu(), Keluaran::RapiCsv);
    let hasil = |view: &str| &dunia.hasil[view];

    let mut banding = Banding::default();
    for row in hasil("hasil_indikator") {
        let (outcome, baris) = (dunia.of(row), id(row, "indikator"));
        let capaian = outcome
            .baris(baris)
            .and_then(|baris| baris.sel(Hasil::Capaian))
            .expect("a capaian");
        banding.teks(row, "alasan", alasan(&capaian.nilai));
        // 28 digits of the core against 12 decimals of the SQL, both cut off.
        for (column, hasil) in [
            ("capaian", Hasil::Capaian),
            ("capaian_dihitung", Hasil::CapaianDihitung),
        ] {
            let cut = |value: Decimal| pas(value.trunc_with_scale(12), &row[column]);
            banding.angka(row, column, outcome.angka(baris, hasil).map(cut));
        }
        let columns = [
            ("capaian_tampil", Hasil::Capaian),
            ("serapan_tampil", Hasil::Serapan),
            ("ei_tampil", Hasil::Ei),
            ("efisiensi_pmk_tampil", Hasil::EfisiensiPmk),
            ("nilai_efisiensi_tampil", Hasil::NilaiEfisiensi),
        ];
        tampil(&mut banding, &dunia, row, baris, &columns);
        banding.teks(row, "kategori", &kategori(outcome, baris));
        for (column, hasil) in [
            ("pagu", Hasil::Pagu),
            ("realisasi_anggaran", Hasil::RealisasiAnggaran),
        ] {
            let exact = outcome
                .angka(baris, hasil)
                .map(|value| pas(value, &row[column]));
            banding.angka(row, column, exact);
        }
        let simpulan = outcome
            .baris(baris)
            .and_then(|baris| baris.sel(Hasil::Simpulan));
        let simpulan = match simpulan.map(|sel| &sel.nilai) {
            Some(Nilai::Simpulan(Simpulan::Efisien)) => "efisien",
            Some(Nilai::Simpulan(Simpulan::Inefisien)) => "inefisien",
            Some(Nilai::Simpulan(Simpulan::Impas)) => "impas",
            _ => "",
        };
        banding.teks(row, "simpulan", simpulan);
    }
    banding.selesai(12 * 10_014);

    let mut banding = Banding::default();
    let of_report = hasil("hasil_tahun")
        .iter()
        .filter(|row| row["jarak"] == "0");
    for row in of_report {
        tampil(
            &mut banding,
            &dunia,
            row,
            id(row, "indikator"),
            &[("pertumbuhan_tampil", Hasil::Pertumbuhan)],
        );
    }
    banding.selesai(10_014);
    let grown = hasil("hasil_tahun").iter();
    let grown = grown.filter(|row| row["jarak"] != "0" && !row["pertumbuhan_tampil"].is_empty());
    assert!(grown.count() > 500, "earlier years have a growth, too");

    let mut banding = Banding::default();
    for row in hasil("hasil_kegiatan") {
        tampil(
            &mut banding,
            &dunia,
            row,
            id(row, "kegiatan"),
            &[("serapan_tampil", Hasil::Serapan)],
        );
    }
    banding.selesai(3_000);

    let mut banding = Banding::default();
    for row in hasil("hasil_sasaran") {
        let baris = id(row, "sasaran_id");
        tampil(
            &mut banding,
            &dunia,
            row,
            baris,
            &[("rerata_tampil", Hasil::Rerata), ("ei_tampil", Hasil::Ei)],
        );
        banding.teks(row, "kategori", &kategori(dunia.of(row), baris));
    }
    banding.selesai(3 * 1_600);

    let mut banding = Banding::default();
    for row in hasil("hasil_unit") {
        let rekap = [
            ("rerata_tampil", Hasil::Rerata),
            ("ei_tampil", Hasil::Ei),
            ("efisiensi_pmk_tampil", Hasil::EfisiensiPmk),
        ];
        tampil(&mut banding, &dunia, row, Baris::Rekap, &rekap);
        banding.teks(row, "kategori", &kategori(dunia.of(row), Baris::Rekap));
        for (column, hasil) in [
            ("pagu", Hasil::Pagu),
            ("realisasi_anggaran", Hasil::RealisasiAnggaran),
        ] {
            let exact = dunia.of(row).angka(Baris::Total, hasil);
            banding.angka(row, column, exact.map(|value| pas(value, &row[column])));
        }
        tampil(
            &mut banding,
            &dunia,
            row,
            Baris::Total,
            &[("serapan_tampil", Hasil::Serapan)],
        );
        banding.teks(row, "indikator", &dunia.of(row).indikator.to_string());
    }
    banding.selesai(8 * 202);

    let mut banding = Banding::default();
    for row in hasil("hasil_gabungan") {
        let tahun = (row["semua_tahun"] == "0").then(|| row["tahun"].as_str());
        let total = dunia.gabungan.rekap(tahun).total;
        for (column, count) in [
            ("laporan", total.laporan),
            ("indikator", total.indikator),
            ("terhitung", total.terhitung),
        ] {
            banding.teks(row, column, &count.to_string());
        }
        let columns: [(&str, &Jumlah, u32); 6] = [
            ("rerata_laporan_tampil", &total.rerata_laporan, 2),
            ("rerata_indikator_tampil", &total.rerata_indikator, 2),
            ("pagu", &total.pagu, 2),
            ("realisasi_anggaran", &total.realisasi, 2),
            ("serapan_tampil", &total.serapan, 2),
            ("ei_tampil", &total.ei, 0),
        ];
        for (column, jumlah, decimals) in columns {
            let value = jumlah.nilai.angka();
            let shown = value.map(|value| pas(round(value, decimals), &row[column]));
            banding.angka(row, column, shown);
        }
    }
    banding.selesai(9 * 6);

    assert_eq!(hasil("selisih"), &Rows::new());
}

#[test]
fn what_38_digits_do_not_hold_has_no_figure_and_says_so() {
    let draft = r#"{"format":"kalkulator-sakip","versi":1,"jenis":"draf","dokumen":{"identitas":{"instansi":"A","tahun":"2020"},
        "kinerja":[
        {"id":1,"jenis":"indikator","uraian":"a","satuan":"%","target":"0,0000001","realisasi":"1"},
        {"id":2,"jenis":"indikator","uraian":"b","satuan":"%","target":"80","realisasi":"40"},
        {"id":3,"jenis":"indikator","uraian":"c","satuan":"%","target":"1","realisasi":"999999999999999"}]}}"#;
    let dunia = jalankan("lebar", &[draft.to_owned()], Keluaran::RapiNdjson);
    let alasan: Vec<_> = dunia.hasil["hasil_indikator"]
        .iter()
        .map(|row| {
            (
                row["indikator"].as_str(),
                row["alasan"].as_str(),
                row["capaian_tampil"].as_str(),
            )
        })
        .collect();
    let mut alasan = alasan;
    alasan.sort_unstable();
    let wide = "lebih-38-digit";
    assert_eq!(
        alasan,
        [("1", wide, ""), ("2", "", "50.00"), ("3", wide, "")]
    );
    let unit = &dunia.hasil["hasil_unit"][0];
    assert_eq!(
        (unit["lebar"].as_str(), unit["rerata_tampil"].as_str()),
        ("2", "")
    );
}
