//! Local time, written for files and for people.

use js_sys::Date;

use crate::platform::Moment;

const MONTHS: [&str; 12] = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
];

/// Now.
pub fn now() -> Moment {
    let now = Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month(), now.get_date());
    let (hour, minute, second) = (now.get_hours(), now.get_minutes(), now.get_seconds());
    // The browser counts minutes behind UTC, files ahead of it.
    let ahead = -(now.get_timezone_offset() as i32);
    let sign = if ahead < 0 { '-' } else { '+' };
    let zone = ahead.abs();
    Moment {
        iso: format!(
            "{year:04}-{:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{sign}{:02}:{:02}",
            month + 1,
            zone / 60,
            zone % 60
        ),
        date: format!("{day} {} {year}", MONTHS.get(month as usize).copied().unwrap_or_default()),
        clock: format!("{hour:02}.{minute:02}"),
    }
}
