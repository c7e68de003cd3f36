//! Questions whose ballots are locked: a stand-in for what only the part that signs can make, and what opens them.

use super::{Effect, Model, Open, Saying, Sign};
use crate::app::saying::Locking;
use crate::domain::ballot::{Answers, check_answers};
use crate::domain::id::*;
use crate::domain::question::STAND_IN;
use crate::domain::{Act, Rejection};
use crate::record::Opener;
use crate::view::lens::kept_ballot;

/// Locks ballots that are to be locked. One that the rule would not allow is refused here: nobody else could before the close.
pub(super) fn lock_up(open: &Open, by: PersonId, sayings: &mut [Saying]) -> Result<(), Rejection> {
    for saying in sayings {
        let Act::BallotCast(cast) = &mut saying.act else { continue };
        let Some(question) = open.ledger.state().questions.get(&cast.question) else { continue };
        let Some(lock) = &question.open.lock else { continue };
        check_answers(&question.open, &cast.answers)?;
        let answers = std::mem::replace(&mut cast.answers, Answers::Locked(STAND_IN.to_owned()));
        let earlier = open.drafts.get(&by).and_then(|drafts| drafts.texts.get(kept_ballot(cast.question).as_str())).cloned();
        saying.lock = Some(Locking { key: lock.key, answers, question: cast.question, earlier });
    }
    Ok(())
}

/// What opens locked ballots is there.
pub(super) fn take_opener(model: &mut Model, opener: Opener) -> Vec<Effect> {
    model.opener = Some(opener);
    if let Some(open) = model.opened_mut() {
        open.ledger.take_opener(opener);
        open.version += 1;
    }
    Vec::new()
}

/// Asks for what opens locked ballots, once a session has some.
pub(super) fn ask_opener(model: &mut Model) -> Option<Effect> {
    let wanted = model.opened().is_some_and(|open| open.ledger.wants_opener()) && !model.opener_asked;
    model.opener_asked |= wanted;
    wanted.then(|| Sign::Opener.into())
}
