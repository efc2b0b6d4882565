//! Measured times and how they are told: median and 95th percentile, in a Markdown table.

#![allow(dead_code, reason = "each benchmark takes what it needs")]

use std::time::{Duration, Instant};

/// Times of one thing, in milliseconds.
#[derive(Default)]
pub struct Times(Vec<f64>);

impl Times {
    /// These milliseconds.
    pub fn of(mut millis: Vec<f64>) -> Self {
        millis.sort_by(f64::total_cmp);
        Times(millis)
    }

    /// Times `run` again and again: at least 20 times and for about a second, the first round not counted.
    pub fn measure(mut run: impl FnMut()) -> Self {
        run();
        let begin = Instant::now();
        let mut millis = Vec::new();
        while millis.len() < 20 || (begin.elapsed() < Duration::from_secs(1) && millis.len() < 500)
        {
            let start = Instant::now();
            run();
            millis.push(start.elapsed().as_secs_f64() * 1000.0);
        }
        Times::of(millis)
    }

    /// The time that `share` of them do not exceed.
    fn quantile(&self, share: f64) -> Option<f64> {
        let last = self.0.len().checked_sub(1)?;
        self.0.get((last as f64 * share).round() as usize).copied()
    }

    /// "1.2 / 3.4": median and 95th percentile; a dash where nothing was measured.
    pub fn cell(&self) -> String {
        match (self.quantile(0.5), self.quantile(0.95)) {
            (Some(median), Some(p95)) => format!("{} / {}", millis(median), millis(p95)),
            _ => "–".into(),
        }
    }
}

/// Three figures are as many as these times are worth.
fn millis(value: f64) -> String {
    let decimals = match value {
        v if v < 0.1 => 3,
        v if v < 10.0 => 2,
        v if v < 100.0 => 1,
        _ => 0,
    };
    format!("{value:.decimals$}")
}

/// 10000 as "10,000".
pub fn count(value: usize) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Prints a table; the first column is text, the others are figures.
pub fn table(head: &[String], rows: &[Vec<String>]) {
    println!("\n| {} |", head.join(" | "));
    println!("|---|{}", "---:|".repeat(head.len().saturating_sub(1)));
    for row in rows {
        println!("| {} |", row.join(" | "));
    }
}
