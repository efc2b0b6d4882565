//! What each real example is, and what is worth seeing in it.

/// What an example is; empty where its source says enough.
pub fn contoh(id: &str) -> &'static str {
    match id {
        "babel-invest" => "Nilai investasi: target jauh terlampaui, capaiannya ribuan persen.",
        _ => "",
    }
}
