//! A table of a finished report, from text copied out of Word, a PDF or Excel.
