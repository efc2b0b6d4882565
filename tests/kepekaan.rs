//! Sensitivity and the comparison of formulas: every point is the core's own figure on the changed document, what begins
//! somewhere begins exactly there, and what is said of the variants holds.

#[path = "compute/dokumen.rs"]
mod dokumen;
#[path = "kepekaan/garis.rs"]
mod garis;
#[path = "kepekaan/grafik.rs"]
mod grafik;
#[path = "kepekaan/isian.rs"]
mod isian;
#[path = "kepekaan/tornado.rs"]
mod tornado;
#[path = "kepekaan/varian.rs"]
mod varian;
