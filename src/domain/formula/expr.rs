//! The tree of an expression: reading it from text, and its exact value.

use rust_decimal::Decimal;

use crate::domain::notation;
use crate::domain::number::{Fraction, MathError};

/// The four operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
}

/// An expression over named inputs.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A written number.
    Number(Decimal),
    /// A named input.
    Name(String),
    /// `-x`
    Negative(Box<Expr>),
    /// `|x|`
    Absolute(Box<Expr>),
    /// `a op b`
    Binary(Op, Box<Expr>, Box<Expr>),
}

/// Where and why a text is not an expression; `at` counts characters from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Position of the character that does not fit.
    pub at: usize,
}

/// Deeper nesting is refused, so that no text can exhaust the stack.
const MAX_DEPTH: u8 = 40;

impl Expr {
    /// Reads `+ - * / ( ) | |`, names of letters, digits and `_`, and numbers with a decimal point.
    ///
    /// # Errors
    /// [`SyntaxError`] with the position.
    pub fn parse(text: &str) -> Result<Expr, SyntaxError> {
        let mut parser = Parser {
            chars: text.chars().collect(),
            at: 0,
            depth: 0,
        };
        let expr = parser.sum()?;
        match parser.peek() {
            None => Ok(expr),
            Some(_) => Err(parser.error()),
        }
    }

    /// The value with the inputs that `input` gives, as a fraction not yet divided out.
    ///
    /// # Errors
    /// [`MathError`]; a name that `input` does not know counts as zero divisor and never occurs in the rule book
    /// (tested).
    pub fn evaluate(
        &self,
        input: &impl Fn(&str) -> Option<Decimal>,
    ) -> Result<Fraction, MathError> {
        match self {
            Expr::Number(value) => Ok(Fraction::from(*value)),
            Expr::Name(name) => input(name)
                .map(Fraction::from)
                .ok_or(MathError::DivisionByZero),
            Expr::Negative(inner) => Ok(inner.evaluate(input)?.negated()),
            Expr::Absolute(inner) => Ok(inner.evaluate(input)?.abs()),
            Expr::Binary(op, a, b) => {
                let (a, b) = (a.evaluate(input)?, b.evaluate(input)?);
                match op {
                    Op::Add => a.checked_add(b),
                    Op::Sub => a.checked_sub(b),
                    Op::Mul => a.checked_mul(b),
                    Op::Div => a.checked_div(b),
                }
            }
        }
    }

    /// The names it uses, in order of first use.
    pub fn names(&self) -> Vec<&str> {
        fn collect<'a>(expr: &'a Expr, names: &mut Vec<&'a str>) {
            match expr {
                Expr::Number(_) => {}
                Expr::Name(name) if names.contains(&name.as_str()) => {}
                Expr::Name(name) => names.push(name),
                Expr::Negative(inner) | Expr::Absolute(inner) => collect(inner, names),
                Expr::Binary(_, a, b) => {
                    collect(a, names);
                    collect(b, names);
                }
            }
        }
        let mut names = Vec::new();
        collect(self, &mut names);
        names
    }
}

struct Parser {
    chars: Vec<char>,
    at: usize,
    depth: u8,
}

impl Parser {
    fn sum(&mut self) -> Result<Expr, SyntaxError> {
        let mut left = self.product()?;
        loop {
            let op = match self.peek() {
                Some('+') => Op::Add,
                Some('-') => Op::Sub,
                _ => return Ok(left),
            };
            self.step();
            left = Expr::Binary(op, Box::new(left), Box::new(self.product()?));
        }
    }

    fn product(&mut self) -> Result<Expr, SyntaxError> {
        let mut left = self.factor()?;
        loop {
            let op = match self.peek() {
                Some('*') => Op::Mul,
                Some('/') => Op::Div,
                _ => return Ok(left),
            };
            self.step();
            left = Expr::Binary(op, Box::new(left), Box::new(self.factor()?));
        }
    }

    fn factor(&mut self) -> Result<Expr, SyntaxError> {
        match self.peek() {
            Some('-') => {
                self.step();
                self.nested(Parser::factor)
                    .map(|inner| Expr::Negative(Box::new(inner)))
            }
            Some('(') => {
                self.step();
                let inner = self.nested(Parser::sum)?;
                self.expect(')')?;
                Ok(inner)
            }
            Some('|') => {
                self.step();
                let inner = self.nested(Parser::sum)?;
                self.expect('|')?;
                Ok(Expr::Absolute(Box::new(inner)))
            }
            Some(c) if c.is_ascii_digit() => {
                let start = self.at;
                let word = self.word(|c| c.is_ascii_digit() || c == '.');
                notation::from_machine(&word)
                    .map(Expr::Number)
                    .ok_or(SyntaxError { at: start })
            }
            Some(c) if c.is_alphabetic() => {
                Ok(Expr::Name(self.word(|c| c.is_alphanumeric() || c == '_')))
            }
            _ => Err(self.error()),
        }
    }

    fn nested(
        &mut self,
        inner: fn(&mut Parser) -> Result<Expr, SyntaxError>,
    ) -> Result<Expr, SyntaxError> {
        if self.depth >= MAX_DEPTH {
            return Err(self.error());
        }
        self.depth = self.depth.saturating_add(1);
        let result = inner(self);
        self.depth = self.depth.saturating_sub(1);
        result
    }

    fn word(&mut self, fits: fn(char) -> bool) -> String {
        let word: String = self
            .chars
            .iter()
            .skip(self.at)
            .take_while(|c| fits(**c))
            .collect();
        self.at = self.at.saturating_add(word.chars().count());
        word
    }

    /// The next character that is not blank.
    fn peek(&mut self) -> Option<char> {
        while self.chars.get(self.at).is_some_and(|c| c.is_whitespace()) {
            self.step();
        }
        self.chars.get(self.at).copied()
    }

    fn step(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    fn expect(&mut self, c: char) -> Result<(), SyntaxError> {
        if self.peek() == Some(c) {
            self.step();
            Ok(())
        } else {
            Err(self.error())
        }
    }

    fn error(&self) -> SyntaxError {
        SyntaxError { at: self.at }
    }
}
