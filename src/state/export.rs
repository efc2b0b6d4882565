//! The report as a file, from the open document and the moment.

use leptos::prelude::*;

use super::autosave::Saver;
use super::periksa::Periksa;
use super::workspace::Workspace;
use crate::domain::document::RowId;
use crate::domain::field::Field;
use crate::draft::wire::Meta as DraftMeta;
use crate::platform::{Download, Isi, Platform, file_name};
use crate::report::html::{self, Meta};
use crate::report::json;
use crate::report::model::Edisi;
use crate::text;

/// The formats of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Html,
    /// For machines and auditors.
    Json,
}

const PROGRAM: &str = concat!("Kalkulator SAKIP ", env!("CARGO_PKG_VERSION"));

/// The HTML file; tracks.
pub fn html(periksa: Periksa, saver: Saver) -> String {
    let now = (saver.platform().now)();
    let check = periksa.kini();
    let json = json::encode_report(&check, DraftMeta::at(&now));
    let made = text::saat(&now).unwrap_or_default();
    html::encode_html(
        &check,
        &json,
        Meta {
            dibuat: &made,
            aplikasi: PROGRAM,
        },
    )
}

/// Hands the person the Perjanjian Kinerja of a jabatan as a page to print and sign; nothing where it has no target in
/// that edition.
pub fn perjanjian(workspace: Workspace, saver: Saver, jabatan: RowId, edisi: Edisi) {
    let platform = saver.platform();
    let outcome = workspace.outcome_untracked();
    let Some(made) = html::perjanjian(&outcome.document, &outcome, jabatan, edisi) else {
        return;
    };
    save(&platform, made);
}

/// Hands the person the record of the check as a page to print and sign; nothing where there is nothing to record.
pub fn periksa(periksa: Periksa, saver: Saver) {
    let platform = saver.platform();
    let check = untrack(|| periksa.kini());
    let made = text::saat(&(platform.now)()).unwrap_or_default();
    let meta = Meta {
        dibuat: &made,
        aplikasi: PROGRAM,
    };
    if let Some(made) = html::periksa(&check, meta) {
        save(&platform, made);
    }
}

fn save(platform: &Platform, made: html::Lembar) {
    let parts = made.nama.each_ref().map(String::as_str);
    (platform.save_file)(Download {
        name: file_name(&parts, "html"),
        mime: "text/html",
        isi: Isi::Teks(made.html),
    });
}

/// Hands the person the report.
pub fn download(periksa: Periksa, saver: Saver, format: Format) {
    let platform = saver.platform();
    let check = untrack(|| periksa.kini());
    let document = check.bahan.document();
    let (extension, mime, text) = match format {
        Format::Html => ("html", "text/html", untrack(|| html(periksa, saver))),
        Format::Json => {
            let now = (platform.now)();
            (
                "json",
                "application/json",
                json::encode_report(&check, DraftMeta::at(&now)),
            )
        }
    };
    let parts = [
        "LKjIP",
        document.identitas(Field::Tahun),
        document.identitas(Field::Instansi),
    ];
    (platform.save_file)(Download {
        name: file_name(&parts, extension),
        mime,
        isi: Isi::Teks(text),
    });
    saver.downloaded();
}
