//! Accessibility: runs axe-core in the page and returns what it objects to, one readable line each.

use std::{fs, sync::OnceLock};

use fantoccini::Client;
use serde_json::{Value, json};

use super::tools_path;

/// The conformance that we promise, in axe's words.
pub const WCAG_22_AA: &[&str] = &[
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// Checks the page as it is now.
pub async fn violations(client: &Client, tags: &[&str]) -> Vec<String> {
    // Source and call in one script: Firefox gives each script a scope of its own.
    let script = format!(
        "{};const [tags, done] = arguments;\
         window.axe.run(document, {{ runOnly: {{ type: 'tag', values: tags }}, resultTypes: ['violations'] }})\
         .then((result) => done(result.violations.flatMap((rule) => rule.nodes.map((node) =>\
           `${{rule.id}} (${{node.impact}}): ${{node.target.join(' ')}}: ${{rule.help}}\\n    \
            ${{node.failureSummary.replaceAll('\\n', ' ')}}`))),\
           (error) => done(['axe failed: ' + error]));",
        source()
    );
    let answer = client
        .execute_async(&script, vec![json!(tags)])
        .await
        .expect("axe runs");
    let Value::Array(lines) = answer else {
        panic!("axe answered {answer}")
    };
    lines
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let file = tools_path(Some("axe-core")).join("node_modules/axe-core/axe.min.js");
        fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{} ({error}); run: .ci/setup test", file.display()))
    })
}
