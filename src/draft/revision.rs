//! What of a draft is stored now, looked at before every write: the newest revision, and whether a newer program wrote any
//! of it.

use super::envelope::unseal;
use super::migrate::Chain;
use super::problem::RestoreError;
use super::restore::restore_by;
use super::store::{Copy, DraftStore, KeyValue, StoreError};

impl<K: KeyValue> DraftStore<K> {
    /// The newest revision of a draft in either store; 0 where none of its copies opens.
    ///
    /// # Errors
    /// [`StoreError::Newer`]. A store that does not answer counts as empty.
    pub fn newest(&self, id: &str) -> Result<u64, StoreError> {
        let copies = self.copies(id);
        self.may_write(id, &copies)?;
        let revs = copies
            .iter()
            .filter_map(|copy| Some(unseal(copy.text()?)?.rev));
        Ok(revs.max().unwrap_or(0))
    }

    /// Refuses to write over what a newer program has stored of a draft, whatever its revision.
    pub(super) fn may_write(&self, id: &str, copies: &[Copy<K>]) -> Result<(), StoreError> {
        let whole = copies.iter().filter_map(|copy| unseal(copy.text()?));
        let copies = whole.filter_map(|copy| newer(self.chain, copy.body));
        let meta = self.meta(id).map(|meta| meta.text.versi);
        let meta = meta.filter(|versi| *versi > self.chain.current());
        match copies.chain(meta).next() {
            Some(versi) => Err(StoreError::Newer { versi }),
            None => Ok(()),
        }
    }
}

/// The version of a text that a newer program wrote. What our own programs write says it before anything long; only what says
/// another one, or none there, is read whole.
fn newer(chain: Chain, body: &str) -> Option<u64> {
    if claimed_versi(body).is_some_and(|versi| versi <= chain.current()) {
        return None;
    }
    match restore_by(chain, body) {
        Err(RestoreError::Newer { versi }) => Some(versi),
        _ => None,
    }
}

fn claimed_versi(body: &str) -> Option<u64> {
    let (before, after) = body.split_once("\"versi\":")?;
    // Deeper down it would be somebody else's.
    let top = before.matches('{').count() == 1;
    let number = after.trim_start().split([',', '}', '\n']).next()?;
    number.trim().parse().ok().filter(|_| top)
}
