//! Scenarios of the open document, reckoned beside it, and the question of the goal seek.
