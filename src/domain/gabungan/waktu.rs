//! When a report was saved, so that the newer of two can be told. No clock and no calendar beyond that.

/// Seconds since 1970 in universal time, of an ISO 8601 text (`2026-11-21T14:32:05+07:00`). `None` for any other text.
pub fn detik(iso: &str) -> Option<i64> {
    let (date, time) = iso.trim().split_once('T')?;
    let mut parts = date.split('-').map(number);
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let at = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (clock, zone) = time.split_at_checked(at)?;
    let mut parts = clock.split(['.', ',']).next()?.split(':').map(number);
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    let of_day = seconds(hour, minute)?.checked_add(second)?;
    days(year, month, day)?
        .checked_mul(86_400)?
        .checked_add(of_day)?
        .checked_sub(offset(zone)?)
}

/// Seconds by which a zone is ahead of universal time; a text without a zone is taken as universal.
fn offset(zone: &str) -> Option<i64> {
    let (sign, rest) = match zone.split_at_checked(1) {
        None | Some(("Z", "")) => return Some(0),
        Some(("+", rest)) => (1, rest),
        Some(("-", rest)) => (-1, rest),
        Some(_) => return None,
    };
    let (hour, minute) = rest.split_once(':').unwrap_or((rest, "0"));
    seconds(number(hour)?, number(minute)?)?.checked_mul(sign)
}

fn seconds(hour: i64, minute: i64) -> Option<i64> {
    hour.checked_mul(60)?.checked_add(minute)?.checked_mul(60)
}

/// Days since 1970-01-01 in the Gregorian calendar: years begin in March, so that the leap day is the last.
fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    let (year, month) = if month > 2 {
        (year, month.checked_sub(3)?)
    } else {
        (year.checked_sub(1)?, month.checked_add(9)?)
    };
    let leap = year
        .div_euclid(4)
        .checked_sub(year.div_euclid(100))?
        .checked_add(year.div_euclid(400))?;
    let of_months = month.checked_mul(153)?.checked_add(2)?.div_euclid(5);
    year.checked_mul(365)?
        .checked_add(leap)?
        .checked_add(of_months)?
        .checked_add(day)?
        .checked_sub(719_469)
}

fn number(text: &str) -> Option<i64> {
    let plain = !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(iso: &str, expected: Option<i64>) {
        assert_eq!(detik(iso), expected, "{iso}");
    }

    #[test]
    fn times_of_any_zone_are_told_apart() {
        check("1970-01-01T00:00:00Z", Some(0));
        check("2000-03-01T00:00:00Z", Some(951_868_800));
        check("2026-11-21T14:32:05+07:00", Some(1_795_246_325));
        check("2026-11-21T07:32:05Z", Some(1_795_246_325));
        check("2026-11-21T07:32:05.250Z", Some(1_795_246_325));
        check("2026-11-20T23:32:05-08:00", Some(1_795_246_325));
        check("2026-11-21T07:32", Some(1_795_246_320));
        for bad in [
            "",
            "kemarin",
            "2026-11-21",
            "2026-13-01T00:00:00Z",
            "2026-11-21T7",
            "2026-11-21T07:32:05+x",
            "99999999999-01-01T00:00:00Z",
        ] {
            check(bad, None);
        }
    }
}
