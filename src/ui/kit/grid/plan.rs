//! Which rows are in the page and how high the gaps between them are. Plain reckoning on heights and
//! keys, without the page itself, so that it is tested on the host.

use std::collections::HashMap;
use std::sync::Arc;

use super::model::{GridRow, RowKey};

/// Rows kept in the page above and below those in view, so that an arrow key always finds the next.
const SPARE: usize = 6;
/// The first row in the page is a multiple of this, so that most scrolling changes nothing.
const STEP: usize = 4;
/// Assumed as long as nothing was measured: rows and page height in pixels.
const ROW: f64 = 40.0;
const HEIGHT: f64 = 700.0;

/// Measured heights by kind of row.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Heights(Vec<(bool, &'static str, f64)>);

impl Heights {
    /// The height of such a row, in pixels.
    pub fn of(&self, row: &GridRow) -> f64 {
        let known = self
            .0
            .iter()
            .find(|(heading, class, _)| *heading == row.heading && *class == row.class);
        known.map_or(ROW, |(_, _, height)| *height)
    }

    /// Notes a measured height.
    pub fn note(&mut self, row: &GridRow, height: f64) {
        self.0
            .retain(|(heading, class, _)| *heading != row.heading || *class != row.class);
        self.0.push((row.heading, row.class, height));
    }
}

/// The rows with their places and where each begins.
pub(super) struct Layout {
    /// The rows in order.
    pub rows: Arc<Vec<GridRow>>,
    index: HashMap<RowKey, usize>,
    /// Top of each row and, last, the height of all.
    tops: Vec<f64>,
}

impl PartialEq for Layout {
    fn eq(&self, other: &Self) -> bool {
        // The index follows from the rows.
        self.rows == other.rows && self.tops == other.tops
    }
}

impl Layout {
    pub fn new(rows: Arc<Vec<GridRow>>, heights: &Heights) -> Self {
        let index = rows
            .iter()
            .enumerate()
            .map(|(i, row)| (row.key, i))
            .collect();
        let mut tops = Vec::with_capacity(rows.len() + 1);
        let mut top = 0.0;
        for row in rows.iter() {
            tops.push(top);
            top += heights.of(row);
        }
        tops.push(top);
        Self { rows, index, tops }
    }

    /// The place of a row.
    pub fn place(&self, key: RowKey) -> Option<usize> {
        self.index.get(&key).copied()
    }

    /// Top and bottom of the row at a place, in pixels below the first row's top.
    pub fn extent(&self, place: usize) -> (f64, f64) {
        let end = self.tops.len() - 1;
        (self.tops[place.min(end)], self.tops[(place + 1).min(end)])
    }

    /// The row at a height. The last one for a height below all.
    pub fn at(&self, y: f64) -> usize {
        let below = self.tops.partition_point(|top| *top <= y);
        below
            .saturating_sub(1)
            .min(self.rows.len().saturating_sub(1))
    }
}

/// The part of the rows that is in view, in pixels below the first row's top.
#[derive(Clone, Copy, Default, PartialEq, Debug)]
pub(super) struct View {
    pub top: f64,
    pub height: f64,
}

/// What stands in the table's body.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Item {
    /// Rows left out before the given one, or at the end.
    Gap { before: Option<RowKey>, height: f64 },
    /// A row.
    Row(RowKey),
}

/// The body for a view. The `kept` rows stay in it wherever they are: one of them has the focus.
pub(super) fn plan(layout: &Layout, view: View, kept: &[RowKey]) -> Vec<Item> {
    let count = layout.rows.len();
    let height = if view.height > 0.0 {
        view.height
    } else {
        HEIGHT
    };
    let first = layout.at(view.top).saturating_sub(SPARE) / STEP * STEP;
    let last = (layout.at(view.top + height) + 1 + SPARE).div_ceil(STEP) * STEP;
    let (first, last) = (first.min(count), last.min(count));

    let mut runs: Vec<(usize, usize)> = kept
        .iter()
        .filter_map(|key| layout.place(*key))
        .filter(|i| !(first..last).contains(i))
        .map(|i| (i, i + 1))
        .collect();
    runs.push((first, last));
    runs.sort_unstable();
    runs.dedup();

    let mut items = Vec::with_capacity(last - first + 5);
    let mut done = 0;
    for (start, end) in runs {
        gap(&mut items, layout, done, start);
        items.extend(layout.rows[start..end].iter().map(|row| Item::Row(row.key)));
        done = end;
    }
    gap(&mut items, layout, done, count);
    items
}

fn gap(items: &mut Vec<Item>, layout: &Layout, from: usize, to: usize) {
    if to > from {
        let before = layout.rows.get(to).map(|row| row.key);
        items.push(Item::Gap {
            before,
            height: layout.tops[to] - layout.tops[from],
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(count: u32) -> Layout {
        let row = |key| GridRow {
            key,
            class: "",
            level: 0,
            number: String::new(),
            heading: key % 10 == 0,
        };
        let rows: Vec<GridRow> = (0..count).map(row).collect();
        let mut heights = Heights::default();
        if count > 1 {
            heights.note(&rows[0], 100.0);
            heights.note(&rows[1], 20.0);
        }
        Layout::new(Arc::new(rows), &heights)
    }

    /// Each row once, in order, and gaps exactly as high as what they stand for.
    #[track_caller]
    fn check(count: u32, top: f64, height: f64, kept: &[RowKey]) -> Vec<RowKey> {
        let layout = layout(count);
        let items = plan(&layout, View { top, height }, kept);
        let (mut y, mut shown) = (0.0, Vec::new());
        for item in &items {
            match item {
                Item::Gap { height, .. } => y += height,
                Item::Row(key) => {
                    let (start, end) = layout.extent(*key as usize);
                    assert_eq!(y, start, "row {key}");
                    y = end;
                    shown.push(*key);
                }
            }
        }
        assert_eq!(y, *layout.tops.last().unwrap());
        assert!(kept.iter().all(|key| *key >= count || shown.contains(key)));
        shown
    }

    #[test]
    fn rows_in_view_and_some_spare() {
        // Ten rows are 280 high; the view holds rows 100 to 109.
        let shown = check(5000, 2800.0, 280.0, &[]);
        assert_eq!(shown, (92..=119).collect::<Vec<_>>());
        assert!(check(0, 0.0, 500.0, &[3]).is_empty());
        assert_eq!(check(3, 0.0, 500.0, &[]), [0, 1, 2]);
        assert_eq!(check(3, 9e9, 500.0, &[]), [0, 1, 2]);
        assert!(check(5000, 0.0, 0.0, &[]).len() > 20);
        assert_eq!(check(5000, -400.0, 300.0, &[])[0], 0);
    }

    #[test]
    fn the_kept_row_stays() {
        for kept in [0, 1, 91, 92, 100, 119, 120, 121, 4999, 5000] {
            check(5000, 2800.0, 280.0, &[kept]);
            check(5000, 2800.0, 280.0, &[kept, 3]);
            check(5000, 2800.0, 280.0, &[4000, kept]);
        }
    }

    #[test]
    fn heights_and_places() {
        let layout = layout(30);
        assert_eq!(layout.at(0.0), 0);
        assert_eq!(layout.at(99.9), 0);
        assert_eq!(layout.at(100.0), 1);
        assert_eq!(layout.at(280.0), 10);
        assert_eq!(layout.at(1e9), 29);
        assert_eq!(layout.place(7), Some(7));
        assert_eq!(layout.place(70), None);
    }
}
