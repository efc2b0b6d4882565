//! The draft and its scenarios side by side: which results differ, per indikator, per sasaran and in total.
