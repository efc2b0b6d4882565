//! Where the table comes from: a file with its sheets, or a text.

use leptos::prelude::*;

use super::{bidang, pilihan};
use crate::berkas::pesan::{Aksara, Asal, Keluaran, Langkah};
use crate::state::berkas::Berkas;
use crate::state::tempel::Tempelan;
use crate::text::berkas as kata_berkas;
use crate::ui::kit::el::{El, el, live_text, perhaps, tagged};
use crate::ui::pages::unduh;

/// What a file of tables may be called.
pub const TABEL: &str = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.tab,.txt";

/// What stands between the cells of a text.
const PEMISAH: [(char, &str); 4] = [
    (';', "Titik koma"),
    (',', "Koma"),
    ('\t', "Tab"),
    ('|', "Garis tegak"),
];

/// The ways in: a file, a template to fill in, a text.
pub fn asal(tempelan: Tempelan) -> Vec<AnyView> {
    let choose = el("input")
        .attr("type", "file")
        .attr("id", "ambil-berkas")
        .attr("accept", TABEL);
    let files = tagged("label", "tombol utama pilih-berkas", "Pilih berkas").child(choose);
    let files = tagged("div", "deret", files)
        .child(unduh::tombol(
            Keluaran::Templat,
            || "Unduh templat Excel".into(),
            || true,
        ))
        .child(tagged(
            "p",
            "petunjuk",
            "Excel, ODS, CSV, atau TSV; dapat juga diletakkan di halaman ini.",
        ));
    vec![
        files.into_any(),
        perhaps(move || {
            let tampilan = tempelan.tampilan().read();
            Some(berkas(tempelan, tampilan.asal.as_ref()?))
        }),
        teks(tempelan).into_any(),
    ]
}

/// The file that is open: its name, its sheets, and how a text of it was read.
fn berkas(tempelan: Tempelan, asal: &Asal) -> Vec<AnyView> {
    let name = el("p")
        .attr("data-uji", "nama-berkas")
        .child("Berkas ")
        .child(el("bdi").child(el("strong").child(asal.nama.clone())));
    let options = asal.lembar.iter().enumerate();
    let options: Vec<_> = options
        .map(|(at, name)| (at.to_string(), name.clone()))
        .collect();
    let sheet = (!options.is_empty()).then(|| {
        let choose = move |value: String| {
            if let Ok(at) = value.parse() {
                tempelan.langkah(Langkah::Lembar(at));
            }
        };
        let now = asal.dipilih.to_string();
        let field = pilihan("tempel-lembar", now, options, choose);
        bidang("tempel-lembar", "Lembar", field)
    });
    let empty = (!asal.kosong.is_empty())
        .then(|| tagged("p", "pesan", asal.kosong.clone()).attr("data-uji", "lembar-kosong"));
    let text = asal
        .teks
        .map(|(pemisah, aksara)| teks_berkas(pemisah, aksara));
    let fields = tagged("div", "formulir dua", ())
        .children(sheet)
        .children(text.into_iter().flatten());
    vec![
        name.into_any(),
        fields.into_any(),
        el("div").children(empty).into_any(),
    ]
}

/// How a text was read, to be read otherwise.
fn teks_berkas(pemisah: char, aksara: Aksara) -> [El; 2] {
    let berkas = expect_context::<Berkas>();
    let known = PEMISAH.iter().any(|(of, _)| *of == pemisah);
    let other = (!known).then(|| (pemisah.to_string(), format!("“{pemisah}”")));
    let separators = PEMISAH.map(|(of, word)| (of.to_string(), word.to_string()));
    let separators = separators.into_iter().chain(other).collect();
    let separate = move |id: String| berkas.baca_ulang(id.chars().next(), Some(aksara));
    let separate = pilihan("tempel-pemisah", pemisah.to_string(), separators, separate);
    let codes = Aksara::ALL.map(|of| (of.id().to_string(), kata_berkas::aksara(of).to_string()));
    let code = move |id: String| berkas.baca_ulang(Some(pemisah), Aksara::from_id(&id));
    let code = pilihan("tempel-aksara", aksara.id().into(), codes.into(), code);
    [
        bidang("tempel-pemisah", "Pemisah kolom", separate),
        bidang("tempel-aksara", "Pengodean huruf", code),
    ]
}

/// The field for the text, and why nothing is taken from it.
fn teks(tempelan: Tempelan) -> El {
    let tampilan = tempelan.tampilan();
    let opened = Memo::new(move |_| tampilan.read().asal.is_some());
    let control = el("textarea")
        .attr("id", "tempel-teks")
        .attr("class", "isian")
        .live("rows", move || if opened.get() { 2 } else { 7 })
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "tempel-pesan")
        .attr("data-uji", "tempel-teks")
        .live_value(move || tempelan.teks())
        .on("input", move |event| {
            tempelan.baca(event_target_value(&event))
        });
    let why = move || {
        let tampilan = tampilan.read();
        match tempelan.menunggu() && tampilan.tabel.is_none() {
            true => "Membaca …".to_string(),
            false => tampilan.ditolak.clone(),
        }
    };
    let why = tagged("p", "pesan", live_text(why))
        .attr("id", "tempel-pesan")
        .attr("role", "status");
    let label = el("label")
        .attr("for", "tempel-teks")
        .child("Atau tempel teks tabel");
    tagged("div", "bidang", label).child(control).child(why)
}
