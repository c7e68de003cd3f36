//! Questions whose ballots are locked: stand-ins for what only the part that signs can make, and the key at the close.

use super::{Effect, Model, Open, Saying, Sign, Told, commit, told};
use crate::domain::ballot::{Answers, check_answers};
use crate::domain::few::Few;
use crate::domain::id::*;
use crate::domain::question::{Counting, Lock, QuestionOpen};
use crate::domain::roster::Role;
use crate::domain::{Act, Rejection};
use crate::record::Opener;
use crate::view::Lens;

/// Stands for what is encrypted when the act is signed.
const STAND_IN: &str = "…";

/// What somebody's own device remembers of their locked ballots, since nothing else can show them.
pub(super) type Remembered = Vec<(QuestionId, String)>;

/// Locks what is to be locked. A ballot that the rule would not allow is refused here: nobody else could before the close.
pub(super) fn lock_up(open: &Open, lens: Lens, sayings: &mut [Saying]) -> Result<Remembered, Rejection> {
    let mut remembered = Vec::new();
    for saying in sayings {
        match &mut saying.act {
            Act::QuestionOpen(question) => put_lock(open, question),
            Act::BallotCast(cast) => {
                let question = open.ledger.state().questions.get(&cast.question);
                if let Some((question, lock)) = question.and_then(|question| Some((question, question.open.lock.as_ref()?))) {
                    check_answers(&question.open, &cast.answers)?;
                    let answers = std::mem::replace(&mut cast.answers, Answers::Locked(STAND_IN.to_owned()));
                    let kept = with_earlier(lens, cast.question, answers.clone());
                    remembered.push((cast.question, serde_json::to_value(kept).unwrap_or_default().to_string()));
                    saying.lock = Some((lock.key, answers));
                }
            }
            _ => {}
        }
    }
    Ok(remembered)
}

/// Results that are not shown before the close are locked until then, for whoever facilitates now to unlock.
fn put_lock(open: &Open, question: &mut QuestionOpen) {
    if question.hidden && question.counting != Counting::Consent {
        let roster = &open.ledger.state().roster;
        let mut wrapped = Few::default();
        for (person, _) in roster.people.iter().filter(|(id, known)| known.role == Role::Facilitator && roster.counts(**id)) {
            wrapped.insert(*person, STAND_IN.to_owned());
        }
        question.lock = Some(Lock { key: QuestionKey([0; 32]), wrapped });
    }
}

/// Statements that are answered now, and those that were before.
fn with_earlier(lens: Lens, question: QuestionId, answers: Answers) -> Answers {
    match (lens.remembered(question), answers) {
        (Some(Answers::Stances(mut known)), Answers::Stances(new)) => {
            known.retain(|(option, _)| !new.iter().any(|(answered, _)| answered == option));
            known.extend(new);
            Answers::Stances(known)
        }
        (_, answers) => answers,
    }
}

/// Closes a question; one that is locked once its key was taken out.
pub(super) fn close(model: &mut Model, id: QuestionId) -> Vec<Effect> {
    let Some(open) = model.opened() else { return Vec::new() };
    let Some(question) = open.ledger.state().questions.get(&id) else { return Vec::new() };
    match &question.open.lock {
        None => close_with(model, id, None),
        Some(lock) => match open.who.and_then(|who| Some((who, lock.wrapped.get(&who)?.clone()))) {
            Some((by, wrapped)) => {
                let (session, opener, key) = (open.ledger.session(), question.by, lock.key);
                vec![Sign::TakeKey { session, by, question: id, key, opener, wrapped }.into()]
            }
            None => told(model, Told::Refused(Rejection::WrongSecret)),
        },
    }
}

/// The key of a locked question was taken out: whoever asked for it closes the question.
pub(super) fn key_taken(model: &mut Model, session: SessionId, question: QuestionId, secret: QuestionSecret) -> Vec<Effect> {
    match model.opened() {
        Some(open) if open.ledger.session() == session => close_with(model, question, Some(secret)),
        _ => Vec::new(),
    }
}

fn close_with(model: &mut Model, id: QuestionId, secret: Option<QuestionSecret>) -> Vec<Effect> {
    let Some(open) = model.opened() else { return Vec::new() };
    // Only what this act will name as seen is counted; a merge before it gathers the rest.
    match open.ledger.close(id, secret) {
        Ok(close) => commit(model, vec![close.into()]),
        Err(reason) => told(model, Told::Refused(reason)),
    }
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
