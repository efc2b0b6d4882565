//! Local time with its distance from UTC.

use js_sys::Date;

/// Now, as `2026-11-21T14:32:05+07:00`.
pub fn now() -> String {
    let now = Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    let (hour, minute, second) = (now.get_hours(), now.get_minutes(), now.get_seconds());
    // The browser counts minutes behind UTC, files ahead of it.
    let ahead = -(now.get_timezone_offset() as i32);
    let sign = if ahead < 0 { '-' } else { '+' };
    let (zone_hours, zone_minutes) = (ahead.abs() / 60, ahead.abs() % 60);
    format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{sign}{zone_hours:02}:{zone_minutes:02}"
    )
}
