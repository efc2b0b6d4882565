//! Practice: exercises made from a seed, and the marking of answers with the slip that explains a wrong one.
