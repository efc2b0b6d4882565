//! Why a text is not a formula, and where. The sentences are made in [`crate::text`].

use super::function::Function;
use crate::domain::notation::Unreadable;

/// A longer text is refused.
pub const MAX_CHARS: usize = 500;
/// Deeper nesting is refused, so that no text can exhaust the stack.
pub const MAX_DEPTH: u8 = 40;
/// More numbers and names are refused.
pub const MAX_OPERANDS: usize = 200;

/// Where and why a text is not an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Position of what does not fit, counted in characters from 0; the end of the text where something is missing.
    pub at: usize,
    /// What is the matter.
    pub kind: SyntaxKind,
}

/// What is the matter with a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxKind {
    /// A character that no formula has, or not there.
    Unexpected(char),
    /// A number, a name or an opening bracket should stand here.
    MissingOperand,
    /// An operator should stand here: two operands side by side.
    MissingOperator,
    /// This closing bracket is missing.
    MissingBracket(char),
    /// A closing bracket that nothing opened.
    StrayBracket,
    /// A word before a bracket that names no function.
    UnknownFunction,
    /// The function takes other arguments.
    WrongArguments(Function),
    /// Digits that are no number.
    UnreadableNumber(Unreadable),
    /// `[a]..[b]` where it means nothing, or with ends that are no names, or the last before the first.
    StrayRange,
    /// Nothing has this name.
    UnknownName,
    /// Several columns, rows or inputs have this name.
    AmbiguousName,
    /// The column of this name holds text.
    TextColumn,
    /// The function has a meaning in the formula of a row only.
    RowOnly(Function),
    /// More than [`MAX_CHARS`] characters.
    TooLong,
    /// Brackets nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// More than [`MAX_OPERANDS`] numbers and names.
    TooMany,
}

impl SyntaxKind {
    /// A stable name for files and tests.
    pub const fn code(self) -> &'static str {
        match self {
            SyntaxKind::Unexpected(_) => "tanda-asing",
            SyntaxKind::MissingOperand => "kurang-angka",
            SyntaxKind::MissingOperator => "kurang-tanda",
            SyntaxKind::MissingBracket(_) => "kurang-kurung",
            SyntaxKind::StrayBracket => "kurung-lebih",
            SyntaxKind::UnknownFunction => "fungsi-asing",
            SyntaxKind::WrongArguments(_) => "isian-fungsi",
            SyntaxKind::UnreadableNumber(_) => "bukan-angka",
            SyntaxKind::StrayRange => "rentang",
            SyntaxKind::UnknownName => "nama-asing",
            SyntaxKind::AmbiguousName => "nama-ganda",
            SyntaxKind::TextColumn => "kolom-teks",
            SyntaxKind::RowOnly(_) => "hanya-baris",
            SyntaxKind::TooLong => "terlalu-panjang",
            SyntaxKind::TooDeep => "terlalu-dalam",
            SyntaxKind::TooMany => "terlalu-banyak",
        }
    }
}
