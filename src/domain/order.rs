//! Sorting with one machine code for every type. The library's sort is compiled anew for each type and comparison: 25 of
//! them were a twenty-fifth of the program that a visitor downloads.

use std::cmp::Ordering;

/// Puts a list in order; what is equal stays as it came.
pub trait PutInOrder<T> {
    /// The least first, as `compare` says.
    fn put_in_order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// By what `key` makes of each; it is asked again for every comparison.
    fn put_in_order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.put_in_order_by(|a, b| key(a).cmp(&key(b)));
    }

    /// By itself.
    fn put_in_order(&mut self)
    where
        T: Ord,
    {
        self.put_in_order_by(T::cmp);
    }
}

impl<T> PutInOrder<T> for [T] {
    fn put_in_order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let items = &*self;
        let swaps = swaps(
            items.len(),
            &mut |a, b| match (items.get(a), items.get(b)) {
                (Some(a), Some(b)) => compare(a, b),
                _ => Ordering::Equal,
            },
        );
        for (a, b) in swaps {
            self.swap(a, b);
        }
    }
}

/// The swaps, one after the other, that bring as many items into the order of `compare`, which is given their places.
fn swaps(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    let mut swaps = Vec::new();
    for at in 0..count {
        // What belongs here has been swapped away from where it was, each time to the place of what was put there.
        let mut from = order.get(at).copied().unwrap_or(at);
        while from < at {
            from = order.get(from).copied().unwrap_or(at);
        }
        if from != at {
            swaps.push((at, from));
        }
        if let Some(place) = order.get_mut(at) {
            *place = from;
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_the_sort_of_the_library() {
        // Every list of up to seven numbers below four, with the place it came from.
        for count in 0..=7_u32 {
            for code in 0..4_usize.pow(count) {
                let list: Vec<(usize, u32)> = (0..count)
                    .map(|at| (code / 4_usize.pow(at) % 4, at))
                    .collect();
                let (mut ours, mut theirs) = (list.clone(), list);
                ours.put_in_order_by_key(|(number, _)| *number);
                theirs.sort_by_key(|(number, _)| *number);
                assert_eq!(ours, theirs);
                ours.put_in_order_by(|a, b| b.cmp(a));
                theirs.sort_by(|a, b| b.cmp(a));
                assert_eq!(ours, theirs);
                ours.put_in_order();
                theirs.sort();
                assert_eq!(ours, theirs);
            }
        }
    }
}
