//! Dates and times for people, from the ISO text that files carry.

const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// `21 November 2026`
pub fn tanggal(iso: &str) -> Option<String> {
    let (date, _) = iso.split_once('T')?;
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
    Some(format!("{} {month} {year}", day.parse::<u8>().ok()?))
}

/// `14.32`
pub fn jam(iso: &str) -> Option<String> {
    let (_, time) = iso.split_once('T')?;
    Some(time.get(..5)?.replace(':', "."))
}

/// `21 November 2026 pukul 14.32`
pub fn saat(iso: &str) -> Option<String> {
    Some(format!("{} pukul {}", tanggal(iso)?, jam(iso)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_for_people() {
        assert_eq!(
            saat("2026-11-21T14:32:05+07:00").as_deref(),
            Some("21 November 2026 pukul 14.32")
        );
        assert_eq!(
            saat("2026-01-05T04:05:00Z").as_deref(),
            Some("5 Januari 2026 pukul 04.05")
        );
        for bad in [
            "",
            "kemarin",
            "2026-13-01T00:00:00",
            "2026-01-01",
            "2026-01-01Tx",
        ] {
            assert_eq!(saat(bad), None, "{bad}");
        }
    }
}
