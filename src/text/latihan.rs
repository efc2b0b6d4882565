//! Practice: the wording of exercises, hints and marks.
