//! Offices with power cuts: some tabs, two stores, and made-up sequences of saves and faults. Whatever was told to be stored
//! is what opens next, as long as one fault at a time strikes and a save lies between two of them.
//!
//! Each tab has a view of its own of the second store, which it reads anew when it becomes the tab that writes; that this is
//! needed is shown as well.

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use super::dunia::{Kejadian, jalan};

fn kejadian() -> impl Strategy<Value = Kejadian> {
    use Kejadian::*;
    prop_oneof![
        12 => (0..3_usize).prop_map(Simpan),
        3 => (0..3_usize).prop_map(Buka),
        2 => (0..3_usize).prop_map(Mulai),
        2 => (0..3_usize).prop_map(Terlambat),
        1 => (0..3_usize).prop_map(Tutup),
        1 => (0..30_usize).prop_map(Padam),
        1 => Just(Kosong),
        1 => Just(SalinanHilang),
        1 => (0..3_usize, any::<usize>()).prop_map(|(copy, at)| Potong(copy, at)),
        1 => (0..3_usize, any::<usize>()).prop_map(|(copy, at)| Balik(copy, at)),
        1 => Just(Penuh),
        1 => Just(Sesak),
    ]
}

/// Always the same sequences, so that what they show is shown every time.
fn runner(cases: u32) -> TestRunner {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

#[test]
fn what_was_told_to_be_stored_is_what_opens_next() {
    let counts = Cell::new([0; 3]);
    let sequences = prop::collection::vec(kejadian(), 1..80);
    runner(1500)
        .run(&sequences, |sequence| {
            let more = jalan(true, &sequence).map_err(TestCaseError::fail)?;
            let mut sum = counts.get();
            sum.iter_mut()
                .zip(more)
                .for_each(|(sum, more)| *sum += more);
            counts.set(sum);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
    let [saves, faults, refused] = counts.get();
    println!("{saves} saves, {faults} faults, {refused} refused for another tab, nothing lost");
    assert!(faults > 1000 && refused > 100, "too few to prove anything");
}

#[test]
fn without_reading_anew_the_same_sequences_lose_something() {
    let sequences = prop::collection::vec(kejadian(), 1..80);
    let result = runner(1500).run(&sequences, |sequence| {
        let result = jalan(false, &sequence).map(drop);
        result.map_err(TestCaseError::fail)
    });
    assert!(result.is_err());
}

/// A tab stands on the list; another one stores what only the second store takes, and is closed; then the first one opens
/// the draft and types.
#[test]
fn a_tab_that_started_early_opens_what_was_stored_since() {
    use Kejadian::*;
    for full in [Sesak, Penuh] {
        let sequence = [
            Simpan(0),
            Mulai(1),
            full,
            Simpan(0),
            Tutup(0),
            full,
            Buka(1),
            Simpan(1),
        ];
        assert_eq!(jalan(true, &sequence), Ok([4, 2, 0]));
        assert!(jalan(false, &sequence).is_err(), "{full:?}");
    }
}

/// A tab that was asleep while another one took its place, and stored in the second store only.
#[test]
fn a_tab_that_wakes_too_late_is_told_so() {
    use Kejadian::*;
    let sequence = [Buka(1), Sesak, Simpan(1), Terlambat(0)];
    assert_eq!(jalan(true, &sequence), Ok([3, 1, 1]));
}
