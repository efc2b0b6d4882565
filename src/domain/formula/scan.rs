//! The characters of a formula one by one: what is next, what to take, and where a mistake stands.

use super::parse::{NameAt, Parser, Style, error};
use super::syntax::{MAX_OPERANDS, SyntaxError, SyntaxKind};

impl Parser {
    pub(super) fn operand(&mut self) -> Result<(), SyntaxError> {
        self.operands = self.operands.saturating_add(1);
        if self.operands > MAX_OPERANDS {
            return Err(self.error(SyntaxKind::TooMany));
        }
        Ok(())
    }

    pub(super) fn found(&mut self, name: &str, from: usize) {
        self.found_at(name, from, self.at);
    }

    pub(super) fn found_at(&mut self, name: &str, from: usize, to: usize) {
        let name = name.to_string();
        self.names.push(NameAt { name, from, to });
    }

    pub(super) fn word(&mut self) -> String {
        self.take(|c, _| c.is_alphanumeric() || c == '_')
    }

    /// The characters that fit, each shown with the one after it.
    pub(super) fn take(&mut self, fits: impl Fn(char, Option<char>) -> bool) -> String {
        let mut text = String::new();
        while let Some(c) = self.chars.get(self.at).copied() {
            if !fits(c, self.chars.get(self.at.saturating_add(1)).copied()) {
                break;
            }
            text.push(c);
            self.step();
        }
        text
    }

    pub(super) fn is_minus(&self, c: char) -> bool {
        c == '-' || (self.style == Style::Typed && matches!(c, '−' | '–'))
    }

    /// The next character that is not blank.
    pub(super) fn peek(&mut self) -> Option<char> {
        while self.chars.get(self.at).is_some_and(|c| c.is_whitespace()) {
            self.step();
        }
        self.chars.get(self.at).copied()
    }

    pub(super) fn step(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    pub(super) fn expect(&mut self, c: char) -> Result<(), SyntaxError> {
        match self.peek() {
            Some(next) if next == c => {
                self.step();
                Ok(())
            }
            None => Err(self.error(SyntaxKind::MissingBracket(c))),
            Some(_) => Err(self.stray()),
        }
    }

    /// Something stands where only an operator or the end can.
    pub(super) fn stray(&mut self) -> SyntaxError {
        let kind = match self.peek() {
            Some(c) if c.is_alphanumeric() || matches!(c, '(' | '[' | '_') => {
                SyntaxKind::MissingOperator
            }
            Some('.') => SyntaxKind::StrayRange,
            Some(c) => SyntaxKind::Unexpected(c),
            None => SyntaxKind::MissingOperand,
        };
        self.error(kind)
    }

    pub(super) fn error(&self, kind: SyntaxKind) -> SyntaxError {
        error(self.at, kind)
    }
}
