//! The course: which lesson, the figures put in, the step shown. The address holds them all.
