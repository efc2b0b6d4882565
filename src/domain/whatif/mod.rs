//! What would follow from other entries, without changing a figure of the draft.
//!
//! ```text
//!   Document ── Skenario (other texts in cells, rows of the section `andai`) ──> Document ──> compute ──> Outcome
//!       |            ^                                                                          |
//!       |            | Ubahan                                                                   v
//!       |      massal (all targets + 5 %, refocusing, another rule)                      banding: side by side
//!       v            |
//!   cari: which entry gives the wanted result, exactly, rounded so that the promise holds
//!   kepekaan: a result over a range of one entry; which entry moves it most
//!   varian: one indikator under every variant of the formula
//! ```
//!
//! Nothing here reckons a result of its own: every figure comes from [`super::compute`] over the changed document, so a
//! scenario and the draft it becomes give the same. Adopting a scenario is one [`super::edit::Edit`].

mod bagi;
pub mod banding;
pub mod cari;
pub mod geser;
pub mod kepekaan;
pub mod massal;
pub mod skenario;
pub mod tulisan;
pub mod varian;

pub use cari::{Jawaban, Mustahil, Pertanyaan};
pub use skenario::{PALING_BANYAK, Skenario, Ubahan};
