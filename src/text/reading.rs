//! How one reads a page, and who is at the device.

use super::common::ThreeParts;

/// The head of every page.
#[derive(Debug)]
pub struct Reading {
    /// Beside the icon of the text size.
    pub larger: &'static str,
    /// The size now, in percent, and what a tap does.
    pub size_now: fn(u16) -> String,
    pub home_label: &'static str,
    pub who_label: &'static str,
    pub who_is: &'static str,
    pub next_person: &'static str,
    /// On every page of the guided example.
    pub example: &'static str,
    /// Nobody is at the device.
    pub nobody: &'static str,
    pub step_up: &'static str,
    /// A person without a name: what they are called.
    pub nameless: &'static str,

    pub missing_happened: &'static str,
    pub missing_safe: &'static str,
    pub missing_do: &'static str,
    pub all_saved: &'static str,
    pub saving: &'static str,
    /// Saved, and so many not with the others yet.
    pub unsent: fn(u32) -> String,
    /// The browser refuses to keep anything.
    pub not_kept: &'static str,
    /// A part of the app could not be fetched.
    pub not_loaded: fn() -> ThreeParts,
    pub load_again: &'static str,
}
