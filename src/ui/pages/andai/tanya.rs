//! The question of the goal seek, read as a sentence: "Agar capaian Nilai Ekspor paling sedikit 100 %, realisasinya menjadi …".

use std::sync::Arc;

use leptos::prelude::*;

use super::jawaban::Jawaban;
use super::pilih::{Opsi, pilih};
use super::siap::siap;
use crate::domain::document::RowId;
use crate::domain::outcome::{Baris, Hasil, Outcome};
use crate::domain::whatif::cari::Syarat;
use crate::state::andai::Andai;
use crate::state::andai::jawab::{Dasar, Dijawab, Penjawab};
use crate::state::andai::tanya::{
    self, Jalan, Jenis, Susunan, Tanya, nilai_lazim, pilihan_hasil, pilihan_jenis, pilihan_lewat,
};
use crate::state::autosave::Saver;
use crate::state::workspace::Workspace;
use crate::text::andai as kata;
use crate::ui::kit::el::{El, el, live, live_text, perhaps, tagged};

/// What is asked and what is answered, as the parts of the page read it.
#[derive(Clone, Copy)]
pub(super) struct Percakapan {
    /// The question, every word fitting the others; `None` where nothing can be asked.
    pub susunan: Memo<Option<Susunan>>,
    /// The answer.
    pub dijawab: Memo<Option<Dijawab>>,
    tanya: Tanya,
    pub andai: Andai,
    dasar: Memo<Dasar>,
}

/// The outcome of a scenario, else of the draft; tracks.
fn di(andai: Andai, workspace: Workspace, dasar: Option<RowId>) -> Arc<Outcome> {
    let scenario = dasar.and_then(|id| andai.outcome(id));
    scenario.unwrap_or_else(|| workspace.outcome())
}

impl Percakapan {
    pub(super) fn new() -> Self {
        let (tanya, andai) = (expect_context::<Tanya>(), expect_context::<Andai>());
        let workspace = expect_context::<Workspace>();
        let susunan = Memo::new(move |_| {
            let asked = tanya.susunan.get();
            let Some(mut asked) = asked else {
                return Susunan::pertama(&workspace.outcome());
            };
            if let Some(id) = asked.dasar
                && !andai.semua().iter().any(|skenario| skenario.id == id)
            {
                asked.dasar = None;
            }
            let outcome = di(andai, workspace, asked.dasar);
            let any = !tanya::pilihan_baris(&outcome.document).is_empty();
            any.then(|| asked.sesuai(&outcome))
        });
        let dasar = Memo::new(move |_| {
            let dasar = susunan.with(|of| of.as_ref().and_then(|of| of.dasar));
            Dasar(di(andai, workspace, dasar))
        });
        let platform = expect_context::<Saver>().platform();
        Percakapan {
            susunan,
            dijawab: Penjawab::menjawab(susunan, dasar, platform),
            tanya,
            andai,
            dasar,
        }
    }

    /// The outcome that is asked about; its scenarios may be older than its figures. Tracks.
    pub(super) fn outcome(&self) -> Arc<Outcome> {
        self.dasar.get().0
    }

    pub(super) fn ubah(&self, change: impl FnOnce(&mut Susunan)) {
        if let Some(mut susunan) = self.susunan.get_untracked() {
            change(&mut susunan);
            self.tanya.susunan.set(Some(susunan));
        }
    }

    /// A piece of the question; tracks.
    pub(super) fn kata<V: Default>(&self, of: impl FnOnce(&Susunan) -> V) -> V {
        self.susunan
            .with(|susunan| susunan.as_ref().map(of).unwrap_or_default())
    }
}

/// The sentence, ready questions and the answer.
#[component]
pub(super) fn CariNilai() -> impl IntoView {
    let cakap = Percakapan::new();
    let any = Memo::new(move |_| cakap.susunan.with(Option::is_some));
    let inside = move || {
        if !any.get() {
            return tagged("p", "petunjuk", kata::TANPA_INDIKATOR).into_any();
        }
        vec![
            sentence(cakap).into_any(),
            problem(cakap),
            siap(cakap).into_any(),
            view! { <Jawaban cakap/> }.into_any(),
        ]
        .into_any()
    };
    tagged(
        "section",
        "cari-nilai",
        el("h2").attr("id", "cari-judul").child("Cari nilai"),
    )
    .attr("aria-labelledby", "cari-judul")
    .child(live(inside))
    .into_any()
}

fn sentence(cakap: Percakapan) -> El {
    el("p")
        .attr("class", "kalimat-tanya")
        .child(perhaps(move || base(cakap)))
        .child(live_text(move || {
            if has_scenarios(cakap) {
                ", agar ".into()
            } else {
                "Agar ".into()
            }
        }))
        .child(result(cakap))
        .child(" ")
        .child(row(cakap))
        .child(" ")
        .child(condition(cakap))
        .child(perhaps(move || {
            wants_number(cakap).then(|| vec![" ".into_any(), number(cakap).into_any()])
        }))
        .child(live_text(move || {
            let unit = cakap.kata(|susunan| kata::akhiran(susunan.hasil));
            let unit = if wants_number(cakap) { unit } else { "" };
            format!("\u{a0}{unit}, ")
        }))
        .child(means(cakap))
        .child(live_text(move || end(cakap)))
        .child(" ")
        .child(tagged("output", "jadi", live_text(move || value(cakap))).attr("data-uji", "jadi"))
}

fn has_scenarios(cakap: Percakapan) -> bool {
    !cakap.andai.semua().is_empty()
}

fn wants_number(cakap: Percakapan) -> bool {
    cakap.kata(|susunan| !matches!(susunan.jenis, Jenis::Kelas(_)))
}

/// Of the draft or of which scenario it is asked.
fn base(cakap: Percakapan) -> Option<Vec<AnyView>> {
    let any = Memo::new(move |_| has_scenarios(cakap));
    any.get().then(|| {
        let options = Memo::new(move |_| {
            let draft = Opsi::new("draf", "draf");
            let all = cakap.andai.semua();
            let names = kata::nama_semua(all.iter().map(|one| &*one.nama));
            let all = all.iter().zip(names);
            let all = all.map(|(one, name)| Opsi::new(one.id.0.to_string(), name));
            std::iter::once(draft).chain(all).collect()
        });
        let now = Signal::derive(move || {
            let id = cakap.kata(|susunan| susunan.dasar);
            id.map_or("draf".into(), |id| id.0.to_string())
        });
        let choose = move |id: String| {
            cakap.ubah(|susunan| susunan.dasar = id.parse().ok().map(RowId));
        };
        let select = pilih("Dalam", "tanya-dasar", options, now, choose);
        vec!["Dalam ".into_any(), select.into_any()]
    })
}

fn result(cakap: Percakapan) -> El {
    let all = move || {
        let baris = cakap.kata(|susunan| Some(susunan.baris));
        baris.map_or(Vec::new(), |baris| pilihan_hasil(&cakap.outcome(), baris))
    };
    let option = |hasil: Hasil| Opsi::new(hasil.id(), kata::hasil_pendek(hasil));
    let options = Memo::new(move |_| all().into_iter().map(option).collect());
    let now = Signal::derive(move || cakap.kata(|susunan| susunan.hasil.id().to_string()));
    pilih("Hasil", "tanya-hasil", options, now, move |id: String| {
        if let Some(hasil) = Hasil::from_id(&id) {
            cakap.ubah(|susunan| {
                susunan.hasil = hasil;
                susunan.nilai = nilai_lazim(hasil).into();
            });
        }
    })
}

/// The name of a row as the value of an option.
fn id(baris: Baris) -> String {
    match baris {
        Baris::Row(id) => id.0.to_string(),
        _ => "semua".into(),
    }
}

fn row(cakap: Percakapan) -> El {
    let options = Memo::new(move |_| {
        let outcome = cakap.outcome();
        let rows = tanya::pilihan_baris(&outcome.document).into_iter();
        rows.map(|baris| Opsi::new(id(baris), kata::pilihan_baris(&outcome.document, baris)))
            .collect()
    });
    let now = Signal::derive(move || cakap.kata(|susunan| id(susunan.baris)));
    pilih("Baris", "tanya-baris", options, now, move |id: String| {
        let row = id.parse().map_or(Baris::Rekap, |id| Baris::Row(RowId(id)));
        cakap.ubah(|susunan| susunan.baris = row);
    })
}

fn condition(cakap: Percakapan) -> El {
    let key = |jenis: Jenis| match jenis {
        Jenis::PalingSedikit => "sedikit".to_string(),
        Jenis::PalingBanyak => "banyak".to_string(),
        Jenis::Kelas(rank) => rank.to_string(),
    };
    let options = Memo::new(move |_| {
        let outcome = cakap.outcome();
        let kelas = &outcome.pengaturan.skala.kelas;
        let words: Vec<String> = kelas.iter().map(|kelas| kelas.label.clone()).collect();
        let hasil = cakap.kata(|susunan| Some(susunan.hasil));
        let all = hasil.map_or(Vec::new(), |hasil| pilihan_jenis(&outcome, hasil));
        let option = |jenis: Jenis| {
            let of = match jenis {
                Jenis::PalingSedikit => Syarat::PalingSedikit(Default::default()),
                Jenis::PalingBanyak => Syarat::PalingBanyak(Default::default()),
                Jenis::Kelas(rank) => Syarat::Kelas(rank),
            };
            Opsi::new(key(jenis), kata::syarat(of, &words))
        };
        all.into_iter().map(option).collect()
    });
    let now = Signal::derive(move || cakap.kata(|susunan| key(susunan.jenis)));
    pilih(
        "Syarat",
        "tanya-syarat",
        options,
        now,
        move |key: String| {
            let jenis = match key.as_str() {
                "sedikit" => Jenis::PalingSedikit,
                "banyak" => Jenis::PalingBanyak,
                rank => Jenis::Kelas(rank.parse().unwrap_or(0)),
            };
            cakap.ubah(|susunan| susunan.jenis = jenis);
        },
    )
}

fn number(cakap: Percakapan) -> El {
    let wrong = move || cakap.dijawab.with(|of| *of == Some(Dijawab::BelumTerbaca));
    el("input")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("class", "isian angka")
        .attr("id", "tanya-nilai")
        .attr("data-uji", "tanya-nilai")
        .attr("aria-label", "Angka yang diminta")
        .attr("aria-describedby", "tanya-salah")
        .live("aria-invalid", move || wrong().then_some("true"))
        .live_value(move || cakap.kata(|susunan| susunan.nilai.clone()))
        .on("input", move |event| {
            let text = event_target_value(&event);
            cakap.ubah(|susunan| susunan.nilai = text);
        })
}

fn problem(cakap: Percakapan) -> AnyView {
    let wrong = move || {
        let wrong = cakap.dijawab.with(|of| *of == Some(Dijawab::BelumTerbaca));
        wrong.then_some(
            "Angka yang diminta belum terbaca. Tulis satu angka, misalnya 100 atau 87,5.",
        )
    };
    tagged("p", "pesan", perhaps(wrong))
        .attr("id", "tanya-salah")
        .into_any()
}

const fn words(lewat: Jalan) -> (&'static str, &'static str) {
    match lewat {
        Jalan::Realisasi => ("realisasi", "realisasinya"),
        Jalan::Target => ("target", "targetnya"),
        Jalan::RealisasiAnggaran => ("realisasi_anggaran", "realisasi anggarannya"),
        Jalan::Pagu => ("pagu", "pagunya"),
        Jalan::Satu => ("satu", "ubah realisasi satu indikator"),
        Jalan::Merata => ("merata", "ubah semua realisasi sama rata"),
    }
}

const LEWAT: [Jalan; 6] = [
    Jalan::Realisasi,
    Jalan::Target,
    Jalan::RealisasiAnggaran,
    Jalan::Pagu,
    Jalan::Satu,
    Jalan::Merata,
];

fn means(cakap: Percakapan) -> El {
    let options = Memo::new(move |_| {
        let asked = cakap.kata(|susunan| Some((susunan.baris, susunan.hasil)));
        let all = asked.map_or(&[] as &[Jalan], |(baris, hasil)| {
            pilihan_lewat(&cakap.outcome().document, baris, hasil)
        });
        let option = |lewat: &Jalan| Opsi::new(words(*lewat).0, words(*lewat).1);
        all.iter().map(option).collect()
    });
    let now = Signal::derive(move || cakap.kata(|susunan| words(susunan.lewat).0.to_string()));
    pilih(
        "Yang diubah",
        "tanya-lewat",
        options,
        now,
        move |key: String| {
            let lewat = LEWAT.into_iter().find(|lewat| words(*lewat).0 == key);
            if let Some(lewat) = lewat {
                cakap.ubah(|susunan| susunan.lewat = lewat);
            }
        },
    )
}

fn end(cakap: Percakapan) -> String {
    let all = cakap.kata(|susunan| matches!(susunan.lewat, Jalan::Satu | Jalan::Merata));
    if all { ":" } else { " menjadi" }.into()
}

/// The end of the sentence: the figure.
fn value(cakap: Percakapan) -> String {
    let outcome = cakap.outcome();
    cakap.dijawab.with(|dijawab| match dijawab {
        Some(Dijawab::Satu(tanya, Ok(jawaban))) => kata::nilai(&outcome.document, tanya, jawaban),
        Some(Dijawab::Satu(_, Err(_))) => "tidak ada.".into(),
        Some(Dijawab::Siapa(_, _, calon)) if kata::tercapai(calon) => "tetap.".into(),
        Some(Dijawab::Siapa(_, _, calon)) => {
            let able = calon.iter().filter(|calon| calon.jawaban.is_ok()).count();
            format!("{able} dari {} sanggup sendiri", calon.len())
        }
        _ => "…".into(),
    })
}
