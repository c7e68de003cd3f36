//! A Polis export as acts of the person who imports it: a card for each statement, the votes in batches.

use super::intent::PolisBatch;
use super::saying::Saying;
use crate::domain::card::{CardAdd, Origin};
use crate::domain::import::{VOTES_MAX, VotesImport};
use crate::domain::roster::Channel;

/// The acts of an import, in order.
pub fn polis_sayings(import: &PolisBatch) -> Vec<Saying> {
    let card = |(number, text, moderated): &(u32, String, i8)| {
        let origin =
            Origin { source: import.source.clone(), digest: import.digest.clone(), number: *number, moderated: Some(*moderated) };
        Saying::with(text.clone(), |words| CardAdd {
            words,
            channel: Channel::File,
            lang: import.lang,
            phase: None,
            on_behalf: None,
            origin: Some(origin),
        })
    };
    let votes = |votes: &[(u32, u32, i8)]| {
        VotesImport { source: import.source.clone(), digest: import.digest.clone(), votes: votes.to_vec() }.into()
    };
    import.statements.iter().map(card).chain(import.votes.chunks(VOTES_MAX as usize).map(votes)).collect()
}
