//! Closed sessions: keys handed on to members, a new one after a removal, and the name that follows a join.

use super::{go, keep_text};
use crate::app::effect::{Effect, Sign};
use crate::app::model::{Model, Open};
use crate::app::route::{Page, Route};
use crate::app::saying::Saying;
use crate::domain::Act;
use crate::domain::id::{GroupId, PersonId, SessionKeyId};
use crate::domain::roster::{Profile, Role, Target, wordless_label};
use crate::domain::session::KeyRenew;

/// Where the name that somebody gave at the door is kept, until it can be said.
pub const NAME: &str = "door/name";

/// After a removal the next acts are encrypted with a new key.
pub(super) fn renew(open: &Open, sayings: &mut Vec<Saying>) {
    let removes = |saying: &Saying| matches!(saying.act, Act::Revoke(_));
    if open.ledger.session_key().is_some()
        && let Some(at) = sayings.iter().rposition(removes)
    {
        sayings.insert(at + 1, KeyRenew { key: SessionKeyId([0; 32]) }.into());
    }
}

/// In a closed session an invite stands in the clear: its label says no word.
pub(super) fn without_words(model: &Model, labels: &mut [String]) {
    let closed = model.opened().is_some_and(|open| open.ledger.session_key().is_some());
    for label in labels.iter_mut().filter(|label| closed && !wordless_label(label)) {
        label.clear();
    }
}

/// What follows from what arrived: keys are handed on, a name is said, a door opens.
pub(super) fn follow(model: &mut Model) -> Vec<Effect> {
    let mut effects: Vec<Effect> = hand(model).into_iter().collect();
    effects.extend(say_name(model));
    effects.extend(door(model));
    effects
}

/// Hands keys that are here to members who have them from nobody: also to oneself, for another device of one's own. Whoever is at the
/// device, a facilitator whose key is here does it.
fn hand(model: &mut Model) -> Option<Effect> {
    let open = model.opened_mut()?;
    let state = open.ledger.state();
    let people = &state.roster.people;
    let facilitates = |who: &PersonId| people.get(who).is_some_and(|person| person.role == Role::Facilitator);
    let stays = |who: &PersonId| state.roster.standing.revoked(Target::Person(*who)).is_none();
    let by = open.seats.iter().map(|seat| seat.person).find(|who| facilitates(who) && stays(who))?;
    // Only a facilitator's word counts: anybody can publish what looks like a key.
    let has = |key: SessionKeyId, person: PersonId| open.ledger.handed_by(key, person).any(|by| facilitates(&by));
    let members = || people.keys().filter(|who| stays(who));
    let keys = &state.session.as_ref()?.keys;
    let each = keys.iter().flat_map(|(key, _)| members().map(|person| (*key, *person)));
    let mut wanted: Vec<(SessionKeyId, PersonId)> = each.filter(|(key, person)| !has(*key, *person)).collect();
    let waits = wanted.clone();
    wanted.retain(|one| !open.handing.contains(one));
    open.handing = waits;
    (!wanted.is_empty()).then(|| Sign::Hand { session: open.ledger.session(), by, wanted }.into())
}

/// Says the name that was given at the door, once the session can be read.
fn say_name(model: &mut Model) -> Vec<Effect> {
    let Some((who, name, group)) = model.opened().and_then(unsaid_name) else { return Vec::new() };
    let mut effects = keep_text(model, who, NAME.to_owned(), String::new());
    effects.extend(super::commit(model, vec![Profile { name, group }.into()]));
    effects
}

fn unsaid_name(open: &Open) -> Option<(PersonId, String, Option<GroupId>)> {
    let who = open.who?;
    let name = open.drafts.get(&who)?.texts.get(NAME)?;
    let person = open.ledger.state().roster.people.get(&who)?;
    Some((who, name.clone(), person.group))
}

/// Whoever waits at the door of a closed session comes in with its key.
fn door(model: &mut Model) -> Vec<Effect> {
    match (model.opened(), model.route) {
        (Some(open), Route::Session(session, Page::Join)) if !open.shut() && open.who.is_some() => {
            let home = Page::home(open.role());
            go(model, Route::Session(session, home))
        }
        _ => Vec::new(),
    }
}
