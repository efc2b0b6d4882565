//! Page "Kepekaan": one result over a range of one entry with the bands behind it, and what moves it most.

use std::sync::Arc;

use leptos::prelude::*;

use super::bilah::bilah;
use crate::domain::address;
use crate::domain::document::{Document, RowId};
use crate::domain::notation;
use crate::domain::outcome::{Baris, HasilRef};
use crate::domain::whatif::kepekaan::{self as inti, Garis, Tanda};
use crate::report::chart::{self, Chart};
use crate::state::andai::Andai;
use crate::state::autosave::Saver;
use crate::state::kepekaan::Kepekaan as Pilihan;
use crate::state::route::Page;
use crate::state::session::Session;
use crate::state::workspace::Workspace;
use crate::text::{self, kepekaan as kata};
use crate::ui::frame::blocks::{drawing, table};
use crate::ui::frame::nav::address;
use crate::ui::kit::el::{El, el, live, opening, perhaps, svg, tagged};
use crate::ui::kit::field::{Entry, FieldProps, choice_field, text_field};

const WORDS: &str = "Satu hasil digambar menurut satu isian, dengan kelas skala di belakangnya. Draf tidak berubah.";

/// The page.
#[component]
pub fn Kepekaan() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let session = expect_context::<Session>();
    let platform = expect_context::<Saver>().platform();
    let andai = expect_context::<Andai>();
    let of = Pilihan::new(workspace, andai, session, platform);
    let mut parts = opening("Kepekaan", WORDS);
    parts.insert(0, bilah());
    parts.push(live(move || choices(of)));
    parts.push(live(move || line(of, session)));
    parts.push(el("h2").child("Isian yang paling berpengaruh").into_any());
    parts.push(percent(of).into_any());
    parts.push(live(move || tornado(of, session)));
    parts
}

/// What every control of these pages has: a plain field outside of the document.
pub(super) fn props(
    id: &'static str,
    label: &'static str,
    text: impl Fn() -> String + Send + Sync + 'static,
    act: impl Fn(String) + Send + Sync + 'static,
) -> FieldProps {
    FieldProps {
        id: id.into(),
        label: label.into(),
        hint: String::new(),
        text: Signal::derive(move || Arc::from(text())),
        message: Signal::derive(|| None),
        on_input: Callback::new(act),
        on_focus: Callback::new(|()| ()),
        writes: false,
        on_leave: Callback::new(|()| ()),
    }
}

/// Which result, which entry, which range.
fn choices(of: Pilihan) -> El {
    let outcome = of.outcome();
    let document = &outcome.document;
    let hasil = of.hasil.get();
    let id = |at: HasilRef| address::hasil_id(document, at).unwrap_or_default();
    let first = |baris: Baris| {
        Some((
            HasilRef::new(baris, *inti::hasil(document, baris).first()?),
            baris,
        ))
    };
    let rows = inti::baris(document).into_iter().filter_map(first);
    let rows = rows
        .map(|(at, baris)| (id(at), row_name(document, baris)))
        .collect();
    let here = first(hasil.baris).map_or_else(String::new, |(at, _)| id(at));
    let row = props(
        "kepekaan-baris",
        "Baris",
        move || here.clone(),
        move |text| {
            address::parse_hasil_id(&text)
                .into_iter()
                .for_each(|at| of.pilih_baris(at));
        },
    );
    let results = inti::hasil(document, hasil.baris).iter();
    let results = results.map(|of| {
        (
            id(HasilRef::new(hasil.baris, *of)),
            text::sel_label(*of).to_string(),
        )
    });
    let now = id(hasil);
    let result = props(
        "kepekaan-hasil",
        "Hasil",
        move || now.clone(),
        move |text| {
            address::parse_hasil_id(&text)
                .into_iter()
                .for_each(|at| of.pilih_hasil(at));
        },
    );
    let entries = of.pilihan_isian().into_iter().filter_map(|at| {
        let kind = document.row(at.row)?.kind;
        Some((
            address::field_id(kind, at),
            text::upper_first(&kata::nama_isian(document, at)),
        ))
    });
    let at = of.isian();
    let now = at
        .and_then(|at| Some(address::field_id(document.row(at.row)?.kind, at)))
        .unwrap_or_default();
    let entry = props(
        "kepekaan-isian",
        "Isian yang digeser",
        move || now.clone(),
        move |text| {
            address::parse_field_id(&text)
                .into_iter()
                .for_each(|at| of.pilih_isian(at));
        },
    );
    let mut fields = Vec::new();
    let known = of.pilihan_skenario();
    if !known.is_empty() {
        let all = std::iter::once((String::new(), "Draf".to_string()));
        let all = all.chain(known.into_iter().map(|(id, name)| (id.0.to_string(), name)));
        let now = of
            .skenario
            .get()
            .map_or_else(String::new, |id| id.0.to_string());
        let base = props(
            "kepekaan-dasar",
            "Dasar",
            move || now.clone(),
            move |text| {
                of.skenario.set(text.parse().ok().map(RowId));
            },
        );
        fields.push(choice_field(base, all.collect()));
    }
    fields.push(choice_field(row, rows));
    fields.push(choice_field(result, results.collect()));
    fields.push(choice_field(entry, entries.collect()));
    fields.extend(ends(of));
    el("div")
        .attr("class", "formulir dua kepekaan-pilih")
        .children(fields)
}

/// The two ends of the range, with what is offered as a hint.
fn ends(of: Pilihan) -> Vec<El> {
    let Some((dari, sampai)) = of.usul_rentang() else {
        return Vec::new();
    };
    let field = |id, label, typed: RwSignal<String>, usual| {
        let own = props(id, label, move || typed.get(), move |text| typed.set(text));
        let wrong = move || {
            let words = "Isi dua angka, yang pertama lebih kecil.";
            of.rentang().is_none().then(|| words.to_string())
        };
        let hint = format!("Kosong berarti {}.", notation::write_plain(usual));
        let message = Signal::derive(wrong);
        text_field(
            FieldProps {
                hint,
                message,
                ..own
            },
            Entry::Line,
        )
    };
    vec![
        field("kepekaan-dari", "Dari", of.dari, dari),
        field("kepekaan-sampai", "Sampai", of.sampai, sampai),
    ]
}

fn row_name(document: &Document, baris: Baris) -> String {
    let name = text::baris(document, baris);
    let Baris::Row(id) = baris else { return name };
    match document.row(id).zip(document.number(id)) {
        Some((row, number)) => format!("{} {number}: {name}", row.kind.label()),
        None => name,
    }
}

/// The drawing with its slider, and the table beside it.
fn line(of: Pilihan, session: Session) -> AnyView {
    if of.isian().is_none() {
        let link = el("a")
            .live("href", move || address(session, Page::Indikator))
            .child(Page::Indikator.label());
        return tagged(
            "p",
            "petunjuk",
            "Isi target dan realisasi sebuah indikator di halaman ",
        )
        .child(link)
        .child(" dahulu; di sini lalu tampak bagaimana hasilnya bergerak bila angka itu berubah.")
        .attr("data-uji", "kepekaan-kosong")
        .into_any();
    }
    let Some(garis) = of.garis() else {
        return ().into_any();
    };
    let outcome = of.outcome();
    let chart = numbered(chart::kepekaan(&outcome, &garis), 1);
    let here = RwSignal::new(start(&garis));
    let figure = drawing(&chart, vec![pointer(&garis, here)]);
    let left = el("div").child(figure).child(slider(of, garis, here));
    beside(left, &chart, &outcome.document, session).into_any()
}

fn numbered(chart: Chart, at: usize) -> Chart {
    let mut chart = chart;
    chart.number = format!("Grafik {at}");
    chart.table.number = format!("Tabel {at}");
    chart
}

fn beside(left: El, chart: &Chart, document: &Document, session: Session) -> El {
    let right = tagged(
        "div",
        "kepekaan-tabel",
        table(&chart.table, document, session),
    );
    el("div")
        .attr("class", "kepekaan-dua")
        .child(left)
        .child(right)
}

/// Where the slider stands first: at the present value, else in the middle.
fn start(garis: &Garis) -> usize {
    let now = garis
        .titik
        .iter()
        .position(|titik| titik.tanda.contains(&Tanda::Kini));
    now.unwrap_or(garis.titik.len() / 2)
}

/// The upright line at the place of the slider.
fn pointer(garis: &Garis, here: RwSignal<usize>) -> El {
    let letak = chart::letak(garis);
    let (top, bottom) = letak.tinggi();
    let places: Arc<[i32]> = garis
        .titik
        .iter()
        .map(|titik| letak.x(titik.isian))
        .collect();
    let x = move || places.get(here.get()).copied().unwrap_or_default();
    let (first, second) = (x.clone(), x);
    svg("line")
        .attr("class", "penunjuk")
        .live("x1", first)
        .live("x2", second)
        .attr("y1", top)
        .attr("y2", bottom)
}

/// The slider: an arrow key goes to the next place of the line and reads it out.
fn slider(of: Pilihan, garis: Arc<Garis>, here: RwSignal<usize>) -> El {
    let last = garis.titik.len().saturating_sub(1);
    let told = move || {
        let outcome = of.outcome();
        let titik = garis.titik.get(here.get());
        titik.map_or_else(String::new, |titik| {
            kata::bacaan_titik(&garis, titik, &outcome.pengaturan.skala)
        })
    };
    let shown = told.clone();
    let range = el("input")
        .attr("type", "range")
        .attr("id", "kepekaan-geser")
        .attr("data-uji", "kepekaan-geser")
        .attr("min", "0")
        .attr("max", last)
        .attr("step", "1")
        .live("aria-valuetext", told)
        .live_value(move || here.get())
        .on("input", move |event| {
            if let Ok(at) = event_target_value(&event).parse() {
                here.set(at);
            }
        });
    let output = el("output")
        .attr("for", "kepekaan-geser")
        .attr("data-uji", "kepekaan-bacaan")
        .attr("aria-live", "off")
        .child(live(shown));
    tagged(
        "div",
        "geser",
        el("label")
            .attr("for", "kepekaan-geser")
            .child("Telusuri garis"),
    )
    .child(range)
    .child(output)
}

/// By how much every entry is moved.
fn percent(of: Pilihan) -> El {
    let own = props(
        "kepekaan-persen",
        "Ubah tiap isian (%)",
        move || of.persen.get(),
        move |text| of.persen.set(text),
    );
    let wrong = move || {
        let words = "Isi angka di atas 0 dan paling banyak 100.";
        of.persen_angka().is_none().then(|| words.to_string())
    };
    let message = Signal::derive(wrong);
    let field = text_field(FieldProps { message, ..own }, Entry::Line);
    el("div").attr("class", "formulir sebaris").child(field)
}

fn tornado(of: Pilihan, session: Session) -> AnyView {
    let waiting = move || {
        of.kemajuan().map(|(done, all)| {
            let words = format!("{done} dari {all} isian dihitung.");
            tagged("p", "petunjuk", words).child(" ").child(
                el("progress")
                    .attr("aria-label", "Kemajuan")
                    .attr("max", all)
                    .attr("value", done),
            )
        })
    };
    // Said once, above.
    if of.isian().is_none() {
        return ().into_any();
    }
    let Some(tornado) = of.tornado() else {
        return perhaps(waiting);
    };
    let outcome = of.outcome();
    match chart::tornado(&outcome, &tornado) {
        Some(chart) => {
            let chart = numbered(chart, 2);
            let left = el("div").child(drawing(&chart, Vec::new()));
            beside(left, &chart, &outcome.document, session)
                .attr("data-uji", "tornado")
                .into_any()
        }
        None => {
            let now = kata::hasil(&tornado.kini, tornado.ukuran);
            let words = match tornado.kini.ada() {
                true => format!("Hasil sekarang {now}. Tidak ada isian yang mengubahnya."),
                false => {
                    format!("Belum ada hasil ({now}), jadi belum ada yang dapat dibandingkan.")
                }
            };
            tagged("p", "petunjuk", words).into_any()
        }
    }
}
