//! Practice: the sheet, the answers, and what is kept of them on this device.
