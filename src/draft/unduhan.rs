//! What has been typed since it was last downloaded, and whether it is time to say so. One small key of ours; where it is
//! missing or damaged, every draft counts as never downloaded. Nothing depends on it but a reminder.

use super::json::{self, Node, Writer, member};
use super::keys::note_key;
use super::listing::DraftInfo;
use super::store::{DraftStore, KeyValue};

/// So many changes are too many to be nowhere else.
const MANY: u64 = 50;

/// So many days are too long.
const LONG: i64 = 7;

/// The name of the key among what the program notes for itself.
const NAME: &str = "unduhan";

/// What stands nowhere but in this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unduhan {
    /// When all drafts were last downloaded, ISO 8601.
    pub terakhir: Option<String>,
    draf: Vec<Berubah>,
}

/// A draft that was changed since it was downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Berubah {
    id: String,
    /// Changes since then.
    perubahan: u64,
    /// When the first of them was stored, ISO 8601.
    sejak: String,
}

impl Unduhan {
    /// Notes changes of a draft; what is no step of its own still is a change since a download.
    pub fn changed(&mut self, id: &str, perubahan: u64, now: &str) {
        match self.draf.iter_mut().find(|draf| draf.id == id) {
            Some(draf) => draf.perubahan = draf.perubahan.saturating_add(perubahan),
            None => self.draf.push(Berubah {
                id: id.into(),
                perubahan: perubahan.max(1),
                sejak: now.into(),
            }),
        }
    }

    /// Notes that a draft was downloaded by itself.
    pub fn downloaded(&mut self, id: &str) {
        self.draf.retain(|draf| draf.id != id);
    }

    /// Notes that all drafts were downloaded.
    pub fn downloaded_all(&mut self, now: &str) {
        self.draf.clear();
        self.terakhir = Some(now.into());
    }

    /// Forgets the drafts that are not in a list, or in the trash there.
    pub fn retain(&mut self, list: &[DraftInfo]) {
        let kept = |id: &str| list.iter().any(|info| info.id == id && !info.trashed);
        self.draf.retain(|draf| kept(&draf.id));
    }

    /// Changes since the last download, of all drafts together.
    pub fn changes(&self) -> u64 {
        let changes = self.draf.iter().map(|draf| draf.perubahan);
        changes.fold(0, u64::saturating_add)
    }

    /// Whether it is time to download again.
    pub fn is_due(&self, now: &str) -> bool {
        let today = day(now);
        let old = |draf: &Berubah| {
            let days = today.zip(day(&draf.sejak));
            days.is_some_and(|(today, then)| today.saturating_sub(then) >= LONG)
        };
        self.changes() >= MANY || self.draf.iter().any(old)
    }

    fn encode(&self) -> String {
        let mut out = Writer::default();
        out.map(|out| {
            if let Some(terakhir) = &self.terakhir {
                out.pair("terakhir", terakhir);
            }
            out.key("draf").map(|out| {
                for draf in &self.draf {
                    out.key(&draf.id).map(|out| {
                        out.key("perubahan").number(draf.perubahan);
                        out.pair("sejak", &draf.sejak);
                    });
                }
            });
        });
        out.finish()
    }

    fn decode(text: &str) -> Option<Self> {
        let Node::Map(all) = json::parse(text).ok()? else {
            return None;
        };
        let Some(Node::Map(list)) = member(&all, "draf") else {
            return None;
        };
        let read = |(id, node): &(String, Node)| {
            let Node::Map(draf) = node else { return None };
            let Some(Node::Literal(perubahan)) = member(draf, "perubahan") else {
                return None;
            };
            Some(Berubah {
                id: id.clone(),
                perubahan: perubahan.parse().ok()?,
                sejak: member(draf, "sejak")?.text()?.to_owned(),
            })
        };
        let terakhir = member(&all, "terakhir").and_then(Node::text);
        Some(Unduhan {
            terakhir: terakhir.map(str::to_owned),
            draf: list.iter().map(read).collect::<Option<_>>()?,
        })
    }
}

impl<K: KeyValue> DraftStore<K> {
    /// What stands nowhere else.
    pub fn unduhan(&self) -> Unduhan {
        let noted = self.kv.get(&note_key(NAME)).ok().flatten();
        noted
            .and_then(|text| Unduhan::decode(&text))
            .unwrap_or_else(|| {
                // Nobody has counted their changes.
                let uncounted = |info: DraftInfo| Berubah {
                    id: info.id,
                    perubahan: 0,
                    sejak: info.saved_at,
                };
                let list = self.list().unwrap_or_default();
                let draf = list.into_iter().map(uncounted).collect();
                Unduhan {
                    terakhir: None,
                    draf,
                }
            })
    }

    /// Changes the note. A browser that has no room for it has a word of its own for that elsewhere.
    pub fn note(&self, change: impl FnOnce(&mut Unduhan)) {
        let before = self.unduhan();
        let mut noted = before.clone();
        change(&mut noted);
        if noted != before {
            let _ = self.kv.set(&note_key(NAME), &noted.encode());
        }
    }
}

/// The number of a day, so that days can be counted.
fn day(iso: &str) -> Option<i64> {
    let (date, _) = iso.split_once('T')?;
    let mut parts = date.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let known = (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    if !known {
        return None;
    }
    // Years begin with March, so that what differs stands at their end.
    let (year, month) = match month {
        3.. => (year, month - 3),
        _ => (year - 1, month + 9),
    };
    Some(365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn apart(from: &str, to: &str, days: i64) {
        let day = |date: &str| day(&format!("{date}T23:59:59+07:00")).unwrap();
        assert_eq!(day(to) - day(from), days);
    }

    #[test]
    fn days_are_counted() {
        apart("2026-11-15", "2026-11-22", 7);
        apart("2026-12-29", "2027-01-05", 7);
        apart("2024-02-28", "2024-03-01", 2);
        apart("2100-02-28", "2100-03-01", 1);
        apart("1970-01-01", "2000-02-29", 11016);
        for bad in [
            "",
            "2026-11-15",
            "x-1-1T",
            "2026-13-01T",
            "99999999999-1-1T",
        ] {
            assert_eq!(day(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_note_is_read_as_it_was_written() {
        let mut note = Unduhan::default();
        note.changed("a", 3, "2026-11-21T14:32:05+07:00");
        note.changed("a", 4, "2026-11-22T14:32:05+07:00");
        note.changed("\"b\\", 1, "x");
        assert_eq!(Unduhan::decode(&note.encode()), Some(note.clone()));
        note.downloaded_all("2026-11-23T08:00:00+07:00");
        note.changed("a", 1, "2026-11-23T09:00:00+07:00");
        assert_eq!(Unduhan::decode(&note.encode()), Some(note));
        for damaged in [
            "",
            "null",
            "[]",
            "{}",
            "{\"draf\":{\"a\":1}}",
            "{\"draf\":[]}",
        ] {
            assert_eq!(Unduhan::decode(damaged), None, "{damaged}");
        }
    }
}
