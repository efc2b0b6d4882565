//! A sheet of exercises to print: the exercises with lines for the answers, and the key with its steps on a page of its
//! own. The seed stands on both.

use super::super::markup::Markup;
use super::super::math::mathml;
use super::{Lembar, styled};
use crate::domain::latihan::{Pesanan, Soal, Tanya, kunci, lembar};
use crate::text::latihan as kata;

const LATIHAN: &str = include_str!("latihan.css");

/// The sheet of an order.
pub fn latihan(pesanan: &Pesanan) -> Lembar {
    let soal = lembar(pesanan);
    let about = kata::pesanan(pesanan, soal.len());
    let html = styled(kata::JUDUL_LEMBAR, LATIHAN, |body| {
        body.block("main", &[], |main| {
            main.words("h1", &[], kata::JUDUL_LEMBAR);
            main.words("p", &[("class", "benih")], &about);
            main.block("p", &[("class", "isian")], |line| {
                for name in kata::NAMA_TANGGAL {
                    line.words("span", &[], name);
                }
            });
            main.words("h2", &[], kata::JUDUL_KETENTUAN);
            main.block("ul", &[("class", "ketentuan")], |list| {
                kata::KETENTUAN
                    .iter()
                    .for_each(|rule| list.words("li", &[], rule));
            });
            soal.iter().for_each(|soal| satu(main, soal));
        });
        body.block("section", &[("class", "kunci")], |key| {
            key.words("h1", &[], kata::JUDUL_KUNCI);
            key.words("p", &[("class", "benih")], &about);
            soal.iter().for_each(|soal| jawaban(key, soal));
        });
    });
    Lembar {
        nama: [
            "Latihan SAKIP".into(),
            format!("benih {}", pesanan.benih),
            pesanan.tingkat.choice().id.into(),
        ],
        html,
    }
}

fn judul(out: &mut Markup, soal: &Soal) {
    let words = format!("{}. {}", soal.nomor, soal.jenis.choice().label);
    out.words("h3", &[], &words);
}

fn satu(out: &mut Markup, soal: &Soal) {
    let outcome = soal.outcome();
    let Some(kunci) = kunci(soal, &outcome) else {
        return;
    };
    let tanya = kata::pertanyaan(soal, &outcome, &kunci);
    out.block("section", &[("class", "soal")], |out| {
        judul(out, soal);
        tanya
            .aturan
            .iter()
            .for_each(|rule| out.words("p", &[], rule));
        for given in &tanya.diketahui {
            out.block("div", &[("class", "diketahui")], |out| {
                out.words("strong", &[], &given.nama);
                out.block("dl", &[], |list| {
                    for (name, figure) in &given.isi {
                        list.block("div", &[], |line| {
                            line.words("dt", &[], name);
                            line.words("dd", &[], figure);
                        });
                    }
                });
            });
        }
        out.words("p", &[], &tanya.tanya);
        if !tanya.slip.is_empty() {
            out.block("ol", &[("class", "slip")], |list| {
                tanya
                    .slip
                    .iter()
                    .for_each(|slip| list.words("li", &[], slip));
            });
        } else if !tanya.pilihan.is_empty() {
            out.words("p", &[("class", "pilihan")], &tanya.pilihan.join(" · "));
        }
        out.words("p", &[("class", "jawab")], kata::JAWABAN);
    });
}

fn jawaban(out: &mut Markup, soal: &Soal) {
    let outcome = soal.outcome();
    let Some(kunci) = kunci(soal, &outcome) else {
        return;
    };
    out.block("section", &[("class", "soal")], |out| {
        judul(out, soal);
        out.words("p", &[("class", "benar")], &kata::jawaban(soal, &kunci));
        if let Tanya::Periksa(diperiksa) = &soal.tanya
            && let Some((_, printed)) = diperiksa.tercetak.get(diperiksa.salah)
        {
            out.words("p", &[], &kata::tercetak(printed));
        }
        for step in kata::langkah(soal, &outcome, &kunci) {
            out.block("div", &[("class", "langkah")], |out| {
                out.words("p", &[], &format!("{} ({})", step.judul, step.baris));
                if let Some(terms) = kata::suku(&step) {
                    out.words("p", &[], &terms);
                }
                let formula = step.angka.as_ref().unwrap_or(&step.lambang);
                out.block("p", &[("class", "rumus")], |line| mathml(line, formula));
                if step.angka.is_none() {
                    out.words("p", &[], step.alasan.as_ref().unwrap_or(&step.hasil));
                }
                step.catatan
                    .iter()
                    .for_each(|note| out.words("p", &[("class", "kecil")], note));
                let source = format!("{}: {}", step.dasar, step.sumber);
                out.words("p", &[("class", "kecil")], &source);
            });
        }
    });
}
