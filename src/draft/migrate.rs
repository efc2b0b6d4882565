//! Old files, step by step: each step turns the members of one `versi` into those of the next.
//!
//! A new `versi` adds one function at the end of `STEPS` and one frozen file under `tests/cases/drafts`; nothing
//! else reads an old form. A step renames, splits and fills in; it never drops what a person typed.

use super::json::Node;
use super::wire::VERSI;

/// The members of the whole file.
pub type Members = Vec<(String, Node)>;

/// Step `n` (from 0) leads from `versi` n + 1 to n + 2. Version 1 is the first there is.
const STEPS: &[fn(Members) -> Members] = &[];

const _: () = assert!(STEPS.len() as u64 + 1 == VERSI, "one step per version");

/// Brings the members of a file of `versi` (from 1, not newer than [`VERSI`]) to the current form.
pub fn to_current(versi: u64, members: Members) -> Members {
    let done = usize::try_from(versi.saturating_sub(1)).unwrap_or(usize::MAX);
    STEPS
        .iter()
        .skip(done)
        .fold(members, |members, step| step(members))
}
