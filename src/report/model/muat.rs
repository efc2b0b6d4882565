//! Makes a finished table fit its paper: columns that say nothing go, short figures get less room, a wide table lies across.

use super::{Align, Column, Page, Table, Width};

impl Table {
    /// Leaves out the columns in which no row says anything, save the one that names the rows.
    pub(super) fn prune(&mut self) {
        let mut said = vec![false; self.columns.len()];
        if let Some(head) = said.get_mut(self.head) {
            *head = true;
        }
        for row in &self.rows {
            let mut at = 0_usize;
            for cell in &row.cells {
                let alone = cell.span == 1 && !cell.text().trim().is_empty();
                if let Some(said) = said.get_mut(at).filter(|_| alone) {
                    *said = true;
                }
                at = at.saturating_add(cell.span);
            }
        }
        let kept = |range: std::ops::Range<usize>| {
            let within = said.get(range).unwrap_or_default();
            within.iter().filter(|said| **said).count()
        };
        let head = kept(0..self.head);
        for row in &mut self.rows {
            let mut at = 0_usize;
            for cell in &mut row.cells {
                let end = at.saturating_add(cell.span);
                cell.span = kept(at..end);
                at = end;
            }
            row.cells.retain(|cell| cell.span > 0);
        }
        let mut said = said.iter();
        self.columns
            .retain(|_| said.next().copied().unwrap_or(true));
        self.head = head;
    }

    /// Gives columns of short figures less room, and lays the paper across where the table is too wide for an upright
    /// page. A table too wide even then shares the page out evenly.
    pub(super) fn fit(&mut self) {
        /// What an upright and a lying page hold, and what a name needs at least, in tenths of an em of the table.
        const UPRIGHT: usize = 600;
        const ACROSS: usize = 960;
        const LEAST: usize = 130;
        const MOST: usize = 8;
        let mut longest = vec![0_usize; self.columns.len()];
        for row in &self.rows {
            let mut at = 0_usize;
            for cell in &row.cells {
                if let Some(longest) = longest.get_mut(at).filter(|_| cell.span == 1) {
                    *longest = (*longest).max(cell.text().chars().count());
                }
                at = at.saturating_add(cell.span);
            }
        }
        for (column, longest) in self.columns.iter_mut().zip(&longest) {
            let word = column
                .label
                .split_whitespace()
                .map(|word| word.chars().count());
            let word = word.max().unwrap_or(0);
            if column.width == Width::Figure && *longest <= 8 && word <= 8 {
                column.width = Width::Percent;
            } else if column.width == Width::Figure && *longest <= 12 && word <= 11 {
                column.width = Width::Word;
            } else if column.width == Width::Figure && *longest > 15 {
                column.width = Width::Wide;
            }
        }
        let need = |columns: &[Column]| -> usize {
            let room = |column: &Column| match column.width {
                Width::Number => 32,
                Width::Short => 56,
                Width::Percent => 65,
                Width::Word => 88,
                Width::Figure => 102,
                Width::Wide => 124,
                Width::Rest => LEAST,
            };
            columns.iter().map(room).sum()
        };
        if self.columns.len() > MOST || need(&self.columns) > UPRIGHT {
            self.page = Page::Landscape;
        }
        if need(&self.columns) <= ACROSS {
            return;
        }
        for (column, longest) in self.columns.iter_mut().zip(&longest) {
            let short = *longest <= 4 && column.label.chars().count() <= 6;
            if column.align == Align::Right && short {
                column.width = Width::Number;
            }
        }
        if need(&self.columns) > ACROSS {
            let wide = self.columns.iter_mut();
            let wide = wide.filter(|column| column.width != Width::Number);
            wide.for_each(|column| column.width = Width::Rest);
        }
    }
}
