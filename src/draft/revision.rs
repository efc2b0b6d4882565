//! What of a draft is stored now, looked at before every write: the newest revision, and whether a newer program wrote any
//! of it.

use super::envelope::{Envelope, unseal};
use super::problem::RestoreError;
use super::restore::restore_stored;
use super::store::{DraftStore, KeyValue, StoreError};
use super::wire::VERSI;

impl<K: KeyValue> DraftStore<K> {
    /// The newest revision of a draft in either store; 0 where none of its copies opens.
    ///
    /// # Errors
    /// [`StoreError::Newer`]. A store that does not answer counts as empty.
    pub fn newest(&self, id: &str) -> Result<u64, StoreError> {
        let copies = self.copies(id).into_iter();
        let texts: Vec<String> = copies.filter_map(|(_, answer)| answer.ok()?).collect();
        let copies = texts.iter().filter_map(|text| unseal(text));
        let revs = copies.map(|copy| ours(&copy).map(|()| copy.rev));
        revs.collect::<Result<Vec<u64>, StoreError>>()
            .map(|revs| revs.into_iter().max().unwrap_or(0))
    }

    /// Refuses to write over what a newer program has stored of a draft, whatever its revision.
    pub(super) fn may_write(&self, id: &str) -> Result<(), StoreError> {
        self.newest(id)?;
        match self.meta(id).map(|meta| meta.text.versi) {
            Some(versi) if versi > VERSI => Err(StoreError::Newer { versi }),
            _ => Ok(()),
        }
    }
}

/// Refuses a copy of a newer program. What our own programs write says its version before anything long; only what says
/// another one, or none there, is read whole.
fn ours(copy: &Envelope) -> Result<(), StoreError> {
    if claimed_versi(copy.body).is_some_and(|versi| versi <= VERSI) {
        return Ok(());
    }
    match restore_stored(copy.body) {
        Err(RestoreError::Newer { versi }) => Err(StoreError::Newer { versi }),
        _ => Ok(()),
    }
}

fn claimed_versi(body: &str) -> Option<u64> {
    let (before, after) = body.split_once("\"versi\":")?;
    // Deeper down it would be somebody else's.
    let top = before.matches('{').count() == 1;
    let number = after.trim_start().split([',', '}', '\n']).next()?;
    number.trim().parse().ok().filter(|_| top)
}
