//! tmp
use kalkulator_sakip::domain::belajar::SEMUA;
use kalkulator_sakip::text::belajar as kata;

#[test]
fn print() {
    for p in SEMUA {
        println!("==== {}", p.id);
        let simbol: Vec<&str> = p.peubah.iter().map(|p| p.simbol).collect();
        let t = (p.hitung)(&p.isian(|_| None));
        for (i, m) in t.mata.iter().enumerate() {
            println!(
                "{} {} {:?}",
                if i == t.utama { "*" } else { " " },
                m.rumus.id,
                m.nilai
            );
            for l in &m.langkah {
                println!(
                    "      {:<50} | {}",
                    l.math.plain(),
                    kata::langkah(&simbol, m, l)
                );
            }
        }
        for c in p.contoh {
            let t = (p.hitung)(&p.isian(|s| c.isi.iter().find(|(k, _)| *k == s).map(|(_, v)| *v)));
            println!("   {} {}", c.id, kata::kesesuaian(c, &t).kalimat);
        }
    }
}
