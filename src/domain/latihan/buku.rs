//! What is kept of the practice on this device: the sheet at hand with its answers, and how often each kind went well.
//!
//! Plain lines, the first of them with the version. A line that cannot be read is left out, never the rest with it.

use super::pesanan::{Jenis, Pesanan};

/// The first line.
const KEPALA: &str = "kalkulator-sakip-latihan 1";
/// An answer is kept up to so many letters.
const PANJANG: usize = 80;
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

/// All that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Buku {
    /// The sheet at hand.
    pub pesanan: Option<Pesanan>,
    /// What was done on it, by exercise.
    pub kerja: Vec<Kerja>,
    /// By kind, in the order of the chain; kinds that were never done are missing.
    pub riwayat: Vec<Riwayat>,
}

impl Buku {
    /// Takes note of a marked answer.
    pub fn catat(&mut self, jenis: Jenis, nilai: u8) {
        let at = match self.riwayat.binary_search_by_key(&jenis, |of| of.jenis) {
            Ok(at) => at,
            Err(at) => {
                let new = Riwayat {
                    jenis,
                    dikerjakan: 0,
                    benar: 0,
                };
                self.riwayat.insert(at, new);
                at
            }
        };
        if let Some(of) = self.riwayat.get_mut(at) {
            of.dikerjakan = of.dikerjakan.saturating_add(1);
            of.benar = of.benar.saturating_add(u32::from(nilai >= BENAR));
        }
    }

    /// As it is stored.
    pub fn tulis(&self) -> String {
        let mut lines = vec![KEPALA.to_string()];
        if let Some(pesanan) = &self.pesanan {
            let named = pesanan.tulis().into_iter();
            let named: Vec<_> = named
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            lines.push(format!("lembar {}", named.join(" ")));
        }
        for (at, kerja) in self.kerja.iter().enumerate() {
            if *kerja != Kerja::default() {
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
                "lembar" => {
                    let value = |name: &str| {
                        let mut named = rest.split(' ').filter_map(|pair| pair.split_once('='));
                        named
                            .find(|(known, _)| *known == name)
                            .map(|(_, value)| value)
                    };
                    buku.pesanan = Some(Pesanan::baca(value));
                }
                "soal" => {
                    buku.baca_kerja(rest);
                }
                "jenis" => {
                    buku.baca_riwayat(rest);
                }
                _ => {}
            }
        }
        buku
    }

    fn baca_kerja(&mut self, rest: &str) -> Option<()> {
        let mut parts = rest.splitn(4, ' ');
        let at: usize = parts.next()?.parse().ok()?;
        let petunjuk: u8 = parts.next()?.parse().ok()?;
        let nilai: u8 = parts.next()?.parse().ok()?;
        let jawaban = parts.next().map(String::from);
        if at >= Pesanan::PALING_BANYAK {
            return None;
        }
        if self.kerja.len() <= at {
            self.kerja.resize(at.saturating_add(1), Kerja::default());
        }
        *self.kerja.get_mut(at)? = Kerja {
            petunjuk: petunjuk.min(super::penilaian::PETUNJUK),
            jawaban,
            nilai: nilai.min(100),
        };
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

/// An answer on one line, not longer than it can sensibly be.
fn satu_baris(text: &str) -> String {
    let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
    text.trim().chars().map(plain).take(PANJANG).collect()
}
