//! The tornado.
