//! What of a draft is stored now, looked at before every write: the newest revision, and whether a newer program wrote any
//! of it.

use super::envelope::{Envelope, unseal};
use super::letak::Copy;
use super::migrate::versi_of;
use super::problem::RestoreError;
use super::restore::restore_by;
use super::store::{DraftStore, KeyValue, StoreError};

impl<K: KeyValue> DraftStore<K> {
    /// The newest revision of a draft in either store; 0 where none of its copies opens.
    ///
    /// # Errors
    /// [`StoreError::Newer`]. A store that does not answer counts as empty.
    pub fn newest(&self, id: &str) -> Result<u64, StoreError> {
        self.newest_of(&self.copies(id))
    }

    fn newest_of(&self, copies: &[Copy<'_, K>]) -> Result<u64, StoreError> {
        let copies = copies.iter().filter_map(|copy| unseal(copy.text()?));
        let revs = copies.map(|copy| self.ours(&copy).map(|()| copy.rev));
        revs.collect::<Result<Vec<u64>, StoreError>>()
            .map(|revs| revs.into_iter().max().unwrap_or(0))
    }

    /// Refuses to write over what another tab has stored since `rev_seen`, and over what a newer program has stored,
    /// whatever its revision.
    pub(super) fn may_write(
        &self,
        id: &str,
        copies: &[Copy<'_, K>],
        rev_seen: u64,
    ) -> Result<(), StoreError> {
        let stored_rev = self.newest_of(copies)?;
        match self.meta(id).map(|meta| meta.text.versi) {
            Some(versi) if versi > self.chain.current() => Err(StoreError::Newer { versi }),
            _ if stored_rev > rev_seen => Err(StoreError::Conflict { stored_rev }),
            _ => Ok(()),
        }
    }

    /// Refuses a copy of a newer program. What our own programs write says its version before anything long; only what
    /// says another one, or none there, is read whole.
    fn ours(&self, copy: &Envelope) -> Result<(), StoreError> {
        if versi_of(copy.body).is_some_and(|versi| versi <= self.chain.current()) {
            return Ok(());
        }
        match restore_by(self.chain, copy.body) {
            Err(RestoreError::Newer { versi }) => Err(StoreError::Newer { versi }),
            _ => Ok(()),
        }
    }
}
