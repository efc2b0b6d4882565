//! The check of the open document: run in small steps after each change, so that the page stays alive.
