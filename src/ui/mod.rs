//! The screen: widgets that know nothing of SAKIP (`kit`), the frame round every page, and the pages.

pub mod frame;
pub mod kit;
pub mod pages;
