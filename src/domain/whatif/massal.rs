//! Changes of many cells at once: all targets by so many percent, refocusing over chosen kegiatan, another rule.
