//! The preview of a table: a choice above each column and before each row.

use leptos::prelude::*;

use crate::berkas::pesan::Tabel;
use crate::domain::tempel::{Kolom, Peran, PeranBaris, Titik, Ubahan, Yakin};
use crate::state::tempel::Tempelan;
use crate::text::tempel as kata;
use crate::ui::kit::el::{El, button, el, tagged};

/// The table as it was read.
pub fn pratinjau(tempelan: Tempelan, tabel: &Tabel) -> El {
    let usulan = &tabel.usulan;
    let wrong = |baris: usize, kolom: Option<usize>| {
        let place = (baris, kolom);
        tabel.salah.binary_search(&place).is_ok()
    };
    // On a narrow screen it stays in view, so that the figures beside it keep their names.
    let names = usulan.kolom(Peran::Uraian);
    let columns = usulan.kolom.iter().enumerate().map(|(at, kolom)| {
        let name = if kolom.judul.is_empty() {
            format!("Kolom {}", at + 1)
        } else {
            kolom.judul.clone()
        };
        let options = usulan.tujuan.peran().iter();
        let options = options.map(|peran| (peran.id(), kata::peran(*peran), *peran == kolom.peran));
        let choice = pilihan(options, kolom.peran.id(), move |id| {
            tempelan.ubah(Peran::from_id(&id).map(|peran| Ubahan::Kolom(at, peran)));
        })
        .attr("aria-label", format!("Isi kolom {name}"))
        .attr("data-uji", format!("kolom-{at}"));
        let join = (at > 0).then(|| {
            let join = move |_| tempelan.ubah(Some(Ubahan::Gabung(at)));
            button("tombol kecil polos", "Gabung ke kiri", join)
                .attr("aria-label", format!("Gabung ke kiri: kolom {name}"))
        });
        let split = move |_| tempelan.ubah(Some(Ubahan::Pisah(at)));
        let split = button("tombol kecil polos", "Pisah", split)
            .attr("aria-label", format!("Pisah: kolom {name}"));
        el("th")
            .attr("scope", "col")
            .attr("class", (Some(at) == names).then_some("nama"))
            .child(el("span").child(name))
            .child(choice)
            .child(ragu(kolom.yakin))
            .children(
                (tabel.titik.contains(&at) || kolom.titik.is_some())
                    .then(|| titik(tempelan, at, kolom)),
            )
            .child(tagged("span", "alat", split).children(join))
    });
    let head = el("tr").child(el("th").attr("scope", "col").child("Baris"));
    let head = el("thead").child(head.children(columns));
    let rows = tabel.nomor.iter().zip(&usulan.baris);
    let rows = rows.map(|(at, baris)| {
        let at = *at;
        let options = PeranBaris::ALL.iter();
        let options =
            options.map(|peran| (peran.id(), kata::peran_baris(*peran), *peran == baris.peran));
        let choice = pilihan(options, baris.peran.id(), move |id| {
            tempelan.ubah(PeranBaris::from_id(&id).map(|peran| Ubahan::Baris(at, peran)));
        })
        .attr("aria-label", format!("Jenis baris {}", at + 1))
        .attr("data-uji", format!("baris-{at}"));
        let head = el("th")
            .attr("scope", "row")
            .attr("class", wrong(at, None).then_some("salah"))
            .child(tagged("span", "nomor", (at + 1).to_string()))
            .child(choice)
            .child(ragu(baris.yakin));
        let both = usulan.kolom.iter().zip(&baris.sel).enumerate();
        let cells = both.map(|(column, (kolom, text))| {
            let class = match (
                wrong(at, Some(column)),
                kolom.peran.angka() && baris.peran != PeranBaris::JudulKolom,
            ) {
                (true, true) => "angka salah",
                (true, false) => "salah",
                (false, true) => "angka",
                (false, false) => "",
            };
            let out = kolom.peran == Peran::Abaikan;
            let class = if out { "tidak-diambil" } else { class };
            let class = if Some(column) == names {
                format!("{class} nama")
            } else {
                class.to_string()
            };
            let mark = baris
                .tanda
                .iter()
                .find(|(of, tanda)| *of == column && !tanda.baris());
            el("td")
                .attr("class", class)
                .attr("title", mark.map(|(_, tanda)| kata::tanda(*tanda)))
                .child(el("bdi").child(text.clone()))
        });
        el("tr")
            .attr("class", baris.peran.id())
            .child(head)
            .children(cells)
    });
    let words = match tabel.lebih {
        0 => "Pratinjau. Setiap tebakan dapat diubah.".to_string(),
        more => format!(
            "Pratinjau: baris pertama, lalu baris yang perlu dilihat. {more} baris lain tidak ditampilkan, tetapi ikut diambil."
        ),
    };
    let table = el("table")
        .attr("class", "laporan tempelan")
        .child(el("caption").child(words))
        .child(head)
        .child(el("tbody").children(rows));
    tagged("div", "gulung tinggi", table)
        .attr("role", "region")
        .attr("aria-label", "Pratinjau tabel")
        .attr("tabindex", "0")
        .attr("data-uji", "pratinjau-tabel")
        .live("aria-busy", move || {
            if tempelan.menunggu() { "true" } else { "false" }
        })
}

/// What a dot means in the figures of a column: asked where nothing settles it.
fn titik(tempelan: Tempelan, at: usize, kolom: &Kolom) -> El {
    let now = kolom.titik.map_or("", Titik::id);
    let options = Titik::ALL.into_iter();
    let options = options.map(|of| (of.id(), kata::titik(of), of.id() == now));
    let options = std::iter::once(("", "Pilih arti titik", now.is_empty())).chain(options);
    pilihan(options, now, move |id| {
        tempelan.ubah(Some(Ubahan::Titik(at, Titik::from_id(&id))));
    })
    .attr(
        "aria-label",
        format!("Arti titik pada kolom {}", kolom.judul),
    )
    .attr("data-uji", format!("titik-{at}"))
}

/// A guess that only the contents suggest.
fn ragu(yakin: Yakin) -> El {
    let words = match yakin {
        Yakin::Rendah => "tebakan",
        Yakin::Tinggi | Yakin::Tangan => "",
    };
    tagged("span", "asal", words)
}

/// A choice with the one that holds now: id, word, whether it is that one.
fn pilihan<'a>(
    options: impl Iterator<Item = (&'static str, &'static str, bool)> + 'a,
    now: &'static str,
    choose: impl Fn(String) + Send + 'static,
) -> El {
    let option = |(id, word, mine): (&'static str, &'static str, bool)| {
        el("option")
            .attr("value", id)
            .attr("selected", mine)
            .child(word)
    };
    el("select")
        .attr("class", "isian")
        .value(now)
        .children(options.map(option).collect::<Vec<_>>())
        .on("change", move |event| choose(event_target_value(&event)))
}
