//! Old files, step by step: each step turns the members of one `versi` into those of the next.
//!
//! A new `versi` adds one function at the end of [`CHAIN`] and one frozen file under `tests/cases/drafts`; nothing
//! else reads an old form. A step renames, splits and fills in; it never drops what a person typed. The chain is a
//! value, so that a test can go through versions that do not exist yet.

use super::json::Node;
use super::wire::VERSI;

/// The members of the whole file.
pub type Members = Vec<(String, Node)>;

/// From the members of one version to those of the next.
pub type Step = fn(Members) -> Members;

/// Step `n` (from 0) leads from `versi` n + 1 to n + 2.
#[derive(Clone, Copy, Debug)]
pub struct Chain(pub &'static [Step]);

/// The way to the version that is written. Version 1 is the first there is.
pub const CHAIN: Chain = Chain(&[]);

const _: () = assert!(CHAIN.0.len() as u64 + 1 == VERSI, "one step per version");

impl Chain {
    /// The version at its end.
    pub fn current(&self) -> u64 {
        u64::try_from(self.0.len()).map_or(u64::MAX, |steps| steps.saturating_add(1))
    }

    /// Brings the members of a file of `versi` (from 1, not newer than [`Chain::current`]) to the current form.
    pub fn to_current(&self, versi: u64, members: Members) -> Members {
        let done = usize::try_from(versi.saturating_sub(1)).unwrap_or(usize::MAX);
        self.0
            .iter()
            .skip(done)
            .fold(members, |members, step| step(members))
    }
}

/// The `versi` that a text says it is of before anything that is nested, without reading the rest: within a string no
/// quotation mark stands bare.
pub fn versi_of(body: &str) -> Option<u64> {
    let (before, rest) = body.split_once("\"versi\":")?;
    // Deeper down it would be somebody else's.
    let top = before.matches('{').count() == 1;
    let digits = rest.trim_start();
    let end = digits.find(|c: char| !c.is_ascii_digit())?;
    digits.get(..end)?.parse().ok().filter(|_| top)
}
