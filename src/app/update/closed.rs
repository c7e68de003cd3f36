//! Closed sessions: keys handed on to members, a new one after a removal, and the name that follows a join.

use super::{go, keep_text};
use crate::app::effect::{Effect, Sign};
use crate::app::model::{Model, Open};
use crate::app::route::{Page, Route};
use crate::app::saying::Saying;
use crate::domain::Act;
use crate::domain::id::{GroupId, PersonId, SessionKeyId};
use crate::domain::roster::{Profile, Role};
use crate::domain::session::KeyRenew;

/// Where the name that somebody gave at the door is kept, until it can be said.
const NAME: &str = "door/name";

/// After a removal the next acts are encrypted with a new key.
pub(super) fn renew(open: &Open, sayings: &mut Vec<Saying>) {
    let removes = |saying: &Saying| matches!(saying.act, Act::Revoke(_));
    if open.ledger.session_key().is_some()
        && let Some(at) = sayings.iter().rposition(removes)
    {
        sayings.insert(at + 1, KeyRenew { key: SessionKeyId([0; 32]) }.into());
    }
}

/// What follows from what arrived: keys are handed on, a name is said, a door opens or shuts.
pub(super) fn follow(model: &mut Model) -> Vec<Effect> {
    let mut effects: Vec<Effect> = hand(model).into_iter().collect();
    effects.extend(say_name(model));
    effects.extend(door(model));
    effects
}

/// Hands keys that are here to members who have them from nobody: also to oneself, for another device of one's own.
fn hand(model: &mut Model) -> Option<Effect> {
    let open = model.opened_mut()?;
    let by = open.who.filter(|_| open.role() == Some(Role::Facilitator))?;
    let state = open.ledger.state();
    let mut wanted: Vec<(SessionKeyId, Vec<PersonId>)> = Vec::new();
    for (key, _) in &state.session.as_ref()?.keys {
        let has = open.ledger.holders(*key);
        let lacks = |person: &PersonId| !has.contains(person) && !open.handing.contains(&(*key, *person));
        let people: Vec<PersonId> = state.roster.joined().into_iter().filter(lacks).collect();
        if !people.is_empty() {
            wanted.push((*key, people));
        }
    }
    open.handing.extend(wanted.iter().flat_map(|(key, people)| people.iter().map(|person| (*key, *person))));
    (!wanted.is_empty()).then(|| Sign::Hand { session: open.ledger.session(), by, wanted }.into())
}

/// A name given at the door: kept until the session can be read, since a join says no word.
pub fn kept_name(name: &str, group: Option<GroupId>) -> (String, String) {
    (NAME.to_owned(), format!("{}/{name}", group.map_or(0, |group| group.0)))
}

fn say_name(model: &mut Model) -> Vec<Effect> {
    let Some(open) = model.opened() else { return Vec::new() };
    let Some(who) = open.who.filter(|who| open.ledger.state().roster.people.contains_key(who)) else { return Vec::new() };
    let kept = open.drafts.get(&who).and_then(|drafts| drafts.texts.get(NAME));
    let Some((group, name)) = kept.and_then(|kept| kept.split_once('/')) else { return Vec::new() };
    let group = group.parse().ok().filter(|group| *group > 0).map(GroupId);
    let profile = Profile { name: name.to_owned(), group };
    let mut effects = keep_text(model, who, NAME.to_owned(), String::new());
    effects.extend(super::commit(model, vec![profile.into()]));
    effects
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
