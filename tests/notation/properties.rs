//! Properties against exact rationals and round trips, over any decimal and any text.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use proptest::prelude::*;

use super::*;

/// Any decimal at all, minus zero and needless zeros included.
fn any_decimal() -> impl Strategy<Value = Decimal> {
    let width = prop_oneof![Just(0_u32), Just(32), Just(64), Just(90)];
    (any::<(u32, u32, u32)>(), any::<bool>(), 0..=28_u32, width).prop_map(
        |((low, mid, high), negative, scale, width)| match width {
            0 => Decimal::from_parts(low % 1_000, 0, 0, negative, scale),
            32 => Decimal::from_parts(low, 0, 0, negative, scale.min(6)),
            64 => Decimal::from_parts(low, mid, 0, negative, scale),
            _ => Decimal::from_parts(low, mid, high, negative, scale),
        },
    )
}

/// What a person can type exactly: 28 digits with the zeros that [`write`] adds.
fn typed_decimal() -> impl Strategy<Value = Decimal> {
    let largest = 10_i128.pow(28) - 1;
    let mantissa = prop_oneof![
        -largest..=largest,
        -1_000_000_000_i128..=1_000_000_000,
        -2_000_i128..=2_000
    ];
    (mantissa, 0..=28_u32).prop_map(|(m, scale)| Decimal::from_i128_with_scale(m, scale))
}

fn ten_to(power: u32) -> BigInt {
    BigInt::from(10).pow(power)
}

fn rational(value: Decimal) -> BigRational {
    BigRational::new(BigInt::from(value.mantissa()), ten_to(value.scale()))
}

/// Half-up by integers alone: the oracle.
fn half_up(value: &BigRational, decimals: u32) -> BigInt {
    let scaled = value.abs() * BigRational::from(ten_to(decimals));
    let rounded: BigInt = (scaled.numer() * 2 + scaled.denom()) / (scaled.denom() * 2);
    if value.is_negative() {
        -rounded
    } else {
        rounded
    }
}

/// Text that looks like a number often enough to get past the first character.
fn number_like() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(
        "0|1|5|9|12|123|000|258|.|,| |-|–|(|)|%|Rp|Rp.|US$|<|≤|=|;|:|/|juta|miliar| orang|\
        s.d.|s/d|*|,-|e|M|\u{A0}|\u{FF11}|\n|+|\\$|\u{202E}"
            .split('|')
            .collect::<Vec<_>>(),
    );
    prop::collection::vec(pieces, 0..14).prop_map(|pieces| pieces.concat())
}

/// Reads terbilang back, knowing nothing of how it was written.
fn from_words(text: &str) -> BigRational {
    const NAMES: &str = "nol satu dua tiga empat lima enam tujuh delapan sembilan";
    const GROUPS: &str =
        "ribu juta miliar triliun kuadriliun kuintiliun sekstiliun septiliun oktiliun";
    let figure = |word: &str| NAMES.split(' ').position(|name| name == word);
    let (whole, fraction) = text.split_once(" koma ").unwrap_or((text, ""));
    let (mut total, mut group, mut last) = (BigInt::zero(), 0, 0);
    for word in whole.trim_start_matches("min ").split(' ') {
        match word {
            "seribu" => total += 1_000,
            "seratus" => group += 100,
            "sepuluh" => group += 10,
            "sebelas" => group += 11,
            "belas" => (group, last) = (group + last + 10, 0),
            "puluh" => (group, last) = (group + last * 10, 0),
            "ratus" => (group, last) = (group + last * 100, 0),
            _ => match GROUPS.split(' ').position(|name| name == word) {
                Some(place) => {
                    let place = u32::try_from(place).expect("small") + 1;
                    total += BigInt::from(group + last) * ten_to(place * 3);
                    (group, last) = (0, 0);
                }
                None => last = figure(word).unwrap_or_else(|| panic!("word {word}")),
            },
        }
    }
    total += group + last;
    let mut places = 0;
    for word in fraction.split_whitespace() {
        total = total * 10 + figure(word).unwrap_or_else(|| panic!("figure {word}"));
        places += 1;
    }
    let value = BigRational::new(total, ten_to(places));
    if text.starts_with("min ") {
        -value
    } else {
        value
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(value in typed_decimal()) {
        let number = |text: &str| match read(text, LoneDot::Thousands) {
            Reading::Number(number) => number,
            other => panic!("{text}: {other:?}"),
        };
        let written = number(&write(value, value.scale()));
        prop_assert_eq!(written.value, value);
        prop_assert_eq!(written.decimals, value.scale());
        prop_assert_eq!(number(&write_plain(value)).value, value);
        let percent = number(&write_percent(value, value.scale()));
        prop_assert_eq!((percent.value, percent.mark), (value, Mark::Percent));
        let rupiah = number(&write_rupiah(value));
        prop_assert_eq!((rupiah.value, rupiah.mark), (round(value, 0), Mark::Rupiah));
    }

    #[test]
    fn rounding_is_exact_half_up(value in any_decimal(), decimals in 0..=28_u32) {
        let rounded = rational(round(value, decimals));
        prop_assert_eq!(&rounded, &BigRational::new(half_up(&rational(value), decimals), ten_to(decimals)));
        let figures: String = write(value, decimals).chars().filter(|c| !matches!(c, '.' | ',')).collect();
        prop_assert_eq!(figures.parse::<BigInt>().expect("digits"), half_up(&rational(value), decimals));
    }

    #[test]
    fn short_rupiah_is_exact_half_up(value in any_decimal()) {
        let short = write_rupiah_short(value);
        let (figure, word) = short.trim_start_matches("Rp\u{A0}").split_once('\u{A0}').unwrap_or((&short, ""));
        let power = match word { "ribu" => 3, "juta" => 6, "miliar" => 9, "triliun" => 12, _ => 0 };
        if power == 0 {
            prop_assert_eq!(short, write_rupiah(value));
        } else {
            let Reading::Number(number) = read(figure, LoneDot::Thousands) else { panic!("{figure}") };
            let exact = half_up(&(rational(value) / BigRational::from(ten_to(power))), 2);
            prop_assert_eq!(rational(number.value), BigRational::new(exact, ten_to(2)));
        }
    }

    #[test]
    fn machine_form_round_trips(value in any_decimal()) {
        let read_back = from_machine(&to_machine(value)).expect("its own form");
        prop_assert_eq!(read_back, value);
        prop_assert_eq!(read_back.scale(), value.scale());
    }

    #[test]
    fn machine_form_is_canonical(text in "[-+]?[0-9_ ]{0,3}[.,e]?[0-9]{0,3}") {
        if let Some(value) = from_machine(&text) {
            prop_assert_eq!(to_machine(value), text);
        }
    }

    #[test]
    fn words_say_the_value(value in any_decimal()) {
        prop_assert_eq!(from_words(&words(value)), rational(value));
    }

    #[test]
    fn no_digit_is_lost(text in "-?[0-9]{1,12}([.,][0-9]{1,4}){0,3}") {
        let digits = |text: &str| {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            digits.trim_start_matches('0').to_owned()
        };
        match read(&text, LoneDot::Ask) {
            Reading::Number(number) => {
                prop_assert_eq!(digits(&to_machine(number.value)), digits(&text));
                prop_assert_eq!(number.value.scale(), number.decimals);
            }
            Reading::Ambiguous { thousands, decimal } => {
                prop_assert_eq!(thousands.value, decimal.value * Decimal::ONE_THOUSAND);
                prop_assert_eq!(digits(&to_machine(thousands.value)), digits(&text));
            }
            Reading::Unreadable(why) => prop_assert!(matches!(
                why,
                Unreadable::BadGrouping | Unreadable::MixedSeparators | Unreadable::EnglishNotation
            )),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn any_text_gives_a_reading(text in prop_oneof![any::<String>(), number_like()]) {
        for lone_dot in [LoneDot::Ask, LoneDot::Thousands, LoneDot::Decimal] {
            let reading = read(&text, lone_dot);
            if let Reading::Range { lower, upper } = &reading {
                prop_assert!(lower.value <= upper.value);
            }
            // A choice settles every lone dot.
            let settled = lone_dot != LoneDot::Ask;
            let ambiguous = matches!(reading, Reading::Ambiguous { .. });
            prop_assert!(!settled || !ambiguous);
            prop_assert!(!settled || reading != Reading::Unreadable(Unreadable::AmbiguousRange));
            // Blanks around a text never matter.
            prop_assert_eq!(read(&format!(" {text}\u{A0}"), lone_dot), reading);
        }
        prop_assert!(unit_evidence(&text) != Evidence::Neutral || !text.contains('%'));
        let _ = evidence(&text);
        let _ = lone_dot(&text, [text.as_str()].iter());
    }
}
