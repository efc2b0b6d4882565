//! Just enough of an HTML reader to judge a report: it knows only what the report may use and refuses the rest.

/// A piece of the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    Open {
        name: String,
        attributes: Vec<(String, String)>,
    },
    Close(String),
    Text(String),
}

const VOID: &[&str] = &["meta", "br", "col"];

/// Every element that a report may hold.
const ELEMENTS: &[&str] = &[
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "header",
    "nav",
    "section",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "br",
    "b",
    "i",
    "strong",
    "span",
    "sup",
    "bdi",
    "a",
    "ol",
    "ul",
    "li",
    "dl",
    "dt",
    "dd",
    "div",
    "pre",
    "table",
    "caption",
    "colgroup",
    "col",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "figure",
    "figcaption",
    "svg",
    "desc",
    "rect",
    "line",
    "text",
    "path",
    "math",
    "mrow",
    "mfrac",
    "msub",
    "mi",
    "mn",
    "mo",
    "mtext",
];

/// Every attribute that it may hold.
const ATTRIBUTES: &[&str] = &[
    "lang",
    "charset",
    "http-equiv",
    "content",
    "name",
    "id",
    "class",
    "href",
    "hidden",
    "tabindex",
    "role",
    "aria-label",
    "aria-labelledby",
    "scope",
    "colspan",
    "viewBox",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "width",
    "height",
    "text-anchor",
    "d",
    "displaystyle",
];

/// Reads the file and checks on the way that it holds only these, quoted, closed and nested as they should be.
#[track_caller]
pub fn read(html: &str) -> Vec<Token> {
    let mut rest = html.strip_prefix("<!doctype html>\n").expect("a doctype");
    let mut tokens = Vec::new();
    let mut open: Vec<String> = Vec::new();
    while !rest.is_empty() {
        let Some(after) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            let inside = open.last().map_or("", String::as_str);
            tokens.push(Token::Text(match inside {
                "style" => rest[..end].into(),
                // Quotes mean nothing in text; only the data has them as they are.
                "pre" => text(&rest[..end], ""),
                _ => text(&rest[..end], "\"'"),
            }));
            rest = &rest[end..];
            continue;
        };
        let end = after.find('>').expect("a tag ends");
        let tag = &after[..end];
        rest = &after[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closes what is open");
            tokens.push(Token::Close(name.into()));
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(ELEMENTS.contains(&name), "element {name:?}");
        let attributes = read_attributes(attributes);
        if !VOID.contains(&name) {
            open.push(name.into());
        }
        tokens.push(Token::Open {
            name: name.into(),
            attributes,
        });
    }
    assert_eq!(open, Vec::<String>::new(), "everything is closed");
    tokens
}

#[track_caller]
fn read_attributes(mut rest: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    while !rest.is_empty() {
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let name = &rest[..end];
        assert!(ATTRIBUTES.contains(&name), "attribute {name:?}");
        rest = &rest[end..];
        let value = match rest.strip_prefix("=\"") {
            None => String::new(),
            Some(quoted) => {
                let end = quoted.find('"').expect("a quote ends");
                rest = &quoted[end + 1..];
                text(&quoted[..end], "\"'")
            }
        };
        found.push((name.to_owned(), value));
        rest = rest.strip_prefix(' ').unwrap_or(rest);
    }
    found
}

/// The characters that a text stands for; only five entities are known, and nothing may stand unescaped that
/// means something there.
#[track_caller]
fn text(escaped: &str, quotes: &str) -> String {
    let forbidden = |letter: char| {
        matches!(letter, '<' | '>')
            || quotes.contains(letter)
            || (letter.is_control() && !"\n\t".contains(letter))
    };
    assert!(!escaped.contains(forbidden), "unescaped in {escaped:?}");
    let mut parts = escaped.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (entity, after) = part.split_once(';').expect("an entity ends");
        out.push_str(match entity {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "#39" => "'",
            other => panic!("entity {other:?}"),
        });
        out.push_str(after);
    }
    out
}

/// The texts inside elements of this name, each with everything below it.
pub fn texts(tokens: &[Token], wanted: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut all = String::new();
    for token in tokens {
        match token {
            Token::Open { name, .. } if VOID.contains(&name.as_str()) => {}
            Token::Open { name, .. } => open.push((name.clone(), all.len())),
            Token::Text(text) => all.push_str(text),
            Token::Close(_) => {
                if let Some((name, start)) = open.pop()
                    && name == wanted
                {
                    found.push(all[start..].to_owned());
                }
            }
        }
    }
    found
}

/// The elements in their order.
pub fn elements(tokens: &[Token]) -> Vec<&str> {
    let name = |token: &'_ Token| matches!(token, Token::Open { .. });
    tokens
        .iter()
        .filter(|token| name(token))
        .map(|token| match token {
            Token::Open { name, .. } => name.as_str(),
            _ => "",
        })
        .collect()
}
