//! How an expression is set on the page: a small tree that the screen turns into MathML elements and the report into
//! MathML text, and that writes itself as one plain line.

use rust_decimal::Decimal;

use super::expr::{Expr, Op};
use super::function::Function;
use crate::domain::notation;

/// A piece of set mathematics.
#[derive(Clone, Debug, PartialEq)]
pub enum Math {
    /// Pieces side by side.
    Row(Vec<Math>),
    /// A fraction.
    Over(Box<Math>, Box<Math>),
    /// A symbol of the rule book.
    Name(String),
    /// A word, set upright: the name of a column, a row, an input or a function.
    Text(String),
    /// A number as it is to be read.
    Number(String),
    /// An operator or bracket.
    Sign(&'static str),
    /// What is new in this step, to be marked.
    Baru(Box<Math>),
}

/// Sets an expression. `input` says what stands for a name: itself or its number.
pub fn layout(expr: &Expr, input: &impl Fn(&str) -> Math) -> Math {
    match expr {
        Expr::Number(value) => Math::Number(notation::write_plain(*value)),
        Expr::Name(name) => input(name),
        Expr::Range(first, last) => Math::Row(vec![input(first), Math::Sign(".."), input(last)]),
        Expr::Negative(inner) => Math::Row(vec![Math::Sign("−"), bracketed(inner, 2, input)]),
        Expr::Percent(inner) => Math::Row(vec![bracketed(inner, 2, input), Math::Sign("%")]),
        Expr::Absolute(inner) => {
            Math::Row(vec![Math::Sign("|"), layout(inner, input), Math::Sign("|")])
        }
        Expr::Binary(Op::Div, a, b) => {
            Math::Over(Box::new(layout(a, input)), Box::new(layout(b, input)))
        }
        Expr::Binary(op, a, b) => {
            let (sign, left, right) = match op {
                Op::Add => ("+", 0, 0),
                Op::Sub => ("−", 0, 1),
                _ => ("×", 1, 1),
            };
            Math::Row(vec![
                bracketed(a, left, input),
                Math::Sign(sign),
                bracketed(b, right, input),
            ])
        }
        Expr::Call(function, arguments) => call(*function, arguments, input),
    }
}

/// Growth and share are set as the fractions that they are; other functions with their name.
fn call(function: Function, arguments: &[Expr], input: &impl Fn(&str) -> Math) -> Math {
    let percent = |part: Expr, whole: &Expr| {
        let ratio = Expr::binary(Op::Div, part, whole.clone());
        let hundred = Expr::Number(Decimal::ONE_HUNDRED);
        layout(&Expr::binary(Op::Mul, ratio, hundred), input)
    };
    match (function, arguments) {
        (Function::Tumbuh, [from, to]) => {
            percent(Expr::binary(Op::Sub, to.clone(), from.clone()), from)
        }
        (Function::Porsi, [part, whole]) => percent(part.clone(), whole),
        _ => {
            let mut parts = vec![Math::Text(function.name().into()), Math::Sign("(")];
            for (at, argument) in arguments.iter().enumerate() {
                if at > 0 {
                    parts.push(Math::Sign(";"));
                }
                parts.push(layout(argument, input));
            }
            parts.push(Math::Sign(")"));
            Math::Row(parts)
        }
    }
}

/// Brackets round a part that binds less than its surroundings, and round a negative number put in.
fn bracketed(expr: &Expr, least: u8, input: &impl Fn(&str) -> Math) -> Math {
    let binds = match expr {
        Expr::Binary(Op::Add | Op::Sub, ..) | Expr::Negative(_) => 0,
        _ => 2,
    };
    let inner = layout(expr, input);
    if binds < least || inner.is_negative() {
        Math::Row(vec![Math::Sign("("), inner, Math::Sign(")")])
    } else {
        inner
    }
}

impl Math {
    /// One plain line: `(2 × T − R) / T × 100`.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        match self {
            Math::Row(parts) => parts.iter().for_each(|part| part.write(out)),
            Math::Over(a, b) => {
                a.write_bracketed(out);
                out.push_str(" / ");
                // `a / (b / c)` is another figure than `a / b / c`.
                match b.is_fraction() {
                    true => out.push_str(&format!("({})", b.plain())),
                    false => b.write_bracketed(out),
                }
            }
            Math::Name(text) | Math::Text(text) | Math::Number(text) => out.push_str(text),
            Math::Baru(inner) => inner.write(out),
            Math::Sign(sign @ ("(" | ")" | "|" | "..")) => out.push_str(sign),
            Math::Sign("%") => out.push_str("\u{a0}%"),
            Math::Sign(";") => out.push_str("; "),
            Math::Sign(sign) => {
                out.push(' ');
                out.push_str(sign);
                out.push(' ');
            }
        }
    }

    fn is_fraction(&self) -> bool {
        match self {
            Math::Over(..) => true,
            Math::Baru(inner) => inner.is_fraction(),
            _ => false,
        }
    }

    /// Whether it is a number with a minus, new or not.
    fn is_negative(&self) -> bool {
        match self {
            Math::Number(number) => number.starts_with('-'),
            Math::Baru(inner) => inner.is_negative(),
            _ => false,
        }
    }

    fn write_bracketed(&self, out: &mut String) {
        let simple = match self {
            Math::Baru(inner) => return inner.write_bracketed(out),
            Math::Row(parts) => parts.len() < 2 || self.is_bracketed(),
            Math::Number(_) => !self.is_negative(),
            _ => true,
        };
        if simple {
            self.write(out);
        } else {
            out.push('(');
            self.write(out);
            out.push(')');
        }
    }

    fn is_bracketed(&self) -> bool {
        match self {
            Math::Row(parts) => {
                let signs = |sign| {
                    parts
                        .iter()
                        .filter(|part| **part == Math::Sign(sign))
                        .count()
                };
                let opens = match parts.as_slice() {
                    [_, Math::Sign("%")] => return true,
                    [Math::Text(_), second, ..] => Some(second),
                    parts => parts.first(),
                };
                opens == Some(&Math::Sign("("))
                    && parts.last() == Some(&Math::Sign(")"))
                    && signs("(") == 1
            }
            _ => false,
        }
    }
}
