//! What of a draft is stored now, looked at before every write: the newest revision, and whether a newer program wrote any
//! of it.
//!
//! Where the first store has no room for a copy, only the small key beside the draft tells other tabs of a save, for their
//! view of the second store may be older. A revision that it speaks of and that no copy has is therefore a save of another
//! tab; unless it was looked for when the draft was opened, and is lost ([`Seen`]). A damaged key speaks of none.

use super::envelope::{Envelope, unseal};
use super::letak::Copy;
use super::migrate::versi_of;
use super::problem::RestoreError;
use super::restore::restore_by;
use super::store::{DraftStore, KeyValue, StoreError};

/// What a tab knows of a stored draft; to be given back at the next save.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The revision that was loaded or last saved, 0 for a new draft.
    pub rev: u64,
    /// The newest one that the key beside the draft spoke of then. One between the two was looked for and is lost; one past
    /// both was saved since, though its copy may not show in this tab yet.
    pub heard: u64,
}

impl From<u64> for Seen {
    fn from(rev: u64) -> Self {
        Seen { rev, heard: rev }
    }
}

impl<K: KeyValue> DraftStore<K> {
    /// The newest revision of a draft in either store; 0 where none of its copies opens.
    ///
    /// # Errors
    /// [`StoreError::Newer`]. A store that does not answer counts as empty.
    pub fn newest(&self, id: &str) -> Result<Seen, StoreError> {
        let rev = self.newest_of(&self.copies(id))?;
        let heard = self.heard(id).max(rev);
        Ok(Seen { rev, heard })
    }

    /// The revision that the key beside a draft speaks of. It is small: it stands where a full store has taken no copy.
    pub(super) fn heard(&self, id: &str) -> u64 {
        self.meta(id).map_or(0, |meta| meta.rev)
    }

    fn newest_of(&self, copies: &[Copy<'_, K>]) -> Result<u64, StoreError> {
        let copies = copies.iter().filter_map(|copy| unseal(copy.text()?));
        let revs = copies.map(|copy| self.ours(&copy).map(|()| copy.rev));
        revs.collect::<Result<Vec<u64>, StoreError>>()
            .map(|revs| revs.into_iter().max().unwrap_or(0))
    }

    /// Refuses to write over what another tab has stored since, also where only the key beside the draft tells of it, and
    /// over what a newer program has stored, whatever its revision.
    pub(super) fn may_write(
        &self,
        id: &str,
        copies: &[Copy<'_, K>],
        seen: Seen,
    ) -> Result<(), StoreError> {
        let stored_rev = self.newest_of(copies)?;
        let (versi, heard) = self
            .meta(id)
            .map_or((0, 0), |meta| (meta.text.versi, meta.rev));
        if versi > self.chain.current() {
            Err(StoreError::Newer { versi })
        } else if stored_rev > seen.rev || heard > seen.heard.max(seen.rev) {
            let stored_rev = stored_rev.max(heard);
            Err(StoreError::Conflict { stored_rev })
        } else {
            Ok(())
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
