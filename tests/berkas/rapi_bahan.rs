//! Generated drafts for the tidy tables: every polaritas, cap, scale, kind of mean and rule for target 0, with figures that
//! are missing, zero, negative, ranges or no figures at all, and kegiatan with their links. The same seed gives the same
//! drafts.

use std::fmt::Write;

/// A small generator of numbers (splitmix64).
pub struct Acak(u64);

impl Acak {
    /// From a seed.
    pub fn new(seed: u64) -> Acak {
        Acak(seed)
    }

    /// A number below `end`.
    pub fn bawah(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }

    fn pilih<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.bawah(of.len() as u64) as usize]
    }

    /// A figure of a magnitude as people type it: few or many digits, up to four decimals.
    fn angka(&mut self, besar: u64) -> String {
        let whole = match besar {
            0 => self.bawah(3),
            1..=6 => 1 + self.bawah(200),
            7 | 8 => 1 + self.bawah(100_000),
            _ => 1 + self.bawah(20_000_000_000),
        };
        match self.bawah(4) {
            0 => format!("{whole},{}", self.bawah(10)),
            1 => format!("{whole},{:02}", self.bawah(100)),
            2 if self.bawah(4) == 0 => format!("{whole},{:04}", self.bawah(10_000)),
            _ => whole.to_string(),
        }
    }

    fn target(&mut self, polaritas: &str, besar: u64) -> String {
        if polaritas.starts_with("rentang") && self.bawah(12) > 0 {
            let low = self.bawah(90) as i64 - if self.bawah(10) == 0 { 60 } else { 0 };
            let high = low.max(0) as u64 + self.bawah(30);
            return match low {
                ..0 => format!("({}) s.d. {high}", -low),
                _ => format!("{low} s.d. {high}"),
            };
        }
        match self.bawah(40) {
            0 => String::new(),
            1 | 2 => "0".into(),
            3 | 4 => format!("-{}", self.angka(besar)),
            5 if besar < 7 => "<11".into(),
            6 => "80-90".into(),
            7 => "tercapai".into(),
            8 => "25 : 28".into(),
            _ => self.angka(besar),
        }
    }

    fn realisasi(&mut self, target: &str, besar: u64) -> String {
        match self.bawah(30) {
            0 => String::new(),
            1 | 2 => "0".into(),
            3 => format!("-{}", self.angka(besar)),
            4 => "2-3".into(),
            5 => "belum ada".into(),
            6..=12 => target.into(),
            _ => self.angka(besar),
        }
    }

    fn rupiah(&mut self) -> String {
        let whole = match self.bawah(20) {
            0 => 0,
            1 => self.bawah(1000),
            _ => self.bawah(9_000_000_000),
        };
        match self.bawah(5) {
            0 => format!("{whole},{:02}", self.bawah(100)),
            _ => whole.to_string(),
        }
    }
}

const POLARITAS: [&str; 9] = [
    "naik",
    "",
    "turun",
    "turun-rasio",
    "rentang",
    "rentang-turun",
    "tepat",
    "stabil",
    "naik",
];

const SKALA: [&str; 11] = [
    "permendagri",
    "permendagri-baik",
    "permendagri-bulat",
    "empat-tingkat",
    "jatim",
    "enam-tingkat",
    "skp",
    "lampu",
    "dasbor",
    "semarang",
    "sendiri",
];

/// A draft of an office and year with so many indikator, as the text of its file.
pub fn draf(unit: usize, tahun: usize, indikator: usize, acak: &mut Acak) -> String {
    let mut id = 0_u32;
    let mut lampau = Acak::new(10_000 * unit as u64 + tahun as u64);
    let mut kinerja = Vec::new();
    let mut ids = Vec::new();
    for at in 0..indikator {
        if at % 25 == 0 {
            kinerja.push(baris(
                &mut id,
                "tujuan",
                &[("uraian", "Tujuan \"T\"\nbaris dua")],
            ));
        }
        if at % 5 == 0 && at % 25 != 20 {
            kinerja.push(baris(&mut id, "sasaran", &[("uraian", "=Sasaran, \\ ;")]));
        }
        let polaritas = match acak.bawah(150) {
            0 => "entah",
            _ => acak.pilih(&POLARITAS),
        };
        // A range of percents is not held against billions.
        let besar = acak.bawah(if polaritas.starts_with("rentang") {
            7
        } else {
            10
        });
        let target = acak.target(polaritas, besar);
        let realisasi = acak.realisasi(&target, besar);
        let terburuk = match acak.bawah(6) {
            0 => acak.angka(besar),
            _ => String::new(),
        };
        let bobot = match acak.bawah(12) {
            0 => String::new(),
            1 => "0".into(),
            _ => format!("{},{}", acak.bawah(30), acak.bawah(100)),
        };
        let mut lalu = || match lampau.bawah(3) {
            0 => String::new(),
            _ => lampau.realisasi(&target, besar),
        };
        let lalu = [lalu(), lalu(), lalu()];
        let cells = [
            ("uraian", "+Indikator 'satu', \"dua\""),
            ("satuan", "%"),
            ("polaritas", polaritas),
            ("target", &target),
            ("realisasi", &realisasi),
            ("bobot", &bobot),
            ("realisasi_terburuk", &terburuk),
            ("realisasi_lalu", &lalu[0]),
            ("realisasi_lalu2", &lalu[1]),
            ("realisasi_lalu3", &lalu[2]),
        ];
        kinerja.push(baris(&mut id, "indikator", &cells));
        ids.push(id);
    }
    let anggaran = anggaran(&mut id, &ids, acak);
    let skala: Vec<String> = [
        ("Atas", "110,5", "tidak"),
        ("Tengah", "72,25", "ya"),
        ("Bawah", "-5", "ya"),
    ]
    .iter()
    .map(|(label, batas, inklusif)| {
        let cells = [
            ("uraian", *label),
            ("batas_bawah", *batas),
            ("inklusif", *inklusif),
        ];
        baris(&mut id, "kelas", &cells)
    })
    .collect();
    let pengaturan = format!(
        "{{\"skala\":\"{}\",\"batas\":\"{}\",\"rerata\":\"{}\",\"target_nol\":\"{}\"}}",
        acak.pilih(&SKALA),
        acak.pilih(&["tanpa", "tanpa", "100", "110", "120", "150"]),
        acak.pilih(&["sederhana", "sederhana", "berbobot"]),
        acak.pilih(&["tidak-dihitung", "seratus", "nol"]),
    );
    format!(
        "{{\"format\":\"kalkulator-sakip\",\"versi\":1,\"jenis\":\"draf\",\"disimpan\":\"2026-11-{:02}T08:00:00+07:00\",\"dokumen\":{{\
        \"identitas\":{{\"instansi\":\"Dinas {unit}\",\"pemerintah\":\"Kab. Uji\",\"tahun\":\"{tahun}\"}},\
        \"pengaturan\":{pengaturan},\"kinerja\":[{}],\"anggaran\":[{}],\"skala\":[{}]}}}}",
        1 + acak.bawah(28),
        kinerja.join(","),
        anggaran.join(","),
        skala.join(","),
    )
}

fn anggaran(id: &mut u32, indikator: &[u32], acak: &mut Acak) -> Vec<String> {
    let mut rows = vec![baris(id, "belanja", &[("uraian", "Belanja")])];
    for _ in 0..=acak.bawah(6) {
        let dana = acak.pilih(&["", "apbd", "dak", "did", "apbn-dekonsentrasi", "lainnya"]);
        // Some programs have a figure of their own, which stands in where that of a kegiatan is missing.
        let own = match acak.bawah(3) {
            0 => acak.rupiah(),
            _ => String::new(),
        };
        let cells = [
            ("uraian", "Program"),
            ("sumber_dana", dana),
            ("pagu_semula", &own),
            ("realisasi_anggaran", &own),
        ];
        rows.push(baris(id, "program", &cells));
        for _ in 0..acak.bawah(12) {
            let (mut semula, mut perubahan, mut realisasi) =
                (acak.rupiah(), String::new(), acak.rupiah());
            match acak.bawah(25) {
                0 => semula = String::new(),
                1 => realisasi = String::new(),
                2 => realisasi = "nihil?".into(),
                3 => semula = format!("-{semula}"),
                4..=9 => perubahan = acak.rupiah(),
                _ => {}
            }
            let mut link = String::new();
            for _ in 0..[0, 1, 1, 1, 2, 3][acak.bawah(6) as usize] {
                let to = indikator[acak.bawah(indikator.len() as u64) as usize];
                let _ = write!(link, "{}#{to}", if link.is_empty() { "" } else { "; " });
            }
            let cells = [
                ("uraian", "Kegiatan, \"k\""),
                ("sumber_dana", acak.pilih(&["", "", "dak"])),
                ("pagu_semula", &semula),
                ("pagu_perubahan", &perubahan),
                ("realisasi_anggaran", &realisasi),
                ("indikator", &link),
            ];
            rows.push(baris(id, "kegiatan", &cells));
        }
    }
    rows
}

/// A row of a file; empty cells have no member.
fn baris(id: &mut u32, jenis: &str, cells: &[(&str, &str)]) -> String {
    *id += 1;
    let mut out = format!("{{\"id\":{id},\"jenis\":\"{jenis}\"");
    for (name, text) in cells.iter().filter(|(_, text)| !text.is_empty()) {
        let text = serde_json::to_string(text).expect("a text is JSON");
        let _ = write!(out, ",\"{name}\":{text}");
    }
    out.push('}');
    out
}
