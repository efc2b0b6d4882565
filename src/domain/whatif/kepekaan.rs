//! Sensitivity: one result over a range of one entry, and how far each entry moves a result.
