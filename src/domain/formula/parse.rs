//! Reads the text of a formula: of the rule book, or as a person types it.
//!
//! A person writes `+ - x : ( ) %` (also `* / · × ÷ − –`), numbers in Indonesian notation, names as bare words or in
//! brackets, and functions with arguments between `;`. A lone dot before three digits (`1.258`) is a thousands
//! separator, as in money: a formula has no column that could speak for a decimal point. `53.5` is a decimal point.

use super::expr::{Expr, Op};
use super::function::Function;
use super::syntax::{MAX_CHARS, MAX_DEPTH, SyntaxError, SyntaxKind};
use crate::domain::notation::{self, LoneDot, Reading, Unreadable};

/// A formula as a person typed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    /// The tree.
    pub expr: Expr,
    /// The names in the order of the text, each as often as it occurs.
    pub names: Vec<NameAt>,
}

/// Where a name stands in a formula, in characters from 0, brackets included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameAt {
    /// The name, without brackets and outer blanks.
    pub name: String,
    /// Its first character.
    pub from: usize,
    /// One beyond its last character.
    pub to: usize,
}

/// Whose text it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    RuleBook,
    Typed,
}

impl Expr {
    /// Reads a text of the rule book: `+ - * / ( ) | |`, names of letters, digits and `_`, and numbers with a decimal
    /// point.
    ///
    /// # Errors
    /// [`SyntaxError`] with the position.
    pub fn parse(text: &str) -> Result<Expr, SyntaxError> {
        Parser::new(text, Style::RuleBook)
            .whole()
            .map(|typed| typed.expr)
    }

    /// Reads what a person typed, in Indonesian notation.
    ///
    /// ```
    /// use kalkulator_sakip::domain::formula::{Expr, SyntaxError, SyntaxKind};
    /// assert!(Expr::typed("(53-50)/50 x 100%").is_ok());
    /// let error = Expr::typed("2 + 3 orang").unwrap_err();
    /// assert_eq!(error, SyntaxError { at: 6, kind: SyntaxKind::MissingOperator });
    /// ```
    ///
    /// # Errors
    /// [`SyntaxError`] with the position.
    pub fn typed(text: &str) -> Result<Typed, SyntaxError> {
        Parser::new(text, Style::Typed).whole()
    }
}

pub(super) struct Parser {
    pub(super) chars: Vec<char>,
    pub(super) at: usize,
    depth: u8,
    pub(super) operands: usize,
    pub(super) style: Style,
    pub(super) names: Vec<NameAt>,
}

impl Parser {
    fn new(text: &str, style: Style) -> Self {
        Parser {
            chars: text.chars().collect(),
            at: 0,
            depth: 0,
            operands: 0,
            style,
            names: Vec::new(),
        }
    }

    fn whole(mut self) -> Result<Typed, SyntaxError> {
        if self.chars.len() > MAX_CHARS {
            return Err(error(MAX_CHARS, SyntaxKind::TooLong));
        }
        // A formula copied from a spreadsheet begins with its sign.
        if self.style == Style::Typed && self.peek() == Some('=') {
            self.step();
        }
        let expr = self.sum()?;
        match self.peek() {
            None => Ok(Typed {
                expr,
                names: self.names,
            }),
            Some(')') => Err(self.error(SyntaxKind::StrayBracket)),
            Some(_) => Err(self.stray()),
        }
    }

    fn sum(&mut self) -> Result<Expr, SyntaxError> {
        let mut left = self.product()?;
        loop {
            let op = match self.peek() {
                Some('+') => Op::Add,
                Some(c) if self.is_minus(c) => Op::Sub,
                _ => return Ok(left),
            };
            self.step();
            left = Expr::binary(op, left, self.product()?);
        }
    }

    fn product(&mut self) -> Result<Expr, SyntaxError> {
        let mut left = self.factor()?;
        loop {
            let op = match (self.peek(), self.style) {
                (Some('*'), _) => Op::Mul,
                (Some('/'), _) => Op::Div,
                // No name can follow an operand, so the letter x is a sign here.
                (Some('x' | 'X' | '×' | '·'), Style::Typed) => Op::Mul,
                (Some(':' | '÷'), Style::Typed) => Op::Div,
                _ => return Ok(left),
            };
            self.step();
            left = Expr::binary(op, left, self.factor()?);
        }
    }

    fn factor(&mut self) -> Result<Expr, SyntaxError> {
        let typed = self.style == Style::Typed;
        let expr = match self.peek() {
            Some(c) if self.is_minus(c) => {
                self.step();
                return self
                    .nested(Parser::factor)
                    .map(|inner| Expr::Negative(Box::new(inner)));
            }
            Some('+') if typed => {
                self.step();
                return self.nested(Parser::factor);
            }
            Some('(') => {
                self.step();
                let inner = self.nested(Parser::sum)?;
                self.expect(')')?;
                inner
            }
            Some('|') if !typed => {
                self.step();
                let inner = self.nested(Parser::sum)?;
                self.expect('|')?;
                Expr::Absolute(Box::new(inner))
            }
            Some(c) if c.is_ascii_digit() => self.number()?,
            Some('[') if typed => self.name()?,
            Some(c) if c.is_alphabetic() || (typed && c == '_') => self.word_or_call()?,
            None | Some(')' | ']' | '*' | '/' | '%' | ';' | ':' | '×' | '÷' | '·') => {
                return Err(self.error(SyntaxKind::MissingOperand));
            }
            Some(c) => return Err(self.error(SyntaxKind::Unexpected(c))),
        };
        if typed && self.peek() == Some('%') {
            self.step();
            return Ok(Expr::Percent(Box::new(expr)));
        }
        Ok(expr)
    }

    fn number(&mut self) -> Result<Expr, SyntaxError> {
        self.operand()?;
        let from = self.at;
        if self.style == Style::RuleBook {
            let text = self.take(|c, _| c.is_ascii_digit() || c == '.');
            let unreadable = SyntaxKind::UnreadableNumber(Unreadable::NotANumber);
            return notation::from_machine(&text)
                .map(Expr::Number)
                .ok_or(error(from, unreadable));
        }
        // A separator belongs to the number only before a digit, so that `[1]..[2]` and `a; b` keep theirs.
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let text =
            self.take(|c, next| c.is_ascii_digit() || (matches!(c, '.' | ',') && digit(next)));
        let why = match notation::read(&text, LoneDot::Thousands) {
            Reading::Number(number) => return Ok(Expr::Number(number.value)),
            Reading::Unreadable(why) => why,
            _ => Unreadable::NotANumber,
        };
        Err(error(from, SyntaxKind::UnreadableNumber(why)))
    }

    /// A name in brackets.
    fn name(&mut self) -> Result<Expr, SyntaxError> {
        self.operand()?;
        let from = self.at;
        self.step();
        let name = self.take(|c, _| c != ']');
        if self.chars.get(self.at) != Some(&']') {
            return Err(self.error(SyntaxKind::MissingBracket(']')));
        }
        self.step();
        let name = name.trim().to_string();
        if name.is_empty() {
            return Err(error(from, SyntaxKind::UnknownName));
        }
        self.found(&name, from);
        Ok(Expr::Name(name))
    }

    fn word_or_call(&mut self) -> Result<Expr, SyntaxError> {
        let from = self.at;
        let word = self.word();
        if self.style == Style::RuleBook {
            return Ok(Expr::Name(word));
        }
        let to = self.at;
        let next = self.peek();
        if next == Some('(') {
            return self.nested_call(&word, from);
        }
        // `Rp 1.000` is the number.
        if word.eq_ignore_ascii_case("rp") {
            let point = next == Some('.');
            self.at = self.at.saturating_add(usize::from(point));
            if self.peek().is_some_and(|c| c.is_ascii_digit()) {
                return self.number();
            }
        }
        self.at = to;
        self.operand()?;
        self.found(&word, from);
        Ok(Expr::Name(word))
    }

    fn nested_call(&mut self, word: &str, from: usize) -> Result<Expr, SyntaxError> {
        let function = Function::from_name(word);
        if function.is_none() && !word.eq_ignore_ascii_case("abs") {
            return Err(error(from, SyntaxKind::UnknownFunction));
        }
        self.step();
        let mut arguments = Vec::new();
        if self.peek() == Some(')') {
            self.step();
        } else {
            loop {
                arguments.push(self.nested(Parser::argument)?);
                if self.peek() != Some(';') {
                    break;
                }
                self.step();
            }
            self.expect(')')?;
        }
        let Some(function) = function else {
            let only = arguments.pop().filter(|_| arguments.is_empty());
            let kind = SyntaxKind::MissingOperand;
            return only
                .map(|only| Expr::Absolute(Box::new(only)))
                .ok_or(error(from, kind));
        };
        let range = arguments.iter().any(|arg| matches!(arg, Expr::Range(..)));
        if range && !function.is_aggregate() {
            return Err(error(from, SyntaxKind::StrayRange));
        }
        // How far to round is written out, so that no cell can ask for a thousand decimals.
        let written = match (function, arguments.as_slice()) {
            (Function::Bulat, [_, decimals]) => {
                matches!(decimals, Expr::Number(n) if n.scale() == 0 && n.mantissa() <= 10)
            }
            _ => true,
        };
        if !function.takes(arguments.len()) || !written {
            return Err(error(from, SyntaxKind::WrongArguments(function)));
        }
        Ok(Expr::Call(function, arguments))
    }

    /// An expression, or `[a]..[b]`; its ends may be bare words or, as years are, bare digits.
    fn argument(&mut self) -> Result<Expr, SyntaxError> {
        self.peek();
        let from = self.at;
        let first = self.sum()?;
        let to = self.at;
        let dots =
            self.peek() == Some('.') && self.chars.get(self.at.saturating_add(1)) == Some(&'.');
        if !dots {
            return Ok(first);
        }
        let first = match first {
            Expr::Name(name) => name,
            Expr::Number(_) => {
                let digits: String = self.chars.get(from..to).unwrap_or(&[]).iter().collect();
                let digits = digits.trim().to_string();
                self.found_at(&digits, from, to);
                digits
            }
            _ => return Err(self.error(SyntaxKind::StrayRange)),
        };
        self.step();
        self.step();
        let last = match self.peek() {
            Some('[') => match self.name()? {
                Expr::Name(name) => name,
                _ => return Err(self.error(SyntaxKind::StrayRange)),
            },
            Some(c) if c.is_alphanumeric() || c == '_' => {
                let from = self.at;
                let word = self.word();
                self.found(&word, from);
                word
            }
            _ => return Err(self.error(SyntaxKind::StrayRange)),
        };
        Ok(Expr::Range(first, last))
    }

    fn nested(
        &mut self,
        inner: fn(&mut Parser) -> Result<Expr, SyntaxError>,
    ) -> Result<Expr, SyntaxError> {
        if self.depth >= MAX_DEPTH {
            return Err(self.error(SyntaxKind::TooDeep));
        }
        self.depth = self.depth.saturating_add(1);
        let result = inner(self);
        self.depth = self.depth.saturating_sub(1);
        result
    }
}

pub(super) const fn error(at: usize, kind: SyntaxKind) -> SyntaxError {
    SyntaxError { at, kind }
}
