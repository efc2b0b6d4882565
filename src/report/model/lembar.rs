//! How the paper of a chapter lies, from run to run of its blocks.

use super::{Block, Page, Part};

/// Blocks that follow each other on paper that lies alike.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    /// How it lies.
    pub page: Page,
    /// What stands on it.
    pub blocks: &'a [Block],
}

/// The runs of a chapter: a wide table turns the paper, a heading lies as what it heads, and in a chapter that lies across
/// everything does.
pub fn runs(part: &Part) -> Vec<Run<'_>> {
    let mut rest = part.blocks.as_slice();
    if part.page == Page::Landscape {
        return vec![Run {
            page: part.page,
            blocks: rest,
        }];
    }
    let mut runs = Vec::new();
    while !rest.is_empty() {
        let page = lies(rest);
        let alike = |at: &usize| rest.get(*at..).is_some_and(|rest| lies(rest) == page);
        let many = (0..rest.len()).take_while(alike).count().max(1);
        let (blocks, after) = rest.split_at(many.min(rest.len()));
        runs.push(Run { page, blocks });
        rest = after;
    }
    runs
}

/// How the paper of the first block lies; a heading lies as what it heads.
fn lies(blocks: &[Block]) -> Page {
    let heads = |block: &&Block| matches!(block, Block::Heading { .. });
    match blocks.iter().find(|block| !heads(block)) {
        Some(Block::Table(table)) => table.page,
        _ => Page::Portrait,
    }
}
