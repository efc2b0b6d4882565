//! The rule book: every formula parses, knows its symbols and says where it comes from.

use std::collections::HashSet;

use kalkulator_sakip::domain::formula::Expr;
use kalkulator_sakip::domain::notation::Decimal;
use kalkulator_sakip::domain::rulebook::rumus::{SEMUA, arti};

#[test]
fn every_formula_parses_and_its_symbols_have_a_meaning() {
    for rumus in SEMUA {
        let expr =
            Expr::parse(rumus.teks).unwrap_or_else(|error| panic!("{}: {error:?}", rumus.id));
        assert_eq!(expr, *rumus.expr(), "{}", rumus.id);
        for name in expr.names() {
            assert!(!arti(name).is_empty(), "{}: {name}", rumus.id);
        }
    }
}

#[test]
fn every_formula_has_its_own_name_and_a_source() {
    let ids: HashSet<_> = SEMUA.iter().map(|rumus| rumus.id).collect();
    assert_eq!(ids.len(), SEMUA.len());
    // The category has the source of its scale instead.
    for rumus in SEMUA.iter().filter(|rumus| rumus.id != "kategori") {
        assert!(!rumus.sumber.is_empty(), "{}", rumus.id);
    }
}

#[test]
fn every_formula_has_a_value() {
    for rumus in SEMUA {
        let value = rumus.expr().evaluate(&|_| Some(Decimal::TWO));
        assert!(
            value.and_then(|value| value.value()).is_ok(),
            "{}",
            rumus.id
        );
    }
}
