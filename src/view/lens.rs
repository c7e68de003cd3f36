//! Through what a view looks: the ledger, who looks, and when.

use crate::domain::State;
use crate::domain::ballot::Answers;
use crate::domain::card::Card;
use crate::domain::few::Few;
use crate::domain::id::*;
use crate::domain::roster::{Person, Role};
use crate::domain::session::Session;
use crate::domain::time::{Day, Time};
use crate::domain::{Act, Rejection};
use crate::record::Ledger;
use serde::Deserialize;

/// Through what a view looks.
#[derive(Clone, Copy)]
pub struct Lens<'a> {
    pub ledger: &'a Ledger,
    /// Who is at the device.
    pub who: Option<PersonId>,
    pub now: Time,
    /// Texts that the device keeps for this person, by their names.
    pub kept: Option<&'a Few<String, String>>,
}

impl<'a> Lens<'a> {
    /// Through what somebody looks who remembers nothing.
    pub fn new(ledger: &'a Ledger, who: Option<PersonId>, now: Time) -> Lens<'a> {
        Lens { ledger, who, now, kept: None }
    }

    /// What the person at the device answered in a locked ballot: nothing else can show it before the close.
    pub fn remembered(&self, question: QuestionId) -> Option<Answers> {
        let text = self.kept?.get(kept_ballot(question).as_str())?;
        let said: serde_json::Value = serde_json::from_str(text).ok()?;
        Answers::deserialize(said).ok()
    }

    /// The folded state.
    pub fn state(&self) -> &'a State {
        self.ledger.state()
    }

    /// The session, once its convene is held.
    pub fn session(&self) -> Option<&'a Session> {
        self.state().session.as_ref()
    }

    /// The person at the device.
    pub fn me(&self) -> Option<&'a Person> {
        self.who.and_then(|who| self.state().roster.people.get(&who))
    }

    /// The role of the person at the device.
    pub fn role(&self) -> Option<Role> {
        self.me().map(|person| person.role)
    }

    /// Today, where the session is.
    pub fn today(&self) -> Day {
        self.now.day(self.offset())
    }

    /// Minutes east of UTC where the session is.
    pub fn offset(&self) -> i16 {
        self.session().map_or(0, |session| session.plan.utc_offset_min)
    }

    /// The text an act of `by` names; empty where the words are not held.
    pub fn words(&self, id: WordsId, by: PersonId) -> String {
        self.ledger.words(id, by).unwrap_or_default().to_owned()
    }

    /// A card's latest wording.
    pub fn card_text(&self, card: &Card) -> String {
        card.words().map(|words| self.words(words, card.by)).unwrap_or_default()
    }

    /// A topic's title.
    pub fn topic_title(&self, topic: TopicId) -> String {
        self.state().topics.get(&topic).map(|topic| self.words(topic.title, topic.by)).unwrap_or_default()
    }

    /// The name somebody chose; empty where they chose none.
    pub fn name(&self, person: PersonId) -> String {
        self.state().roster.people.get(&person).map(|person| person.name.clone()).unwrap_or_default()
    }

    /// A stakeholder group's name.
    pub fn group_name(&self, group: Option<GroupId>) -> String {
        let found = group.and_then(|group| self.session().and_then(|session| session.plan.group(group)));
        found.map(|group| group.name.clone()).unwrap_or_default()
    }

    /// Why the person at the device could not do this now; `Ok` where they can. The button says why not.
    pub fn admit(&self, act: impl Into<Act>) -> Result<(), Rejection> {
        match self.who {
            Some(who) => self.ledger.admit(who, self.now, &act.into()),
            None => Err(Rejection::NotJoined),
        }
    }
}

/// The name under which a device keeps what was answered in a locked ballot.
pub fn kept_ballot(question: QuestionId) -> String {
    format!("ballot/{question}")
}
