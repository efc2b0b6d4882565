//! A stored copy of a draft that shows its own damage, and the choice of the newest good copy.
//!
//! One header line, then the file text: `KS1 rev=12 length=345 checksum=af63dc4c8601ec8c saved=2026-11-21T14:32:05+07:00`.
//! `rev` counts saves (a clock may be wrong), `length` is the body's bytes, `checksum` is FNV-1a over everything but
//! itself. A copy that is cut off or has one wrong bit never opens. Everything here works on texts, wherever they were
//! kept: a second store adds its text to the candidates.

use super::migrate::{CHAIN, Chain};
use super::problem::RestoreError;
use super::restore::{Restored, restore_by};
use crate::domain::order::PutInOrder;
use crate::domain::sidik::sidik;

const MAGIC: &str = "KS1";

/// A stored copy whose checksum is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Envelope<'a> {
    /// How many times the draft had been saved.
    pub rev: u64,
    /// When, as given to [`seal`].
    pub saved_at: &'a str,
    /// The file text.
    pub body: &'a str,
}

/// Wraps a file text. Blanks in `saved_at` are left out.
pub fn seal(rev: u64, saved_at: &str, body: &str) -> String {
    let saved_at: String = saved_at
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect();
    format!("{}\n{body}", header(rev, &saved_at, body))
}

/// Unwraps a stored copy; `None` when it is damaged or not ours.
pub fn unseal(text: &str) -> Option<Envelope<'_>> {
    let (header, body) = text.split_once('\n')?;
    let rev = claimed_rev(header)?;
    let (_, saved_at) = header.split_once(" saved=")?;
    (header == self::header(rev, saved_at, body)).then_some(Envelope {
        rev,
        saved_at,
        body,
    })
}

fn header(rev: u64, saved_at: &str, body: &str) -> String {
    let checksum = checksum(rev, saved_at, body);
    format!(
        "{MAGIC} rev={rev} length={} checksum={checksum:016x} saved={saved_at}",
        body.len()
    )
}

/// The `rev` that a copy claims, damaged or not. Good enough to count past it, not to trust it.
pub fn claimed_rev(text: &str) -> Option<u64> {
    text.split_once("rev=")?.1.split(' ').next()?.parse().ok()
}

/// What a set of copies of one draft comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// The newest copy that opens.
    pub best: Option<Best>,
    /// Which of the copies are damaged, by position.
    pub damaged: Vec<usize>,
    /// The newest copy was written by a newer program: its position and `versi`. `best` is then `None`, because going
    /// on from an older copy would end in overwriting it.
    pub newer: Option<(usize, u64)>,
}

/// The newest copy that opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Best {
    /// Its position among the copies.
    pub index: usize,
    /// Its revision.
    pub rev: u64,
    /// When it was saved.
    pub saved_at: String,
    /// Its content.
    pub restored: Restored,
}

/// Chooses among the copies of one draft: the highest `rev` with a right checksum whose text opens.
pub fn choose(copies: &[&str]) -> Choice {
    choose_by(CHAIN, copies)
}

/// The same along another chain of versions.
pub(super) fn choose_by(chain: Chain, copies: &[&str]) -> Choice {
    let mut choice = Choice::default();
    let mut whole = Vec::new();
    for (index, copy) in copies.iter().enumerate() {
        match unseal(copy) {
            Some(envelope) => whole.push((index, envelope)),
            None => choice.damaged.push(index),
        }
    }
    whole.put_in_order_by_key(|(_, envelope)| std::cmp::Reverse(envelope.rev));
    for (
        index,
        Envelope {
            rev,
            saved_at,
            body,
        },
    ) in whole
    {
        match restore_by(chain, body) {
            Ok(restored) => {
                choice.best = Some(Best {
                    index,
                    rev,
                    saved_at: saved_at.to_owned(),
                    restored,
                });
                return choice;
            }
            Err(RestoreError::Newer { versi }) => {
                choice.newer = Some((index, versi));
                return choice;
            }
            Err(_) => choice.damaged.push(index),
        }
    }
    choice
}

/// A single wrong byte always shows.
fn checksum(rev: u64, saved_at: &str, body: &str) -> u64 {
    let rev = rev.to_le_bytes();
    let bytes = rev
        .iter()
        .chain(saved_at.as_bytes())
        .chain(&[0])
        .chain(body.as_bytes());
    sidik(bytes.copied())
}
