//! What is read from a file, as acts of the person who brings it: a Polis export, or a list of cards.

use super::saying::Saying;
use crate::domain::card::{CardAdd, OnBehalf, Origin};
use crate::domain::id::{GroupId, PhaseId};
use crate::domain::import::{VOTES_MAX, VotesImport};
use crate::domain::roster::Channel;
use crate::domain::session::Lang;

/// A Polis export, ready to become acts.
#[derive(Debug, Clone, PartialEq)]
pub struct PolisBatch {
    pub source: String,
    /// SHA-256 of the votes' file, hexadecimal.
    pub digest: String,
    /// Number, text, moderated (1, 0, -1).
    pub statements: Vec<(u32, String, i8)>,
    /// Participant, statement, vote (1, 0, -1).
    pub votes: Vec<(u32, u32, i8)>,
    pub lang: Lang,
}

/// A card from a file or pasted lines.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedCard {
    pub line: u32,
    pub text: String,
    pub lang: Lang,
    pub group: Option<GroupId>,
    pub name: String,
}

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

/// A list's cards, in order: each on behalf of whoever wrote it. `source` names the list, `digest` is its SHA-256, hexadecimal.
pub fn card_sayings(source: &str, digest: &str, phase: Option<PhaseId>, cards: Vec<ImportedCard>) -> Vec<Saying> {
    let saying = |card: ImportedCard| {
        let origin = Origin { source: source.to_owned(), digest: digest.to_owned(), number: card.line, moderated: None };
        let on_behalf = OnBehalf { people: 1, group: card.group, name: card.name };
        Saying::with(card.text, |words| CardAdd {
            words,
            channel: Channel::File,
            lang: card.lang,
            phase,
            on_behalf: Some(on_behalf),
            origin: Some(origin),
        })
    };
    cards.into_iter().map(saying).collect()
}
