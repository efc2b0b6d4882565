//! One indikator under every variant of direction, cap and scale at once.
