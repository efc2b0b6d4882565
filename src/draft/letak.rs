//! The copies of a draft where they stand, and what did not answer there.

use super::store::StoreError;

/// A copy of a draft where it stands.
pub(super) struct Copy<'a, K> {
    pub(super) store: &'a K,
    pub(super) key: String,
    pub(super) answer: Result<Option<String>, StoreError>,
}

impl<K> Copy<'_, K> {
    pub(super) fn text(&self) -> Option<&str> {
        self.answer.as_ref().ok()?.as_deref()
    }
}

/// What did not answer when the copies of a draft were asked for.
pub(super) enum Silence {
    /// Everything answered.
    None,
    /// Some of them.
    Some(StoreError),
    /// The whole first store, while the second one speaks for it.
    First(StoreError),
}

/// See [`Silence`].
pub(super) fn silence<K>(copies: &[Copy<'_, K>]) -> Silence {
    let mut silent = copies.iter().filter_map(|copy| copy.answer.as_ref().err());
    let Some(error) = silent.next().cloned() else {
        return Silence::None;
    };
    match copies {
        [a, b, third, ..] if a.answer.is_err() && b.answer.is_err() && third.answer.is_ok() => {
            Silence::First(error)
        }
        _ => Silence::Some(error),
    }
}
