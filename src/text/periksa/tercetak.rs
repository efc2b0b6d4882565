//! What is said right beside a printed figure, before any rule is asked: whether it agrees with the figure it stands for.

use crate::domain::audit::banding::{Banding, Tercetak};
use crate::domain::notation::{self, Decimal};
use crate::domain::outcome::{Nilai, Place};
use crate::domain::rulebook::rumus::Ukuran;
use crate::text::nama::lower_first;
use crate::text::{Tampil, nilai};

/// How a printed text stands to its figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Putusan {
    /// It is the figure, at the printed precision.
    Cocok,
    /// It is the figure cut off, not rounded.
    Terpotong,
    /// It is another figure.
    Berbeda,
    /// The text is not one figure.
    BukanAngka,
    /// A figure is printed where none can be computed.
    TanpaHasil,
}

impl Putusan {
    /// In a word.
    pub const fn kata(self) -> &'static str {
        match self {
            Putusan::Cocok => "cocok",
            Putusan::Terpotong => "terpotong, tidak dibulatkan",
            Putusan::Berbeda => "berbeda",
            Putusan::BukanAngka => "tidak terbaca sebagai satu angka",
            Putusan::TanpaHasil => "tidak dapat dihitung",
        }
    }
}

/// A record of the table in which the figure is at home.
pub const DI_SINI: &str = "Di tabelnya sendiri";

/// What to type as the place of a record.
pub const PETUNJUK_DI: &str = "Misalnya Tabel 3.3. Kosong berarti di tabelnya sendiri.";

/// A finding that was put aside, with the reason.
pub fn diabaikan(kalimat: &str, alasan: &str) -> String {
    format!("{kalimat} Diabaikan: {}", alasan.trim())
}

/// The heading of what is printed of a column.
pub fn judul(kolom: &str) -> String {
    format!("Tercetak: {}", lower_first(kolom))
}

/// The other ways to show these columns.
pub const KUNCI: &str = "Tombol F8, atau Ctrl dan klik pada angka yang dihitung atau judul kolom";

/// The button that shows or hides these columns, with how many figures of the table are recorded.
pub fn tampilkan(tampil: bool, banyak: usize) -> String {
    let act = if tampil { "Sembunyikan" } else { "Tampilkan" };
    match banyak {
        0 => format!("{act} angka tercetak"),
        banyak => format!("{act} angka tercetak ({banyak})"),
    }
}

/// That the figure is printed otherwise in another place, in a sentence without its full stop.
pub fn juga(teks: &str, di: &str, dihitung: &Dibanding) -> String {
    let di = match di.trim() {
        "" => lower_first(DI_SINI),
        di => format!("di {di}"),
    };
    let (teks, kata) = (teks.trim(), dihitung.kata());
    format!("Juga tercetak {teks} {di}; {kata} {}", dihitung.dihitung)
}

/// That one of the other prints of a figure is not it, in a word.
pub const LAIN: &str = "berbeda di tempat lain";

/// The way to the columns in which nothing is printed.
pub const SEMUA_KOLOM: &str = "Semua kolom";

/// A printed text held against its figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dibanding {
    /// How it stands.
    pub putusan: Putusan,
    /// The printed figure, written as `dihitung` is, so that their digits stand under each other; else the text itself.
    pub tercetak: String,
    /// The figure as it should be printed, or why there is none.
    pub dihitung: String,
    /// Whether that figure is computed, not typed.
    pub hasil: bool,
}

impl Dibanding {
    /// The same, of the figure in this place.
    pub fn dari(self, angka: Place) -> Dibanding {
        let hasil = matches!(angka, Place::Hasil(_));
        Dibanding { hasil, ..self }
    }

    /// What the figure is called that the printed one is held against.
    pub const fn nama(&self) -> &'static str {
        if self.hasil { "Dihitung" } else { "Diisi" }
    }

    /// That it agrees, in a sentence without its full stop.
    pub fn cocok(&self, teks: &str) -> String {
        format!(
            "Tercetak {}, cocok dengan yang {}",
            teks.trim(),
            self.kata()
        )
    }

    const fn kata(&self) -> &'static str {
        if self.hasil { "dihitung" } else { "diisi" }
    }

    /// What is wrong, in a sentence without its full stop; nothing where it agrees.
    pub fn kalimat(&self, teks: &str) -> Option<String> {
        let (teks, dihitung, kata) = (teks.trim(), &self.dihitung, self.kata());
        match self.putusan {
            Putusan::Cocok => None,
            Putusan::Terpotong => Some(format!(
                "Tercetak {teks}, dipotong tanpa dibulatkan; {kata} {dihitung}"
            )),
            Putusan::Berbeda => Some(format!("Tercetak {teks}; {kata} {dihitung}")),
            Putusan::BukanAngka => Some(format!(
                "Tercetak \u{201c}{teks}\u{201d}, tidak terbaca sebagai satu angka; {kata} {dihitung}"
            )),
            Putusan::TanpaHasil => Some(format!(
                "Tercetak {teks}, tetapi tidak dapat dihitung: {dihitung}"
            )),
        }
    }
}

/// Holds a printed text against the figure that it stands for. `None` where nothing is printed, where an input is still
/// missing, or where neither the report nor the document has a figure.
pub fn banding(teks: &str, seharusnya: &Nilai, ukuran: Ukuran) -> Option<Dibanding> {
    if teks.trim().is_empty() {
        return None;
    }
    let angka = seharusnya.angka();
    let read = Tercetak::baca(teks, angka);
    match (seharusnya, read) {
        (Nilai::Angka(value), Some(read)) => {
            let putusan = match read.banding(*value) {
                Banding::Cocok => Putusan::Cocok,
                Banding::Terpotong => Putusan::Terpotong,
                Banding::Beda => Putusan::Berbeda,
            };
            let printed = u32::try_from(read.digit).unwrap_or(0);
            Some(Dibanding {
                putusan,
                tercetak: tulis(read.nilai, ukuran, printed),
                dihitung: tulis(*value, ukuran, printed),
                hasil: true,
            })
        }
        (Nilai::Angka(value), None) => Some(Dibanding {
            putusan: Putusan::BukanAngka,
            tercetak: teks.trim().to_string(),
            dihitung: tulis(*value, ukuran, 0),
            hasil: true,
        }),
        (Nilai::TidakDapatDihitung(_), Some(_)) => match nilai(seharusnya, ukuran) {
            Tampil::Tiada(reason) => Some(Dibanding {
                putusan: Putusan::TanpaHasil,
                tercetak: teks.trim().to_string(),
                dihitung: reason.to_string(),
                hasil: true,
            }),
            _ => None,
        },
        _ => None,
    }
}

/// A figure with the decimals of its unit, and more where more are printed.
fn tulis(value: Decimal, ukuran: Ukuran, printed: u32) -> String {
    let own = match ukuran {
        // As many as it has, within what is shown of such a figure.
        Ukuran::Angka(None) => notation::round(value, ukuran.decimals())
            .normalize()
            .scale(),
        ukuran => ukuran.decimals(),
    };
    notation::write(value, own.max(printed))
}
