//! The rules as tables: the layers and what each may import, and what may be written only in one
//! place. To change the architecture, change a row here and the drawing in `src/lib.rs`.

/// What a layer may import. Everything else named in Cargo.toml or in `src/lib.rs` is forbidden.
pub struct Layer {
    /// Paths below `src/`; the first layer that fits a file is the one that counts.
    pub paths: &'static [&'static str],
    pub crates: &'static [&'static str],
    pub modules: &'static [&'static str],
    /// Exceptions to `modules`.
    pub not: &'static [&'static str],
    pub remedy: &'static str,
}

pub const LAYERS: &[Layer] = &[
    Layer {
        paths: &["domain/"],
        crates: &["rust_decimal"],
        modules: &["domain"],
        not: &[],
        remedy: "the domain is pure: pass it in, or move the code up",
    },
    Layer {
        paths: &["draft/", "report/", "samples/", "text.rs", "text/"],
        crates: &["rust_decimal", "serde", "serde_json"],
        // Words for what is wrong with a file.
        modules: &["berkas", "domain", "text", "draft", "report", "samples"],
        not: &[],
        remedy: "these layers are pure: what the browser does reaches them as an argument",
    },
    Layer {
        paths: &["berkas/"],
        crates: &[
            "encoding_rs",
            "quick_xml",
            "rust_decimal",
            "rust_xlsxwriter",
            "serde_json",
            "zip",
        ],
        modules: &["berkas", "domain", "text", "draft", "report", "samples"],
        not: &[],
        remedy: "files are bytes in and bytes out: the page and the worker reach it through berkas::pesan",
    },
    Layer {
        paths: &["platform.rs", "platform/"],
        crates: &[],
        modules: &["berkas", "domain", "draft", "platform"],
        not: &[],
        remedy: "platform names what we need; implementations live in browser/ and in tests",
    },
    Layer {
        paths: &["state/"],
        crates: &["leptos", "percent_encoding", "rust_decimal", "serde_json"],
        modules: &[
            "berkas", "domain", "text", "draft", "report", "samples", "platform", "state",
        ],
        not: &[],
        remedy: "state is reactive but knows no DOM: ask the Platform",
    },
    Layer {
        paths: &["browser/"],
        crates: &[
            "gloo_events",
            "gloo_storage",
            "gloo_timers",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "web_sys",
        ],
        modules: &["berkas", "domain", "draft", "platform", "browser"],
        not: &["domain::compute"],
        remedy: "browser/ implements the Platform and decides nothing",
    },
    Layer {
        paths: &["ui/kit/", "ui/kit.rs"],
        crates: &["leptos", "wasm_bindgen"],
        modules: &["ui::kit"],
        not: &[],
        remedy: "a widget knows nothing of SAKIP: give it strings, signals and callbacks",
    },
    Layer {
        paths: &["ui/"],
        crates: &["leptos"],
        modules: &["berkas", "domain", "text", "report", "state", "ui"],
        // The screen shows the report's own blocks; files are made in state.
        not: &["domain::compute", "report::html", "report::json"],
        remedy: "a page shows: results come from state, work goes through the workspace",
    },
];

/// A text that may stand only in some places.
pub struct Text {
    /// Any of these, in code; comments do not count. Names match whole words only.
    pub found: &'static [&'static str],
    /// Paths below `src/` that the rule is about.
    pub within: &'static [&'static str],
    pub allowed: &'static [&'static str],
    pub remedy: &'static str,
}

pub const TEXTS: &[Text] = &[
    Text {
        found: &[
            "sort_by",
            "sort_by_key",
            "sort_by_cached_key",
            "sort_unstable",
            "sort_unstable_by",
            "sort_unstable_by_key",
            ".sort()",
        ],
        within: &[""],
        // The one sort of a widget, which knows nothing of the domain.
        allowed: &["domain/order.rs", "ui/kit/"],
        remedy: "each is compiled anew and downloaded: use PutInOrder of domain::order",
    },
    Text {
        found: &["f32", "f64"],
        within: &["domain/", "draft/"],
        allowed: &[],
        remedy: "money and ratios are exact: use Decimal",
    },
    Text {
        found: &["SystemTime", "Instant", "Utc"],
        within: &[""],
        allowed: &["browser/"],
        remedy: "time is an argument; only the Platform knows the clock",
    },
    Text {
        found: &[
            "Decimal::from_str",
            "Decimal::from_str_exact",
            "Decimal::from_scientific",
            "parse::<Decimal>",
        ],
        within: &[""],
        allowed: &["domain/notation"],
        remedy: "digits pass one door: read them with domain::notation (from_str takes 1_000 and 1e3)",
    },
    Text {
        found: &[
            "localStorage",
            "sessionStorage",
            "local_storage",
            "gloo_storage",
        ],
        within: &[""],
        allowed: &["browser/"],
        remedy: "storage is reached through draft::store only",
    },
    Text {
        found: &["web_sys", "js_sys", "gloo_events", "gloo_timers"],
        within: &[""],
        // The kit's own elements are made here, and a widget that draws only what is in view measures itself.
        allowed: &["browser/", "pekerja.rs", "ui/kit/grid/dom.rs", "ui/kit/el"],
        remedy: "only browser/ names the browser's interfaces",
    },
    Text {
        found: &["workspace.open", "saver.opened", "saver.opened_new"],
        within: &[""],
        // The second takes in what another tab has stored, and only where nothing is unsaved or the person said so.
        allowed: &["state/drafts/pindah.rs", "state/autosave.rs"],
        remedy: "the open document is replaced through Drafts::pindah, which asks before something unsaved is let go of",
    },
    Text {
        found: &["view!"],
        within: &["state/", "browser/"],
        allowed: &[],
        remedy: "markup belongs to ui/",
    },
    Text {
        // As an attribute of markup; the calls are in .clippy.toml.
        found: &["inner_html"],
        within: &[""],
        allowed: &[],
        remedy: "text of the person must never become markup: use text nodes",
    },
    Text {
        found: &["type=\"number\""],
        within: &["ui/", "app.rs"],
        allowed: &[],
        remedy: "use type=\"text\" inputmode=\"decimal\": number fields lose 1.234,56",
    },
    Text {
        found: &["placeholder="],
        within: &["ui/", "app.rs"],
        allowed: &[],
        remedy: "put the hint into visible text: a placeholder disappears and is too pale",
    },
    Text {
        found: &["style=\"", "style='", "style=("],
        within: &["ui/", "app.rs"],
        allowed: &[],
        remedy: "use a class of style/, or style:name= for one computed value",
    },
];

/// The same for the scripts of `src/`, which no compiler reads; for Rust it is in .clippy.toml.
pub const SCRIPTS: &[Text] = &[
    Text {
        found: &[
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
        ],
        within: &[""],
        allowed: &[],
        remedy: "text of the person must never become markup: use textContent",
    },
    Text {
        found: &["eval", "Function"],
        within: &[""],
        allowed: &[],
        remedy: "no text becomes a program; the content policy refuses it too",
    },
    Text {
        found: &["localStorage.clear", "sessionStorage.clear"],
        within: &[""],
        allowed: &[],
        remedy: "no draft is ever wiped: remove one key at a time",
    },
    Text {
        found: &["sendBeacon", "XMLHttpRequest", "WebSocket", "EventSource"],
        within: &[""],
        allowed: &[],
        remedy: "nothing leaves the browser",
    },
];

/// Only this place may round by formatting: `{:.2}` truncates a Decimal.
pub const PRECISION_ALLOWED: &str = "domain/notation";
pub const MOST_LINES: usize = 400;
