//! The examples that come with the application: drafts of real reports, figures and labels only.
//!
//! A text here is a file of the draft format like any other and is opened the same way; nothing is computed in it.

/// An embedded draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The name in the address, as in `#/contoh/babel-2020`.
    pub id: &'static str,
    /// The name on screen.
    pub title: &'static str,
    /// The file.
    pub text: &'static str,
}

/// Every example, in the order shown.
pub const ALL: &[Sample] = &[Sample {
    id: "babel-2020",
    title: "LKjIP 2020 Dinas Perindustrian dan Perdagangan Provinsi Kepulauan Bangka Belitung",
    text: include_str!("babel_2020.json"),
}];

/// The example of this name.
pub fn find(id: &str) -> Option<&'static Sample> {
    ALL.iter().find(|sample| sample.id == id)
}
