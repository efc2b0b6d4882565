//! Where the copies of a draft stand: their keys, and what answers under them.

use super::store::{PREFIX, StoreError};

/// In the place of a draft's id: keys of copies that did not open.
const QUARANTINE: &str = "karantina";

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

/// Whether a text may be the id of a draft.
pub(super) fn is_id(id: &str) -> bool {
    !id.is_empty() && id != QUARANTINE && !id.contains(':')
}

/// The keys of the two slots of a draft.
pub(crate) fn slots(id: &str) -> [String; 2] {
    ["a", "b"].map(|slot| format!("{PREFIX}{id}:{slot}"))
}

/// How the key of the copy in the second store ends.
const COPY: &str = ":c";

/// The key of the copy in the second store.
pub(super) fn copy_key(id: &str) -> String {
    format!("{PREFIX}{id}{COPY}")
}

/// The key of what the list shows of a draft.
pub(super) fn meta_key(id: &str) -> String {
    format!("{PREFIX}{id}:meta")
}

/// The key of what a draft was before a newer version wrote over it.
pub(super) fn original_key(id: &str, versi: u64) -> String {
    format!("{PREFIX}{id}:lama{versi}")
}

/// The draft that a key belongs to.
pub(super) fn id_of_key(key: &str) -> Option<&str> {
    let (id, part) = key.strip_prefix(PREFIX)?.split_once(':')?;
    (is_id(id) && (matches!(part, "a" | "b" | "c" | "meta") || part.starts_with("lama")))
        .then_some(id)
}

/// The number of a copy that did not open.
pub(super) fn quarantine_number(key: &str) -> Option<u64> {
    key.strip_prefix(PREFIX)?
        .strip_prefix(QUARANTINE)?
        .strip_prefix(':')?
        .parse()
        .ok()
}

/// The key of a copy that did not open.
pub(super) fn quarantine_key(number: u64) -> String {
    format!("{PREFIX}{QUARANTINE}:{number}")
}
