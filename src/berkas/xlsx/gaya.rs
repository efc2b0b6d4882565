//! How cells look: typed cells are blue on a pale ground, as reviewers know them; results are black; heads and sums stand out.

use std::collections::HashMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::lembar::Tanda;
use crate::domain::rulebook::rumus::Ukuran;

const KEPALA: Color = Color::RGB(0x1F_3A_5F);
const KELOMPOK: Color = Color::RGB(0xE8_ED_F3);
const ISIAN: Color = Color::RGB(0xFF_FB_E6);
const BIRU: Color = Color::RGB(0x00_33_A0);
const ABU: Color = Color::RGB(0x59_59_59);
const GARIS: Color = Color::RGB(0xBF_C7_D1);

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Peran {
    /// Typed, or to be typed in.
    Isian,
    /// Reckoned.
    Hasil,
    /// Shown from elsewhere, or a word of the table.
    Label,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Angka {
    /// No number: text.
    Teks,
    /// With thousands separators and so many decimals.
    Desimal(u8),
    /// The same with a percent sign that is only written.
    Persen(u8),
    /// The same after `Rp`.
    Rupiah(u8),
    /// A year.
    Polos,
    /// The number of a row.
    Urutan,
}

impl Angka {
    /// How a result in this unit is written.
    pub fn hasil(ukuran: Ukuran, value: Option<rust_decimal::Decimal>) -> Angka {
        let shown = |value| crate::domain::notation::round(value, 2).normalize().scale();
        match (ukuran, value) {
            (Ukuran::Kata, _) => Angka::Teks,
            (Ukuran::Angka(None), Some(value)) => {
                Angka::Desimal(u8::try_from(shown(value)).unwrap_or(2))
            }
            _ => Angka::Desimal(u8::try_from(ukuran.decimals()).unwrap_or(2)),
        }
    }

    fn kode(self) -> String {
        let digits = |decimals: u8| match decimals {
            0 => String::from("#,##0"),
            more => format!("#,##0.{}", "0".repeat(usize::from(more.min(15)))),
        };
        match self {
            Angka::Teks => String::from("@"),
            Angka::Desimal(decimals) => digits(decimals),
            Angka::Persen(decimals) => format!("{}\" %\"", digits(decimals)),
            Angka::Rupiah(decimals) => format!("\"Rp \"{}", digits(decimals)),
            Angka::Polos | Angka::Urutan => String::from("0"),
        }
    }
}

type Kunci = (Peran, Angka, Tanda, u8, bool);

/// The formats in use, each made once.
#[derive(Default)]
pub struct Gaya {
    known: HashMap<Kunci, Format>,
}

impl Gaya {
    /// The format of a cell; `ada` says whether there is a figure or word, not a reason why there is none.
    pub fn sel(
        &mut self,
        peran: Peran,
        angka: Angka,
        tanda: Tanda,
        inden: u8,
        ada: bool,
    ) -> &Format {
        let key = (peran, angka, tanda, inden, ada);
        self.known.entry(key).or_insert_with(|| baru(key))
    }
}

fn baru((peran, angka, tanda, inden, ada): Kunci) -> Format {
    // A text format would keep a formula from being reckoned when it is edited.
    let code = match (peran, angka) {
        (Peran::Isian, _) => angka.kode(),
        (_, Angka::Teks) => String::from("General"),
        _ => angka.kode(),
    };
    let mut format = Format::new()
        .set_num_format(code)
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Hair)
        .set_border_color(GARIS);
    format = match angka {
        Angka::Teks if ada => format.set_text_wrap().set_align(FormatAlign::Left),
        Angka::Teks => format.set_align(FormatAlign::Right),
        Angka::Urutan => format.set_align(FormatAlign::Center),
        _ => format.set_align(FormatAlign::Right),
    };
    if angka == Angka::Teks && ada {
        // A word must not touch the figure to its left.
        let inden = if peran == Peran::Isian {
            inden
        } else {
            inden.max(1)
        };
        format = format.set_indent(inden);
    }
    match tanda {
        Tanda::Kelompok => format = format.set_bold().set_background_color(KELOMPOK),
        Tanda::Jumlah => {
            format = format
                .set_bold()
                .set_background_color(KELOMPOK)
                .set_border_top(FormatBorder::Thin);
        }
        Tanda::Pemisah => format = format.set_bold(),
        Tanda::Biasa => {}
    }
    if peran == Peran::Isian {
        format = format.set_font_color(BIRU);
        if tanda == Tanda::Biasa {
            format = format.set_background_color(ISIAN);
        }
    }
    if !ada && peran != Peran::Isian {
        format = format.set_italic().set_font_color(ABU).set_text_wrap();
    }
    format
}

/// The title of a sheet.
pub fn judul() -> Format {
    Format::new()
        .set_bold()
        .set_font_size(14)
        .set_font_color(KEPALA)
}

/// A line below the title.
pub fn keterangan() -> Format {
    Format::new()
        .set_font_color(ABU)
        .set_align(FormatAlign::Top)
}

/// Words over several lines.
pub fn paragraf() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// The heading of a column.
pub fn kepala() -> Format {
    Format::new()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(KEPALA)
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_border_color(GARIS)
}

/// A cell that leads to another one.
pub fn tautan() -> Format {
    Format::new()
        .set_font_color(BIRU)
        .set_underline(rust_xlsxwriter::FormatUnderline::Single)
        .set_align(FormatAlign::Top)
}
