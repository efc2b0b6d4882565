//! The layout of keys: where each draft and each note stands in a store.

/// How every key of ours begins, whatever the layout of keys.
pub const OURS: &str = "kalkulator-sakip:";

/// The same with the version of this layout.
pub const PREFIX: &str = "kalkulator-sakip:1:";

/// The book of the practice.
pub const LATIHAN: &str = "kalkulator-sakip:latihan";

/// How the person had tables read ([`crate::domain::tempel::ingatan`]).
pub const TATA_LETAK: &str = "kalkulator-sakip:tata-letak";

/// What is kept beside the drafts and is of use in any browser: it goes along with them in a file.
pub(super) const ALONG: [&str; 2] = [LATIHAN, TATA_LETAK];

/// In the place of a draft's id: keys of copies that did not open.
const QUARANTINE: &str = "karantina";

/// In the place of a draft's id: what the program notes for itself.
const NOTES: &str = "catatan";

/// Whether a text may be the id of a draft.
pub(super) fn is_id(id: &str) -> bool {
    !id.is_empty() && ![QUARANTINE, NOTES].contains(&id) && !id.contains(':')
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

/// The key of something that the program notes for itself.
pub(super) fn note_key(name: &str) -> String {
    format!("{PREFIX}{NOTES}:{name}")
}

/// The key of a copy that did not open.
pub(super) fn quarantine_key(number: u64) -> String {
    format!("{PREFIX}{QUARANTINE}:{number}")
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

pub(super) fn quarantine_number(key: &str) -> Option<u64> {
    key.strip_prefix(PREFIX)?
        .strip_prefix(QUARANTINE)?
        .strip_prefix(':')?
        .parse()
        .ok()
}
