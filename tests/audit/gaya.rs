//! A figure is written as the one beside it is printed.

use kalkulator_sakip::domain::audit::gaya::seperti;

use super::dokumen::dec;

#[test]
fn the_style_of_the_printed_text_is_kept() {
    for (printed, value, expected) in [
        ("61,67 %", "61.7", "61,70 %"),
        ("295,96%", "290.2684", "290,27%"),
        ("(8,73) %", "-9.1", "-9,10 %"),
        ("(8,73) %", "9.1", "9,10 %"),
        ("Rp 4.170.195.729,-", "4170195730", "Rp 4.170.195.730,-"),
        ("Rp -8.657.852", "8657852.4", "Rp 8.657.852"),
        ("30047,05", "1319.4498", "1319,45"),
        ("1.37", "7.981", "7.98"),
        ("20,6 miliar", "20701008196", "20,7 miliar"),
        ("57", "40.4", "40"),
        ("910%", "10", "10%"),
        ("7 (tujuh)", "8", "8"),
        ("2.016", "2010", "2.010"),
        ("belum ada", "12.5", "12,5"),
    ] {
        assert_eq!(&*seperti(printed, dec(value), 0), expected, "{printed}");
    }
    assert_eq!(&*seperti("0", dec("1.15"), 2), "1,15");
}
