//! What stands round every page: header with save state and undo, navigation, inspector, messages; and the one bridge
//! between the tables of the domain and the grid widget.

pub mod beda;
pub mod blocks;
pub mod form;
pub mod header;
pub mod inspector;
pub mod math;
pub mod narasi;
pub mod nav;
pub mod notice;
pub mod penulis;
pub mod table;
pub mod toolbar;
