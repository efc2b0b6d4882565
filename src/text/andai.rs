//! What-if: labels and sentences.
