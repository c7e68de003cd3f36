//! The folded state of a session: a pure function of its acts.
//!
//! Two laws, both property tests: any order, repetition or splitting of the same set folds to the same state; folding step by
//! step equals folding from scratch.

use super::act::{Act, Given, Past, Rule};
use super::card::Card;
use super::commitment::Commitment;
use super::erasure::Erasures;
use super::few::Few;
use super::field::Field;
use super::goal::Goal;
use super::held::Held;
use super::id::*;
use super::import::Import;
use super::meeting::Meeting;
use super::progress::{Milestone, Progress, VerdictState};
use super::question::{Counting, Question};
use super::rejection::Rejection;
use super::response::{Item, Publication, Response};
use super::roster::standing::Standing;
use super::roster::{Role, Roster, Seat};
use super::session::{Openness, Session};
use super::team::Team;
use super::theme::Theme;
use super::time::Time;
use super::topic::Topic;
use nostr::hashes::{Hash, sha256};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::collections::BTreeSet;

/// An act in its place in the order, checked by the record.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    pub id: ActId,
    pub by: PersonId,
    pub at: Time,
    pub act: Act,
    /// The key it was encrypted with; none where it stands in the clear.
    pub key: Option<SessionKeyId>,
}

impl Placed {
    /// What a rule is given on it, before it is judged.
    pub fn given<'a>(&self, past: &'a dyn Past) -> Given<'a> {
        Given { id: self.id, by: self.by, at: self.at, past, sealed: self.key.is_some(), judged: None }
    }
}

/// Everything a session's acts amount to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct State {
    pub session: Option<Session>,
    pub roster: Roster,
    pub cards: Held<CardId, Card>,
    pub topics: Held<TopicId, Topic>,
    pub themes: Held<ThemeId, Theme>,
    pub questions: Held<QuestionId, Question>,
    pub imports: Few<String, Import>,
    pub teams: Held<TeamId, Team>,
    pub goals: Held<GoalId, Goal>,
    pub commitments: Held<CommitmentId, Commitment>,
    pub responses: Held<ResponseId, Response>,
    /// Which answers were given to which item, in the order of the record.
    #[serde(serialize_with = "pairs")]
    pub answers_to: Few<Item, Vec<ResponseId>>,
    pub publications: Held<PublicationId, Publication>,
    pub milestones: Held<MilestoneId, Milestone>,
    pub progress: Vec<Progress>,
    #[serde(serialize_with = "verdicts")]
    pub verdicts: Few<Item, Held<PersonId, VerdictState>>,
    pub meetings: Held<MeetingId, Meeting>,
    pub erasures: Erasures,
}

impl State {
    /// An empty state that knows whom the whole set of acts removes.
    pub(super) fn new(standing: Standing) -> State {
        State { roster: Roster { standing, ..Roster::default() }, ..State::default() }
    }

    /// Would this act take effect now? The same rule for the button and for the fold.
    pub fn admit(&self, act: &Act, given: &Given) -> Result<(), Rejection> {
        self.admit_author(act, given)?;
        act.admit(self, given)
    }

    /// May the author act at all: does the act stand in the clear where it may, have they joined, and does no removal void it?
    pub(super) fn admit_author(&self, act: &Act, given: &Given) -> Result<(), Rejection> {
        self.admit_clear(act, given)?;
        match act {
            Act::Convene(_) => Ok(()),
            _ if self.session.is_none() => Err(Rejection::OtherSession),
            Act::Join(_) => Ok(()),
            _ => {
                let seat = self.member(given)?;
                self.roster.standing.allows(given, seat.role)
            }
        }
    }

    /// In a closed session everything is encrypted but how one comes in ([`Act::wordless`]); in an open one nothing is.
    fn admit_clear(&self, act: &Act, given: &Given) -> Result<(), Rejection> {
        let plan = match act {
            Act::Convene(convene) => Some(&convene.plan),
            _ => self.session.as_ref().map(|session| &session.plan),
        };
        let closed = plan.is_some_and(|plan| plan.openness == Openness::Closed);
        match (closed, given.sealed, act.wordless()) {
            (false, false, _) | (true, true, None) | (true, false, Some(true)) => Ok(()),
            (false, true, _) | (true, true, Some(_)) => Err(Rejection::Encrypted),
            (true, false, None | Some(false)) => Err(Rejection::InTheClear),
        }
    }

    /// The state's digest: SHA-256 of its canonical JSON (keys sorted, no white space), hexadecimal.
    pub fn digest(&self) -> String {
        let value = serde_json::to_value(self).unwrap_or(serde_json::Value::Null);
        sha256_hex(value.to_string().as_bytes())
    }

    // What rules ask most

    /// The session, once convened.
    pub(super) fn session(&self) -> Result<&Session, Rejection> {
        self.session.as_ref().ok_or(Rejection::OtherSession)
    }

    /// The author's seat, by a join that this act had seen.
    pub(super) fn member(&self, given: &Given) -> Result<Seat, Rejection> {
        let person = self.roster.people.get(&given.by).ok_or(Rejection::NotJoined)?;
        person.seat_of(given).ok_or(Rejection::NotJoined)
    }

    /// The author, who may contribute: anyone but an observer.
    pub(super) fn contributor(&self, given: &Given) -> Result<Seat, Rejection> {
        let seat = self.member(given)?;
        match seat.role {
            Role::Observer => Err(Rejection::ObserverReadsOnly),
            Role::Facilitator | Role::Office | Role::Resident => Ok(seat),
        }
    }

    /// The author is a facilitator.
    pub(super) fn facilitator(&self, given: &Given) -> Result<(), Rejection> {
        if self.member(given)?.role == Role::Facilitator { Ok(()) } else { Err(Rejection::FacilitatorOnly) }
    }

    /// The author is of the office.
    pub(super) fn office(&self, given: &Given) -> Result<(), Rejection> {
        if self.member(given)?.role == Role::Office { Ok(()) } else { Err(Rejection::OfficeOnly) }
    }

    /// The author may enter things for somebody else.
    pub(super) fn may_act_for_others(&self, given: &Given) -> Result<(), Rejection> {
        let seat = self.member(given)?;
        if seat.helper || seat.role == Role::Facilitator { Ok(()) } else { Err(Rejection::FacilitatorOnly) }
    }

    /// The stakeholder group, if one is named, is in the plan.
    pub(super) fn known_group(&self, group: Option<GroupId>) -> Result<(), Rejection> {
        let Some(group) = group else { return Ok(()) };
        if self.session()?.plan.group(group).is_some() { Ok(()) } else { Err(Rejection::NoSuch { field: Field::Group }) }
    }

    /// Whether a question that counts so was ever opened.
    pub fn asked(&self, counts: impl Fn(Counting) -> bool) -> bool {
        self.questions.values().any(|question| counts(question.open.counting))
    }

    /// The cards that stand in a theme.
    pub fn cards_of(&self, theme: ThemeId) -> impl Iterator<Item = (CardId, &Card)> {
        self.cards.iter().filter(move |(_, card)| card.theme == Some(theme)).map(|(id, card)| (*id, card))
    }

    /// The card a chain of merges ends in.
    pub fn merged_root(&self, card: CardId) -> CardId {
        let mut root = card;
        let mut met = BTreeSet::from([card]);
        while let Some(into) = self.cards.get(&root).and_then(|c| c.merged_into) {
            if !met.insert(into) {
                break;
            }
            root = into;
        }
        root
    }
}

/// SHA-256, hexadecimal.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&sha256::Hash::hash(bytes).to_byte_array())
}

/// A map whose keys are no strings, as a list of pairs.
pub(super) fn pairs<'a, M, S: Serializer>(map: &'a M, s: S) -> Result<S::Ok, S::Error>
where
    &'a M: IntoIterator<Item: Serialize>,
{
    s.collect_seq(map)
}

fn verdicts<S: Serializer>(map: &Few<Item, Held<PersonId, VerdictState>>, s: S) -> Result<S::Ok, S::Error> {
    let mut list = s.serialize_map(Some(map.len()))?;
    for (item, verdicts) in map {
        list.serialize_entry(&item.to_string(), verdicts)?;
    }
    list.end()
}
