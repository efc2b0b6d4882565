//! What is kept of the practice on this device: the last sheets with their answers, and how often each kind went well.
//!
//! Plain lines, the first of them with the version; the lines of exercises belong to the sheet above them, the sheet at
//! hand comes first. A line that cannot be read is left out, never the rest with it.

use super::jawaban::satu_baris;
use super::pesanan::{Jenis, Pesanan};

/// The first line.
const KEPALA: &str = "kalkulator-sakip-latihan 1";
/// So many sheets are kept.
const LEMBAR: usize = 10;
/// The credit from which an answer counts as right.
const BENAR: u8 = 100;

/// What was done with one exercise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kerja {
    /// Hints that were taken.
    pub petunjuk: u8,
    /// The answer, once it was marked.
    pub jawaban: Option<String>,
    /// What it was worth, hints taken off.
    pub nilai: u8,
}

/// How one kind went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Riwayat {
    /// The kind.
    pub jenis: Jenis,
    /// Exercises done.
    pub dikerjakan: u32,
    /// Of them wholly right without a hint.
    pub benar: u32,
}

/// A sheet and what was done on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lembar {
    /// What it was ordered by.
    pub pesanan: Pesanan,
    /// What was done, by exercise; exercises at the end may be missing.
    pub kerja: Vec<Kerja>,
}

impl Lembar {
    fn ubah(&mut self, at: usize, change: impl FnOnce(&mut Kerja)) {
        if at < Pesanan::PALING_BANYAK && self.kerja.len() <= at {
            self.kerja.resize(at.saturating_add(1), Kerja::default());
        }
        if let Some(kerja) = self.kerja.get_mut(at) {
            change(kerja);
        }
    }
}

/// All that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Buku {
    /// The sheets, each order once, the one at hand first.
    pub lembar: Vec<Lembar>,
    /// By kind, in the order of the chain; kinds that were never done are missing.
    pub riwayat: Vec<Riwayat>,
}

impl Buku {
    /// The order of the sheet at hand.
    pub fn pesanan(&self) -> Option<&Pesanan> {
        self.lembar.first().map(|of| &of.pesanan)
    }

    /// What was done with the exercise of a sheet, from 0.
    pub fn kerja(&self, pesanan: &Pesanan, at: usize) -> Kerja {
        let of = self.lembar.iter().find(|of| of.pesanan == *pesanan);
        let kerja = of.and_then(|of| of.kerja.get(at));
        kerja.cloned().unwrap_or_default()
    }

    /// Whether nothing was done at all.
    pub fn kosong(&self) -> bool {
        let done = |of: &Lembar| of.kerja.iter().any(ada);
        self.riwayat.is_empty() && !self.lembar.iter().any(done)
    }

    /// Takes a sheet in hand, with what was done on it before. Of the others those with work stay, the oldest go.
    pub fn buka(&mut self, pesanan: &Pesanan) {
        let before = self.lembar.iter().position(|of| of.pesanan == *pesanan);
        let now = match before {
            Some(at) => self.lembar.remove(at),
            None => Lembar {
                pesanan: pesanan.clone(),
                kerja: Vec::new(),
            },
        };
        self.lembar.retain(|of| of.kerja.iter().any(ada));
        self.lembar.insert(0, now);
        self.lembar.truncate(LEMBAR);
    }

    /// Changes what was done with an exercise of the sheet at hand.
    pub fn ubah(&mut self, at: usize, change: impl FnOnce(&mut Kerja)) {
        if let Some(lembar) = self.lembar.first_mut() {
            lembar.ubah(at, change);
        }
    }

    /// Takes the work off the sheet at hand; what is known of each kind stays. What was taken.
    pub fn ulang(&mut self) -> Buku {
        let taken = self.lembar.first().cloned();
        if let Some(lembar) = self.lembar.first_mut() {
            lembar.kerja.clear();
        }
        Buku {
            lembar: taken.into_iter().collect(),
            riwayat: Vec::new(),
        }
    }

    /// Takes off everything; the sheet at hand stays, without work. What was taken.
    pub fn hapus(&mut self) -> Buku {
        let taken = std::mem::take(self);
        if let Some(pesanan) = taken.pesanan() {
            self.buka(pesanan);
        }
        taken
    }

    /// Puts back what was taken; what was done since then stays.
    pub fn kembalikan(&mut self, taken: Buku) {
        let at_hand = self.pesanan().cloned();
        // The oldest first, so that the order of the sheets comes out as it was.
        for of in taken.lembar.into_iter().rev() {
            self.buka(&of.pesanan);
            for (at, before) in of.kerja.into_iter().enumerate() {
                self.ubah(at, |now| {
                    if !ada(now) {
                        *now = before;
                    }
                });
            }
        }
        if let Some(pesanan) = at_hand {
            self.buka(&pesanan);
        }
        for of in taken.riwayat {
            self.tambah(of);
        }
    }

    /// Takes note of a marked answer.
    pub fn catat(&mut self, jenis: Jenis, nilai: u8) {
        self.tambah(Riwayat {
            jenis,
            dikerjakan: 1,
            benar: u32::from(nilai >= BENAR),
        });
    }

    fn tambah(&mut self, more: Riwayat) {
        let at = self
            .riwayat
            .binary_search_by_key(&more.jenis, |of| of.jenis);
        match at {
            Ok(at) => {
                if let Some(of) = self.riwayat.get_mut(at) {
                    of.dikerjakan = of.dikerjakan.saturating_add(more.dikerjakan);
                    of.benar = of.benar.saturating_add(more.benar);
                }
            }
            Err(at) => self.riwayat.insert(at, more),
        }
    }

    /// As it is stored.
    pub fn tulis(&self) -> String {
        let mut lines = vec![KEPALA.to_string()];
        for lembar in &self.lembar {
            let named = lembar.pesanan.tulis().into_iter();
            let named: Vec<_> = named
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            lines.push(format!("lembar {}", named.join(" ")));
            let done = lembar.kerja.iter().enumerate();
            for (at, kerja) in done.filter(|(_, kerja)| ada(kerja)) {
                let answer = match &kerja.jawaban {
                    Some(text) => format!(" {}", satu_baris(text)),
                    None => String::new(),
                };
                lines.push(format!(
                    "soal {at} {} {}{answer}",
                    kerja.petunjuk, kerja.nilai
                ));
            }
        }
        for of in &self.riwayat {
            lines.push(format!(
                "jenis {} {} {}",
                of.jenis.choice().id,
                of.dikerjakan,
                of.benar
            ));
        }
        lines.join("\n")
    }

    /// Reads what was stored; nothing where it is of another version.
    pub fn baca(text: &str) -> Buku {
        let mut buku = Buku::default();
        let mut lines = text.lines();
        if lines.next().map(str::trim) != Some(KEPALA) {
            return buku;
        }
        for line in lines {
            let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
            match name {
                "lembar" => buku.baca_lembar(rest),
                "soal" => {
                    buku.baca_kerja(rest);
                }
                "jenis" => {
                    buku.baca_riwayat(rest);
                }
                _ => {}
            }
        }
        buku.lembar.truncate(LEMBAR);
        buku
    }

    fn baca_lembar(&mut self, rest: &str) {
        let pesanan = Pesanan::baca(|name: &str| {
            let mut named = rest.split(' ').filter_map(|pair| pair.split_once('='));
            let found = named.find(|(known, _)| *known == name);
            found.map(|(_, value)| value)
        });
        self.lembar.push(Lembar {
            pesanan,
            kerja: Vec::new(),
        });
    }

    fn baca_kerja(&mut self, rest: &str) -> Option<()> {
        let mut parts = rest.splitn(4, ' ');
        let at: usize = parts.next()?.parse().ok()?;
        let petunjuk: u8 = parts.next()?.parse().ok()?;
        let nilai: u8 = parts.next()?.parse().ok()?;
        let jawaban = parts.next().map(String::from);
        let read = Kerja {
            petunjuk: petunjuk.min(super::penilaian::PETUNJUK),
            jawaban,
            nilai: nilai.min(100),
        };
        // The sheet above this line.
        self.lembar.last_mut()?.ubah(at, |kerja| *kerja = read);
        Some(())
    }

    fn baca_riwayat(&mut self, rest: &str) -> Option<()> {
        let mut parts = rest.split(' ');
        let jenis = Jenis::from_id(parts.next()?)?;
        let dikerjakan: u32 = parts.next()?.parse().ok()?;
        let benar: u32 = parts.next()?.parse().ok()?;
        let of = Riwayat {
            jenis,
            dikerjakan,
            benar: benar.min(dikerjakan),
        };
        match self.riwayat.binary_search_by_key(&jenis, |of| of.jenis) {
            Ok(_) => {}
            Err(at) => self.riwayat.insert(at, of),
        }
        Some(())
    }
}

/// Whether anything was done.
fn ada(kerja: &Kerja) -> bool {
    *kerja != Kerja::default()
}
