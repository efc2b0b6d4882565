//! A formula of the rule book, or one that was typed, as a formula of a spreadsheet: its names become cells.
//!
//! What a percentage counts as follows `domain::formula::Value`, whose rules stand there.

use rust_decimal::Decimal;

use super::denah::Letak;
use crate::domain::formula::{Deviation, Expr, Form, Function, Op};

/// How strongly an expression holds together: what is weaker than its surroundings stands in brackets.
const TAMBAH: u8 = 1;
const KALI: u8 = 2;
const PANGKAT: u8 = 3;
/// A cell, a number, a call.
pub const UTUH: u8 = 4;

/// A part of a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Suku {
    /// Its text.
    pub teks: String,
    kuat: u8,
    /// What kind of number it is.
    pub bentuk: Form,
    /// The cell, where it is one.
    pub letak: Option<Letak>,
}

impl Suku {
    /// A cell, a call or a number.
    pub fn utuh(teks: impl Into<String>) -> Suku {
        Suku {
            teks: teks.into(),
            kuat: UTUH,
            bentuk: Form::Plain,
            letak: None,
        }
    }

    /// A cell.
    pub fn sel(teks: String, letak: Letak) -> Suku {
        Suku {
            letak: Some(letak),
            ..Suku::utuh(teks)
        }
    }

    /// A number.
    pub fn angka(value: Decimal) -> Suku {
        let kuat = if value.is_sign_negative() {
            TAMBAH
        } else {
            UTUH
        };
        Suku {
            kuat,
            ..Suku::utuh(value.normalize().to_string())
        }
    }

    fn dalam(&self, kuat: u8) -> String {
        match self.kuat < kuat {
            true => format!("({})", self.teks),
            false => self.teks.clone(),
        }
    }

    /// The same as another kind of number.
    pub fn bentuk(self, bentuk: Form) -> Suku {
        Suku { bentuk, ..self }
    }

    /// A cell that holds so many percent, as their hundredths.
    pub fn perseratus(self) -> Suku {
        Suku {
            teks: format!("{}/100", self.teks),
            kuat: KALI,
            bentuk: Form::Percent,
            letak: None,
        }
    }

    fn kali_seratus(&self) -> Suku {
        Suku {
            teks: format!("{}*100", self.dalam(KALI)),
            kuat: KALI,
            bentuk: Form::Hundred,
            letak: None,
        }
    }

    /// The number as it is shown: a percentage by its number.
    pub fn tampil(&self) -> Suku {
        match self.bentuk {
            Form::Plain | Form::Hundred => self.clone(),
            Form::Percent | Form::Scale => self.kali_seratus(),
        }
    }
}

/// What a translation needs and finds.
pub struct Terjemah<'a> {
    /// What a name stands for.
    pub nama: &'a dyn Fn(&str) -> Option<Suku>,
    /// Cells as few ranges, as arguments.
    pub rentang: &'a dyn Fn(&[Letak]) -> Vec<String>,
    /// Kind of standard deviation.
    pub simpangan: Deviation,
    /// The cells that must hold a number.
    pub perlu: Vec<String>,
    /// The divisors, none of which may be 0.
    pub pembagi: Vec<String>,
    /// Argument lists in which at least so many numbers must stand.
    pub anggota: Vec<(String, u8)>,
}

impl<'a> Terjemah<'a> {
    /// A translation with these names.
    pub fn new(
        nama: &'a dyn Fn(&str) -> Option<Suku>,
        rentang: &'a dyn Fn(&[Letak]) -> Vec<String>,
        simpangan: Deviation,
    ) -> Self {
        Terjemah {
            nama,
            rentang,
            simpangan,
            perlu: Vec::new(),
            pembagi: Vec::new(),
            anggota: Vec::new(),
        }
    }

    /// The formula; `None` where a spreadsheet has nothing of the kind.
    pub fn suku(&mut self, expr: &Expr) -> Option<Suku> {
        Some(match expr {
            Expr::Number(value) => Suku::angka(*value),
            Expr::Name(name) => {
                let suku = (self.nama)(name)?;
                if suku.letak.is_some() && !self.perlu.contains(&suku.teks) {
                    self.perlu.push(suku.teks.clone());
                }
                suku
            }
            Expr::Range(..) => return None,
            Expr::Negative(inner) => {
                let inner = self.suku(inner)?;
                // A spreadsheet takes the sign before the power.
                let teks = format!("-{}", inner.dalam(UTUH));
                Suku {
                    teks,
                    kuat: TAMBAH,
                    bentuk: inner.bentuk,
                    letak: None,
                }
            }
            Expr::Absolute(inner) => {
                let inner = self.suku(inner)?;
                Suku::utuh(format!("ABS({})", inner.teks)).bentuk(inner.bentuk)
            }
            Expr::Percent(inner) if **inner == Expr::Number(Decimal::ONE_HUNDRED) => {
                Suku::utuh("1").bentuk(Form::Scale)
            }
            Expr::Percent(inner) => {
                let inner = self.suku(inner)?;
                match inner.bentuk {
                    Form::Percent | Form::Scale => inner,
                    _ => Suku {
                        teks: format!("{}/100", inner.dalam(KALI)),
                        kuat: KALI,
                        bentuk: Form::Percent,
                        letak: None,
                    },
                }
            }
            Expr::Binary(op, a, b) => {
                let (a, b) = (self.suku(a)?, self.suku(b)?);
                self.dua(*op, &a, &b)
            }
            Expr::Call(function, arguments) if function.is_aggregate() => {
                self.banyak(*function, arguments)?
            }
            Expr::Call(function, arguments) => {
                let all: Option<Vec<Suku>> = arguments.iter().map(|one| self.suku(one)).collect();
                self.fungsi(*function, &all?)?
            }
        })
    }

    fn dua(&mut self, op: Op, a: &Suku, b: &Suku) -> Suku {
        use Form::{Hundred, Percent, Plain, Scale};
        let (sign, kuat, form) = match op {
            Op::Add | Op::Sub => {
                let (form, sides) = sejajar(&[a.clone(), b.clone()]);
                let [a, b] = sides.as_slice() else {
                    return a.clone();
                };
                let (sign, right) = match op {
                    Op::Add => ("+", b.dalam(TAMBAH)),
                    _ => ("-", b.dalam(KALI)),
                };
                return Suku {
                    teks: format!("{}{sign}{right}", a.dalam(TAMBAH)),
                    kuat: TAMBAH,
                    bentuk: form,
                    letak: None,
                };
            }
            Op::Mul => (
                "*",
                KALI,
                match (a.bentuk, b.bentuk) {
                    (Hundred, Percent | Scale) | (Percent | Scale, Hundred) => Hundred,
                    (Scale, _) | (_, Scale) => Scale,
                    _ => Plain,
                },
            ),
            Op::Div => (
                "/",
                KALI,
                match (a.bentuk, b.bentuk) {
                    (Hundred, Scale) => Hundred,
                    (_, Scale) | (Scale, Plain) => Scale,
                    (Percent, Plain) => Percent,
                    _ => Plain,
                },
            ),
        };
        if b.teks == "1" && b.bentuk == Scale {
            // `x 100%` only says how the result is shown.
            return a.clone().bentuk(form);
        }
        let right = match op {
            Op::Div => {
                self.bagi(b);
                b.dalam(PANGKAT)
            }
            _ => b.dalam(KALI),
        };
        Suku {
            teks: format!("{}{sign}{right}", a.dalam(KALI)),
            kuat,
            bentuk: form,
            letak: None,
        }
    }

    fn bagi(&mut self, suku: &Suku) {
        // Written figures alone are 0 or not whatever happens.
        let number = !suku.teks.bytes().any(|b| b.is_ascii_alphabetic());
        if !number && !self.pembagi.contains(&suku.teks) {
            self.pembagi.push(suku.teks.clone());
        }
    }

    fn fungsi(&mut self, function: Function, all: &[Suku]) -> Option<Suku> {
        Some(match (function, all) {
            (Function::Porsi, [part, whole]) => {
                let sides = sejajar(&[part.clone(), whole.clone()]).1;
                let [part, whole] = sides.as_slice() else {
                    return None;
                };
                self.bagi(whole);
                let teks = format!("{}/{}", part.dalam(KALI), whole.dalam(PANGKAT));
                persen(teks)
            }
            (Function::Tumbuh, [from, to]) => {
                let sides = sejajar(&[from.clone(), to.clone()]).1;
                let [from, to] = sides.as_slice() else {
                    return None;
                };
                self.bagi(from);
                let teks = format!("({}/{}-1)", to.dalam(KALI), from.dalam(PANGKAT));
                persen(teks)
            }
            (Function::Cagr, [from, to, periods]) => {
                let sides = sejajar(&[from.clone(), to.clone()]).1;
                let [from, to] = sides.as_slice() else {
                    return None;
                };
                self.bagi(from);
                let (to, from) = (to.dalam(KALI), from.dalam(PANGKAT));
                persen(format!("(({to}/{from})^(1/{})-1)", periods.dalam(PANGKAT)))
            }
            (Function::Bulat, [value, rest @ ..]) => {
                let decimals = rest.first().map_or("0".to_string(), |one| one.teks.clone());
                let teks = format!("ROUND({},{decimals})", value.tampil().teks);
                match value.bentuk {
                    Form::Percent | Form::Scale => Suku {
                        teks: format!("{teks}/100"),
                        kuat: KALI,
                        bentuk: value.bentuk,
                        letak: None,
                    },
                    form => Suku::utuh(teks).bentuk(form),
                }
            }
            (Function::Akar, [value]) => Suku::utuh(format!("SQRT({})", value.teks)),
            (Function::Akar, [value, order]) => Suku {
                teks: format!("{}^(1/{})", value.dalam(UTUH), order.dalam(PANGKAT)),
                kuat: PANGKAT,
                bentuk: Form::Plain,
                letak: None,
            },
            _ => return None,
        })
    }

    /// A sum, mean and the like; cells without a number are left out by the spreadsheet as by us.
    fn banyak(&mut self, function: Function, arguments: &[Expr]) -> Option<Suku> {
        let mut all = Vec::with_capacity(arguments.len());
        for argument in arguments {
            all.push(match argument {
                Expr::Name(name) => (self.nama)(name)?,
                other => self.suku(other)?,
            });
        }
        let (form, all) = sejajar(&all);
        let cells: Vec<Letak> = all.iter().filter_map(|suku| suku.letak).collect();
        let mut args = (self.rentang)(&cells);
        let rest = all.iter().filter(|suku| suku.letak.is_none());
        args.extend(rest.map(|suku| suku.teks.clone()));
        let args = kelompok("SUM", &args)
            .filter(|_| function == Function::Jumlah)
            .unwrap_or_else(|| args.join(","));
        let least = u8::from(function != Function::Banyak)
            .saturating_add(u8::from(matches!(function, Function::Sd | Function::Kv)));
        if least > 0 {
            self.anggota.push((args.clone(), least));
        }
        let deviation = match self.simpangan {
            Deviation::Sample => "STDEV",
            Deviation::Population => "STDEVP",
        };
        Some(match function {
            Function::Jumlah => Suku::utuh(format!("SUM({args})")).bentuk(form),
            Function::Rata => Suku::utuh(format!("AVERAGE({args})")).bentuk(form),
            Function::Tertinggi => Suku::utuh(format!("MAX({args})")).bentuk(form),
            Function::Terendah => Suku::utuh(format!("MIN({args})")).bentuk(form),
            Function::Banyak => Suku::utuh(format!("COUNT({args})")),
            Function::Sd => Suku::utuh(format!("{deviation}({args})")).bentuk(form),
            Function::Kv => {
                self.bagi(&Suku::utuh(format!("AVERAGE({args})")));
                persen(format!("{deviation}({args})/AVERAGE({args})"))
            }
            _ => return None,
        })
    }
}

/// Long lists of arguments, of which a function takes 255, as sums of sums.
pub fn kelompok(function: &str, args: &[String]) -> Option<String> {
    const MOST: usize = 200;
    (args.len() > MOST).then(|| {
        let parts = args.chunks(MOST);
        let parts = parts.map(|part| format!("{function}({})", part.join(",")));
        parts.collect::<Vec<_>>().join(",")
    })
}

fn persen(ratio: String) -> Suku {
    Suku {
        teks: format!("{ratio}*100"),
        kuat: KALI,
        bentuk: Form::Hundred,
        letak: None,
    }
}

/// Values of one form, as for a sum.
fn sejajar(all: &[Suku]) -> (Form, Vec<Suku>) {
    let has = |forms: &[Form]| all.iter().any(|suku| forms.contains(&suku.bentuk));
    let hundred = has(&[Form::Hundred]);
    let form = match (has(&[Form::Plain]), has(&[Form::Percent, Form::Scale])) {
        (true, _) => Form::Plain,
        (false, _) if hundred => Form::Hundred,
        (false, true) => Form::Percent,
        (false, false) => Form::Plain,
    };
    let bring = |suku: &Suku| match suku.bentuk {
        Form::Percent | Form::Scale if hundred => suku.kali_seratus(),
        _ => suku.clone(),
    };
    (form, all.iter().map(bring).collect())
}
