//! The rules about the document itself, and what they rest on.

#[path = "audit/nama.rs"]
mod nama;
