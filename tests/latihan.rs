//! Practice: sheets, their answers, marking, what is kept.
use kalkulator_sakip::domain::latihan::*;

#[test]
fn coba() {
    for tingkat in Tingkat::ALL {
        for benih in 1..4 {
            let p = Pesanan {
                benih,
                tingkat,
                jenis: Jenis::ALL.to_vec(),
                banyak: 16,
            };
            for s in lembar(&p) {
                let o = s.outcome();
                println!("{benih} {:?} {:?}", s.jenis, kunci(&s, &o));
            }
        }
    }
}
