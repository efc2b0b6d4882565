//! The report as a file, from the open document and the moment.

use leptos::prelude::*;

use super::autosave::Saver;
use super::workspace::Workspace;
use crate::domain::document::RowId;
use crate::domain::field::Field;
use crate::draft::wire::Meta as DraftMeta;
use crate::platform::{Download, file_name};
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
pub fn html(workspace: Workspace, saver: Saver) -> String {
    let now = (saver.platform().now)();
    let outcome = workspace.outcome();
    let json = json::encode_report(&outcome.document, &outcome, DraftMeta::at(&now));
    let made = text::saat(&now).unwrap_or_default();
    html::encode_html(
        &outcome.document,
        &outcome,
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
    let parts = made.nama.each_ref().map(String::as_str);
    (platform.save_file)(Download {
        name: file_name(&parts, "html"),
        mime: "text/html",
        text: made.html,
    });
}

/// Hands the person the report.
pub fn download(workspace: Workspace, saver: Saver, format: Format) {
    let platform = saver.platform();
    let outcome = workspace.outcome_untracked();
    let document = &outcome.document;
    let (extension, mime, text) = match format {
        Format::Html => ("html", "text/html", untrack(|| html(workspace, saver))),
        Format::Json => {
            let now = (platform.now)();
            (
                "json",
                "application/json",
                json::encode_report(document, &outcome, DraftMeta::at(&now)),
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
        text,
    });
}
