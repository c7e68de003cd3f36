//! What happened, what is safe, what to do: every notice that is not about one field.

use super::common::ThreeParts;
use crate::domain::Rejection;

/// Words of the notices at the foot of the page, and of long work.
#[derive(Debug)]
pub struct Notices {
    pub refused: fn(&Rejection) -> ThreeParts,
    pub storage_full: fn() -> ThreeParts,
    pub storage_broken: fn(&str) -> ThreeParts,
    pub storage_refused: fn() -> ThreeParts,
    pub no_such_session: fn() -> ThreeParts,
    pub unsignable: fn() -> ThreeParts,
    pub no_key: fn() -> ThreeParts,
    pub no_invite: fn() -> ThreeParts,
    pub no_example: fn(&str) -> ThreeParts,
    pub not_saved: fn() -> ThreeParts,
    pub not_loaded: fn() -> ThreeParts,
    pub wrong_pin: fn() -> ThreeParts,
    pub nobody_here: fn() -> ThreeParts,
    pub saved: fn(&str) -> String,
    /// A record was read: so many acts hold; so many lines do not.
    pub record_read: fn(u32, u32) -> ThreeParts,
    pub nothing_to_undo: &'static str,
    /// One bad line: its number and why.
    pub bad_line: fn(usize, &str) -> String,
    pub bad_large: &'static str,
    pub bad_event: &'static str,
    pub bad_hex: &'static str,
    pub bad_id: &'static str,
    pub bad_signature: &'static str,
    pub bad_kind: &'static str,
    pub bad_tags: &'static str,
    pub bad_version: fn(u64) -> String,
    pub bad_act: fn(&str) -> String,
    pub bad_content: &'static str,
    pub bad_words: &'static str,
    pub bad_proof: &'static str,
    pub bad_sealed: &'static str,
    pub opening: &'static str,
    pub verifying: &'static str,
    pub signing: &'static str,
    pub example: &'static str,
}
